"""The rule by which the book's review counts: the shipped one and the one in force (000-44, 003-35, 003-36)."""

import tomllib
from functools import cache

from crm_desktop.domain import review_rule
from crm_desktop.domain.review_rule import ReviewRule
from crm_desktop.paths import resource
from crm_desktop.services.records import now
from crm_desktop.store import rule_queries, setting_queries
from crm_desktop.store.database import Store
from crm_desktop.store.sql import Connection

_KEY = "review"


@cache
def shipped() -> ReviewRule:
    """The rule of a book that has chosen none."""
    return review_rule.from_table(tomllib.loads(resource("presets", "review.toml").read_text(encoding="utf-8")))


def in_force(store: Store) -> ReviewRule:
    """The rule of the book."""
    with store.read() as db:
        return read(db)


def read(db: Connection) -> ReviewRule:
    """The same within a read."""
    table = setting_queries.read(db, _KEY)
    return review_rule.from_table(table) if table else shipped()


def save(store: Store, rule: ReviewRule, *, origin: object | None = None) -> None:
    """Put a rule in force as one step; those before are kept. UserError for one that cannot be."""
    table = review_rule.to_table(rule)
    review_rule.from_table(table)
    with store.step("review.rule", origin) as step:
        if rule != read(step.db):
            rule_queries.put(step.db, _KEY, table, now())
