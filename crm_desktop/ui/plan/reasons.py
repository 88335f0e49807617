"""Why a limit of contact is passed: a word typed, or one of the usual ones in one click."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from crm_desktop.ui.forms.form_choices import Choice, ChoiceRow
from crm_desktop.ui.forms.form_fields import FormField
from crm_desktop.ui.widgets.line_edit import LineEdit


class ReasonRow(QWidget):
    """A field with chips under it; `edited` when either changes."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = (
            self.tr("The customer asked for it"),
            self.tr("A deadline"),
            self.tr("An urgent question"),
            self.tr("Agreed before"),
        )
        self.line = LineEdit("", self.tr("A word why"))
        self.field = FormField("override_reason", self.tr("Why all the same?"), self.line)
        self.usual = ChoiceRow([Choice(word, word) for word in words])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addWidget(self.usual)
        self.usual.edited.connect(self._taken)
        self.line.textEdited.connect(self._typed)

    def text(self) -> str:
        """What was typed or taken."""
        return self.line.text().strip()

    def _taken(self) -> None:
        self.line.setText(self.usual.current())
        self.field.set_state("", "")
        self.edited.emit()

    def _typed(self, _text: str) -> None:
        self.usual.set_current(self.text())
        self.field.set_state("", "")
        self.edited.emit()

    def demand(self) -> None:
        """Say that a word is wanted."""
        self.field.set_state("error", self.tr("A word why, please"))
        self.line.setFocus()
        # in a low window it may lie under the edge of the dialog
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(self)
