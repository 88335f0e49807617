"""Work on its thread: results and failures on the UI thread, progress, cancelling, closing."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from new_books import new_book
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from crm_desktop.domain.messages import Message, UserError
from crm_desktop.domain.progress import Progress
from crm_desktop.services import customers
from crm_desktop.store.change_log import ChangeSet
from crm_desktop.store.database import Store
from crm_desktop.ui.changes import Changes
from crm_desktop.ui.work import Job, Work


class Ear(QObject):
    """Writes down what it is told and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[Any] = []
        self.threads: set[threading.Thread] = set()

    def take(self, value: Any) -> None:
        self.heard.append(value)
        self.threads.add(threading.current_thread())


@pytest.fixture
def store(data: Path) -> Iterator[Store]:
    opened = new_book(data)
    yield opened
    opened.close()


@pytest.fixture
def ear(qapp: object) -> Ear:
    return Ear()


@pytest.fixture
def work(store: Store, qapp: object) -> Iterator[Work]:
    made = Work(store)
    yield made
    made.close()


def on_thread(_store: Store) -> str:
    return threading.current_thread().name


def refuse(_store: Store) -> None:
    raise UserError(Message("No."))


def endless(store: Store, progress: Progress) -> None:
    with store.step("customer.add", name="x") as step:
        customers.add_in(step, {"name": "不该留下的客户"})
        for done in range(10**9):
            progress(done, 0, "working")
            time.sleep(0.001)


def test_writing_happens_elsewhere_and_the_result_comes_home(qtbot: QtBot, work: Work, ear: Ear) -> None:
    work.run(on_thread, done=ear.take)
    work.read(on_thread, done=ear.take)
    qtbot.waitUntil(lambda: len(ear.heard) == 2)
    assert {name.split("_")[0] for name in ear.heard} == {"writer", "reader"}
    assert ear.threads == {threading.main_thread()}
    assert not work.busy


def test_jobs_run_one_after_another(qtbot: QtBot, work: Work, store: Store, ear: Ear) -> None:
    for number in range(5):
        work.run(customers.add, {"name": f"客户{number}"}, done=ear.take)
    qtbot.waitUntil(lambda: len(ear.heard) == 5)
    assert ear.heard == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("serial", [True, False])
def test_a_refusal_goes_to_whoever_asked_or_to_the_window(qtbot: QtBot, store: Store, ear: Ear, serial: bool) -> None:
    work, window = Work(store, serial=serial), Ear()
    work.refused.connect(window.take)
    work.run(refuse, failed=ear.take)
    work.run(refuse)
    qtbot.waitUntil(lambda: bool(window.heard))
    assert ([str(m) for m in ear.heard], [str(m) for m in window.heard]) == (["No."], ["No."])
    work.close()


def test_cancelling_takes_back_what_was_written(qtbot: QtBot, work: Work, store: Store, ear: Ear) -> None:
    work.moved.connect(ear.take)
    job: Job = work.run(endless, label="Endless")
    assert job.cancellable
    qtbot.waitUntil(lambda: len(ear.heard) >= 2)
    assert work.writing
    work.cancel(job)
    assert not work.writing
    qtbot.waitUntil(lambda: not work.busy)
    with store.read() as db:
        assert db.exec_driver_sql("SELECT count(*) FROM customer").scalar_one() == 0


def test_closing_stops_what_runs(store: Store, qtbot: QtBot) -> None:
    work = Work(store)
    work.run(endless)
    work.close()
    with store.read() as db:
        assert db.exec_driver_sql("SELECT count(*) FROM step").scalar_one() == 0


def test_changes_arrive_on_the_ui_thread_once_per_step(qtbot: QtBot, work: Work, store: Store, ear: Ear) -> None:
    changes = Changes(store)
    changes.changed.connect(ear.take)
    work.run(customers.add, {"name": "澜川智能科技有限公司"})
    qtbot.waitUntil(lambda: bool(ear.heard))
    assert [type(one) for one in ear.heard] == [ChangeSet]
    assert ear.threads == {threading.main_thread()}
    changes.close()
    assert store.listeners == []


class Count(QWidget):
    """A dialog that would show an answer."""

    def show_answer(self, _value: object) -> None:
        self.setWindowTitle("answered")


@pytest.mark.parametrize("function", [on_thread, refuse])
def test_an_answer_for_a_dialog_that_is_closed_is_dropped(qtbot: QtBot, work: Work, ear: Ear, function: Any) -> None:
    # a failure in a slot would fail the test: nothing may reach the widget that is gone
    dialog, window = Count(), Ear()
    work.refused.connect(window.take)
    held = threading.Event()
    work.read(lambda _store: held.wait(5), done=ear.take)
    work.read(function, done=dialog.show_answer)
    delete(dialog)
    held.set()
    qtbot.waitUntil(lambda: not work.busy)
    assert [str(one) for one in window.heard] == (["No."] if function is refuse else [])
