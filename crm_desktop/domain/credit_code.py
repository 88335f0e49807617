"""The unified social credit code of Chinese companies: 18 characters, the last one a checksum (GB 32100)."""

import unicodedata

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message

_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_VALUES = {char: value for value, char in enumerate(_ALPHABET)}
_WEIGHTS = [3**place % 31 for place in range(17)]


def normalized(code: str) -> str:
    """The code in narrow capitals without blanks and dashes, as it is stored and compared."""
    return "".join(unicodedata.normalize("NFKC", code).upper().replace("-", " ").split())


def last_character(code: str) -> str:
    """The checksum that belongs to the first 17 characters of a normalised code."""
    total = sum(_VALUES[char] * weight for char, weight in zip(code, _WEIGHTS, strict=False))
    return _ALPHABET[-total % 31]


def check(code: str) -> Message | None:
    """What is wrong with the code (001-10), None for a right one and for none at all."""
    plain = normalized(code)
    if not plain:
        return None
    if len(plain) != 18:
        return Message(
            QT_TRANSLATE_NOOP("messages", "A credit code has 18 characters, this one has {count}."), count=len(plain)
        )
    strange = next((char for char in plain if char not in _VALUES), None)
    if strange is not None:
        return Message(QT_TRANSLATE_NOOP("messages", "“{char}” does not occur in credit codes."), char=strange)
    wanted = last_character(plain)
    if plain[17] != wanted:
        return Message(
            QT_TRANSLATE_NOOP("messages", "The checksum differs: the last character should be {char}."), char=wanted
        )
    return None
