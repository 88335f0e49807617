"""Amounts and ranges as Chinese tables write them: "50-80万", "1-3亿元", "面议". Money is integer 分 (1 yuan = 100)."""

import math
import re
from dataclasses import dataclass
from functools import lru_cache

from crm_desktop.domain.choices import checked
from crm_desktop.domain.text import fold

UNITS = {
    "": 1,
    "元": 1,
    "千": 1_000,
    "k": 1_000,
    "万": 10_000,
    "w": 10_000,
    "百万": 1_000_000,
    "m": 1_000_000,
    "千万": 10_000_000,
    "亿": 100_000_000,
}
_UNIT = r"(千万|百万|万|亿|千|w|k|m)?"
_NUMBER = r"([+-]?\d+(?:\.\d+)?)"
_YUAN = r"(?:元|块|rmb|cny|人民币)?"
_EXACT = re.compile(rf"{_NUMBER}{_UNIT}{_YUAN}$")
_RANGE = re.compile(rf"{_NUMBER}{_UNIT}{_YUAN}(?:-|~|至|到){_NUMBER}{_UNIT}{_YUAN}$")
_BELOW = re.compile(
    rf"(?:<=?|≤|低于|少于|不超过|小于){_NUMBER}{_UNIT}{_YUAN}$|{_NUMBER}{_UNIT}{_YUAN}(?:以下|以内|内)$"
)
_ABOVE = re.compile(rf"(?:>=?|≥|高于|超过|大于|不低于){_NUMBER}{_UNIT}{_YUAN}$|{_NUMBER}{_UNIT}{_YUAN}(?:以上|\+|起)$")
_FOREIGN = re.compile(r"usd|eur|hkd|jpy|gbp|[$€£]|美元|欧元|港币|日元")
_NOISE = re.compile(r"^(?:约|大约|大概|近|预算|人民币|rmb|cny|[¥￥])+|(?:左右|上下|人民币|人)$|(?<=\d),(?=\d{3})|\s+")
_DASHES = str.maketrans({"—": "-", "–": "-", "－": "-", "―": "-", "～": "~", "〜": "~", "−": "-"})
_DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_SPELLED = re.compile(r"[零〇一二两三四五六七八九十][零〇一二两三四五六七八九十百千]*(?=[万亿元千块\-~至到以]|$)")


@dataclass(frozen=True, slots=True)
class Money:
    """A range in 分; None is an open side, and both None means that no number was said (面议)."""

    low: int | None
    high: int | None
    text: str

    @property
    def exact(self) -> int | None:
        """The one amount in 分 where low and high agree."""
        return self.low if self.low == self.high else None


def parse_money(value: object) -> Money | None:
    """Read an amount or range (000-11, 002-17); a number means yuan. None when nothing was written."""
    if value is None or value == "":
        return None
    if isinstance(value, int | float):
        if not math.isfinite(value):
            return None
        fen = round(value * 100)
        return Money(fen, fen, f"{value:g}" if abs(value) < 1e6 else f"{value:.0f}")
    return _parse_text(str(value).strip())


@lru_cache(maxsize=8192)
def _parse_text(text: str) -> Money | None:
    if not text:
        return None
    if any(mark in text for mark in "□☑☐☒■√✓"):
        ticked = checked(text)
        found = _parse_text(ticked[0]) if ticked else None
        return Money(found.low, found.high, found.text) if found else Money(None, None, text)
    bounds = _bounds(text, 100)
    return Money(*bounds, text)


def parse_count_range(value: object) -> tuple[int | None, int | None, str] | None:
    """Read a head count ("50-200人", "200人以上", 180) as (low, high, text); None when nothing was written (002-10)."""
    if value is None or value == "":
        return None
    if isinstance(value, int | float):
        return int(value), int(value), f"{int(value)}人"
    ticked = checked(str(value))
    text = ticked[0] if ticked else str(value).strip()
    return (*_bounds(text.replace("人", "").replace("名", ""), 1), text)


def _bounds(text: str, scale: int) -> tuple[int | None, int | None]:
    plain = fold(text).translate(_DASHES)
    if _FOREIGN.search(plain):
        return None, None
    plain = _SPELLED.sub(lambda match: str(_spelled(match.group())), _NOISE.sub("", plain))
    plain = _NOISE.sub("", plain)
    found = _RANGE.match(plain)
    if found:
        first, unit, second, last_unit = found.groups()
        low, high = _amount(first, unit or last_unit, scale), _amount(second, last_unit or unit, scale)
        return min(low, high), max(low, high)
    found = _BELOW.match(plain)
    if found:
        return None, _amount(found[1] or found[3], found[2] or found[4], scale)
    found = _ABOVE.match(plain)
    if found:
        return _amount(found[1] or found[3], found[2] or found[4], scale), None
    found = _EXACT.match(plain)
    if found:
        exact = _amount(found[1], found[2], scale)
        return exact, exact
    return None, None


def _amount(number: str, unit: str | None, scale: int) -> int:
    return round(float(number) * UNITS[unit or ""] * scale)


def _spelled(word: str) -> int:
    """五十 -> 50, 一百二十 -> 120."""
    total, digit = 0, 0
    for char in word:
        if char in _DIGITS:
            digit = _DIGITS[char]
        else:
            total += (digit or 1) * {"十": 10, "百": 100, "千": 1000}[char]
            digit = 0
    return total + digit


def _short(fen: int) -> tuple[str, str]:
    """An amount as (number, unit) with the largest unit that keeps it exact."""
    yuan = fen / 100
    for unit in ("亿", "万"):
        scaled = yuan / UNITS[unit]
        if abs(scaled) >= 1 and round(scaled, 2) == round(scaled, 6):
            return f"{scaled:.2f}".rstrip("0").rstrip("."), unit
    return (f"{yuan:,.0f}" if yuan == int(yuan) else f"{yuan:,.2f}"), "元"


def format_amount(fen: int | None) -> str:
    """One amount for people: "65万", "3,500元"; "" for None."""
    return "" if fen is None else "".join(_short(fen))


def format_money(low: int | None, high: int | None) -> str:
    """A range for people: "50–80万", "10万以下", "100万以上"; "" when no number is known."""
    if low is None and high is None:
        return ""
    if low is None:
        return f"{format_amount(high)}以下"
    if high is None:
        return f"{format_amount(low)}以上"
    if low == high:
        return format_amount(low)
    (first, unit), (second, last_unit) = _short(low), _short(high)
    return f"{first}–{second}{unit}" if unit == last_unit else f"{first}{unit}–{second}{last_unit}"
