"""Playbooks as data: the four presets, tables there and back, and every kind of mistake named."""

import json
import tomllib
from dataclasses import replace
from datetime import time
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.messages import UserError
from crm_desktop.domain.playbook import (
    BackOff,
    Level,
    Phase,
    Playbook,
    Quiet,
    Rhythm,
    Role,
    Service,
    Span,
    Words,
)
from crm_desktop.domain.playbook_table import from_table, read_toml, to_table, write_toml
from crm_desktop.paths import resource

PRESETS_TEXT = resource("presets", "playbooks.toml").read_text(encoding="utf-8")
PRESETS = read_toml(PRESETS_TEXT)


def test_four_presets_one_per_source() -> None:
    assert {key: (one.name.zh, one.source) for key, one in PRESETS.items()} == {
        "sprint": ("冲刺", "000"),
        "standard": ("标准", "003"),
        "service": ("服务", "001"),
        "five": ("五级", "004"),
    }


@pytest.mark.parametrize(
    ("preset", "days"),
    [
        ("sprint", {"A": 1, "B": 3, "C": 7, "D": 14, "E": 30}),
        ("standard", {"A": 3, "B": 7, "C": 30, "D": 60, "E": 90}),
        ("service", {"A": 7, "B": 14, "C": 30, "D": 60, "E": 90}),
        ("five", {"A": 3, "B": 7, "C": 30, "D": 60, "E": 90}),
    ],
)
def test_days_between_touches(preset: str, days: dict[str, int]) -> None:
    assert {level.name: level.rhythm.days for level in PRESETS[preset].levels} == days
    assert tomllib.loads(PRESETS_TEXT)[preset]["cadence"] == days


def test_sources_own_words() -> None:
    sprint, service, five = PRESETS["sprint"], PRESETS["service"], PRESETS["five"]
    assert sprint.level("B").rhythm.per_week == (2, 3)
    assert [sprint.level(name).goal_days for name in "ABC"] == [3, 14, 30]
    assert sprint.level("A").goal.said(english=False) == "促成签约"
    assert sprint.level("A").lead == (Role.SUPERVISOR,)
    assert service.level("A").lead == (Role.SUPERVISOR, Role.EXPERT)
    assert [service.level(name).service for name in "ABC"] == [Service.ALWAYS, Service.WORKING, Service.WORKING]
    assert five.hot == 2
    assert all(level.daily_most == 1 for one in PRESETS.values() for level in one.levels)
    assert all(level.colour == f"grade_{level.name.lower()}" for one in PRESETS.values() for level in one.levels)


def test_suggestions_by_level_and_phase() -> None:
    sprint = PRESETS["sprint"]
    assert [words.zh for words in sprint.suggestions("C", Phase.FIRST)] == [
        "行业资讯、节日祝福，提供价值而不推销",
        "感谢留资，重申对需求的理解，介绍公司能力与成功案例",
    ]
    assert [words.en for words in sprint.suggestions("A", Phase.LATE)][1].startswith("Answer details")
    assert sprint.suggestions("A", None) == (sprint.level("A").content,)
    own = Level("A", Rhythm(3), phases=MappingProxyType({Phase.LATE: Words("法务条款")}))
    assert replace(sprint, levels=(own,)).suggestions("A", Phase.LATE) == (Words("法务条款"),)
    assert sprint.suggestions("没有", None) == ()


def test_unknown_level_has_the_days_of_none() -> None:
    sprint = PRESETS["sprint"]
    assert sprint.level("").rhythm == sprint.level("Z").rhythm == Rhythm(7)
    assert [sprint.rank(name) for name in ("A", "E", "Z")] == [0, 4, 5]


def test_short_table_of_an_older_book() -> None:
    book = from_table("mine", {"name": "老方案", "cadence": {"甲": 2, "乙": 9}, "ungraded": 30, "later": "x"})
    assert [(level.name, level.rhythm.days) for level in book.levels] == [("甲", 2), ("乙", 9)]
    assert (book.hot, book.escalation, book.quiet) == (0, (1, 3, 7), Quiet())


def test_levels_of_the_users_own_keep_their_order() -> None:
    table = {
        "name": "我的",
        "cadence": {"银": 10},
        "per_week": {"金": [1, 2]},
        "levels": [{"name": "金", "weekly_most": 2}, {"name": "银", "lead": ["expert", "service"]}],
    }
    book = from_table("mine", table)
    assert [(level.name, level.rhythm) for level in book.levels] == [("金", Rhythm(7, (1, 2))), ("银", Rhythm(10))]
    assert book.level("银").lead == (Role.EXPERT, Role.SERVICE)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"name": ""}, "mine.name is missing"),
        ({"cadence": {}}, "mine: at least one level is needed"),
        ({"cadence": {"A": 0}}, "mine.cadence.A: “0” is not a whole number from 1 to 3660"),
        ({"cadence": {"A": "3"}}, "mine.cadence.A: “3” is not a whole number from 1 to 3660"),
        ({"cadence": {"A": True}}, "mine.cadence.A: “True” is not a whole number from 1 to 3660"),
        ({"cadence": [3]}, "mine.cadence: a table is expected, not “[3]”"),
        ({"per_week": {"A": [3, 2]}}, "mine.per_week.A: “[3, 2]” is not a pair such as [2, 3] times per week"),
        ({"per_week": {"A": [2, 3]}}, "mine.per_week.A: every 5 days does not agree with 2–3 times per week"),
        ({"per_week": {"A": [1, 8]}}, "mine.per_week.A: “8” is not a whole number from 1 to 7"),
        ({"levels": [{"name": "A"}, {"name": "A"}]}, "mine.levels: the level “A” stands there twice"),
        ({"levels": [{"name": "B"}]}, "mine.levels: no cadence for the level “B”"),
        ({"levels": {"A": 1}}, "mine.levels: a list is expected, not “{'A': 1}”"),
        ({"levels": [{"title": "x"}]}, "mine.levels[1].name is missing"),
        ({"levels": [{"name": "A", "min_gap": 6}]}, "mine.levels.A: contact every 5 days breaks the shortest gap of 6"),
        ({"levels": [{"name": "A", "lead": ["boss"]}]}, "mine.levels.A.lead: “boss” is not one of owner, superv"),
        ({"levels": [{"name": "A", "service": "8x5"}]}, "mine.levels.A.service: “8x5” is not one of 24x7, working"),
        ({"levels": [{"name": "A", "goal": 3}]}, "mine.levels.A.goal: “3” is not a text"),
        ({"levels": [{"name": "A", "colour2": "x"}]}, "mine.levels.A.colour2 is not known here"),
        ({"quiet": {"hours": [["25:00", "08:30"]]}}, "mine.quiet.hours: “['25:00', '08:30']” is not a pair of times"),
        ({"quiet": {"hours": [["08:30", "08:30"]]}}, "mine.quiet.hours: “['08:30', '08:30']” is not a pair of times"),
        ({"quiet": {"rest_days": 1}}, "mine.quiet.rest_days: “1” is neither true nor false"),
        ({"escalation": [1, 3]}, "mine.escalation: three rising numbers of days are needed, not “[1, 3]”"),
        ({"escalation": [3, 1, 7]}, "mine.escalation: three rising numbers of days are needed, not “[3, 1, 7]”"),
        ({"phases": {"last": "x"}}, "mine.phases.last is not known here"),
        ({"cadance": {"A": 3}}, "mine.cadance is not known here"),
    ],
)  # fmt: skip
def test_mistakes_are_named_with_their_place(change: dict[str, object], said: str) -> None:
    with pytest.raises(UserError) as caught:
        from_table("mine", {"name": "我的", "cadence": {"A": 5}, **change}, strict=True)
    assert str(caught.value).startswith(said)


def test_more_times_than_the_limit() -> None:
    table = {"name": "x", "per_week": {"A": [3, 4]}, "levels": [{"name": "A", "weekly_most": 2}]}
    with pytest.raises(UserError, match="3 times per week is more than the limit of 2"):
        from_table("mine", table)


def test_text_that_is_no_toml() -> None:
    with pytest.raises(UserError, match="This is no file of playbooks"):
        read_toml("[sprint\nname = ")
    with pytest.raises(UserError, match="a table is expected"):
        read_toml("name = 'x'")


def test_presets_there_and_back() -> None:
    assert read_toml(write_toml(PRESETS)) == PRESETS


@pytest.mark.parametrize(
    ("span", "moment", "inside"),
    [
        (Span(time(20, 30), time(8, 30)), time(23), True),
        (Span(time(20, 30), time(8, 30)), time(8, 29), True),
        (Span(time(20, 30), time(8, 30)), time(8, 30), False),
        (Span(time(20, 30), time(8, 30)), time(12), False),
        (Span(time(12), time(13, 30)), time(12), True),
        (Span(time(12), time(13, 30)), time(13, 30), False),
        (Span(time(0), time(0)), time(4), True),
    ],
)
def test_span_over_midnight(span: Span, moment: time, inside: bool) -> None:
    assert span.holds(moment) is inside


@pytest.mark.parametrize(
    ("days", "unanswered", "gap"),
    [(3, 0, 3), (3, 2, 3), (3, 3, 6), (3, 5, 6), (3, 6, 12), (30, 9, 180), (200, 3, 200), (1, 10_000, 180)],
)
def test_gap_grows_with_silence(days: int, unanswered: int, gap: int) -> None:
    assert BackOff().gap(days, unanswered) == gap
    assert BackOff(after=0).gap(days, unanswered) == days


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
names = texts.filter(lambda text: bool(text.strip()))
words = st.builds(Words, texts, texts)
days = st.integers(1, 400)
minutes = st.builds(time, st.integers(0, 23), st.integers(0, 59))
spans = st.builds(Span, minutes, minutes).filter(lambda span: span.start != span.end)
rhythms = st.builds(Rhythm, days) | st.tuples(st.integers(1, 7), st.integers(1, 7)).map(
    lambda pair: Rhythm.weekly(min(pair), max(pair))
)
phases = st.dictionaries(st.sampled_from(Phase), words.filter(bool)).map(MappingProxyType)
levels = st.builds(
    Level,
    name=names,
    rhythm=rhythms,
    title=words,
    colour=texts,
    min_gap=st.integers(0, 1),
    weekly_most=st.just(0) | st.integers(7, 20),
    goal=words,
    goal_days=days,
    lead=st.lists(st.sampled_from(Role), unique=True).map(tuple),
    service=st.sampled_from(Service),
    content=words,
    phases=phases,
)
playbooks = st.builds(
    Playbook,
    id=names,
    name=st.builds(Words, names, texts),
    levels=st.lists(levels, min_size=1, max_size=5, unique_by=lambda level: level.name).map(tuple),
    ungraded=days,
    hot=st.integers(0, 9),
    stages=st.dictionaries(names, days, max_size=3).map(MappingProxyType),
    quiet=st.builds(Quiet, st.lists(spans, max_size=2).map(tuple), st.booleans(), st.booleans()),
    work_hours=st.lists(spans, max_size=2).map(tuple),
    back_off=st.builds(BackOff, st.integers(0, 9), st.integers(1, 4), days),
    phases=phases,
    said=st.dictionaries(names, words, max_size=2).map(MappingProxyType),
)


@given(playbooks)
def test_any_playbook_there_and_back(book: Playbook) -> None:
    assert from_table(book.id, json.loads(json.dumps(to_table(book))), strict=True) == book
    assert read_toml(write_toml({book.id: book})) == {book.id: book}


@given(st.integers(1, 400), st.integers(0, 99), st.builds(BackOff, st.integers(0, 9), st.integers(1, 4), days))
def test_silence_never_shortens_a_gap(gap: int, unanswered: int, rule: BackOff) -> None:
    assert gap <= rule.gap(gap, unanswered) <= max(gap, rule.longest)
    assert rule.gap(gap, unanswered) <= rule.gap(gap, unanswered + 1)
