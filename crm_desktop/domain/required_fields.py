"""Which fields a customer needs sooner or later, and which its type needs besides (000-03 ... 000-12, 002-05)."""

from collections.abc import Collection
from typing import Final

ALWAYS: Final = frozenset({"name", "industry", "source", "need", "pains", "need_product", "budget", "next_plan"})
"""Fields that every customer needs sooner or later (000-03 ... 000-12, 002-15, 002-22)."""

PEOPLE: Final = frozenset({"contact_name", "contact_points"})
"""What every customer needs of its people: a name and a way to reach it (000-06, 000-08)."""

FOR_KEY: Final = frozenset({"revenue", "decision_chain", "competitor"})
"""Fields that the type 重点客户 needs besides (002-05)."""

KEY_TYPE: Final = "重点客户"

ORDER: Final = (
    "name",
    "industry",
    "source",
    "revenue",
    "contact_name",
    "contact_points",
    "need",
    "pains",
    "need_product",
    "budget",
    "decision_chain",
    "next_plan",
    "competitor",
)
"""All of them in the order of the form."""


def missing(blank: Collection[str], *, key_type: bool) -> tuple[str, ...]:
    """Those of the blank fields that a customer needs, in the order of the form."""
    return tuple(key for key in ORDER if key in blank and (key_type or key not in FOR_KEY))
