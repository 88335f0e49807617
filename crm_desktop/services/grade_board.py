"""The grading board: a column for each grade with its customers, sums and cadence (000-19, 004-01 to 004-04)."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from crm_desktop.services.lists import CustomerList, Filter
from crm_desktop.store import board_queries, options
from crm_desktop.store.database import Store


@dataclass(frozen=True, slots=True)
class GradeColumn:
    """One grade: its customers in order, and the sum of their budgets in 分."""

    grade_id: int
    letter: str
    meaning: str
    ids: array[int]
    amount: int


def columns(store: Store, chosen: Filter) -> list[GradeColumn]:
    """Every grade of the list in its order, under a filter."""
    known = options.current(store)
    listing = CustomerList(store)
    listing.filter = chosen
    with store.read() as db:
        found = listing.found(db)
        sums = {row["entry"]: row["amount"] or 0 for row in board_queries.sums(db, chosen, found, "grades")}
        return [
            GradeColumn(
                entry.id,
                known.name(entry.id),
                str(entry.data.get("meaning_en" if store.english else "meaning") or entry.data.get("meaning") or ""),
                board_queries.column(db, chosen, found, "grades", entry.id),
                sums.get(entry.id, 0),
            )
            for entry in known.kind("grade")
        ]


def rows(store: Store, ids: Sequence[int]) -> Mapping[int, Mapping[str, object]]:
    """What the cards say: name, need, budget, last touch, heat, and whether a customer of the top grade lacks a
    supervisor (000-25)."""
    known = options.current(store)
    top = next((entry.id for entry in known.kind("grade")), -1)
    found = CustomerList(store).rows(ids)
    with store.read() as db:
        alone = board_queries.without_supervisor(db, ids, top)
    return {one: {**row, "alone": one in alone} for one, row in found.items()}


def moved_this_month(store: Store, today: date) -> tuple[int, int]:
    """How many customers went up and down in the month of a day."""
    known = options.current(store)
    rank = {entry.id: place for place, entry in enumerate(known.kind("grade"))}
    first = today.replace(day=1).isoformat()
    with store.read() as db:
        moves = board_queries.moves_since(db, first)
    up = sum(number for before, after, number in moves if rank.get(after, 99) < rank.get(before, 99))
    down = sum(number for before, after, number in moves if rank.get(after, 99) > rank.get(before, 99))
    return up, down
