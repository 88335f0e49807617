"""The fields that the owner of the book adds to the customers' form (002-39): listed, added, changed, removed."""

from collections.abc import Sequence
from dataclasses import replace

from crm_desktop.domain import custom_fields
from crm_desktop.domain.custom_fields import CustomField
from crm_desktop.domain.messages import UserError
from crm_desktop.domain.text import clean
from crm_desktop.store import custom_queries, setting_queries
from crm_desktop.store.database import Store
from crm_desktop.store.sql import Connection

_KEY = "custom_fields"


def listing(store: Store) -> tuple[CustomField, ...]:
    """The fields of the book, in their order."""
    with store.read() as db:
        return _listed(db)


def of_customer(store: Store, customer_id: int | None) -> tuple[CustomField, ...]:
    """The fields of the book, then those that only this customer has, from a file."""
    with store.read() as db:
        fields = _listed(db)
        known = {one.name for one in fields}
        values = custom_queries.read(db, customer_id) if customer_id is not None else {}
    return (*fields, *(CustomField(name) for name in values if name not in known))


def uses(store: Store) -> dict[str, int]:
    """How many customers have a value of each field, also of fields that files brought."""
    with store.read() as db:
        return custom_queries.uses(db)


def add(store: Store, field: CustomField, *, origin: object | None = None) -> None:
    """Add a field at the end. UserError without a name, or with that of another."""
    with store.step("field.edit", origin) as step:
        fields = _listed(step.db)
        _write(step.db, [*fields, _tidy(field, fields)])


def edit(store: Store, name: str, field: CustomField, *, origin: object | None = None) -> None:
    """Change a field; its values follow it to another name."""
    with store.step("field.edit", origin) as step:
        fields = _listed(step.db)
        tidy = _tidy(field, [one for one in fields if one.name != name])
        _write(step.db, [tidy if one.name == name else one for one in fields])
        if tidy.name != name:
            custom_queries.rename(step.db, name, tidy.name)


def remove(store: Store, name: str, *, origin: object | None = None) -> None:
    """Take a field off the form; what customers have in it stays with them and is still shown there."""
    with store.step("field.edit", origin) as step:
        _write(step.db, [one for one in _listed(step.db) if one.name != name])


def move(store: Store, name: str, by: int, *, origin: object | None = None) -> None:
    """Move a field up or down among the others."""
    with store.step("field.edit", origin) as step:
        fields = list(_listed(step.db))
        at = next((place for place, one in enumerate(fields) if one.name == name), -1)
        if at >= 0 and 0 <= at + by < len(fields):
            fields.insert(at + by, fields.pop(at))
            _write(step.db, fields)


def _listed(db: Connection) -> tuple[CustomField, ...]:
    return custom_fields.from_table(setting_queries.read(db, _KEY))


def _write(db: Connection, fields: Sequence[CustomField]) -> None:
    setting_queries.write(db, _KEY, custom_fields.to_table(fields))


def _tidy(field: CustomField, others: Sequence[CustomField]) -> CustomField:
    choices = tuple(dict.fromkeys(filter(None, map(clean, field.choices))))
    tidy = replace(field, name=clean(field.name), unit=clean(field.unit), choices=choices)
    wrong = custom_fields.problem(tidy, others)
    if wrong is not None:
        raise UserError(wrong)
    return tidy
