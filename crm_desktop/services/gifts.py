"""The gift log: one typed line becomes a gift of a person, checked against the limits of the book (000-37, 004-09)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from crm_desktop.domain.company_names import spoken
from crm_desktop.domain.gift_line import GiftLine, parse_gift_line
from crm_desktop.domain.gifts import Gift, beyond_limits, checked_gift
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.domain.quick_parts import Parsed
from crm_desktop.domain.quick_text import plain_line
from crm_desktop.domain.quick_whom import find_whom
from crm_desktop.services import care_settings, quick_whom, records
from crm_desktop.services.quick_whom import Candidate, Resolved
from crm_desktop.services.search import search
from crm_desktop.store import gift_queries, options
from crm_desktop.store.database import Store

_SHOWN = 50


class GiftRow(NamedTuple):
    """A line of the log; `over` when it cost more than a gift may without a purpose."""

    id: int
    customer_id: int
    given_on: str
    who: str
    what: str
    amount: int
    purpose: str
    over: bool


class GiftLog(NamedTuple):
    """The gifts of a year, the latest first, and what all of them cost (分)."""

    rows: tuple[GiftRow, ...]
    total: int


@dataclass(frozen=True, slots=True)
class GiftDraft:
    """A line that was understood; `people` may be several to choose from, `warnings` tell what goes beyond a limit."""

    gift: Gift
    people: tuple[Candidate, ...]
    warnings: tuple[Message, ...] = ()
    needs_purpose: bool = False


def understand(store: Store, line: str, today: date) -> GiftDraft:
    """What a line says; UserError when it is not who, what and how much, or when nobody of that name is in the book."""
    typed = parse_gift_line(line)
    gift = _gift(typed, today)
    found = _whom(store, typed.who)
    if not found.candidates:
        text = QT_TRANSLATE_NOOP("messages", "Nobody called “{name}” is in the book.")
        raise UserError(Message(text, name=typed.who))
    draft = GiftDraft(gift, found.candidates)
    return draft if len(found.candidates) > 1 else chosen(store, draft, found.candidates[0])


def chosen(store: Store, draft: GiftDraft, person: Candidate) -> GiftDraft:
    """The draft for one of its people, with what goes beyond the limits."""
    limits = care_settings.gift_limits(store)
    with store.read() as db:
        rows = gift_queries.of_person(db, person.customer_id, person.contact_id, draft.gift.day.year)
    earlier = [Gift(date.fromisoformat(day), "", "", amount) for day, amount in rows]
    needed = limits.one is not None and draft.gift.amount > limits.one and not draft.gift.purpose
    warnings = tuple(beyond_limits(draft.gift, earlier, limits))
    return replace(draft, people=(person,), warnings=warnings, needs_purpose=needed)


def _gift(typed: GiftLine, today: date) -> Gift:
    return checked_gift(
        day=today, occasion="", item=typed.what, amount=typed.amount, today=today, purpose=typed.purpose
    )


def _whom(store: Store, who: str) -> Resolved:
    """Whom the words mean, by all that a quick line understands, else by a plain search for them."""
    whom = tuple(find_whom(plain_line(who), who))
    parsed = Parsed(who, None, None, whom, (), None, None, None, ())
    found = quick_whom.resolve(store, parsed)
    if found.candidates or not who:
        return found
    hits = search(store, who, limit=quick_whom.SHOWN).hits
    people = tuple(Candidate(hit.id, hit.name, hit.number, hit.grade, None, "", "", "") for hit in hits)
    return Resolved("one" if len(people) == 1 else "several" if people else "none", people, who)


def add(store: Store, draft: GiftDraft, *, origin: object | None = None) -> int:
    """Keep the gift; undo takes it back. UserError where the purpose that a limit asks for is missing."""
    person, gift = draft.people[0], draft.gift
    if draft.needs_purpose:
        raise UserError(draft.warnings[0])
    with store.step("gift.add", origin, name=person.contact or person.name, what=gift.item) as step:
        known = options.load(step.db)
        owner = gift_queries.owner_of(step.db, person.customer_id)
        columns = {
            "customer_id": person.customer_id,
            "contact_id": person.contact_id,
            "kind_id": _kind(known, gift.item),
            "occasion": gift.occasion or gift_queries.near_occasion(step.db, person.contact_id, gift.day),
            "what": gift.item,
            "amount": gift.amount,
            "given_on": gift.day.isoformat(),
            "remark": gift.purpose or None,
            "owner_id": owner,
        }
        return records.insert(step.db, "gift", columns)


def _kind(known: options.Options, what: str) -> int | None:
    """The kind of gift that the words name (手写贺卡, 贺卡)."""
    for entry in known.kind("gift_kind"):
        if any(word and word in what for word in (entry.name, *entry.synonyms)):
            return entry.id
    return None


def remove(store: Store, ids: Sequence[int], *, origin: object | None = None) -> None:
    """Take gifts out of the log; undo brings them back."""
    records.remove(store, "gift", "gift.remove", ids, origin=origin)


def log(store: Store, year: int) -> GiftLog:
    """The gifts of a year."""
    limit = care_settings.gift_limits(store).one
    with store.read() as db:
        rows = gift_queries.of_year(db, year, _SHOWN)
        total = gift_queries.year_sum(db, year)
    return GiftLog(
        tuple(
            GiftRow(
                int(row.id),
                int(row.customer_id),
                row.given_on,
                " ".join(filter(None, (row.contact, spoken(row.customer)))),
                row.what or "",
                int(row.amount or 0),
                row.remark or "",
                limit is not None and (row.amount or 0) > limit,
            )
            for row in rows
        ),
        total,
    )
