"""The six tabs, each built when it is first shown; hidden ones only remember that they are stale."""

# ruff: noqa: PLC0415 - a page's code is read when the page is first shown

from typing import Protocol, cast

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QStackedWidget, QWidget

from crm_desktop.store.change_log import ChangeSet
from crm_desktop.ui.context import Context


class Page(Protocol):
    """What every tab can do."""

    key: str
    status_changed: SignalInstance

    def refresh(self) -> None:
        """Read everything anew."""

    def on_changed(self, changes: ChangeSet) -> None:
        """Follow one step while visible."""

    def status(self) -> list[str]:
        """Texts for the left of the status bar."""

    def take_focus(self) -> None:
        """Put the keyboard where the user expects it."""


def make_page(key: str, context: Context, parent: QWidget) -> QWidget:
    """Build the page of a tab."""
    if key == "welcome":
        from crm_desktop.ui.pages.welcome import WelcomePage

        return WelcomePage(context, parent)
    if key == "today":
        from crm_desktop.ui.pages.today import TodayPage

        return TodayPage(context, parent)
    if key == "customers":
        from crm_desktop.ui.pages.customers import CustomersPage

        return CustomersPage(context, parent)
    if key == "follow_ups":
        from crm_desktop.ui.pages.follow_ups import FollowUpsPage

        return FollowUpsPage(context, parent)
    if key == "grades":
        from crm_desktop.ui.pages.grades import GradesPage

        return GradesPage(context, parent)
    if key == "conversions":
        from crm_desktop.ui.pages.conversions import ConversionsPage

        return ConversionsPage(context, parent)
    from crm_desktop.ui.pages.review import ReviewPage

    return ReviewPage(context, parent)


class PageStack(QStackedWidget):
    """Holds the pages and, above them, at most one form."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: dict[str, QWidget] = {}
        self._stale: set[str] = set()
        self._form: QWidget | None = None
        self.key = ""

    def show_page(self, key: str, context: Context) -> Page:
        """Bring a tab to the front, built or refreshed as needed; a form is left alone until closed."""
        page = self._pages.get(key)
        if page is None:
            page = self._pages[key] = make_page(key, context, self)
            self.addWidget(page)
            # the first rows are read before the page is shown: one layout, one picture
            cast("Page", page).refresh()
        elif key in self._stale:
            cast("Page", page).refresh()
        self._stale.discard(key)
        self.key = key
        self.setCurrentWidget(page)
        return cast("Page", page)

    @property
    def current(self) -> Page | None:
        """The tab in front, None while a form covers it."""
        page = self._pages.get(self.key)
        return cast("Page", page) if page is not None and self.currentWidget() is page else None

    @property
    def form(self) -> QWidget | None:
        """The open form."""
        return self._form

    def show_form(self, form: QWidget) -> None:
        """Cover the tab with a form; an older one goes."""
        self.close_form()
        self._form = form
        self.addWidget(form)
        self.setCurrentWidget(form)

    def close_form(self) -> None:
        """Take the form away and show the tab again."""
        if self._form is not None:
            self.removeWidget(self._form)
            self._form.deleteLater()
            self._form = None
            if self.key:
                self.setCurrentWidget(self._pages[self.key])

    def on_changed(self, changes: ChangeSet) -> None:
        """Pass a step to the tab in front; the others are stale until shown."""
        shown = self.current
        for key, page in self._pages.items():
            if shown is not None and key == shown.key:
                cast("Page", page).on_changed(changes)
            else:
                self._stale.add(key)
