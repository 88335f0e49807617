"""Cells of a column understood once each, and people of a table taken as columns."""

from pathlib import Path

import pytest
from made_files import csv_file, rows
from xlsxwriter import Workbook

from crm_desktop.services import importing
from crm_desktop.services.import_prepared import Contact, Crowd
from crm_desktop.store.database import Store


def test_equal_cells_of_different_kinds_mean_what_they_are(store: Store, tmp_path: Path) -> None:
    book = Workbook(str(tmp_path / "数.xlsx"))
    sheet = book.add_worksheet("客户信息表")
    sheet.write_row(0, 0, ("客户名称", "备注"))
    for row, value in enumerate((1, True, "1", 1.5, None), start=1):
        sheet.write_string(row, 0, f"测试{row}号公司")
        sheet.write(row, 1, value)
    book.close()
    importing.run(store, [tmp_path / "数.xlsx"])
    found = [remark for (remark,) in rows(store, "SELECT remark FROM customer ORDER BY id")]
    assert found[0] == found[2] == "1"
    assert found[1] not in {"1", None}
    assert found[3:] == ["1.5", None]


@pytest.mark.parametrize(
    ("line", "people"),
    [
        (["王总", "总经理", "13800000001", ""], [("王总", "总经理", 1, 0, "13800000001")]),
        (["王总", "", "13800000001", "王总"], [("王总", None, 1, 1, "13800000001")]),
        (["王总", "", "", "是"], [("王总", None, 1, 1, None)]),
        (["", "", "13800000001", ""], [("", None, 1, 0, "13800000001")]),
        (["王总", "", "", "李总"], [("王总", None, 1, 0, None), ("李总", None, 0, 1, None)]),
        (["", "", "", "李总"], [("李总", None, 1, 1, None)]),
        (["", "", "", ""], []),
    ],
)
def test_people_of_a_row_beside_rows_without_any(
    store: Store, tmp_path: Path, line: list[object], people: list[tuple[object, ...]]
) -> None:
    header = ["客户名称", "联系人", "职务", "联系方式", "关键决策人"]
    lines = [["甲公司", "", "", "", ""], ["乙公司", *line], ["丙公司", "赵总", "", "13800000003", ""]]
    importing.run(store, [csv_file(tmp_path, header, *lines)])
    found = rows(
        store,
        "SELECT c.name, k.name, k.title, k.is_primary, k.is_decision_maker, p.value FROM customer c "
        "JOIN contact k ON k.customer_id = c.id LEFT JOIN contact_point p ON p.contact_id = k.id ORDER BY k.id",
    )
    assert [row[1:] for row in found if row[0] == "乙公司"] == people
    assert [row[1:] for row in found if row[0] == "丙公司"] == [("赵总", None, 1, 0, "13800000003")]


def test_people_by_column_and_back() -> None:
    some: list[tuple[Contact, ...]] = [
        (),
        (("王总", "总经理", (("mobile", "13800000001", "13800000001", "ok"), ("qq", "10001", "10001", "ok")), True),),
        (("李总", "", (), False), ("", "", (("wechat", "wx", "wx", "unchecked"),), False)),
    ]
    assert Crowd.of(some).by_row(3) == some
