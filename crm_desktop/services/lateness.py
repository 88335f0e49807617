"""Who kept the deadlines of a span of days: entry, log, complaints (000-16, 001-28, 001-34 to 001-36)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import fmean, median

from crm_desktop.domain import clocks
from crm_desktop.domain.clock_rules import Basis, Kind
from crm_desktop.domain.clocks import Clock, Unit
from crm_desktop.services.clock_book import ClockBook, begun, clock_book
from crm_desktop.services.complaint_clocks import STEPS
from crm_desktop.store import lateness_queries, options
from crm_desktop.store.database import Store
from crm_desktop.store.lateness_queries import Times
from crm_desktop.store.options import Options

_DAY = len("2026-01-31")
_WHOLE_DAY = timedelta(hours=23, minutes=59, seconds=59)


@dataclass(frozen=True, slots=True)
class Lateness:
    """One kind of deadline in a span: how many were decided, kept and late (open ones past their end are late).

    `median_hours` is how long the things took that are done, on the hours of their clock; None where none is.
    """

    kind: Kind
    count: int
    on_time: int
    late: int
    open_late: int
    median_hours: float | None

    @property
    def share(self) -> float | None:
        """The share of those kept in time."""
        return self.on_time / self.count if self.count else None


@dataclass(frozen=True, slots=True)
class LatenessFigures:
    """All kinds in a span, and the satisfaction of the customers who were asked in it."""

    kinds: tuple[Lateness, ...]
    satisfaction: float | None
    asked: int

    def of(self, kind: Kind) -> Lateness:
        """The figures of one kind."""
        return next(one for one in self.kinds if one.kind is kind)


def figures(store: Store, start: str, end: str, now: datetime) -> LatenessFigures:
    """The figures from `start` until before `end` (ISO days), as they stand now."""
    book, known = clock_book(store), options.current(store)
    with store.read() as db:
        found = [(Kind.ENTRY, lateness_queries.entries(db, start, end))]
        found.append((Kind.LOG, lateness_queries.logs(db, start, end)))
        for kind, begins, ends in STEPS:
            found.append((kind, lateness_queries.complaints(db, begins, ends, start, end)))
        scores = lateness_queries.scores(db, start, end)
    kinds = tuple(_figures(book, known, kind, times, now) for kind, times in found)
    return LatenessFigures(kinds, fmean(scores) if scores else None, len(scores))


def _figures(book: ClockBook, known: Options, kind: Kind, times: Times, now: datetime) -> Lateness:
    rule = book.rules.deadlines[kind]
    if rule.basis is Basis.ALWAYS and rule.allowed.unit is Unit.HOURS:
        return _by_hours(kind, times, timedelta(hours=rule.allowed.amount), now)
    pairs = list(_pairs(book, known, kind, times))
    kept = clocks.punctuality(pairs, now)
    taken = [_hours(clock, done) for clock, done in pairs if done is not None]
    return Lateness(
        kind, kept.judged, kept.kept, kept.kept_late + kept.open_late, kept.open_late, median(taken) if taken else None
    )


def _by_hours(kind: Kind, times: Times, allowed: timedelta, now: datetime) -> Lateness:
    """The same for a clock of hours that never stands still: plain subtraction, for the many logs of a month."""
    kept = late = open_late = 0
    taken = []
    for started, ended, _grade in times:
        try:
            start = datetime.fromisoformat(started)
            end = datetime.fromisoformat(ended) if ended else None
        except ValueError:
            continue
        if end is None:
            open_late += now - start > allowed
            continue
        if ended is not None and len(ended) == _DAY:
            # a day alone is judged fairly: any minute of it may be meant
            end = min(end + _WHOLE_DAY, start + allowed) if end.date() <= (start + allowed).date() else end + _WHOLE_DAY
        late += end - start > allowed
        kept += end - start <= allowed
        taken.append(max((end - start).total_seconds() / 3600, 0.0))
    judged = kept + late + open_late
    return Lateness(kind, judged, kept, late + open_late, open_late, median(taken) if taken else None)


def _pairs(book: ClockBook, known: Options, kind: Kind, times: Times) -> Iterable[tuple[Clock, date | None]]:
    for started, ended, grade_id in times:
        start, end = begun(started), begun(ended) if ended else None
        if start is not None:
            yield book.clock(kind, start, known.own_name(grade_id)), end


def _hours(clock: Clock, done: date) -> float:
    moment = done if isinstance(done, datetime) else datetime.combine(done, datetime.min.time())
    return max(clock.calendar.time_between(clock.start, moment).total_seconds() / 3600, 0.0)
