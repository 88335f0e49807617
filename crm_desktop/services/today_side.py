"""What stands beside the list of the day: how it was worked, who is hot, and who hears from us too often (000-51)."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from crm_desktop.domain.clock_rules import Kind
from crm_desktop.domain.clocks import Allowance
from crm_desktop.domain.contact_guard import Broken, Guard, Limit, Limits, Slot, limits, too_often
from crm_desktop.domain.playbook import Playbook
from crm_desktop.services import playbooks
from crm_desktop.store import clock_queries, options, today_queries
from crm_desktop.store.database import Store
from crm_desktop.store.options import Options
from crm_desktop.store.sql import RowMapping

SHOWN = 5
_OFTEN = 3
_WEEK = timedelta(days=7)
_DAY = timedelta(days=1)
_AROUND = timedelta(days=60)
_LENGTH = 10
_REST = (Limit.REST_DAY, Limit.QUIET_HOURS)
"""What has nothing to do with how often somebody is contacted."""


@dataclass(frozen=True, slots=True)
class Worked:
    """Touches of a span by method (name, icon, how many); how many of the last week were logged in time."""

    methods: tuple[tuple[str, str, int], ...] = ()
    logged_in_time: int = 0
    logged: int = 0


@dataclass(frozen=True, slots=True)
class Hot:
    """A hot customer: its stage, the days since the last contact (None: never), and whether the next one is late."""

    customer_id: int
    name: str
    grade: str
    stage: str
    days: int | None
    late: bool


@dataclass(frozen=True, slots=True)
class TooOften:
    """A customer contacted more often than its level allows; `better` is an ISO day to move the next contact to, "" for
    one that is far enough off on `next_on`.
    """

    customer_id: int
    name: str
    grade: str
    count: int
    allowed: int
    span_days: int
    better: str
    next_on: str


@dataclass(frozen=True, slots=True)
class Side:
    """All of it as read at one time; `hot_count` and `often_count` count those that are not listed, too."""

    today: Worked = Worked()
    week: Worked = Worked()
    week_done: int = 0
    hot: tuple[Hot, ...] = ()
    hot_count: int = 0
    often: tuple[TooOften, ...] = ()
    often_count: int = 0
    log: Allowance | None = None
    entry: Allowance | None = None
    """How long the log of a touch and the completing of a customer may take."""


def read(store: Store, on: date) -> Side:
    """Read the column for a day."""
    known = options.current(store)
    monday, tomorrow = on - timedelta(days=on.weekday()), on + _DAY
    with store.read() as db:
        clocks = clock_queries.in_force(db)
        week_ago = (tomorrow - _WEEK).isoformat()
        touches = today_queries.touches(db, week_ago, tomorrow.isoformat(), clocks.log_hours)
        hot = today_queries.hot(db, SHOWN)
        hot_count = today_queries.hot_count(db)
    today = [touch for touch in touches if touch[2] >= on.isoformat()]
    week = [touch for touch in touches if touch[2] >= monday.isoformat()]
    punctual = sum(touch[4] or 0 for touch in touches), sum(touch[3] or 0 for touch in touches)
    often, count = _too_often(store, Counter(touch[0] for touch in touches), Counter(t[0] for t in today), on, known)
    return Side(
        today=Worked(_methods(today, known), *punctual),
        week=Worked(_methods(week, known), *punctual),
        week_done=len({touch[0] for touch in week}),
        hot=tuple(_hot(row, on, known) for row in hot),
        hot_count=hot_count,
        often=often,
        often_count=count,
        log=clocks.deadlines[Kind.LOG].allowed,
        entry=clocks.deadlines[Kind.ENTRY].allowed,
    )


def _methods(touches: Sequence[tuple[Any, ...]], known: Options) -> tuple[tuple[str, str, int], ...]:
    counts = Counter(touch[1] for touch in touches)
    methods = [known.by_id[one] for one in counts if one in known.by_id]
    methods.sort(key=lambda method: (-counts[method.id], method.position))
    return tuple((known.name(one.id), str(one.data.get("icon", "note")), counts[one.id]) for one in methods)


def _hot(row: RowMapping, on: date, known: Options) -> Hot:
    last, due = row["last_touch_at"] or "", row["next_due_at"] or ""
    days = (on - date.fromisoformat(last[:10])).days if len(last) >= _LENGTH else None
    late = bool(due) and due[:10] < on.isoformat()
    return Hot(row["id"], row["name"], known.name(row["grade_id"]), known.name(row["stage_id"]), days, late)


def _too_often(
    store: Store, week: Mapping[int, int], today: Mapping[int, int], on: date, known: Options
) -> tuple[tuple[TooOften, ...], int]:
    """The customers over their limit, the worst first, and how many there are."""
    rules = playbooks.in_force(store)
    with store.read() as db:
        facts = today_queries.facts(db, [one for one, count in week.items() if count > 1])
        found = _over_limit(rules.playbook, facts, week, today, on, known)
        days = today_queries.contact_days(db, [one for one, _, _ in found[:_OFTEN]], on - _AROUND, on + _AROUND)
    listed = []
    for customer_id, broken, most in found[:_OFTEN]:
        row = facts[customer_id]
        due = (row["next_due_at"] or "")[:_LENGTH]
        guard = Guard(most, rules.playbook.quiet, rules.calendar)
        better = _better(guard, due, on, days.get(customer_id, ()))
        span = 7 if broken.limit is Limit.WEEKLY else 1
        grade = known.name(row["grade_id"])
        listed.append(TooOften(customer_id, row["name"], grade, broken.count, broken.allowed, span, better, due))
    return tuple(listed), len(found)


def _over_limit(
    playbook: Playbook,
    facts: Mapping[int, RowMapping],
    week: Mapping[int, int],
    today: Mapping[int, int],
    on: date,
    known: Options,
) -> list[tuple[int, Broken, Limits]]:
    allowed: dict[tuple[object, ...], Limits] = {}
    found = []
    for customer_id, row in facts.items():
        kind = row["grade_id"], row["stage_id"], row["hot"]
        if kind not in allowed:
            grade, stage = map(known.own_name, kind[:2])
            allowed[kind] = limits(playbook, grade, stage=stage, hot=bool(row["hot"]))
        most, now = allowed[kind], today.get(customer_id, 0)
        touched = [on] * now + [on - _DAY] * (week[customer_id] - now)
        broken = too_often(touched, on, most)
        if broken is not None:
            found.append((customer_id, broken, most))
    return sorted(found, key=lambda one: (one[1].allowed - one[1].count, one[0]))


def _better(guard: Guard, due: str, on: date, days: Sequence[date]) -> str:
    """The next day from the due one on, or from tomorrow on, that breaks nothing; "" where that is the due day."""
    planned = date.fromisoformat(due) if len(due) == _LENGTH else on
    wanted = max(on + _DAY, planned)
    verdict = guard.check(Slot(wanted), days)
    if wanted == planned and all(broken.limit in _REST for broken in verdict.broken):
        return ""
    return (verdict.better.day if verdict.better else wanted).isoformat()
