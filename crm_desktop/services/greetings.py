"""Greeting drafts of an occasion: for whom, what the text uses, who would get the same, what was sent (001-31)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, NamedTuple

from crm_desktop.domain import greetings as wording
from crm_desktop.domain.birthdays import years_since
from crm_desktop.domain.company_names import spoken
from crm_desktop.domain.forms_of_address import address
from crm_desktop.domain.greetings import BIRTHDAY, Draft, Occasion, Person, body, company_day, occasion_of
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.same_text import SameText, same_texts
from crm_desktop.services import care_settings
from crm_desktop.services.care import Entry, top_grades
from crm_desktop.services.records import insert, now
from crm_desktop.store import occasion_queries, options
from crm_desktop.store.database import Store
from crm_desktop.store.options import Options
from crm_desktop.store.sql import Connection

_LATELY = 12
"""Greetings of a person that a new one must differ from."""
_BY_PREFERENCE = {"phone": "电话", "wechat": "微信", "mail": "邮件"}
_BY_WAY = (("wechat", "微信"), ("wecom", "企业微信"), ("mobile", "短信"), ("email", "邮件"))
"""How a greeting goes out by the ways to reach somebody, the nearest first."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody to be greeted; `facts` say for each thing a draft can mention where it comes from."""

    contact_id: int
    customer_id: int
    customer: str
    name: str
    grade: str
    method_id: int | None
    owner_id: int | None
    person: Person
    facts: Mapping[str, Message]
    before: tuple[str, ...]
    """Bodies of the greetings that this person had."""


@dataclass(frozen=True, slots=True)
class Target:
    """What people are greeted for on a day, and how many wait for it."""

    occasion: Occasion
    day: date
    contact_ids: tuple[int, ...]
    count: int
    years: Mapping[int, int | None] = field(default_factory=dict)
    """The age of each person's company, for its day."""

    def occasion_for(self, contact_id: int) -> Occasion:
        """What one of the people is greeted for."""
        return company_day(self.years[contact_id]) if contact_id in self.years else self.occasion


class Card(NamedTuple):
    """A recipient with the text to send and what it used."""

    recipient: Recipient
    draft: Draft

    @property
    def facts(self) -> list[Message]:
        """Where the things that the text mentions come from."""
        return [self.recipient.facts[key] for key in self.draft.used]


class Sent(NamedTuple):
    """A text that went out."""

    recipient: Recipient
    text: str


def targets(store: Store, entries: Sequence[Entry], *, limit: int = 30) -> list[Target]:
    """The occasions of a day's entries that still have somebody to greet, birthdays first; `limit` people at once."""
    waiting = [entry for entry in entries if entry.occasion and not entry.done]
    born = [entry for entry in waiting if entry.occasion == "birthday"]
    firms = [entry for entry in waiting if entry.occasion == "company_day"]
    found: list[Target] = []
    if born:
        people = tuple(entry.contact_id or 0 for entry in born[:limit])
        found.append(Target(BIRTHDAY, born[0].day, people, len(born)))
    with store.read() as db:
        if firms:
            found += _company_days(db, firms, limit)
        found += [
            goal
            for entry in waiting
            if entry.occasion not in ("birthday", "company_day")
            for goal in _festival(db, store, entry, limit)
        ]
    return [one for one in found if one.contact_ids]


def _company_days(db: Connection, firms: Sequence[Entry], limit: int) -> list[Target]:
    """The first person of each company, with how many years it has been."""
    years: dict[int, int | None] = {}
    for entry in firms[:limit]:
        for contact_id in occasion_queries.first_contacts(db, [entry.customer_id]):
            years[contact_id] = entry.years
    count = len(years) if len(firms) <= limit else len(firms)
    return [Target(company_day(None), firms[0].day, tuple(years), count, years)]


def _festival(db: Connection, store: Store, entry: Entry, limit: int) -> list[Target]:
    chosen = care_settings.choice_in(db)
    festival = next((one for one in chosen.greeted() if one.key == entry.occasion), None)
    occasion = occasion_of(festival) if festival else None
    if occasion is None:
        return []
    people = occasion_queries.circle(db, top_grades(store, chosen), entry.occasion, entry.day, limit)
    return [Target(occasion, entry.day, tuple(people), entry.count if len(people) == limit else len(people))]


def recipients(store: Store, target: Target, today: date) -> list[Recipient]:
    """The people of a target with all that their drafts can use."""
    known = options.current(store)
    with store.read() as db:
        rows = occasion_queries.people(db, target.contact_ids)
        products = occasion_queries.bought(db, [row.customer_id for row in rows])
        before: dict[int, list[str]] = {}
        for contact_id, content in occasion_queries.sent_before(db, target.contact_ids):
            before.setdefault(int(contact_id), []).append(content or "")
        return [_recipient(db, row, products, before.get(int(row.id), []), known, today) for row in rows]


def _recipient(
    db: Connection,
    row: Any,
    products: Mapping[int, tuple[str, str]],
    before: Sequence[str],
    known: Options,
    today: date,
) -> Recipient:
    ranks = [one.id for one in known.kind("grade")]
    product, bought_on = products.get(row.customer_id, ("", ""))
    years = years_since(row.since, today) if row.since else None
    short = spoken(row.customer)
    person = Person(
        row.uid,
        row.name,
        row.title,
        short,
        ranks.index(row.grade_id) if row.grade_id in ranks else None,
        years,
        product,
        row.need,
    )
    names = (address(row.name, row.title), short)
    return Recipient(
        int(row.id),
        int(row.customer_id),
        short,
        row.name,
        known.name(row.grade_id),
        _method(known, row.preference, row.ways),
        row.owner_id,
        person,
        _facts(db, row, bought_on, today),
        tuple(body(text, names) for text in before[-_LATELY:]),
    )


def _facts(db: Connection, row: Any, bought_on: str, today: date) -> dict[str, Message]:
    """Where need, purchase and years are known from."""
    clause = wording.first_clause(row.need)
    said = occasion_queries.said_on(db, row.customer_id, clause) if clause else ""
    if said:
        need = Message(QT_TRANSLATE_NOOP("messages", "uses the talk of {day}"), day=_short(said, today))
    else:
        need = Message(QT_TRANSLATE_NOOP("messages", "uses the customer's need"))
    return {
        "need": need,
        "purchase": Message(QT_TRANSLATE_NOOP("messages", "uses the purchase of {day}"), day=_short(bought_on, today)),
        "years": Message(
            QT_TRANSLATE_NOOP("messages", "uses the first deal of {day}"), day=_short(row.since or "", today)
        ),
    }


def _short(day: str, today: date) -> str:
    """Month and day of a day of this year, else as it is."""
    return day[5:10] if len(day) >= 10 and day.startswith(f"{today.year}-") else day[:10]


def _method(known: Options, preference: str | None, ways: str | None) -> int | None:
    """How somebody likes to be greeted, else by the first way that there is."""
    name = _BY_PREFERENCE.get(preference or "", "")
    if not name:
        there = set((ways or "").split(","))
        name = next((method for way, method in _BY_WAY if way in there), "")
    return known.find("method", name) if name else None


def compose(
    people: Sequence[Recipient],
    target: Target,
    *,
    chinese: bool = True,
    again: Mapping[int, int] | None = None,
    distinct: bool = False,
    besides: Collection[str] = (),
) -> list[Card]:
    """A draft for everybody; `again` counts rewritings by contact, `distinct` lets no two have the same body.

    `besides` are bodies of others that a new one must differ from too.
    """
    taken: set[str] = set(besides)
    cards = []
    for one in people:
        avoid: Collection[str] = {*one.before, *taken}
        times = (again or {}).get(one.contact_id, 0)
        occasion = target.occasion_for(one.contact_id)
        draft = wording.draft(one.person, occasion, target.day.year, chinese=chinese, again=times, avoid=avoid)
        if distinct:
            taken.add(draft.body)
        cards.append(Card(one, draft))
    return cards


def with_text(card: Card, text: str) -> Card:
    """The card with a text of the user's own."""
    one = card.recipient
    whole = text.strip()
    names = (address(one.name, one.person.title), one.customer)
    return Card(one, Draft(whole, card.draft.used, body(whole, names)))


def alike(cards: Sequence[Card], texts: Mapping[int, str]) -> list[SameText]:
    """Groups of people who would get the same text but for the names; `texts` by contact are as they stand now."""
    names = {
        str(one.recipient.contact_id): (address(one.recipient.name, one.recipient.person.title), one.recipient.customer)
        for one in cards
    }
    return same_texts({str(contact_id): text for contact_id, text in texts.items()}, names)


def record(store: Store, target: Target, sent: Sequence[Sent], *, origin: object | None = None) -> None:
    """Keep what was sent to whom; undo takes it back. Where the book says so, each is a contact too."""
    if not sent:
        return
    moment, counts = datetime.now().isoformat(timespec="minutes"), care_settings.greeting_counts(store)
    with store.step("greeting.add", origin, count=len(sent), name=sent[0].recipient.name) as step:
        for one in sent:
            columns = {
                "customer_id": one.recipient.customer_id,
                "contact_id": one.recipient.contact_id,
                "occasion": target.occasion.key,
                "day": target.day.isoformat(),
                "content": one.text,
                "method_id": one.recipient.method_id,
                "sent_at": moment,
                "owner_id": one.recipient.owner_id,
                "updated_at": now(),
            }
            insert(step.db, "greeting", columns)
            if counts:
                insert(step.db, "follow_up", _touch(one, moment))


def _touch(one: Sent, moment: str) -> dict[str, object]:
    """The greeting as a light touch: it answers no plan and promises nothing."""
    who = one.recipient
    return {
        "customer_id": who.customer_id,
        "contact_id": who.contact_id,
        "state": "done",
        "happened_at": moment,
        "logged_at": now(),
        "method_id": who.method_id,
        "content": one.text,
        "owner_id": who.owner_id,
    }
