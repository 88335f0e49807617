"""Satisfaction asked each quarter, 1 to 5, and what could be better (000-36, 001-41)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from crm_desktop.domain import clocks
from crm_desktop.domain.clock_rules import Kind
from crm_desktop.domain.clocks import Clock, Unit
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.domain.text import clean
from crm_desktop.services import records
from crm_desktop.services.clock_book import ClockBook, begun
from crm_desktop.services.records import name_of
from crm_desktop.store import options, service_queries
from crm_desktop.store.database import Store
from crm_desktop.store.options import Options
from crm_desktop.store.sql import RowMapping

_NO_SCORE = QT_TRANSLATE_NOOP("messages", "Satisfaction is a number from 1 to 5.")


@dataclass(frozen=True, slots=True)
class SurveyDraft:
    """A survey as a form holds it: without a score it is asked and still open."""

    asked_on: str
    answered_on: str = ""
    score: int | None = None
    suggestion: str = ""
    contact_id: int | None = None
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Survey:
    """A survey of the book."""

    id: int
    customer_id: int
    asked_on: str
    answered_on: str
    score: int | None
    suggestion: str
    contact_id: int | None
    person: str
    owner: str


def of_customer(store: Store, customer_id: int) -> list[Survey]:
    """The surveys of a customer, the newest first."""
    with store.read() as db:
        rows = service_queries.surveys(db, customer_id)
    return [_of_row(row, options.current(store)) for row in rows]


def survey(store: Store, survey_id: int) -> Survey | None:
    """One survey, or None when it is gone."""
    with store.read() as db:
        row = service_queries.survey(db, survey_id)
    return None if row is None else _of_row(row, options.current(store))


def ask(store: Store, customer_id: int, draft: SurveyDraft, *, origin: object | None = None) -> int:
    """Record that a customer was asked; with a score it has answered at once."""
    columns = _columns(draft)
    kind = "survey.answer" if draft.score is not None else "survey.ask"
    with store.step(kind, origin, name=name_of(store, customer_id)) as step:
        columns["owner_id"] = records.staff(step.db, draft.owner)
        return records.insert(step.db, "survey", {"customer_id": customer_id, **columns})


def answer(
    store: Store, survey_id: int, score: int, suggestion: str = "", on: str = "", *, origin: object | None = None
) -> None:
    """Record the answer to a survey that was asked."""
    if score not in range(1, 6):
        raise UserError(Message(_NO_SCORE))
    columns: dict[str, object] = {"score": score, "suggestion": clean(suggestion) or None}
    columns["answered_on"] = on or date.today().isoformat()
    with store.step("survey.answer", origin, name=_name(store, survey_id)) as step:
        records.update(step.db, "survey", [survey_id], columns)


def edit(store: Store, survey_id: int, draft: SurveyDraft, *, origin: object | None = None) -> None:
    """Write a survey as the form holds it."""
    columns = _columns(draft)
    with store.step("survey.edit", origin, name=_name(store, survey_id)) as step:
        columns["owner_id"] = records.staff(step.db, draft.owner)
        records.update(step.db, "survey", [survey_id], columns)


def remove(store: Store, ids: Sequence[int], *, origin: object | None = None) -> None:
    """Remove surveys."""
    records.remove(store, "survey", "survey.remove", ids, origin=origin)


def clock_of(book: ClockBook, first_deal: str, asked: Sequence[str]) -> Clock | None:
    """The clock of a customer's next survey, counted from its first deal; None for one that has never bought."""
    base = begun(first_deal) if first_deal else None
    if base is None:
        return None
    rule = book.rules.deadlines[Kind.SURVEY].allowed
    months = rule.amount if rule.unit is Unit.MONTHS else max(rule.amount // 30, 1)
    done = [begun(day[:10]) for day in asked if day]
    start = date(base.year, base.month, base.day)
    return clocks.every_months(start, months, [day for day in done if day is not None], rule.lead_days)


def next_clock(store: Store, book: ClockBook, customer_id: int) -> Clock | None:
    """The same, read from the book."""
    with store.read() as db:
        first = service_queries.first_deal(db, customer_id)
        asked = [row["asked_on"] or row["answered_on"] or "" for row in service_queries.surveys(db, customer_id)]
    return clock_of(book, first, asked)


def _name(store: Store, survey_id: int) -> str:
    with store.read() as db:
        row = service_queries.survey(db, survey_id)
    return str(row["customer"]) if row is not None else ""


def _columns(draft: SurveyDraft) -> dict[str, object]:
    if draft.score is not None and draft.score not in range(1, 6):
        raise UserError(Message(_NO_SCORE))
    answered = draft.answered_on or (draft.asked_on if draft.score is not None else "")
    return {
        "asked_on": draft.asked_on or None,
        "answered_on": answered or None,
        "score": draft.score,
        "suggestion": clean(draft.suggestion) or None,
        "contact_id": draft.contact_id,
    }


def _of_row(row: RowMapping, known: Options) -> Survey:
    texts = ("asked_on", "answered_on", "suggestion", "person")
    return Survey(
        id=row["id"],
        customer_id=row["customer_id"],
        score=row["score"],
        contact_id=row["contact_id"],
        owner=known.name(row["owner_id"]),
        **{key: row[key] or "" for key in texts},
    )
