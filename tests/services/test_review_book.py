"""What people write for the review: improvement items, notes, costs, market shares; each gesture is undoable."""

import pytest

from crm_desktop.domain.messages import UserError
from crm_desktop.services import costs, history, improvements, market_shares, review_cadence, review_notes
from crm_desktop.services.costs import CostDraft
from crm_desktop.services.improvements import ImprovementDraft
from crm_desktop.services.market_shares import MarketDraft
from crm_desktop.store import options
from crm_desktop.store.database import Store


def test_items_are_planned_ticked_edited_and_removed(store: Store) -> None:
    draft = ImprovementDraft(" 增加转介绍激励 ", "老客户推荐签约", "来源：转介绍 40%", "2026-03-15", "王磊")
    first = improvements.add(store, "2026-03", draft)
    second = improvements.add(store, "2026-03", ImprovementDraft("B级话术", due_on="2026-03-10"))
    later, item = improvements.of_months(store, ["2026-03"])
    assert (later.title, item.title, item.owner, item.evidence) == (
        "B级话术",
        "增加转介绍激励",
        "王磊",
        "来源：转介绍 40%",
    )
    assert not item.done
    improvements.tick(store, [first], True)
    assert [one.done for one in improvements.of_months(store, ["2026-03"])] == [False, True]
    improvements.tick(store, [first], False)
    improvements.edit(store, second, ImprovementDraft("B 级话术", "演练两次"))
    assert [one.title for one in improvements.of_months(store, ["2026-03"])] == ["增加转介绍激励", "B 级话术"]
    improvements.remove(store, [first])
    steps = [info for _ in range(4) if (info := history.undo(store))]
    assert [(info.kind, info.args["name"]) for info in steps] == [
        ("improvement.remove", "增加转介绍激励"),
        ("improvement.edit", "B 级话术"),
        ("improvement.open", "增加转介绍激励"),
        ("improvement.done", "增加转介绍激励"),
    ]
    assert improvements.of_months(store, ["2026-03"]) == [later, item]


def test_an_item_needs_a_title(store: Store) -> None:
    with pytest.raises(UserError, match="title"):
        improvements.add(store, "2026-03", ImprovementDraft("  "))
    item = improvements.add(store, "2026-03", ImprovementDraft("话术"))
    with pytest.raises(UserError, match="title"):
        improvements.edit(store, item, ImprovementDraft(""))


def test_what_was_left_open_is_carried_over_once(store: Store) -> None:
    """The open items of February and of older months come into March; done ones stay where they are (000-46)."""
    done = improvements.add(store, "2026-02", ImprovementDraft("转介绍"))
    improvements.tick(store, [done], True)
    improvements.add(store, "2026-02", ImprovementDraft("逐户核对", "118 / 160", "缺失 18%", "2026-02-28", "李婷"))
    improvements.add(store, "2026-01", ImprovementDraft("报价模板"))
    assert [one.title for one in improvements.left_open(store, "2026-03", "2026-02")] == ["报价模板", "逐户核对"]
    assert improvements.carry_over(store, "2026-03", "2026-02") == 2
    carried = improvements.of_months(store, ["2026-03"])
    assert [(one.title, one.carried_from, one.due_on, one.owner) for one in carried] == [
        ("报价模板", "2026-01", "", ""),
        ("逐户核对", "2026-02", "", "李婷"),
    ]
    assert improvements.left_open(store, "2026-03", "2026-02") == []
    assert improvements.carry_over(store, "2026-03", "2026-02") == 0
    history.undo(store)
    assert improvements.of_months(store, ["2026-03"]) == []
    assert len(improvements.left_open(store, "2026-03", "2026-02")) == 2


def test_a_note_is_kept_per_period_and_section(store: Store) -> None:
    review_notes.write(store, "2026-02", "summary", "")
    assert review_notes.note(store, "2026-02").text == ""
    review_notes.write(store, "2026-02", "summary", "转介绍质量最高\n")
    review_notes.write(store, "2026-Q1", "summary", "一季度")
    review_notes.write(store, "2026-02", "weak", "演示停留过长")
    kept = review_notes.note(store, "2026-02")
    assert (kept.text, review_notes.note(store, "2026-02", "weak").text) == ("转介绍质量最高", "演示停留过长")
    assert kept.at
    last = history.next_undo(store)
    review_notes.write(store, "2026-02", "summary", "转介绍质量最高")
    assert history.next_undo(store) == last
    review_notes.write(store, "2026-02", "summary", "改写")
    history.undo(store)
    assert review_notes.note(store, "2026-02").text == "转介绍质量最高"


def test_costs_are_entered_by_day_and_source(store: Store) -> None:
    fair = options.current(store).find("source", "展会")
    first = costs.add(store, CostDraft("2026-02-03", "3万", fair, "展位"))
    costs.add(store, CostDraft("2026-02-20", "5000"))
    costs.add(store, CostDraft("2026-03-01", "1万"))
    found = costs.of_span(store, "2026-02-01", "2026-03-01")
    assert [(one.spent_on, one.amount, one.source_id, one.remark) for one in found] == [
        ("2026-02-20", 500_000, None, ""),
        ("2026-02-03", 3_000_000, fair, "展位"),
    ]
    costs.edit(store, first, CostDraft("2026-02-04", "2.5万", fair, "展位"))
    costs.remove(store, [first])
    assert len(costs.of_span(store, "2026-02-01", "2026-03-01")) == 1
    history.undo(store)
    assert costs.of_span(store, "2026-02-04", "2026-02-05")[0].amount == 2_500_000
    with pytest.raises(UserError, match="3-5万"):
        costs.add(store, CostDraft("2026-02-04", "3-5万"))
    with pytest.raises(UserError, match="day"):
        costs.add(store, CostDraft("", "3万"))


def test_market_shares_are_entered_by_month(store: Store) -> None:
    ours = market_shares.add(store, MarketDraft("2026-02", "12.5%"))
    market_shares.add(store, MarketDraft("2026-02", "30 ％", "甲公司", "展会上所见"))
    market_shares.add(store, MarketDraft("2026-04", "13"))
    found = market_shares.of_span(store, "2026-01", "2026-04")
    assert [(one.competitor, one.share, one.remark) for one in found] == [("", 125, ""), ("甲公司", 300, "展会上所见")]
    market_shares.edit(store, ours, MarketDraft("2026-02", "100"))
    assert market_shares.of_span(store, "2026-02", "2026-03")[0].share == 1000
    market_shares.remove(store, [ours])
    history.undo(store)
    assert len(market_shares.of_span(store, "2026-02", "2026-03")) == 2
    for month, share in (("2026-13", "1"), ("今年", "1"), ("2026-02", "101"), ("2026-02", "很多")):
        with pytest.raises(UserError):
            market_shares.add(store, MarketDraft(month, share))


def test_how_often_a_part_is_looked_at_is_the_books_choice(store: Store) -> None:
    assert review_cadence.read(store)["sales"] == "week"
    review_cadence.choose(store, "sales", "month")
    review_cadence.choose(store, "market", "year")
    assert [review_cadence.read(store)[part] for part in ("sales", "market", "team")] == ["month", "year", "month"]
    history.undo(store)
    assert review_cadence.read(store)["market"] == "quarter"
    for part, cadence in (("sales", "hour"), ("weather", "month")):
        with pytest.raises(UserError):
            review_cadence.choose(store, part, cadence)
