"""Fields beside line_edit: several lines, a choice, a date; 32 px high, edge and focus from the style sheet."""

from collections.abc import Sequence

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
    QToolButton,
    QWidget,
)

from crm_desktop.ui import icons, theme
from crm_desktop.ui.widgets.line_edit import LineEdit
from crm_desktop.ui.widgets.popover import Popover


class TextEdit(QPlainTextEdit):
    """Several lines of plain text, `lines` high; Tab goes on to the next field."""

    def __init__(self, text: str = "", placeholder: str = "", *, lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._lines = lines
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self._fit()
        theme.current().restyled.connect(self._fit)

    def _fit(self) -> None:
        line = theme.current().metrics("body").lineSpacing()
        self.setFixedHeight(line * self._lines + 24)


class ComboBox(QComboBox):
    """A choice of (key, label) pairs with the design's chevron; the wheel only turns it while it has focus."""

    def __init__(
        self, options: Sequence[tuple[object, str]] = (), *, editable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setEditable(editable)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(12)
        # the style sheet reaches the lines of the list only through this delegate
        self.view().setItemDelegate(QStyledItemDelegate(self))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        line = self.lineEdit()
        if line is not None:
            line.setProperty("flat", "true")
        self.set_options(options)

    def set_options(self, options: Sequence[tuple[object, str]]) -> None:
        """Offer these choices; the present one stays if it is among them."""
        kept = self.key()
        self.blockSignals(True)
        self.clear()
        for key, label in options:
            self.addItem(label, key)
        self.set_key(kept)
        self.blockSignals(False)

    def key(self) -> object:
        """Key of the choice, or None."""
        return self.currentData()

    def set_key(self, key: object) -> None:
        """Choose by key; an unknown one chooses nothing where the field is editable, else the first."""
        place = next((row for row in range(self.count()) if self.itemData(row) == key), -1)
        self.setCurrentIndex(place if place >= 0 or self.isEditable() else (0 if self.count() else -1))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page, not the choice, unless the field has focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field with its text shortened to the room beside the chevron."""
        if self.isEditable():
            super().paintEvent(event)
        painter = QStylePainter(self)
        if not self.isEditable():
            self._paint_closed(painter)
        token = "icon" if self.isEnabled() else "disabled"
        picture = icons.pixmap("chevron-down", token, 14, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - 23, (self.height() - 14) // 2, picture)
        painter.end()

    def _paint_closed(self, painter: QStylePainter) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        room = self.width() - 36
        option.currentText = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


class DateEdit(LineEdit):
    """A date as free text (its meaning is the form's business) with a calendar behind the icon."""

    picked = Signal(str)
    """ISO date chosen in the calendar."""

    def __init__(self, text: str = "", placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, placeholder, icon="calendar", parent=parent)
        self._popover: Popover | None = None
        self._button = QToolButton(self)
        self._button.setAutoRaise(True)
        self._button.setStyleSheet("border: none; background: transparent;")
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.setCursor(Qt.CursorShape.PointingHandCursor)
        self._button.setAccessibleName(self.tr("Open calendar"))
        self._button.clicked.connect(self.open_calendar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the invisible button over the icon."""
        super().resizeEvent(event)
        self._button.setGeometry(2, 2, 28, self.height() - 4)

    def open_calendar(self) -> None:
        """Show the month; a chosen day is written as an ISO date."""
        from crm_desktop.ui.widgets.calendar import Calendar  # noqa: PLC0415 - opens on demand

        calendar = Calendar()
        shown = QDate.fromString(self.text().strip()[:10], Qt.DateFormat.ISODate)
        if shown.isValid():
            calendar.setSelectedDate(shown)
        calendar.clicked.connect(self._take)
        calendar.activated.connect(self._take)
        self._popover = Popover(self)
        self._popover.body.addWidget(calendar)
        self._popover.open_below(self)

    def _take(self, date: QDate) -> None:
        text = date.toString(Qt.DateFormat.ISODate)
        self.setText(text)
        if self._popover is not None:
            self._popover.hide()
        self.picked.emit(text)
