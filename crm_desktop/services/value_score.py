"""What a customer is worth, with every figure behind it, and the rule that says so (001-39 to 001-42)."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from crm_desktop.domain import value_score
from crm_desktop.domain.partial_date import is_whole
from crm_desktop.domain.value_score import Deals, ValueRule, ValueScore
from crm_desktop.paths import resource
from crm_desktop.services import records
from crm_desktop.store import rule_queries, setting_queries, value_queries
from crm_desktop.store.database import Store

_KEY = "value"


@dataclass(frozen=True, slots=True)
class CustomerValue:
    """The score of a customer, the customers that it brought, and the one that brought it (0 for nobody)."""

    name: str
    score: ValueScore
    deals: int
    brought: tuple[tuple[int, str], ...]
    referred_by: int


@cache
def shipped() -> ValueRule:
    """The rule of a fresh book."""
    return value_score.from_table(tomllib.loads(resource("presets", "value.toml").read_text(encoding="utf-8")))


def in_force(store: Store) -> ValueRule:
    """The rule of the book."""
    with store.read() as db:
        table = setting_queries.read(db, _KEY)
    return value_score.from_table(table) if table else shipped()


def save(store: Store, rule: ValueRule, *, origin: object | None = None) -> None:
    """Put a rule in force as one step; those before are kept. UserError for one that cannot be."""
    table = value_score.to_table(rule)
    value_score.from_table(table)
    with store.step("value.rule", origin) as step:
        rule_queries.put(step.db, _KEY, table, records.now())


def of_customer(store: Store, customer_id: int, today: date) -> CustomerValue | None:
    """The value of a customer on a day; None when it is gone."""
    rule = in_force(store)
    with store.read() as db:
        row = value_queries.known(db, customer_id)
        found = value_queries.deals(db, customer_id)
        brought = value_queries.brought(db, customer_id)
    if row is None:
        return None
    dated = [(date.fromisoformat(day[:10]), amount) for day, amount in found if is_whole(day[:10])]
    past = [(day, amount) for day, amount in dated if day <= today]
    deals = Deals(tuple(day for day, _amount in past), sum(amount for _day, amount in past))
    entered: Mapping[str, int | None] = {
        "industry": row["industry_scale"],
        "budget_trend": row["budget_trend"],
        "referrals": row["referrals"],
        "satisfaction": row["satisfaction"],
    }
    figures = value_score.figures_of(rule, deals, entered, today)
    return CustomerValue(
        row["name"], value_score.score(rule, figures), len(past), tuple(brought), row["referred_by_id"] or 0
    )


def enter(
    store: Store,
    customer_id: int,
    *,
    industry: int | None,
    budget_trend: int | None,
    referred_by: int | None,
    origin: object | None = None,
) -> None:
    """Write what cannot be counted: size of the industry (1 to 5), trend of the budget (% a year), who brought it."""
    columns = {"industry_scale": industry, "budget_trend": budget_trend}
    if referred_by != customer_id:
        columns["referred_by_id"] = referred_by
    with store.step("customer.edit", origin, name=records.name_of(store, customer_id)) as step:
        records.update(step.db, "customer", [customer_id], columns)
