"""Where an exception ends: a UserError becomes a sentence, anything else a report file and a dialog to copy it from."""

import logging
import sys
import threading
import traceback
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6 import __version__ as qt_version
from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

from crm_desktop.domain.messages import Message, UserError
from crm_desktop.log import scrubbed

log = logging.getLogger(__name__)

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class CrashHandler(QObject):
    """Catches what nobody caught, on any thread, and hops to the window's thread before anything is shown.

    Signals: `refused(Message)` for a UserError, `crashed(report, path)` for a bug.
    """

    refused = Signal(object)
    crashed = Signal(str, str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._busy = threading.Lock()

    def install(self) -> None:
        """Take over Python's hooks and Qt's messages."""
        sys.excepthook = self.handle
        threading.excepthook = self._handle_thread
        qInstallMessageHandler(_log_qt)

    def uninstall(self) -> None:
        """Put Python's own hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)

    def handle(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Deal with one uncaught exception."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        if isinstance(error, UserError):
            message: Message = error.message
            self.refused.emit(message)
            return
        if not self._busy.acquire(blocking=False):
            return
        try:
            report = describe(kind, error, trace)
            log.error("uncaught exception\n%s", report)
            self.crashed.emit(report, str(self._write(report)))
        finally:
            self._busy.release()

    def _handle_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.handle(args.exc_type, args.exc_value, args.exc_traceback)

    def _write(self, report: str) -> Path:
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._folder / f"report-{datetime.now():%Y%m%d-%H%M%S}.txt"
        path.write_text(report, encoding="utf-8")
        return path


def describe(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """The report of a bug: versions and the trace, without names, mails or numbers of people."""
    lines = "".join(traceback.format_exception(kind, error, trace))
    head = f"Python {sys.version.split()[0]} · Qt {qt_version} · {sys.platform}\n\n"
    return head + scrubbed(lines)


def _log_qt(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    logging.getLogger("qt").log(_LEVELS.get(kind, logging.WARNING), "%s (%s)", text, context.category)
