"""An iCalendar file (RFC 5545) of appointments that any telephone and calendar program opens."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from crm_desktop.files.writing import replacing

_PRODUCT = "-//Customer Book//crm-desktop//ZH"


@dataclass(frozen=True, slots=True)
class Appointment:
    """One entry: a day, or a moment with minutes; local time without a zone, as the book keeps it.

    `uid` stays the same from export to export, so that a second import moves entries instead of doubling them.
    `ahead` are the minutes before it at which a timed one rings.
    """

    uid: str
    start: date
    title: str
    text: str = ""
    place: str = ""
    kind: str = ""
    minutes: int = 30
    ahead: int = 10


def write(path: Path, name: str, entries: Iterable[Appointment], made: datetime | None = None) -> int:
    """Write a calendar called `name`; it appears when it is whole. Returns the number of entries."""
    from icalendar import Calendar  # noqa: PLC0415 - read when a calendar is written

    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    stamp = (made or datetime.now().astimezone()).astimezone(UTC)
    for entry in entries:
        calendar.add_component(_event(entry, stamp))
    with replacing(path) as temporary:
        temporary.write_bytes(calendar.to_ical())
    return len(calendar.subcomponents)


def _event(entry: Appointment, stamp: datetime) -> Any:
    from icalendar import Alarm, Event  # noqa: PLC0415 - as above

    event = Event()
    event.add("uid", f"{entry.uid}@customer-book")
    event.add("dtstamp", stamp)
    event.add("summary", entry.title)
    if isinstance(entry.start, datetime):
        event.add("dtstart", entry.start)
        event.add("duration", timedelta(minutes=entry.minutes))
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", entry.title)
        alarm.add("trigger", timedelta(minutes=-entry.ahead))
        event.add_component(alarm)
    else:
        event.add("dtstart", entry.start)
        event.add("dtend", entry.start + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
    for key, value in (("description", entry.text), ("location", entry.place)):
        if value:
            event.add(key, value)
    if entry.kind:
        event.add("categories", [entry.kind])
    return event
