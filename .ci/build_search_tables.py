"""Rebuild resources/search from the data of opencc and pypinyin (extra `tables`), byte for byte the same."""

import unicodedata
import zlib
from collections import defaultdict
from pathlib import Path

import opencc
from pypinyin.pinyin_dict import pinyin_dict

TARGET = Path(__file__).resolve().parent.parent / "resources" / "search"
BASIC = [chr(code) for code in (0x3007, *range(0x3400, 0xA000))]
TONES = "\u0304\u0301\u030c\u0300"


def toneless(reading: str) -> str:
    """A reading without tone marks, ü written v: "lǜ" -> "lv"."""
    parts = unicodedata.normalize("NFD", reading)
    bare = unicodedata.normalize("NFC", "".join(c for c in parts if c not in TONES))
    return bare.replace("ü", "v").replace("ê", "e")


def simplified_pairs() -> dict[str, str]:
    """Each traditional character with its simplified form; a chain of two steps is made one, so that twice = once."""
    convert = opencc.OpenCC("t2s").convert
    pairs = {char: convert(char) for char in BASIC}
    pairs = {char: simple for char, simple in pairs.items() if simple != char and len(simple) == 1}
    return {char: pairs.get(simple, simple) for char, simple in pairs.items()}


def pinyin_table(wanted: list[str]) -> str:
    """One line for each distinct set of readings, the commonest first: "ceng,zeng 曾鄫"."""
    groups: dict[str, list[str]] = defaultdict(list)
    for char in wanted:
        readings = pinyin_dict.get(ord(char), "")
        bare = dict.fromkeys(toneless(reading) for reading in readings.split(",") if reading)
        ascii_only = [reading for reading in bare if reading.isascii() and reading.isalpha()]
        if ascii_only:
            groups[",".join(ascii_only)].append(char)
    return "\n".join(f"{readings} {''.join(chars)}" for readings, chars in sorted(groups.items()))


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
