"""Clocks, severity and satisfaction in the user's words."""

from datetime import date, datetime, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.clock_rules import Group, Kind
from crm_desktop.domain.clocks import Allowance, Reading, Unit
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP
from crm_desktop.services.verifications import GroupState
from crm_desktop.ui import dates
from crm_desktop.ui.say import marked

_HOUR, _DAY = 60, 24 * 60
_LENGTHS: Final = {
    Unit.HOURS: QT_TRANSLATE_NOOP("service", "{count} h"),
    Unit.DAYS: QT_TRANSLATE_NOOP("service", "{count} days"),
    Unit.WORKING_DAYS: QT_TRANSLATE_NOOP("service", "{count} working days"),
    Unit.MONTHS: QT_TRANSLATE_NOOP("service", "{count} months"),
}
_TITLES: Final = {
    Kind.COMPLAINT_ANSWER: QT_TRANSLATE_NOOP("service", "{length} to answer"),
    Kind.COMPLAINT_SOLUTION: QT_TRANSLATE_NOOP("service", "{length} to solve"),
    Kind.COMPLAINT_CALLBACK: QT_TRANSLATE_NOOP("service", "{length} to call back"),
}
_STATES: Final = {
    "waiting": QT_TRANSLATE_NOOP("service", "Not begun"),
    "running": QT_TRANSLATE_NOOP("service", "Running"),
    "late": QT_TRANSLATE_NOOP("service", "Over time"),
    "kept": QT_TRANSLATE_NOOP("service", "Kept"),
    "kept_late": QT_TRANSLATE_NOOP("service", "Done late"),
}
STATE_TONES: Final = {
    "waiting": "text3",
    "running": "warn",
    "late": "danger",
    "kept": "ok",
    "kept_late": "danger",
}
"""Colour token of each state of a clock."""
_COMPLAINT: Final = {
    "answer": (QT_TRANSLATE_NOOP("service", "To answer"), "danger"),
    "solve": (QT_TRANSLATE_NOOP("service", "In work"), "warn"),
    "call_back": (QT_TRANSLATE_NOOP("service", "To call back"), "info"),
    "closed": (QT_TRANSLATE_NOOP("service", "Closed"), "ok"),
}
_SEVERITY: Final = (
    QT_TRANSLATE_NOOP("service", "Low"),
    QT_TRANSLATE_NOOP("service", "Medium"),
    QT_TRANSLATE_NOOP("service", "High"),
)
_SCORES: Final = (
    QT_TRANSLATE_NOOP("service", "Very unhappy"),
    QT_TRANSLATE_NOOP("service", "Unhappy"),
    QT_TRANSLATE_NOOP("service", "So-so"),
    QT_TRANSLATE_NOOP("service", "Happy"),
    QT_TRANSLATE_NOOP("service", "Very happy"),
)

_GROUPS: Final = {
    Group.CONTACT: QT_TRANSLATE_NOOP("service", "Contact data"),
    Group.ORGANISATION: QT_TRANSLATE_NOOP("service", "Organisation"),
    Group.BUSINESS: QT_TRANSLATE_NOOP("service", "Business data"),
    Group.NEED: QT_TRANSLATE_NOOP("service", "Needs and budget"),
    Group.GRADE: QT_TRANSLATE_NOOP("service", "Grade and type"),
}


def _word(text: str) -> str:
    return marked("service", text)


def span(minutes: int, *, days: bool = True) -> str:
    """A length of time: 22 min, 5 h 12 min, 2 d 3 h; hours of work are not counted in days."""
    if minutes < _HOUR:
        return QCoreApplication.translate("service", "{minutes} min").format(minutes=minutes)
    hours, rest = divmod(minutes, _HOUR)
    if minutes < _DAY or not days:
        text = QCoreApplication.translate("service", "{hours} h {minutes} min")
        return text.format(hours=hours, minutes=rest)
    whole, rest = divmod(hours, 24)
    return QCoreApplication.translate("service", "{days} d {hours} h").format(days=whole, hours=rest)


def left(reading: Reading, *, whole_day: bool) -> str:
    """What a running clock has left, or by how much a late one is over."""
    if whole_day:
        if reading.late:
            return QCoreApplication.translate("service", "{days} d over").format(days=reading.days)
        if not reading.days:
            return QCoreApplication.translate("service", "Until tonight")
        return QCoreApplication.translate("service", "{days} d left").format(days=reading.days)
    minutes = reading.days * _DAY + reading.hours * _HOUR + reading.minutes
    text = span(minutes, days=bool(reading.days))
    if reading.late:
        return QCoreApplication.translate("service", "{time} over").format(time=text)
    return QCoreApplication.translate("service", "{time} left").format(time=text)


def clock_title(kind: Kind, allowed: Allowance) -> str:
    """What a clock asks for, with the length of its rule: 1 h to answer."""
    return _word(_TITLES[kind]).format(length=length(allowed))


def length(allowed: Allowance) -> str:
    """How long a rule allows: 24 h, 3 days."""
    return _word(_LENGTHS[allowed.unit]).format(count=allowed.amount)


def clock_state(state: str) -> str:
    """The state of a clock in a word."""
    return _word(_STATES[state])


def complaint_state(state: str) -> tuple[str, str]:
    """What a complaint waits for, and the tone of its chip."""
    text, tone = _COMPLAINT[state]
    return _word(text), tone


def severity(level: int) -> str:
    """How bad it is, 1 to 3; "" for unknown."""
    return _word(_SEVERITY[level - 1]) if 1 <= level <= len(_SEVERITY) else ""


def score(value: int) -> str:
    """A satisfaction from 1 to 5 with its word; "" for none."""
    return f"{value} {_word(_SCORES[value - 1])}" if 1 <= value <= len(_SCORES) else ""


def near(moment: str | datetime, today: date) -> str:
    """A day or minute near today: today 19:30, yesterday 19:52, else 03-12 10:30."""
    iso = moment.isoformat(timespec="minutes") if isinstance(moment, datetime) else moment
    days = {
        (today - timedelta(days=1)).isoformat(): QCoreApplication.translate("service", "yesterday {time}"),
        today.isoformat(): QCoreApplication.translate("service", "today {time}"),
        (today + timedelta(days=1)).isoformat(): QCoreApplication.translate("service", "tomorrow {time}"),
    }
    word = days.get(iso[:10])
    if word is None:
        return dates.short(iso, today)
    return word.format(time=iso[11:16]).strip()


def group_word(group: Group) -> str:
    """The name of a group of fields."""
    return _word(_GROUPS[group])


def fresh_words(state: GroupState, today: date) -> tuple[str, str]:
    """How fresh a group is, and its colour token: to be checked since 03-01, or good until 06-01."""
    checked = dates.short(state.checked, today)
    if state.stale and state.due is not None:
        days = (today - state.due).days
        late = QCoreApplication.translate("service", "to be checked for {days} days, last on {day}")
        if not days:
            late = QCoreApplication.translate("service", "to be checked, last on {day}")
        return late.format(days=days, day=checked), "warn"
    if state.due is None:
        return QCoreApplication.translate("service", "checked {day}, again after the next talk").format(
            day=checked
        ), "ok"
    text = QCoreApplication.translate("service", "checked {day}, good until {until}")
    return text.format(day=checked, until=dates.short(state.due.isoformat(), today)), "ok"
