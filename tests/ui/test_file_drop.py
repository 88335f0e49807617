"""Files dropped anywhere on the window, as the windowing system sends them, open the import with its preview."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from desk import Desk
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from crm_desktop.domain.messages import UserError
from crm_desktop.services import importing
from crm_desktop.ui.import_dialog import ImportDialog
from crm_desktop.ui.import_faces import PickFace

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
TABS = ("Today", "Customers", "Follow-ups", "Grading", "Conversions", "Review")


def drop(desk: Desk, at: QPoint, *paths: Path) -> bool:
    """Drag files in from outside and let them fall; whether the window takes them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    handle, copy = desk.window.windowHandle(), Qt.DropAction.CopyAction
    enter = QDragEnterEvent(at, copy, data, LEFT, NONE)
    QApplication.sendEvent(handle, enter)
    move = QDragMoveEvent(at, copy, data, LEFT, NONE)
    # so does Qt: who welcomed the files welcomes them until it says otherwise
    move.setAccepted(enter.isAccepted())
    QApplication.sendEvent(handle, move)
    if not move.isAccepted():
        return False
    QApplication.sendEvent(handle, QDropEvent(QPointF(at), copy, data, LEFT, NONE))
    return True


@pytest.mark.parametrize("tab", TABS)
def test_a_workbook_dropped_on_any_tab_is_previewed(desk: Desk, fixtures: Path, tab: str) -> None:
    desk.tab(tab)
    middle = desk.window.rect().center()
    assert drop(desk, middle, fixtures / "files" / "四张模板.xlsx")
    dialog = next(desk.visible(ImportDialog))
    desk.wait(lambda: dialog.plan is not None and dialog.plan.outcome is not None)
    assert dialog.plan is not None
    assert [file.path.name for file in dialog.plan.files] == ["四张模板.xlsx"]
    dialog.reject()


def test_several_files_fall_on_the_header_too(desk: Desk, fixtures: Path, tmp_path: Path) -> None:
    cards = tmp_path / "通讯录.vcf"
    cards.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:张伟\nTEL:13800000001\nEND:VCARD\n", "utf-8")
    files = fixtures / "files"
    assert drop(desk, QPoint(400, 20), cards, files / "四张模板.xlsx", files / "展会名单-gbk.csv")
    dialog = next(desk.visible(ImportDialog))
    desk.wait(lambda: dialog.plan is not None and dialog.plan.outcome is not None)
    assert dialog.plan is not None
    assert [len(file.sheets) for file in dialog.plan.files] == [1, 4, 1]
    assert dialog.view.about.text().startswith("Customers · 1 row · 2 of 2 columns matched")
    dialog.reject()


def test_what_is_no_file_is_not_taken(desk: Desk) -> None:
    data = QMimeData()
    data.setText("只是文字")
    at = desk.window.rect().center()
    enter = QDragEnterEvent(at, Qt.DropAction.CopyAction, data, LEFT, NONE)
    QApplication.sendEvent(desk.window.windowHandle(), enter)
    assert not enter.isAccepted()
    assert not list(desk.visible(ImportDialog))


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Nobody but its owner may read it, and this program is somebody else."""
    path.chmod(0)
    if os.getuid():
        yield
        path.chmod(0o600)
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="Windows locks files in another way")
def test_a_file_that_cannot_be_read_is_said_in_one_sentence(desk: Desk, tmp_path: Path, fixtures: Path) -> None:
    path = tmp_path / "锁住的.xlsx"
    path.write_bytes((fixtures / "files" / "四张模板.xlsx").read_bytes())
    said = "锁住的.xlsx cannot be read: no permission. If it is open in Excel or WPS, close it there."
    with locked(path), pytest.raises(UserError) as error:
        importing.plan([path], desk.store)
    assert str(error.value) == said
    with locked(path):
        drop(desk, desk.window.rect().center(), path)
    assert next(desk.visible(PickFace)).complaint.label.text() == said
    next(desk.visible(ImportDialog)).reject()
