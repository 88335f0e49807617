"""The customer form's values without widgets: what is missing, what looks wrong, what to save."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from crm_desktop.domain.contact_points import parse_point, problem
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.next_action import action_date
from crm_desktop.domain.partial_date import parse_when
from crm_desktop.services import customer_card, customers, duplicates, follow_ups
from crm_desktop.services.contacts import ContactDraft, PointDraft, birthday_problem
from crm_desktop.services.customer_card import CustomerCard
from crm_desktop.services.duplicates import DuplicateHint
from crm_desktop.services.fields import FIELDS, parse_customer_field
from crm_desktop.store.database import Store

_ALWAYS_COUNTED = ("contact_name", "contact_points")
_PHONES = ("mobile", "landline", "service")


@dataclass(frozen=True, slots=True)
class Filled:
    """How complete a form is; `missing` are field keys, required ones first."""

    filled: int
    total: int
    missing: tuple[str, ...]
    missing_required: int

    @property
    def percent(self) -> int:
        """Share of filled fields, 0 to 100."""
        return round(100 * self.filled / self.total) if self.total else 100


@dataclass(frozen=True, slots=True)
class CustomerDraft:
    """All that a form saves: typed values by field key, the people, and what becomes follow-ups."""

    values: Mapping[str, str]
    contacts: tuple[ContactDraft, ...] | None
    past: str = ""
    next_plan: str = ""


def completeness(values: Mapping[str, str], required: Collection[str]) -> Filled:
    """Count the filled fields."""
    missing = [key for key, text in values.items() if not text]
    missing.sort(key=lambda key: key not in required)
    return Filled(len(values) - len(missing), len(values), tuple(missing), sum(key in required for key in missing))


def of_people(people: Sequence[ContactDraft], asked: Collection[str]) -> dict[str, str]:
    """What the people say by field key: name and way to reach always, the rest where it is required."""
    points = [parse_point(point.value, point.kind or None) for draft in people for point in draft.points]
    found = {
        "contact_name": next((draft.name for draft in people if draft.name), ""),
        "contact_title": next((draft.title for draft in people if draft.title), ""),
        "contact_points": next((point.value for point in points), ""),
        "contact_phone": next((point.value for point in points if point.kind in _PHONES), ""),
        "contact_email": next((point.value for point in points if point.kind == "email"), ""),
    }
    return {key: text for key, text in found.items() if key in asked or key in _ALWAYS_COUNTED}


def field_problem(key: str, text: str) -> Message | None:
    """What looks wrong in a field; it is kept all the same (X-06)."""
    if not text or key not in FIELDS:
        return None
    return parse_customer_field(key, text).warning


def contact_problems(drafts: Sequence[ContactDraft]) -> list[Message]:
    """What looks wrong in the ways to reach the people, and in their birthdays."""
    points = (parse_point(point.value, point.kind or None) for draft in drafts for point in draft.points)
    wrong = [found for point in points if (found := problem(point)) is not None]
    return [*wrong, *(found for draft in drafts if (found := birthday_problem(draft.birthday)) is not None)]


def find_duplicates(
    store: Store, name: str, phones: Sequence[str], exclude: int | None
) -> tuple[str, list[DuplicateHint]]:
    """Who the typed customer may be already; the name says which question this answers."""
    return name, duplicates.duplicates(store, name, phones, exclude=exclude)


def drafts_of(card: CustomerCard) -> list[ContactDraft]:
    """The people of a customer as the form edits them."""
    return [
        ContactDraft(
            name=contact.name,
            title=contact.title,
            points=tuple(PointDraft(point.kind, point.value) for point in contact.points),
            id=contact.id,
            is_primary=contact.is_primary,
            is_decision_maker=contact.is_decision_maker,
            role=contact.role,
            preference=contact.preference,
            birthday=contact.birthday,
            remark=contact.remark,
        )
        for contact in card.contacts
    ]


def plan_day(text: str, today: date) -> tuple[str, bool]:
    """When a typed plan is due (ISO), and whether the text said so; tomorrow when it names no day (002-22)."""
    found = action_date(text, happened=today)
    if found is not None:
        return found.isoformat(), True
    head = text.split(" ", 1)[0]
    when = parse_when(text, today=today) or parse_when(head, today=today)
    if when and len(when) >= 10:
        return when, True
    return (today + timedelta(days=1)).isoformat(), False


def save_new(store: Store, draft: CustomerDraft, *, origin: object | None = None) -> int:
    """Add the customer, its past touch and its plan, as one step; returns its id."""
    today = date.today()
    with store.step("customer.add", origin, name=str(draft.values.get("name") or "")):
        customer_id = customers.add(store, draft.values, contacts=draft.contacts or ())
        if draft.past:
            happened = parse_when(draft.past, today=today) or parse_when(draft.past.split(" ", 1)[0], today=today)
            moment = happened or today.isoformat()
            follow_ups.log(store, customer_id, follow_ups.TouchDraft(moment, content=draft.past))
        if draft.next_plan:
            when, _ = plan_day(draft.next_plan, today)
            follow_ups.plan(store, customer_id, when, next_action=draft.next_plan)
    return customer_id


def save_changes(store: Store, customer_id: int, draft: CustomerDraft, *, origin: object | None = None) -> int:
    """Write the changed fields of a customer."""
    customers.edit(store, customer_id, draft.values, contacts=draft.contacts, origin=origin)
    return customer_id


def load(store: Store, customer_id: int) -> CustomerCard | None:
    """The customer to edit, None when it is gone."""
    return customer_card.card(store, customer_id)


NO_NAME = Message(QT_TRANSLATE_NOOP("messages", "A customer needs a name."))
"""The one thing without which nothing can be saved."""
