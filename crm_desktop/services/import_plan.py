"""What an import is told and what it tells: choices, plans, counts and problems, all plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from crm_desktop.domain.messages import Message
from crm_desktop.files.problems import Problem
from crm_desktop.files.recognise import SheetPlan

COUNTED = ("customers", "contacts", "follow_ups", "grade_changes", "conversions", "losses", "events")
"""The records that an import counts, in the order of the report."""


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """The user's choices: whether a blank cell erases what the book has (002-04)."""

    erase_blanks: bool = False


def shown(path: Path) -> str:
    """A file's name as text that can be stored; a name that the system's encoding cannot read has marks in it."""
    return path.name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


@dataclass(frozen=True, slots=True)
class FilePlan:
    """One file: the tables found in it, the sheets without any, or why it cannot be read."""

    path: Path
    sheets: tuple[SheetPlan, ...] = ()
    skipped: tuple[str, ...] = ()
    error: Message | None = None
    rows: Mapping[int, int] = field(default_factory=dict)
    """Number of rows of each sheet, by its index."""
    epoch1904: bool = False
    encoding: str | None = None


@dataclass(frozen=True, slots=True)
class SheetReport:
    """What was read of one table; `header_row` 0 = there is none (form, or values only)."""

    sheet: str
    kind: str
    header_row: int
    rows: int


@dataclass(frozen=True, slots=True)
class FileReport:
    """What was read of one file."""

    path: Path
    sheets: tuple[SheetReport, ...]


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did, or would do: counts by kind of record, and what to mend.

    `problems` cost a cell or a row; `hints` are remarks about values that went in (masked telephones, same telephone).
    `step` is None when nothing was written.
    """

    files: tuple[FileReport, ...]
    added: Mapping[str, int]
    updated: Mapping[str, int]
    unchanged: Mapping[str, int]
    problems: tuple[Problem, ...]
    hints: tuple[Problem, ...]
    step: int | None


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """Files with their tables and mappings, which the user may change, and what importing them would do."""

    files: tuple[FilePlan, ...]
    options: ImportOptions
    outcome: ImportResult | None = None
