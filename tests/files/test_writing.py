"""Workbooks and texts that the program writes: looks, types, safety, and that they come back unchanged."""

import datetime as dt
import itertools
import os
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_desktop.domain.messages import UserError
from crm_desktop.domain.progress import Cancelled
from crm_desktop.files import sheet_writer
from crm_desktop.files.cells import MAX_TEXT, day_number, legal_text
from crm_desktop.files.layout import OutColumn, OutSheet
from crm_desktop.files.reading import read_book
from crm_desktop.files.recognise import recognise
from crm_desktop.files.templates import SHEET_NAMES, SOURCE_FIELDS, column, template
from crm_desktop.files.writing import Cut, write_book, write_csv

CHOICES = {"industry": ["互联网", "制造业"], "source": [f"来源{n}" for n in range(90)], "method": ["a,b", "c"]}


def columns(*kinds: str) -> tuple[OutColumn, ...]:
    return tuple(OutColumn(kind, f"{kind} {at}", kind) for at, kind in enumerate(kinds))


def written(path: Path, kinds: str, *rows: tuple[object, ...]) -> list[tuple[object, ...]]:
    """The data rows as openpyxl, a second opinion, reads them."""
    write_book(path, [OutSheet("表", columns(*kinds.split()), rows)])
    return list(openpyxl.load_workbook(path)["表"].iter_rows(min_row=2, values_only=True))


VALUES: list[tuple[str, object, object]] = [
    ("text", "=1+1", "=1+1"),
    ("text", "@SUM(A1)", "@SUM(A1)"),
    ("text", "+86 138 0013 8000", "+86 138 0013 8000"),
    ("text", "-见备注", "-见备注"),
    ("text", " 空 ", " 空 "),
    ("text", "一\r\n二\r三", "一\n二\n三"),
    ("text", "<b>&amp;</b>", "<b>&amp;</b>"),
    ("text", "\0坏\x0b字\x1f\ud800符\uffff", "坏字符"),
    ("text", "𠮷野家😀", "𠮷野家😀"),
    ("text", -5, -5),
    ("text", True, "是"),
    ("text", dt.date(2024, 3, 5), dt.datetime(2024, 3, 5)),
    ("text", dt.time(8, 30), "08:30:00"),
    ("text", "", None),
    ("text", "\0", None),
    ("text", "https://example.com", "https://example.com"),
    ("phone", "013800138000", "013800138000"),
    ("phone", 13800138000, "13800138000"),
    ("number", -12.5, -12.5),
    ("number", Decimal("1.25"), 1.25),
    ("number", 10**18, str(10**18)),
    ("number", float("nan"), "nan"),
    ("number", 1e18, "1e+18"),
    ("number", "无", "无"),
    ("money", 65_000_000, 650_000),
    ("money", -1_050, -10.5),
    ("money", "50-80万", "50-80万"),
    ("date", "2024-03-05", dt.datetime(2024, 3, 5)),
    ("date", "2024-03-05T14:20", dt.datetime(2024, 3, 5, 14, 20)),
    ("date", "2023-10", "2023-10"),
    ("date", "2015", "2015"),
    ("date", "1899-12-31", "1899-12-31"),
    ("date", "2024-02-30", "2024-02-30"),
    ("date", "春节后", "春节后"),
    ("date", 5, "5"),
    ("datetime", "2024-03-05T14:20:31", dt.datetime(2024, 3, 5, 14, 20, 31)),
    ("datetime", dt.datetime(2024, 3, 5, 23, 59), dt.datetime(2024, 3, 5, 23, 59)),
    ("datetime", "2024-03-05Tnoon", "2024-03-05Tnoon"),
    ("datetime", "2024-03-05", dt.datetime(2024, 3, 5)),
    ("grade", "A", "A"),
    ("grade", "b级", "b级"),
    ("grade", "待定", "待定"),
    ("choice", "展会", "展会"),
    ("choice", 7, 7),
]


@pytest.mark.parametrize(("kind", "value", "expected"), VALUES)
def test_value(tmp_path, kind, value, expected):
    assert written(tmp_path / "v.xlsx", f"text {kind}", ("x", value)) == [("x", expected)]


def test_no_text_is_a_formula_and_dates_look_like_dates(tmp_path):
    path = tmp_path / "f.xlsx"
    write_book(path, [OutSheet("表", columns("text", "date", "datetime", "phone", "grade"),
                               [("=cmd|'/c'!A1", "2024-03-05", "2024-03-05T10:00", "138", "A")])])  # fmt: skip
    cells = openpyxl.load_workbook(path)["表"][2]
    assert [cell.data_type for cell in cells] == ["s", "d", "d", "s", "s"]
    assert [cell.number_format for cell in cells[1:4]] == ["yyyy-mm-dd", "yyyy-mm-dd hh:mm", "@"]
    assert cells[4].fill.fgColor.rgb == "FF9C1243"


def test_escapes_of_the_format_itself_survive(tmp_path):
    written(tmp_path / "e.xlsx", "text", ("a_x0041_b _x_ _xZZZZ_",))
    with read_book(tmp_path / "e.xlsx") as book:
        assert book.sheets[0].first_rows[1] == ("a_x0041_b _x_ _xZZZZ_",)


def test_too_long_texts_are_cut_and_reported(tmp_path):
    texts = ["x" * MAX_TEXT, "x" * (MAX_TEXT + 1), "😀" * 20_000]
    report = write_book(
        tmp_path / "l.xlsx", [OutSheet("表", columns("text", "text"), [(None, text) for text in texts])]
    )
    assert report.cuts == [Cut("表", 3, "text 1"), Cut("表", 4, "text 1")]
    with read_book(tmp_path / "l.xlsx") as book:
        assert [row[1] for row in book.sheets[0].first_rows[1:]] == ["x" * MAX_TEXT, "x" * MAX_TEXT, "😀" * 16_383]


ROWS = {
    "customers": [
        ("XX科技有限公司", "互联网", "*总", "总经理", "13800138000", "企业级CRM系统采购", "50-80万", "展会推荐", "*总",
         "=注重数据安全性", "XX2024001", "A", "意向", "行业-互联网", "*小王", "2024-03-01", "0190a7f0-7b1c"),
    ],
    "follow_ups": [
        ("XX科技有限公司", "2024-03-01T09:30", "电话", "介绍系统模块及案例", "感兴趣", "3月3日发送详细方案", "*小王",
         "2024-03-03", "*总", "XX2024001", "0190a7f0-7b1d"),
    ],
    "grade_changes": [("XX科技有限公司", "A级", "需求明确", "2024-03-01", "*小王", None, "XX2024001", "0190")],
    "conversions": [("XX科技有限公司", "2024-03-10", 65_000_000, "CRM系统", "匹配", "*小王", "XX2024001", "0191")],
}  # fmt: skip


def test_the_four_templates(tmp_path):
    path = tmp_path / "四张模板.xlsx"
    seen: list[tuple[int, int, str]] = []
    report = write_book(
        path,
        [OutSheet(SHEET_NAMES[kind], template(kind, CHOICES), iter(ROWS[kind]), 1) for kind in SHEET_NAMES],
        lambda done, total, label="": seen.append((done, total, label)),
    )
    assert (report.rows, seen[-1]) == (4, (4, 4, "客户转化记录表"))
    with read_book(path) as book:
        shown = [sheet for sheet in book.sheets if not sheet.hidden]
        assert [sheet.name for sheet in shown] == list(SHEET_NAMES.values())
        for sheet, kind in zip(shown, SHEET_NAMES, strict=True):
            plan = recognise(sheet)
            assert (plan.kind, plan.header_row, plan.score, plan.unmapped) == (kind, 1, 1.0, {})
            assert tuple(plan.mapping.values())[: len(SOURCE_FIELDS[kind])] == SOURCE_FIELDS[kind]
    sheet = openpyxl.load_workbook(path)["客户信息表"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows) == ("B2", "A1:Q2", "$1:$1")
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToHeight) == (
        "landscape",
        9,
        0,
    )
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.column_dimensions["Q"].hidden
    assert not sheet.column_dimensions["A"].hidden
    assert sheet.column_dimensions["A"].width > 20
    assert sheet["A1"].font.b
    lists = {str(rule.sqref): rule.formula1 for rule in sheet.data_validations.dataValidation}
    assert lists == {"B2:B1002": '"互联网,制造业"', "H2:H1002": "'选项'!$A$1:$A$90"}
    second = openpyxl.load_workbook(path)["跟进计划表"].data_validations.dataValidation
    assert [rule.formula1 for rule in second] == ["'选项'!$B$1:$B$2"], "a comma would split an inline list"
    assert openpyxl.load_workbook(path)["选项"].sheet_state == "hidden"


def test_sheet_names_are_made_legal_and_unique(tmp_path):
    names = ["A/B:C*?", "a b c", "x" * 40, "x" * 40, "", "'引'"]
    write_book(tmp_path / "n.xlsx", [OutSheet(name, columns("text"), []) for name in names])
    got = openpyxl.load_workbook(tmp_path / "n.xlsx").sheetnames
    assert got == ["A B C", "a b c (2)", "x" * 31, "x" * 26 + " (2)", "Sheet", "引"]


def test_no_sheet_and_no_column(tmp_path):
    write_book(tmp_path / "0.xlsx", [])
    write_book(tmp_path / "1.xlsx", [OutSheet("空", (), [])])
    assert openpyxl.load_workbook(tmp_path / "1.xlsx").sheetnames == ["空"]


def test_more_rows_than_a_sheet_has_go_on_in_the_next(tmp_path, monkeypatch):
    monkeypatch.setattr(sheet_writer, "MAX_ROWS", 1_501)
    report = write_book(tmp_path / "m.xlsx", [OutSheet("表", columns("number"), ((n,) for n in range(3_100)))])
    with read_book(tmp_path / "m.xlsx") as book:
        assert [(sheet.name, sheet.rows) for sheet in book.sheets] == [
            ("表", 1_501),
            ("表 (2)", 1_501),
            ("表 (3)", 101),
        ]
        numbers = [row[0] for sheet in book.sheets for chunk in book.stream(sheet.index, 2) for row in chunk]
    assert numbers == list(range(3_100))
    assert report.rows == 3_100


def test_cancel_and_errors_leave_the_old_file(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "t"))
    (tmp_path / "t").mkdir()
    path = tmp_path / "out.xlsx"
    path.write_bytes(b"old")

    def cancel(done: int, total: int, label: str = "") -> None:
        raise Cancelled

    for write in (
        lambda: write_book(path, [OutSheet("表", columns("text"), [("x",)] * 5)], cancel),
        lambda: write_csv(path, OutSheet("表", columns("text"), [("x",)] * 5), cancel),
    ):
        with pytest.raises(Cancelled):
            write()
    assert path.read_bytes() == b"old"
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["out.xlsx", "t"]
    assert list((tmp_path / "t").iterdir()) == []


def test_a_place_that_cannot_be_written(tmp_path):
    with pytest.raises(UserError, match="cannot be written"):
        write_book(tmp_path / "none" / "a.xlsx", [])
    (tmp_path / "b.xlsx").mkdir()
    with pytest.raises(UserError, match=r"b\.xlsx cannot be written"):
        write_book(tmp_path / "b.xlsx", [])
    assert [entry.name for entry in tmp_path.iterdir()] == ["b.xlsx"]


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
def test_new_files_have_usual_permissions(tmp_path):
    write_csv(tmp_path / "p.csv", OutSheet("表", columns("text"), []))
    (tmp_path / "usual").touch()
    assert (tmp_path / "p.csv").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_csv(tmp_path):
    rows = [
        ("=1+1", -5, "2024-03-05T09:30", 1_050, "a,b"),
        (None, "-5", "2024-03", "面议", "\ud800"),
        ("", 0, None, 200, "'="),
    ]
    write_csv(tmp_path / "c.csv", OutSheet("表", columns("text", "number", "datetime", "money", "text"), rows))
    raw = (tmp_path / "c.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbftext 0,")
    assert raw.decode("utf-8-sig").split("\r\n")[1:] == [
        "'=1+1,-5,2024-03-05 09:30,10.5,\"a,b\"", ",'-5,2024-03,面议,?", ",0,,2,''=", ""
    ]  # fmt: skip
    with read_book(tmp_path / "c.csv") as book:
        assert [row[0] for row in next(book.stream(0, 2))] == ["=1+1", None, None]
        assert book.sheets[0].first_rows[3][4] == "'="


TEXT = st.text(max_size=12)


OTHER = st.one_of(TEXT, st.integers(), st.floats(), st.none(), st.dates(), st.datetimes(), st.booleans())


@settings(max_examples=25)
@given(st.lists(st.tuples(TEXT, OTHER), max_size=4))
def test_anything_can_be_written_and_texts_come_back(tmp_path_factory, rows):
    path = tmp_path_factory.mktemp("any") / "a.xlsx"
    for kind in ("text", "date", "money", "number", "grade"):
        write_book(path, [OutSheet("表", columns("phone", kind), rows)])
    write_book(path, [OutSheet("表", columns("phone", "text"), rows)])
    back = [row[0] or "" for row in openpyxl.load_workbook(path)["表"].iter_rows(min_row=2, values_only=True)]
    expected = [legal_text(text) for text, _ in rows]
    assert back + [""] * (len(expected) - len(back)) == expected


def test_columns_of_any_field():
    assert column("customers", "wechat") == OutColumn("wechat", "微信", "phone")
    assert column("customers", "uid").hidden
    assert day_number("2024-03-05") == 45_356
    assert list(itertools.islice(template("conversions"), 2))[1].kind == "date"
