"""A bad cell costs one cell, a bad row one row, and hostile files cost nothing at all."""

import io
import zipfile
from datetime import date, datetime, time
from pathlib import Path

import pytest
from made_files import SAMPLES, csv_file, dump, one, rows, xlsx_file

from crm_desktop.domain.messages import UserError
from crm_desktop.services import import_report, importing
from crm_desktop.services.import_rows import cell_text
from crm_desktop.store.database import Store

Line = list[object]
FOLLOW: Line = ["客户名称", "跟进时间", "跟进方式", "沟通内容", "下次跟进时间"]
GRADES: Line = ["客户名称", "当前级别", "升级/降级原因", "调整时间"]
SALES: Line = ["客户名称", "转化时间", "成交金额", "产品/服务"]
LOSSES: Line = ["客户名称", "流失时间", "流失原因", "再次联系时间"]
CUSTOMERS: Line = ["客户名称", "联系人", "成立时间", "客户级别", "建档日期", "备注"]


@pytest.mark.parametrize(
    ("header", "line", "column", "added"),
    [
        (CUSTOMERS, ["甲公司", "王总", "很久以前", "A", "2024-01-02", "好"], "成立时间", "customers"),
        (CUSTOMERS, ["甲公司", "王总", "2015年", "优质", "2024-01-02", "好"], "客户级别", "customers"),
        (FOLLOW, ["甲公司", "2026-01-01", "电话", "通话", "改天"], "下次跟进时间", "follow_ups"),
        (SALES, ["甲公司", "2026-01-01", "若干", "系统"], "成交金额", "conversions"),
        (LOSSES, ["甲公司", "2026-01-01", "价格", "以后"], "再次联系时间", "losses"),
    ],
)
def test_a_bad_cell_costs_one_cell(
    store: Store, tmp_path: Path, header: Line, line: Line, column: str, added: str
) -> None:
    result = importing.run(store, [csv_file(tmp_path, header, line)])
    assert [(found.file, found.row, found.column, found.value) for found in result.problems] == [
        ("客户.csv", 2, column, line[header.index(column)])
    ]
    assert result.added[added] == 1


@pytest.mark.parametrize(
    ("header", "bad"),
    [
        (CUSTOMERS, ["", "", "2015年", "A", "2024-01-02", "没有名字"]),
        (FOLLOW, ["甲公司", "昨前天", "电话", "通话", ""]),
        (FOLLOW, ["甲公司", "", "电话", "没有时间", ""]),
        (FOLLOW, ["", "2026-01-01", "电话", "没有客户", ""]),
        (GRADES, ["甲公司", "优质", "很好", "2026-01-01"]),
        (GRADES, ["甲公司", "A级", "很好", "不知道"]),
        (SALES, ["甲公司", "去年某天", "65万", "系统"]),
        (LOSSES, ["甲公司", "", "价格", ""]),
    ],
)
def test_a_bad_row_costs_one_row(store: Store, tmp_path: Path, header: Line, bad: Line) -> None:
    good: dict[str, object] = {
        "客户名称": "乙公司", "跟进时间": "2026-01-01", "当前级别": "B", "调整时间": "2026-01-01",
        "转化时间": "2026-01-01", "流失时间": "2026-01-01",
    }  # fmt: skip
    result = importing.run(store, [csv_file(tmp_path, header, bad, [good.get(str(name), "") for name in header])])
    assert [found.row for found in result.problems] == [2]
    assert rows(store, "SELECT name FROM customer") == [("乙公司",)]


def test_masked_values_are_hints(store: Store, tmp_path: Path) -> None:
    path = csv_file(
        tmp_path, ["客户名称", "联系人", "联系电话", "邮箱"], ["甲公司", "*总", "139xxxx5678", "zhangxx(虚拟)"]
    )
    result = importing.run(store, [path])
    assert result.problems == ()
    assert [found.column for found in result.hints] == ["联系电话", "邮箱"]
    assert one(store, "SELECT name FROM contact") == "*总"
    assert one(store, "SELECT count(*) FROM contact_point") == 2


def test_a_number_that_lost_digits_is_left_out(store: Store, tmp_path: Path) -> None:
    path = xlsx_file(
        tmp_path, {"客户": [["客户名称", "联系人", "统一社会信用代码"], ["甲公司", "王总", 440301199001011300.0]]}
    )
    result = importing.run(store, [path])
    assert ["last digits are lost" in str(found.reason) for found in result.problems] == [True]
    assert one(store, "SELECT credit_code FROM customer") is None


def test_days_of_a_1904_workbook(store: Store, tmp_path: Path) -> None:
    path = xlsx_file(tmp_path, {"跟进": [FOLLOW, ["甲公司", 44624, "电话", "x", None]]})
    plain = importing.rehearse(store, [path])
    assert plain.problems == ()
    whole = path.read_bytes()
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, part.replace(b"<workbookPr", b'<workbookPr date1904="1"'))
    importing.run(store, [path])
    assert one(store, "SELECT happened_at FROM follow_up") == "2026-03-05"


def test_hostile_cells_are_only_text(store: Store, tmp_path: Path) -> None:
    lines = [
        ["客户名称", "联系人", "联系电话", "备注"],
        ["=cmd|' /C calc'!A0公司", "+王总", "-13800000001", "x" * 32_767],
        ["甲'); DROP TABLE customer;--公司", "李\u200b总", "'13800000002", "a\x0bb"],
        ["␞␟公司", "␞", "␟", "␟"],
        ["\U0001f600公司", "😀", "𠮷", "\ufeff"],
    ]
    result = importing.run(store, [csv_file(tmp_path, *lines)])
    assert result.problems == ()
    assert [name for (name,) in rows(store, "SELECT name FROM customer ORDER BY id")] == [line[0] for line in lines[1:]]
    assert one(store, "SELECT length(remark) FROM customer WHERE id = 1") == 32_767


@pytest.mark.parametrize(
    "content",
    [b"", b"\0\1\2\3 nothing", b"PK\x03\x04 broken", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 broken", b"only words\nhere\n"],
)
def test_nothing_readable_is_one_sentence_and_writes_nothing(store: Store, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "坏.xlsx"
    path.write_bytes(content)
    before = dump(store)
    for work in (importing.run, importing.rehearse):
        with pytest.raises(UserError, match=r"坏\.xlsx"):
            work(store, [path])
    with pytest.raises(UserError, match="2 files"):
        importing.run(store, [path, tmp_path / "fehlt.xlsx"])
    assert dump(store) == before


def test_one_unreadable_file_does_not_stop_the_others(store: Store, tmp_path: Path) -> None:
    (tmp_path / "空.csv").write_bytes(b"")
    result = importing.run(store, [tmp_path / "空.csv", SAMPLES / "展会名单-gbk.csv"])
    assert result.added["customers"] == 2
    assert [(found.file, found.row) for found in result.problems] == [("空.csv", 0)]


def test_guessed_columns_are_hinted_at(store: Store, tmp_path: Path) -> None:
    path = csv_file(tmp_path, ["甲贸易有限公司", "13800000001"], ["乙机械有限公司", "13800000002"])
    result = importing.run(store, [path])
    assert result.added["customers"] == 2
    assert any("guessed" in str(found.reason) for found in result.hints)


def test_the_report_as_text_and_json(store: Store, tmp_path: Path) -> None:
    lines = [[f"公司{number}", "某天", "65万", "x"] for number in range(25)]
    result = importing.run(store, [csv_file(tmp_path, SALES, ["甲公司", "2026-01-01", "65万", "系统"], *lines)])
    text = import_report.as_text(result).splitlines()
    assert text[:2] == ["customers: 1 added, 0 updated, 0 unchanged", "conversions: 1 added, 0 updated, 0 unchanged"]
    assert text[2].startswith("客户.csv 客户 row 3 转化时间: ")
    assert text[-1] == "5 more problems"
    assert len(import_report.as_json(result)["problems"]) == 25  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (None, ""),
        ("  a\u3000b ", "a b"),
        (True, "是"),
        (False, "否"),
        (13800000001, "13800000001"),
        (5.0, "5"),
        (0.15, "0.15"),
        (datetime(2026, 3, 5, 14, 20), "2026-03-05 14:20"),
        (datetime(2026, 3, 5), "2026-03-05"),
        (date(2026, 3, 5), "2026-03-05"),
        (time(14, 20), "14:20:00"),
    ],
)
def test_cells_as_text(cell: object, text: str) -> None:
    assert cell_text(cell) == text


def test_several_columns_of_one_field_become_lines(store: Store, tmp_path: Path) -> None:
    path = csv_file(
        tmp_path, ["客户名称", "联系人", "备注", "补充说明"], ["甲公司", "王总", "一", "二"], ["乙公司", "", "", ""]
    )
    importing.run(store, [path])
    assert rows(store, "SELECT remark FROM customer ORDER BY id") == [("一\n二",), (None,)]
