"""Where somebody is in a window, to be found again in another one: tab, part, rows, drawer."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from crm_desktop.domain.review_period import Period
from crm_desktop.ui.main_window import MainWindow
from crm_desktop.ui.pages.conversions import ConversionsPage
from crm_desktop.ui.pages.customers import CustomersPage
from crm_desktop.ui.pages.review import ReviewPage
from crm_desktop.ui.pages.table_page import TablePage
from crm_desktop.ui.settings.window import SettingsWindow
from crm_desktop.ui.widgets.overlay import Overlay


@dataclass(frozen=True, slots=True)
class Place:
    """The tab, the current and the selected rows of its table, and what else is open there."""

    tab: str
    current: int = 0
    selected: tuple[int, ...] = ()
    lost: bool = False
    removed: bool = False
    drawer: bool = False
    period: str = ""
    settings: bool = False
    drafts: Mapping[str, object] = field(default_factory=dict)
    """What the rooms of the settings have not saved."""


def place_of(window: MainWindow) -> Place:
    """Where the user of this window is."""
    page = window.pages.current
    tab = "today" if window.pages.key == "welcome" else window.pages.key
    top = Overlay.top(window)
    settings = isinstance(top, SettingsWindow)
    drafts = top.drafts() if isinstance(top, SettingsWindow) else {}
    if isinstance(page, ReviewPage):
        return Place(tab, period=page.period.key, settings=settings, drafts=drafts)
    pane = page.pane() if isinstance(page, ConversionsPage) else page
    if not isinstance(pane, TablePage):
        return Place(tab, settings=settings, drafts=drafts)
    return Place(
        tab,
        current=pane.table.current_id(),
        selected=tuple(pane.table.selected_ids()),
        lost=isinstance(page, ConversionsPage) and pane is page.lost,
        removed=pane.filters.filter.removed,
        drawer=isinstance(pane, CustomersPage) and pane.side.is_open(),
        settings=settings,
        drafts=drafts,
    )


def go_to(window: MainWindow, place: Place) -> None:
    """Bring a window to that place."""
    page = window.show_page(place.tab)
    if isinstance(page, ReviewPage) and place.period:
        page.show_period(Period.parse(place.period))
    if isinstance(page, ConversionsPage) and place.lost:
        page.show_part("lost")
    pane = page.pane() if isinstance(page, ConversionsPage) else page
    if isinstance(pane, CustomersPage) and place.removed:
        pane.show_bin(True)
    if isinstance(pane, TablePage):
        pane.table.set_current_id(place.current)
        if len(place.selected) > 1:
            pane.table.select_ids(place.selected)
    if isinstance(pane, CustomersPage) and place.drawer:
        pane.open_drawer()
        pane.table.take_focus()
    if place.settings:
        window.rooms.show_settings()
        top = Overlay.top(window)
        if isinstance(top, SettingsWindow):
            top.take_up(place.drafts)
