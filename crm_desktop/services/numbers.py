"""Customer numbers in a running step: the next free one by the book's rule, or the one that a file brings (001-13)."""

import json
from collections.abc import Sequence
from datetime import date

from crm_desktop.domain.company_names import abbreviation
from crm_desktop.domain.numbering import NumberRule, prefix, render, split_number
from crm_desktop.store.database import Store
from crm_desktop.store.sql import Connection


class Numbers:
    """Hands out numbers; loads the highest of each prefix once and counts on from there."""

    def __init__(self, db: Connection, rule: NumberRule | None = None) -> None:
        if rule is None:
            raw = db.exec_driver_sql("SELECT value FROM setting WHERE key = 'number_rule'").scalar()
            rule = NumberRule(**json.loads(raw)) if raw else NumberRule()
        self._rule = rule
        found = db.exec_driver_sql(
            "SELECT number_prefix, max(number_seq) FROM customer WHERE number_prefix IS NOT NULL GROUP BY 1"
        )
        self._highest: dict[str, int] = {str(start): int(highest or 0) for start, highest in found}
        self._prefixes: dict[tuple[int, int, str], tuple[str, int]] = {}

    def next(self, name: str, day: date) -> tuple[str, str, int]:
        """A fresh number for a customer filed on `day`, with its prefix and its place in the sequence."""
        start, width = self._prefix(self._rule.abbr or abbreviation(name), day)
        seq = self._highest[start] = self._highest.get(start, 0) + 1
        return f"{start}{seq:0{width}d}", start, seq

    def several(self, names: Sequence[str], day: date) -> tuple[Sequence[str], Sequence[str], Sequence[int]]:
        """The same for many customers filed on one day, as columns."""
        if not self._rule.abbr:
            numbers, prefixes, places = zip(*[self.next(name, day) for name in names], strict=True)
            return numbers, prefixes, places
        start, width = self._prefix(self._rule.abbr, day)
        first = self._highest.get(start, 0) + 1
        self._highest[start] = first + len(names) - 1
        seqs = range(first, first + len(names))
        return [f"{start}{seq:0{width}d}" for seq in seqs], [start] * len(names), seqs

    def _prefix(self, abbr: str, day: date) -> tuple[str, int]:
        """What the numbers of a day begin with, and how many digits follow at least."""
        found = self._prefixes.get((day.year, day.month, abbr))
        if found is None:
            start = prefix(self._rule, year=day.year, month=day.month, abbr=abbr)
            first = render(self._rule, year=day.year, month=day.month, seq=1, abbr=abbr)
            found = self._prefixes[day.year, day.month, abbr] = start, len(first) - len(start)
        return found

    def take(self, number: str) -> tuple[str, str | None, int | None]:
        """A given number with its parts, so that the next fresh one of its prefix comes after it."""
        split = split_number(number, self._rule)
        if split is None:
            return number, None, None
        start, seq = split
        self._highest[start] = max(seq, self._highest.get(start, 0))
        return number, start, seq


def preview(store: Store, name: str, day: date, rule: NumberRule | None = None) -> tuple[str, str, int]:
    """The number that a new customer of this name would get by the rule in force or another, its prefix and place."""
    with store.read() as db:
        return Numbers(db, rule).next(name, day)
