"""When groups of a customer's fields were last looked at, and which customers have a group that grew old."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crm_desktop.store.sql import Connection, RowMapping

_FILED = "substr(coalesce(c.filed_on, c.entered_at, c.created_at, ''), 1, 10)"
_TOUCHED = "substr(coalesce(c.last_touch_at, ''), 1, 10)"


def _checked(group: str) -> str:
    """The day on which a group of customer `c` was last looked at: the check, else the filing."""
    check = (
        "SELECT max(v.verified_on) FROM verification v WHERE v.customer_id = c.id "
        f"AND v.field_group = '{group}' AND v.deleted_at IS NULL"
    )
    if group != "grade":
        return f"coalesce(({check}), {_FILED})"
    # whoever regrades has looked at the grade
    moved = "SELECT max(g.changed_at) FROM grade_change g WHERE g.customer_id = c.id AND g.deleted_at IS NULL"
    return f"max(coalesce(({check}), {_FILED}), coalesce(substr(({moved}), 1, 10), ''))"


@dataclass(frozen=True, slots=True)
class Cutoff:
    """A group of fields is old when it was last looked at on this day (ISO) or before; "" when it never grows old.

    `by_type` holds the days of some types of customers, by their option id; `talked` is the day (ISO) from which on a
    touch asks for it, "" for never.
    """

    group: str
    day: str
    by_type: Mapping[int, str]
    talked: str = ""

    def sql(self) -> str:
        """Whether the group of customer `c` is old."""
        cases = " ".join(f"WHEN {type_id} THEN '{day}'" for type_id, day in self.by_type.items())
        day = f"CASE c.type_id {cases} ELSE '{self.day}' END" if cases else f"'{self.day}'"
        old = f"{_checked(self.group)} <= {day}"
        talked = f"({_TOUCHED} >= '{self.talked}' AND {_TOUCHED} > {_checked(self.group)})"
        asked = [talked] if self.talked else []
        return f"({' OR '.join([*asked, old] if self.day or self.by_type else asked)})"


def _columns(groups: Sequence[str]) -> str:
    days = ", ".join(f'{_checked(group)} AS "{group}"' for group in groups)
    return f"c.id, c.name, c.number, c.grade_id, c.hot, c.type_id, c.owner_id, {_TOUCHED} AS touched, {days}"


def one(db: Connection, customer_id: int, groups: Sequence[str]) -> RowMapping | None:
    """When each group of a customer was last looked at, its type and its last touch."""
    sql = f"SELECT {_columns(groups)} FROM customer c WHERE c.id = ?"
    return db.exec_driver_sql(sql, (customer_id,)).mappings().first()


def _old(cutoffs: Sequence[Cutoff]) -> str:
    return f"c.deleted_at IS NULL AND ({' OR '.join(cutoff.sql() for cutoff in cutoffs)})"


def queue(db: Connection, cutoffs: Sequence[Cutoff], limit: int, offset: int) -> Sequence[RowMapping]:
    """Customers with an old group, by grade and owner, those without a grade last, a page of them."""
    groups = [cutoff.group for cutoff in cutoffs]
    # in the order of the index of facets, so that a page need not look at every customer of the book
    graded = (
        f"SELECT c.id FROM customer c WHERE c.grade_id IS NOT NULL AND {_old(cutoffs)} "
        "ORDER BY c.grade_id, c.owner_id, c.stage_id, c.hot, c.id LIMIT ?1"
    )
    others = (
        f"SELECT c.id FROM customer c WHERE c.grade_id IS NULL AND {_old(cutoffs)} "
        "ORDER BY c.owner_id, c.stage_id, c.hot, c.id LIMIT ?1"
    )
    both = f"SELECT id FROM ({graded}) UNION ALL SELECT id FROM ({others}) LIMIT ?2 OFFSET ?3"
    ids = list(db.exec_driver_sql(both, (limit + offset, limit, offset)).scalars())
    sql = f"SELECT {_columns(groups)} FROM customer c WHERE c.id IN (SELECT value FROM json_each(?))"
    found = {row["id"]: row for row in db.exec_driver_sql(sql, (json.dumps(ids),)).mappings()}
    return [found[one] for one in ids]


def noted_need(db: Connection, customer_id: int) -> list[str]:
    """The need, the product and the budget of a customer as they are noted; what is not noted is left out."""
    row = db.exec_driver_sql(
        "SELECT need, need_product, budget_text FROM customer WHERE id = ?", (customer_id,)
    ).first()
    return [str(text) for text in row or () if text]


def latest(db: Connection, cutoffs: Sequence[Cutoff], limit: int, offset: int) -> Sequence[RowMapping]:
    """The same, the latest touched first."""
    sql = f"SELECT {_columns([one.group for one in cutoffs])} FROM customer c WHERE {_old(cutoffs)}"
    found = db.exec_driver_sql(f"{sql} ORDER BY c.last_touch_at DESC, c.id LIMIT ? OFFSET ?", (limit, offset))
    return found.mappings().all()


def count(db: Connection, cutoffs: Sequence[Cutoff], most: int) -> int:
    """How many customers have an old group, counted up to `most`."""
    found = db.exec_driver_sql(
        f"SELECT count(*) FROM (SELECT 1 FROM customer c WHERE {_old(cutoffs)} LIMIT ?)", (most,)
    )
    return int(found.scalar_one())


def checks(db: Connection, customer_id: int, limit: int) -> Sequence[RowMapping]:
    """The checks of a customer, the newest first."""
    found = db.exec_driver_sql(
        "SELECT * FROM verification WHERE customer_id = ? AND deleted_at IS NULL "
        "ORDER BY verified_on DESC, id DESC LIMIT ?",
        (customer_id, limit),
    )
    return found.mappings().all()
