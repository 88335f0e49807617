"""What is done with reminders: done, put off, dropped with a reason, all overdue moved to today; one step each."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from crm_desktop.domain.backlog import Section, Type
from crm_desktop.domain.cadence import gap
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.domain.text import clean
from crm_desktop.domain.work_calendar import contact_day
from crm_desktop.services import due_look, follow_ups, installations, milestones, payments, playbooks, records, surveys
from crm_desktop.services.due_list import DueList
from crm_desktop.services.records import now
from crm_desktop.services.reminder import Reminder
from crm_desktop.services.surveys import SurveyDraft
from crm_desktop.store import mark_queries, options
from crm_desktop.store.database import Step, Store
from crm_desktop.store.identity import new_uids
from crm_desktop.store.mark_queries import Marked
from crm_desktop.store.sql import Connection, Row

_NO_REASON = QT_TRANSLATE_NOOP("messages", "Say in a word why it is dropped.")


def done(store: Store, reminders: Sequence[Reminder], *, origin: object | None = None) -> None:
    """Tick reminders off: a touch now, a milestone reached, a clock stopped, or a mark where nothing else says it."""
    if not reminders:
        return
    with store.step("reminder.done", origin, **_label(reminders)) as step:
        follow_ups.done(store, [one.customer_id for one in reminders if one.type == Type.TIME])
        for one in reminders:
            if one.type != Type.TIME:
                _SETTLE.get(one.kind, _mark_done)(store, step.db, one)


def _label(reminders: Sequence[Reminder]) -> dict[str, object]:
    return {"name": reminders[0].customer, "count": len(reminders)}


def _record_id(one: Reminder) -> int:
    """The id in "complaint 7 answer"."""
    return int(one.record.split()[1])


def _mark_done(_store: Store, db: Connection, one: Reminder) -> None:
    _mark(db, _thing(one), {"state": "done"})


def _reached(store: Store, _db: Connection, one: Reminder) -> None:
    milestones.reach(store, [_record_id(one)])


def _received(store: Store, _db: Connection, one: Reminder) -> None:
    payments.received(store, _record_id(one), date.today().isoformat())


def _answered(_store: Store, db: Connection, one: Reminder) -> None:
    records.update(db, "complaint", [_record_id(one)], {"answered_at": now()[:16]})


def _solved(_store: Store, db: Connection, one: Reminder) -> None:
    moment = now()[:16]
    records.update(db, "complaint", [_record_id(one)], {"solved_at": moment})
    # whoever has the solution was answered with it
    sql = "UPDATE complaint SET answered_at = ? WHERE id = ? AND answered_at IS NULL"
    db.exec_driver_sql(sql, (moment, _record_id(one)))


def _called_back(_store: Store, db: Connection, one: Reminder) -> None:
    records.update(db, "complaint", [_record_id(one)], {"called_back_at": now()[:16]})


def _replaced(_store: Store, db: Connection, one: Reminder) -> None:
    installations.done_in(db, _record_id(one), one.kind, date.today().isoformat())


def _surveyed(store: Store, _db: Connection, one: Reminder) -> None:
    surveys.ask(store, one.customer_id, SurveyDraft(date.today().isoformat()))


def _completed(_store: Store, db: Connection, one: Reminder) -> None:
    records.update(db, "customer", [one.customer_id], {"incomplete_since": None})


_SETTLE: Mapping[str, Callable[[Store, Connection, Reminder], None]] = {
    "project": _reached,
    "payment": _received,
    "complaint_answer": _answered,
    "complaint_solution": _solved,
    "complaint_callback": _called_back,
    "part": _replaced,
    "maintenance": _replaced,
    "survey": _surveyed,
    "entry": _completed,
}
"""Kinds whose own record says that they are done."""


def later(store: Store, reminders: Sequence[Reminder], until: str, *, origin: object | None = None) -> None:
    """Put reminders off to an ISO day or minute."""
    if not reminders:
        return
    with store.step("reminder.later", origin, **_label(reminders), until=until) as step:
        follow_ups.snooze(store, [one.customer_id for one in reminders if one.type == Type.TIME], until)
        for one in reminders:
            if one.type != Type.TIME:
                _mark(step.db, _thing(one), {"state": "later", "later": until})


def drop(
    store: Store, reminders: Sequence[Reminder], reason: str, *, on: date | None = None, origin: object | None = None
) -> None:
    """Drop reminders for a reason; a follow-up that is dropped comes again when its cadence asks for it next.

    That is counted from `on`, today if not given. UserError without a reason.
    """
    said = clean(reason)
    if not said:
        raise UserError(Message(_NO_REASON))
    if not reminders:
        return
    with store.step("reminder.drop", origin, **_label(reminders), reason=said) as step:
        for one in reminders:
            if one.type == Type.TIME:
                _drop_touch(store, step.db, one, said, on or date.today())
            else:
                _mark(step.db, _thing(one), {"state": "dropped", "reason": said})


def _drop_touch(store: Store, db: Connection, one: Reminder, reason: str, on: date) -> None:
    plans = mark_queries.standing_plans(db, one.customer_id)
    row = mark_queries.standing(db, one.customer_id)
    columns = {"state": "dropped", "drop_reason": reason}
    if plans:
        records.update(db, "follow_up", plans[:1], columns)
    else:
        planned = {"customer_id": one.customer_id, "planned_at": one.due, "next_action": row.next_action}
        records.insert(db, "follow_up", {**planned, **columns})
    if len(plans) < 2:
        _plan_next(store, db, one.customer_id, on)


def _plan_next(store: Store, db: Connection, customer_id: int, on: date) -> None:
    """What was skipped comes again after another gap of the cadence, not at once."""
    rules, known = playbooks.in_force(store), options.current(store)
    row = mark_queries.standing(db, customer_id)
    grade, stage = map(known.own_name, (row.grade_id, row.stage_id))
    found = gap(rules.playbook, grade, stage=stage, hot=bool(row.hot), unanswered=row.unanswered or 0)
    day = contact_day(on + timedelta(days=found.days), rules.playbook.quiet, rules.calendar)
    records.insert(db, "follow_up", {"customer_id": customer_id, "state": "planned", "planned_at": day.isoformat()})


def _thing(one: Reminder) -> Marked:
    return Marked(one.customer_id, one.type, one.record, one.base)


def _mark(db: Connection, thing: Marked, values: Mapping[str, object]) -> None:
    """Write the one mark of a thing."""
    columns = {"later": None, "reason": None, "made_at": now(), **values}
    present = mark_queries.mark_of(db, thing)
    if present is None:
        records.insert(db, "reminder_mark", {**thing._asdict(), **columns})
    else:
        records.update(db, "reminder_mark", [present], columns)


def all_to_today(store: Store, on: date, *, types: Collection[str] = (), origin: object | None = None) -> int:
    """Make everything that is overdue on a day due on that day, as one step; returns how much moved."""
    look = due_look.look(store, on)
    with store.read() as db:
        others = [one for one in Type if one is not Type.TIME and (not types or one in types)]
        found = DueList(db, look, options.current(store)).everything(others, look.of(Section.OVERDUE)) if others else []
        touches = mark_queries.overdue(db, look.day(0)) if not types or Type.TIME in types else []
    if not found and not touches:
        return 0
    with store.step("reminder.to_today", origin, count=len(found) + len(touches)) as step:
        _move_touches(step, touches, look.day(0))
        for one in found:
            thing = Marked(one.customer_id, one.type.value, one.record, one.base)
            _mark(step.db, thing, {"state": "later", "later": look.day(0)})
    return len(found) + len(touches)


def _move_touches(step: Step, touches: Sequence[Row[Any]], day: str) -> None:
    """Plans move to the day; what was due by cadence becomes a plan of that day."""
    from crm_desktop.store import tables  # noqa: PLC0415 - the schema is SQLAlchemy's

    moment = now()
    plans = [(day, moment, one.plan_id) for one in touches if one.plan_id is not None]
    if plans:
        step.db.exec_driver_sql("UPDATE follow_up SET planned_at = ?, updated_at = ? WHERE id = ?", plans)
    rows = [(one.id, one.next_action) for one in touches if one.plan_id is None]
    shared = {"state": "planned", "planned_at": day, "created_at": moment}
    uids = new_uids(len(rows))
    values = [(uid, *row) for uid, row in zip(uids, rows, strict=True)]
    step.bulk_insert(tables.follow_up, ("uid", "customer_id", "next_action"), values, shared)
