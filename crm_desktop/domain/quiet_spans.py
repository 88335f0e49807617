"""Quiet hours as parts of one day in minutes, for a strip to edit; a night is its two ends."""

from datetime import time

from crm_desktop.domain.playbook import Span

DAY = 24 * 60
STEP = 30
"""Edges move by half an hour."""

Bounds = tuple[tuple[int, int], ...]
"""Closed parts of a day from 0 to 1440, in order, none touching another."""


def bounds_of(spans: tuple[Span, ...]) -> Bounds:
    """The closed parts of a day; those that touch are one."""
    parts = []
    for span in spans:
        start, end = _minute(span.start), _minute(span.end)
        parts += [(start, end or DAY)] if start < (end or DAY) else [(start, DAY), (0, end)]
    joined: list[tuple[int, int]] = []
    for start, end in sorted(part for part in parts if part[0] < part[1]):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def spans_of(bounds: Bounds) -> tuple[Span, ...]:
    """The spans of those parts: the end of the day and the beginning of the next are one night, which comes first."""
    parts = list(bounds)
    night = []
    if len(parts) > 1 and parts[0][0] == 0 and parts[-1][1] == DAY:
        night = [Span(_time(parts[-1][0]), _time(parts[0][1]))]
        parts = parts[1:-1]
    return (*night, *(Span(_time(start), _time(end)) for start, end in parts))


def _minute(moment: time) -> int:
    return moment.hour * 60 + moment.minute


def _time(minute: int) -> time:
    return time(minute // 60 % 24, minute % 60)
