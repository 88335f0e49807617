"""The care calendar: what falls on each day of a window, and what of it is done (000-37, 001-31, 004-09)."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple

from crm_desktop.domain import festivals, lunar
from crm_desktop.domain.company_names import spoken
from crm_desktop.domain.festival_choice import Choice
from crm_desktop.domain.festivals import Coming
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.services import care_settings
from crm_desktop.store import care_queries, occasion_queries, options
from crm_desktop.store.care_queries import Birthday
from crm_desktop.store.database import Store
from crm_desktop.store.occasion_queries import Dated
from crm_desktop.store.sql import Connection
from crm_desktop.store.year_keys import LUNAR

GROUPS = ("birthday", "company", "festival", "contract")
"""What can be filtered; entries of another group, "service", are always there."""

_NEAR = 15
"""Days round an occasion in which a gift for it counts as care taken."""
_RECORDS = {
    "contract": QT_TRANSLATE_NOOP("messages", "{name}: contract ends"),
    "survey": QT_TRANSLATE_NOOP("messages", "{name}: survey"),
    "part": QT_TRANSLATE_NOOP("messages", "{name}: replace {what}"),
    "maintenance": QT_TRANSLATE_NOOP("messages", "{name}: maintenance due"),
    "month": QT_TRANSLATE_NOOP("messages", "{name}: installed for a month"),
}
_MARKS = {
    "contract": ("contract", "conversion {record}"),
    "part": ("service", "installation {record} part"),
    "maintenance": ("service", "installation {record} maintenance"),
}
"""Under which type and record a reminder of the same thing is ticked off."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to be cared for on a day: `group` is a filter's, `occasion` the key of its greetings, "" for none."""

    group: str
    kind: str
    day: date
    words: Message
    done: bool = False
    customer_id: int = 0
    contact_id: int | None = None
    occasion: str = ""
    count: int = 0
    years: int | None = None
    customer: str = ""
    mark: tuple[str, str] = ("", "")
    """Type and record of the reminder of the same thing."""


class DayName(NamedTuple):
    """What a day is called: a festival, or a solar term (`term`)."""

    text: str
    term: bool
    big: bool
    """A public holiday's own day, or one greeted with days of lead."""


class CareDay(NamedTuple):
    """A cell of the calendar; `rest` is "off", "work" or ""."""

    day: date
    lunar: str
    name: DayName | None
    rest: str
    holiday: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Window:
    """The days of a window, how many entries each group has, and how many of all are done."""

    days: tuple[CareDay, ...]
    counts: Mapping[str, int]
    total: int
    done: int


def window(store: Store, first: date, last: date, today: date, *, by_lunar: bool = False) -> Window:
    """Everything that falls on the days from `first` to `last`; `by_lunar` keeps solar birthdays by the lunar day."""
    chosen, rest = care_settings.choice(store), care_settings.holidays(store)
    coming = festivals.between([one for one in chosen.festivals() if one.shown or one.day is None], first, last)
    english = store.english
    with store.read() as db:
        entries = [*_birthdays(db, first, last, by_lunar=by_lunar), *_foundings(db, first, last)]
        entries += [_record(one) for one in occasion_queries.records_between(db, first, last)]
        entries = _settled(db, entries, first, last)
        entries += _greetings(db, store, chosen, coming, today)
    by_day: dict[date, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_day[entry.day].append(entry)
    names = {one.day: _name(one, rest.off, english=english) for one in reversed(coming)}
    days = [
        CareDay(
            day,
            lunar.cell_name(day),
            names.get(day),
            "off" if day in rest.off else "work" if day in rest.work else "",
            rest.off.get(day) or rest.work.get(day) or "",
            tuple(sorted(by_day[day], key=lambda entry: entry.done)) if day in by_day else (),
        )
        for day in (first + timedelta(days=count) for count in range((last - first).days + 1))
    ]
    counted = [entry for entry in entries if entry.kind != "silent"]
    counts = Counter(entry.group for entry in counted)
    return Window(tuple(days), counts, len(counted), sum(entry.done for entry in counted))


def _birthdays(db: Connection, first: date, last: date, *, by_lunar: bool) -> list[Entry]:
    found = care_queries.birthdays_between(db, first, last, by_lunar=by_lunar)
    return [_birthday(one, by_lunar=by_lunar) for one in found]


def _birthday(one: Birthday, *, by_lunar: bool) -> Entry:
    if one.written.startswith(LUNAR) or by_lunar:
        here = lunar.from_solar(one.day)
        words = lunar.month_name(here.month, leap=here.leap) + lunar.day_name(here.day)
        text = Message(QT_TRANSLATE_NOOP("messages", "{name} {day}"), name=one.person, day=words)
        kind = "lunar"
    else:
        text, kind = Message(QT_TRANSLATE_NOOP("messages", "{name}'s birthday"), name=one.person), "birthday"
    return Entry(
        "birthday",
        kind,
        one.day,
        text,
        customer_id=one.customer_id,
        contact_id=one.contact_id,
        occasion="birthday",
        years=one.years,
        customer=one.customer,
        mark=("birthday", f"contact {one.contact_id}"),
    )


def _foundings(db: Connection, first: date, last: date) -> list[Entry]:
    entries = []
    for one in care_queries.founded_between(db, first, last):
        name = spoken(one.customer)
        if one.exact:
            words = Message(QT_TRANSLATE_NOOP("messages", "{name}, {years} years"), name=name, years=one.years)
        else:
            template = QT_TRANSLATE_NOOP("messages", "{name}, {years} years this month")
            words = Message(template, name=name, years=one.years)
        entries.append(
            Entry(
                "company",
                "company",
                one.day,
                words,
                customer_id=one.customer_id,
                occasion="company_day",
                years=one.years,
                customer=one.customer,
                mark=("birthday", "company"),
            )
        )
    return entries


def _record(one: Dated) -> Entry:
    words = Message(_RECORDS[one.kind], name=spoken(one.customer), what=one.what)
    group = "contract" if one.kind == "contract" else "service"
    kind, record = _MARKS.get(one.kind, ("", ""))
    mark = (kind, record.format(record=one.record))
    return Entry(group, one.kind, one.day, words, one.done, one.customer_id, customer=one.customer, mark=mark)


def _settled(db: Connection, entries: Sequence[Entry], first: date, last: date) -> list[Entry]:
    """The entries, those done that were greeted, given something or ticked off as reminders."""
    near = timedelta(days=_NEAR)
    sent = {
        (row.occasion, row.day, one)
        for row in occasion_queries.greeted(db, ("birthday", "company_day"), first, last)
        for one in (row.customer_id, -(row.contact_id or 0))
    }
    gifts: dict[tuple[str, int], list[date]] = defaultdict(list)
    for row in occasion_queries.given(db, first - near, last + near):
        gifts[row.occasion, row.customer_id].append(date.fromisoformat(row.given_on[:10]))
    ticked = _ticked(db, entries)
    return [
        entry if entry.done or not _is_done(entry, sent, gifts, ticked) else replace(entry, done=True)
        for entry in entries
    ]


def _is_done(
    entry: Entry,
    sent: set[tuple[str, str, int]],
    gifts: Mapping[tuple[str, int], Sequence[date]],
    ticked: set[tuple[int, str, str, str]],
) -> bool:
    day = entry.day.isoformat()
    who = -entry.contact_id if entry.contact_id else entry.customer_id
    if entry.occasion and (entry.occasion, day, who) in sent:
        return True
    given = gifts.get((entry.occasion, entry.customer_id), ()) if entry.occasion else ()
    if any(abs((one - entry.day).days) <= _NEAR for one in given):
        return True
    return (entry.customer_id, *entry.mark, day) in ticked


def _ticked(db: Connection, entries: Sequence[Entry]) -> set[tuple[int, str, str, str]]:
    rows = occasion_queries.marked(db, {entry.customer_id for entry in entries})
    return {(int(row.customer_id), row.type, row.record, row.due[:10]) for row in rows}


def _greetings(db: Connection, store: Store, chosen: Choice, coming: Sequence[Coming], today: date) -> list[Entry]:
    """An entry for each festival whose people are greeted, and one for a day of mourning."""
    shown = [one for one in coming if one.festival.shown]
    if not shown:
        return []
    size = occasion_queries.circle_size(db, top_grades(store, chosen))
    first, last = shown[0].day, shown[-1].day
    sent = Counter(
        (row.occasion, row.day)
        for row in occasion_queries.greeted(db, [one.festival.key for one in shown], first, last)
    )
    return [
        entry
        for one in shown
        if (entry := _greeting(one, size, sent[one.festival.key, one.day.isoformat()], today, english=store.english))
    ]


def _greeting(one: Coming, size: int, sent: int, today: date, *, english: bool) -> Entry | None:
    name = one.festival.name_en if english else one.festival.name
    if not one.festival.greet:
        words = Message(QT_TRANSLATE_NOOP("messages", "{name}: no greetings"), name=name)
        return Entry("festival", "silent", one.day, words)
    done = (one.day < today and sent > 0) or 0 < size <= sent
    count = sent if done else size
    if not count:
        return None
    words = Message(QT_TRANSLATE_NOOP("messages", "{name} greetings: {count}"), name=name, count=count)
    return Entry("festival", "festival", one.day, words, done, occasion=one.festival.key, count=count)


def top_grades(store: Store, chosen: Choice) -> list[int]:
    """Ids of the levels whose people are greeted at festivals."""
    return [one.id for one in options.current(store).kind("grade")[: chosen.top]]


def _name(one: Coming, off: Mapping[date, str], *, english: bool) -> DayName:
    term = one.festival.key.startswith("term_")
    text = one.festival.name_en if english else one.festival.name
    return DayName(text, term or one.festival.key == "qingming", one.day in off)
