"""The window in place of the program while nobody has told the book's password."""

from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.messages import UserError
from crm_desktop.services import passwords
from crm_desktop.store import backup, keys
from crm_desktop.store.database import FILE
from crm_desktop.ui import theme
from crm_desktop.ui.forms.password_dialog import SecretField
from crm_desktop.ui.icons import app_icon
from crm_desktop.ui.say import say
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.label import AppLogo, Label
from crm_desktop.ui.widgets.link import Link

_PATIENT = 3
"""Wrong tries after which the ways out are told."""


class PasswordWindow(QWidget):
    """Signals: `ended(str)`, "open" when the password was right, "restore" for a backup, "" to quit."""

    ended = Signal(str)

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = folder / FILE
        self.tries = 0
        self._answer = ""
        self.setWindowTitle(self.tr("Customer Book"))
        self.setWindowIcon(app_icon())
        self.resize(520, 400)
        self.secret = SecretField(self.tr("Password"))
        self.open_button = Button(self.tr("Open"), "primary")
        self.quit_button = Button(self.tr("Quit"))
        self.restore_link = Link(self.tr("Restore from backup"), role="small")
        self.restore_link.setVisible(bool(backup.listing(self.path)))
        self.told = Label("", "small", "text2", wrap=True)
        self._lay_out(folder)
        self.open_button.clicked.connect(self.try_it)
        self.secret.line.returnPressed.connect(self.try_it)
        self.quit_button.clicked.connect(self.close)
        self.restore_link.clicked.connect(self._restore)
        self.secret.line.setFocus()

    def _lay_out(self, folder: Path) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(AppLogo(32))
        head.addWidget(Label(self.tr("This book has a password"), "title", bold=True), 1)
        place = Label(str(folder), "small", "text3", elide=True)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.restore_link)
        buttons.addStretch(1)
        buttons.addWidget(self.quit_button)
        buttons.addWidget(self.open_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 36, 40, 32)
        column.setSpacing(8)
        column.addStretch(1)
        column.addLayout(head)
        column.addWidget(place)
        column.addSpacing(14)
        column.addWidget(self.secret)
        column.addWidget(self.told)
        column.addSpacing(14)
        column.addLayout(buttons)
        column.addStretch(2)

    def try_it(self) -> None:
        """Try what is typed."""
        try:
            passwords.unlock(self.path, self.secret.text())
        except UserError as error:
            self.tries += 1
            self.secret.set_state("error", say(error.message))
            self.secret.line.selectAll()
            self.secret.line.setFocus()
            if self.tries >= _PATIENT:
                # nothing is locked and nothing slows down: who guesses with the file in hand asks no window
                hint = self.tr("Mind the case of letters and the keyboard's language. A backup may have an older one.")
                self.told.setText(hint)
            return
        self._answer = "open"
        self.close()

    def _restore(self) -> None:
        self._answer = "restore"
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc quits."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say how it ended."""
        super().closeEvent(event)
        self.ended.emit(self._answer)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The surface."""
        painter = draw.begin(self)
        painter.fillRect(self.rect(), theme.current().color("surface"))
        painter.end()


def ask_password(app: QApplication, folder: Path) -> bool:
    """Show the window until the book opens (True), or the user quits or puts a backup back."""
    answers: list[str] = []
    window, loop = PasswordWindow(folder), QEventLoop()
    window.ended.connect(answers.append)
    window.ended.connect(loop.quit)
    window.show()
    window.activateWindow()
    loop.exec()
    window.deleteLater()
    if answers == ["restore"]:
        from crm_desktop.ui.trouble import show_trouble  # noqa: PLC0415 - only now

        show_trouble(app, folder, keys.LockedError(folder / FILE).message)
    return answers == ["open"]
