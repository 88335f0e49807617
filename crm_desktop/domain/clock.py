"""Times of day in texts: "14:20", "下午3点半", "3:05 pm"."""

import re
from dataclasses import dataclass

_HALF = r"(?P<half>凌晨|清晨|早上|早晨|上午|中午|下午|午后|傍晚|晚上|晚间|夜里|晚|早|am|pm)?"
_TIME = re.compile(
    rf"{_HALF}\s*(?P<hour>\d{{1,2}})\s*"
    r"(?::\s*(?P<minute>\d{2})(?!\d)(?::\d{2}(?:\.\d+)?)?(?:z|[+-]\d{2}:?\d{2})?"
    r"|[点时](?:(?P<part>半|一刻|三刻)|\s*(?P<minute2>\d{1,2})分?|整|钟)?)\s*(?P<after>[ap]m)?"
)
_LEAD = " t,;:日号的(在于)约"
_PARTS = {"半": 30, "一刻": 15, "三刻": 45}
_SPELLED_HOUR = re.compile(r"(十[一二]?|[一二两三四五六七八九])(?=点)")
_HOURS = {**dict(zip("一二三四五六七八九十", range(1, 11), strict=True)), "两": 2, "十一": 11, "十二": 12}
_WEEKDAY = re.compile(r"^[\s(,]*(?:周|星期|礼拜)[一二三四五六日天]\)?")


@dataclass(frozen=True, slots=True)
class FoundTime:
    """A time of day "14:20", whether no word said which half of the day, and where its words end."""

    text: str
    bare: bool
    end: int


def find_time(text: str, *, at_start: bool = False) -> FoundTime | None:
    """The first time in a folded text; midnight counts as none, `at_start` allows only blanks and weekdays before."""
    text = _SPELLED_HOUR.sub(lambda found: str(_HOURS[found[1]]), text)
    found = _TIME.search(text)
    if found is None:
        return None
    before = _WEEKDAY.sub("", text[: found.start()])
    if at_start and before.strip(_LEAD):
        return None
    half = found["half"] or found["after"] or ""
    hour = _hour(int(found["hour"]), half)
    minute = _PARTS[found["part"]] if found["part"] else int(found["minute"] or found["minute2"] or 0)
    if hour is None or minute > 59 or (hour == 0 and minute == 0):
        return None
    return FoundTime(f"{hour:02d}:{minute:02d}", not half, found.end())


def _hour(hour: int, half: str) -> int | None:
    """The hour of the day, None when there is no such hour."""
    if half in ("晚上", "晚间", "晚", "夜里") and hour == 12:
        # the midnight that ends the day
        return None
    if half in ("下午", "午后", "傍晚", "晚上", "晚间", "晚", "夜里", "pm") and hour < 12:
        # "夜里2点" is after midnight
        hour += 0 if half == "夜里" and hour < 6 else 12
    elif half == "中午" and hour < 3:
        hour += 12
    elif half in ("凌晨", "am") and hour == 12:
        hour = 0
    return hour if hour < 24 else None
