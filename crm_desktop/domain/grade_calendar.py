"""When everybody is to be graded anew: each week or each month, by the day of the last time (000-23, 003-05, K11)."""

from datetime import date, timedelta

from crm_desktop.domain.grade_rule import Every


def period_start(every: Every, today: date) -> date:
    """The first day of the week or month that a day lies in."""
    return today.replace(day=1) if every is Every.MONTH else today - timedelta(days=today.weekday())


def is_due(every: Every, last: date | None, today: date) -> bool:
    """Whether nobody was graded since the week or the month began."""
    if every is Every.NEVER:
        return False
    return last is None or last < period_start(every, today)
