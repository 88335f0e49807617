"""The cadence in force as small temporary tables, which give the due dates of a million customers by joining them.

They stay with the connection until the rules change, so that a step for one customer reads two settings and no more.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from hashlib import sha256
from typing import Any

from crm_desktop.domain.cadence_tables import gap_rows, longest_silence, moved_days, week_due
from crm_desktop.domain.text import fold
from crm_desktop.store import rules
from crm_desktop.store.derived import COUNTED_FROM
from crm_desktop.store.rules import Rules
from crm_desktop.store.sql import Connection

UNANSWERED = ("未接通", "未响应", "无人接听", "No answer", "No response")
"""What a result of talks is called, or has among its synonyms, that means nobody answered (001-30)."""

_STATE = "CREATE TEMP TABLE IF NOT EXISTS cadence_state(sign TEXT)"
_TABLES = {
    "cadence_state": "sign TEXT",
    "cadence_gap": "key INTEGER PRIMARY KEY, days INTEGER, weekly INTEGER",
    "cadence_moved": "day TEXT PRIMARY KEY, moved_to TEXT",
    "cadence_week": "id INTEGER PRIMARY KEY, grade_id INTEGER, last TEXT, touched INTEGER",
    "cadence_spread": "grade_id INTEGER, last TEXT, touched INTEGER, due TEXT, PRIMARY KEY(grade_id, last, touched)",
}
_NEAR = timedelta(days=7)
"""Days around the holidays known: before and after them the days of the week say all."""


@dataclass(frozen=True)
class Join:
    """Rules with their tables filled; `gap_key` finds the gap of a customer `c`, `silent` the results in SQL."""

    rules: Rules
    sign: str
    grades: tuple[tuple[int, str], ...]
    gap_key: str
    gaps: tuple[tuple[int, int, bool], ...]
    weekly: bool
    silent: str

    def moved(self, day: str) -> str:
        """The day that takes the contacts of a quiet `day`, in SQL; joined with cadence_moved as `m`."""
        if not self.rules.playbook.quiet.rest_days:
            return day
        usual = f"CASE strftime('%w', {day}) WHEN '6' THEN date({day}, '+2 days') "
        usual += f"WHEN '0' THEN date({day}, '+1 day') ELSE {day} END"
        span = _span(self.rules)
        if span is None:
            return usual
        return f"CASE WHEN {day} BETWEEN '{span[0]}' AND '{span[1]}' THEN coalesce(m.moved_to, {day}) ELSE {usual} END"


def ready(db: Connection, other: Rules | None = None) -> Join:
    """Fill the temporary tables of this connection for the rules in force, or for others, where they are not yet."""
    names = db.exec_driver_sql(
        "SELECT id, kind, name, name_en, synonyms FROM option WHERE kind IN ('grade', 'stage', 'result')"
    ).all()
    join = _join(other or rules.in_force(db), tuple(map(tuple, names)))
    db.exec_driver_sql(_STATE)
    if db.exec_driver_sql("SELECT sign FROM temp.cadence_state").scalar() != join.sign:
        _fill(db, join)
    return join


def silent_results(db: Connection) -> frozenset[int]:
    """The results that mean nobody answered."""
    rows = db.exec_driver_sql("SELECT id, name, name_en, synonyms FROM option WHERE kind = 'result'")
    return frozenset(int(one) for one, *spellings in rows if _silent(spellings))


def spread_weeks(db: Connection, join: Join, which: str, span: tuple[int, ...] = ()) -> None:
    """Find the days of customers whose level counts times per week, from their touches of the last seven days.

    There are few combinations of level, last day and days touched, so the rule itself is asked once for each.
    """
    if not join.weekly:
        # with these rules the table is empty
        return
    db.exec_driver_sql("DELETE FROM temp.cadence_week")
    db.exec_driver_sql(
        f"""
        INSERT INTO temp.cadence_week(id, grade_id, last, touched)
        SELECT c.id, c.grade_id, {COUNTED_FROM} AS last,
          (SELECT 1 | coalesce(sum(DISTINCT 1 << CAST(julianday({COUNTED_FROM})
              - julianday(substr(f.happened_at, 1, 10)) AS INTEGER)), 0)
            FROM follow_up f WHERE f.customer_id = c.id AND f.state = 'done' AND f.deleted_at IS NULL
              AND f.happened_at >= date({COUNTED_FROM}, '-6 days') AND length(f.happened_at) >= 10)
        FROM customer c JOIN temp.cadence_gap g ON g.key = {join.gap_key}
        WHERE {which} AND g.weekly AND c.last_touch_at IS NOT NULL
        """,
        span,
    )
    unknown = db.exec_driver_sql(
        "SELECT DISTINCT w.grade_id, w.last, w.touched FROM temp.cadence_week w LEFT JOIN temp.cadence_spread s "
        "USING (grade_id, last, touched) WHERE s.due IS NULL"
    ).all()
    levels = dict(join.grades)
    known = join.rules.playbook, join.rules.calendar
    found = [
        (grade, last, touched, week_due(*known, levels[grade], date.fromisoformat(last), touched).isoformat())
        for grade, last, touched in unknown
    ]
    _add(db, "cadence_spread", 4, found)


@lru_cache(maxsize=16)
def _join(found: Rules, names: tuple[tuple[Any, ...], ...]) -> Join:
    playbook = found.playbook
    levels = {level.name for level in playbook.levels}
    grades = tuple((int(one), str(name)) for one, kind, name, *_ in names if kind == "grade" and name in levels)
    stages = tuple(
        (int(one), str(name)) for one, kind, name, *_ in names if kind == "stage" and name in playbook.stages
    )
    silent = [str(one) for one, kind, *spellings in names if kind == "result" and _silent(spellings)]
    after, most = playbook.back_off.after, longest_silence(playbook)
    silence = f"min(coalesce(c.unanswered, 0) / {after}, {most})" if after and most else "0"
    grade, stage = _known("c.grade_id", grades), _known("c.stage_id", stages)
    key = f"(({grade} << 34) | ({stage} << 7) | ((c.hot <> 0) << 6) | {silence})"
    gaps = tuple(_gaps(found, grades, stages))
    sign = sha256(repr((playbook, sorted(found.holidays.off), sorted(found.holidays.work), gaps)).encode()).hexdigest()
    return Join(found, sign, grades, key, gaps, any(weekly for *_, weekly in gaps), f"({', '.join(silent)})")


def _silent(spellings: Sequence[Any]) -> bool:
    """Whether a result means that nobody answered, by its name, English name or JSON list of synonyms."""
    name, english, synonyms = (fold(str(one or "")) for one in spellings)
    return any(word in (name, english) or f'"{word}"' in synonyms for word in map(fold, UNANSWERED))


def _known(column: str, entries: Sequence[tuple[int, str]]) -> str:
    """The id in a column where the playbook says something of it, else 0, in brackets."""
    ids = ", ".join(str(one) for one, _name in entries)
    return f"(CASE WHEN {column} IN ({ids}) THEN {column} ELSE 0 END)" if ids else "0"


def _gaps(
    found: Rules, grades: Sequence[tuple[int, str]], stages: Sequence[tuple[int, str]]
) -> Iterator[tuple[int, int, bool]]:
    """The rows of gaps by the ids that lists give to their names; 0 stands for none."""
    for row in gap_rows(found.playbook):
        for grade in [one for one, name in grades if name == row.level] if row.level else [0]:
            for stage in [one for one, name in stages if name == row.stage] if row.stage else [0]:
                yield (grade << 34) | (stage << 7) | (row.hot << 6) | row.silence, row.days, row.weekly


def _span(found: Rules) -> tuple[date, date] | None:
    """The days between which the calendar knows more than the days of the week."""
    special = [*found.holidays.off, *found.holidays.work]
    if not special:
        return None
    return max(min(special), date.min + _NEAR) - _NEAR, min(max(special), date.max - _NEAR) + _NEAR


def _fill(db: Connection, join: Join) -> None:
    for name, columns in _TABLES.items():
        db.exec_driver_sql(f"CREATE TEMP TABLE IF NOT EXISTS {name}({columns})")
        db.exec_driver_sql(f"DELETE FROM temp.{name}")
    _add(db, "cadence_gap", 3, join.gaps)
    span = _span(join.rules)
    moved = moved_days(join.rules.playbook, join.rules.calendar, *span) if span else ()
    _add(db, "cadence_moved", 2, [(day.isoformat(), to.isoformat()) for day, to in moved])
    db.exec_driver_sql("INSERT INTO temp.cadence_state VALUES (?)", (join.sign,))


def _add(db: Connection, table: str, columns: int, rows: Sequence[tuple[object, ...]]) -> None:
    """Add rows to a temporary table in one statement, which readers can run as well."""
    cells = ", ".join(f"value ->> {at}" for at in range(columns))
    db.exec_driver_sql(f"INSERT INTO temp.{table} SELECT {cells} FROM json_each(?)", (json.dumps(rows),))
