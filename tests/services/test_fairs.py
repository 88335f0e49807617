"""After a fair: the wave of three contacts, spread over days with room, and what the fair brought."""

from collections import Counter
from datetime import date, timedelta

import pytest

from crm_desktop.services import capture, conversions, customers, fair_return, fair_wave, follow_ups, history, playbooks
from crm_desktop.services.capture import Entry
from crm_desktop.services.conversions import ConversionDraft
from crm_desktop.store.database import Store

FAIR = "2026 华东智能制造展"
TODAY = date.today()
ACTIONS = ("发感谢消息和资料", "电话了解需求", "回访，约演示")


def meet(store: Store, count: int, fair: str = FAIR) -> list[int]:
    grades = ("C", "A", "B", "")
    return [
        capture.save(
            store,
            Entry({"name": f"展会客户{place:03}", "mobile": f"138000{place:05}"}, fair=fair, grade=grades[place % 4]),
        ).customer_id
        for place in range(count)
    ]


def test_everyone_gets_three_contacts_on_open_days(store: Store) -> None:
    ids = meet(store, 12)
    wave = fair_wave.preview(store, FAIR, TODAY, daily=5)
    assert (wave.people, wave.skipped, len(wave.placed)) == (12, 0, 36)
    calendar = playbooks.in_force(store).calendar
    load = Counter(one.day for one in wave.placed)
    assert max(load.values()) <= 5
    assert all(calendar.is_working_day(day) for day in load)
    assert wave.days == tuple((day, 0, load[day]) for day in sorted(load))
    by_customer = {one: [placed.day for placed in wave.placed if placed.customer_id == one] for one in ids}
    for days in by_customer.values():
        assert days[1] >= days[0] + timedelta(days=3)
        assert days[2] >= days[0] + timedelta(days=7)
    thanks = sorted((one for one in wave.placed if one.step == 0), key=lambda one: one.day)
    assert [one.grade for one in thanks[:3]] == ["A", "A", "A"]
    assert wave.moved > 0


def test_what_was_previewed_is_planned_as_one_step(store: Store) -> None:
    meet(store, 6)
    wave = fair_wave.preview(store, FAIR, TODAY)
    assert fair_wave.apply(store, wave, ACTIONS) == 18
    with store.read() as db:
        rows = db.exec_driver_sql(
            "SELECT f.customer_id, f.planned_at, f.next_action, o.name FROM follow_up f "
            "LEFT JOIN option o ON o.id = f.method_id WHERE f.state = 'planned' ORDER BY f.id"
        ).all()
    wanted = [
        (one.customer_id, one.day.isoformat(), ACTIONS[one.step], fair_wave.METHODS[one.step]) for one in wave.placed
    ]
    assert [tuple(row) for row in rows] == wanted
    again = fair_wave.preview(store, FAIR, TODAY)
    assert (again.skipped, again.placed) == (6, ())
    assert len(fair_wave.preview(store, FAIR, TODAY, everyone=True).placed) == 18
    history.undo(store)
    with store.read() as db:
        assert db.exec_driver_sql("SELECT count(*) FROM follow_up").scalar() == 0


def test_plans_that_are_there_take_their_room(store: Store) -> None:
    [other] = meet(store, 1, "别的展")
    first = fair_wave.preview(store, "别的展", TODAY).placed[0].day
    follow_ups.plan(store, other, first.isoformat())
    meet(store, 2)
    wave = fair_wave.preview(store, FAIR, first, daily=2)
    assert (first, 1, 2) in wave.days


def test_an_unknown_fair_has_no_wave(store: Store) -> None:
    assert fair_wave.preview(store, "没有的展", TODAY).placed == ()


def test_what_a_fair_brought(store: Store) -> None:
    ids = meet(store, 4)
    meet(store, 1, "别的展")
    conversions.record(store, ids[0], ConversionDraft(TODAY.isoformat(), "12万"))
    conversions.record(store, ids[0], ConversionDraft(TODAY.isoformat(), "3万"))
    conversions.record(store, ids[1], ConversionDraft((TODAY - timedelta(days=30)).isoformat(), "99万"))
    follow_ups.log(store, ids[2], follow_ups.TouchDraft(f"{TODAY.isoformat()}T10:00", None, "谈了"))
    last, first = fair_return.fairs(store)
    assert (last.name, first.name) == ("别的展", FAIR)
    assert (first.people, first.graded, first.converted, first.amount) == (4, 3, 1, 15_000_000)
    assert first.touched >= 1
    assert first.rate == pytest.approx(0.25)
    assert [(one.name, one.count) for one in first.grades] == [("A", 1), ("B", 1), ("C", 1)]
    assert first.first == TODAY.isoformat()


def test_a_fair_of_a_file_is_a_fair_too(store: Store) -> None:
    met = meet(store, 2)
    for number in range(3):
        customers.add(store, {"name": f"展商{number}", "source": f"展会-{FAIR}", "collected_at": "2026-03-02"})
    customers.add(store, {"name": "别家", "source": "展会-秋季展", "collected_at": "2026-03-05"})
    customers.add(store, {"name": "无名", "source": "展会"})
    found = {fair.name: fair.people for fair in capture.scene(store).fairs}
    assert found == {FAIR: 5, "秋季展": 1}
    assert capture.count(store, FAIR, TODAY) == 5
    wave = fair_wave.preview(store, FAIR, TODAY)
    assert wave.people == 5
    assert len(met) == 2
    customers.remove(store, [met[0]])
    assert capture.count(store, FAIR, TODAY) == 4


def test_three_hundred_of_a_fair_are_spread(store: Store) -> None:
    with store.step("demo", count=300):
        for number in range(300):
            grade = "ABC"[number % 3]
            customers.add(store, {"name": f"展商{number:03}", "source": f"展会-{FAIR}", "grade": grade})
    wave = fair_wave.preview(store, FAIR, TODAY, daily=40)
    assert (wave.people, len(wave.placed)) == (300, 900)
    load = Counter(one.day for one in wave.placed)
    assert max(load.values()) <= 40
    first = sorted((one for one in wave.placed if one.step == 0), key=lambda one: one.day)
    assert {one.grade for one in first[:40]} == {"A"}, "the highest grades come first"
