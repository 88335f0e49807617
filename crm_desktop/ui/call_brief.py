"""Before a call (003-22): last contacts, key facts, open promises, what to talk about, and the number to dial."""

from datetime import date

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.phone_text import format_phone
from crm_desktop.services import call_card
from crm_desktop.services.call_card import CallCard
from crm_desktop.ui import dates, theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.widgets.badge import Badge
from crm_desktop.ui.widgets.button import Button, IconButton
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.label import IconLabel, Label, Rule
from crm_desktop.ui.widgets.popover import Popover

_WIDTH = 380
_TOUCHES = 2
_PROMISES = 4


class CallBrief(Popover):
    """What to know of one customer before the telephone is picked up."""

    def __init__(self, context: Context, card: CallCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self.card = context, card
        self.setFixedWidth(theme.current().px(_WIDTH))
        self.body.setContentsMargins(14, 12, 14, 12)
        self.body.setSpacing(6)
        self._add_who()
        self.body.addWidget(Rule(tone="line"))
        self._add_last()
        self._add_facts()
        self._add_promises()
        self._add_topics()
        self._add_buttons()

    def _row(self, *parts: QWidget) -> QBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in parts:
            row.addWidget(part)
        self.body.addLayout(row)
        return row

    def _add_who(self) -> None:
        card = self.card
        name = Label(card.name, "nav", bold=True, elide=True)
        row = self._row(*([Badge(card.grade, 22)] if card.grade else []))
        row.addWidget(name, 1)
        if card.hot:
            row.addWidget(IconLabel("flame-hot", "hotfg", 15))
        person = card.person
        who = " ".join(filter(None, (person.name, person.title))) if person else "—"
        row = self._row(IconLabel("person", "iconf", 15))
        row.addWidget(Label(who, "body", "text2", elide=True), 1)
        if card.phone:
            self.phone = Label(format_phone(card.phone), "body", bold=True)
            self.phone.set_selectable()
            copy = IconButton("copy", self.tr("Copy phone"), side=24, icon_size=14)
            copy.clicked.connect(self._copy)
            row.addWidget(self.phone)
            row.addWidget(copy)

    def _add_last(self) -> None:
        if not self.card.touches:
            row = self._row(IconLabel("history", "iconf", 15))
            row.addWidget(Label(self.tr("Not contacted yet"), "small", "text2"), 1)
        for touch in self.card.touches[:_TOUCHES]:
            row = self._row(IconLabel(touch.icon or "history", "iconf", 15))
            said = " ・ ".join(filter(None, (touch.content, touch.feedback)))
            words = f"{dates.day_text(touch.at)} {touch.method}  {said}".strip()
            row.addWidget(Label(" ".join(words.split()), "small", elide=True), 1)

    def _add_facts(self) -> None:
        names = {"need": self.tr("Need"), "budget_text": self.tr("Budget"), "competitor": self.tr("Competitor")}
        facts = [(self.tr("Stage"), self.card.stage)] if self.card.stage else []
        facts += [(names[key], text) for key, text in self.card.facts]
        for name, text in facts:
            label = Label(name, "small", "text3")
            label.setFixedWidth(theme.current().px(64))
            self._row(label).addWidget(Label(" ".join(text.split()), "small", elide=True), 1)

    def _add_promises(self) -> None:
        today = date.today()
        for promise in self.card.promises[:_PROMISES]:
            ours = promise.side == "ours"
            row = self._row(Chip(self.tr("ours") if ours else self.tr("theirs"), "warn" if ours else "neutral"))
            row.addWidget(Label(" ".join(promise.content.split()), "small", elide=True), 1)
            if promise.due:
                due = dates.due_text(promise.due, today)
                row.addWidget(Label(due.text, "small", due.tone or "text2", bold=bool(due.tone)))

    def _add_topics(self) -> None:
        for topic in self.card.topics:
            self._row(IconLabel("lightbulb", "iconf", 15)).addWidget(Label(topic, "small", "accent", elide=True), 1)

    def _add_buttons(self) -> None:
        self.body.addSpacing(2)
        log = Button(self.tr("Log follow-up"), "primary", icon="edit", size="small")
        show = Button(self.tr("Open customer"), "ghost", size="small")
        log.clicked.connect(self._log)
        show.clicked.connect(self._open)
        self._row(log, show).addStretch(1)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.card.phone)
        self.hide()
        self.context.window.tell(Message(QT_TRANSLATE_NOOP("messages", "Copied {text}"), text=self.card.phone))

    def _log(self) -> None:
        self.hide()
        self.context.window.log_follow_up(self.card.customer_id)

    def _open(self) -> None:
        self.hide()
        self.context.window.open_customer(self.card.customer_id)


def open_brief(context: Context, customer_id: int, spot: QPoint) -> CallBrief | None:
    """Open the brief of a customer at a global position; None when the customer is gone."""
    card = call_card.card(context.store, customer_id, date.today())
    if card is None:
        return None
    brief = CallBrief(context, card, context.window.widget())
    brief.hidden.connect(brief.deleteLater)
    brief.open_at(spot)
    return brief
