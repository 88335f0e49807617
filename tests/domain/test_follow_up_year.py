"""A year day by day with a book of customers and a salesperson of moods, against a slow and obvious reference."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from random import Random

import pytest
from day_table import days_of

from crm_desktop.domain.backlog import Backlog, Entry, Section, Thing, Told, Type, gather
from crm_desktop.domain.cadence import Rule, Standing, next_due
from crm_desktop.domain.contact_guard import Guard, Slot, limits
from crm_desktop.domain.playbook import Playbook
from crm_desktop.domain.playbook_table import read_toml
from crm_desktop.domain.work_calendar import WorkCalendar, of_playbook
from crm_desktop.paths import resource

PRESETS = read_toml(resource("presets", "playbooks.toml").read_text(encoding="utf-8"))
DAYS = days_of(
    rest=["2028-01-01", "2028-01-25..2028-02-01", "2028-05-01..2028-05-05", "2028-10-01..2028-10-08"],
    work=["2028-01-22", "2028-02-05", "2028-05-06", "2028-10-14"],
)
CUSTOMERS = 40


@dataclass
class Life:
    """What the test knows of a customer, apart from the program's own values."""

    id: int
    level: str
    hot: bool
    last: date
    touched: bool = False
    unanswered: int = 0
    planned: date | None = None
    promised: date | None = None
    touches: list[date] = field(default_factory=list)

    def standing(self) -> Standing:
        return Standing(
            self.last,
            touched=self.touched,
            level=self.level,
            hot=self.hot,
            unanswered=self.unanswered,
            planned=self.planned,
            promised=self.promised,
        )


def slow_due(life: Life, playbook: Playbook, calendar: WorkCalendar) -> date:
    """One step at a time, in the words of the rules."""
    if life.planned:
        return life.planned
    if life.promised:
        return life.promised
    days = next((one.rhythm.days for one in playbook.levels if one.name == life.level), playbook.ungraded)
    if life.hot and playbook.hot and playbook.hot < days:
        days = playbook.hot
    usual = days
    for unanswered in range(1, life.unanswered + 1):
        if unanswered % 3 == 0:
            days *= 2
    day = life.last + timedelta(days=max(usual, min(days, playbook.back_off.longest)))
    while not calendar.is_working_day(day):
        day += timedelta(days=1)
    return day


def act(life: Life, today: date, random: Random) -> None:
    """Log a touch, with or without an answer and a promise; or put it off; or do nothing."""
    mood = random.random()
    if mood < 0.6:
        life.last, life.touched, life.planned, life.promised = today, True, None, None
        life.touches.append(today)
        life.unanswered = life.unanswered + 1 if random.random() < 0.4 else 0
        if random.random() < 0.2:
            life.promised = today + timedelta(days=random.randrange(1, 20))
    elif mood < 0.8:
        life.planned = today + timedelta(days=random.choice([1, 2, 7]))
    elif mood < 0.85:
        life.level, life.hot = random.choice("ABCDE"), random.random() < 0.2


@pytest.mark.parametrize("preset", list(PRESETS))
def test_a_year(preset: str) -> None:
    playbook, random = PRESETS[preset], Random(preset)
    calendar = of_playbook(playbook, DAYS)
    book = [
        Life(
            number,
            random.choice(["A", "B", "C", "D", "E", ""]),
            random.random() < 0.2,
            date(2027, 12, random.randrange(1, 31)),
        )
        for number in range(CUSTOMERS)
    ]
    told: set[Told] = set()
    asleep = 0
    for step in range(366):
        today = date(2028, 1, 1) + timedelta(days=step)
        asleep = asleep - 1 if asleep else (9 if random.random() < 0.02 else 0)
        if asleep:
            continue
        told = look(book, playbook, calendar, today, told)
        for life in book:
            if slow_due(life, playbook, calendar) <= today:
                act(life, today, random)
    assert sum(len(life.touches) for life in book) > CUSTOMERS * 2


def look(book: list[Life], playbook: Playbook, calendar: WorkCalendar, today: date, told: set[Told]) -> set[Told]:
    """Open the list of the day and compare it with the reference."""
    found = {life.id: next_due(playbook, calendar, life.standing()) for life in book}
    things = [Thing(Type.TIME, number, due.day) for number, due in found.items()]
    now = datetime.combine(today, datetime.min.time()) + timedelta(hours=9)
    backlog = gather(things, now, ladder=playbook.escalation, calendar=calendar)
    slow = {life.id: slow_due(life, playbook, calendar) for life in book}
    due = [entry for entry in backlog.entries if entry.section in (Section.OVERDUE, Section.TODAY)]
    assert {entry.thing.customer_id for entry in due} == {number for number, day in slow.items() if day <= today}
    for entry in due:
        check_ladder(entry, slow[entry.thing.customer_id], today, playbook, calendar)
    check_promises(book, backlog, playbook, calendar)
    news = {entry.told for entry in backlog.news(told)}
    assert not news & told
    assert {entry.told for entry in due} <= told | news
    return told | news


def check_ladder(entry: Entry, due: date, today: date, playbook: Playbook, calendar: WorkCalendar) -> None:
    late = sum(calendar.is_working_day(due + timedelta(days=step)) for step in range(1, (today - due).days + 1))
    assert entry.step == sum(late >= days for days in playbook.escalation)


def check_promises(book: list[Life], backlog: Backlog, playbook: Playbook, calendar: WorkCalendar) -> None:
    """A date of the cadence keeps every limit; a date that was named stays."""
    days = {entry.thing.customer_id: entry.thing.due for entry in backlog.entries}
    for life in book:
        due = next_due(playbook, calendar, life.standing())
        if due.why.rule is Rule.PLANNED:
            assert days[life.id] == life.planned
        elif due.why.rule is Rule.PROMISED:
            assert days[life.id] == life.promised
        elif life.touched:
            guard = Guard(limits(playbook, life.level, hot=life.hot), playbook.quiet, calendar)
            steady = replace(guard, limits=replace(guard.limits, weekly_most=0))
            assert steady.check(Slot(due.day), [life.last]).ok
