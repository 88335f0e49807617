"""Suggested grades: worked out, accepted, ignored, taken back (000-23, 000-24, 000-40)."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from crm_desktop.domain.grade_rule import Combine, Every
from crm_desktop.domain.playbook import Words
from crm_desktop.domain.progress import Cancelled
from crm_desktop.services import customers, events, follow_ups, grade_rules, grade_suggestions, grading, history
from crm_desktop.services.events import EventDraft
from crm_desktop.services.follow_ups import TouchDraft
from crm_desktop.services.grade_suggestions import Suggestion
from crm_desktop.store import options
from crm_desktop.store.database import Store

TODAY = date.today()
FITTING = {"budget": "80万", "need_time": "30天内", "fit": "高度契合"}


def _grade(store: Store, customer_id: int) -> str:
    with store.read() as db:
        found = db.exec_driver_sql("SELECT grade_id FROM customer WHERE id = ?", (customer_id,)).scalar()
    return options.current(store).own_name(found)


def _only(store: Store) -> Suggestion:
    [found] = grade_suggestions.open_(store)
    assert grade_suggestions.count_open(store) == 1
    return found


def test_the_rule_suggests_a_grade_with_its_evidence_and_accepting_writes_the_reason(store: Store) -> None:
    customer_id = customers.add(store, {"name": "森拓", "grade": "B", **FITTING})
    assert grade_suggestions.last_run(store) == ""
    assert grade_suggestions.evaluate(store, TODAY) == 1
    assert grade_suggestions.last_run(store)[:10] == TODAY.isoformat()
    found = _only(store)
    assert (found.name, found.from_letter, found.to_letter, found.score, found.cause) == ("森拓", "B", "A", 100, "rule")
    assert [(one.key, one.level) for one in found.dimensions] == [("urgency", 5), ("importance", 5), ("fit", 5)]
    sentence = "A: needed in 30 days ≤ 30 ✓ 80万 ≥ 50万 ✓ Fit 高度契合 ✓ → A by majority"
    assert str(found.sentence) == sentence
    assert grade_suggestions.accept(store, [found.id]) == 1
    assert (_grade(store, customer_id), grade_suggestions.count_open(store)) == ("A", 0)
    with store.read() as db:
        row = db.exec_driver_sql("SELECT basis, reason FROM grade_change").one()
    assert tuple(row) == ("suggestion", sentence)
    history.undo(store)
    assert (_grade(store, customer_id), grade_suggestions.count_open(store)) == ("B", 1)


def test_an_ignored_suggestion_comes_back_only_on_new_evidence(store: Store) -> None:
    customer_id = customers.add(store, {"name": "森拓", "grade": "B", **FITTING})
    grade_suggestions.evaluate(store, TODAY)
    assert grade_suggestions.ignore(store, [_only(store).id]) == 1
    assert grade_suggestions.evaluate(store, TODAY) == 0
    customers.edit(store, customer_id, {"budget": "90万"})
    assert grade_suggestions.evaluate(store, TODAY) == 1
    assert grade_suggestions.ignore(store, [99]) == 0


def test_another_name_or_calendar_of_the_rule_is_no_new_evidence(store: Store) -> None:
    customers.add(store, {"name": "森拓", "grade": "B", **FITTING})
    grade_suggestions.evaluate(store, TODAY)
    grade_suggestions.ignore(store, [_only(store).id])
    rule = replace(grade_rules.shipped(), id="own", name=Words("我的"), every=Every.MONTH)
    grade_rules.save(store, rule)
    assert grade_suggestions.evaluate(store, TODAY) == 0
    grade_rules.save(store, replace(rule, combine=Combine.WORST))
    assert grade_suggestions.evaluate(store, TODAY) == 1


def test_an_event_lifts_and_never_takes_down(store: Store) -> None:
    best = customers.add(store, {"name": "已是 A", "grade": "A"})
    follow_ups.log(store, best, TouchDraft(f"{TODAY}T10:00", feedback="准备增购"))
    follow_ups.log(store, best, TouchDraft(f"{TODAY}T11:00", feedback="要求提供方案"))
    assert grade_suggestions.evaluate(store, TODAY) == 0


def test_a_run_twice_keeps_what_is_open(store: Store) -> None:
    customers.add(store, {"name": "森拓", "grade": "B", **FITTING})
    grade_suggestions.evaluate(store, TODAY)
    first = _only(store)
    grade_suggestions.evaluate(store, TODAY)
    assert _only(store) == first
    customers.edit(store, first.customer_id, {"budget": "5万", "fit": "契合度低"})
    assert grade_suggestions.evaluate(store, TODAY) == 1
    assert _only(store).to_letter == "C"


def test_ignoring_is_undone(store: Store) -> None:
    customers.add(store, {"name": "森拓", "grade": "B", **FITTING})
    grade_suggestions.evaluate(store, TODAY)
    grade_suggestions.ignore(store, [_only(store).id])
    assert grade_suggestions.count_open(store) == 0
    history.undo(store)
    assert grade_suggestions.count_open(store) == 1


def test_all_are_accepted_in_one_step_and_come_back_together(store: Store) -> None:
    ids = [customers.add(store, {"name": f"甲{at}", "grade": "C", **FITTING}) for at in range(5)]
    grade_suggestions.evaluate(store, TODAY)
    assert grade_suggestions.accept_all(store) == 5
    assert {_grade(store, one) for one in ids} == {"A"}
    assert grade_suggestions.accept_all(store) == 0
    history.undo(store)
    assert ({_grade(store, one) for one in ids}, grade_suggestions.count_open(store)) == ({"C"}, 5)


def test_a_grade_given_by_hand_stays_until_something_changes_and_is_shown_against_the_rule(store: Store) -> None:
    customer_id = customers.add(store, {"name": "森拓", "grade": "B", **FITTING})
    grading.change_grade(store, [customer_id], options.current(store).find("grade", "D"), "老板不让跟")
    assert grade_suggestions.evaluate(store, TODAY) == 0
    found = grade_suggestions.explain(store, customer_id, TODAY)
    assert found is not None
    assert (found.present, found.grade, found.held, found.reason, found.wanted) == ("D", "A", True, "老板不让跟", "A")
    assert [line.mark for line in found.dimensions] == ["✓", "✓", "✓"]
    with store.step("test") as step:
        later = (datetime.now() + timedelta(seconds=2)).isoformat(timespec="seconds")
        step.db.exec_driver_sql("UPDATE customer SET need = 'MES', updated_at = ?", (later,))
    assert grade_suggestions.evaluate(store, TODAY) == 1
    assert grade_suggestions.explain(store, 99, TODAY) is None


def test_below_the_last_level_of_the_rule_the_finer_grades_of_the_book_stay(store: Store) -> None:
    poor = {"budget": "3万", "need_time": "一年内", "fit": "契合度低"}
    for letter in "CDE":
        customers.add(store, {"name": f"小{letter}", "grade": letter, **poor})
    assert grade_suggestions.evaluate(store, TODAY) == 0
    customers.add(store, {"name": "小B", "grade": "B", **poor})
    customers.add(store, {"name": "无", **poor})
    assert grade_suggestions.evaluate(store, TODAY) == 2
    assert {(one.from_letter, one.to_letter) for one in grade_suggestions.open_(store)} == {("B", "C"), ("", "C")}


def test_what_is_not_known_is_never_guessed(store: Store) -> None:
    customer_id = customers.add(store, {"name": "森拓", "grade": "C", "budget": "<50万", "fit": "部分契合"})
    assert grade_suggestions.evaluate(store, TODAY) == 0
    found = grade_suggestions.explain(store, customer_id, TODAY)
    assert found is not None
    assert found.letters == ("B", "C")
    assert [str(one) for one in found.unknown] == ["Urgency", "Importance"]
    assert str(found.how) == "B or C, not decided: Urgency, Importance not known"


def test_a_repeat_order_and_a_proposal_asked_for_lift_a_customer_once(store: Store) -> None:
    first = customers.add(store, {"name": "老客", "grade": "C"})
    second = customers.add(store, {"name": "方案客", "grade": "B"})
    third = customers.add(store, {"name": "不要的", "grade": "B"})
    follow_ups.log(store, first, TouchDraft(f"{TODAY}T10:00", feedback="今年想复购两台。价格再谈"))
    events.add_event(store, second, EventDraft(f"{TODAY}", content="技术部要求提供方案"))
    follow_ups.log(store, third, TouchDraft(f"{TODAY}T10:00", feedback="暂时不需要具体方案"))
    assert grade_suggestions.evaluate(store, TODAY) == 2
    told = {one.customer_id: one for one in grade_suggestions.open_(store)}
    assert (told[first].to_letter, told[first].cause) == ("A", "repurchase")
    assert str(told[first].sentence).startswith(f"A: wants to buy again on {TODAY}: “今年想复购两台”. By the rule ")
    assert (told[second].to_letter, told[second].cause, told[second].up) == ("A", "proposal", True)
    grade_suggestions.ignore(store, [told[first].id])
    grade_suggestions.accept(store, [told[second].id])
    assert grade_suggestions.evaluate(store, TODAY) == 0


def test_no_progress_takes_a_grade_down_where_somebody_tried(store: Store) -> None:
    tried = customers.add(store, {"name": "没回音", "grade": "A", "filed_on": "2026-01-05"})
    customers.add(store, {"name": "没人管", "grade": "A", "filed_on": "2026-01-05"})
    follow_ups.log(store, tried, TouchDraft("2026-02-01T10:00", content="打了三次"))
    assert grade_suggestions.evaluate(store, date(2026, 2, 2)) == 1
    found = _only(store)
    assert (found.name, found.to_letter, found.cause, found.up) == ("没回音", "B", "quiet", False)
    assert "no progress for 28 days" in str(found.sentence)


def test_cancelling_leaves_everything_as_it_was(store: Store) -> None:
    customers.add(store, {"name": "森拓", "grade": "B", **FITTING})

    def stop(_done: int, _total: int, _label: str = "") -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        grade_suggestions.evaluate(store, TODAY, stop)
    assert (grade_suggestions.count_open(store), grade_suggestions.last_run(store)) == (0, "")


def test_the_change_since_the_last_grading_is_shown(store: Store) -> None:
    customer_id = customers.add(store, {"name": "森拓", "budget": "20万", "need_time": "30天内", "fit": "部分契合"})
    grading.change_grade(store, [customer_id], options.current(store).find("grade", "B"), "首次")
    with store.step("test") as step:
        step.db.exec_driver_sql("UPDATE grade_change SET changed_at = '2026-01-01T00:00:00', basis = 'import'")
    customers.edit(store, customer_id, {"budget": "80万", "decision_chain": "经理→总经理"})
    grade_suggestions.evaluate(store, TODAY)
    found = _only(store)
    assert (found.score, found.score_before) == (92, 52)
    assert {one.key: one.change for one in found.dimensions}["importance"] == 2
