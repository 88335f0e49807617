"""The record of a gift as it must be: what, for which occasion, how much, when; and what goes beyond the limits."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.domain.money import parse_money
from crm_desktop.domain.money_text import format_amount
from crm_desktop.domain.text import clean


@dataclass(frozen=True, slots=True)
class Gift:
    """One gift, its amount in 分; `purpose` says why where a limit asks for it."""

    day: date
    occasion: str
    item: str
    amount: int
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class GiftLimits:
    """分 for one gift above which a purpose is asked for, and for one person in a calendar year; None is no limit."""

    one: int | None = 30_000
    year: int | None = 60_000


def checked_gift(*, day: date, occasion: str, item: str, amount: str, today: date, purpose: str = "") -> Gift:
    """The gift as typed; UserError without a thing, without one plain amount, or for a day to come."""
    thing = clean(item)
    if not thing:
        raise UserError(Message(QT_TRANSLATE_NOOP("messages", "Say what was given.")))
    money = parse_money(amount)
    fen = money.exact if money else None
    if fen is None or fen < 0:
        template = QT_TRANSLATE_NOOP("messages", "“{text}” is no amount: write what the gift cost, such as 128 or 0.")
        raise UserError(Message(template, text=clean(amount)))
    if day > today:
        raise UserError(Message(QT_TRANSLATE_NOOP("messages", "A gift is recorded once it has been given.")))
    return Gift(day, clean(occasion), thing, fen, clean(purpose))


def beyond_limits(gift: Gift, earlier: Iterable[Gift], limits: GiftLimits) -> list[Message]:
    """What to tell before the gift is recorded; `earlier` are the other gifts to the same person."""
    found = []
    if limits.one is not None and gift.amount > limits.one and not gift.purpose:
        template = QT_TRANSLATE_NOOP("messages", "A gift above {limit} needs a purpose.")
        found.append(Message(template, limit=format_amount(limits.one)))
    total = gift.amount + sum(other.amount for other in earlier if other.day.year == gift.day.year)
    if limits.year is not None and gift.amount and total > limits.year:
        template = QT_TRANSLATE_NOOP("messages", "With this gift the person has had {total} in {year}, above {limit}.")
        amounts = {"total": format_amount(total), "limit": format_amount(limits.year)}
        found.append(Message(template, year=gift.day.year, **amounts))
    return found
