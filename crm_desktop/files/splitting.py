"""Rows of a sheet sorted while they stream: data of which table, and what is only decoration."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crm_desktop.domain.text import fold
from crm_desktop.files.columns import is_header_text, title_kinds
from crm_desktop.files.raw import Row
from crm_desktop.files.recognise import SheetPlan, looks_like_header, plan_at, same_header

_TOTAL = re.compile(
    r"(?:本页|本月|本年|年度|全部|总)?(?:合\s*计|总\s*计|小\s*计|共\s*计|汇总)(?:[:(\d,.\s].*)?"
    r"|(?:grand |sub)?-?totals?(?:[:\s\d].*)?"
)
_NOTE = re.compile(
    r"(?:注意?|备注|说明|填表说明|填写说明|提示|note|notes)\s*\d?\s*[:.、].*|[※*]\s*.*|第\s*\d+\s*页.*|page \d+.*",
    re.DOTALL,
)
_TITLE = re.compile(r"(?:模板\s*\d*\s*[:.、]?\s*)?.{0,20}?(?:表|名单|清单|台账|名录|模板)\s*(?:\(.*\))?")
_FIRST_LETTERS = frozenset("合总小共汇本年全gtsGTS")


@dataclass(slots=True)
class Part:
    """Data rows of one table, with their 1-based numbers in the sheet."""

    plan: SheetPlan
    rows: list[Row]
    numbers: list[int]


class Splitter:
    """Sorts chunks of a sheet into parts; picklable, and it remembers the table it is in from chunk to chunk.

    Blank rows, titles, notes, totals and repeated headers are left out; a header of another table begins a new plan.
    """

    def __init__(self, plan: SheetPlan) -> None:
        self.plan = plan
        self.skipped = 0
        """Rows with text that were left out as titles, totals, notes and repeated headers."""

    def __call__(self, rows: Sequence[Row], first_row: int) -> list[Part]:
        """The parts of one chunk whose first row has the 1-based number `first_row`; parts may be empty."""
        if self.plan.header_row < first_row and all(map(_is_plain, rows)):
            # nearly every chunk of a large table
            return [Part(self.plan, list(rows), list(range(first_row, first_row + len(rows))))]
        parts = [Part(self.plan, [], [])]
        skip_to = self.plan.header_row if self.plan.header_row >= first_row else 0
        for at, row in enumerate(rows):
            number = first_row + at
            if number <= skip_to or not any(cell is not None for cell in row):
                continue
            if _second_is_header(row) and looks_like_header(row):
                self.skipped += 1
                plan = None if same_header(self.plan, row) else self._next_plan(rows, at, first_row)
                if plan is not None:
                    self.plan = plan
                    skip_to = plan.header_row
                    parts.append(Part(plan, [], []))
            elif is_decoration(row):
                self.skipped += 1
            else:
                parts[-1].rows.append(row)
                parts[-1].numbers.append(number)
        return parts

    def _next_plan(self, rows: Sequence[Row], at: int, first_row: int) -> SheetPlan | None:
        above = max(at - 3, 0)
        return plan_at(self.plan.sheet, self.plan.sheet_index, rows[above : at + 30], at - above, first_row + above)


def _is_plain(row: Row) -> bool:
    """Whether a row is data beyond doubt: its first two cells differ, the first is no total and the second no header.

    It may say no of any row; the others are then looked at more closely.
    """
    first, second = row[:2] if len(row) > 1 else (None, None)
    if first is None or second is None or (type(second) is str and is_header_text(second)):
        return False
    return type(first) is not str or (first != second and first.lstrip()[:1] not in _FIRST_LETTERS)


def _second_is_header(row: Row) -> bool:
    """A cheap look before the whole row is weighed: is its second filled cell (or its only one) a known header."""
    seen = None
    for cell in row:
        if cell is not None:
            if seen is not None:
                seen = cell
                break
            seen = cell
    return type(seen) is str and is_header_text(seen)


def is_decoration(row: Row) -> bool:
    """Whether a filled row is a total, a note, a page number or a title rather than data."""
    first = next(cell for cell in row if cell is not None)
    if type(first) is not str:
        return False
    if first.strip()[:1] in _FIRST_LETTERS and _TOTAL.fullmatch(fold(first)):
        return True
    # a merged title fills its whole row with the same text
    if any(cell is not None and cell != first for cell in row):
        return False
    folded = fold(first)
    return bool(_NOTE.fullmatch(folded)) or (bool(_TITLE.fullmatch(folded)) and bool(title_kinds(folded)))
