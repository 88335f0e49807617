"""Follow-ups, grade changes, conversions and losses as their tables show them."""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from crm_desktop.domain.money_text import format_amount
from crm_desktop.store import customer_order, touch_state
from crm_desktop.store.deal_columns import CYCLE, MARGIN, PURCHASE
from crm_desktop.store.list_filter import Filter, branch, ids_of, quoted_json, within
from crm_desktop.store.options import Options
from crm_desktop.store.sql import Connection, RowMapping

Row = dict[str, object]

STATE, LOG_HOURS = ":state:", ":log_hours:"
"""Stands for how a follow-up stands on the day of the query (touch_state)."""


class Shape(NamedTuple):
    """How one kind of record is read: its date, columns to fetch, columns to sort by, and one row's cells."""

    when: str
    select: str
    sort: dict[str, str]
    cells: Callable[[RowMapping, Options, date], Row]


def _follow_up(row: RowMapping, known: Options, today: date) -> Row:
    return {
        "when": row["happened_at"] or row["planned_at"] or "",
        "method": known.name(row["method_id"]),
        "method_icon": known.icon(row["method_id"]),
        "content": row["content"] or "",
        "feedback": row["feedback"] or known.name(row["result_id"]),
        "next_action": row["next_action"] or "",
        **touch_state.of_row(row, today),
        "contact": row["contact_name"] or "",
    }


def _grade_change(row: RowMapping, known: Options, _today: date) -> Row:
    return {
        "from_grade": known.name(row["from_id"]),
        "grade": known.name(row["to_id"]),
        "reason": row["reason"] or "",
        "changed_at": row["changed_at"] or "",
        "basis": row["basis"] or "",
    }


def _conversion(row: RowMapping, known: Options, _today: date) -> Row:
    return {
        "converted_on": row["converted_on"] or "",
        "amount": row["amount"],
        "amount_text": format_amount(row["amount"]) or row["amount_text"] or "",
        "product": row["product"] or "",
        "key_factor": row["key_factor"] or "",
        "days": row["days"],
        "source": known.path(row["source_id"]),
        "purchase": str(row["purchase"]),
        "margin": row["margin"],
        "margin_text": format_amount(row["margin"]),
        "contract": row["contract_number"] or "",
    }


def _loss(row: RowMapping, known: Options, _today: date) -> Row:
    return {
        "lost_on": row["lost_on"] or "",
        "reason": known.name(row["reason_id"]),
        "stage": known.name(row["lost_in"]),
        "competitor": row["competitor"] or "",
        "retry_on": row["retry_on"] or "",
        "remark": row["remark"] or "",
    }


SHAPES: dict[str, Shape] = {
    "follow_up": Shape(
        "coalesce(r.happened_at, r.planned_at)",
        f"{STATE} AS standing, {LOG_HOURS} AS log_hours, r.planned_at, r.happened_at, r.method_id, r.content, "
        "r.feedback, r.result_id, "
        "r.next_action, r.logged_at, "
        "(SELECT k.name FROM contact k WHERE k.id = r.contact_id) AS contact_name",
        {"content": "r.content", "feedback": "r.feedback", "next_action": "r.next_action", "state": STATE},
        _follow_up,
    ),
    "grade_change": Shape(
        "r.changed_at", "r.from_id, r.to_id, r.reason, r.changed_at, r.basis", {"reason": "r.reason"}, _grade_change
    ),
    "conversion": Shape(
        "r.converted_on",
        f"r.converted_on, r.amount, r.amount_text, r.product, r.key_factor, r.contract_number, c.source_id, "
        f"{CYCLE} AS days, {PURCHASE} AS purchase, {MARGIN} AS margin",
        {
            "amount": "r.amount",
            "product": "r.product",
            "key_factor": "r.key_factor",
            "days": CYCLE,
            "purchase": PURCHASE,
            "margin": MARGIN,
            "contract": "r.contract_number",
        },
        _conversion,
    ),
    "loss": Shape(
        "r.lost_on",
        "r.lost_on, r.reason_id, r.stage_id AS lost_in, r.competitor, r.retry_on, r.remark",
        {"competitor": "r.competitor", "retry_on": "r.retry_on", "remark": "r.remark"},
        _loss,
    ),
}
_OPTION_SORT = {"method": "r.method_id", "owner": "r.owner_id", "reason": "r.reason_id", "source": "c.source_id",
                "stage": "r.stage_id"}  # fmt: skip


class Query(NamedTuple):
    """What a list asks: its table, its filter, the customers that the filter's text means (None: no text), the day."""

    table: str
    chosen: Filter
    found: Sequence[int] | None
    today: date

    @property
    def shape(self) -> Shape:
        """How the table is read."""
        return SHAPES[self.table]

    @property
    def state(self) -> str:
        """SQL of how a follow-up stands on that day."""
        return touch_state.state_sql(self.today)

    @property
    def open_only(self) -> bool:
        """Whether only follow-ups that are still planned are asked for."""
        return bool(self.chosen.states) and self.chosen.states <= touch_state.OPEN | {"overtaken"}

    @property
    def unlogged_only(self) -> bool:
        """Whether only touches that are to be written down are asked for."""
        return self.chosen.states == {"unlogged"}

    @property
    def by_index(self) -> str:
        """The index of follow-ups that a narrow filter is read by, "" where none fits better than the order's own."""
        if self.table != "follow_up" or self.chosen.removed:
            return ""
        if self.unlogged_only:
            return " INDEXED BY follow_up_unlogged"
        if self.chosen.since or self.chosen.until:
            return " INDEXED BY follow_up_when"
        return " INDEXED BY follow_up_planned" if self.open_only else ""

    @property
    def grade(self) -> str:
        """The column that the grade filter means: a change's own grade, else the customer's."""
        return "r.to_id" if self.table == "grade_change" else "c.grade_id"


def _order(query: Query, sort_key: str, descending: bool) -> str:
    turn = "DESC" if descending else "ASC"
    if sort_key in query.shape.sort:
        column = query.shape.sort[sort_key].replace(STATE, query.state)
    elif sort_key in _OPTION_SORT or sort_key == "grade":
        column = f"(SELECT o.position FROM option o WHERE o.id = {_OPTION_SORT.get(sort_key, query.grade)})"
    else:
        column = query.shape.when
        if query.table == "follow_up":
            # as its index has them
            return f"{column} {turn} NULLS LAST, r.customer_id {turn}, r.state {turn}, r.id {turn}"
    return f"{column} {turn} NULLS LAST, r.customer_id {turn}, r.id {turn}"


def _customers(query: Query, without: str) -> str:
    """The condition on a record's customer, as ids, so that no customer need be read for a record that stays."""
    chosen = query.chosen
    parts = ["c.deleted_at IS NULL"]
    if chosen.grades and without != "grades" and query.grade.startswith("c."):
        parts.append(within("c.grade_id", chosen.grades))
    if chosen.stages and without != "stages":
        parts.append(within("c.stage_id", chosen.stages))
    if chosen.sources and without != "sources":
        parts.append(within("c.source_id", chosen.sources))
    if chosen.industries and without != "industries":
        parts.append(branch("c.industry_id", chosen.industries))
    if chosen.hot and without != "hot":
        parts.append("c.hot = 1")
    if chosen.tags and without != "tags":
        parts.append(f"c.id IN (SELECT g.customer_id FROM customer_tag g WHERE {within('g.tag_id', chosen.tags)})")
    if query.found is not None:
        parts.append(within("c.id", query.found))
    if len(parts) == 1:
        return "r.customer_id NOT IN (SELECT id FROM customer WHERE deleted_at IS NOT NULL)"
    return f"r.customer_id IN (SELECT c.id FROM customer c WHERE {' AND '.join(parts)})"


def where(query: Query, *, without: str = "") -> str:
    """The condition on record `r` that a filter means; `without` leaves out one of its parts."""
    chosen, when = query.chosen, query.shape.when
    parts = [f"r.deleted_at IS {'NOT ' if chosen.removed else ''}NULL"]
    own = {"owners": "r.owner_id", "methods": "r.method_id"}
    if query.table == "grade_change":
        own["grades"] = query.grade
    for name, column in own.items():
        ids_wanted = getattr(chosen, name)
        if ids_wanted and name != without:
            parts.append(within(column, ids_wanted))
    if chosen.products and query.table == "conversion" and without != "products":
        parts.append(f"r.product IN (SELECT value FROM json_each({quoted_json(chosen.products)}))")
    if chosen.states and without != "states":
        quoted = ", ".join(f"'{state}'" for state in sorted(chosen.states) if state.isalpha())
        parts.append(f"{query.state} IN ({quoted})")
        if query.open_only:
            parts.append("r.state = 'planned'")
        elif query.unlogged_only:
            parts.append(touch_state.on_day(touch_state.JUST_UNLOGGED, query.today))
    if chosen.since:
        parts.append(f"{when} >= '{date.fromisoformat(chosen.since)}'")
    if chosen.until:
        parts.append(f"{when} < '{date.fromisoformat(chosen.until) + timedelta(days=1)}'")
    return " AND ".join([*parts, _customers(query, without)])


_OF_CUSTOMER = {"customer": "name", "grade": "grade", "hot": "hot"}
"""Columns that show the customer: the records come in the order of the customers' own column."""


def ids(db: Connection, query: Query, sort_key: str, descending: bool) -> array[int]:
    """Record ids under the filter in order of a column."""
    if sort_key in _OF_CUSTOMER and not (sort_key == "grade" and query.table == "grade_change"):
        return _by_customer(db, query, _OF_CUSTOMER[sort_key], descending)
    return ids_of(db, f"SELECT r.id AS id FROM {_source(query, _order(query, sort_key, descending))}")


def _source(query: Query, order: str) -> str:
    source = f"{query.table} r"
    if "c." in order:
        source += " JOIN customer c ON c.id = r.customer_id"
    elif query.by_index:
        source += query.by_index
    elif query.shape.when not in order:
        # in the order of no index: read through, rather than look up every row of some partial index
        source += " NOT INDEXED"
    return f"{source} WHERE {where(query)} ORDER BY {order}"


def _by_customer(db: Connection, query: Query, column: str, descending: bool) -> array[int]:
    """The customers in order, of each the newest first; far faster than to join a customer to every record."""
    customers = customer_order.ordered(db, customer_order.ALL, column, descending)
    newest = "r.happened_at" if query.table == "follow_up" else query.shape.when
    found = db.exec_driver_sql(
        "SELECT json_group_array(id), json_group_array(customer_id) FROM (SELECT r.id AS id, r.customer_id AS "
        f"customer_id FROM {query.table} r WHERE {where(query)} ORDER BY r.customer_id DESC, {newest} DESC)"
    ).one()
    records, owners = array("q", json.loads(found[0])), json.loads(found[1])
    edges = [0, *(place for place, (one, other) in enumerate(pairwise(owners), 1) if one != other), len(owners)]
    runs = {owners[start]: (start, end) for start, end in pairwise(edges) if start < end}
    ordered = array("q")
    for customer_id in customers:
        start, end = runs.get(customer_id, (0, 0))
        ordered.extend(records[start:end])
    return ordered


def rows(db: Connection, table: str, wanted: Sequence[int], known: Options, today: date) -> dict[int, Row]:
    """Rows of the given records with what their customer adds."""
    from crm_desktop.store import clock_queries  # noqa: PLC0415 - the rules' code is not needed to show customers

    shape = SHAPES[table]
    select = shape.select.replace(STATE, touch_state.state_sql(today))
    select = select.replace(LOG_HOURS, str(clock_queries.in_force(db).log_hours))
    found = db.exec_driver_sql(
        "SELECT r.id, r.customer_id, c.name AS customer, c.grade_id, c.hot, r.owner_id, "
        f"{select} FROM {table} r JOIN customer c ON c.id = r.customer_id "
        "WHERE r.id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(wanted)),),
    ).mappings()
    return {
        row["id"]: {
            "id": row["id"],
            "customer_id": row["customer_id"],
            "customer": row["customer"],
            "hot": bool(row["hot"]),
            "owner": known.name(row["owner_id"]),
            "grade": known.name(row["grade_id"]),
            **shape.cells(row, known, today),
        }
        for row in found
    }
