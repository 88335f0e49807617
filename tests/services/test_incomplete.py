"""The queue of customers captured in a hurry: 24 hours, what is missing, and how they leave it (000-16)."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import cast

from crm_desktop.domain import required_fields
from crm_desktop.domain.clocks import State
from crm_desktop.domain.required_fields import EVERYONE, PRESET, RequiredFields
from crm_desktop.services import customers, follow_ups, history, incomplete, lists, options, required
from crm_desktop.services.contacts import ContactDraft, PointDraft
from crm_desktop.store import options as lists_of
from crm_desktop.store.database import Store

NOW = datetime(2026, 3, 13, 15, 0)
WHOLE = {
    "industry": "制造业",
    "source": "展会-2026春季展",
    "need": "巡检系统",
    "pains": "漏检",
    "need_product": "巡检终端",
    "budget": "50-80万",
}
PERSON = ContactDraft(name="韩冬", points=(PointDraft("", "13800005678"),))


def capture(store: Store, name: str, since: str, **values: str) -> int:
    with store.step("customer.add", name=name) as step:
        customer_id = customers.add_in(step, {"name": name, **values}, [PERSON])
        incomplete.begin(step, [customer_id], since)
    return customer_id


def test_the_queue_is_ordered_by_its_ends_and_names_what_is_missing(store: Store) -> None:
    late = capture(store, "清源水务集团", "2026-03-12T09:00", source="展会")
    fresh = capture(store, "澜川智能科技", "2026-03-13T10:00", **WHOLE)
    first, second = incomplete.queue(store, NOW)
    assert (first.customer_id, second.customer_id) == (late, fresh)
    assert (first.reading.state, first.hours_left) == (State.LATE, -6)
    assert first.missing == ("industry", "need", "pains", "need_product", "budget", "next_plan")
    assert (second.reading.state, second.hours_left, second.missing) == (State.RUNNING, 19, ("next_plan",))
    assert (second.contact, second.phone, second.source) == ("韩冬", "138 0000 5678", "展会推荐-2026春季展")
    assert (incomplete.count(store), incomplete.late(store, NOW)) == (2, 1)
    assert len(incomplete.queue(store, NOW, 1)) == 1


def test_a_customer_with_everything_is_not_in_it_and_the_key_type_needs_more(store: Store) -> None:
    one = capture(store, "重点", "2026-03-13T10:00", **WHOLE, type="重点客户")
    assert incomplete.missing(store, one) == ("revenue", "decision_chain", "next_plan", "competitor")
    with store.step("customer.add", name="全") as step:
        full = customers.add_in(step, {"name": "全", **WHOLE}, [PERSON])
        follow_ups.plan(store, full, "2026-03-15")
        incomplete.begin(step, [full], "2026-03-13T10:00")
    assert [row.customer_id for row in incomplete.queue(store, NOW)] == [one]


def test_whatever_gesture_completes_a_customer_takes_it_out_and_undo_brings_it_back(store: Store) -> None:
    rest = {key: value for key, value in WHOLE.items() if key != "budget"}
    one = capture(store, "清源水务集团", "2026-03-13T10:00", **rest)
    follow_ups.plan(store, one, "2026-03-16")
    assert incomplete.queue(store, NOW)[0].missing == ("budget",)
    seen = []
    store.listeners.append(seen.append)
    customers.edit(store, one, {"budget": "30万"})
    assert incomplete.count(store) == 0
    assert seen[-1].tables["customer"] == {one}
    history.undo(store)
    assert [row.since for row in incomplete.queue(store, NOW)] == ["2026-03-13T10:00"]
    history.redo(store)
    assert incomplete.count(store) == 0


def test_the_plan_may_be_the_last_thing_and_the_bin_hides(store: Store) -> None:
    one, other = (capture(store, name, "2026-03-13T10:00", **WHOLE) for name in ("甲", "乙"))
    customers.remove(store, [other])
    assert [row.customer_id for row in incomplete.queue(store, NOW)] == [one]
    seen = []
    store.listeners.append(seen.append)
    follow_ups.plan(store, one, "2026-03-16")
    assert incomplete.count(store) == 0
    assert one in seen[-1].tables["customer"]


def test_the_hours_count_from_the_collection_unless_said_otherwise(store: Store) -> None:
    collected = NOW - timedelta(hours=30)
    with store.step("customer.add", name="展会名片") as step:
        values = {"name": "展会名片", "collected_at": collected.isoformat(timespec="minutes")}
        incomplete.begin(step, [customers.add_in(step, values)])
    (only,) = incomplete.queue(store, NOW)
    assert (only.due, only.hours_left, only.missing[3:5]) == ("2026-03-13T09:00", -6, ("contact_points", "need"))


def test_the_matrix_of_required_fields_belongs_to_the_book(store: Store) -> None:
    one = capture(store, "重点", "2026-03-13T10:00", **WHOLE, type="重点客户")
    other = capture(store, "新来", "2026-03-13T10:00", **WHOLE, type="新客户")
    rules = required.read(store)
    assert rules == PRESET
    rules = rules.switched("重点客户", "competitor", False).switched(EVERYONE, "contact_email", True)
    rules = rules.switched(EVERYONE, "next_plan", False).switched("新客户", "credit_code", True)
    required.save(store, rules)
    assert incomplete.missing(store, one) == ("revenue", "contact_email", "decision_chain")
    assert incomplete.missing(store, other) == ("credit_code", "contact_email")
    assert required.read(store) == rules
    row = lists.CustomerList(store).rows([other])[other]
    assert "industry" not in cast("frozenset[str]", row["missing"])


def test_a_looser_matrix_takes_customers_out_of_the_queue_and_undo_brings_them_back(store: Store) -> None:
    one = capture(store, "清源水务集团", "2026-03-13T10:00", **WHOLE)
    assert [row.missing for row in incomplete.queue(store, NOW)] == [("next_plan",)]
    required.save(store, PRESET.switched(EVERYONE, "next_plan", False))
    assert incomplete.queue(store, NOW) == []
    history.undo(store)
    assert [row.customer_id for row in incomplete.queue(store, NOW)] == [one]
    assert required.read(store) == PRESET


def test_the_matrix_decides_whom_a_capture_marks_and_what_completes_it(store: Store) -> None:
    required.save(store, RequiredFields(frozenset({"name", "contact_title", "contact_phone"})))
    one = capture(store, "甲", "2026-03-13T10:00")
    assert incomplete.missing(store, one) == ("contact_title",)
    customers.edit(store, one, {}, contacts=[replace(PERSON, title="站长")])
    assert incomplete.count(store) == 0
    whole = ContactDraft(name="李工", title="工程师", points=(PointDraft("", "0512-65000188"),))
    with store.step("customer.add", name="乙") as step:
        incomplete.begin(step, [customers.add_in(step, {"name": "乙"}, [whole])], "2026-03-13T10:00")
    assert incomplete.count(store) == 0


def test_the_list_shows_as_missing_what_the_matrix_asks_for(store: Store) -> None:
    one = customers.add(store, {"name": "甲", "type": "重点客户"})
    records = lists.CustomerList(store)
    assert records.rows([one])[one]["missing"] == {
        "industry", "contact", "phone", "need", "budget", "source", "revenue", "competitor",
    }  # fmt: skip
    required.save(store, RequiredFields(frozenset({"name", "owner"})))
    assert records.rows([one])[one]["missing"] == {"owner"}


def test_a_matrix_that_was_written_elsewhere_is_read_as_far_as_it_is_known() -> None:
    rules = required_fields.from_table({"": ["industry", "no such field"], "重点客户": ["budget"], "x": 3})
    assert rules == RequiredFields(frozenset({"name", "industry"}), {"重点客户": frozenset({"budget"})})
    assert required_fields.from_table(None) == PRESET
    assert required_fields.from_table(required_fields.to_table(PRESET)) == PRESET


def test_the_matrix_follows_a_type_that_gets_another_name(store: Store) -> None:
    one = capture(store, "重点", "2026-03-13T10:00", **WHOLE, type="重点客户")
    kind = lists_of.current(store).find("type", "重点客户")
    assert kind is not None
    options.edit(store, kind, options.OptionDraft("战略客户"))
    assert incomplete.missing(store, one) == ("revenue", "decision_chain", "next_plan", "competitor")
    history.undo(store)
    assert incomplete.missing(store, one) == ("revenue", "decision_chain", "next_plan", "competitor")
