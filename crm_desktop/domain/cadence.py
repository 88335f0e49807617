"""When a customer is next due, and why: plan, promise, retry, or the last touch plus the cadence (003-20, 004-08).

A plan and a promise stay on their day. What follows from a cadence moves forward to a day on which people are
contacted, so it never comes earlier than the cadence allows.
"""

from dataclasses import dataclass, fields
from datetime import date, timedelta
from enum import StrEnum

from crm_desktop.domain.playbook import Playbook
from crm_desktop.domain.work_calendar import WorkCalendar, contact_day

WEEK = 7


class Rule(StrEnum):
    """What made a customer due, in the order in which it is looked for."""

    PLANNED = "planned"
    PROMISED = "promised"
    RETRY = "retry"
    HOT = "hot"
    STAGE = "stage"
    LEVEL = "level"
    UNGRADED = "ungraded"


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of a customer: `counted_from` is the last real touch of any kind, else the day of entry.

    `touched` says which of both it is, `unanswered` how many touches in a row found nobody; `recent` holds the days
    touched in the week up to the last touch, or None where they were not looked up.
    """

    counted_from: date
    touched: bool = True
    level: str = ""
    stage: str = ""
    hot: bool = False
    unanswered: int = 0
    planned: date | None = None
    promised: date | None = None
    retry: date | None = None
    recent: tuple[date, ...] | None = None


@dataclass(frozen=True, slots=True)
class Why:
    """The rule of a due date with its numbers at that time, so that it can be explained after the rules changed.

    `days` is the gap in force, `usual` the same before it grew for want of an answer, `least` and `most` the times
    per week where the level counts so; `moved_from` is the quiet day that was left.
    """

    rule: Rule
    playbook: str
    level: str = ""
    stage: str = ""
    counted_from: str = ""
    touched: bool = True
    days: int = 0
    usual: int = 0
    least: int = 0
    most: int = 0
    unanswered: int = 0
    moved_from: str = ""

    @property
    def backed_off(self) -> bool:
        """Whether the gap grew because nobody answered: another way to reach the customer is called for (001-30)."""
        return self.days > self.usual

    def table(self) -> dict[str, object]:
        """The same as plain values; what is empty is left out."""
        found = {one.name: getattr(self, one.name) for one in fields(self)}
        plain = {key: value for key, value in found.items() if value not in ("", 0) and key != "rule"}
        return {"rule": self.rule.value, **plain, "touched": self.touched}


@dataclass(frozen=True, slots=True)
class NextDue:
    """The day of the next contact and its reason; `quiet` marks a plan or promise on a day of rest."""

    day: date
    why: Why
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """The days between touches that are in force, what they were before nobody answered, and which rule gave them."""

    days: int
    usual: int
    rule: Rule


def gap(playbook: Playbook, level: str, *, stage: str = "", hot: bool = False, unanswered: int = 0) -> Gap:
    """The cadence of a customer: the shortest of level, stage and hot; it grows while nobody answers."""
    found = playbook.level(level)
    days, rule = found.rhythm.days, Rule.LEVEL if found.name else Rule.UNGRADED
    if 0 < playbook.stages.get(stage, 0) < days:
        days, rule = playbook.stages[stage], Rule.STAGE
    if hot and 0 < playbook.hot < days:
        days, rule = playbook.hot, Rule.HOT
    return Gap(playbook.back_off.gap(days, unanswered), days, rule)


def next_due(playbook: Playbook, calendar: WorkCalendar, standing: Standing) -> NextDue:
    """When the customer is next to be contacted."""
    fixed = _fixed(standing)
    if fixed is not None:
        rule, day = fixed
        why = Why(rule, playbook.id, standing.level, counted_from=str(standing.counted_from), touched=standing.touched)
        return NextDue(day, why, quiet=contact_day(day, playbook.quiet, calendar) != day)
    return _by_cadence(playbook, calendar, standing)


def _fixed(standing: Standing) -> tuple[Rule, date] | None:
    """A day that somebody named."""
    if standing.planned is not None:
        return Rule.PLANNED, standing.planned
    if standing.promised is not None:
        return Rule.PROMISED, standing.promised
    if standing.retry is not None and not (standing.touched and standing.retry <= standing.counted_from):
        return Rule.RETRY, standing.retry
    return None


def _by_cadence(playbook: Playbook, calendar: WorkCalendar, standing: Standing) -> NextDue:
    found = gap(playbook, standing.level, stage=standing.stage, hot=standing.hot, unanswered=standing.unanswered)
    per_week = playbook.level(standing.level).rhythm.per_week if found.rule is Rule.LEVEL else None
    wanted = _later(standing.counted_from, found.days)
    spread = per_week and found.days == found.usual and standing.touched and standing.recent is not None
    if spread and per_week and standing.recent is not None:
        open_days = _OpenDays(playbook, calendar)
        wanted = _within_weeks(standing.counted_from, standing.recent, per_week, open_days)
        wanted = max(wanted, _later(standing.counted_from, playbook.level(standing.level).min_gap))
    day = contact_day(wanted, playbook.quiet, calendar)
    least, most = per_week or (0, 0)
    return NextDue(
        day,
        Why(
            rule=found.rule,
            playbook=playbook.id,
            level=standing.level,
            stage=standing.stage if found.rule is Rule.STAGE else "",
            counted_from=standing.counted_from.isoformat(),
            touched=standing.touched,
            days=found.days,
            usual=found.usual,
            least=least,
            most=most,
            unanswered=standing.unanswered,
            moved_from="" if day == wanted else wanted.isoformat(),
        ),
    )


@dataclass(frozen=True, slots=True)
class _OpenDays:
    """The days on which people are contacted."""

    playbook: Playbook
    calendar: WorkCalendar

    def after(self, day: date) -> date:
        """The day itself or the first open one after it."""
        return contact_day(day, self.playbook.quiet, self.calendar)

    def left_in_week(self, day: date) -> list[date]:
        """The open days after a day until its Sunday."""
        rest = (_later(day, step) for step in range(1, WEEK - day.weekday()))
        return [one for one in rest if self.after(one) == one]


def _within_weeks(last: date, recent: tuple[date, ...], per_week: tuple[int, int], open_days: _OpenDays) -> date:
    """Times per week, spread over its open days; no seven days hold more than the most."""
    least, most = per_week
    touched = sorted({*recent, last})
    monday = last - timedelta(days=last.weekday())
    missing = least - sum(day >= monday for day in touched)
    left = open_days.left_in_week(last)
    if missing > 0 and left:
        # what is left of the week, with the next Monday as its end, in equal parts
        step = -(-(len(left) + 1) // (missing + 1))
        day = left[step - 1]
    else:
        day = max(_later(monday, WEEK), _later(last, WEEK // least))
    full = [one for one in touched if one > day - timedelta(days=WEEK)]
    return max(day, _later(full[-most], WEEK)) if len(full) >= most else day


def _later(day: date, days: int) -> date:
    """So many days later, at most the last day that there is."""
    return date.fromordinal(min(day.toordinal() + days, date.max.toordinal()))
