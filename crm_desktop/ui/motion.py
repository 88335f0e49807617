"""What moves: a drawer slides in, a card fades in, a notice fades out. Input never waits for it, and it can be off."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QPropertyAnimation, QVariantAnimation
from PySide6.QtWidgets import QGraphicsOpacityEffect, QWidget

from crm_desktop.ui import theme

SLIDE_MS: Final = 120
FADE_MS: Final = 140


def slide_in(widget: QWidget, place: Callable[[int], None], width: int) -> None:
    """Call a bound method of the widget with the px that are left to go, from `width` to 0."""
    movement = QVariantAnimation(widget)
    movement.valueChanged.connect(place)
    _start(movement, SLIDE_MS, width, 0)


def fade_in(window: QWidget) -> None:
    """Let a window of its own appear gently."""
    _start(QPropertyAnimation(window, b"windowOpacity", window), FADE_MS, 0.0, 1.0)


def fade_out(widget: QWidget) -> None:
    """Let a widget vanish gently; it is hidden when it has."""
    effect = QGraphicsOpacityEffect(widget)
    widget.setGraphicsEffect(effect)
    movement = QPropertyAnimation(effect, b"opacity", effect)
    movement.finished.connect(widget.hide)
    _start(movement, FADE_MS, 1.0, 0.0)


def _start(movement: QVariantAnimation, milliseconds: int, start: float, end: float) -> None:
    movement.setDuration(theme.current().motion(milliseconds))
    movement.setStartValue(start)
    movement.setEndValue(end)
    movement.setEasingCurve(QEasingCurve.Type.OutCubic)
    movement.start(QAbstractAnimation.DeletionPolicy.DeleteWhenStopped)
