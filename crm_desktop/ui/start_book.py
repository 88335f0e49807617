"""Another book in a window of its own: a second run of the program beside this one."""

import sys
from pathlib import Path

from crm_desktop.services import books
from crm_desktop.store.database import Store


def start_book(folder: Path, language: str) -> None:
    """Start the program on the book of a folder."""
    from PySide6.QtCore import QProcess  # noqa: PLC0415 - the first picture does without

    words = ["--data", str(folder), "--lang", language]
    if not hasattr(sys, "frozen"):
        words = ["-m", "crm_desktop", *words]
    QProcess.startDetached(sys.executable, words)


def make_example(_store: Store, folder: Path) -> Path:
    """Fill the example book; returns its folder."""
    books.open_example(folder).close()
    return folder
