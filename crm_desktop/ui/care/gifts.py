"""The gift log beside the care calendar: one line for a new gift, the year's sum, what goes beyond the limits."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from crm_desktop.domain.messages import Message, UserError
from crm_desktop.domain.money_text import format_amount
from crm_desktop.services import care_settings, gifts
from crm_desktop.services.gifts import GiftDraft, GiftRow
from crm_desktop.ui import dates, theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.say import say
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.button import Button, Pressable
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.line_edit import LineEdit, set_state
from crm_desktop.ui.widgets.pick_item import PickItem
from crm_desktop.ui.widgets.pick_list import PickMenu

_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_SHOWN = 12
_LEAST = 3


class GiftLine(Pressable):
    """One gift; a click opens its customer, Del or the menu takes it out of the log."""

    menu_asked = Signal(int, QPoint)
    remove_asked = Signal(int)

    def __init__(self, row: GiftRow) -> None:
        super().__init__("")
        self.row = row
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{dates.day_text(row.given_on)} {row.who} {row.what} {format_amount(row.amount)}")
        self.setToolTip(" · ".join(filter(None, (row.who, row.what, format_amount(row.amount), row.purpose))))

    def sizeHint(self) -> QSize:
        """A line of the card, px."""
        return QSize(200, theme.current().px(31))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with it."""
        self.menu_asked.emit(self.row.id, event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Only the left button opens."""
        if event.button() == Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del removes."""
        if event.key() == Qt.Key.Key_Delete:
            self.remove_asked.emit(self.row.id)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Day, person, thing, amount; above the limit the amount is marked."""
        style, row = theme.current(), self.row
        painter = draw.begin(self)
        if self.hovered:
            draw.rounded(painter, self.rect(), 4, "hover")
        day, amount = dates.day_text(row.given_on)[-5:], format_amount(row.amount)
        wide = style.metrics("small", bold=row.over).horizontalAdvance(amount)
        mark = 20 if row.over else 0
        left = style.px(44)
        room = self.width() - left - wide - mark - 20
        cells = (
            (QRect(2, 0, left, self.height()), "micro", "text3", day),
            (QRect(left, 0, room * 3 // 5, self.height()), "small", "text", row.who),
            (QRect(left + room * 3 // 5 + 8, 0, room * 2 // 5, self.height()), "small", "text2", row.what),
        )
        for box, role, tone, text in cells:
            draw.line(painter, box, text, tone, role)
        painter.setFont(style.font("small", bold=row.over))
        painter.setPen(style.color("warn" if row.over else "text"))
        painter.drawText(self.rect().adjusted(0, 0, -4, 0), _RIGHT, amount)
        if row.over:
            draw.glyph(painter, "alert", "warn", 14, self.width() - wide - 24, self.height() / 2)
        painter.fillRect(0, self.height() - 1, self.width(), 1, style.color("line"))
        painter.end()


class GiftsCard(Card):
    """The card 礼品记录."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._draft: GiftDraft | None = None
        self._menu: PickMenu | None = None
        self._row_id = 0
        self._rows: list[GiftLine] = []
        self._most = _SHOWN
        self.sum = Label("", "small", "text3", elide=True)
        self.entry = LineEdit("", self.tr("To whom, what, how much"))
        self.purpose = LineEdit("", self.tr("What is it for?"))
        self.add_button = Button(self.tr("Log gift"))
        self.message = Label("", "small", "warn", wrap=True)
        self.lines = QVBoxLayout()
        self.limits = Label("", "small", "text3", wrap=True)
        self._lay_out()
        self.add_button.clicked.connect(self._add)
        self.entry.returnPressed.connect(self._add)
        self.purpose.returnPressed.connect(self._add)
        self.entry.textEdited.connect(self._typed)

    def _lay_out(self) -> None:
        self.body.setSpacing(8)
        head, row = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(self.tr("Gift log"), "body", bold=True))
        head.addWidget(self.sum, 1)
        row.setSpacing(8)
        row.addWidget(self.entry, 1)
        row.addWidget(self.add_button)
        self.entry.setAccessibleName(self.tr("New gift"))
        self.purpose.setAccessibleName(self.tr("Purpose of the gift"))
        self.body.addLayout(head)
        self.body.addLayout(row)
        self.body.addWidget(self.purpose)
        self.body.addWidget(self.message)
        self.lines.setSpacing(0)
        self.body.addLayout(self.lines)
        self.body.addWidget(self.limits)
        self._ask_nothing()

    def refresh(self) -> None:
        """Read the gifts of this year again."""
        log = gifts.log(self.context.store, date.today().year)
        self.sum.setText(self.tr("this year {sum}").format(sum=format_amount(log.total)))
        for old in self._rows:
            old.hide()
            old.deleteLater()
        self._rows = []
        for one in log.rows[: self._most]:
            line = GiftLine(one)
            line.clicked.connect(self._open)
            line.menu_asked.connect(self._show_menu)
            line.remove_asked.connect(self._remove)
            self._rows.append(line)
            self.lines.addWidget(line)
            line.show()
        limits = care_settings.gift_limits(self.context.store)
        words = []
        if limits.one is not None:
            words.append(self.tr("above {limit} a purpose is needed").format(limit=format_amount(limits.one)))
        if limits.year is not None:
            words.append(self.tr("at most {limit} a person and year").format(limit=format_amount(limits.year)))
        self.limits.setText(self.tr("; ").join(words))
        self.limits.setVisible(bool(words))

    def fit(self, height: int) -> None:
        """Show as many gifts as a column of this height leaves room for, px."""
        most = max(_LEAST, min(_SHOWN, (height - theme.current().px(560)) // theme.current().px(31)))
        if most != self._most:
            self._most = most
            self.refresh()

    # a new gift

    def _typed(self) -> None:
        self._draft = None
        self._ask_nothing()

    def _ask_nothing(self) -> None:
        self._say("")
        self.purpose.clear()
        self.purpose.hide()

    def _say(self, text: str, *, wrong: bool = False) -> None:
        self.message.setText(text)
        self.message.set_tone("danger" if wrong else "warn")
        self.message.setVisible(bool(text))
        set_state(self.entry, "error" if wrong else "")

    def _add(self) -> None:
        line = self.entry.text()
        if not line.strip():
            self.entry.setFocus()
            return
        if self._draft is not None and len(self._draft.people) == 1 and self.purpose.isVisible():
            purpose = f"{line}，{self.purpose.text()}" if self.purpose.text().strip() else line
            person = self._draft.people[0]
            try:
                draft = gifts.understand(self.context.store, purpose, date.today())
                self._take(gifts.chosen(self.context.store, draft, person))
            except UserError as error:
                self._refused(error.message)
            return
        try:
            draft = gifts.understand(self.context.store, line, date.today())
        except UserError as error:
            self._refused(error.message)
            return
        if len(draft.people) > 1:
            self._ask_whom(draft)
        else:
            self._take(draft)

    def _refused(self, message: Message) -> None:
        self._say(say(message), wrong=True)

    def _ask_whom(self, draft: GiftDraft) -> None:
        self._draft = draft
        items = [
            PickItem(str(at), " · ".join(filter(None, (one.contact, one.name))), badge=one.grade)
            for at, one in enumerate(draft.people)
        ]
        self._menu = PickMenu(items, self)
        self._menu.picked.connect(self._whom_picked)
        self._menu.open_focused(self.entry)

    def _whom_picked(self, key: str) -> None:
        if self._draft is not None:
            self._take(gifts.chosen(self.context.store, self._draft, self._draft.people[int(key)]))

    def _take(self, draft: GiftDraft) -> None:
        """Log it; above the limit for one gift ask for the purpose first, a year's limit is only told."""
        self._draft = draft
        told = "  ".join(say(one) for one in draft.warnings)
        self._say(told)
        if draft.needs_purpose:
            self.purpose.show()
            self.purpose.setFocus()
            return
        self.context.work.run(gifts.add, draft, done=self._added, failed=self._refused)

    def _added(self, _gift_id: int) -> None:
        told = self.message.text() if self._draft and self._draft.warnings else ""
        self.entry.clear()
        self._draft = None
        self._ask_nothing()
        self._say(told)
        self.entry.setFocus()

    # an old one

    def _open(self) -> None:
        line = self.sender()
        if isinstance(line, GiftLine):
            self.context.window.open_customer(line.row.customer_id)

    def _show_menu(self, gift_id: int, spot: QPoint) -> None:
        self._row_id = gift_id
        items = [PickItem("remove", self.tr("Remove"), icon="trash", note="Del", danger=True)]
        self._menu = PickMenu(items, self)
        self._menu.picked.connect(self._menu_picked)
        self._menu.open_at(spot)

    def _menu_picked(self, _key: str) -> None:
        self._remove(self._row_id)

    def _remove(self, gift_id: int) -> None:
        self.context.work.run(gifts.remove, [gift_id])
