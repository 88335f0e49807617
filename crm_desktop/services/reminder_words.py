"""What a reminder says: why now, what is known, what to talk about (003-22, 003-24 to 003-28)."""

import json
import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache

from crm_desktop.domain.backlog import Type
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.money_text import format_amount
from crm_desktop.domain.playbook import Phase, Playbook, Words
from crm_desktop.paths import resource
from crm_desktop.services.due_sources import Due
from crm_desktop.store.options import Options
from crm_desktop.store.sql import RowMapping

_DAY = len("2026-01-31")

_SAID: Mapping[str, str] = {
    "entry": QT_TRANSLATE_NOOP("messages", "Collected {since}, details are still missing"),
    "complaint_answer": QT_TRANSLATE_NOOP("messages", "Complaint without an answer: {note}"),
    "complaint_solution": QT_TRANSLATE_NOOP("messages", "Complaint not solved yet: {note}"),
    "complaint_callback": QT_TRANSLATE_NOOP("messages", "Complaint solved, call back: {note}"),
    "guide": QT_TRANSLATE_NOOP("messages", "Signed on {since}, the guide is to be handed over"),
    "survey": QT_TRANSLATE_NOOP("messages", "Satisfaction survey of the quarter, {since}"),
    "part": QT_TRANSLATE_NOOP("messages", "{detail}: {note} is to be replaced on {since}"),
    "maintenance": QT_TRANSLATE_NOOP("messages", "{note}: maintenance on {since}"),
    "project": QT_TRANSLATE_NOOP("messages", "Milestone {note}, {since}"),
    "birthday": QT_TRANSLATE_NOOP("messages", "Birthday of {note}, {since}"),
}
_FOUNDED = QT_TRANSLATE_NOOP("messages", "Founded {years} years ago, {since}")
_TURNS = QT_TRANSLATE_NOOP("messages", "{note} turns {years}, {since}")
_EVENT = QT_TRANSLATE_NOOP("messages", "{kind} {since}: {note}")
_PLAIN_EVENT = QT_TRANSLATE_NOOP("messages", "{kind} {since}")
_PAYMENT = QT_TRANSLATE_NOOP("messages", "Payment")
_PAYMENT_OF = QT_TRANSLATE_NOOP("messages", "Payment of {amount}")
_OF_CONTRACT = QT_TRANSLATE_NOOP("messages", "contract {number}")
_INSTALMENT = QT_TRANSLATE_NOOP("messages", "instalment {place} of {count}")
_NAMED_INSTALMENT = QT_TRANSLATE_NOOP("messages", "{name} ({place} of {count})")
_DUE_ON = QT_TRANSLATE_NOOP("messages", "due on {since}")
_DAYS_LATE = QT_TRANSLATE_NOOP("messages", "{days} d late")
_WITH = QT_TRANSLATE_NOOP("messages", "{what}: {more}")
_AND = QT_TRANSLATE_NOOP("messages", "{first}, {second}")
_ENDS = QT_TRANSLATE_NOOP("messages", "Contract {note} ends on {since}, {days} days left")
_ENDED = QT_TRANSLATE_NOOP("messages", "Contract {note} ended on {since}")


def why(due: Due, on: date, kind: str) -> Message:
    """Why a thing other than a plain follow-up is due; `kind` is the name of an event's kind."""
    since = due.base[:16].replace("T", " ")
    args: dict[str, object] = {"since": since, "note": due.note, "detail": due.detail or ""}
    if due.type is Type.EVENT:
        what = kind or Message(QT_TRANSLATE_NOOP("messages", "Event"))
        return Message(_EVENT if due.note else _PLAIN_EVENT, kind=what, since=since, note=_one_line(due.note))
    if due.kind == "contract":
        days = _days_left(due.base, on)
        return Message(_ENDED if days < 0 else _ENDS, **args, days=days)
    if due.kind == "payment":
        return _payment(due, on)
    if due.kind == "founding":
        return Message(_FOUNDED, years=int(due.base[:4]) - int(str(due.detail)[:4]), since=since)
    years = _age(due)
    if due.kind == "birthday" and years:
        return Message(_TURNS, **args, years=years)
    return Message(_SAID[due.kind], **{**args, "note": _one_line(due.note)})


def _payment(due: Due, on: date) -> Message:
    """How much was to come when, of which contract and which of its payments, and how late it is."""
    amount, contract, place, count, _product = json.loads(due.detail)
    parts: list[object] = []
    if contract:
        parts.append(Message(_OF_CONTRACT, number=contract))
    name = _one_line(due.note)
    if count > 1:
        parts.append(Message(_NAMED_INSTALMENT if name else _INSTALMENT, name=name, place=place, count=count))
    elif name:
        parts.append(name)
    parts.append(Message(_DUE_ON, since=due.base[:_DAY]))
    days = -_days_left(due.base, on)
    if days > 0:
        parts.append(Message(_DAYS_LATE, days=days))
    what = Message(_PAYMENT if amount is None else _PAYMENT_OF, amount=format_amount(amount))
    return Message(_WITH, what=what, more=_joined(parts))


def _joined(parts: Sequence[object]) -> object:
    """Parts one after the other, each in the words of the window."""
    found = parts[0]
    for one in parts[1:]:
        found = Message(_AND, first=found, second=one)
    return found


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _days_left(base: str, on: date) -> int:
    day = f"{base}-01-01"[:_DAY]
    try:
        return (date.fromisoformat(day) - on).days
    except ValueError:
        return 0


def _age(due: Due) -> int | None:
    """The age that is reached, None where the year of birth is not known; by the lunar calendar the same."""
    born = str(due.detail or "").removeprefix("农历")
    year = born[:4]
    return int(due.base[:4]) - int(year) if len(born) > len("03-12") and year.isdecimal() else None


_FACTS: tuple[tuple[str, str], ...] = (
    ("need", QT_TRANSLATE_NOOP("messages", "Need: {text}")),
    ("budget_text", QT_TRANSLATE_NOOP("messages", "Budget: {text}")),
)


def facts(row: RowMapping, due: Due, stage: str) -> tuple[Message, ...]:
    """The key facts in a few lines: stage, need, budget, and what belongs to the thing itself."""
    found = [Message(QT_TRANSLATE_NOOP("messages", "Stage: {text}"), text=stage)] if stage else []
    found += [Message(text, text=_one_line(row[column])) for column, text in _FACTS if row[column]]
    about = json.loads(due.detail)[-1] if due.kind == "payment" else due.detail
    if due.kind in ("contract", "project", "payment") and about:
        found.append(Message(QT_TRANSLATE_NOOP("messages", "About: {text}"), text=_one_line(str(about))))
    return tuple(found)


def phase_of(known: Options, stage_id: int | None, *, touched: bool) -> Phase | None:
    """How far the talks have come by the place of the customer's stage among all (001-24 to 001-26)."""
    stages = [stage.id for stage in known.kind("stage")]
    if stage_id not in stages:
        return None if touched else Phase.FIRST
    # of the seven stages of the sources two are the first talks, two need and proposal
    place, count = stages.index(stage_id) * 7, len(stages)
    return Phase.FIRST if place < count * 2 else Phase.MIDDLE if place < count * 4 else Phase.LATE


def topics(due: Due, playbook: Playbook, grade: str, now: Phase | None, *, english: bool) -> tuple[str, ...]:
    """What to talk about: of the playbook for a plain follow-up, else of the kind."""
    if due.type is Type.TIME:
        return tuple(words.said(english=english) for words in playbook.suggestions(grade, now))
    words = _advice().get(due.kind)
    return (words.said(english=english),) if words else ()


@cache
def _advice() -> Mapping[str, Words]:
    table = tomllib.loads(resource("presets", "reminders.toml").read_text(encoding="utf-8"))
    return {kind: Words(entry["suggest"], entry["en"]) for kind, entry in table.items()}
