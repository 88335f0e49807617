"""The window in place of the program when the book cannot be opened: why, try again, or put a backup back."""

import sys
from pathlib import Path

from PySide6.QtCore import QProcess, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.messages import Message, UserError
from crm_desktop.store import backup, keys
from crm_desktop.store.database import FILE, open_store
from crm_desktop.ui import theme
from crm_desktop.ui.backup_words import reason_words
from crm_desktop.ui.forms.password_dialog import UnlockDialog
from crm_desktop.ui.icons import app_icon
from crm_desktop.ui.say import say
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.confirm import Confirm
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.inputs import ComboBox
from crm_desktop.ui.widgets.label import Label


class TroubleWindow(QWidget):
    """Signals: `solved()` when the book opens again; the program is then started anew."""

    solved = Signal()

    def __init__(self, folder: Path, message: Message, *, restart: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self._restart = restart
        self.setWindowTitle(self.tr("Customer Book"))
        self.resize(640, 460)
        self.copies = backup.listing(folder / FILE)
        self.setWindowIcon(app_icon())
        self.state = EmptyState("alert", "", tone="danger")
        self.state.line.setWordWrap(True)
        self.state.primary_clicked.connect(self.retry)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 24)
        column.addWidget(self.state, 1)
        self.choice = ComboBox(
            [(copy.path, f"{copy.at:%Y-%m-%d %H:%M}  {reason_words(copy.reason)}") for copy in self.copies]
        )
        self.choice.setAccessibleName(self.tr("Backup"))
        self.restore_button = Button(self.tr("Restore from backup"))
        self.restore_button.clicked.connect(self._ask)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        row.addWidget(self.choice)
        row.addWidget(self.restore_button)
        row.addStretch(1)
        column.addLayout(row)
        place = QHBoxLayout()
        place.addStretch(1)
        where = Label(str(folder), "small", "text3")
        where.set_selectable()
        place.addWidget(where)
        place.addStretch(1)
        column.addSpacing(12)
        column.addLayout(place)
        self.choice.setMinimumWidth(260)
        self.choice.setVisible(bool(self.copies))
        self.restore_button.setVisible(bool(self.copies))
        self._say(message)

    def _say(self, message: Message) -> None:
        unchanged = self.tr("Nothing was changed.")  # inside an f-string it would not be collected
        title, again = self.tr("The book cannot be opened"), self.tr("Try again")
        self.state.set_text(title, f"{say(message)}\n{unchanged}", again)

    def retry(self) -> None:
        """Open the book once more."""
        try:
            open_store(self.folder).close()
        except keys.LockedError:
            pass  # the program asks for the password when it starts
        except UserError as error:
            self._say(error.message)
            return
        self.solved.emit()
        if self._restart:
            words = ["--data", str(self.folder), "--lang", theme.current().language]
            if not hasattr(sys, "frozen"):
                words = ["-m", "crm_desktop", *words]
            QProcess.startDetached(sys.executable, words)
        self.close()

    def _ask(self) -> None:
        line = self.tr("The book takes the state of {when}; what is there now is kept as a backup if whole.")
        ask = Confirm(
            self,
            self.tr("Restore this backup?"),
            line.format(when=self.choice.currentText().strip()),
            self.tr("Restore"),
        )
        ask.accepted.connect(self.restore)
        ask.open()

    def restore(self) -> None:
        """Put the chosen backup in the book's place and try again."""
        copy = self.choice.key()
        if not isinstance(copy, Path):
            return
        if keys.is_locked(copy):
            unlock = UnlockDialog(copy, self)
            unlock.accepted.connect(self.restore)
            unlock.open()
            return
        try:
            backup.restore(self.folder / FILE, copy)
        except UserError as error:
            self._say(error.message)
            return
        self.retry()


def show_trouble(app: QApplication, folder: Path, message: Message) -> None:
    """Show the window until it is closed."""
    trouble = TroubleWindow(folder, message)
    trouble.show()
    app.setQuitOnLastWindowClosed(True)
    app.exec()
