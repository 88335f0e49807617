"""Whose data a step changed, as far as the health of the data looks at it, so that only they are looked at again."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from crm_desktop.store.sql import Connection

MOST = 2000
"""Changed rows above which the whole book is looked at again."""

_OWNED = (
    "contact", "alias", "follow_up", "promise", "conversion", "verification", "grade_change", "customer_tag",
    "health_mark",
)  # fmt: skip
TABLES = frozenset({"customer", "contact_point", *_OWNED})
"""Tables whose rows belong to a customer and are looked at."""

_KEYS = (
    "SELECT p.key FROM contact_point p JOIN contact k ON k.id = p.contact_id "
    "WHERE p.kind = 'mobile' AND k.customer_id IN (SELECT value FROM json_each(?))"
)
_BY_KEY = (
    "SELECT k.customer_id FROM contact_point p JOIN contact k ON k.id = p.contact_id "
    "WHERE p.kind = 'mobile' AND p.key IN (SELECT value FROM json_each(?))"
)
_CODES = "SELECT credit_code FROM customer WHERE credit_code <> '' AND id IN (SELECT value FROM json_each(?))"
_BY_CODE = "SELECT id FROM customer WHERE credit_code IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class Touched:
    """Customers that may look otherwise now, the tables that changed, and the columns of the customers themselves.

    `codes` says whether a credit code may be shared by others than before.
    """

    customers: frozenset[int]
    tables: frozenset[str]
    columns: frozenset[str]
    codes: bool


def touched(db: Connection, steps: Collection[int]) -> Touched | None:
    """What some steps changed, with everybody who shares a number or a code with those; None for too much."""
    rows = db.exec_driver_sql(
        "SELECT tbl, op, row_id, row_to, old FROM change WHERE step_id IN (SELECT value FROM json_each(?)) LIMIT ?",
        (json.dumps(list(steps)), MOST + 1),
    ).all()
    found = _Reading()
    for table, op, row_id, row_to, old in rows:
        if table in TABLES:
            if op == "delete" and row_to is not None:
                return None
            found.add(table, op, range(row_id, (row_to or row_id) + 1), json.loads(old) if old else {})
    if len(rows) > MOST or sum(map(len, found.ids.values())) > MOST:
        return None
    whole = found.owners(db)
    codes = {*found.codes, *_list(db, _CODES, whole)} if found.recoded else set()
    if codes:
        whole.update(_list(db, _BY_CODE, codes))
    whole.update(_list(db, _BY_KEY, {*found.keys, *_list(db, _KEYS, whole)}))
    if len(whole) > MOST:
        return None
    return Touched(frozenset(whole), frozenset(found.tables), frozenset(found.columns), bool(found.recoded))


class _Reading:
    """What the log says, row by row."""

    def __init__(self) -> None:
        self.ids: defaultdict[str, set[int]] = defaultdict(set)
        self.tables: set[str] = set()
        self.columns: set[str] = set()
        self.customers: set[int] = set()
        self.contacts: set[int] = set()
        self.keys: set[str] = set()
        self.codes: set[str] = set()
        self.recoded = False

    def add(self, table: str, op: str, ids: range, old: dict[str, object]) -> None:
        """Rows `ids` of a table were changed; `old` is what stood there."""
        self.tables.add(table)
        if len(ids) <= MOST:
            self.ids[table].update(ids)
        else:
            self.ids[table].update(ids[: MOST + 1])
        for column, known in (("customer_id", self.customers), ("contact_id", self.contacts)):
            if isinstance(value := old.get(column), int):
                known.add(value)
        if table == "contact_point" and isinstance(key := old.get("key"), str):
            self.keys.add(key)
        if table == "customer":
            self.columns.update(old or ("id",))
            self.recoded |= op != "update" or not {"credit_code", "deleted_at"}.isdisjoint(old)
            if isinstance(code := old.get("credit_code"), str):
                self.codes.add(code)

    def owners(self, db: Connection) -> set[int]:
        """The customers of all those rows."""
        found = set(self.customers) | self.ids["customer"]
        for table in _OWNED:
            if self.ids[table]:
                sql = f"SELECT customer_id FROM {table} WHERE id IN (SELECT value FROM json_each(?))"
                found.update(_list(db, sql, self.ids[table]))
        if self.ids["contact_point"]:
            sql = "SELECT contact_id FROM contact_point WHERE id IN (SELECT value FROM json_each(?))"
            self.contacts.update(_list(db, sql, self.ids["contact_point"]))
        if self.contacts:
            sql = "SELECT customer_id FROM contact WHERE id IN (SELECT value FROM json_each(?))"
            found.update(_list(db, sql, self.contacts))
        return found


def _list(db: Connection, sql: str, values: Iterable[object]) -> list[int]:
    return [row[0] for row in db.exec_driver_sql(sql, (json.dumps(list(values)),)) if row[0] is not None]
