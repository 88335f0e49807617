"""The numbers of a chart as a plain table, for screen readers and for copying."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from crm_desktop.domain.review_shape import ChartData
from crm_desktop.ui import theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.review import twin
from crm_desktop.ui.review.words import said
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.label import Label

_MOST: Final = 14


class TwinTable(QTableWidget):
    """A table that copies its selected cells."""

    def __init__(self, heads: list[str], rows: list[list[str]]) -> None:
        super().__init__(len(rows), len(heads))
        self.setHorizontalHeaderLabels(heads)
        self.verticalHeader().hide()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setFrameShape(QTableWidget.Shape.NoFrame)
        for line, texts in enumerate(rows):
            for place, text in enumerate(texts):
                item = QTableWidgetItem(text)
                side = Qt.AlignmentFlag.AlignRight if place else Qt.AlignmentFlag.AlignLeft
                item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(line, place, item)
        self.verticalHeader().setDefaultSectionSize(theme.current().px(30))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def copied(self) -> str:
        """The selected cells with tabs between the columns; all of them where none is selected."""
        ranges = self.selectedRanges()
        top, bottom, left, right = 0, self.rowCount() - 1, 0, self.columnCount() - 1
        if ranges:
            top, bottom = ranges[0].topRow(), ranges[-1].bottomRow()
            left, right = ranges[0].leftColumn(), ranges[-1].rightColumn()
        lines = []
        for line in range(top, bottom + 1):
            items = [self.item(line, place) for place in range(left, right + 1)]
            lines.append("\t".join(item.text() if item else "" for item in items))
        return "\n".join(lines)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.copied())
        else:
            super().keyPressEvent(event)


class TwinDialog(Dialog):
    """Title, finding and table of a chart; the button copies all of it."""

    def __init__(self, context: Context, chart: ChartData) -> None:
        super().__init__(context.window.widget(), said(chart.title), width=720)
        self.chart = chart
        self.accept_button.setText(self.tr("Copy data"))
        self.cancel_button.setText(self.tr("Close"))
        self.body.addWidget(Label(said(chart.finding), "body", "text2", wrap=True))
        rows = twin.rows(chart)
        self.table = TwinTable(twin.heads(chart), rows)
        self.table.setAccessibleName(said(chart.title))
        self.table.setFixedHeight(theme.current().px(34 + 30 * max(1, min(len(rows), _MOST))))
        self.body.addWidget(self.table)
        if chart.foot is not None:
            self.body.addWidget(Label(said(chart.foot), "small", "text3", wrap=True))

    def can_accept(self) -> bool:
        """Copying leaves it open."""
        QGuiApplication.clipboard().setText(twin.as_text(self.chart))
        return False
