"""Complaints from hearing of them to calling back: the record of 001-37, each gesture one undoable step."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from pathlib import Path

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.domain.numbering import NumberRule, prefix, render
from crm_desktop.domain.text import clean
from crm_desktop.services import attachments, records
from crm_desktop.services.records import name_of
from crm_desktop.store import complaint_queries, options
from crm_desktop.store.database import Store
from crm_desktop.store.options import Options
from crm_desktop.store.sql import Connection, RowMapping

_RULE = NumberRule("TS{yyyy}-{seq:3}")
_SCORES = range(1, 6)
_EDIT = "complaint.edit"
_STOPS: tuple[tuple[str, str], ...] = (
    ("call_back", "called_back_at"),
    ("solve", "solved_at"),
    ("answer", "answered_at"),
)
_NO_TIME = QT_TRANSLATE_NOOP("messages", "A complaint needs the time when it came in.")
_NO_SOLUTION = QT_TRANSLATE_NOOP("messages", "Write the solution down first.")
_NOT_SOLVED = QT_TRANSLATE_NOOP("messages", "The call back comes after the solution.")
_NO_SCORE = QT_TRANSLATE_NOOP("messages", "Satisfaction is a number from 1 to 5.")
_ORDER = QT_TRANSLATE_NOOP("messages", "The times do not follow each other: received, answered, solved, called back.")


@dataclass(frozen=True, slots=True)
class ComplaintDraft:
    """A complaint as a form holds it; times are ISO minutes, `severity` 0 unknown to 3 high."""

    received_at: str
    problem: str = ""
    cause: str = ""
    solution: str = ""
    improvement: str = ""
    contact_id: int | None = None
    method_id: int | None = None
    owner: str = ""
    helper: str = ""
    product: str = ""
    impact: str = ""
    severity: int = 0
    answered_at: str = ""
    solved_at: str = ""
    called_back_at: str = ""
    satisfaction: int | None = None


@dataclass(frozen=True, slots=True)
class Complaint:
    """A complaint of the book with its customer; `owner` is whoever heard of it first (001-34)."""

    id: int
    number: str
    customer_id: int
    customer: str
    grade: str
    level: str
    """The grade in the book's own words, as the playbook names it."""
    person: str
    method: str
    draft: ComplaintDraft

    @property
    def state(self) -> str:
        """What comes next: answer, solve, call_back or closed."""
        draft = self.draft
        if draft.called_back_at:
            return "closed"
        if draft.solved_at:
            return "call_back"
        return "solve" if draft.answered_at else "answer"


def receive(
    store: Store, customer_id: int, draft: ComplaintDraft, files: Sequence[Path] = (), *, origin: object | None = None
) -> int:
    """Take a complaint in; it gets the next number of its year. Files are kept with the customer in the same step."""
    columns = _checked(draft)
    _want_solution(draft)
    number = _next_number(store, draft.received_at)
    with store.step("complaint.receive", origin, name=name_of(store, customer_id), number=number) as step:
        columns |= _people(step.db, draft)
        attachments.attach(store, customer_id, files)
        return records.insert(step.db, "complaint", {"customer_id": customer_id, "number": number, **columns})


def edit(
    store: Store, complaint_id: int, draft: ComplaintDraft, files: Sequence[Path] = (), *, origin: object | None = None
) -> None:
    """Write a complaint as the form holds it; the step is named after the clock that this stops, if it does."""
    present = _present(store, complaint_id)
    columns = _checked(draft)
    if not present.draft.solved_at:
        # whoever ticked it off elsewhere may write the solution later
        _want_solution(draft)
    kind = next((f"complaint.{name}" for name, column in _STOPS if _newly(present.draft, draft, column)), _EDIT)
    with store.step(kind, origin, name=present.customer, number=present.number) as step:
        records.update(step.db, "complaint", [complaint_id], columns | _people(step.db, draft))
        attachments.attach(store, present.customer_id, files)


def _want_solution(draft: ComplaintDraft) -> None:
    if draft.solved_at and not clean(draft.solution):
        raise UserError(Message(_NO_SOLUTION))


def _newly(before: ComplaintDraft, after: ComplaintDraft, column: str) -> bool:
    return bool(getattr(after, column)) and not getattr(before, column)


def answer(store: Store, complaint_id: int, at: str = "", *, origin: object | None = None) -> None:
    """The customer was called back for the first time (001-34)."""
    columns: dict[str, object] = {"answered_at": at or _minute()}
    _mark(store, "complaint.answer", complaint_id, columns, origin)


def solve(store: Store, complaint_id: int, solution: str = "", at: str = "", *, origin: object | None = None) -> None:
    """The solution is given (001-35); whoever was not answered before is answered with it."""
    present = _present(store, complaint_id)
    text = clean(solution) or present.draft.solution
    if not text:
        raise UserError(Message(_NO_SOLUTION))
    moment = at or _minute()
    columns: dict[str, object] = {"solution": text, "solved_at": moment}
    columns["answered_at"] = present.draft.answered_at or moment
    _mark(store, "complaint.solve", complaint_id, columns, origin)


def call_back(
    store: Store, complaint_id: int, satisfaction: int, at: str = "", *, origin: object | None = None
) -> None:
    """The customer was asked whether it is content (001-36)."""
    if not _present(store, complaint_id).draft.solved_at:
        raise UserError(Message(_NOT_SOLVED))
    if satisfaction not in _SCORES:
        raise UserError(Message(_NO_SCORE))
    columns: dict[str, object] = {"called_back_at": at or _minute(), "satisfaction": satisfaction}
    _mark(store, "complaint.call_back", complaint_id, columns, origin)


def remove(store: Store, ids: Sequence[int], *, origin: object | None = None) -> None:
    """Remove complaints."""
    records.remove(store, "complaint", "complaint.remove", ids, origin=origin)


def complaint(store: Store, complaint_id: int) -> Complaint | None:
    """A complaint, or None when it is gone."""
    with store.read() as db:
        row = complaint_queries.one(db, complaint_id)
    return None if row is None else of_row(row, options.current(store))


def of_customer(store: Store, customer_id: int) -> list[Complaint]:
    """The complaints of a customer, the newest first."""
    with store.read() as db:
        rows = complaint_queries.of_customer(db, customer_id)
    return [of_row(row, options.current(store)) for row in rows]


def listing(store: Store, limit: int = 500) -> list[Complaint]:
    """All complaints, the open ones first."""
    with store.read() as db:
        rows = complaint_queries.listing(db, limit)
    return [of_row(row, options.current(store)) for row in rows]


def open_count(store: Store, customer_id: int) -> int:
    """How many complaints of a customer are not closed."""
    with store.read() as db:
        return complaint_queries.open_count(db, customer_id)


def next_number(store: Store, received_at: str) -> str:
    """The number that a complaint of this moment would get."""
    return _next_number(store, received_at)


def _next_number(store: Store, received_at: str) -> str:
    year = int(received_at[:4])
    with store.read() as db:
        seq = complaint_queries.highest(db, prefix(_RULE, year=year)) + 1
    return render(_RULE, year=year, seq=seq)


def _present(store: Store, complaint_id: int) -> Complaint:
    found = complaint(store, complaint_id)
    if found is None:
        raise LookupError(f"complaint {complaint_id}")
    return found


def _mark(store: Store, kind: str, complaint_id: int, columns: dict[str, object], origin: object | None) -> None:
    present = _present(store, complaint_id)
    with store.step(kind, origin, name=present.customer, number=present.number) as step:
        records.update(step.db, "complaint", [complaint_id], columns)


def _checked(draft: ComplaintDraft) -> dict[str, object]:
    """The columns of a draft; UserError where it contradicts itself."""
    if len(draft.received_at) < len("2026-01-31"):
        raise UserError(Message(_NO_TIME))
    times = [draft.received_at, draft.answered_at, draft.solved_at, draft.called_back_at]
    known = [time[:16] for time in times if time]
    if any(later < earlier[: len(later)] for earlier, later in pairwise(known)):
        raise UserError(Message(_ORDER))
    if draft.called_back_at and not draft.solved_at:
        raise UserError(Message(_NOT_SOLVED))
    if draft.satisfaction is not None and draft.satisfaction not in _SCORES:
        raise UserError(Message(_NO_SCORE))
    texts = ("problem", "cause", "solution", "improvement", "product", "impact")
    columns: dict[str, object] = {key: clean(getattr(draft, key)) or None for key in texts}
    stamps = ("received_at", "answered_at", "solved_at", "called_back_at")
    columns |= {key: getattr(draft, key) or None for key in stamps}
    if draft.solved_at and not draft.answered_at:
        columns["answered_at"] = draft.solved_at
    columns |= {"contact_id": draft.contact_id, "method_id": draft.method_id}
    return columns | {"severity": draft.severity or None, "satisfaction": draft.satisfaction}


def _people(db: Connection, draft: ComplaintDraft) -> dict[str, object]:
    return {"owner_id": records.staff(db, draft.owner), "helper_id": records.staff(db, draft.helper)}


def of_row(row: RowMapping, known: Options) -> Complaint:
    """A complaint of a row of the book."""
    texts = ("problem", "cause", "solution", "improvement", "product", "impact")
    stamps = ("received_at", "answered_at", "solved_at", "called_back_at")
    return Complaint(
        id=row["id"],
        number=row["number"] or "",
        customer_id=row["customer_id"],
        customer=row["customer"],
        grade=known.name(row["grade_id"]),
        level=known.own_name(row["grade_id"]),
        person=row["person"] or "",
        method=known.name(row["method_id"]),
        draft=ComplaintDraft(
            **{key: row[key] or "" for key in (*texts, *stamps)},
            contact_id=row["contact_id"],
            method_id=row["method_id"],
            owner=known.name(row["owner_id"]),
            helper=known.name(row["helper_id"]),
            severity=row["severity"] or 0,
            satisfaction=row["satisfaction"],
        ),
    )


def _minute() -> str:
    return datetime.now().isoformat(timespec="minutes")
