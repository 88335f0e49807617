"""Birthdays and founding days of a window, compared with asking every person and company for the next one."""

import random
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from new_books import put_book

from crm_desktop.domain import lunar
from crm_desktop.domain.birthdays import as_lunar, next_birthday, next_founding_day
from crm_desktop.domain.year_days import WrittenDay, YearDay, parse_year_day, write_year_day
from crm_desktop.services import contacts, customers
from crm_desktop.services.contacts import ContactDraft
from crm_desktop.store import care_queries
from crm_desktop.store.database import Store, open_store

FIRST = date(2026, 2, 23)


def some_day(chance: random.Random) -> WrittenDay:
    """Any birthday: solar or lunar, of a leap month, with or without the year."""
    year = chance.randrange(1940, 2005)
    if chance.random() < 0.5:
        born = date(year, 1, 1) + timedelta(days=chance.randrange(365))
        return WrittenDay(YearDay(born.month, born.day), year if chance.random() < 0.6 else None)
    found = lunar.from_solar(date(year, 3, 1) + timedelta(days=chance.randrange(365)))
    kept = YearDay(found.month, found.day, lunar=True, leap=found.leap)
    return WrittenDay(kept, found.year if chance.random() < 0.6 else None)


SPECIAL = (
    "1988-02-29",
    "02-29",
    "农历闰二月初一",
    "农历二月三十",
    "农历正月三十",
    "农历1987年闰六月初九",
    "农历腊月三十",
)


def fill(store: Store) -> None:
    """Contacts with birthdays of all sorts."""
    chance = random.Random(7)
    days = [write_year_day(some_day(chance)) for _ in range(600)]
    with store.step("test"):
        for number, day in enumerate([*SPECIAL, *days]):
            values = {"name": f"甲{number}"}
            customers.add(store, values, contacts=[ContactDraft(f"人{number}", birthday=day)])


@pytest.fixture
def peopled(tmp_path: Path) -> Iterator[Store]:
    store = open_store(put_book(tmp_path / "peopled", fill))
    yield store
    store.close()


@pytest.fixture
def people(peopled: Store) -> dict[int, str]:
    """Birthdays by contact."""
    with peopled.read() as db:
        return dict(db.exec_driver_sql("SELECT id, birthday FROM contact").all())


def expected(
    people: dict[int, str], first: date, last: date, kept: Callable[[WrittenDay], WrittenDay]
) -> set[tuple[int, date]]:
    """The contacts whose next birthday lies within the window, one asked after the other."""
    found = set()
    for contact_id, text in people.items():
        written = parse_year_day(text)
        assert written is not None
        coming = next_birthday(kept(written), first)
        if coming and coming.day <= last:
            found.add((contact_id, coming.day))
    return found


@pytest.mark.parametrize("first", [date(2023, 2, 10), date(2024, 2, 10), FIRST, date(2025, 7, 20), date(2026, 12, 28)])
def test_birthdays_of_a_window_are_those_of_every_single_person(
    peopled: Store, people: dict[int, str], first: date
) -> None:
    last = first + timedelta(days=41)
    with peopled.read() as db:
        found = care_queries.birthdays_between(db, first, last)
    assert {(one.contact_id, one.day) for one in found} == expected(people, first, last, lambda day: day)
    assert [one.day for one in found] == sorted(one.day for one in found)


def test_solar_birthdays_can_be_kept_by_their_lunar_day(peopled: Store, people: dict[int, str]) -> None:
    last = FIRST + timedelta(days=41)
    with peopled.read() as db:
        found = care_queries.birthdays_between(db, FIRST, last, by_lunar=True)
    kept = expected(people, FIRST, last, lambda day: as_lunar(day) or day)
    assert {(one.contact_id, one.day) for one in found} == kept


def test_a_birthday_knows_the_age_and_the_unborn_are_left_out(store: Store) -> None:
    people = [ContactDraft("甲", birthday="1986-03-12"), ContactDraft("乙", birthday="03-12")]
    people += [ContactDraft("丙", birthday="2026-03-12"), ContactDraft("丁", birthday="农历1985年正月廿四")]
    customers.add(store, {"name": "澜川智能"}, contacts=people)
    day = date(2026, 3, 12)
    with store.read() as db:
        found = care_queries.birthdays_between(db, day, day)
    assert [(one.person, one.years) for one in found] == [("甲", 40), ("乙", None), ("丁", 41)]


def test_who_is_in_the_bin_has_no_birthday(store: Store) -> None:
    gone = customers.add(
        store, {"name": "甲", "founded": "2015-03-12"}, contacts=[ContactDraft("甲", birthday="03-12")]
    )
    customers.remove(store, [gone])
    kept = customers.add(store, {"name": "乙"}, contacts=[ContactDraft("乙", birthday="03-12")])
    with store.step("test") as step:
        contacts.save_contacts(step.db, kept, [])
    day = date(2026, 3, 12)
    with store.read() as db:
        assert not care_queries.birthdays_between(db, day, day)
        assert not care_queries.founded_between(db, day, day)


def test_founding_days_of_a_window_are_those_of_every_single_company(store: Store) -> None:
    chance = random.Random(5)
    with store.step("test"):
        for number in range(400):
            founded = (date(1990, 1, 1) + timedelta(days=chance.randrange(13000))).isoformat()
            customers.add(store, {"name": f"甲{number}", "founded": founded[: chance.choice([4, 7, 10, 10])]})
        customers.add(store, {"name": "闰日", "founded": "2016-02-29"})
    with store.read() as db:
        every = db.exec_driver_sql("SELECT id, founded FROM customer").all()
        found = care_queries.founded_between(db, FIRST, FIRST + timedelta(days=41))
    known = {one: next_founding_day(founded, FIRST) for one, founded in every}
    kept = {(one, *day) for one, day in known.items() if day and day.day <= FIRST + timedelta(days=41)}
    assert {(one.customer_id, one.day, one.years, one.exact) for one in found} == kept


def test_days_are_looked_up_and_not_read_through(store: Store) -> None:
    with store.read() as db:
        kept = db.exec_driver_sql(
            "SELECT sql FROM sqlite_master WHERE name IN ('contact_birthday', 'customer_founded')"
        )
        assert len(kept.all()) == 2
        seen: list[str] = []
        run = db.exec_driver_sql
        for call in (care_queries.birthdays_between, care_queries.founded_between):
            plans = _Plans(run)
            call(plans, FIRST, FIRST + timedelta(days=41))  # type: ignore[operator]
            seen += plans.lines
    assert not [line for line in seen if line.startswith("SCAN") and "json" not in line and "SCAN j" not in line], seen


class _Plans:
    """A connection that notes how SQLite means to answer each query."""

    def __init__(self, run: Callable[..., object]) -> None:
        self._run = run
        self.lines: list[str] = []

    def exec_driver_sql(self, sql: str, params: object = ()) -> object:
        """Run the query and keep its plan."""
        self.lines += [str(row[3]) for row in self._run(f"EXPLAIN QUERY PLAN {sql}", params).all()]  # type: ignore[attr-defined]
        return self._run(sql, params)
