"""How often each part of the review is looked at: the sources say week, month and quarter, the book decides (K25)."""

from collections.abc import Mapping
from typing import Final

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.store import setting_queries
from crm_desktop.store.database import Store

CADENCES: Final = ("week", "month", "quarter", "year")
DEFAULTS: Final[Mapping[str, str]] = {
    "sales": "week",
    "customers": "month",
    "products": "quarter",
    "team": "month",
    "market": "quarter",
}
"""Part of the review and how often the sources want it (003-36 to 003-40)."""
_KEY: Final = "review_cadence"
_UNKNOWN: Final = QT_TRANSLATE_NOOP("messages", "There is no such part of the review, or no such interval.")


def read(store: Store) -> dict[str, str]:
    """Every part with how often it is looked at."""
    with store.read() as db:
        chosen = setting_queries.read(db, _KEY)
    own = chosen if isinstance(chosen, dict) else {}
    return {part: str(own[part]) if own.get(part) in CADENCES else usual for part, usual in DEFAULTS.items()}


def choose(store: Store, part: str, cadence: str, *, origin: object | None = None) -> None:
    """Look at a part of the review as often as this; UserError where either is unknown."""
    if part not in DEFAULTS or cadence not in CADENCES:
        raise UserError(Message(_UNKNOWN))
    with store.step("review.cadence", origin) as step:
        setting_queries.write(step.db, _KEY, {**read(store), part: cadence})
