"""The plain faces of the import window: choosing files, waiting, and the report."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.files.problems import Problem
from crm_desktop.services.import_plan import ImportResult
from crm_desktop.ui.drop_zone import DropZone
from crm_desktop.ui.import_tables import ProblemTable
from crm_desktop.ui.import_view import Counts
from crm_desktop.ui.widgets.banner import Banner
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.progress import ProgressPanel

_ANY_HEIGHT: Final = 16_777_215


def _centred(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(widget)
    row.addStretch(1)
    return row


class PickFace(QWidget):
    """Where files come from. Signals: `chosen()` to open the file dialog, `dropped(list[Path])`."""

    chosen = Signal()
    dropped = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drop_zone = DropZone(
            self.tr("Drop files here to start the preview"),
            self.tr("xlsx · xls · ods · csv · txt · vcf, several at once"),
        )
        self.drop_zone.setMinimumHeight(220)
        self.drop_zone.setMaximumHeight(_ANY_HEIGHT)
        self.drop_zone.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.drop_zone.dropped.connect(self.dropped)
        self.choose_button = Button(self.tr("Choose file"), "primary", icon="folder")
        self.choose_button.clicked.connect(self.chosen)
        self.complaint = Banner("", "danger", wrap=True)
        self.complaint.hide()
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addWidget(self.complaint)
        column.addWidget(self.drop_zone, 1)
        column.addLayout(_centred(self.choose_button))
        line = self.tr("Nothing is written before you have seen the preview.")
        column.addLayout(_centred(Label(line, "small", "text3")))

    def complain(self, sentence: str) -> None:
        """Say why the files could not be read; "" takes it away."""
        self.complaint.set_text(sentence)
        self.complaint.setVisible(bool(sentence))


class WaitFace(QWidget):
    """What is being done, how far it is, and cancel. Signals: `cancelled()`."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.progress = ProgressPanel()
        self.progress.cancelled.connect(self.cancelled)
        self.title = Label("", "nav", bold=True, wrap=True)
        inner = QVBoxLayout()
        inner.setSpacing(14)
        inner.addWidget(self.title)
        inner.addWidget(self.progress)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addLayout(inner, 2)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addLayout(row)
        column.addStretch(2)

    def begin(self, title: str) -> None:
        """Start from nothing."""
        self.title.setText(title)
        self.progress.set_progress(0, 0)


class ReportFace(QWidget):
    """What an import did: one line, the counts, and the list of problems."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = Banner("", "ok")
        self.counts = Counts()
        self.title = Label("", "body", bold=True)
        self.problems = ProblemTable()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.line, self.counts, self.title):
            column.addWidget(part)
        column.addWidget(self.problems, 100)
        column.addStretch(1)

    def show_result(self, result: ImportResult, found: Sequence[Problem]) -> None:
        """Fill it."""
        text = self.tr("Imported: {added} new, {updated} changed. Ctrl+Z takes all of it back.")
        added, updated = sum(result.added.values()), sum(result.updated.values())
        self.line.set_text(text.format(added=added, updated=updated))
        self.counts.show_result(result)
        self.problems.list.show_problems(found)
        self.problems.setVisible(bool(found))
        self.title.setText(self.tr("To look at: %n", "", len(found)) if found else self.tr("No problems"))
