"""Touches with customers: logged, planned, put off, done (templates 2, 000-32; 001-29)."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.next_action import action_date
from crm_desktop.domain.text import clean
from crm_desktop.services import records
from crm_desktop.services.records import name_of, now
from crm_desktop.store import options
from crm_desktop.store.database import Step, Store
from crm_desktop.store.derived import STANDS
from crm_desktop.store.sql import Connection


@dataclass(frozen=True, slots=True)
class TouchDraft:
    """A touch as a form holds it; `happened_at` is ISO, `need` a need that came up in the talk.

    `need_checked` says that needs and budget were gone through and stand as they are noted (003-03).
    """

    happened_at: str
    method_id: int | None = None
    content: str = ""
    feedback: str = ""
    result_id: int | None = None
    next_action: str = ""
    next_action_on: str | None = None
    contact_id: int | None = None
    minutes: int | None = None
    owner: str = ""
    need: str = ""
    override_reason: str = ""
    silence_id: int | None = None
    strategy_id: int | None = None
    need_checked: bool = False


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """A plan as a form holds it; `when` is ISO, `override_reason` says why a limit of contact is passed."""

    when: str
    method_id: int | None = None
    next_action: str = ""
    override_reason: str = ""


@dataclass(frozen=True, slots=True)
class Brief:
    """What to know before a touch: the last one in a line, and a suggestion."""

    last: Message | None
    suggestion: str


def log(store: Store, customer_id: int, draft: TouchDraft, *, origin: object | None = None) -> int:
    """Record a touch that happened; it answers the customer's earliest planned one, and its next step is scheduled."""
    with store.step("follow_up.log", origin, name=name_of(store, customer_id)) as step:
        db = step.db
        if draft.need:
            db.exec_driver_sql(
                "UPDATE customer SET need = ?, updated_at = ? WHERE id = ?", (clean(draft.need), now(), customer_id)
            )
        if draft.need or draft.need_checked:
            # whoever just heard a need has looked at the needs, too
            heard = {"field_group": "need", "verified_on": draft.happened_at[:10], "contact_id": draft.contact_id}
            records.insert(db, "verification", {"customer_id": customer_id, **heard})
        columns = _columns(db, draft)
        planned = _open_plan(db, customer_id)
        if planned is None:
            return records.insert(db, "follow_up", {"customer_id": customer_id, **columns})
        columns["updated_at"] = now()
        marks = ", ".join(f"{column} = ?" for column in columns)
        db.exec_driver_sql(f"UPDATE follow_up SET {marks} WHERE id = ?", (*columns.values(), planned))
        return planned


def _columns(db: Connection, draft: TouchDraft) -> dict[str, object]:
    happened = date.fromisoformat(draft.happened_at[:10]) if len(draft.happened_at) >= 10 else date.today()
    promised = draft.next_action_on
    if promised is None and draft.next_action:
        found = action_date(draft.next_action, happened=happened)
        promised = found.isoformat() if found else None
    return {
        "state": "done",
        "happened_at": draft.happened_at,
        "logged_at": now(),
        "method_id": draft.method_id,
        "content": clean(draft.content) or None,
        "feedback": clean(draft.feedback) or None,
        "result_id": draft.result_id,
        "next_action": clean(draft.next_action) or None,
        "next_action_on": promised,
        "contact_id": draft.contact_id,
        "minutes": draft.minutes,
        "silence_id": draft.silence_id,
        "strategy_id": draft.strategy_id,
        "owner_id": records.staff(db, draft.owner),
        # a reason given when the touch was planned stays where no new one is given
        **({"override_reason": clean(draft.override_reason)} if draft.override_reason.strip() else {}),
    }


def _open_plan(db: Connection, customer_id: int) -> int | None:
    """The earliest plan still to come, else the earliest that a touch has overtaken."""
    found = db.exec_driver_sql(
        "SELECT f.id FROM follow_up f JOIN customer c ON c.id = f.customer_id "
        "WHERE c.id = ? AND f.state = 'planned' AND f.deleted_at IS NULL "
        f"ORDER BY {STANDS} DESC, f.planned_at, f.id LIMIT 1",
        (customer_id,),
    ).scalar()
    return int(found) if found is not None else None


def plan(
    store: Store,
    customer_id: int,
    when: str,
    *,
    method_id: int | None = None,
    next_action: str = "",
    origin: object | None = None,
) -> int:
    """Plan a touch at an ISO date or minute."""
    return plan_as(store, customer_id, PlanDraft(when, method_id, next_action), origin=origin)


def plan_as(store: Store, customer_id: int, draft: PlanDraft, *, origin: object | None = None) -> int:
    """Plan a touch as a form holds it."""
    with store.step("follow_up.plan", origin, name=name_of(store, customer_id)) as step:
        return records.insert(
            step.db,
            "follow_up",
            {
                "customer_id": customer_id,
                "state": "planned",
                "planned_at": draft.when,
                "method_id": draft.method_id,
                "next_action": clean(draft.next_action) or None,
                "override_reason": clean(draft.override_reason) or None,
            },
        )


def plan_many(
    store: Store,
    customer_ids: Sequence[int],
    when: str,
    *,
    method_id: int | None = None,
    next_action: str = "",
    origin: object | None = None,
) -> None:
    """Plan a touch with each customer as one step; an open plan moves to the new time instead of getting company."""
    if not customer_ids:
        return
    values = {"planned_at": when, "method_id": method_id, "next_action": clean(next_action) or None}
    given = {column: value for column, value in values.items() if value is not None}
    marks = ", ".join(f"{column} = ?" for column in given)
    name = name_of(store, customer_ids[0])
    with store.step("follow_up.plan", origin, name=name, count=len(customer_ids)) as step:
        for customer_id in customer_ids:
            planned = _open_plan(step.db, customer_id)
            if planned is None:
                records.insert(step.db, "follow_up", {"customer_id": customer_id, "state": "planned", **values})
            else:
                update = f"UPDATE follow_up SET {marks}, updated_at = ? WHERE id = ?"
                step.db.exec_driver_sql(update, (*given.values(), now(), planned))


def planned(store: Store, customer_ids: Sequence[int]) -> int:
    """How many of these customers have an open plan."""
    with store.read() as db:
        select = (
            "SELECT count(DISTINCT customer_id) FROM follow_up WHERE state = 'planned' AND deleted_at IS NULL "
            "AND customer_id IN (SELECT value FROM json_each(?))"
        )
        return int(db.exec_driver_sql(select, (json.dumps(list(customer_ids)),)).scalar_one())


def snooze(store: Store, customer_ids: Sequence[int], until: str, *, origin: object | None = None) -> None:
    """Put the next touch of customers off to an ISO date; what was due by cadence becomes a plan."""
    if not customer_ids:
        return
    with store.step("follow_up.snooze", origin, name=name_of(store, customer_ids[0]), until=until) as step:
        for customer_id in customer_ids:
            planned = _open_plan(step.db, customer_id)
            if planned is not None:
                step.db.exec_driver_sql(
                    "UPDATE follow_up SET planned_at = ?, updated_at = ? WHERE id = ?", (until, now(), planned)
                )
            else:
                _plan_from_due(step, customer_id, until)


def _plan_from_due(step: Step, customer_id: int, until: str) -> None:
    action = step.db.exec_driver_sql("SELECT next_action FROM customer WHERE id = ?", (customer_id,)).scalar()
    columns = {"customer_id": customer_id, "state": "planned", "planned_at": until, "next_action": action}
    records.insert(step.db, "follow_up", columns)


def done(store: Store, customer_ids: Sequence[int], *, origin: object | None = None) -> None:
    """Tick the next touch off as done now, without words."""
    if not customer_ids:
        return
    with store.step("follow_up.done", origin, name=name_of(store, customer_ids[0])) as step:
        moment = now()
        for customer_id in customer_ids:
            planned = _open_plan(step.db, customer_id)
            if planned is None:
                action = step.db.exec_driver_sql(
                    "SELECT next_action FROM customer WHERE id = ?", (customer_id,)
                ).scalar()
                columns = {"customer_id": customer_id, "happened_at": moment, "logged_at": moment, "content": action}
                records.insert(step.db, "follow_up", columns)
            else:
                step.db.exec_driver_sql(
                    "UPDATE follow_up SET state = 'done', happened_at = ?1, logged_at = ?1, updated_at = ?1, "
                    "content = coalesce(content, next_action), next_action = NULL WHERE id = ?2",
                    (moment, planned),
                )


def remove(store: Store, ids: Sequence[int], *, origin: object | None = None) -> None:
    """Remove follow-ups; the next due dates of their customers move back."""
    records.remove(store, "follow_up", "follow_up.remove", ids, origin=origin)


def brief(store: Store, customer_id: int) -> Brief:
    """The last touch in one line and what was meant to come next (003-22)."""
    with store.read() as db:
        row = db.exec_driver_sql(
            "SELECT happened_at, method_id, coalesce(content, feedback, '') AS content FROM follow_up "
            "WHERE customer_id = ? AND state = 'done' AND deleted_at IS NULL "
            "ORDER BY happened_at DESC, id DESC LIMIT 1",
            (customer_id,),
        ).first()
        action = db.exec_driver_sql("SELECT next_action FROM customer WHERE id = ?", (customer_id,)).scalar()
    if row is None:
        return Brief(None, action or "")
    line = Message(
        QT_TRANSLATE_NOOP("messages", "Last {date} {method}: {content}"),
        date=row.happened_at[5:10] if len(row.happened_at) >= 10 else row.happened_at,
        method=options.current(store).name(row.method_id),
        content=row.content.replace("\n", " "),
    )
    return Brief(line, action or "")
