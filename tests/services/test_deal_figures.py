"""Totals, factors, care of the week and losses beside the deals; purchases and margins as columns."""

from datetime import date, timedelta

from look_up import option

from crm_desktop.services import conversions, customers, deal_figures, lists
from crm_desktop.services.conversions import ConversionDraft, DealLine, LossDraft
from crm_desktop.services.payments import Payment
from crm_desktop.store.database import Store
from crm_desktop.store.list_filter import Filter

MONDAY = date(2026, 3, 16)


def test_totals_are_worked_out_for_what_is_shown(store: Store) -> None:
    one = customers.add(store, {"name": "甲", "filed_on": "2026-03-01"})
    conversions.record(store, one, ConversionDraft("2026-03-11", "65万"))
    conversions.record(store, one, ConversionDraft("2026-03-21", "面议"))
    conversions.record(store, one, ConversionDraft("2026-02-01", "35万"))
    listing = lists.ConversionList(store)
    found = deal_figures.totals(store, listing)
    assert (found.deals, found.amount, found.mean, found.timed, found.days) == (2, 100_000_000, 50_000_000, 3, 10)
    listing.filter = Filter(since="2026-03-01", until="2026-03-15")
    assert deal_figures.totals(store, listing).amount == 65_000_000
    listing.filter = Filter(since="2027-01-01")
    found = deal_figures.totals(store, listing)
    assert (found.deals, found.mean, found.days) == (0, None, None)


def test_factors_are_tags_and_what_the_words_of_untagged_deals_say(store: Store) -> None:
    one = customers.add(store, {"name": "甲"})
    price = option(store, "key_factor", "价格优势")
    conversions.record(store, one, ConversionDraft("2026-03-11", "1万", key_factor="案例", factors=(price,)))
    for _ in range(2):
        conversions.record(store, one, ConversionDraft("2026-03-12", "1万", key_factor="同行业案例，分期"))
    side = deal_figures.side(store, lists.ConversionList(store), today=MONDAY)
    assert side.factors == (("案例说服力", 2), ("付款方式灵活", 2), ("价格优势", 1))


def test_the_care_of_the_week_by_its_day(store: Store) -> None:
    one = customers.add(store, {"name": "甲"})
    two = customers.add(store, {"name": "乙"})
    conversions.record(store, one, ConversionDraft((MONDAY - timedelta(days=4)).isoformat(), "1万", "CRM"))
    conversions.record(
        store, two, ConversionDraft("2025-01-01", "1万", contract_to=(MONDAY + timedelta(days=20)).isoformat(),
                                    payments=(Payment(MONDAY.isoformat(), "5万"),
                                              Payment((MONDAY + timedelta(days=30)).isoformat(), "6万"),
                                              Payment("2026-03-01", "7万", "2026-03-02")))
    )  # fmt: skip
    care = deal_figures.care(store, MONDAY)
    said = [(line.customer, line.kind, str(line.said)) for line in care if line.kind in ("payment", "guide")]
    assert ("乙", "payment", f"Payment of 5万: instalment 2 of 3, due on {MONDAY}") in said
    assert [name for name, kind, _said in said if kind == "guide"][-1] == "甲"
    assert "contract" in {line.kind for line in care}
    assert [line.due for line in care] == sorted(line.due for line in care)


def test_the_latest_losses_follow_the_filter(store: Store) -> None:
    fair = customers.add(store, {"name": "甲", "source": "转介绍", "grade": "B"})
    web = customers.add(store, {"name": "乙", "source": "官网注册"})
    reason = option(store, "loss_reason", "价格异议")
    conversions.record_loss(store, fair, LossDraft("2026-03-01", reason, retry_on="2026-06-01"))
    conversions.record_loss(store, web, LossDraft("2026-03-02"))
    listing = lists.ConversionList(store)
    side = deal_figures.side(store, listing)
    assert [(one.customer, one.reason, one.retry_on) for one in side.losses] == [
        ("乙", "", ""), ("甲", "价格异议", "2026-06-01"),
    ]  # fmt: skip
    listing.filter = Filter(sources=frozenset([option(store, "source", "转介绍")]), products=frozenset(["CRM"]))
    side = deal_figures.side(store, listing)
    assert [(one.customer, one.grade) for one in side.losses] == [("甲", "B")]
    assert side.factors == ()


def test_purchase_margin_and_contract_are_columns(store: Store) -> None:
    one = customers.add(store, {"name": "甲"})
    conversions.record(store, one, ConversionDraft("2026-03-11", "1万", contract_number="HT-2"))
    lines = (DealLine("CRM", 1, "5万", "2万"), DealLine("培训", 1, "1万"))
    conversions.record(store, one, ConversionDraft("2026-01-11", lines=lines))
    deals = lists.ConversionList(store)
    rows = [deals.rows([one])[one] for one in deals.ids("purchase", True)]
    assert [(row["purchase"], row["margin_text"], row["contract"]) for row in rows] == [
        ("2", "", "HT-2"), ("1", "3万", ""),
    ]  # fmt: skip
    assert [deals.rows([one])[one]["margin_text"] for one in deals.ids("margin", True)] == ["3万", ""]
    assert len(deals.ids("contract", False)) == 2
