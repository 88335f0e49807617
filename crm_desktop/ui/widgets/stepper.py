"""A small field for a whole number: arrows beside it, Up and Down, and a mark where it holds no number."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.ui import icons, theme
from crm_desktop.ui.widgets.line_edit import LineEdit, set_state

_ARROWS = 16


class Stepper(LineEdit):
    """`stepped` carries each new number from `low` to `high`; `value()` is None while something else stands there.

    A quiet one shows its edge and arrows only under the mouse or with the keyboard in it; `none` is what it shows for
    its lowest number ("—" for no limit, or nothing).
    """

    stepped = Signal(int)
    refused = Signal()

    def __init__(  # noqa: PLR0913 - range and looks
        self,
        value: int,
        low: int = 0,
        high: int = 999,
        *,
        width: int = 58,
        quiet: bool = False,
        none: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent=parent)
        self.low, self.high, self._none = low, high, none
        self._width, self._quiet = width, quiet
        self._wrong = ""
        self.setProperty("quiet" if quiet else "small", "true")
        self.set_value(value)
        self._fit()
        self.textEdited.connect(self._edited)
        self.textChanged.connect(self._fit)
        theme.current().restyled.connect(self._fit)

    def _fit(self) -> None:
        style = theme.current()
        wide = style.metrics("body").horizontalAdvance(self.text())
        if self._quiet:
            # as wide as its number, so that the words after it stand where they would in a sentence
            self.setFixedWidth(max(style.px(24), wide + 16))
        else:
            self.setFixedWidth(max(style.px(self._width), wide + _ARROWS + 17))
        self.setTextMargins(0, 0, 0 if self._quiet else _ARROWS - 6, 0)

    def value(self) -> int | None:
        """The number, None where there is none or one out of range."""
        text = self.text().strip()
        if self._none is not None and text in (self._none, ""):
            return self.low
        if not text.isascii() or not text.isdecimal() or len(text) > 9:
            return None
        number = int(text)
        return number if self.low <= number <= self.high else None

    def set_value(self, value: int) -> None:
        """Show a number without telling anybody."""
        if self.value() != value or not self.text():
            self.setText(self._none if self._none is not None and value == self.low else str(value))
        self._mark()

    def set_wrong(self, wrong: str) -> None:
        """Mark the number as one that does not go with others, and say why where the mouse rests."""
        self._wrong = wrong
        self._mark()

    def _mark(self) -> None:
        number = self.value() is None
        range_ = self.tr("A whole number from {low} to {high}").format(low=self.low, high=self.high)
        self.setToolTip(range_ if number else self._wrong)
        self.setAccessibleDescription(self.toolTip())
        set_state(self, "error" if number or self._wrong else "")

    def _edited(self) -> None:
        self._mark()
        value = self.value()
        if value is None:
            self.refused.emit()
        else:
            self.stepped.emit(value)

    def step(self, by: int) -> None:
        """So many more, or fewer; a number out of range becomes the nearest that is in it."""
        known = self.value()
        wanted = self.low if known is None else max(self.low, min(self.high, known + by))
        if wanted != known:
            self.set_value(wanted)
            self.selectAll()
            self.stepped.emit(wanted)

    # -- keys and mouse ------------------------------------------------------------------------------------------
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down count, PgUp and PgDn by ten."""
        by = {
            Qt.Key.Key_Up: 1,
            Qt.Key.Key_Down: -1,
            Qt.Key.Key_PageUp: 10,
            Qt.Key.Key_PageDown: -10,
        }.get(Qt.Key(event.key()))
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if by is None or not plain:
            super().keyPressEvent(event)
        else:
            self.step(by)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel counts while the field has the keyboard, else it scrolls the page."""
        if self.hasFocus():
            self.step(1 if event.angleDelta().y() > 0 else -1)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the arrows counts."""
        spot = event.position().toPoint()
        if self._arrows_shown() and spot.x() >= self.width() - _ARROWS - 2:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.step(1 if spot.y() < self.height() / 2 else -1)
        else:
            super().mousePressEvent(event)

    def _arrows_shown(self) -> bool:
        return not self._quiet and self.isEnabled()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, and two arrows at its right."""
        super().paintEvent(event)
        if not self._arrows_shown():
            return
        painter = QPainter(self)
        box = QRect(self.width() - _ARROWS - 1, 0, 12, self.height())
        for name, middle in (("chevron-up", self.height() * 0.32), ("chevron-down", self.height() * 0.68)):
            picture = icons.pixmap(name, "icon", 11, self.devicePixelRatioF())
            painter.drawPixmap(box.x(), round(middle - 5.5), picture)
        painter.end()
