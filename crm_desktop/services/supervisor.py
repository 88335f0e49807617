"""The supervisor's list: what stayed undone until it climbed to the third rung, as a file (003-23)."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from crm_desktop.domain.messages import Message
from crm_desktop.domain.progress import Progress, no_progress
from crm_desktop.files.layout import OutColumn, OutSheet
from crm_desktop.files.writing import Written, write_book, write_csv
from crm_desktop.services import reminders
from crm_desktop.services.reminder import Reminder
from crm_desktop.store.database import Store

_SHEET = "逾期升级清单"
_COLUMNS = (
    OutColumn("number", "编号", width=13),
    OutColumn("customer", "客户名称", width=26),
    OutColumn("grade", "级别", "grade", width=6),
    OutColumn("type", "提醒类型", width=9),
    OutColumn("due", "应办时间", "datetime", width=17),
    OutColumn("overdue_days", "逾期天数", "number", width=9),
    OutColumn("why", "原因", width=34),
    OutColumn("last_at", "上次联系", "datetime", width=17),
    OutColumn("last", "上次内容", width=36),
    OutColumn("suggest", "建议", width=36),
    OutColumn("contact", "联系人", width=10),
    OutColumn("phone", "电话", "phone", width=16),
    OutColumn("owner", "负责人", width=10),
)
_TYPES = {
    "time": "时间", "event": "事件", "birthday": "生日", "contract": "合同", "payment": "回款",
    "project": "项目", "service": "服务",
}  # fmt: skip


def entries(store: Store, on: date) -> list[Reminder]:
    """Everything on the list at a day, in its order."""
    return list(reminders.climbed(store, on))


def export(
    store: Store, path: Path, on: date, progress: Progress = no_progress, *, say: Callable[[Message], str] = str
) -> int:
    """Write the list as xlsx or csv, by the file's name; returns its rows. `say` puts reasons into words.

    UserError when the file cannot be written.
    """
    sheet = OutSheet(_SHEET, _COLUMNS, _rows(reminders.climbed(store, on), say))
    write = write_csv if path.suffix.lower() == ".csv" else _write_book
    return write(path, sheet, progress).rows


def _write_book(path: Path, sheet: OutSheet, progress: Progress) -> Written:
    return write_book(path, [sheet], progress)


def _rows(found: Iterator[Reminder], say: Callable[[Message], str]) -> Iterator[list[object]]:
    for one in found:
        yield [
            one.number, one.customer, one.grade, _TYPES[one.type], one.due, one.overdue_days, say(one.why),
            one.last_at, one.last, one.suggest, one.contact, one.phone, one.owner,
        ]  # fmt: skip
