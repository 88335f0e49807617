"""Whether a wanted contact comes too soon or too often for its customer, by the playbook in force (000-51, 000-52)."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from crm_desktop.domain.contact_guard import Broken, Guard, Limit, Slot, Verdict, limits
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.services import playbooks
from crm_desktop.store import options, reminder_queries
from crm_desktop.store.database import Store

_AROUND = timedelta(days=60)
_WORDS: Mapping[Limit, str] = {
    Limit.DAILY: QT_TRANSLATE_NOOP("messages", "{count} contacts on one day, {allowed} are enough"),
    Limit.GAP: QT_TRANSLATE_NOOP("messages", "{count} days from the contact of {near}, {allowed} are better"),
    Limit.WEEKLY: QT_TRANSLATE_NOOP("messages", "{count} contacts in 7 days, {allowed} are enough"),
    Limit.REST_DAY: QT_TRANSLATE_NOOP("messages", "A day off, it can be planned all the same"),
    Limit.QUIET_HOURS: QT_TRANSLATE_NOOP("messages", "People are not called at this hour"),
}


def check(store: Store, customer_id: int, wanted: str, *, besides: date | None = None) -> Verdict:
    """Judge a contact wanted on an ISO day or minute; `besides` is a contact that is being logged just now."""
    slot = _slot(wanted)
    known = options.current(store)
    with store.read() as db:
        facts = reminder_queries.standing(db, customer_id)
        days = reminder_queries.contact_days(db, customer_id, slot.day - _AROUND, slot.day + _AROUND)
    if facts is None:
        return Verdict()
    rules = playbooks.in_force(store)
    # a playbook names grades and stages in the book's own words, whatever the window speaks
    grade, stage = (known.by_id[one].name if one in known.by_id else "" for one in (facts.grade_id, facts.stage_id))
    allowed = limits(rules.playbook, grade, stage=stage, hot=bool(facts.hot))
    guard = Guard(allowed, rules.playbook.quiet, rules.calendar)
    return guard.check(slot, [*days, *([besides] if besides else [])])


def words(broken: Broken) -> Message:
    """The broken limit as a sentence."""
    near = broken.near.strftime("%m-%d") if broken.near else ""
    return Message(_WORDS[broken.limit], count=broken.count, allowed=broken.allowed, near=near)


def iso(slot: Slot) -> str:
    """The slot as an ISO day or minute."""
    return slot.day.isoformat() if slot.at is None else datetime.combine(slot.day, slot.at).isoformat("T", "minutes")


def _slot(wanted: str) -> Slot:
    day = date.fromisoformat(wanted[:10])
    return Slot(day, datetime.fromisoformat(wanted).time() if len(wanted) > 10 else None)
