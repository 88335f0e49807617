"""The worked examples of the sources come out as printed, and every chart says one true sentence, whatever there is."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from review_book import Book, book_store, write

from crm_desktop.domain.messages import UserError
from crm_desktop.domain.progress import Cancelled
from crm_desktop.domain.review_period import Period
from crm_desktop.domain.review_shape import Better, ChartData, Review, Slice
from crm_desktop.services import playbooks, review_figures, review_notes, review_report
from crm_desktop.store import options, reading
from crm_desktop.store.database import Store
from crm_desktop.store.options import Options

NOW = datetime(2024, 4, 10, 12)
MARCH = Period.parse("2024-03")


@pytest.fixture
def store() -> Iterator[Store]:
    with book_store() as found:
        yield found


class Made:
    """A book that is made row by row."""

    def __init__(self, store: Store) -> None:
        self.store, self.book = store, Book()
        self.known: Options = options.current(store)

    def entry(self, kind: str, name: str) -> int:
        found = self.known.find(kind, name)
        assert found is not None, name
        return found

    def customer(self, **columns: Any) -> int:
        base = {"name": "甲公司", "name_key": "甲", "filed_on": "2024-03-05", "created_at": "2024-03-05T10:00"}
        return self.book.add("customer", **{**base, **columns})

    def customers(self, count: int, **columns: Any) -> list[int]:
        return [self.customer(**columns) for _ in range(count)]

    def sign(self, customer_id: int, on: str = "2024-03-20", **columns: Any) -> int:
        columns = {"amount": 1_000_000, **columns}
        return self.book.add("conversion", customer_id=customer_id, converted_on=on, **columns)

    def touch(self, customer_id: int, at: str = "2024-03-10T10:00", **columns: Any) -> int:
        columns = {"state": "done", "logged_at": at, **columns}
        return self.book.add("follow_up", customer_id=customer_id, happened_at=at, **columns)

    def grade(self, customer_id: int, at: str, start: str | None, end: str) -> None:
        ids = [self.entry("grade", name) if name else None for name in (start, end)]
        self.book.add("grade_change", customer_id=customer_id, from_id=ids[0], to_id=ids[1], changed_at=at)

    def review(self, period: Period = MARCH, part: Slice | None = None) -> Review:
        write(self.store, self.book)
        return review_figures.compute(self.store, period, part or Slice(), now=NOW)


@pytest.fixture
def made(store: Store) -> Made:
    return Made(store)


def said(chart: ChartData) -> dict[str, tuple[str, str]]:
    return {str(bar.label): (str(bar.text), str(bar.count)) for bar in chart.rows}


def test_sources_of_000_42(made: Made) -> None:
    fair, referred = made.entry("source", "展会推荐"), made.entry("source", "转介绍")
    detail = next(one.id for one in made.known.kind("source") if one.parent_id == fair)
    for one in [*made.customers(50, source_id=fair), *made.customers(10, source_id=detail)][-9:]:
        made.sign(one)
    for one in made.customers(40, source_id=referred)[:16]:
        made.sign(one)
    made.customers(100, source_id=made.entry("source", "陌拜"))
    chart = made.review().chart("sources")
    rows = {str(bar.label): (str(bar.cells[0].text), str(bar.text), str(bar.count)) for bar in chart.rows}
    assert rows["展会推荐"] == ("30%", "15%", "9 / 60")
    assert rows["转介绍"] == ("20%", "40%", "16 / 40")
    assert [bar.label for bar in chart.rows if bar.highlight] == ["转介绍"]
    assert str(chart.finding) == "转介绍 40%, 2.7 times 展会推荐."
    low, high = chart.rows[0].low, chart.rows[0].high
    assert (low, high) == (pytest.approx(0.2635, abs=1e-4), pytest.approx(0.5540, abs=1e-4))


def test_days_to_close_of_000_43_by_the_grade_at_signing(made: Made) -> None:
    for days, now, then in ((5, "C", "A"), (9, "A", "A"), (40, "B", "B"), (44, "B", "B"), (51, "A", "B")):
        one = made.customer(
            filed_on=(date(2024, 3, 20) - timedelta(days=days)).isoformat(), grade_id=made.entry("grade", now)
        )
        made.grade(one, "2024-01-02T10:00", None, then)
        if now != then:
            made.grade(one, "2024-03-21T10:00", then, now)
        made.sign(one)
    chart = made.review().chart("cycle")
    rows = {str(bar.label): (str(bar.text), bar.n, str(bar.cells[0].text) if bar.cells else "") for bar in chart.rows}
    assert rows["A"] == ("7 days", 2, "7 days")
    assert rows["B"] == ("45 days", 3, "44 days")
    assert rows["C"] == ("no deal", 0, "")
    assert str(chart.finding) == "A closes fastest: 7 days on average (n = 2)."


def test_methods_of_000_44(made: Made) -> None:
    phone, visit = made.entry("method", "电话"), made.entry("method", "拜访")
    for place, one in enumerate(made.customers(96)):
        made.touch(one, method_id=phone)
        if place < 24:
            made.sign(one)
        if place == 90:
            made.sign(one, "2024-03-01")
        if place < 20:
            made.touch(one, "2024-03-19T10:00", method_id=visit)
    chart = made.review().chart("methods")
    assert said(chart) == {"拜访": ("100%", "20 / 20"), "电话": ("25%", "24 / 96")}
    assert str(chart.finding) == "拜访 signs best (100%), then 电话 (25%)."
    assert "customers on whom it was used" in str(chart.foot)


def test_losses_of_000_45(made: Made) -> None:
    ones = iter(made.customers(20))
    for reason, count in (("价格异议", 8), ("需求不明确", 6), ("选择竞品", 3), ("预算取消", 2), ("其他", 1)):
        for _ in range(count):
            entry = made.entry("loss_reason", reason)
            made.book.add("loss", customer_id=next(ones), lost_on="2024-03-15", reason_id=entry)
    chart = made.review().chart("losses")
    assert [(bar.label, bar.text, str(bar.count)) for bar in chart.rows][:2] == [
        ("价格异议", "40%", "8 lost"),
        ("需求不明确", "30%", "6 lost"),
    ]
    assert [bar.highlight for bar in chart.rows] == [True, True, False, False, False]
    assert str(chart.finding) == "价格异议 and 需求不明确 make 70% together."


def test_paths_of_000_54_go_back_too(made: Made) -> None:
    for steps in (("C", "B", "A"), ("C", "B", "A"), ("B", "A", "B")):
        one = made.customer()
        for place, (start, end) in enumerate(zip((None, *steps), steps, strict=False)):
            made.grade(one, f"2024-03-0{place + 6}T10:00", start, end)
        made.sign(one)
    chart = made.review().chart("paths")
    assert said(chart) == {"C → B → A → won": ("2", "2 / 3"), "B → A → B → won": ("1", "1 / 3")}
    assert str(chart.finding) == "2 of 3 deals went C → B → A → won; 1 went back on the way."
    moves = made.review().chart("moves")
    assert str(moves.finding) == "5 moved up, 1 moved down."


def test_goals_stand_apart_from_what_was_reached(made: Made) -> None:
    """K20: A is to sign in 3 days and takes 7."""
    for days in (5, 9):
        one = made.customer(grade_id=made.entry("grade", "A"))
        made.grade(one, f"2024-03-{20 - days:02}T10:00", "B", "A")
        made.sign(one)
    chart = made.review().chart("goals")
    top = chart.rows[0]
    assert (str(top.label), top.value, top.target, str(top.cells[1].text)) == ("A", 7, 3, "too few (n = 2)")
    assert str(chart.finding) == "A takes 7 days, the goal is 3 (too few (n = 2) in time, n = 2)."
    playbooks.choose(made.store, "standard")
    assert str(made.review().chart("goals").finding) == "The playbook in force sets no goals in days."


def test_an_empty_book_says_so_everywhere(made: Made) -> None:
    review = made.review()
    for chart in review.charts:
        assert chart.empty or chart.key == "goals", chart.key
        assert str(chart.finding).endswith("."), chart.key
    assert [tile.value for tile in review.tiles] == [0, 0, 0, 0, *[None] * 6]
    assert all(tile.change is None and tile.good is None for tile in review.tiles)
    assert (review.strong, review.weak) == ((), ())
    assert "2024-03 / 2024-02" in review_report.as_text(review)


def test_one_row_everywhere(made: Made) -> None:
    source, method = made.entry("source", "转介绍"), made.entry("method", "电话")
    owner = made.entry("staff", "李婷")
    one = made.customer(
        source_id=source, owner_id=owner, collected_at="2024-03-05T09:00", entered_at="2024-03-07T09:00",
        competitor="同行甲", need_by="2024-05-01", budget_low=2_000_000, stage_id=made.entry("stage", "需求确认"),
    )  # fmt: skip
    made.touch(one, "2024-03-06T10:00", method_id=method, owner_id=owner, planned_at="2024-03-06T09:00")
    deal = made.sign(one, product="巡检系统", owner_id=owner)
    made.book.add("conversion_line", conversion_id=deal, product="巡检系统", amount=1_000_000, cost=600_000)
    made.book.add(
        "loss", customer_id=one, lost_on="2024-03-28", competitor="同行甲", reason_id=made.entry("loss_reason", "其他")
    )
    made.book.add("survey", customer_id=one, answered_on="2024-03-25", score=2)
    made.book.add(
        "complaint", customer_id=one, received_at="2024-03-22T10:00", answered_at="2024-03-22T10:30",
        solved_at="2024-03-23T09:00", called_back_at="2024-03-24T09:00", satisfaction=4,
    )  # fmt: skip
    made.book.add("cost_entry", source_id=source, spent_on="2024-03-02", amount=500_000)
    made.book.add("market_entry", month="2024-02", share=120)
    made.book.add("market_entry", month="2024-03", share=135)
    review = made.review()
    findings = {chart.key: str(chart.finding) for chart in review.charts}
    assert findings["sources"] == "Too few new customers from each source to compare (n = 1)."
    assert findings["methods"] == "Too few customers for each way of contact to compare them."
    assert findings["losses"] == "Too few lost deals to speak of shares (n = 1)."
    assert findings["cycle"] == "not given: 15 days on average, median 15 (n = 1)."
    assert findings["paths"] == "All 1 deals went no grade → won."
    assert findings["people"] == "李婷 made 1 follow-ups and won 1万."
    assert findings["products"] == "All sales are 巡检系统: 1万."
    assert findings["cac"] == "A new customer cost 5,000元 (1 won for 5,000元)."
    assert findings["satisfaction"] == "2 of 5 on average, of too few answers (n = 1)."
    assert findings["response"] == "First contact of a new lead: 25 h (n = 1)."
    assert findings["leads"] == "Too few customers were filed in 3/2024 to tell a rate (n = 1)."
    assert findings["deadlines"] == "1 of 5 deadlines were late; too few of a kind for rates."
    assert findings["competitors"] == "同行甲 won most from us: 1 of 1 deals lost to a competitor."
    assert findings["market"] == "Our share is 13.5% in 3/2024, 1.5 points more than in 2/2024."
    assert findings["forecast"] == "Too few months to forecast: 1 of 8 since the first deal are complete."
    assert findings["needs"] == "1 customers need something by 6/2024: 6,667元 expected of 2万."
    assert findings["worth"].startswith("A buyer brings 4,000元 a year; how long one stays cannot be told")
    margin = review.chart("products").rows[0].cells[2]
    assert (str(margin.text), margin.value) == ("40%", 0.4)
    assert review.tile("entry").value == 0
    assert review.tile("entry").few


def test_ties_are_not_decided_by_chance(made: Made) -> None:
    first, second = made.entry("source", "展会推荐"), made.entry("source", "转介绍")
    phone, visit = made.entry("method", "电话"), made.entry("method", "拜访")
    for source, method in ((first, phone), (second, visit)):
        for place, one in enumerate(made.customers(10, source_id=source)):
            made.touch(one, method_id=method)
            if place < 4:
                made.sign(one, owner_id=made.entry("staff", "李婷" if source == first else "王磊"))
    for reason in ("价格异议", "需求不明确", "其他"):
        for _ in range(2):
            made.book.add(
                "loss",
                customer_id=1,
                lost_on="2024-03-15",
                reason_id=made.entry("loss_reason", reason),
                competitor=reason,
            )
    findings = {chart.key: str(chart.finding) for chart in made.review().charts}
    assert findings["sources"] == "展会推荐 and 转介绍 convert best, 40% each."
    assert findings["methods"] == "电话 and 拜访 bring most signatures, 40% each."
    assert findings["losses"] == "3 reasons come first, 33% each."
    assert findings["people"] == "李婷 and 王磊 won most, 4万 each."
    assert findings["competitors"] == "价格异议 and 其他 won most from us, 2 deals each."


def test_what_changed_is_drafted_with_its_evidence(made: Made) -> None:
    for one in made.customers(12, filed_on="2024-02-10"):
        made.sign(one, "2024-02-20", amount=5_000_000)
    level = made.entry("grade", "A")
    late = {"collected_at": "2024-03-05T09:00", "entered_at": "2024-03-07T12:00"}
    for place, one in enumerate(made.customers(8, grade_id=level, **late)):
        made.sign(one, amount=9_000_000 if place else 1_000_000)
        made.book.add("survey", customer_id=one, answered_on="2024-03-25", score=5)
    review = made.review()
    weak = {one.key: (str(one.text), str(one.evidence)) for one in review.weak}
    assert weak["deals"] == ("Deals won: 8, down 33% on 2/2024", "8 against 12")
    assert weak["late-entry"] == ("Entry after collecting: only 0% in time", "0 / 8")
    assert weak["unled"] == ("8 customers of grade A have no supervisor", "n = 8")
    strong = {one.key: (str(one.text), str(one.evidence)) for one in review.strong}
    assert strong["size"] == ("Average deal: 8万, up 60% on 2/2024", "8万 against 5万")
    assert strong["satisfaction"] == ("Customers are content: 5 of 5", "n = 8")
    assert review.tile("deals").good is False
    assert review.tile("deals").better is Better.UP
    assert review_report.as_json(review, {})["weak"]


def test_a_forecast_has_a_band_and_stands_beside_the_naive_one(made: Made) -> None:
    for place in range(14):
        month = Period.parse("2023-02").shifted(place)
        for one in made.customers(3, filed_on=month.first.isoformat()):
            made.sign(one, f"{month.key}-15", amount=(100 + 10 * place) * 1_000_000)
    chart = made.review().chart("forecast")
    ahead = [point for point in chart.series[0].points if point.forecast]
    assert [point.period for point in ahead] == ["2024-04", "2024-05", "2024-06"]
    assert all(point.low <= point.value <= point.high for point in ahead)
    assert str(chart.finding).startswith("4/2024: ")
    assert "repeating the last month by 30万" in str(chart.foot)


def test_churn_risk_is_learnt_and_tested(made: Made) -> None:
    for place, one in enumerate(made.customers(20, filed_on="2022-05-01")):
        made.sign(one, "2023-01-15", contract_to="2024-04-20")
        if place < 8:
            made.touch(one, "2024-03-01T10:00")
        elif place < 14:
            made.touch(one, "2023-06-01T10:00")
    chart = made.review().chart("risk")
    rows = {bar.key: bar.n for bar in chart.rows}
    assert (rows["contract"], rows["silent"], rows["several"]) == (14, 6, 6)
    assert str(chart.finding).startswith("6 of 14 buyers show two signs or more")
    assert "Error of the chances" in str(chart.foot)


def test_a_second_look_is_the_same_review_until_something_changes(made: Made) -> None:
    made.customer()
    first = made.review()
    assert review_figures.compute(made.store, MARCH, now=NOW) is first
    review_notes.write(made.store, "2026-03", "summary", "三月小结")
    again = review_figures.compute(made.store, MARCH, now=NOW)
    assert again is first, "what is written about a month counts for nothing"
    for shift in range(30):
        review_figures.compute(made.store, MARCH.shifted(-shift), now=NOW)
    again = review_figures.compute(made.store, MARCH, now=NOW)
    assert again is not first
    assert again == first
    made.customer()
    assert made.review().tile("new").value == 2


def test_cancelling_stops_it(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    write(made.store, made.book)

    def stop(_done: int, _total: int, _label: str = "") -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        review_figures.compute(made.store, MARCH, progress=stop, now=NOW)
    # in the middle of a statement too, not between two charts alone
    monkeypatch.setattr(reading, "OFTEN", 1)
    asked: list[int] = []

    def stop_within(done: int, _total: int, _label: str = "") -> None:
        asked.append(done)
        if asked.count(7) == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        review_figures.compute(made.store, MARCH, progress=stop_within, now=NOW)
    assert asked.count(7) == 3
    monkeypatch.undo()
    assert review_figures.compute(made.store, MARCH, now=NOW).charts


def test_names_make_a_slice(made: Made) -> None:
    fair = made.entry("source", "展会推荐")
    detail = next(one.id for one in made.known.kind("source") if one.parent_id == fair)
    made.customer(source_id=detail)
    made.customer(source_id=made.entry("source", "转介绍"))
    part = review_report.slice_of(made.store, {"source": "展会推荐", "product": ""})
    assert made.review(part=part).tile("new").value == 1
    assert review_report.slice_of(made.store, {"source": "展会推荐-2024年展"}).source is not None
    assert review_report.slice_of(made.store, {"owner": "李婷"}).owner == made.entry("staff", "李婷")
    with pytest.raises(UserError, match="无名"):
        review_report.slice_of(made.store, {"owner": "无名"})
