"""How a follow-up stands on a day: done, to be logged, planned, today, overdue, overtaken or dropped."""

from datetime import date, timedelta
from typing import Any

from crm_desktop.domain.late_log import hours_late
from crm_desktop.store.derived import STANDS
from crm_desktop.store.sql import RowMapping

PENDING_DAYS = 7
"""So long a touch that was ticked off without a word of what the customer said asks to be written down (001-28)."""

OPEN = frozenset({"planned", "overdue", "today"})
"""States of what is still to come."""

OVERTAKEN = f"EXISTS (SELECT 1 FROM customer c WHERE c.id = r.customer_id AND NOT {STANDS.replace('f.', 'r.')})"
"""Whether a real touch has overtaken the planned one `r`."""

UNLOGGED = "r.happened_at >= ':since' AND r.feedback IS NULL AND r.result_id IS NULL"
"""Whether a touch `r` that was made still lacks what the customer said."""

JUST_UNLOGGED = f"r.state = 'done' AND {UNLOGGED}"
"""The same as a condition that the index of such touches answers."""

_STATE = (
    f"CASE WHEN r.state = 'done' AND {UNLOGGED} THEN 'unlogged' WHEN r.state <> 'planned' THEN r.state "
    "WHEN substr(r.planned_at, 1, 10) > ':today' THEN 'planned' "
    f"WHEN {OVERTAKEN} THEN 'overtaken' "
    "WHEN substr(r.planned_at, 1, 10) = ':today' THEN 'today' ELSE 'overdue' END"
)


def on_day(sql: str, today: date) -> str:
    """One of the texts above for a day."""
    since = today - timedelta(days=PENDING_DAYS)
    return sql.replace(":today", today.isoformat()).replace(":since", since.isoformat())


def state_sql(today: date) -> str:
    """SQL of how the follow-up `r` stands."""
    return on_day(_STATE, today)


def of_row(row: RowMapping, today: date) -> dict[str, Any]:
    """The cells that follow from how a row stands: state, overdue days, and what of it is not written down yet."""
    state, planned = str(row["standing"]), str(row["planned_at"] or "")[:10]
    late = (today - date.fromisoformat(planned)).days if state == "overdue" and len(planned) == 10 else 0
    unsaid = {"overdue": frozenset({"content", "feedback"}), "unlogged": frozenset({"feedback"})}
    # a touch that is done and was written down later than the rule allows says so (001-28)
    logged = (
        hours_late(str(row["happened_at"] or ""), str(row["logged_at"] or ""), row["log_hours"])
        if state == "done"
        else 0
    )
    cells = {"state": state, "overdue_days": max(late, 0), "unsaid": unsaid.get(state, frozenset())}
    return cells | {"logged_late": logged, "log_hours": row["log_hours"]}
