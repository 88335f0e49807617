"""All toneless readings of Chinese characters: enough to find 曾国藩 by "zengguofan" and by "zgf"."""

import re
import zlib
from functools import cache

from crm_desktop.paths import resource

INVALID_STARTS = frozenset("iuv")
"""Letters that begin no syllable."""


@cache
def readings() -> dict[str, tuple[str, ...]]:
    """Each known character with its toneless readings, the commonest first; loaded on first use, ü is v."""
    table: dict[str, tuple[str, ...]] = {}
    packed = resource("search", "pinyin.txt.z").read_bytes()
    for line in zlib.decompress(packed).decode("utf-8").split("\n"):
        names, _, chars = line.partition(" ")
        table.update(dict.fromkeys(chars, tuple(names.split(","))))
    return table


@cache
def known_syllables() -> frozenset[str]:
    """Every toneless syllable that some character is read with."""
    return frozenset(syllable for names in set(readings().values()) for syllable in names)


def syllables(text: str) -> list[tuple[str, ...]]:
    """For each Chinese character of the text all its toneless readings; other characters are left out."""
    table = readings()
    return [table[char] for char in text if char in table]


def initials(text: str) -> list[str]:
    """For each Chinese character of the text the distinct first letters of its readings: 单 -> "dcs"."""
    return ["".join(dict.fromkeys(name[0] for name in names)) for names in syllables(text)]


@cache
def _one_syllable() -> re.Pattern[str]:
    longest_first = sorted(known_syllables(), key=len, reverse=True)
    return re.compile("(?:" + "|".join(longest_first) + ")+")


def is_pinyin(letters: str) -> bool:
    """Whether toneless lower-case letters can be cut into whole syllables."""
    return _one_syllable().fullmatch(letters) is not None
