"""A playbook while it is being changed."""

from dataclasses import replace

import pytest

from crm_desktop.domain import playbook_edit, playbook_table
from crm_desktop.domain.messages import UserError
from crm_desktop.domain.playbook import Level, Playbook, Rhythm, Words

BOOK = Playbook("a", Words("甲"), (Level("A", Rhythm(3)), Level("B", Rhythm(7)), Level("C", Rhythm(30))))


def fields(book: Playbook) -> list[tuple[int, str]]:
    return [(one.level, one.field) for one in playbook_edit.problems(book)]


def test_a_sound_playbook_has_no_problem() -> None:
    assert fields(BOOK) == []


@pytest.mark.parametrize(
    ("level", "field"),
    [
        (Level("A", Rhythm(3), min_gap=4), "min_gap"),
        (Level("A", Rhythm.weekly(3, 4), weekly_most=2), "weekly_most"),
        (Level("A", playbook_edit.per_week(4, 2)), "rhythm"),
        (Level("A", playbook_edit.per_week(2, 9)), "rhythm"),
    ],
)
def test_what_contradicts_itself_is_found_where_it_stands(level: Level, field: str) -> None:
    book = playbook_edit.put(BOOK, 0, level)
    assert fields(book) == [(0, field)]
    with pytest.raises(UserError):
        playbook_table.from_table("a", playbook_table.to_table(book))


def test_the_ladder_must_rise_and_levels_must_be_there() -> None:
    assert fields(replace(BOOK, escalation=(1, 1, 5))) == [(-1, "escalation")]
    assert fields(replace(BOOK, levels=())) == [(-1, "levels")]


def test_hot_less_often_than_the_best_level_is_only_a_warning() -> None:
    found = playbook_edit.problems(replace(BOOK, hot=5))
    assert [(one.field, one.warning) for one in found] == [("hot", True)]


def test_days_and_weeks_are_said_in_each_other_as_near_as_can_be() -> None:
    assert playbook_edit.by_week(Rhythm(3)).per_week == (2, 2)
    assert playbook_edit.by_week(Rhythm(30)).per_week == (1, 1)
    assert playbook_edit.by_days(Rhythm.weekly(2, 3)) == Rhythm(3)


def test_order_and_copies() -> None:
    assert [one.name for one in playbook_edit.moved(BOOK, 2, -1).levels] == ["A", "C", "B"]
    assert playbook_edit.moved(BOOK, 0, -1) is BOOK
    assert [one.name for one in playbook_edit.without(BOOK, 1).levels] == ["A", "C"]
    copy = playbook_edit.copy_of(BOOK, Words("乙"), ["own1", "own3"])
    assert (copy.id, copy.source, copy.levels) == ("own2", "a", BOOK.levels)
