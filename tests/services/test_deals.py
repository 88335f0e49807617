"""Deals with their products, payments and tags; losses at the stage reached; everything comes back by undo."""

from dataclasses import replace
from datetime import date

from look_up import option

from crm_desktop.domain.key_factors import margin, suggested
from crm_desktop.services import conversions, customer_card, customers, history, payments
from crm_desktop.services.conversions import ConversionDraft, DealLine, LossDraft
from crm_desktop.services.payments import Payment
from crm_desktop.store.database import Store

FACTORS = {1: ("案例说服力", "Convincing cases", "案例"), 2: ("付款方式灵活", "分期"), 3: ("价格优势", "")}


def stage(store: Store, customer_id: int) -> str:
    card = customer_card.card(store, customer_id)
    assert card is not None
    return card.stage


def count(store: Store, table: str) -> int:
    with store.read() as db:
        return int(db.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one())


def test_tags_come_out_of_the_words() -> None:
    assert suggested("同行业案例，分期付款", FACTORS) == (1, 2)
    assert suggested("同行業案例", FACTORS) == (1,)
    assert suggested("", FACTORS) == ()


def test_the_margin_counts_lines_whose_cost_is_known() -> None:
    assert margin([100, 50, None], [60, None, 5]) == (40, 100)
    assert margin([100], [None]) is None


def deal(store: Store) -> ConversionDraft:
    return ConversionDraft(
        "2026-03-10",
        key_factor="案例说服力强",
        contract_number="HT2026-031",
        contract_from="2026-03-10",
        contract_to="2027-03-09",
        owner="王磊",
        lines=(
            DealLine("企业级 CRM", 1, "60万", "25万"),
            DealLine("实施服务", None, "5万"),
            DealLine("", None, "9万"),
        ),
        factors=(option(store, "key_factor", "案例说服力"),),
        payments=(
            Payment("2026-03-20", "30万", "2026-03-18"),
            Payment("2026-06-20", "35万", remark="验收后"),
            Payment(),
        ),
    )


def test_a_deal_with_all_that_belongs_to_it(store: Store) -> None:
    one = customers.add(store, {"name": "甲", "stage": "商务谈判", "hot": "1"})
    lead_to = conversions.stage_after(store, one)
    assert lead_to == option(store, "stage", "项目实施")
    made = conversions.record(store, one, deal(store), clear_hot=True, move_on="")
    kept = conversions.draft_of(store, made)
    assert kept is not None
    assert (kept.product, kept.amount_text) == ("企业级 CRM、实施服务", "65万")
    assert kept.lines == (DealLine("企业级 CRM", 1, "60万", "25万"), DealLine("实施服务", None, "5万", ""))
    assert [(each.due_on, each.amount_text, each.paid_on, each.remark) for each in kept.payments] == [
        ("2026-03-20", "30万", "2026-03-18", ""), ("2026-06-20", "35万", "", "验收后"),
    ]  # fmt: skip
    assert (stage(store, one), conversions.stage_after(store, one)) == ("项目实施", None)
    assert (conversions.purchase(store, one, "2026-03-10"), conversions.purchase(store, one, "2026-03-09")) == (2, 1)
    assert conversions.purchase(store, one, "2026-12-01", without=made) == 1
    history.undo(store)
    assert (stage(store, one), conversions.draft_of(store, made)) == ("商务谈判", None)
    assert [count(store, each) for each in ("conversion_line", "conversion_factor")] == [0, 0]
    history.redo(store)
    assert conversions.draft_of(store, made) == kept


def test_a_deal_is_written_anew_and_only_what_changed_is_touched(store: Store) -> None:
    one = customers.add(store, {"name": "甲"})
    made = conversions.record(store, one, replace(deal(store), amount_text="66万", product="CRM"))
    kept = conversions.draft_of(store, made)
    assert kept is not None
    assert (kept.amount_text, kept.product) == ("66万", "CRM")
    steps = count(store, "step")
    conversions.edit(store, made, kept)
    assert count(store, "step") == steps
    less = replace(kept, lines=(), factors=(), payments=kept.payments[1:], remark="改签")
    conversions.edit(store, made, less)
    assert conversions.draft_of(store, made) == less
    history.undo(store)
    assert conversions.draft_of(store, made) == kept
    conversions.edit(store, 99, kept)
    assert conversions.draft_of(store, 99) is None


def test_payments_come_in(store: Store) -> None:
    one = customers.add(store, {"name": "甲"})
    made = conversions.record(store, one, deal(store))
    assert [each.paid_on for each in payments.of_customer(store, one)] == ["", "2026-03-18"]
    open_one = payments.of_deal(store, made)[1]
    payments.received(store, open_one.id, date(2026, 6, 25).isoformat())
    assert payments.of_deal(store, made)[1] == replace(open_one, paid_on="2026-06-25")
    payments.received(store, open_one.id, "")
    assert payments.of_deal(store, made)[1] == open_one
    assert (open_one.amount, open_one.blank) == (35_000_000, False)


def test_a_deal_leads_nobody_back_and_nobody_who_is_in_no_stage(store: Store) -> None:
    late = customers.add(store, {"name": "甲", "stage": "项目实施"})
    none = customers.add(store, {"name": "乙"})
    for one in (late, none):
        conversions.record(store, one, ConversionDraft("2026-03-10", "5万"), move_on="")
    assert (stage(store, late), stage(store, none)) == ("项目实施", "")
    early = customers.add(store, {"name": "丙", "stage": "初步接触"})
    conversions.record(store, early, ConversionDraft("2026-03-10", "5万"))
    assert stage(store, early) == "初步接触"


def test_a_loss_keeps_the_stage_reached_and_leaves_the_stages(store: Store) -> None:
    one = customers.add(store, {"name": "甲", "stage": "方案展示", "owner": "王磊"})
    conversions.record_loss(store, one, LossDraft("2026-03-10", option(store, "loss_reason", "价格异议")))
    with store.read() as db:
        assert db.exec_driver_sql("SELECT owner_id FROM loss").scalar() == option(store, "staff", "王磊")
        lost_in = db.exec_driver_sql("SELECT stage_id FROM loss").scalar()
        moved = db.exec_driver_sql("SELECT from_id, to_id, reason FROM stage_change").one()
    assert (lost_in, tuple(moved)) == (option(store, "stage", "方案展示"), (lost_in, None, "价格异议"))
    assert stage(store, one) == ""
    history.undo(store)
    assert stage(store, one) == "方案展示"
    conversions.record_loss(store, one, LossDraft("2026-03-10", stage_id=option(store, "stage", "需求确认")))
    with store.read() as db:
        assert db.exec_driver_sql("SELECT stage_id FROM loss WHERE id = (SELECT max(id) FROM loss)").scalar() == option(
            store, "stage", "需求确认"
        )
