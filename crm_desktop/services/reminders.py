"""Who is due: one indexed query, each customer with why, the last touch and what to do (003-20, 003-22)."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection

from crm_desktop.domain.contact_points import format_phone
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.store import options
from crm_desktop.store.database import Store


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


_DUE = """
SELECT c.id, c.name, c.number, c.grade_id, c.hot, c.owner_id, c.next_due_at, c.next_action, c.last_touch_at,
  f.method_id, coalesce(f.content, f.feedback, '') AS said,
  EXISTS (SELECT 1 FROM follow_up p WHERE p.customer_id = c.id AND p.state = 'planned'
    AND p.deleted_at IS NULL) AS planned,
  f.next_action_on AS promised,
  (SELECT k.id FROM contact k WHERE k.customer_id = c.id AND k.deleted_at IS NULL
    ORDER BY k.is_primary DESC, k.position, k.id LIMIT 1) AS contact_id
FROM customer c LEFT JOIN follow_up f ON f.id = (SELECT l.id FROM follow_up l WHERE l.customer_id = c.id
  AND l.state = 'done' AND l.deleted_at IS NULL ORDER BY l.happened_at DESC, l.id DESC LIMIT 1)
WHERE c.deleted_at IS NULL AND c.next_due_at >= ? AND c.next_due_at < ?
ORDER BY c.next_due_at, c.id LIMIT ?
"""


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
    with store.read() as db:
        rows = db.exec_driver_sql(_DUE, (start, end, limit)).mappings().all()
        people = _people(db, [row["contact_id"] for row in rows if row["contact_id"] is not None])
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
                why=_why(row["planned"], row["promised"], row["last_touch_at"], grade, on),
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


def _why(planned: bool, promised: str | None, last: str | None, grade: str, on: date) -> Message:
    if planned:
        return Message(QT_TRANSLATE_NOOP("messages", "Planned follow-up"))
    if promised:
        return Message(QT_TRANSLATE_NOOP("messages", "Promised for {date}"), date=promised)
    if not last or len(last) < 10:
        return Message(QT_TRANSLATE_NOOP("messages", "Not contacted yet"))
    days = (on - date.fromisoformat(last[:10])).days
    if grade:
        return Message(
            QT_TRANSLATE_NOOP("messages", "{days} days without contact, grade {grade}"), days=days, grade=grade
        )
    return Message(QT_TRANSLATE_NOOP("messages", "{days} days without contact"), days=days)


def _people(db: Connection, ids: list[int]) -> dict[int, tuple[str, str, str]]:
    marks = ", ".join(map(str, ids))
    return {
        row.id: (row.name, row.title or "", row.phone or "")
        for row in db.exec_driver_sql(
            "SELECT k.id, k.name, k.title, (SELECT p.value FROM contact_point p WHERE p.contact_id = k.id "
            f"ORDER BY p.position, p.id LIMIT 1) AS phone FROM contact k WHERE k.id IN ({marks})"
        )
    }


def counts(store: Store, on: date) -> DueCounts:
    """Figures of the day, from the index of due dates alone."""
    start, end = _rest_of_week(on)
    with store.read() as db:
        sql = "SELECT count(*) FROM customer WHERE deleted_at IS NULL AND next_due_at >= ? AND next_due_at < ?"
        overdue = db.exec_driver_sql(sql, ("", on.isoformat())).scalar_one()
        today = db.exec_driver_sql(sql, (on.isoformat(), start)).scalar_one()
        week = db.exec_driver_sql(sql, (start, end)).scalar_one()
        touched = db.exec_driver_sql(
            "SELECT count(DISTINCT customer_id) FROM follow_up WHERE deleted_at IS NULL AND +state = 'done' "
            "AND coalesce(happened_at, planned_at) >= ? AND coalesce(happened_at, planned_at) < ?",
            (on.isoformat(), start),
        ).scalar_one()
    return DueCounts(int(overdue), int(today), int(week), int(touched))
