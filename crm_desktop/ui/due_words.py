"""What a reminder is called: its type, how much it presses, and when it is due as a list of the day says it."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication

from crm_desktop.services.reminders import Reminder
from crm_desktop.ui import dates
from crm_desktop.ui.dates import DueText

TYPES: Final[Mapping[str, str]] = {
    "time": "clock",
    "event": "bolt",
    "birthday": "gift",
    "contract": "document",
    "payment": "coin",
    "project": "flag",
    "service": "wrench",
}
"""Every type of reminder with its icon, in the order of the chips."""
_CLOCK: Final = slice(11, 16)


def type_name(kind: str) -> str:
    """A type as a chip names it."""
    names = {
        "time": QCoreApplication.translate("DueWords", "Time"),
        "event": QCoreApplication.translate("DueWords", "Event"),
        "birthday": QCoreApplication.translate("DueWords", "Birthday"),
        "contract": QCoreApplication.translate("DueWords", "Contracts"),
        "payment": QCoreApplication.translate("DueWords", "Payments"),
        "project": QCoreApplication.translate("DueWords", "Project"),
        "service": QCoreApplication.translate("DueWords", "Service"),
    }
    return names.get(kind, kind)


def type_label(kind: str) -> str:
    """A type as a row names it."""
    return QCoreApplication.translate("DueWords", "{type}").format(type=type_name(kind))


def type_reminder(kind: str) -> str:
    """A type as a card names it."""
    return QCoreApplication.translate("DueWords", "{type} reminder").format(type=type_name(kind))


def priority_name(priority: str) -> str:
    """High, medium or low."""
    names = {
        "high": QCoreApplication.translate("DueWords", "high"),
        "medium": QCoreApplication.translate("DueWords", "medium"),
        "low": QCoreApplication.translate("DueWords", "low"),
    }
    return names.get(priority, priority)


def when(one: Reminder, today: date) -> DueText:
    """Days overdue, the minute of today, tomorrow with its minute, the weekday of this week, else the day."""
    clock = "" if one.due[_CLOCK] == "00:00" else one.due[_CLOCK]
    if one.overdue_days > 0:
        text = QCoreApplication.translate("DueWords", "{days} d overdue").format(days=one.overdue_days)
        return DueText(text, "danger", "alert")
    day = _day(one.due)
    if day is None:
        return dates.due_text(one.due, today)
    if day <= today:
        tone = "danger" if one.section == "overdue" else "accent"
        return DueText(clock or QCoreApplication.translate("DueWords", "All day"), tone, "clock")
    if today + timedelta(days=1) < day < today + timedelta(days=7):
        return DueText(f"{dates.weekday_short(day)} {clock}".rstrip(), "", "")
    return dates.due_text(one.due, today)


def _day(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso[:10])
    except ValueError:
        return None
