"""What is told, once: after sleep, after a restart, with a clock that jumps forth and back."""

from collections import Counter
from datetime import date, datetime, timedelta
from random import Random

import pytest

from crm_desktop.domain.backlog import Told
from crm_desktop.services import customers, events, follow_ups, milestones, reminder_actions, reminder_news, reminders
from crm_desktop.services.customers import ContactDraft
from crm_desktop.services.events import EventDraft
from crm_desktop.services.follow_ups import TouchDraft
from crm_desktop.services.milestones import MilestoneDraft
from crm_desktop.services.reminder_news import Memory
from crm_desktop.store.database import Store

NOW = datetime(2026, 3, 12, 9, 0)


def quiet(store: Store, name: str = "澜川智能", **values: str) -> int:
    """A customer with no plain follow-up due this spring."""
    customer_id = customers.add(store, {"name": name, "grade": "A", **values}, contacts=[ContactDraft("陈立")])
    follow_ups.plan(store, customer_id, "2027-01-04")
    return customer_id


def told(store: Store, memory: Memory, now: datetime) -> tuple[list[str], Memory]:
    page = reminders.due(store, now, limit=reminder_news.MOST)
    found = reminder_news.news(store, memory, now, page)
    return [one.due for one in found], memory.after(now, found, page)


def test_each_thing_is_told_once_and_again_after_it_moved(store: Store) -> None:
    customer_id = quiet(store)
    memory = reminder_news.memory_of(store, {})
    milestones.add_milestone(store, customer_id, MilestoneDraft("评审", "2026-03-12T10:30"))
    assert told(store, memory, NOW)[0] == []
    _, memory = told(store, memory, NOW)
    found, memory = told(store, memory, NOW.replace(hour=10, minute=20))
    assert found == ["2026-03-12T10:30"]
    assert told(store, memory, NOW.replace(hour=10, minute=31))[0] == []
    reminder_actions.later(store, reminders.due(store, NOW), "2026-03-12T16:00")
    found, memory = told(store, memory, NOW.replace(hour=16))
    assert found == ["2026-03-12T16:00"]


def test_the_marks_outlast_the_program_but_not_the_book(store: Store) -> None:
    milestones.add_milestone(store, quiet(store), MilestoneDraft("评审", "2026-03-11"))
    found, memory = told(store, reminder_news.memory_of(store, {}), NOW)
    assert found == ["2026-03-11"]
    again = reminder_news.memory_of(store, memory.table())
    assert again == memory
    assert told(store, again, NOW)[0] == []
    assert reminder_news.memory_of(store, {**memory.table(), "book": "other"}).told == ()


@pytest.mark.parametrize("table", [{"told": 3}, {"told": [["x", 1, "", ""]]}, {"told": [], "seen": "gestern"}, {}])
def test_what_cannot_be_read_is_forgotten(store: Store, table: dict[str, object]) -> None:
    book = str(store.path)
    assert reminder_news.memory_of(store, {"book": book, **table}) == Memory(book)


def test_nine_days_asleep(store: Store) -> None:
    """Behind a first page full of old things, what came due meanwhile is told all the same, and counted by type."""
    for number in range(reminder_news.MOST + 5):
        customers.add(store, {"name": f"旧{number}", "grade": "A", "entered_at": "2025-01-01"})
    customer_id = quiet(store, founded="2015-03-07")
    _, memory = told(store, reminder_news.memory_of(store, {}), datetime(2026, 3, 3, 18))
    for day in ("2026-03-03", "2026-03-05", "2026-03-09T10:00"):
        milestones.add_milestone(store, customer_id, MilestoneDraft("评审", day))
    events.add_event(store, customer_id, EventDraft("2026-03-10T15:00"))
    assert memory.seen is not None
    found, after = told(store, memory, NOW)
    assert {"2026-03-05", "2026-03-07", "2026-03-09T10:00", "2026-03-10T15:00"} <= set(found)
    assert dict(reminders.since(store, memory.seen, NOW).counts) == {"project": 2, "event": 1, "birthday": 1}
    assert told(store, after, NOW)[0] == []
    assert set(told(store, after.without(reminders.due(store, NOW, types=["event"])), NOW)[0]) <= {"2026-03-10T15:00"}


def test_marks_of_the_first_page_never_go(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reminder_news, "_KEPT", 4)
    for day in range(1, 9):
        milestones.add_milestone(store, quiet(store, f"甲{day}"), MilestoneDraft("评审", f"2026-03-0{day}"))
    page = reminders.due(store, NOW)
    memory = Memory().after(NOW, page[:4])
    assert memory.after(NOW, page[4:6]).told == tuple(map(reminder_news.mark, page[2:6]))
    kept = memory.after(NOW, page[4:6], page[:2])
    assert set(kept.told) == set(map(reminder_news.mark, [*page[:2], *page[4:6]]))


MONTH_ENDS = ("2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30", "2024-12-31")


@pytest.mark.parametrize("seed", range(2))
def test_soak_with_a_jumping_clock(store: Store, seed: int) -> None:
    """Days of looks with a clock that sleeps, jumps forth and back, changes zones: all told, none twice."""
    chance = Random(seed)
    start = datetime(2024, 1, 29, 8)
    customer_id = quiet(store)
    wanted = set()
    for number in range(30):
        at = start + timedelta(minutes=chance.randrange(1, 100 * 24 * 60))
        due = at.isoformat(timespec="minutes") if number % 2 else at.date().isoformat()
        milestones.add_milestone(store, customer_id, MilestoneDraft(f"评审 {number}", due))
        wanted.add(due)
    for due in MONTH_ENDS[:4]:
        milestones.add_milestone(store, customer_id, MilestoneDraft("月末", due))
        wanted.add(due)
    heard: Counter[Told] = Counter()
    memory, now = reminder_news.memory_of(store, {}), start
    end = start + timedelta(days=101)
    for look in range(60):
        page = reminders.due(store, now, limit=reminder_news.MOST)
        found = reminder_news.news(store, memory, now, page)
        heard.update(map(reminder_news.mark, found))
        assert all(one.due[:16] <= (now + reminder_news.AHEAD).isoformat() for one in found)
        memory = reminder_news.memory_of(store, memory.after(now, found, page).table())
        jump = chance.choice([1, 1, 1, 30, 8 * 60, 24 * 60, 9 * 24 * 60, -60, -8 * 60, -3 * 24 * 60])
        now = end if look > 56 else min(max(now + timedelta(minutes=jump), start), end)
    things = [one for one in heard if one.identity.type.value == "project"]
    assert {one.due for one in things} == wanted
    assert len(things) == 34
    assert set(heard.values()) == {1}
    assert reminders.counts(store, date(2024, 5, 9)).of("overdue", ["project"]) == 34


def test_the_last_of_february_and_of_the_year(store: Store) -> None:
    customer_id = customers.add(
        store, {"name": "甲公司", "founded": "2016-02-29"}, contacts=[ContactDraft("周敏", birthday="1988-02-29")]
    )
    follow_ups.log(store, customer_id, TouchDraft("2024-12-31T10:00"))
    due = [one.due for one in reminders.due(store, date(2025, 3, 1)) if one.type == "birthday"]
    assert due == ["2025-02-28", "2025-02-28"]
    due = [one.due for one in reminders.due(store, date(2028, 2, 29)) if one.type == "birthday"]
    assert due == ["2028-02-29", "2028-02-29"]
    follow_ups.plan(store, customer_id, "2025-01-31")
    found, _ = told(store, Memory("", datetime(2025, 1, 30, 23, 59)), datetime(2025, 1, 31, 0, 0))
    assert found == ["2025-01-31"]


def test_what_was_told_and_moved_to_today_is_no_news(store: Store) -> None:
    one = quiet(store)
    milestones.add_milestone(store, one, MilestoneDraft("评审", "2026-03-10"))
    late = customers.add(store, {"name": "青禾农业", "grade": "A"})
    follow_ups.plan(store, late, "2026-03-09")
    found, memory = told(store, reminder_news.memory_of(store, {}), NOW)
    assert len(found) == 2
    assert reminder_actions.all_to_today(store, NOW.date()) == 2
    found, memory = told(store, memory, NOW + timedelta(minutes=1))
    assert found == [], "whoever moved them has them before him"
    page = reminders.due(store, NOW)
    found, _ = told(store, memory.without(page), NOW + timedelta(minutes=2))
    assert len(found) == 2, "after a pause they are told again"
    reminder_actions.later(store, page[:1], "2026-03-13")
    found, memory = told(store, memory, NOW.replace(hour=23))
    assert found == []
    found, _ = told(store, memory, NOW.replace(day=13))
    assert found == ["2026-03-13"]
