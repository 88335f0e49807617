"""Small choices in forms: rows of chips, the five steps of satisfaction, the five grades."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.badge import paint_badge
from crm_desktop.ui.widgets.button import Pressable


@dataclass(frozen=True, slots=True)
class Choice:
    """One chip: its key, text, icon or badge, and its tone when it is on ("info" or "ok")."""

    key: str
    text: str
    icon: str = ""
    badge: str = ""
    tone: str = "info"


class ChoiceChip(Pressable):
    """A chip that is on or off; `large` ones are 32 px high with room for an icon."""

    def __init__(self, choice: Choice, *, large: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(choice.text, parent, 6.0)
        self.choice, self._large = choice, large
        self.setCheckable(True)
        self.setAccessibleName(choice.text or choice.badge)

    def _role(self) -> str:
        return "body" if self._large else "small"

    def sizeHint(self) -> QSize:
        """Height 32 or 26, width of the content, px."""
        style = theme.current()
        text = style.metrics(self._role(), bold=True).horizontalAdvance(self.text())
        mark = 20 if self.choice.icon else style.px(20) if self.choice.badge else 0
        pad = 22 if self._large else 18
        gap = 2 if mark and text else 0
        return QSize(text + mark + gap + (pad if text else 11), style.px(32 if self._large else 26))

    def _look(self) -> tuple[str, str, str]:
        if not self.isEnabled():
            return "surface2", "border", "disabled"
        if not self.isChecked():
            return ("hover" if self.hovered else "surface"), "border2" if self._large else "border", "text2"
        return ("okbg", "okbd", "ok") if self.choice.tone == "ok" else ("soft", "accent", "accent")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box, mark, text."""
        style, on = theme.current(), self.isChecked()
        fill, edge, ink = self._look()
        painter = draw.begin(self)
        draw.rounded(painter, self.rect(), 6, fill, edge, 1.5 if on and self.choice.tone != "ok" else 1.0)
        if not self.text():
            paint_badge(painter, self.rect(), self.choice.badge, style.px(20))
            painter.end()
            return
        x = 11 if self._large else 9
        if self.choice.icon:
            draw.glyph(painter, self.choice.icon, ink if on else "icon", 16, x, self.height() / 2)
            x += 22
        painter.setFont(style.font(self._role(), on))
        plain = self._large and not on and self.isEnabled()
        painter.setPen(style.color("text" if plain else ink))
        room = QRect(x, 0, self.width() - x - (11 if self._large else 9), self.height())
        where = Qt.AlignmentFlag.AlignVCenter | (
            Qt.AlignmentFlag.AlignLeft if self.choice.icon else Qt.AlignmentFlag.AlignHCenter
        )
        painter.drawText(room, where, self.text())
        painter.end()


class ChoiceRow(QWidget):
    """Chips of which at most one is on; a click on it takes it off again unless `required`."""

    edited = Signal()

    def __init__(
        self,
        choices: Sequence[Choice],
        *,
        large: bool = False,
        required: bool = False,
        gap: int = 6,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._large, self._required = large, required
        self._chips: list[ChoiceChip] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(gap)
        self.row.addStretch(1)
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Show other chips; what was on stays on if it is still there."""
        kept = self.current()
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for place, choice in enumerate(choices):
            chip = self.make_chip(choice)
            chip.clicked.connect(self._clicked)
            self.row.insertWidget(place, chip)
            self._chips.append(chip)
        self.set_current(kept)

    def make_chip(self, choice: Choice) -> ChoiceChip:
        """A chip of this row; rows with other chips override it."""
        return ChoiceChip(choice, large=self._large, parent=self)

    def add_widget(self, widget: QWidget, stretch: int = 0) -> None:
        """Put something behind the chips."""
        self.row.insertWidget(self.row.count() - 1, widget, stretch)
        if stretch:
            # it takes the room behind the chips, which is then no gap any more
            self.row.setStretch(self.row.count() - 1, 0)

    def chips(self) -> list[ChoiceChip]:
        """The chips in their order."""
        return list(self._chips)

    def current(self) -> str:
        """Key of the chip that is on, or ""."""
        return next((chip.choice.key for chip in self._chips if chip.isChecked()), "")

    def set_current(self, key: str) -> None:
        """Turn this chip on and the others off, silently."""
        for chip in self._chips:
            chip.setChecked(chip.choice.key == key)

    def _clicked(self, on: bool = False) -> None:
        source = self.sender()
        for chip in self._chips:
            chip.setChecked(chip is source and (on or self._required))
        self.edited.emit()


def scale(parent: QWidget | None = None) -> ChoiceRow:
    """Five steps of satisfaction, 1 to 5."""
    return ChoiceRow([Choice(str(step), str(step)) for step in range(1, 6)], large=True, gap=4, parent=parent)
