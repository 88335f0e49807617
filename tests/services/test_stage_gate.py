"""Criteria that tick themselves, each with its sentence; moves that pass over them are kept with their reason."""

import json
from datetime import date
from pathlib import Path

import pytest
from look_up import option

from crm_desktop.domain.progress import Cancelled
from crm_desktop.domain.stage_checks import CHECKS, Finding
from crm_desktop.services import attachments, conversions, customers, follow_ups, history, stage_gate, stage_moves
from crm_desktop.services.contacts import ContactDraft, PointDraft
from crm_desktop.services.conversions import ConversionDraft
from crm_desktop.services.follow_ups import TouchDraft
from crm_desktop.services.records import insert, update
from crm_desktop.store.database import Store

TODAY = date(2026, 3, 20)


def add(store: Store, **values: str) -> int:
    return customers.add(store, {"name": "远启贸易集团", "filed_on": "2026-02-01", **values})


def write(store: Store, customer_id: int, **columns: object) -> None:
    with store.step("customer.edit", name="") as step:
        update(step.db, "customer", [customer_id], columns)


def record(store: Store, table: str, customer_id: int, **columns: object) -> None:
    with store.step("test") as step:
        insert(step.db, table, {"customer_id": customer_id, **columns})


def found(store: Store, customer_id: int) -> dict[str, Finding]:
    """Every criterion of the shipped stages by its key."""
    standing = stage_gate.standing(store, customer_id, today=TODAY)
    return {one.criterion.key: one for each in standing.values() for one in each}


def said(store: Store, customer_id: int, key: str) -> tuple[bool, str]:
    one = found(store, customer_id)[key]
    return one.met, str(one.sentence)


def test_nothing_known_is_said_of_each(store: Store) -> None:
    one = add(store)
    sentences = {key: (each.met, str(each.sentence), each.place) for key, each in found(store, one).items()}
    assert sentences == {
        "contact": (False, "No telephone, mail or WeChat that works", "contact"),
        "touched": (False, "No follow-up was logged", "log"),
        "intent": (False, "The intent is not recorded", "intent"),
        "need": (False, "Neither need nor product is known", "need"),
        "fit": (False, "The fit was not judged", "fit"),
        "decider": (False, "Nobody is marked as the one who decides", "contact"),
        "budget": (False, "The budget is unknown", "budget"),
        "proposal": (False, "No proposal among the files and talks", "attach"),
        "accepted": (False, "To be ticked by hand", "tick"),
        "agreed": (False, "To be ticked by hand", "tick"),
        "contract": (False, "No contract number or dates", "deal"),
        "paid": (False, "No payment came in yet", "payment"),
    }


def test_a_contact_point_must_work(store: Store) -> None:
    one = add(store, contact_name="何明", contact_points="13800000000")
    assert said(store, one, "contact") == (True, "何明 13800000000")
    with store.step("test") as step:
        step.db.exec_driver_sql("UPDATE contact_point SET state = 'invalid'")
    assert said(store, one, "contact") == (False, "13800000000 does not work")


def test_talks_and_who_decides(store: Store) -> None:
    people = [
        ContactDraft("李助理", points=(PointDraft("", "13800000001"),)),
        ContactDraft("何总监", "采购", is_decision_maker=True),
    ]
    one = customers.add(store, {"name": "甲", "filed_on": "2026-02-01"}, contacts=people)
    phone = option(store, "method", "电话")
    follow_ups.log(store, one, TouchDraft("2026-03-04T09:00", phone, "打听预算"))
    assert said(store, one, "touched") == (True, "03-04 电话")
    assert said(store, one, "decider") == (False, "何总监 采购 decides, no talk with them yet")
    assert found(store, one)["decider"].place == "decider"
    with store.read() as db:
        boss = db.exec_driver_sql("SELECT id FROM contact WHERE name = '何总监'").scalar()
    follow_ups.log(store, one, TouchDraft("2026-03-05T09:00", phone, "谈需求", contact_id=boss))
    assert said(store, one, "decider") == (True, "何总监 采购, 03-05 电话")
    assert said(store, one, "touched") == (True, "03-05 电话 何总监 采购")


def test_the_only_person_there_is_was_the_one_spoken_to(store: Store) -> None:
    one = customers.add(store, {"name": "甲"}, contacts=[ContactDraft("何总监", is_decision_maker=True)])
    follow_ups.log(store, one, TouchDraft("2025-12-05T09:00"))
    assert said(store, one, "decider") == (True, "何总监, 2025-12-05 ")


def test_need_intent_and_fit_with_their_day(store: Store) -> None:
    one = add(store, need="降本")
    assert said(store, one, "need") == (True, "02-01 降本")
    write(store, one, need_product="供应链管理软件", fit_id=option(store, "fit", "高度契合"))
    today = date.today().isoformat()
    met, sentence = said(store, one, "need")
    assert met
    assert sentence.endswith("供应链管理软件")
    assert sentence[:5] in today
    assert said(store, one, "fit")[1].startswith("Fit: 高度契合, ")
    write(store, one, intent_id=option(store, "intent", "仅咨询"))
    assert said(store, one, "intent") == (False, "Intent: 仅咨询")
    write(store, one, intent_id=option(store, "intent", "初步意向"))
    assert said(store, one, "intent")[0]


@pytest.mark.parametrize(
    ("budget", "expected"),
    [
        ("30-50万", (False, "Only a range of 30-50万, nothing that confirms it")),
        ("40万", (True, "Budget 40万")),
        ("100万以上", (False, "Only a range of 100万以上, nothing that confirms it")),
    ],
)
def test_a_range_confirms_no_budget(store: Store, budget: str, expected: tuple[bool, str]) -> None:
    assert said(store, add(store, budget=budget), "budget") == expected


def test_a_proposal_is_a_file_or_what_was_said(store: Store, tmp_path: Path) -> None:
    one = add(store)
    follow_ups.log(store, one, TouchDraft("2026-03-04T09:00", content="客户要方案"))
    assert not said(store, one, "proposal")[0]
    follow_ups.log(store, one, TouchDraft("2026-03-06T09:00", content="已发送详细方案"))
    assert said(store, one, "proposal") == (True, "03-06 已发送详细方案")
    offer = tmp_path / "2026 草稿.pdf"
    offer.write_bytes(b"x")
    attachments.attach(store, one, [offer], kind_id=option(store, "attachment_kind", "报价单"))
    assert said(store, one, "proposal")[1].endswith("报价单 2026 草稿.pdf")


def test_contract_deal_payment_and_what_was_installed(store: Store) -> None:
    one = add(store)
    conversions.record(store, one, ConversionDraft("2026-03-10", "65万"))
    assert said(store, one, "contract") == (False, "No contract number or dates")
    conversions.record(store, one, ConversionDraft("2026-03-11", "5万", contract_number="HT-7"))
    assert said(store, one, "contract") == (True, "Contract HT-7, 03-11")
    record(store, "payment", one, due_on="2026-03-20", amount=5_000_000)
    assert not said(store, one, "paid")[0]
    record(store, "payment", one, paid_on="2026-03-15", amount=20_000_000)
    assert said(store, one, "paid") == (True, "03-15 received 20万")
    record(store, "installation", one, product="CRM", installed_on="2026-03-18")
    record(store, "need_report", one, written_on="2026-03-01")
    with store.read() as db:
        facts = stage_gate._facts(db, stage_gate.options.current(store), stage_gate.stage_facts.customers(db, [one]))
    results = {key: check.look(facts[one], TODAY) for key, check in CHECKS.items()}
    assert str(results["deal"][1]) == "Deal of 03-11"
    assert str(results["installed"][1]) == "03-18 CRM"
    assert str(results["report"][1]) == "Need analysis of 03-01"
    assert all(not check.look(type(facts[one])(), TODAY)[0] for check in CHECKS.values())


def test_a_tick_of_hand_speaks_where_no_check_does(store: Store) -> None:
    one = add(store, budget="30-50万", owner="王磊")
    stage_moves.tick(store, one, "agreed", "达成初步合作协议")
    stage_moves.tick(store, one, "budget", "预算已确认", "审批单 0312")
    agreed, budget = found(store, one)["agreed"], found(store, one)["budget"]
    assert (agreed.met, agreed.automatic, budget.met, budget.automatic) == (True, False, True, False)
    assert str(agreed.sentence).startswith("Ticked by hand, ")
    assert str(budget.sentence).startswith("审批单 0312, ticked by hand ")
    stage_moves.untick(store, one, "agreed", "达成初步合作协议")
    assert not found(store, one)["agreed"].met
    history.undo(store)
    assert found(store, one)["agreed"].met


def test_a_move_on_keeps_what_it_passed_over_and_why(store: Store) -> None:
    """003-18: the gate can be passed with a reason, and is listed afterwards."""
    one = add(store, stage="需求确认", need="x", budget="30-50万", owner="李婷")
    write(store, one, fit_id=option(store, "fit", "高度契合"))
    proposal, talks = option(store, "stage", "方案展示"), option(store, "stage", "商务谈判")
    [gate] = stage_gate.check(store, [one], proposal, today=TODAY)
    assert (gate.stage, gate.met, len(gate.findings)) == ("方案展示", 2, 4)
    assert [each.criterion.key for each in gate.unmet] == ["decider", "budget"]
    stage_moves.to_stage(store, [one], proposal, "客户要求先看方案再报预算")
    span = stage_moves.month_of(date.today())
    [passed] = stage_moves.passed_over(store, span)
    assert (passed.customer, passed.from_stage, passed.to_stage) == ("远启贸易集团", "需求确认", "方案展示")
    assert [each.zh for each in passed.unmet] == ["联系到决策人", "预算已确认"]
    assert (passed.reason, passed.owner) == ("客户要求先看方案再报预算", "李婷")
    assert (stage_moves.count_passed(store, span), stage_moves.reasons(store)) == (1, ["客户要求先看方案再报预算"])
    assert stage_gate.check(store, [one], proposal, today=TODAY) == []
    [back] = stage_gate.check(store, [one], option(store, "stage", "初步接触"), today=TODAY)
    assert back.findings == ()
    stage_moves.to_stage(store, [one], option(store, "stage", "初步接触"), "弄错了")
    assert stage_moves.count_passed(store, span) == 1
    history.undo(store)
    [further] = stage_gate.check(store, [one], talks, today=TODAY)
    assert {each.stage for each in further.findings} == {"方案展示"}


def test_whatever_way_a_stage_is_changed_the_log_says_what_was_missing(store: Store) -> None:
    one = add(store, stage="线索获取")
    customers.edit(store, one, {"stage": "初步接触"})
    with store.read() as db:
        raw = db.exec_driver_sql("SELECT unmet FROM stage_change").scalar()
    assert [each["key"] for each in json.loads(raw)] == ["contact"]
    stage_moves.to_stage(store, [], None)
    stage_moves.to_stage(store, [one], None, "搁置")
    with store.read() as db:
        assert db.exec_driver_sql("SELECT unmet FROM stage_change ORDER BY id DESC").scalar() is None


def test_many_are_looked_at_in_portions_and_can_be_stopped(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stage_gate, "_AT_ONCE", 2)
    ids = [customers.add(store, {"name": f"客户{number}", "stage": "线索获取"}) for number in range(5)]
    stage = option(store, "stage", "需求确认")
    heard: list[tuple[int, int]] = []

    def tell(done: int, total: int, _label: str = "", /) -> None:
        heard.append((done, total))
        if done == 4 and len(heard) > 3:
            raise Cancelled

    found = stage_gate.tally(store, [stage_gate.wish(store, ids, stage)], progress=tell)
    assert (found.moving, found.lacking, found.only) == (5, 5, None)
    assert {one.key: count for one, count in found.missing} == {"contact": 5, "touched": 5, "intent": 5}
    assert heard == [(2, 5), (4, 5), (5, 5)]
    with pytest.raises(Cancelled):
        stage_moves.to_stage(store, ids, stage, "x", progress=tell)
    assert len(stage_gate.check(store, ids, stage)) == 5, "nothing has moved"


def test_stages_that_are_typed_are_read_as_they_will_be(store: Store) -> None:
    one, two, three = (customers.add(store, {"name": name, "stage": "线索获取"}) for name in "甲乙丙")
    wishes = stage_gate.typed(store, {one: "Proposal", two: " 方案展示 ", three: "新阶段"})
    assert [(wish.ids, wish.stage) for wish in wishes] == [((one, two), "方案展示"), ((three,), "新阶段")]
    found = stage_gate.tally(store, wishes)
    assert found.stages == ("方案展示", "新阶段")
    assert dict(found.missing)[next(each for each, _ in found.missing if each.key == "paid")] == 1, "behind all others"
    assert stage_gate.tally(store, stage_gate.typed(store, {one: ""})).lacking == 0


def test_the_month_of_a_day() -> None:
    assert stage_moves.month_of(date(2026, 12, 31)) == ("2026-12-01", "2027-01-01")
    assert stage_moves.month_of(date(2026, 1, 1)) == ("2026-01-01", "2026-02-01")
