"""Pains and needs as numbered rows: Enter, Backspace, pasted lines, moving by key and by the grip."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from form_desk import Desk, add_customer, desk_on
from new_books import new_book
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.ui.forms.customer_form import CustomerForm
from crm_desktop.ui.forms.lines_edit import LinesEdit

K, M = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def desk(qtbot: QtBot, data: Path) -> Iterator[Desk]:
    store = new_book(data)
    yield from desk_on(store)
    store.close()


@pytest.fixture
def pains(desk: Desk, qtbot: QtBot) -> LinesEdit:
    form = CustomerForm(desk.context)
    desk.show(form)
    editor = form.fields["pains"].editor
    assert isinstance(editor, LinesEdit)
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    editor.setFocus()
    return editor


def rows(editor: LinesEdit) -> list[str]:
    return editor.toPlainText().split("\n")


def test_enter_adds_a_row_and_backspace_takes_an_empty_one(pains: LinesEdit, qtbot: QtBot) -> None:
    low = pains.height()
    qtbot.keyClicks(pains, "one")
    qtbot.keyClick(pains, K.Key_Return)
    qtbot.keyClicks(pains, "two")
    assert rows(pains) == ["one", "two"]
    assert pains.height() > low
    qtbot.keyClick(pains, K.Key_Return)
    qtbot.keyClick(pains, K.Key_Return)
    assert rows(pains) == ["one", "two", ""]
    assert pains.lines() == ["one", "two"]
    qtbot.keyClick(pains, K.Key_Backspace)
    assert rows(pains) == ["one", "two"]
    assert pains.textCursor().blockNumber() == 1


def test_pasted_lines_become_rows(desk: Desk, pains: LinesEdit) -> None:
    QApplication.clipboard().setText("备件占用高\r\n\r\n  账实差异大 \n")
    pains.paste()
    assert rows(pains) == ["备件占用高", "账实差异大"]


def test_tab_goes_on_and_the_empty_field_is_as_high_as_others(pains: LinesEdit, qtbot: QtBot) -> None:
    assert pains.height() == 32
    qtbot.keyClick(pains, K.Key_Tab)
    assert QApplication.focusWidget() is not pains
    assert pains.toPlainText() == ""


def test_rows_are_moved_by_key_and_taken_back(pains: LinesEdit, qtbot: QtBot) -> None:
    pains.set_lines("one\ntwo\nthree")
    qtbot.keyClick(pains, K.Key_Down, M.AltModifier)
    assert rows(pains) == ["two", "one", "three"]
    assert pains.textCursor().blockNumber() == 1
    qtbot.keyClick(pains, K.Key_Up, M.AltModifier)
    assert rows(pains) == ["one", "two", "three"]
    pains.undo()
    assert rows(pains) == ["two", "one", "three"]


def test_rows_are_dragged_by_the_grip(pains: LinesEdit, qtbot: QtBot) -> None:
    pains.set_lines("one\ntwo\nthree")
    view = pains.viewport()
    grip = view.width() - 10
    first = QPoint(grip, 8)
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=first)
    qtbot.mouseMove(view, QPoint(grip, 45))
    qtbot.mouseMove(view, QPoint(grip, view.height() - 2))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(grip, view.height() - 2))
    assert rows(pains) == ["two", "three", "one"]


def test_they_are_stored_as_lines_as_ever(desk: Desk, qtbot: QtBot) -> None:
    one = add_customer(desk.store, pains="备件占用高\n账实差异大")
    form = CustomerForm(desk.context, one)
    desk.show(form)
    editor = form.fields["pains"].editor
    assert isinstance(editor, LinesEdit)
    assert not form.is_dirty()
    editor.moveCursor(editor.textCursor().MoveOperation.End)
    qtbot.keyClick(editor, K.Key_Return)
    qtbot.keyClicks(editor, "three")
    desk.click("Save customer", form)
    assert desk.value("SELECT pains FROM customer WHERE id = ?", one) == "备件占用高\n账实差异大\nthree"
