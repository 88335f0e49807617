"""One of several things beside or under each other, through which the arrow keys lead."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from crm_desktop.ui.widgets.button import Pressable

UP_AND_DOWN: Final = MappingProxyType({Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1})
LEFT_AND_RIGHT: Final = MappingProxyType({Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1})


class Stepping(Pressable):
    """`stepped` carries -1 or 1 when an arrow asks for the neighbour; `steps` says which arrows those are."""

    stepped = Signal(int)
    steps: ClassVar[Mapping[Qt.Key, int]] = UP_AND_DOWN

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows go to the neighbours."""
        step = self.steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)
