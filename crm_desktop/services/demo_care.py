"""Care in the example book: the greetings of the last great festival, a few gifts."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from crm_desktop.domain.company_names import spoken
from crm_desktop.domain.festivals import between, shipped
from crm_desktop.domain.greetings import Person, draft, occasion_of
from crm_desktop.services.demo_lists import Lists
from crm_desktop.services.demo_rows import Told, with_uids
from crm_desktop.store import service_tables
from crm_desktop.store.database import Step

_GREETING = (
    "uid", "customer_id", "contact_id", "occasion", "day", "content", "method_id", "sent_at", "owner_id", "created_at",
)  # fmt: skip
_GIFT = (
    "uid",
    "customer_id",
    "contact_id",
    "kind_id",
    "what",
    "amount",
    "given_on",
    "remark",
    "owner_id",
    "created_at",
)
_GIFTS = (("手写贺卡", 1_500, ""), ("新年台历", 6_000, ""), ("周年花篮", 28_000, ""), ("茶礼", 48_000, "答谢转介绍"))
_GREETED, _GIVEN = 24, 6
"""How many of the first customers were greeted and given something."""
_GREAT = 10
"""A festival with so many days of lead is a great one."""


class Care:
    """Writes the care for the first batch of customers; those after it are like any that nobody has cared for yet."""

    def __init__(self, step: Step, lists: Lists, today: date) -> None:
        self._step, self._lists, self._today = step, lists, today
        self._written = False

    def write(self, told: Told, contacts: Sequence[int]) -> None:
        """Greet and give to the best of these customers; `contacts` are the ids of all their people in order."""
        if self._written:
            return
        self._written = True
        first, place = {}, 0
        for customer_id, story in told:
            first[customer_id] = contacts[place]
            place += len(story.people)
        best = [(customer_id, story) for customer_id, story in told if story.grade in "AB"]
        won = [(customer_id, story) for customer_id, story in told if story.won]
        greeted = _greetings(self._lists, best[:_GREETED], first, self._today)
        self._step.bulk_insert(service_tables.greeting, _GREETING, with_uids(greeted))
        given = _gifts(self._lists, won[:_GIVEN], first, self._today)
        self._step.bulk_insert(service_tables.gift, _GIFT, with_uids(given))


def _greetings(lists: Lists, told: Told, first: dict[int, int], today: date) -> Iterator[tuple[object, ...]]:
    great = [one for one in shipped() if one.lead >= _GREAT]
    past = between(great, today - timedelta(days=370), today - timedelta(days=1))
    occasion = occasion_of(past[-1].festival) if past else None
    for customer_id, story in told:
        day = past[-1].day
        if occasion is None or story.entered >= day:
            continue
        person = story.people[0]
        known = Person(person.mobile, person.name, person.title, spoken(story.company.name), "ABCDE".index(story.grade))
        sent = f"{day - timedelta(days=1)}T10:{story.pick % 60:02}"
        yield (
            customer_id, first[customer_id], occasion.key, day.isoformat(), draft(known, occasion, day.year).text,
            lists.entry("method", "微信"), sent, lists.staff[story.owner], f"{sent}:00",
        )  # fmt: skip


def _gifts(lists: Lists, told: Told, first: dict[int, int], today: date) -> Iterator[tuple[object, ...]]:
    for place, (customer_id, story) in enumerate(told):
        what, amount, purpose = _GIFTS[place % len(_GIFTS)]
        day = max(date(today.year, 1, 1), today - timedelta(days=9 + place * 11))
        kind = lists.entry("gift_kind", "手写贺卡" if what == "手写贺卡" else "定制礼品")
        yield (
            customer_id, first[customer_id], kind, what, amount, day.isoformat(), purpose or None,
            lists.staff[story.owner], f"{day}T15:00:00",
        )  # fmt: skip
