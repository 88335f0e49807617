"""Cards of the board in pages, their order, days and amounts; a customer's place among them."""

from datetime import date, timedelta

from look_up import option

from crm_desktop.services import conversions, customers, lists, pipeline, stage_board
from crm_desktop.services.conversions import ConversionDraft
from crm_desktop.services.records import update
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
    made = [add(store, f"客户{days}", days, budget="30-50万", need="设备台账") for days in (3, 22, 8)]
    hot = add(store, "热点", 1, hot="1", grade="A")
    first = stage_board.cards(store, stage, limit=2)
    rest = stage_board.cards(store, stage, offset=2)
    assert [one.name for one in (*first, *rest)] == ["热点", "客户22", "客户8", "客户3"]
    assert (first[0].hot, first[0].grade, first[0].need, first[0].amount) == (True, "A", "", "")
    assert (first[1].days, first[1].dwell, first[1].age, first[1].over) == (22, 22, 32, True)
    assert (rest[0].amount, rest[0].need, rest[0].over) == ("30–50万", "设备台账", False)
    assert stage_board.place_of(store, made[2]) == (stage, 2)
    assert stage_board.place_of(store, hot) == (stage, 0)
    assert stage_board.place_of(store, hot, Filter(grades=frozenset([option(store, "grade", "B")]))) is None
    assert [one.name for one in stage_board.cards(store, stage, Filter(hot=True))] == ["热点"]


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
