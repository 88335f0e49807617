"""What customers said, as a list for the product department (000-39): talks, complaints, surveys."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from crm_desktop.domain.progress import Progress, no_progress
from crm_desktop.files.layout import OutColumn, OutSheet
from crm_desktop.files.writing import Written, write_book
from crm_desktop.services.product_push import words_of
from crm_desktop.store import options, push_queries
from crm_desktop.store.database import Store
from crm_desktop.store.options import Options

_SOURCES = {"follow_up": "跟进", "complaint": "投诉", "survey": "满意度调研"}
_SHEET = "客户反馈清单"
_COLUMNS = (
    OutColumn("at", "时间", "datetime", width=17),
    OutColumn("source", "来源", width=11),
    OutColumn("customer", "客户名称", width=26),
    OutColumn("number", "客户编号", width=13),
    OutColumn("grade", "级别", "grade", width=6),
    OutColumn("about", "沟通内容 / 产品", width=36),
    OutColumn("said", "客户反馈", width=46),
    OutColumn("result", "反馈结果", width=12),
    OutColumn("owner", "负责人", width=10),
)


def count(store: Store, start: str, end: str, words: str = "") -> int:
    """How many lines the list would have."""
    with store.read() as db:
        return push_queries.feedback_count(db, start, end, words_of(words))


def export(
    store: Store, path: Path, start: str, end: str, words: str = "", progress: Progress = no_progress
) -> Written:
    """Write what customers said from `start` until before `end` (ISO days); `words` narrow it to one of them."""
    with store.read() as db:
        found = push_queries.feedback(db, start, end, words_of(words))
    rows = _rows(found, options.current(store))
    return write_book(path, [OutSheet(_SHEET, _COLUMNS, rows, len(found))], progress)


def _rows(found: Sequence[Any], known: Options) -> Iterator[list[object]]:
    for row in found:
        yield [
            row["at"], _SOURCES[row["source"]], row["customer"], row["number"], known.name(row["grade_id"]),
            row["about"], row["said"], known.name(row["result_id"]), known.name(row["owner_id"]),
        ]  # fmt: skip
