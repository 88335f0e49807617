"""The office's own files go in whole, in every format, and a second time change nothing."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from made_files import SAMPLES, Sheets, csv_file, dump, ods_file, one, rows, sheets_of, xls_file, xlsx_file

from crm_desktop.services import history, importing
from crm_desktop.services.import_plan import ImportResult
from crm_desktop.store.database import Store

FOUR = "四张模板.xlsx"
FORM = "客户信息收集表.xlsx"
FAIR = "展会名单-gbk.csv"

ADDED = {
    FOUR: {
        "customers": 4,
        "contacts": 6,
        "follow_ups": 2,
        "grade_changes": 3,
        "conversions": 2,
        "losses": 0,
        "events": 0,
    },
    FORM: {
        "customers": 1,
        "contacts": 1,
        "follow_ups": 2,
        "grade_changes": 0,
        "conversions": 0,
        "losses": 0,
        "events": 0,
    },
    FAIR: {
        "customers": 2,
        "contacts": 2,
        "follow_ups": 0,
        "grade_changes": 0,
        "conversions": 0,
        "losses": 0,
        "events": 0,
    },
}


def totals(result: ImportResult) -> tuple[int, int, int]:
    return sum(result.added.values()), sum(result.updated.values()), sum(result.unchanged.values())


def assert_nothing_new(result: ImportResult, before: ImportResult) -> None:
    assert totals(result)[:2] == (0, 0)
    assert result.unchanged == before.added
    assert result.problems == ()
    assert result.step is None


def one_text(folder: Path, sheets: Sheets, encoding: str, delimiter: str) -> Path:
    text = io.StringIO()
    for lines in sheets.values():
        csv.writer(text, delimiter=delimiter).writerows(lines)
    path = folder / "made.txt"
    path.write_bytes(text.getvalue().encode(encoding))
    return path


FORMATS: dict[str, Callable[[Path, Sheets], Path]] = {
    "xlsx": xlsx_file,
    "xls": xls_file,
    "ods": ods_file,
    "utf8": lambda folder, sheets: one_text(folder, sheets, "utf-8", ","),
    "gb18030": lambda folder, sheets: one_text(folder, sheets, "gb18030", "\t"),
    "utf16": lambda folder, sheets: one_text(folder, sheets, "utf-16", ";"),
}


@pytest.mark.parametrize("sample", [FOUR, FORM, FAIR])
def test_a_sample_goes_in_once(store: Store, sample: str) -> None:
    first = importing.run(store, [SAMPLES / sample])
    assert first.added == ADDED[sample]
    assert totals(first)[1:] == (0, 0)
    assert first.problems == ()
    assert_nothing_new(importing.run(store, [SAMPLES / sample]), first)


@pytest.mark.parametrize("make", FORMATS.values(), ids=FORMATS)
@pytest.mark.parametrize("sample", [FOUR, FORM])
def test_every_format_gives_the_same_book(
    store: Store, tmp_path: Path, sample: str, make: Callable[[Path, Sheets], Path]
) -> None:
    path = make(tmp_path, sheets_of(sample))
    first = importing.run(store, [path])
    assert first.added == ADDED[sample]
    assert_nothing_new(importing.run(store, [path]), first)


def test_the_four_templates_are_read_as_the_sources_mean_them(store: Store) -> None:
    importing.run(store, [SAMPLES / FOUR])
    assert (
        rows(
            store,
            "SELECT c.number, c.name, o.name, c.budget_low, c.budget_high, g.name FROM customer c "
            "JOIN option o ON o.id = c.industry_id LEFT JOIN option g ON g.id = c.grade_id ORDER BY c.id",
        )
        == [
            ("KH2026001", "XX科技有限公司", "互联网", 50_000_000, 80_000_000, "A"),
            ("KH2026002", "YY贸易集团", "制造业", 30_000_000, 50_000_000, "B"),
            ("KH2026003", "ZZ文化传媒", "文化传媒", None, None, "C"),
            ("KH2026004", "AA生物制药", "生物医药", 40_000_000, 40_000_000, None),
        ]
        or rows(store, "SELECT number FROM customer")[0][0] != "KH2026001"
    )  # the year is the clock's
    assert rows(
        store,
        "SELECT f.happened_at, f.next_action, f.next_action_on, s.name, m.name FROM follow_up f "
        "JOIN option s ON s.id = f.owner_id JOIN option m ON m.id = f.method_id ORDER BY f.id",
    ) == [
        ("2024-03-01", "3月3日发送详细方案", "2024-03-03", "*小王", "电话"),
        ("2024-03-02", "3月6日跟进技术部反馈", "2024-03-06", "*小李", "邮件"),
    ]
    assert rows(store, "SELECT converted_on, amount, amount_text FROM conversion ORDER BY id") == [
        ("2024-03-10", 65_000_000, "65万"),
        ("2024-02-28", 40_000_000, "40万"),
    ]
    people = (
        "SELECT k.name, k.is_decision_maker FROM contact k JOIN customer c ON c.id = k.customer_id WHERE c.name = ?"
    )
    assert rows(store, people, "XX科技有限公司") == [("*总", 1)]
    assert rows(store, people, "YY贸易集团") == [("*经理", 0), ("*总监", 1)]


def test_the_form_gives_a_customer_with_its_past_and_its_next_step(store: Store) -> None:
    importing.run(store, [SAMPLES / FORM])
    assert rows(
        store,
        "SELECT c.name, c.founded, c.size_low, c.size_high, c.revenue_low, c.budget_low, c.decision_chain, t.name, "
        "i.name, p.name, e.name FROM customer c JOIN option t ON t.id = c.type_id "
        "JOIN option i ON i.id = c.industry_id JOIN option p ON p.id = i.parent_id "
        "JOIN option e ON e.id = c.entered_by_id",
    ) == [
        (
            "XX科技有限公司", "2015", 50, 200, 10_000_000_000, 50_000_000, "采购经理→技术总监→总经理", "重点客户",
            "汽车零部件", "制造业", "*销售",
        )
    ]  # fmt: skip
    assert rows(store, "SELECT state, happened_at, planned_at, content, next_action FROM follow_up ORDER BY id") == [
        ("done", "2023-10", None, "*经理通过展会对接,初步沟通需求", None),
        ("planned", None, "2023-11-15", None, "2023年11月15日发送案例方案"),
    ]
    assert one(store, "SELECT content FROM promise") == "提供同行业合作案例参考"
    assert rows(store, "SELECT kind, value FROM contact_point ORDER BY id") == [
        ("mobile", "13912345678"),
        ("email", "zhangxx@example.com"),
    ]


def test_several_files_meet_in_one_step(store: Store) -> None:
    before = dump(store)
    result = importing.run(store, [SAMPLES / name for name in (FAIR, FORM, FOUR)])
    # the form's customer is the first of the four templates
    assert result.added["customers"] == 6
    assert sum(result.updated.values()) == 0
    assert [file.path.name for file in result.files] == [FAIR, FORM, FOUR]
    after = dump(store)
    history.undo(store)
    assert dump(store) == before
    history.redo(store)
    assert dump(store) == after


def test_what_belongs_to_customers_comes_after_them_whatever_the_order(store: Store, tmp_path: Path) -> None:
    sheets = dict(reversed(sheets_of(FOUR).items()))
    result = importing.run(store, [xlsx_file(tmp_path, sheets)])
    assert result.added == ADDED[FOUR]
    assert one(store, "SELECT industry_id IS NOT NULL FROM customer WHERE name = 'XX科技有限公司'") == 1


def test_an_unknown_customer_is_added_by_its_name(store: Store, tmp_path: Path) -> None:
    path = csv_file(
        tmp_path,
        ["客户名称", "跟进时间", "跟进方式", "沟通内容", "联系人"],
        ["新来的贸易公司", "2026-03-01 14:20", "电话", "第一次通话", "钱总"],
        ["新来的贸易公司", "2026-03-05", "微信", "发资料", "钱总"],
    )
    result = importing.run(store, [path])
    assert (result.added["customers"], result.added["contacts"], result.added["follow_ups"]) == (1, 1, 2)
    assert one(store, "SELECT last_touch_at FROM customer") == "2026-03-05"
    assert one(store, "SELECT count(*) FROM follow_up f JOIN contact k ON k.id = f.contact_id") == 2
    assert_nothing_new(importing.run(store, [path]), result)


def test_a_date_to_come_is_a_plan(store: Store, tmp_path: Path) -> None:
    path = csv_file(
        tmp_path, ["客户名称", "跟进时间", "跟进方式", "下一步行动"], ["甲公司", "2999-01-05", "电话", "寄样品"]
    )
    importing.run(store, [path])
    assert rows(store, "SELECT state, planned_at, happened_at FROM follow_up") == [("planned", "2999-01-05", None)]


def test_the_newest_grade_change_is_the_grade(store: Store, tmp_path: Path) -> None:
    path = csv_file(
        tmp_path,
        ["客户名称", "当前级别", "升级/降级原因", "调整时间", "负责人"],
        ["甲公司", "A级", "方案通过", "2026-03-09", "小王"],
        ["甲公司", "C级", "初判", "2026-01-02", "小李"],
        ["甲公司", "B类", "要报价", "2026-02-01", "小王"],
    )
    importing.run(store, [path])
    assert one(store, "SELECT o.name FROM customer c JOIN option o ON o.id = c.grade_id") == "A"
    assert rows(
        store,
        "SELECT f.name, t.name, g.changed_at, g.basis FROM grade_change g LEFT JOIN option f ON f.id = g.from_id "
        "JOIN option t ON t.id = g.to_id ORDER BY g.changed_at",
    ) == [
        (None, "C", "2026-01-02", "import"),
        ("C", "B", "2026-02-01", "import"),
        ("B", "A", "2026-03-09", "import"),
    ]


def test_a_changed_grade_in_the_customers_sheet_is_logged(store: Store, tmp_path: Path) -> None:
    importing.run(store, [csv_file(tmp_path, ["客户名称", "客户级别", "阶段"], ["甲公司", "B", "需求确认"])])
    result = importing.run(store, [csv_file(tmp_path, ["客户名称", "客户级别", "阶段"], ["甲公司", "A级", "方案展示"])])
    assert result.updated["customers"] == 1
    assert rows(store, "SELECT basis FROM grade_change") == [("import",)]
    assert one(store, "SELECT count(*) FROM stage_change") == 1
    assert one(store, "SELECT o.name FROM customer c JOIN option o ON o.id = c.grade_id") == "A"


def test_losses_go_in(store: Store, tmp_path: Path) -> None:
    path = csv_file(
        tmp_path,
        ["客户名称", "流失时间", "流失原因", "竞争对手", "再次联系时间"],
        ["甲公司", "2026-02-03", "价格高", "竞品甲", "2026-08-01"],
    )
    first = importing.run(store, [path])
    assert first.added["losses"] == 1
    assert one(store, "SELECT o.name FROM loss l JOIN option o ON o.id = l.reason_id") == "价格异议"
    assert_nothing_new(importing.run(store, [path]), first)


def test_columns_of_the_users_own_are_kept_under_their_headers(store: Store, tmp_path: Path) -> None:
    path = csv_file(tmp_path, ["客户名称", "联系人", "车牌", "门禁"], ["甲公司", "王总", "苏A12345", ""])
    importing.run(store, [path])
    assert one(store, "SELECT custom FROM customer") == '{"车牌": "苏A12345"}'
    again = csv_file(tmp_path, ["客户名称", "联系人", "车牌", "门禁"], ["甲公司", "王总", "苏A12345", "3号"])
    assert importing.run(store, [again]).updated["customers"] == 1
    assert one(store, "SELECT custom FROM customer") == '{"车牌": "苏A12345", "门禁": "3号"}'


def test_aliases_tags_and_tags_that_are_fields(store: Store, tmp_path: Path) -> None:
    path = csv_file(
        tmp_path,
        ["客户名称", "客户简称", "标签", "联系人"],
        ["苏州合盛精工机械有限公司", "合盛精工、合盛", "价格敏感、等级-A级(高潜力)、阶段-意向客户", "王总"],
    )
    first = importing.run(store, [path])
    assert rows(store, "SELECT name FROM alias ORDER BY id") == [("合盛精工",), ("合盛",)]
    assert rows(store, "SELECT name FROM tag") == [("价格敏感",)]
    assert rows(
        store,
        "SELECT g.name, s.name FROM customer c JOIN option g ON g.id = c.grade_id JOIN option s ON s.id = c.stage_id",
    ) == [("A", "初步接触")]
    assert_nothing_new(importing.run(store, [path]), first)


def test_a_foreign_list_brings_its_last_and_next_dates(store: Store, tmp_path: Path) -> None:
    path = csv_file(
        tmp_path,
        ["客户名称", "联系人", "最近沟通时间", "下次跟进时间", "下次跟进计划"],
        ["甲公司", "王总", "2026-03-01", "2999-04-01", "寄样品"],
    )
    first = importing.run(store, [path])
    assert rows(store, "SELECT last_touch_at, next_due_at, next_action FROM customer") == [
        ("2026-03-01", "2999-04-01", "寄样品")
    ]
    assert_nothing_new(importing.run(store, [path]), first)


def test_several_templates_in_one_sheet(store: Store, tmp_path: Path) -> None:
    lines = [line for sheet in sheets_of(FOUR).values() for line in (*sheet, [])]
    first = importing.run(store, [xlsx_file(tmp_path, {"全部": lines})])
    assert first.added == ADDED[FOUR]
    assert [sheet.kind for sheet in first.files[0].sheets] == [
        "customers",
        "follow_ups",
        "grade_changes",
        "conversions",
    ]
    assert [sheet.rows for sheet in first.files[0].sheets] == [4, 2, 3, 2]


def test_new_numbers_follow_those_that_the_file_brings(store: Store, tmp_path: Path) -> None:
    path = csv_file(
        tmp_path,
        ["客户编号", "客户名称", "建档日期"],
        ["", "甲公司", "2024-05-06"],
        ["KH2024007", "乙公司", "2024-05-06"],
        ["特-9", "丙公司", "2024"],
    )
    importing.run(store, [path])
    assert rows(store, "SELECT name, number FROM customer ORDER BY id") == [
        ("甲公司", "KH2024008"),
        ("乙公司", "KH2024007"),
        ("丙公司", "特-9"),
    ]


def test_the_same_set_a_second_time_changes_nothing(store: Store) -> None:
    paths = sorted(path for path in SAMPLES.iterdir() if path.suffix in {".xlsx", ".csv"})
    first = importing.run(store, paths)
    before = rows(store, "SELECT * FROM customer")
    assert_nothing_new(importing.run(store, paths), first)
    assert rows(store, "SELECT * FROM customer") == before


def test_a_later_table_adds_to_an_earlier_one_and_does_not_contradict_it(store: Store, tmp_path: Path) -> None:
    head = ["客户名称", "联系人", "联系方式", "客户级别", "预算范围", "备注", "来源"]
    one = csv_file(tmp_path, head, ["甲公司", "王总", "13800000001", "A", "100万以上", "", ""], name="一.csv")
    two = csv_file(tmp_path, head, ["甲公司", "王总", "13800000001", "B", "50-80万", "决策快", "展会"], name="二.csv")
    first = importing.run(store, [one, two])
    shown = "SELECT (SELECT name FROM option WHERE id = grade_id), budget_text, budget_high, remark FROM customer"
    assert rows(store, shown) == [("A", "100万以上", None, "决策快")]
    assert [problem.row for problem in first.hints if "otherwise" in str(problem.reason)] == [2]
    assert_nothing_new(importing.run(store, [one, two]), first)
    # alone it is what the user says now
    assert importing.run(store, [two]).updated["customers"] == 1
    assert rows(store, shown) == [("B", "50-80万", 80_000_000, "决策快")]
