"""What the template tabs show: ids by one query, rows in pages, counts for the chips, edits of single cells."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple, cast

from crm_desktop.domain.messages import Message
from crm_desktop.domain.phone_text import format_phone
from crm_desktop.store import customer_queries, incomplete_queries, options, record_counts, record_queries
from crm_desktop.store.database import Store
from crm_desktop.store.list_filter import Counts, Filter
from crm_desktop.store.record_queries import Query
from crm_desktop.store.sql import Connection

__all__ = [
    "ConversionList",
    "Counts",
    "CustomerList",
    "Filter",
    "FollowUpList",
    "GradeChangeList",
    "ListColumn",
    "LossList",
]

_ASKED = {
    **{key: key for key in ("name", "industry", "need", "budget", "source", "owner", "region", "size", "revenue")},
    **{key: key for key in ("founded", "main_business", "competitor", "remark")},
    "contact": "contact_name",
    "title": "contact_title",
    "phone": "contact_points",
}
"""Columns of which a blank is shown as missing where the matrix of required fields asks for it (001-03 ... 001-08)."""

_SEARCHED = ("customer", "alias", "contact", "contact_point")
Row = dict[str, object]


class ListColumn(NamedTuple):
    """A column of a list; width in pixels, `shown` by default."""

    key: str
    kind: str
    width: int
    editable: bool = False
    shown: bool = True


class RecordList:
    """The records of one template under a filter; the columns are the template's own and what the program adds."""

    columns: tuple[ListColumn, ...] = ()
    table = ""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.filter = Filter()
        self._text: tuple[object, list[int]] = (None, [])
        self._rules: tuple[object, Callable[[str], frozenset[str]]] = (None, lambda _kind: frozenset())

    def found(self, db: Connection) -> list[int] | None:
        """The customers that the filter's text means, None when it has none; kept until one of them changes."""
        text = self.filter.text.strip()
        if not text:
            return None
        # a record's own bin is no bin of customers
        removed = self.filter.removed and self.table == "customer"
        state = (text, removed, *(self.store.versions[table] for table in _SEARCHED))
        if self._text[0] != state:
            from crm_desktop.store import search_queries  # noqa: PLC0415 - not needed to show rows

            self._text = (state, search_queries.matching(db, text, removed=removed))
        return self._text[1]

    def ids(self, sort_key: str, descending: bool) -> array[int]:
        """Ids under the filter in order of a column."""
        with self.store.read() as db:
            query = Query(self.table, self.filter, self.found(db), date.today())
            return record_queries.ids(db, query, sort_key, descending)

    def rows(self, ids: Sequence[int]) -> Mapping[int, Row]:
        """Rows by id, ready to show but for dates and money."""
        with self.store.read() as db:
            return record_queries.rows(db, self.table, ids, options.current(self.store), date.today())

    def edit(self, row_id: int, key: str, text: str, origin: object | None = None) -> Message | None:
        """Write one typed cell as a step of its own; returns what looks wrong."""
        from crm_desktop.services import cell_edits  # noqa: PLC0415 - not needed to show rows

        return cell_edits.edit_record(self.store, self.table, row_id, key, text, origin=origin)

    def size(self) -> int:
        """How many records there are whatever the filter; the bin and the living are counted apart."""
        with self.store.read() as db:
            query = Query(self.table, Filter(removed=self.filter.removed), None, date.today())
            return record_counts.size(db, query)

    def counts(self) -> Counts:
        """How many records each chip stands for."""
        with self.store.read() as db:
            return record_counts.counts(db, Query(self.table, self.filter, self.found(db), date.today()))


class CustomerList(RecordList):
    """Template 1 (000-03 ... 000-15) and what the program adds."""

    table = "customer"
    columns: tuple[ListColumn, ...] = (
        ListColumn("number", "number_text", 100),
        ListColumn("name", "strong", 176, editable=True),
        ListColumn("grade", "grade", 46, editable=True),
        ListColumn("hot", "hot", 40, editable=True),
        ListColumn("industry", "text", 80, editable=True),
        ListColumn("contact", "strong", 62, editable=True),
        ListColumn("title", "text", 88, editable=True),
        ListColumn("phone", "phone", 118, editable=True),
        ListColumn("need", "text", 124, editable=True),
        ListColumn("budget", "money", 92, editable=True),
        ListColumn("source", "text", 92, editable=True),
        ListColumn("decision_maker", "text", 84, editable=True),
        ListColumn("remark", "text", 160, editable=True),
        ListColumn("stage", "text", 90, editable=True),
        ListColumn("owner", "text", 70, editable=True),
        ListColumn("tags", "text", 140, editable=True),
        ListColumn("last_touch", "date", 92),
        ListColumn("next_action", "text", 160),
        ListColumn("type", "text", 84, editable=True, shown=False),
        ListColumn("region", "text", 90, editable=True, shown=False),
        ListColumn("size", "text", 90, editable=True, shown=False),
        ListColumn("revenue", "text", 90, editable=True, shown=False),
        ListColumn("founded", "text", 80, editable=True, shown=False),
        ListColumn("main_business", "text", 140, editable=True, shown=False),
        ListColumn("competitor", "text", 110, editable=True, shown=False),
        ListColumn("filed_on", "date", 92, editable=True, shown=False),
        ListColumn("updated_at", "date", 92, shown=False),
        ListColumn("next_due", "due", 114),
    )

    def ids(self, sort_key: str, descending: bool) -> array[int]:
        """Customer ids under the filter in order of a column."""
        with self.store.read() as db:
            return customer_queries.ids(db, self.filter, self.found(db), sort_key, descending)

    def rows(self, ids: Sequence[int]) -> Mapping[int, Row]:
        """Customer rows by id."""
        known = options.current(self.store)
        with self.store.read() as db:
            rows = customer_queries.rows(db, ids, known)
            asked = self._asked(db)
        for row in rows.values():
            row["phone"] = format_phone(str(row["phone"]))
            kind = known.by_id.get(cast("int", row.pop("type_id")))
            row["missing"] = frozenset(key for key in asked(kind.name if kind else "") if not row[key])
        return rows

    def _asked(self, db: Connection) -> Callable[[str], frozenset[str]]:
        """Which columns a type of customer needs; the matrix is read again when a setting was changed."""
        state = self.store.versions["setting"]
        if self._rules[0] != state:
            rules = incomplete_queries.rules(db)

            @cache
            def asked(kind: str) -> frozenset[str]:
                wanted = rules.for_type(kind)
                wanted |= {"contact_points"} if wanted & {"contact_phone", "contact_email"} else frozenset()
                return frozenset(column for column, key in _ASKED.items() if key in wanted)

            self._rules = (state, asked)
        return self._rules[1]

    def edit(self, row_id: int, key: str, text: str, origin: object | None = None) -> Message | None:
        """Write one typed cell of a customer."""
        from crm_desktop.services import cell_edits  # noqa: PLC0415 - not needed to show rows

        return cell_edits.edit_customer(self.store, row_id, key, text, origin=origin)

    def counts(self) -> Counts:
        """How many customers each chip stands for, whatever the other chips say."""
        with self.store.read() as db:
            return customer_queries.counts(db, self.filter, self.found(db))


class FollowUpList(RecordList):
    """Template 2 (000-32)."""

    table = "follow_up"
    columns = (
        ListColumn("customer", "strong", 190),
        ListColumn("grade", "grade", 46),
        ListColumn("hot", "hot", 40),
        ListColumn("when", "date", 140, editable=True),
        ListColumn("method", "method", 104, editable=True),
        ListColumn("content", "text", 196, editable=True),
        ListColumn("feedback", "text", 196, editable=True),
        ListColumn("next_action", "text", 184, editable=True),
        ListColumn("state", "state", 150),
        ListColumn("owner", "text", 76, editable=True),
        ListColumn("contact", "text", 80, shown=False),
    )


class GradeChangeList(RecordList):
    """Template 3 (000-47)."""

    table = "grade_change"
    columns = (
        ListColumn("customer", "strong", 200),
        ListColumn("grade", "grade_move", 120),
        ListColumn("reason", "text", 260, editable=True),
        ListColumn("changed_at", "date", 140, editable=True),
        ListColumn("basis", "text", 90),
        ListColumn("owner", "text", 80, editable=True),
    )


class ConversionList(RecordList):
    """Template 4 (000-48)."""

    table = "conversion"
    columns = (
        ListColumn("customer", "strong", 190),
        ListColumn("grade", "grade", 46),
        ListColumn("converted_on", "date", 92, editable=True),
        ListColumn("amount", "money", 86, editable=True),
        ListColumn("product", "text", 116, editable=True),
        ListColumn("key_factor", "text", 132, editable=True),
        ListColumn("days", "cycle", 120),
        ListColumn("source", "text", 86),
        ListColumn("owner", "text", 66, editable=True),
        ListColumn("purchase", "text", 80, shown=False),
        ListColumn("margin", "money", 90, shown=False),
        ListColumn("contract", "text", 120, shown=False),
    )


class LossList(RecordList):
    """Deals that were lost, with the reason and when to try again."""

    table = "loss"
    columns = (
        ListColumn("customer", "strong", 190),
        ListColumn("grade", "grade", 46),
        ListColumn("lost_on", "date", 100, editable=True),
        ListColumn("reason", "text", 120, editable=True),
        ListColumn("stage", "text", 100),
        ListColumn("competitor", "text", 140, editable=True),
        ListColumn("retry_on", "date", 100, editable=True),
        ListColumn("remark", "text", 220, editable=True),
        ListColumn("owner", "text", 80, editable=True),
    )
