"""What another playbook would move, and putting it in force: previewed, levelled, cancelled, undone."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from crm_desktop.domain.messages import UserError
from crm_desktop.domain.playbook import Playbook
from crm_desktop.domain.playbook_table import from_table
from crm_desktop.domain.progress import Cancelled
from crm_desktop.services import customers, follow_ups, history, playbook_change, playbooks
from crm_desktop.services.follow_ups import TouchDraft
from crm_desktop.services.playbook_change import preview_of
from crm_desktop.store import derived
from crm_desktop.store.database import Store

TODAY = date(2026, 3, 2)
SPRINT, FIVE = (from_table(key, playbooks.presets()[key]) for key in ("sprint", "five"))


def add(store: Store, grade: str, day: str = "2026-03-02", count: int = 1) -> list[int]:
    return [
        customers.add(store, {"name": f"{grade}{day}第{at}家", "grade": grade, "collected_at": day})
        for at in range(count)
    ]


def dump(store: Store) -> list[tuple[object, ...]]:
    with store.read() as db:
        return [
            *db.exec_driver_sql("SELECT id, next_due_at, next_action, last_touch_at, unanswered FROM customer"),
            *db.exec_driver_sql("SELECT customer_id, state, planned_at FROM follow_up"),
            *db.exec_driver_sql("SELECT kind, value FROM rule_version"),
        ]


def dues(store: Store) -> dict[int, str]:
    with store.read() as db:
        return dict(db.exec_driver_sql("SELECT id, next_due_at FROM customer"))


def test_a_preview_says_who_moves_by_how_much(store: Store) -> None:
    (a,), (e,), (c,) = add(store, "A"), add(store, "E"), add(store, "C")
    (planned,), (none,) = add(store, "A"), add(store, "")
    follow_ups.plan(store, planned, "2026-03-05T10:00")
    found = preview_of(store, SPRINT, today=TODAY)
    assert (found.total, found.earlier, found.later, found.same) == (5, 4, 0, 1)
    assert found.levels == (("A", 2, -1.0), ("C", 1, -23.0), ("E", 1, -61.0), ("", 1, -23.0))
    assert [(one.customer_id, one.days) for one in found.movers] == [(e, -61), (c, -23), (none, -23), (a, -2)]
    assert (found.movers[0].name, found.movers[0].level) == ("E2026-03-02第0家", "E")
    assert found.now == {date(2026, 3, 5): 2}
    assert found.after == {date(2026, 3, 3): 1, date(2026, 3, 5): 1, date(2026, 3, 9): 2}
    assert preview_of(store, playbooks.in_force(store).playbook, today=TODAY).same == 5
    customers.remove(store, [e])
    assert preview_of(store, SPRINT, today=TODAY).total == 4


def test_what_is_previewed_is_what_happens(store: Store) -> None:
    for grade in ("A", "B", "C", "D", "E", ""):
        add(store, grade, "2026-01-05"), add(store, grade, "2026-02-11")
    follow_ups.log(store, 1, TouchDraft("2026-02-27T09:00"))
    before = dues(store)
    for playbook in (SPRINT, FIVE, replace(SPRINT, quiet=replace(SPRINT.quiet, rest_days=False))):
        found = preview_of(store, playbook, today=TODAY)
        wanted = {one.customer_id: (str(one.was), str(one.will)) for one in found.movers}
        playbook_change.apply(store, playbook, today=TODAY)
        after = dues(store)
        assert wanted == {one: (before[one], due) for one, due in after.items() if due != before[one]}
        before = after


def test_overdue_work_counts_for_today(store: Store) -> None:
    add(store, "C", "2026-02-16", 3)
    found = preview_of(store, SPRINT, today=TODAY)
    assert (found.now, found.after) == ({}, {TODAY: 3})


def test_levelling_plans_what_a_day_cannot_hold(store: Store) -> None:
    late, ordinary = add(store, "E", "2026-01-05", 3), add(store, "A", "2026-02-27", 4)
    customers.edit(store, late[2], {"hot": "1"})
    two = replace(SPRINT, daily_most=2)
    found = preview_of(store, two, today=TODAY, spread=True)
    assert found.put_off == 5
    assert found.after == {TODAY + timedelta(days=day): count for day, count in ((0, 2), (1, 2), (2, 2), (3, 1))}
    before = dump(store)
    playbook_change.apply(store, two, today=TODAY, spread=True)
    due = dues(store)
    assert [due[one] for one in ordinary] == ["2026-02-28", "2026-03-03", "2026-03-03", "2026-03-04"]
    assert [due[one] for one in late] == ["2026-03-04", "2026-03-05", "2026-02-04"]
    history.undo(store)
    assert dump(store) == before
    assert [due[:10] for due in dues(store).values() if due > "2026-03-02"] == ["2026-04-07"] * 3


def test_undo_and_redo_of_a_playbook_restore_every_date(store: Store) -> None:
    for grade in ("A", "B", "C", ""):
        add(store, grade, "2026-02-09", 3)
    states = [dump(store)]
    for playbook in (FIVE, SPRINT):
        playbook_change.apply(store, playbook, today=TODAY, spread=playbook is SPRINT)
        states.append(dump(store))
    assert len({str(state) for state in states}) == 3
    history.undo(store)
    assert dump(store) == states[1]
    history.undo(store)
    assert dump(store) == states[0]
    history.redo(store)
    history.redo(store)
    assert dump(store) == states[2]


def test_the_rule_in_force_is_remembered(store: Store) -> None:
    playbooks.choose(store, "five")
    with store.read() as db:
        rows = db.exec_driver_sql("SELECT since, value FROM rule_version WHERE kind = 'playbook' ORDER BY id").all()
    assert [json.loads(value)["id"] for _since, value in rows] == ["standard", "five"]
    assert rows[1][0] >= rows[0][0]


def test_the_same_playbook_again_is_no_step(store: Store) -> None:
    before = history.next_undo(store)
    playbooks.choose(store, "standard")
    assert history.next_undo(store) == before


def test_a_playbook_that_cannot_be_is_refused(store: Store) -> None:
    wrong = replace(SPRINT, levels=(replace(SPRINT.levels[0], min_gap=9), *SPRINT.levels[1:]))
    with pytest.raises(UserError, match="shortest gap"):
        playbook_change.apply(store, wrong, today=TODAY)
    assert playbooks.chosen(store)["id"] == "standard"


@pytest.mark.parametrize("spread", [False, True])
def test_cancelling_leaves_nothing_behind(store: Store, monkeypatch: pytest.MonkeyPatch, spread: bool) -> None:
    monkeypatch.setattr(derived, "AT_ONCE", 3)
    add(store, "A", count=8)
    before = dump(store)
    reports = reported(store, FIVE, spread)
    assert reports[:4] == [(0, 8), (3, 8), (6, 8), (8, 8)]
    history.undo(store)
    for stop in range(len(reports)):
        with pytest.raises(Cancelled):
            reported(store, FIVE, spread, stop)
        assert dump(store) == before
    customers.edit(store, 1, {"hot": "1"})
    assert dues(store)[1] == "2026-03-05"


def reported(store: Store, playbook: Playbook, spread: bool, stop: int = 99) -> Sequence[tuple[int, int]]:
    """Put a playbook in force and stop at the report of that number."""
    reports: list[tuple[int, int]] = []

    def progress(done: int, total: int, _label: str = "") -> None:
        if len(reports) == stop:
            raise Cancelled
        reports.append((done, total))

    playbook_change.apply(store, playbook, today=TODAY, spread=spread, progress=progress)
    return reports
