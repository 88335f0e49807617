"""A small dialog that asks for one line of text."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.field import LabeledField
from crm_desktop.ui.widgets.line_edit import LineEdit


class AskText(Dialog):
    """One field; `take` (a bound method) gets its text when it is not blank."""

    def __init__(self, parent: QWidget, title: str, label: str, take: Callable[[str], None]) -> None:
        super().__init__(parent, title, width=420, accept=self.tr("Save"))
        self.editor = LineEdit()
        self._take = take
        self.body.addWidget(LabeledField(label, self.editor))
        self.accepted.connect(self._done)
        self.editor.returnPressed.connect(self.accept)
        self.editor.setFocus()

    def can_accept(self) -> bool:
        """Something must be typed."""
        return bool(self.editor.text().strip())

    def _done(self) -> None:
        self._take(self.editor.text().strip())
