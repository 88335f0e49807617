"""The matrix of required fields: read, and changed by the owner of the book (001-05, 002-05)."""

from crm_desktop.domain import required_fields
from crm_desktop.domain.required_fields import RequiredFields
from crm_desktop.store import incomplete_queries, setting_queries
from crm_desktop.store.database import Store


def read(store: Store) -> RequiredFields:
    """The matrix in force."""
    with store.read() as db:
        return incomplete_queries.rules(db)


def save(store: Store, rules: RequiredFields, *, origin: object | None = None) -> None:
    """Put a matrix in force as one step; customers that lack nothing of it any more leave the queue."""
    with store.step("required.edit", origin) as step:
        if incomplete_queries.rules(step.db) == rules:
            return
        setting_queries.write(step.db, incomplete_queries.KEY, required_fields.to_table(rules))
        incomplete_queries.settle_all(step.db)
