"""The customer form's card of the number: the number, whether it is free, its parts with their meaning."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.number_settings import NumberSettings
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.link import Link
from crm_desktop.ui.widgets.popover import Popover

_RULE_WIDTH = 420


class NumberTile(QWidget):
    """One part of the number over its meaning, 38 px."""

    def __init__(self, meaning: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part, self._meaning = "", meaning
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_part(self, part: str) -> None:
        """Show another part."""
        self._part = part
        self.setAccessibleName(f"{self._meaning} {part}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """38 px high, as wide as the longer line and 16 px."""
        style = theme.current()
        wide = max(
            style.metrics("body", bold=True).horizontalAdvance(self._part),
            style.metrics("small").horizontalAdvance(self._meaning),
        )
        return QSize(wide + 16, style.px(38))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw part and meaning."""
        style, painter = theme.current(), draw.begin(self)
        draw.rounded(painter, self.rect(), 5, "hover")
        half = self.height() // 2
        painter.setFont(style.font("small", bold=True))
        painter.setPen(style.color("text"))
        painter.drawText(QRect(0, 2, self.width(), half), Qt.AlignmentFlag.AlignCenter, self._part)
        painter.setFont(style.font("small"))
        painter.setPen(style.color("text3"))
        painter.drawText(QRect(0, half - 1, self.width(), half), Qt.AlignmentFlag.AlignCenter, self._meaning)
        painter.end()


class NumberCard(Card):
    """The number that the customer has or would get; `rule_asked` when the rule is to be changed."""

    rule_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.head.addWidget(Label(self.tr("Customer number"), "body", bold=True))
        self.head.addStretch(1)
        self.rule_link = Link(self.tr("Change rule"), role="small")
        self.rule_link.clicked.connect(self.rule_asked)
        self.head.addWidget(self.rule_link)
        self.editor: NumberSettings | None = None
        self._popover: Popover | None = None
        self.body.addLayout(self.head)
        self.number = Label("", "page", bold=True)
        self.number.set_selectable()
        self.chip = Chip(self.tr("free"), "ok", icon="check")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.number)
        row.addWidget(self.chip)
        row.addStretch(1)
        self.body.addLayout(row)
        self.tiles = [NumberTile(self.tr("Letters")), NumberTile(self.tr("Year")), NumberTile(self.tr("Sequence"))]
        parts = QHBoxLayout()
        parts.setSpacing(6)
        for tile in self.tiles:
            parts.addWidget(tile)
        parts.addStretch(1)
        self.body.addLayout(parts)

    def set_number(self, number: str, prefix: str, *, fresh: bool) -> None:
        """Show a number; `fresh` says that it would be given on saving."""
        self.number.setText(number or "—")
        self.chip.setVisible(fresh)
        self.rule_link.setVisible(fresh)
        letters = prefix.rstrip("0123456789")
        parts = (letters, prefix[len(letters) :], number[len(prefix) :])
        for tile, part in zip(self.tiles, parts, strict=True):
            tile.setVisible(bool(part and prefix))
            tile.set_part(part)

    def open_rule(self, context: Context, name: str) -> None:
        """Edit the rule under its link, with the number that a customer of this name would get."""
        editor = self.editor = NumberSettings(context, name)
        editor.saved.connect(self._close_rule)
        popover = self._popover = Popover(self)
        popover.body.setContentsMargins(16, 8, 16, 14)
        popover.body.addWidget(editor)
        popover.setFixedWidth(theme.current().px(_RULE_WIDTH))
        popover.open_below(self.rule_link)
        editor.template.setFocus()
        editor.template.setCursorPosition(len(editor.template.text()))

    def _close_rule(self) -> None:
        if self._popover is not None:
            self._popover.close()
            self.rule_link.setFocus(Qt.FocusReason.OtherFocusReason)
