"""The supervisor's list and its file (003-23)."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from crm_desktop.services import customers, follow_ups, milestones, supervisor
from crm_desktop.services.customers import ContactDraft
from crm_desktop.services.milestones import MilestoneDraft
from crm_desktop.store.database import Store

ON = date(2026, 3, 12)


@pytest.fixture
def late(store: Store) -> Store:
    for name, day in (("澜川智能", "2026-02-25"), ("北辰汽车", "2026-03-03"), ("启明医疗", "2026-03-09")):
        customer_id = customers.add(
            store, {"name": name, "grade": "A", "owner": "王磊"}, contacts=[ContactDraft("陈立")]
        )
        follow_ups.plan(store, customer_id, day, next_action="发送方案")
    milestones.add_milestone(store, customer_id, MilestoneDraft("评审", "2026-02-27"))
    return store


def test_only_what_climbed_all_the_way_is_on_it(late: Store) -> None:
    found = supervisor.entries(late, ON)
    assert [(one.customer, one.type, one.escalation) for one in found] == [
        ("启明医疗", "project", 3), ("澜川智能", "time", 3), ("北辰汽车", "time", 3),
    ]  # fmt: skip
    assert supervisor.entries(late, date(2026, 2, 25)) == []


def test_as_a_workbook_and_as_text(late: Store, tmp_path: Path) -> None:
    assert supervisor.export(late, tmp_path / "清单.xlsx", ON) == 3
    sheet = load_workbook(tmp_path / "清单.xlsx").active
    assert sheet is not None
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[0][:4] == ["编号", "客户名称", "级别", "提醒类型"]
    assert [row[1] for row in rows[1:]] == ["启明医疗", "澜川智能", "北辰汽车"]
    assert (rows[2][3], rows[2][5], rows[2][6], rows[2][12]) == ("时间", 15, "Planned follow-up", "王磊")
    assert supervisor.export(late, tmp_path / "清单.csv", ON, say=lambda message: f"<{message}>") == 3
    assert "<Planned follow-up>" in (tmp_path / "清单.csv").read_text(encoding="utf-8-sig")
