"""Months, quarters and years: what they are called, where they begin, what came before."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError

_KEY = re.compile(r"((?:19|2\d)\d\d)(?:-(0[1-9]|1[0-2])|-?Q([1-4]))?", re.IGNORECASE)
_NO_PERIOD = QT_TRANSLATE_NOOP(
    "messages", "“{text}” is no month such as 2026-02, no quarter such as 2026-Q1 and no year such as 2026."
)


class Span(StrEnum):
    """How long a period is."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


_MONTHS: Final = {Span.MONTH: 1, Span.QUARTER: 3, Span.YEAR: 12}


@dataclass(frozen=True, slots=True)
class Period:
    """A month (1 to 12), a quarter (1 to 4) or a year (1) of the calendar."""

    span: Span
    year: int
    number: int = 1

    @classmethod
    def of(cls, day: date, span: Span = Span.MONTH) -> "Period":
        """The period in which a day lies."""
        return cls(span, day.year, (day.month - 1) // _MONTHS[span] + 1)

    @classmethod
    def parse(cls, text: str, span: Span | None = None) -> "Period":
        """A period from its key: 2026-02, 2026-Q1, 2026; UserError for anything else, or where it is no `span`."""
        found = _KEY.fullmatch(text.strip())
        if found is None:
            raise UserError(Message(_NO_PERIOD, text=text))
        kind = Span.MONTH if found[2] else Span.QUARTER if found[3] else Span.YEAR
        if span not in (None, kind):
            raise UserError(Message(_NO_PERIOD, text=text))
        return cls(kind, int(found[1]), int(found[2] or found[3] or 1))

    @property
    def key(self) -> str:
        """How notes and commands name it."""
        if self.span is Span.MONTH:
            return f"{self.year:04}-{self.number:02}"
        return f"{self.year:04}-Q{self.number}" if self.span is Span.QUARTER else f"{self.year:04}"

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, (self.number - 1) * _MONTHS[self.span] + 1, 1)

    @property
    def after(self) -> date:
        """The day after its last."""
        return self.shifted(1).first

    @property
    def bounds(self) -> tuple[str, str]:
        """ISO beginnings: what sorts from the first until before the second lies in it, dates known in part too.

        "2026-02" is a date of February and of 2026; "2026" one of the year alone. A month thirteen ends December:
        "2027" sorts before "2027-01".
        """
        if self.span is Span.YEAR:
            return self.key, self.following().key
        last = self.number * _MONTHS[self.span]
        return self.first.isoformat()[:7], f"{self.year:04}-{last + 1:02}"

    def shifted(self, by: int) -> "Period":
        """The period `by` periods later, earlier when negative."""
        most = 12 // _MONTHS[self.span]
        place = self.year * most + self.number - 1 + by
        return Period(self.span, place // most, place % most + 1)

    def previous(self) -> "Period":
        """The one before."""
        return self.shifted(-1)

    def following(self) -> "Period":
        """The one after."""
        return self.shifted(1)

    def year_before(self) -> "Period":
        """The same one of last year."""
        return Period(self.span, self.year - 1, self.number)

    def last(self, count: int) -> tuple["Period", ...]:
        """So many periods, this one last."""
        return tuple(self.shifted(by) for by in range(1 - count, 1))

    def months(self) -> tuple["Period", ...]:
        """Its months."""
        size = _MONTHS[self.span]
        return tuple(Period(Span.MONTH, self.year, (self.number - 1) * size + at + 1) for at in range(size))


@dataclass(frozen=True, slots=True)
class Stretch:
    """A period, or so many of its first days: what one that still runs is fairly compared with."""

    period: Period
    days: int | None = None

    @property
    def whole(self) -> bool:
        """Whether it is the period itself."""
        return self.days is None

    @property
    def after(self) -> date:
        """The day after its last."""
        return self.period.after if self.days is None else self.period.first + timedelta(days=self.days)

    @property
    def last(self) -> date:
        """Its last day."""
        return self.after - timedelta(days=1)

    @property
    def bounds(self) -> tuple[str, str]:
        """ISO beginnings as those of a period; in a part of one, a date known in part is the first that it can mean."""
        return self.period.bounds if self.days is None else (self.period.bounds[0], self.after.isoformat())


def fair(period: Period, against: Period, today: date) -> Stretch:
    """What to compare a period with on a day: as many days of the other one as have come of a period that runs."""
    if not period.first <= today < period.after:
        return Stretch(against)
    days = (today - period.first).days + 1
    return Stretch(against, days if days < (against.after - against.first).days else None)
