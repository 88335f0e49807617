"""Next due dates of the four presets, promises, times per week, silence, month ends; and that each says why."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from day_table import days_of
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.cadence import Rule, Standing, gap, next_due
from crm_desktop.domain.playbook import Playbook, Quiet
from crm_desktop.domain.playbook_table import from_table, read_toml
from crm_desktop.domain.work_calendar import WorkCalendar, of_playbook
from crm_desktop.paths import resource

PRESETS = read_toml(resource("presets", "playbooks.toml").read_text(encoding="utf-8"))
DAYS = days_of(rest=["2026-10-01..2026-10-07"], work=["2026-10-10"])
OFFICE = of_playbook(PRESETS["standard"], DAYS)


def day(iso: str) -> date:
    return date.fromisoformat(iso)


def due(playbook: Playbook, standing: Standing) -> str:
    return next_due(playbook, OFFICE, standing).day.isoformat()


@pytest.mark.parametrize(
    ("preset", "level", "last", "found"),
    [
        # 2026-03-12 is a Thursday
        ("sprint", "A", "2026-03-12", "2026-03-13"),
        ("sprint", "A", "2026-03-13", "2026-03-16"),
        ("sprint", "B", "2026-03-10", "2026-03-13"),
        ("sprint", "C", "2026-03-12", "2026-03-19"),
        ("standard", "A", "2026-03-10", "2026-03-13"),
        ("standard", "A", "2026-03-12", "2026-03-16"),
        ("standard", "B", "2026-03-12", "2026-03-19"),
        ("standard", "C", "2026-03-12", "2026-04-13"),
        ("service", "A", "2026-03-12", "2026-03-19"),
        ("service", "B", "2026-03-12", "2026-03-26"),
        ("service", "C", "2026-03-12", "2026-04-13"),
        ("five", "D", "2026-03-12", "2026-05-11"),
        ("five", "E", "2026-03-12", "2026-06-10"),
        ("five", "", "2026-03-12", "2026-04-13"),
        # a public holiday and the Saturday worked for it
        ("standard", "A", "2026-09-29", "2026-10-08"),
        ("standard", "A", "2026-10-07", "2026-10-10"),
        # month ends and the day that most years lack
        ("service", "C", "2026-01-31", "2026-03-02"),
        ("standard", "A", "2028-02-26", "2028-02-29"),
        ("standard", "A", "2027-02-26", "2027-03-01"),
        ("service", "A", "2025-12-31", "2026-01-07"),
    ],
)
def test_last_touch_and_cadence(preset: str, level: str, last: str, found: str) -> None:
    assert due(PRESETS[preset], Standing(day(last), level=level)) == found


def test_hot_beats_the_level_and_never_slows_it() -> None:
    five = PRESETS["five"]
    assert due(five, Standing(day("2026-03-10"), level="C", hot=True)) == "2026-03-12"
    assert next_due(five, OFFICE, Standing(day("2026-03-10"), level="C", hot=True)).why.rule is Rule.HOT
    assert gap(replace(five, hot=5), "A", hot=True).rule is Rule.LEVEL
    assert due(PRESETS["standard"], Standing(day("2026-03-10"), level="A", hot=True)) == "2026-03-13"


def test_a_stage_may_ask_for_more() -> None:
    book = from_table("own", {"name": "x", "cadence": {"B": 7}, "stages": {"商务谈判": 2, "项目实施": 30}})
    assert gap(book, "B", stage="商务谈判").days == 2
    assert gap(book, "B", stage="项目实施").days == 7
    assert gap(replace(book, stages={"方案展示": 7}), "B", stage="方案展示").rule is Rule.LEVEL
    why = next_due(book, OFFICE, Standing(day("2026-03-10"), level="B", stage="商务谈判")).why
    assert (why.rule, why.stage, why.days) == (Rule.STAGE, "商务谈判", 2)


@pytest.mark.parametrize(
    ("named", "rule", "found", "quiet"),
    [
        ({"promised": day("2026-03-14")}, Rule.PROMISED, "2026-03-14", True),
        ({"promised": day("2026-06-01")}, Rule.PROMISED, "2026-06-01", False),
        ({"planned": day("2026-03-17"), "promised": day("2026-03-14")}, Rule.PLANNED, "2026-03-17", False),
        ({"retry": day("2026-09-12")}, Rule.RETRY, "2026-09-12", True),
        ({"retry": day("2026-03-10")}, Rule.LEVEL, "2026-03-13", False),
        ({"retry": day("2026-03-10"), "touched": False}, Rule.RETRY, "2026-03-10", False),
        ({"promised": day("2026-03-20"), "unanswered": 9, "hot": True}, Rule.PROMISED, "2026-03-20", False),
    ],
)
def test_a_named_day_wins(named: dict[str, object], rule: Rule, found: str, quiet: bool) -> None:
    standing = replace(Standing(day("2026-03-10"), level="A"), **named)  # type: ignore[arg-type]
    got = next_due(PRESETS["standard"], OFFICE, standing)
    assert (got.why.rule, got.day.isoformat(), got.quiet) == (rule, found, quiet)


@pytest.mark.parametrize(
    ("unanswered", "found"),
    [(0, "2026-03-12"), (2, "2026-03-12"), (3, "2026-03-19"), (6, "2026-04-02"), (60, "2026-09-01")],
)
def test_silence_backs_off(unanswered: int, found: str) -> None:
    got = next_due(PRESETS["standard"], OFFICE, Standing(day("2026-03-05"), level="B", unanswered=unanswered))
    assert got.day.isoformat() == found
    assert got.why.backed_off is (unanswered >= 3)


@pytest.mark.parametrize(
    ("recent", "found"),
    [
        # two to three times a week: Monday, Thursday, Monday, Thursday; never two days in a row
        (["2026-03-09"], "2026-03-12"),
        (["2026-03-09", "2026-03-12"], "2026-03-16"),
        (["2026-03-10"], "2026-03-12"),
        (["2026-03-11"], "2026-03-13"),
        (["2026-03-12"], "2026-03-16"),
        (["2026-03-13"], "2026-03-16"),
        (["2026-03-09", "2026-03-10"], "2026-03-16"),
        (["2026-03-11", "2026-03-12", "2026-03-13"], "2026-03-18"),
        (["2026-03-14"], "2026-03-17"),
    ],
)
def test_times_per_week_are_spread(recent: list[str], found: str) -> None:
    days = tuple(day(one) for one in recent)
    got = next_due(PRESETS["sprint"], OFFICE, Standing(days[-1], level="B", recent=days))
    assert got.day.isoformat() == found
    assert (got.why.least, got.why.most) == (2, 3)


def test_silence_ends_the_spreading_over_the_week() -> None:
    days = (day("2026-03-09"),)
    silent = next_due(PRESETS["sprint"], OFFICE, Standing(days[-1], level="B", recent=days, unanswered=3))
    assert (silent.day.isoformat(), silent.why.days, silent.why.moved_from) == ("2026-03-16", 6, "2026-03-15")
    entered = next_due(PRESETS["sprint"], OFFICE, Standing(day("2026-03-10"), touched=False, level="B", recent=()))
    assert entered.day.isoformat() == "2026-03-13"


def test_why_is_data_that_outlives_the_rule() -> None:
    got = next_due(PRESETS["standard"], OFFICE, Standing(day("2026-03-12"), level="A", unanswered=1))
    table = {
        "rule": "level",
        "playbook": "standard",
        "level": "A",
        "counted_from": "2026-03-12",
        "touched": True,
        "days": 3,
        "usual": 3,
        "unanswered": 1,
        "moved_from": "2026-03-15",
    }
    assert got.why.table() == table


def test_never_touched_counts_from_entry() -> None:
    got = next_due(PRESETS["standard"], OFFICE, Standing(day("2026-03-10"), touched=False, level="A"))
    assert (got.day.isoformat(), got.why.touched) == ("2026-03-13", False)


def test_the_last_day_of_all() -> None:
    got = next_due(PRESETS["standard"], WorkCalendar(), Standing(date.max - timedelta(days=1), level="E"))
    assert got.day == date.max


touch_days = st.dates(date(2024, 1, 1), date(2029, 12, 31))
presets = st.sampled_from(list(PRESETS.values()))
standings = st.builds(
    Standing,
    touch_days,
    st.booleans(),
    st.sampled_from(["A", "B", "C", "D", "E", ""]),
    st.sampled_from(["", "商务谈判"]),
    st.booleans(),
    st.integers(0, 12),
    st.none() | touch_days,
    st.none() | touch_days,
    st.none() | touch_days,
    st.none(),
)


@given(presets, standings)
def test_never_earlier_than_the_cadence_allows(playbook: Playbook, standing: Standing) -> None:
    got = next_due(playbook, OFFICE, standing)
    if got.why.rule in (Rule.PLANNED, Rule.PROMISED, Rule.RETRY):
        assert got.day in (standing.planned, standing.promised, standing.retry)
        return
    wait = (got.day - standing.counted_from).days
    assert wait >= got.why.days >= got.why.usual
    assert OFFICE.is_working_day(got.day)
    # and no later than the first open day from then on
    assert all(
        not OFFICE.is_working_day(standing.counted_from + timedelta(days=step)) for step in range(got.why.days, wait)
    )


@given(presets, standings, st.integers(1, 30))
def test_a_later_touch_never_brings_the_date_forward(playbook: Playbook, standing: Standing, days: int) -> None:
    plain = replace(standing, planned=None, promised=None, retry=None)
    later = replace(plain, counted_from=plain.counted_from + timedelta(days=days))
    assert next_due(playbook, OFFICE, later).day >= next_due(playbook, OFFICE, plain).day


@given(st.integers(1, 5), st.integers(0, 2), touch_days, st.lists(st.integers(0, 4), max_size=30), st.booleans())
def test_weeks_hold_the_times_asked_for(least: int, more: int, start: date, late: list[int], weekends: bool) -> None:
    """Somebody who contacts on the day due, or some days late, never goes over; on time, never stays under."""
    most = min(least + more, 7)
    book = from_table("own", {"name": "x", "per_week": {"A": [least, most]}})
    book = replace(book, quiet=Quiet((), rest_days=not weekends))
    touched = [start]
    for wait in [*late, *[0] * 40]:
        last = touched[-1]
        recent = tuple(one for one in touched if (last - one).days < 7)
        found = next_due(book, WorkCalendar(), Standing(last, level="A", recent=recent)).day
        assert found > last
        touched.append(found + timedelta(days=wait))
    for one in touched:
        assert sum(0 <= (other - one).days < 7 for other in touched) <= most
    settled = touched[-30:]
    monday = settled[0] + timedelta(days=7 - settled[0].weekday())
    while monday + timedelta(days=6) < settled[-1]:
        assert least <= sum(0 <= (one - monday).days < 7 for one in settled)
        monday += timedelta(days=7)
