"""Layouts whose content is shown anew."""

from collections.abc import Iterable

from PySide6.QtWidgets import QLayout, QWidget


def emptied(layout: QLayout) -> None:
    """Take everything out of a layout."""
    let_go(taken(layout))


def taken(layout: QLayout) -> list[QWidget]:
    """The same, but the widgets stay until the keyboard has left them: `let_go` then."""
    found = []
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            found.append(widget)
    return found


def let_go(widgets: Iterable[QWidget]) -> None:
    """Hide what was taken out and delete it."""
    for widget in widgets:
        widget.hide()
        widget.deleteLater()
