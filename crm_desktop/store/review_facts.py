"""The kinds of rows that a review counts, each said once: the same words count them, group them and name their ids.

Whatever belongs to a customer in the bin does not count. A span is a pair of ISO beginnings: a row lies in it when its
date sorts from the first until before the second, so that "2026-02" is a date of February (see domain.review_period).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from crm_desktop.domain.review_rule import DEFAULT, ReviewRule

FILED = "coalesce(c.filed_on, c.entered_at, c.created_at)"
"""When customer `c` came into the book."""
TOUCHED_AT = "coalesce(r.happened_at, r.planned_at)"
BINNED = "SELECT id FROM customer WHERE deleted_at IS NOT NULL"


@dataclass(frozen=True, slots=True)
class Scope:
    """A span of days and the part of the book that counts; `entries` are ids by column of the customer."""

    first: str
    after: str
    entries: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    product: str | None = None
    now: str = "2999-01-01T00:00:00"
    entry_seconds: int = 86400
    log_seconds: int = 86400
    rule: ReviewRule = DEFAULT

    def within(self, bounds: tuple[str, str]) -> "Scope":
        """The same part of the book in another span."""
        return replace(self, first=bounds[0], after=bounds[1])

    def params(self, **more: object) -> dict[str, object]:
        """The values of the names in the SQL: the span, its days, the day until which anything is known."""
        days = [_begin(text) for text in (self.first, self.after)]
        return {
            "first": self.first,
            "after": self.after,
            "first_day": days[0],
            "after_day": days[1],
            "until": min(days[1], _day_after(self.now)),
            "now": self.now,
            "entry_seconds": self.entry_seconds,
            "log_seconds": self.log_seconds,
            **more,
        }

    @property
    def quoted(self) -> str:
        """The product as SQL."""
        return _quoted(self.product or "")

    @property
    def sliced(self) -> bool:
        """Whether a part of the book alone counts."""
        return bool(self.entries) or self.product is not None

    def customers(self, name: str = "c") -> str:
        """The condition on a live customer of the slice."""
        parts = [f"{name}.deleted_at IS NULL"]
        for column, ids in self.entries.items():
            parts.append(f"{name}.{column} IN ({', '.join(map(str, ids))})")
        if self.product is not None:
            bought = f"SELECT v.customer_id FROM conversion v WHERE v.deleted_at IS NULL AND {_sold('v', self.product)}"
            parts.append(f"({name}.need_product = {_quoted(self.product)} OR {name}.id IN ({bought}))")
        return " AND ".join(parts)

    def records(self, name: str = "r", *, deals: bool = False) -> str:
        """The condition on a live record of a live customer of the slice; of deals those with the product."""
        parts = [f"{name}.deleted_at IS NULL"]
        if self.sliced:
            parts.append(f"EXISTS (SELECT 1 FROM customer c WHERE c.id = {name}.customer_id AND {self.customers()})")
        else:
            parts.append(f"{name}.customer_id NOT IN ({BINNED})")
        if deals and self.product is not None:
            parts.append(_sold(name, self.product))
        return " AND ".join(parts)


def _begin(text: str) -> str:
    """The first day of a bound of a span: 2026, 2026-04, 2026-13 (January), 2026-04-01."""
    return f"{int(text[:4]) + 1:04}-01-01" if text[5:] == "13" else f"{text}-01-01"[:10]


def _day_after(moment: str) -> str:
    return (date.fromisoformat(moment[:10]) + timedelta(days=1)).isoformat()


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _sold(name: str, product: str) -> str:
    lines = f"SELECT 1 FROM conversion_line s WHERE s.conversion_id = {name}.id AND s.product = {_quoted(product)}"
    return f"({name}.product = {_quoted(product)} OR EXISTS ({lines}))"


@dataclass(frozen=True, slots=True)
class Fact:
    """Rows of a table, `r` (customers `c`): when they happened, and which of them count."""

    table: str
    when: str
    which: str | Callable[[Scope], str] = ""
    deals: bool = False

    @property
    def name(self) -> str:
        """The name under which the rows are known."""
        return "c" if self.table == "customer" else "r"

    def rows(self, scope: Scope) -> str:
        """FROM and WHERE."""
        name = self.name
        parts = [scope.customers() if name == "c" else scope.records(deals=self.deals)]
        if self.when:
            parts.append(f"{self.when} >= :first AND {self.when} < :after")
        if self.which:
            parts.append(self.which if isinstance(self.which, str) else self.which(scope))
        return f"FROM {self.table} {name} WHERE {' AND '.join(parts)}"


Among = Callable[[str], str]
"""Makes the condition that a column is one of the values of a bar; without values everything is."""


@dataclass(frozen=True, slots=True)
class Listed:
    """Rows that take more than a condition: the statement that names their ids (the first column) from a scope."""

    table: str
    ids: Callable[[Scope, Among], str]


def day(text: str) -> str:
    """SQL: the first day that a partial date can mean."""
    return f"substr({text} || '-01-01', 1, 10)"


_ENTERED = "CASE WHEN c.incomplete_since IS NULL THEN coalesce(c.entered_at, c.created_at) END"
_ENTRY = f"(unixepoch({_ENTERED}) - unixepoch(c.collected_at))"
_WAITING = "unixepoch(:now) - unixepoch(c.collected_at)"
ENTRY_JUDGED = (
    f"length(c.collected_at) >= 16 AND ({_ENTRY} IS NOT NULL OR "
    f"(c.incomplete_since IS NOT NULL AND {_WAITING} > :entry_seconds))"
)
"""Whether the clock of entering customer `c` has been decided: it was entered, or it is late by now (000-16)."""
ENTRY_KEPT = f"coalesce({_ENTRY} <= :entry_seconds, 0)"
LOGGED_AFTER = "CASE WHEN length({0}happened_at) >= 16 THEN unixepoch({0}logged_at) - unixepoch({0}happened_at) END"
"""How long after a touch it was written down, where both times are known (001-28); to be filled with an alias."""
LOG_SECONDS = LOGGED_AFTER.format("r.")
SIGNED = "EXISTS (SELECT 1 FROM conversion v WHERE v.customer_id = c.id AND v.deleted_at IS NULL)"

FACTS: dict[str, Fact] = {
    # a touch is found by the index of both its times; the plus keeps SQLite from the index of states
    "filed": Fact("customer", FILED),
    "unled": Fact("customer", "", "c.supervisor_id IS NULL"),
    "filed_signed": Fact("customer", FILED, SIGNED),
    "entry": Fact("customer", "c.collected_at", ENTRY_JUDGED),
    "entry_kept": Fact("customer", "c.collected_at", f"{ENTRY_JUDGED} AND {ENTRY_KEPT}"),
    "entry_late": Fact("customer", "c.collected_at", f"{ENTRY_JUDGED} AND NOT {ENTRY_KEPT}"),
    "touch": Fact("follow_up", TOUCHED_AT, "+r.state = 'done'"),
    "logged": Fact("follow_up", TOUCHED_AT, f"+r.state = 'done' AND {LOG_SECONDS} IS NOT NULL"),
    "logged_in_time": Fact("follow_up", TOUCHED_AT, f"+r.state = 'done' AND {LOG_SECONDS} <= :log_seconds"),
    "logged_late": Fact("follow_up", TOUCHED_AT, f"+r.state = 'done' AND {LOG_SECONDS} > :log_seconds"),
    "deal": Fact("conversion", "r.converted_on", deals=True),
    "loss": Fact("loss", "r.lost_on"),
}
