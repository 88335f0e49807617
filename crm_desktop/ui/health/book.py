"""What the health window reads beside the window: all of the book at first, later what a change may have moved."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from crm_desktop.services import completeness, data_health, tags, verifications
from crm_desktop.services.completeness import Blanks, TypeRow
from crm_desktop.services.data_health import Audited, Found
from crm_desktop.services.tags import StaleTag
from crm_desktop.services.verifications import StaleCustomer
from crm_desktop.store.change_log import ChangeSet
from crm_desktop.store.database import Store

_AGED = frozenset({"verification", "grade_change", "follow_up"})
_AGED_BY = frozenset({"id", "type_id", "owner_id", "grade_id", "stage_id", "hot", "filed_on", "deleted_at"})
_TAGGED, _KEPT = frozenset({"tag", "customer_tag"}), frozenset({"id", "deleted_at"})
_LISTS = frozenset({"setting", "tag"})
"""Tables that say how customers are looked at; those of the options say what is found too."""


@dataclass(frozen=True, slots=True)
class HealthBook:
    """Everything that the window shows, as it was at one moment; `found` is empty until every value was looked at."""

    at: datetime
    blanks: Blanks
    matrix: Sequence[TypeRow]
    found: Found
    stale: Sequence[StaleCustomer]
    stale_total: int
    sample: Sequence[Audited]
    old_tags: Sequence[StaleTag]
    tag_days: int

    def filled(self) -> tuple[int, int]:
        """How many of the needed values of all customers are there, and how many there should be."""
        pairs = [row.filled() for row in self.matrix]
        return sum(have for have, _want in pairs), sum(want for _have, want in pairs)


def read(store: Store, at: datetime) -> HealthBook:
    """What is counted quickly of the whole book; its values are looked at kind by kind."""
    blanks = completeness.blanks(store)
    return HealthBook(
        at=at,
        blanks=blanks,
        matrix=completeness.matrix(store, blanks),
        found={},
        stale=verifications.queue(store, at.date(), verifications.MOST),
        stale_total=verifications.count(store, at.date()),
        tag_days=tags.stale_days(store),
        old_tags=tags.stale(store, at.date(), verifications.MOST),
        sample=data_health.sample(store, at.strftime("%Y-%m")),
    )


def whole(changes: ChangeSet) -> bool:
    """Whether a change may be anywhere, so that everything is to be read again."""
    several = any(ids is None for table, ids in changes.tables.items() if table in data_health.TABLES)
    return several or "option" in changes.tables


def concerns(changes: ChangeSet) -> bool:
    """Whether a change is of anything that the window shows."""
    return not (data_health.TABLES | _LISTS | {"option"}).isdisjoint(changes.tables)


def again(
    store: Store, book: HealthBook, changes: Collection[ChangeSet], at: datetime
) -> tuple[HealthBook, frozenset[int]] | None:
    """The book after some changes, and whom they concern: only they are looked at; None where all is to be read."""
    changed = data_health.touched(store, [one.step_id for one in changes])
    if changed is None:
        return None
    tables = frozenset[str]().union(*(one.tables for one in changes))
    blanks = completeness.blanks_again(store, book.blanks, changed.customers)
    renewed = replace(
        book,
        at=at,
        blanks=blanks,
        matrix=completeness.matrix(store, blanks),
        found=data_health.look_again(store, book.found, changed, at),
        sample=data_health.sample(store, at.strftime("%Y-%m")),
    )
    return _aged(store, renewed, tables, changed.columns), changed.customers


def _aged(store: Store, book: HealthBook, tables: frozenset[str], columns: frozenset[str]) -> HealthBook:
    """The same with what grew old read again, where it may be something else."""
    today, ruled = book.at.date(), "setting" in tables
    if ruled or not (_AGED.isdisjoint(tables) and _AGED_BY.isdisjoint(columns)):
        stale, total = verifications.queue(store, today, verifications.MOST), verifications.count(store, today)
        book = replace(book, stale=stale, stale_total=total)
    if ruled or not (_TAGGED.isdisjoint(tables) and _KEPT.isdisjoint(columns)):
        old_tags = tags.stale(store, today, verifications.MOST)
        book = replace(book, tag_days=tags.stale_days(store), old_tags=old_tags)
    return book


def lacking(
    store: Store, row: int, field: str, type_ids: Sequence[int | None]
) -> tuple[tuple[int, str], Sequence[int]]:
    """Who lacks a field, with the cell of the matrix that asks."""
    return (row, field), completeness.lacking(store, field, type_ids)
