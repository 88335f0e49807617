"""The days of the follow-ups tab: which are shown in which view, what is done with their cards."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.services import plan_calendar, plan_moves
from crm_desktop.services.lists import Filter
from crm_desktop.services.plan_calendar import Card
from crm_desktop.ui.context import Context
from crm_desktop.ui.plan.bars import WEEK
from crm_desktop.ui.plan.board import Board
from crm_desktop.ui.plan.month import MonthBoard
from crm_desktop.ui.plan.week import WeekBoard

if TYPE_CHECKING:
    from crm_desktop.ui.pages.care_page import CarePage
    from crm_desktop.ui.pages.follow_ups import FollowUpsPage

_KEPT: Final = "follow_ups_view"
_VIEWS: Final = ("week", "table", "month", "care")
_PAST: Final = QT_TRANSLATE_NOOP("messages", "A follow-up cannot be planned for a day that is past.")


class PlanDays(QObject):
    """Holds both calendars and the day they are about; the page asks it for its filter."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.view = self._remembered()
        self.day = _monday(date.today())
        self.week, self.month = WeekBoard(), MonthBoard()
        self.rest = QWidget()
        """Where month and care calendar stand."""
        self.care: CarePage | None = None
        column = QVBoxLayout(self.rest)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.month)
        self.page: FollowUpsPage

    def _remembered(self) -> str:
        kept = self.context.state().columns.get(_KEPT)
        view = str(kept.get("view")) if isinstance(kept, Mapping) else ""
        return view if view in _VIEWS else "week"

    def take_page(self, page: FollowUpsPage) -> None:
        """Live with the page and answer its tools and calendars."""
        self.setParent(page)
        self.page = page
        page.day_tools.turned.connect(self.turn)
        page.day_tools.view_chosen.connect(self.set_view)
        page.table.current_changed.connect(self._row_chosen)
        page.strip.clashes_asked.connect(self._show_clashes)
        page.strip.often_asked.connect(self._show_often)
        for board in (self.week, self.month):
            board.moved.connect(self.move)
            board.asked.connect(self._letter)
            board.opened.connect(self._open)
            board.chosen.connect(self._card_chosen)
            board.add_asked.connect(self.add)
            board.day_asked.connect(self.show_week_of)
            board.left.connect(self.turn)

    # which days

    def within(self, chosen: Filter) -> Filter:
        """A filter within the week where one is shown."""
        if self.view != "week":
            return chosen
        return chosen._replace(since=self.day.isoformat(), until=(self.day + timedelta(days=6)).isoformat())

    def turn(self, by: int) -> None:
        """To the week or month before or after, or back to the present one."""
        if not by:
            self.day = _monday(date.today())
        elif self.view == "month":
            first = self.day.replace(day=1)
            self.day = (
                (first + timedelta(days=32)).replace(day=1) if by > 0 else (first - timedelta(days=1)).replace(day=1)
            )
        else:
            self.day += by * WEEK
        self.page.show_other_days()

    def set_view(self, view: str) -> None:
        """Show the days in another way, also next time."""
        if view == "month" and self.view == "week":
            self.day = min(self.day + timedelta(days=3), date.today()) if self.day <= date.today() else self.day
        self.view = view
        if view == "week":
            self.day = _monday(self.day)
        self.context.remember(columns={**self.context.state().columns, _KEPT: {"view": view}})
        self.page.day_tools.views.set_current(view)
        self.page.refresh()
        if view == "table":
            self.page.begin_at(self.day)
        self.take_focus()

    def show_week_of(self, day: str) -> None:
        """Show the week of an ISO day."""
        self.day = date.fromisoformat(day)
        if self.view == "week":
            self.day = _monday(self.day)
            self.page.show_other_days()
        else:
            self.set_view("week")

    def take_focus(self) -> None:
        """Give the keyboard to what is shown."""
        if self.view == "care" and self.care is not None:
            self.care.take_focus()
        elif self.view == "month":
            self.month.setFocus()
        else:
            self.page.take_focus()

    def refresh(self) -> None:
        """Read the cards of the days shown again."""
        today = date.today()
        if self.view == "week":
            self.week.show_plan(plan_calendar.week(self.page.listing, self.day, today), today)
        elif self.view == "month":
            self.month.show_month(plan_calendar.month(self.page.listing, self.day, today), self.day, today)
        self.month.setVisible(self.view == "month")
        if self.view == "care":
            self._show_care()
        if self.care is not None:
            self.care.setVisible(self.view == "care")

    def _show_care(self) -> None:
        """The care calendar follows the book by itself; its bar, the only one then, has a switch of its own."""
        if self.care is None:
            from crm_desktop.ui.pages.care_page import CarePage  # noqa: PLC0415 - not needed to show days

            self.care = CarePage(self.context)
            self.care.status_changed.connect(self.page.status_changed)
            self.care.add_views(self.page.day_tools.choices(), self.set_view)
            layout = self.rest.layout()
            if layout is not None:
                layout.addWidget(self.care)
        self.care.views.set_current("care")

    # cards

    def board(self) -> Board:
        """The calendar that is shown."""
        return self.month if self.view == "month" else self.week

    def customer(self) -> int:
        """The customer of the chosen card while a calendar has the keyboard, or 0."""
        card = self.board().card()
        return card.customer_id if card is not None and self.board().hasFocus() else 0

    def _row_chosen(self, row_id: int) -> None:
        if self.view == "week" and row_id and self.week.current != row_id:
            self.week.choose(next((card for card in self.week.plan.cards if card.id == row_id), None))

    def _card_chosen(self, card: Card) -> None:
        if self.view == "week":
            self.page.table.set_current_id(card.id)
        self.page.status_changed.emit()

    def _open(self, card: Card) -> None:
        self.context.window.open_customer(card.customer_id)

    def _letter(self, letter: str, spot: QPoint) -> None:
        card = self.board().card()
        if card is not None:
            self.page.doing.letter(letter, card.customer_id, [card.customer_id], spot)

    def move(self, card: Card, day: str) -> None:
        """Put a card on another ISO day, or minute, unless that is past; too much contact asks first."""
        if day[:10] < date.today().isoformat():
            self.context.window.tell(Message(_PAST))
            return
        when = day if len(day) > 10 else plan_moves.moved(card.at, day)
        from crm_desktop.ui.plan.gate import guarded  # noqa: PLC0415 - not needed to show days

        self._moving = card.id
        guarded(self.context, {card.customer_id: when}, self._go, moving={card.id})

    def _go(self, when: Mapping[int, str], reason: str) -> None:
        at = next(iter(when.values()))
        self.context.work.run(plan_moves.move, self._moving, at, reason=reason, origin=self.page, done=self._moved)

    def _moved(self, _result: object) -> None:
        board = self.board()
        board.choose(next((card for card in board.plan.cards if card.id == self._moving), None))

    def add(self, day: str) -> None:
        """Plan a touch on an ISO day: with whom is asked first."""
        from crm_desktop.ui.plan.whom import Whom  # noqa: PLC0415 - not needed to show days

        self._day = day
        Whom(self.context, day, self._plan_with).open()

    def _plan_with(self, customer_id: int) -> None:
        from crm_desktop.ui.forms.follow_up_dialog import FollowUpDialog  # noqa: PLC0415 - as above

        dialog = FollowUpDialog(self.context, customer_id, plan=True)
        dialog.take_day(self._day)
        dialog.open()

    def _show_clashes(self) -> None:
        self._show_list(self.tr("Plans at nearly the same time"), self.week.plan.clashing)

    def _show_often(self) -> None:
        self._show_list(self.tr("Too much contact"), self.week.plan.too_often)

    def _show_list(self, title: str, cards: list[Card]) -> None:
        from crm_desktop.ui.plan.warn_list import WarnList  # noqa: PLC0415 - as above

        if cards:
            WarnList(self.context, title, cards, self.move).open()


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
