"""The workbook of a review is read back as it was written: numbers as numbers, texts as texts, native charts."""

from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest

from crm_desktop.domain.messages import UserError
from crm_desktop.files.review_workbook import Figure, SheetColumn, write_review

BARS = Figure(
    "来源/转化率:", "转介绍 40%",
    (SheetColumn("名称"), SheetColumn("比率", "percent"), SheetColumn("样本", "count")),
    [("转介绍", 0.4, 10), ("=1+1", 0.15, 20), ("陌拜", None, 7)], "bar", (1,), (0,), (), "签约率 = 成交 / 新增",
)  # fmt: skip
LINES = Figure(
    "成交金额", "3 月预计 410 万",
    (SheetColumn("时期"), SheetColumn("金额", "money"), SheetColumn("预测", "money")),
    [("2026年2月", 3_860_000.0, 3_860_000.0), ("2026年3月", None, 4_100_000.0)], "line", (1, 2), (1,), (2,),
)  # fmt: skip
PLAIN = Figure("成交金额", "表", (SheetColumn("改进项"),), [("话术",)])


def test_sheets_numbers_and_charts_are_read_back(tmp_path: Path) -> None:
    path = tmp_path / "review.xlsx"
    heard: list[str] = []
    assert write_review(path, "2026年2月复盘", [BARS, LINES, PLAIN], lambda _d, _t, label="": heard.append(label)) == 2
    assert heard == ["来源/转化率:", "成交金额", "成交金额"]
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["来源 转化率", "成交金额", "成交金额 (2)"]
    sheet = book["来源 转化率"]
    assert [sheet["A1"].value, sheet["A2"].value] == ["来源/转化率:", "转介绍 40%"]
    rows = [[cell.value for cell in row] for row in sheet["A4:C7"]]
    assert rows == [["名称", "比率", "样本"], ["转介绍", 0.4, 10], ["=1+1", 0.15, 20], ["陌拜", None, 7]]
    assert sheet["A6"].data_type == "s"
    assert sheet["B5"].number_format == "0.0%"
    assert sheet["A9"].value == "签约率 = 成交 / 新增"
    assert book["成交金额"]["B5"].number_format == '#,##0"元"'
    with ZipFile(path) as inside:
        charts = sorted(name for name in inside.namelist() if name.startswith("xl/charts/chart"))
        drawn = [inside.read(name).decode() for name in charts]
    assert len(charts) == 2
    assert "<c:barChart>" in drawn[0]
    assert "$B$5:$B$7" in drawn[0]
    assert "<c:lineChart>" in drawn[1]
    assert 'prstDash val="dash"' in drawn[1]


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        write_review(tmp_path / "none" / "review.xlsx", "x", [PLAIN])
