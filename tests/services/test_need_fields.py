"""Intent, fit, the strategic mark and until when a need is: out of files, out of older books (001-17 to 001-19)."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from made_files import csv_file

from crm_desktop.services import importing
from crm_desktop.services.fields import parse_customer_field
from crm_desktop.store import version_3
from crm_desktop.store.database import Store

HEADERS = ("客户名称", "匹配度", "采购意向", "战略客户", "时间节点", "采购能力", "信用等级")
_SQL = (
    "SELECT f.name, i.name, c.strategic, c.need_by, c.purchasing_power, c.credit_level FROM customer c "
    "LEFT JOIN option f ON f.id = c.fit_id LEFT JOIN option i ON i.id = c.intent_id ORDER BY c.id"
)


def _rows(store: Store) -> list[tuple[object, ...]]:
    with store.read() as db:
        return [tuple(row) for row in db.exec_driver_sql(_SQL).all()]


def test_a_file_fills_what_grades_rest_on_and_a_second_time_changes_nothing(store: Store, tmp_path: Path) -> None:
    known = ("苏州合盛精工", "高度契合", "初步意向", "是", "30天内", "4", "5")
    path = csv_file(tmp_path, HEADERS, known, ("无锡禾田", "", "", "", "尽快", "", ""))
    importing.run(store, [path])
    until = (date.today() + timedelta(days=30)).isoformat()
    assert _rows(store) == [("高度契合", "初步意向", 1, until, 4, 5), (None, None, 0, None, None, None)]
    with store.step("test") as step:
        step.db.exec_driver_sql("UPDATE customer SET need_by = '2026-01-31' WHERE need_by IS NOT NULL")
    again = importing.run(store, [path])
    assert sum(again.updated.values()) == 0
    assert _rows(store)[0][3] == "2026-01-31"


def test_a_book_of_before_is_dated_from_the_day_on_which_it_was_collected(store: Store) -> None:
    with store.step("test") as step:
        for name, text, day in (
            ("甲", "三季度", "2025-11-03T09:00"),
            ("乙", "尽快", "2025-11-03"),
            ("丙", "年底前", None),
        ):
            step.db.exec_driver_sql(
                "INSERT INTO customer(uid, name, name_key, need_time, collected_at, filed_on) "
                "VALUES (?1, ?1, ?1, ?2, ?3, '2024')",
                (name, text, day),
            )
        version_3._date_needs(step.db)
        found = step.db.exec_driver_sql("SELECT need_by FROM customer ORDER BY id").scalars()
        assert list(found) == ["2026-09-30", None, "2024-12-31"]


@pytest.mark.parametrize(("typed", "on"), [("是", 1), ("战略合作", 1), ("√", 1), ("否", 0), ("", 0)])
def test_the_strategic_mark_understands_yes(typed: str, on: int) -> None:
    assert parse_customer_field("strategic", typed).columns == {"strategic": on}
