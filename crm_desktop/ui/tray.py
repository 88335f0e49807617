"""The program in the tray: an icon with the number of due reminders, its popup, and the reminder cards."""

from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QCursor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QSystemTrayIcon

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.services import books
from crm_desktop.services.reminders import DueCounts
from crm_desktop.ui import icons, theme
from crm_desktop.ui.actions import BY_ID
from crm_desktop.ui.context import Context
from crm_desktop.ui.fonts import families, make_font
from crm_desktop.ui.reminder_watch import Due, ReminderWatch
from crm_desktop.ui.toasts import Toasts
from crm_desktop.ui.tray_menu import TrayMenu

if TYPE_CHECKING:
    from crm_desktop.ui.main_window import MainWindow

_REASON = QSystemTrayIcon.ActivationReason
_NOTHING = Due((), DueCounts(0, 0, 0, 0))
_TOLD = QT_TRANSLATE_NOOP("messages", "{title} · {line}")
CAPTURE: Final = "capture" if "capture" in BY_ID else ""
"""The command that enters a customer in a hurry, "" where the program has none."""


@cache
def badge_icon(count: int, *, red: bool = True) -> QIcon:
    """The program's icon with a count at its corner, red where something has been left undone for too long.

    0 shows none, more than 99 shows 99+.
    """
    icon = QIcon()
    for side in (16, 22, 24, 32, 48, 64):
        picture = QPixmap(icons.app_pixmap(side, 1.0))
        if count:
            _paint_count(picture, side, str(count) if count < 100 else "99+", red=red)
        icon.addPixmap(picture)
    return icon


def _paint_count(picture: QPixmap, side: int, text: str, *, red: bool) -> None:
    style = theme.current()
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    height = side * 0.56
    width = height * (1 if len(text) == 1 else 1.35 if len(text) == 2 else 1.75)
    box = QRectF(side - width, 0, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    # the program's own blue would not be seen on its tile
    painter.setBrush(style.color("count" if red else "#3C4350"))
    painter.drawRoundedRect(box, height / 2, height / 2)
    painter.setFont(make_font(families(style.language), max(6, round(height * 0.74)), bold=True, ratio=1.0))
    painter.setPen(style.color("#FFFFFF"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.end()


class Tray(QObject):
    """Watches reminders with or without a tray; `available` says whether there is one.

    Signals: open_customer(id), log(id), show_window(), quit(), appeared() when a tray comes after the program.
    """

    open_customer = Signal(int)
    log = Signal(int)
    show_window = Signal()
    quit = Signal()
    appeared = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.available = False
        self.due = _NOTHING
        self.menu: TrayMenu | None = None
        self.watch = ReminderWatch(context, self)
        self.toasts = Toasts(context, self.watch, self)
        self.icon = QSystemTrayIcon(badge_icon(0), self)
        self.icon.activated.connect(self._activated)
        self.icon.messageClicked.connect(self.show_window)
        self.toasts.log.connect(self._log)
        self.toasts.show_window.connect(self.show_window)
        self.toasts.message.connect(self._message)
        self.watch.looked.connect(self._looked)
        self.watch.looked.connect(self.toasts.keep_due)
        self.watch.came_due.connect(self.toasts.show_all)
        self._look_for_tray()
        self.watch.start()

    def serve(self, window: "MainWindow") -> None:
        """Let a window answer what the tray asks for."""
        self.open_customer.connect(window.rooms.open_customer)
        self.log.connect(window.rooms.log_follow_up)
        self.show_window.connect(window.raise_window)
        self.quit.connect(window.quit)

    def close(self) -> None:
        """Take the icon away and look no more."""
        self.watch.stop()
        self.toasts.clear()
        self.icon.hide()

    def _look_for_tray(self) -> None:
        """At the begin of a session the tray may come up after the program."""
        if not self.available and QSystemTrayIcon.isSystemTrayAvailable():
            self.available = True
            self.icon.setToolTip(self.tr("Customer Book"))
            self.icon.show()
            self.appeared.emit()

    def _looked(self, due: Due) -> None:
        self._look_for_tray()
        self.due = due
        count, red = due.counts.open, due.counts.red
        self.icon.setIcon(badge_icon(min(count, 100), red=red > 0))
        lines = [self.tr("Customer Book")]
        if count:
            lines.append(self.tr("Today: %n to do", "", count))
        if red:
            lines.append(self.tr("%n left undone for too long", "", red))
        self.icon.setToolTip("\n".join(lines))

    def _message(self, title: str, line: str) -> None:
        if self.available:
            self.icon.showMessage(title, line, badge_icon(0))
        else:
            self.context.window.tell(Message(_TOLD, title=title, line=line))

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == _REASON.DoubleClick:
            self.show_window.emit()
        elif reason in (_REASON.Trigger, _REASON.Context, _REASON.MiddleClick):
            self.show_menu()

    def show_menu(self) -> TrayMenu:
        """Open the popup beside the icon."""
        if self.menu is not None:
            self.menu.deleteLater()
        self.watch.look()
        menu = self.menu = TrayMenu(self.due, paused=self.watch.is_paused(), capture=bool(CAPTURE))
        menu.customer_chosen.connect(self._open)
        menu.chosen.connect(self._chosen)
        menu.adjustSize()
        place = self.icon.geometry()
        spot = place.topLeft() if place.isValid() and not place.isEmpty() else QCursor.pos()
        menu.open_at(QPoint(spot.x() - menu.width() // 2, spot.y() - menu.height() - 6))
        menu.activateWindow()
        return menu

    def _open(self, customer_id: int) -> None:
        self.show_window.emit()
        self.open_customer.emit(customer_id)

    def _log(self, customer_id: int) -> None:
        self.show_window.emit()
        self.log.emit(customer_id)

    def _chosen(self, key: str) -> None:
        if key == "quit":
            self.quit.emit()
        elif key == "pause":
            self.watch.pause()
            self.toasts.hold()
        elif key == "resume":
            self.watch.resume()
        elif key == "backup":
            self.context.work.run(books.backup_now)
        elif key == "capture":
            # a window of its own: the main one may stay hidden
            self.context.window.run_command(CAPTURE)
        else:
            self._in_window(key)

    def _in_window(self, key: str) -> None:
        self.show_window.emit()
        if key == "log":
            if self.due.reminders:
                self.log.emit(self.due.reminders[0].customer_id)
            else:
                self.context.window.show_palette()
        elif key == "settings":
            self.context.window.run_command("settings")
