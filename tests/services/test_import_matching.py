"""Which customer a row means, and what a row may change of it."""

from pathlib import Path

import pytest
from made_files import csv_file, one, rows

from crm_desktop.services import customers, importing
from crm_desktop.services.import_plan import ImportOptions, ImportResult
from crm_desktop.store.database import Store

CODE, OTHER_CODE = "91350211M000100Y43", "91350211M000100Y50"


def bring(store: Store, folder: Path, *lines: list[object], erase: bool = False) -> ImportResult:
    return importing.run(store, [csv_file(folder, *lines)], ImportOptions(erase_blanks=erase))


@pytest.mark.parametrize(
    ("header", "line", "new_name"),
    [
        (["客户名称", "备注"], ["甲科技有限公司", "新"], None),
        (["客户名称", "备注"], ["甲科技有限责任公司", "新"], None),
        (["客户名称", "备注"], ["甲科技（有限公司）", "新"], None),
        (["客户名称", "备注"], ["甲科", "新"], None),
        (["客户编号", "客户名称", "备注"], ["N1", "甲科技改名有限公司", "新"], "甲科技改名有限公司"),
        (["客户编号", "备注", "联系人"], ["N1", "新", ""], None),
        (["客户名称", "统一社会信用代码", "备注"], ["甲科技有限公司", CODE, "新"], None),
    ],
)
def test_a_row_finds_its_customer(
    store: Store, tmp_path: Path, header: list[object], line: list[object], new_name: str | None
) -> None:
    customers.add(store, {"name": "甲科技有限公司", "number": "N1", "aliases": "甲科", "credit_code": CODE})
    result = bring(store, tmp_path, header, line)
    assert (result.added["customers"], result.updated["customers"]) == (0, 1)
    assert rows(store, "SELECT name, remark FROM customer") == [(new_name or "甲科技有限公司", "新")]


def test_a_different_credit_code_is_a_different_company(store: Store, tmp_path: Path) -> None:
    customers.add(store, {"name": "甲科技有限公司", "credit_code": CODE})
    lines = [["客户名称", "统一社会信用代码"], ["甲科技有限公司", OTHER_CODE]]
    result = bring(store, tmp_path, *lines)
    assert result.added["customers"] == 1
    assert any("another 甲科技有限公司" in str(hint.reason) for hint in result.hints)
    again = bring(store, tmp_path, *lines)
    assert (again.added["customers"], again.unchanged["customers"]) == (0, 1)


def test_homonyms_are_never_merged_silently(store: Store, tmp_path: Path) -> None:
    for code in (CODE, OTHER_CODE):
        customers.add(store, {"name": "甲科技有限公司", "credit_code": code})
    result = bring(store, tmp_path, ["客户名称", "备注"], ["甲科技有限公司", "哪个"], ["乙公司", "好"])
    assert [(found.row, found.column_index, found.value) for found in result.problems] == [(2, -1, "甲科技有限公司")]
    assert result.added["customers"] == 1
    assert one(store, "SELECT count(*) FROM customer WHERE remark = '哪个'") == 0
    decided = bring(store, tmp_path, ["客户名称", "统一社会信用代码", "备注"], ["甲科技有限公司", OTHER_CODE, "这个"])
    assert decided.problems == ()
    assert one(store, "SELECT credit_code FROM customer WHERE remark = '这个'") == OTHER_CODE
    touches = bring(
        store, tmp_path, ["客户名称", "跟进时间", "跟进方式", "沟通内容"], ["甲科技有限公司", "2026-01-01", "电话", "x"]
    )
    assert len(touches.problems) == 1
    assert touches.added["follow_ups"] == 0


def test_the_same_telephone_is_only_a_hint(store: Store, tmp_path: Path) -> None:
    bring(store, tmp_path, ["客户名称", "联系电话"], ["甲公司", "13800000001"])
    result = bring(store, tmp_path, ["客户名称", "联系电话"], ["乙公司", "138 0000 0001"])
    assert result.added["customers"] == 1
    assert [str(hint.reason) for hint in result.hints] == [
        "甲公司 in the book has the same telephone or address 13800000001."
    ]


def test_the_same_telephone_in_two_files_of_one_import_is_a_hint(store: Store, tmp_path: Path) -> None:
    header = ["客户名称", "联系电话"]
    lines = ([["甲公司", "13800000001"]], [["乙公司", "13800000001"], ["丙公司", "13800000002"], ["", ""]])
    files = []
    for at, some in enumerate(lines):
        (tmp_path / str(at)).mkdir()
        files.append(csv_file(tmp_path / str(at), header, *some))
    result = importing.run(store, files)
    assert result.added["customers"] == 3
    assert [hint.value for hint in result.hints] == ["乙公司"]


def test_doubles_among_many_strangers_are_one_customer(store: Store, tmp_path: Path) -> None:
    names = [[f"测试{at}号公司", "新"] for at in range(40)]
    result = bring(store, tmp_path, ["客户名称", "备注"], *names, ["测试7号公司", "新"], ["测试8号公司", "新"])
    assert result.added["customers"] == 40
    again = bring(store, tmp_path, ["客户名称", "备注"], *names)
    assert (again.added["customers"], again.unchanged["customers"]) == (0, 40)
    numbers = [number for (number,) in rows(store, "SELECT number FROM customer ORDER BY id")]
    assert len(set(numbers)) == 40


def test_people_of_one_name_are_told_apart_by_telephone(store: Store, tmp_path: Path) -> None:
    lines = [["姓名", "手机"], ["王芳", "13800000001"], ["王芳", "13800000002"], ["李四", ""]]
    result = bring(store, tmp_path, *lines)
    assert result.added["customers"] == 3
    assert rows(store, "SELECT DISTINCT kind FROM customer") == [("person",)]
    again = bring(store, tmp_path, *lines)
    assert (again.added["customers"], again.updated["customers"], again.unchanged["customers"]) == (0, 0, 3)


def test_a_customer_named_after_its_contact_is_said_so(store: Store, tmp_path: Path) -> None:
    lines = [["客户名称", "联系人", "联系电话"], ["甲公司", "王总", "13800000001"], ["", "李四", "13800000002"]]
    result = bring(store, tmp_path, *lines)
    assert result.added["customers"] == 2
    assert result.problems == ()
    assert [(hint.row, hint.column, str(hint.reason)) for hint in result.hints] == [
        (3, "客户名称", "The customer's name is missing; the customer was named after its contact “李四”.")
    ]
    people = bring(store, tmp_path, ["姓名", "手机"], ["赵六", "13800000009"])
    # a list of people has no customers' names to miss
    assert not [hint for hint in people.hints if "named after" in str(hint.reason)]


def test_a_customer_may_have_several_rows(store: Store, tmp_path: Path) -> None:
    lines = [
        ["客户名称", "联系人", "联系电话", "备注"],
        ["甲公司", "王总", "13800000001", ""],
        ["甲公司", "李经理", "13800000002", "第二行"],
        ["甲公司", "王总", "010-66668888", ""],
    ]
    result = bring(store, tmp_path, *lines)
    assert (result.added["customers"], result.added["contacts"]) == (1, 2)
    assert rows(store, "SELECT name, is_primary FROM contact ORDER BY id") == [("王总", 1), ("李经理", 0)]
    assert one(store, "SELECT remark FROM customer") == "第二行"
    assert one(store, "SELECT count(*) FROM contact_point") == 3


@pytest.mark.parametrize(
    ("cell", "people"),
    [
        ("王总", [("王总", 1)]),
        ("是", [("王总", 1)]),
        ("李总监", [("王总", 0), ("李总监", 1)]),
        ("王总、李总监", [("王总", 1), ("李总监", 1)]),
        ("", [("王总", 0)]),
    ],
)
def test_who_decides(store: Store, tmp_path: Path, cell: str, people: list[tuple[str, int]]) -> None:
    bring(store, tmp_path, ["客户名称", "联系人", "关键决策人"], ["甲公司", "王总", cell])
    assert rows(store, "SELECT name, is_decision_maker FROM contact ORDER BY id") == people


def test_several_people_in_one_cell(store: Store, tmp_path: Path) -> None:
    bring(
        store,
        tmp_path,
        ["客户名称", "联系人", "职务", "联系电话"],
        ["甲公司", "王总、李工", "总经理、工程师", "13800000001"],
    )
    assert rows(store, "SELECT name, title FROM contact ORDER BY id") == [("王总", "总经理"), ("李工", "工程师")]


def test_a_telephone_without_a_name_goes_to_the_first_contact(store: Store, tmp_path: Path) -> None:
    bring(store, tmp_path, ["客户名称", "联系人", "职务"], ["甲公司", "王总", "总经理"])
    result = bring(
        store, tmp_path, ["客户名称", "联系电话", "邮箱", "微信"], ["甲公司", "13800000001", "w@a.example", "wang_88"]
    )
    assert (result.added["contacts"], result.updated["contacts"]) == (0, 1)
    assert rows(store, "SELECT kind, value FROM contact_point ORDER BY id") == [
        ("mobile", "13800000001"),
        ("email", "w@a.example"),
        ("wechat", "wang_88"),
    ]


def test_a_nameless_contact_gets_its_name_later(store: Store, tmp_path: Path) -> None:
    bring(store, tmp_path, ["客户名称", "联系电话"], ["甲公司", "13800000001"])
    bring(store, tmp_path, ["客户名称", "联系人", "联系电话", "关键决策人"], ["甲公司", "王总", "13800000001", "王总"])
    assert rows(store, "SELECT name, is_decision_maker FROM contact") == [("王总", 1)]


HEADER: list[object] = ["客户名称", "所属行业", "预算范围", "备注", "热点客户", "负责人"]


def test_blank_cells_erase_nothing(store: Store, tmp_path: Path) -> None:
    bring(store, tmp_path, HEADER, ["甲公司", "制造业", "50-80万", "旧", "是", "小王"])
    result = bring(store, tmp_path, HEADER, ["甲公司", "", "", "", "", ""])
    assert result.unchanged["customers"] == 1
    assert rows(store, "SELECT budget_low, remark, hot FROM customer") == [(50_000_000, "旧", 1)]


def test_blank_cells_erase_when_that_was_chosen(store: Store, tmp_path: Path) -> None:
    bring(store, tmp_path, HEADER, ["甲公司", "制造业", "50-80万", "旧", "是", "小王"])
    result = bring(store, tmp_path, HEADER, ["甲公司", "", "", "", "", ""], erase=True)
    assert result.updated["customers"] == 1
    found = rows(store, "SELECT industry_id, budget_text, budget_low, budget_high, remark, hot, owner_id FROM customer")
    assert found == [(None, None, None, None, None, 1, None)]


def test_another_value_replaces_all_of_a_range(store: Store, tmp_path: Path) -> None:
    bring(store, tmp_path, HEADER[:3], ["甲公司", "制造业", "50-80万"])
    bring(store, tmp_path, HEADER[:3], ["甲公司", "互联网", "面议"])
    assert rows(store, "SELECT budget_text, budget_low, budget_high FROM customer") == [("面议", None, None)]
    assert one(store, "SELECT o.name FROM customer c JOIN option o ON o.id = c.industry_id") == "互联网"


def test_another_spelling_of_a_range_changes_nothing(store: Store, tmp_path: Path) -> None:
    bring(store, tmp_path, ["客户名称", "预算范围"], ["甲公司", "50-80万"])
    assert bring(store, tmp_path, ["客户名称", "预算范围"], ["甲公司", "50–80万元"]).unchanged["customers"] == 1


def test_units_of_the_header_count(store: Store, tmp_path: Path) -> None:
    bring(store, tmp_path, ["客户名称", "转化时间", "成交金额(万元)"], ["甲公司", "2026-01-01", "65"])
    assert one(store, "SELECT amount FROM conversion") == 65_000_000


def test_a_number_of_another_laptop_is_not_trusted(store: Store, tmp_path: Path) -> None:
    customers.add(store, {"name": "甲公司", "number": "N1"})
    lines = [["客户编号", "客户名称", "crm_uid"], ["N1", "乙公司", "01a2012d-d6be-708b-bad8-32cd6a72c68a"]]
    result = bring(store, tmp_path, *lines)
    assert result.added["customers"] == 1
    assert rows(store, "SELECT name, uid FROM customer WHERE name = '乙公司'") == [
        ("乙公司", "01a2012d-d6be-708b-bad8-32cd6a72c68a")
    ]
    assert one(store, "SELECT number FROM customer WHERE name = '甲公司'") == "N1"
    assert any("belongs to another customer" in str(hint.reason) for hint in result.hints)
    assert bring(store, tmp_path, *lines).unchanged["customers"] == 1


def test_a_removed_customer_is_not_revived(store: Store, tmp_path: Path) -> None:
    customer_id = customers.add(store, {"name": "甲公司"})
    uid = one(store, "SELECT uid FROM customer")
    customers.remove(store, [customer_id])
    result = bring(store, tmp_path, ["客户名称", "crm_uid", "备注"], ["甲公司", uid, "又来"])
    assert result.added["customers"] == 1
    assert one(store, "SELECT count(*) FROM customer WHERE uid = ?", uid) == 1


def test_corrected_records_are_mended_and_not_doubled(store: Store, tmp_path: Path) -> None:
    header: list[object] = ["客户名称", "转化时间", "成交金额", "产品/服务", "转化关键因素"]
    bad = bring(store, tmp_path, header, ["甲公司", "2026-01-01", "若干", "系统", "价格"])
    assert [found.column for found in bad.problems] == ["成交金额"]
    good = bring(store, tmp_path, header, ["甲公司", "2026-01-01", "65万", "系统", "案例"])
    assert (good.added["conversions"], good.updated["conversions"]) == (0, 1)
    assert rows(store, "SELECT amount, key_factor FROM conversion") == [(65_000_000, "案例")]


def test_a_plan_that_was_carried_out(store: Store, tmp_path: Path) -> None:
    bring(
        store, tmp_path, ["客户名称", "计划时间", "跟进方式", "下一步行动"], ["甲公司", "2999-01-05", "电话", "寄样品"]
    )
    uid = one(store, "SELECT uid FROM follow_up")
    bring(
        store,
        tmp_path,
        ["客户名称", "跟进时间", "跟进方式", "沟通内容", "crm_uid"],
        ["甲公司", "2026-01-05", "电话", "寄了", uid],
    )
    assert rows(store, "SELECT state, happened_at, content FROM follow_up") == [("done", "2026-01-05", "寄了")]
