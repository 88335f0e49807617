"""The real window on a temporary book: work runs inline, and nothing may be left when a test ends."""

import gc
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.app import Program
from crm_desktop.services import customers, follow_ups
from crm_desktop.settings import GuiArgs
from crm_desktop.store import options
from crm_desktop.store.database import Store, open_store

sys.path.insert(0, str(Path(__file__).parent))

from desk import Desk

OpenDesk = Callable[..., Desk]

TODAY = date.today()

PEOPLE: Sequence[dict[str, str]] = (
    {"name": "澜川智能科技有限公司", "industry": "互联网", "contact_name": "陈立", "contact_title": "总经理",
     "contact_points": "13800000001", "need": "企业级系统采购", "budget": "50-80万", "source": "展会", "owner": "王磊",
     "grade": "A", "tags": "决策链短"},
    {"name": "北辰汽车零部件有限公司", "industry": "汽车制造", "contact_name": "周敏", "contact_title": "采购经理",
     "contact_points": "13800000002", "need": "供应链优化", "budget": "100万以上", "source": "转介绍", "owner": "李婷",
     "grade": "B"},
    {"name": "启明医疗器械有限公司", "industry": "医疗器械", "contact_name": "许晴", "contact_title": "信息科主任",
     "contact_points": "13800000003", "need": "售后工单", "budget": "", "source": "展会", "owner": "王磊",
     "grade": "B"},
    {"name": "云杉文化传媒有限公司", "industry": "文化传媒", "contact_name": "江月", "contact_title": "运营经理",
     "contact_points": "13800000004", "need": "", "budget": "10万以下", "source": "线上广告", "owner": "张帆",
     "grade": "C"},
)  # fmt: skip
"""Invented customers: one of grade A (hot, overdue), two of B (one due today), one of C (due tomorrow)."""


def fill(store: Store) -> list[int]:
    """Put the invented customers into a book; returns their ids."""
    ids = [customers.add(store, one) for one in PEOPLE]
    customers.set_hot(store, ids[:1], True)
    phone = options.current(store).find("method", "电话")
    for customer_id, days in zip(ids, (-2, 0, 3, 1), strict=True):
        when = (TODAY + timedelta(days=days)).isoformat()
        follow_ups.plan(store, customer_id, f"{when}T10:30", method_id=phone, next_action="确认方案")
    return ids


@pytest.fixture
def book(data: Path) -> Path:
    """A data folder with the invented customers."""
    store = open_store(data)
    fill(store)
    store.close()
    return data


@pytest.fixture
def open_desk(qtbot: QtBot, qapp: QApplication, data: Path) -> Iterator[OpenDesk]:
    """Open the window on the data folder: `open_desk("customers", theme="dark", size=(1280, 720))`."""
    programs: list[Program] = []

    def start(page: str = "customers", theme: str = "light", size: tuple[int, int] = (1440, 900)) -> Desk:
        program = Program(qapp, GuiArgs(data=data, language="en", theme=theme), data)
        programs.append(program)
        program.memory.remember(tab=page, width=size[0], height=size[1])
        program.dress()
        window = program.open(serial=True)
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
