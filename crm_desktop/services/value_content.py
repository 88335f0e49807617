"""The monthly list of content worth sending: what there is, for whom, with which words, who had it (001-32)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple
from uuid import uuid4

from crm_desktop.domain.company_names import spoken
from crm_desktop.domain.forms_of_address import address
from crm_desktop.domain.greetings import Draft, Occasion, body
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.value_content import Content, checked, clause_with, contents_table, draft, read_contents
from crm_desktop.services import greetings
from crm_desktop.services.greetings import Card, Recipient, Sent
from crm_desktop.store import content_queries, setting_queries
from crm_desktop.store.database import Store
from crm_desktop.store.sql import Connection, RowMapping

SHOWN = 30
"""Customers of a content that are shown at once."""
_KEY = "value_content"
_FOUND: dict[str, str] = {
    "pains": QT_TRANSLATE_NOOP("messages", "pain: {said}"),
    "need": QT_TRANSLATE_NOOP("messages", "need: {said}"),
    "need_product": QT_TRANSLATE_NOOP("messages", "need: {said}"),
    "cooperation": QT_TRANSLATE_NOOP("messages", "wish for cooperation: {said}"),
    "industry": QT_TRANSLATE_NOOP("messages", "industry: {said}"),
    "trade": QT_TRANSLATE_NOOP("messages", "industry: {said}"),
}
_INDUSTRY = ("industry", "trade")


class Counted(NamedTuple):
    """A content with how many customers it is made for, and how many of them had it."""

    content: Content
    matched: int
    sent: int


class Match(NamedTuple):
    """A customer whom a content is made for; `sent_at` is "" while it waits."""

    card: Card
    sent_at: str


def known_in(db: Connection) -> list[Content]:
    """All contents, read through a running step or read."""
    return read_contents(setting_queries.read(db, _KEY))


def month(store: Store, month: str) -> list[Counted]:
    """The contents of a month ("2026-11") with their customers counted."""
    with store.read() as db:
        wanted = [one for one in known_in(db) if one.month == month]
        return [Counted(one, *content_queries.counted(db, one.words, one.occasion)) for one in wanted]


def save(store: Store, content: Content, *, origin: object | None = None) -> str:
    """Add a content (without a key) or change it; returns its key. UserError without title or words."""
    one = checked(content)
    kind = "content.edit" if one.key else "content.add"
    one = one if one.key else replace(one, key=uuid4().hex)
    with store.step(kind, origin, name=one.title) as step:
        known = known_in(step.db)
        places = [at for at, other in enumerate(known) if other.key == one.key]
        if places:
            known[places[0]] = one
        else:
            known.append(one)
        setting_queries.write(step.db, _KEY, contents_table(known))
    return one.key


def remove(store: Store, content: Content, *, origin: object | None = None) -> None:
    """Take a content off the list; what was sent stays in the timelines."""
    with store.step("content.remove", origin, name=content.title) as step:
        kept = [one for one in known_in(step.db) if one.key != content.key]
        setting_queries.write(step.db, _KEY, contents_table(kept))


def matches(store: Store, content: Content, today: date, *, chinese: bool = True) -> list[Match]:
    """The customers of a content, those who wait for it first, each with a text that speaks of what it said."""
    with store.read() as db:
        rows = content_queries.made_for(db, content.words, content.occasion, SHOWN)
    people = [int(row["contact_id"]) for row in rows if row["contact_id"]]
    goal = greetings.Target(_as_occasion(content), _first_day(content), tuple(people), len(people))
    known = {one.customer_id: one for one in greetings.recipients(store, goal, today)}
    return [
        Match(_card(content, known[row["id"]], row, turn, chinese=chinese), row["sent_at"] or "")
        for turn, row in enumerate(rows)
        if row["id"] in known
    ]


def _card(content: Content, one: Recipient, row: RowMapping, turn: int, *, chinese: bool) -> Card:
    field = next((key for key in _FOUND if clause_with(row[key] or "", content.words)), "industry")
    said = (row[field] or "") if field in _INDUSTRY else clause_with(row[field] or "", content.words)
    who = address(one.name, one.person.title) if chinese else one.name
    text = draft(content, who, said, by_industry=field in _INDUSTRY, chinese=chinese, turn=turn)
    facts = {"need": Message(_FOUND[field], said=said)}
    return Card(replace(one, facts=facts), Draft(text, ("need",), body(text, (who, spoken(one.customer)))))


def _as_occasion(content: Content) -> Occasion:
    return Occasion(content.occasion, content.title, content.title)


def _first_day(content: Content) -> date:
    return date.fromisoformat(f"{content.month}-01")


def record(store: Store, content: Content, cards: Sequence[Card], *, origin: object | None = None) -> None:
    """Mark a content as sent to these; undo takes it back."""
    if not cards:
        return
    goal = greetings.Target(_as_occasion(content), _first_day(content), (), 0)
    name = cards[0].recipient.customer
    with store.step("content.sent", origin, name=name, title=content.title, count=len(cards)):
        greetings.record(store, goal, [Sent(card.recipient, card.draft.text) for card in cards])
