"""The example book: plausible, the same for the same seed, and taken back in one go."""

from datetime import date, datetime, timedelta

import pytest
from made_files import dump, one, rows
from new_books import new_book

from crm_desktop.domain.contact_points import split_points
from crm_desktop.domain.data_health import Kind
from crm_desktop.domain.progress import Cancelled
from crm_desktop.domain.year_days import parse_year_day, write_year_day
from crm_desktop.services import (
    care,
    checking,
    complaints,
    data_health,
    demo,
    gifts,
    history,
    incomplete,
    reminders,
    stage_metrics,
)
from crm_desktop.store.database import Store

TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 10, 0)


def told(store: Store) -> object:
    """Everything but ids of the machine."""
    return [
        rows(store, "SELECT number, name, need, budget_text, grade_id, hot, entered_at, next_due_at FROM customer"),
        rows(store, "SELECT customer_id, happened_at, content, feedback, next_action FROM follow_up"),
        rows(store, "SELECT name, title FROM contact"),
    ]


def test_the_same_seed_tells_the_same_story(store: Store, tmp_path_factory: pytest.TempPathFactory) -> None:
    others = [new_book(tmp_path_factory.mktemp("other")) for _ in range(2)]
    demo.fill(store, 50, 9, TODAY)
    demo.fill(others[0], 50, 9, TODAY)
    demo.fill(others[1], 50, 10, TODAY)
    assert told(store) == told(others[0])
    assert told(store) != told(others[1])
    for book in others:
        book.close()


def test_a_year_of_business_up_to_today(store: Store) -> None:
    count = demo.fill(store, 2_000, 1, TODAY)
    assert count == one(store, "SELECT count(*) FROM follow_up")
    shares = dict(
        rows(store, "SELECT o.name, count(*) / 20.0 FROM customer c JOIN option o ON o.id = c.grade_id GROUP BY 1")
    )
    for letter, share in {"A": 3, "B": 11, "C": 31, "D": 35, "E": 20}.items():
        assert abs(float(str(shares[letter])) - share) < 3, shares
    assert 0.005 < float(str(one(store, "SELECT avg(hot) FROM customer"))) < 0.04
    first, last = rows(store, "SELECT min(happened_at), max(happened_at) FROM follow_up")[0]
    assert (TODAY - timedelta(days=366)).isoformat() <= str(first) < str(last) <= TODAY.isoformat()
    late = one(store, "SELECT count(*) FROM customer WHERE next_due_at < ?", (TODAY - timedelta(days=9)).isoformat())
    assert late == 0
    assert (
        one(store, "SELECT count(*) FROM customer WHERE next_due_at > ?", (TODAY + timedelta(days=100)).isoformat())
        == 0
    )
    due = reminders.counts(store, TODAY)
    assert 0 < due.today < 250
    assert 20 < due.overdue < 2_000 / 6, "most customers are looked after in time"
    months = one(store, "SELECT count(DISTINCT substr(converted_on, 1, 7)) FROM conversion")
    assert int(str(months)) >= 9, "the review has months to compare"
    for table in ("conversion", "loss", "promise", "customer_tag", "grade_change"):
        assert int(str(one(store, f"SELECT count(*) FROM {table}"))) > 10, table
    assert one(store, "SELECT count(*) - count(DISTINCT name) FROM customer") == 0
    assert one(store, "SELECT count(*) FROM customer WHERE next_due_at IS NULL") == 0


def test_the_story_fits_together(store: Store) -> None:
    demo.fill(store, 300, 2, TODAY)
    newest = """SELECT count(*) FROM customer c WHERE grade_id IS NOT (SELECT to_id FROM grade_change g
        WHERE g.customer_id = c.id ORDER BY changed_at DESC, id DESC LIMIT 1)"""
    assert one(store, newest) == 0
    assert one(store, "SELECT count(*) FROM follow_up WHERE logged_at < happened_at") == 0
    assert one(store, "SELECT count(*) FROM customer c JOIN follow_up f ON f.customer_id = c.id "
               "WHERE f.happened_at < c.collected_at AND date(f.happened_at) < date(c.collected_at)") == 0  # fmt: skip
    assert one(store, "SELECT count(*) FROM contact WHERE id NOT IN (SELECT contact_id FROM contact_point)") == 0
    for value, state in rows(store, "SELECT value, state FROM contact_point LIMIT 400"):
        assert [point.state for point in split_points(value)] == [state]
    assert one(store, "SELECT count(*) FROM contact_point WHERE kind = 'email' AND value NOT LIKE '%.example'") == 0
    weekend = "SELECT count(*) FROM follow_up WHERE strftime('%w', happened_at) IN ('0', '6')"
    assert one(store, weekend) == 0
    assert checking.check(store) == []


def test_what_happens_after_the_sale(store: Store) -> None:
    demo.fill(store, 300, 2, TODAY)
    for table in ("installation", "complaint", "survey", "milestone", "event"):
        assert int(str(one(store, f"SELECT count(*) FROM {table}"))) > 2, table
    now = datetime(2026, 11, 20, 9)
    assert [row.state for row in complaints.listing(store)][:3] == ["call_back", "answer", "solve"]
    assert {row.reading.late for row in incomplete.queue(store, now)} == {False}
    assert incomplete.count(store) == 3
    assert all(set(row.missing) >= {"pains", "budget"} for row in incomplete.queue(store, now))
    sent = "SELECT count(*) FROM reminder_mark WHERE record LIKE 'conversion % guide'"
    deals = "SELECT count(*) FROM conversion"
    assert 0 < int(str(one(store, sent))) <= int(str(one(store, deals)))
    assert one(store, "SELECT count(*) FROM conversion WHERE contract_to <= converted_on") == 0
    assert one(store, "SELECT count(*) - count(DISTINCT number) FROM complaint") == 0


def test_one_undo_takes_it_away(store: Store) -> None:
    before = dump(store)
    demo.fill(store, 20, 1, TODAY)
    after = dump(store)
    history.undo(store)
    assert dump(store) == before
    history.redo(store)
    assert dump(store) == after


def test_cancel_leaves_nothing(store: Store) -> None:
    def cancel(done: int, _total: int, _label: str = "") -> None:
        if done:
            raise Cancelled

    before = dump(store)
    with pytest.raises(Cancelled):
        demo.fill(store, 20, 1, TODAY, cancel)
    assert dump(store) == before


def test_a_second_helping_continues_the_numbers(store: Store) -> None:
    demo.fill(store, 20, 1, TODAY)
    demo.fill(store, 20, 2, TODAY)
    assert one(store, "SELECT count(DISTINCT number) FROM customer") == 40


def test_people_have_birthdays_that_the_calendar_finds(store: Store) -> None:
    demo.fill(store, 300, 1, TODAY)
    texts = [str(row[0]) for row in rows(store, "SELECT birthday FROM contact WHERE birthday IS NOT NULL")]
    written = [parse_year_day(text) for text in texts]
    assert len(texts) > 100
    assert [write_year_day(one) for one in written if one] == texts
    assert {(one.day.lunar, one.year is None) for one in written if one} == {
        (True, True),
        (False, True),
        (False, False),
    }
    window = care.window(store, TODAY - timedelta(days=20), TODAY + timedelta(days=21), TODAY)
    assert window.counts["birthday"] > 10
    assert window.counts["company"] > 2


def test_the_best_were_greeted_and_a_few_given_something(store: Store) -> None:
    demo.fill(store, 300, 1, TODAY)
    festival = care.window(store, date(2026, 9, 21), date(2026, 9, 30), TODAY).days[4].entries
    assert [(entry.occasion, entry.done) for entry in festival if entry.group == "festival"] == [("mid_autumn", True)]
    log = gifts.log(store, 2026)
    assert len(log.rows) > 2
    assert all(row.purpose for row in log.rows if row.over)


def test_everybody_went_its_way_through_the_stages(store: Store) -> None:
    demo.fill(store, 300, 2, TODAY)
    last = """SELECT count(*) FROM customer c JOIN stage_change s ON s.customer_id = c.id WHERE s.id = (SELECT id FROM
        stage_change o WHERE o.customer_id = c.id ORDER BY changed_at DESC, id DESC LIMIT 1)
        AND s.to_id IS NOT c.stage_id"""
    assert one(store, last) == 0
    first = (
        "SELECT count(*) FROM stage_change s JOIN customer c ON c.id = s.customer_id WHERE s.changed_at < c.filed_on"
    )
    assert one(store, first) == 0
    broken = """SELECT count(*) FROM (SELECT from_id, lag(to_id, 1, -1) OVER (PARTITION BY customer_id
        ORDER BY changed_at, id) AS before FROM stage_change) WHERE before <> -1 AND from_id IS NOT before"""
    assert one(store, broken) == 0
    assert one(store, "SELECT count(*) FROM loss l JOIN customer c ON c.id = l.customer_id "
               "WHERE c.stage_id IS NOT NULL OR l.stage_id IS NULL") == 0  # fmt: skip
    assert int(str(one(store, "SELECT count(*) FROM stage_change WHERE unmet IS NOT NULL"))) > 2
    figures = stage_metrics.funnel(store, ("2026-08-22", "2026-11-21"), today=TODAY)
    assert all(figure.survival for figure in figures[:6])
    amounts = """SELECT count(*) FROM conversion v WHERE amount IS NOT (SELECT sum(amount) FROM conversion_line l
        WHERE l.conversion_id = v.id) OR amount IS NOT (SELECT sum(amount) FROM payment p WHERE p.conversion_id = v.id)
        OR NOT EXISTS (SELECT 1 FROM conversion_factor f WHERE f.conversion_id = v.id)"""
    assert one(store, amounts) == 0


def test_somebody_was_careless_here_and_there(store: Store) -> None:
    """So that the data health of the example book has something to show, and never much (000-49, 002-35)."""
    demo.fill(store, 284, 7, TODAY)
    found = {kind: len(findings) for kind, findings in data_health.look(store, NOW).items() if findings}
    assert found == dict.fromkeys(
        (
            Kind.POINT_MASKED,
            Kind.POINT_INVALID,
            Kind.NAME_MADE_UP,
            Kind.DAY_AHEAD,
            Kind.OLD_WITHOUT_DEAL,
            Kind.TRADE_DIFFERS,
        ),
        1,
    )
