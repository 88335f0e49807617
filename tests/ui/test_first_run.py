"""The page of an empty book."""

from pathlib import Path

import pytest
from desk import Desk, OpenDesk
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from crm_desktop.services import history, playbooks
from crm_desktop.ui.drop_zone import DropZone
from crm_desktop.ui.import_dialog import ImportDialog
from crm_desktop.ui.pages.first_run import FirstRunPage
from crm_desktop.ui.widgets.label import Label


@pytest.fixture
def empty(data: Path, open_desk: OpenDesk) -> Desk:
    return open_desk("today")


def test_offers_three_ways_and_says_where_the_data_lies(empty: Desk) -> None:
    for text in ("Import your Excel", "Add the first customer", "Open example data", str(empty.store.path)):
        assert empty.sees(text)


def test_the_first_way_opens_the_import(empty: Desk) -> None:
    empty.click("Choose file")
    assert empty.sees("Drop files here to start the preview")
    assert list(empty.visible(ImportDialog))


def test_choosing_a_playbook_is_a_step(empty: Desk) -> None:
    empty.click("Sprint")
    assert playbooks.chosen(empty.store)["id"] == "sprint"
    step = history.next_undo(empty.store)
    assert step is not None
    assert step.kind == "playbook.choose"


def test_example_and_new_customer_are_asked_for(empty: Desk) -> None:
    page = next(empty.visible(FirstRunPage))
    page.open_example.disconnect()  # it would start a program that outlives the test
    with empty.bot.waitSignal(page.open_example):
        page.example_button.click()
    with empty.bot.waitSignal(page.new_customer):
        page.new_button.click()


def test_another_place_is_a_folder(empty: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = next(empty.visible(FirstRunPage))
    page.change_place.disconnect()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    with empty.bot.waitSignal(page.change_place) as asked:
        empty.click("Another place")
    assert asked.args == [tmp_path]


def test_dropped_files_are_imported(empty: Desk, fixtures: Path) -> None:
    zone = next(empty.visible(DropZone))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(fixtures / "files" / "四张模板.xlsx"))])
    buttons, keys, copy = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(5, 5), copy, mime, buttons, keys)
    QApplication.sendEvent(zone, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(zone, QDropEvent(QPointF(5, 5), copy, mime, buttons, keys))
    dialog = next(empty.visible(ImportDialog))
    assert dialog.stack.currentWidget() is dialog.view


def test_nothing_is_cut_in_english_on_a_small_screen(data: Path, open_desk: OpenDesk) -> None:
    desk = open_desk("today", size=(1280, 800))
    page = next(desk.visible(FirstRunPage))
    path = str(desk.store.path)  # as long as it is
    labels = [label for label in page.findChildren(Label) if label.isVisible() and path not in label.text()]
    assert len(labels) > 20
    cut = [label.text() for label in labels if label.fontMetrics().horizontalAdvance(label.text()) > label.width()]
    assert cut == []
