"""The first-run page as a tab: it stands where Today will be, until the book has a customer."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.services import playbooks
from crm_desktop.store.change_log import ChangeSet
from crm_desktop.ui.context import Context
from crm_desktop.ui.pages.first_run import FirstRunPage


class WelcomePage(QWidget):
    """Signals: `status_changed` as every page; `example_asked`, `place_asked` for the program."""

    status_changed = Signal()
    example_asked = Signal()
    place_asked = Signal(object)

    key = "welcome"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._page = FirstRunPage(context, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._page)
        self._page.choose_file.connect(self._import)
        self._page.new_customer.connect(self._new)
        self._page.open_example.connect(self.example_asked)
        self._page.files_dropped.connect(self._dropped)
        self._page.change_place.connect(self.place_asked)

    def _import(self) -> None:
        self._context.window.import_files()

    def _new(self) -> None:
        self._context.window.new_customer()

    def _dropped(self, paths: list[Path]) -> None:
        self._context.window.import_files(paths)

    def refresh(self) -> None:
        """Nothing here changes with the book."""

    def on_changed(self, _changes: ChangeSet) -> None:
        """Show the chosen playbook in the status line."""
        self.status_changed.emit()

    def status(self) -> list[str]:
        """That the book is empty, and the playbook in force."""
        playbook = playbooks.chosen(self._context.store)
        name = str(playbook["en" if self._context.english else "name"])
        return [self.tr("No customers yet"), self.tr("Playbook {name}").format(name=name)]

    def take_focus(self) -> None:
        """Let Tab begin at the first card."""
        self._page.setFocus()
