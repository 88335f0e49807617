"""Days told from another day: "明天", "下周三", "3天后", "下月初", "月底前", "25号"."""

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from crm_desktop.domain.chinese_numbers import whole_number

_DAYS = {
    "大前天": -3, "前天": -2, "前日": -2, "昨天": -1, "昨日": -1, "昨晚": -1, "yesterday": -1,
    "今天": 0, "今日": 0, "今晚": 0, "今早": 0, "当天": 0, "today": 0,
    "明天": 1, "明日": 1, "明早": 1, "明晚": 1, "次日": 1, "tomorrow": 1, "后天": 2, "后日": 2, "大后天": 3,
}  # fmt: skip
_WEEKS = {"上上": -2, "上": -1, "": 0, "这": 0, "本": 0, "下": 1, "下下": 2}
_WEEKDAYS = {char: day for day, char in enumerate("一二三四五六日")} | {"天": 6, "末": 5}
_WEEKDAYS |= {str(day + 1): day for day in range(7)}
_COUNT = r"(\d{1,3}|[一二两三四五六七八九十]{1,3}|半)\s?"
_WEEK = "(?:周|星期|礼拜)"
_LAST_DAY = date(2199, 12, 31)


class FoundDay(NamedTuple):
    """A day that a text names, and where the words stand."""

    day: date
    start: int
    end: int


def find_day(text: str, today: date, *, forward: bool = False) -> FoundDay | None:
    """The first relative day in a folded text; `forward` reads a bare 周三 or 25号 as the next one to come."""
    best: FoundDay | None = None
    for pattern, resolve in _RULES:
        found = pattern.search(text)
        if found is None or (best and found.start() >= best.start):
            continue
        try:
            day = resolve(found, today, forward)
        except (ValueError, OverflowError):
            continue
        if day is not None and day <= _LAST_DAY:
            best = FoundDay(day, *found.span())
    return best


def add_months(day: date, months: int) -> date:
    """The same day some months later, the last of the month where it has no such day."""
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, _length(year, month)))


def month_part(first: date, part: str) -> date:
    """The day meant by 初, 上旬, 中旬, 下旬 or 底 of the month that begins on `first`: its middle, or its last."""
    day = {"初": 3, "上": 5, "中": 15, "下": 25}.get(part[0])
    return first.replace(day=day or _length(first.year, first.month))


def _length(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


def _word(found: re.Match[str], today: date, _forward: bool) -> date:
    return today + timedelta(days=_DAYS[found[0]])


def _weekday(found: re.Match[str], today: date, _forward: bool) -> date:
    monday = today - timedelta(days=today.weekday())
    day = monday + timedelta(days=_WEEKS[found[1] or ""] * 7 + _WEEKDAYS[found[2]])
    return day + timedelta(days=7) if not found[1] and day < today else day


def _week(found: re.Match[str], today: date, _forward: bool) -> date:
    # "下周回访" may be done from its Monday on, "本周内" until its Friday
    monday = today - timedelta(days=today.weekday())
    if _WEEKS[found[1]] > 0:
        return monday + timedelta(days=7 * _WEEKS[found[1]])
    return max(today, monday + timedelta(days=4))


def _later(found: re.Match[str], today: date, _forward: bool) -> date | None:
    unit, sign = found[2], -1 if found[3] == "前" else 1
    if found[1] == "半":
        days = {"年": 182, "个月": 15, "天": 0}.get(unit)
        return None if days is None else today + timedelta(days=sign * days)
    # "两三天后": the earlier of both, and not the digits of 23
    count = whole_number(found[1] if found[1].isdecimal() or "十" in found[1] else found[1][0])
    if count is None:
        return None
    if unit in ("个月", "年"):
        return add_months(today, sign * count * (12 if unit == "年" else 1))
    if unit.endswith("工作日"):
        return _working_days(today, sign * count)
    return today + timedelta(days=sign * count * (1 if unit in "天日" else 7))


def _working_days(day: date, count: int) -> date:
    """So many days from Monday to Friday on; public holidays are not known here."""
    step = timedelta(days=1 if count > 0 else -1)
    left = abs(count)
    while left:
        day += step
        left -= day.weekday() < 5
    return day


def _day_of_month(found: re.Match[str], today: date, forward: bool) -> date:
    first = today.replace(day=1)
    if found[1]:
        return add_months(first, _months(found[1])).replace(day=int(found[2]))
    day = first.replace(day=int(found[2]))
    return add_months(first, 1).replace(day=int(found[2])) if forward and day < today else day


def _months(word: str) -> int:
    return {"下": 1, "上": -1}.get(word[0], 0)


def _month_part(found: re.Match[str], today: date, forward: bool) -> date:
    first = add_months(today.replace(day=1), _months(found[1] or "本"))
    day = month_part(first, found[2])
    # "月初" said in the middle of a month means the next one
    return month_part(add_months(first, 1), found[2]) if forward and not found[1] and day < today else day


def _month(found: re.Match[str], today: date, _forward: bool) -> date:
    return add_months(today.replace(day=1), _months(found[0]))


def _quarter_end(_found: re.Match[str], today: date, _forward: bool) -> date:
    return month_part(date(today.year, (today.month + 2) // 3 * 3, 1), "底")


def _year_end(found: re.Match[str], today: date, _forward: bool) -> date:
    return date(today.year + (1 if found[1] == "明" else 0), 12, 31)


_THAT_MONTH = r"(下个?月|本月|这个?月|上个?月)的?"
_RULES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date, bool], date | None]], ...] = (
    (re.compile("|".join(sorted(_DAYS, key=len, reverse=True))), _word),
    (
        re.compile(rf"(上上|上|这|本|下下|下)?个?{_WEEK}([一二三四五六日天末]|[1-7](?!\d))(?!次|遍|个|回合)"),
        _weekday,
    ),
    (re.compile(rf"(下下|下|本|这)个?{_WEEK}(?![一二三四五六日天末1-7])"), _week),
    (
        re.compile(rf"{_COUNT}(?:[-~至到]\d{{1,3}})?(天|个?工作日|个?{_WEEK}|个月|年)[之以]?(前|后|内)"),
        _later,
    ),
    (re.compile(rf"{_COUNT}(日)[之以]?(后|内)"), _later),
    (re.compile(rf"{_THAT_MONTH}(\d{{1,2}})(?:[日号]|(?![\d万%]))"), _day_of_month),
    (re.compile(r"(?<![\d月/.第])()(\d{1,2})[日号](?![楼线店院馆门内后])"), _day_of_month),
    (re.compile(rf"{_THAT_MONTH}(初|上旬|中旬?|下旬|底|末)"), _month_part),
    (re.compile(r"(?<![\d年])()月(初|中旬?|底|末)"), _month_part),
    (re.compile(r"下个?月(?!的?(?:[初上中下底末]|\d))"), _month),
    (re.compile(r"(?:本|这个?)?季度?[底末]"), _quarter_end),
    (re.compile(r"(今|明|本)?年?年[底末]"), _year_end),
)
