"""From things that are due to reminders: each with its customer, last touch, facts, promises and what to talk about."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from crm_desktop.domain.backlog import Entry, Identity, Thing, Type, gather
from crm_desktop.domain.cadence import Rule
from crm_desktop.domain.messages import Message
from crm_desktop.domain.phone_text import format_phone
from crm_desktop.services import due_reason, reminder_words
from crm_desktop.services.clock_book import begun
from crm_desktop.services.due_look import Look
from crm_desktop.services.due_reason import Reason
from crm_desktop.services.due_sources import Due
from crm_desktop.services.reminder import OpenPromise, Reminder
from crm_desktop.store import reminder_facts, reminder_queries
from crm_desktop.store.options import Options
from crm_desktop.store.sql import Connection, RowMapping

_AHEAD = frozenset({"contract", "part", "maintenance", "survey"})
"""Kinds that are due some days before their own day."""


@dataclass(frozen=True)
class Dresser:
    """What is known of the customers of a page."""

    look: Look
    known: Options
    english: bool
    rows: Mapping[int, RowMapping]
    people: Mapping[int, tuple[str, str, str]]
    promises: Mapping[int, Sequence[OpenPromise]]
    reasons: Mapping[int, Reason]

    def reminder(self, due: Due, entry: Entry) -> Reminder:
        """The thing with all that belongs to it."""
        row = self.rows[due.customer_id]
        grade, stage = self.known.name(row["grade_id"]), self.known.name(row["stage_id"])
        (kind, why), (phase, topics) = self._why(due), self._talk(due, row)
        contact_id: int | None = due.contact_id if due.contact_id in self.people else row["contact_id"]
        name, title, phone = self.people.get(contact_id or 0, ("", "", ""))
        return Reminder(
            customer_id=due.customer_id,
            customer=row["name"],
            number=row["number"] or "",
            grade=grade,
            hot=bool(row["hot"]),
            type=due.type.value,
            priority=due.priority.name.lower(),
            due=due.at,
            overdue_days=entry.overdue_days,
            why=why,
            last=row["said"].replace("\n", " "),
            last_method=self.known.name(row["method_id"]),
            last_at=row["last_touch_at"] or "",
            suggest=self._suggested(due, row) or ("; " if self.english else "；").join(topics),
            contact=name,
            title=title,
            phone=format_phone(phone),
            owner=self.known.name(row["owner_id"]),
            record=due.record,
            kind=kind,
            base=due.base,
            section=entry.section.value,
            escalation=int(entry.step),
            missed=entry.missed,
            deadline=due.base if due.kind in _AHEAD else "",
            stage=stage,
            phase=phase,
            contact_id=contact_id,
            topics=topics,
            facts=reminder_words.facts(row, due, stage),
            promises=tuple(self.promises.get(due.customer_id, ())),
        )

    def _suggested(self, due: Due, row: RowMapping) -> str:
        """What was agreed on to be done next."""
        return (row["next_action"] or "") if due.type is Type.TIME else ""

    def _why(self, due: Due) -> tuple[str, Message]:
        """The kind of the thing and its reason."""
        if due.type is not Type.TIME:
            event = self.known.name(due.detail) if due.type is Type.EVENT else ""
            return due.kind, reminder_words.why(due, self.look.on, event)
        reason = self.reasons[due.customer_id]
        fixed = reason.why.rule in (Rule.PLANNED, Rule.PROMISED, Rule.RETRY)
        kind = reason.why.rule.value if fixed else "cadence"
        return kind, due_reason.line(reason, self.look.on, self.known)

    def _talk(self, due: Due, row: RowMapping) -> tuple[str, tuple[str, ...]]:
        """The phase of the talks, and what to talk about."""
        phase = reminder_words.phase_of(self.known, row["stage_id"], touched=bool(row["last_touch_at"]))
        grade = self.known.own_name(row["grade_id"])
        found = reminder_words.topics(due, self.look.book.playbook, grade, phase, english=self.english)
        return phase.value if phase else "", found


def dress(db: Connection, found: Sequence[Due], look: Look, known: Options) -> list[Reminder]:
    """The reminders of things, in their order."""
    ids = sorted({due.customer_id for due in found})
    rows = reminder_facts.customers(db, ids)
    contacts = {row["contact_id"] for row in rows.values()} | {due.contact_id for due in found}
    promises: dict[int, list[OpenPromise]] = {}
    for customer_id, side, content, due_on in reminder_facts.promises(db, ids):
        promises.setdefault(customer_id, []).append(OpenPromise(side, content, due_on or ""))
    dresser = Dresser(
        look=look,
        known=known,
        english=known.english,
        rows=rows,
        people=reminder_queries.people(db, [one for one in contacts if one is not None]),
        promises=promises,
        reasons=due_reason.reasons(db, [due.customer_id for due in found if due.type is Type.TIME]),
    )
    entries = judged(found, look)
    return [dresser.reminder(due, entries[identity(due)]) for due in found]


def judged(found: Sequence[Due], look: Look) -> dict[Identity, Entry]:
    """Where each thing stands: overdue or not, on which rung."""
    things = [
        Thing(due.type, due.customer_id, moment(due.at), due.record, exact=due.exact, priority=due.priority)
        for due in found
    ]
    backlog = gather(things, look.now, ladder=look.ladder, calendar=look.book.working)
    return {entry.thing.identity: entry for entry in backlog.entries}


def identity(due: Due) -> Identity:
    """What makes it the same thing in another look."""
    return Identity(due.type, due.customer_id, due.record)


def moment(text: str) -> date:
    """A stored day or moment as a value; a partial day is the first it can mean."""
    return begun(text) or datetime.min
