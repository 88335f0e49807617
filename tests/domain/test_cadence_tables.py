"""The tables of the cadence say the same as the cadence itself."""

from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.cadence import Standing, next_due
from crm_desktop.domain.cadence_tables import gap_rows, longest_silence, moved_days, silence_of
from crm_desktop.domain.playbook import BackOff, Playbook
from crm_desktop.domain.playbook_table import read_toml
from crm_desktop.domain.work_calendar import WorkCalendar
from crm_desktop.paths import resource

PRESETS = read_toml(resource("presets", "playbooks.toml").read_text(encoding="utf-8"))
OFFICE = WorkCalendar(holidays=frozenset({date(2026, 5, day) for day in range(1, 6)}))
FIRST, LAST = date(2026, 1, 1), date(2027, 12, 31)


def test_the_tables_stay_small() -> None:
    assert [len(gap_rows(one)) for one in PRESETS.values()] == [84, 84, 72, 96]
    assert list(moved_days(PRESETS["five"], OFFICE, date(2026, 4, 30), date(2026, 5, 10))) == [
        (date(2026, 5, 1), date(2026, 5, 6)),
        (date(2026, 5, 2), date(2026, 5, 6)),
        (date(2026, 5, 3), date(2026, 5, 6)),
        (date(2026, 5, 4), date(2026, 5, 6)),
        (date(2026, 5, 5), date(2026, 5, 6)),
        (date(2026, 5, 9), date(2026, 5, 11)),
        (date(2026, 5, 10), date(2026, 5, 11)),
    ]


@pytest.mark.parametrize(
    ("rule", "rounds"), [(BackOff(0), 0), (BackOff(3, 1), 0), (BackOff(3, 2, 30), 4), (BackOff(3, 10, 3660), 4)]
)
def test_rounds_of_silence(rule: BackOff, rounds: int) -> None:
    assert longest_silence(replace(PRESETS["five"], back_off=rule)) == rounds


playbooks = st.builds(
    lambda book, stages, rule, hot: replace(book, stages=MappingProxyType(stages), back_off=rule, hot=hot),
    st.sampled_from(list(PRESETS.values())),
    st.dictionaries(st.sampled_from(["方案展示", "商务谈判"]), st.integers(1, 20)),
    st.builds(BackOff, st.integers(0, 4), st.integers(1, 4), st.integers(1, 200)),
    st.integers(0, 4),
)


@given(
    playbooks,
    st.sampled_from(["A", "B", "C", "D", "E", "", "没有"]),
    st.sampled_from(["", "商务谈判", "项目实施"]),
    st.booleans(),
    st.integers(0, 60),
    st.dates(FIRST, date(2027, 3, 1)),
)
def test_joining_the_tables_gives_the_next_date(
    playbook: Playbook, level: str, stage: str, hot: bool, unanswered: int, last: date
) -> None:
    days = {row[:4]: row.days for row in gap_rows(playbook)}
    moved = dict(moved_days(playbook, OFFICE, FIRST, LAST))
    known = level if level in [one.name for one in playbook.levels] else ""
    named = stage if stage in playbook.stages else ""
    wanted = last + timedelta(days=days[known, named, hot, silence_of(playbook, unanswered)])
    standing = Standing(last, level=level, stage=stage, hot=hot, unanswered=unanswered)
    assert next_due(playbook, OFFICE, standing).day == moved.get(wanted, wanted)
