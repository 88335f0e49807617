"""The statistics of deadlines: entry, log and complaints of a month, open ones included."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain import clocks
from crm_desktop.domain.clock_rules import Kind
from crm_desktop.domain.playbook import Service
from crm_desktop.domain.work_calendar import ALWAYS
from crm_desktop.services import complaints, conversions, customers, follow_ups, incomplete, lateness, surveys
from crm_desktop.services.clock_book import begun, shipped_rules
from crm_desktop.services.complaints import ComplaintDraft
from crm_desktop.services.surveys import SurveyDraft
from crm_desktop.store.database import Store

NOW = datetime(2026, 3, 20, 12)
MARCH = ("2026-03-01", "2026-04-01")


def add(store: Store, name: str, collected: str, entered: str) -> int:
    return customers.add(store, {"name": name, "grade": "B", "collected_at": collected, "entered_at": entered})


def test_entry_counts_from_the_collection_and_the_unfinished_are_late(store: Store) -> None:
    add(store, "按时", "2026-03-10T10:00", "2026-03-10T16:00")
    add(store, "迟", "2026-03-10T10:00", "2026-03-12T10:00")
    add(store, "二月", "2026-02-10T10:00", "2026-03-12T10:00")
    with store.step("customer.add", name="未完") as step:
        values = {"name": "未完", "collected_at": "2026-03-18T10:00", "entered_at": "2026-03-18T10:05"}
        incomplete.begin(step, [customers.add_in(step, values)])
    entry = lateness.figures(store, *MARCH, NOW).of(Kind.ENTRY)
    assert (entry.count, entry.on_time, entry.late, entry.open_late, entry.median_hours) == (3, 1, 2, 1, 27.0)
    assert entry.share == pytest.approx(1 / 3)


def test_a_log_within_a_day_is_in_time(store: Store) -> None:
    one = add(store, "清源", "2026-03-10T10:00", "2026-03-10T16:00")
    for happened, logged in (("2026-03-11T10:00", "2026-03-11T10:30"), ("2026-03-12T10:00", "2026-03-13T10:01")):
        touch = follow_ups.log(store, one, follow_ups.TouchDraft(happened, content="谈方案"))
        with store.step("follow_up.edit", name="清源") as step:
            step.db.exec_driver_sql("UPDATE follow_up SET logged_at = ? WHERE id = ?", (logged, touch))
    log = lateness.figures(store, *MARCH, NOW).of(Kind.LOG)
    assert (log.count, log.on_time, log.late) == (2, 1, 1)


def test_complaints_and_satisfaction(store: Store) -> None:
    one = add(store, "清源", "2026-03-10T10:00", "2026-03-10T16:00")
    conversions.record(store, one, conversions.ConversionDraft("2026-03-01", "65万"))
    first = complaints.receive(store, one, ComplaintDraft("2026-03-11T10:00", problem="掉线"))
    complaints.answer(store, first, "2026-03-11T10:20")
    complaints.solve(store, first, "换备机", "2026-03-11T17:00")
    complaints.call_back(store, first, 4, "2026-03-13T09:00")
    complaints.receive(store, one, ComplaintDraft("2026-03-12T10:00", problem="无人理"))
    surveys.ask(store, one, SurveyDraft("2026-03-15", score=5))
    figures = lateness.figures(store, *MARCH, NOW)
    answer = figures.of(Kind.COMPLAINT_ANSWER)
    assert (answer.count, answer.on_time, answer.late, answer.open_late) == (2, 1, 1, 1)
    assert answer.median_hours == pytest.approx(1 / 3)
    back = figures.of(Kind.COMPLAINT_CALLBACK)
    assert (back.count, back.on_time) == (1, 1)
    assert (figures.satisfaction, figures.asked) == (4.5, 2)
    empty = lateness.figures(store, "2026-01-01", "2026-02-01", NOW)
    assert (empty.of(Kind.LOG).share, empty.satisfaction) == (None, None)


MOMENTS = st.datetimes(datetime(2026, 3, 1), datetime(2026, 3, 12)).map(lambda at: at.isoformat(timespec="minutes"))


@given(st.lists(st.tuples(MOMENTS, st.one_of(st.none(), MOMENTS, MOMENTS.map(lambda at: at[:10])))))
def test_counting_by_hours_agrees_with_the_clocks(times: list[tuple[str, str | None]]) -> None:
    rows = [(start, end, None) for start, end in times if end is None or end >= start[: len(end)]]
    rules = shipped_rules()
    pairs = []
    for start, end, _grade in rows:
        clock = rules.clock(Kind.LOG, datetime.fromisoformat(start), service=Service.ALWAYS, working=ALWAYS)
        pairs.append((clock, begun(end) if end else None))
    kept = clocks.punctuality(pairs, NOW)
    counted = lateness._by_hours(Kind.LOG, rows, timedelta(hours=24), NOW)
    assert (counted.on_time, counted.late, counted.open_late) == (
        kept.kept, kept.kept_late + kept.open_late, kept.open_late
    )  # fmt: skip
