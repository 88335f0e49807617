"""The due date of one customer after each kind of change, by the whole rule: level, stage, hot, silence, quiet days."""

import json
from datetime import date

import pytest

from crm_desktop.domain.holidays import Line, lines_table, of_setting, read_lines
from crm_desktop.services import customers, due_reason, follow_ups, history, options, playbooks
from crm_desktop.services.follow_ups import TouchDraft
from crm_desktop.services.options import OptionDraft
from crm_desktop.store import derived, seed
from crm_desktop.store.change_log import ChangeSet
from crm_desktop.store.database import Store
from crm_desktop.store.options import current


def add(store: Store, grade: str = "A", day: str = "2026-03-02", **values: str) -> int:
    return customers.add(store, {"name": f"甲{grade}{day}", "grade": grade, "collected_at": day, **values})


def due(store: Store, customer_id: int) -> str:
    return str(column(store, customer_id, "next_due_at"))


def column(store: Store, customer_id: int, name: str) -> object:
    with store.read() as db:
        return db.exec_driver_sql(f"SELECT {name} FROM customer WHERE id = ?", (customer_id,)).scalar_one()


def talk(store: Store, customer_id: int, day: str, result: str = "") -> int:
    found = current(store).find("result", result) if result else None
    return follow_ups.log(store, customer_id, TouchDraft(day, result_id=found))


def put(store: Store, key: str, value: object) -> None:
    with store.step("setting.edit") as step:
        step.db.exec_driver_sql(
            "INSERT INTO setting(key, value) VALUES (?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value",
            (key, json.dumps(value, ensure_ascii=False)),
        )


def put_playbook(store: Store, chosen: str, **changes: object) -> None:
    put(store, "playbook", {"id": chosen, **seed.playbooks()[chosen], **changes})


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("2026-03-02", "2026-03-05"),
        ("2026-03-05", "2026-03-09"),
        ("2025-09-29", "2025-10-09"),
        ("2026-02-11", "2026-02-14"),
        ("2026-02-12", "2026-02-24"),
        ("2026-04-28", "2026-05-06"),
        ("2026-09-17", "2026-09-20"),
        ("2026-12-29", "2027-01-01"),
        ("2024-02-26", "2024-02-29"),
        ("2023-01-27", "2023-01-30"),
        ("2025", "2025-01-06"),
        ("2031-01", "2031-01-06"),
        ("9999-12-30", "9999-12-31"),
    ],
)
def test_a_due_day_leaves_weekends_and_holidays(store: Store, day: str, found: str) -> None:
    assert due(store, add(store, day=day)) == found


def test_who_keeps_no_days_of_rest_is_called_on_sunday(store: Store) -> None:
    one = add(store, day="2026-03-05")
    put_playbook(store, "standard", quiet={"rest_days": False})
    assert due(store, one) == "2026-03-08"


def test_silence_makes_the_gap_longer_until_somebody_answers(store: Store) -> None:
    one = add(store)
    found = []
    for day in ("02", "04", "06", "09", "11", "13"):
        talk(store, one, f"2026-03-{day}", "无人接听")
        found.append((column(store, one, "unanswered"), due(store, one)[5:]))
    assert found == [(1, "03-05"), (2, "03-09"), (3, "03-12"), (4, "03-16"), (5, "03-17"), (6, "03-25")]
    talk(store, one, "2026-03-16", "需再考虑")
    assert (column(store, one, "unanswered"), due(store, one)) == (0, "2026-03-19")
    last = talk(store, one, "2026-03-17", "未接通")
    assert column(store, one, "unanswered") == 1
    follow_ups.remove(store, [last])
    talk(store, one, "2026-03-18")
    assert column(store, one, "unanswered") == 0


def test_a_result_is_known_as_silence_by_any_of_its_names(store: Store) -> None:
    one = add(store)
    kept = options.add(store, "result", OptionDraft("石沉大海"))
    for day in ("02", "03", "04"):
        follow_ups.log(store, one, TouchDraft(f"2026-03-{day}", result_id=kept))
    assert (column(store, one, "unanswered"), due(store, one)) == (0, "2026-03-09")
    silent = current(store).find("result", "未接通")
    assert silent is not None
    options.edit(store, silent, OptionDraft("没人", synonyms=("电话没人",)))
    options.edit(store, kept, OptionDraft("石沉大海", synonyms=("未响应",)))
    assert (column(store, one, "unanswered"), due(store, one)) == (3, "2026-03-10")


def test_stage_and_hot_shorten_the_gap(store: Store) -> None:
    one = add(store, "C")
    assert due(store, one) == "2026-04-01"
    put_playbook(store, "standard", stages={"商务谈判": 5}, hot=2)
    customers.edit(store, one, {"stage": "商务谈判"})
    assert due(store, one) == "2026-03-09"
    customers.edit(store, one, {"hot": "1"})
    assert due(store, one) == "2026-03-04"
    customers.edit(store, one, {"hot": "0", "stage": "方案展示"})
    assert due(store, one) == "2026-04-01"


def test_a_plan_and_a_promise_stay_on_a_day_of_rest(store: Store) -> None:
    one = add(store)
    follow_ups.log(store, one, TouchDraft("2026-03-02T09:00", next_action="发报价", next_action_on="2026-03-07"))
    assert due(store, one) == "2026-03-07"
    follow_ups.plan(store, one, "2026-03-08T10:00")
    assert due(store, one) == "2026-03-08T10:00"


def test_times_per_week_are_spread_over_its_open_days(store: Store) -> None:
    playbooks.choose(store, "sprint")
    one = add(store, "B")
    assert due(store, one) == "2026-03-05"
    found = []
    for day in ("2026-03-02", "2026-03-05", "2026-03-06", "2026-03-09", "2026-03-13"):
        talk(store, one, day)
        found.append(due(store, one)[5:])
    assert found == ["03-05", "03-09", "03-09", "03-12", "03-16"]


def test_holidays_of_ones_own_move_all_dates_and_back(store: Store) -> None:
    one, heard = add(store), list[ChangeSet]()
    lines = [
        Line("off", "盘点", date(2026, 3, 5), date(2026, 3, 6)),
        Line("work", "盘点", date(2026, 3, 7), date(2026, 3, 7)),
    ]
    store.listeners.append(heard.append)
    put(store, "holidays", lines_table(lines))
    assert due(store, one) == "2026-03-07"
    assert heard[0].tables["customer"] is None
    put(store, "holidays", [])
    assert due(store, one) == "2026-03-05"
    history.undo(store)
    assert due(store, one) == "2026-03-07"
    history.undo(store)
    assert due(store, one) == "2026-03-05"


def test_lines_of_holidays_survive_nonsense() -> None:
    lines = [Line("ordinary", "", date(2026, 10, 1), date(2026, 10, 2))]
    table: list[object] = [
        *lines_table(lines),
        None,
        1,
        {"kind": "off"},
        {"kind": "x", "name": "x", "first": "2026-01-01"},
    ]
    assert read_lines(table) == lines
    assert read_lines("x") == []
    assert date(2026, 10, 2) not in of_setting(table).off


def test_a_grade_that_is_renamed_keeps_its_rules(store: Store) -> None:
    """The playbook follows, also those of the past, so that no date moves and each can still be explained."""
    one = add(store)
    with store.read() as db:
        moment = str(db.exec_driver_sql("SELECT max(since) FROM rule_version").scalar())
    grade = current(store).find("grade", "A")
    assert grade is not None
    options.edit(store, grade, OptionDraft("甲级"))
    then = due_reason.reason_at(store, one, moment)
    assert then is not None
    assert (due(store, one), then.why.level, then.why.days) == ("2026-03-05", "甲级", 3)
    history.undo(store)
    assert due(store, one) == "2026-03-05"


def test_a_name_that_the_playbook_does_not_know_moves_the_dates(store: Store) -> None:
    one = add(store)
    with store.step("option.edit") as step:
        step.db.exec_driver_sql("UPDATE option SET name = '甲级' WHERE kind = 'grade' AND name = 'A'")
    assert due(store, one) == "2026-04-01"
    history.undo(store)
    assert due(store, one) == "2026-03-05"


def fail_midway(store: Store, chosen: str) -> None:
    with store.step("playbook.choose") as step:
        table = json.dumps({"id": chosen, **seed.playbooks()[chosen]})
        step.db.exec_driver_sql("UPDATE setting SET value = ? WHERE key = 'playbook'", (table,))
        derived.refresh_dates(step.db)
        raise ZeroDivisionError


def test_rules_of_a_step_that_failed_are_forgotten(store: Store) -> None:
    """The tables of a connection go back with the step that filled them."""
    one = add(store)
    for chosen in ("five", "sprint"):
        with pytest.raises(ZeroDivisionError):
            fail_midway(store, chosen)
        assert due(store, one) == "2026-03-05"
        customers.edit(store, one, {"hot": "1"})
        assert due(store, one) == "2026-03-05"
        customers.edit(store, one, {"hot": "0"})
