"""What part a contact plays and how it likes to be reached: two chips with a menu each."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.forms.form_choices import Choice, ChoiceChip
from crm_desktop.ui.say import marked
from crm_desktop.ui.widgets.pick_item import PickItem
from crm_desktop.ui.widgets.pick_list import PickMenu


class PickChip(ChoiceChip):
    """A chip that shows a choice or, quietly, what could be chosen; a press opens the menu."""

    edited = Signal()

    def __init__(
        self, unset: str, words: Mapping[str, str], nothing: str, *, loud: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(Choice("", unset), parent=parent)
        self._unset, self._words, self._nothing, self._loud = unset, words, nothing, loud
        self._menu: PickMenu | None = None
        self.clicked.connect(self._open)

    def value(self) -> str:
        """The stored text of the choice, "" for none."""
        return self.choice.key

    def set_value(self, value: str) -> None:
        """Show a choice; a text that is none of the menu's stands for itself."""
        text = marked("contact", self._words[value]) if value in self._words else value
        loud = bool(value) and value == self._loud
        self.choice = Choice(value, text or self._unset, icon="key" if loud else "", tone="ok" if loud else "info")
        self.setText(self.choice.text)
        self.setAccessibleName(f"{self._unset}: {text}" if text else self._unset)
        self.setChecked(loud)
        self.updateGeometry()
        self.update()

    def _look(self) -> tuple[str, str, str]:
        if self.value() and self.value() != self._loud:
            return "hover", "border2" if self.hovered else "", "text2"
        return super()._look() if self.value() else ("hover" if self.hovered else "", "border", "text3")

    def sizeHint(self) -> QSize:
        """Height 22, px."""
        style, wide = theme.current(), super().sizeHint().width()
        if not self.isChecked():
            # what is on is bold, and only a loud choice is on
            bold, plain = (style.metrics("small", bold=one).horizontalAdvance(self.text()) for one in (True, False))
            wide -= bold - plain
        return QSize(wide, style.px(22))

    def _open(self) -> None:
        self.setChecked(self.value() == self._loud != "")
        items = [PickItem(key, marked("contact", word)) for key, word in self._words.items()]
        if self.value():
            items.append(PickItem("", self._nothing))
        self._menu = PickMenu(items, self)
        self._menu.picked.connect(self._picked)
        self._menu.open_focused(self)

    def _picked(self, key: str) -> None:
        self.set_value(key)
        self.edited.emit()
