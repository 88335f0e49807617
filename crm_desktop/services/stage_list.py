"""The customers in the stages as a table: the twin of the board."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from datetime import date

from crm_desktop.domain.pipeline import Reading
from crm_desktop.services import pipeline
from crm_desktop.services.lists import CustomerList, ListColumn, Row
from crm_desktop.services.stage_board import days_since
from crm_desktop.store import options, stage_queries
from crm_desktop.store.list_filter import Counts, Filter


class StageList(CustomerList):
    """Those who stand in some stage; dwell and age apart, the one over its limit marked."""

    columns = (
        ListColumn("name", "strong", 200),
        ListColumn("grade", "grade", 46),
        ListColumn("hot", "hot", 40),
        ListColumn("stage", "text", 100),
        ListColumn("dwell", "lasting", 90),
        ListColumn("age", "lasting", 90),
        ListColumn("need", "text", 170, editable=True),
        ListColumn("budget", "money", 100, editable=True),
        ListColumn("source", "text", 100),
        ListColumn("owner", "text", 80),
        ListColumn("last_touch", "date", 92),
        ListColumn("next_due", "due", 114),
    )

    def _narrowed(self) -> Filter:
        """The filter, with every stage where it names none."""
        every = frozenset(one.id for one in options.current(self.store).kind("stage"))
        return self.filter if self.filter.stages else self.filter._replace(stages=every)

    def ids(self, sort_key: str, descending: bool) -> array[int]:
        """Ids in order of a column."""
        if sort_key in ("dwell", "age"):
            with self.store.read() as db:
                return stage_queries.ids(db, stage_queries.customers(self._narrowed()), sort_key, descending)
        kept, self.filter = self.filter, self._narrowed()
        try:
            return super().ids(sort_key, descending)
        finally:
            self.filter = kept

    def counts(self) -> Counts:
        """How many each chip stands for."""
        kept, self.filter = self.filter, self._narrowed()
        try:
            return super().counts()
        finally:
            self.filter = kept

    def size(self) -> int:
        """How many stand in some stage."""
        kept, self.filter = self.filter, Filter()
        try:
            return self.counts().total
        finally:
            self.filter = kept

    def rows(self, ids: Sequence[int]) -> Mapping[int, Row]:
        """Rows with dwell and age in days; "over" names the one that is over the stage's limit."""
        rows, today = super().rows(ids), date.today()
        known = options.current(self.store)
        with self.store.read() as db:
            rules = pipeline.of_book(db, known)
            begun = stage_queries.begun(db, ids)
        key = "age" if rules.reading is Reading.AGE else "dwell"
        limits = {one.id: rule.high for one, rule in zip(known.kind("stage"), rules.stages, strict=True)}
        for one, (stage, since, lead) in begun.items():
            row = rows[one]
            days = {"dwell": days_since(since, today), "age": days_since(lead, today)}
            limit = limits.get(stage or 0)
            row |= {**days, "over": key if limit is not None and days[key] > limit else ""}
        return rows
