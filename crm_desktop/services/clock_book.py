"""The deadlines in force: rules, playbook and working days of a book, brought together."""

from dataclasses import dataclass
from datetime import date, datetime

from crm_desktop.domain.clock_rules import ClockRules, Kind
from crm_desktop.domain.clocks import Clock
from crm_desktop.domain.playbook import Playbook
from crm_desktop.domain.work_calendar import WorkCalendar
from crm_desktop.services import playbooks
from crm_desktop.store import clock_queries
from crm_desktop.store.database import Store

_DAY = len("2026-01-31")


@dataclass(frozen=True, slots=True)
class ClockBook:
    """All that is needed to start a clock."""

    rules: ClockRules
    playbook: Playbook
    working: WorkCalendar

    def clock(self, kind: Kind, start: date, grade: str = "") -> Clock:
        """The clock of a thing that began then, for a customer of that grade."""
        service = self.playbook.level(grade).service
        return self.rules.clock(kind, start, service=service, working=self.working)

    def lead_days(self, kind: Kind) -> int:
        """How many days ahead a known day of this kind is shown."""
        return self.rules.lead_days(kind)


def begun(text: str) -> date | None:
    """A stored moment or day to start a clock from; a partial one is the first day it can mean, None is no date."""
    try:
        return datetime.fromisoformat(text) if len(text) > _DAY else date.fromisoformat(f"{text}-01-01"[:_DAY])
    except ValueError:
        return None


def shipped_rules() -> ClockRules:
    """The deadlines that come with the program."""
    return clock_queries.shipped()


def clock_book(store: Store) -> ClockBook:
    """The deadlines in force in a book: its own, or the shipped ones."""
    with store.read() as db:
        clocks = clock_queries.in_force(db)
    rules = playbooks.in_force(store)
    return ClockBook(clocks, rules.playbook, rules.calendar)
