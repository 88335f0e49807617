"""What is typed into the customer's form survives a crash: kept beside the book, offered again, dropped when saved."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from form_desk import Desk, add_customer, desk_on
from new_books import new_book
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from crm_desktop.services import drafts, history
from crm_desktop.store.database import open_store
from crm_desktop.ui.forms.customer_form import CustomerForm

K = Qt.Key


@pytest.fixture
def desk(qtbot: QtBot, data: Path) -> Iterator[Desk]:
    store = new_book(data)
    yield from desk_on(store)
    store.close()


def open_form(desk: Desk, customer_id: int | None = None) -> CustomerForm:
    form = CustomerForm(desk.context, customer_id)
    desk.show(form)
    return form


def lost(desk: Desk, qtbot: QtBot, customer_id: int | None = None) -> None:
    """A form that was typed into and ended without a word."""
    form = open_form(desk, customer_id)
    form.fields["name"].set_text("苏州合盛精工机械有限公司")
    form.fields["need"].set_text("设备备件管理")
    form.people.blocks[0].name.setText("刘畅")
    form.people.blocks[0].entry.setText("13800000000")
    form.rail.grade.grades.chips()[1].click()
    qtbot.waitUntil(lambda: any("Draft kept" in text for text in desk.texts(form)), timeout=1900)
    desk.window.room.removeWidget(form)
    form.deleteLater()
    QApplication.processEvents()


def test_a_lost_form_is_offered_and_taken_up(desk: Desk, qtbot: QtBot) -> None:
    steps = len(history.steps(desk.store))
    lost(desk, qtbot)
    form = open_form(desk)
    assert form.fields["name"].text() == ""
    assert any("not saved: 苏州合盛精工机械有限公司" in text for text in desk.texts(form))
    desk.click("Go on with it", form)
    assert form.fields["need"].text() == "设备备件管理"
    assert form.values()["grade"] == "B"
    assert [point.value for point in form.people.drafts()[0].points] == ["13800000000"]
    assert len(history.steps(desk.store)) == steps
    desk.click("Save customer", form)
    assert desk.value("SELECT name FROM contact") == "刘畅"
    assert not (desk.store.folder / drafts.FILE).exists()


def test_a_draft_can_be_dropped(desk: Desk, qtbot: QtBot) -> None:
    lost(desk, qtbot)
    form = open_form(desk)
    desk.click("Drop it", form)
    assert not form.offer.isVisible()
    assert drafts.latest(desk.store, 0) is None


def test_typing_beside_an_offer_loses_neither(desk: Desk, qtbot: QtBot) -> None:
    lost(desk, qtbot)
    form = open_form(desk)
    form.fields["name"].set_text("北辰汽车零部件有限公司")
    form.drafts.flush()
    desk.click("Save customer", form)
    left = drafts.latest(desk.store, 0)
    assert left is not None
    assert left.values["name"] == "苏州合盛精工机械有限公司"


def test_changes_of_a_known_customer_are_its_own_draft(desk: Desk, qtbot: QtBot) -> None:
    one, other = add_customer(desk.store), add_customer(desk.store, "北辰汽车零部件有限公司", budget="50-80万")
    lost(desk, qtbot, one)
    assert not open_form(desk).offer.isVisible()
    assert not open_form(desk, other).offer.isVisible()
    form = open_form(desk, one)
    assert form.fields["name"].text() == "澜川智能科技有限公司"
    desk.click("Go on with it", form)
    assert (form.fields["name"].text(), form.rail.values()["owner"]) == ("苏州合盛精工机械有限公司", "王磊")
    assert form.is_dirty()


def test_leaving_on_purpose_drops_it_and_taking_back_too(desk: Desk, qtbot: QtBot) -> None:
    form = open_form(desk)
    edit = form.fields["name"].editor
    assert isinstance(edit, QLineEdit)
    edit.setText("甲")
    form.drafts.flush()
    assert drafts.latest(desk.store, 0) is not None
    edit.setText("")
    form.drafts.flush()
    assert drafts.latest(desk.store, 0) is None
    edit.setText("甲")
    form.drafts.flush()
    form.leave()
    desk.click("Leave", desk.dialog())
    assert drafts.latest(desk.store, 0) is None


def test_a_broken_file_of_drafts_harms_nothing(desk: Desk) -> None:
    (desk.store.folder / drafts.FILE).write_text('[{"key": 1}]', encoding="utf-8")
    assert not open_form(desk).offer.isVisible()


TYPING = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from crm_desktop.app import Program
from crm_desktop.settings import GuiArgs
from crm_desktop.ui.session_end import SessionEnd
data = Path(sys.argv[1])
app = QApplication([])
program = Program(app, GuiArgs(data=data), data)
program.dress()
window = program.open()
window.show()
window.rooms.new_customer()
edit = window.pages.form.fields["name"].editor
timer = QTimer(interval=30)
timer.timeout.connect(lambda: (edit.setText(edit.text() + "x"), print(len(edit.text()), flush=True)))
timer.start()
SessionEnd(app, program.quit)
app.exec()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_a_killed_program_loses_a_second_at_most(data: Path) -> None:
    # who types without a pause is kept too: 30 ms a letter, so a second is 34 letters
    command = [sys.executable, "-c", TYPING, str(data)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        typed = 0
        while typed < 100:
            typed = int(program.stdout.readline())
        os.kill(program.pid, signal.SIGKILL)
    store = open_store(data)
    kept = drafts.latest(store, 0)
    store.close()
    assert kept is not None
    assert len(kept.values["name"]) >= typed - 34


@pytest.mark.skipif(sys.platform == "win32", reason="SIGTERM")
def test_a_program_told_to_end_asks_nobody_and_keeps_the_draft(data: Path) -> None:
    command = [sys.executable, "-c", TYPING, str(data)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        typed = 0
        while typed < 20:
            typed = int(program.stdout.readline())
        program.terminate()
        typed = [typed, *map(int, program.stdout)][-1]
        assert program.wait(30) == 0
    store = open_store(data)
    kept = drafts.latest(store, 0)
    store.close()
    assert kept is not None
    assert len(kept.values["name"]) == typed
