"""Fields of one's own: a list of the book, values in the customers, everything taken back (002-39)."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pytest
from made_files import csv_file

from crm_desktop.domain.custom_fields import Change, CustomField, from_table, to_table, value_problem
from crm_desktop.domain.messages import UserError
from crm_desktop.services import (
    custom_fields,
    customer_card,
    customers,
    exporting,
    field_versions,
    history,
    importing,
)
from crm_desktop.services import options as lists
from crm_desktop.store import options
from crm_desktop.store.database import Store

MACHINES = CustomField("设备台数", "number", "台")


def values(store: Store, customer_id: int) -> dict[str, str]:
    card = customer_card.card(store, customer_id)
    assert card is not None
    return {key: text for key, text in card.values.items() if key.startswith("custom:")}


def test_a_field_is_added_filled_renamed_moved_and_removed(store: Store) -> None:
    custom_fields.add(store, MACHINES)
    custom_fields.add(store, CustomField(" 数字化转型 ", "choice", choices=("有", "无", "有")))
    assert [one.name for one in custom_fields.listing(store)] == ["设备台数", "数字化转型"]
    assert custom_fields.listing(store)[1].choices == ("有", "无")
    one = customers.add(store, {"name": "甲公司", "custom:设备台数": "64", "custom:数字化转型": ""})
    assert values(store, one) == {"custom:设备台数": "64"}
    customers.edit(store, one, {"custom:数字化转型": "有"})
    customers.edit(store, one, {"custom:设备台数": "70"})
    custom_fields.edit(store, "设备台数", CustomField("机床数", "number", "台"))
    assert values(store, one) == {"custom:机床数": "70", "custom:数字化转型": "有"}
    custom_fields.move(store, "数字化转型", -1)
    assert [field.name for field in custom_fields.listing(store)] == ["数字化转型", "机床数"]
    custom_fields.remove(store, "机床数")
    assert [field.name for field in custom_fields.of_customer(store, one)] == ["数字化转型", "机床数"]
    assert [field.name for field in custom_fields.of_customer(store, None)] == ["数字化转型"]
    assert custom_fields.uses(store) == {"数字化转型": 1, "机床数": 1}
    customers.edit(store, one, {"custom:机床数": ""})
    assert values(store, one) == {"custom:数字化转型": "有"}
    for _ in range(8):
        history.undo(store)
    assert [field.name for field in custom_fields.listing(store)] == ["设备台数"]
    assert custom_fields.uses(store) == {}


def test_two_fields_of_one_name_and_none_are_refused(store: Store) -> None:
    custom_fields.add(store, MACHINES)
    with pytest.raises(UserError, match="already"):
        custom_fields.add(store, CustomField("设备台数 "))
    with pytest.raises(UserError, match="needs a name"):
        custom_fields.add(store, CustomField("  "))
    custom_fields.edit(store, "设备台数", CustomField("设备台数", "text"))
    assert custom_fields.listing(store)[0].kind == "text"
    custom_fields.move(store, "设备台数", 1)
    custom_fields.move(store, "没有", 1)


def test_what_a_file_brings_is_shown_with_its_customer(store: Store, tmp_path: Path) -> None:
    importing.run(store, [csv_file(tmp_path, ["客户名称", "所属行业", "设备台数"], ["甲公司", "制造业", "64"])])
    assert values(store, 1) == {"custom:设备台数": "64"}
    assert [field.name for field in custom_fields.of_customer(store, 1)] == ["设备台数"]


def test_values_that_look_wrong_are_said_and_kept() -> None:
    assert value_problem(MACHINES, "64") is None
    assert value_problem(MACHINES, "64 台") is None
    assert value_problem(MACHINES, "1,200") is None
    assert "not a number" in str(value_problem(MACHINES, "许多"))
    assert "not a date" in str(value_problem(CustomField("到期", "date"), "改天"))
    assert value_problem(CustomField("到期", "date"), "2026年3月") is None


def test_a_list_that_was_written_elsewhere_is_read_as_far_as_it_is_known() -> None:
    assert from_table([{"name": "x", "kind": "no kind"}, {"kind": "text"}, 7]) == (CustomField("x"),)
    assert from_table(None) == ()
    assert from_table(to_table([MACHINES])) == (MACHINES,)


TURN = CustomField("转型需求", types=("重点客户",), industries=("科技", "制造业-精密加工"))


def test_a_field_is_asked_of_its_types_and_industries_and_keeps_values_elsewhere(store: Store, tmp_path: Path) -> None:
    custom_fields.add(store, TURN)
    asked = {"name": "甲公司", "type": "重点客户", "industry": "科技-软件", "custom:转型需求": "上云"}
    one = customers.add(store, asked)
    others = [
        customers.add(store, asked | {"name": "乙公司", "industry": "制造业-汽车零部件"}),
        customers.add(store, asked | {"name": "丙公司", "type": "新客户"}),
    ]
    customers.add(store, asked | {"name": "丁公司", "industry": "制造业-精密加工", "custom:转型需求": "降本"})
    card = customer_card.card(store, one)
    assert card is not None
    assert not card.left_out
    for other in others:
        left = customer_card.card(store, other)
        assert left is not None
        assert left.left_out == {"custom:转型需求"}
        assert left.values["custom:转型需求"] == "上云"
    target = tmp_path / "all.xlsx"
    exporting.export_book(store, target)
    sheet = openpyxl.load_workbook(target).worksheets[0]
    titles = [cell.value for cell in sheet[1]]
    place = titles.index("转型需求") + 1
    assert [sheet.cell(row, place).value or "" for row in range(2, 6)] == ["上云", "", "", "降本"]
    again = importing.run(store, [target])
    assert not any((*again.added.values(), *again.updated.values()))
    customers.edit(store, others[0], {"industry": "科技"})
    back = customer_card.card(store, others[0])
    assert back is not None
    assert not back.left_out


def test_a_typed_industry_is_known_by_its_other_names(store: Store) -> None:
    custom_fields.add(store, TURN)
    customers.add(store, {"name": "甲公司", "industry": "科技-软件"})
    known = options.current(store)
    assert custom_fields.trade_of(known, " 科技 › 软件") == "科技-软件"
    assert custom_fields.trade_of(known, "哪行") == "哪行"
    assert custom_fields.left_out(store, "重点客户", "科技-软件") == frozenset()
    assert custom_fields.left_out(store, "重点客户", "") == {"转型需求"}


def test_conditions_follow_a_renamed_type_and_industry(store: Store) -> None:
    custom_fields.add(store, TURN)
    customers.add(store, {"name": "甲公司", "industry": "科技"})
    known = options.current(store)
    for kind, old, new in (("type", "重点客户", "大客户"), ("industry", "科技", "信息技术")):
        entry = known.find(kind, old)
        assert entry is not None
        lists.edit(store, entry, lists.OptionDraft(new))
    field = custom_fields.listing(store)[0]
    assert (field.types, field.industries) == (("大客户",), ("信息技术", "制造业-精密加工"))


def test_every_list_is_kept_as_a_version_and_undo_takes_it_back(store: Store) -> None:
    assert field_versions.versions(store) == []
    custom_fields.add(store, MACHINES)
    custom_fields.add(store, TURN)
    custom_fields.edit(store, "设备台数", replace(MACHINES, unit="部"))
    custom_fields.remove(store, "转型需求")
    found = field_versions.versions(store)
    assert [one.number for one in found] == [5, 4, 3, 2, 1]
    assert [one.change for one in found] == [
        Change(removed=("转型需求",)),
        Change(changed=("设备台数",)),
        Change(added=("转型需求",)),
        Change(added=("设备台数",)),
        Change(),
    ]
    assert found[0].fields == (replace(MACHINES, unit="部"),)
    history.undo(store)
    assert [one.number for one in field_versions.versions(store)] == [4, 3, 2, 1]


def test_the_form_is_to_be_looked_over_each_half_year(store: Store) -> None:
    today = date.today()
    soon, half = today + timedelta(days=170), today + timedelta(days=190)
    assert [field_versions.look_due(store, day) for day in (today, soon, half)] == [False, False, True]
    field_versions.put_off(store, half)
    assert not field_versions.look_due(store, half + timedelta(days=13))
    assert field_versions.look_due(store, half + timedelta(days=14))
    field_versions.looked_over(store, half)
    assert not field_versions.look_due(store, half + timedelta(days=170))
    assert field_versions.look_due(store, half + timedelta(days=190))
    history.undo(store)
    assert field_versions.look_due(store, half + timedelta(days=14))
