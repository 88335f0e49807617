"""Rows of the services as cells of a table: tones, dates, badges; edits go to the writer thread."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from crm_desktop.domain.messages import Message
from crm_desktop.services.lists import Filter, ListColumn, RecordList
from crm_desktop.ui import dates
from crm_desktop.ui.context import Context
from crm_desktop.ui.models.columns import BLANK, NONE, Cell, Column
from crm_desktop.ui.pages.headers import header

_KINDS: Final = {"days": "count", "lasting": "count"}
_ENGLISH_WIDTH: Final = 1.18
_ENGLISH_WIDTHS: Final = {"industry": 1.5, "number": 1, "name": 1.1, "contact": 1, "title": 1, "phone": 1,
                          "stage": 1.35, "customer": 1, "owner": 1, "reason": 1}  # fmt: skip
"""Names, titles, numbers and what people wrote stay as they are, names of industries become longest."""
_FIXED: Final = frozenset({"grade", "hot"})
"""Columns with gestures of their own instead of a line edit."""

Row = Mapping[str, object]


def columns_of(listing: RecordList, *, english: bool = False) -> list[Column]:
    """The table columns of a list with their translated titles; English words need wider ones."""
    return [
        Column(
            one.key,
            header(listing.table, one.key),
            _english_width(one) if english else one.width,
            editable=one.editable and one.kind not in _FIXED,
            kind=_KINDS.get(one.kind, one.kind),  # type: ignore[arg-type]
            hidden=not one.shown,
        )
        for one in listing.columns
    ]


def _english_width(column: ListColumn) -> int:
    factor = 1 if column.kind in _FIXED else _ENGLISH_WIDTHS.get(column.key, _ENGLISH_WIDTH)
    return round(column.width * factor)


class ListSource(QObject):
    """The Source of a RowModel over one list of the services."""

    def __init__(self, context: Context, listing: RecordList, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.listing = listing
        self.today = date.today()
        self._ahead: tuple[tuple[str, bool, Filter, int], Future[array[int]]] | None = None
        self._kinds = {one.key: one.kind for one in listing.columns}
        self._missing = Cell(QCoreApplication.translate("Cells", "To complete"), "missing")
        self._unsaid = {
            "all": Cell(QCoreApplication.translate("Cells", "Not recorded"), "danger"),
            "feedback": Cell(QCoreApplication.translate("Cells", "To be logged"), "warn"),
        }

    def read_ahead(self, sort_key: str, descending: bool) -> None:
        """Begin to read the ids, while the widgets that will show them are built."""
        wanted = (sort_key, descending, self.listing.filter, self.listing.store.versions.total())
        self._ahead = (wanted, self.context.work.ahead(self.listing.ids, sort_key, descending))

    def ids(self, sort_key: str, descending: bool) -> array[int]:
        """All row ids in order."""
        self.today = date.today()
        ahead, self._ahead = self._ahead, None
        wanted = (sort_key, descending, self.listing.filter, self.listing.store.versions.total())
        if ahead is not None and ahead[0] == wanted:
            return ahead[1].result()
        return self.listing.ids(sort_key, descending)

    def rows(self, ids: Sequence[int]) -> Mapping[int, Row]:
        """The rows of these ids."""
        return self.listing.rows(ids)

    def cell(self, row: Row, key: str) -> Cell:
        """What one cell shows."""
        missing = row.get("missing")
        if isinstance(missing, frozenset) and key in missing:
            return self._missing
        special = _CELLS.get(self._kinds[key])
        if special is not None:
            return special(row, key, self.today)
        text = str(row.get(key) or "")
        unsaid = row.get("unsaid")
        if not text and isinstance(unsaid, frozenset) and key in unsaid:
            return self._unsaid["feedback" if len(unsaid) == 1 else "all"]
        if key == "basis":
            text = basis_text(text)
        return Cell(text) if text else NONE

    def edit(self, row_id: int, key: str, text: str) -> bool:
        """Write a typed cell in the background; what looks wrong is told by the window."""
        from crm_desktop.services import cell_edits  # noqa: PLC0415 - its parsers are needed to write, not to show

        run = self.context.work.run
        if self.listing.table == "customer" and key == "stage":
            from crm_desktop.ui.stages.typed import TypedStages  # noqa: PLC0415 - read when a stage is typed

            stages = TypedStages(self.context, self)
            stages.run({row_id: text}, cell_edits.edit_customer, row_id, key, text, done=self._edited)
        elif self.listing.table == "customer":
            run(cell_edits.edit_customer, row_id, key, text, origin=self, done=self._edited)
        else:
            run(cell_edits.edit_record, self.listing.table, row_id, key, text, origin=self, done=self._edited)
        return True

    def _edited(self, warning: object) -> None:
        if isinstance(warning, Message):
            self.context.window.tell(warning)


def basis_text(basis: str) -> str:
    """Why a grade was changed: by hand, by import, by an accepted suggestion, by a rule at once."""
    words = {
        "manual": QCoreApplication.translate("Cells", "By hand"),
        "import": QCoreApplication.translate("Cells", "Import"),
        "rule": QCoreApplication.translate("Cells", "By the rule"),
        "suggestion": QCoreApplication.translate("Cells", "Suggestion"),
    }
    return words.get(basis, basis)


def state_text(state: str) -> str:
    """How a follow-up stands."""
    words = {
        "done": QCoreApplication.translate("Cells", "Done"),
        "planned": QCoreApplication.translate("Cells", "Planned"),
        "today": QCoreApplication.translate("Cells", "Due today"),
        "overdue": QCoreApplication.translate("Cells", "Overdue"),
        "dropped": QCoreApplication.translate("Cells", "Dropped"),
        "unlogged": QCoreApplication.translate("Cells", "To be logged"),
        "overtaken": QCoreApplication.translate("Cells", "Overtaken"),
    }
    return words.get(state, state)


def _grade(row: Row, key: str, _today: date) -> Cell:
    return Cell(str(row.get(key) or ""))


def _move(row: Row, key: str, _today: date) -> Cell:
    return Cell(str(row.get(key) or ""), value=str(row.get("from_grade") or ""))


def _hot(row: Row, _key: str, _today: date) -> Cell:
    return Cell(value=True) if row.get("hot") else BLANK


def _due(row: Row, key: str, today: date) -> Cell:
    due = dates.due_text(str(row.get(key) or ""), today)
    return Cell(due.text, due.tone, str(row.get(key) or ""), due.icon)


def _date(row: Row, key: str, today: date) -> Cell:
    iso = str(row.get(key) or "")
    return Cell(dates.short(iso, today), value=iso.replace("T", " ")) if iso else NONE


def _money(row: Row, key: str, _today: date) -> Cell:
    text = str(row.get(f"{key}_text", row.get(key)) or "")
    return Cell(text) if text else NONE


def _days(row: Row, key: str, _today: date) -> Cell:
    days = row.get(key)
    if not isinstance(days, int):
        return NONE
    return Cell(QCoreApplication.translate("Cells", "{days} d").format(days=max(0, days)), value=days)


def _lasting(row: Row, key: str, _today: date) -> Cell:
    days = row.get(key)
    if not isinstance(days, int):
        return NONE
    text = QCoreApplication.translate("Cells", "{days} d").format(days=days)
    return Cell(text, "danger" if row.get("over") == key else "", days)


def _cycle(row: Row, key: str, _today: date) -> Cell:
    days = row.get(key)
    if not isinstance(days, int):
        return NONE
    text = QCoreApplication.translate("Cells", "{days} d").format(days=max(0, days))
    return Cell(text, value=max(0, days))


def _method(row: Row, key: str, _today: date) -> Cell:
    text = str(row.get(key) or "")
    return Cell(text, icon=str(row.get(f"{key}_icon") or "")) if text else NONE


_DAYS_FROM = 72
"""Hours from which on lateness is counted in days."""


def _state(row: Row, key: str, _today: date) -> Cell:
    state = str(row.get(key) or "")
    tone, icon = {
        "overdue": ("danger", "alert"),
        "today": ("accent", "clock"),
        "done": ("ok", "check"),
        "dropped": ("text3", "close"),
        "overtaken": ("text3", "check"),
        "unlogged": ("warn", "edit"),
    }.get(state, ("", "calendar"))
    text = state_text(state)
    late = row.get("overdue_days")
    if state == "overdue" and isinstance(late, int):
        text = QCoreApplication.translate("Dates", "{days} d late").format(days=late)
    if state == "unlogged":
        left = dates.log_time(str(row.get("when") or ""), datetime.now(), int(str(row.get("log_hours") or 0)))
        text = left or text
    hours = row.get("logged_late")
    if state == "done" and isinstance(hours, int) and hours:
        text, tone = QCoreApplication.translate("Dates", "Logged {hours} h late").format(hours=hours), "warn"
        if hours >= _DAYS_FROM:
            text = QCoreApplication.translate("Dates", "Logged {days} d late").format(days=hours // 24)
    return Cell(text, tone, icon=icon)


_CELLS: Final[Mapping[str, Callable[[Row, str, date], Cell]]] = {
    "grade": _grade,
    "grade_move": _move,
    "hot": _hot,
    "due": _due,
    "date": _date,
    "money": _money,
    "days": _days,
    "lasting": _lasting,
    "cycle": _cycle,
    "state": _state,
    "method": _method,
}
