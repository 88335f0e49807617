"""Problems go back into a copy of the user's own file."""

import openpyxl
import pytest
from openpyxl.styles import Font

from crm_desktop.domain.messages import Message, UserError
from crm_desktop.files import annotate
from crm_desktop.files.annotate import save_problems
from crm_desktop.files.problems import Problem
from crm_desktop.files.reading import read_book

COLOUR = "FFFFC7CE"


def problem(sheet: str, row: int, column: int, reason: str = "bad {what}") -> Problem:
    return Problem("f", sheet, row, "电话", column, "139", Message(reason, what="phone"))


def test_the_look_of_the_own_workbook_stays(tmp_path, samples):
    source = tmp_path / "own.xlsx"
    book = openpyxl.load_workbook(samples / "四张模板.xlsx")
    sheet = book["客户信息表"]
    sheet["A3"].font = Font(name="楷体", size=15, bold=True)
    sheet.column_dimensions["A"].width = 33
    sheet["J4"] = "=A4"
    book.save(source)
    before = source.read_bytes()
    found = [
        problem("客户信息表", 5, 4), problem("客户信息表", 5, 4, "second"), problem("客户信息表", 5, 4, "second"),
        problem("客户信息表", 6, -1), problem("客户信息表", 1, 3), problem("没有", 1, 1),
    ]  # fmt: skip
    assert save_problems(source, tmp_path / "out.xlsx", found, lambda message: f"«{message}»") == 3
    assert source.read_bytes() == before
    out = openpyxl.load_workbook(tmp_path / "out.xlsx")["客户信息表"]
    assert out["E5"].comment.text == "«bad phone»\n«second»"
    assert out["E5"].fill.fgColor.rgb == COLOUR
    assert out["A6"].comment is not None
    assert out["A1"].comment is not None, "a comment in merged cells stands in their first one"
    assert out["E4"].comment is None
    assert (out["A3"].font.name, out.column_dimensions["A"].width, out["J4"].value) == ("楷体", 33, "=A4")
    with read_book(tmp_path / "out.xlsx") as corrected:
        assert len(corrected.sheets) == 4


def test_text_and_old_workbooks_are_copied(tmp_path, samples, make_table):
    source = make_table(tmp_path, {"made": [("客户名称", "电话"), ("甲=", "139")]})
    assert save_problems(source, tmp_path / "out.xlsx", [problem("made", 2, 1)]) == 1
    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx")["made"]
    assert (sheet["A2"].value, sheet["B2"].value) == ("甲=", "139")
    assert sheet["B2"].comment.text == "bad phone"


def test_copied_texts_never_become_formulas(tmp_path):
    (tmp_path / "a.csv").write_text("客户名称,电话\n'=1+1,139\n乙\x0b,\n", "utf-8")
    assert save_problems(tmp_path / "a.csv", tmp_path / "out.xlsx", [problem("a", 2, 1)]) == 1
    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx")["a"]
    assert (sheet["A2"].value, sheet["A2"].data_type, sheet["A3"].value) == ("=1+1", "s", "乙")


def test_what_openpyxl_cannot_open_is_copied(tmp_path, samples, monkeypatch):
    def refuse(*args: object, **more: object) -> None:
        raise KeyError("styles")

    monkeypatch.setattr(openpyxl, "load_workbook", refuse)
    target = tmp_path / "out.xlsx"
    assert save_problems(samples / "客户信息收集表.xlsx", target, [problem("客户信息收集模板", 5, 1)]) == 1
    monkeypatch.undo()
    assert openpyxl.load_workbook(target)["客户信息收集模板"]["B5"].fill.fgColor.rgb == COLOUR


def test_plain_values():
    assert annotate._plain("a\0b") == "ab"
    assert annotate._plain(("odd",)) == "('odd',)"


def test_a_source_that_has_gone(tmp_path):
    with pytest.raises(UserError, match="does not exist"):
        save_problems(tmp_path / "gone.xlsx", tmp_path / "out.xlsx", [problem("a", 1, 1)])
