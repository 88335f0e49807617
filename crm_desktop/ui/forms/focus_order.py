"""The order in which Tab goes: as people read, also through parts that were made or moved later."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QScrollArea, QWidget


def stops(widget: QWidget) -> Iterator[QWidget]:
    """All places where Tab may stop under a widget, in the order of their layouts."""
    if widget.isHidden() or not widget.isEnabled():
        return
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not isinstance(widget, QScrollArea):
        yield widget
    inner = widget.widget() if isinstance(widget, QScrollArea) else widget
    layout = inner.layout() if inner else None
    if layout is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget, deeper = (item.widget(), item.layout()) if item else (None, None)
        if widget is not None:
            yield from stops(widget)
        elif deeper is not None:
            yield from _in_layout(deeper)


def go_on(root: QWidget, *, onward: bool) -> bool:
    """Give the keyboard to the stop after (or before) the present one, round and round; whether there was one."""
    every, now = list(stops(root)), QApplication.focusWidget()
    if not every or now is None:
        return False
    here = next((place for place, one in enumerate(every) if one is now or one.isAncestorOf(now)), None)
    if here is None:
        return False
    reason = Qt.FocusReason.TabFocusReason if onward else Qt.FocusReason.BacktabFocusReason
    every[(here + (1 if onward else -1)) % len(every)].setFocus(reason)
    return True
