"""What happens when a due contact is not made: marked, top of the list, on the supervisor's list (003-23)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from crm_desktop.domain.work_calendar import WorkCalendar


class Step(IntEnum):
    """The rungs of the ladder; each holds what those below hold."""

    NONE = 0
    MARKED = 1
    TOP = 2
    SUPERVISOR = 3


@dataclass(frozen=True, slots=True)
class Escalation:
    """The rung of an overdue contact, the working days it is overdue, and the day on which the next rung comes."""

    step: Step
    overdue: int
    next_on: date | None


def escalate(due: date, today: date, ladder: Sequence[int], calendar: WorkCalendar) -> Escalation:
    """Where a contact due on a day stands today; `ladder` holds the overdue working days of the rungs 1 to 3."""
    overdue = calendar.days_between(due, today) if today > due else 0
    step = _step(overdue, ladder) if today > due else Step.NONE
    if step is Step.SUPERVISOR:
        return Escalation(step, overdue, None)
    # a ladder that begins at 0 days marks what is due from the next day on, worked or not
    return Escalation(step, overdue, calendar.add_days(due, max(ladder[step], 1)))


def _step(overdue: int, ladder: Sequence[int]) -> Step:
    return Step(sum(overdue >= days for days in ladder))


def reached(due: date, seen: date, today: date, ladder: Sequence[int], calendar: WorkCalendar) -> tuple[Step, ...]:
    """The rungs climbed after the day on which it was last looked at, so that each is told of once."""
    before = escalate(due, min(seen, today), ladder, calendar).step
    now = escalate(due, today, ladder, calendar).step
    return tuple(step for step in Step if before < step <= now)
