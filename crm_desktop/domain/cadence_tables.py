"""The cadence as small tables, so that a database can find the next dates of a million customers by joining them.

The rows of gaps say what `cadence.next_due` says of a customer whose days of touch in the week were not looked up;
for the levels that count times per week, `week_due` says the rest by these days.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from crm_desktop.domain.cadence import WEEK, Rule, Standing, gap, next_due
from crm_desktop.domain.playbook import Playbook
from crm_desktop.domain.work_calendar import DAY, WorkCalendar, contact_day

NO_LEVEL = ""
"""Customers without a level, or with one that the playbook does not name."""
NO_STAGE = ""
"""Customers in no stage, or in one for which the playbook says nothing."""
_MOST_ROUNDS = 60
"""Rounds of silence after which every gap has reached its longest: two to the sixtieth days are long enough."""


class GapRow(NamedTuple):
    """The days between touches of customers of one kind; `silence` counts rounds without an answer.

    `weekly` marks those whose level counts times per week: `week_due` finds their day where touches are known.
    """

    level: str
    stage: str
    hot: bool
    silence: int
    days: int
    weekly: bool


def gap_rows(playbook: Playbook) -> list[GapRow]:
    """One row for each kind of customer; `silence_of` and the names tell which row a customer has."""
    rows = []
    most = longest_silence(playbook)
    per_week = {one.name for one in playbook.levels if one.rhythm.per_week}
    for level in (NO_LEVEL, *(one.name for one in playbook.levels)):
        for stage in (NO_STAGE, *playbook.stages):
            for hot in (False, True):
                for silence in range(most + 1):
                    unanswered = silence * max(playbook.back_off.after, 1)
                    found = gap(playbook, level, stage=stage, hot=hot, unanswered=unanswered)
                    weekly = level in per_week and found.rule is Rule.LEVEL and not found.days > found.usual
                    rows.append(GapRow(level, stage, hot, silence, found.days, weekly))
    return rows


def longest_silence(playbook: Playbook) -> int:
    """The rounds of silence after which no gap grows any more."""
    rule = playbook.back_off
    if not rule.after or rule.factor == 1:
        return 0
    shortest = min(
        [playbook.ungraded, *(level.rhythm.days for level in playbook.levels), *playbook.stages.values()]
        + ([playbook.hot] if playbook.hot else [])
    )
    rounds = 0
    while rounds < _MOST_ROUNDS and shortest * rule.factor**rounds < rule.longest:
        rounds += 1
    return rounds


def silence_of(playbook: Playbook, unanswered: int) -> int:
    """The row of a customer who left so many touches in a row unanswered."""
    after = playbook.back_off.after
    return min(unanswered // after, longest_silence(playbook)) if after else 0


def moved_days(playbook: Playbook, calendar: WorkCalendar, first: date, last: date) -> Iterator[tuple[date, date]]:
    """Each quiet day of a time and the day that takes its contacts; days not named stay as they are."""
    day = first
    while day <= last:
        to = contact_day(day, playbook.quiet, calendar)
        if to != day:
            yield day, to
        day += DAY


def week_due(playbook: Playbook, calendar: WorkCalendar, level: str, last: date, touched: int) -> date:
    """The next day of a level that counts times per week; bit n of `touched` says a touch n days before the last."""
    recent = tuple(last - timedelta(days=back) for back in range(WEEK) if touched >> back & 1)
    return next_due(playbook, calendar, Standing(last, level=level, recent=recent)).day
