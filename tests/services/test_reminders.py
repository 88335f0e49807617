"""All reminder types in one list: what is due when, why, in which order, and what settles it (003-20 to 003-28)."""

import json
from datetime import date, datetime, timedelta

import pytest

from crm_desktop.services import (
    conversions,
    customers,
    deal_figures,
    due_look,
    events,
    follow_ups,
    history,
    milestones,
    payments,
    playbooks,
    reminder_actions,
    reminders,
)  # fmt: skip
from crm_desktop.services.conversions import ConversionDraft
from crm_desktop.services.customers import ContactDraft, PointDraft
from crm_desktop.services.events import EventDraft
from crm_desktop.services.follow_ups import TouchDraft
from crm_desktop.services.milestones import MilestoneDraft
from crm_desktop.services.payments import Payment
from crm_desktop.services.records import insert
from crm_desktop.services.reminder import Reminder
from crm_desktop.store import options
from crm_desktop.store.database import Store

ON = date(2026, 3, 12)
"""A Thursday; the days of the tests lie before the book was made, so that its own beginning hides nothing."""


def add(store: Store, name: str = "澜川智能", **values: str) -> int:
    """A customer who was contacted lately, so that no plain follow-up is due."""
    person = ContactDraft("陈立", points=(PointDraft("mobile", "13800000000"),))
    customer_id = customers.add(store, {"name": name, "grade": "C", **values}, contacts=[person])
    follow_ups.log(store, customer_id, TouchDraft("2026-03-02T10:00", content="聊过"))
    return customer_id


def record(store: Store, table: str, customer_id: int, **columns: object) -> int:
    with store.step("test") as step:
        return insert(step.db, table, {"customer_id": customer_id, **columns})


def change(store: Store, table: str, record_id: int, **columns: object) -> None:
    marks = ", ".join(f"{column} = ?" for column in columns)
    with store.step("test") as step:
        step.db.exec_driver_sql(f"UPDATE {table} SET {marks} WHERE id = ?", (*columns.values(), record_id))


def shown(store: Store, on: date, section: str | None = None) -> list[tuple[str, str, str, str]]:
    """type, priority, due and why of the list."""
    found = reminders.due(store, on, section=section)
    return [(one.type, one.priority, one.due, str(one.why)) for one in found]


def only(store: Store, on: date, section: str | None = None) -> Reminder:
    [found] = reminders.due(store, on, section=section)
    return found


def test_an_event_is_due_at_once_until_somebody_calls(store: Store) -> None:
    customer_id = add(store)
    kind = options.current(store).find("event_kind", "资料下载")
    events.add_event(store, customer_id, EventDraft("2026-03-11T16:20", kind, "白皮书"))
    assert shown(store, date(2026, 3, 10)) == []
    [one] = reminders.due(store, ON)
    assert (one.type, one.priority, one.due, str(one.why)) == (
        "event", "high", "2026-03-11T16:20", "资料下载 2026-03-11 16:20: 白皮书",
    )  # fmt: skip
    assert (one.section, one.overdue_days, one.escalation) == ("overdue", 1, 1)
    assert one.topics
    assert one.suggest == one.topics[0]
    follow_ups.log(store, customer_id, TouchDraft("2026-03-11T17:00"))
    assert shown(store, ON) == []


def test_a_contract_is_due_thirty_days_before_its_end_until_it_is_renewed(store: Store) -> None:
    customer_id = add(store)
    draft = ConversionDraft("2025-04-11", "65万", "CRM", contract_number="HT-7", contract_to="2026-04-11")
    conversions.record(store, customer_id, draft)
    wanted = ["contract"]
    assert reminders.due(store, date(2026, 3, 11), types=wanted) == []
    [ahead] = reminders.due(store, date(2026, 3, 11), types=wanted, section="week")
    assert str(ahead.why) == "Contract HT-7 ends on 2026-04-11, 31 days left"
    [one] = reminders.due(store, ON, types=wanted)
    assert (one.type, one.priority, one.due, one.deadline, one.section) == (
        "contract", "high", "2026-03-12", "2026-04-11", "today",
    )  # fmt: skip
    assert "30 days left" in str(one.why)
    assert str(reminders.due(store, date(2026, 4, 20), types=wanted)[0].why) == "Contract HT-7 ended on 2026-04-11"
    conversions.record(store, customer_id, ConversionDraft("2026-03-12", contract_to="2027-04-11"))
    assert reminders.due(store, ON, types=wanted) == []


def test_a_contract_that_ends_in_a_month_is_due_by_its_first_day(store: Store) -> None:
    conversions.record(store, add(store), ConversionDraft("2024-01-01", contract_to="2026-05"))
    assert [one[2] for one in shown(store, date(2026, 4, 1)) if one[0] == "contract"] == ["2026-04-01"]
    assert [one for one in shown(store, date(2026, 3, 31)) if one[0] == "contract"] == []


def test_a_payment_is_due_on_its_day_until_it_came(store: Store) -> None:
    """003-15: which contract, which of its payments, how much, how late; done is money received."""
    customer_id = add(store)
    agreed = (Payment("2026-03-01", "30万", "2026-03-02"), Payment("2026-03-12", "15万", remark="验收款"))
    draft = ConversionDraft("2026-02-11", "45万", "CRM", contract_number="HT-7", payments=agreed)
    deal = conversions.record(store, customer_id, draft)
    wanted = ["payment"]
    assert [one.section for one in reminders.due(store, date(2026, 3, 10), types=wanted, section="week")] == ["week"]
    [one] = reminders.due(store, ON, types=wanted)
    assert (one.type, one.kind, one.priority, one.due, one.section) == (
        "payment", "payment", "high", "2026-03-12", "today",
    )  # fmt: skip
    assert str(one.why) == "Payment of 15万: contract HT-7, 验收款 (2 of 2), due on 2026-03-12"
    assert str(one.facts[-1]) == "About: CRM"
    assert one.suggest.startswith("核对开票")
    [late] = reminders.due(store, date(2026, 3, 20), types=wanted)
    assert str(late.why).endswith("2026-03-12, 8 d late")
    assert (late.section, late.overdue_days) == ("overdue", 8)
    assert [line.kind for line in deal_figures.care(store, date(2026, 3, 20)) if line.kind == "payment"] == ["payment"]
    reminder_actions.done(store, [late])
    assert reminders.due(store, date(2026, 3, 20), types=wanted) == []
    assert payments.of_deal(store, deal)[1].paid_on == date.today().isoformat()
    history.undo(store)
    assert len(reminders.due(store, ON, types=wanted)) == 1
    conversions.remove(store, [deal])
    assert reminders.due(store, ON, types=wanted) == [], "a deal that is gone brings no money"


def test_a_payment_of_which_little_is_known(store: Store) -> None:
    with store.step("test") as step:
        insert(step.db, "payment", {"customer_id": add(store), "due_on": "2026-03-12"})
    [one] = reminders.due(store, ON, types=["payment"])
    assert str(one.why) == "Payment: due on 2026-03-12"


def test_a_milestone_is_due_on_its_day_until_it_is_reached(store: Store) -> None:
    customer_id = add(store)
    milestone = milestones.add_milestone(store, customer_id, MilestoneDraft("方案评审", "2026-03-12T10:30"))
    assert shown(store, ON) == [("project", "high", "2026-03-12T10:30", "Milestone 方案评审, 2026-03-12 10:30")]
    assert [one.section for one in reminders.due(store, date(2026, 3, 13))] == ["overdue"]
    milestones.reach(store, [milestone], "2026-03-12")
    assert shown(store, ON) == []


@pytest.mark.parametrize(
    ("birthday", "day", "why"),
    [
        ("1986-03-12", "2026-03-12", "turns 40"),
        ("03-12", "2026-03-12", "Birthday of 周敏"),
        ("农历正月廿四", "2026-03-12", "Birthday of 周敏"),
        ("1988-02-29", "2026-02-28", "turns 38"),
    ],
)
def test_birthdays_solar_and_lunar(store: Store, birthday: str, day: str, why: str) -> None:
    customers.add(store, {"name": "甲公司"}, contacts=[ContactDraft("陈立"), ContactDraft("周敏", birthday=birthday)])
    on = date.fromisoformat(day)
    [one] = [one for one in reminders.due(store, on) if one.type == "birthday"]
    assert (one.priority, one.due, one.contact) == ("low", day, "周敏")
    assert why in str(one.why)
    late = [one for one in reminders.due(store, on + timedelta(days=9)) if one.type == "birthday"]
    assert [(one.overdue_days, one.escalation) for one in late] == [(9, 1)]
    assert [one for one in reminders.due(store, on + timedelta(days=15)) if one.type == "birthday"] == []
    assert [one for one in reminders.due(store, on - timedelta(days=1)) if one.type == "birthday"] == []


def test_the_founding_day_of_a_company(store: Store) -> None:
    customers.add(store, {"name": "甲公司", "founded": "2015-03-12"})
    customers.add(store, {"name": "乙公司", "founded": "2015-03"})
    customers.add(store, {"name": "丙公司", "founded": "2026-03-12"})
    found = [one for one in reminders.due(store, ON) if one.type == "birthday"]
    assert [(one.customer, one.kind, str(one.why)) for one in found] == [
        ("乙公司", "founding", "Founded 11 years ago, 2026-03-01"),
        ("甲公司", "founding", "Founded 11 years ago, 2026-03-12"),
    ]


def test_the_clocks_of_a_complaint(store: Store) -> None:
    customer_id = add(store)
    complaint = record(store, "complaint", customer_id, received_at="2026-03-12T09:00", problem="无法登录")
    moment = datetime(2026, 3, 12, 9, 20)
    found = reminders.due(store, moment)
    assert [(one.kind, one.due, one.section) for one in found] == [("complaint_answer", "2026-03-12T10:00", "today")]
    late = reminders.due(store, datetime(2026, 3, 12, 10, 1))
    assert [(one.kind, one.section, one.overdue_days, one.escalation) for one in late] == [
        ("complaint_answer", "overdue", 0, 1),
    ]  # fmt: skip
    assert str(late[0].why) == "Complaint without an answer: 无法登录"
    change(store, "complaint", complaint, answered_at="2026-03-12T09:40")
    assert reminders.due(store, moment) == []
    assert [one.kind for one in reminders.due(store, date(2026, 3, 20))] == ["complaint_solution"]
    change(store, "complaint", complaint, solved_at="2026-03-13T09:00")
    back = only(store, date(2026, 3, 16))
    assert (back.kind, back.due, back.priority, back.section) == ("complaint_callback", "2026-03-16", "high", "today")
    change(store, "complaint", complaint, called_back_at="2026-03-16T09:00")
    assert reminders.due(store, date(2026, 3, 20)) == []


def test_guide_and_surveys_after_signing(store: Store) -> None:
    customer_id = add(store)
    conversions.record(store, customer_id, ConversionDraft("2026-03-05", product="CRM"))
    assert [one.kind for one in reminders.due(store, date(2026, 3, 11))] == []
    assert [(one.kind, one.due) for one in reminders.due(store, ON)] == [("guide", "2026-03-12")]
    survey = [one for one in reminders.due(store, date(2026, 5, 29), types=["service"]) if one.kind == "survey"]
    assert [(one.due, one.deadline, one.section) for one in survey] == [("2026-05-29", "2026-06-05", "today")]
    assert [one.kind for one in reminders.due(store, date(2026, 5, 28), types=["service"])] == ["guide"]
    record(store, "survey", customer_id, asked_on="2026-05-20", score=5)
    assert [one.kind for one in reminders.due(store, date(2026, 6, 3), types=["service"])] == ["guide"]
    assert [one.due for one in reminders.due(store, date(2026, 9, 1), types=["service"]) if one.kind == "survey"] == [
        "2026-08-29",
    ]  # fmt: skip


def test_parts_and_maintenance_are_due_two_weeks_ahead(store: Store) -> None:
    customer_id = add(store)
    record(store, "installation", customer_id, product="空压机", part="滤芯", part_due_on="2026-03-26",
           maintenance_due_on="2026-03-27")  # fmt: skip
    assert [(one.kind, one.due, one.deadline) for one in reminders.due(store, ON)] == [
        ("part", "2026-03-12", "2026-03-26"),
    ]  # fmt: skip
    assert str(only(store, ON).why) == "空压机: 滤芯 is to be replaced on 2026-03-26"
    assert [one.kind for one in reminders.due(store, ON, section="week")] == ["maintenance"]


def test_a_customer_to_be_completed_within_a_day(store: Store) -> None:
    customer_id = add(store)
    change(store, "customer", customer_id, incomplete_since="2026-03-11T15:00")
    one = only(store, datetime(2026, 3, 12, 14, 0))
    assert (one.kind, one.due, one.section, one.priority) == ("entry", "2026-03-12T15:00", "today", "medium")
    assert only(store, datetime(2026, 3, 12, 15, 1)).section == "overdue"


def test_the_order_of_the_list_and_its_pages(store: Store) -> None:
    def at(day: str) -> int:
        customer_id = customers.add(store, {"name": f"客户 {day}"})
        follow_ups.plan(store, customer_id, day)
        return customer_id

    late = [at(day) for day in ("2026-03-02", "2026-03-09", "2026-03-10", "2026-03-11")]
    today, soon = at("2026-03-12T16:00"), at("2026-03-14")
    milestones.add_milestone(store, today, MilestoneDraft("评审", "2026-03-11"))
    milestones.add_milestone(store, soon, MilestoneDraft("演示", "2026-03-12T10:30"))
    everything = [(one.type, one.due) for one in reminders.due(store, ON)]
    assert everything == [
        ("time", "2026-03-02"), ("time", "2026-03-09"), ("project", "2026-03-11"), ("time", "2026-03-10"),
        ("time", "2026-03-11"), ("project", "2026-03-12T10:30"), ("time", "2026-03-12T16:00"),
    ]  # fmt: skip
    for size in (1, 2, 3, 5):
        pages = [reminders.due(store, ON, limit=size, offset=start) for start in range(0, 8, size)]
        assert [(one.type, one.due) for page in pages for one in page] == everything
    assert [(one.type, one.customer_id) for one in reminders.due(store, ON, types=["time"], section="overdue")] == [
        ("time", one) for one in late
    ]  # fmt: skip
    assert [one.key for one in reminders.due(store, ON)] == reminders.due_ids(store, ON)
    assert [one.escalation for one in reminders.due(store, ON, section="overdue")] == [3, 2, 1, 1, 1]
    found = reminders.counts(store, ON)
    assert (found.overdue, found.today, found.week, found.open, found.red) == (5, 2, 1, 7, 2)
    assert found.types["overdue"]["time"] == 4
    assert (found.of("overdue", ["project"]), found.of("today"), found.of("later")) == (1, 2, 0)


def test_what_a_reminder_says(store: Store) -> None:
    customer_id = customers.add(
        store,
        {
            "name": "澜川智能",
            "grade": "A",
            "stage": "方案展示",
            "need": "设备台账",
            "budget": "50-80万",
            "owner": "王磊",
        },
        contacts=[ContactDraft("陈立", title="总经理", points=(PointDraft("mobile", "13800000000"),))],
    )
    follow_ups.log(store, customer_id, TouchDraft("2026-03-02T10:00", content="关注本地加密"))
    record(store, "promise", customer_id, side="ours", content="发白皮书", due_on="2026-03-06")
    record(store, "promise", customer_id, side="theirs", content="确认预算")
    record(store, "promise", customer_id, side="ours", content="报价", kept_at="2026-03-01")
    one = only(store, ON)
    assert (one.kind, one.stage, one.phase, one.owner, one.phone) == (
        "cadence", "方案展示", "middle", "王磊", "138 0000 0000",
    )  # fmt: skip
    assert [str(fact) for fact in one.facts] == ["Stage: 方案展示", "Need: 设备台账", "Budget: 50-80万"]
    assert [(promise.side, promise.content, promise.due_on) for promise in one.promises] == [
        ("ours", "发白皮书", "2026-03-06"), ("theirs", "确认预算", ""),
    ]  # fmt: skip
    standard = playbooks.presets()["standard"]
    assert len(one.topics) == 2
    assert json.dumps(one.topics[0], ensure_ascii=False) in json.dumps(standard, ensure_ascii=False)
    store.english = True
    assert only(store, ON).topics[0].isascii()


def test_missed_while_asleep_each_once(store: Store) -> None:
    customer_id = add(store)
    for day in ("2026-03-04", "2026-03-07", "2026-03-11", "2026-03-12"):
        milestones.add_milestone(store, customer_id, MilestoneDraft("评审", day))
    customers.add(store, {"name": "乙公司"}, contacts=[ContactDraft("周敏", birthday="03-08"), ContactDraft("甲")])
    seen, now = datetime(2026, 3, 4, 18), datetime(2026, 3, 12, 9)
    missed = reminders.since(store, seen, now)
    assert (dict(missed.counts), missed.total) == ({"project": 2, "birthday": 1}, 3)
    assert reminders.since(store, now, now).total == 0
    assert reminders.since(store, now + timedelta(days=400), now).total == 0


def test_a_day_that_passed_before_the_book_knew_of_it_is_history(store: Store) -> None:
    today = date.today()
    past = (today - timedelta(days=10)).isoformat()
    customers.add(
        store, {"name": "甲公司", "founded": f"2015{past[4:]}"}, contacts=[ContactDraft("周敏", birthday=past)]
    )
    customer_id = add(store, "乙公司")
    conversions.record(store, customer_id, ConversionDraft("2020-01-10", contract_to="2021-01-10"))
    found = {one.type for one in reminders.due(store, today)}
    assert found <= {"time"}


def test_figures_are_counted_again_after_a_change_and_a_minute(store: Store) -> None:
    customer_id = add(store)
    record(store, "complaint", customer_id, received_at="2026-03-12T09:00", problem="无法登录")
    first = reminders.counts(store, datetime(2026, 3, 12, 9, 59, 10))
    assert reminders.counts(store, datetime(2026, 3, 12, 9, 59, 50)) is first
    assert (first.today, first.overdue) == (1, 0)
    assert reminders.counts(store, datetime(2026, 3, 12, 10, 1)).overdue == 1
    milestones.add_milestone(store, customer_id, MilestoneDraft("评审", "2026-03-12"))
    assert reminders.counts(store, datetime(2026, 3, 12, 9, 59, 50)).today == 2


def test_the_look_at_today_is_now(store: Store) -> None:
    assert due_look.look(store, date.today()).now.date() == date.today()
    assert due_look.look(store, date(2026, 1, 1)).now == datetime(2026, 1, 1)
