"""The fields that the owner of the book adds to the customers' form (002-39): listed, added, changed, removed.

Every list that was in force is kept as a version. A field may be asked of some types and industries only; what a
customer has in one that is not asked of it is kept, and comes back with its type or industry.
"""

from collections.abc import Sequence
from dataclasses import replace

from crm_desktop.domain import custom_fields
from crm_desktop.domain.custom_fields import CustomField
from crm_desktop.domain.messages import UserError
from crm_desktop.domain.text import clean
from crm_desktop.services import records
from crm_desktop.store import custom_queries, options, rule_queries, setting_queries
from crm_desktop.store.database import Store
from crm_desktop.store.options import Options
from crm_desktop.store.sql import Connection

_KEY = "custom_fields"
KIND = "fields"
"""What versions of the list are called among the rules of the book."""


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


def left_out(store: Store, kind: str, industry: str) -> frozenset[str]:
    """The names of fields that a customer of a type (own name) and an industry (as typed) is not asked for."""
    trade = trade_of(options.current(store), industry)
    return frozenset(one.name for one in listing(store) if not one.applies(kind, trade))


def left_out_of(db: Connection, known: Options, type_id: int | None, industry_id: int | None) -> frozenset[str]:
    """The same for a stored customer."""
    asked = Asked(db, known)
    return frozenset(one.name for one in _listed(db) if not asked(one.name, type_id, industry_id))


def own_path(known: Options, option_id: int | None) -> str:
    """An entry of a list with its first level, as the book itself calls them."""
    entry = known.by_id.get(option_id) if option_id is not None else None
    names = [known.own_name(entry.parent_id), entry.name] if entry is not None else []
    return "-".join(filter(None, names))


def trade_of(known: Options, text: str) -> str:
    """A typed industry as the book calls it; what it does not know stays as it is."""
    whole = known.find("industry", text)
    first, _, second = text.replace("›", "-").partition("-")
    top = known.find("industry", first.strip())
    below = known.find("industry", second.strip(), top) if top is not None else None
    return own_path(known, whole or below or top) or text.strip()


class Asked:
    """Tells for many customers whether one is asked for a field; every type and industry is looked at once."""

    def __init__(self, db: Connection, known: Options) -> None:
        self._fields = {one.name: one for one in _listed(db) if one.types or one.industries}
        self._known = known
        self._answers: dict[tuple[str, int | None, int | None], bool] = {}

    def __call__(self, name: str, type_id: int | None, industry_id: int | None) -> bool:
        """Whether a customer of a type and industry is asked for the field."""
        field = self._fields.get(name)
        if field is None:
            return True
        key = (name, type_id, industry_id)
        if key not in self._answers:
            names = self._known.own_name(type_id), own_path(self._known, industry_id)
            self._answers[key] = field.applies(*names)
        return self._answers[key]


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


def follow_rename(db: Connection, kind: str, old: str, new: str) -> None:
    """Write the new name of a type or an industry into the conditions, within the running step."""
    fields = _listed(db)
    renamed = [one.renamed(kind, old, new) for one in fields]
    if renamed != list(fields):
        setting_queries.write(db, _KEY, custom_fields.to_table(renamed))


def _write(db: Connection, fields: Sequence[CustomField]) -> None:
    before = setting_queries.read(db, _KEY) or []
    table = custom_fields.to_table(fields)
    if table != before:
        setting_queries.write(db, _KEY, table)
        rule_queries.keep_change(db, KIND, before, table, records.now())


def _tidy(field: CustomField, others: Sequence[CustomField]) -> CustomField:
    choices = tuple(dict.fromkeys(filter(None, map(clean, field.choices))))
    tidy = replace(field, name=clean(field.name), unit=clean(field.unit), choices=choices)
    wrong = custom_fields.problem(tidy, others)
    if wrong is not None:
        raise UserError(wrong)
    return tidy
