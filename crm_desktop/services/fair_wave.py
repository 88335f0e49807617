"""The wave after a fair: everyone met is thanked on day 0 and contacted on day 3 and 7, spread over days with room."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from crm_desktop.domain import load_levelling
from crm_desktop.domain.load_levelling import Contact
from crm_desktop.domain.work_calendar import contact_day
from crm_desktop.services import playbooks, records
from crm_desktop.store import capture_queries, options
from crm_desktop.store.database import Store

STEPS = (0, 3, 7)
"""Days after the first day on which each contact of the wave is wanted."""
METHODS = ("微信", "电话", "电话")
"""How each of them is made, as the list of methods calls it."""
DAILY = 40
"""Contacts that one person manages on a day, plans that are there already among them."""
_AHEAD = timedelta(days=120)


@dataclass(frozen=True, slots=True)
class Placed:
    """A contact of the wave: which customer, the how manieth (0 to 2), the day wanted and the day it got."""

    customer_id: int
    customer: str
    grade: str
    hot: bool
    step: int
    wanted: date
    day: date


@dataclass(frozen=True, slots=True)
class Wave:
    """The whole wave, the load of each day (before, with it), and how many have plans already and are left out."""

    fair: str
    placed: tuple[Placed, ...]
    days: tuple[tuple[date, int, int], ...]
    people: int
    skipped: int

    @property
    def moved(self) -> int:
        """How many contacts got a later day than wanted."""
        return sum(one.day > one.wanted for one in self.placed)

    @property
    def last(self) -> date | None:
        """The last day of the wave."""
        return max((one.day for one in self.placed), default=None)


def preview(store: Store, fair: str, first: date, *, daily: int = DAILY, everyone: bool = False) -> Wave:
    """What the wave would plan from a day on: the hot and the highest grades first, no day over `daily`.

    Who has a plan already is left out, unless `everyone`.
    """
    known, rules = options.current(store), playbooks.in_force(store)
    with store.read() as db:
        rows = capture_queries.people(db, fair)
        planned = capture_queries.planned_days(db, first.isoformat(), (first + _AHEAD).isoformat())
    load = {date.fromisoformat(day): count for day, count in planned.items()}
    wanted = [row for row in rows if everyone or not row["plans"]]
    names = {row["id"]: row for row in wanted}
    rank = rules.playbook.rank
    ranks = {row["id"]: 0 if row["hot"] else 1 + rank(known.own_name(row["grade_id"])) for row in wanted}

    def open_day(day: date) -> date:
        return contact_day(day, rules.playbook.quiet, rules.calendar)

    before, found, start = dict(load), [], dict.fromkeys(names, first)
    for step, after in enumerate(STEPS):
        contacts = [Contact(one, start[one] + timedelta(days=after), ranks[one]) for one in names]
        placed = load_levelling.spread(contacts, first=first, daily_most=daily, open_day=open_day, load=load)
        for one in placed:
            load[one.day] = load.get(one.day, 0) + 1
            if step == 0:
                # the others count from the day on which the thanks are really sent
                start[one.id] = one.day
            row = names[one.id]
            grade = known.name(row["grade_id"])
            found.append(Placed(one.id, row["name"], grade, bool(row["hot"]), step, one.wanted, one.day))
    used = sorted({one.day for one in found})
    days = tuple((day, before.get(day, 0), load[day]) for day in used)
    return Wave(fair, tuple(found), days, len(rows), len(rows) - len(wanted))


def apply(store: Store, wave: Wave, actions: Sequence[str], *, origin: object | None = None) -> int:
    """Plan the wave as previewed, as one step; `actions` are the words for each of the three. Returns how many."""
    known = options.current(store)
    methods = [known.find("method", name) for name in METHODS]
    with store.step("fair.wave", origin, name=wave.fair, count=len(wave.placed)) as step:
        for one in wave.placed:
            columns = {
                "customer_id": one.customer_id,
                "state": "planned",
                "planned_at": one.day.isoformat(),
                "method_id": methods[one.step],
                "next_action": actions[one.step] or None,
            }
            records.insert(step.db, "follow_up", columns)
    return len(wave.placed)
