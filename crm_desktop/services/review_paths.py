"""The ways of customers through the grades to a deal and back, and the goals of grades beside what was reached."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.review_shape import Bar, Cell, ChartData, Kind, Text, Unit
from crm_desktop.domain.statistics import few
from crm_desktop.services.review_look import Look
from crm_desktop.services.review_words import chain, days, number, of, percent, rate_text, row_count
from crm_desktop.store import review_grades

_PATHS = QT_TRANSLATE_NOOP("messages", "Ways to a deal")
_ARROW = QT_TRANSLATE_NOOP("messages", "{first} → {second}")
_WON = QT_TRANSLATE_NOOP("messages", "won")
_UNGRADED = QT_TRANSLATE_NOOP("messages", "no grade")
_PATHS_FOOT = QT_TRANSLATE_NOOP(
    "messages", "Grades of the log until signing; a repeat order begins after the order before."
)
_MEAN_DAYS = QT_TRANSLATE_NOOP("messages", "Mean days")
_BACK = QT_TRANSLATE_NOOP("messages", "Back on the way")
_YES = QT_TRANSLATE_NOOP("messages", "yes")
_NO_PATH = QT_TRANSLATE_NOOP("messages", "No deal in this period.")
_PATH_ONE = QT_TRANSLATE_NOOP("messages", "All {total} deals went {path}.")
_PATH_TIE = QT_TRANSLATE_NOOP("messages", "No way is commonest: {total} deals went {ways} ways.")
_PATH_TOP = QT_TRANSLATE_NOOP("messages", "{n} of {total} deals went {path}.")
_PATH_TOP_BACK = QT_TRANSLATE_NOOP("messages", "{n} of {total} deals went {path}; {back} went back on the way.")

_MOVES = QT_TRANSLATE_NOOP("messages", "Moves between grades")
_UP = QT_TRANSLATE_NOOP("messages", "up")
_DOWN = QT_TRANSLATE_NOOP("messages", "down")
_DIRECTION = QT_TRANSLATE_NOOP("messages", "Direction")
_NO_MOVE = QT_TRANSLATE_NOOP("messages", "No grade was changed in this period.")
_MOVED = QT_TRANSLATE_NOOP("messages", "{up} moved up, {down} moved down.")

_GOALS = QT_TRANSLATE_NOOP("messages", "Goals of the grades")
_GOALS_FOOT = QT_TRANSLATE_NOOP(
    "messages", "Bar: mean days from getting the grade to {signing} or moving up; tick: the goal of the playbook."
)
_SIGNING = QT_TRANSLATE_NOOP("messages", "signing")
_GOAL = QT_TRANSLATE_NOOP("messages", "Goal")
_IN_TIME = QT_TRANSLATE_NOOP("messages", "In time")
_NO_GOAL = QT_TRANSLATE_NOOP("messages", "The playbook in force sets no goals in days.")
_NOT_MET = QT_TRANSLATE_NOOP("messages", "Nobody with a goal signed or moved up in this period.")
_GOAL_MISSED = QT_TRANSLATE_NOOP("messages", "{grade} takes {days} days, the goal is {goal} ({share} in time, {n}).")
_GOAL_KEPT = QT_TRANSLATE_NOOP("messages", "{grade} takes {days} days, within the goal of {goal} ({n}).")
_NOBODY = QT_TRANSLATE_NOOP("messages", "nobody")


def _grades(path: str) -> tuple[int, ...]:
    """The grades of a path, one that follows itself once."""
    return tuple(key for key, _same in groupby(int(one) for one in path.split(">") if one))


def _rank(look: Look, entry: int) -> int:
    option = look.known.by_id.get(entry)
    return option.position if option is not None else 0


def _words(look: Look, grades: Iterable[int]) -> Text:
    names: list[Text] = [look.name(entry) for entry in grades] or [Message(_UNGRADED)]
    return chain([*names, Message(_WON)], _ARROW)


def paths(look: Look) -> ChartData:
    """The paths on which deals were won, the commonest first (000-54)."""
    found: dict[tuple[int, ...], list[tuple[str, int, float | None]]] = {}
    for row in review_grades.paths(look.db, look.scope):
        found.setdefault(_grades(row[0]), []).append(row)
    total = sum(n for rows in found.values() for _path, n, _days in rows)
    bars = [_path_bar(look, grades, rows, total) for grades, rows in found.items()]
    bars.sort(key=lambda bar: (-bar.n, bar.key))
    back = sum(bar.n for bar in bars if bar.cells[1].value)
    finding, marked = _paths_finding(bars, total, back)
    rows = tuple(replace(bar, highlight=place < marked) for place, bar in enumerate(bars))
    columns = (Message(_MEAN_DAYS), Message(_BACK))
    return ChartData(
        "paths", Kind.PATHS, Message(_PATHS), finding, rows, Message(_PATHS_FOOT), Unit.DEALS, columns, n=total
    )


def _path_bar(look: Look, grades: tuple[int, ...], rows: Sequence[tuple[str, int, float | None]], total: int) -> Bar:
    n = sum(row[1] for row in rows)
    timed = [(row[1], row[2]) for row in rows if row[2] is not None]
    mean = sum(count * value for count, value in timed) / sum(count for count, _value in timed) if timed else None
    back = any(_rank(look, after) > _rank(look, before) for before, after in pairwise(grades))
    return Bar(
        key=">".join(map(str, grades)),
        label=_words(look, grades),
        value=n,
        text=str(n),
        count=of(n, total),
        n=n,
        drill=look.drill("deal_path", n, "path", [row[0] for row in rows]),
        base=look.drill("deal", total),
        cells=(
            Cell("" if mean is None else days(mean), mean, tone="few" if few(n) else ""),
            Cell(Message(_YES) if back else "", float(back), tone="danger" if back else ""),
        ),
    )


def _paths_finding(bars: Sequence[Bar], total: int, back: int) -> tuple[Message, int]:
    if not bars:
        return Message(_NO_PATH), 0
    first = bars[0]
    if len(bars) == 1:
        return Message(_PATH_ONE, total=total, path=first.label), 1
    if bars[1].n == first.n:
        return Message(_PATH_TIE, total=total, ways=len(bars)), 0
    if back:
        return Message(_PATH_TOP_BACK, n=first.n, total=total, path=first.label, back=back), 1
    return Message(_PATH_TOP, n=first.n, total=total, path=first.label), 1


def moves(look: Look) -> ChartData:
    """How often a customer went from one grade to another in the period, the commonest first."""
    bars, up, down = [], 0, 0
    for start, end, n in review_grades.moves(look.db, look.scope):
        rises = _rank(look, end) < _rank(look, start)
        up, down = up + n * rises, down + n * (not rises)
        label = chain([look.name(start), look.name(end)], _ARROW)
        direction = Cell(Message(_UP if rises else _DOWN), float(rises), tone="ok" if rises else "danger")
        drill = look.drill("grade_move", n, "move", (f"{start}>{end}",))
        bars.append(Bar(f"{start}>{end}", label, n, str(n), n=n, drill=drill, cells=(direction,)))
    finding = Message(_MOVED, up=up, down=down) if bars else Message(_NO_MOVE)
    return ChartData(
        "moves",
        Kind.PATHS,
        Message(_MOVES),
        finding,
        tuple(bars),
        unit=Unit.TIMES,
        columns=(Message(_DIRECTION),),
        n=up + down,
    )


def goals(look: Look) -> ChartData:
    """Days that grades really take beside the goals of the playbook: two different series (K20).

    The best grade is meant to sign, the others to move up (000-27, 000-29).
    """
    levels = look.clocks.playbook.levels
    bars = []
    for place, level in enumerate(levels):
        entry = next((one.id for one in look.known.kind("grade") if one.name == level.name), None)
        if level.goal_days and entry is not None:
            words = level.goal.said(english=look.known.english)
            bars.append(_goal_bar(look, entry, level.goal_days, words, signing=not place))
    foot = Message(_GOALS_FOOT, signing=Message(_SIGNING)) if bars else None
    columns = (Message(_GOAL), Message(_IN_TIME))
    n = sum(bar.n for bar in bars)
    return ChartData(
        "goals", Kind.CYCLE, Message(_GOALS), _goals_finding(bars), tuple(bars), foot, Unit.DAYS, columns, n=n
    )


def _goal_bar(look: Look, entry: int, goal: int, words: str, *, signing: bool) -> Bar:
    n, mean, kept = review_grades.goal_times(look.db, look.scope, entry, goal, signing=signing)
    drill = look.drill("goal_signing" if signing else "goal_rise", n, "grade", (entry,))
    return Bar(
        key=str(entry),
        label=look.name(entry),
        value=mean,
        text=Message(_NOBODY) if mean is None else days(mean),
        count=row_count(n),
        n=n,
        drill=drill,
        target=goal,
        few=few(n),
        cells=(Cell(words or days(goal), goal), Cell(rate_text(kept, n), None if few(n) else kept / n, drill)),
        entry=entry,
    )


def _goals_finding(bars: Sequence[Bar]) -> Message:
    if not bars:
        return Message(_NO_GOAL)
    told = [bar for bar in bars if bar.value is not None]
    if not told:
        return Message(_NOT_MET)
    worst = max(told, key=lambda bar: (bar.value or 0) / (bar.target or 1))
    words = {
        "grade": worst.label,
        "days": number(worst.value or 0),
        "goal": number(worst.target or 0),
        "n": row_count(worst.n),
    }
    if (worst.value or 0) > (worst.target or 0):
        share = worst.cells[1].value
        return Message(_GOAL_MISSED, share=worst.cells[1].text if share is None else percent(share), **words)
    return Message(_GOAL_KEPT, **words)
