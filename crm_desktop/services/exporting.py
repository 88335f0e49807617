"""Export: the whole book as the four templates in one workbook, or the rows that a view shows."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, cast

from crm_desktop.domain.masking import mask_text
from crm_desktop.domain.progress import Progress, no_progress
from crm_desktop.files.layout import OutColumn, OutSheet
from crm_desktop.files.templates import SHEET_NAMES, column
from crm_desktop.files.writing import Written, write_book, write_csv
from crm_desktop.services import custom_fields, export_rows
from crm_desktop.store import custom_queries, options
from crm_desktop.store.database import Store
from crm_desktop.store.options import Options
from crm_desktop.store.sql import Connection

_PAGE = 1_000
_LISTS = {
    "industry": "industry", "source": "source", "stage": "stage", "method": "method", "owner": "staff",
    "grade": "grade", "from_grade": "grade", "result": "result",
}  # fmt: skip
"""Field -> the list that its drop-down offers."""

_VIEW_FIELDS: Mapping[str, Mapping[str, str]] = {
    "customer": {
        "contact": "contact_name", "title": "contact_title", "phone": "contact_points", "last_touch": "last_touch_at",
        "next_due": "next_due_at", "next_action": "next_plan",
    },
    "follow_up": {"customer": "customer_name", "when": "happened_at", "contact": "contact_name"},
    "grade_change": {"customer": "customer_name"},
    "conversion": {"customer": "customer_name"},
    "loss": {"customer": "customer_name"},
}  # fmt: skip
"""Table -> column key of a list -> field of the template, where they differ."""
_VIEW_KINDS = {
    "customer": "customers", "follow_up": "follow_ups", "grade_change": "grade_changes", "conversion": "conversions",
    "loss": "losses",
}  # fmt: skip


_SPLIT = {("follow_up", "when"): ("when", "planned_at")}
Words = Mapping[str, Callable[[str], str]]
NO_TITLES: Mapping[str, str] = {}
NO_WORDS: Words = {}


class Shown(Protocol):
    """A list as a view shows it."""

    table: str

    def ids(self, sort_key: str, descending: bool) -> Sequence[int]:
        """Ids of all rows in order."""

    def rows(self, ids: Sequence[int]) -> Mapping[int, Mapping[str, object]]:
        """Rows by id."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What a file may tell: customers of one person in charge or all, telephones and addresses whole or masked."""

    owner: int | None = None
    masked: bool = False


ALL = Scope()


def export_book(
    store: Store,
    path: Path,
    progress: Progress = no_progress,
    *,
    kinds: Sequence[str] = tuple(export_rows.KINDS),
    scope: Scope = ALL,
) -> dict[str, int]:
    """Write the four templates, or some, into one xlsx (000-03, 000-32, 000-47, 000-48); returns the rows of each.

    UserError when the file cannot be written; Cancelled leaves an existing file as it was.
    """
    with store.read() as db:
        known = options.load(db)
        wanted = {kind: table for kind, (_f, _r, table) in export_rows.KINDS.items() if kind in kinds}
        totals = {kind: _count(db, table, scope.owner) for kind, table in wanted.items()}
        write_book(path, _sheets(db, known, totals, scope), progress)
    return totals


def _count(db: Connection, table: str, owner: int | None) -> int:
    only = export_rows.among(owner)
    if table == "customer":
        return int(db.exec_driver_sql(f"SELECT count(*) FROM customer c WHERE deleted_at IS NULL{only}").scalar_one())
    dropped = "AND t.state <> 'dropped'" if table == "follow_up" else ""
    return int(
        db.exec_driver_sql(
            f"SELECT count(*) FROM {table} t JOIN customer c ON c.id = t.customer_id "
            f"WHERE t.deleted_at IS NULL AND c.deleted_at IS NULL {dropped}{only}"
        ).scalar_one()
    )


def _sheets(db: Connection, known: Options, totals: Mapping[str, int], scope: Scope) -> Iterator[OutSheet]:
    for kind in totals:
        fields, produce, _table = export_rows.KINDS[kind]
        columns = tuple(column(kind, field, _choices(known, field)) for field in fields)
        rows: Iterator[Iterable[object]] = produce(db, known, scope.owner)
        own = list(custom_queries.uses(db)) if kind == "customers" else []
        if own:
            # beside what the program adds, before the hidden uid
            fields = (*fields[:-1], *own, fields[-1])
            columns = (*columns[:-1], *(OutColumn(name, name) for name in own), columns[-1])
            asked = custom_fields.Asked(db, known)
            rows = export_rows.with_own(db, cast("Iterator[export_rows.Cells]", rows), own, asked, scope.owner)
        rows = _masked(rows, fields) if scope.masked else rows
        yield OutSheet(SHEET_NAMES[kind], columns, rows, sum(totals.values()))


def _masked(rows: Iterable[Iterable[object]], fields: Sequence[str]) -> Iterator[Iterable[object]]:
    """Rows without whole telephones and addresses; numbers that must stay whole are those of the program."""
    plain = {place for place, field in enumerate(fields) if field in ("uid", "number", "customer_number")}
    for row in rows:
        yield [
            mask_text(cell) if isinstance(cell, str) and place not in plain else cell for place, cell in enumerate(row)
        ]


def _choices(known: Options, field: str) -> list[str]:
    kind = _LISTS.get(field, "")
    return [known.path(entry.id) for entry in known.kind(kind)] if kind else []


def export_view(  # noqa: PLR0913 - what, where, and how it is called
    store: Store,
    shown: Shown,
    keys: Sequence[str],
    path: Path,
    progress: Progress = no_progress,
    *,
    ids: Sequence[int] | None = None,
    titles: Mapping[str, str] = NO_TITLES,
    words: Words = NO_WORDS,
) -> Written:
    """Write the columns `keys` of a list, by default all its rows, as xlsx or (by the path's ending) csv.

    Headers are those of the templates, so that the file can be imported again; what no template has gets its header
    from `titles`, and `words` say what the codes of a column mean.
    """
    known = options.current(store)
    kind = _VIEW_KINDS[shown.table]
    fields = _VIEW_FIELDS[shown.table]
    keys = [part for key in keys for part in _SPLIT.get((shown.table, key), (key,))]
    columns = tuple(_column(known, kind, fields.get(key, key), titles.get(key, key)) for key in keys)
    wanted = shown.ids("", False) if ids is None else ids
    sheet = OutSheet(SHEET_NAMES.get(kind, kind), columns, _view_rows(shown, keys, wanted, words), len(wanted))
    return write_csv(path, sheet, progress) if path.suffix.lower() == ".csv" else write_book(path, [sheet], progress)


def _column(known: Options, kind: str, field: str, title: str) -> OutColumn:
    for template in (kind, "customers"):
        try:
            return column(template, field, _choices(known, field))
        except KeyError:
            continue
    return OutColumn(field, title)


def _view_rows(shown: Shown, keys: Sequence[str], ids: Sequence[int], words: Words) -> Iterator[Iterable[object]]:
    for start in range(0, len(ids), _PAGE):
        page = ids[start : start + _PAGE]
        rows = shown.rows(page)
        for row_id in page:
            if row_id in rows:
                row = _split(rows[row_id])
                yield [words[key](str(row.get(key) or "")) if key in words else _plain(row.get(key)) for key in keys]


def _split(row: Mapping[str, object]) -> Mapping[str, object]:
    """The time of a follow-up apart: held or planned, or an overdue plan would come back as a talk that was held."""
    if "when" not in row:
        return row
    return {**row, "when": None, "planned_at": row["when"]} if row.get("state") != "done" else row


def _plain(value: object) -> object:
    """A value of a list as a cell: marks as words, several values as one text."""
    if isinstance(value, bool):
        return "是" if value else ""
    if isinstance(value, (list, tuple, set, frozenset)):
        return "、".join(str(getattr(one, "text", one)) for one in value)
    return value
