"""The head of the Today tab: the day, a chip for each type of reminder, and what makes a new one."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.ui import due_words, theme
from crm_desktop.ui.pages.bars import Bar
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.button import Button, Pressable
from crm_desktop.ui.widgets.label import Label

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_SELDOM = frozenset({"payment", "service"})
"""Chips that are shown only where there is something behind them."""


class TypeChip(Pressable):
    """28 px: icon, name and count; the chosen one is soft and bold. `compact` leaves the name to the tooltip."""

    def __init__(self, text: str, icon: str) -> None:
        super().__init__(text, None, 6.0)
        self._icon, self._count, self._compact = icon, 0, False
        self.setCheckable(True)

    def show_as(self, count: int, *, compact: bool) -> None:
        """Show a count; without the name where there is little room."""
        self._count, self._compact = count, compact and bool(self._icon)
        self.setAccessibleName(f"{self.text()} {count:,}")
        self.setToolTip(self.text() if self._compact else "")
        self.updateGeometry()
        self.update()

    def _pieces(self) -> tuple[int, int, int]:
        """Widths of icon, name and count with the gap before each, px."""
        style = theme.current()
        icon = 14 if self._icon else 0
        bold = style.metrics("small", self.isChecked())
        name = 0 if self._compact else bold.horizontalAdvance(self.text()) + (6 if icon else 0)
        return icon, name, style.metrics("small").horizontalAdvance(draw.count_text(self._count)) + 6

    def sizeHint(self) -> QSize:
        """Height 28, width of its content, px."""
        return QSize(sum(self._pieces()) + 18, theme.current().px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, icon, name, count."""
        style, on = theme.current(), self.isChecked()
        painter = draw.begin(self)
        if on:
            draw.rounded(painter, self.rect(), 6, "soft")
        else:
            draw.rounded(painter, self.rect(), 6, "hover" if self.hovered else "surface", "border")
        icon, name, count = self._pieces()
        if icon:
            draw.glyph(painter, self._icon, "accent" if on else "icon", 14, 9, self.height() / 2)
        if not self._compact:
            painter.setFont(style.font("small", on))
            painter.setPen(style.color("accent" if on else "text"))
            lead = 9 + icon + (6 if icon else 0)
            painter.drawText(QRect(lead, 0, name + 2, self.height()), _LEFT, self.text())
        painter.setFont(style.font("small"))
        painter.setPen(style.color("accent" if on else "text3"))
        painter.drawText(QRect(9 + icon + name + 6, 0, count, self.height()), _LEFT, draw.count_text(self._count))
        painter.end()


class TodayHead(Bar):
    """Signals: `chosen(type)`, "" for all; `new_asked`."""

    chosen = Signal(str)
    new_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(57, rule=False, parent=parent)
        self.day = Label("", "page", bold=True)
        self.new = Button(self.tr("New reminder"), icon="plus")
        self.chips = {"": TypeChip(self.tr("All"), "")}
        self.chips |= {key: TypeChip(due_words.type_name(key), icon) for key, icon in due_words.TYPES.items()}
        self._counts: Mapping[str, int] = {}
        self.row.setContentsMargins(24, 6, 19, 0)
        self.row.setSpacing(6)
        self.row.addWidget(self.day)
        self.row.addStretch(1)
        for key, chip in self.chips.items():
            chip.setProperty("type", key)
            chip.clicked.connect(self._clicked)
            self.row.addWidget(chip)
        self.row.addSpacing(12)
        self.row.addWidget(self.new)
        self.new.clicked.connect(self._ask_new)
        self.show_type("")

    def _ask_new(self) -> None:
        self.new_asked.emit()

    def _clicked(self) -> None:
        key = str(self.sender().property("type"))
        self.show_type(key)
        self.chosen.emit(key)

    def show_type(self, key: str) -> None:
        """Mark a type as the chosen one."""
        for other, chip in self.chips.items():
            chip.setChecked(other == key)
        self._fit()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many reminders each type has, "" for all."""
        self._counts = counts
        self._fit()

    def _fit(self) -> None:
        chips = self.chips.items()
        for key, chip in chips:
            chip.show_as(self._counts.get(key, 0), compact=False)
            chip.setVisible(key not in _SELDOM or bool(self._counts.get(key)) or chip.isChecked())
        if self.row.minimumSize().width() + self.day.sizeHint().width() // 8 > self.width() > 0:
            for key, chip in chips:
                chip.show_as(self._counts.get(key, 0), compact=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the names out where they do not fit."""
        super().resizeEvent(event)
        self._fit()
