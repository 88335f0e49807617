"""Each figure of the review against a slow, obvious reading of the same random book."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
import review_slowly
from hypothesis import given, settings
from hypothesis import strategies as st
from review_book import NOW, PRODUCTS, book_store, make, write
from review_slowly import Slowly, counted, entry_judged, lies_in, log_judged, mean, middle, top, until_of

from crm_desktop.domain.review_period import Period, Span, Stretch, fair
from crm_desktop.domain.review_rule import Credit, ReviewRule
from crm_desktop.domain.review_shape import Bar, ChartData, Drill, Review, Slice
from crm_desktop.domain.statistics import few
from crm_desktop.services import review_figures, review_rules
from crm_desktop.store import incomplete_queries, options
from crm_desktop.store.database import Store
from crm_desktop.store.options import Options

PERIODS = [Period.parse(key) for key in ("2024-03", "2023-11", "2024-Q1", "2023-Q4", "2024", "2023", "2024-06")]
books = st.tuples(st.integers(0, 10_000), st.integers(0, 40), st.sampled_from(PERIODS), st.integers(0, 9))
RULES = [
    ReviewRule(),
    ReviewRule(Credit.LAST, lost_days=200, horizon_days=90),
    ReviewRule(Credit.FIRST, lost_days=500, quiet_days=30, ending_days=200),
]
EXAMPLES = settings(max_examples=40, deadline=None)


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with book_store() as found:
        yield found


def a_slice(known: Options, choice: int) -> Slice:
    """Mostly everything, sometimes a part of the book."""
    first = {
        kind: known.kind(kind)[0].id for kind in ("staff", "source", "grade", "industry", "region") if known.kind(kind)
    }
    parts = [
        Slice(owner=first["staff"]),
        Slice(source=first["source"]),
        Slice(grade=first["grade"]),
        Slice(industry=first["industry"], owner=first["staff"]),
        Slice(product=PRODUCTS[2]),
    ]
    return parts[choice] if choice < len(parts) else Slice()


def look(store: Store, given_book: tuple[int, int, Period, int]) -> tuple[Slowly, Review]:
    seed, size, period, choice = given_book
    known = options.current(store)
    book = make(known, seed, size)
    write(store, book)
    part, rule = a_slice(known, choice), RULES[seed % len(RULES)]
    review_rules.save(store, rule)
    return Slowly(book, known, part, rule), review_figures.compute(store, period, part, now=NOW)


def close(left: float | None, right: float | None) -> bool:
    if left is None or right is None:
        return left is right
    return left == pytest.approx(right)


def bars(chart: ChartData) -> dict[str, Bar]:
    return {bar.key: bar for bar in chart.rows}


def drills(review: Review) -> Iterator[tuple[str, Drill]]:
    """Every number of a review that names its rows."""
    for tile in review.tiles:
        yield from ((tile.key, one) for one in (tile.drill, tile.base) if one is not None)
    for chart in review.charts:
        for bar in chart.rows:
            found = [bar.drill, bar.base, *(cell.drill for cell in bar.cells)]
            yield from ((f"{chart.key}.{bar.key}", one) for one in found if one is not None)
        for line in chart.series:
            yield from ((f"{chart.key}.{line.key}", one.drill) for one in line.points if one.drill is not None)
    for remark in (*review.strong, *review.weak):
        if remark.drill is not None:
            yield remark.key, remark.drill


def _drills(store: Store, review: Review) -> None:
    for name, drill in drills(review):
        ids = review_figures.drill_rows(store, drill, now=NOW)
        assert len(ids) == drill.count == len(set(ids)), (name, drill)
        with store.read() as db:
            table = {int(one) for one in db.exec_driver_sql(f"SELECT id FROM {drill.table}").scalars()}
        assert set(ids) <= table, name


def _tiles(slow: Slowly, review: Review) -> None:

    def expected(key: str, period: Period | Stretch) -> float | None:
        deals = slow.deals(period)
        timed = [found for found in map(slow.cycle, deals) if found is not None]
        priced = [deal["amount"] for deal in deals if deal["amount"] is not None]
        of_period = [one for one in slow.customers() if lies_in(one["collected_at"], period)]
        entered = [found for found in map(entry_judged, of_period) if found is not None]
        return {
            "new": len(slow.filed(period)),
            "touches": len(slow.touches(period)),
            "deals": len(deals),
            "amount": sum(priced),
            "cycle": mean(timed),
            "entry": mean(entered),
            "size": mean(priced),
            "repeat": mean(slow.earlier(deal) is not None for deal in deals),
        }[key]

    for tile in (tile for tile in review.tiles if tile.key not in ("satisfaction", "churn")):
        assert close(tile.value, expected(tile.key, review.period)), tile.key
        assert close(tile.previous, expected(tile.key, review.beside)), tile.key
        for period, value in zip(review.period.last(6), tile.series, strict=True):
            assert close(value, expected(tile.key, period)), (tile.key, period)


def _sources_and_methods(slow: Slowly, review: Review) -> None:
    buyers = {deal["customer_id"] for deal in slow.book.live("conversion")}
    filed = slow.filed(review.period)
    n = Counter(top(slow.known, one["source_id"]) for one in filed)
    won = Counter(top(slow.known, one["source_id"]) for one in filed if one["id"] in buyers)
    found = {bar.entry: bar for bar in review.chart("sources").rows}
    assert {entry: (bar.n, bar.drill.count if bar.drill else 0) for entry, bar in found.items()} == {
        entry: (n[entry], won[entry]) for entry in n
    }
    for entry, bar in found.items():
        assert close(bar.value, None if few(n[entry]) else won[entry] / n[entry])
        assert close(bar.cells[0].value, n[entry] / len(filed))
    expected = review_slowly.methods(slow, review.period)
    assert {bar.entry: (bar.drill.count if bar.drill else 0, bar.n) for bar in review.chart("methods").rows} == expected
    before = review_slowly.methods(slow, review.beside)
    for bar in review.chart("methods").rows:
        signed, used = before.get(bar.entry or 0, (0, 0))
        assert close(bar.previous, None if few(used) else signed / used)


def _losses_cycle_paths_and_moves(slow: Slowly, review: Review) -> None:
    lost = counted(one["reason_id"] for one in slow.of("loss") if lies_in(one["lost_on"], review.period))
    assert {bar.entry: bar.n for bar in review.chart("losses").rows} == lost
    before = counted(one["reason_id"] for one in slow.of("loss") if lies_in(one["lost_on"], review.beside))
    for bar in review.chart("losses").rows:
        whole = sum(before.values())
        assert close(bar.previous, None if few(whole) else before.get(bar.entry, 0) / whole)
    days, old = defaultdict(list), defaultdict(list)
    for deal in slow.deals(review.beside):
        old[slow.grade_at(deal)].append(slow.cycle(deal))
    for deal in slow.deals(review.period):
        days[slow.grade_at(deal)].append(slow.cycle(deal))
    for bar in review.chart("cycle").rows:
        timed = [one for one in days.pop(bar.entry, []) if one is not None]
        assert (bar.n, bar.value) == (len(timed), pytest.approx(mean(timed)))
        assert not timed or close(bar.cells[0].value, middle(timed))
        assert close(bar.previous, mean(one for one in old.get(bar.entry, []) if one is not None))
    assert not days
    paths = counted(slow.path(deal) for deal in slow.deals(review.period))
    assert {bar.key: bar.n for bar in review.chart("paths").rows} == {
        ">".join(map(str, path)): n for path, n in paths.items()
    }
    moved = [one for one in slow.of("grade_change") if lies_in(one["changed_at"], review.period)]
    steps = [(one["from_id"], one["to_id"]) for one in moved if None not in (one["from_id"], one["to_id"])]
    expected = counted(f"{start}>{end}" for start, end in steps if start != end)
    assert {bar.key: bar.n for bar in review.chart("moves").rows} == expected


def _goals(slow: Slowly, review: Review) -> None:
    order = {one.id: place for place, one in enumerate(slow.known.kind("grade"))}
    for place, bar in enumerate(review.chart("goals").rows):
        taken = []
        if not place:
            for deal in slow.deals(review.period):
                start = slow.since(deal["customer_id"], bar.entry or 0, deal["converted_on"] + "U")
                if slow.grade_at(deal) == bar.entry and start:
                    taken.append(review_slowly.days(start, deal["converted_on"]))
        else:
            for one in slow.of("grade_change"):
                rises = one["from_id"] == bar.entry and order.get(one["to_id"], 99) < order[bar.entry]
                if rises and lies_in(one["changed_at"], review.period):
                    start = slow.since(one["customer_id"], bar.entry or 0, one["changed_at"])
                    if start:
                        taken.append(review_slowly.days(start, one["changed_at"]))
        assert (bar.n, bar.target) == (len(taken), (3, 14, 30)[place])
        assert close(bar.value, mean(taken))
        if not few(len(taken)):
            assert close(bar.cells[1].value, mean(one <= (bar.target or 0) for one in taken))


def _customers_and_what_they_are_worth(slow: Slowly, review: Review) -> None:
    lost, there = slow.churn(review.period)
    active = {one["customer_id"] for one in (*slow.touches(review.period), *slow.deals(review.period))}
    expected = {"filed": len(slow.filed(review.period)), "active": len(active), "there": there, "lost": lost}
    chart = review.chart("customers")
    assert {bar.key: bar.n for bar in chart.rows} == (expected if any(expected.values()) else {})
    lost, there = slow.churn(review.beside)
    active = {one["customer_id"] for one in (*slow.touches(review.beside), *slow.deals(review.beside))}
    expected = {"filed": len(slow.filed(review.beside)), "active": len(active), "there": there, "lost": lost}
    assert {bar.key: bar.previous for bar in chart.rows} in ({}, expected)
    worth = bars(review.chart("worth"))
    until = until_of(review.period)
    first = (date.fromisoformat(until) - timedelta(days=365)).isoformat()
    deals = [one for one in slow.all_deals() if first <= one["converted_on"] < until]
    priced = [one["amount"] for one in deals if one["amount"] is not None]
    if not priced:
        assert not worth
        return
    assert close(worth["average"].value, mean(priced))
    assert close(worth["frequency"].value, len(deals) / len({one["customer_id"] for one in deals}))
    lines = [line for deal in deals for line in slow.lines(deal) if None not in (line["amount"], line["cost"])]
    sold = sum(line["amount"] for line in lines)
    margin = (sold - sum(line["cost"] for line in lines)) / sold if sold else 1.0
    assert close(worth["margin"].value, margin)
    buyers = slow.there(first)
    gone = sum(slow.left(one, first, until) for one in buyers)
    assert close(worth["churn"].value, gone / len(buyers) if buyers else None)
    if gone and not few(len(buyers)):
        yearly = sum(priced) / len(priced) * len(deals) / len({one["customer_id"] for one in deals}) * margin
        assert close(worth["value"].value, yearly * len(buyers) / gone)


def _people_products_and_costs(slow: Slowly, review: Review) -> None:
    touches = Counter(one["owner_id"] for one in slow.touches(review.period))
    due = [
        one
        for one in slow.of("follow_up")
        if lies_in(one["planned_at"], review.period) and one["planned_at"] <= NOW.isoformat(timespec="seconds")
    ]
    planned, kept = (
        Counter(one["owner_id"] for one in due if one["state"] in states)
        for states in (("done", "planned", "dropped"), ("done",))
    )
    amounts: Counter[int | None] = Counter()
    for deal in slow.deals(review.period):
        amounts[deal["owner_id"]] += deal["amount"] or 0
    found = {bar.entry: bar for bar in review.chart("people").rows}
    assert set(found) == {*touches, *planned, *amounts, *(one["owner_id"] for one in slow.deals(review.period))}
    for owner, bar in found.items():
        assert (bar.n, bar.cells[3].value) == (touches[owner], amounts[owner])
        earlier = sum(one["amount"] or 0 for one in slow.deals(review.beside) if one["owner_id"] == owner)
        assert close(bar.cells[4].value, (amounts[owner] - earlier) / earlier if earlier else None)
        assert close(bar.cells[1].value, None if few(planned[owner]) else kept[owner] / planned[owner])
    sold = review_slowly.products(slow, review.period)
    assert {bar.key: (bar.n, bar.cells[1].value, bar.value) for bar in review.chart("products").rows} == {
        name: row[:3] for name, row in sold.items()
    }
    for bar in review.chart("products").rows:
        _n, _pieces, _sum, with_cost, cost, lines = sold[bar.key]
        assert close(bar.cells[2].value, (with_cost - cost) / with_cost if lines and with_cost else None)
    _costs(slow, review)


def _costs(slow: Slowly, review: Review) -> None:
    if (slow.part and slow.part.source is None) or slow.part.owner:
        assert review.chart("cac").empty
        return
    spent = [one for one in slow.book.rows["cost_entry"] if lies_in(one["spent_on"], review.period)]
    if slow.part.source is not None:
        spent = [one for one in spent if top(slow.known, one["source_id"]) == slow.part.source]
    first = [deal for deal in slow.deals(review.period) if slow.earlier(deal) is None]
    rows = bars(review.chart("cac"))
    assert bool(rows) == bool(spent)
    if spent:
        total = sum(one["amount"] for one in spent)
        whole = rows["all"]
        assert (whole.cells[0].value, whole.n) == (total, len(first))
        assert close(whole.value, total / len(first) if first else None)
        split = Counter(top(slow.known, slow.by_id(deal["customer_id"])["source_id"]) for deal in first)
        assert {bar.label: bar.n for key, bar in rows.items() if key != "all" and bar.n} == {
            slow.known.path(entry): n for entry, n in split.items() if entry is not None
        }


def _service_and_deadlines(slow: Slowly, review: Review) -> None:
    scores = Counter(
        one["score"] for one in slow.of("survey") if one["score"] and lies_in(one["answered_on"], review.period)
    )
    found = bars(review.chart("satisfaction"))
    assert {int(key): bar.n for key, bar in found.items() if key.isdecimal() and bar.n} == dict(scores)
    tile = review.tile("satisfaction")
    assert (tile.n, tile.value) == (scores.total(), pytest.approx(mean(scores.elements())))
    kept = {"entry": [], "log": []}
    for one in slow.customers():
        if lies_in(one["collected_at"], review.period) and entry_judged(one) is not None:
            kept["entry"].append(entry_judged(one))
    for one in slow.touches(review.period):
        if one["happened_at"] and log_judged(one) is not None:
            kept["log"].append(log_judged(one))
    rows = bars(review.chart("deadlines"))
    for key, judged in kept.items():
        if rows:
            assert (rows[key].n, rows[key].drill.count) == (len(judged), sum(judged)), key
        else:
            assert not judged


def _answers_and_leads(slow: Slowly, review: Review) -> None:
    lines = {line.key: line.points for line in review.chart("response").series}
    buyers = {deal["customer_id"] for deal in slow.book.live("conversion")}
    shares = {point.period: point for line in review.chart("leads").series for point in line.points}
    for period in review.period.last(6):
        complaints = [
            review_slowly.hours(one["received_at"], one["answered_at"])
            for one in slow.of("complaint")
            if lies_in(one["received_at"], period) and min(len(one["received_at"]), len(one["answered_at"] or "")) >= 16
        ]
        points = {point.period: point for point in lines.get("complaints", ())}
        assert close(points[period.key].value if points else None, middle(complaints))
        waits = [found for one in slow.customers() if (found := first_answer(slow, one, period)) is not None]
        points = {point.period: point for point in lines.get("leads", ())}
        assert close(points[period.key].value if points else None, middle(waits))
        filed = slow.filed(period)
        if shares:
            assert shares[period.key].n == len(filed)
            expected = None if few(len(filed)) else mean(one["id"] in buyers for one in filed)
            assert close(shares[period.key].value, expected)


def first_answer(slow: Slowly, one: dict[str, str], period: Period) -> float | None:
    collected = one["collected_at"]
    if not lies_in(collected, period) or len(collected) < 16:
        return None
    talks = [
        talk["happened_at"]
        for talk in slow.book.live("follow_up")
        if talk["customer_id"] == one["id"] and (talk.get("happened_at") or "") >= collected[:10]
    ]
    first = min(talks, default="")
    return review_slowly.hours(collected, first) if len(first) >= 16 else None


def _what_is_missing(store: Store, slow: Slowly, review: Review) -> None:
    with store.read() as db:
        rules = incomplete_queries.rules(db)
    for bar in review.chart("completeness").rows:
        needing = [
            one for one in slow.filed(review.period) if bar.key in rules.for_type(slow.known.own_name(one["type_id"]))
        ]
        assert bar.n == len(needing)
        column = {"industry": "industry_id", "source": "source_id", "need": "need", "competitor": "competitor"}.get(
            bar.key
        )
        if column in ("industry_id", "source_id", "need", "competitor"):
            assert bar.drill is not None
            assert bar.drill.count == sum(not one[column] for one in needing)
    _fairs(slow, review)
    lost = Counter(
        one["competitor"] for one in slow.of("loss") if one["competitor"] and lies_in(one["lost_on"], review.period)
    )
    named = Counter(one["competitor"] for one in slow.filed(review.period) if one["competitor"])
    assert {bar.key: (bar.n, bar.cells[0].value) for bar in review.chart("competitors").rows} == {
        name: (lost[name], named[name]) for name in {*lost, *named}
    }
    shares = defaultdict(list)
    for one in slow.book.rows["market_entry"]:
        if year_before(review.period) <= one["month"] < review.period.after.isoformat()[:7]:
            shares[one["competitor"] or "us", one["month"]].append(one["share"] / 1000)
    points = {(line.key, point.period): point.value for line in review.chart("market").series for point in line.points}
    assert points == {key: pytest.approx(mean(found)) for key, found in shares.items()}


def year_before(period: Period) -> str:
    return period.after.replace(year=period.after.year - 1).isoformat()[:7]


def _fairs(slow: Slowly, review: Review) -> None:
    wanted = {one["id"] for one in slow.customers()}
    rows = {bar.label: bar for bar in review.chart("fairs").rows}
    for tag in slow.book.rows["tag"]:
        met = {
            one["customer_id"]: one["set_at"]
            for one in slow.book.rows["customer_tag"]
            if one["tag_id"] == tag["id"] and one["customer_id"] in wanted
        }
        last = max(met.values(), default="")
        if not year_before(review.period) <= last < review.period.after.isoformat()[:7]:
            assert tag["name"] not in rows
            continue
        deals = [
            one
            for one in slow.book.live("conversion")
            if one["customer_id"] in met and one["converted_on"] >= met[one["customer_id"]]
        ]
        bar = rows[tag["name"]]
        assert bar.n == len(met)
        assert bar.cells[3].value == len({one["customer_id"] for one in deals})
        assert bar.cells[4].value == sum(one["amount"] or 0 for one in deals)


def _risk_needs_and_the_months_behind_the_forecast(slow: Slowly, review: Review) -> None:
    until = until_of(review.period)
    now = {one: slow.signs(one, until) for one in slow.there(until)}
    then_day = (date.fromisoformat(until) - timedelta(days=slow.rule.horizon_days)).isoformat()
    then = {one: slow.signs(one, then_day) for one in slow.there(then_day)}
    for place, bar in enumerate(review.chart("risk").rows):
        shown = [one for one, signs in now.items() if (signs[place] if place < 4 else sum(signs) >= 2)]
        before = [one for one, signs in then.items() if (signs[place] if place < 4 else sum(signs) >= 2)]
        left = sum(slow.left(one, then_day, until) for one in before)
        assert (bar.n, bar.count) == (len(shown), f"{left} / {len(before)}" if before else ""), bar.key
    months = Period.of(review.period.after, Span.MONTH)
    ahead = {months.shifted(by).key for by in range(3)}
    wanted = Counter(one["stage_id"] for one in slow.customers() if one["need_by"] and one["need_by"][:7] in ahead)
    assert {bar.entry: bar.n for bar in review.chart("needs").rows} == dict(wanted)
    for line in review.chart("forecast").series:
        for point in line.points:
            if not point.forecast:
                assert point.value == sum(one["amount"] or 0 for one in slow.deals(Period.parse(point.period)))


def _churn_tile(slow: Slowly, review: Review) -> None:
    tile = review.tile("churn")
    lost, there = slow.churn(review.beside)
    assert close(tile.previous, lost / there if there else None)
    lost, there = slow.churn(review.period)
    assert (tile.n, tile.value) == (there, pytest.approx(lost / there) if there else None)


def _what_is_compared(_slow: Slowly, review: Review) -> None:
    assert review.against == review.period.previous()
    assert review.beside == fair(review.period, review.against, NOW.date())
    days = {"2024-06": 15, "2024": 167}.get(review.period.key)
    assert review.days == days


CHECKS = (
    _what_is_compared,
    _tiles,
    _sources_and_methods,
    _losses_cycle_paths_and_moves,
    _goals,
    _customers_and_what_they_are_worth,
    _people_products_and_costs,
    _service_and_deadlines,
    _answers_and_leads,
    _risk_needs_and_the_months_behind_the_forecast,
    _churn_tile,
)


@EXAMPLES
@given(books)
def test_every_figure_is_what_a_slow_count_finds(store: Store, book: tuple[int, int, Period, int]) -> None:
    slow, review = look(store, book)
    for check in CHECKS:
        check(slow, review)
    _what_is_missing(store, slow, review)


@EXAMPLES
@given(books)
def test_every_number_names_as_many_rows_as_it_says(store: Store, book: tuple[int, int, Period, int]) -> None:
    _slow, review = look(store, book)
    _drills(store, review)
