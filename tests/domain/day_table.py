"""Days off and days worked in exchange for tests, written short."""

from collections.abc import Sequence
from datetime import date, timedelta


def days_of(rest: Sequence[str] = (), work: Sequence[str] = ()) -> dict[date, bool]:
    """Whether each day is worked: days_of(rest=["2026-10-01..2026-10-07"], work=["2026-10-10"])."""
    found: dict[date, bool] = {}
    for spans, works in ((rest, False), (work, True)):
        for span in spans:
            first, _, last = span.partition("..")
            start = date.fromisoformat(first)
            count = (date.fromisoformat(last or first) - start).days + 1
            found.update({start + timedelta(days=step): works for step in range(count)})
    return found
