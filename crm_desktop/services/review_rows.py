"""The lists that show the rows behind a figure of the review."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence

from crm_desktop.services.lists import (
    ConversionList,
    CustomerList,
    FollowUpList,
    GradeChangeList,
    ListColumn,
    LossList,
    RecordList,
    Row,
)
from crm_desktop.store import drill_queries, options
from crm_desktop.store.database import Store

_LISTS: Mapping[str, type[RecordList]] = {
    one.table: one for one in (CustomerList, FollowUpList, GradeChangeList, ConversionList, LossList)
}


class OtherRows(RecordList):
    """Records that have no tab of their own: whose, when, what, how much."""

    columns = (
        ListColumn("customer", "strong", 220),
        ListColumn("grade", "grade", 46),
        ListColumn("when", "date", 130),
        ListColumn("content", "text", 320),
        ListColumn("amount", "money", 110),
        ListColumn("owner", "text", 90),
    )

    def __init__(self, store: Store, table: str) -> None:
        super().__init__(store)
        self.table = table

    def ids(self, sort_key: str, descending: bool) -> array[int]:
        """All ids of the table in order of a column."""
        with self.store.read() as db:
            return drill_queries.ids(db, self.table, sort_key, descending)

    def rows(self, ids: Sequence[int]) -> Mapping[int, Row]:
        """Rows by id."""
        with self.store.read() as db:
            return drill_queries.rows(db, self.table, ids, options.current(self.store))


def listing_of(store: Store, table: str) -> RecordList:
    """The list of a table."""
    kind = _LISTS.get(table)
    return kind(store) if kind is not None else OtherRows(store, table)
