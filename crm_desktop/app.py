"""The composition root: the only place that builds settings, store, work, window and tray, and ends them in order."""

# ruff: noqa: PLC0415 - what is not needed for the first picture is loaded after it

from crm_desktop.ui import plain_import  # noqa: F401 - before anything else of ours and before SQLAlchemy

# isort: split

import gc
import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from crm_desktop import log, paths, settings
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.services import books
from crm_desktop.store.database import Store, open_store
from crm_desktop.ui import language, quick_enums, theme
from crm_desktop.ui.crash import CrashHandler
from crm_desktop.ui.first_picture import FirstPicture, start_hidden
from crm_desktop.ui.main_window import MainWindow
from crm_desktop.ui.memory import Memory
from crm_desktop.ui.session_end import SessionEnd
from crm_desktop.ui.single_instance import SingleInstance
from crm_desktop.ui.start_book import make_example, may_open, start_book
from crm_desktop.ui.work import Work

if TYPE_CHECKING:
    from crm_desktop.ui.tray import Tray

logger = logging.getLogger(__name__)

BACKUP_EVERY_MS = 30 * 60 * 1000
COLLECT_EVERY_MS = 5_000
_DAMAGED = QT_TRANSLATE_NOOP("messages", "The last run did not end cleanly and the book failed its check: {problem}")
_WHOLE = QT_TRANSLATE_NOOP("messages", "The last run did not end cleanly. The book was checked and is whole.")
_NO_PLACE = QT_TRANSLATE_NOOP("messages", "Nothing can be written into {folder}. Choose another folder.")
_RETRY_MS = 500
_AFTER_FORM = QT_TRANSLATE_NOOP("messages", "The language changes when this form is closed.")
_RESTYLES = frozenset({"theme", "font_scale", "density", "high_contrast", "reduce_motion"})


class Program(QObject):
    """One book, one window, and what lives as long as they do."""

    def __init__(self, app: QApplication, args: settings.GuiArgs, folder: Path) -> None:
        super().__init__()
        self.app = app
        self.args, self.folder = args, folder
        self.memory = Memory(settings.folder(args.data), self)
        self.language = language.chosen(self.memory.settings().language, args.language)
        self._translators = language.install(app, self.language)
        self.instance = SingleInstance(folder, self)
        self.crash = CrashHandler(log.folder(args.data), self)
        self.store: Store | None = None
        self.work: Work | None = None
        self.window: MainWindow | None = None
        self._tray: Tray | None = None
        self._collector = QTimer(self, interval=COLLECT_EVERY_MS)
        self._collector.timeout.connect(self._collect)
        self._backups = QTimer(self, interval=BACKUP_EVERY_MS)
        self._backups.timeout.connect(self._back_up)
        self._was_clean = True

    def dress(self) -> None:
        """Apply theme, font size and density as chosen."""
        chosen = self.memory.settings()
        look = theme.current()
        look.set_language(self.language)
        mode = cast("theme.Mode", self.args.theme or chosen.theme)
        look.still = chosen.reduce_motion
        density = cast("theme.Density", chosen.density)
        look.apply(self.app, mode, chosen.font_scale, density, contrast=chosen.high_contrast)

    def open(self, *, serial: bool = False) -> MainWindow:
        """Open the book and build the window; UserError when the book cannot be opened."""
        store = self.store = open_store(self.folder)
        self._was_clean = books.begin_run(self.folder)
        work = self.work = Work(store, serial=serial, parent=self)
        self.instance.raised.connect(self._raise)
        self.crash.crashed.connect(self._show_crash)
        self.memory.changed.connect(self._settings_changed)
        self.window = self._make_window(store, work)
        self.window.show_page(self.memory.state().tab or "today")
        return self.window

    def _make_window(self, store: Store, work: Work) -> MainWindow:
        window = MainWindow(store, work, self.memory, english=self.language == "en")
        window.closing.connect(self.quit)
        window.example_asked.connect(self._example)
        window.place_asked.connect(self._move)
        self.crash.refused.connect(window.tell)
        return window

    def settle(self) -> None:
        """After the first picture: counts, tray, reminders, timers, and the check after an unclean end."""
        window, work = self.window, self.work
        if window is None or work is None:
            return
        from crm_desktop.ui.icons import app_icon

        quick_enums.remove()
        self.app.setWindowIcon(app_icon())
        self.instance.listen()
        window.show_due()
        window.show_book()
        self._collector.start()
        self._backups.start()
        if not self.args.smoke:
            self._start_tray(window)
        if not self._was_clean:
            work.read(books.check, done=self._checked)

    def _start_tray(self, window: MainWindow) -> "Tray":
        from crm_desktop.ui.tray import Tray

        tray = self._tray = Tray(window.context, self)
        tray.serve(window)
        tray.appeared.connect(self._follow_tray)
        self._follow_tray()
        return tray

    def _follow_tray(self) -> None:
        """Closing hides the window where there is a tray and the user wants it."""
        if self.window is not None:
            there = self._tray is not None and self._tray.available
            self.window.stay_in_tray = there and self.memory.settings().minimise_to_tray

    def _checked(self, problem: str | None) -> None:
        if self.window is not None:
            self.window.tell(Message(_WHOLE) if problem is None else Message(_DAMAGED, problem=problem))

    def _collect(self) -> None:
        # the cyclic collector must run on this thread: elsewhere it could destroy widgets
        gc.collect(1)

    def _back_up(self) -> None:
        if self.work is not None:
            self.work.run(books.tend)

    def _raise(self, files: list[str]) -> None:
        if self.window is not None:
            self.window.raise_window()
            if files:
                self.window.rooms.import_files([Path(file) for file in files])

    def _settings_changed(self, names: frozenset[str]) -> None:
        if "theme" in names:
            # what is chosen now counts more than the word the program was started with
            self.args = self.args._replace(theme=None)
        if names & _RESTYLES:
            self.dress()
        if "minimise_to_tray" in names:
            self._follow_tray()
        if "language" in names:
            self._speak_soon()

    def _speak_soon(self) -> None:
        # the settings dialog is still inside its own signal, and goes with its window
        QTimer.singleShot(0, self.speak)

    def speak(self) -> None:
        """Speak the chosen language: another window stands where the old one stood, at the same place in the book."""
        chosen = language.chosen(self.memory.settings().language)
        old, work = self.window, self.work
        if chosen == self.language or old is None or work is None:
            return
        if old.pages.form is not None:
            old.pages.currentChanged.connect(self._speak_soon, Qt.ConnectionType.SingleShotConnection)
            old.tell(Message(_AFTER_FORM))
            return
        if work.writing:
            QTimer.singleShot(_RETRY_MS, self.speak)
            return
        self._speak(chosen, old, work)

    def _speak(self, chosen: str, old: MainWindow, work: Work) -> None:
        from crm_desktop.ui.place import go_to, place_of

        for translator in self._translators:
            self.app.removeTranslator(translator)
        self.language, self._translators = chosen, language.install(self.app, chosen)
        self.dress()
        window = self.window = self._make_window(old.context.store, work)
        window.setGeometry(old.geometry())
        window.setWindowState(old.windowState())
        window.setVisible(old.isVisible())
        window.show_due()
        window.show_book()
        go_to(window, place_of(old))
        self._drop_window(old)

    def _drop_window(self, old: MainWindow) -> None:
        """Take the old window and its tray away; the new tray does not tell again what was told."""
        if (tray := self._tray) is not None and self.window is not None:
            tray.close()
            self._start_tray(self.window).watch.go_on(*tray.watch.state())
            tray.deleteLater()
        old.hide()
        old.changes.close()
        old.deleteLater()

    def _show_crash(self, report: str, path: str) -> None:
        from crm_desktop.ui.crash_dialog import CrashDialog

        if self.window is not None:
            CrashDialog(report, path, self.window).open()

    def _example(self) -> None:
        if self.work is not None:
            self.work.read(make_example, self.folder / "example", done=self._start_book)

    def _move(self, folder: Path) -> None:
        self._start_book(folder)
        if self.window is not None:
            self.window.quit()

    def _start_book(self, folder: Path) -> None:
        start_book(folder, self.language)

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
            self.store = None
        self.memory.write()
        self.instance.release()
        self.app.quit()


def run(args: settings.GuiArgs) -> int:
    """Show the window until it is closed; returns the exit status."""
    app = QApplication([sys.argv[0] if sys.argv else "crm-desktop", "-style", "fusion"])
    app.setApplicationName("customer-book")
    app.setDesktopFileName("customer-book")
    app.setQuitOnLastWindowClosed(False)
    program = Program(app, args, args.data or paths.data_dir())
    if not program.instance.acquire():
        if not program.instance.is_taken():
            program.dress()
            return _trouble(program, UserError(Message(_NO_PLACE, folder=str(program.folder))))
        if program.instance.ask_to_raise():
            return 0
        sys.stderr.write(f"crm-desktop: {program.folder} is in use by another program; close it first.\n")
        return 2
    log.start(log.folder(args.data))
    program.crash.install()
    program.dress()
    SessionEnd(app, program.quit)
    if not may_open(app, program.folder, program.instance):
        return 0
    try:
        window = program.open()
    except UserError as error:
        return _trouble(program, error)
    first = FirstPicture(window, program.settle)
    window.installEventFilter(first)
    if args.minimised:
        start_hidden(window, program.memory.settings())
        first.arrived()  # nothing is painted until it is called up
    else:
        window.show()
    if args.smoke:
        from crm_desktop.ui.smoke import Smoke

        Smoke(window, args.smoke).start()
    status = app.exec()
    program.crash.uninstall()
    log.stop(log.folder(args.data))
    return int(status)


def _trouble(program: Program, error: UserError) -> int:
    """Show why the book cannot be opened, with the ways out."""
    from crm_desktop.ui.trouble import show_trouble

    if program.args.smoke:
        sys.stderr.write(f"crm-desktop: {error}\n")
    else:
        show_trouble(program.app, program.folder, error.message)
        program.instance.release()
    return 2
