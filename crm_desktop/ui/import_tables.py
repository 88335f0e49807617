"""The tables of the import window: a sheet's first rows with what their columns become, and the problems."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from crm_desktop.files.problems import Problem
from crm_desktop.files.recognise import FORM, SheetPlan
from crm_desktop.ui import theme
from crm_desktop.ui.import_words import fields
from crm_desktop.ui.say import say
from crm_desktop.ui.widgets.inputs import ComboBox

SHOWN_ROWS = 12
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Mark:
    """Why a cell is coloured: tokens and the sentence."""

    fill: str
    ink: str
    text: str


class FirstRows(QAbstractTableModel):
    """Row 0 is left to the combos; below it the sheet's rows as they stand in the file."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Sequence[object]] = []
        self._headers: Mapping[int, str] = {}
        self._columns = 0
        self._start = 1
        self._marks: Mapping[tuple[int, int], Mark] = {}

    def show_sheet(self, plan: SheetPlan, marks: Mapping[tuple[int, int], Mark]) -> None:
        """Take a sheet; `marks` are by file row and column."""
        self.beginResetModel()
        self._rows = list(plan.first_rows[:SHOWN_ROWS])
        self._headers = plan.headers
        widest = max((len(row) for row in self._rows), default=0)
        self._columns = max(widest, *(column + 1 for column in (*plan.mapping, *plan.headers, 0)))
        self._start = plan.header_row + 1
        self._marks = marks
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """The combos' row and the shown rows."""
        return 0 if parent.isValid() else len(self._rows) + 1

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Columns of the sheet."""
        return 0 if parent.isValid() else self._columns

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """The file's own headers, or the number of the row in the file."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self._headers.get(section) or _letters(section)
        return "" if section == 0 else str(self._start + section - 1)

    def data(self, index: _Index, role: int = 0) -> Any:
        """Text, colour and reason of a cell."""
        if index.row() == 0:
            return None
        row = self._rows[index.row() - 1]
        mark = self._marks.get((self._start + index.row() - 1, index.column()))
        if role == Qt.ItemDataRole.DisplayRole:
            value = row[index.column()] if index.column() < len(row) else None
            return "" if value is None else " ".join(str(value).split())
        if mark is None:
            return None
        if role == Qt.ItemDataRole.BackgroundRole:
            return theme.current().color(mark.fill)
        if role == Qt.ItemDataRole.ForegroundRole:
            return theme.current().color(mark.ink)
        return mark.text if role == Qt.ItemDataRole.ToolTipRole else None


def _letters(column: int) -> str:
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


class ProblemList(QAbstractTableModel):
    """Problems and hints, one a row: file, sheet, row, column, value, reason."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: Sequence[Problem] = ()
        self._headers = (
            self.tr("File"),
            self.tr("Sheet"),
            self.tr("Row"),
            self.tr("Column"),
            self.tr("Value"),
            self.tr("Reason"),
        )

    def show_problems(self, found: Sequence[Problem]) -> None:
        """List these."""
        self.beginResetModel()
        self._found = found
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """One row a problem."""
        return 0 if parent.isValid() else len(self._found)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Six."""
        return 0 if parent.isValid() else len(self._headers)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Names of the columns."""
        wanted = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._headers[section] if wanted else None

    def data(self, index: _Index, role: int = 0) -> Any:
        """Text of a cell; the whole of it as tooltip."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        one = self._found[index.row()]
        row = str(one.row) if one.row else ""
        return (one.file, one.sheet, row, one.column, one.value, say(one.reason))[index.column()]


class PlainTable(QTableView):
    """A quiet table: no grid, rows of 30 px, header like the other tables."""

    def __init__(self, model: QAbstractTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.verticalHeader().setHighlightSections(False)
        self._restyle()
        theme.current().restyled.connect(self._restyle)

    def _restyle(self) -> None:
        style = theme.current()
        self.verticalHeader().setDefaultSectionSize(style.px(30))
        self.verticalHeader().setSectionResizeMode(self.verticalHeader().ResizeMode.Fixed)
        look = style.tokens
        self.setStyleSheet(
            f"QTableView {{ background: {look.surface}; selection-background-color: {look.sel};"
            f" selection-color: {look.text}; outline: 0; }}"
            f"QHeaderView {{ background: {look.surface2}; }}"
            f"QHeaderView::section {{ background: {look.surface2}; color: {look.text3}; border: none;"
            f" padding: 4px 6px; border-bottom: 1px solid {look.border}; }}"
            f"QTableCornerButton::section {{ background: {look.surface2}; border: none;"
            f" border-bottom: 1px solid {look.border}; }}"
        )


class SheetTable(PlainTable):
    """First rows of a sheet under combos that say what each column becomes. Signals: `mapped(column, field key)`."""

    mapped = Signal(int, str)

    def __init__(self, *, english: bool, parent: QWidget | None = None) -> None:
        self.rows = FirstRows()
        super().__init__(self.rows, parent)
        self.rows.setParent(self)
        self._english = english
        self._plan: SheetPlan | None = None

    def show_sheet(self, plan: SheetPlan, marks: Mapping[tuple[int, int], Mark]) -> None:
        """Take a sheet; the combos are built anew only for another sheet or mapping."""
        same = self._plan is not None and (self._plan.headers, self._plan.mapping, self._plan.kind, self._plan.sheet)
        bar = self.horizontalScrollBar().value()
        self.rows.show_sheet(plan, marks)
        self._plan = plan
        self.setRowHeight(0, theme.current().px(40))
        self._put_combos(plan)
        if same and same[3] == plan.sheet:
            self.horizontalScrollBar().setValue(bar)
        else:
            self._fit()

    def _put_combos(self, plan: SheetPlan) -> None:
        if plan.kind == FORM:
            self.setRowHidden(0, True)
            return
        self.setRowHidden(0, False)
        options = [("", self.tr("Not imported")), *fields(plan.kind, english=self._english)]
        for column in range(self.rows.columnCount()):
            combo = ComboBox(options)
            combo.set_key(plan.mapping.get(column, ""))
            combo.setProperty("column", column)
            name = self.rows.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
            combo.setAccessibleName(self.tr("Column {name} becomes").format(name=name))
            combo.activated.connect(self._chosen)
            self.setIndexWidget(self.rows.index(0, column), combo)

    def combo(self, column: int) -> ComboBox:
        """The combo above a column."""
        found = self.indexWidget(self.rows.index(0, column))
        assert isinstance(found, ComboBox)  # noqa: S101 - put there above
        return found

    def _chosen(self) -> None:
        combo = self.sender()
        if isinstance(combo, ComboBox):
            self.mapped.emit(int(combo.property("column")), str(combo.key() or ""))

    def _fit(self) -> None:
        style = theme.current()
        for column in range(self.rows.columnCount()):
            hint = self.sizeHintForColumn(column)
            self.setColumnWidth(column, max(style.px(130), min(hint + 12, style.px(240))))


class ProblemTable(PlainTable):
    """The list of problems as a table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.list = ProblemList()
        super().__init__(self.list, parent)
        self.list.setParent(self)
        self.verticalHeader().hide()
        for column, width in enumerate((170, 120, 56, 120, 160)):
            self.setColumnWidth(column, theme.current().px(width))
        self.horizontalHeader().setStretchLastSection(True)
