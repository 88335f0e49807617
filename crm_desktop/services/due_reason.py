"""Why a customer is due on its day: by the rules in force, and for a moment in the past by those then in force."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from crm_desktop.domain import holidays, playbook_table
from crm_desktop.domain.cadence import NextDue, Rule, Why, next_due
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.playbook import Words
from crm_desktop.store import due_facts, rules
from crm_desktop.store.database import Store
from crm_desktop.store.options import Options
from crm_desktop.store.sql import Connection

_FIXED: Mapping[Rule, str] = {
    Rule.PLANNED: QT_TRANSLATE_NOOP("messages", "Planned follow-up"),
    Rule.PROMISED: QT_TRANSLATE_NOOP("messages", "Promised for {date}"),
    Rule.RETRY: QT_TRANSLATE_NOOP("messages", "Lost before, to be tried again"),
}
_SAID: Mapping[Rule, str] = {
    Rule.HOT: QT_TRANSLATE_NOOP("messages", "{days} days without contact, hot customers every {allowed}"),
    Rule.STAGE: QT_TRANSLATE_NOOP("messages", "{days} days without contact, stage {stage} allows {allowed}"),
    Rule.LEVEL: QT_TRANSLATE_NOOP("messages", "{days} days without contact, grade {grade} allows {allowed}"),
    Rule.UNGRADED: QT_TRANSLATE_NOOP("messages", "{days} days without contact"),
}
_WEEKLY = QT_TRANSLATE_NOOP("messages", "{days} days without contact, grade {grade} wants {times} a week")
_NEVER = QT_TRANSLATE_NOOP("messages", "Not contacted yet")
_ENTERED = QT_TRANSLATE_NOOP("messages", "Counted from {date}, {allowed} days")
_SILENT = QT_TRANSLATE_NOOP(
    "messages", "{count} times without an answer: {days} days instead of {usual}, try another way"
)
_OFF = QT_TRANSLATE_NOOP("messages", "Moved on from {date}, a day off")
_QUIET = QT_TRANSLATE_NOOP("messages", "It falls on a day off")
_PLAYBOOK = QT_TRANSLATE_NOOP("messages", "Playbook {name}, in force since {date}")


@dataclass(frozen=True, slots=True)
class Reason:
    """The due day with its rule; `playbook` is the name of the one that decided, `since` when it came in force."""

    due: NextDue
    playbook: Words
    since: str = ""

    @property
    def why(self) -> Why:
        """The rule with its numbers."""
        return self.due.why


def reasons(db: Connection, ids: Iterable[int]) -> dict[int, Reason]:
    """Why each of these customers is due on its day, by the rules in force."""
    ruling = rules.in_force(db)
    return {
        one: Reason(next_due(ruling.playbook, ruling.calendar, standing), ruling.playbook.name)
        for one, standing in due_facts.now(db, ids).items()
    }


def reason(store: Store, customer_id: int) -> Reason | None:
    """Why a customer is due on its day; None for one that is gone."""
    with store.read() as db:
        return reasons(db, [customer_id]).get(customer_id)


def reason_at(store: Store, customer_id: int, moment: str) -> Reason | None:
    """When a customer was due at an ISO moment, and why, by what was known and in force then."""
    with store.read() as db:
        standing = due_facts.then(db, customer_id, moment)
        since, text = due_facts.rule(db, "playbook", moment)
        _since, days_off = due_facts.rule(db, "holidays", moment)
        ruling = rules.in_force(db)
    if standing is None:
        return None
    playbook, days = ruling.playbook, ruling.holidays
    if text:
        table = json.loads(text)
        playbook = playbook_table.from_table(str(table.get("id", "")), table)
    if days_off:
        days = holidays.of_setting(json.loads(days_off))
    ruling = rules.with_playbook(playbook, days)
    return Reason(next_due(ruling.playbook, ruling.calendar, standing), ruling.playbook.name, since)


def line(found: Reason, on: date, known: Options) -> Message:
    """The reason in one line, as lists show it; `known` are the lists in the words of the window."""
    why = found.why
    if why.rule in _FIXED:
        return Message(_FIXED[why.rule], date=found.due.day.isoformat())
    if not why.touched:
        return Message(_NEVER)
    days = (on - date.fromisoformat(why.counted_from)).days
    named = {"grade": _shown(known, "grade", why.level), "stage": _shown(known, "stage", why.stage)}
    if why.least and not why.backed_off:
        times = f"{why.least}–{why.most}" if why.most > why.least else f"{why.least}"
        return Message(_WEEKLY, days=days, times=times, **named)
    return Message(_SAID[why.rule], days=days, allowed=why.usual, **named)


def sentences(found: Reason, on: date, known: Options) -> list[Message]:
    """The whole reason: the line, and what else made the day what it is."""
    why, said = found.why, [line(found, on, known)]
    if not why.touched and why.rule not in _FIXED:
        said.append(Message(_ENTERED, date=why.counted_from, allowed=why.days))
    if why.backed_off:
        said.append(Message(_SILENT, count=why.unanswered, days=why.days, usual=why.usual))
    if why.moved_from:
        said.append(Message(_OFF, date=why.moved_from))
    if found.due.quiet:
        said.append(Message(_QUIET))
    if found.since:
        said.append(Message(_PLAYBOOK, name=found.playbook.said(english=known.english), date=found.since[:10]))
    return said


def _shown(known: Options, kind: str, name: str) -> str:
    """A name of the book in the words of the window."""
    found = known.find(kind, name) if name else None
    return known.name(found) if found is not None else name
