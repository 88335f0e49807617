"""The monthly list of content worth sending (001-32): for each piece its customers, a text for each, who had it."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from crm_desktop.domain.value_content import Content
from crm_desktop.services import value_content
from crm_desktop.services.greetings import Card, with_text
from crm_desktop.services.value_content import Counted, Match
from crm_desktop.store import options
from crm_desktop.store.change_log import ChangeSet
from crm_desktop.store.database import Store
from crm_desktop.ui import dates, theme
from crm_desktop.ui.care.draft_card import DraftCard
from crm_desktop.ui.care.draft_parts import ListArea
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.content_form import ContentForm
from crm_desktop.ui.say import together
from crm_desktop.ui.widgets.badge import Badge
from crm_desktop.ui.widgets.button import Button, IconButton
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.filter_chip import FilterChip
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.label import Label

_TABLES = frozenset({"setting", "greeting", "customer", "contact"})
_LIST_HEIGHT = 380


class _Look(NamedTuple):
    asked: int
    counted: Sequence[Counted]
    content: Content | None
    matches: Sequence[Match]


class ContentDialog(Dialog):
    """One month at a time; Enter on a card copies its text and marks it as sent."""

    def __init__(self, context: Context, month: date | None = None) -> None:
        super().__init__(context.window.widget(), "", width=760)
        self.context = context
        self.title.setText(self.tr("Monthly content"))
        self.setAccessibleName(self.title.text())
        self.month = (month or date.today()).replace(day=1)
        self.counted: Sequence[Counted] = ()
        self.matches: Sequence[Match] = ()
        self._key, self._asked, self._current = "", 0, 0
        self._widgets: list[DraftCard] = []
        self._make()
        self._lay_out()
        self._connect()
        self.refresh()

    def _make(self) -> None:
        self.back = IconButton("chevron-left", self.tr("Month before"))
        self.forth = IconButton("chevron-right", self.tr("Month after"))
        self.name = Label("", "nav", bold=True)
        self.add = Button(self.tr("Add content"), icon="plus", size="small")
        self.chips = QWidget()
        self.flow = FlowLayout(self.chips, 6)
        self.kind = Chip("", "info")
        self.about = Label("", "small", "text2", elide=True)
        self.edit = IconButton("edit", self.tr("Edit content"), side=26, icon_size=14)
        self.line = Label("", "small", "text2", wrap=True)
        self.area = ListArea()
        self.area.setFixedHeight(theme.current().px(_LIST_HEIGHT))
        self.none = Label("", "small", "text2", wrap=True)
        line = self.tr("Write down a product update, an industry report or some know-how and whose words it answers.")
        self.empty = EmptyState("send", self.tr("Nothing for this month yet"), line)
        self.hint = Label(self.tr("You send it yourself after copying"), "small", "text2")

    def _lay_out(self) -> None:
        self.accept_button.setText(self.tr("Copy and mark as sent"))
        self.cancel_button.setText(self.tr("Close"))
        self.foot.addWidget(self.hint)
        head, second = QHBoxLayout(), QHBoxLayout()
        for part in (self.back, self.name, self.forth):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self.add)
        second.setSpacing(8)
        second.addWidget(self.kind)
        second.addWidget(self.about, 1)
        second.addWidget(self.edit)
        self.body.setSpacing(8)
        self.body.addLayout(head)
        self.body.addWidget(self.chips)
        self.body.addLayout(second)
        self.body.addWidget(self.line)
        self.body.addWidget(self.area)
        self.body.addWidget(self.none)
        self.body.addWidget(self.empty)

    def _connect(self) -> None:
        self.back.clicked.connect(self._earlier)
        self.forth.clicked.connect(self._later)
        self.add.clicked.connect(self._add)
        self.edit.clicked.connect(self._edit)
        self.context.changes.changed.connect(self._book_changed)

    # reading

    def _earlier(self) -> None:
        self._turn(self.month - timedelta(days=1))

    def _later(self) -> None:
        self._turn(self.month + timedelta(days=32))

    def _turn(self, day: date) -> None:
        self.month, self._key = day.replace(day=1), ""
        self.refresh()

    def _book_changed(self, changes: ChangeSet) -> None:
        if self.isVisible() and _TABLES & set(changes.tables):
            self.refresh()

    def refresh(self) -> None:
        """Read the month again beside the window."""
        self._asked += 1
        chinese = not self.context.english
        self.context.work.read(_look, self._asked, f"{self.month:%Y-%m}", self._key, chinese, done=self._show)

    def _show(self, found: _Look) -> None:
        if found.asked != self._asked:
            return
        self.counted, self.matches = found.counted, found.matches
        self._key = found.content.key if found.content else ""
        self.name.setText(self.tr("{month}/{year}").format(year=self.month.year, month=self.month.month))
        self._show_chips()
        self._show_content(found.content)
        self._show_cards()
        self.refit()

    def _show_chips(self) -> None:
        self.flow.clear()
        for one in self.counted:
            chip = FilterChip(one.content.title, count=one.matched - one.sent)
            chip.setChecked(one.content.key == self._key)
            chip.setProperty("key", one.content.key)
            chip.clicked.connect(self._chosen)
            self.flow.addWidget(chip)
            chip.show()
        self.chips.setVisible(bool(self.counted))

    def _chosen(self) -> None:
        self._key = str(self.sender().property("key"))
        self.refresh()

    def _show_content(self, content: Content | None) -> None:
        for part in (self.kind, self.about, self.edit, self.line, self.area):
            part.setVisible(content is not None)
        self.none.setVisible(content is not None and not self.matches)
        self.empty.setVisible(content is None)
        if content is None:
            return
        kinds = {"update": self.tr("Product update"), "report": self.tr("Industry report"), "tip": self.tr("Know-how")}
        self.kind.set_text(kinds[content.kind], "info")
        self.about.setText(self.tr("Matches: {words}").format(words=together(content.words)))
        found = next(one for one in self.counted if one.content.key == content.key)
        text = self.tr("Made for {count}, sent to {sent}")
        self.line.setText(text.format(count=f"{found.matched:,}", sent=f"{found.sent:,}"))
        self.none.setText(self.tr("In no customer's pains, needs or industry does one of these words stand."))

    def _show_cards(self) -> None:
        column, focused = self.area.column, QApplication.focusWidget()
        inside = focused is None or focused is self.back or self.area.isAncestorOf(focused)
        while (item := column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        known = options.current(self.context.store)
        self._widgets = []
        for one in self.matches:
            if one.sent_at:
                line = SentLine(one)
                column.addWidget(line)
                line.show()
                continue
            widget = DraftCard(one.card, known.name(one.card.recipient.method_id), same=False)
            widget.rewrite.hide()
            widget.chosen.connect(self._choose)
            widget.copy_asked.connect(self._copy)
            widget.record_asked.connect(self._record)
            widget.resized.connect(self.area.updateGeometry)
            self._widgets.append(widget)
            column.addWidget(widget)
            widget.show()
        column.addStretch(1)
        self.area.fit()
        self.area.setVisible(bool(self.matches))
        ids = [one.card.recipient.contact_id for one in self._widgets]
        self.accept_button.setEnabled(bool(ids))
        self._choose(self._current if self._current in ids else next(iter(ids), 0))
        if inside and ids:
            # whoever works through the list goes on with the next one
            self._widgets[ids.index(self._current)].setFocus(Qt.FocusReason.OtherFocusReason)

    # sending

    def _choose(self, contact_id: int) -> None:
        self._current = contact_id
        for widget in self._widgets:
            widget.set_current(widget.card.recipient.contact_id == contact_id)

    def _card_of(self, contact_id: int) -> Card | None:
        """The card of a person, with what was typed into it."""
        for widget in self._widgets:
            if widget.card.recipient.contact_id == contact_id:
                typed = widget.field.toPlainText().strip() if widget.field is not None else ""
                return with_text(widget.card, typed) if typed else widget.card
        return None

    def _copy(self, contact_id: int) -> None:
        card = self._card_of(contact_id)
        if card is not None:
            QApplication.clipboard().setText(card.draft.text)
            self._choose(contact_id)

    def _record(self, contact_id: int) -> None:
        card = self._card_of(contact_id)
        content = next((one.content for one in self.counted if one.content.key == self._key), None)
        if card is None or content is None:
            return
        QApplication.clipboard().setText(card.draft.text)
        ids = [one.card.recipient.contact_id for one in self._widgets]
        after = ids[ids.index(contact_id) + 1 :]
        self._current = after[0] if after else 0
        self.context.work.run(value_content.record, content, [card], origin=self)

    def accept(self) -> None:
        """The button sends the current one; the list stays open."""
        self._record(self._current)

    # what there is to send

    def _add(self) -> None:
        ContentForm(self.context, Content("", f"{self.month:%Y-%m}", "update", "", ())).open()

    def _edit(self) -> None:
        content = next((one.content for one in self.counted if one.content.key == self._key), None)
        if content is not None:
            ContentForm(self.context, content).open()


class SentLine(QWidget):
    """A customer who had it, and when."""

    def __init__(self, one: Match) -> None:
        super().__init__()
        who = one.card.recipient
        self.setAccessibleName(f"{who.name} {who.customer} {one.sent_at[:10]}")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 3, 8, 3)
        row.setSpacing(8)
        if who.grade:
            row.addWidget(Badge(who.grade, 18))
        row.addWidget(Label(f"{who.name} · {who.customer}", "body", "text2", elide=True), 1)
        day = dates.day_text(one.sent_at[:10], date.today())
        row.addWidget(Chip(self.tr("sent {day}").format(day=day), "ok", icon="check"))


def _look(store: Store, asked: int, month: str, key: str, chinese: bool) -> _Look:
    counted = value_content.month(store, month)
    content = next((one.content for one in counted if one.content.key == key), None)
    content = content or next((one.content for one in counted), None)
    found = value_content.matches(store, content, date.today(), chinese=chinese) if content else []
    return _Look(asked, counted, content, found)
