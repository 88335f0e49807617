"""Everybody graded anew by the calendar, and the lower grade screened each month (000-23, 000-31, 003-05, K11)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from crm_desktop.domain.grade_calendar import is_due
from crm_desktop.domain.grade_rule import Every
from crm_desktop.services import (
    customers,
    events,
    follow_ups,
    grade_queue,
    grade_rules,
    grade_suggestions,
    history,
)
from crm_desktop.services.events import EventDraft
from crm_desktop.services.follow_ups import TouchDraft
from crm_desktop.store.database import Store

TODAY = date(2026, 3, 12)
"""A Thursday."""


@pytest.mark.parametrize(
    ("every", "last", "due"),
    [
        (Every.WEEK, None, True), (Every.WEEK, "2026-03-08", True), (Every.WEEK, "2026-03-09", False),
        (Every.MONTH, "2026-02-28", True), (Every.MONTH, "2026-03-01", False), (Every.NEVER, None, False),
    ],
)  # fmt: skip
def test_a_week_begins_on_monday_and_a_month_on_its_first_day(every: Every, last: str | None, due: bool) -> None:
    assert is_due(every, date.fromisoformat(last) if last else None, TODAY) is due


def test_it_is_due_until_everybody_was_graded_in_the_week_or_the_month(store: Store) -> None:
    assert grade_queue.regrade_due(store, TODAY) is None
    customers.add(store, {"name": "甲"})
    found = grade_queue.regrade_due(store, TODAY)
    assert found is not None
    assert (found.every, found.last) == (Every.WEEK, None)
    grade_suggestions.evaluate(store, TODAY)
    assert grade_queue.regrade_due(store, TODAY + timedelta(days=3)) is None
    later = grade_queue.regrade_due(store, TODAY + timedelta(days=4))
    assert later is not None
    assert later.last == TODAY
    grade_rules.save(store, replace(grade_rules.shipped(), id="own", every=Every.MONTH))
    assert grade_queue.regrade_due(store, TODAY + timedelta(days=4)) is None
    assert grade_queue.regrade_due(store, date(2026, 4, 1)) is not None


def test_the_lower_grade_is_screened_for_those_who_stir_once_a_month(store: Store) -> None:
    lively = customers.add(store, {"name": "回话的", "grade": "C", "budget": "80万", "fit": "高度契合"})
    reading = customers.add(store, {"name": "下资料的", "grade": "C"})
    silent = customers.add(store, {"name": "没声音的", "grade": "C"})
    other = customers.add(store, {"name": "B 级的", "grade": "B"})
    for one in (lively, other):
        follow_ups.log(store, one, TouchDraft("2026-03-01T10:00", feedback="想看案例"))
    follow_ups.log(store, lively, TouchDraft("2026-03-05T10:00", feedback="想看报价"))
    follow_ups.log(store, silent, TouchDraft("2026-03-05T10:00", content="没人接"))
    events.add_event(store, reading, EventDraft("2026-03-10", content="下载白皮书"))
    assert grade_queue.screening_due(store, TODAY) == 2
    found = grade_queue.screening(store, TODAY)
    assert [(one.name, one.signs, one.last_at[:10], one.last) for one in found] == [
        ("回话的", 2, "2026-03-05", "想看报价"), ("下资料的", 1, "2026-03-10", "下载白皮书"),
    ]  # fmt: skip
    assert found[0].letters == ("A",)
    assert found[1].letters == ("A", "B", "C")
    grade_queue.screened(store, TODAY)
    assert grade_queue.screening_due(store, TODAY) == 0
    assert grade_queue.screening_due(store, date(2026, 4, 1)) == 2
    history.undo(store)
    assert grade_queue.screening_due(store, TODAY) == 2
