"""The funnel of a period: who came to each stage and went on, how long they stayed, the limit (003-19, K18, K19)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.pipeline import Pipeline, Reading, behind
from crm_desktop.domain.review_shape import Bar, Cell, ChartData, Drill, Kind, Text, Unit
from crm_desktop.domain.statistics import few
from crm_desktop.services import pipeline, stage_metrics
from crm_desktop.services.review_look import Look
from crm_desktop.services.review_words import days, number, percent, rate_text
from crm_desktop.store import review_rows, stage_flow

_FUNNEL = QT_TRANSLATE_NOOP("messages", "Funnel")
_FOOT_DWELL = QT_TRANSLATE_NOOP(
    "messages",
    "Went on: of those who went on or were lost. Days: in the stage, mean of those who left it in the period. "
    "Survival: of 100 leads at these rates, beside the benchmark.",
)
_FOOT_AGE = QT_TRANSLATE_NOOP(
    "messages",
    "Went on: of those who went on or were lost. Days: since the lead began, mean of those who left in the period. "
    "Survival: of 100 leads at these rates, beside the benchmark.",
)
_WENT_ON = QT_TRANSLATE_NOOP("messages", "Went on")
_DAYS = QT_TRANSLATE_NOOP("messages", "Days taken")
_LIMIT = QT_TRANSLATE_NOOP("messages", "Limit")
_SURVIVAL = QT_TRANSLATE_NOOP("messages", "Survival")
_BENCHMARK = QT_TRANSLATE_NOOP("messages", "Benchmark")
_NOBODY = QT_TRANSLATE_NOOP("messages", "Nobody came to a stage in this period.")
_OVER = QT_TRANSLATE_NOOP("messages", "{stage} takes {days} days, over the limit of {limit} ({n}).")
_LEAK = QT_TRANSLATE_NOOP("messages", "Most are lost in {stage}: {rate} went on ({part} of {n}).")
_FLOW = QT_TRANSLATE_NOOP("messages", "{first} came to {start}, {last} to {end}; no stage took longer than its limit.")
_FLOW_UNTIMED = QT_TRANSLATE_NOOP("messages", "{first} came to {start}, {last} to {end}.")
_FLOW_NO_LIMIT = QT_TRANSLATE_NOOP("messages", "{n} customers came to {stage}, more than to any other stage.")


def funnel(look: Look) -> ChartData:
    """The stages in their order."""
    rules = pipeline.of_book(look.db, look.known)
    stages = [one.id for one in look.known.kind("stage")]
    span, where = (look.scope.first, look.scope.after), look.scope.customers()
    flow = stage_flow.flow(look.db, stages, span, where)
    came, passed, lost = flow.entered, flow.passed, flow.lost
    aged = rules.reading is Reading.AGE
    lasted = flow.age if aged else flow.dwell
    survival = stage_metrics.survivals(len(stages), passed, lost)
    bars = []
    for place, entry in enumerate(stages):
        bar = _bar(look, entry, came.get(place, 0), (passed.get(place, 0), lost.get(place, 0)))
        cells = (*bar.cells, *_times(look, rules, place, entry, lasted.get(place)), *_shares(rules, place, survival))
        bars.append(replace(bar, cells=cells))
    decided = {str(entry): passed.get(place, 0) + lost.get(place, 0) for place, entry in enumerate(stages)}
    finding, key = _finding(bars, decided)
    rows = tuple(replace(bar, highlight=bar.key == key) for bar in bars) if any(bar.n for bar in bars) else ()
    return ChartData(
        "funnel",
        Kind.FUNNEL,
        Message(_FUNNEL),
        finding,
        rows,
        Message(_FOOT_AGE if aged else _FOOT_DWELL),
        Unit.CUSTOMERS,
        tuple(map(Message, (_WENT_ON, _DAYS, _LIMIT, _SURVIVAL, _BENCHMARK))),
        n=max((bar.n for bar in bars), default=0),
    )


def _bar(look: Look, entry: int, came: int, decided: tuple[int, int]) -> Bar:
    passed, whole = decided[0], sum(decided)
    share = None if few(whole) else passed / whole
    text: Text = rate_text(passed, whole) if whole else ""
    drill = look.drill("stage_entered", came, "stage", (entry,))
    went_on = Cell(text, share, _gone_on(look, entry, passed, whole))
    return Bar(str(entry), look.name(entry), came, f"{came:,}", n=came, drill=drill, cells=(went_on,), entry=entry)


def _gone_on(look: Look, entry: int, passed: int, whole: int) -> Drill:
    """Those who went on; too few names how many were decided, and opens all of them."""
    if not whole or not few(whole):
        return look.drill("stage_passed", passed, "stage", (entry,))
    # who went on and was lost after coming back is one customer
    decided = review_rows.count(look.db, "stage_decided", look.scope, "stage", (entry,))
    return look.drill("stage_decided", decided, "stage", (entry,))


def _times(
    look: Look, rules: Pipeline, place: int, entry: int, lasted: tuple[int, float, float] | None
) -> tuple[Cell, Cell]:
    high = rules.stages[place].high
    limit = Cell("" if high is None else days(high), high)
    if lasted is None:
        return Cell(""), limit
    n, mean, _median = lasted
    over = high is not None and mean > high
    drill = look.drill("stage_left", n, "stage", (entry,))
    return Cell(days(mean), mean, drill, "danger" if over else "few" if few(n) else ""), limit


def _shares(rules: Pipeline, place: int, survival: Sequence[float | None]) -> tuple[Cell, Cell]:
    """Of 100 leads those that got past the stage, and how many should."""
    share, benchmark = survival[place], rules.stages[place].benchmark
    tone = "danger" if behind(share, benchmark) else ""
    return (
        Cell("" if share is None else percent(share / 100), None if share is None else share / 100, tone=tone),
        Cell("" if benchmark is None else f"{benchmark}%", None if benchmark is None else benchmark / 100),
    )


def _finding(bars: Sequence[Bar], decided: Mapping[str, int]) -> tuple[Message, str]:
    """The sentence, and the key of the stage that it speaks of."""
    if not any(bar.n for bar in bars):
        return Message(_NOBODY), ""
    over = [bar for bar in bars if bar.cells[1].tone == "danger"]
    if over:
        worst = max(over, key=lambda bar: (bar.cells[1].value or 0) / (bar.cells[2].value or 1))
        taken, limit = worst.cells[1], worst.cells[2]
        n = taken.drill.count if taken.drill else 0
        words = {"stage": worst.label, "days": number(taken.value or 0), "limit": number(limit.value or 0)}
        return Message(_OVER, n=n, **words), worst.key
    told = [bar for bar in bars if bar.cells[0].value is not None and (bar.cells[0].value or 0) < 1]
    if told:
        worst = min(told, key=lambda bar: bar.cells[0].value or 0)
        part = worst.cells[0].drill.count if worst.cells[0].drill else 0
        words = {"stage": worst.label, "rate": worst.cells[0].text}
        return Message(_LEAK, part=part, n=decided[worst.key], **words), worst.key
    reached = [bar for bar in bars if bar.n]
    if len(reached) > 1:
        first, last = reached[0], reached[-1]
        words = {"first": first.text, "start": first.label, "last": last.text, "end": last.label}
        timed = any(bar.cells[1].value is not None for bar in bars)
        return Message(_FLOW if timed else _FLOW_UNTIMED, **words), ""
    return Message(_FLOW_NO_LIMIT, n=reached[0].text, stage=reached[0].label), reached[0].key
