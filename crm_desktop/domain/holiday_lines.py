"""The holidays of a year as lines to edit, what of them is the user's own, and the lines of a published notice."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from crm_desktop.domain.holidays import Holidays, Line, shipped

_PART = re.compile(r"(?:^|[\n。；])\s*[一二三四五六七八九十]+、\s*(?P<name>[^：:\n]{1,12})[：:](?P<text>[^\n]*)")
_DAY = r"(?:(?P<y{n}>\d{{4}})年)?(?:(?P<m{n}>\d{{1,2}})月)?(?P<d{n}>\d{{1,2}})日(?:[（(][^）)]*[）)])?"
_SPAN = re.compile(_DAY.format(n=1) + r"(?:\s*(?:至|到|-|—|–|~)\s*" + _DAY.format(n=2) + ")?")
_WORK = re.compile(r"(?P<days>[^，,。；]*)上班")
_OFF = re.compile(r"^(?P<days>.*?)(?:放假|，|。|$)")


def lines_of(holidays: Holidays, year: int) -> list[Line]:
    """The days off and worked of a year, days that follow each other under one name as one line."""
    off = _grouped("off", {day: name for day, name in holidays.off.items() if day.year == year})
    work = _grouped("work", {day: name for day, name in holidays.work.items() if day.year == year})
    return sorted([*off, *work], key=lambda line: (line.first, line.kind))


def own_lines(wanted: Holidays) -> list[Line]:
    """The fewest lines that, laid over the shipped table, give the wanted one."""
    known = shipped()
    gone = {day: "" for day in (*known.off, *known.work) if day not in wanted.off and day not in wanted.work}
    off = {day: name for day, name in wanted.off.items() if known.off.get(day) != name}
    work = {day: name for day, name in wanted.work.items() if known.work.get(day) != name}
    found = [*_grouped("ordinary", gone), *_grouped("off", off), *_grouped("work", work)]
    return sorted(found, key=lambda line: (line.first, line.kind))


def with_year(holidays: Holidays, year: int, lines: Iterable[Line]) -> Holidays:
    """The table with these lines in place of those of a year."""
    off = {day: name for day, name in holidays.off.items() if day.year != year}
    work = {day: name for day, name in holidays.work.items() if day.year != year}
    return Holidays(off, work, holidays.years - {year}).with_own(lines)


def doubled(lines: Iterable[Line]) -> date | None:
    """The first day that stands in two lines, None when there is none."""
    seen: set[date] = set()
    for line in lines:
        for day in line.days():
            if day in seen:
                return day
            seen.add(day)
    return None


def read_notice(text: str, year: int) -> list[Line]:
    """The lines of a published notice: "一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。"."""
    lines: list[Line] = []
    for part in _PART.finditer(text):
        name, told = part["name"].strip(), part["text"]
        off = _OFF.match(told)
        lines += [Line("off", name, first, last) for first, last in _spans(off["days"] if off else "", year)][:1]
        for work in _WORK.finditer(told):
            lines += [Line("work", name, first, last) for first, last in _spans(work["days"], year)]
    return sorted(lines, key=lambda line: line.first)


def _spans(text: str, year: int) -> Iterator[tuple[date, date]]:
    """The days and spans of days that a text names; a month not said is the one before."""
    month = 0
    for found in _SPAN.finditer(text):
        month = int(found["m1"] or month)
        try:
            first = last = date(int(found["y1"] or year), month, int(found["d1"]))
            if found["d2"]:
                last = date(int(found["y2"] or first.year), int(found["m2"] or month), int(found["d2"]))
        except ValueError:
            continue
        month = last.month
        if timedelta(0) <= last - first < timedelta(days=31):
            yield first, last


def _grouped(kind: str, days: Mapping[date, str]) -> list[Line]:
    lines: list[Line] = []
    for day in sorted(days):
        before = lines[-1] if lines else None
        if before and before.name == days[day] and before.last == day - timedelta(days=1) and len(before.days()) < 31:
            lines[-1] = Line(kind, before.name, before.first, day)
        else:
            lines.append(Line(kind, days[day], day, day))
    return lines
