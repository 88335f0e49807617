"""The record of complaints as a workbook: the four fields of 001-37 and the rest of the record."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from crm_desktop.domain.progress import Progress, no_progress
from crm_desktop.files.layout import OutColumn, OutSheet
from crm_desktop.files.writing import Written, write_book
from crm_desktop.services import complaints
from crm_desktop.services.clock_book import ClockBook, clock_book
from crm_desktop.services.complaint_clocks import faces
from crm_desktop.services.complaints import Complaint
from crm_desktop.store.database import Store

_SHEET = "投诉处理记录表"
_KEPT = {"waiting": "", "running": "进行中", "late": "超时未完成", "kept": "按时", "kept_late": "超时完成"}
_MOST = 100_000
_SEVERITY = ("", "低", "中", "高")
_COLUMNS = (
    OutColumn("number", "编号", width=13),
    OutColumn("customer", "客户名称", width=24),
    OutColumn("grade", "级别", "grade", width=6),
    OutColumn("person", "投诉人", width=10),
    OutColumn("received_at", "收到时间", "datetime", width=17),
    OutColumn("method", "渠道", width=9),
    OutColumn("product", "产品", width=16),
    OutColumn("impact", "影响", width=18),
    OutColumn("severity", "严重程度", width=8),
    OutColumn("problem", "问题描述", width=36),
    OutColumn("cause", "原因分析", width=36),
    OutColumn("solution", "解决方案", width=36),
    OutColumn("improvement", "改进措施", width=36),
    OutColumn("owner", "首问负责人", width=10),
    OutColumn("helper", "协助", width=10),
    OutColumn("answered_at", "响应时间", "datetime", width=17),
    OutColumn("answer", "1小时响应", width=11),
    OutColumn("solved_at", "方案时间", "datetime", width=17),
    OutColumn("solution_kept", "24小时方案", width=11),
    OutColumn("called_back_at", "回访时间", "datetime", width=17),
    OutColumn("call_back", "3天内回访", width=11),
    OutColumn("satisfaction", "满意度", "number", width=8),
)


def export(
    store: Store, found: Sequence[Complaint], path: Path, now: datetime, progress: Progress = no_progress
) -> Written:
    """Write complaints as an xlsx, one line each, with how each clock was kept."""
    rows = _rows(clock_book(store), found, now)
    return write_book(path, [OutSheet(_SHEET, _COLUMNS, rows, len(found))], progress)


def export_all(store: Store, path: Path, now: datetime, progress: Progress = no_progress) -> Written:
    """Write every complaint of the book."""
    return export(store, complaints.listing(store, _MOST), path, now, progress)


def _rows(book: ClockBook, found: Sequence[Complaint], now: datetime) -> Iterator[list[object]]:
    for one in found:
        draft = one.draft
        kept = [_KEPT[face.state] for face in faces(book, draft, one.level, now)]
        yield [
            one.number, one.customer, one.grade, one.person, draft.received_at, one.method, draft.product,
            draft.impact, _SEVERITY[draft.severity], draft.problem, draft.cause, draft.solution, draft.improvement,
            draft.owner, draft.helper, draft.answered_at, kept[0], draft.solved_at, kept[1], draft.called_back_at,
            kept[2], draft.satisfaction,
        ]  # fmt: skip
