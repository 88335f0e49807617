"""What stands beside the list of the day: how it was worked, who is hot, and who hears from us too often (000-51)."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from crm_desktop.domain import holidays, playbook_table
from crm_desktop.domain.contact_guard import Broken, Guard, Limit, Limits, Slot, limits, too_often
from crm_desktop.domain.playbook import Playbook
from crm_desktop.domain.work_calendar import of_playbook
from crm_desktop.services import playbooks
from crm_desktop.store import options, review_queries, today_queries
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
    """Touches of a span by method (name, icon, how many); how many of the last week were logged within a day."""

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


def read(store: Store, on: date) -> Side:
    """Read the column for a day."""
    known = options.current(store)
    monday, tomorrow = on - timedelta(days=on.weekday()), on + _DAY
    with store.read() as db:
        punctual = review_queries.punctuality(db, _span(tomorrow - _WEEK, tomorrow))
        today = review_queries.shares(db, "follow_up", "r.method_id", _span(on, tomorrow))
        week = review_queries.shares(db, "follow_up", "r.method_id", _span(monday, tomorrow))
        done = review_queries.touched(db, _span(monday, tomorrow))
        hot = today_queries.hot(db, SHOWN)
        hot_count = today_queries.hot_count(db)
        often = today_queries.often_touched(db, *_span(tomorrow - _WEEK, tomorrow))
    listed, count = _too_often(store, often, on, known)
    return Side(
        today=Worked(_methods(today, known), *punctual),
        week=Worked(_methods(week, known), *punctual),
        week_done=done,
        hot=tuple(_hot(row, on, known) for row in hot),
        hot_count=hot_count,
        often=listed,
        often_count=count,
    )


def _span(first: date, end: date) -> tuple[str, str]:
    return first.isoformat(), end.isoformat()


def _methods(shares: Sequence[tuple[int, int]], known: Options) -> tuple[tuple[str, str, int], ...]:
    found = []
    for option_id, count in shares:
        icon = known.by_id[option_id].data.get("icon", "note") if option_id in known.by_id else "note"
        found.append((known.name(option_id), str(icon), count))
    return tuple(found)


def _hot(row: RowMapping, on: date, known: Options) -> Hot:
    last, due = row["last_touch_at"] or "", row["next_due_at"] or ""
    days = (on - date.fromisoformat(last[:10])).days if len(last) >= _LENGTH else None
    late = bool(due) and due[:10] < on.isoformat()
    return Hot(row["id"], row["name"], known.name(row["grade_id"]), known.name(row["stage_id"]), days, late)


def _too_often(store: Store, rows: Sequence[RowMapping], on: date, known: Options) -> tuple[tuple[TooOften, ...], int]:
    """The customers over their limit, the worst first, and how many there are."""
    playbook = playbook_table.from_table("", playbooks.chosen(store))
    found = _over_limit(playbook, rows, on, known)
    rest = holidays.shipped()
    calendar = of_playbook(playbook, dict.fromkeys(rest.off, False) | dict.fromkeys(rest.work, True))
    with store.read() as db:
        ids = [row["id"] for _, row, _ in found[:_OFTEN]]
        days = today_queries.contact_days(db, ids, on - _AROUND, on + _AROUND)
    listed = []
    for broken, row, most in found[:_OFTEN]:
        due = (row["next_due_at"] or "")[:10]
        guard = Guard(most, playbook.quiet, calendar)
        better = _better(guard, due, on, days.get(row["id"], ()))
        weekly = broken.limit is Limit.WEEKLY
        name, grade = row["name"], known.name(row["grade_id"])
        listed.append(TooOften(row["id"], name, grade, broken.count, broken.allowed, 7 if weekly else 1, better, due))
    return tuple(listed), len(found)


def _over_limit(
    playbook: Playbook, rows: Sequence[RowMapping], on: date, known: Options
) -> list[tuple[Broken, RowMapping, Limits]]:
    allowed: dict[tuple[object, ...], Limits] = {}
    found = []
    for row in rows:
        kind = row["grade_id"], row["stage_id"], row["hot"]
        if kind not in allowed:
            # a playbook names grades and stages in the book's own words, whatever the window speaks
            grade, stage = (known.by_id[one].name if one in known.by_id else "" for one in kind[:2])
            allowed[kind] = limits(playbook, grade, stage=stage, hot=bool(row["hot"]))
        touches = [date.fromisoformat(day) for day in json.loads(row["days"]) if len(day or "") >= _LENGTH]
        broken = too_often(touches, on, allowed[kind])
        if broken is not None:
            found.append((broken, row, allowed[kind]))
    return sorted(found, key=lambda one: (one[0].allowed - one[0].count, one[1]["id"]))


def _better(guard: Guard, due: str, on: date, days: Sequence[date]) -> str:
    """The next day from the due one on, or from tomorrow on, that breaks nothing; "" where that is the due day."""
    planned = date.fromisoformat(due) if len(due) == _LENGTH else on
    wanted = max(on + _DAY, planned)
    verdict = guard.check(Slot(wanted), days)
    if wanted == planned and all(broken.limit in _REST for broken in verdict.broken):
        return ""
    return (verdict.better.day if verdict.better else wanted).isoformat()
