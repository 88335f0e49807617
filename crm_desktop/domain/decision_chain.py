"""The order in which a customer decides: "采购经理→技术总监→总经理" (002-18)."""

import re

from crm_desktop.domain.text import clean

_ARROW = re.compile(r"\s*(?:→|➔|➜|⇒|=>|[-－—–]*[>＞]+)\s*")


def parse_chain(text: str) -> list[str]:
    """The roles in order; blanks between arrows are dropped."""
    return [role for role in (clean(part) for part in _ARROW.split(text)) if role]


def format_chain(roles: list[str]) -> str:
    """The roles joined as the sources write them."""
    return "→".join(roles)
