"""The password in the window: set on the first page, asked for at the next start, changed and taken off."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from desk import Desk, K, OpenDesk
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.services import books, customers, passwords
from crm_desktop.store import backup, keys, rekey
from crm_desktop.store.database import FILE, open_store
from crm_desktop.ui.forms.password_dialog import PasswordDialog, UnlockDialog
from crm_desktop.ui.password_window import PasswordWindow
from crm_desktop.ui.settings.data import DataRoom
from crm_desktop.ui.start_book import may_open
from crm_desktop.ui.trouble import TroubleWindow
from crm_desktop.ui.widgets.dialog import Dialog

SECRET = "青山-2026"


@pytest.fixture(autouse=True)
def nothing_told(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(keys, "_COST", 1 << 8)
    keys.forget_all()
    yield
    keys.forget_all()


def typed(desk: Desk, **texts: str) -> PasswordDialog:
    dialog = Dialog.top(desk.window)
    assert isinstance(dialog, PasswordDialog)
    for name, text in texts.items():
        getattr(dialog, name).line.setText(text)
    return dialog


def test_a_password_is_set_changed_and_taken_off(data: Path, open_desk: OpenDesk) -> None:
    desk = open_desk("today")
    desk.click("Set password")
    assert desk.sees("A forgotten password cannot be brought back by anybody")
    dialog = typed(desk, new="12345", again="12345")
    dialog.accept()
    assert dialog.new.message() == "6 characters at least"
    typed(desk, new=SECRET, again=SECRET[:-1])
    dialog.accept()
    assert dialog.again.message() == "Not the same as above"
    assert not passwords.is_set(desk.store)
    typed(desk, again=SECRET)
    dialog.accept()
    desk.wait(lambda: Dialog.top(desk.window) is None)
    assert passwords.is_set(desk.store)
    assert desk.sees("Change password")
    desk.wait(lambda: all(keys.salt_of(one.path) for one in backup.listing(desk.store.path)))
    customers.add(desk.store, {"name": "苏州合盛精工机械有限公司"})
    desk.window.rooms.show_settings()
    desk.click("Data and safety")
    assert desk.sees("Set: the book and its backups open with it alone")
    desk.click("Take the password off")
    dialog = typed(desk, old="wrong one")
    dialog.accept()
    desk.wait(lambda: dialog.old.message() == "The password is not right.")
    typed(desk, old=SECRET)
    dialog.accept()
    desk.wait(lambda: not passwords.is_set(desk.store))
    room = next(desk.visible(DataRoom))
    desk.wait(lambda: room.password_state.text() == "No password")
    # a copy of another password is asked for before it is put back
    salt = keys.fresh_salt()
    copy = books.backup_now(desk.store)
    keys.remember(salt, keys.derive("older one", salt))
    rekey.recode(copy, salt, keys.key_of(salt))
    keys.forget_all()
    room.show_copies()
    desk.wait(lambda: desk.sees("another password"))
    room._asked = copy
    room._restore()
    unlock = Dialog.top(desk.window)
    assert isinstance(unlock, UnlockDialog)
    unlock.secret.line.setText("older one")
    unlock.accept()
    desk.wait(lambda: passwords.is_set(desk.store))


def test_the_start_asks_for_it(qtbot: QtBot, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    store = open_store(data)
    passwords.put(store, SECRET)
    store.close()
    keys.forget_all()
    window = PasswordWindow(data)
    qtbot.addWidget(window)
    answers: list[str] = []
    window.ended.connect(answers.append)
    window.show()
    for count in range(1, 4):
        window.secret.line.setText(f"wrong {count}")
        qtbot.keyClick(window.secret.line, K.Key_Return)
        assert window.secret.message() == "The password is not right."
        assert bool(window.told.text()) == (count == 3)
    assert window.restore_link.isVisible()
    window.secret.line.setText(SECRET)
    window.open_button.click()
    assert answers == ["open"]
    assert may_open(application, data)
    keys.forget_all()
    other = PasswordWindow(data)
    qtbot.addWidget(other)
    other.ended.connect(answers.append)
    other.show()
    qtbot.keyClick(other, K.Key_Escape)
    assert answers == ["open", ""]
    assert not other.isVisible()
    trouble = TroubleWindow(data, keys.LockedError(data / FILE).message, restart=False)
    qtbot.addWidget(trouble)
    with qtbot.waitSignal(trouble.solved):
        trouble.retry()
    for answer, wanted in (("open", True), ("", False)):
        monkeypatch.setattr(PasswordWindow, "show", lambda self, said=answer: _end(self, said))
        assert may_open(application, data) == wanted
    assert backup.listing(data / "book.crm")


def _end(window: PasswordWindow, answer: str) -> None:
    QTimer.singleShot(0, lambda: window.ended.emit(answer))
