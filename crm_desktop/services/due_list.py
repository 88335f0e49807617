"""All sources of what is due as one list: a page of it in the order in which it is shown, and how much there is."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import merge
from itertools import groupby, islice

from crm_desktop.domain.backlog import PRIORITIES, Priority, Section, Type
from crm_desktop.domain.clock_rules import Kind
from crm_desktop.domain.clocks import Unit
from crm_desktop.services import due_calendar
from crm_desktop.services.due_clocks import Shift
from crm_desktop.services.due_complaints import Complaints
from crm_desktop.services.due_look import Band, Look
from crm_desktop.services.due_sources import Due, Source, Stored, Times, Yearly
from crm_desktop.store import care_queries, mark_queries
from crm_desktop.store.options import Options
from crm_desktop.store.sql import Connection

_EVERYTHING = 1 << 60


@dataclass(frozen=True)
class DueList:
    """What is due at a look, read through one connection."""

    db: Connection
    look: Look
    known: Options

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """Every source there is, in the order in which things of the same moment stand."""
        book = self.look.book
        complaints = Complaints(self.db, book, self.known)
        return (complaints, *self._stored(), Times(), *self._yearly())

    @cached_property
    def _moved(self) -> bool:
        """Whether anything was put off: most books need not be asked twice."""
        return mark_queries.any_later(self.db)

    def _stored(self) -> Iterator[Source]:
        book, rules, moved = self.look.book, self.look.book.rules, self._moved
        on = {"on": self.look.on.isoformat()}
        guide = rules.deadlines[Kind.GUIDE].allowed
        unit = "days" if guide.unit is Unit.WORKING_DAYS else guide.unit.value
        signed = {**on, "days": f"+{guide.amount} {unit}"}
        by_the_hour = rules.deadlines[Kind.ENTRY].allowed.unit is Unit.HOURS
        yield Stored(Type.EVENT, "event", PRIORITIES[Type.EVENT], Shift(book), on, moved)
        yield Stored(Type.PROJECT, "project", PRIORITIES[Type.PROJECT], Shift(book), on, moved)
        contract = Shift(book, rules.lead_days(Kind.CONTRACT))
        yield Stored(Type.CONTRACT, "contract", PRIORITIES[Type.CONTRACT], contract, on, moved)
        yield Stored(Type.PAYMENT, "payment", PRIORITIES[Type.PAYMENT], Shift(book), on, moved)
        entry = Shift(book, kind=Kind.ENTRY)
        yield Stored(Type.SERVICE, "entry", Priority.MEDIUM, entry, on, moved, exact=by_the_hour)
        yield Stored(Type.SERVICE, "guide", Priority.MEDIUM, Shift(book, kind=Kind.GUIDE), signed, moved)
        for kind in (Kind.PART, Kind.MAINTENANCE):
            yield Stored(Type.SERVICE, kind.value, Priority.MEDIUM, Shift(book, rules.lead_days(kind)), on, moved)

    def _yearly(self) -> Iterator[Source]:
        look, on, moved = self.look, {"on": self.look.on.isoformat()}, self._moved
        low = PRIORITIES[Type.BIRTHDAY]
        born = due_calendar.birthday_keys(lunar=care_queries.has_lunar(self.db))
        months = due_calendar.survey_months(look.book)
        rounds = {**on, "months": months, "half": f"-{months * 15} days"}
        lead = look.book.lead_days(Kind.SURVEY)
        keys = due_calendar.survey_keys(months)
        yield Yearly(Type.SERVICE, "survey", Priority.MEDIUM, look, keys, rounds, moved, lead)
        yield Yearly(Type.BIRTHDAY, "birthday", low, look, born, on, moved)
        yield Yearly(Type.BIRTHDAY, "founding", low, look, due_calendar.founding_keys, on, moved)

    def of(self, types: Collection[str]) -> list[Source]:
        """The sources of some types, all for none."""
        return [one for one in self.sources if not types or one.type in types]

    def first(self, types: Collection[str], sections: Iterable[Section], limit: int) -> list[Due]:
        """The first `limit` things of some parts of the list, each source asked once for each."""
        found: list[Due] = []
        for section in sections:
            if len(found) < limit:
                whole, place = self.look.whole(section), self._place(section)
                streams = [source.things(self.db, whole, limit - len(found)) for source in self.of(types)]
                found += islice(merge(*streams, key=place), limit - len(found))
        return found

    def _place(self, section: Section) -> Callable[[Due], tuple[object, ...]]:
        """Where a thing stands in a part of the list; what is overdue by its rung, then by priority."""
        if section is not Section.OVERDUE:
            return _order
        bands = self.look.of(Section.OVERDUE)
        ends = [(band.bounds(exact=False)[1], band.bounds(exact=True)[1]) for band in bands[:-1]]

        def place(due: Due) -> tuple[object, ...]:
            below = sum(due.at >= end[due.exact] for end in ends)
            return len(ends) if due.priority is Priority.LOW else below, due.priority, due.at

        return place

    def page(self, types: Collection[str], bands: Iterable[Band], limit: int, offset: int = 0) -> list[Due]:
        """At most `limit` things of some stretches in order, from the `offset`th on."""
        found: list[Due] = []
        for band, group in self._groups(types, bands):
            if offset:
                there = sum(source.count(self.db, band) for source in group)
                if there <= offset:
                    offset -= there
                    continue
            wanted = limit - len(found)
            streams = [source.things(self.db, band, offset + wanted) for source in group]
            found += islice(merge(*streams, key=_order), offset, offset + wanted)
            offset = 0
            if len(found) >= limit:
                break
        return found

    def everything(self, types: Collection[str], bands: Iterable[Band]) -> list[Due]:
        """All things of some stretches in order."""
        return self.page(types, bands, _EVERYTHING)

    def _groups(self, types: Collection[str], bands: Iterable[Band]) -> Iterator[tuple[Band, Sequence[Source]]]:
        """The stretches with their sources; what is overdue stands by priority first, the rest by its moment."""
        sources = self.of(types)
        for band in bands:
            if band.section is not Section.OVERDUE:
                yield band, sources
                continue
            for _priority, group in groupby(sorted(sources, key=_presses), key=_presses):
                yield band, list(group)

    def counts(self) -> Mapping[Band, Mapping[str, int]]:
        """How many things of each type there are in each stretch."""
        found: dict[Band, dict[str, int]] = {}
        for band in self.look.bands:
            of_type = found[band] = dict.fromkeys((one.value for one in Type), 0)
            for source in self.sources:
                of_type[source.type] += source.count(self.db, band)
        return found


def _presses(source: Source) -> Priority:
    return source.priority


def _order(due: Due) -> tuple[object, ...]:
    return due.at, due.priority
