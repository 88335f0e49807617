"""Follow-ups, grades, conversions, losses; what is due; the timeline; the month."""

from datetime import date, timedelta

import pytest
from look_up import option

from crm_desktop.services import (
    conversions,
    customer_card,
    customers,
    follow_ups,
    grading,
    history,
    playbooks,
    reminders,
    timeline,
)
from crm_desktop.services.conversions import ConversionDraft, LossDraft
from crm_desktop.services.follow_ups import TouchDraft
from crm_desktop.store.database import Store


def due_of(store: Store, customer_id: int) -> str:
    card = customer_card.card(store, customer_id)
    assert card is not None
    return card.next_due_at


def add(store: Store, grade: str = "A", name: str = "甲公司", **values: str) -> int:
    return customers.add(
        store, {"name": name, "grade": grade, "filed_on": "2024-02-01", "entered_at": "2024-02-01", **values}
    )


@pytest.mark.parametrize(
    ("grade", "day"),
    [("A", "2024-03-04"), ("B", "2024-03-08"), ("C", "2024-04-01"), ("D", "2024-04-30"), ("E", "2024-05-30")],
)
def test_the_cadence_counts_from_the_last_real_contact(store: Store, grade: str, day: str) -> None:
    """A 3, B 7, C 30, D 60, E 90 days (003-20)."""
    customer_id = add(store, grade)
    follow_ups.log(store, customer_id, TouchDraft("2024-02-10T09:00"))
    follow_ups.log(store, customer_id, TouchDraft("2024-03-01T09:00"))
    assert due_of(store, customer_id) == day


def test_one_never_contacted_counts_from_entry(store: Store) -> None:
    assert due_of(store, add(store, "A")) == "2024-02-04"
    assert due_of(store, add(store, "", "乙公司")) == "2024-03-04"


def test_a_promised_date_wins_and_comes_out_of_the_words(store: Store) -> None:
    customer_id = add(store)
    follow_ups.log(store, customer_id, TouchDraft("2024-03-01T09:00", next_action="3月8日发送详细方案"))
    card = customer_card.card(store, customer_id)
    assert card is not None
    assert (card.next_due_at, card.next_action) == ("2024-03-08", "3月8日发送详细方案")
    follow_ups.log(store, customer_id, TouchDraft("2024-03-02T09:00", next_action="再约", next_action_on="2024-04-01"))
    assert due_of(store, customer_id) == "2024-04-01"
    history.undo(store)
    assert due_of(store, customer_id) == "2024-03-08"


@pytest.mark.parametrize(
    ("plan", "touch", "due"),
    [
        ("2024-02-20", "2024-03-01T09:00", "2024-03-04"),  # years of imported history end in a real touch
        ("2024-02-20T15:00", "2024-03-01", "2024-03-04"),
        ("2024-03-01", "2024-03-01T09:00", "2024-03-04"),  # the touch of the planned day is the planned one
        ("2024-03-01T15:00", "2024-03-01", "2024-03-04"),
        ("2024-03-01T09:00", "2024-03-01T09:00", "2024-03-04"),
        ("2024-03-01T15:00", "2024-03-01T09:00", "2024-03-01T15:00"),  # the afternoon is still to come
        ("2024-03-02", "2024-03-01T09:00", "2024-03-02"),
        ("2024-02", "2024-03-01T09:00", "2024-03-04"),
        ("2024-03", "2024-03-01T09:00", "2024-03-04"),
        ("2024-04", "2024-03-01T09:00", "2024-04"),
    ],
)
def test_a_plan_is_overtaken_by_a_touch_at_its_time_or_later(store: Store, plan: str, touch: str, due: str) -> None:
    customer_id = add(store)
    follow_ups.log(store, customer_id, TouchDraft(touch))
    assert due_of(store, customer_id) == "2024-03-04"
    follow_ups.plan(store, customer_id, plan, next_action="发白皮书")
    card = customer_card.card(store, customer_id)
    assert card is not None
    stands = due == plan
    assert (card.next_due_at, card.planned_id is not None, card.next_action == "发白皮书") == (due, stands, stands)
    (reminder,) = reminders.due(store, date(2024, 5, 1))
    assert ("Planned" in str(reminder.why)) == stands


def test_of_several_plans_the_next_one_to_come_counts_and_is_put_off(store: Store) -> None:
    customer_id = add(store)
    follow_ups.log(store, customer_id, TouchDraft("2024-03-01T09:00"))
    for day in ("2021-05-01", "2024-03-10", "2024-03-20"):
        follow_ups.plan(store, customer_id, day)
    assert due_of(store, customer_id) == "2024-03-10"
    follow_ups.snooze(store, [customer_id], "2024-03-15")
    assert due_of(store, customer_id) == "2024-03-15"
    follow_ups.log(store, customer_id, TouchDraft("2024-03-15T09:00"))
    assert due_of(store, customer_id) == "2024-03-20"
    follow_ups.log(store, customer_id, TouchDraft("2024-03-25T09:00"))
    assert due_of(store, customer_id) == "2024-03-28"


@pytest.mark.parametrize(
    ("promised", "due"),
    [
        ("2024-02-01", "2024-03-04"),
        ("2024-03-01", "2024-03-01"),
        ("2024-03-08", "2024-03-08"),
        ("2024-03", "2024-03-04"),
    ],
)
def test_a_date_before_the_talk_promises_nothing(store: Store, promised: str, due: str) -> None:
    customer_id = add(store)
    follow_ups.log(store, customer_id, TouchDraft("2024-03-01T09:00", next_action_on=promised))
    assert due_of(store, customer_id) == due
    (reminder,) = reminders.due(store, date(2024, 5, 1))
    assert ("Promised" in str(reminder.why)) == (due == promised)


def test_plans_snooze_and_done(store: Store) -> None:
    customer_id = add(store)
    phone = option(store, "method", "电话")
    follow_ups.plan(store, customer_id, "2024-03-10T10:30", method_id=phone, next_action="发白皮书")
    card = customer_card.card(store, customer_id)
    assert card is not None
    assert (card.next_due_at, card.next_action, card.next_method) == ("2024-03-10T10:30", "发白皮书", "电话")
    follow_ups.snooze(store, [customer_id], "2024-03-12")
    assert due_of(store, customer_id) == "2024-03-12"
    follow_ups.done(store, [customer_id])
    card = customer_card.card(store, customer_id)
    assert card is not None
    assert (card.planned_id, card.last_touch_at[:10], card.follow_ups) == (None, date.today().isoformat(), 1)
    for _ in range(2):
        history.undo(store)
    assert due_of(store, customer_id) == "2024-03-10T10:30"
    other = add(store, name="乙公司")
    follow_ups.snooze(store, [other], "2024-05-01")
    assert due_of(store, other) == "2024-05-01"
    follow_ups.snooze(store, [], "2024-05-01")
    follow_ups.done(store, [])


def test_done_without_a_plan_is_a_touch_now(store: Store) -> None:
    customer_id = add(store)
    follow_ups.done(store, [customer_id])
    assert due_of(store, customer_id) == (date.today() + timedelta(days=3)).isoformat()


def test_a_logged_touch_answers_the_plan_and_can_raise_a_need(store: Store) -> None:
    customer_id = add(store)
    planned = follow_ups.plan(store, customer_id, "2024-03-10")
    touch = TouchDraft("2024-03-10T11:00", content="聊了", feedback="感兴趣", need="设备台账", owner="王磊", minutes=18)
    assert follow_ups.log(store, customer_id, touch) == planned
    card = customer_card.card(store, customer_id)
    assert card is not None
    assert (card.values["need"], card.follow_ups) == ("设备台账", 1)


def test_the_brief_before_a_touch(store: Store) -> None:
    customer_id = add(store)
    assert follow_ups.brief(store, customer_id).last is None
    phone = option(store, "method", "电话")
    follow_ups.log(store, customer_id, TouchDraft("2024-03-08T15:20", phone, "关注加密", next_action="发白皮书"))
    brief = follow_ups.brief(store, customer_id)
    assert (str(brief.last), brief.suggestion) == ("Last 03-08 电话: 关注加密", "发白皮书")


def test_a_removed_touch_moves_the_due_date_back(store: Store) -> None:
    customer_id = add(store)
    touch = follow_ups.log(store, customer_id, TouchDraft("2024-03-01T09:00"))
    follow_ups.remove(store, [touch])
    assert due_of(store, customer_id) == "2024-02-04"
    follow_ups.remove(store, [])


def test_grades_change_with_a_reason_in_template_3(store: Store) -> None:
    one, two = add(store, "B"), add(store, "A", "乙公司")
    grading.change_grade(store, [one, two], option(store, "grade", "A"), "需求明确", owner="王磊")
    cards = [customer_card.card(store, customer) for customer in (one, two)]
    assert [card.grade for card in cards if card] == ["A", "A"]
    items = timeline.timeline(store, one, kinds=frozenset({"grade_change"}))
    assert [(item.badges, item.icon, str(item.lines[0])) for item in items] == [(("B", "A"), "trend-up", "需求明确")]
    assert timeline.timeline(store, two, kinds=frozenset({"grade_change"})) == []
    grading.change_grade(store, [one], option(store, "grade", "C"), "")
    [down, _up] = timeline.timeline(store, one, kinds=frozenset({"grade_change"}))
    assert (down.icon, down.lines) == ("trend-down", ())
    grading.remove(store, [down.id])
    grading.change_grade(store, [], None, "")
    assert len(timeline.timeline(store, one, kinds=frozenset({"grade_change"}))) == 1


def test_a_conversion_can_cool_the_customer(store: Store) -> None:
    """Hot is cleared on signing (004-06)."""
    customer_id = add(store, hot="1")
    won = conversions.record(store, customer_id, ConversionDraft("2024-03-10", "65万", "CRM", "案例"), clear_hot=True)
    card = customer_card.card(store, customer_id)
    assert card is not None
    assert (card.hot, card.conversions) == (False, 1)
    history.undo(store)
    card = customer_card.card(store, customer_id)
    assert card is not None
    assert (card.hot, card.conversions) == (True, 0)
    history.redo(store)
    conversions.remove(store, [won])
    assert timeline.timeline(store, customer_id, kinds=frozenset({"conversion"})) == []


def test_a_loss_names_when_to_try_again(store: Store) -> None:
    customer_id = add(store)
    draft = LossDraft("2024-03-10", option(store, "loss_reason", "价格异议"), "竞品A", "2024-09-01", "太贵", "王磊")
    lost = conversions.record_loss(store, customer_id, draft)
    assert due_of(store, customer_id) == "2024-09-01"
    [item] = timeline.timeline(store, customer_id, kinds=frozenset({"loss"}))
    assert (str(item.title), str(item.lines[0])) == ("Lost: 价格异议", "太贵")
    conversions.remove_losses(store, [lost])
    assert due_of(store, customer_id) == "2024-02-04"


def test_the_timeline_ends_with_the_filing(store: Store) -> None:
    customer_id = add(store, source="转介绍")
    wechat = option(store, "method", "微信")
    follow_ups.log(
        store, customer_id, TouchDraft("2024-03-01T09:00", wechat, "聊", minutes=18, feedback="好", next_action="再约")
    )
    customers.set_stage(store, [customer_id], option(store, "stage", "方案展示"), "演示过")
    conversions.record(store, customer_id, ConversionDraft("2024-03-10", "65万", "CRM"))
    items = timeline.timeline(store, customer_id)
    assert [item.kind for item in items] == ["stage_change", "conversion", "follow_up", "created"]
    touch = items[2]
    told = [str(line) for line in touch.lines]
    assert (str(touch.title), touch.icon, told[:2], told[3:]) == (
        "微信 · 18 min", "chat", ["聊", "Feedback: 好"], ["Next: 再约"],
    )  # fmt: skip
    assert told[2].startswith("Written down ")
    assert told[2].endswith(" d later")
    assert str(items[1].title) == "Won 65万"
    assert str(items[0].title) == "Stage — → 方案展示"
    assert str(items[3].title) == "Added, source 转介绍"
    follow_ups.log(store, customer_id, TouchDraft("2024-03-02T09:00"))
    assert str(timeline.timeline(store, customer_id, kinds=frozenset({"follow_up"}))[0].title) == "Follow-up"


def test_who_is_due_and_why(store: Store) -> None:
    on = date(2024, 3, 13)
    late = add(store, "A", contact_name="陈立", contact_title="总经理", contact_points="13900005678", owner="王磊")
    follow_ups.log(store, late, TouchDraft("2024-03-08T15:20", option(store, "method", "电话"), "关注加密"))
    promised = add(store, "B", "乙公司")
    follow_ups.log(store, promised, TouchDraft("2024-03-01T09:00", next_action="3月13日演示"))
    planned = add(store, "C", "丙公司")
    follow_ups.plan(store, planned, "2024-03-15T10:00")
    never = add(store, "", "丁公司", hot="1")
    removed = add(store, "A", "戊公司")
    customers.remove(store, [removed])
    found = reminders.due(store, on)
    assert [(one.customer_id, one.overdue_days, one.priority) for one in found] == [
        (never, 9, "medium"), (late, 2, "medium"), (promised, 0, "medium"),
    ]  # fmt: skip
    assert [str(one.why) for one in found] == [
        "Not contacted yet",
        "5 days without contact, grade A allows 3",
        "Promised for 2024-03-13",
    ]
    assert (found[1].last, found[1].last_method, found[1].contact, found[1].phone, found[1].owner) == (
        "关注加密", "电话", "陈立", "139 0000 5678", "王磊",
    )  # fmt: skip
    assert [str(one.why) for one in reminders.later_this_week(store, on)] == ["Planned follow-up"]
    counts = reminders.counts(store, on)
    assert (counts.overdue, counts.today, counts.week, counts.open) == (2, 1, 1, 3)
    assert reminders.counts(store, date(2024, 3, 8)).done_today == 1
    customers.edit(store, late, {"grade": ""})
    assert str(reminders.due(store, date(2024, 5, 1))[-1].why).endswith("days without contact")


def test_choosing_a_playbook_moves_every_date_and_back(store: Store) -> None:
    customer_id = add(store, "A")
    hot = add(store, "C", "乙公司", hot="1")
    playbooks.choose(store, "sprint")
    assert playbooks.chosen(store)["id"] == "sprint"
    assert (due_of(store, customer_id), due_of(store, hot)) == ("2024-02-02", "2024-02-08")
    playbooks.choose(store, "five")
    assert due_of(store, hot) == "2024-02-04"
    history.undo(store)
    history.undo(store)
    assert (due_of(store, customer_id), due_of(store, hot)) == ("2024-02-04", "2024-03-04")
    assert list(playbooks.presets()) == ["sprint", "standard", "service", "five"]
