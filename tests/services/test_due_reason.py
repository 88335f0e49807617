"""Why a customer is due on its day, in words; and why it was due then, by what was known and in force then."""

import json
from datetime import date, datetime, timedelta

import pytest

from crm_desktop.domain.cadence import Rule
from crm_desktop.domain.holidays import Line
from crm_desktop.services import care_settings, customers, due_reason, follow_ups, grading, history, playbooks
from crm_desktop.services.conversions import LossDraft, record_loss
from crm_desktop.services.due_reason import Reason
from crm_desktop.services.follow_ups import TouchDraft
from crm_desktop.store import seed
from crm_desktop.store.database import Store
from crm_desktop.store.options import current

ON = date(2026, 3, 9)


def add(store: Store, grade: str = "A", **values: str) -> int:
    return customers.add(store, {"name": "甲公司", "grade": grade, "collected_at": "2026-03-02", **values})


def said(store: Store, customer_id: int, on: date = ON) -> list[str]:
    return [str(one) for one in due_reason.sentences(found(store, customer_id), on, current(store))]


def found(store: Store, customer_id: int) -> Reason:
    reason = due_reason.reason(store, customer_id)
    assert reason is not None
    with store.read() as db:
        due = db.exec_driver_sql("SELECT next_due_at FROM customer WHERE id = ?", (customer_id,)).scalar()
    assert str(reason.due.day) == due[:10]
    return reason


def talk(store: Store, customer_id: int, day: str, result: str = "", **more: str) -> None:
    entry = current(store).find("result", result) if result else None
    follow_ups.log(store, customer_id, TouchDraft(day, result_id=entry, **more))


def put_playbook(store: Store, chosen: str, **changes: object) -> None:
    table = {"id": chosen, **seed.playbooks()[chosen], **changes}
    with store.step("playbook.choose") as step:
        step.db.exec_driver_sql("UPDATE setting SET value = ? WHERE key = 'playbook'", (json.dumps(table),))


def test_a_new_customer_counts_from_its_entry(store: Store) -> None:
    assert said(store, add(store)) == ["Not contacted yet", "Counted from 2026-03-02, 3 days"]
    assert said(store, add(store, "")) == [
        "Not contacted yet", "Counted from 2026-03-02, 30 days",
    ]  # fmt: skip


def test_level_hot_stage_and_none(store: Store) -> None:
    put_playbook(store, "standard", stages={"商务谈判": 5}, hot=2)
    one = add(store, "C")
    talk(store, one, "2026-03-02T09:00")
    assert said(store, one) == ["7 days without contact, grade C allows 30"]
    customers.edit(store, one, {"stage": "商务谈判"})
    assert said(store, one) == [
        "7 days without contact, stage 商务谈判 allows 5",
        "Moved on from 2026-03-07, a day off",
    ]
    store.english = True
    assert said(store, one)[0] == "7 days without contact, stage Negotiation allows 5"
    customers.edit(store, one, {"hot": "1"})
    assert said(store, one) == ["7 days without contact, hot customers every 2"]
    customers.edit(store, one, {"hot": "0", "stage": "", "grade": ""})
    assert said(store, one) == ["7 days without contact"]


def test_times_per_week(store: Store) -> None:
    playbooks.choose(store, "sprint")
    one = add(store, "B")
    talk(store, one, "2026-03-02T09:00")
    talk(store, one, "2026-03-05T09:00")
    assert said(store, one) == ["4 days without contact, grade B wants 2–3 a week"]


def test_nobody_answers(store: Store) -> None:
    one = add(store)
    for day in ("02", "03", "04"):
        talk(store, one, f"2026-03-{day}T09:00", "未接通")
    assert said(store, one) == [
        "5 days without contact, grade A allows 3",
        "3 times without an answer: 6 days instead of 3, try another way",
    ]


def test_a_day_that_somebody_named(store: Store) -> None:
    one = add(store)
    talk(store, one, "2026-03-02T09:00", next_action="发报价", next_action_on="2026-03-08")
    assert said(store, one) == ["Promised for 2026-03-08", "It falls on a day off"]
    follow_ups.plan(store, one, "2026-03-10T10:00")
    assert said(store, one) == ["Planned follow-up"]
    two = add(store, "C")
    record_loss(store, two, LossDraft("2026-03-03", retry_on="2026-06-01"))
    assert said(store, two) == ["Lost before, to be tried again"]


def test_who_is_gone_has_no_reason(store: Store) -> None:
    assert due_reason.reason(store, 99) is None
    assert due_reason.reason_at(store, 99, "2026-03-02") is None


@pytest.fixture
def past(store: Store) -> int:
    """A customer with a history that was written down over months."""
    one = add(store, "A", collected_at="2026-01-05")
    rows = [
        # state, planned, happened, logged, created, deleted, result, promised
        ("done", None, "2026-01-12T09:00", "2026-01-12T10:00", "2026-01-12T10:00", None, None, None),
        ("done", "2026-02-03", "2026-02-02T09:00", "2026-02-02T10:00", "2026-01-20T10:00", None, None, "2026-02-27"),
        ("done", None, "2026-02-10T09:00", "2026-02-20T10:00", "2026-02-20T10:00", "2026-02-25T10:00", None, None),
        ("dropped", "2026-03-20", None, None, "2026-03-01T10:00", None, None, None),
    ]
    columns = "state, planned_at, happened_at, logged_at, created_at, deleted_at, result_id, next_action_on"
    with store.step("follow_up.log") as step:
        for place, row in enumerate(rows):
            step.db.exec_driver_sql(
                f"INSERT INTO follow_up(uid, customer_id, {columns}, updated_at) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '2026-03-05T10:00')",
                (f"u{place}", one, *row),
            )
    grade = current(store).find("grade", "E")
    assert grade is not None
    grading.change_grade(store, [one], grade, "x")
    with store.step("x") as step:
        step.db.exec_driver_sql("UPDATE grade_change SET changed_at = '2026-03-07T10:00'")
        step.db.exec_driver_sql("DELETE FROM rule_version")
        for since, chosen in (
            ("2026-01-01T00:00", "standard"),
            ("2026-01-15T12:00", "five"),
            ("2026-03-06", "service"),
        ):
            table = json.dumps({"id": chosen, **seed.playbooks()[chosen]})
            step.db.exec_driver_sql(
                "INSERT INTO rule_version(kind, since, value) VALUES ('playbook', ?, ?)", (since, table)
            )
    return one


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2025-12-01", ("2026-01-08", Rule.LEVEL, "A", "standard")),
        ("2026-01-12T09:30", ("2026-01-08", Rule.LEVEL, "A", "standard")),
        ("2026-01-12T10:30", ("2026-01-15", Rule.LEVEL, "A", "standard")),
        ("2026-01-16T10:00", ("2026-01-15", Rule.LEVEL, "A", "five")),
        ("2026-01-21T10:00", ("2026-02-03", Rule.PLANNED, "A", "five")),
        ("2026-02-15T10:00", ("2026-02-27", Rule.PROMISED, "A", "five")),
        ("2026-02-21T10:00", ("2026-02-13", Rule.LEVEL, "A", "five")),
        ("2026-02-26T10:00", ("2026-02-27", Rule.PROMISED, "A", "five")),
        ("2026-03-02T10:00", ("2026-03-20", Rule.PLANNED, "A", "five")),
        ("2026-03-08T10:00", ("2026-02-27", Rule.PROMISED, "E", "service")),
    ],
)
def test_a_decision_of_the_past(store: Store, past: int, moment: str, expected: tuple[str, Rule, str, str]) -> None:
    reason = due_reason.reason_at(store, past, moment)
    assert reason is not None
    why = reason.why
    assert (reason.due.day.isoformat(), why.rule, why.level, why.playbook) == expected
    assert reason.playbook.zh == seed.playbooks()[why.playbook]["name"]


def test_the_playbook_of_the_past_is_named(store: Store, past: int) -> None:
    reason = due_reason.reason_at(store, past, "2026-01-16T10:00")
    assert reason is not None
    assert str(due_reason.sentences(reason, date(2026, 1, 16), current(store))[-1]) == (
        "Playbook 五级, in force since 2026-01-15"
    )


def test_what_was_due_is_still_explained_after_the_rules_changed(store: Store) -> None:
    one = add(store)
    with store.read() as db:
        moment = str(db.exec_driver_sql("SELECT max(since) FROM rule_version").scalar())
    before = due_reason.reason_at(store, one, moment)
    playbooks.choose(store, "sprint")
    with store.step("x") as step:
        step.db.exec_driver_sql("UPDATE rule_version SET since = '9999' WHERE since > ? OR id = 2", (moment,))
    assert due_reason.reason_at(store, one, moment) == before
    assert found(store, one).why.playbook == "sprint"
    history.undo(store)
    history.undo(store)
    assert found(store, one).why.playbook == "standard"


def test_hot_is_that_of_then(store: Store) -> None:
    put_playbook(store, "standard", hot=1)
    one = add(store, "C")
    talk(store, one, "2026-03-02T09:00")
    with store.step("x") as step:
        step.db.exec_driver_sql("UPDATE step SET at = '2026-03-02T10:00:00'")
        step.db.exec_driver_sql("UPDATE rule_version SET value = (SELECT value FROM setting WHERE key = 'playbook')")
        step.db.exec_driver_sql("UPDATE follow_up SET logged_at = '2026-03-02T10:00'")
    customers.set_hot(store, [one], True)
    with store.step("x") as step:
        step.db.exec_driver_sql("UPDATE step SET at = '2026-03-04T10:00:00' WHERE kind = 'customer.hot'")
    customers.set_hot(store, [one], False)
    rules_then = [due_reason.reason_at(store, one, f"2026-03-{day}T12:00") for day in ("03", "05")]
    assert [reason.why.rule for reason in rules_then if reason] == [Rule.LEVEL, Rule.HOT]
    assert found(store, one).why.rule is Rule.LEVEL


def test_holidays_are_those_of_then(store: Store) -> None:
    one = add(store, "A")
    talk(store, one, "2026-03-02T09:00")
    assert said(store, one) == ["7 days without contact, grade A allows 3"]
    with store.step("x") as step:
        step.db.exec_driver_sql("UPDATE rule_version SET since = '2026-01-01T00:00:00'")
        step.db.exec_driver_sql("UPDATE follow_up SET logged_at = '2026-03-02T10:00'")
    own = [Line("off", "厂休", date(2026, 3, 5), date(2026, 3, 6))]
    care_settings.save(store, care_settings.choice(store), own)
    assert found(store, one).due.day == date(2026, 3, 9)
    then = due_reason.reason_at(store, one, "2026-03-04T12:00")
    assert then is not None
    assert then.due.day == date(2026, 3, 5)
    now = due_reason.reason_at(store, one, (datetime.now() + timedelta(minutes=1)).isoformat(timespec="seconds"))
    assert now is not None
    assert now.due.day == date(2026, 3, 9)
    history.undo(store)
    with store.read() as db:
        assert db.exec_driver_sql("SELECT count(*) FROM rule_version WHERE kind = 'holidays'").scalar() == 0
