"""What leaves the window: the workbook with its charts, the pages of the report."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from desk import Desk
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from review_example import FEBRUARY, example

from crm_desktop.services import improvements, review_notes
from crm_desktop.services.improvements import ImprovementDraft
from crm_desktop.ui.pages.review import ReviewPage
from crm_desktop.ui.paper import HEIGHT, WIDTH, pictures
from crm_desktop.ui.review import exports, paper_plan
from crm_desktop.ui.review.drafts import summary_of
from crm_desktop.ui.review.drill_dialog import DrillDialog
from crm_desktop.ui.review.paper_ink import Ink, Pen
from crm_desktop.ui.review.paper_parts import Parts
from crm_desktop.ui.review.report import Report, ReportPaper
from crm_desktop.ui.review.report_dialog import ReportDialog, report_of
from crm_desktop.ui.review.workbook import sheets
from crm_desktop.ui.widgets.dialog import Dialog


@pytest.fixture
def planned(desk: Desk) -> Desk:
    """A plan of March, one item of it done, and a summary of February."""
    first = improvements.add(
        desk.store, "2026-03", ImprovementDraft("转介绍激励", "赠维护", "来源：转介绍 40%", "2026-03-15")
    )
    improvements.add(desk.store, "2026-03", ImprovementDraft("话术"))
    improvements.add(desk.store, "2026-02", ImprovementDraft("核对"))
    improvements.tick(desk.store, [first], True)
    review_notes.write(desk.store, "2026-02", "summary", "转介绍客户质量最高")
    return desk


def test_the_workbook_holds_every_chart_and_the_plan(planned: Desk, tmp_path: Path) -> None:
    target = tmp_path / "review.xlsx"
    exports.write_workbook(planned.window.context, target, example(), "2026年2月复盘")
    planned.wait(target.exists)
    assert planned.sees("Saved: ")
    book = openpyxl.load_workbook(target)
    assert book.sheetnames[1:7] == [
        "转化漏斗",
        "来源转化率",
        "未成交原因",
        "各级别成交周期",
        "跟进方式效果",
        "成交金额预测",
    ]
    first = book.worksheets[0]
    cells = {row[0].value: [cell.value for cell in row[1:]] for row in first.iter_rows(min_row=5)}
    assert cells["成交金额"] == [3_860_000, "元", 3_410_000, "+13.2%", 9]
    assert cells["24 小时录入率"][0] == 92
    assert cells["Summary"][0] == "转介绍客户质量最高"
    sources = book["来源转化率"]
    assert [cell.value for cell in sources[5]][:5] == ["转介绍", 0.4, "40%", "4 / 10", 10]
    forecast = book["成交金额预测"]
    assert [cell.value for cell in forecast[11]][:5] == ["3/2026", None, 4_100_000, 3_450_000, 4_780_000]
    people = book["个人业绩"]
    assert [cell.value for cell in people[5]] == ["王磊", 2_100_000, "210 万", "5 单", 5, 132, "92%", "+18%"]
    plan = book.worksheets[-1]
    assert next(cell.value for cell in plan[5]) in ("转介绍激励", "话术")
    assert len(sheets(example(), [], [])) == 9


def test_the_report_is_a4_with_its_fonts_inside(planned: Desk, tmp_path: Path) -> None:
    review = example()
    dialog = ReportDialog(planned.window.context, review, "All owners")
    dialog.open()
    assert planned.sees("Review of 2/2026")
    target = tmp_path / "review.pdf"
    dialog.write(target)
    content = target.read_bytes()
    assert content.startswith(b"%PDF")
    assert b"/FontFile" in content
    assert b"/MediaBox [0 0 595" in content or b"/MediaBox [0 0 594" in content
    assert planned.sees("Saved: ")


def test_every_chart_stands_once_on_the_pages_and_none_is_torn(planned: Desk) -> None:
    report = report_of(planned.window.context, example(), "All owners")
    assert [item.title for item in report.items] == ["转介绍激励", "话术"]
    painted: list[str] = []
    paper = ReportPaper(report)
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    pages = paper.pages(painter)
    for number, page in enumerate(pages, 1):
        for block in page:
            assert block.box.bottom() <= HEIGHT - 44
            painted += [block.paint.chart.key] if hasattr(block.paint, "chart") else []
        paper.paint(painter, page, number, len(pages))
    painter.end()
    assert sorted(painted) == sorted(chart.key for chart in report.review.charts)
    assert len(pages) == 2


def test_nothing_is_cut_on_paper_however_much_there_is(desk: Desk) -> None:
    """A long plan, long texts and tables go on over the next page; digits of a PDF can be found."""
    review = example()
    long = "B 级客户改为每周 2 次，每次附一份行业案例，并在当天把结果写进跟进记录里，以便下月核对，由主管每周抽查三位"
    for _ in range(40):
        improvements.add(desk.store, "2026-03", ImprovementDraft(long, "", long))
    charts = tuple(
        replace(one, rows=one.rows * 40) if one.key in ("sources", "persons") else one for one in review.charts
    )
    report = report_of(desk.window.context, replace(review, charts=charts), "All owners")
    report = replace(report, notes={"strengths": "\n".join(f"{number} {long}" for number in range(8))})
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    pages = ReportPaper(report).pages(painter)
    assert max(block.box.bottom() for page in pages for block in page) <= HEIGHT - 44
    shown = [len(block.paint.chart.rows) for page in pages for block in page if hasattr(block.paint, "chart")]
    assert sum(shown) == sum(len(chart.rows) for chart in charts)
    items = [block.paint.items for page in pages for block in page if hasattr(block.paint, "items")]
    assert len(items) > 1
    assert sum(map(len, items)) == 40
    pen = Pen(painter)
    good, _weak = Parts(report)._points()
    assert len(good) == 8
    assert paper_plan._high(pen, report.items[0]) > 50
    wide = replace(
        review.chart("sources"), rows=tuple(replace(one, count=long) for one in review.chart("sources").rows)
    )
    assert ReportPaper(report)._wide(pen, wide)
    assert not ReportPaper(report)._wide(pen, review.chart("sources"))
    assert pen.font(Ink(12)).featureValue(QFont.Tag("locl")) == 0
    assert pen.font(Ink(12)).isFeatureSet(QFont.Tag("locl"))
    painter.end()


def test_the_paper_is_light_whatever_the_window_is(planned: Desk) -> None:
    report = Report(example(), "全部负责人", notes={"strengths": "转介绍快\n\n电话稳", "weak": ""})
    for picture in pictures(ReportPaper(report), 1.0, 400):
        image = picture.toImage()
        assert image.pixelColor(2, 2) == QColor("#FFFFFF")


def test_a_draft_stands_where_nothing_was_written() -> None:
    text = summary_of(example())
    assert "转介绍 40%，是展会的 2.7 倍" in text
    assert FEBRUARY.key == "2026-02"


def test_ctrl_p_shows_the_pages_from_every_tab(desk: Desk) -> None:
    desk.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    desk.wait(lambda: isinstance(Dialog.top(desk.window), ReportDialog))
    assert desk.window.pages.key == "review"
    assert desk.sees("Save as PDF")


def test_the_rows_behind_a_figure_are_exported(desk: Desk, tmp_path: Path) -> None:
    page = desk.window.show_page("review")
    assert isinstance(page, ReviewPage)
    desk.wait(lambda: page.review is not None)
    desk.bot.mouseClick(page.canvas.tiles["new"], Qt.MouseButton.LeftButton)
    dialog = Dialog.top(desk.window)
    assert isinstance(dialog, DrillDialog)
    desk.wait(lambda: dialog.model.rowCount() == 4)
    target = tmp_path / "rows.xlsx"
    dialog.write(target)
    desk.wait(target.exists)
    sheet = openpyxl.load_workbook(target).worksheets[0]
    assert sheet.max_row == 5
    dialog.table.clear_selection()
    assert dialog.accept_button.isEnabled()
    dialog.accept()
    desk.wait(lambda: desk.window.pages.key == "customers")
