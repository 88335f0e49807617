"""The window's actions as QActions: shortcut or palette entry in, method of the window out."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication

from crm_desktop.ui import theme
from crm_desktop.ui.actions import ACTIONS, BY_ID, ActionDef
from crm_desktop.ui.call_keys import CallKeys

if TYPE_CHECKING:
    from crm_desktop.ui.main_window import MainWindow

SCALES = (0.92, 1.0, 1.15)


class Commands(QObject):
    """Owns one QAction for every window-wide ActionDef and runs it by id."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        for definition in ACTIONS:
            if definition.scope == "window":
                self._add(definition)
        CallKeys(window)

    def _add(self, definition: ActionDef) -> None:
        action = QAction(definition.text, self._window)
        action.setData(definition.id)
        action.setShortcuts([QKeySequence(keys) for keys in (definition.shortcut, definition.also) if keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(self._triggered)
        self._window.addAction(action)

    def _triggered(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            self.run(str(sender.data()))

    def run(self, action_id: str) -> None:
        """Do what the action says; behind an open dialog only undo of its fields works."""
        if BY_ID[action_id].scope != "window":
            return
        from crm_desktop.ui.widgets.dialog import Dialog  # noqa: PLC0415 - none can be open before it is first read

        if Dialog.top(self._window) is not None and action_id not in ("undo", "redo", "quit"):
            return
        head, _, tail = action_id.partition(".")
        if head == "page":
            self._window.show_page(tail)
        elif head == "font":
            self._scale(tail)
        else:
            getattr(self, f"_{action_id.replace('.', '_')}")()

    def _palette(self) -> None:
        self._window.show_palette("")

    def _customer_new(self) -> None:
        self._window.rooms.new_customer()

    def _capture(self) -> None:
        self.capture()

    def _fair_wave(self) -> None:
        self._window.rooms.fair_wave()

    def _call(self) -> None:
        self._window.rooms.call_card()

    def capture(self) -> None:
        """Open the window for cards and chats."""
        self._window.rooms.capture()

    def _follow_up_log(self) -> None:
        customer_id = self._window.current_customer()
        if customer_id:
            self._window.rooms.log_follow_up(customer_id)
        else:
            self._window.show_palette("")

    def _follow_up_quick(self) -> None:
        self._window.rooms.quick_log(self._window.current_customer())

    def _service_complaint(self) -> None:
        self._window.rooms.service("desk", "complaint")

    def _service_check(self) -> None:
        self._window.rooms.service("desk", "check")

    def _service_hot(self) -> None:
        self._window.rooms.service("hot")

    def _health(self) -> None:
        self._window.rooms.show_health()

    def _service_push(self) -> None:
        self._window.rooms.service("push")

    def _service_content(self) -> None:
        self._window.rooms.service("content")

    def _service_feedback(self) -> None:
        self._window.rooms.service("feedback")

    def _import(self) -> None:
        self._window.rooms.import_files()

    def _export(self) -> None:
        self._window.rooms.export()

    def _day_sheet(self) -> None:
        from crm_desktop.ui.day_sheet import DaySheet  # noqa: PLC0415 - read when it is asked for

        DaySheet(self._window.context).open()

    def _review_pdf(self) -> None:
        page = self._window.show_page("review")
        pdf = getattr(page, "export_pdf", None)
        if pdf is not None:
            pdf()

    def _review_rules(self) -> None:
        from crm_desktop.ui.review.rules_dialog import ReviewRulesDialog  # noqa: PLC0415 - as above

        ReviewRulesDialog(self._window.context).open()

    def _calendar_file(self) -> None:
        from crm_desktop.ui.calendar_export import CalendarExport  # noqa: PLC0415 - as above

        CalendarExport(self._window.context).ask()

    def _undo(self) -> None:
        if not _in_text(redo=False):
            self._window.undo()

    def _redo(self) -> None:
        if not _in_text(redo=True):
            self._window.redo()

    def _filter(self) -> None:
        page = self._window.pages.current
        focus = getattr(page, "focus_filter", None)
        if focus is not None:
            focus()

    def _care(self) -> None:
        self._window.rooms.show_care()

    def _backup(self) -> None:
        self._window.back_up()

    def _example(self) -> None:
        self._window.open_example()

    def _theme(self) -> None:
        self._window.context.remember(theme="light" if theme.current().dark else "dark")

    def _scale(self, change: str) -> None:
        settings = self._window.context.settings()
        place = SCALES.index(settings.font_scale) if settings.font_scale in SCALES else 1
        wanted = {"larger": min(place + 1, 2), "smaller": max(place - 1, 0), "standard": 1}[change]
        self._window.context.remember(font_scale=SCALES[wanted])

    def _settings(self) -> None:
        self._window.rooms.show_settings()

    def _help(self) -> None:
        self._window.rooms.show_help()

    def _quit(self) -> None:
        self._window.quit()


def _in_text(*, redo: bool) -> bool:
    """Let the focused text field undo its own typing first; True when it did."""
    from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit  # noqa: PLC0415 - not needed to show rows

    field = QApplication.focusWidget()
    if isinstance(field, QLineEdit):
        able = field.isRedoAvailable() if redo else field.isUndoAvailable()
    elif isinstance(field, QTextEdit | QPlainTextEdit):
        able = field.document().isRedoAvailable() if redo else field.document().isUndoAvailable()
    else:
        return False
    if able:
        (field.redo if redo else field.undo)()
    return able
