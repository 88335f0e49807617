"""How leads fared in the stages in a span of days (003-19): who moved on, who was lost, how long it took.

A stage's step rate is those who moved on of those of whom it was decided: moved on or lost. Survival is the share of
leads that got past a stage if every step succeeds as it did in the span. Nobody who still stands in a stage counts
against it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from crm_desktop.domain.pipeline import Pipeline, Reading, behind
from crm_desktop.services import pipeline
from crm_desktop.store import options, stage_flow, stage_queries
from crm_desktop.store.database import Store
from crm_desktop.store.list_filter import Filter
from crm_desktop.store.options import Option
from crm_desktop.store.sql import Connection
from crm_desktop.store.stage_queries import Span

EVERYBODY = Filter()


@dataclass(frozen=True, slots=True)
class Lasting:
    """Days: how many were counted, their mean and median, None where there are none."""

    n: int = 0
    mean: float | None = None
    median: float | None = None


@dataclass(frozen=True, slots=True)
class StageFigures:
    """One stage: what happened in the span, and who stands there now; shares in per cent, amount in 分."""

    stage_id: int
    name: str
    entered: int
    passed: int
    lost: int
    dwell: Lasting
    age: Lasting
    now: int
    amount: int
    waiting: float | None
    """Mean days of those who stand there now, read as the pipeline says."""
    shown: float | None
    """Mean days of those who left in the span and those who stand there now, read as the pipeline says."""
    limit: int | None
    survival: float | None
    benchmark: int | None

    @property
    def decided(self) -> int:
        """Of how many it was decided in the span whether they go on."""
        return self.passed + self.lost

    @property
    def step_rate(self) -> float | None:
        """The share that moved on of those of whom it was decided."""
        return self.passed / self.decided if self.decided else None

    @property
    def over(self) -> float:
        """By how many days the mean is over the limit, 0 when it is not."""
        return max(0.0, self.shown - self.limit) if self.shown is not None and self.limit is not None else 0.0

    @property
    def behind(self) -> bool:
        """Whether the survival is more than 8 points under its benchmark."""
        return behind(self.survival, self.benchmark)


def funnel(
    store: Store, span: Span, chosen: Filter = EVERYBODY, *, today: date | None = None
) -> tuple[StageFigures, ...]:
    """The stages in their order with what happened in the span and who stands in them today."""
    known = options.current(store)
    with store.read() as db:
        rules = pipeline.of_book(db, known)
        stages = [one.id for one in known.kind("stage")]
        counted = _counted(db, rules, stages, span, stage_queries.customers(chosen), today or date.today())
    survival = survivals(len(stages), counted.passed, counted.lost)
    return tuple(
        _figures(counted, rules, place, known.by_id[stage_id], survival[place], known.name(stage_id))
        for place, stage_id in enumerate(stages)
    )


class _Counted(NamedTuple):
    entered: Mapping[int, int]
    passed: Mapping[int, int]
    lost: Mapping[int, int]
    dwell: Mapping[int, Lasting]
    age: Mapping[int, Lasting]
    present: Mapping[int, tuple[int, int, float]]


def _counted(db: Connection, rules: Pipeline, stages: Sequence[int], span: Span, where: str, today: date) -> _Counted:
    """What the book says, by place of the stage; who is present by its id."""
    found = stage_flow.flow(db, stages, span, where)
    dwell, age = ({at: Lasting(*days) for at, days in one.items()} for one in (found.dwell, found.age))
    deals_from, aged = stages[rules.signing + 1 :], rules.reading is Reading.AGE
    present = stage_queries.present(db, deals_from, today.isoformat(), where, age=aged)
    return _Counted(found.entered, found.passed, found.lost, dwell, age, present)


def _figures(
    counted: _Counted, rules: Pipeline, place: int, stage: Option, survival: float | None, name: str
) -> StageFigures:
    rule = rules.stages[place]
    now, amount, days = counted.present.get(stage.id, (0, 0, 0.0))
    dwell, age = counted.dwell.get(place, Lasting()), counted.age.get(place, Lasting())
    left = age if rules.reading is Reading.AGE else dwell
    return StageFigures(
        stage_id=stage.id,
        name=name,
        entered=counted.entered.get(place, 0),
        passed=counted.passed.get(place, 0),
        lost=counted.lost.get(place, 0),
        dwell=dwell,
        age=age,
        now=now,
        amount=amount,
        waiting=days / now if now else None,
        shown=(days + left.n * (left.mean or 0.0)) / (now + left.n) if now + left.n else None,
        limit=rule.high,
        survival=survival,
        benchmark=rule.benchmark,
    )


def survivals(stages: int, passed: Mapping[int, int], lost: Mapping[int, int]) -> list[float | None]:
    """Of 100 leads the share that gets past each stage; unknown from the first stage on of which nothing is known."""
    found: list[float | None] = []
    share: float | None = 100.0
    for place in range(stages):
        decided = passed.get(place, 0) + lost.get(place, 0)
        share = share * passed.get(place, 0) / decided if share is not None and decided else None
        found.append(share)
    return found
