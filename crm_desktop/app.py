"""The composition root: the only place that builds settings, store, work, window and tray, and ends them in order."""

# ruff: noqa: PLC0415 - what is not needed for the first picture is loaded after it

from crm_desktop.ui import plain_import  # noqa: F401 - before anything else of ours and before SQLAlchemy

# isort: split

import gc
import logging
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QProcess, QTimer
from PySide6.QtWidgets import QApplication

from crm_desktop import log, paths, settings
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.services import books
from crm_desktop.store.database import Store, open_store
from crm_desktop.ui import language, theme
from crm_desktop.ui.crash import CrashHandler
from crm_desktop.ui.main_window import MainWindow
from crm_desktop.ui.memory import Memory
from crm_desktop.ui.single_instance import SingleInstance
from crm_desktop.ui.work import Work

if TYPE_CHECKING:
    from crm_desktop.ui.tray import Tray

logger = logging.getLogger(__name__)

BACKUP_EVERY_MS = 30 * 60 * 1000
COLLECT_EVERY_MS = 5_000
_BREATH_MS = 20
"""What the first picture and the first key press get before everything else starts."""
_DAMAGED = QT_TRANSLATE_NOOP("messages", "The last run did not end cleanly and the book failed its check: {problem}")
_WHOLE = QT_TRANSLATE_NOOP("messages", "The last run did not end cleanly. The book was checked and is whole.")
_NO_PLACE = QT_TRANSLATE_NOOP("messages", "Nothing can be written into {folder}. Choose another folder.")
_REFRESHES_LANGUAGE = frozenset({"language"})
_RESTYLES = frozenset({"theme", "font_scale", "density"})


class Program(QObject):
    """The running program: one book, one window, and what lives as long as they do."""

    def __init__(self, app: QApplication, args: settings.GuiArgs, folder: Path) -> None:
        super().__init__()
        self.app = app
        self.args = args
        self.folder = folder
        self.memory = Memory(settings.folder(args.data), self)
        self.language = language.chosen(self.memory.settings().language, args.language)
        self._translators = language.install(app, self.language)
        self.instance = SingleInstance(folder, self)
        self.crash = CrashHandler(log.folder(args.data), self)
        self.store: Store | None = None
        self.work: Work | None = None
        self.window: MainWindow | None = None
        self._tray: Tray | None = None
        self._collector = QTimer(self)
        self._collector.setInterval(COLLECT_EVERY_MS)
        self._collector.timeout.connect(self._collect)
        self._backups = QTimer(self)
        self._backups.setInterval(BACKUP_EVERY_MS)
        self._backups.timeout.connect(self._back_up)
        self._was_clean = True

    def dress(self) -> None:
        """Apply theme, font size and density as chosen."""
        chosen = self.memory.settings()
        look = theme.current()
        look.set_language(self.language)
        mode = cast("theme.Mode", self.args.theme or chosen.theme)
        look.apply(self.app, mode, chosen.font_scale, cast("theme.Density", chosen.density))

    def open(self, *, serial: bool = False) -> MainWindow:
        """Open the book and build the window; UserError when the book cannot be opened."""
        store = self.store = open_store(self.folder)
        self._was_clean = books.begin_run(self.folder)
        work = self.work = Work(store, serial=serial, parent=self)
        window = MainWindow(store, work, self.memory, english=self.language == "en")
        window.closing.connect(self.quit)
        window.example_asked.connect(self._example)
        window.place_asked.connect(self._move)
        self.instance.raised.connect(self._raise)
        self.crash.refused.connect(window.tell)
        self.crash.crashed.connect(self._show_crash)
        self.memory.changed.connect(self._settings_changed)
        self.window = window
        window.show_page(self.memory.state().tab or "today")
        return window

    def settle(self) -> None:
        """After the first picture: counts, tray, reminders, timers, and the check after an unclean end."""
        window, work = self.window, self.work
        if window is None or work is None:
            return
        _set_icon(self.app)
        self.instance.listen()
        window.show_due()
        window.show_book()
        self._collector.start()
        self._backups.start()
        if not self.args.smoke:
            self._start_tray(window)
        if not self._was_clean:
            work.read(_check, done=self._checked)

    def _start_tray(self, window: MainWindow) -> None:
        from crm_desktop.ui.tray import Tray

        tray = Tray(window.context, self)
        tray.open_customer.connect(window.rooms.open_customer)
        tray.log.connect(window.rooms.log_follow_up)
        tray.show_window.connect(window.raise_window)
        tray.quit.connect(window.quit)
        window.stay_in_tray = tray.available and self.memory.settings().minimise_to_tray
        self._tray = tray

    def _checked(self, problem: str | None) -> None:
        if self.window is not None:
            self.window.tell(Message(_WHOLE) if problem is None else Message(_DAMAGED, problem=problem))

    def _collect(self) -> None:
        # the cyclic collector must run on this thread: elsewhere it could destroy widgets
        gc.collect(1)

    def _back_up(self) -> None:
        if self.work is not None:
            self.work.run(books.backup_if_changed)

    def _raise(self, files: list[str]) -> None:
        if self.window is not None:
            self.window.raise_window()
            if files:
                self.window.rooms.import_files([Path(file) for file in files])

    def _settings_changed(self, names: frozenset[str]) -> None:
        if names & _RESTYLES:
            self.dress()
        if names & _REFRESHES_LANGUAGE and self.window is not None:
            self.window.tell(
                Message(QT_TRANSLATE_NOOP("messages", "The language changes when the program is started again."))
            )

    def _show_crash(self, report: str, path: str) -> None:
        from crm_desktop.ui.crash_dialog import CrashDialog

        if self.window is not None:
            CrashDialog(report, path, self.window).open()

    def _example(self) -> None:
        if self.work is not None:
            self.work.read(_make_example, self.folder / "example", done=self._start_book)

    def _move(self, folder: Path) -> None:
        self._start_book(folder)
        if self.window is not None:
            self.window.quit()

    def _start_book(self, folder: Path) -> None:
        words = ["--data", str(folder), "--lang", self.language]
        if not hasattr(sys, "frozen"):
            words = ["-m", "crm_desktop", *words]
        QProcess.startDetached(sys.executable, words)

    def quit(self) -> None:
        """End in order: work, backup, store, lock; the window is closing already."""
        self._collector.stop()
        self._backups.stop()
        if self._tray is not None:
            self._tray.close()
        if self.work is not None:
            self.work.close()
        if self.store is not None:
            try:
                books.backup_if_changed(self.store)
            except UserError:
                logger.exception("backup at exit failed")
            self.store.close()
            books.end_run(self.folder)
        self.memory.write()
        self.instance.release()
        self.app.quit()


def _check(store: Store) -> str | None:
    return books.problem(store.folder)


def _make_example(_store: Store, folder: Path) -> Path:
    books.open_example(folder).close()
    return folder


def run(args: settings.GuiArgs) -> int:
    """Show the window until it is closed; returns the exit status."""
    app = QApplication([sys.argv[0] if sys.argv else "crm-desktop", "-style", "fusion"])
    app.setApplicationName("customer-book")
    app.setDesktopFileName("customer-book")
    app.setQuitOnLastWindowClosed(False)
    folder = args.data or paths.data_dir()
    program = Program(app, args, folder)
    if not program.instance.acquire():
        if not program.instance.is_taken():
            program.dress()
            return _trouble(program, UserError(Message(_NO_PLACE, folder=str(folder))))
        if program.instance.ask_to_raise():
            return 0
        sys.stderr.write(f"crm-desktop: {folder} is in use by another program; close it first.\n")
        return 2
    log.start(log.folder(args.data))
    program.crash.install()
    program.dress()
    try:
        window = program.open()
    except UserError as error:
        return _trouble(program, error)
    first = FirstPicture(window, program.settle)
    window.installEventFilter(first)
    window.show()
    if args.minimised:
        window.showMinimized()
        first.arrived()  # nothing is painted until it is called up
    if args.smoke:
        from crm_desktop.ui.smoke import Smoke

        smoke = Smoke(window, args.smoke)
        smoke.start()
    status = app.exec()
    program.crash.uninstall()
    log.stop(log.folder(args.data))
    return int(status)


class FirstPicture(QObject):
    """Calls back once, after a window has been painted for the first time."""

    def __init__(self, window: MainWindow, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._then: Callable[[], None] | None = then

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the paint event; everything in the window is painted before the timer fires."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self.arrived()
        return False

    def arrived(self) -> None:
        """Call back, unless that was done."""
        then, self._then = self._then, None
        if then is not None:
            QTimer.singleShot(_BREATH_MS, then)


def _set_icon(app: QApplication) -> None:
    from crm_desktop.ui.icons import app_icon

    app.setWindowIcon(app_icon())


def _trouble(program: Program, error: UserError) -> int:
    """Show why the book cannot be opened, with the ways out."""
    if program.args.smoke:
        sys.stderr.write(f"crm-desktop: {error}\n")
        return 2
    from crm_desktop.ui.trouble import TroubleWindow

    trouble = TroubleWindow(program.folder, error.message)
    trouble.show()
    program.app.setQuitOnLastWindowClosed(True)
    program.app.exec()
    program.instance.release()
    return 2
