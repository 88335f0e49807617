"""Plans of the days shown that clash or come too often, each with what is wrong and a better day in one click."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QHBoxLayout

from crm_desktop.services import contact_limits
from crm_desktop.services.plan_calendar import Card
from crm_desktop.ui import dates
from crm_desktop.ui.context import Context
from crm_desktop.ui.plan.cards import clock
from crm_desktop.ui.say import say
from crm_desktop.ui.widgets.badge import Badge
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.label import Label

Move = Callable[[Card, str], None]
_SHOWN = 12


class WarnList(Dialog):
    """One line a plan; its button moves it and closes the list."""

    def __init__(self, context: Context, title: str, cards: Sequence[Card], move: Move) -> None:
        super().__init__(context.window.widget(), title, width=600)
        self.context, self._move = context, move
        self._cards = list(cards[:_SHOWN])
        self.set_foot_visible(False)
        for at, card in enumerate(self._cards):
            self._add(at, card)
        if len(cards) > _SHOWN:
            more = self.tr("and {count} more").format(count=f"{len(cards) - _SHOWN:,}")
            self.body.addWidget(Label(more, "small", "text2"))

    def _add(self, at: int, card: Card) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Badge(card.grade))
        day = date.fromisoformat(card.at[:10])
        when = f"{dates.weekday_short(day)} {dates.day_text(card.at)} {clock(card)}"
        words = say(contact_limits.words(card.too_often)) if card.too_often else ""
        if card.clash:
            words = words or self.tr("Another plan stands within half an hour")
        row.addWidget(Label(card.customer, bold=True))
        row.addWidget(Label(when, "small", "text2"))
        if card.reason:
            words = self.tr("{words} · all the same: {reason}").format(words=words, reason=card.reason)
        row.addWidget(Label(words, "small", "text2" if card.reason else "warn", elide=True), 1)
        better = contact_limits.better_day(self.context.store, card.customer_id, card.at, {card.id})
        if better and card.too_often:
            button = Button(self.tr("Move to {date}").format(date=dates.short(better)), size="small")
            button.setProperty("place", at)
            button.setProperty("when", better)
            button.clicked.connect(self._pressed)
            row.addWidget(button)
        self.body.addLayout(row)

    def _pressed(self) -> None:
        button = self.sender()
        card, when = self._cards[int(button.property("place"))], str(button.property("when"))
        self.accept()
        self._move(card, when)
