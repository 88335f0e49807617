"""What shall be better next month (000-46): items with their evidence, ticked off, the open ones carried over."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.domain.text import clean
from crm_desktop.services import records
from crm_desktop.store import improvement_queries, options
from crm_desktop.store.database import Store
from crm_desktop.store.options import Options
from crm_desktop.store.sql import Connection

_NO_TITLE = QT_TRANSLATE_NOOP("messages", "An improvement needs a title.")


@dataclass(frozen=True, slots=True)
class ImprovementDraft:
    """An item as a form holds it; `due_on` is an ISO day or blank."""

    title: str
    detail: str = ""
    evidence: str = ""
    due_on: str = ""
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Improvement:
    """An item of a month; `carried_from` is the month it was carried over from, "" for a new one."""

    id: int
    month: str
    title: str
    detail: str
    evidence: str
    due_on: str
    done_at: str
    owner: str
    carried_from: str

    @property
    def done(self) -> bool:
        """Whether it is ticked off."""
        return bool(self.done_at)


def of_months(store: Store, months: Sequence[str]) -> list[Improvement]:
    """The items of these months (2026-03), by the day they are due."""
    with store.read() as db:
        rows = improvement_queries.of_months(db, months)
    known = options.current(store)
    return [_of_row(dict(row), known) for row in rows]


def left_open(store: Store, month: str, before: str) -> list[Improvement]:
    """What was planned up to the month `before`, is still to do and is not yet among the items of `month`."""
    with store.read() as db:
        rows = improvement_queries.left_open(db, before, month)
    known = options.current(store)
    return [_of_row({**row, "carried_from": ""}, known) for row in rows]


def add(store: Store, month: str, draft: ImprovementDraft, *, origin: object | None = None) -> int:
    """Plan something for a month and return its id; UserError without a title."""
    _refuse_untitled(draft)
    with store.step("improvement.add", origin, name=clean(draft.title)) as step:
        return records.insert(step.db, "improvement", {"month": month, **_columns(step.db, draft)})


def edit(store: Store, item_id: int, draft: ImprovementDraft, *, origin: object | None = None) -> None:
    """Write an item as the form holds it; UserError without a title."""
    _refuse_untitled(draft)
    with store.step("improvement.edit", origin, name=clean(draft.title)) as step:
        records.update(step.db, "improvement", [item_id], _columns(step.db, draft))


def tick(store: Store, ids: Sequence[int], done: bool, *, origin: object | None = None) -> None:
    """Tick items off, or say that they are open after all."""
    kind = "improvement.done" if done else "improvement.open"
    with store.step(kind, origin, **_label(store, ids)) as step:
        records.update(step.db, "improvement", ids, {"done_at": records.now() if done else None})


def remove(store: Store, ids: Sequence[int], *, origin: object | None = None) -> None:
    """Take items out of the plan."""
    with store.step("improvement.remove", origin, **_label(store, ids)) as step:
        records.put_in_bin(step.db, "improvement", ids)


def carry_over(store: Store, month: str, before: str, *, origin: object | None = None) -> int:
    """Take everything that was left open over into the plan of a month, as new items; returns how many."""
    with store.read() as db:
        rows = improvement_queries.left_open(db, before, month)
    with store.step("improvement.carry", origin, count=len(rows), name=rows[0]["title"] if rows else "") as step:
        for row in rows:
            kept = {key: row[key] for key in ("title", "detail", "evidence", "owner_id")}
            records.insert(step.db, "improvement", {"month": month, "carried_id": row["id"], **kept})
    return len(rows)


def _refuse_untitled(draft: ImprovementDraft) -> None:
    if not clean(draft.title):
        raise UserError(Message(_NO_TITLE))


def _label(store: Store, ids: Sequence[int]) -> dict[str, object]:
    with store.read() as db:
        found = improvement_queries.titles(db, ids)
    return {"count": len(ids), "name": found[0] if found else ""}


def _columns(db: Connection, draft: ImprovementDraft) -> dict[str, object]:
    return {
        "title": clean(draft.title),
        "detail": clean(draft.detail) or None,
        "evidence": clean(draft.evidence) or None,
        "due_on": draft.due_on or None,
        "owner_id": records.staff(db, draft.owner),
    }


def _of_row(row: Mapping[str, Any], known: Options) -> Improvement:
    texts = ("month", "title", "detail", "evidence", "due_on", "done_at", "carried_from")
    return Improvement(id=row["id"], owner=known.name(row["owner_id"]), **{key: row[key] or "" for key in texts})
