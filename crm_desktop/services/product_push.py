"""A new product goes to existing customers first, with the right to try it (000-38)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from crm_desktop.domain.load_levelling import Contact, spread
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.domain.text import clean
from crm_desktop.domain.work_calendar import contact_day
from crm_desktop.services import playbooks, records, tags
from crm_desktop.store import options, push_queries
from crm_desktop.store.database import Store
from crm_desktop.store.options import Options
from crm_desktop.store.push_queries import Audience

__all__ = ["Audience", "Prospect", "PushDraft", "audience", "days", "existing_types", "preview", "push", "words_of"]

_EXISTING = ("老客户", "重点客户")
_BETWEEN = re.compile(r"[\s、；;，,/|]+")
_NO_PRODUCT = QT_TRANSLATE_NOOP("messages", "Which product is it?")
_NOBODY = QT_TRANSLATE_NOOP("messages", "Nobody is chosen.")


@dataclass(frozen=True, slots=True)
class Prospect:
    """A customer of the preview: what it bought, and what hurts it."""

    id: int
    name: str
    number: str
    grade: str
    hot: bool
    bought: str
    pains: str
    owner: str


@dataclass(frozen=True, slots=True)
class PushDraft:
    """What is offered and from which day on; `action` is the next step of each customer.

    `trial_tag` marks those who may try it, "" for no trial; `daily_most` contacts a day, 0 for no limit.
    """

    product: str
    first: date
    action: str
    trial_tag: str = ""
    method_id: int | None = None
    daily_most: int = 0


def existing_types(known: Options) -> tuple[int, ...]:
    """Types whose customers count as existing, bought or not."""
    return tuple(entry.id for entry in known.kind("type") if entry.name in _EXISTING)


def words_of(text: str) -> tuple[str, ...]:
    """The words of a typed line, separated by blanks or commas."""
    return tuple(word for word in _BETWEEN.split(clean(text)) if word)


def audience(store: Store, chosen: Audience) -> list[int]:
    """Ids of the customers that are meant, the most promising first."""
    with store.read() as db:
        return push_queries.found(db, chosen)


def preview(store: Store, ids: Sequence[int]) -> list[Prospect]:
    """What is known of some of them."""
    known = options.current(store)
    with store.read() as db:
        rows = push_queries.rows(db, ids)
    return [
        Prospect(
            id=row["id"],
            name=row["name"],
            number=row["number"] or "",
            grade=known.name(row["grade_id"]),
            hot=bool(row["hot"]),
            bought=row["bought"] or "",
            pains=(row["pains"] or row["need"] or "").replace("\n", " "),
            owner=known.name(row["owner_id"]),
        )
        for row in rows
    ]


def days(store: Store, ids: Sequence[int], first: date, daily_most: int) -> dict[int, date]:
    """The day of each customer, the first ones first: on days when people are contacted, so many a day."""
    rules = playbooks.in_force(store)

    def open_day(day: date) -> date:
        return contact_day(day, rules.playbook.quiet, rules.calendar)

    wanted = [Contact(one, first, rank) for rank, one in enumerate(ids)]
    return {one.id: one.day for one in spread(wanted, first=first, daily_most=daily_most, open_day=open_day)}


def push(store: Store, ids: Sequence[int], draft: PushDraft, *, origin: object | None = None) -> int:
    """Plan a follow-up with each customer as one step; returns how many. Those who may try it get the tag."""
    product = clean(draft.product)
    if not product:
        raise UserError(Message(_NO_PRODUCT))
    if not ids:
        raise UserError(Message(_NOBODY))
    planned = days(store, ids, draft.first, draft.daily_most)
    shared = {"state": "planned", "method_id": draft.method_id, "next_action": clean(draft.action) or product}
    with store.step("product.push", origin, product=product, count=len(ids)) as step:
        for one in ids:
            columns = {**shared, "customer_id": one, "planned_at": planned[one].isoformat()}
            records.insert(step.db, "follow_up", columns)
        if draft.trial_tag:
            tags.add_tag(store, list(ids), draft.trial_tag)
    return len(ids)
