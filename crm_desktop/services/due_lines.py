"""What is due, as lines to take along: for a calendar file and for the printed sheet of a day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.phone_text import format_phone
from crm_desktop.services import reminders
from crm_desktop.services.reminder import Reminder
from crm_desktop.store import options, plan_queries
from crm_desktop.store.database import Store
from crm_desktop.store.options import Options
from crm_desktop.store.sql import RowMapping

MOST = 2_000
"""So many lines are written at most."""

_ON_PAPER = 500
"""So many things that are no touches stand on the sheet of a day, which opens while one waits."""
_OTHERS = ("event", "birthday", "contract", "payment", "project", "service")
Say = Callable[[Message], str]
_TITLE = QT_TRANSLATE_NOOP("messages", "Follow up {customer}")
_LATE = QT_TRANSLATE_NOOP("messages", "Follow up {customer} ({days} d late)")
_OTHER = QT_TRANSLATE_NOOP("messages", "{customer}: {why}")
_OTHER_LATE = QT_TRANSLATE_NOOP("messages", "{customer}: {why} ({days} d late)")
_NAME = QT_TRANSLATE_NOOP("messages", "Customer follow-ups")
_PERSON = QT_TRANSLATE_NOOP("messages", "Contact: {text}")
_LAST = QT_TRANSLATE_NOOP("messages", "Last {date} {method}: {content}")
_NEXT = QT_TRANSLATE_NOOP("messages", "Suggestion: {line}")


@dataclass(frozen=True, slots=True)
class DueLine:
    """Something that is due, a touch as a rule; `at` is ISO, `key` the uid that stays.

    `last` is what was said last, None when nothing was.
    """

    key: str
    customer_id: int
    customer: str
    number: str
    grade: str
    hot: bool
    at: str
    overdue_days: int
    method: str
    contact: str
    title: str
    phone: str
    owner: str
    need: str
    last: Message | None
    suggestion: str
    type: str = "time"
    why: Message | None = None
    """What asks for it where it is no touch: an event, a birthday, a contract, a milestone, a deadline."""

    @property
    def person(self) -> str:
        """Name, title and telephone in one line."""
        return " ".join(filter(None, (self.contact, self.title, self.phone)))


def due_lines(store: Store, on: date, *, days: int = 0) -> list[DueLine]:
    """What is due on a day or before, and in so many days after it, the earliest first: touches and all else."""
    known = options.current(store)
    with store.read() as db:
        rows = plan_queries.due_lines(db, str(on + timedelta(days=days + 1)), MOST)
    lines = [*(_line(row, known, on) for row in rows), *_others(store, on, days)]
    return sorted(lines, key=lambda one: one.at)[:MOST]


def _others(store: Store, on: date, days: int) -> list[DueLine]:
    """Events, birthdays, contracts, milestones and deadlines, as the list of the day shows them."""
    moment = datetime.combine(on, time())
    found = reminders.due(store, on, types=_OTHERS, limit=MOST if days else _ON_PAPER)
    if days:
        start, end = moment + timedelta(days=1), moment + timedelta(days=days + 1)
        found += reminders.between(store, start, end, moment, types=_OTHERS, limit=MOST)
    with store.read() as db:
        uids = plan_queries.uids(db, {one.customer_id for one in found})
    return [_other(one, uids[one.customer_id]) for one in {one.key: one for one in found}.values()]


def _other(one: Reminder, uid: str) -> DueLine:
    last = None
    if one.last_at:
        last = Message(_LAST, date=one.last_at[5:10], method=one.last_method, content=" ".join(one.last.split()))
    return DueLine(
        key="-".join(filter(None, (uid, one.type, one.record.replace(" ", "-"), one.due[:10]))),
        customer_id=one.customer_id,
        customer=one.customer,
        number=one.number,
        grade=one.grade,
        hot=one.hot,
        at=one.due,
        overdue_days=one.overdue_days,
        method="",
        contact=one.contact,
        title=one.title,
        phone=format_phone(one.phone),
        owner=one.owner,
        need="",
        last=last,
        suggestion=one.suggest,
        type=one.type,
        why=one.why,
    )


def _line(row: RowMapping, known: Options, on: date) -> DueLine:
    last = None
    if row["last_at"]:
        last = Message(
            _LAST,
            date=row["last_at"][5:10] if len(row["last_at"]) >= 10 else row["last_at"],
            method=known.name(row["last_method_id"]),
            content=" ".join(row["said"].split()),
        )
    return DueLine(
        key=row["key"],
        customer_id=row["customer_id"],
        customer=row["name"],
        number=row["number"] or "",
        grade=known.name(row["grade_id"]),
        hot=bool(row["hot"]),
        at=row["at"],
        overdue_days=max((on - date.fromisoformat(row["at"][:10])).days, 0),
        method=known.name(row["method_id"]),
        contact=row["contact"] or "",
        title=row["title"] or "",
        phone=format_phone(row["phone"] or ""),
        owner=known.name(row["owner_id"]),
        need=row["need"] or "",
        last=last,
        suggestion=row["next_action"] or "",
    )


def export_calendar(store: Store, path: Path, *, on: date | None = None, days: int = 30, say: Say = str) -> int:
    """Write what is due up to so many days ahead as an iCalendar file; what is late stands on the day itself.

    Returns the number of entries. UserError when the file cannot be written.
    """
    from crm_desktop.files import icalendar_file  # noqa: PLC0415 - read when a calendar is written

    today = on or date.today()
    entries = [
        icalendar_file.Appointment(
            uid=one.key,
            start=_start(one, today),
            title=say(_heading(one)),
            text="\n".join(_details(one, say)),
            kind=one.method,
        )
        for one in due_lines(store, today, days=days)
    ]
    return icalendar_file.write(path, say(Message(_NAME)), entries)


def _heading(one: DueLine) -> Message:
    late = bool(one.overdue_days)
    if one.why is not None:
        template = _OTHER_LATE if late else _OTHER
        return Message(template, customer=one.customer, why=one.why, days=one.overdue_days)
    return Message(_LATE if late else _TITLE, customer=one.customer, days=one.overdue_days)


def _start(one: DueLine, today: date) -> date:
    if one.overdue_days:
        return today
    return datetime.fromisoformat(one.at) if len(one.at) > 10 else date.fromisoformat(one.at)


def _details(one: DueLine, say: Say) -> list[str]:
    found = [say(Message(_PERSON, text=one.person))] if one.person else []
    if one.last is not None:
        found.append(say(one.last))
    if one.suggestion:
        found.append(say(Message(_NEXT, line=one.suggestion)))
    return found
