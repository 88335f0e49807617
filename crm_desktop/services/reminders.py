"""Who is due: one indexed query, each customer with why, the last touch and what to do (003-20, 003-22)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.phone_text import format_phone
from crm_desktop.services import playbooks
from crm_desktop.store import options, reminder_queries
from crm_desktop.store.database import Store
from crm_desktop.store.sql import RowMapping


@dataclass(frozen=True, slots=True)
class Reminder:
    """A customer to be contacted; `due` is ISO, `priority` high, medium or low."""

    customer_id: int
    customer: str
    number: str
    grade: str
    hot: bool
    type: str
    priority: str
    due: str
    overdue_days: int
    why: Message
    last: str
    last_method: str
    last_at: str
    suggest: str
    contact: str
    title: str
    phone: str
    owner: str


@dataclass(frozen=True, slots=True)
class DueCounts:
    """How many customers are overdue, due today, due later this week, and touched today."""

    overdue: int
    today: int
    week: int
    done_today: int

    @property
    def open(self) -> int:
        """What the tray and the bell count."""
        return self.overdue + self.today


def due(store: Store, on: date, *, limit: int = 500) -> list[Reminder]:
    """Customers due on or before a day, the longest overdue first."""
    return _between(store, "", (on + timedelta(days=1)).isoformat(), on, limit)


def later_this_week(store: Store, on: date, *, limit: int = 200) -> list[Reminder]:
    """Customers due after a day until the end of its week."""
    start, end = _rest_of_week(on)
    return _between(store, start, end, on, limit)


def _rest_of_week(on: date) -> tuple[str, str]:
    tomorrow = on + timedelta(days=1)
    return tomorrow.isoformat(), (on + timedelta(days=7 - on.weekday())).isoformat()


def _between(store: Store, start: str, end: str, on: date, limit: int) -> list[Reminder]:
    known = options.current(store)
    allowed = playbooks.cadence(store)
    with store.read() as db:
        rows = reminder_queries.due(db, start, end, limit)
        people = reminder_queries.people(db, [row["contact_id"] for row in rows if row["contact_id"] is not None])
    reminders = []
    for row in rows:
        days = (on - date.fromisoformat(row["next_due_at"][:10])).days if len(row["next_due_at"]) >= 10 else 0
        name, title, phone = people.get(row["contact_id"], ("", "", ""))
        grade = known.name(row["grade_id"])
        reminders.append(
            Reminder(
                customer_id=row["id"],
                customer=row["name"],
                number=row["number"] or "",
                grade=grade,
                hot=bool(row["hot"]),
                type="time",
                priority="high" if row["hot"] or grade == "A" else "medium",
                due=row["next_due_at"],
                overdue_days=max(days, 0),
                why=_why(row, grade, allowed, on),
                last=row["said"].replace("\n", " "),
                last_method=known.name(row["method_id"]),
                last_at=row["last_touch_at"] or "",
                suggest=row["next_action"] or "",
                contact=name,
                title=title,
                phone=format_phone(phone),
                owner=known.name(row["owner_id"]),
            )
        )
    return reminders


def _why(row: RowMapping, grade: str, allowed: Mapping[str, int], on: date) -> Message:
    """What made the customer due, in the order in which the due date itself is found."""
    last = row["last_touch_at"]
    if row["planned"]:
        return Message(QT_TRANSLATE_NOOP("messages", "Planned follow-up"))
    if row["promised"]:
        return Message(QT_TRANSLATE_NOOP("messages", "Promised for {date}"), date=row["promised"])
    if row["retried"]:
        return Message(QT_TRANSLATE_NOOP("messages", "Lost before, to be tried again"))
    if not last or len(last) < 10:
        return Message(QT_TRANSLATE_NOOP("messages", "Not contacted yet"))
    days = (on - date.fromisoformat(last[:10])).days
    if grade in allowed:
        text = QT_TRANSLATE_NOOP("messages", "{days} days without contact, grade {grade} allows {allowed}")
        return Message(text, days=days, grade=grade, allowed=allowed[grade])
    return Message(QT_TRANSLATE_NOOP("messages", "{days} days without contact"), days=days)


def counts(store: Store, on: date) -> DueCounts:
    """Figures of the day, from the index of due dates alone."""
    start, end = _rest_of_week(on)
    with store.read() as db:
        overdue = reminder_queries.due_count(db, "", on.isoformat())
        today = reminder_queries.due_count(db, on.isoformat(), start)
        week = reminder_queries.due_count(db, start, end)
        touched = reminder_queries.touched_count(db, on.isoformat(), start)
    return DueCounts(overdue, today, week, touched)
