"""Cards of the board in pages, their order, days and amounts; a customer's place among them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from look_up import option

from crm_desktop.domain.messages import UserError
from crm_desktop.domain.pipeline import Reading
from crm_desktop.services import conversions, customers, lists, pipeline, stage_board
from crm_desktop.services.conversions import ConversionDraft
from crm_desktop.services.records import update
from crm_desktop.services.stage_list import StageList
from crm_desktop.store.database import Store
from crm_desktop.store.list_filter import Filter


def add(store: Store, name: str, days: int, stage: str = "方案展示", **values: str) -> int:
    begun = date.today() - timedelta(days=days + 10)
    one = customers.add(store, {"name": name, "stage": stage, "filed_on": begun.isoformat(), **values})
    with store.step("test") as step:
        since = (date.today() - timedelta(days=days)).isoformat()
        update(step.db, "customer", [one], {"stage_since": f"{since}T09:00:00"})
    return one


def test_cards_in_pages_hot_first_then_the_longest_there(store: Store) -> None:
    stage = option(store, "stage", "方案展示")
    for days in (3, 22, 8):
        add(store, f"客户{days}", days, budget="30-50万", need="设备台账")
    add(store, "热点", 1, hot="1", grade="A")
    first = stage_board.cards(store, stage, limit=2)
    rest = stage_board.cards(store, stage, offset=2)
    assert [one.name for one in (*first, *rest)] == ["热点", "客户22", "客户8", "客户3"]
    assert (first[0].hot, first[0].grade, first[0].need, first[0].amount) == (True, "A", "", "")
    assert (first[1].days, first[1].dwell, first[1].age, first[1].over) == (22, 22, 32, True)
    assert (rest[0].amount, rest[0].need, rest[0].over) == ("30–50万", "设备台账", False)
    assert stage_board.counts(store) == {stage: 4}
    assert stage_board.counts(store, Filter(grades=frozenset([option(store, "grade", "A")]))) == {stage: 1}
    assert [one.name for one in stage_board.cards(store, stage, Filter(hot=True))] == ["热点"]
    every = [one.id for one in stage_board.cards(store, stage)]
    assert [stage_board.reach(store, one) for one in every] == [(stage, place) for place in (1, 2, 3, 4)]
    assert stage_board.reach(store, every[2], Filter(hot=True)) == (0, 0)
    assert stage_board.reach(store, customers.add(store, {"name": "没有阶段"})) == (0, 0)


def test_what_was_signed_shows_its_sum_and_age_is_the_other_reading(store: Store) -> None:
    one = add(store, "甲", 5, "项目实施", budget="10万")
    conversions.record(store, one, ConversionDraft(date.today().isoformat(), "40万"))
    [card] = stage_board.cards(store, option(store, "stage", "项目实施"))
    assert (card.amount, card.days, card.over) == ("40万", 5, False)
    rules = pipeline.in_force(store)
    pipeline.save(store, type(rules)(rules.stages, type(rules.reading)("age")))
    assert stage_board.cards(store, option(store, "stage", "项目实施"))[0].days == 15


def test_heads_look_at_ninety_days(store: Store) -> None:
    add(store, "甲", 95, "线索获取", budget="5万")
    head = stage_board.heads(store)[0]
    assert (head.now, head.amount, head.shown) == (1, 5_000_000, 95)
    assert stage_board.span(date(2026, 3, 31)) == ("2026-01-01", "2026-04-01")


def test_deals_are_narrowed_by_product_and_source(store: Store) -> None:
    fair = customers.add(store, {"name": "甲", "source": "转介绍"})
    web = customers.add(store, {"name": "乙", "source": "官网注册"})
    conversions.record(store, fair, ConversionDraft("2026-03-01", "5万", "O'CRM"))
    conversions.record(store, web, ConversionDraft("2026-03-02", "7万", "台账"))
    deals = lists.ConversionList(store)
    source = option(store, "source", "转介绍")
    deals.filter = Filter(sources=frozenset([source]))
    assert [row["customer"] for row in deals.rows(deals.ids("", False)).values()] == ["甲"]
    counts = deals.counts()
    assert (counts.total, counts.amount, dict(counts.sources)) == (
        1, 5_000_000, {source: 1, option(store, "source", "官网注册"): 1},
    )  # fmt: skip
    deals.filter = Filter(products=frozenset(["O'CRM"]))
    assert (len(deals.ids("", False)), dict(deals.counts().products)) == (1, {"O'CRM": 1, "台账": 1})
    people = lists.CustomerList(store)
    people.filter = Filter(sources=frozenset([source]))
    assert (list(people.ids("name", False)), people.counts().total) == ([fair], 1)


def test_the_table_twin_keeps_to_the_stages(store: Store) -> None:
    customers.add(store, {"name": "无阶段"})
    late, fresh = add(store, "晚", 30), add(store, "新", 2, "线索获取", grade="A")
    listing = StageList(store)
    assert list(listing.ids("dwell", True)) == [late, fresh]
    assert list(listing.ids("age", False)) == [fresh, late]
    assert sorted(listing.ids("name", False)) == [late, fresh]
    assert (listing.counts().total, listing.size()) == (2, 2)
    row = listing.rows([late])[late]
    assert (row["dwell"], row["age"], row["over"]) == (30, 40, "dwell")
    listing.filter = Filter(grades=frozenset([option(store, "grade", "A")]))
    assert list(listing.ids("stage", False)) == [fresh]
    assert (listing.counts().total, listing.size()) == (1, 2)


def test_who_would_be_over_other_limits(store: Store) -> None:
    add(store, "甲", 10)
    add(store, "乙", 30)
    rules = pipeline.in_force(store)
    assert pipeline.over_limits(store, rules)[3] == 1
    stricter = rules.with_stage(replace(rules.stage("方案展示"), high=5))
    assert pipeline.over_limits(store, stricter)[3] == 2
    assert pipeline.over_limits(store, replace(stricter, reading=Reading.AGE))[3] == 2
    without = rules.with_stage(replace(rules.stage("方案展示"), low=None, high=None))
    assert pipeline.over_limits(store, without)[3] == 0


def test_rules_that_cannot_be_are_refused(store: Store) -> None:
    rules = pipeline.in_force(store)
    with pytest.raises(UserError, match="5 days are more than 2"):
        pipeline.save(store, rules.with_stage(replace(rules.stage("方案展示"), low=5, high=2)))
