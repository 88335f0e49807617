"""Nothing due is ever absent, nothing stands there twice: the list against the facts one by one in plain Python."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from new_books import new_book

from crm_desktop.domain import clocks
from crm_desktop.domain.backlog import Backlog, Priority, Section, Thing, Type, gather
from crm_desktop.domain.birthdays import next_birthday, next_founding_day
from crm_desktop.domain.clock_rules import Kind
from crm_desktop.domain.year_days import parse_year_day
from crm_desktop.services import due_look, reminder_actions, reminders
from crm_desktop.services.clock_book import ClockBook, begun, clock_book
from crm_desktop.services.customers import ContactDraft, add
from crm_desktop.services.records import insert
from crm_desktop.store.database import Store
from crm_desktop.store.sql import RowMapping

ON = date(2026, 3, 12)
BELATED = 14

days = st.dates(date(2026, 2, 1), date(2026, 4, 30)).map(date.isoformat)
moments = st.tuples(days, st.sampled_from(["", "T08:00", "T09:30", "T14:18", "T23:59"])).map("".join)
maybe = st.one_of(st.none(), days)
birthdays = st.sampled_from(
    [
        "03-12",
        "1986-03-09",
        "02-29",
        "农历正月廿四",
        "农历1985年二月初一",
        "农历闰正月廿五",
        "2026-03-12",
        "1990-03-30",
        "农历正月三十",
    ]
)
founded = st.sampled_from(["2015", "2015-03", "2015-03-12", "2016-02-29", "2026-03-12", "1999-03-01", ""])
customer = st.fixed_dictionaries(
    {
        "grade": st.sampled_from(["", "A", "B", "C"]),
        "founded": founded,
        "birthday": st.one_of(st.just(""), birthdays),
        "incomplete": st.one_of(st.none(), moments.filter(lambda text: "T" in text)),
        "touch": st.one_of(st.none(), moments),
        "plan": st.one_of(st.none(), moments),
        "event": st.lists(moments, max_size=2),
        "milestone": st.lists(st.tuples(moments, maybe), max_size=2),
        "deal": st.lists(
            st.tuples(st.dates(date(2025, 1, 1), date(2026, 3, 28)).filter(lambda day: day.day < 29), maybe), max_size=2
        ),
        "payment": st.lists(st.tuples(maybe, maybe, st.booleans()), max_size=3),
        "survey": st.lists(days, max_size=2),
        "complaint": st.lists(st.tuples(moments, maybe, maybe, maybe), max_size=1),
        "product": st.lists(st.tuples(maybe, maybe), max_size=1),
    }
)


def write(store: Store, facts: Mapping[str, Any]) -> None:
    """The customer with its records, as long before the book that its own beginning hides nothing."""
    values = {"name": "甲公司", "grade": facts["grade"], "founded": facts["founded"], "entered_at": "2026-01-05"}
    one = add(store, values, contacts=[ContactDraft("陈立", birthday=facts["birthday"])])
    with store.step("test") as step:
        db = step.db
        db.exec_driver_sql("UPDATE customer SET incomplete_since = ? WHERE id = ?", (facts["incomplete"], one))
        if facts["touch"]:
            insert(db, "follow_up", {"customer_id": one, "state": "done", "happened_at": facts["touch"]})
        if facts["plan"]:
            insert(db, "follow_up", {"customer_id": one, "state": "planned", "planned_at": facts["plan"]})
        for at in facts["event"]:
            insert(db, "event", {"customer_id": one, "happened_at": at})
        for due, reached in facts["milestone"]:
            insert(db, "milestone", {"customer_id": one, "name": "评审", "due_on": due, "reached_on": reached})
        for signed, end in facts["deal"]:
            row = {"customer_id": one, "converted_on": signed.isoformat(), "contract_to": end}
            insert(db, "conversion", row)
        removed = insert(db, "conversion", {"customer_id": one, "deleted_at": "2026-03-01T09:00"})
        for due, paid, gone in facts["payment"]:
            row = {"customer_id": one, "due_on": due, "paid_on": paid, "conversion_id": removed if gone else None}
            insert(db, "payment", row)
        for asked in facts["survey"]:
            insert(db, "survey", {"customer_id": one, "asked_on": asked})
        for received, answered, solved, called in facts["complaint"]:
            names = ("received_at", "answered_at", "solved_at", "called_back_at")
            insert(
                db,
                "complaint",
                {"customer_id": one, **dict(zip(names, (received, answered, solved, called), strict=True))},
            )
        for part, maintenance in facts["product"]:
            row = {"customer_id": one, "product": "空压机", "part_due_on": part, "maintenance_due_on": maintenance}
            insert(db, "installation", row)


def rows(store: Store, table: str) -> Sequence[RowMapping]:
    with store.read() as db:
        return db.exec_driver_sql(f"SELECT * FROM {table} WHERE deleted_at IS NULL").mappings().all()


def reference(store: Store, now: datetime) -> Backlog:
    """The list by the rules of the domain, fact by fact."""
    book = clock_book(store)
    marks = {(row["customer_id"], row["record"], row["due"]): row for row in rows(store, "reminder_mark")}
    found = []
    for thing, base in _things(store, book, now):
        mark = marks.get((thing.customer_id, thing.record, base))
        if mark is None:
            found.append(thing)
        elif mark["state"] == "later":
            moved = begun(mark["later"])
            assert moved is not None
            found.append(Thing(thing.type, thing.customer_id, moved, thing.record, priority=thing.priority))
    kept = book.playbook.escalation
    return gather(found, now, ladder=kept, calendar=book.working)


def _things(store: Store, book: ClockBook, now: datetime) -> Iterator[tuple[Thing, str]]:
    customers = {row["id"]: row for row in rows(store, "customer")}
    for row in customers.values():
        if row["next_due_at"]:
            yield _plain(Type.TIME, row["id"], row["next_due_at"], "")
        if row["incomplete_since"]:
            at = book.clock(Kind.ENTRY, datetime.fromisoformat(row["incomplete_since"])).due
            record = f"customer {row['id']} entry"
            entry = Thing(Type.SERVICE, row["id"], at, record, True, priority=Priority.MEDIUM)
            yield entry, str(row["incomplete_since"])
    for row in rows(store, "event"):
        touched = customers[row["customer_id"]]["last_touch_at"]
        if not touched or touched < row["happened_at"]:
            yield _plain(Type.EVENT, row["customer_id"], row["happened_at"], f"event {row['id']}")
    for row in rows(store, "milestone"):
        if not row["reached_on"]:
            yield _plain(Type.PROJECT, row["customer_id"], row["due_on"], f"milestone {row['id']}")
    deals = {row["id"] for row in rows(store, "conversion")}
    for row in rows(store, "payment"):
        if row["due_on"] and not row["paid_on"] and row["conversion_id"] in {None, *deals}:
            yield _plain(Type.PAYMENT, row["customer_id"], row["due_on"], f"payment {row['id']}")
    yield from _yearly(store, customers, now)
    yield from _deals(store, book, now)
    yield from _service(store, book, customers)


def _plain(kind: Type, customer_id: int, at: str, record: str) -> tuple[Thing, str]:
    day = begun(at)
    assert day is not None
    return Thing(kind, customer_id, day, record), at


def _yearly(store: Store, customers: Mapping[int, RowMapping], now: datetime) -> Iterator[tuple[Thing, str]]:
    first = now.date() - timedelta(days=BELATED)
    for row in rows(store, "contact"):
        written = parse_year_day(row["birthday"] or "")
        coming = next_birthday(written, first) if written else None
        if coming and coming.day <= now.date() + timedelta(days=7):
            yield _plain(Type.BIRTHDAY, row["customer_id"], coming.day.isoformat(), f"contact {row['id']}")
    for customer_id, row in customers.items():
        day = next_founding_day(row["founded"] or "", first)
        if day and day.day <= now.date() + timedelta(days=7):
            yield _plain(Type.BIRTHDAY, customer_id, day.day.isoformat(), "company")


def _deals(store: Store, book: ClockBook, now: datetime) -> Iterator[tuple[Thing, str]]:
    deals = rows(store, "conversion")
    of_customer: dict[int, list[RowMapping]] = {}
    for row in deals:
        of_customer.setdefault(row["customer_id"], []).append(row)
        ends = [other["contract_to"] for other in deals if other["customer_id"] == row["customer_id"]]
        if row["contract_to"] and row["contract_to"] == max(filter(None, ends)):
            shown = clocks.until(date.fromisoformat(row["contract_to"]), book.lead_days(Kind.CONTRACT)).opens
            thing = Thing(Type.CONTRACT, row["customer_id"], shown, f"conversion {row['id']}")
            yield thing, row["contract_to"]
        due = book.clock(Kind.GUIDE, date.fromisoformat(row["converted_on"])).due.date()
        record = f"conversion {row['id']} guide"
        thing = Thing(Type.SERVICE, row["customer_id"], due, record, priority=Priority.MEDIUM)
        yield thing, row["converted_on"]
    asked = rows(store, "survey")
    for customer_id, own in of_customer.items():
        base = min(date.fromisoformat(row["converted_on"]) for row in own)
        done = [date.fromisoformat(row["asked_on"]) for row in asked if row["customer_id"] == customer_id]
        yield from _rounds(customer_id, base, done, book, now)


def _rounds(
    customer_id: int, base: date, done: list[date], book: ClockBook, now: datetime
) -> Iterator[tuple[Thing, str]]:
    """Every round of a quarter near the moment that no survey answers, by the domain's own clock."""
    lead = book.lead_days(Kind.SURVEY)
    for count in range(1, 8):
        # what was asked long ago opens the round after it
        passed = [clocks.every_months(base, 3 * count, []).due.date() - timedelta(days=91)] if count > 1 else []
        running = clocks.every_months(base, 3, [*done, *passed], lead)
        due = clocks.every_months(base, 3 * count, []).due.date()
        opens = due - timedelta(days=lead)
        near = now.date() - timedelta(days=BELATED + lead) <= opens <= now.date() + timedelta(days=7)
        if near and clocks.every_months(base, 3, done, lead).due.date() <= due and running:
            thing = Thing(Type.SERVICE, customer_id, opens, "survey", priority=Priority.MEDIUM)
            yield thing, due.isoformat()


def _service(store: Store, book: ClockBook, customers: Mapping[int, RowMapping]) -> Iterator[tuple[Thing, str]]:
    with store.read() as db:
        grades: dict[int, str] = dict(db.exec_driver_sql("SELECT id, name FROM option WHERE kind = 'grade'").all())
    for row in rows(store, "complaint"):
        level = grades.get(customers[row["customer_id"]]["grade_id"], "")
        wanted = [
            (Kind.COMPLAINT_ANSWER, "answer", "received_at"),
            (Kind.COMPLAINT_SOLUTION, "solution", "received_at"),
        ]
        open_ones = [one for one in wanted if not row[f"{one[1]}ed_at".replace("solutioned", "solved")]]
        if row["solved_at"]:
            open_ones.append((Kind.COMPLAINT_CALLBACK, "callback", "solved_at"))
        for kind, suffix, column in open_ones if not row["called_back_at"] else []:
            start = begun(row[column])
            assert start is not None
            running = book.clock(kind, start, level)
            at: date = running.due.date() if running.whole_day else running.due.replace(second=0)
            record = f"complaint {row['id']} {suffix}"
            thing = Thing(Type.SERVICE, row["customer_id"], at, record, not running.whole_day, priority=Priority.HIGH)
            base = at.isoformat(timespec="minutes") if isinstance(at, datetime) else at.isoformat()
            yield thing, base
    for row in rows(store, "installation"):
        for what in ("part", "maintenance"):
            if row[f"{what}_due_on"]:
                day = date.fromisoformat(row[f"{what}_due_on"]) - timedelta(days=book.lead_days(Kind(what)))
                record = f"installation {row['id']} {what}"
                thing = Thing(Type.SERVICE, row["customer_id"], day, record, priority=Priority.MEDIUM)
                yield thing, str(row[f"{what}_due_on"])


def seen(backlog: Backlog, section: Section) -> list[tuple[object, ...]]:
    return [
        (entry.thing.identity, entry.step, entry.overdue_days, entry.priority) for entry in backlog.section(section)
    ]


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(
    book=st.lists(customer, min_size=1, max_size=4),
    hour=st.sampled_from([0, 9, 15, 23]),
    data=st.data(),
)
def test_the_list_is_what_the_facts_say_one_by_one(book: list[dict[str, Any]], hour: int, data: st.DataObject) -> None:
    now = datetime(2026, 3, 12, hour, 18)
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        store = new_book(Path(folder))
        try:
            for facts in book:
                write(store, facts)
            _compare(store, now)
            found = [one for one in reminders.due(store, now) if one.type != "time"]
            if found:
                chosen = data.draw(
                    st.lists(st.sampled_from(found), min_size=1, max_size=3, unique_by=lambda one: one.key)
                )
                until = data.draw(st.sampled_from(["2026-03-12", "2026-03-13T10:00", "2026-03-16", "2026-05-01"]))
                reminder_actions.later(store, chosen[:1], until)
                reminder_actions.drop(store, chosen[1:2], "没空", on=ON)
                _compare(store, now)
        finally:
            store.close()


def _compare(store: Store, now: datetime) -> None:
    wanted = reference(store, now)
    assert due_look.look(store, now).now == now
    counted = reminders.counts(store, now)
    for section in (Section.OVERDUE, Section.TODAY, Section.WEEK):
        listed = reminders.due(store, now, section=section, limit=1000)
        got = [(one.key, one.escalation, one.overdue_days, Priority[one.priority.upper()]) for one in listed]
        expected = seen(wanted, section)
        assert sorted(got) == sorted(expected)
        moments = {entry.thing.identity: entry.thing.at for entry in wanted.entries}
        assert [_place(one, moments) for one in got] == [_place(one, moments) for one in expected]
        assert counted.of(section) == len(expected)
    assert counted.red == wanted.red


def _place(one: tuple[Any, ...], moments: Mapping[Any, date]) -> tuple[object, ...]:
    """Where it stands but for others of the same moment."""
    return one[1] >= 2, one[3], str(moments[one[0]]).replace(" 00:00:00", "")
