"""The rules of the review: which contact a signature is credited to, when a buyer is lost, what is a sign of it."""

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest
from review_book import book_store
from test_review_examples import MARCH, NOW, Made, said

from crm_desktop.domain.messages import UserError
from crm_desktop.domain.review_rule import Credit, ReviewRule, from_table, to_table
from crm_desktop.services import history, review_figures, review_rules
from crm_desktop.store.database import Store


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with book_store() as found:
        yield found


@pytest.fixture
def made(store: Store) -> Made:
    review_rules.save(store, review_rules.shipped())
    return Made(store)


def test_a_signature_is_credited_to_every_the_last_or_the_first_contact(made: Made) -> None:
    phone, visit, chat = (made.entry("method", name) for name in ("电话", "拜访", "微信"))
    for one in made.customers(5):
        made.touch(one, "2024-02-20T10:00", method_id=visit)
        made.touch(one, "2024-03-01T10:00", method_id=phone)
        made.touch(one, "2024-03-20T23:00", method_id=chat)  # on the day of signing
        made.touch(one, "2024-03-25T10:00", method_id=visit)
        made.sign(one, "2024-03-20")
    found = {}
    for credit in Credit:
        review_rules.save(made.store, replace(review_rules.shipped(), touch=credit))
        chart = made.review().chart("methods")
        found[credit] = {name: row[1] for name, row in said(chart).items()}
        for bar in chart.rows:
            for drill in (bar.drill, bar.base):
                assert drill is not None
                assert len(review_figures.drill_rows(made.store, drill, now=NOW)) == drill.count
    assert found[Credit.ANY] == {"电话": "5 / 5", "微信": "5 / 5", "拜访": "0 / 5"}
    assert found[Credit.LAST] == {"电话": "0 / 5", "微信": "5 / 5", "拜访": "0 / 5"}
    # the first was in February: it is that month's
    assert found[Credit.FIRST] == {"电话": "0 / 5", "微信": "0 / 5", "拜访": "0 / 5"}
    february = made.review(MARCH.previous()).chart("methods")
    assert said(february) == {"拜访": ("100%", "5 / 5")}
    assert "first contact before signing" in str(february.foot)


def test_a_repeat_order_has_its_own_first_contact(made: Made) -> None:
    review_rules.save(made.store, replace(review_rules.shipped(), touch=Credit.FIRST))
    phone, visit = made.entry("method", "电话"), made.entry("method", "拜访")
    for one in made.customers(5):
        made.sign(one, "2024-02-10")
        made.touch(one, "2024-02-10T18:00", method_id=visit)  # on the day of the order before: not since
        made.touch(one, "2024-03-02T10:00", method_id=phone)
        made.touch(one, "2024-03-05T10:00", method_id=visit)
        made.sign(one, "2024-03-09")
    assert said(made.review().chart("methods")) == {"电话": ("100%", "5 / 5"), "拜访": ("0%", "0 / 5")}


def test_the_days_of_the_rule_decide_who_is_lost_and_who_may_be(made: Made) -> None:
    for one in made.customers(6):
        made.sign(one, "2023-11-20", contract_to="2024-05-20")
    review = made.review()
    before = {bar.key: bar.n for bar in review.chart("risk").rows}
    assert (review.tile("churn").value, before["silent"], before["contract"]) == (0, 6, 6)
    review_rules.save(made.store, ReviewRule(lost_days=100, quiet_days=99, ending_days=20, horizon_days=30))
    review = made.review()
    assert review.tile("churn").n == 0  # by 1 March they were gone already
    assert "within 100 days" in str(review.chart("customers").foot)
    review_rules.save(made.store, ReviewRule(lost_days=120, quiet_days=110, ending_days=20, horizon_days=30))
    review = made.review()
    assert (review.tile("churn").value, review.tile("churn").n) == (1, 6)
    review_rules.save(made.store, ReviewRule(lost_days=300, quiet_days=200, ending_days=20, horizon_days=30))
    chart = made.review().chart("risk")
    assert {bar.key: bar.n for bar in chart.rows} == dict.fromkeys(before, 0)
    assert str(chart.rows[0].label) == "No word for 200 days"
    assert "30 days ago" in str(chart.foot)


def test_a_rule_is_kept_undone_and_reckoned_by_at_once(made: Made) -> None:
    assert review_rules.in_force(made.store) == ReviewRule() == review_rules.shipped()
    one = made.customer()
    made.touch(one, method_id=made.entry("method", "电话"))
    first = made.review()
    assert review_figures.compute(made.store, MARCH, now=NOW) is first
    rule = ReviewRule(Credit.LAST, lost_days=200)
    review_rules.save(made.store, rule)
    with made.store.read() as db:
        versions = db.exec_driver_sql("SELECT value FROM rule_version WHERE kind = 'review' ORDER BY id").scalars()
        assert from_table(json.loads(list(versions)[-1])) == rule
    second = review_figures.compute(made.store, MARCH, now=NOW)
    assert "last contact" in str(second.chart("methods").foot)
    history.undo(made.store)
    assert review_rules.in_force(made.store) == ReviewRule()
    assert "One contacted in several ways" in str(
        review_figures.compute(made.store, MARCH, now=NOW).chart("methods").foot
    )


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"touch": "best"}, "is not one of any, last, first"),
        ({"lost_days": 10}, "whole number from 30 to 3660"),
        ({"quiet_days": 365}, "before the buyer counts as lost"),
        ({"other": 1}, "not known here"),
    ],
)
def test_a_rule_that_cannot_be_is_refused(change: dict[str, object], why: str) -> None:
    with pytest.raises(UserError, match=why):
        from_table({**to_table(ReviewRule()), **change})


def test_the_same_rule_again_leaves_no_trace(made: Made) -> None:
    before = len(history.steps(made.store, 1000))
    review_rules.save(made.store, review_rules.shipped())
    assert len(history.steps(made.store, 1000)) == before
