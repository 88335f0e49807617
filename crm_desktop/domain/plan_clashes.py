"""Two plans of one person at nearly the same time: one of them will not be kept."""

from collections.abc import Hashable, Iterable
from datetime import datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

NEAR = timedelta(minutes=30)
"""Plans that begin within this time of each other clash."""


class Appointment(NamedTuple):
    """A planned touch at a minute, and who makes it."""

    id: int
    who: Hashable
    at: datetime


def clashes(appointments: Iterable[Appointment], near: timedelta = NEAR) -> frozenset[int]:
    """Ids of the appointments that begin less than `near` from another one of the same person."""
    by_person: dict[Hashable, list[Appointment]] = {}
    for one in appointments:
        by_person.setdefault(one.who, []).append(one)
    return frozenset(
        hit.id
        for found in by_person.values()
        for pair in pairwise(sorted(found, key=lambda one: one.at))
        if pair[1].at - pair[0].at < near
        for hit in pair
    )
