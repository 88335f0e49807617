"""Finds the amount or range that a text tells: "30-50万", "不超过1亿2000万", "十几万", "200人以上"."""

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from crm_desktop.domain.chinese_numbers import parse_number
from crm_desktop.domain.text import fold

Bounds = tuple[Decimal | None, Decimal | None]
"""Lowest and highest value; None is an open side, both None means that no amount was found."""

_LONGEST = 300
"""Characters; a longer text is prose and not an amount."""
_UNITS = {"": 1, "百": 100, "千": 1000, "k": 1000, "w": 10_000, "m": 1_000_000, "kw": 10_000_000}
_UNITS |= {f"{many}万": factor * 10_000 for many, factor in {"": 1, "十": 10, "百": 100, "千": 1000}.items()}
_UNITS |= {f"{many}亿": factor * 100_000_000 for many, factor in {"": 1, "十": 10, "百": 100, "千": 1000}.items()}
_NUMBER = r"(?:\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千半几数][零〇一二两三四五六七八九十百千几点]*)"
_UNIT = r"(?:[十百千]?[万亿]|千|百|(?:kw|k|w|m)(?![a-z])|(?:kw|k|w|m)(?=rmb|cny))"
_MORE = "[多余几]"
_TERM = rf"{_NUMBER}(?:{_UNIT}{_NUMBER}){{0,2}}{_MORE}?{_UNIT}?{_MORE}?"
_MEASURE = "(?:人民币|rmb|cny|元|块钱|块|人次|人|名|位|员工|件|台|套|个|次|期|年|月|日|号|天|周|小时|%|折|倍)"
_HIGH = (
    "不超过",
    "不高于",
    "不多于",
    "不大于",
    "最多",
    "至多",
    "最高",
    "上限",
    "小于",
    "少于",
    "低于",
    "不到",
    "不足",
    "近",
)
_LOW = (
    "不低于",
    "不少于",
    "不小于",
    "至少",
    "最少",
    "最低",
    "起码",
    "大于",
    "高于",
    "多于",
    "超过",
    "超",
    "上(?=[百千])",
)
_BEFORE = rf"(?P<high_before>{'|'.join(_HIGH)}|<=?|≤)|(?P<low_before>{'|'.join(_LOW)}|>=?|≥)"
_AFTER = r"(?P<high_after>及?以下|[以之]内|内|封顶)|(?P<low_after>及?以上|[之往]上|起|\+)"
_AMOUNT = re.compile(
    rf"(?:{_BEFORE})?(?:为|是|约|:)?(?P<mark>[¥]|人民币|rmb|cny)?(?P<sign>(?<![^:(¥,;<>=≤≥])-)?"
    rf"(?P<first>{_TERM})(?P<first_measure>{_MEASURE})?"
    rf"(?:(?:~{{1,2}}|[至到]|-{{1,2}})[¥]?(?P<second_sign>-)?(?P<second>{_TERM})(?P<second_measure>{_MEASURE})?)?"
    rf"(?:左右|上下)?(?:{_AFTER})?"
)
_PIECES = re.compile(rf"({_NUMBER})({_MORE}?)({_UNIT}?)({_MORE}?)")
_NOISE = re.compile(r"\([^()]*\)|预算|预计|合计|总计|金额|大约|大概|约|左右|上下|每年|含税|不含税|[/,.;:、。年]")
_SPELLED_PAIR = re.compile(r"([一二三四五六七八九])([一二三四五六七八九])([十百千]?)")
# a long dash joins two numbers; only a short one can be a sign, "-5–-3万"
_NARROW = str.maketrans("—–―〜−‐‑≧≦⩾⩽壹贰叁肆伍陆柒捌玖拾佰仟", "~~~~---≥≤≥≤一二三四五六七八九十百千")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")


@dataclass(frozen=True, slots=True)
class _Found:
    low: Decimal | None
    high: Decimal | None
    marked: bool
    """Whether a unit, a currency or a limit says that it is an amount and not just some number."""


@lru_cache(maxsize=8192)
def bounds(text: str, measures: AbstractSet[str]) -> Bounds:
    """The amount in the text, its measure words among `measures`; two amounts that make no range count as none."""
    if len(text) > _LONGEST:
        return None, None
    text = _plain(text)
    found, rest, end = [], "", 0
    for match in _AMOUNT.finditer(text):
        one = _read(match, measures)
        if one is not None:
            found.append(one)
            rest += text[end : match.start()]
            end = match.end()
    rest = _NOISE.sub("", rest + text[end:])
    marked = [one for one in found if one.marked]
    if not marked and len(found) == 1 and not rest:
        marked = found
    return _together(marked)


def _plain(text: str) -> str:
    text = _THOUSANDS.sub("", fold(text).translate(_NARROW))
    return re.sub(r"(?<!\d) | (?!\d)", "", text)


def _together(found: list[_Found]) -> Bounds:
    """One amount as it is, "10万以上50万以下" as a range, anything else as nothing."""
    if len(found) == 1:
        return found[0].low, found[0].high
    if len(found) == 2:
        lows = [one.low for one in found if one.high is None]
        highs = [one.high for one in found if one.low is None]
        if len(lows) == len(highs) == 1 and lows[0] is not None and highs[0] is not None and lows[0] <= highs[0]:
            return lows[0], highs[0]
    return None, None


def _read(match: re.Match[str], measures: AbstractSet[str]) -> _Found | None:
    said = {match["first_measure"], match["second_measure"]} - {None}
    if not said <= measures:
        return None
    first = _term(match["first"], match["sign"])
    second = _term(match["second"], match["second_sign"]) if match["second"] else None
    if first is None or (match["second"] and second is None):
        return None
    limited = any(match[name] for name in ("high_before", "low_before", "high_after", "low_after"))
    marked = limited or bool(said or match["mark"]) or any(_has_unit(match[name]) for name in ("first", "second"))
    if second is not None:
        low, high = _range(match, first[0], second[1])
    elif match["high_before"] or match["high_after"]:
        return _Found(None, first[1], marked)
    elif match["low_before"] or match["low_after"]:
        return _Found(first[0], None, marked)
    else:
        low, high = sorted(first)
    return _Found(low, high, marked)


def _has_unit(term: str | None) -> bool:
    return bool(term and re.search(rf"{_UNIT}|[十百千]", term))


def _range(match: re.Match[str], low: Decimal, high: Decimal) -> tuple[Decimal, Decimal]:
    """Both ends in one unit: "30-50万" and "30万-50" mean the same, "5000-1万" means what it says."""
    first_unit, second_unit = _last_unit(match["first"]), _last_unit(match["second"])
    if second_unit and not first_unit and not match["first_measure"]:
        grown = low * _UNITS[second_unit]
        low = grown if abs(low) < 1000 or grown <= high else low
    elif first_unit and not second_unit and not match["second_measure"] and high < low:
        high *= _UNITS[first_unit]
    return min(low, high), max(low, high)


def _last_unit(term: str) -> str:
    pieces = _PIECES.findall(term)
    return str(pieces[-1][2]) if pieces else ""


def _term(term: str, sign: str | None) -> tuple[Decimal, Decimal] | None:
    """Lowest and highest value of "1亿2000万", "3万5", "50多万" or "十几万"."""
    low = high = Decimal(0)
    unit = ""
    for number, more, next_unit, more_after in _PIECES.findall(term):
        value = _number(number, more or more_after)
        if value is None:
            return None
        factor = Decimal(_UNITS[next_unit])
        if unit and not next_unit and len(number) == 1:
            # 3万5 leaves out the 千 that follows
            factor = Decimal(_UNITS[unit]) / 10
        low, high, unit = low + value[0] * factor, high + value[1] * factor, next_unit
    return (-high, -low) if sign else (low, high)


def _number(number: str, more: str) -> tuple[Decimal, Decimal] | None:
    pair = _SPELLED_PAIR.fullmatch(number)
    if pair and "〇一二三四五六七八九".index(pair[1]) < "〇一二三四五六七八九".index(pair[2]):
        ends = [parse_number(pair[place] + pair[3]) for place in (1, 2)]
        return (ends[0], ends[1]) if ends[0] is not None and ends[1] is not None else None
    if number[0] in "几数":
        step = parse_number(f"一{number[1:]}")
        return None if step is None else (step, step * 10)
    value = parse_number(number.rstrip("几"))
    if value is None:
        return None
    if not more and not number.endswith("几"):
        return value, value
    # 50多 lies below 60, 100多 below 200, 35多 below 36
    digits = str(int(value))
    return value, value + 10 ** (len(digits) - len(digits.rstrip("0")) if digits != "0" else 0)
