"""What is due by a stored day or moment: each kind one range of an index, as rows in the order of that day, or counted.

A thing that was put off, done or dropped has a mark; put off, it comes by the day of the mark instead of its own.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from crm_desktop.store.sql import Connection

_LIVE_CUSTOMER = "CROSS JOIN customer c ON c.id = t.customer_id"
_LIVE = "t.deleted_at IS NULL AND c.deleted_at IS NULL"
_KNOWN_IN_TIME = (
    "NOT ({end} < substr(coalesce(t.created_at, ''), 1, 10) AND substr(coalesce(t.created_at, ''), 1, 10) <= :on)"
)
"""A deadline that had passed before its record came into the book is history; a day before the book asks nothing."""

_OF_DEAL = "FROM payment o WHERE o.conversion_id = t.conversion_id AND o.deleted_at IS NULL"
_INSTALMENT = (
    "json_array(t.amount, (SELECT d.contract_number FROM conversion d WHERE d.id = t.conversion_id), "
    f"(SELECT count(*) {_OF_DEAL} AND (coalesce(o.due_on, o.paid_on, '9'), o.id) <= (t.due_on, t.id)), "
    f"(SELECT count(*) {_OF_DEAL}), (SELECT d.product FROM conversion d WHERE d.id = t.conversion_id))"
)
"""Amount, number of the contract, which payment of how many, product."""


class Kind(NamedTuple):
    """Where the things of a kind lie: table `t`, the stored text they are due by, what makes them open, what they say.

    `suffix` tells apart several things of one record; one that comes `once` is marked whenever it was due.
    """

    type: str
    table: str
    base: str
    open: str
    suffix: str = ""
    contact: str = "NULL"
    note: str = "NULL"
    detail: str = "NULL"
    once: bool = False

    @property
    def record(self) -> str:
        """What names the fact behind a thing."""
        return f"'{self.table} ' || t.id || '{self.suffix}'"

    @property
    def rows(self) -> str:
        """The tables, the record's before its customer."""
        return f"{self.table} t {_LIVE_CUSTOMER}"


KINDS: Mapping[str, Kind] = {
    "event": Kind(
        "event",
        "event",
        "t.happened_at",
        "(c.last_touch_at IS NULL OR c.last_touch_at < t.happened_at)",
        contact="t.contact_id",
        note="t.content",
        detail="t.kind_id",
    ),
    "project": Kind("project", "milestone", "t.due_on", "t.reached_on IS NULL", note="t.name", detail="t.remark"),
    "contract": Kind(
        "contract",
        "conversion",
        "t.contract_to",
        "NOT EXISTS (SELECT 1 FROM conversion n WHERE n.customer_id = t.customer_id AND n.deleted_at IS NULL "
        "AND n.contract_to > t.contract_to) AND " + _KNOWN_IN_TIME.format(end="t.contract_to"),
        note="t.contract_number",
        detail="t.product",
    ),
    "payment": Kind(
        "payment",
        "payment",
        "t.due_on",
        "t.paid_on IS NULL AND NOT EXISTS (SELECT 1 FROM conversion d WHERE d.id = t.conversion_id "
        "AND d.deleted_at IS NOT NULL)",
        note="t.remark",
        detail=_INSTALMENT,
    ),
    "guide": Kind(
        "service",
        "conversion",
        "t.converted_on",
        _KNOWN_IN_TIME.format(end="date(substr(t.converted_on || '-01-01', 1, 10), :days)"),
        suffix=" guide",
        note="t.product",
        once=True,
    ),
    "part": Kind(
        "service", "installation", "t.part_due_on", "1", suffix=" part", note="t.part", detail="t.product"
    ),
    "maintenance": Kind(
        "service", "installation", "t.maintenance_due_on", "1", suffix=" maintenance", note="t.product"
    ),
    "entry": Kind("service", "customer", "t.incomplete_since", "1", suffix=" entry"),
}  # fmt: skip
"""The kinds that are due by a stored day; `:on` is the day of the look, `:days` the time of the clock for SQLite."""


class Row(NamedTuple):
    """A thing as it is stored: `at` is its base or, put off, the later day."""

    at: str
    base: str
    record: str
    customer_id: int
    contact_id: int | None
    note: str | None
    detail: Any


def _customer(kind: Kind) -> str:
    return "t.id" if kind.table == "customer" else "t.customer_id"


def _tables(kind: Kind) -> str:
    return "customer t JOIN customer c ON c.id = t.id" if kind.table == "customer" else kind.rows


def _of_mark(kind: Kind) -> str:
    """Whether a mark `m` is one of a thing of this kind."""
    due = "" if kind.once else f"AND m.due = {kind.base} "
    return (
        f"m.customer_id = {_customer(kind)} AND m.type = '{kind.type}' AND m.record = {kind.record} {due}"
        "AND m.deleted_at IS NULL"
    )


def _columns(kind: Kind, at: str) -> str:
    return f"{at}, {kind.base}, {kind.record}, {_customer(kind)}, {kind.contact}, {kind.note}, {kind.detail}"


def _range(kind: Kind) -> str:
    return (
        f"FROM {_tables(kind)} WHERE {_LIVE} AND {kind.base} >= :low AND {kind.base} < :high AND {kind.open} "
        f"AND NOT EXISTS (SELECT 1 FROM reminder_mark m WHERE {_of_mark(kind)})"
    )


def _put_off(kind: Kind) -> str:
    """Things of a kind by the marks that put them off."""
    own = "t.id = CAST(substr(m.record, instr(m.record, ' ') + 1) AS INTEGER)"
    joined = _tables(kind).replace(f"{kind.table} t", f"{kind.table} t ON {own}", 1)
    return (
        f"FROM reminder_mark m CROSS JOIN {joined} WHERE m.state = 'later' AND m.later >= :low AND m.later < :high "
        f"AND {_of_mark(kind)} AND {_LIVE} AND {kind.open}"
    )


def things(db: Connection, name: str, values: Mapping[str, object], limit: int) -> Iterator[Row]:
    """Things of a kind whose base lies from `low` until before `high`, by base; unmarked ones alone."""
    kind = KINDS[name]
    order = f"ORDER BY {kind.base}, t.id LIMIT :most"
    sql = f"SELECT {_columns(kind, kind.base)} {_range(kind)} {order}"
    return map(Row._make, db.exec_driver_sql(sql, {**values, "most": limit}).all())


def put_off(db: Connection, name: str, values: Mapping[str, object], limit: int) -> Iterator[Row]:
    """Things of a kind that were put off to a moment from `low` until before `high`, by that moment."""
    kind = KINDS[name]
    sql = f"SELECT {_columns(kind, 'm.later')} {_put_off(kind)} ORDER BY m.later, t.id LIMIT :most"
    return map(Row._make, db.exec_driver_sql(sql, {**values, "most": limit}).all())


def count(db: Connection, name: str, values: Mapping[str, object]) -> int:
    """How many `things` there are."""
    return int(db.exec_driver_sql(f"SELECT count(*) {_range(KINDS[name])}", values).scalar_one())


def count_put_off(db: Connection, name: str, values: Mapping[str, object]) -> int:
    """How many were `put_off`."""
    return int(db.exec_driver_sql(f"SELECT count(*) {_put_off(KINDS[name])}", values).scalar_one())


def open_complaints(db: Connection) -> Sequence[Any]:
    """Complaints that are not called back yet, with the grade of their customers."""
    sql = (
        "SELECT t.id, t.customer_id, t.contact_id, t.received_at, t.created_at, t.answered_at, t.solved_at, "
        "t.called_back_at, t.problem, t.number, c.grade_id FROM complaint t CROSS JOIN customer c "
        "ON c.id = t.customer_id WHERE t.called_back_at IS NULL AND t.deleted_at IS NULL AND c.deleted_at IS NULL"
    )
    return db.exec_driver_sql(sql).all()


def complaint_marks(db: Connection) -> dict[tuple[int, str, str], str]:
    """The later moment by customer, record and due moment of open complaints' clocks; "" where one is settled."""
    sql = (
        "SELECT m.customer_id, m.record, m.due, CASE WHEN m.state = 'later' THEN m.later ELSE '' END "
        "FROM complaint t CROSS JOIN reminder_mark m ON m.customer_id = t.customer_id AND m.type = 'service' "
        "AND m.record LIKE 'complaint ' || t.id || ' %' "
        "WHERE t.called_back_at IS NULL AND t.deleted_at IS NULL AND m.deleted_at IS NULL"
    )
    return {(int(one), str(record), str(due)): later or "" for one, record, due, later in db.exec_driver_sql(sql)}
