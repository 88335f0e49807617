"""Every mark of every chart of a filled book opens the rows behind it, as many as it says."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from desk import Desk, OpenDesk
from PySide6.QtCore import Qt

from crm_desktop.domain.review_period import Period
from crm_desktop.domain.review_shape import ChartData, Drill, Unit
from crm_desktop.services import costs, demo, market_shares, playbooks, review_figures, surveys
from crm_desktop.services.costs import CostDraft
from crm_desktop.services.market_shares import MarketDraft
from crm_desktop.services.review_rows import listing_of
from crm_desktop.services.surveys import SurveyDraft
from crm_desktop.store.database import open_store
from crm_desktop.ui.pages.review import ReviewPage
from crm_desktop.ui.review import behind
from crm_desktop.ui.review.bars import BarsView
from crm_desktop.ui.review.drill_dialog import DrillDialog
from crm_desktop.ui.review.figure_table import FigureTable
from crm_desktop.ui.review.lines import LinesView
from crm_desktop.ui.review.words import period_text, said
from crm_desktop.ui.widgets.dialog import Dialog

TODAY = date.today()
YEAR = Period.parse(str(TODAY.year if TODAY.month > 6 else TODAY.year - 1))
K = Qt.Key
COUNTS = re.compile(r"(?<![\d.,])\d[\d,]*(?![\d.,%]| ?(?:万|亿|days|hours))")


@pytest.fixture
def filled(data: Path, open_desk: OpenDesk) -> Desk:
    """A book in which every chart has something to show, on the review of this year."""
    store = open_store(data)
    demo.fill(store, 150, 7, TODAY)
    playbooks.choose(store, "sprint")
    months = [f"{YEAR.key}-04", f"{YEAR.key}-06"]
    costs.add(store, CostDraft(f"{YEAR.key}-06-01", "3万"))
    for month, share, whose in ((months[0], "12", ""), (months[1], "13", ""), (months[1], "40", "竞品甲")):
        market_shares.add(store, MarketDraft(month, share, whose))
    for customer in range(1, 10):
        day = f"{YEAR.key}-06-1{customer}"
        surveys.ask(store, customer, SurveyDraft(day, day, 1 + customer % 5))
    store.close()
    return open_desk("review")


def numbers(*texts: object) -> set[int]:
    """The counts in some texts: no shares, amounts or days."""
    return {int(one.replace(",", "")) for text in texts for one in COUNTS.findall(str(text))}


def shown_of(chart: ChartData) -> Iterator[tuple[str, Drill | None, set[int]]]:
    """Each number of a chart with the rows that it opens and the counts that stand there."""
    for row in chart.rows:
        name = f"{chart.key} {said(row.label)}"
        yield name, behind.of_bar(row), numbers(said(row.text), said(row.count), row.n)
        yield f"{name} count", behind.of_count(row), numbers(said(row.count))
        for head, cell in zip(chart.columns, row.cells, strict=False):
            yield f"{name} {said(head)}", behind.of_cell(row, cell), numbers(said(cell.text))
    for one in chart.series:
        for point in one.points:
            counts = {point.n, round((point.value or 0) * point.n) if chart.unit is Unit.RATE else point.n}
            yield f"{chart.key} {said(one.label)} {point.period}", behind.first_of(point.drill), counts


def choose_all(view: object) -> None:
    """Choose every mark of a picture."""
    if isinstance(view, FigureTable):
        for line in range(len(view.chart.rows)):
            for column in range(len(view.titles())):
                view.choose(line, column)
    elif isinstance(view, BarsView | LinesView):
        view.resize(900, 500)
        view.place()
        for place in range(len(view.spots)):
            view.choose(place)


def test_every_mark_opens_as_many_rows_as_it_says(filled: Desk) -> None:
    page = filled.window.pages.current
    assert isinstance(page, ReviewPage)
    page.show_period(YEAR)
    filled.wait(lambda: page.review is not None and page.review.period == YEAR and page.canvas.ready)
    assert page.review is not None
    told = {chart.key for chart in page.review.charts if not chart.empty}
    assert len(told) >= 21, {chart.key for chart in page.review.charts} - told
    opened: dict[tuple[str, str], tuple[Drill, str]] = {}
    for chart in page.review.charts:
        for name, drill, counts in shown_of(chart):
            assert drill is None or drill.count, name
            assert drill is None or not counts or drill.count in counts, (name, drill, counts)
        card = page.canvas.cards[chart.key]
        card.picked.disconnect()
        card.picked.connect(lambda drill, name: opened.setdefault((drill.table, drill.fact), (drill, name)))
        card._show_all()
        choose_all(card.view)
    for tile in page.canvas.tiles.values():
        tile.picked.disconnect()
        tile.picked.connect(lambda drill, name: opened.setdefault((drill.table, drill.fact), (drill, name)))
        tile.click()
    assert len(opened) > 35
    market = page.canvas.cards["market"].view
    assert isinstance(market, LinesView)
    names = [period_text(Period.parse(f"{YEAR.key}-0{month}")) for month in (4, 5, 6)]
    theirs = f"竞品甲 · {names[2]}"
    assert [one.name for one in market.spots] == [
        f"Our share · {names[0]}",
        names[1],
        theirs,
        f"Our share · {names[2]}",
    ]
    assert [market.beside(0, 1, 0), market.beside(3, 0, -1), market.beside(2, 0, -1)] == [3, 2, 2]
    for drill, _name in opened.values():
        ids = list(review_figures.drill_rows(filled.store, drill))
        assert len(listing_of(filled.store, drill.table).rows(ids)) == drill.count, drill
    # a window for each kind of list
    for drill, name in {table: one for (table, _fact), one in opened.items()}.values():
        page.open_rows(drill, name)
        dialog = Dialog.top(filled.window)
        assert isinstance(dialog, DrillDialog)
        assert dialog.model.rowCount() == drill.count
        filled.press(K.Key_Escape)
        assert Dialog.top(filled.window) is None
