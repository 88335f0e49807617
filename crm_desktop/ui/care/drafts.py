"""The greetings of a day: a draft for everybody, the alarm when several would get the same, copying and recording."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from crm_desktop.services import greetings
from crm_desktop.services.care import Entry
from crm_desktop.services.greetings import Card, Recipient, Sent, Target
from crm_desktop.store import options
from crm_desktop.ui.care.draft_card import DraftCard
from crm_desktop.ui.care.draft_parts import Alarm, ListArea
from crm_desktop.ui.context import Context
from crm_desktop.ui.widgets import card as boxes
from crm_desktop.ui.widgets.button import Button, IconButton
from crm_desktop.ui.widgets.filter_chip import FilterChip
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.link import Link


class DraftsCard(boxes.Card):
    """The card 祝福草稿 for one occasion at a time."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.targets: list[Target] = []
        self._place = 0
        self._people: list[Recipient] = []
        self._cards: list[Card] = []
        self._current = 0
        self._again: dict[int, int] = {}
        self._kept: dict[tuple[str, date], dict[int, Card]] = {}
        self.note = Label("", "small", "text3", elide=True)
        self.all = Link(self.tr("Rewrite all"), role="small")
        self.monthly = IconButton("send", self.tr("Monthly content"), side=26, icon_size=14)
        self.alarm = Alarm()
        self.chips = QWidget()
        self.flow = FlowLayout(self.chips, 6)
        self.area = ListArea()
        self.list = self.area.column
        self.none = Label(self.tr("Nobody is to be greeted on these days."), "small", "text3", wrap=True)
        self.hint = Label(self.tr("You send it yourself after copying"), "small", "text3", elide=True)
        self.record = Button(self.tr("Copy and record"), "primary", icon="copy")
        self._widgets: list[DraftCard] = []
        self._lay_out()
        self.all.clicked.connect(self._rewrite_all)
        self.monthly.clicked.connect(self._show_monthly)
        self.alarm.asked.connect(self._rewrite_apart)
        self.record.clicked.connect(self._record_current)

    def _lay_out(self) -> None:
        self.body.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Label(self.tr("Greeting drafts"), "body", bold=True))
        row.addWidget(self.note, 1)
        row.addWidget(self.all)
        row.addWidget(self.monthly)
        self.body.addLayout(row)
        self.body.addWidget(self.chips)
        self.body.addWidget(self.alarm)
        self.body.addWidget(self.area, 1)
        self.body.addWidget(self.none)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.record)
        self.body.addLayout(foot)

    # what is shown

    def show_entries(self, entries: Sequence[Entry], occasion: str = "") -> None:
        """Show the greetings of a day's entries: those of the named occasion, else of the one that was shown."""
        before = self.target()
        self.targets = greetings.targets(self.context.store, entries)
        keys = [(target.occasion.key, target.day) for target in self.targets]
        named = [at for at, (key, _day) in enumerate(keys) if key == occasion]
        same = [at for at, key in enumerate(keys) if before and key == (before.occasion.key, before.day)]
        self._place = next(iter((*named, *same)), 0)
        self._show_chips()
        self._read()

    def _show_chips(self) -> None:
        self.flow.clear()
        for at, target in enumerate(self.targets):
            chip = FilterChip(self._name(target), count=target.count)
            chip.setChecked(at == self._place)
            chip.setProperty("place", at)
            chip.clicked.connect(self._target_chosen)
            self.flow.addWidget(chip)
            chip.show()
        self.chips.setVisible(len(self.targets) > 1)

    def _target_chosen(self) -> None:
        self._place = int(self.sender().property("place"))
        self._show_chips()
        self._read()

    def _name(self, target: Target) -> str:
        names = {"birthday": self.tr("Birthday"), "company_day": self.tr("Company day")}
        english = self.context.english
        return names.get(target.occasion.key) or (target.occasion.name_en if english else target.occasion.name)

    def target(self) -> Target | None:
        """The occasion in front."""
        return self.targets[self._place] if self.targets else None

    def _read(self) -> None:
        target = self.target()
        self._people = greetings.recipients(self.context.store, target, date.today()) if target else []
        kept = self._kept.setdefault((target.occasion.key, target.day), {}) if target else {}
        fresh = [one for one in self._people if one.contact_id not in kept]
        if target is not None:
            kept.update({card.recipient.contact_id: card for card in self._compose(fresh, target)})
        self._cards = [Card(one, kept[one.contact_id].draft) for one in self._people]
        self._show()

    def _compose(
        self, people: Sequence[Recipient], target: Target, *, distinct: bool = False, besides: Sequence[str] = ()
    ) -> list[Card]:
        chinese = not self.context.english
        return greetings.compose(people, target, chinese=chinese, again=self._again, distinct=distinct, besides=besides)

    def _show(self) -> None:
        for widget in self._widgets:
            widget.hide()
            widget.deleteLater()
        target = self.target()
        groups = greetings.alike(self._cards, {one.recipient.contact_id: one.draft.text for one in self._cards})
        same = {int(one) for group in groups for one in group.people}
        known = options.current(self.context.store)
        self._widgets = []
        for one in self._cards:
            method = known.name(one.recipient.method_id)
            widget = DraftCard(one, method, same=one.recipient.contact_id in same)
            widget.chosen.connect(self._choose)
            widget.rewrite_asked.connect(self._rewrite_one)
            widget.copy_asked.connect(self._copy_one)
            widget.record_asked.connect(self._record_one)
            # later: the field that tells is still at work
            widget.edited.connect(self._edited, Qt.ConnectionType.QueuedConnection)
            widget.resized.connect(self.area.updateGeometry)
            self._widgets.append(widget)
            self.list.addWidget(widget)
            # what is not shown yet has no height for the area
            widget.show()
        self.area.fit()
        largest = groups[0] if groups else None
        names = {one.recipient.contact_id: one.recipient.name for one in self._cards}
        self.alarm.show_same(
            [names[int(one)] for one in largest.people] if largest else [], largest.likeness if largest else 0
        )
        self._show_head(target)
        self._choose(self._current if self._current in names else next(iter(names), 0))

    def _show_head(self, target: Target | None) -> None:
        for part in (self.all, self.record, self.hint):
            part.setVisible(bool(self._cards))
        self.none.setVisible(not self._cards)
        self.note.setText("")
        if target is not None:
            day = target.day.strftime("%m-%d")
            text = self.tr("{name} {day} · {count} to greet")
            self.note.setText(text.format(name=self._name(target), day=day, count=f"{target.count:,}"))

    # rewriting

    def _keep(self, cards: Sequence[Card]) -> None:
        target = self.target()
        if target is not None:
            kept = self._kept[target.occasion.key, target.day]
            kept.update({card.recipient.contact_id: card for card in cards})
            self._cards = [Card(one, kept[one.contact_id].draft) for one in self._people]
            self._show()

    def _rewrite_all(self) -> None:
        target = self.target()
        if target is not None:
            for one in self._people:
                self._again[one.contact_id] = self._again.get(one.contact_id, 0) + 1
            self._keep(self._compose(self._people, target))

    def _rewrite_apart(self) -> None:
        target = self.target()
        if target is not None:
            self._keep(self._compose(self._people, target, distinct=True))

    def _rewrite_one(self, contact_id: int) -> None:
        target = self.target()
        if target is None:
            return
        self._current = contact_id
        self._again[contact_id] = self._again.get(contact_id, 0) + 1
        one = [person for person in self._people if person.contact_id == contact_id]
        others = [card.draft.body for card in self._cards]
        self._keep(self._compose(one, target, besides=others))

    def _edited(self, contact_id: int, text: str) -> None:
        card = self._text_of(contact_id)
        if card is not None:
            self._keep([greetings.with_text(card, text) if text.strip() else card])

    def _own_words(self, contact_id: int) -> Card | None:
        """The card of a person, with what is just being typed into it."""
        card = self._text_of(contact_id)
        fields = [one.field for one in self._widgets if one.card.recipient.contact_id == contact_id]
        typed = fields[0].toPlainText() if fields and fields[0] is not None else ""
        return greetings.with_text(card, typed) if card is not None and typed.strip() else card

    def _show_monthly(self) -> None:
        from crm_desktop.ui import service_rooms  # noqa: PLC0415 - dialogs are read when they are opened

        service_rooms.content(self.context)

    # sending

    def _choose(self, contact_id: int) -> None:
        self._current = contact_id
        for widget in self._widgets:
            widget.set_current(widget.card.recipient.contact_id == contact_id)

    def _text_of(self, contact_id: int) -> Card | None:
        return next((one for one in self._cards if one.recipient.contact_id == contact_id), None)

    def _copy_one(self, contact_id: int) -> None:
        card = self._own_words(contact_id)
        if card is not None:
            QApplication.clipboard().setText(card.draft.text)
            self._choose(contact_id)

    def _record_current(self) -> None:
        self._record_one(self._current)

    def _record_one(self, contact_id: int) -> None:
        """Copy one text and keep that it was sent; who comes next is the current one then."""
        card, target = self._own_words(contact_id), self.target()
        if card is None or target is None:
            return
        QApplication.clipboard().setText(card.draft.text)
        ids = [one.recipient.contact_id for one in self._cards]
        after = ids[ids.index(contact_id) + 1 :] or ids[: ids.index(contact_id)][-1:]
        self._current = after[0] if after else 0
        sent = [Sent(card.recipient, card.draft.text)]
        self.context.work.run(greetings.record, target, sent, origin=self)
