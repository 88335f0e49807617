"""The real window on a temporary book: work runs inline, and nothing may be left when a test ends."""

import gc
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.app import Program
from crm_desktop.settings import GuiArgs
from crm_desktop.store.database import FILE

sys.path.insert(0, str(Path(__file__).parent))

from desk import Desk, OpenDesk, fill
from new_books import put_book


@pytest.fixture
def book(data: Path) -> Path:
    """A data folder with the invented customers."""
    return put_book(data, fill)


@pytest.fixture
def open_desk(qtbot: QtBot, qapp: QApplication, data: Path) -> Iterator[OpenDesk]:
    """Open the window on the data folder: `open_desk("customers", theme="dark", size=(1280, 720))`."""
    programs: list[Program] = []

    def start(
        page: str = "customers", theme: str = "light", size: tuple[int, int] = (1440, 900), *, serial: bool = True
    ) -> Desk:
        if not (data / FILE).exists():
            put_book(data)
        program = Program(qapp, GuiArgs(data=data, language="en", theme=theme), data)
        programs.append(program)
        program.memory.remember(tab=page, width=size[0], height=size[1])
        program.dress()
        window = program.open(serial=serial)
        window.show_due()
        window.show_book()
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        assert program.store is not None
        return Desk(qtbot, window, program.store)

    yield start
    for program in programs:
        close(program)
    assert [type(widget).__name__ for widget in QApplication.topLevelWidgets() if widget.isVisible()] == []


def close(program: Program) -> None:
    """End a program as its user does, and destroy its widgets."""
    if program.window is not None:
        program.window.quit()
        program.window.changes.close()
        program.window.deleteLater()
    for translator in program._translators:
        program.app.removeTranslator(translator)
    program.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


@pytest.fixture
def desk(book: Path, open_desk: OpenDesk) -> Desk:
    """The window on the book of invented customers, on the customers tab."""
    return open_desk()
