"""What a suggestion rests on, as it is kept with it: the facts of its day, those of the last grading, the event."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from crm_desktop.domain.grade_facts import Facts
from crm_desktop.domain.grade_suggestion import Cause, Trigger
from crm_desktop.store import grade_suggestion_queries
from crm_desktop.store.sql import Connection

_COLUMNS = {
    "intent_id": "intent", "fit_id": "fit", "strategic": "strategic", "need_by": "need_by", "need_time": "need_time",
    "budget_low": "budget_low", "budget_high": "budget_high", "purchasing_power": "power", "credit_level": "credit",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Evidence:
    """Facts on a day, and those of the day `then` on which the customer was graded, where both are known."""

    today: date
    facts: Facts
    then: date | None = None
    before: Facts | None = None
    trigger: Trigger | None = None


def facts_of(row: Mapping[str, Any]) -> Facts:
    """The facts in a row of the book."""
    values = {name: row[name] for name in Facts.__slots__}
    return Facts(**{**values, "strategic": bool(values["strategic"]), "need_time": values["need_time"] or ""})


def before(db: Connection, now: Mapping[int, Facts]) -> dict[int, tuple[date, Facts]]:
    """The day on which customers were graded last, and what was known of them then."""
    graded = grade_suggestion_queries.graded_at(db, list(now))
    changes = grade_suggestion_queries.past(db, list(graded))
    return {
        one: (date.fromisoformat(at[:10]), _undone(now[one], at, changes.get(one, []))) for one, at in graded.items()
    }


def _undone(facts: Facts, until: str, changes: Sequence[tuple[str, str]]) -> Facts:
    values = {name: getattr(facts, name) for name in Facts.__slots__}
    for at, old in changes:
        if at <= until:
            break
        was = json.loads(old)
        values |= {name: was[column] for column, name in _COLUMNS.items() if column in was}
        if "decision_chain" in was:
            chain = was["decision_chain"]
            values["chain"] = chain.count("→") + 1 if chain else None
    return Facts(**{**values, "strategic": bool(values["strategic"]), "need_time": values["need_time"] or ""})


def to_json(one: Evidence) -> str:
    """As the book keeps it."""
    table: dict[str, object] = {"today": one.today.isoformat(), "facts": asdict(one.facts)}
    if one.before is not None and one.then is not None:
        table |= {"then": one.then.isoformat(), "before": asdict(one.before)}
    if one.trigger is not None:
        table["trigger"] = asdict(one.trigger)
    return json.dumps(table, ensure_ascii=False)


def from_json(text: str) -> Evidence:
    """As it was kept."""
    table = json.loads(text)
    trigger = table.get("trigger")
    return Evidence(
        date.fromisoformat(table["today"]),
        Facts(**table["facts"]),
        date.fromisoformat(table["then"]) if "then" in table else None,
        Facts(**table["before"]) if "before" in table else None,
        Trigger(**{**trigger, "cause": Cause(trigger["cause"])}) if trigger else None,
    )
