"""The value of a customer from the facts of the book, and the rule kept in it."""

from dataclasses import replace
from datetime import date

from crm_desktop.services import conversions, customers, history, surveys, value_score
from crm_desktop.services.conversions import ConversionDraft
from crm_desktop.services.surveys import SurveyDraft
from crm_desktop.store.database import Store

TODAY = date(2026, 3, 1)


def figures(store: Store, customer: int) -> dict[str, int | None]:
    found = value_score.of_customer(store, customer, TODAY)
    assert found is not None
    return {one.key: one.value for part in found.score.parts for one in part.figures}


def test_every_figure_comes_from_the_facts(store: Store) -> None:
    one = customers.add(store, {"name": "甲公司", "satisfaction": "3"})
    assert figures(store, one)["satisfaction"] == 3
    for day, amount in (("2024-03-01", "20万"), ("2025-03-01", "40万"), ("2027-01-01", "99万"), ("2025", "1万")):
        conversions.record(store, one, ConversionDraft(day, amount))
    brought = customers.add(store, {"name": "乙公司"})
    value_score.enter(store, brought, industry=None, budget_trend=None, referred_by=one)
    value_score.enter(store, one, industry=4, budget_trend=12, referred_by=one)
    surveys.ask(store, one, SurveyDraft("2026-01-05", "2026-01-06", 5))
    assert figures(store, one) == {
        "amount": 600_000, "months": 24, "repurchase": 50, "industry": 4, "budget_trend": 12, "referrals": 1,
        "satisfaction": 5, "unbroken": 24,
    }  # fmt: skip
    found = value_score.of_customer(store, one, TODAY)
    assert found is not None
    assert (found.deals, found.brought, found.referred_by) == (2, ((brought, "乙公司"),), 0), "nobody brings himself"


def test_a_customer_that_is_gone_has_no_value(store: Store) -> None:
    assert value_score.of_customer(store, 99, TODAY) is None


def test_another_rule_is_kept_with_those_before_and_undone(store: Store) -> None:
    rule = replace(value_score.shipped(), tiers={"high": 90, "middle": 50}, gap_days=180)
    assert value_score.in_force(store) == value_score.shipped()
    value_score.save(store, rule)
    assert value_score.in_force(store) == rule
    with store.read() as db:
        assert db.exec_driver_sql("SELECT count(*) FROM rule_version WHERE kind = 'value'").scalar() == 1
    history.undo(store)
    assert value_score.in_force(store) == value_score.shipped()
