"""The day to take along: a sheet to print, a calendar file for the telephone."""

from PySide6.QtWidgets import QWidget

from crm_desktop.ui.context import Context
from crm_desktop.ui.pages.page_menus import PageMenus
from crm_desktop.ui.widgets.button import IconButton
from crm_desktop.ui.widgets.pick_item import PickItem


class TakeAlong(IconButton):
    """An icon that opens the menu of both."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("print", self.tr("Print or take along"), parent=parent)
        self._context = context
        self._menus = PageMenus(self)
        self.clicked.connect(self._open)

    def _open(self) -> None:
        items = [
            PickItem("sheet", self.tr("Day sheet (PDF, print)"), icon="print"),
            PickItem("calendar", self.tr("Calendar file (ics)"), icon="calendar"),
        ]
        self._menus.open_under(items, self._picked, self)

    def _picked(self, key: str) -> None:
        if key == "sheet":
            from crm_desktop.ui.day_sheet import DaySheet  # noqa: PLC0415 - read when it is asked for

            DaySheet(self._context).open()
        else:
            from crm_desktop.ui.calendar_export import CalendarExport  # noqa: PLC0415 - as above

            CalendarExport(self._context).ask()
