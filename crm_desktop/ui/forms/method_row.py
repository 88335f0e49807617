"""The ways to reach a customer as chips: as many as fit, the others behind a link."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.forms.form_choices import Choice, ChoiceChip, ChoiceRow
from crm_desktop.ui.widgets.link import Link
from crm_desktop.ui.widgets.pick_item import PickItem
from crm_desktop.ui.widgets.pick_list import PickMenu

_SHOWN_METHODS: Final = 5
_METHODS_WIDTH: Final = 396


def _fitting(choices: Sequence[Choice]) -> int:
    """How many methods, five at most, stand side by side beside the time (English words are longer)."""
    room, shown = theme.current().px(_METHODS_WIDTH), 0
    for choice in choices[:_SHOWN_METHODS]:
        room -= ChoiceChip(choice, large=True).sizeHint().width() + 6
        if room < 0:
            break
        shown += 1
    return shown


class MethodRow(ChoiceRow):
    """At most five methods, the first one on; `more` is the link to the others, to be placed beside the label."""

    def __init__(self, choices: Sequence[Choice], parent: QWidget | None = None) -> None:
        shown = _fitting(choices)
        super().__init__(choices[:shown], large=True, required=True, parent=parent)
        self._rest = list(choices[shown:])
        self._menu: PickMenu | None = None
        self.set_current(choices[0].key if choices else "")
        self.more = Link(self.tr("More"), role="small")
        self.more.clicked.connect(self.open_more)
        if not self._rest:
            self.more.hide()

    def open_more(self) -> None:
        """Offer the methods that are not shown."""
        items = [PickItem(choice.key, choice.text, icon=choice.icon) for choice in self._rest]
        self._menu = PickMenu(items, self)
        self._menu.picked.connect(self.take)
        self._menu.open_focused(self.more)

    def take(self, key: str) -> None:
        """Show a method of the others instead of the last one, and choose it."""
        chosen = next(choice for choice in self._rest if choice.key == key)
        shown = [chip.choice for chip in self.chips()]
        every = [*shown[:-1], chosen, shown[-1], *(choice for choice in self._rest if choice.key != key)]
        room = max(1, min(_fitting(every), len(shown)))
        if room < len(shown):
            every.remove(chosen)
            every.insert(0, chosen)
        self._rest = every[room:]
        self.set_choices(every[:room])
        self.set_current(key)
