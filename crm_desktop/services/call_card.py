"""The call-in card (004-12): who calls by the last digits or by name, and all that is wanted while it rings."""

import json
from dataclasses import dataclass
from datetime import date

from crm_desktop.domain.phone_text import format_phone
from crm_desktop.services import customer_card, installations, playbooks, reminder_words
from crm_desktop.services.customer_card import ContactCard
from crm_desktop.services.installations import Installation
from crm_desktop.services.search import search
from crm_desktop.store import call_queries, options
from crm_desktop.store.database import Store
from crm_desktop.store.options import Options
from crm_desktop.store.sql import RowMapping

SHOWN = 12
"""Matches that are listed."""
_LAST = 3
_TOPICS = 4
_PHONES = ("mobile", "landline", "service", "other")


@dataclass(frozen=True, slots=True)
class Match:
    """Somebody who may be calling; `phone` is written in groups, `tail` of its digits at the end were typed."""

    customer_id: int
    contact_id: int
    name: str
    grade: str
    hot: bool
    contact: str
    title: str
    phone: str
    tail: int


@dataclass(frozen=True, slots=True)
class Touch:
    """A touch in short: ISO moment, method with its icon, what was said and answered."""

    at: str
    method: str
    icon: str
    content: str
    feedback: str


@dataclass(frozen=True, slots=True)
class Promise:
    """An open promise: `side` ours or theirs, `due` an ISO day or ""."""

    side: str
    content: str
    due: str


@dataclass(frozen=True, slots=True)
class CallCard:
    """One customer while its telephone call is on; `days` since the last touch, `limit` of the grade (0: none)."""

    customer_id: int
    name: str
    number: str
    grade: str
    hot: bool
    type: str
    stage: str
    owner: str
    person: ContactCard | None
    days: int | None
    limit: int
    touches: tuple[Touch, ...]
    promises: tuple[Promise, ...]
    products: tuple[Installation, ...]
    topics: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    next_due: str
    next_action: str

    @property
    def phone(self) -> str:
        """The first telephone of the person, as stored."""
        points = self.person.points if self.person else ()
        return next((point.value for point in points if point.kind in _PHONES), "")


def is_tail(typed: str) -> bool:
    """Whether a text is the end of a telephone number: four digits or more and nothing else but blanks and dashes."""
    return typed.isascii() and len(digits_of(typed)) >= call_queries.TAIL and not typed.strip("0123456789 -+")


def digits_of(typed: str) -> str:
    """The digits of a text."""
    return "".join(char for char in typed if char.isdigit())


def find(store: Store, typed: str) -> list[Match]:
    """Who may be calling: by the last digits of a telephone, else by name, pinyin or initials."""
    typed = typed.strip()
    if is_tail(typed):
        return _by_tail(store, digits_of(typed))
    if not typed or not typed.strip("0123456789 -+"):
        return []
    return [
        Match(hit.id, 0, hit.name, hit.grade, hit.hot, hit.contact, hit.title, hit.phone, 0)
        for hit in search(store, typed, limit=SHOWN).hits
    ]


def _by_tail(store: Store, digits: str) -> list[Match]:
    known = options.current(store)
    with store.read() as db:
        rows = call_queries.by_tail(db, digits, SHOWN)
        people = call_queries.people(db, json.dumps([row[1] for row in rows]))
        firms = call_queries.firms(db, json.dumps([row[0] for row in rows]))
    found: list[Match] = []
    for customer_id, contact_id, value in rows:
        firm, (_customer, name, title) = firms[customer_id], people[contact_id]
        grade, hot = known.name(firm["grade_id"]), bool(firm["hot"])
        match = Match(customer_id, contact_id, firm["name"], grade, hot, name, title, format_phone(value), len(digits))
        if all((one.customer_id, one.contact_id) != (customer_id, contact_id) for one in found):
            found.append(match)
    return found


def card(store: Store, customer_id: int, today: date, *, contact_id: int = 0) -> CallCard | None:
    """All that is wanted while somebody of this customer is on the telephone; None when it is gone."""
    known = options.current(store)
    with store.read() as db:
        row = call_queries.customer(db, customer_id)
        if row is None:
            return None
        touches = call_queries.touches(db, customer_id, _LAST)
        promises = call_queries.promises(db, customer_id)
    people = customer_card.contacts_of(store, customer_id)
    person = next((one for one in people if one.id == contact_id), people[0] if people else None)
    last = (row["last_touch_at"] or "")[:10]
    days = (today - date.fromisoformat(last)).days if len(last) == len("2026-01-01") else None
    return CallCard(
        customer_id=customer_id,
        name=row["name"],
        number=row["number"] or "",
        grade=known.name(row["grade_id"]),
        hot=bool(row["hot"]),
        type=known.name(row["type_id"]),
        stage=known.name(row["stage_id"]),
        owner=known.name(row["owner_id"]),
        person=person,
        days=days,
        limit=_limit(store, row),
        touches=tuple(_touch(known, one) for one in touches),
        promises=tuple(Promise(one["side"], one["content"], one["due_on"]) for one in promises),
        products=tuple(installations.of_customer(store, customer_id)),
        topics=_topics(store, row),
        facts=tuple((key, str(row[key])) for key in ("need", "budget_text", "competitor") if row[key]),
        next_due=row["next_due_at"] or "",
        next_action=row["next_action"] or "",
    )


def _touch(known: Options, row: RowMapping) -> Touch:
    icon = known.icon(row["method_id"])
    return Touch(row["happened_at"] or "", known.name(row["method_id"]), icon, row["content"], row["feedback"])


def _limit(store: Store, row: RowMapping) -> int:
    """Days that the customer's grade allows between two touches, 0 where the playbook names none."""
    playbook, grade = playbooks.in_force(store).playbook, options.current(store).own_name(row["grade_id"])
    return playbook.level(grade).rhythm.days if grade else 0


def _topics(store: Store, row: RowMapping) -> tuple[str, ...]:
    """What to talk about: what was to be done next, the need, then what the playbook suggests for level and phase."""
    known = options.current(store)
    phase = reminder_words.phase_of(known, row["stage_id"], touched=bool(row["last_touch_at"]))
    said = playbooks.in_force(store).playbook.suggestions(known.own_name(row["grade_id"]), phase)
    texts = [row["next_action"], row["need"], *(words.said(english=store.english) for words in said)]
    return tuple(dict.fromkeys(str(text).strip().splitlines()[0] for text in texts if text and str(text).strip()))[
        :_TOPICS
    ]
