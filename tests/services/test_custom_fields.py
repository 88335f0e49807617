"""Fields of one's own: a list of the book, values in the customers, everything taken back (002-39)."""

from pathlib import Path

import pytest
from made_files import csv_file

from crm_desktop.domain.custom_fields import CustomField, from_table, to_table, value_problem
from crm_desktop.domain.messages import UserError
from crm_desktop.services import custom_fields, customer_card, customers, history, importing
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
