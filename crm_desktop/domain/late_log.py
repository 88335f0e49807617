"""A touch is to be written down within 24 hours (001-28); later is said, with the hours, and not hidden."""

from datetime import datetime, timedelta

LIMIT = 24
"""Hours."""
_HOUR = timedelta(hours=1)
_DAY = len("2024-01-01")


def hours_late(happened: str, logged: str) -> int:
    """Whole hours from a touch (ISO) to its being written down where they are more than 24, else 0.

    A touch of which only the day is known may have been at the day's end.
    """
    try:
        at = datetime.fromisoformat(happened) + timedelta(days=len(happened) == _DAY)
        hours = (datetime.fromisoformat(logged) - at) / _HOUR
    except ValueError:
        return 0
    return int(hours) if hours > LIMIT else 0


def hours_left(happened: str, now: datetime) -> float:
    """Hours until a touch should have been written down, none or fewer when they are over; 24 at most."""
    try:
        at = datetime.fromisoformat(happened) + timedelta(days=len(happened) == _DAY)
    except ValueError:
        return 0.0
    return min(float(LIMIT), LIMIT - (now - at) / _HOUR)
