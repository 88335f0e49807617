"""Every time that a quick line mentions: "昨天下午", "上周五", "3月5日10点半", "刚才", "next Monday"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from crm_desktop.domain.chinese_numbers import parse_number, whole_number
from crm_desktop.domain.clock import find_time
from crm_desktop.domain.date_text import valid_day
from crm_desktop.domain.relative_dates import FoundDay, find_day

PAST, OPEN, FUTURE = -1, 0, 1
_PARTS = {
    "凌晨": 5, "清晨": 8, "一早": 8, "早上": 9, "早晨": 9, "上午": 10, "中午": 12, "下午": 15, "午后": 15,
    "傍晚": 18, "晚上": 20, "晚间": 20, "夜里": 22, "morning": 10, "noon": 12, "afternoon": 15, "evening": 19,
}  # fmt: skip
"""The hour that a part of the day stands for where no time was said."""
_BEGINS = {"下午": 12, "午后": 12, "afternoon": 12, "中午": 11, "noon": 11, "傍晚": 17, "晚上": 18, "晚间": 18,
           "夜里": 20, "evening": 17}  # fmt: skip
_PART = re.compile(rf"(?:this\s+)?({'|'.join(_PARTS)})(?![饭餐茶])")
_HOUR = r"(?:\d{1,2}|十[一二]?|[一二两三四五六七八九])"
_CLOCK = re.compile(
    rf"(?:(?:凌晨|清晨|早上|早晨|上午|中午|下午|午后|傍晚|晚上|晚间|夜里|晚|早)\s*)?(?<![\d:.])(?P<hour>{_HOUR})\s?"
    r"(?:[:](?P<colon>[0-5]\d)(?![\d:])|(?P<o>[点时])(?:半|一刻|三刻|[0-5]?\d分?(?!\d)|整|钟)?"
    r"(?!建议|意见|要求|问题|疑问|顾虑|需求|共识|想法|改进|[左右]?[侧边]))(?:\s?[ap]m)?"
    r"|(?<!\d)\d{1,2}\s?[ap]m(?![a-z])"
)
_LITTLE = re.compile(r"一[点时](?!半|钟|整|一刻|三刻|\d)")
_NUMBER = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_DATE = re.compile(
    rf"(?:(?<!\d)(?P<year>20\d{{2}})\s?[-/.年]\s?"
    rf"|(?<![\d./-]))(?:(?P<month>{_NUMBER})月(?P<day>{_NUMBER})(?:[日号]|(?![\d%万千个年月]))"
    r"|(?P<month2>\d{1,2})(?P<mark>[-/.])(?P<day2>\d{1,2})(?![\d.%万千亿元折号倍小人台套件年个天周月/-]))"
)
_AGO = re.compile(
    r"(?P<number>\d{1,3}|半|[一二两三四五六七八九十]{1,3})\s?(?P<half>个半)?(?:个)?(?P<unit>小时|钟头"
    r"|分钟)(?:之?前|以前)"
)
_JUST = re.compile(
    r"刚刚|刚才|方才|方刚|just now|刚(?=[和跟与给打见接收拜]|电话|微信|通话|拜访)|现在(?=电话|微信|给|打)"
)
_VAGUE = re.compile(
    r"上个?(?:周|星期|礼拜)(?![一二三四五六日天末1-7])|上个?月(?!\d|[初上中下底末])|前几天|前些天|前两天"
    r"|这两天|最近|last week"
)
_SOON = re.compile(r"过(?:([两几])天|一?([段阵])(?:时间|子)|一个?(?:周|星期|礼拜))(?!再?[说看])")
_VAGUE_DAYS = {"前几天": 3, "前些天": 5, "前两天": 2, "这两天": 1, "最近": 2}
_ENGLISH = re.compile(
    r"(last|next|this)?\s?(?<![a-z])(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?(?![a-z])"
    r"|next (?:week|month)"
)
_WEEKDAYS = {"mon": "一", "tue": "二", "wed": "三", "thu": "四", "fri": "五", "sat": "六", "sun": "日"}
_BARE = re.compile(r"(?:周|星期|礼拜)[一二三四五六日天末1-7]|\d{1,2}[日号]|今[天日]|当天|today")
_THING = re.compile(r"号[机车床产位柜样线炉桌展工仓库]")
_WEEKDAY = re.compile(r"\s?[((]?(?:周|星期|礼拜)[一二三四五六日天][))]?")
_BEFORE = re.compile(r"[之以]?前")
_HAPPENED = re.compile(r"[^,;。 ]*(?:了|过(?!来|去)|的)")
_NO_EDGE = re.compile(r"[^ ,;。、]$")
_LONG_AGO = 45
"""Days after which a date without a year is only guessed."""
_LATE = ("今晚", "明晚", "昨晚", "今早", "明早")


@dataclass(frozen=True, slots=True)
class Mention:
    """A time in the line: `past` and `future` are the days it may mean, `lean` says which of both it must mean."""

    start: int
    end: int
    past: date
    future: date
    lean: int
    part: str = ""
    clock: str = ""
    guess: bool = False

    def at(self, now: datetime, *, future: bool) -> str:
        """ISO day or minute; a part of the day stands for its usual hour, and what happened is not yet to come."""
        day = self.future if future else self.past
        if not self.clock and not self.part:
            return day.isoformat()
        clock = self.clock or f"{_PARTS[self.part]:02d}:00"
        text = f"{day.isoformat()}T{clock}"
        return text if future else min(text, now.isoformat(timespec="minutes"))


def mentions(plain: str, now: datetime) -> list[Mention]:
    """The times that a plain line (quick_text.plain_line) mentions, in order."""
    found: list[Mention] = []
    place = 0
    while (one := _next(plain, place, now)) is not None:
        whole = _with_time(plain, one, now)
        found.append(whole)
        place = whole.end
    return found


def _next(plain: str, place: int, now: datetime) -> Mention | None:
    """The first mention from a place on; of two that begin together the longer."""
    each = [one for one in _kinds(plain, place, now) if one is not None]
    return min(each, key=lambda one: (one.start, -one.end), default=None)


def _kinds(plain: str, place: int, now: datetime) -> Iterator[Mention | None]:
    today = now.date()
    yield _relative(plain, place, today)
    yield _absolute(plain, place, today)
    yield _just(plain, place, now)
    yield _english(plain, place, today)
    if found := _SOON.search(plain, place):
        soon = today + timedelta(days={"两": 2, "几": 3, "段": 14, "阵": 14}.get(found[1] or found[2], 7))
        yield Mention(*found.span(), soon, soon, FUTURE, guess=True)
    if found := _VAGUE.search(plain, place):
        days = _VAGUE_DAYS.get(found[0], 30 if "月" in found[0] else 7)
        day = today - timedelta(days=days)
        yield Mention(*found.span(), day, day, PAST, guess=True)
    for pattern in (_CLOCK, _PART):
        found = pattern.search(plain, place)
        while found and (_LITTLE.match(found[0]) or not _is_time(found)):
            found = pattern.search(plain, found.end())
        if found:
            # its hour is read by _with_time, from the same place
            yield Mention(found.start(), found.start(), today, today, OPEN)


def _is_time(found: re.Match[str]) -> bool:
    return "hour" not in found.groupdict() or find_time(found[0]) is not None or found[0].endswith("m")


def _relative(plain: str, place: int, today: date) -> Mention | None:
    found = find_day(plain[place:], today)
    while found is not None and _THING.match(plain, place + found.end - 1):
        place += found.end
        found = find_day(plain[place:], today)
    if found is None:
        return None
    start, end = place + found.start, place + found.end
    word = plain[start:end]
    past, future = _both(word, found, today)
    lean = OPEN if _BARE.fullmatch(word) or word in _LATE else PAST if found.day < today else FUTURE
    if _BARE.fullmatch(word) and past != future and (_still_ahead(word, future, today) or _BEFORE.match(plain, end)):
        lean = OPEN if _HAPPENED.match(plain, end) else FUTURE
    part = {"晚": "晚上", "早": "早上"}.get(word[-1], "") if word in _LATE else ""
    return Mention(start, end, past, future, _side(lean, past, future, today), part)


def _side(lean: int, past: date, future: date, today: date) -> int:
    return lean if lean != OPEN or past != future or past == today else PAST if past < today else FUTURE


def _both(word: str, found: FoundDay, today: date) -> tuple[date, date]:
    """The days that "周三" or "25号" may mean, the last and the next one; other words mean one day."""
    ahead = find_day(word, today, forward=True)
    future = ahead.day if ahead else found.day
    if not _BARE.fullmatch(word) or word[0] in "今当t":
        return (found.day if found.day <= today or future == found.day else future), future
    if word[-1] in "日号" and word[0].isdecimal():
        past = found.day if found.day <= today else _month_before(found.day)
        return past, future
    return (found.day if found.day <= today else found.day - timedelta(days=7)), future


def _still_ahead(word: str, future: date, today: date) -> bool:
    """Whether the day is yet to come in this week, or in this month: who means the last one says 上周五."""
    if word[-1] in "日号" and word[0].isdecimal():
        return future.month == today.month
    return future.weekday() > today.weekday() and (future - today).days < 7


def _month_before(day: date) -> date:
    last = day.replace(day=1) - timedelta(days=1)
    return last.replace(day=min(day.day, last.day))


def _absolute(plain: str, place: int, today: date) -> Mention | None:
    for found in _DATE.finditer(plain, place):
        if found["mark"] == "." and not found["year"] and _NO_EDGE.search(plain[: found.start()]):
            continue
        month, day = (whole_number(found[name] or found[f"{name}2"] or "") or 0 for name in ("month", "day"))
        years = [int(found["year"])] if found["year"] else [today.year - 1, today.year, today.year + 1]
        days = [date.fromisoformat(iso) for year in years if 0 < month < 13 and (iso := valid_day(year, month, day))]
        if not days:
            continue
        past = max((one for one in days if one <= today), default=min(days))
        future = min((one for one in days if one >= today), default=max(days))
        lean = PAST if abs((today - past).days) <= abs((future - today).days) else FUTURE
        end = found.end()
        if weekday := _WEEKDAY.match(plain, end):
            end = weekday.end()
        far = not found["year"] and (today - past).days > _LONG_AGO
        return Mention(found.start(), end, past, future, lean if past != today else OPEN, guess=far and lean == PAST)
    return None


def _just(plain: str, place: int, now: datetime) -> Mention | None:
    if found := _AGO.search(plain, place):
        count = float(parse_number(found["number"]) or 0) + (0.5 if found["half"] else 0)
        moment = now - timedelta(minutes=count * (1 if found["unit"] == "分钟" else 60))
    elif found := _JUST.search(plain, place):
        moment = now
    else:
        return None
    return Mention(*found.span(), moment.date(), moment.date(), PAST, clock=f"{moment:%H:%M}")


def _english(plain: str, place: int, today: date) -> Mention | None:
    found = _ENGLISH.search(plain, place)
    if found is None:
        return None
    which = {"last": "上", "next": "下", "this": "本"}.get(found[1] or "", "")
    word = f"{which}周{_WEEKDAYS[found[2][:3]]}" if found[2] else "下周" if found[0].endswith("week") else "下个月"
    day = find_day(word, today)
    if day is None:
        return None
    past, future = _both(word, day, today)
    lean = OPEN if not which and found[2] else PAST if day.day < today else FUTURE
    start = found.start() + len(found[0]) - len(found[0].lstrip())
    return Mention(start, found.end(), past, future, lean)


def _with_time(plain: str, one: Mention, now: datetime) -> Mention:
    """The mention with the part of the day and the time that follow it."""
    if not one.clock:
        place = _skip(plain, one.end)
        if (part := _PART.match(plain, place)) and not one.part:
            one = replace(one, part=part[1], end=part.end())
            place = _skip(plain, one.end)
        begin = one.end - len(one.part) if one.part and plain[one.end - len(one.part) : one.end] == one.part else place
        clock = _CLOCK.match(plain, begin) or _CLOCK.match(plain, place)
        if clock and not _LITTLE.match(clock[0]):
            one = _timed(one, clock)
    if one.lean == OPEN and one.past == one.future == now.date() and (one.part or one.clock):
        late = one.clock > f"{now:%H:%M}" if one.clock else _BEGINS.get(one.part, 0) > now.hour
        one = replace(one, lean=FUTURE if late else PAST if one.end > one.start else OPEN)
    return replace(one, guess=one.guess or (bool(one.part) and not one.clock))


def _skip(plain: str, place: int) -> int:
    while place < len(plain) and plain[place] in " 的,":
        place += 1
    return place


def _timed(one: Mention, clock: re.Match[str]) -> Mention:
    words = clock[0]
    if re.fullmatch(r"\d{1,2}\s?[ap]m", words):
        words = re.sub(r"\s?([ap]m)", r":00 \1", words)
    time = find_time(words)
    if time is None:
        return one
    hour, bare = int(time.text[:2]), time.bare
    if one.part in ("下午", "晚上", "傍晚", "午后", "晚间") and hour < 12:
        hour, bare = hour + 12, False
    elif one.part:
        bare = False
    if bare and hour < 8:
        # who says 3点 at work means the afternoon
        return replace(one, clock=f"{hour + 12:02d}{time.text[2:]}", end=clock.end(), guess=True)
    return replace(one, clock=f"{hour:02d}{time.text[2:]}", end=clock.end())
