"""Whether a wanted contact comes too soon or too often for its customer, by the playbook in force (000-51, 000-52)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from crm_desktop.domain.contact_guard import Broken, Guard, Limit, Slot, Verdict, limits
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.playbook import Playbook
from crm_desktop.domain.work_calendar import WorkCalendar
from crm_desktop.services import playbooks
from crm_desktop.store import options, plan_queries
from crm_desktop.store.database import Store
from crm_desktop.store.sql import RowMapping

_AROUND = timedelta(days=60)
_WORDS: Mapping[Limit, str] = {
    Limit.DAILY: QT_TRANSLATE_NOOP("messages", "{count} contacts on one day, {allowed} are enough"),
    Limit.GAP: QT_TRANSLATE_NOOP("messages", "{count} days from the contact of {near}, {allowed} are better"),
    Limit.WEEKLY: QT_TRANSLATE_NOOP("messages", "{count} contacts in 7 days, {allowed} are enough"),
    Limit.REST_DAY: QT_TRANSLATE_NOOP("messages", "A day off, it can be planned all the same"),
    Limit.QUIET_HOURS: QT_TRANSLATE_NOOP("messages", "People are not called at this hour"),
}


@dataclass(frozen=True, slots=True)
class Rules:
    """The playbook in force, its calendar and the book's lists, read once for many customers."""

    store: Store
    playbook: Playbook
    calendar: WorkCalendar
    known: options.Options

    def guard(self, facts: RowMapping) -> Guard:
        """The limits of one customer; `facts` has grade_id, stage_id and hot."""
        grade, stage = (self.known.own_name(facts[key]) for key in ("grade_id", "stage_id"))
        allowed = limits(self.playbook, grade, stage=stage, hot=bool(facts["hot"]))
        return Guard(allowed, self.playbook.quiet, self.calendar)

    def check(
        self, wanted: Mapping[int, str], *, moving: Collection[int] = (), besides: Sequence[date] = ()
    ) -> dict[int, Verdict]:
        """Judge a contact with each customer on an ISO day or minute.

        `moving` are follow-ups that go away for it, `besides` days of contacts that are being logged just now.
        """
        slots = {customer_id: slot(when) for customer_id, when in wanted.items()}
        if not slots:
            return {}
        days = [one.day for one in slots.values()]
        with self.store.read() as db:
            facts = plan_queries.standings(db, slots)
            contacts = plan_queries.contacts_of(db, slots, min(days) - _AROUND, max(days) + _AROUND)
        return {
            customer_id: self.guard(facts[customer_id]).check(
                one, [*besides, *(day for touch_id, day in contacts.get(customer_id, ()) if touch_id not in moving)]
            )
            for customer_id, one in slots.items()
            if customer_id in facts
        }

    def standing_plans(self, plans: Sequence[tuple[int, int, str]]) -> dict[int, Broken]:
        """What plans, (follow-up, customer, when) each, break as they stand; a day off breaks nothing here."""
        if not plans:
            return {}
        days = [slot(when).day for _, _, when in plans]
        customers = {customer_id for _, customer_id, _ in plans}
        with self.store.read() as db:
            facts = plan_queries.standings(db, customers)
            contacts = plan_queries.contacts_of(db, customers, min(days) - _AROUND, max(days) + _AROUND)
        found = {}
        for touch_id, customer_id, when in plans:
            others = [day for other, day in contacts.get(customer_id, ()) if other != touch_id]
            worst = serious(self.guard(facts[customer_id]).check(slot(when), others)) if customer_id in facts else None
            if worst is not None:
                found[touch_id] = worst
        return found


def rules(store: Store) -> Rules:
    """The rules in force."""
    known = playbooks.in_force(store)
    return Rules(store, known.playbook, known.calendar, options.current(store))


def check(
    store: Store, customer_id: int, wanted: str, *, besides: date | None = None, moving: Collection[int] = ()
) -> Verdict:
    """Judge a contact wanted on an ISO day or minute; `besides` is a contact that is being logged just now.

    `moving` are follow-ups that go away for it.
    """
    known = rules(store)
    day = slot(wanted)
    with store.read() as db:
        facts = plan_queries.standings(db, [customer_id]).get(customer_id)
        contacts = plan_queries.contacts_of(db, [customer_id], day.day - _AROUND, day.day + _AROUND)
    if facts is None:
        return Verdict()
    days = [one for touch_id, one in contacts.get(customer_id, ()) if touch_id not in moving]
    return known.guard(facts).check(day, [*days, *([besides] if besides else [])])


def better_day(store: Store, customer_id: int, wanted: str, moving: Collection[int]) -> str:
    """The next ISO day or minute on which a contact breaks nothing, "" where the wanted one is well or none is near."""
    better = check(store, customer_id, wanted, moving=moving).better
    return iso(better) if better is not None else ""


def next_plans(store: Store, customer_ids: Collection[int]) -> frozenset[int]:
    """The plans of customers that move when their next touch is put off or planned anew, so that they count once."""
    with store.read() as db:
        return frozenset(plan_queries.open_plans(db, customer_ids).values())


def serious(verdict: Verdict) -> Broken | None:
    """The worst that asks for a word why it is done all the same; a day off alone does not."""
    return next((one for one in verdict.broken if one.limit is not Limit.REST_DAY), None)


def words(broken: Broken) -> Message:
    """The broken limit as a sentence."""
    near = broken.near.strftime("%m-%d") if broken.near else ""
    return Message(_WORDS[broken.limit], count=broken.count, allowed=broken.allowed, near=near)


def iso(slot: Slot) -> str:
    """The slot as an ISO day or minute."""
    return slot.day.isoformat() if slot.at is None else datetime.combine(slot.day, slot.at).isoformat("T", "minutes")


def slot(wanted: str) -> Slot:
    """An ISO day or minute as a slot."""
    day = date.fromisoformat(wanted[:10])
    return Slot(day, datetime.fromisoformat(wanted).time() if len(wanted) > 10 else None)
