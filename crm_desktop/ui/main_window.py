"""The window: header, tabs, status line, and what floats over them. Behaviour lives in pages, rooms and commands."""

# ruff: noqa: PLC0415 - dialogs are read when they are opened, not at start

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.services import books, history
from crm_desktop.services.history import StepInfo
from crm_desktop.store.change_log import ChangeSet
from crm_desktop.store.database import Store
from crm_desktop.ui import grade_colours
from crm_desktop.ui.changes import Changes
from crm_desktop.ui.commands import Commands
from crm_desktop.ui.context import Context
from crm_desktop.ui.header import Header
from crm_desktop.ui.memory import Memory
from crm_desktop.ui.page_stack import Page, PageStack
from crm_desktop.ui.rooms import Rooms
from crm_desktop.ui.say import say
from crm_desktop.ui.status_bar import StatusBar
from crm_desktop.ui.step_labels import step_label
from crm_desktop.ui.widgets.notice import Notice
from crm_desktop.ui.widgets.undo_bar import UndoBar
from crm_desktop.ui.work import Work
from crm_desktop.ui.work_overlay import WorkOverlay

_TITLE_BAR = 40
"""What the frame takes of the screen's height; its real size is known only after the window was shown."""
_SILENT = {"undo", "redo", "review.note"}
_EDITED_SINCE = QT_TRANSLATE_NOOP("messages", "{count} rows were edited since and stayed as they are.")
_NOTHING = QT_TRANSLATE_NOOP("messages", "There is nothing to undo.")


class MainWindow(QWidget):
    """Signals: `hidden_to_tray` when closing only hides it, `closing` when the program should end, `example_asked`
    and `place_asked(folder)` for a book in another place.
    """

    hidden_to_tray = Signal()
    closing = Signal()
    example_asked = Signal()
    place_asked = Signal(object)

    def __init__(self, store: Store, work: Work, memory: Memory, *, english: bool) -> None:
        super().__init__()
        store.english = english
        self.rooms = Rooms(self)
        self.changes = Changes(store, self)
        self.context = Context(store, work, self.changes, self.rooms, memory.settings, memory.state, memory.remember)
        self.stay_in_tray = False
        grade_colours.follow(store)
        self._build()
        self._connect()
        self._restore_size()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Customer Book"))
        self.setMinimumSize(1000, 640)
        self.setAcceptDrops(True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.header = Header()
        self.pages = PageStack()
        self.status = StatusBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.header, self.pages, self.status):
            column.addWidget(widget, 1 if widget is self.pages else 0)
        self.banner = Notice(self, self.pages)
        self.undo_bar = UndoBar(self)
        self.overlay = WorkOverlay(self.context.work, self)
        self.commands = Commands(self)
        self._clock = QTimer(self)
        self._clock.setInterval(60_000)

    def _connect(self) -> None:
        self.header.page_chosen.connect(self.show_page)
        self.header.search_asked.connect(self.show_palette)
        self.header.new_asked.connect(self.rooms.new_customer)
        self.header.capture_asked.connect(self.commands.capture)
        self.header.bell_asked.connect(self._show_due)
        self.header.settings_asked.connect(self.rooms.show_settings)
        self.status.help_asked.connect(self.rooms.show_help)
        self.pages.currentChanged.connect(self._show_status)
        self.undo_bar.undo.connect(self.undo)
        self.changes.changed.connect(self._changed)
        self.context.work.refused.connect(self.tell)
        self._clock.timeout.connect(self.show_due)
        self._clock.timeout.connect(self.show_book)
        self._clock.start()

    # -- pages ---------------------------------------------------------------------------------------------------
    def show_page(self, key: str) -> Page | None:
        """Bring a tab to the front; an empty book greets on Today. None when the form did not want to be left."""
        if self.pages.form is not None:
            leave = getattr(self.pages.form, "may_leave", None)
            if leave is not None and not leave():
                self.header.tabs.set_current(self.pages.key)
                return None
            self.pages.close_form()
        shown = "welcome" if key == "today" and self._is_empty() else key
        page = self.pages.show_page(shown, self.context)
        self.header.tabs.set_current("today" if key == "welcome" else key)
        self.context.remember(tab=key)
        page.status_changed.connect(self._show_status, Qt.ConnectionType.UniqueConnection)
        if isinstance(asked := getattr(page, "example_asked", None), SignalInstance):
            asked.connect(self.open_example, Qt.ConnectionType.UniqueConnection)
            page.place_asked.connect(self.place_asked, Qt.ConnectionType.UniqueConnection)  # type: ignore[attr-defined]
        page.take_focus()
        self._show_status()
        return page

    def _is_empty(self) -> bool:
        return books.is_empty(self.context.store)

    def show_form(self, form: QWidget) -> None:
        """Cover the tab with a form."""
        self.pages.show_form(form)
        form.setFocus()

    def close_form(self) -> None:
        """Go back to the tab."""
        self.pages.close_form()
        if self.pages.current is not None:
            self.show_page(self.pages.key)

    def current_customer(self) -> int:
        """The customer that commands mean: the current row's, 0 for none."""
        customer = getattr(self.pages.current, "current_customer", None)
        return int(customer()) if customer is not None else 0

    def show_palette(self, typed: str = "") -> None:
        """Open search and commands with what was typed already."""
        from crm_desktop.ui.palette import CommandPalette

        palette = CommandPalette(self.context, self.commands, self.current_customer(), self)
        palette.open(typed)

    def _show_due(self) -> None:
        from crm_desktop.ui.due_popover import DuePopover

        DuePopover(self.context, self).ask(self.header.below_bell() + QPoint(self.header.bell.width(), 0))

    # -- what was written ----------------------------------------------------------------------------------------
    def _changed(self, changes: ChangeSet) -> None:
        grade_colours.follow(self.context.store, changes)
        if self.pages.key in ("welcome", "today") and self.pages.form is None and "customer" in changes.tables:
            wanted = "welcome" if self._is_empty() else "today"
            if wanted != self.pages.key:
                self.show_page("today")
        self.pages.on_changed(changes)
        self.show_due()
        self._show_status()
        self.show_book()
        if changes.kind not in _SILENT:
            info = history.next_undo(self.context.store)
            if info is not None and info.id == changes.step_id:
                self.undo_bar.show_step(step_label(info.kind, info.args))

    def undo(self) -> None:
        """Take back the last step."""
        self.context.work.run(history.undo, done=self._undone)

    def redo(self) -> None:
        """Bring back what was undone last."""
        self.context.work.run(history.redo, done=self._redone)

    def _undone(self, info: StepInfo | None) -> None:
        self._report(info, self.tr("Undone: {step}"))

    def _redone(self, info: StepInfo | None) -> None:
        self._report(info, self.tr("Redone: {step}"))

    def _report(self, info: StepInfo | None, template: str) -> None:
        self.undo_bar.hide()
        if info is None:
            self.tell(Message(_NOTHING))
        elif info.left:
            self.tell(Message(_EDITED_SINCE, count=len(info.left)))
        else:
            label = template.format(step=step_label(info.kind, info.args))
            self.status.show_page([label, *self._page_status()])

    # -- what is said --------------------------------------------------------------------------------------------
    def tell(self, message: Message) -> None:
        """Show a sentence in the banner until it is closed or eight seconds are over."""
        self.banner.say(say(message))

    def show_due(self) -> None:
        """Refresh the due counts of tab and bell."""
        from crm_desktop.services import reminders

        self.context.work.read(reminders.counts, datetime.now(), done=self.header.show_counts)

    def _page_status(self) -> list[str]:
        shown = self.pages.current or self.pages.form
        return list(getattr(shown, "status", list)())

    def _show_status(self, _place: int = 0) -> None:
        self.status.show_page(self._page_status())

    def show_book(self) -> None:
        """Refresh what the status bar says of file and backups."""
        self.status.show_book(self.context.store)

    def back_up(self) -> None:
        """Make a backup now."""
        self.context.work.run(books.backup_now, done=self._backed_up)

    def _backed_up(self, _path: Path) -> None:
        self.show_book()

    def open_example(self) -> None:
        """Ask for the example book."""
        self.example_asked.emit()

    # -- the window itself ---------------------------------------------------------------------------------------
    def _restore_size(self) -> None:
        state = self.context.state()
        self.resize(state.width, state.height)
        room = self.screen().availableSize()
        room.setHeight(room.height() - _TITLE_BAR)
        if room.width() >= self.minimumWidth():
            # what was left on a larger screen must not hang over the edge of this one
            self.resize(self.size().boundedTo(room))
        if state.maximised:
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Remember the size."""
        super().resizeEvent(event)
        if self.isVisible():
            size = {} if self.isMaximized() else {"width": self.width(), "height": self.height()}
            self.context.remember(maximised=self.isMaximized(), **size)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import dropped files."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.rooms.import_files(paths)

    def quit(self) -> None:
        """End the program."""
        self.stay_in_tray = False
        self.close()

    def raise_window(self) -> None:
        """Show the window in front."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hide into the tray where there is one and the user wants it, else end the program."""
        if not self._may_leave():
            event.ignore()
        elif self.context.work.writing and not self.stay_in_tray:
            event.ignore()
            self._ask_to_stop()
        elif self.stay_in_tray:
            event.ignore()
            self.hide()
            self.hidden_to_tray.emit()
        else:
            self.closing.emit()
            super().closeEvent(event)

    def _may_leave(self) -> bool:
        """Whether form and settings let go; each asks itself what is to become of its changes."""
        from crm_desktop.ui.widgets.overlay import Overlay

        asked = [getattr(part, "may_leave", None) for part in (self.pages.form, Overlay.top(self))]
        return all(leave() for leave in asked if leave is not None)

    def _ask_to_stop(self) -> None:
        from crm_desktop.ui.widgets.confirm import Confirm

        title, line = self.tr("Work is still running"), self.tr("What it has done so far is taken back.")
        question = Confirm(self, title, line, self.tr("Stop and quit"))
        question.accepted.connect(self._stop_and_quit)
        question.open()

    def _stop_and_quit(self) -> None:
        self.context.work.cancel()
        self.quit()
