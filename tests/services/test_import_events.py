"""What customers did comes from a file (003-21, 003-25): recognised, due at once, told apart when it comes again."""

from datetime import date, datetime
from pathlib import Path

from made_files import csv_file

from crm_desktop.files.columns import KINDS
from crm_desktop.services import customers, events, history, importing, reminders
from crm_desktop.store.database import Store

HEADER = ("客户名称", "事件时间", "事件", "事件内容", "负责人")


def test_events_of_a_file_are_due_at_once(store: Store, tmp_path: Path) -> None:
    one = customers.add(store, {"name": "澜川智能科技有限公司", "filed_on": "2026-01-05"})
    path = csv_file(
        tmp_path,
        HEADER,
        ("澜川智能科技有限公司", "2026-03-12 09:10", "下载资料", "下载白皮书", "王磊"),
        ("澜川智能科技有限公司", "2026-03-12 11:40", "网站访问", "浏览报价页 6 分钟", ""),
        ("澜川智能科技有限公司", "哪天", "网站访问", "", ""),
    )
    result = importing.run(store, [path])
    assert (result.added["events"], len(result.problems)) == (2, 1)
    found = sorted(events.events(store, one), key=lambda event: event.happened_at)
    assert [(event.kind, event.happened_at, event.content, event.owner) for event in found] == [
        ("资料下载", "2026-03-12T09:10", "下载白皮书", "王磊"),
        ("网站访问", "2026-03-12T11:40", "浏览报价页 6 分钟", ""),
    ]
    due = reminders.due(store, datetime(2026, 3, 12, 12), types=("event",))
    assert [(thing.priority, thing.due) for thing in due] == [
        ("high", "2026-03-12T09:10"),
        ("high", "2026-03-12T11:40"),
    ]
    again = importing.run(store, [path])
    assert (again.added["events"], again.unchanged["events"]) == (0, 2)
    history.undo(store)
    assert events.events(store, one) == []


def test_a_table_of_talks_stays_one(store: Store, tmp_path: Path) -> None:
    path = csv_file(tmp_path, ("客户名称", "时间", "内容"), ("甲公司", "2026-03-12", "电话谈价"))
    assert importing.run(store, [path]).added["follow_ups"] == 1
    assert KINDS[-1] == "events"


def test_an_english_log_of_visits(store: Store, tmp_path: Path) -> None:
    path = csv_file(
        tmp_path,
        ("Customer", "Event", "Event time", "Page"),
        ("Lanchuan", "Website visit", "2026-03-12 10:00", "/price"),
    )
    importing.run(store, [path])
    with store.read() as db:
        number = int(db.exec_driver_sql("SELECT id FROM customer").scalar_one())
    (found,) = events.events(store, number)
    assert (found.kind, found.content, date.fromisoformat(found.happened_at[:10])) == (
        "网站访问", "/price", date(2026, 3, 12),
    )  # fmt: skip
