"""By which rule the review counts what can be counted in more than one way: the book decides, and each chart says it.

`touch` is the contact to which a signature is credited; a buyer is lost after `lost_days` without a word or an order.
Signs that one may be lost are `quiet_days` of silence and a contract that ends within `ending_days`; whoever showed
them is looked at again after `horizon_days`.
"""

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Final

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP
from crm_desktop.domain.table_fields import TableFields, problem


class Credit(StrEnum):
    """Which contact a signature is credited to."""

    ANY = "any"
    """Every contact before it: one contacted in several ways counts for each."""
    LAST = "last"
    FIRST = "first"
    """The first contact, for a repeat order the first one after the order before."""


LIMITS: Final = {"lost_days": (30, 3660), "quiet_days": (7, 3659), "ending_days": (1, 365), "horizon_days": (30, 730)}
"""The least and the most of each number of days."""
_ORDER = QT_TRANSLATE_NOOP("messages", "{place}: silence must be a sign before the buyer counts as lost")


@dataclass(frozen=True, slots=True)
class ReviewRule:
    """The choices of a book; these are the shipped ones."""

    touch: Credit = Credit.ANY
    lost_days: int = 365
    quiet_days: int = 90
    ending_days: int = 60
    horizon_days: int = 180


DEFAULT: Final = ReviewRule()


def from_table(table: object) -> ReviewRule:
    """The rule of a table of plain values; UserError names what is wrong."""
    fields = TableFields(table, "review")
    fields.only(["touch", *LIMITS])
    days = {key: fields.number(key, *limits) for key, limits in LIMITS.items()}
    if days["quiet_days"] >= days["lost_days"]:
        raise problem(_ORDER, fields.at("quiet_days"))
    return ReviewRule(fields.choice("touch", Credit, Credit.ANY), **days)


def to_table(rule: ReviewRule) -> dict[str, object]:
    """The rule as plain values; reading them again gives the same rule."""
    return {**asdict(rule), "touch": rule.touch.value}
