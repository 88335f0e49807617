"""The decision chain as numbered chips with arrows: warn = role without a person, ok = decision maker (002-18)."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.domain.decision_chain import format_chain, parse_chain
from crm_desktop.domain.text import fold
from crm_desktop.services.contacts import ContactDraft
from crm_desktop.ui import theme
from crm_desktop.ui.forms.dragging import DropLine
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.focus_ring import FocusRing
from crm_desktop.ui.widgets.line_edit import LineEdit

_LEFT: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_ARROW: Final = 18
_GAP: Final = 4


class ChainLink(QWidget):
    """One role, 30 px; `moved` -1 or +1 on Alt+Left and Alt+Right, `dropped` on its cross or Del.

    `dragged` carries where on the screen it is held, `released` ends that.
    """

    moved = Signal(int)
    dropped = Signal()
    dragged = Signal(QPoint)
    released = Signal()

    def __init__(self, place: int, role: str, person: str, decides: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place, self.role, self._person, self._decides = place, role, person, decides
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{place + 1} {role} {person}")
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(self.tr("Drag, or Alt+← →"))
        self._hovered = self._moving = False
        self._held = QPointF()
        self.ring = FocusRing(self)

    def _note(self) -> str:
        return self._person or self.tr("to be found")

    def sizeHint(self) -> QSize:
        """Height 30, width of the content and of the arrow before it, px."""
        style = theme.current()
        words = style.metrics("body", bold=True).horizontalAdvance(self.role)
        words += style.metrics("small").horizontalAdvance(self._note())
        return QSize(words + 50 + (_ARROW if self.place else 0), style.px(30))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw arrow, box, number, role, person, cross."""
        style, painter = theme.current(), draw.begin(self)
        middle, x = self.height() / 2, 0
        if self.place:
            draw.glyph(painter, "arrow-right", "icon", 14, 0, middle)
            x = _ARROW
        fill, edge, ink = ("hover", "", "text2") if self._person else ("warnbg", "warnbd", "warn")
        if self._decides:
            fill, edge, ink = "okbg", "okbd", "text2"
        draw.rounded(painter, QRect(x, 0, self.width() - x, self.height()), 5, fill, edge)
        number = "" if self._hovered else str(self.place + 1)
        if self._hovered:
            draw.glyph(painter, "grip", "icon", 12, x + 6, middle)
            x += style.metrics("small").horizontalAdvance(str(self.place + 1))
        parts = ((number, "small", False, "text3"), (self.role, "body", True, "text"),
                 (self._note(), "small", False, ink))  # fmt: skip
        x += 9
        for text, role, bold, tone in parts:
            painter.setFont(style.font(role, bold))
            painter.setPen(style.color(tone))
            painter.drawText(QRect(x, 0, self.width(), self.height()), _LEFT, text)
            x += style.metrics(role, bold).horizontalAdvance(text) + 6
        draw.glyph(painter, "close", "iconf", 11, self.width() - 18, middle)
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the grip."""
        self._hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Show the number again."""
        self._hovered = False
        self.update()
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        self._held, self._moving = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag it along the chain."""
        far = (event.position() - self._held).manhattanLength() >= QApplication.startDragDistance()
        if event.buttons() & Qt.MouseButton.LeftButton and (far or self._moving):
            self._moving = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop it where the line is; the cross takes the link off."""
        if self._moving:
            self._moving = False
            self.released.emit()
        elif event.position().x() > self.width() - 24:
            self.dropped.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves the link, Del takes it off."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key())) if alt else None
        if step:
            self.moved.emit(step)
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)


class ChainEditor(QWidget):
    """Roles in their order; the field under them takes one or several ("采购经理→总经理")."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._roles: list[str] = []
        self._people: list[ContactDraft] = []
        self._links = QWidget()
        self._flow = FlowLayout(self._links, _GAP)
        self.line = DropLine(self._links)
        self.entry = LineEdit("", self.tr("Add a link, such as purchasing manager; Enter adds"))
        self.entry.returnPressed.connect(self._take)
        self.entry.editingFinished.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._links)
        column.addWidget(self.entry)
        self._rebuild()

    def text(self) -> str:
        """The chain as the sources write it, with arrows."""
        return format_chain(self._roles)

    def setText(self, text: str) -> None:  # noqa: N802 - what a form calls on any editor
        """Show a chain written with arrows."""
        self._roles = parse_chain(text)
        self._rebuild()

    def set_people(self, people: Sequence[ContactDraft]) -> None:
        """Who stands behind a role: the contact with that title."""
        if list(people) != self._people:
            self._people = list(people)
            self._rebuild()

    def found(self) -> tuple[int, int]:
        """How many roles have a person, and how many there are."""
        return len(self._roles) - len(self.without_person()), len(self._roles)

    def without_person(self) -> list[str]:
        """Roles that no contact fills yet."""
        return [role for role in self._roles if self._person(role) is None]

    def _person(self, role: str) -> ContactDraft | None:
        wanted = fold(role)
        return next((one for one in self._people if one.name and fold(one.title) == wanted), None)

    def _rebuild(self) -> None:
        self._flow.clear()
        for place, role in enumerate(self._roles):
            person = self._person(role)
            link = ChainLink(
                place, role, person.name if person else "", bool(person and person.is_decision_maker), self._links
            )
            link.moved.connect(self._move)
            link.dropped.connect(self._drop)
            link.dragged.connect(self._drag)
            link.released.connect(self._release)
            self._flow.addWidget(link)
            link.show()
        if self._roles:
            more = Button(self.tr("Add a link"), "ghost", icon="plus", size="small", parent=self._links)
            more.setFixedHeight(theme.current().px(30))
            more.clicked.connect(self._start)
            self._flow.addWidget(more)
            more.show()
        self._links.setVisible(bool(self._roles))
        self.entry.setVisible(not self._roles or self.entry.hasFocus())
        self._links.updateGeometry()

    def _start(self) -> None:
        self.entry.show()
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self) -> None:
        fresh = parse_chain(self.entry.text())
        if fresh:
            self.entry.clear()
            self._roles += fresh
            self._rebuild()
            self.edited.emit()
        elif self._roles and not self.entry.hasFocus():
            self.entry.hide()

    def _drop(self) -> None:
        link = self.sender()
        if isinstance(link, ChainLink):
            del self._roles[link.place]
            self._rebuild()
            self.edited.emit()

    def _move(self, step: int) -> None:
        link = self.sender()
        if isinstance(link, ChainLink):
            self._put(link.place, link.place + step)

    def _put(self, place: int, to: int) -> None:
        if place == to or not 0 <= to < len(self._roles):
            return
        self._roles.insert(to, self._roles.pop(place))
        self._rebuild()
        item = self._flow.itemAt(to)
        widget = item.widget() if item else None
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def links(self) -> list[ChainLink]:
        """The links in their order."""
        found = (self._flow.itemAt(place) for place in range(self._flow.count()))
        return [one for one in (item.widget() for item in found if item) if isinstance(one, ChainLink)]

    def _drag(self, where: QPoint) -> None:
        spot, links = self._links.mapFromGlobal(where), self.links()
        before = [
            link.geometry().bottom() < spot.y()
            or (link.y() <= spot.y() and link.geometry().center().x() + _ARROW // 2 < spot.x())
            for link in links
        ]
        place = sum(before)
        box = links[place].geometry() if place < len(links) else links[-1].geometry()
        x = box.x() + (_ARROW - 5 if place else -1) if place < len(links) else box.right() + 2
        self.line.show_at(QRect(max(0, x), box.y(), 2, box.height()), place)

    def _release(self) -> None:
        link, place = self.sender(), self.line.take()
        if isinstance(link, ChainLink):
            self._put(link.place, place - 1 if place > link.place else place)
            link.setCursor(Qt.CursorShape.OpenHandCursor)
