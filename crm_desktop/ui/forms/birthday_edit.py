"""A contact's birthday as a chip that turns into a field: solar or lunar, with or without the year (000-37)."""

from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from crm_desktop.domain.birthdays import parse_birthday
from crm_desktop.domain.year_days import write_year_day
from crm_desktop.services.contacts import birthday_problem
from crm_desktop.ui import theme
from crm_desktop.ui.forms.form_choices import Choice, ChoiceChip
from crm_desktop.ui.say import say
from crm_desktop.ui.widgets.line_edit import LineEdit, set_state

_WIDTH = 168


class _Chip(ChoiceChip):
    """As low and quiet as the chips beside it."""

    def sizeHint(self) -> QSize:
        """Height 22, px."""
        return QSize(super().sizeHint().width(), theme.current().px(22))

    def _look(self) -> tuple[str, str, str]:
        known = bool(self.choice.key)
        fill = "hover" if known or self.hovered else ""
        edge = "" if known and not self.hovered else "border2" if self.hovered else "border"
        return fill, edge, "text2" if known else "text3"


class BirthdayEdit(QWidget):
    """Signals: `edited` when the text is another one, `said(str)` what is wrong with it, "" when nothing is."""

    edited = Signal()
    said = Signal(str)

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unset = self.tr("Birthday")
        self.chip = _Chip(Choice("", self._unset))
        self.field = LineEdit("", self.tr("1986-03-12, 03-12, 农历八月十五"))
        self.field.setAccessibleName(self._unset)
        self.field.setProperty("compact", "true")
        self.field.setFixedWidth(theme.current().px(_WIDTH))
        self.field.hide()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.chip)
        row.addWidget(self.field)
        self._text = ""
        self.set_value(text)
        self.chip.clicked.connect(self._open)
        self.field.editingFinished.connect(self.take)
        self.field.textEdited.connect(self._typed)

    def value(self) -> str:
        """The birthday as it is stored, or as typed where it is none."""
        return _written(self.field.text()) if self.field.isVisibleTo(self) else self._text

    def set_value(self, text: str) -> None:
        """Show a birthday."""
        self._text = text
        self.chip.choice = Choice(text, text or self._unset)
        self.chip.setText(self.chip.choice.text)
        self.chip.setAccessibleName(f"{self._unset}: {text}" if text else self._unset)
        self.chip.setChecked(False)
        self.chip.updateGeometry()
        if birthday_problem(text):
            # from an older book or another program: shown as it is, to be mended
            self._swap()
            set_state(self.field, "error")

    def _swap(self) -> None:
        self.chip.setChecked(False)
        self.field.setText(self._text)
        self.chip.hide()
        self.field.show()
        self.updateGeometry()

    def _open(self) -> None:
        self._swap()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def _typed(self) -> None:
        set_state(self.field, "")
        self.edited.emit()

    def take(self) -> None:
        """Write a birthday in the one form that is stored; what is none stays to be mended, with a sentence."""
        text = _written(self.field.text())
        wrong = birthday_problem(text)
        self.said.emit(say(wrong) if wrong else "")
        set_state(self.field, "error" if wrong else "")
        changed = text != self._text
        if wrong is None:
            self.field.hide()
            self.chip.show()
            self.set_value(text)
            self.updateGeometry()
        self._text = text
        if changed:
            self.edited.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is the field's own and moves nothing else."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)


def _written(text: str) -> str:
    found = parse_birthday(text, today=date.today())
    return write_year_day(found) if found else text.strip()
