"""What is done with a playbook as a whole: copied, renamed, deleted, written to a file and read from one."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from crm_desktop.domain import playbook_edit
from crm_desktop.domain.messages import UserError
from crm_desktop.domain.playbook import Playbook, Words
from crm_desktop.services import own_playbooks
from crm_desktop.ui.context import Context
from crm_desktop.ui.pages.ask_text import AskText
from crm_desktop.ui.widgets.confirm import Confirm
from crm_desktop.ui.widgets.pick_item import PickItem
from crm_desktop.ui.widgets.pick_list import PickMenu

_FILES = "TOML (*.toml)"


class BookFiles(QObject):
    """`shown` carries the id of a playbook that is to be shown now, "" for the one in force."""

    shown = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._host = context, parent
        self._book: Playbook | None = None
        self._want = ""

    def free_name(self, wanted: str) -> str:
        """The name, with a number behind it where it is taken."""
        store = self._context.store
        books = (*own_playbooks.shipped().values(), *own_playbooks.own(store).values())
        taken = {book.name.zh for book in books} | {book.name.en for book in books}
        names = [wanted, *(f"{wanted} {number}" for number in range(2, len(taken) + 3))]
        return next(name for name in names if name not in taken)

    def fresh_copy(self, book: Playbook, name: str) -> Playbook:
        """A copy of one's own that nobody has saved yet."""
        known = [*own_playbooks.shipped(), *own_playbooks.own(self._context.store)]
        return playbook_edit.copy_of(book, Words(self.free_name(name)), known)

    def copy(self, book: Playbook) -> None:
        """Save a copy and show it."""
        name = self.tr("{name} copy").format(name=book.name.said(english=self._context.english))
        self._save(self.fresh_copy(book, name))

    def _save(self, book: Playbook) -> None:
        self._want = book.id
        self._context.work.run(own_playbooks.save, book, done=self._done)

    def _done(self, _result: Any) -> None:
        self.shown.emit(self._want)

    def open_menu(self, book: Playbook, anchor: QWidget) -> None:
        """What can be done with the playbook shown; shipped ones stay as they are."""
        self._book = book
        items = [PickItem("import", self.tr("Import from file…"), icon="import")]
        if book.id in own_playbooks.own(self._context.store):
            items = [
                PickItem("rename", self.tr("Rename…"), icon="edit"),
                *items,
                PickItem("delete", self.tr("Delete"), icon="trash", danger=True),
            ]
        self._menu = PickMenu(items, self._host)
        self._menu.picked.connect(self._picked)
        self._menu.open_focused(anchor)

    def _picked(self, key: str) -> None:
        {"rename": self.rename, "delete": self.delete, "import": self.choose_import}[key]()

    def rename(self) -> None:
        """Ask for another name."""
        if self._book is not None:
            said = self._book.name.said(english=self._context.english)
            ask = AskText(self._host.window(), self.tr("Rename playbook"), self.tr("Name"), self._renamed)
            ask.editor.setText(said)
            ask.open()

    def _renamed(self, name: str) -> None:
        if self._book is not None and name.strip():
            self._save(replace(self._book, name=Words(name.strip())))

    def delete(self) -> None:
        """Ask before a playbook goes."""
        if self._book is not None:
            title = self.tr("Delete this playbook?")
            line = self.tr("Where it is in use its rules stay in use. Ctrl+Z brings it back.")
            name = self._book.name.said(english=self._context.english)
            ask = Confirm(self._host.window(), title, line, self.tr("Delete"), detail=name)
            ask.accepted.connect(self._delete)
            ask.open()

    def _delete(self) -> None:
        if self._book is not None:
            self._want = ""
            self._context.work.run(own_playbooks.remove, self._book.id, done=self._done)

    # -- files ---------------------------------------------------------------------------------------------------
    def choose_export(self, book: Playbook) -> None:
        """Ask where to write the playbook."""
        name = book.name.said(english=self._context.english)
        path, _ = QFileDialog.getSaveFileName(self._host, self.tr("Export playbook"), f"{name}.toml", _FILES)
        if path:
            self.write(book, Path(path))

    def write(self, book: Playbook, path: Path) -> None:
        """Write a playbook to a file."""
        try:
            own_playbooks.write_file(path, book)
        except UserError as error:
            self._context.window.tell(error.message)

    def choose_import(self) -> None:
        """Ask which file to read."""
        path, _ = QFileDialog.getOpenFileName(self._host, self.tr("Import playbook"), "", _FILES)
        if path:
            self.read(Path(path))

    def read(self, path: Path) -> None:
        """Take in the playbooks of a file and show the first."""
        self._context.work.run(own_playbooks.read_file, path, done=self._read)

    def _read(self, taken: list[str]) -> None:
        self.shown.emit(taken[0])
