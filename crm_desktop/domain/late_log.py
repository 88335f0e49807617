"""A touch is to be written down within the hours of the rule (001-28: 24); later is said with them, and not hidden."""

from datetime import datetime, timedelta

_HOUR = timedelta(hours=1)
_DAY = len("2024-01-01")


def hours_late(happened: str, logged: str, limit: int) -> int:
    """Whole hours from a touch (ISO) to its being written down where they are more than `limit`, else 0.

    A touch of which only the day is known may have been at the day's end.
    """
    try:
        at = datetime.fromisoformat(happened) + timedelta(days=len(happened) == _DAY)
        hours = (datetime.fromisoformat(logged) - at) / _HOUR
    except ValueError:
        return 0
    return int(hours) if hours > limit else 0


def hours_left(happened: str, now: datetime, limit: int) -> float:
    """Hours until a touch should have been written down, none or fewer when they are over; `limit` at most."""
    try:
        at = datetime.fromisoformat(happened) + timedelta(days=len(happened) == _DAY)
    except ValueError:
        return 0.0
    return min(float(limit), limit - (now - at) / _HOUR)
