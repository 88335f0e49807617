"""One list of the health window: what it is about, what can be done with it, and its table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.ui.health.faces import Deed, Face
from crm_desktop.ui.health.sources import HealthSource
from crm_desktop.ui.models.row_model import RowModel
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.data_table import DataTable
from crm_desktop.ui.widgets.emptied import emptied
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.label import KeyCap, Label


class Listing(QWidget):
    """`asked` carries the key of a deed; `opened` the customer of a row on Enter or a double click."""

    asked = Signal(str)
    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source: HealthSource | None = None
        self.table: DataTable | None = None
        self.title = Label("", "nav", bold=True)
        self.why = Label("", "small", "text3", wrap=True)
        self.deeds = QHBoxLayout()
        self.deeds.setSpacing(6)
        self._deeds: Sequence[Deed] = ()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.why)
        head = QHBoxLayout()
        head.setContentsMargins(20, 14, 16, 12)
        head.setSpacing(12)
        head.addLayout(words, 1)
        head.addLayout(self.deeds)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addLayout(head)

    def show_list(self, source: HealthSource, face: Face) -> None:
        """Show another list; the row stays where it was when it is the same list read again."""
        self.title.setText(face.title)
        self.why.setText(face.why)
        self._show_deeds(face.deeds)
        table, before = self.table, self.source
        self.source = source
        if table is not None and before is not None and source.lists_like(before):
            # an open editor, the selection and the place in the list stay
            model = table.model()
            model.source = source
            model.touch(None)
            table.set_empty(face.empty)
        else:
            again = table is not None and type(source) is type(before)
            self._show_table(source, face.empty, table.cursor_row() if table is not None and again else -1)

    def enter(self) -> None:
        """Take the keyboard, on the first row where none is chosen."""
        if self.table is not None and self.table.model().rowCount():
            if self.table.cursor_row() < 0:
                self.table.set_current_id(self.table.model().id_at(0))
            self.table.take_focus()

    def step_on(self) -> None:
        """Go to the row after the chosen ones."""
        if self.table is not None:
            last = max(self.chosen(), default=-1) + 1
            self.table.set_current_id(min(last + 1, self.table.model().rowCount()))

    @property
    def editing(self) -> bool:
        """Whether a cell is being edited."""
        return self.table is not None and self.table.is_editing()

    def _show_deeds(self, deeds: Sequence[Deed]) -> None:
        if deeds == self._deeds:
            return
        self._deeds = deeds
        emptied(self.deeds)
        for deed in deeds:
            button = Button(deed.text, icon=deed.icon, size="small")
            button.setProperty("deed", deed.key)
            button.clicked.connect(self._pressed)
            self.deeds.addWidget(button)
            button.show()
            if deed.letter:
                cap = KeyCap(deed.letter)
                self.deeds.addWidget(cap)
                cap.show()

    def _show_table(self, source: HealthSource, empty: EmptyState, row: int) -> None:
        old, model = self.table, RowModel(source.columns(), source, self)
        table = DataTable(model, fill="name")
        model.refresh()
        table.set_empty(empty)
        table.activated.connect(self._activated)
        table.letter.connect(self._letter)
        table.edit_refused.connect(self._edit_asked)
        self.table = table
        self.column.addWidget(table, 1)
        # Qt would show it with the next turn of its loop: until then the head would stand in the middle
        table.show()
        if old is not None:
            # the button in place of an empty list counts too
            focused = QApplication.focusWidget()
            had_focus = focused is not None and old.isAncestorOf(focused)
            old.hide()
            old.deleteLater()
            if had_focus:
                table.take_focus()
                row = max(row, 0)
        ids = model.ids()
        if row >= 0 and len(ids):
            table.set_current_id(ids[min(row, len(ids) - 1)])

    def _pressed(self) -> None:
        self.asked.emit(str(self.sender().property("deed")))

    def _letter(self, letter: str) -> None:
        for deed in self._deeds:
            if deed.letter.casefold() == letter.casefold():
                self.asked.emit(deed.key)

    def _edit_asked(self) -> None:
        """F2 means the cell that can be put right, whichever cell of the row the cursor is in."""
        self._letter("F2")

    def _activated(self, row_id: int) -> None:
        customer = self.source.customer(row_id) if self.source is not None else 0
        if customer:
            self.opened.emit(customer)

    def chosen(self) -> list[int]:
        """The places of the selected rows in their list, else that of the current row."""
        if self.table is None:
            return []
        ids = list(self.table.selected_ids()) or [self.table.current_id()]
        return [one - 1 for one in ids if one]

    def edit(self, key: str) -> None:
        """Begin to edit a cell of the current row."""
        if self.table is not None and self.table.cursor_row() >= 0:
            model = self.table.model()
            self.table.set_cursor(self.table.cursor_row(), model.positions[key])
            self.table.edit_current()
