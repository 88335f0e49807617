"""The side column of the grading tab: this week's suggestions, accepted or ignored one by one or all at once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.grade_rule import Combine
from crm_desktop.services import grade_rules, grade_suggestions
from crm_desktop.services.grade_suggestions import Suggestion
from crm_desktop.store.database import Store
from crm_desktop.ui import theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.pages.grade_suggestion_card import SuggestionCard
from crm_desktop.ui.say import say
from crm_desktop.ui.settings.room import Ground
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.confirm import Confirm
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.link import Link
from crm_desktop.ui.widgets.scrolled import scrolled

_SHOWN = 20
_WIDTH = 324
_NARROW = 296


class SuggestionSide(Ground):
    """`counted` carries how many suggestions wait; `grade_now` asks for a first look at everybody."""

    counted = Signal(int)
    grade_now = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__("canvas")
        self.context = context
        self.cards: list[SuggestionCard] = []
        self._asked = 0
        self.count = Label("", "body", "text3")
        self.all = Link(self.tr("Accept all"), role="small")
        self.all.clicked.connect(self._ask_all)
        self.none = Label(self.tr("No other grade is suggested."), "body", "text2", wrap=True)
        self.never = Label(self.tr("The rules have not looked at the customers yet."), "body", "text2", wrap=True)
        self.now = Button(self.tr("Grade now"), "primary", icon="refresh")
        self.now.clicked.connect(self._grade_now)
        self.rest = Label("", "small", "text3", wrap=True)
        self.limits = Label("", "small", "text3", wrap=True)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 14, 14, 8)
        head.addWidget(Label(self.tr("Suggested this week"), "nav", bold=True))
        head.addSpacing(6)
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(self.all)
        content = QWidget()
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(12, 2, 12, 14)
        self.column.setSpacing(10)
        for label in (self.none, self.never):
            self.column.addWidget(label)
        self.column.addWidget(self.now, 0, Qt.AlignmentFlag.AlignLeft)
        for label in (self.rest, self.limits):
            self.column.addWidget(label)
        # nothing is said before it is known
        for each in (self.all, self.none, self.never, self.now, self.rest):
            each.hide()
        self.column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(head)
        self.area = scrolled(content)
        outer.addWidget(self.area, 1)

    def fit(self, width: int) -> None:
        """Narrower in a narrow window, px."""
        self.setFixedWidth(theme.current().px(_NARROW if width < 1360 else _WIDTH))

    # reading

    def refresh(self) -> None:
        """Read the suggestions beside the window."""
        self._asked += 1
        self.context.work.read(_numbered, self._asked, done=self._read)

    def _read(self, found: tuple[int, int, list[Suggestion]]) -> None:
        number, total, suggestions = found
        if number != self._asked:
            return
        place, height = self._focused(), self.area.verticalScrollBar().value()
        for card in self.cards:
            self.column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [self._card(one) for one in suggestions]
        for at, card in enumerate(self.cards):
            self.column.insertWidget(at, card)
            # Qt would show it with the next turn of its loop, and scroll to the end until then
            card.show()
        self._show_current()
        self.count.setText(f"{total:,}" if total else "")
        self.all.setVisible(total > 1)
        looked = bool(grade_suggestions.last_run(self.context.store))
        self.none.setVisible(not total and looked)
        self.never.setVisible(not total and not looked)
        self.now.setVisible(not total and not looked)
        self.rest.setVisible(total > len(suggestions))
        self.rest.setText(self.tr("{count} more follow.").format(count=f"{total - len(suggestions):,}"))
        self.limits.setText(limits_of(self.context))
        self.column.activate()
        self.area.verticalScrollBar().setValue(height)
        if place >= 0 and self.cards:
            self._go_to(self.cards[min(place, len(self.cards) - 1)])
        self.counted.emit(total)

    def _focused(self) -> int:
        """The place of the card that has the keyboard, by one of its buttons too; -1 for none."""
        focused = QApplication.focusWidget()
        return next(
            (at for at, card in enumerate(self.cards) if focused is card or (focused and card.isAncestorOf(focused))),
            -1,
        )

    def _go_to(self, card: SuggestionCard) -> None:
        card.setFocus(Qt.FocusReason.TabFocusReason)
        self.area.ensureWidgetVisible(card, 0, 12)
        self._show_current()

    def _card(self, one: Suggestion) -> SuggestionCard:
        card = SuggestionCard(one)
        card.accepted.connect(self._accept)
        card.ignored.connect(self._ignore)
        card.opened.connect(self.context.window.open_customer)
        card.stepped.connect(self._step)
        return card

    def _show_current(self) -> None:
        focused = next((card for card in self.cards if card.hasFocus()), None)
        current = focused or (self.cards[0] if self.cards else None)
        for card in self.cards:
            card.set_current(card is current)

    def _step(self, by: int) -> None:
        sender = self.sender()
        place = next((at for at, card in enumerate(self.cards) if card is sender), 0) + by
        if 0 <= place < len(self.cards):
            self._go_to(self.cards[place])

    # deeds

    def answer(self, letter: str, customer_id: int) -> bool:
        """Y or N typed elsewhere on the page: it means the customer's card, else the first; False for other letters."""
        if letter not in ("y", "n") or not self.cards:
            return False
        own = next((card for card in self.cards if card.suggestion.customer_id == customer_id), self.cards[0])
        (own.accept if letter == "y" else own.ignore)()
        return True

    def _grade_now(self) -> None:
        self.grade_now.emit()

    def _accept(self, suggestion_id: int) -> None:
        self.context.work.run(grade_suggestions.accept, [suggestion_id], say=say, origin=self)

    def _ignore(self, suggestion_id: int) -> None:
        self.context.work.run(grade_suggestions.ignore, [suggestion_id], origin=self)

    def _ask_all(self) -> None:
        total = grade_suggestions.count_open(self.context.store)
        dialog = Confirm(
            self,
            self.tr("Accept all {count} suggestions?").format(count=f"{total:,}"),
            self.tr("Each customer gets the suggested grade, with the reason in the history."),
            self.tr("Accept all"),
            detail=self.tr("Ctrl+Z undoes this."),
            kind="primary",
        )
        dialog.accepted.connect(self._accept_all)
        dialog.open()

    def _accept_all(self) -> None:
        self.context.work.run(grade_suggestions.accept_all, say=say, origin=self)


def limits_of(context: Context) -> str:
    """Where the levels begin when the rule weighs points: "A ≥ 80  B ≥ 60"."""
    rule = grade_rules.in_force(context.store)
    name = rule.name.said(english=context.english)
    if rule.combine is not Combine.WEIGHTED:
        return name
    return f"{name}: " + "  ".join(f"{letter} ≥ {points}" for letter, points in rule.steps.items())


def _numbered(store: Store, number: int) -> tuple[int, int, list[Suggestion]]:
    """The suggestions with the number of the question, so that an answer that comes late is known."""
    return number, grade_suggestions.count_open(store), grade_suggestions.open_(store, _SHOWN)
