"""Tab goes through a review as one reads it: parts of a page are made at different times, which is what Qt goes by."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def follow(widget: QWidget) -> None:
    """Let Tab follow the layouts inside a widget."""
    for first, second in pairwise(stops(widget)):
        QWidget.setTabOrder(first, second)


def stops(widget: QWidget) -> Iterator[QWidget]:
    """What takes the keyboard inside a widget, in the order of its layouts."""
    inner = (widget.widget() if isinstance(widget, QScrollArea) else None) or widget
    layout = inner.layout()
    inside = _widgets(layout) if layout is not None else inner.children()
    for child in inside:
        if isinstance(child, QWidget) and child.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield child
        elif isinstance(child, QWidget):
            yield from stops(child)


def _widgets(layout: QLayout) -> Iterator[QWidget]:
    for item in (layout.itemAt(place) for place in range(layout.count())):
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _widgets(inner)
