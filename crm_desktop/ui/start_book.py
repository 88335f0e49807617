"""Another book in a window of its own: a second run of the program beside this one."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from crm_desktop.services import books
from crm_desktop.store import keys
from crm_desktop.store.database import FILE, Store

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from crm_desktop.ui.single_instance import SingleInstance


def start_book(folder: Path, language: str) -> None:
    """Start the program on the book of a folder."""
    from PySide6.QtCore import QProcess  # noqa: PLC0415 - the first picture does without

    words = ["--data", str(folder), "--lang", language]
    if not hasattr(sys, "frozen"):
        words = ["-m", "crm_desktop", *words]
    QProcess.startDetached(sys.executable, words)


def may_open(app: "QApplication", folder: Path, instance: "SingleInstance | None" = None) -> bool:
    """Whether the book of a folder can be opened, asking for its password where it has one; lets go of it if not."""
    if not keys.is_locked(folder / FILE):
        return True
    from crm_desktop.ui.password_window import ask_password  # noqa: PLC0415 - most books have none

    opened = ask_password(app, folder)
    if instance is not None and not opened:
        instance.release()
    return opened


def make_example(_store: Store, folder: Path) -> Path:
    """Fill the example book; returns its folder."""
    books.open_example(folder).close()
    return folder
