"""When a customer needs it, as they say it ("2026年12月", "3个月内", "春节前", "尽快"), as a day, month or year.

A month in such a text counts thirty days, as in the bounds of the grade rules: "3个月内" is exactly 90 days. What names
no end ("3个月以上", "国庆后", "尽快") is no day and is never guessed.
"""

import re
from datetime import date, timedelta
from functools import lru_cache

from crm_desktop.domain.chinese_numbers import whole_number
from crm_desktop.domain.festivals import shipped
from crm_desktop.domain.partial_date import parse_partial
from crm_desktop.domain.relative_dates import add_months, month_part
from crm_desktop.domain.text import fold

_MONTH = 30
_SOON = re.compile(r"尽快|尽早|越快越好|立即|立刻|马上|随时|加急|紧急|asap|as soon as|urgent|immediately|right away")
_NEVER = re.compile(r"暂无|没有|无明确|不急|未定|待定|不确定|看情况|no date|not yet|unknown")
_NO_END = re.compile(r"以上|以外|之外|(?<![天日周月年期拜])(?:以后|之后|[后外]$)|after|later than|more than")
_COUNT = r"(\d{1,3}|[一二两三四五六七八九十]{1,3}|半)"
_WITHIN = re.compile(
    rf"(?:{_COUNT}\s?[-~至到—]\s?)?{_COUNT}\s?(天|日|个?周|个?星期|个?礼拜|个月|个季度|年|days?|weeks?|months?|years?)"
    r"(?:[之以]?内|左右|[之以]?[前后]|$)"
)
_ENGLISH_WITHIN = re.compile(r"^(?:with)?in (?:the next )?")
_UNITS = {
    "天": 1,
    "日": 1,
    "周": 7,
    "星期": 7,
    "礼拜": 7,
    "个周": 7,
    "个星期": 7,
    "个礼拜": 7,
    "个月": _MONTH,
    "个季度": 3 * _MONTH,
    "年": 365,
}
_UNITS |= {"day": 1, "week": 7, "month": _MONTH, "year": 365}
_QUARTER = re.compile(r"(?:(\d{4})年?|(今年|明年|后年))?\s?(?:第?([一二三四1-4])季度?|q([1-4]))(?!度?内)(初)?")
_HALF = re.compile(r"(?:(\d{4})年?|(今年|明年|后年))?(上|下)半年")
_YEAR = re.compile(r"(今年|本年度?|年内|明年|来年|后年)(?:度)?(?:内|底|末|前|年底|年内|年末)*$")
_YEAR_START = re.compile(r"(明年|来年|后年|年)初")
_YEAR_MONTH = re.compile(
    r"(今年|明年|来年|后年)(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?(初|上旬|中旬?|下旬|底|末)?"
)
_BARE_MONTH = re.compile(
    r"(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?(初|上旬|中旬?|下旬|底|末)?(?:之?前|内|左右)?$"
)
_YEARS_ON = {"今年": 0, "本年": 0, "年内": 0, "明年": 1, "来年": 1, "后年": 2}
_OTHER_NAMES = {
    "过年": "春节", "年前": "春节", "新年": "元旦", "十一": "国庆节", "国庆": "国庆节", "五一": "劳动节",
    "端午": "端午节", "中秋": "中秋节", "清明": "清明节", "christmas": "圣诞节", "圣诞": "圣诞节",
    "spring festival": "春节", "chinese new year": "春节", "national day": "国庆节",
}  # fmt: skip


def is_soon(text: str) -> bool:
    """Whether a text says "as soon as possible" and names no day: urgent, but nobody knows until when."""
    return bool(text) and bool(_SOON.search(fold(text)))


@lru_cache(maxsize=1 << 14)
def need_by(text: str, written: date) -> str | None:
    """ISO day, month or year until which it is needed, None where the text names none; told from `written`."""
    said = fold(text).strip(" 。.,，;；")
    if not said or _NEVER.search(said) or _NO_END.search(said):
        return None
    for read in (_festival, _this_month, _within, _quarter, _half, _own_month, _bare_month, _year):
        found = read(said, written)
        if found is not None:
            return found
    plain = re.sub(r"(?:之|以)?前$|之内$|内$|左右$", "", said)
    return parse_partial(plain, today=written) or parse_partial(said, today=written)


def _festival(text: str, written: date) -> str | None:
    names = {one.name: one for one in shipped()}
    for word, name in (*_OTHER_NAMES.items(), *((one, one) for one in names)):
        if re.fullmatch(
            rf"(?:before |by )?(?:今年|明年)?{re.escape(word)}(?:节|之?前|放假前|假期前|期间|当天|前后|左右)?", text
        ):
            festival = names.get(name)
            start = date(written.year + 1, 1, 1) if text.startswith("明年") else written
            day = festival.next_from(start) if festival is not None else None
            return day.isoformat() if day is not None else None
    return None


def _within(text: str, written: date) -> str | None:
    found = _WITHIN.fullmatch(_ENGLISH_WITHIN.sub("", text))
    if found is None:
        return None
    unit = _UNITS[found[3].removesuffix("s")]
    if found[2] == "半":
        # half a week has no name
        return (written + timedelta(days=182 if unit > 300 else unit // 2)).isoformat()
    count = whole_number(found[2])
    return None if count is None else _later(written, count * unit)


def _this_month(text: str, written: date) -> str | None:
    """ "本月内" ends with the month, "下个月" may be any day of it."""
    if re.fullmatch(r"(?:本|这个?|当)月(?:内|之?内)?", text):
        return month_part(written.replace(day=1), "底").isoformat()
    if re.fullmatch(r"下个?月(?:内|之?内)?|next month", text):
        return add_months(written.replace(day=1), 1).isoformat()[:7]
    return None


def _later(written: date, days: int) -> str | None:
    try:
        return (written + timedelta(days=days)).isoformat()
    except OverflowError:
        return None


def _which_year(number: str | None, word: str | None, written: date) -> int | None:
    if number:
        return int(number)
    return written.year + _YEARS_ON[word] if word else None


def _quarter(text: str, written: date) -> str | None:
    if re.fullmatch(r"(?:本|这个?|当)季度?(?:内|底|末)?", text):
        return _quarter_end(written.year, (written.month + 2) // 3)
    if re.fullmatch(r"下个?季度?(?:内|初|底|末)?", text):
        later = add_months(written.replace(day=1), 3)
        return _quarter_end(later.year, (later.month + 2) // 3)
    found = _QUARTER.match(text)
    if found is None:
        return None
    quarter = whole_number(found[3] or found[4]) or 0
    year = _which_year(found[1], found[2], written)
    if year is None:
        year = written.year if quarter >= (written.month + 2) // 3 else written.year + 1
    return _quarter_end(year, quarter)


def _quarter_end(year: int, quarter: int) -> str:
    return month_part(date(year, quarter * 3, 1), "底").isoformat()


def _half(text: str, written: date) -> str | None:
    found = _HALF.match(text)
    if found is None:
        return None
    year = _which_year(found[1], found[2], written)
    if year is None:
        year = written.year + (1 if found[3] == "上" and written.month > 6 else 0)
    return f"{year}-06-30" if found[3] == "上" else f"{year}-12-31"


def _own_month(text: str, written: date) -> str | None:
    """ "明年3月": a month of a year told from this one."""
    found = _YEAR_MONTH.match(text)
    if found is None:
        return None
    return _month(written.year + _YEARS_ON[found[1]], found[2], found[3])


def _bare_month(text: str, written: date) -> str | None:
    """ "12月": the next one to come, not the nearest."""
    found = _BARE_MONTH.fullmatch(text)
    month = whole_number(found[1]) if found else None
    if found is None or month is None:
        return None
    return _month(written.year + (1 if month < written.month else 0), found[1], found[2])


def _month(year: int, spelled: str, part: str | None) -> str | None:
    month = whole_number(spelled)
    if month is None or not 1 <= month <= 12:
        return None
    return month_part(date(year, month, 1), part).isoformat() if part else f"{year:04d}-{month:02d}"


def _year(text: str, written: date) -> str | None:
    start = _YEAR_START.fullmatch(text)
    if start is not None:
        # "年初" said during a year means the next one
        return f"{written.year + _YEARS_ON.get(start[1], 1):04d}-01"
    found = _YEAR.fullmatch(text)
    if found is None:
        return None
    year = written.year + _YEARS_ON[found[1].removesuffix("度")]
    # "年内" ends with the year; "明年" alone may be any day of it
    bare = found[0] in ("明年", "来年", "后年")
    return f"{year:04d}" if bare else f"{year:04d}-12-31"
