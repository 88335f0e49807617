"""What goes out looks like the sources' templates and comes back without changing anything."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from made_files import SAMPLES, csv_file, dump, one, rows

from crm_desktop.domain.messages import UserError
from crm_desktop.domain.progress import Cancelled
from crm_desktop.files.recognise import SheetPlan
from crm_desktop.services import customers, demo, export_log, exporting, follow_ups, importing, lists
from crm_desktop.services.contacts import ContactDraft, PointDraft
from crm_desktop.store import options
from crm_desktop.store.database import Store, open_store

TODAY = date(2026, 11, 20)
COLUMNS = {
    "客户信息表": "客户名称 所属行业 联系人 职务 联系方式 客户需求 预算范围 来源 关键决策人 备注",
    "跟进计划表": "客户名称 跟进时间 跟进方式 沟通内容 客户反馈 下一步行动 负责人",
    "客户分级表": "客户名称 当前级别 升级/降级原因 调整时间 负责人",
    "客户转化记录表": "客户名称 转化时间 成交金额 产品/服务 转化关键因素 负责人",
}


def test_the_sources_columns_come_first_and_in_order(store: Store, tmp_path: Path) -> None:
    importing.run(store, [SAMPLES / "四张模板.xlsx"])
    counts = exporting.export_book(store, tmp_path / "出.xlsx")
    assert counts == {"customers": 4, "follow_ups": 2, "grade_changes": 3, "conversions": 2}
    book = openpyxl.load_workbook(tmp_path / "出.xlsx")
    assert [sheet.title for sheet in book.worksheets][:4] == list(COLUMNS)
    for name, headers in COLUMNS.items():
        sheet = book[name]
        found = [cell.value for cell in sheet[1]]
        assert found[: len(headers.split())] == headers.split()
        assert found[-1] == "crm_uid"
        assert sheet.column_dimensions[sheet.cell(1, len(found)).column_letter].hidden
        assert sheet.freeze_panes is not None
    assert book["客户信息表"]["E2"].value == "13800138000"
    assert book["客户转化记录表"]["C2"].value == 650_000
    assert book["跟进计划表"]["B2"].is_date


def _same(store: Store, path: Path) -> None:
    before = dump(store)
    for file in importing.look([path]):
        assert all(sheet.sure for sheet in file.sheets)
        assert not any(sheet.unmapped for sheet in file.sheets)
    result = importing.run(store, [path])
    assert result.problems == ()
    assert set(result.added.values()) == {0}
    assert set(result.updated.values()) == {0}
    assert result.step is None
    assert dump(store) == before


def test_the_own_export_changes_nothing(store: Store, tmp_path: Path) -> None:
    importing.run(store, [SAMPLES / name for name in ("四张模板.xlsx", "客户信息收集表.xlsx", "展会名单-gbk.csv")])
    demo.fill(store, 60, 3, TODAY)
    exporting.export_book(store, tmp_path / "出.xlsx")
    _same(store, tmp_path / "出.xlsx")


def test_the_own_export_fills_another_book_alike(store: Store, tmp_path: Path) -> None:
    demo.fill(store, 40, 5, TODAY)
    exporting.export_book(store, tmp_path / "一.xlsx")
    other = open_store(tmp_path / "other")
    importing.run(other, [tmp_path / "一.xlsx"])
    exporting.export_book(other, tmp_path / "二.xlsx")
    other.close()
    first, second = (
        {sheet.title: list(sheet.values) for sheet in openpyxl.load_workbook(tmp_path / name)}
        for name in ("一.xlsx", "二.xlsx")
    )
    assert first == second


def test_odd_values_come_back_as_they_went(store: Store, tmp_path: Path) -> None:
    customer_id = customers.add(
        store,
        {"name": "=1+1公司", "remark": "第一行\n第二行  两个空格", "budget": "-5万", "tags": "价格敏感、行业-特种"},
        contacts=[
            ContactDraft(
                name="*总",
                points=(
                    PointDraft("wechat", "wang_88"),
                    PointDraft("mobile", "+86 138 0000 0001"),
                    PointDraft("qq", "12345"),
                ),
            )
        ],
    )
    follow_ups.plan(store, customer_id, "2999-01-05T10:30", next_action="寄样品")
    importing.run(
        store,
        [
            csv_file(
                tmp_path,
                ["客户名称", "跟进时间", "跟进方式", "沟通内容"],
                ["=1+1公司", "2026-03-01 14:20", "电话", "@x"],
            )
        ],
    )
    exporting.export_book(store, tmp_path / "出.xlsx")
    _same(store, tmp_path / "出.xlsx")
    other = open_store(tmp_path / "other")
    importing.run(other, [tmp_path / "出.xlsx"])
    assert rows(other, "SELECT kind, value FROM contact_point ORDER BY id") == rows(
        store, "SELECT kind, value FROM contact_point ORDER BY id"
    )
    assert one(other, "SELECT name FROM customer") == "=1+1公司"
    other.close()


def test_removed_records_stay_at_home(store: Store, tmp_path: Path) -> None:
    demo.fill(store, 5, 5, TODAY)
    customers.remove(store, [1])
    counts = exporting.export_book(store, tmp_path / "出.xlsx")
    assert counts["customers"] == 4
    assert counts["follow_ups"] == one(store, "SELECT count(*) FROM follow_up WHERE customer_id <> 1")


@pytest.mark.parametrize("name", ["视图.xlsx", "视图.csv"])
def test_a_view_goes_out_as_it_is_shown(store: Store, tmp_path: Path, name: str) -> None:
    demo.fill(store, 30, 4, TODAY)
    shown = lists.CustomerList(store)
    ids = list(shown.ids("name", False))[:10]
    keys = ["name", "grade", "hot", "contact", "phone", "need", "tags", "next_due"]
    written = exporting.export_view(store, shown, keys, tmp_path / name, ids=ids)
    assert written.rows == 10
    found: SheetPlan = importing.look([tmp_path / name])[0].sheets[0]
    assert list(found.mapping.values()) == [
        "name", "grade", "hot", "contact_name", "contact_points", "need", "tags", "next_due_at",
    ]  # fmt: skip
    everything = exporting.export_view(store, lists.FollowUpList(store), ["customer", "when", "state"], tmp_path / name)
    assert everything.rows == one(store, "SELECT count(*) FROM follow_up")


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
@pytest.mark.parametrize(
    "kind", [lists.CustomerList, lists.FollowUpList, lists.GradeChangeList, lists.ConversionList, lists.LossList]
)
def test_a_view_comes_back_without_changing_anything(
    store: Store, tmp_path: Path, kind: type[lists.RecordList], ending: str
) -> None:
    demo.fill(store, 60, 3, TODAY)
    twice = follow_ups.TouchDraft("2026-03-01T09:00", content="再次确认")
    follow_ups.log(store, 1, twice)
    follow_ups.log(store, 1, replace(twice, happened_at="2026-03-01T15:00", feedback="同意"))
    follow_ups.plan(store, 1, "2026-03-05T10:00", next_action="回访")  # overdue, still no talk
    shown = kind(store)
    keys = [column.key for column in shown.columns]
    exporting.export_view(store, shown, keys, tmp_path / f"视图.{ending}")
    before = dump(store)
    result = importing.run(store, [tmp_path / f"视图.{ending}"])
    assert result.problems == ()
    assert set(result.added.values()) == {0}
    assert set(result.updated.values()) == {0}
    assert dump(store) == before


def test_what_no_template_has_goes_out_in_words(store: Store, tmp_path: Path) -> None:
    demo.fill(store, 30, 4, TODAY)
    shown, keys = lists.FollowUpList(store), ["customer", "grade", "when", "state"]
    words = {"state": {"done": "已完成"}.get}
    target = tmp_path / "视图.xlsx"
    exporting.export_view(store, shown, keys, target, titles={"state": "状态"}, words=words)  # type: ignore[arg-type]
    first, second = list(openpyxl.load_workbook(target).active.values)[:2]  # type: ignore[union-attr]
    assert first == ("客户名称", "客户级别", "跟进时间", "计划时间", "状态")
    assert second[-1] in ("已完成", None)


def test_a_failed_export_leaves_the_old_file(store: Store, tmp_path: Path) -> None:
    demo.fill(store, 5, 5, TODAY)
    (tmp_path / "出.xlsx").write_bytes(b"old")

    def cancel(_done: int, _total: int, _label: str = "") -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        exporting.export_book(store, tmp_path / "出.xlsx", cancel)
    assert (tmp_path / "出.xlsx").read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["出.xlsx"]
    with pytest.raises(UserError, match="cannot be written"):
        exporting.export_book(store, tmp_path / "nowhere" / "出.xlsx")


def test_one_owners_customers_go_out_alone_and_masked(store: Store, tmp_path: Path) -> None:
    person = ContactDraft(name="刘畅", points=(PointDraft("", "13912345678"), PointDraft("", "lc@hesheng.example")))
    own = customers.add(store, {"name": "甲公司", "owner": "小王", "remark": "总机 0512-65000188"}, contacts=[person])
    other = customers.add(store, {"name": "乙公司", "owner": "小李"})
    for one_id in (own, other):
        follow_ups.log(store, one_id, follow_ups.TouchDraft("2026-03-05T10:00", content="打了13912345678"))
    owner = options.current(store).find("staff", "小王")
    path = tmp_path / "小王.xlsx"
    counts = exporting.export_book(store, path, scope=exporting.Scope(owner, masked=True))
    assert counts == {"customers": 1, "follow_ups": 1, "grade_changes": 0, "conversions": 0}
    book = openpyxl.load_workbook(path)
    cells = [str(cell.value) for sheet in book.worksheets for line in sheet.iter_rows() for cell in line if cell.value]
    assert "甲公司" in cells
    assert "乙公司" not in cells
    assert "139****5678；l***@hesheng.example" in cells
    assert {"总机 0512-****0188", "打了139****5678"} <= set(cells)
    assert not [cell for cell in cells if "1234567" in cell or "65000188" in cell or "lc@" in cell]
    number = one(store, f"SELECT number FROM customer WHERE id = {own}")
    assert number in cells, "the number of the customer stays whole"
    exporting.export_book(store, path, scope=exporting.Scope(owner))
    assert openpyxl.load_workbook(path)["客户信息表"]["E2"].value == "13912345678；lc@hesheng.example"


def test_what_went_out_is_written_down_beside_the_book(store: Store) -> None:
    assert export_log.listing(store) == []
    first = export_log.Export("2026-03-05T10:00", "/x/小王.xlsx", "book", 12, "小王", True, "小王", "交接")
    second = export_log.Export("2026-03-06T10:00", "/x/全部.xlsx", "book", 30)
    export_log.note(store, first)
    with (store.folder / "export-log.jsonl").open("a", encoding="utf-8") as file:
        file.write("broken\n{}\n")
    export_log.note(store, second)
    assert export_log.listing(store) == [second, first]


def test_a_masked_copy_that_comes_back_changes_nothing(store: Store, tmp_path: Path) -> None:
    points = ("13912345678", "lc@hesheng.example", "0512-65000188转801", "微信:liuchang_hs")
    person = ContactDraft(name="刘畅", points=tuple(PointDraft("", value) for value in points))
    own = customers.add(store, {"name": "甲公司", "remark": "总机 0512-65000188"}, contacts=[person])
    follow_ups.log(store, own, follow_ups.TouchDraft("2026-03-05T10:00", content="打了13912345678"))
    path = tmp_path / "外发.xlsx"
    exporting.export_book(store, path, scope=exporting.Scope(None, masked=True))
    before = dump(store)
    result = importing.run(store, [path])
    assert (result.step, set(result.added.values()), set(result.updated.values())) == (None, {0}, {0})
    assert dump(store) == before


def test_fields_of_ones_own_go_out_and_come_back(store: Store, tmp_path: Path) -> None:
    customers.add(store, {"name": "甲公司", "custom:设备台数": "64", "custom:对接情况": "先打13912345678再上门"})
    customers.add(store, {"name": "乙公司"})
    path = tmp_path / "出.xlsx"
    exporting.export_book(store, path)
    sheet = openpyxl.load_workbook(path)["客户信息表"]
    titles = [cell.value for cell in sheet[1]]
    assert titles[-1] == "crm_uid"
    assert {"设备台数", "对接情况"} == set(titles[-3:-1])
    assert [cell.value for cell in sheet[2]][titles.index("设备台数")] == "64"
    before = dump(store)
    assert importing.run(store, [path]).step is None
    assert dump(store) == before
    other = open_store(tmp_path / "另一本")
    importing.run(other, [path])
    assert rows(other, "SELECT json_extract(custom, '$.设备台数') FROM customer ORDER BY id") == [("64",), (None,)]
    other.close()
    exporting.export_book(store, path, scope=exporting.Scope(None, masked=True))
    cells = [cell.value for cell in openpyxl.load_workbook(path)["客户信息表"][2]]
    assert "先打139****5678再上门" in cells
