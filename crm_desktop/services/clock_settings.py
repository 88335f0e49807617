"""The deadlines and the freshness of data as the owner of the book wants them, with every version kept."""

from datetime import datetime

from crm_desktop.domain import clock_rules
from crm_desktop.domain.clock_rules import ClockRules
from crm_desktop.services import clock_book
from crm_desktop.store import rule_queries
from crm_desktop.store.database import Store

_KEY = "clocks"


def read(store: Store) -> ClockRules:
    """The rules in force."""
    return clock_book.clock_book(store).rules


def save(store: Store, rules: ClockRules, *, origin: object | None = None) -> None:
    """Put rules in force as one step; the ones before are kept. UserError for rules that cannot be."""
    table = clock_rules.to_table(rules)
    clock_rules.from_table(table)
    moment = datetime.now().isoformat(timespec="seconds")
    with store.step("clock.edit", origin) as step:
        rule_queries.put(step.db, _KEY, table, moment)
