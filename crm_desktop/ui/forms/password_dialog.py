"""The password of the book: set, changed, taken off; and the one of a backup, asked for before it is put back."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from crm_desktop.domain.messages import Message, UserError
from crm_desktop.services import passwords
from crm_desktop.ui.context import Context
from crm_desktop.ui.say import say
from crm_desktop.ui.widgets.banner import Banner
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.field import LabeledField
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.line_edit import LineEdit


class SecretField(LabeledField):
    """A labelled line that shows dots."""

    def __init__(self, label: str) -> None:
        self.line = LineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        super().__init__(label, self.line)

    def text(self) -> str:
        """What is typed, blanks and all."""
        return self.line.text()


class PasswordDialog(Dialog):
    """Sets a password, changes it, or (`remove`) takes it off. Signals: `changed()` when the book has followed."""

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None, *, remove: bool = False) -> None:
        self.context, self.remove = context, remove
        self.known = passwords.is_set(context.store)
        title = self.tr("Change password") if self.known else self.tr("Set password")
        if remove:
            title = self.tr("Take the password off")
        super().__init__(parent or context.window.widget(), title, width=520, accept=title)
        self.old, self.new, self.again = (
            SecretField(text) for text in (self.tr("Present password"), self.tr("New password"), self.tr("Once more"))
        )
        fields = [*([self.old] if self.known else []), *([] if remove else [self.new, self.again])]
        if not remove:
            self.body.addWidget(Banner(self._warning(), "warn", wrap=True))
        for field in fields:
            self.body.addWidget(field)
            field.line.textChanged.connect(self._typed)
        beside = (
            self.tr("The book and its backups are readable for everybody who gets hold of the files.")
            if remove
            else self.tr("Attachments and exported files are not covered. Backups take the same password.")
        )
        self.body.addWidget(Label(beside, "small", "text2", wrap=True))
        self.body.addStretch(1)
        self._working = False
        self.point_at(fields[0].line)

    def _warning(self) -> str:
        return self.tr(
            "A forgotten password cannot be brought back by anybody: without it neither the book nor its backups open. "
            "Write it down and keep it in another place."
        )

    def _typed(self) -> None:
        for field in (self.old, self.new, self.again):
            if field.message():
                field.set_state("")

    def can_accept(self) -> bool:
        """The new one must be long enough and the same twice."""
        if self._working:
            return False
        if not self.remove and len(self.new.text()) < passwords.SHORTEST:
            text = self.tr("{count} characters at least").format(count=passwords.SHORTEST)
            self.new.set_state("error", text)
            return False
        if not self.remove and self.new.text() != self.again.text():
            self.again.set_state("error", self.tr("Not the same as above"))
            return False
        return True

    def accept(self) -> None:
        """Begin; the dialog closes when the book has followed."""
        if not self.can_accept():
            return
        self._working = True
        self.accept_button.setEnabled(False)
        label = self.tr("Writing the book anew")
        new = "" if self.remove else self.new.text()
        self.context.work.run(passwords.put, new, self.old.text(), done=self._done, failed=self._failed, label=label)

    def _done(self, _result: object) -> None:
        self._working = False
        self.changed.emit()
        _Followers(self.context).go_on()
        super().accept()

    def _failed(self, message: Message) -> None:
        self._working = False
        self.accept_button.setEnabled(True)
        field = self.old if self.known else self.new
        field.set_state("error", say(message))
        self.point_at(field.line)

    def reject(self) -> None:
        """Close, unless the book is being written."""
        if not self._working:
            super().reject()


class _Followers(QObject):
    """Has the backups take the book's password, one after the other, so that nothing else waits for all of them."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.window.widget())
        self._context = context
        self._done: frozenset[Path] = frozenset()

    def go_on(self) -> None:
        """Take the next one."""
        self._context.work.run(passwords.follow, self._done, done=self._followed)

    def _followed(self, done: frozenset[Path]) -> None:
        if done == self._done:
            self.deleteLater()
            return
        self._done = done
        self.go_on()


class UnlockDialog(Dialog):
    """Asks for the password of a file, such as a backup of another time; accepted once it opens."""

    def __init__(self, path: Path, parent: QWidget) -> None:
        super().__init__(parent, self.tr("This backup has another password"), width=470, accept=self.tr("Open"))
        self.path = path
        self.secret = SecretField(self.tr("Password"))
        self.body.addWidget(Label(path.name, "small", "text2"))
        self.body.addWidget(self.secret)
        self.body.addStretch(1)
        self.secret.line.returnPressed.connect(self.accept)
        self.point_at(self.secret.line)

    def can_accept(self) -> bool:
        """Try it."""
        try:
            passwords.unlock(self.path, self.secret.text())
        except UserError as error:
            self.secret.set_state("error", say(error.message))
            return False
        return True
