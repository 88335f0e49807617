"""All toneless readings of Chinese characters: enough to find 曾国藩 by "zengguofan" and by "zgf"."""

import zlib
from functools import cache, lru_cache

from crm_desktop.paths import resource

_LONGEST = 6
"""Letters of the longest syllables, zhuang and chuang."""


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
def _whole() -> frozenset[str]:
    """The syllables that stand inside a name: not the hums 嗯 and 呣, which would cut every n and m off."""
    return frozenset(name for name in known_syllables() if set(name) & set("aeiouv"))


@lru_cache(maxsize=1024)
def completions(beginning: str) -> tuple[str, ...]:
    """The syllables that begin with these letters, itself included: hua -> hua huai huan huang."""
    return tuple(sorted(name for name in _whole() if name.startswith(beginning)))


def segmentations(letters: str, most: int = 8) -> list[tuple[str, ...]]:
    """The ways to cut toneless letters into syllables, the last perhaps begun, fewest first: huax -> [(hua, x)]."""
    letters = letters.replace("lve", "lue").replace("nve", "nue")
    whole, end = _whole(), len(letters)
    ways: list[list[tuple[str, ...]]] = [[()], *([] for _ in letters)]
    for start in range(end):
        here = sorted(ways[start], key=len)[:most]
        for stop in range(start + 1, min(start + _LONGEST, end) + 1):
            piece = letters[start:stop]
            if piece in whole or (stop == end and completions(piece)):
                ways[stop] += [(*way, piece) for way in here]
    return sorted(ways[end], key=len)[:most] if letters else []


def is_pinyin(letters: str) -> bool:
    """Whether toneless lower-case letters can be cut into whole syllables."""
    return any(way[-1] in _whole() for way in segmentations(letters))
