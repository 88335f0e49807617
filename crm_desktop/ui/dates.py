"""Dates as people read them: overdue, today, tomorrow, month and day; the year only when it is another one."""

from datetime import date, datetime, timedelta
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.late_log import hours_left

_DAY = 10


class DueText(NamedTuple):
    """What a due date reads, its colour token and the icon before it."""

    text: str
    tone: str
    icon: str


def due_text(iso: str, today: date) -> DueText:
    """How far a due date or minute is from today; "" is not planned."""
    day = _day(iso)
    if day is None:
        return DueText(iso or QCoreApplication.translate("Dates", "Not planned"), "text3", "")
    clock = _clock(iso)
    if day < today:
        text = QCoreApplication.translate("Dates", "{days} d late").format(days=(today - day).days)
        return DueText(text, "danger", "alert")
    if day == today:
        return DueText(_joined(QCoreApplication.translate("Dates", "Today"), clock), "accent", "clock")
    if day == today + timedelta(days=1):
        return DueText(_joined(QCoreApplication.translate("Dates", "Tomorrow"), clock), "", "")
    return DueText(_joined(day_text(iso, today), clock), "", "")


def short(iso: str, today: date | None = None) -> str:
    """Month and day with the minute where it is known ("03-12 10:30"); a partial date stays as it is."""
    return _joined(day_text(iso, today), _clock(iso)) if _day(iso) else iso


def log_time(happened: str, now: datetime, log_hours: int) -> str:
    """How many hours are left to write a touch down in time (001-28); "" where they are over."""
    left = hours_left(happened, now, log_hours)
    return QCoreApplication.translate("Dates", "{hours} h left").format(hours=ceil(left)) if left > 0 else ""


def day_text(iso: str, today: date | None = None) -> str:
    """Month and day, "03-12"; another year stands before them; a partial date stays as it is."""
    day = _day(iso)
    if day is None:
        return iso
    this_year = (today or date.today()).year
    return iso[5:_DAY] if day.year == this_year else iso[:_DAY]


def dated_headline(day: date) -> str:
    """The same with its year, for paper: "2026年3月12日 星期四"."""
    template = QCoreApplication.translate("Dates", "{headline}, {year}")
    return template.format(headline=headline(day), year=day.year)


def headline(day: date) -> str:
    """Month, day and weekday: "3月12日 星期四"."""
    months = [
        QCoreApplication.translate("Dates", "January"),
        QCoreApplication.translate("Dates", "February"),
        QCoreApplication.translate("Dates", "March"),
        QCoreApplication.translate("Dates", "April"),
        QCoreApplication.translate("Dates", "May"),
        QCoreApplication.translate("Dates", "June"),
        QCoreApplication.translate("Dates", "July"),
        QCoreApplication.translate("Dates", "August"),
        QCoreApplication.translate("Dates", "September"),
        QCoreApplication.translate("Dates", "October"),
        QCoreApplication.translate("Dates", "November"),
        QCoreApplication.translate("Dates", "December"),
    ]
    line = QCoreApplication.translate("Dates", "{weekday}, {month} {day}")
    return line.format(weekday=weekday(day), month=months[day.month - 1], day=day.day)


def weekday(day: date) -> str:
    """The weekday's name."""
    names = [
        QCoreApplication.translate("Dates", "Monday"),
        QCoreApplication.translate("Dates", "Tuesday"),
        QCoreApplication.translate("Dates", "Wednesday"),
        QCoreApplication.translate("Dates", "Thursday"),
        QCoreApplication.translate("Dates", "Friday"),
        QCoreApplication.translate("Dates", "Saturday"),
        QCoreApplication.translate("Dates", "Sunday"),
    ]
    return names[day.weekday()]


def weekday_short(day: date) -> str:
    """The weekday's short name: "周一"."""
    names = [
        QCoreApplication.translate("Dates", "Mon"),
        QCoreApplication.translate("Dates", "Tue"),
        QCoreApplication.translate("Dates", "Wed"),
        QCoreApplication.translate("Dates", "Thu"),
        QCoreApplication.translate("Dates", "Fri"),
        QCoreApplication.translate("Dates", "Sat"),
        QCoreApplication.translate("Dates", "Sun"),
    ]
    return names[day.weekday()]


def week_text(monday: date) -> str:
    """The days of a week: "3月9日 – 15日"."""
    sunday = monday + timedelta(days=6)
    if monday.month == sunday.month:
        text = QCoreApplication.translate("Dates", "{month}/{day} – {last}")
    else:
        text = QCoreApplication.translate("Dates", "{month}/{day} – {next}/{last}")
    words = text.format(month=monday.month, day=monday.day, next=sunday.month, last=sunday.day)
    return words if sunday.year == date.today().year else f"{sunday.year}  {words}"


def month_text(day: date) -> str:
    """A month with its year: "2026年3月"."""
    return QCoreApplication.translate("Dates", "{month}/{year}").format(month=day.month, year=day.year)


def today_word() -> str:
    """The word for this day."""
    return QCoreApplication.translate("Dates", "Today")


def snooze_day(choice: str, today: date) -> str:
    """ISO day of a choice to put off to: "1" tomorrow, "2" the day after, "3" next Monday."""
    days = {"1": 1, "2": 2, "3": 7 - today.weekday()}[choice]
    return (today + timedelta(days=days)).isoformat()


def _day(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso[:_DAY]) if len(iso) >= _DAY else None
    except ValueError:
        return None


def _clock(iso: str) -> str:
    clock = iso[11:16]
    return "" if clock == "00:00" else clock


def _joined(day: str, clock: str) -> str:
    return f"{day} {clock}" if clock else day
