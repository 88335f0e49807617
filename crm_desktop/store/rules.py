"""The rules of contact that a book is under: its playbook, its calendar, and what these say of a new customer."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from crm_desktop.domain import holidays, playbook_table
from crm_desktop.domain.cadence import gap
from crm_desktop.domain.holidays import Holidays
from crm_desktop.domain.playbook import Playbook, Words
from crm_desktop.domain.work_calendar import WorkCalendar, contact_day, of_playbook
from crm_desktop.store.sql import Connection

SETTINGS = ("playbook", "holidays")
"""The settings that these rules are read from."""


@dataclass(frozen=True, eq=False)
class Rules:
    """A playbook and the working calendar that goes with it, by the holidays of the book."""

    playbook: Playbook
    calendar: WorkCalendar
    holidays: Holidays

    def first_due(self) -> Callable[[str, str, str, bool], str]:
        """What finds the due date of customers that nobody has touched: by entry (ISO, may be partial), grade, stage
        and hot; made for many customers in a row.
        """
        quiet, calendar = self.playbook.quiet, self.calendar
        days = lru_cache(maxsize=1 << 12)(
            lambda grade, stage, hot: timedelta(days=gap(self.playbook, grade, stage=stage, hot=hot).days)
        )
        moved = lru_cache(maxsize=1 << 14)(lambda day: contact_day(day, quiet, calendar).isoformat())

        def due(entered: str, grade: str, stage: str, hot: bool) -> str:
            day = date.fromisoformat(f"{entered}-01-01"[:10])
            wait = days(grade, stage, hot)
            return str(moved(day + wait if day < date.max - wait else date.max))

        return due


def in_force(db: Connection) -> Rules:
    """The rules of the book."""
    return parsed(*texts(db))


def texts(db: Connection) -> tuple[str, str]:
    """The settings that the rules stand in, "" for one that is missing."""
    rows = db.exec_driver_sql("SELECT key, value FROM setting WHERE key IN (?, ?)", SETTINGS)
    found = {row[0]: row[1] for row in rows}
    playbook, own = (str(found.get(key) or "") for key in SETTINGS)
    return playbook, own


@lru_cache(maxsize=16)
def parsed(playbook: str, own_holidays: str) -> Rules:
    """The rules that stand in the texts of both settings."""
    table = json.loads(playbook) if playbook else None
    found = playbook_table.from_table(str(table.get("id", "")), table) if table else Playbook("", Words(), ())
    return with_playbook(found, holidays.of_setting(json.loads(own_holidays) if own_holidays else None))


def with_playbook(playbook: Playbook, days: Holidays) -> Rules:
    """The rules of a playbook on the holidays of a book."""
    table = dict.fromkeys(days.off, False) | dict.fromkeys(days.work, True)
    return Rules(playbook, of_playbook(playbook, table), days)
