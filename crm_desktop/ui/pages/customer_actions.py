"""What a list can do with customers: grade, heat, tag, owner, stage, snooze, bin - by key, menu and bulk bar."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QObject, QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from crm_desktop.services import customers, follow_ups, tags
from crm_desktop.services.lists import CustomerList
from crm_desktop.store import options
from crm_desktop.ui import dates
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.remove_dialog import RemoveDialog
from crm_desktop.ui.pages.ask_text import AskText
from crm_desktop.ui.pages.key_menu import KeyMenu
from crm_desktop.ui.pages.plan_many import PlanMany
from crm_desktop.ui.plan.gate import PutOff
from crm_desktop.ui.widgets.calendar import Calendar
from crm_desktop.ui.widgets.pick_item import PickItem
from crm_desktop.ui.widgets.popover import Popover

if TYPE_CHECKING:
    from crm_desktop.ui.stages.mover import StageMover

_NEW = "new"


class CustomerActions(QObject):
    """Actions on customer ids; menus open at a global point and are kept until the next one."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self.context = context
        self.page = page
        self._ids: list[int] = []
        self._menu: KeyMenu | None = None
        self._popover: Popover | None = None
        self._mover: StageMover | None = None

    def _open(self, ids: Sequence[int], items: Sequence[PickItem], spot: QPoint) -> KeyMenu | None:
        if not ids:
            return None
        self._ids = list(ids)
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = KeyMenu(items, self.page)
        self._menu.open_at(spot)
        (self._menu.search if self._menu.search.isVisibleTo(self._menu) else self._menu.list).setFocus()
        return self._menu

    def letter(self, typed: str, current: int, ids: Sequence[int], spot: QPoint) -> None:
        """What a single letter on a list means for the current customer or the chosen ones."""
        menus = {
            "g": self.ask_grade,
            "t": self.ask_tag,
            "o": self.ask_owner,
            "p": self.ask_stage,
            "s": self.ask_later,
        }
        key = typed.casefold()
        if key == "l":
            self.context.window.log_follow_up(current)
        elif key == "h":
            self.toggle_hot(ids)
        elif key == "d":
            self.done(ids)
        elif key in menus:
            menus[key](ids, spot)

    # grade and heat

    def ask_grade(self, ids: Sequence[int], spot: QPoint) -> None:
        """Choose a grade; the window asks for the reason."""
        lists = options.current(self.context.store)
        letters = [(lists.name(one.id), self._name(one.id)) for one in lists.kind("grade")]
        items = [PickItem(letter, name, badge=letter) for letter, name in letters]
        menu = self._open(ids, items, spot)
        if menu is not None:
            menu.picked.connect(self._grade_picked)

    def _name(self, option_id: int) -> str:
        lists = options.current(self.context.store)
        known = lists.by_id[option_id].data.get("meaning_en" if self.context.english else "meaning")
        return str(known) if known else self.tr("Grade {letter}").format(letter=lists.name(option_id))

    def _grade_picked(self, letter: str) -> None:
        found = options.current(self.context.store).find("grade", letter)
        self.context.window.change_grade(self._ids, found)

    def set_hot(self, ids: Sequence[int], on: bool) -> None:
        """Mark hot or not."""
        if ids:
            self.context.work.run(customers.set_hot, list(ids), on, origin=self)

    def toggle_hot(self, ids: Sequence[int]) -> None:
        """Hot when one of them is not, else not hot."""
        if ids:
            rows = CustomerList(self.context.store).rows(ids[:500])
            self.set_hot(ids, not all(row["hot"] for row in rows.values()))

    def serve(self, key: str, ids: Sequence[int]) -> None:
        """Push a new product to all of them; a complaint, a need analysis and the value are of the first one."""
        from crm_desktop.ui import service_rooms  # noqa: PLC0415 - read when it is asked for

        if key == "push":
            service_rooms.push(self.context, ids)
        else:
            rooms = {
                "complaint": service_rooms.complain,
                "need_report": service_rooms.need_report,
                "value": service_rooms.value,
            }
            rooms[key](self.context, ids[0])

    # tag, owner, stage

    def ask_tag(self, ids: Sequence[int], spot: QPoint) -> None:
        """Choose a tag or type a new one."""
        known = tags.listing(self.context.store)
        items = [PickItem(f"={text}", text, icon="tag", note=f"{count:,}") for _, text, count in known]
        menu = self._open(ids, [*items, PickItem(_NEW, self.tr("New tag…"), icon="plus")], spot)
        if menu is not None:
            menu.picked.connect(self._tag_picked)

    def _tag_picked(self, key: str) -> None:
        if key == _NEW:
            AskText(self.page, self.tr("Add tag"), self.tr("Tag"), self._add_tag).open()
        else:
            self._add_tag(key[1:])

    def _add_tag(self, text: str) -> None:
        self.context.work.run(tags.add_tag, self._ids, text, origin=self)

    def ask_owner(self, ids: Sequence[int], spot: QPoint) -> None:
        """Choose who takes over, or type a new name."""
        lists = options.current(self.context.store)
        names = [lists.name(one.id) for one in lists.offered("staff")]
        items = [PickItem(f"={name}", name, icon="person") for name in names]
        menu = self._open(ids, [*items, PickItem(_NEW, self.tr("Someone else…"), icon="plus")], spot)
        if menu is not None:
            menu.picked.connect(self._owner_picked)

    def _owner_picked(self, key: str) -> None:
        if key == _NEW:
            AskText(self.page, self.tr("Hand over"), self.tr("Owner"), self._set_owner).open()
        else:
            self._set_owner(key[1:])

    def _set_owner(self, name: str) -> None:
        self.context.work.run(customers.edit_many, self._ids, {"owner": name}, origin=self)

    def ask_stage(self, ids: Sequence[int], spot: QPoint) -> None:
        """Choose a stage."""
        lists = options.current(self.context.store)
        items = [PickItem(f"={one.id}", lists.name(one.id), icon="flag") for one in lists.offered("stage")]
        menu = self._open(ids, items, spot)
        if menu is not None:
            menu.picked.connect(self._stage_picked)

    def _stage_picked(self, key: str) -> None:
        from crm_desktop.ui.stages.mover import StageMover  # noqa: PLC0415 - read when somebody is moved

        self._mover = StageMover(self.context, self.page)
        self._mover.ask(self._ids, int(key[1:]))

    # time

    def ask_later(self, ids: Sequence[int], spot: QPoint) -> None:
        """Choose the day to put the next touch off to: 1 tomorrow, 2 the day after, 3 Monday, 4 another."""
        today = date.today()
        items = [
            PickItem("1", self.tr("Tomorrow"), note=f"{dates.day_text(dates.snooze_day('1', today))}   1"),
            PickItem("2", self.tr("Day after tomorrow"), note=f"{dates.day_text(dates.snooze_day('2', today))}   2"),
            PickItem("3", self.tr("Next Monday"), note=f"{dates.day_text(dates.snooze_day('3', today))}   3"),
            PickItem("4", self.tr("Pick a day…"), note="4"),
        ]
        menu = self._open(ids, items, spot)
        if menu is not None:
            menu.picked.connect(self._later_picked)

    def ask_plan(self, ids: Sequence[int]) -> None:
        """Plan the next touch: the customer's own dialog for one, a common day for several."""
        if len(ids) == 1:
            self.context.window.plan_follow_up(ids[0])
        elif ids:
            PlanMany(self.context, ids).open()

    def ask_spread(self, ids: Sequence[int]) -> None:
        """Spread contacts with many customers over the coming days."""
        from crm_desktop.ui.plan.spread_dialog import SpreadDialog  # noqa: PLC0415 - not needed to act on one

        if ids:
            SpreadDialog(self.context, ids).open()

    def _later_picked(self, key: str) -> None:
        if key != "4":
            self.snooze(self._ids, dates.snooze_day(key, date.today()))
            return
        self._popover = Popover(self.page)
        calendar = Calendar()
        calendar.setMinimumDate(QDate.currentDate())
        calendar.clicked.connect(self._day_picked)
        calendar.activated.connect(self._day_picked)
        self._popover.body.addWidget(calendar)
        self._popover.open_at(self._menu.pos() if self._menu is not None else QPoint())
        calendar.setFocus()

    def _day_picked(self, day: QDate) -> None:
        if self._popover is not None and self._popover.isVisible():
            self._popover.hide()
            self.snooze(self._ids, f"{day.year():04}-{day.month():02}-{day.day():02}")

    def snooze(self, ids: Sequence[int], until: str) -> None:
        """Put the next touch off to an ISO date."""
        if ids:
            PutOff(self.context, self)(list(ids), until)

    def done(self, ids: Sequence[int]) -> None:
        """Tick the next touch off."""
        if ids:
            self.context.work.run(follow_ups.done, list(ids), origin=self)

    # bin

    def ask_remove(self, ids: Sequence[int]) -> None:
        """Move to the bin after a question."""
        if not ids:
            return
        RemoveDialog(self.context, ids).open()

    def restore(self, ids: Sequence[int]) -> None:
        """Bring back from the bin."""
        if ids:
            self.context.work.run(customers.restore, list(ids), origin=self)

    def copy_phone(self, customer_id: int) -> str:
        """Put the first phone number on the clipboard; returns it, "" when there is none."""
        row = CustomerList(self.context.store).rows([customer_id]).get(customer_id)
        phone = str(row["phone"]) if row else ""
        if phone:
            QGuiApplication.clipboard().setText(phone.replace(" ", ""))
        return phone
