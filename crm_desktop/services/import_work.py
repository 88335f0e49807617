"""What a running import knows: the step it writes in, lists and numbers it hands out, what it has counted and noted."""

import gc
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from crm_desktop.domain.masking import is_mask_of
from crm_desktop.domain.messages import Message
from crm_desktop.domain.text import clean
from crm_desktop.files.problems import Problem
from crm_desktop.files.recognise import SheetPlan
from crm_desktop.services.import_match import Keys
from crm_desktop.services.import_plan import COUNTED, ImportOptions, shown
from crm_desktop.services.import_prepared import Found, Levels
from crm_desktop.services.import_said import Said
from crm_desktop.services.numbers import Numbers
from crm_desktop.store import options as lists
from crm_desktop.store import rules, search_index, tables
from crm_desktop.store.database import Step
from crm_desktop.store.plain_indexes import PlainIndexes

MOST_HINTS = 1_000
"""Hints kept in a report; a whole book with masked telephones needs no more."""

_RARELY = 200_000


@dataclass(slots=True)
class Tally:
    """Ids of one kind of record that the import met."""

    added: set[int] = field(default_factory=set)
    updated: set[int] = field(default_factory=set)
    met: set[int] = field(default_factory=set)


@dataclass(slots=True)
class Sheet:
    """Where prepared rows come from, for problems."""

    path: Path
    plan: SheetPlan


@contextmanager
def rare_collections() -> Iterator[None]:
    """Let Python look for cycles of garbage less often: imported rows hold none, and there are a million of them."""
    before = gc.get_threshold()
    gc.set_threshold(_RARELY, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


class Work:
    """One running import; lives as long as its step."""

    def __init__(self, step: Step, options: ImportOptions, rows: int = 0) -> None:
        self.step = step
        self.db = step.db
        self.rows = rows
        """How many rows the files have, as far as they say."""
        self.indexes = PlainIndexes(step.db, tables.customer)
        self.search = search_index.Waiting(step.db)
        self.options = options
        self.known = lists.load(step.db)
        self.keys = Keys(step.db)
        self.phones: set[str] = set()
        """Keys of the telephones and addresses that the import adds."""
        self.knows_phones = step.db.exec_driver_sql("SELECT 1 FROM contact_point LIMIT 1").first() is None
        """Whether `phones` are all that the book has, so that nobody need ask it."""
        self.numbers = Numbers(step.db)
        self.said = Said(step.db)
        self.first_due = rules.in_force(step.db).first_due()
        self.now = datetime.now().isoformat(timespec="seconds")
        self.tallies = {kind: Tally() for kind in COUNTED}
        self.problems: list[Problem] = []
        self.hints: list[Problem] = []
        self.grades: dict[int, int] = {}
        """Grades that the customers' sheet gives to customers of the book, decided at the end."""
        self.graded: set[int] = set()
        """Customers with rows in a grade table; its newest change decides."""
        self._entries: dict[tuple[str, Levels], int] = {}

    def entry(self, kind: str, levels: Levels | None) -> int | None:
        """Id of a list's entry, added when it is new; None for None."""
        if levels is None:
            return None
        found = self._entries.get((kind, levels))
        if found is None:
            found = self._entries[kind, levels] = lists.ensure_path(self.db, self.known, kind, levels)
        return found

    def note(self, sheet: Sheet, found: Found) -> None:
        """Keep a problem or a hint with the place where the user finds it."""
        kept = self.hints if found.hint else self.problems
        if found.hint and len(kept) >= MOST_HINTS:
            return
        header = sheet.plan.headers.get(found.column, "")
        kept.append(
            Problem(shown(sheet.path), sheet.plan.sheet, found.row, header, found.column, found.value, found.reason)
        )

    def say(self, sheet: Sheet, row: int, value: str, reason: Message, *, hint: bool) -> None:
        """Note something about a whole row."""
        self.note(sheet, Found(row, -1, value, reason, hint))

    def counts(self) -> tuple[Mapping[str, int], Mapping[str, int], Mapping[str, int]]:
        """Added, updated and unchanged records by kind."""
        added = {kind: len(one.added) for kind, one in self.tallies.items()}
        updated = {kind: len(one.updated - one.added) for kind, one in self.tallies.items()}
        unchanged = {kind: len(one.met - one.updated - one.added) for kind, one in self.tallies.items()}
        return added, updated, unchanged


_MOMENT = re.compile(r"\d{4}-\d\d(-\d\d(T\d\d:\d\d)?)?")


def agrees(value: object, stored: object) -> bool:
    """Whether a cell says what the book has: a day agrees with a moment of it, a masked text with its whole one."""
    if value == stored:
        return True
    if not isinstance(value, str) or not isinstance(stored, str):
        return False
    if clean(stored) == value or (stored.startswith(value) and _MOMENT.fullmatch(value) is not None):
        return True
    return is_mask_of(value, stored)
