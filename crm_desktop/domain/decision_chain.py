"""The order in which a customer decides: "采购经理→技术总监→总经理" (002-18)."""

import re
import unicodedata
from collections.abc import Iterable

from crm_desktop.domain.text import clean

# after NFKC ＞ is > and － is -; a dash alone belongs to a title, and 、 joins people of one rank
_ARROW = re.compile(r"[-–—―─=]*[>›»]+|[→⇒⇨➔➜➝➞➡⟶⟹🡒]\ufe0f?")


def parse_chain(text: str) -> list[str]:
    """The roles in order, width normalised; blanks between arrows are dropped."""
    parts = _ARROW.split(unicodedata.normalize("NFKC", text))
    return [role for role in (clean(part) for part in parts) if role]


def format_chain(roles: Iterable[str]) -> str:
    """The roles joined as the sources write them."""
    return "→".join(roles)
