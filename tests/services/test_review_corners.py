"""Rarer turns of the review: clocks of working hours, nobody to win or lose, markets and fairs of every outcome."""

from dataclasses import replace

import pytest
from test_review_examples import MARCH, NOW, Made, made, said, store

from crm_desktop.domain.clock_rules import Basis, Kind
from crm_desktop.domain.review_shape import Slice
from crm_desktop.services import clock_settings, review_figures

__all__ = ["made", "store"]


def test_working_hours_are_counted_by_the_clocks(made: Made) -> None:
    """Friday 17:30 until Monday 10:00 is two hours of work."""
    rules = clock_settings.read(made.store)
    working = {kind: replace(rules.deadlines[kind], basis=Basis.WORKING) for kind in (Kind.ENTRY, Kind.LOG)}
    clock_settings.save(made.store, replace(rules, deadlines={**rules.deadlines, **working}))
    for entered in ("2024-03-11T10:00", "2024-03-20T10:00"):
        made.customer(collected_at="2024-03-08T17:30", entered_at=entered)
    one = made.customer()
    made.touch(one, "2024-03-08T17:30", logged_at="2024-03-11T10:00")
    made.touch(one, "2024-03-08T17:30", logged_at="nonsense")
    chart = made.review().chart("deadlines")
    rows = {bar.key: bar for bar in chart.rows}
    assert (rows["entry"].n, str(rows["entry"].count), rows["entry"].cells[0].value) == (2, "1 / 2", 1)
    assert (rows["log"].n, str(rows["log"].count)) == (1, "1 / 1")
    late = rows["entry"].cells[0].drill
    assert late is not None
    assert list(review_figures.drill_rows(made.store, late)) == [2]
    assert review_figures.drill_rows(made.store, rows["entry"].drill, now=NOW)[0] == 1


def test_rates_of_deadlines(made: Made) -> None:
    for day in range(1, 11):
        made.customer(collected_at=f"2024-03-{day:02}T09:00", entered_at=f"2024-03-{day + (day > 8) * 2:02}T10:00")
    review = made.review()
    assert str(review.chart("deadlines").finding) == "Entry after collecting: 2 of 10 late, 80% in time."
    assert "late-entry" in {one.key for one in review.weak}
    made.book.rows["customer"] = made.book.rows["customer"][:8]
    review = made.review()
    assert str(review.chart("deadlines").finding) == "All 8 deadlines were kept."
    assert "kept-entry" in {one.key for one in review.strong}


def test_content_and_discontent(made: Made) -> None:
    for score in (1, 2, 2, 3, 5, 5):
        made.book.add("survey", customer_id=made.customer(), answered_on="2024-03-09", score=score)
    review = made.review()
    assert str(review.chart("satisfaction").finding) == "3 of 5 on average (n = 6); 3 gave 1 or 2."
    assert "Customers are not content: 3 of 5" in {str(one.text) for one in review.weak}
    for one in made.book.rows["survey"]:
        one["score"] = 4
    assert str(made.review().chart("satisfaction").finding) == "4 of 5 on average (n = 6)."


def test_answers_grow_slower_and_faster(made: Made) -> None:
    for month, hour in (("2024-02", 12), ("2024-03", 15)):
        for _ in range(2):
            one = made.customer(collected_at=f"{month}-05T10:00", filed_on=f"{month}-05")
            made.touch(one, f"{month}-05T{hour}:00")
    chart = made.review().chart("response")
    assert str(chart.finding) == "First contact of a new lead: 5 h, 3 h slower than in 2/2024 (n = 2)."
    made.book.rows["follow_up"][2]["happened_at"] = made.book.rows["follow_up"][3]["happened_at"] = "2024-03-05T11:00"
    assert "1 h faster than in 2/2024" in str(made.review().chart("response").finding)
    made.book.rows["follow_up"][2]["happened_at"] = made.book.rows["follow_up"][3]["happened_at"] = "2024-03-05T12:00"
    assert str(made.review().chart("response").finding).endswith("2 h, as in 2/2024 (n = 2).")


def test_nobody_signs_and_one_alone_does(made: Made) -> None:
    phone = made.entry("method", "电话")
    for one in made.customers(6, source_id=made.entry("source", "转介绍")):
        made.touch(one, method_id=phone)
    findings = {chart.key: str(chart.finding) for chart in made.review().charts}
    assert findings["sources"] == "None of the 6 new customers has signed yet."
    assert findings["methods"] == "None of those contacted has signed since."
    assert findings["people"] == "not given made 6 follow-ups and won 0元."
    assert findings["leads"] == "0% of the 6 customers filed in 3/2024 have signed."
    made.sign(1)
    findings = {chart.key: str(chart.finding) for chart in made.review().charts}
    assert findings["sources"] == "转介绍: 17% of 6 new customers have signed."
    assert findings["methods"] == "电话: 17% of 6 customers signed afterwards."
    for _ in range(2):
        made.touch(2, owner_id=made.entry("staff", "李婷"))
    made.book.rows["conversion"] = []
    assert "made most follow-ups (6); nothing was won" in str(made.review().chart("people").finding)


def test_one_reason_alone(made: Made) -> None:
    for one in made.customers(5):
        reason = made.entry("loss_reason", "其他")
        made.book.add("loss", customer_id=one, lost_on="2024-03-09", reason_id=reason)
    assert str(made.review().chart("losses").finding) == "All 5 were lost for one reason: 其他."


def test_cycles_change_and_days_are_unknown(made: Made) -> None:
    level = made.entry("grade", "A")
    for month, days in (("2024-02", 4), ("2024-03", 9)):
        for _ in range(5):
            one = made.customer(grade_id=level, filed_on=f"{month}-01")
            made.sign(one, f"{month}-{days + 1:02}")
    review = made.review()
    assert str(review.chart("cycle").finding) == "A: 9 days, 5 more than in 2/2024."
    assert "cycle-" in {one.key[:6] for one in review.weak}
    made.sign(1, "2024-03-28")
    made.book.rows["customer"][0]["grade_id"] = made.entry("grade", "B")
    assert said(made.review().chart("cycle"))["B"][0] == "beginning unknown"


def test_costs_without_a_buyer_and_costs_that_differ(made: Made) -> None:
    fair, referred = made.entry("source", "展会推荐"), made.entry("source", "转介绍")
    made.book.add("cost_entry", source_id=fair, spent_on="2024-03-02", amount=3_000_000)
    assert str(made.review().chart("cac").finding) == "3万 were spent and nobody bought for the first time."
    made.book.add("cost_entry", source_id=referred, spent_on="2024-03-02", amount=1_000_000)
    made.book.add("cost_entry", spent_on="2024-03-02", amount=1_000_000)
    made.sign(made.customer(source_id=fair))
    made.sign(made.customer(source_id=referred))
    chart = made.review().chart("cac")
    assert str(chart.finding) == "A new customer cost 2.5万 on average; from 展会推荐 3万, from 转介绍 1万."
    sliced = made.review(part=Slice(source=fair)).chart("cac")
    assert str(sliced.finding) == "A new customer cost 3万 (1 won for 3万)."
    other = made.review(part=Slice(grade=made.entry("grade", "A"))).chart("cac")
    assert str(other.finding) == "Costs are known by source alone, not by owner and the like."


def test_worth_has_a_ratio_once_somebody_left(made: Made) -> None:
    ones = made.customers(10, filed_on="2023-01-05")
    for place, one in enumerate(ones):
        made.sign(one, "2023-03-20")
        made.sign(one, "2024-03-20" if place else "2023-03-25", amount=2_000_000)
    review = made.review()
    assert str(review.chart("worth").finding) == "A buyer is worth 20万 in all: 2万 a year for 10 years."
    made.book.add("cost_entry", spent_on="2024-03-02", amount=1_000_000)
    made.sign(made.customer(), amount=2_000_000)
    assert (
        str(made.review().chart("worth").finding) == "A buyer is worth 20万 in all, 20.0 times what winning one costs."
    )
    found = made.review()
    assert "1 of 10 buyers left" in {str(one.text) for one in found.weak}
    customers = {bar.key: bar.n for bar in found.chart("customers").rows}
    assert customers["there"] == 10


def test_buyers_leave(made: Made) -> None:
    ones = made.customers(6, filed_on="2023-01-05")
    for place, one in enumerate(ones):
        made.sign(one, "2023-03-10" if place < 2 else "2023-08-10")
    made.book.add("loss", customer_id=ones[5], lost_on="2024-03-15")
    review = made.review()
    assert str(review.chart("customers").finding) == "0 new, 0 active; 50% of 6 buyers left (19% to 81%)."
    assert "3 of 6 buyers left" in {str(one.text) for one in review.weak}


@pytest.mark.parametrize(
    ("shares", "sentence"),
    [
        ([("2024-03", None, 100)], "Our share is 10.0% in 3/2024."),
        ([("2024-02", None, 100), ("2024-03", None, 100)], "Our share is 10.0% in 3/2024."),
        (
            [("2024-02", None, 140), ("2024-03", None, 100)],
            "Our share is 10.0% in 3/2024, 4.0 points less than in 2/2024.",
        ),
        ([("2024-02", "同行甲", 300)], "同行甲 has 30.0% of the market in 2/2024; ours is not entered."),
    ],
)
def test_market(made: Made, shares: list[tuple[str, str | None, int]], sentence: str) -> None:
    for month, name, share in shares:
        made.book.add("market_entry", month=month, competitor=name, share=share)
    assert str(made.review().chart("market").finding) == sentence


def test_fairs_and_competitors(made: Made) -> None:
    for name in ("春季展", "秋季展"):
        tag = made.book.add("tag", namespace="来源", name=name)
        for one in made.customers(5, competitor="同行甲"):
            made.book.add("customer_tag", customer_id=one, tag_id=tag, set_at="2024-03-02")
    findings = {chart.key: str(chart.finding) for chart in made.review().charts}
    assert findings["fairs"] == "10 people met at fairs, none of them has bought yet."
    assert findings["competitors"] == "同行甲 is named most (10); no deal was lost to a competitor."
    made.sign(1)
    assert str(made.review().chart("fairs").finding) == "春季展 brought most: 1万 from 1 of 5."
    made.sign(6)
    assert "brought most, 1万 each" in str(made.review().chart("fairs").finding)


def test_products_of_different_margin(made: Made) -> None:
    for product, amount, cost in (("甲", 5_000_000, 4_000_000), ("乙", 2_000_000, 500_000), ("丙", 1_000_000, None)):
        deal = made.sign(made.customer(), amount=amount)
        made.book.add("conversion_line", conversion_id=deal, product=product, amount=amount, cost=cost)
    chart = made.review().chart("products")
    assert str(chart.finding) == "甲 sold best (5万); 乙 has the best margin, 75%."
    for line in made.book.rows["conversion_line"]:
        line["cost"] = None
    assert str(made.review().chart("products").finding) == "甲 sold best: 5万, 62% of all."
    made.book.rows["conversion_line"][1]["amount"] = 5_000_000
    assert "sold best, 5万 each" in str(made.review().chart("products").finding)


def test_stages_that_take_too_long_or_lose(made: Made) -> None:
    first, second, third = (one.id for one in made.known.kind("stage")[:3])
    for place, one in enumerate(made.customers(8, filed_on="2024-03-01", stage_id=second)):
        day = "02" if place else "03"
        moved = {"customer_id": one, "from_id": first, "to_id": second, "changed_at": f"2024-03-{day}T10:00"}
        made.book.add("stage_change", **moved)
        if place < 6:
            made.book.add("loss", customer_id=one, lost_on="2024-03-04", stage_id=second)
        else:
            gone = {"customer_id": one, "from_id": second, "to_id": third, "changed_at": "2024-03-05T10:00"}
            made.book.add("stage_change", **gone)
    chart = made.review().chart("funnel")
    assert str(chart.finding) == "Most are lost in 初步接触: 25% went on (2 of 8)."
    made.book.rows["stage_change"][-1]["changed_at"] = "2024-03-30T10:00"
    review = made.review()
    assert str(review.chart("funnel").finding) == "初步接触 takes 15.5 days, over the limit of 7 (2)."
    assert "初步接触 takes 15.5 days, 8.5 over its limit" in {str(one.text) for one in review.weak}
    assert [len(review_figures.drill_rows(made.store, bar.drill)) for bar in review.chart("funnel").rows][:3] == [
        8,
        8,
        2,
    ]


def test_where_nobody_went_on_it_is_said_out_of_how_many(made: Made) -> None:
    stage = made.known.kind("stage")[1].id
    for one in made.customers(7, filed_on="2024-03-01", stage_id=stage):
        first = {"customer_id": one, "to_id": stage, "changed_at": "2024-03-02T10:00"}
        made.book.add("stage_change", **first)
        made.book.add("loss", customer_id=one, lost_on="2024-03-04", stage_id=stage)
    assert str(made.review().chart("funnel").finding).endswith("0% went on (0 of 7).")


def test_reasons_that_tie_are_not_ranked_by_chance(made: Made) -> None:
    ones = made.customers(8)
    reasons = [made.entry("loss_reason", name) for name in ("其他", "价格异议", "需求不明确", "预算取消")]
    for one, reason in zip(ones, [*reasons, *reasons[:3]], strict=False):
        made.book.add("loss", customer_id=one, lost_on="2024-03-09", reason_id=reason)
    chart = made.review().chart("losses")
    assert str(chart.finding) == "3 reasons come first, 29% each."
    assert not any(bar.highlight for bar in chart.rows)
    made.book.add("loss", customer_id=ones[7], lost_on="2024-03-09", reason_id=reasons[0])
    assert str(made.review().chart("losses").finding) == "其他 comes first with 38%."


def test_too_few_opens_all_that_it_counts(made: Made) -> None:
    """ "too few (n = 4)" opens the four, not the one of them that was done, lacks the field or went on."""
    first, second, third = (one.id for one in made.known.kind("stage")[:3])
    kind = made.known.kind("type")[0].id
    for place, one in enumerate(made.customers(4, type_id=kind, owner_id=made.entry("staff", "李婷"), need="巡检")):
        plan = {"state": "planned", "planned_at": "2024-03-02T10:00", "owner_id": made.entry("staff", "李婷")}
        made.book.add("follow_up", customer_id=one, **plan)
        made.book.add(
            "stage_change", customer_id=one, from_id=first, to_id=second, changed_at=f"2024-03-0{place + 2}T10:00"
        )
        made.book.add("loss", customer_id=one, lost_on="2024-03-20", stage_id=second)
    back = {"customer_id": 1, "from_id": second, "to_id": third, "changed_at": "2024-03-08T10:00"}
    made.book.add("stage_change", **back)
    review = made.review()

    def opened(key: str, row: str, place: int) -> tuple[str, list[int]]:
        bar = next(one for one in review.chart(key).rows if one.key == row)
        drill = bar.cells[place].drill
        assert drill is not None
        return str(bar.cells[place].text), list(review_figures.drill_rows(made.store, drill, now=NOW))

    assert opened("people", str(made.entry("staff", "李婷")), 1) == ("too few (n = 4)", [1, 2, 3, 4])
    # the one that went on and was lost in the stage later is one customer of five decisions
    assert str(next(one for one in review.chart("funnel").rows if one.key == str(first)).cells[0].text).startswith(
        "too few"
    )
    assert opened("funnel", str(first), 0)[1] == [1, 2, 3, 4]
    text, ids = opened("completeness", "need", 0)
    assert (text, ids) == ("too few (n = 4)", [1, 2, 3, 4])


def test_who_showed_a_sign_then_and_who_of_them_left_are_opened(made: Made) -> None:
    for place, one in enumerate(made.customers(6, filed_on="2023-01-05")):
        made.sign(one, "2023-02-10")
        made.touch(one, "2023-05-01T10:00" if place < 4 else "2024-03-01T10:00")
    bar = next(one for one in made.review().chart("risk").rows if one.key == "silent")
    assert str(bar.count) == "0 / 6"
    assert bar.base is not None
    assert bar.cells[0].drill is not None
    assert list(review_figures.drill_rows(made.store, bar.base, now=NOW)) == [1, 2, 3, 4, 5, 6]
    made.book.add("loss", customer_id=3, lost_on="2024-03-15")
    bar = next(one for one in made.review().chart("risk").rows if one.key == "silent")
    assert str(bar.count) == "1 / 6"
    assert bar.cells[0].drill is not None
    assert list(review_figures.drill_rows(made.store, bar.cells[0].drill, now=NOW)) == [3]


def test_a_year_and_a_quarter_are_reviews_too(made: Made) -> None:
    made.customer(filed_on="2024")
    made.customer(filed_on="2024-02")
    assert made.review(MARCH).tile("new").value == 0
    assert made.review(type(MARCH).parse("2024-Q1")).tile("new").series[-1] == 1
    assert made.review(type(MARCH).parse("2024")).tile("new").value == 2
