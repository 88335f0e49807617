"""Rooms: where the book lies with its backups, importing and exporting, about the program."""

from importlib import metadata
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.services import book_settings, books, passwords
from crm_desktop.store import backup, keys
from crm_desktop.ui.backup_words import reason_words
from crm_desktop.ui.context import Context
from crm_desktop.ui.export_log_dialog import ExportLogDialog
from crm_desktop.ui.forms.password_dialog import PasswordDialog, UnlockDialog
from crm_desktop.ui.settings.room import Room
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.confirm import Confirm
from crm_desktop.ui.widgets.label import AppLogo, Label
from crm_desktop.ui.widgets.link import Link
from crm_desktop.ui.widgets.undo_bar import UndoBar

_COPIES = 8


class DataRoom(Room):
    """Where the book lies, a backup now, and the backups to put back."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("Data and safety"), self.tr("Everything stays on this computer"))
        self._asked: Path | None = None
        place = Label(str(context.store.path), "small", "text2", elide=True)
        self.open_button = Button(self.tr("Open folder"), icon="folder")
        self.backup_button = Button(self.tr("Back up now"), icon="shield")
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(Label(self.tr("Book"), bold=True))
        top.addWidget(place, 1)
        top.addWidget(self.open_button)
        middle = QHBoxLayout()
        middle.addWidget(Label(self.tr("Backups"), bold=True))
        middle.addStretch(1)
        middle.addWidget(self.backup_button)
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.body.addLayout(top)
        self.rule()
        self.body.addLayout(self._password_row())
        self.rule()
        self.body.addLayout(middle)
        self.body.addLayout(self._list)
        self.body.addStretch(1)
        self.mark("book", self.open_button)
        self.mark("backup", self.backup_button)
        self.open_button.clicked.connect(self._open)
        self.backup_button.clicked.connect(self._back_up)
        self.show_copies()

    def _password_row(self) -> QHBoxLayout:
        self.password_state = Label("", "small", "text2", elide=True)
        self.password_button = Button("", icon="key")
        self.take_off_button = Button(self.tr("Take the password off"), "ghost")
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(Label(self.tr("Password"), bold=True))
        row.addWidget(self.password_state, 1)
        row.addWidget(self.take_off_button)
        row.addWidget(self.password_button)
        self.mark("password", self.password_button)
        self.password_button.clicked.connect(self._set_password)
        self.take_off_button.clicked.connect(self._take_off)
        return row

    def show_copies(self, _made: object = None) -> None:
        """List the newest backups."""
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        known = passwords.is_set(self.context.store)
        self.password_state.setText(
            self.tr("Set: the book and its backups open with it alone") if known else self.tr("No password")
        )
        self.password_button.setText(self.tr("Change password") if known else self.tr("Set password"))
        self.password_button.updateGeometry()
        self.take_off_button.setVisible(known)
        copies = backup.listing(self.context.store.path)[:_COPIES]
        for copy in copies:
            self._list.addWidget(self._line(copy))
        if not copies:
            self._list.addWidget(Label(self.tr("None yet: one is made when you quit."), "small", "text3"))
        self.backup_button.setEnabled(True)

    def _line(self, copy: backup.Backup) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Label(f"{copy.at:%Y-%m-%d %H:%M}"))
        row.addWidget(Label(f"{copy.path.stat().st_size / 1e6:.1f} MB", "small", "text3"))
        row.addWidget(Label(reason_words(copy.reason), "small", "text3"))
        if keys.is_locked(copy.path):
            row.addWidget(Label(self.tr("another password"), "small", "text3"))
        row.addStretch(1)
        link = Link(self.tr("Restore"), role="small")
        link.setProperty("copy", str(copy.path))
        link.clicked.connect(self._ask)
        row.addWidget(link)
        return line

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.context.store.folder)))

    def _back_up(self) -> None:
        self.backup_button.setEnabled(False)
        self.context.work.run(books.backup_now, done=self.show_copies)

    def _ask(self) -> None:
        link = self.sender()
        self._asked = Path(str(link.property("copy")))
        title, line = self.tr("Restore this backup?"), self.tr("The present state is kept as a backup first.")
        ask = Confirm(self.window(), title, line, self.tr("Restore"), detail=self._asked.name)
        ask.accepted.connect(self._restore)
        ask.open()

    def _set_password(self) -> None:
        self._open_password(remove=False)

    def _take_off(self) -> None:
        self._open_password(remove=True)

    def _open_password(self, *, remove: bool) -> None:
        dialog = PasswordDialog(self.context, self.window(), remove=remove)
        dialog.changed.connect(self.show_copies)
        dialog.open()

    def _restore(self) -> None:
        if self._asked is not None and keys.is_locked(self._asked):
            unlock = UnlockDialog(self._asked, self.window())
            unlock.accepted.connect(self._restore)
            unlock.open()
            return
        if self._asked is not None:
            self.context.work.run(book_settings.restore, self._asked, done=self._restored)

    def _restored(self, _result: object) -> None:
        # the bar may name a step that the restored book has never heard of
        bar = self.context.window.widget().findChild(UndoBar)
        if bar is not None:
            bar.hide()
        self.show_copies()


class FilesRoom(Room):
    """Importing files and exporting what is in the book."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("Import and export"))
        self.import_button = Button(self.tr("Import files"), icon="import")
        self.export_button = Button(self.tr("Export"), icon="export")
        bring = self.tr("xlsx, xls, ods, csv, txt, vcf; a preview shows every problem, one undo takes the import back")
        give = self.tr("The four templates as one workbook, or what the current tab shows")
        for name, line, button in (
            (self.tr("Import"), bring, self.import_button),
            (self.tr("Export"), give, self.export_button),
        ):
            card = Card(name)
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(Label(line, "small", "text2", wrap=True), 1)
            row.addWidget(button)
            card.body.addLayout(row)
            self.body.addWidget(card)
        self.log_button = Button(self.tr("Export log"), icon="list")
        self.head.addWidget(self.log_button)
        self.log_button.clicked.connect(self._show_log)
        self.body.addStretch(1)
        self.mark("log", self.log_button)
        self.mark("import", self.import_button)
        self.mark("export", self.export_button)
        self.import_button.clicked.connect(self._import)
        self.export_button.clicked.connect(self._export)

    def _import(self) -> None:
        self.context.window.import_files()

    def _export(self) -> None:
        self.context.window.export()

    def _show_log(self) -> None:
        ExportLogDialog(self.context, self.window()).open()


class AboutRoom(Room):
    """Which program this is and what it stands for."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("About"))
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(AppLogo(40))
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(Label(self.tr("Customer Book"), "title", bold=True))
        names.addWidget(Label(self.tr("Version {version}").format(version=version()), "small", "text2"))
        row.addLayout(names)
        row.addStretch(1)
        self.body.addLayout(row)
        for line in (
            self.tr("No network, no account, no upload: everything lies in one folder on this computer."),
            self.tr("Every change can be taken back with Ctrl+Z, also after a restart."),
        ):
            self.body.addWidget(Label(line, tone="text2", wrap=True))
        place = Label(str(context.store.path), "small", "text3", wrap=True)
        place.set_selectable()
        self.body.addWidget(place)
        self.body.addStretch(1)


def version() -> str:
    """The version of the installed program."""
    return metadata.version("crm-desktop")
