"""The list of the day is read beside the window: nothing of it stalls, keys pressed meanwhile mean what was seen."""

import threading
from collections.abc import Callable

import pytest
from desk import Desk, K, OpenDesk
from test_today_page import late, lines, page

from crm_desktop.domain.messages import Message, UserError
from crm_desktop.services import customers, reminders
from crm_desktop.services.reminders import DueCounts


@pytest.fixture
def beside(book: object, open_desk: OpenDesk, monkeypatch: pytest.MonkeyPatch) -> tuple[Desk, list[str]]:
    """The window with its threads, and which of them read what is due."""
    threads: list[str] = []

    def noting(read: Callable[..., object]) -> Callable[..., object]:
        def note(*args: object, **kwargs: object) -> object:
            threads.append(threading.current_thread().name)
            return read(*args, **kwargs)

        return note

    desk = open_desk("today", serial=False)
    desk.wait(lambda: not desk.window.context.work.busy)
    for name in ("due", "counts"):
        monkeypatch.setattr(reminders, name, noting(getattr(reminders, name)))
    return desk, threads


def test_the_window_never_reads_what_is_due_itself(beside: tuple[Desk, list[str]]) -> None:
    desk, threads = beside
    late(desk, "青禾农业", 3)
    desk.wait(lambda: lines(desk)[0] == "Overdue 2")
    page(desk).choose_type("time")
    page(desk).look()
    desk.wait(lambda: not desk.window.context.work.busy)
    desk.window.header.bell.click()
    desk.wait(lambda: desk.sees("Due now"))
    assert threads
    assert all(name.startswith("reader") for name in threads), threads


def test_a_long_list_goes_on_beside_the_window(beside: tuple[Desk, list[str]]) -> None:
    desk, _threads = beside
    with desk.store.step("demo", count=250):
        for number in range(250):
            late(desk, f"客户{number:03}", 5)
    desk.wait(lambda: lines(desk)[0] == "Overdue 251")
    model = page(desk).model
    model.fetchMore()
    assert not model.canFetchMore(), "a page is asked for once"
    # what was asked for before the list was read anew does not come into it
    customers.set_hot(desk.store, [4], True)
    desk.wait(lambda: not desk.window.context.work.busy)
    keys = [entry for entry in lines(desk) if entry.startswith("客户")]
    assert len(keys) == len(set(keys)) >= 99
    while model.canFetchMore():
        model.fetchMore()
        desk.wait(lambda: not desk.window.context.work.busy)
    assert len([entry for entry in lines(desk) if entry.startswith("客户")]) == 250


def test_each_key_ticks_off_another_reminder(beside: tuple[Desk, list[str]]) -> None:
    desk, _threads = beside
    for number in range(3):
        late(desk, f"客户{number}", 5)
    desk.wait(lambda: lines(desk)[0] == "Overdue 4")
    page(desk).take_focus()
    page(desk).view.go(1)
    first = lines(desk)[1:4]
    for _ in range(2):
        desk.press(K.Key_D)
    desk.wait(lambda: page(desk).counts.overdue == 2 and not desk.window.context.work.busy)
    assert not set(first[:2]) & set(lines(desk)[1:3])
    assert first[2] in lines(desk)
    with desk.store.read() as db:
        kinds = list(db.exec_driver_sql("SELECT kind FROM step ORDER BY id DESC LIMIT 3").scalars())
    assert [kind == "reminder.done" for kind in kinds] == [True, True, False]


def test_a_look_that_fails_does_not_end_looking(
    beside: tuple[Desk, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, _threads = beside
    counts, broken = reminders.counts, [True]

    def once_broken(*args: object) -> DueCounts:
        if broken:
            broken.clear()
            raise UserError(Message("The book is busy."))
        return counts(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(reminders, "counts", once_broken)
    page(desk).refresh()
    desk.wait(lambda: not desk.window.context.work.busy)
    late(desk, "青禾农业", 3)
    desk.wait(lambda: lines(desk)[0] == "Overdue 2")
