"""The decision chain as numbered chips with arrows: warn = role without a person, ok = decision maker (002-18)."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.domain.decision_chain import format_chain, parse_chain
from crm_desktop.domain.text import fold
from crm_desktop.services.contacts import ContactDraft
from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.focus_ring import FocusRing
from crm_desktop.ui.widgets.line_edit import LineEdit

_LEFT: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_ARROW: Final = 22


class ChainLink(QWidget):
    """One role, 30 px; `moved` -1 or +1 on Alt+Left and Alt+Right, `dropped` on its cross or Del."""

    moved = Signal(int)
    dropped = Signal()

    def __init__(self, place: int, role: str, person: str, decides: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place, self.role, self._person, self._decides = place, role, person, decides
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{place + 1} {role} {person}")
        self.ring = FocusRing(self)

    def _note(self) -> str:
        return self._person or self.tr("to be found")

    def sizeHint(self) -> QSize:
        """Height 30, width of the content and of the arrow before it, px."""
        style = theme.current()
        words = style.metrics("body", bold=True).horizontalAdvance(self.role)
        words += style.metrics("small").horizontalAdvance(self._note())
        return QSize(words + 56 + (_ARROW if self.place else 0), style.px(30))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw arrow, box, number, role, person, cross."""
        style, painter = theme.current(), draw.begin(self)
        middle, x = self.height() / 2, 0
        if self.place:
            draw.glyph(painter, "arrow-right", "icon", 14, 2, middle)
            x = _ARROW
        fill, edge, ink = ("hover", "", "text2") if self._person else ("warnbg", "warnbd", "warn")
        if self._decides:
            fill, edge, ink = "okbg", "okbd", "text2"
        draw.rounded(painter, QRect(x, 0, self.width() - x, self.height()), 5, fill, edge)
        parts = ((str(self.place + 1), "small", False, "text3"), (self.role, "body", True, "text"),
                 (self._note(), "small", False, ink))  # fmt: skip
        x += 9
        for text, role, bold, tone in parts:
            painter.setFont(style.font(role, bold))
            painter.setPen(style.color(tone))
            painter.drawText(QRect(x, 0, self.width(), self.height()), _LEFT, text)
            x += style.metrics(role, bold).horizontalAdvance(text) + 6
        draw.glyph(painter, "close", "iconf", 11, self.width() - 18, middle)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The cross takes the link off."""
        if event.position().x() > self.width() - 24:
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
        self._flow = FlowLayout(self._links, 6)
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
            self._flow.addWidget(link)
            link.show()
        if self._roles:
            more = Button(self.tr("Add a link"), "ghost", icon="plus", size="small", parent=self._links)
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
        if isinstance(link, ChainLink) and 0 <= link.place + step < len(self._roles):
            place = link.place
            self._roles.insert(place + step, self._roles.pop(place))
            self._rebuild()
            item = self._flow.itemAt(place + step)
            widget = item.widget() if item else None
            if widget is not None:
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
            self.edited.emit()
