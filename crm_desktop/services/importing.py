"""Import of workbooks and text tables: several files, each with several sheets, as one step or not at all.

Customers go in first, then what belongs to them, whatever the order in the files. Rows are parsed in the reading
process while this one matches and writes.
"""

from collections.abc import Sequence
from contextlib import ExitStack, nullcontext, suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.domain.progress import Progress, no_progress
from crm_desktop.files.columns import KINDS
from crm_desktop.files.problems import Problem
from crm_desktop.files.reading import Book, read_book
from crm_desktop.files.recognise import FORM, SheetPlan, recognise
from crm_desktop.services import import_children, import_update, import_write
from crm_desktop.services.import_plan import (
    FilePlan,
    FileReport,
    ImportOptions,
    ImportPlan,
    ImportResult,
    SheetReport,
    shown,
)
from crm_desktop.services.import_prepared import Prepared
from crm_desktop.services.import_reader import Reader, warm_up
from crm_desktop.services.import_work import Sheet, Work, rare_collections
from crm_desktop.store import tables
from crm_desktop.store.database import Store
from crm_desktop.store.search_index import TEXT_COLUMNS

__all__ = ["FilePlan", "ImportOptions", "ImportPlan", "ImportResult", "apply", "look", "plan", "rehearse", "run"]

_NOTHING = QT_TRANSLATE_NOOP("messages", "No customers, follow-ups, grades or conversions were found in {file}.")
_SEVERAL = QT_TRANSLATE_NOOP("messages", "Nothing could be read from {count} files. The first: {reason}")
_GUESSED = QT_TRANSLATE_NOOP("messages", "The columns of this sheet were guessed; check what they became.")
_LARGE = 5_000
"""Rows from which on the write-ahead log is folded after the import."""
_ORDER = {FORM: 0, **{kind: at for at, kind in enumerate(KINDS)}}


class _Rehearsed(Exception):  # noqa: N818 - it ends a rehearsal, nothing went wrong
    """Rolls the step of a rehearsal back."""


def look(paths: Sequence[Path], progress: Progress = no_progress) -> tuple[FilePlan, ...]:
    """The tables of each file with their mappings; a file that cannot be read says why in `error`."""
    with ExitStack() as stack:
        return tuple(_looked(stack, path, progress)[0] for path in paths)


def plan(
    paths: Sequence[Path], store: Store, options: ImportOptions | None = None, progress: Progress = no_progress
) -> ImportPlan:
    """Files, tables and mappings, and what importing them would do; UserError when nothing can be read."""
    files = look(paths, progress)
    _refuse_nothing(files)
    return weigh(store, ImportPlan(files, options or ImportOptions()), progress)


def weigh(store: Store, wanted: ImportPlan, progress: Progress = no_progress) -> ImportPlan:
    """The plan, after the user changed it perhaps, with what it would do."""
    with ExitStack() as stack:
        books = {file.path: Book(file.path, file.encoding) for file in wanted.files if not file.error}
        for book in books.values():
            stack.enter_context(book)
        outcome = _import(store, wanted, books, progress, keep=False)
    return replace(wanted, outcome=outcome)


def apply(
    store: Store, wanted: ImportPlan, progress: Progress = no_progress, origin: object | None = None
) -> ImportResult:
    """Import as planned, in one step; Cancelled from progress leaves nothing behind."""
    with ExitStack() as stack:
        books = {
            file.path: stack.enter_context(Book(file.path, file.encoding)) for file in wanted.files if not file.error
        }
        return _import(store, wanted, books, progress, keep=True, origin=origin)


def run(
    store: Store,
    paths: Sequence[Path],
    options: ImportOptions | None = None,
    progress: Progress = no_progress,
    origin: object | None = None,
) -> ImportResult:
    """Import files in one step; UserError when nothing can be read, Cancelled from progress leaves nothing behind."""
    return _straight(store, paths, options, progress, keep=True, origin=origin)


def rehearse(
    store: Store, paths: Sequence[Path], options: ImportOptions | None = None, progress: Progress = no_progress
) -> ImportResult:
    """What `run` would do, without doing it."""
    return _straight(store, paths, options, progress, keep=False, origin=None)


def _straight(
    store: Store,
    paths: Sequence[Path],
    options: ImportOptions | None,
    progress: Progress,
    *,
    keep: bool,
    origin: object | None,
) -> ImportResult:
    with ExitStack() as stack:
        looked = [_looked(stack, path, progress) for path in paths]
        files = tuple(file for file, _book in looked)
        _refuse_nothing(files)
        books = {file.path: book for file, book in looked if book is not None}
        wanted = ImportPlan(files, options or ImportOptions())
        return _import(store, wanted, books, progress, keep=keep, origin=origin)


def _looked(stack: ExitStack, path: Path, progress: Progress) -> tuple[FilePlan, Book | None]:
    """One file's tables, and its open book, which ends with the stack."""
    try:
        book = stack.enter_context(read_book(path, progress, soon=warm_up))
    except UserError as error:
        return FilePlan(path, error=error.message), None
    found = {sheet.index: recognise(sheet) for sheet in book.sheets}
    plans = tuple(one for one in found.values() if one is not None)
    skipped = tuple(sheet.name for sheet in book.sheets if found[sheet.index] is None and sheet.rows)
    rows = {sheet.index: sheet.rows for sheet in book.sheets}
    nothing = None if plans else Message(_NOTHING, file=path.name)
    return FilePlan(path, plans, skipped, nothing, rows, book.epoch1904), book


def _refuse_nothing(files: Sequence[FilePlan]) -> None:
    """One sentence where nothing can be read at all."""
    errors = [file.error for file in files if file.error is not None]
    if len(errors) < len(files):
        return
    if len(errors) == 1:
        raise UserError(errors[0])
    raise UserError(Message(_SEVERAL, count=len(files), reason=errors[0] if errors else ""))


def _import(
    store: Store,
    wanted: ImportPlan,
    books: dict[Path, Book],
    progress: Progress,
    *,
    keep: bool,
    origin: object | None = None,
) -> ImportResult:
    """Everything in one step; a rehearsal is the same step, rolled back."""
    result: ImportResult | None = None
    keeping = nullcontext() if keep else suppress(_Rehearsed)
    names = ", ".join(shown(file.path) for file in wanted.files)
    with keeping, rare_collections(), store.step("import", origin, file=names) as step:
        work = Work(step, wanted.options, rows=_rows(wanted))
        if work.rows >= _LARGE:
            step.fold_later()
        with step.only_in_bulk(tables.customer, tables.contact, tables.contact_point):
            result = _Course(work, wanted, books, progress, index=keep).run()
        if not keep:
            raise _Rehearsed  # the only way to leave a step without a trace
        work.search.finish()
        progress(work.rows, work.rows, "")  # the last chance to cancel
        work.indexes.restore()
    assert result is not None  # noqa: S101 - the step was run through
    changed = any((*result.added.values(), *result.updated.values()))
    return result if keep and changed else replace(result, step=None)


def _rows(wanted: ImportPlan) -> int:
    """Rows of all tables to be read, for progress and for what is worth while."""
    return sum(file.rows.get(one.sheet_index, 0) for file in wanted.files for one in file.sheets)


class _Course:
    """The order of the work: all customers, then all follow-ups, and so on."""

    def __init__(
        self, work: Work, wanted: ImportPlan, books: dict[Path, Book], progress: Progress, *, index: bool
    ) -> None:
        self._work = work
        self._wanted = wanted
        self._books = books
        self._index = index
        self._progress = progress
        self._total = work.rows
        self._done = self._before = 0
        self._label = ""
        self._later: list[tuple[Sheet, Prepared]] = []
        self._rows: dict[tuple[Path, int, str], list[int]] = {}

    def run(self) -> ImportResult:
        """Read and write every sheet, then settle what only the whole import decides."""
        sheets = [(file, one) for file in self._wanted.files if not file.error for one in file.sheets]
        for rank in range(len(KINDS)):
            self._write_waiting(rank)
            for file, one in sheets:
                if _ORDER[one.kind] == rank:
                    self._sheet(file, one)
        self._write_waiting(len(KINDS))
        import_update.settle_grades(self._work)
        return self._result()

    def _sheet(self, file: FilePlan, one: SheetPlan) -> None:
        sheet = Sheet(file.path, one)
        self._label = one.sheet
        rows = self._rows.setdefault((file.path, one.sheet_index, one.kind), [one.header_row, 0])
        if not one.sure:
            self._work.say(sheet, one.header_row, "", Message(_GUESSED), hint=True)
        searched = TEXT_COLUMNS if self._index else ()
        reader = Reader(one, date.fromisoformat(self._work.now[:10]), file.epoch1904, searched)
        book = self._books[file.path]
        start = 1 if one.kind == FORM else one.header_row + 1
        for chunk in book.stream(one.sheet_index, start, reader, self._tell):
            for prepared in chunk:
                self._take(sheet, prepared, rows)
        self._before += file.rows.get(one.sheet_index, 0)

    def _take(self, sheet: Sheet, prepared: Prepared, rows: list[int]) -> None:
        """Write rows at once when their turn has come; those of another template in the same sheet wait for theirs."""
        if sheet.plan.kind in {prepared.kind, FORM}:
            rows[1] += len(prepared)
            self._write(sheet, prepared)
            return
        header = prepared.numbers[0] - 1
        kept = self._rows.setdefault((sheet.path, sheet.plan.sheet_index, prepared.kind), [header, 0])
        kept[1] += len(prepared)
        self._later.append((sheet, prepared))

    def _write_waiting(self, rank: int) -> None:
        ready = [entry for entry in self._later if _ORDER[entry[1].kind] < rank]
        self._later = [entry for entry in self._later if _ORDER[entry[1].kind] >= rank]
        for sheet, prepared in sorted(ready, key=lambda entry: _ORDER[entry[1].kind]):
            self._write(sheet, prepared)

    def _write(self, sheet: Sheet, prepared: Prepared) -> None:
        for found in prepared.found:
            self._work.note(sheet, found)
        if prepared.kind == "customers":
            import_write.write(self._work, sheet, prepared)
        else:
            import_children.write(self._work, sheet, prepared)

    def _tell(self, done: int, total: int, _label: str = "") -> None:
        """Pass progress on as rows of the whole import; calls without a total only give a chance to cancel."""
        if total:
            self._done = self._before + done
        self._progress(self._done, self._total, self._label)

    def _result(self) -> ImportResult:
        work = self._work
        added, updated, unchanged = work.counts()
        unreadable = [
            Problem(shown(file.path), "", 0, "", -1, "", file.error)
            for file in self._wanted.files
            if file.error is not None
        ]
        return ImportResult(
            files=tuple(self._report(file) for file in self._wanted.files),
            added=added,
            updated=updated,
            unchanged=unchanged,
            problems=(*unreadable, *work.problems),
            hints=tuple(work.hints),
            step=work.step.id,
        )

    def _report(self, file: FilePlan) -> FileReport:
        names = {one.sheet_index: one.sheet for one in file.sheets}
        return FileReport(
            file.path,
            tuple(
                SheetReport(names[index], kind, header, count)
                for (path, index, kind), (header, count) in self._rows.items()
                if path == file.path
            ),
        )
