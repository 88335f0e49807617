"""The people of a customer in the form: name, title, roles, and typed contact points as tokens."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.domain.contact_points import Point, parse_point, problem, split_points
from crm_desktop.domain.phone_text import format_phone
from crm_desktop.services.contacts import ContactDraft, PointDraft
from crm_desktop.ui import theme
from crm_desktop.ui.forms.contact_words import KINDS, POINT_ICONS, point_kind
from crm_desktop.ui.forms.form_choices import Choice, ChoiceChip
from crm_desktop.ui.say import say
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.button import Button, IconButton
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.line_edit import LineEdit
from crm_desktop.ui.widgets.pick_item import PickItem
from crm_desktop.ui.widgets.pick_list import PickMenu

_LEFT: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class PointToken(QWidget):
    """One contact point, 26 px: icon, kind, value, state; a click on the cross takes it off."""

    dropped = Signal()
    clicked = Signal()

    def __init__(self, point: Point, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.point = point
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        wrong = problem(point)
        self.setToolTip(say(wrong) if wrong else "")
        self.setAccessibleName(f"{point_kind(point.kind)} {point.value}")

    def _value(self) -> str:
        return format_phone(self.point.value)

    def _mark(self) -> tuple[str, str]:
        return {"ok": ("check-circle", "ok"), "invalid": ("alert", "danger")}.get(self.point.state, ("", ""))

    def sizeHint(self) -> QSize:
        """Height 26, width of the content, px."""
        metrics = theme.current().metrics("small")
        words = metrics.horizontalAdvance(point_kind(self.point.kind)) + metrics.horizontalAdvance(self._value())
        return QSize(words + 28 + 6 + (18 if self._mark()[0] else 0) + 22, theme.current().px(26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box, icon, kind, value, state, cross."""
        style, painter = theme.current(), draw.begin(self)
        bad = self.point.state == "invalid"
        draw.rounded(painter, self.rect(), 5, "surface", "danger" if bad else "border2")
        middle = self.height() / 2
        draw.glyph(painter, POINT_ICONS.get(self.point.kind, "card"), "icon", 14, 8, middle)
        painter.setFont(style.font("small"))
        metrics, x = style.metrics("small"), 28
        for text, tone in ((point_kind(self.point.kind), "text2"), (self._value(), "text")):
            painter.setPen(style.color(tone))
            painter.drawText(QRect(x, 0, self.width(), self.height()), _LEFT, text)
            x += metrics.horizontalAdvance(text) + 6
        icon, tone = self._mark()
        if icon:
            draw.glyph(painter, icon, tone, 14, x, middle)
        draw.glyph(painter, "close", "iconf", 11, self.width() - 18, middle)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The cross takes it off, elsewhere it is edited."""
        (self.dropped if event.position().x() > self.width() - 22 else self.clicked).emit()


class ContactBlock(Card):
    """One person; `changed` after every edit, `removed` when it is taken off, `primary_asked` to put it first."""

    changed = Signal()
    removed = Signal()
    primary_asked = Signal()

    def __init__(self, draft: ContactDraft | None = None, parent: QWidget | None = None) -> None:
        super().__init__(fill="surface2", inset=10, parent=parent)
        self.body.setContentsMargins(8, 7, 8, 8)
        self.id = draft.id if draft else None
        self._kept = draft
        self.points: list[Point] = []
        self.name = LineEdit(draft.name if draft else "", self.tr("Name"))
        self.title = LineEdit(draft.title if draft else "", self.tr("Title"))
        self.name.setAccessibleName(self.tr("Contact's name"))
        self.title.setAccessibleName(self.tr("Contact's title"))
        self.primary = ChoiceChip(Choice("primary", self.tr("Main")))
        self.decides = ChoiceChip(Choice("decides", self.tr("Decision maker"), icon="key", tone="ok"))
        self.add_button = IconButton("plus", self.tr("Add a contact point"), side=26, icon_size=15)
        self.drop_button = IconButton("trash", self.tr("Remove this contact"), side=26, icon_size=15)
        self.entry = LineEdit("", self.tr("Phone, WeChat, e-mail; Enter adds"))
        self.entry.setAccessibleName(self.tr("New contact point"))
        self._kind = ""
        self._menu: PickMenu | None = None
        self._lay_out()
        self._connect()
        if draft:
            self.decides.setChecked(draft.is_decision_maker)
            self.primary.setChecked(draft.is_primary)
            self.set_points([parse_point(point.value, point.kind or None) for point in draft.points])

    def _lay_out(self) -> None:
        self.name.setFixedWidth(96)
        self.title.setFixedWidth(118)
        row = QHBoxLayout()
        row.setSpacing(6)
        for part in (self.name, self.title, self.primary, self.decides):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.add_button)
        row.addWidget(self.drop_button)
        self.body.addLayout(row)
        self.tokens = QWidget()
        self.flow = FlowLayout(self.tokens, 6)
        self.body.addWidget(self.tokens)
        self.body.addWidget(self.entry)

    def _connect(self) -> None:
        for edit in (self.name, self.title):
            edit.textChanged.connect(self._edited)
        self.decides.clicked.connect(self._edited)
        self.primary.clicked.connect(self.primary_asked)
        self.entry.returnPressed.connect(self._take)
        self.entry.editingFinished.connect(self._take)
        self.add_button.clicked.connect(self._open_kinds)
        self.drop_button.clicked.connect(self.removed)

    def _edited(self) -> None:
        self.changed.emit()

    def set_points(self, points: Sequence[Point]) -> None:
        """Show these points as tokens."""
        self.points = list(points)
        self.flow.clear()
        for point in self.points:
            token = PointToken(point, self.tokens)
            token.dropped.connect(self._drop)
            token.clicked.connect(self._rewrite)
            self.flow.addWidget(token)
            token.show()
        self.tokens.setVisible(bool(points))
        self.entry.setVisible(not points or self.entry.hasFocus())
        self.tokens.updateGeometry()

    def _drop(self) -> None:
        token = self.sender()
        if isinstance(token, PointToken):
            self.set_points([point for point in self.points if point is not token.point])
            self.changed.emit()

    def _rewrite(self) -> None:
        token = self.sender()
        if isinstance(token, PointToken):
            self._take()
            self._kind = token.point.kind
            self.set_points([point for point in self.points if point is not token.point])
            self.entry.show()
            self.entry.setText(token.point.value)
            self.entry.setFocus()

    def _open_kinds(self) -> None:
        self._menu = PickMenu([PickItem(kind, point_kind(kind), icon=POINT_ICONS.get(kind, "card")) for kind in KINDS])
        self._menu.picked.connect(self._kind_picked)
        self._menu.open_focused(self.add_button)

    def _kind_picked(self, kind: str) -> None:
        self._kind = kind
        self.entry.show()
        self.entry.setPlaceholderText(point_kind(kind))
        self.entry.setFocus()

    def _take(self) -> None:
        """Two numbers in one text become two points (000-08)."""
        text = self.entry.text().strip()
        if not text:
            self.entry.setVisible(not self.points or self.entry.hasFocus())
            return
        known = {(point.kind, point.key) for point in self.points}
        fresh = [parse_point(text, self._kind)] if self._kind else split_points(text)
        self._kind = ""
        self.entry.clear()
        self.entry.setPlaceholderText(self.tr("Phone, WeChat, e-mail; Enter adds"))
        self.set_points([*self.points, *(point for point in fresh if (point.kind, point.key) not in known)])
        self.changed.emit()

    def draft(self) -> ContactDraft:
        """The person as typed, with what was typed but not yet taken in."""
        typed = tuple(PointDraft(point.kind, point.value) for point in self.points)
        rest = self.entry.text().strip()
        kept = self._kept
        return ContactDraft(
            name=self.name.text().strip(),
            title=self.title.text().strip(),
            points=(*typed, PointDraft(self._kind, rest)) if rest else typed,
            id=self.id,
            is_primary=self.primary.isChecked(),
            is_decision_maker=self.decides.isChecked(),
            role=kept.role if kept else "",
            preference=kept.preference if kept else "",
            birthday=kept.birthday if kept else "",
            remark=kept.remark if kept else "",
        )


class ContactEditor(QWidget):
    """All people of a customer; there is always a block to type into."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.blocks: list[ContactBlock] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)
        self.add_button = Button(self.tr("Add contact"), "ghost", icon="plus", size="small")
        self.add_button.clicked.connect(self._add_blank)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.add_button)
        foot.addWidget(
            Label(self.tr("Two numbers in one box are split; * is kept and marked"), "small", "text2", elide=True), 1
        )
        self.column.addLayout(foot)
        self.set_drafts([])

    def set_drafts(self, drafts: Sequence[ContactDraft]) -> None:
        """Show these people."""
        for block in self.blocks:
            block.hide()
            block.deleteLater()
        self.blocks = []
        for draft in drafts or [ContactDraft(name="", is_primary=True)]:
            self._add(draft)

    def _add(self, draft: ContactDraft) -> ContactBlock:
        block = ContactBlock(draft)
        block.changed.connect(self.changed)
        block.removed.connect(self._removed)
        block.primary_asked.connect(self._make_primary)
        self.column.insertWidget(len(self.blocks), block)
        self.blocks.append(block)
        return block

    def _add_blank(self) -> None:
        block = self._add(ContactDraft(name="", is_primary=not self.blocks))
        block.name.setFocus()
        self.changed.emit()

    def _removed(self) -> None:
        block = self.sender()
        if isinstance(block, ContactBlock):
            self.blocks.remove(block)
            block.hide()
            block.deleteLater()
            if not self.blocks:
                self._add(ContactDraft(name="", is_primary=True))
            self.changed.emit()

    def _make_primary(self) -> None:
        chosen = self.sender()
        for block in self.blocks:
            block.primary.setChecked(block is chosen)
        self.changed.emit()

    def drafts(self) -> list[ContactDraft]:
        """The people as typed; wholly empty blocks are left out."""
        every = [block.draft() for block in self.blocks]
        return [draft for draft in every if draft.name or draft.title or draft.points]

    def phones(self) -> list[str]:
        """What was typed as ways to reach them, for the duplicate hint."""
        return [point.value for draft in self.drafts() for point in draft.points]
