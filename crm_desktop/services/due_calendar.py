"""What in the book asks for a day of the year: birthdays solar and lunar, founding days, surveys of each quarter."""

from collections.abc import Callable
from datetime import date, timedelta
from math import gcd

from crm_desktop.domain.clock_rules import Kind
from crm_desktop.domain.clocks import Unit
from crm_desktop.domain.relative_dates import add_months
from crm_desktop.services.clock_book import ClockBook
from crm_desktop.store import care_queries
from crm_desktop.store.yearly_queries import Key

_DAY = timedelta(days=1)
_YEAR = 12


def birthday_keys(*, lunar: bool) -> Callable[[date], list[Key]]:
    """The keys of birthdays kept on a day; `lunar` where the book has any by the lunar calendar."""

    def keys(day: date) -> list[Key]:
        return [(day.isoformat(), key, "") for key in care_queries.birthday_keys(day, lunar=lunar)]

    return keys


def founding_keys(day: date) -> list[Key]:
    """The keys of founding days kept on a day; a month alone is kept on its first day."""
    return [(day.isoformat(), key, "") for key in care_queries.founding_keys(day)]


def survey_months(book: ClockBook) -> int:
    """Months from survey to survey (000-36)."""
    allowed = book.rules.deadlines[Kind.SURVEY].allowed
    return max(allowed.amount if allowed.unit is Unit.MONTHS else allowed.amount // 30, 1)


def survey_keys(months: int) -> Callable[[date], list[Key]]:
    """The days of signing whose round ends on a day, and since when a survey answers that round."""
    step = gcd(months, _YEAR)

    def keys(day: date) -> list[Key]:
        before = add_months(day, -months)
        answered = day - (day - before).days // 2 * _DAY
        last = (day + _DAY).day == 1
        numbers = range(day.day, 32) if last else (day.day,)
        of_year = range(day.month % step or step, _YEAR + 1, step)
        return [
            (day.isoformat(), f"{month:02d}-{number:02d}", answered.isoformat())
            for month in of_year
            for number in numbers
        ]

    return keys
