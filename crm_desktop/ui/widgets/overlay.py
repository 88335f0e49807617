"""What covers the window until it is closed: follows its size, keeps the keyboard inside, Esc and Ctrl+Enter."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CTRL: Final = Qt.KeyboardModifier.ControlModifier


class Overlay(QWidget):
    """A child over the whole window; `open()` returns at once, `accepted` or `rejected` follows and deletes it.

    Override `can_accept` to keep it open, `confirm` for what Ctrl+Enter does, `place` for where it lies.
    """

    accepted = Signal()
    rejected = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.window())
        self._before: QWidget | None = None
        self._over = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()
        parent.window().installEventFilter(self)

    def open(self) -> None:
        """Show it over the window and put the keyboard in it."""
        self._before = QApplication.focusWidget()
        self.place()
        self.show()
        self.raise_()
        self.point_at(self.first_stop())

    def first_stop(self) -> QWidget:
        """What has the keyboard when it opens."""
        return (self._stops() or [self])[0]

    def point_at(self, target: QWidget) -> None:
        """Give it the keyboard; what has a ring shows it, or nobody knows what Space would press."""
        ringed = hasattr(target, "ring")
        target.setFocus(Qt.FocusReason.TabFocusReason if ringed else Qt.FocusReason.OtherFocusReason)

    def can_accept(self) -> bool:
        """Whether `accept` may close it; says itself what is missing when not."""
        return True

    def confirm(self) -> None:
        """What Ctrl+Enter does."""
        self.accept()

    def accept(self) -> None:
        """Close with `accepted`, if it may; once, though a field may hear Ctrl+Enter as well."""
        if not self._over and self.can_accept():
            self._close()
            self.accepted.emit()

    def reject(self) -> None:
        """Close with `rejected`."""
        if not self._over:
            self._close()
            self.rejected.emit()

    def _close(self) -> None:
        self._over = True
        self.hide()
        # what had the keyboard may be gone: then whatever lies beneath has it, or no key would be heard
        before = self._before if self._before is not None and isValid(self._before) else None
        target = before if before is not None and before.isVisible() else Overlay.top(self.window())
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None
        self.deleteLater()

    def is_open(self) -> bool:
        """Whether it is shown."""
        return self.isVisible()

    @staticmethod
    def top(window: QWidget) -> Overlay | None:
        """The topmost one that is open in a window."""
        shown = [child for child in window.children() if isinstance(child, Overlay) and child.isVisible()]
        return shown[-1] if shown else None

    def place(self) -> None:
        """Cover the window."""
        window = self.parentWidget()
        if window is not None:
            self.setGeometry(window.rect())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.place()
        return False

    # keyboard and mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Clicks go no further."""
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Claim Esc and Ctrl+Enter before the window's shortcuts do."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self.is_mine(event):
            event.accept()
            return True
        return super().event(event)

    def is_mine(self, event: QKeyEvent) -> bool:
        """Whether a key belongs to it and not to the window beneath."""
        return event.key() == Qt.Key.Key_Escape or (event.key() in _ENTER and bool(event.modifiers() & _CTRL))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc rejects, Ctrl+Enter confirms."""
        if event.key() == Qt.Key.Key_Escape:
            self.reject()
        elif event.key() in _ENTER and event.modifiers() & _CTRL:
            self.confirm()
        else:
            super().keyPressEvent(event)

    def _stops(self) -> list[QWidget]:
        """Tab stops inside, in order."""
        stops: list[QWidget] = []
        tab = Qt.FocusPolicy.TabFocus
        each = self.nextInFocusChain()
        while each is not None and each is not self:
            able = each.isEnabled() and each.isVisibleTo(self) and bool(each.focusPolicy() & tab)
            if able and self.isAncestorOf(each):
                stops.append(each)
            each = each.nextInFocusChain()
        return stops

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays inside."""
        stops = self._stops()
        if not stops:
            return True
        now = QApplication.focusWidget()
        place = stops.index(now) if now in stops else (-1 if forward else 0)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[(place + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True
