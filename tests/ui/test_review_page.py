"""The review on the real window: figures and their rows, periods, parts, the plan, what is written."""

import threading
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from desk import Desk, M, OpenDesk
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from review_example import FEBRUARY, example

from crm_desktop.app import Program
from crm_desktop.domain.progress import Progress, no_progress
from crm_desktop.domain.review_period import Period, Stretch
from crm_desktop.domain.review_rule import Credit
from crm_desktop.domain.review_shape import Review, Slice
from crm_desktop.services import (
    conversions,
    costs,
    customers,
    follow_ups,
    history,
    improvements,
    market_shares,
    review_figures,
    review_notes,
)
from crm_desktop.services.conversions import ConversionDraft
from crm_desktop.services.improvements import ImprovementDraft
from crm_desktop.settings import GuiArgs
from crm_desktop.store import options
from crm_desktop.store.database import Store
from crm_desktop.ui import theme
from crm_desktop.ui.pages.review import ReviewPage
from crm_desktop.ui.review import exports
from crm_desktop.ui.review.bars import BarsView
from crm_desktop.ui.review.chart_card import ChartCard
from crm_desktop.ui.review.drill_dialog import DrillDialog
from crm_desktop.ui.review.figure_table import FigureTable
from crm_desktop.ui.review.improvement_dialog import ImprovementDialog
from crm_desktop.ui.review.lines import LinesView
from crm_desktop.ui.review.plan_lines import PlanLine, SuggestionLine
from crm_desktop.ui.review.plot import PlotView
from crm_desktop.ui.review.rules_dialog import ReviewRulesDialog
from crm_desktop.ui.review.tile import FigureTile
from crm_desktop.ui.review.twin_dialog import TwinDialog
from crm_desktop.ui.review.words import in_two
from crm_desktop.ui.widgets.dialog import Dialog

K = Qt.Key
NOW = Period.of(date.today())


def page_of(desk: Desk) -> ReviewPage:
    found = desk.window.show_page("review")
    assert isinstance(found, ReviewPage)
    desk.wait(lambda: found.review is not None)
    return found


def settle(desk: Desk, page: ReviewPage) -> None:
    """Wait until every chart in sight is drawn."""
    desk.wait(lambda: not page.canvas._drawing.isActive())


def the_line(desk: Desk, page: ReviewPage) -> PlanLine:
    """The only item of the plan, after the page has heard of the last change."""

    def lines() -> list[PlanLine]:
        items = improvements.of_months(desk.store, [page.plan.month])
        shown = [one for one in page.plan.findChildren(PlanLine) if one.isVisible()]
        return shown if [one.item for one in shown] == items else []

    desk.wait(lambda: len(lines()) == 1)
    return lines()[0]


def card(page: ReviewPage, key: str) -> ChartCard:
    found = page.canvas.cards[key]
    page.canvas.ensureWidgetVisible(found)
    found.draw_chart()
    return found


@pytest.fixture
def shown(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> ReviewPage:
    """The page with the figures of the design, whatever the book holds."""
    known = options.current(desk.store)
    entries = tuple(known.find("grade", letter) or 0 for letter in "ABCD")

    def compute(_store: object, period: Period, part: Slice, against: Period, progress: object) -> object:
        made = example(entries)
        assert period == made.period
        return made

    monkeypatch.setattr(review_figures, "compute", compute)
    page = ReviewPage(desk.window.context, desk.window)
    page.head.period = FEBRUARY
    page.head.show_choice()
    desk.window.pages._pages["review"] = page
    desk.window.pages.addWidget(page)
    page.refresh()
    desk.window.show_page("review")
    settle(desk, page)
    return page


def test_the_figures_of_the_month_stand_on_tiles_and_open_their_rows(desk: Desk) -> None:
    page = page_of(desk)
    tile = page.canvas.tiles["new"]
    assert tile.accessibleName().startswith("New customers 4 customers")
    desk.bot.mouseClick(tile, Qt.MouseButton.LeftButton)
    dialog = Dialog.top(desk.window)
    assert isinstance(dialog, DrillDialog)
    assert dialog.title.text() == f"New customers · {date.today().month}/{date.today().year}"
    desk.wait(lambda: dialog.model.rowCount() == 4)
    assert sorted(desk.column("Customer")) == sorted(
        ["澜川智能科技有限公司", "北辰汽车零部件有限公司", "启明医疗器械有限公司", "云杉文化传媒有限公司"]
    )
    assert desk.sees("4 row(s)") or desk.sees("4 rows")
    dialog.model.sort_by("name", False)
    assert sorted(dialog.model.ids()) == sorted(dialog.source.chosen)
    desk.press(K.Key_Return)
    assert desk.window.pages.key == "customers"
    assert Dialog.top(desk.window) is None


def test_esc_closes_the_rows_behind_a_number_at_once(desk: Desk) -> None:
    page = page_of(desk)
    desk.bot.mouseClick(page.canvas.tiles["new"], Qt.MouseButton.LeftButton)
    dialog = Dialog.top(desk.window)
    assert isinstance(dialog, DrillDialog)
    desk.wait(lambda: dialog.table.selected_count() == 1)
    desk.press(K.Key_Escape)
    assert Dialog.top(desk.window) is None


def test_the_arrows_and_the_menu_go_through_periods_but_not_into_the_future(desk: Desk) -> None:
    page = page_of(desk)
    assert not page.head.forth.isEnabled()
    desk.press(K.Key_Left)
    assert page.period == NOW.previous()
    assert page.review is not None
    assert (page.review.period, page.review.against) == (NOW.previous(), NOW.previous().previous())
    desk.click("Period after")
    assert page.period == NOW
    desk.press(K.Key_Right)
    assert page.period == NOW
    desk.part("Quarter")
    assert page.period == Period.of(date.today(), Period.parse(f"{date.today().year}-Q1").span)
    desk.part("Year")
    assert page.period.key == str(date.today().year)
    desk.part("Month")
    assert page.period == NOW
    desk.bot.mouseClick(page.head.compare, Qt.MouseButton.LeftButton)
    others = page.head.others
    assert others is not None
    others.hide()
    others.picked.emit(NOW.year_before().key)
    assert page.review.against == NOW.year_before()
    day = date.today().day
    if day <= (NOW.year_before().after - NOW.year_before().first).days - 1:
        # the month runs: as many days of the other one are compared, on the chip, the tiles and below the charts
        assert page.head.compare.text() == f"Against {NOW.number}/{NOW.year - 1}, days 1–{day}"
        whole = page.canvas.tiles["new"]
        whole.show_tile(replace(whole.tile, few=False, change=0.5), page.review.beside, NOW)
        assert whole.note()[1] == f"vs {NOW.number}/{NOW.year - 1}, same days"
    page.head.earlier()
    assert page.head.against == NOW.previous().year_before()
    _change_the_rules(desk, page)


def _change_the_rules(desk: Desk, page: ReviewPage) -> None:
    """The chart's own menu leads to the rule that its foot says; the figures follow, and undo takes it back."""

    def foot() -> str:
        assert page.review is not None
        return str(page.review.chart("methods").foot)

    settle(desk, page)
    methods = page.canvas.cards["methods"]
    methods._show_menu()
    assert methods.menu is not None
    methods.menu.hide()
    methods.menu.picked.emit("rules")
    dialog = Dialog.top(desk.window)
    assert isinstance(dialog, ReviewRulesDialog)
    assert desk.sees("A signature is credited to")
    dialog.credits[Credit.LAST].setChecked(True)
    dialog.days["lost_days"].set_value(80)
    dialog.save()
    assert dialog.problem.text() == "Silence must be a sign before the buyer counts as lost."
    dialog.days["lost_days"].setText("viel")
    dialog.save()
    assert dialog.problem.text() == "Lost after so many days of silence: a whole number from 30 to 3660."
    desk.click("Shipped values")
    assert (dialog.credits[Credit.ANY].isChecked(), dialog.days["lost_days"].value()) == (True, 365)
    dialog.credits[Credit.LAST].setChecked(True)
    dialog.save()
    desk.wait(lambda: "whose last contact before signing" in foot())
    desk.window.undo()
    desk.wait(lambda: "One contacted in several ways" in foot())
    desk.window.commands.run("review.rules")
    assert isinstance(Dialog.top(desk.window), ReviewRulesDialog)


def test_a_part_of_the_book_is_chosen_and_given_up(desk: Desk) -> None:
    page = page_of(desk)
    known = options.current(desk.store)
    owner, fair = known.find("staff", "王磊"), known.find("source", "展会")
    page.slices.choose(owner=owner)
    assert page.review is not None
    assert page.review.slice.owner == owner
    assert page.review.tile("new").value == 2
    page.slices.choose(source=fair)
    assert page.slices.words().startswith("王磊 · ")
    (chip,) = page.slices._chips
    chip.closed.emit()
    page.slices.choose(owner=None)
    assert page.review.tile("new").value == 4
    draft = ConversionDraft(date.today().isoformat(), "65万", product="排产系统")
    conversions.record(desk.store, 2, draft)
    desk.wait(lambda: page.slices.products == ("排产系统",))
    desk.click("Part")
    desk.pick("Product")
    desk.pick("排产系统")
    assert page.review.slice.product == "排产系统"
    assert page.review.tile("deals").value == 1
    desk.bot.mouseClick(page.slices.owner, Qt.MouseButton.LeftButton)
    desk.pick("李婷")
    assert page.review.slice.owner == known.find("staff", "李婷")


def test_a_deal_that_is_recorded_shows_after_a_moment(desk: Desk) -> None:
    page = page_of(desk)
    assert page.review is not None
    assert page.review.tile("deals").value == 0
    conversions.record(desk.store, 1, ConversionDraft(date.today().isoformat(), "65万"))
    assert desk.sees("Changed since, reckoning again …")
    desk.wait(lambda: page.review is not None and page.review.tile("deals").value == 1)
    assert desk.sees("Data as of")
    assert any("65万" in text for text in page.status())
    conversions.record(desk.store, 2, ConversionDraft(date.today().isoformat(), "5万"))
    desk.wait(page._later.isActive)
    page.hide()
    page._later.stop()
    page.show()
    desk.wait(lambda: page.review is not None and page.review.tile("deals").value == 2)
    assert not desk.sees("Changed since")


def test_every_bar_number_and_point_opens_its_rows(desk: Desk, shown: ReviewPage) -> None:
    asked: list[str] = []
    shown.canvas.picked.disconnect()
    shown.canvas.picked.connect(lambda _drill, name: asked.append(name))
    bars = card(shown, "sources").view
    assert isinstance(bars, BarsView)
    spot = bars.spots[1].box.center().toPoint()
    desk.bot.mouseMove(bars.viewport(), spot)
    desk.bot.mouseClick(bars.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    lines = card(shown, "forecast").view
    assert isinstance(lines, LinesView)
    desk.bot.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=lines.spots[5].box.center().toPoint())
    table = card(shown, "persons").view
    assert isinstance(table, FigureTable)
    place = table._rect(0, 2)
    desk.bot.mouseClick(table, Qt.MouseButton.LeftButton, pos=place.center())
    assert len(asked) == 3
    bars.setFocus(Qt.FocusReason.TabFocusReason)
    assert "展会推荐: 15%" in bars.accessibleDescription()
    assert "95 % interval 5% – 36%" in bars.accessibleDescription()
    desk.bot.keyClick(bars, K.Key_Return)
    table.setFocus(Qt.FocusReason.TabFocusReason)
    desk.bot.keyClick(table, K.Key_Right)
    desk.bot.keyClick(table, K.Key_Down)
    desk.bot.keyClick(table, K.Key_Return)
    bars.setFocus(Qt.FocusReason.TabFocusReason)
    desk.bot.keyClick(bars, K.Key_Down)
    bars.spots[bars._lit] = bars.spots[bars._lit]._replace(drill=None)
    ring = bars.spots[bars._lit].box.toRect().topLeft() + QPoint(20, 1)
    assert bars.viewport().grab().toImage().pixelColor(ring) == theme.current().color("focus")
    desk.bot.keyClick(bars, K.Key_Return)
    assert asked == [
        "来源转化率 · 展会推荐", "成交金额预测 · 2/2026", "个人业绩 · 王磊 · 活动量", "来源转化率 · 展会推荐",
        "个人业绩 · 李婷 · Amount",
    ]  # fmt: skip


def test_tab_goes_through_the_page_as_it_is_read(desk: Desk, shown: ReviewPage) -> None:
    """Head, tiles, cards, sections, plan: although pictures are made last; the keyboard stays on a line of the plan."""
    improvements.add(desk.store, shown.plan.month, ImprovementDraft("甲"))
    improvements.add(desk.store, shown.plan.month, ImprovementDraft("乙"))
    desk.window.resize(1280, 720)
    settle(desk, shown)
    shown.take_focus()
    met: list[QWidget] = []
    while not isinstance(QApplication.focusWidget(), PlanLine):
        desk.press(K.Key_Tab)
        settle(desk, shown)
        one = QApplication.focusWidget()
        met.append(one)  # type: ignore[arg-type]
        assert len(met) < 80
        if isinstance(one, PlotView | FigureTable):
            top = one.mapTo(shown.canvas.viewport(), QPoint(0, 0)).y()
            assert 0 <= top <= top + one.height() <= shown.canvas.viewport().height()
    head, canvas = shown.head, shown.canvas
    cards = [canvas.cards[key] for key in ("funnel", "sources", "losses")]
    wanted = [
        head.back,
        head.name,
        head.span,
        head.compare,
        shown.slices.owner,
        shown.slices.more,
        head.excel,
        head.pdf,
    ]
    wanted += [canvas.tiles[key] for key in ("new", "touches", "won", "amount", "days", "in_time")]
    wanted += [part for one in cards for part in (one.menu_button, one.view)]
    assert [one for one in met if one is not head.forth][: len(wanted)] == wanted
    assert met.index(canvas.heads["sales"].cadence) < met.index(canvas.cards["persons"].view)
    assert met[-2:] == [shown.plan.add, QApplication.focusWidget()]
    desk.press(K.Key_Space)
    line = QApplication.focusWidget()
    assert isinstance(line, PlanLine)
    assert (line.item.title, line.item.done) == ("甲", True)
    desk.press(K.Key_Delete)
    line = QApplication.focusWidget()
    assert isinstance(line, PlanLine)
    assert line.item.title == "乙"
    desk.press(K.Key_Delete)
    assert QApplication.focusWidget() is shown.plan.add
    shown.take_focus()
    shown.slices.choose(grade=1, owner=None)
    desk.press(K.Key_Escape)
    assert not shown.slices.slice


def test_pictures_are_drawn_once_and_one_at_a_time(
    desk: Desk, shown: ReviewPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Scrolling and hovering draw nothing anew, another size does; a page that is reckoned anew is painted whole."""
    drawn: list[str] = []
    real = PlotView.make_picture

    def counted(view: PlotView) -> None:
        drawn.append(view.chart.key)
        real(view)

    monkeypatch.setattr(PlotView, "make_picture", counted)
    settle(desk, shown)
    view = shown.canvas.cards["funnel"].view
    assert isinstance(view, PlotView)
    assert view.fresh
    shown.canvas.scroll_by(0.2)
    desk.bot.mouseMove(view.viewport(), QPoint(60, 60))
    assert not shown.grab().isNull()
    assert drawn == []
    desk.window.resize(1300, 800)
    desk.wait(lambda: "funnel" in drawn and not shown.canvas._drawing.isActive())
    assert len(drawn) == len(set(drawn))
    shown.canvas.show_review(example(), {})
    assert not shown.canvas._inside.updatesEnabled()
    settle(desk, shown)
    assert shown.canvas._inside.updatesEnabled()
    assert shown.canvas.column.isEnabled()
    with monkeypatch.context() as broken, desk.bot.captureExceptions() as found:
        broken.setattr(ChartCard, "show_chart", lambda *_: 1 / 0)
        shown.canvas.show_review(example(), {1: "A"})
        settle(desk, shown)
    assert [kind for kind, *_rest in found] == [ZeroDivisionError]
    assert shown.canvas._inside.updatesEnabled()
    shown.canvas.show_review(example(), {})
    settle(desk, shown)
    assert all(
        one.view.fresh for one in shown.canvas.cards.values() if isinstance(one.view, PlotView) and one.isVisible()
    )


def test_texts_of_a_chart_never_meet(desk: Desk, shown: ReviewPage, qapp: QApplication) -> None:
    """The value of the longest bar ends before the columns at the right begin, at every width."""
    view = card(shown, "funnel").view
    assert isinstance(view, BarsView)
    for width in (260, 340, 600):
        view.resize(width, 260)
        view.place()
        first = view._columns()[0].left()
        for row in view.rows:
            end = view._left + view._end(row) * view._scale + view._value_width(row)
            assert end <= first + 0.5
    assert card(shown, "cycle").view.pitch() > 40  # type: ignore[union-attr]
    assert in_two("Entry after collecting", lambda text: len(text) < 12) == ("Entry after", "collecting")
    assert in_two("合同已到期或六十天内到期", lambda text: len(text) < 8) == ("合同已到期或六", "十天内到期")
    counted = card(shown, "sources").view
    assert isinstance(counted, BarsView)
    narrow = counted._widths()[-1]
    style = theme.current()
    style.apply(qapp, "dark", 1.15)
    try:
        assert counted._widths()[-1] > narrow
    finally:
        style.apply(qapp, "light", 1.0)


def test_a_chart_is_copied_shown_as_a_table_and_saved_as_a_picture(
    desk: Desk, shown: ReviewPage, tmp_path: Path
) -> None:
    one = card(shown, "sources")
    desk.bot.mouseClick(one.menu_button, Qt.MouseButton.LeftButton)
    desk.pick("Copy data")
    text = QGuiApplication.clipboard().text()
    assert text.splitlines()[0] == "来源转化率"
    assert "转介绍\t40%\t4 / 10\t17% – 69%" in text
    desk.bot.mouseClick(one.menu_button, Qt.MouseButton.LeftButton)
    desk.pick("Show as table")
    dialog = Dialog.top(desk.window)
    assert isinstance(dialog, TwinDialog)
    assert dialog.table.item(0, 1).text() == "40%"
    dialog.table.selectRow(1)
    desk.bot.keyClick(dialog.table, K.Key_C, M.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("展会推荐\t15%")
    desk.click("Copy data")
    assert Dialog.top(desk.window) is dialog
    dialog.reject()
    target = tmp_path / "chart.png"
    exports.write_picture(desk.window.context, target, one)
    assert target.read_bytes()[:4] == b"\x89PNG"
    assert desk.sees("Saved: ")
    exports.write_picture(desk.window.context, tmp_path / "none" / "chart.png", one)
    assert desk.sees("none") or desk.sees("chart.png")


def test_the_plan_takes_suggestions_is_ticked_off_and_undone(desk: Desk, shown: ReviewPage) -> None:
    (idea,) = shown.plan.findChildren(SuggestionLine)
    assert idea.remark.key == "stage"
    low, remark = idea.height(), idea.remark
    idea.show_remark(
        replace(idea.remark, text="A sentence that is so long that it does not stand in one line of the plan")
    )
    assert idea.height() > low
    idea.show_remark(remark)
    assert idea.height() == low
    idea.evidence.resize(10, 10)
    theme.current().restyled.emit()
    assert idea.evidence.width() > 60
    tile = shown.canvas.tiles["new"]
    tile.show_tile(tile.tile, Stretch(FEBRUARY.previous(), 22), FEBRUARY)
    assert [tile._beside(300), tile._beside(60)] == ["vs Jan, same days", "vs Jan"]
    desk.click("Add to plan: 缩短方案展示停留")
    line = the_line(desk, shown)
    assert (line.item.title, line.item.evidence) == ("缩短方案展示停留", "漏斗：24.6 / 21 天")
    desk.wait(lambda: not [one for one in shown.plan.findChildren(SuggestionLine) if one.isVisible()])
    desk.bot.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(8, 16))
    assert improvements.of_months(desk.store, ["2026-03"])[0].done
    history.undo(desk.store)
    history.undo(desk.store)
    desk.wait(lambda: any(one.isVisible() for one in shown.plan.findChildren(SuggestionLine)))
    assert improvements.of_months(desk.store, ["2026-03"]) == []


def test_an_item_is_added_edited_and_taken_out(desk: Desk, shown: ReviewPage) -> None:
    desk.click("Add")
    desk.click("Save improvement")
    assert desk.sees("What shall be better?") or desk.sees("What shall be better")
    dialog = Dialog.top(desk.window)
    assert isinstance(dialog, ImprovementDialog)
    dialog.what.set_text("准备价格异议话术")
    dialog.due.set_text("没有日子")
    desk.click("Save improvement")
    assert Dialog.top(desk.window) is dialog
    dialog.due.set_text("2026-03-25")
    dialog.owner.set_text("王磊")
    desk.click("Save improvement")
    (item,) = improvements.of_months(desk.store, ["2026-03"])
    assert (item.title, item.owner, item.due_on) == ("准备价格异议话术", "王磊", "2026-03-25")
    line = the_line(desk, shown)
    desk.bot.keyClick(line, K.Key_Return)
    second = Dialog.top(desk.window)
    assert isinstance(second, ImprovementDialog)
    second.detail.set_text("整理五个案例")
    desk.click("Save improvement")
    assert improvements.of_months(desk.store, ["2026-03"])[0].detail == "整理五个案例"
    line = the_line(desk, shown)
    desk.bot.keyClick(line, K.Key_Space)
    assert improvements.of_months(desk.store, ["2026-03"])[0].done
    line = the_line(desk, shown)
    desk.bot.keyClick(line, K.Key_Delete)
    assert improvements.of_months(desk.store, ["2026-03"]) == []


def test_last_month_is_counted_and_what_was_left_is_carried_over(desk: Desk, shown: ReviewPage) -> None:
    done = [improvements.add(desk.store, "2026-02", ImprovementDraft(title)) for title in ("甲", "乙", "丙")]
    improvements.tick(desk.store, done, True)
    improvements.add(desk.store, "2026-02", ImprovementDraft("逐户核对"))
    desk.wait(lambda: desk.sees("3 / 4"))
    assert desk.sees("Plan of Feb done")
    assert desk.sees("Open: 逐户核对")
    desk.click("Tick off item by item")
    assert [one.item.title for one in shown.plan.past.list.findChildren(PlanLine) if one.isVisible()][-1] == "逐户核对"
    line = next(one for one in shown.plan.past.list.findChildren(PlanLine) if one.item.title == "逐户核对")
    line.setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(K.Key_Space)
    desk.wait(lambda: desk.sees("4 / 4"))
    focus = QApplication.focusWidget()
    assert isinstance(focus, PlanLine)
    assert (focus.item.title, focus.item.done) == ("逐户核对", True)
    desk.window.undo()
    desk.wait(lambda: desk.sees("3 / 4"))
    desk.click("Fold up")
    assert desk.sees("Open: 逐户核对")
    shown.plan.carry.click()
    assert [one.title for one in improvements.of_months(desk.store, ["2026-03"])] == ["逐户核对"]
    desk.wait(lambda: not shown.plan.carry.isVisible())


def test_what_is_written_is_kept_by_section_and_undone(desk: Desk, shown: ReviewPage) -> None:
    note = shown.plan.note
    note.edit.setFocus()
    note.edit.setPlainText("转介绍客户质量最高")
    desk.part("To make up for")
    assert review_notes.note(desk.store, "2026-02").text == "转介绍客户质量最高"
    assert note.edit.toPlainText() == "缩短方案展示停留"
    assert desk.sees("Draft")
    note.edit.setPlainText("演示停留过长")
    desk.wait(lambda: review_notes.note(desk.store, "2026-02", "weak").text == "演示停留过长")
    assert desk.sees("Saved ")
    history.undo(desk.store)
    desk.wait(lambda: note.edit.toPlainText() == "缩短方案展示停留")
    desk.part("Summary")
    assert note.edit.toPlainText() == "转介绍客户质量最高"


def test_each_part_says_how_often_it_is_looked_at_and_can_be_changed(desk: Desk) -> None:
    page = page_of(desk)
    settle(desk, page)
    head = page.canvas.heads["sales"]
    assert head.cadence.text() == "Weekly"
    page.canvas.ensureWidgetVisible(head)
    desk.bot.mouseClick(head.cadence, Qt.MouseButton.LeftButton)
    desk.pick("Monthly")
    desk.wait(lambda: head.cadence.text() == "Monthly")
    assert not desk.sees("Changed since")
    desk.window.undo()
    desk.wait(lambda: head.cadence.text() == "Weekly")


def test_costs_and_shares_are_entered_for_the_period(desk: Desk) -> None:
    page = page_of(desk)
    desk.bot.mouseClick(page.costs, Qt.MouseButton.LeftButton)
    dialog = Dialog.top(desk.window)
    dialog.amount.set_text("很多")  # type: ignore[union-attr]
    desk.click("Add cost")
    assert dialog.problem.text()  # type: ignore[union-attr]
    dialog.amount.set_text("3万")  # type: ignore[union-attr]
    desk.click("Add cost")
    (cost,) = costs.of_span(desk.store, NOW.first.isoformat(), NOW.after.isoformat())
    assert cost.amount == 3_000_000
    assert desk.button(f"Remove {cost.spent_on[5:]} All sources")
    desk.click(f"Change {cost.spent_on[5:]} All sources 3万 ")
    assert dialog.amount.text() == "30000"  # type: ignore[union-attr]
    dialog.amount.set_text("4.5万")  # type: ignore[union-attr]
    desk.press(K.Key_Escape)
    assert Dialog.top(desk.window) is dialog
    assert dialog.amount.text() == ""  # type: ignore[union-attr]
    desk.click(f"Change {cost.spent_on[5:]} All sources 3万 ")
    dialog.amount.set_text("4.5万")  # type: ignore[union-attr]
    desk.click("Save cost")
    (cost,) = costs.of_span(desk.store, NOW.first.isoformat(), NOW.after.isoformat())
    assert cost.amount == 4_500_000
    history.undo(desk.store)
    desk.wait(lambda: desk.button(f"Change {cost.spent_on[5:]} All sources 3万 ") is not None)
    dialog.day.set_text("改天")  # type: ignore[union-attr]
    desk.click("Add cost")
    assert len(costs.of_span(desk.store, NOW.first.isoformat(), NOW.after.isoformat())) == 1
    desk.click(f"Remove {cost.spent_on[5:]} All sources")
    assert costs.of_span(desk.store, NOW.first.isoformat(), NOW.after.isoformat()) == []
    assert desk.sees("Nothing entered for this period")
    desk.click("Close")
    desk.bot.mouseClick(page.shares, Qt.MouseButton.LeftButton)
    second = Dialog.top(desk.window)
    second.share.set_text("12.5")  # type: ignore[union-attr]
    desk.click("Add share")
    assert market_shares.of_span(desk.store, NOW.key, NOW.following().key)[0].share == 125
    line = desk.button(f"Change {NOW.key} Ourselves 12.5% ")
    line.setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(K.Key_Return)
    second.share.set_text("13")  # type: ignore[union-attr]
    desk.press(K.Key_Return, M.ControlModifier)
    desk.wait(lambda: market_shares.of_span(desk.store, NOW.key, NOW.following().key)[0].share == 130)
    line = desk.button(f"Change {NOW.key} Ourselves 13% ")
    line.setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(K.Key_Delete)
    assert market_shares.of_span(desk.store, NOW.key, NOW.following().key) == []
    assert QApplication.focusWidget() is second.first_stop()  # type: ignore[union-attr]


def test_an_empty_book_and_a_dark_narrow_window_are_calm(open_desk: OpenDesk) -> None:
    desk = open_desk("review", theme="dark", size=(1280, 800))
    page = desk.window.pages.current
    assert isinstance(page, ReviewPage)
    desk.wait(lambda: page.review is not None)
    settle(desk, page)
    assert page.canvas.tiles["new"].accessibleName() == "New customers 0 customers"
    assert desk.sees("No costs are entered for this period.")
    cards = page.canvas.cards
    assert [cards[key].minimumHeight() for key in ("sources", "cycle")] == [0, 0]
    customers.add(desk.store, {"name": "澜川智能科技有限公司"})
    desk.wait(lambda: page.review is not None and page.review.tile("new").value == 1)
    settle(desk, page)
    # a row without anything to show is low, a line without a point is only its sentence
    assert cards["sources"].minimumHeight() > 300
    assert cards["cycle"].minimumHeight() == 0
    assert not cards["leads"].isVisible()
    desk.window.resize(1000, 700)
    desk.wait(lambda: page.canvas._columns == 2)
    desk.window.resize(1440, 900)
    desk.wait(lambda: page.canvas._columns == 3)


def test_a_page_that_was_left_stops_reckoning_and_goes_on_when_it_is_seen(desk: Desk) -> None:
    page = page_of(desk)
    when = datetime.combine(date.today(), datetime.min.time()) - timedelta(days=1)
    desk.window.show_page("customers")
    follow_ups.log(desk.store, 1, follow_ups.TouchDraft(when.isoformat(timespec="minutes"), content="谈"))
    desk.window.show_page("review")
    desk.wait(lambda: page.review is not None)
    assert isinstance(page.canvas.tiles["new"], FigureTile)
    assert all(isinstance(one.view, PlotView | FigureTable) for one in page.canvas.cards.values() if one.view)


def test_grey_boxes_stand_while_it_is_reckoned_and_another_period_stops_it(
    book: Path, data: Path, qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On the real threads: the window answers, a skeleton comes after 150 ms, the first period is never finished."""
    gate, real, begun, ended = threading.Event(), review_figures.compute, [], []

    def slowly(
        store: Store, period: Period, part: Slice, against: Period | None, progress: Progress = no_progress
    ) -> Review:
        begun.append(period)
        while not gate.wait(0.01):
            progress(0, 1)
        found = real(store, period, part, against, progress)
        ended.append(period)
        return found

    monkeypatch.setattr(review_figures, "compute", slowly)
    program = Program(qapp, GuiArgs(data=data, language="en", theme="light"), data)
    program.memory.remember(tab="customers")
    program.dress()
    window = program.open(serial=False)
    window.show()
    page = window.show_page("review")
    assert isinstance(page, ReviewPage)
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.waiting, timeout=5000)
    assert not page.grab().isNull()
    page.head.earlier()
    qtbot.waitUntil(lambda: begun == [NOW, NOW.previous()], timeout=5000)
    gate.set()
    qtbot.waitUntil(lambda: page.review is not None and page.review.period == NOW.previous(), timeout=10_000)
    assert ended == [NOW.previous()]
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.canvas, timeout=10_000)
    assert not page.waiting.isVisible()
    qtbot.waitUntil(lambda: page.canvas.ready and not page.canvas._drawing.isActive(), timeout=20_000)
    gate.clear()
    page.head.later()
    window.show_page("customers")
    qtbot.waitUntil(lambda: not window.context.work.busy, timeout=5000)
    gate.set()
    window.show_page("review")
    qtbot.waitUntil(lambda: page.review is not None and page.review.period == NOW, timeout=10_000)
    window.quit()
    window.changes.close()
    window.deleteLater()
    for translator in program._translators:
        qapp.removeTranslator(translator)
    program.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
