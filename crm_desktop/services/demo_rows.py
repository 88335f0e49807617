"""Stories of the example book as rows for bulk inserts."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import cache

from crm_desktop.domain.company_names import name_key
from crm_desktop.domain.money import parse_money
from crm_desktop.domain.need_time import need_by
from crm_desktop.services.demo_days import birthday, founded
from crm_desktop.services.demo_lists import Lists
from crm_desktop.services.demo_story import Story
from crm_desktop.services.demo_words import words
from crm_desktop.services.fields import parse_customer_field, sort_key
from crm_desktop.store.identity import new_uids

Rows = list[tuple[object, ...]]
Told = Sequence[tuple[int, Story]]
"""Stories with the ids of their customers."""

_RANGES = ("size_text", "size_low", "size_high", "revenue_text", "revenue_low", "revenue_high")
_BUDGET = ("budget_text", "budget_low", "budget_high")
CUSTOMER = (
    "uid", "number", "number_prefix", "number_seq", "name", "name_key", "name_sort", "type_id", "industry_id",
    "region_id", "source_id", "founded", *_RANGES, "main_business", "customer_groups", "pains", "need", "need_product",
    *_BUDGET, "need_time", "need_by", "strategic", "decision_chain", "competitor", "personality", "remark", "owner_id",
    "supervisor_id", "entered_by_id", "grade_id", "hot", "intent_id", "fit_id", "stage_id", "stage_since",
    "collected_at", "entered_at", "filed_on", "incomplete_since", "created_at", "updated_at",
)  # fmt: skip
CONTACT = (
    "uid", "customer_id", "name", "title", "is_primary", "is_decision_maker", "birthday", "position", "created_at",
)  # fmt: skip
POINT = ("contact_id", "kind", "value", "key", "state", "position")
FOLLOW_UP = (
    "uid", "customer_id", "state", "planned_at", "happened_at", "logged_at", "method_id", "content", "feedback",
    "next_action", "next_action_on", "owner_id", "created_at",
)  # fmt: skip
GRADE_CHANGE = ("uid", "customer_id", "from_id", "to_id", "reason", "changed_at", "basis", "owner_id", "created_at")
CONVERSION = (
    "uid", "customer_id", "converted_on", "amount", "amount_text", "product", "key_factor", "contract_number",
    "contract_from", "contract_to", "owner_id", "created_at",
)  # fmt: skip
LOSS = ("uid", "customer_id", "lost_on", "stage_id", "reason_id", "retry_on", "owner_id", "created_at")
PROMISE = ("uid", "customer_id", "content", "due_on", "owner_id", "created_at")
TAG = ("customer_id", "tag_id", "set_at")


_MOBILE = 11
"""Digits of a mobile number."""


def with_uids(rows: Iterable[tuple[object, ...]]) -> Rows:
    """The rows, each with a fresh uid before it."""
    whole = list(rows)
    return [(uid, *row) for uid, row in zip(new_uids(len(whole)), whole, strict=True)]


def customers(lists: Lists, stories: Sequence[Story]) -> Rows:
    """The customers themselves, numbered by the book's rule."""
    return with_uids(_customer(lists, one) for one in stories)


def _customer(lists: Lists, one: Story) -> tuple[object, ...]:
    company, lists_of, pick = one.company, words(), one.pick
    kind = "重点客户" if one.grade == "A" else "老客户" if one.won else "新客户"
    entered = one.entered if one.pick % 16 else one.entered + timedelta(days=2)
    return (
        *lists.numbers.next(company.name, one.entered),
        company.name,
        name_key(company.name),
        sort_key(company.name),
        lists.entry("type", one.slip.get("type", kind)),
        lists.entry("industry", *company.industry["path"]),
        lists.entry("region", company.place),
        lists.entry("source", *_nth(lists_of["sources"], pick)),
        one.slip.get("founded", founded(pick)),
        *_parsed("size", _nth(lists_of["sizes"], pick // 3)),
        *_parsed("revenue", _nth(lists_of["revenues"], pick // 5)),
        one.slip.get("main_business", _nth(company.industry["business"], pick // 7)),
        _nth(company.industry["groups"], pick // 11),
        None if one.hurried else _nth(company.industry["pains"], pick // 13),
        *(one.need, one.need, *_parsed("budget", "" if one.hurried else one.budget)),
        *_wanted(one),
        _nth(lists_of["chains"], pick // 19) if one.grade in "ABC" else None,
        _nth(lists_of["competitors"], pick // 23) if pick % 9 == 0 else None,
        _nth(lists_of["personalities"], pick // 29) if pick % 4 == 0 else None,
        _nth(lists_of["remarks"], pick // 31) or None,
        lists.staff[one.owner],
        lists.staff[0] if one.grade == "A" else None,
        lists.staff[one.owner],
        *_standing(lists, one),
        f"{one.entered}T09:30",
        f"{entered}T17:40",
        one.entered.isoformat(),
        one.hurried or None,
        f"{one.entered}T17:40:00",
        f"{one.touches[-1].logged_at}:00",
    )


def _standing(lists: Lists, one: Story) -> tuple[object, ...]:
    """Grade and heat; intent and fit, as far as somebody who got so far was asked; the stage and since when."""
    intents, fits = list(lists.spellings("intent")), list(lists.spellings("fit"))
    place = 0 if one.grade == "A" else 1 if one.grade == "B" else 2
    return (
        lists.grades[one.grade],
        int(one.hot),
        intents[min(place, 1) if one.stage > 1 else place] if one.stage else None,
        fits[min(place, 1)] if one.stage > 1 and one.pick % 5 else None,
        None if one.lost else lists.stages[min(one.stage, len(lists.stages) - 1)],
        one.course[-1].at if one.course else f"{one.entered}T09:30",
    )


def _wanted(one: Story) -> tuple[object, ...]:
    """When they want it, as said in the last talk, until when that is, and whether we want them most."""
    said = _nth(words()["need_times"], one.pick // 17)
    until = need_by(said, date.fromisoformat(one.touches[-1].at[:10]))
    return said, until, int(one.grade == "A" and one.pick % 4 == 0)


def _nth(entries: Sequence[str], pick: int) -> str:
    return entries[pick % len(entries)]


@cache
def _parsed(key: str, text: str) -> tuple[object, ...]:
    """Text and bounds of a range, as the form would store them."""
    return tuple(parse_customer_field(key, text).columns.values())


def contacts(told: Told) -> Rows:
    """Everybody at the customers; the first one decides where he is the boss."""
    return with_uids(_contacts(told))


def _contacts(told: Told) -> Iterator[tuple[object, ...]]:
    for customer_id, story in told:
        for at, one in enumerate(story.people):
            decides = int("总经理" in one.title or "厂长" in one.title)
            born, made = birthday(story.pick, at), f"{story.entered}T17:40:00"
            yield (customer_id, one.name, one.title, int(not at), decides, born, at, made)


def points(contact_ids: Sequence[int], stories: Sequence[Story]) -> Rows:
    """A mobile number for everybody, and mail for most."""
    people = (one for story in stories for one in story.people)
    rows: Rows = []
    for at, (contact_id, one) in enumerate(zip(contact_ids, people, strict=True)):
        whole = len(one.mobile) == _MOBILE
        state = "masked" if "*" in one.mobile else "ok" if whole else "invalid"
        rows.append((contact_id, "mobile", one.mobile, one.mobile, state, 0))
        if at % 3:
            rows.append((contact_id, "email", one.mail, one.mail, "ok", 1))
    return rows


def follow_ups(lists: Lists, told: Told) -> Rows:
    """Talks held, and the next one planned."""
    return with_uids(_follow_ups(lists, told))


def _follow_ups(lists: Lists, told: Told) -> Iterator[tuple[object, ...]]:
    for customer_id, story in told:
        owner = lists.staff[story.owner]
        for one in story.touches:
            yield (
                customer_id, "done", None, one.at, one.logged_at, lists.entry("method", one.method), one.content,
                one.feedback, one.next_action, one.next_on, owner, one.logged_at,
            )  # fmt: skip
        if story.planned:
            at, method, action = story.planned
            yield (
                customer_id, "planned", at, None, None, lists.entry("method", method), None, None, action, None, owner,
                story.touches[-1].logged_at,
            )  # fmt: skip


def grade_changes(lists: Lists, told: Told) -> Rows:
    """The paths of the grades (000-54)."""
    return with_uids(
        (customer_id, lists.grades[before], lists.grades[after], why, at, "manual", lists.staff[story.owner], at)
        for customer_id, story in told
        for at, before, after, why in story.moves
    )


def conversions(lists: Lists, told: Told) -> Rows:
    """The contracts."""
    return with_uids(
        (
            customer_id,
            one.on,
            money.low if money else None,
            one.amount,
            one.product,
            one.factor,
            f"HT{one.on[:4]}-{customer_id:04}",
            one.on,
            _year_after(one.on),
            lists.staff[story.owner],
            one.on,
        )
        for customer_id, story in told
        for one in story.won
        for money in [parse_money(one.amount)]
    )


def _year_after(on: str) -> str:
    """The last day of a contract of one year."""
    return (date.fromisoformat(on) + timedelta(days=364)).isoformat()


def losses(lists: Lists, told: Told) -> Rows:
    """Those that said no, with the day to ask again."""
    return with_uids(
        (
            customer_id,
            story.lost[0],
            lists.stages[story.stage],
            lists.entry("loss_reason", story.lost[1]),
            story.lost[2],
            lists.staff[story.owner],
            story.lost[0],
        )
        for customer_id, story in told
        if story.lost
    )


def promises(lists: Lists, told: Told) -> Rows:
    """What was promised to them."""
    return with_uids(
        (customer_id, *story.promise, lists.staff[story.owner], story.touches[-1].logged_at)
        for customer_id, story in told
        if story.promise
    )


def tags(lists: Lists, told: Told) -> Rows:
    """Tags beyond the grade (000-53)."""
    return [
        (customer_id, lists.tags[name], story.touches[-1].at[:10]) for customer_id, story in told for name in story.tags
    ]
