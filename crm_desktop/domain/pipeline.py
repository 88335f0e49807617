"""The stages of a sale as data: what is done in each, when it is left, how long it takes, how many get that far.

The benchmark of a stage is cumulative survival: of 100 leads so many leave it on the way to a deal. What a single step
or the way from a stage to the deal succeeds with is derived from two such shares, never by multiplying them (K18).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.playbook import Words
from crm_desktop.domain.table_fields import TableFields, problem, shown

Table = Mapping[str, object]

_LONGEST = 3660
_BEHIND = 8
"""Points that a survival may be under its benchmark before it is a warning."""
_NO_DAYS = QT_TRANSLATE_NOOP("messages", "{place}: {value} is not a pair of days such as [3, 7]")
_TURNED = QT_TRANSLATE_NOOP("messages", "{stage}: {low} days are more than {high}")
_RISING = QT_TRANSLATE_NOOP(
    "messages", "{stage}: of 100 leads {share} cannot get further than the {before} of the stage before"
)
_UNNAMED = QT_TRANSLATE_NOOP("messages", "{stage}: a criterion needs a name")


class Reading(StrEnum):
    """What the days of a stage mean: time spent in it, or time since the lead began (K19)."""

    DWELL = "dwell"
    AGE = "age"


@dataclass(frozen=True, slots=True)
class Criterion:
    """What must be so before a stage is left; `check` is the key of an automatic check, "" is ticked by hand."""

    key: str
    name: Words
    check: str = ""


_NOTHING = Words()


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage by the book's own name; days and benchmark are None where nothing is expected."""

    name: str
    task: Words = _NOTHING
    goal: Words = _NOTHING
    information: tuple[Words, ...] = ()
    material: tuple[Words, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    low: int | None = None
    high: int | None = None
    benchmark: int | None = None
    signing: bool = False
    """Whether the deal is made in it: recording a deal leads to the stage behind."""


@dataclass(frozen=True, slots=True)
class Pipeline:
    """The rules of all stages, in whatever order: the order of the stages is that of the book's list."""

    stages: tuple[Stage, ...] = ()
    reading: Reading = Reading.DWELL

    def stage(self, name: str) -> Stage:
        """The rules of a stage; one that nothing is known of has none."""
        return next((one for one in self.stages if one.name == name), Stage(name))

    def ordered(self, names: Sequence[str]) -> "Pipeline":
        """The same rules for just these stages, in their order."""
        return replace(self, stages=tuple(self.stage(name) for name in names))

    def with_stage(self, stage: Stage) -> "Pipeline":
        """The rules with those of one stage put in the place of the ones before."""
        kept = [stage if one.name == stage.name else one for one in self.stages]
        if all(one.name != stage.name for one in self.stages):
            kept.append(stage)
        if stage.signing:
            kept = [one if one.name == stage.name else replace(one, signing=False) for one in kept]
        return replace(self, stages=tuple(kept))

    @property
    def signing(self) -> int:
        """The place of the stage in which deals are made: the marked one, else the last with a benchmark, else the
        last; -1 without stages."""
        marked = [place for place, one in enumerate(self.stages) if one.signing]
        known = [place for place, one in enumerate(self.stages) if one.benchmark is not None]
        return (marked or known or [len(self.stages) - 1])[-1]

    def between(self, start: int, end: int) -> tuple[tuple[Stage, Criterion], ...]:
        """What must be so to move from place `start` (-1: from nowhere) on to place `end`."""
        return tuple((one, each) for one in self.stages[max(start, 0) : max(end, 0)] for each in one.criteria)


def step_rates(survival: Sequence[float | None]) -> list[float | None]:
    """Of those who left the stage before, the share that leaves this one too: 60 of 80 are three quarters."""
    found: list[float | None] = []
    before: float | None = 100.0
    for share in survival:
        found.append(share / before if share is not None and before else None)
        before = share
    return found


def win_rates(survival: Sequence[float | None]) -> list[float | None]:
    """The chance of a deal for one that has left each stage: 20 of 80 are a quarter; the last is certain."""
    last = next((share for share in reversed(survival) if share is not None), None)
    return [None if last is None or not share else last / share for share in survival]


def behind(share: float | None, benchmark: int | None) -> bool:
    """Whether a survival in per cent is more than 8 points under its benchmark."""
    return share is not None and benchmark is not None and benchmark - share > _BEHIND


def problems(pipeline: Pipeline) -> list[Message]:
    """What cannot be meant: more days at least than at most, a benchmark that rises, a criterion without a name."""
    found: list[Message] = []
    before: int | None = None
    for one in pipeline.stages:
        if one.low is not None and one.high is not None and one.low > one.high:
            found.append(Message(_TURNED, stage=one.name, low=one.low, high=one.high))
        if before is not None and one.benchmark is not None and one.benchmark > before:
            found.append(Message(_RISING, stage=one.name, share=one.benchmark, before=before))
        before = one.benchmark if one.benchmark is not None else before
        found += [Message(_UNNAMED, stage=one.name) for each in one.criteria if not each.name]
    return found


def from_table(table: object) -> Pipeline:
    """The rules of a table as the presets and the book's setting hold it; UserError names what is wrong."""
    fields = TableFields(table, "pipeline")
    stages = tuple(_stage(one, place) for place, one in enumerate(fields.items("stage")))
    return Pipeline(stages, fields.choice("reading", Reading, Reading.DWELL))


def _stage(table: object, place: int) -> Stage:
    fields = TableFields(table, f"stage {place + 1}")
    days = fields.items("days")
    if days and not (len(days) == 2 and all(isinstance(one, int) and 0 <= one <= _LONGEST for one in days)):
        raise problem(_NO_DAYS, fields.at("days"), value=shown(list(days)))
    low, high = (int(str(one)) for one in days) if days else (None, None)
    return Stage(
        name=fields.text("name"),
        task=fields.words("task"),
        goal=fields.words("goal"),
        information=_texts(fields, "information"),
        material=_texts(fields, "material"),
        criteria=tuple(_criterion(one, fields.place) for one in fields.items("criteria")),
        low=low,
        high=high,
        benchmark=fields.number("benchmark", 0, 100) if "benchmark" in fields.table else None,
        signing=fields.switch("signing", False),
    )


def _texts(fields: TableFields, key: str) -> tuple[Words, ...]:
    zh, en = ([str(one) for one in fields.items(name)] for name in (key, f"{key}_en"))
    en += [""] * (len(zh) - len(en))
    return tuple(Words(*pair) for pair in zip(zh, en, strict=False))


def _criterion(table: object, place: str) -> Criterion:
    fields = TableFields(table, place)
    return Criterion(
        fields.text("key"), Words(fields.text("name", ""), fields.text("en", "")), fields.text("check", "")
    )


def to_table(pipeline: Pipeline) -> dict[str, object]:
    """The rules as plain values; reading them again gives the same rules."""
    return {"reading": pipeline.reading.value, "stage": [_stage_table(one) for one in pipeline.stages]}


def _stage_table(one: Stage) -> dict[str, object]:
    table: dict[str, object] = {"name": one.name}
    for key, words in (("task", one.task), ("goal", one.goal)):
        table |= {key: words.zh, f"{key}_en": words.en}
    for key, texts in (("information", one.information), ("material", one.material)):
        table |= {key: [each.zh for each in texts], f"{key}_en": [each.en for each in texts]}
    table["criteria"] = [
        {"key": each.key, "name": each.name.zh, "en": each.name.en, "check": each.check} for each in one.criteria
    ]
    if one.low is not None or one.high is not None:
        table["days"] = [one.low or 0, one.high if one.high is not None else one.low]
    if one.benchmark is not None:
        table["benchmark"] = one.benchmark
    return table | {"signing": one.signing}
