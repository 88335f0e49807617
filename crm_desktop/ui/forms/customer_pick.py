"""A field that names one customer: what is typed is searched, the hits stand below, arrows and Enter choose."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.services import customer_card, search
from crm_desktop.services.search import CustomerHit
from crm_desktop.ui import theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.badge import paint_badge
from crm_desktop.ui.widgets.button import Pressable
from crm_desktop.ui.widgets.line_edit import LineEdit

_SHOWN: Final = 5
_REST_MS: Final = 150
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class HitLine(Pressable):
    """A found customer: badge, name, contact."""

    def __init__(self, hit: CustomerHit) -> None:
        super().__init__(hit.name, None, 5.0)
        self.hit = hit
        self.marked = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """30 px high."""
        return QSize(200, theme.current().px(30))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line; the marked one is what Enter takes."""
        style = theme.current()
        painter = draw.begin(self)
        if self.marked or self.hovered:
            draw.rounded(painter, self.rect(), 5, "sel" if self.marked else "hover")
        if self.hit.grade:
            paint_badge(painter, QRect(8, 0, style.px(18), self.height()), self.hit.grade, style.px(18))
        x = 16 + style.px(18)
        x += draw.line(painter, QRect(x, 0, self.width() - x - 8, self.height()), self.hit.name, "text", "body") + 10
        painter.setFont(style.font("small"))
        painter.setPen(style.color("text3"))
        painter.drawText(QRect(x, 0, self.width() - x - 8, self.height()), _LEFT, self.hit.contact)
        painter.end()


class CustomerPick(QWidget):
    """Signals: `picked(customer_id)`, 0 while what is typed names nobody; `resized` when lines come or go."""

    picked = Signal(int)
    resized = Signal()

    def __init__(self, context: Context, customer_id: int = 0) -> None:
        super().__init__()
        self.context = context
        self.customer_id = 0
        self.edit = LineEdit("", self.tr("Name, contact, phone or pinyin"), icon="search")
        self.lines: list[HitLine] = []
        self._at = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self.edit)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.look)
        self.edit.textEdited.connect(self._typed)
        self.edit.installEventFilter(self)
        self.setFocusProxy(self.edit)
        card = customer_card.card(context.store, customer_id) if customer_id else None
        if card is not None:
            self._take(customer_id, card.name)

    def _typed(self) -> None:
        self.customer_id = 0
        self._rest.start()
        self.picked.emit(0)

    def look(self) -> None:
        """Show who is meant by what is typed."""
        self._rest.stop()
        self._clear()
        for hit in search.search(self.context.store, self.edit.text(), limit=_SHOWN).hits[:_SHOWN]:
            line = HitLine(hit)
            line.clicked.connect(self._clicked)
            self.lines.append(line)
            self._column.addWidget(line)
        self._mark(0)
        self.resized.emit()

    def _clear(self) -> None:
        for line in self.lines:
            line.hide()
            line.deleteLater()
        self.lines = []

    def _mark(self, place: int) -> None:
        self._at = max(0, min(place, len(self.lines) - 1))
        for at, line in enumerate(self.lines):
            line.marked = at == self._at
            line.update()

    def _clicked(self) -> None:
        line = self.sender()
        if isinstance(line, HitLine):
            self._take(line.hit.id, line.hit.name)

    def _take(self, customer_id: int, name: str) -> None:
        self.customer_id = customer_id
        self.edit.setText(name)
        self._clear()
        self.resized.emit()
        self.picked.emit(customer_id)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Arrows walk through the hits, Enter takes the marked one, leaving the field takes the only one."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self.lines:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._mark(self._at + (1 if event.key() == Qt.Key.Key_Down else -1))
                return True
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
                hit = self.lines[self._at].hit
                self._take(hit.id, hit.name)
                return event.key() != Qt.Key.Key_Tab
        return False
