"""A room whose rules are typed first and saved as a whole: discard, as shipped, save, and what is kept meanwhile."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QHBoxLayout

from crm_desktop.ui.settings.room import Bar, Room
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.label import KeyCap, Label


class RuleRoom(Room):
    """`saved` are the rules in force, `now` those that are typed; a room says what is shipped and how it is saved."""

    saved: Any
    now: Any

    def build_foot(self) -> None:
        """The line for what is wrong, and the buttons."""
        bar = Bar(56, line_above=True)
        row = QHBoxLayout(bar)
        row.setContentsMargins(24, 0, 20, 0)
        row.setSpacing(10)
        self.wrong = Label("", "small", "danger", elide=True)
        self.shipped_button = Button(self.tr("As shipped"), "ghost", icon="undo")
        self.discard_button = Button(self.tr("Discard"), "ghost")
        self.save_button = Button(self.tr("Save"), "primary")
        row.addWidget(self.wrong, 1)
        row.addWidget(self.shipped_button)
        row.addWidget(KeyCap("Ctrl+Enter"))
        row.addWidget(self.discard_button)
        row.addWidget(self.save_button)
        self.outer.addWidget(bar)
        self.shipped_button.clicked.connect(self._as_shipped)
        self.discard_button.clicked.connect(self._discard)
        self.save_button.clicked.connect(self._save)

    def show_rules(self) -> None:
        """Show the rules that are typed in every field."""

    def shipped(self) -> object:
        """The rules as they come with the program."""

    def write(self) -> None:
        """Save the rules that are typed; `written` follows."""

    def judged(self, wrong: str, *, complete: bool) -> None:
        """Say what is wrong with the rules, and give the buttons that can be pressed."""
        dirty = self.now != self.saved
        self.wrong.setText(wrong if complete else self.tr("A whole number is missing."))
        self.discard_button.setEnabled(dirty or not complete)
        self.save_button.setEnabled(dirty and complete and not wrong)
        self.shipped_button.setEnabled(self.now != self.shipped())

    def _as_shipped(self) -> None:
        self.now = self.shipped()
        self.show_rules()

    def _discard(self) -> None:
        self.now = self.saved
        self.show_rules()

    def _save(self) -> None:
        self.write()

    def written(self, _result: object) -> None:
        """They are in force."""
        self.leave_fields()

    def confirm(self) -> None:
        """Ctrl+Enter saves."""
        self.save_button.click()

    def kept(self) -> object:
        """The rules as they are typed."""
        return self.now if self.now != self.saved else None

    def take_up(self, kept: object) -> None:
        """Go on with rules that were not saved."""
        if isinstance(kept, type(self.saved)):
            self.now = kept
            self.show_rules()

    def followed(self, saved: object) -> bool:
        """Take what is in force now; what is typed and not saved stays. Returns whether the fields follow, too."""
        dirty, self.saved = self.now != self.saved, saved
        if dirty and self.now != self.saved:
            return False
        self.now = self.saved
        return True
