"""The export log: who was given what out of the book, when and why (002-40)."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from crm_desktop.services import export_log
from crm_desktop.services.export_log import Export
from crm_desktop.ui import theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.import_tables import PlainTable
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.label import Label

_NOWHERE = QModelIndex()
_WIDTHS = (130, 170, 60, 100, 110, 180)


class ExportList(QAbstractTableModel):
    """One row an export."""

    def __init__(self, entries: Sequence[Export], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries = entries
        self._headers = (
            self.tr("Exported at"), self.tr("What"), self.tr("Rows"), self.tr("Ways to reach"), self.tr("Handed to"),
            self.tr("Why"), self.tr("File"),
        )  # fmt: skip
        self._what = {
            "book": self.tr("Four templates"),
            "view": self.tr("Shown rows"),
            "chosen": self.tr("Selected rows"),
        }
        self._hidden, self._whole = self.tr("masked"), self.tr("whole")

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """One row an export."""
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Seven."""
        return 0 if parent.isValid() else len(self._headers)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Names of the columns."""
        wanted = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._headers[section] if wanted else None

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> Any:
        """Text of a cell; the whole of it as tooltip."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        one = self._entries[index.row()]
        what = self._what.get(one.what, one.what)
        return (
            one.at.replace("T", " "),
            f"{what} · {one.owner}" if one.owner else what,
            f"{one.rows:,}",
            self._hidden if one.masked else self._whole,
            one.to or "—",
            one.why or "—",
            one.file,
        )[index.column()]


class ExportLogDialog(Dialog):
    """A table, the newest export first."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent or context.window.widget(), "", width=1000)
        self.title.setText(self.tr("Export log"))
        self.setAccessibleName(self.title.text())
        entries = export_log.listing(context.store)
        self.table = PlainTable(ExportList(entries, self))
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.setMinimumHeight(theme.current().px(320))
        for column, width in enumerate(_WIDTHS):
            self.table.setColumnWidth(column, theme.current().px(width))
        note = Label(self.tr("Nothing was exported yet."), "body", "text3")
        note.setVisible(not entries)
        self.body.addWidget(note)
        self.body.addWidget(self.table, 1)
        self.accept_button.setText(self.tr("Close"))
        self.cancel_button.hide()
