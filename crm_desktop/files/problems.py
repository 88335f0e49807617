"""What was wrong with one cell or row of a user's file."""

from dataclasses import dataclass

from crm_desktop.domain.messages import Message


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend: where it stands (row 1-based, column index 0-based, -1 = the whole row) and why."""

    file: str
    sheet: str
    row: int
    column: str
    column_index: int
    value: str
    reason: Message
