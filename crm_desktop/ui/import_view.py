"""What an import would do, before it does it: the sheets, what their columns become, first rows, counts, problems."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.files.problems import Problem
from crm_desktop.files.recognise import FORM, SheetPlan
from crm_desktop.services.import_plan import FilePlan, ImportPlan, ImportResult
from crm_desktop.ui.import_tables import Mark, ProblemTable, SheetTable
from crm_desktop.ui.import_words import count_line, kind_word
from crm_desktop.ui.say import say
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.banner import Banner
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.checks import CheckBox
from crm_desktop.ui.widgets.inputs import ComboBox
from crm_desktop.ui.widgets.label import IconLabel, Label
from crm_desktop.ui.widgets.segmented import Segmented

_LOOKS: Final = {
    "added": ("plus", "ok", "okbg"),
    "updated": ("refresh", "accent", "soft"),
    "unchanged": ("minus", "text3", "hover"),
    "problems": ("alert", "danger", "dangerbg"),
}


class _Tile(QWidget):
    def __init__(self, icon: str, ink: str, fill: str) -> None:
        super().__init__()
        self._look = icon, ink, fill
        self.setFixedSize(28, 28)

    def paintEvent(self, _event: QPaintEvent) -> None:
        icon, ink, fill = self._look
        painter = draw.begin(self)
        draw.rounded(painter, self.rect(), 6, fill)
        draw.glyph(painter, icon, ink, 16, 6, 14)
        painter.end()


class Counts(QWidget):
    """Four cards: new, changed, the same, problems."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._numbers: dict[str, tuple[Label, Label]] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        names = {
            "added": self.tr("new"),
            "updated": self.tr("changed"),
            "unchanged": self.tr("the same"),
            "problems": self.tr("problems"),
        }
        for key, name in names.items():
            row.addWidget(self._card(key, name), 1)

    def _card(self, key: str, name: str) -> Card:
        card = Card(inset=12)
        number, line = Label("…", "title", bold=True), Label("", "small", "text2", wrap=True)
        first = QHBoxLayout()
        first.setSpacing(6)
        first.addWidget(number)
        first.addWidget(Label(name, "small", "text2"))
        first.addStretch(1)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addLayout(first)
        texts.addWidget(line)
        texts.addStretch(1)
        parts = QHBoxLayout()
        parts.setSpacing(10)
        parts.addWidget(_Tile(*_LOOKS[key]), 0, Qt.AlignmentFlag.AlignTop)
        parts.addLayout(texts, 1)
        card.body.addLayout(parts)
        self._numbers[key] = (number, line)
        return card

    def show_result(self, result: ImportResult | None) -> None:
        """Fill the cards; None while the counts are not known."""
        if result is None:
            for number, line in self._numbers.values():
                number.setText("…")
                line.setText("")
            return
        for key in ("added", "updated", "unchanged"):
            counts = getattr(result, key)
            self._say(key, sum(counts.values()), count_line(counts))
        hints = self.tr("%n remarks", "", len(result.hints)) if result.hints else ""
        self._say("problems", len(result.problems), hints)

    def _say(self, key: str, count: int, line: str) -> None:
        number, under = self._numbers[key]
        number.setText(f"{count:,}")
        under.setText(line)

    def texts(self) -> dict[str, str]:
        """What the cards say, by key."""
        return {key: number.text() for key, (number, _line) in self._numbers.items()}


class ImportView(QWidget):
    """The preview. Signals: `changed(ImportPlan)` when a mapping or the choice of sheets was changed."""

    changed = Signal(object)

    def __init__(self, *, english: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: ImportPlan | None = None
        self._offered: list[tuple[FilePlan, SheetPlan]] = []
        self._left_out: set[int] = set()
        self.counts = Counts()
        self.trouble = Banner("", "warn")
        self.sheets = ComboBox()
        self.sheets.setAccessibleName(self.tr("Sheet"))
        self.sheets.setMinimumWidth(320)
        self.about = Label("", "small", "text2", elide=True)
        self.take = CheckBox(self.tr("Import this sheet"), True)
        self.modes = Segmented([("rows", self.tr("First rows")), ("problems", self.tr("Problems"))])
        self.table = SheetTable(english=english)
        self.problems = ProblemTable()
        self.stack = QStackedWidget()
        self._lay_out()
        self.sheets.currentIndexChanged.connect(self._show_sheet)
        self.table.mapped.connect(self._map)
        self.take.toggled.connect(self._take)
        self.modes.changed.connect(self._show_mode)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(10)
        for part in (IconLabel("table", "ok"), self.sheets):
            bar.addWidget(part)
        bar.addWidget(self.about, 1)
        bar.addWidget(self.take)
        bar.addWidget(self.modes)
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.problems)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.counts)
        column.addWidget(self.trouble)
        column.addLayout(bar)
        column.addWidget(self.stack, 1)
        self.trouble.hide()

    def show_plan(self, plan: ImportPlan) -> None:
        """A fresh plan: list its sheets."""
        self._left_out = set()
        self._offered = [(file, sheet) for file in plan.files for sheet in file.sheets]
        several = len(plan.files) > 1
        names = [f"{file.path.name} · {sheet.sheet}" if several else sheet.sheet for file, sheet in self._offered]
        self.sheets.set_options(list(enumerate(names)))
        said = [say(file.error) for file in plan.files if file.error is not None]
        self.trouble.set_text("  ".join(said))
        self.trouble.setVisible(bool(said))
        self.show_outcome(plan)

    def show_outcome(self, plan: ImportPlan) -> None:
        """What the plan would do now; None as its outcome while that is being found out."""
        self._plan = plan
        self.counts.show_result(plan.outcome)
        found: Sequence[Problem] = (*plan.outcome.problems, *plan.outcome.hints) if plan.outcome else ()
        self.problems.list.show_problems(found)
        self._show_sheet()

    def _at(self) -> int:
        return max(self.sheets.currentIndex(), 0)

    def _show_sheet(self) -> None:
        if not self._offered:
            return
        file, sheet = self._offered[self._at()]
        self.table.show_sheet(sheet, self._marks(file, sheet))
        rows = max(file.rows.get(sheet.sheet_index, 0) - sheet.header_row, 0)
        parts = [kind_word(sheet.kind), self.tr("%n rows", "", rows)]
        if sheet.header_row:
            parts.append(self.tr("header in row {row}").format(row=sheet.header_row))
        if sheet.kind != FORM:
            total = len(sheet.mapping) + len(sheet.unmapped)
            parts.append(self.tr("{count} of {total} columns matched").format(count=len(sheet.mapping), total=total))
        self.about.setText(" · ".join(parts))
        self.take.blockSignals(True)
        self.take.setChecked(self._at() not in self._left_out)
        self.take.blockSignals(False)
        self.take.update()

    def _marks(self, file: FilePlan, sheet: SheetPlan) -> dict[tuple[int, int], Mark]:
        outcome = self._plan.outcome if self._plan else None
        if outcome is None:
            return {}
        marks: dict[tuple[int, int], Mark] = {}
        for found, fill, ink in ((outcome.hints, "warnbg", "warn"), (outcome.problems, "dangerbg", "danger")):
            for one in found:
                if one.file == file.path.name and one.sheet == sheet.sheet and one.row <= sheet.header_row + 60:
                    marks[one.row, max(one.column_index, 0)] = Mark(fill, ink, say(one.reason))
        return marks

    def _map(self, column: int, key: str) -> None:
        file, sheet = self._offered[self._at()]
        mapping = dict(sheet.mapping)
        unmapped = dict(sheet.unmapped)
        mapping.pop(column, None)
        if key:
            mapping[column] = key
            unmapped.pop(column, None)
        else:
            unmapped[column] = sheet.headers.get(column, "")
        # a mapping made by hand needs no question any more
        fresh = replace(sheet, mapping=dict(sorted(mapping.items())), unmapped=unmapped, score=1.0)
        self._offered[self._at()] = (file, fresh)
        self._announce()

    def _take(self, on: bool) -> None:
        (self._left_out.discard if on else self._left_out.add)(self._at())
        self._announce()

    def _announce(self) -> None:
        if self._plan is None:
            return
        files = []
        for place, file in enumerate(self._plan.files):
            kept = [
                sheet
                for at, (owner, sheet) in enumerate(self._offered)
                if owner.path == file.path and at not in self._left_out
            ]
            files.append(replace(self._plan.files[place], sheets=tuple(kept)))
        plan = replace(self._plan, files=tuple(files), outcome=None)
        self.show_outcome(plan)
        self.changed.emit(plan)

    def _show_mode(self, key: str) -> None:
        self.stack.setCurrentWidget(self.problems if key == "problems" else self.table)
