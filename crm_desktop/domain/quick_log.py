"""Understands one line such as "昨天下午电话王总 嫌贵 下周三发新报价": when, how, whom, the answer, what comes next.

Everything is read off the words and the given moment; what is not understood stays as it was typed.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from crm_desktop.domain.chinese_numbers import parse_number
from crm_desktop.domain.quick_next import PLANNING, Found, find_next
from crm_desktop.domain.quick_parts import Feedback, Parsed, Span, When, Whom
from crm_desktop.domain.quick_text import MASK, clauses, gaps, masked, plain_line, trimmed
from crm_desktop.domain.quick_when import FUTURE, OPEN, PAST, Mention, mentions
from crm_desktop.domain.quick_whom import find_whom
from crm_desktop.domain.quick_words import find_feedback, find_method, telling_words

LONGEST = 500
"""Characters; a longer text is a report and not a line."""
_MINUTES = re.compile(
    r"(?:(?P<hours>\d(?:\.\d)?|半|[一两二三四])\s?个?(?P<half>半)?(?:小时|钟头|hours?|h\b))?"
    r"(?:(?P<minutes>\d{1,3}|十几?|二十|三十|四十|五十)\s?(?:分钟|min(?:utes?)?\b))?(?:左右|多)?(?![之以]?[前后内])"
)
_HAPPENED = re.compile(r"[^,;。 ]*(?:了|过|的)")
_TOLD = re.compile(r"[^,;。 ]{0,8}(?:过|认识|[发寄给说签买提加])的")
"""After a day that is told of something else: "上周寄的样品", "上个月拜访过的孙经理"."""
_AGAIN = re.compile(r"\s?(?:再|要)")
_FILLERS = re.compile(
    r"(?:给|跟|和|与|对|向|把|了|的|过|是|去|约|与|同|找|到|在|说|个|聊|谈|打|客户|对方|我们|答应|承诺|通知"
    r"|要求|记得|talked|for|with|to|the|and|[\W_])*"
)


def parse(line: str, now: datetime, *, methods: Iterable[tuple[str, str]] = ()) -> Parsed:
    """What a line says at a moment; `methods` are (spelling, name) pairs of the user's own list."""
    line = line[:LONGEST]
    plain = plain_line(line)
    past, coming = _sorted(plain, mentions(plain, now), now)
    own = (past.start, past.end) if past else None
    left = masked(plain, own)
    next_ = find_next(left, line, coming, now, behind=_behind(left, own, coming))
    left = masked(left, *next_.spans)
    minutes, long = _minutes(left)
    left = masked(left, long)
    method = find_method(left, methods)
    left = masked(left, method.span if method else None)
    whom = find_whom(masked(left, *telling_words(left)), line, after=method.span if method else None)
    sure = [one.span for one in whom if not one.guess]
    feedback = find_feedback(masked(left, *(sure or [one.span for one in whom])), line)
    whom, feedback = _apart(whom, feedback)
    left = masked(left, *(one.span for one in whom), *(one.span for one in feedback))
    rest = _rest(plain, left, [one.span for one in whom])
    if not whom:
        # "下周三给王总发新报价": named only in what is to be done
        whom = [one for one in find_whom(_only(plain, next_.spans), line) if not one.guess]
    told = bool(method or feedback or rest) or (next_.promise is not None and next_.promise.side == "theirs")
    planned = next_.step is not None and past is None and not told
    if planned:
        method = find_method(masked(plain, next_.step.on_span if next_.step else None), methods)
    when = None if planned else _when(past, now)
    step = (
        replace(next_.step, on=_tomorrow(now), on_guess=True)
        if planned and next_.step and not next_.step.on
        else next_.step
    )
    return Parsed(line, when, method, tuple(whom), tuple(feedback), step, next_.promise, minutes, rest)


def _sorted(plain: str, found: Sequence[Mention], now: datetime) -> tuple[Mention | None, Mention | None]:
    """Which time is the touch's and which the next step's."""
    past: Mention | None = None
    for one in found:
        start = next((begin for begin, end in clauses(plain) if begin <= one.start < end), 0)
        planned = PLANNING.search(plain, start, one.start) is not None
        if one.lean == OPEN and past is None and not planned and one.past != one.future:
            # "电话王总 周三拜访": a day named behind what happened is one to come
            planned = find_method(plain[: one.start]) is not None and not _HAPPENED.match(plain, one.end)
        if _TOLD.match(plain, one.end) and one.lean == PAST:
            continue
        if one.lean == PAST and one.past == now.date() and _AGAIN.match(plain, one.end):
            return past, replace(one, lean=FUTURE)
        if one.lean == FUTURE or (one.lean == OPEN and (planned or past is not None)):
            return past, one
        if one.lean in (PAST, OPEN) and past is None and not planned:
            past = one
    return past, None


def _behind(plain: str, own: Span | None, coming: Mention | None) -> int:
    """Where the words of the touch surely end: its own time and its method."""
    method = find_method(plain[: coming.start] if coming else plain)
    return max(own[1] if own else 0, method.span[1] if method else 0)


def _only(plain: str, spans: Iterable[Span]) -> str:
    """The line with nothing readable but some spans."""
    kept = masked(plain, (0, len(plain)))
    for start, end in spans:
        kept = kept[:start] + plain[start:end] + kept[end:]
    return kept


def _apart(whom: list[Whom], feedback: list[Feedback]) -> tuple[list[Whom], list[Feedback]]:
    """A guessed name that is part of an answer is none."""
    spans = [one.span for one in feedback]
    return [one for one in whom if not any(a < one.span[1] and one.span[0] < b for a, b in spans)], feedback


def _rest(plain: str, left: str, names: Sequence[Span]) -> tuple[Span, ...]:
    """What was not understood; a name in the middle of it stays there, "收到王总定金" is one saying."""
    found: list[Span] = []
    for gap in gaps(left):
        start, end = trimmed(plain, gap)
        if not _says(plain, (start, end)):
            continue
        if found and any(found[-1][1] <= a and b <= start and b - a == start - found[-1][1] for a, b in names):
            start = found.pop()[0]
        elif end < len(left) and left[end] == MASK:
            end = start + len(plain[start:end].rstrip("给跟和与对向把"))
        found.append((start, end))
    return tuple(found)


def _says(plain: str, span: Span) -> bool:
    return span[0] < span[1] and _FILLERS.fullmatch(plain, *span) is None


def _when(past: Mention | None, now: datetime) -> When:
    if past is None:
        return When(now.isoformat(timespec="minutes"), "", False, True, None)
    open_day = past.lean == OPEN and past.past != past.future
    return When(past.at(now, future=False), past.part, bool(past.clock), past.guess or open_day, (past.start, past.end))


def _tomorrow(now: datetime) -> str:
    """The next day from Monday to Friday: a task without a day must come back some day."""
    day = now.date() + timedelta(days=1)
    return (day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() > 4 else 0)).isoformat()


def _minutes(plain: str) -> tuple[int | None, Span | None]:
    for found in _MINUTES.finditer(plain):
        if found["hours"] or found["minutes"]:
            hours = float(parse_number(found["hours"]) or 0) if found["hours"] else 0.0
            hours += 0.5 if found["half"] else 0
            minutes = float(parse_number((found["minutes"] or "0").rstrip("几")) or 0)
            start = found.start("hours") if found["hours"] else found.start("minutes")
            return round(hours * 60 + minutes) or None, (start, found.end())
    return None, None


__all__ = ["LONGEST", "Found", "parse"]
