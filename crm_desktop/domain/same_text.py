"""Who would get the same greeting, but for the name in it (001-31)."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from crm_desktop.domain.greetings import body

ALIKE = 90
"""Percent from which two greetings count as the same."""


class SameText(NamedTuple):
    """People with the same greeting or nearly so, in the order they were given, and how alike at least (percent)."""

    people: tuple[str, ...]
    likeness: int


def same_texts(texts: Mapping[str, str], names: Mapping[str, Iterable[str]], *, alike: int = ALIKE) -> list[SameText]:
    """Groups of at least two people by what is left of their texts without the `names` in each, the largest first."""
    bodies: dict[str, list[str]] = {}
    for person, text in texts.items():
        bodies.setdefault(body(text, names.get(person, ())), []).append(person)
    bodies.pop("", None)
    order = {person: place for place, person in enumerate(texts)}
    groups = []
    for members, likeness in _linked(list(bodies), alike):
        people = sorted((person for one in members for person in bodies[one]), key=order.__getitem__)
        if len(people) > 1:
            groups.append(SameText(tuple(people), likeness))
    return sorted(groups, key=lambda group: -len(group.people))


def likeness(text: str, earlier: Iterable[str], names: Iterable[str] = ()) -> int:
    """How alike a text is to the nearest of earlier ones to the same person, in percent; 0 without any."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - 30 ms, and only greetings and the duplicate hint need it

    kept = tuple(names)
    here = body(text, kept)
    return max((int(fuzz.ratio(here, body(other, kept))) for other in earlier), default=0)


def _linked(bodies: list[str], alike: int) -> list[tuple[list[str], int]]:
    """Bodies joined by chains of likeness, each group with the weakest link that holds it."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - see likeness

    group_of = {one: [one] for one in bodies}
    weakest = dict.fromkeys(bodies, 100)
    for place, one in enumerate(bodies):
        later = bodies[place + 1 :]
        for other, score, _ in process.extract(one, later, scorer=fuzz.ratio, score_cutoff=alike, limit=None):
            mine, theirs = group_of[one], group_of[other]
            if mine is theirs:
                continue
            link = min(int(score), weakest[mine[0]], weakest[theirs[0]])
            mine += theirs
            group_of.update(dict.fromkeys(theirs, mine))
            weakest[mine[0]] = link
    groups = {id(group): group for group in group_of.values()}
    return [(group, weakest[group[0]]) for group in groups.values()]
