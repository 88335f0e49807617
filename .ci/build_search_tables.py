"""Rebuild resources/search from the data of opencc and pypinyin (extra `tables`), byte for byte the same."""

import unicodedata
import zlib
from collections import Counter, defaultdict
from pathlib import Path

import opencc
from pypinyin.phrases_dict import phrases_dict
from pypinyin.pinyin_dict import pinyin_dict

TARGET = Path(__file__).resolve().parent.parent / "resources" / "search"
BASIC = [chr(code) for code in (0x3007, *range(0x3400, 0xA000))]
TONES = "\u0304\u0301\u030c\u0300"
# readings of surnames and places that no phrase of the dictionary holds
_READINGS = """ou ge yun chong po nuo mo xian tong zhai shao qin chu miao xun ying he bi bi
shan qiu zha xie piao zhai yu yue"""
NAMES = dict(
    zip(
        "区盖员种繁那万洗洞祭召覃褚缪浚荥黑费秘单仇查解朴翟尉乐",
        _READINGS.split(),
        strict=True,
    )
)
# in no phrase either, but everybody reads them in one way
PLAIN = frozenset("杭圳蔡郝姚裴狄嵊阚瑞熙萱郴涪汾")


def toneless(reading: str) -> str:
    """A reading without tone marks, ü written as it is typed: "lǜ" -> "lv", "lüè" -> "lue"."""
    parts = unicodedata.normalize("NFD", reading)
    bare = unicodedata.normalize("NFC", "".join(c for c in parts if c not in TONES))
    return bare.replace("üe", "ue").replace("ü", "v").replace("ê", "e")


def simplified_pairs() -> dict[str, str]:
    """Each traditional character with its simplified form; a chain of two steps is made one, so that twice = once."""
    convert = opencc.OpenCC("t2s").convert
    pairs = {char: convert(char) for char in BASIC}
    pairs = {char: simple for char, simple in pairs.items() if simple != char and len(simple) == 1}
    return {char: pairs.get(simple, simple) for char, simple in pairs.items()}


def spoken_today() -> dict[str, Counter[str]]:
    """How often each reading of a character occurs in the phrase dictionary."""
    uses: dict[str, Counter[str]] = defaultdict(Counter)
    for phrase, readings in phrases_dict.items():
        for char, reading in zip(phrase, readings, strict=False):
            uses[char][toneless(reading[0])] += 1
    return uses


def living(char: str, readings: list[str], uses: Counter[str]) -> list[str]:
    """The readings without those that the character has in no phrase and no name: else "shen" would find 信."""
    named = NAMES.get(char)
    if uses.total() == 0:
        return readings[: 1 if char in PLAIN else 2]
    rare = uses.total() / 200 if uses.total() >= 20 else 0
    first = readings[0] if uses.total() < 20 else None
    kept = [reading for reading in readings if reading in (first, named) or uses[reading] > rare]
    return kept if named is None or named in kept else [*kept, named]


def pinyin_table(wanted: list[str]) -> str:
    """One line for each distinct set of readings: "ceng,zeng 曾鄫"."""
    uses = spoken_today()
    groups: dict[str, list[str]] = defaultdict(list)
    for char in wanted:
        readings = pinyin_dict.get(ord(char), "")
        bare = dict.fromkeys(toneless(reading) for reading in readings.split(",") if reading)
        ascii_only = [reading for reading in bare if reading.isascii() and reading.isalpha()]
        if ascii_only:
            groups[",".join(living(char, ascii_only, uses[char]))].append(char)
    return "\n".join(f"{names} {''.join(chars)}" for names, chars in sorted(groups.items()))


def main() -> None:
    """Write both tables and print their sizes."""
    TARGET.mkdir(parents=True, exist_ok=True)
    pairs = simplified_pairs()
    # beyond the basic plane only what a traditional name can become (钅 + 宏): the rest stands in no address book
    rare = sorted(set(pairs.values()).difference(BASIC))
    tables = {"simplified": "".join(pairs) + "\n" + "".join(pairs.values()), "pinyin": pinyin_table(BASIC + rare)}
    for stem, text in tables.items():
        name = f"{stem}.txt.z"
        packed = zlib.compress(text.encode("utf-8"), 9)
        (TARGET / name).write_bytes(packed)
        print(f"{name}: {len(text)} characters, {len(packed)} bytes")


if __name__ == "__main__":
    main()
