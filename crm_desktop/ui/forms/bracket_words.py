"""Brackets of sizes and budgets in words, with their bounds as signs so that nobody has to guess the side."""

from crm_desktop.domain import brackets
from crm_desktop.domain.brackets import Bracket
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP
from crm_desktop.ui.say import marked

_WORDS = {
    "size": (
        QT_TRANSLATE_NOOP("Brackets", "under {high} people"),
        QT_TRANSLATE_NOOP("Brackets", "{low}–{high} people"),
        QT_TRANSLATE_NOOP("Brackets", "{low} people or more"),
    ),
    "budget": (
        QT_TRANSLATE_NOOP("Brackets", "under {high}万"),
        QT_TRANSLATE_NOOP("Brackets", "{low}–{high}万"),
        QT_TRANSLATE_NOOP("Brackets", "{low}万 or more"),
    ),
}
_MEET = {"size": brackets.of_size, "budget": brackets.of_budget}


def bracket_words(key: str, text: str) -> str:
    """The bracket of a typed size or budget; "" for other fields, for no number, and where two are as likely."""
    found = _MEET[key](text) if key in _MEET else ()
    return _word(key, found[0]) if len(found) == 1 else ""


def bracket_rule(key: str) -> str:
    """Which side the bounds belong to, for a tooltip."""
    listed = {"size": brackets.SIZES, "budget": brackets.BUDGETS}.get(key, ())
    return "\n".join(f"{_word(key, one)}: {_sign(one)}" for one in listed)


def _word(key: str, one: Bracket) -> str:
    text = _WORDS[key][0 if one.low is None else 2 if one.high is None else 1]
    return marked("Brackets", text).format(low=one.low, high=one.high)


def _sign(one: Bracket) -> str:
    if one.low is None:
        return f"x < {one.high}"
    return f"x ≥ {one.low}" if one.high is None else f"{one.low} ≤ x < {one.high}"
