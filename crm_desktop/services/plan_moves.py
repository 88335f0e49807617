"""Plans that go to another day: one card, or the next touch of many customers, each on a day of its own."""

from collections.abc import Mapping
from datetime import date

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.domain.text import clean
from crm_desktop.services import records
from crm_desktop.services.records import name_of
from crm_desktop.store import plan_queries
from crm_desktop.store.database import Step, Store

_GONE = QT_TRANSLATE_NOOP("messages", "This follow-up is not planned any more.")
_PAST = QT_TRANSLATE_NOOP("messages", "A follow-up cannot be planned for a day that is past.")


def moved(planned_at: str, day: str) -> str:
    """The same minute of another ISO day."""
    return day[:10] + planned_at[10:]


def move(store: Store, touch_id: int, when: str, *, reason: str = "", origin: object | None = None) -> None:
    """Put one plan on an ISO day or minute; `reason` says why a limit of contact is passed."""
    if when[:10] < date.today().isoformat():
        raise UserError(Message(_PAST))
    with store.read() as db:
        found = plan_queries.plans(db, [touch_id]).get(touch_id)
    if found is None or found["state"] != "planned":
        raise UserError(Message(_GONE))
    columns = {"planned_at": when, "override_reason": clean(reason) or None}
    with store.step("follow_up.move", origin, name=found["name"], until=when) as step:
        records.update(step.db, "follow_up", [touch_id], columns)


def put_off(store: Store, when: Mapping[int, str], *, reason: str = "", origin: object | None = None) -> None:
    """Put the next touch of customers on a day of its own each; what was due by cadence becomes a plan."""
    if not when:
        return
    first = next(iter(when))
    with store.step("follow_up.snooze", origin, **_label(store, first, len(when)), until=when[first]) as step:
        _put(step, when, {"override_reason": clean(reason) or None}, carry=True)


def plan_each(
    store: Store,
    when: Mapping[int, str],
    *,
    method_id: int | None = None,
    next_action: str = "",
    reason: str = "",
    origin: object | None = None,
) -> None:
    """Plan a touch with each customer at its own time as one step; an open plan moves there instead."""
    if not when:
        return
    given = {"method_id": method_id, "next_action": clean(next_action) or None}
    given = {column: value for column, value in given.items() if value is not None}
    with store.step("follow_up.plan", origin, **_label(store, next(iter(when)), len(when))) as step:
        _put(step, when, {**given, "override_reason": clean(reason) or None})


def _label(store: Store, customer_id: int, count: int) -> dict[str, object]:
    return {"name": name_of(store, customer_id), "count": count}


def _put(step: Step, when: Mapping[int, str], columns: Mapping[str, object], *, carry: bool = False) -> None:
    """Move the open plan of each customer, or add one; `carry` takes the customer's next step into a new plan."""
    plans = plan_queries.open_plans(step.db, when)
    facts = plan_queries.standings(step.db, when)
    for customer_id, at in when.items():
        touch_id = plans.get(customer_id)
        if touch_id is not None:
            records.update(step.db, "follow_up", [touch_id], {**columns, "planned_at": at})
        elif customer_id in facts:
            action = {"next_action": facts[customer_id]["next_action"]} if carry else {}
            row = {"customer_id": customer_id, "state": "planned", "planned_at": at, **action, **columns}
            records.insert(step.db, "follow_up", row)
