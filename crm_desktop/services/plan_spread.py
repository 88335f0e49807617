"""Many contacts spread over the coming days by priority, seen before it is done, and done as one step (000-51)."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from crm_desktop.domain import load_levelling
from crm_desktop.domain.load_levelling import Contact, Placed
from crm_desktop.domain.text import clean
from crm_desktop.domain.work_calendar import contact_day
from crm_desktop.services import contact_limits, records
from crm_desktop.store import plan_queries
from crm_desktop.store.database import Store


@dataclass(frozen=True, slots=True)
class Spread:
    """Who comes on which day; `kept` are those whose plan stays, `before` what the days hold without the new ones."""

    placed: tuple[Placed, ...]
    kept: frozenset[int]
    before: Mapping[date, int]
    daily_most: int

    @property
    def new(self) -> list[Placed]:
        """What would be planned."""
        return [one for one in self.placed if one.id not in self.kept]

    @property
    def days(self) -> list[tuple[date, int, int]]:
        """(day, what it holds already, what comes to it) from the first to the last day that gets something."""
        added = Counter(one.day for one in self.new)
        if not added:
            return []
        busy = [day for day in self.before if min(added) <= day <= max(added)]
        return [(day, self.before.get(day, 0), added[day]) for day in sorted({*added, *busy})]


def preview(store: Store, customer_ids: Sequence[int], first: date, daily_most: int | None = None) -> Spread:
    """Spread contacts with customers from a day on, no day over its limit: the hot ones first, then by level.

    Who was never contacted comes as soon as there is room, the others not before they are due; a plan that somebody
    has with a customer already stays. The limit is the playbook's unless another is given; 0 is none.
    """
    rules = contact_limits.rules(store)
    most = rules.playbook.daily_most if daily_most is None else daily_most
    with store.read() as db:
        facts = plan_queries.standings(db, customer_ids)
        planned = plan_queries.planned_days(db, customer_ids)
        load = {date.fromisoformat(day): count for day, count in plan_queries.load(db, first.isoformat()).items()}
    contacts = []
    for customer_id, row in facts.items():
        day = planned.get(customer_id)
        grade = rules.known.own_name(row["grade_id"])
        rank = 0 if row["hot"] else 1 + rules.playbook.rank(grade)
        wanted = date.fromisoformat(day) if day else _wanted(row["last_touch_at"], row["next_due_at"], first)
        contacts.append(Contact(customer_id, wanted, rank, fixed=bool(day)))
    others = Counter(load)
    others.subtract(Counter(one.wanted for one in contacts if one.fixed and one.wanted >= first))
    placed = load_levelling.spread(
        contacts,
        first=first,
        daily_most=most,
        open_day=lambda day: contact_day(day, rules.playbook.quiet, rules.calendar),
        load=+others,
    )
    return Spread(tuple(placed), frozenset(one.id for one in contacts if one.fixed), load, most)


def _wanted(touched: str | None, due: str | None, first: date) -> date:
    if not touched or not due or len(due) < len("2024-01-01"):
        return first
    return max(first, date.fromisoformat(due[:10]))


def apply(
    store: Store,
    placed: Sequence[Placed],
    *,
    method_id: int | None = None,
    next_action: str = "",
    origin: object | None = None,
) -> None:
    """Plan what was previewed, as one step."""
    if not placed:
        return
    columns = {"state": "planned", "method_id": method_id, "next_action": clean(next_action) or None}
    with store.step("follow_up.spread", origin, count=len(placed)) as step:
        for one in placed:
            row = {"customer_id": one.id, "planned_at": one.day.isoformat(), **columns}
            records.insert(step.db, "follow_up", row)
