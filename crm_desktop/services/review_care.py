"""Satisfaction, how quickly people were answered, which deadlines were kept (003-31, 003-48, 000-16, 001-28 ... 36)."""

from collections.abc import Mapping, Sequence

from crm_desktop.domain import clocks
from crm_desktop.domain.clock_rules import Basis, Kind
from crm_desktop.domain.clocks import Unit as Length
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.review_period import Period, Stretch
from crm_desktop.domain.review_shape import Bar, Cell, ChartData, Drill, Point, Series, Unit
from crm_desktop.domain.review_shape import Kind as Drawn
from crm_desktop.domain.statistics import few, wilson
from crm_desktop.services.clock_book import begun
from crm_desktop.services.complaint_clocks import STEPS
from crm_desktop.services.review_look import PERIODS, Look
from crm_desktop.services.review_words import number, of, percent, period_name, rate_text, row_count
from crm_desktop.store import review_rows, review_service
from crm_desktop.store.review_facts import Scope

_SATISFACTION = QT_TRANSLATE_NOOP("messages", "Satisfaction")
_POINTS = QT_TRANSLATE_NOOP("messages", "{score} points")
_AFTER = QT_TRANSLATE_NOOP("messages", "After a complaint")
_MEAN = QT_TRANSLATE_NOOP("messages", "mean {score}")
_SATISFACTION_FOOT = QT_TRANSLATE_NOOP("messages", "Surveys answered in the period, from 1 to 5.")
_NOT_ASKED = QT_TRANSLATE_NOOP("messages", "No survey was answered in this period.")
_SCORE = QT_TRANSLATE_NOOP("messages", "{score} of 5 on average ({n}).")
_SCORE_FEW = QT_TRANSLATE_NOOP("messages", "{score} of 5 on average, of too few answers ({n}).")
_SCORE_LOW = QT_TRANSLATE_NOOP("messages", "{score} of 5 on average ({n}); {low} gave 1 or 2.")

_RESPONSE = QT_TRANSLATE_NOOP("messages", "How quickly people were answered")
_TO_LEAD = QT_TRANSLATE_NOOP("messages", "First contact of a new lead")
_TO_COMPLAINT = QT_TRANSLATE_NOOP("messages", "First answer to a complaint")
_RESPONSE_FOOT = QT_TRANSLATE_NOOP("messages", "Median hours, where both times are known to the minute.")
_NO_RESPONSE = QT_TRANSLATE_NOOP("messages", "No lead and no complaint was answered in this period.")
_FIRST_RESPONSE = QT_TRANSLATE_NOOP("messages", "{what}: {hours} h ({n}).")
_SLOWER = QT_TRANSLATE_NOOP("messages", "{what}: {hours} h, {change} h slower than in {period} ({n}).")
_FASTER = QT_TRANSLATE_NOOP("messages", "{what}: {hours} h, {change} h faster than in {period} ({n}).")
_SAME_SPEED = QT_TRANSLATE_NOOP("messages", "{what}: {hours} h, as in {period} ({n}).")

_LEADS = QT_TRANSLATE_NOOP("messages", "Leads that became customers")
_LEADS_FOOT = QT_TRANSLATE_NOOP("messages", "Signed until today of those filed in each period.")
_NO_LEAD = QT_TRANSLATE_NOOP("messages", "No new customers in six periods.")
_LEADS_NOW = QT_TRANSLATE_NOOP("messages", "{rate} of the {n} customers filed in {period} have signed.")
_LEADS_FEW = QT_TRANSLATE_NOOP("messages", "Too few customers were filed in {period} to tell a rate (n = {n}).")

_DEADLINES = QT_TRANSLATE_NOOP("messages", "Deadlines kept")
_NAMES: Mapping[Kind, str] = {
    Kind.ENTRY: QT_TRANSLATE_NOOP("messages", "Entry after collecting"),
    Kind.LOG: QT_TRANSLATE_NOOP("messages", "Log after a follow-up"),
    Kind.COMPLAINT_ANSWER: QT_TRANSLATE_NOOP("messages", "Complaint: first answer"),
    Kind.COMPLAINT_SOLUTION: QT_TRANSLATE_NOOP("messages", "Complaint: solution"),
    Kind.COMPLAINT_CALLBACK: QT_TRANSLATE_NOOP("messages", "Complaint: call back"),
}
_DEADLINES_FOOT = QT_TRANSLATE_NOOP("messages", "Kept / decided; what is open past its end counts as late.")
_LATE = QT_TRANSLATE_NOOP("messages", "Late")
_NO_DEADLINE = QT_TRANSLATE_NOOP("messages", "No deadline was decided in this period.")
_ALL_KEPT = QT_TRANSLATE_NOOP("messages", "All {n} deadlines were kept.")
_WORST_KEPT = QT_TRANSLATE_NOOP("messages", "{what}: {late} of {n} late, {rate} in time.")
_FEW_KEPT = QT_TRANSLATE_NOOP("messages", "{late} of {n} deadlines were late; too few of a kind for rates.")


def satisfaction(look: Look) -> ChartData:
    """How many gave which score, the mean, and what was said after complaints (003-31)."""
    scores = {int(key or 0): n for key, n in review_rows.tally(look.db, "survey", look.scope, "score").items()}
    total = sum(scores.values())
    asked, points = review_service.complaint_scores(look.db, look.scope)
    bars = [_score(look, score, scores.get(score, 0), total) for score in range(5, 0, -1)] if total else []
    if asked:
        mean = points / asked
        text = Message(_MEAN, score=number(mean))
        drill = look.drill("after_complaint", asked)
        bars.append(Bar("after", Message(_AFTER), None, text, row_count(asked), asked, drill, few=few(asked)))
    finding = Message(_NOT_ASKED)
    if total:
        mean = sum(score * n for score, n in scores.items()) / total
        low = scores.get(1, 0) + scores.get(2, 0)
        words = {"score": number(mean), "n": row_count(total)}
        finding = Message(_SCORE_LOW, low=low, **words) if low else Message(_SCORE, **words)
        finding = Message(_SCORE_FEW, **words) if few(total) else finding
    foot = Message(_SATISFACTION_FOOT)
    return ChartData(
        "satisfaction", Drawn.BARS, Message(_SATISFACTION), finding, tuple(bars), foot, Unit.COUNT, n=total
    )


def _score(look: Look, score: int, n: int, total: int) -> Bar:
    return Bar(
        key=str(score),
        label=Message(_POINTS, score=score),
        value=n,
        text=f"{n:,}",
        count=rate_text(n, total),
        n=n,
        drill=look.drill("survey", n, "score", (score,)),
        base=look.drill("survey", total),
        highlight=score <= 2 and n > 0,
    )


def response(look: Look) -> ChartData:
    """Median hours until leads and complaints were answered, over six periods (003-48)."""
    six = look.period.last(PERIODS)
    series: list[Series] = []
    told = []
    for key, label, fact, read in (
        ("leads", _TO_LEAD, "lead_answered", review_service.lead_hours),
        ("complaints", _TO_COMPLAINT, "complaint_answered", review_service.complaint_hours),
    ):
        found: dict[Period | Stretch, review_service.Hours | None] = {one: read(look.db, look.of(one)) for one in six}
        points = tuple(_hours(look, fact, one.key, found[one], look.of(one)) for one in six)
        if any(found.values()):
            series.append(Series(key, Message(label), points, highlight=not series))
        if points[-1].value is not None:
            before = found[look.compared] if look.compared in found else read(look.db, look.before)
            told.append((label, points[-1], before))
    finding = _response_finding(look, *told[0]) if told else Message(_NO_RESPONSE)
    n = sum(point.n for one in series for point in one.points[-1:])
    foot = Message(_RESPONSE_FOOT)
    return ChartData(
        "response", Drawn.LINES, Message(_RESPONSE), finding, (), foot, Unit.HOURS, series=tuple(series), n=n
    )


def _hours(look: Look, fact: str, key: str, found: tuple[int, float, float] | None, scope: Scope) -> Point:
    if found is None:
        return Point(key, None)
    return Point(key, found[2], found[0], drill=look.drill(fact, found[0], scope=scope))


def _response_finding(look: Look, what: str, point: Point, before: tuple[int, float, float] | None) -> Message:
    now = point.value or 0.0
    words = {"what": Message(what), "hours": number(now), "n": row_count(point.n)}
    if before is None:
        return Message(_FIRST_RESPONSE, **words)
    change = now - before[2]
    name = look.beside_name
    if number(abs(change)) == "0":
        return Message(_SAME_SPEED, period=name, **words)
    return Message(_SLOWER if change > 0 else _FASTER, period=name, change=number(abs(change)), **words)


def leads(look: Look) -> ChartData:
    """How many of those filed in each of six periods have signed (003-48)."""
    sums = look.filed()
    points = []
    for one in look.period.last(PERIODS):
        n, won = int(sums.at(one)), int(sums.at(one, 1))
        low, high = wilson(won, n) or (None, None)
        drill = look.drill("filed_signed", won, scope=look.of(one))
        points.append(Point(one.key, None if few(n) else won / n, n, low, high, drill=drill))
    last = points[-1]
    words = {"n": f"{last.n:,}", "period": period_name(look.period)}
    if not any(point.n for point in points):
        return ChartData("leads", Drawn.LINES, Message(_LEADS), Message(_NO_LEAD), unit=Unit.RATE)
    finding = Message(_LEADS_FEW, **words)
    if last.value is not None:
        finding = Message(_LEADS_NOW, rate=percent(last.value), **words)
    series = (Series("leads", Message(_LEADS), tuple(points), highlight=True),)
    foot = Message(_LEADS_FOOT)
    return ChartData("leads", Drawn.LINES, Message(_LEADS), finding, (), foot, Unit.RATE, series=series, n=last.n)


def deadlines(look: Look) -> ChartData:
    """A bar for each kind of deadline: the share that was kept, and how many were late (K13)."""
    bars = [_deadline(look, kind) for kind in _NAMES]
    told = [bar for bar in bars if bar.n]
    n = sum(bar.n for bar in bars)
    late = sum(int(bar.cells[0].value or 0) for bar in bars)
    finding = Message(_NO_DEADLINE)
    if told:
        finding = Message(_FEW_KEPT, late=late, n=n) if late else Message(_ALL_KEPT, n=f"{n:,}")
    rated = [bar for bar in told if bar.value is not None]
    if late and rated:
        worst = min(rated, key=lambda bar: bar.value or 0)
        words = {"what": worst.label, "late": worst.cells[0].text, "n": f"{worst.n:,}"}
        finding = Message(_WORST_KEPT, rate=worst.text, **words)
    rows = tuple(bars) if told else ()
    foot = Message(_DEADLINES_FOOT)
    columns = (Message(_LATE),)
    return ChartData("deadlines", Drawn.BARS, Message(_DEADLINES), finding, rows, foot, Unit.RATE, columns, n=n)


def _deadline(look: Look, kind: Kind) -> Bar:
    facts = {Kind.ENTRY: ("entry", "entry_kept", "entry_late"), Kind.LOG: ("logged", "logged_in_time", "logged_late")}
    rule = look.clocks.rules.deadlines[kind]
    if kind in facts and rule.basis is Basis.ALWAYS and rule.allowed.unit is Length.HOURS:
        whole, kept, late = (look.drill(fact, review_rows.count(look.db, fact, look.scope)) for fact in facts[kind])
    else:
        whole, kept, late = _judged(look, kind)
    low, high = wilson(kept.count, whole.count) or (None, None)
    return Bar(
        key=kind.value,
        label=Message(_NAMES[kind]),
        value=None if few(whole.count) else kept.count / whole.count,
        text=rate_text(kept.count, whole.count),
        count=of(kept.count, whole.count),
        n=whole.count,
        drill=kept,
        base=whole,
        low=low,
        high=high,
        few=few(whole.count),
        cells=(Cell(f"{late.count:,}", late.count, late, "danger" if late.count else ""),),
        highlight=bool(late.count),
    )


def _judged(look: Look, kind: Kind) -> tuple[Drill, Drill, Drill]:
    """Rows that were decided, kept and late, by the clock of each: working hours and levels are no matter of SQL."""
    table, rows = _timed(look, kind)
    kept: list[int] = []
    late: list[int] = []
    for row_id, started, ended, grade in rows:
        start, end = begun(started), begun(ended) if ended else None
        if start is None or (ended and end is None):
            continue
        clock = look.clocks.clock(kind, start, look.known.own_name(grade))
        found = clocks.punctuality([(clock, end)], look.now)
        if found.judged:
            (kept if found.kept else late).append(row_id)
    parts = [sorted([*kept, *late]), sorted(kept), sorted(late)]
    whole, first, second = (Drill(table, len(ids), ids=tuple(ids)) for ids in parts)
    return whole, first, second


def _timed(look: Look, kind: Kind) -> tuple[str, Sequence[tuple[int, str, str | None, int | None]]]:
    if kind is Kind.ENTRY:
        return "customer", review_service.timed_entries(look.db, look.scope)
    if kind is Kind.LOG:
        return "follow_up", review_service.timed_logs(look.db, look.scope)
    begins, ends = next((begins, ends) for step, begins, ends in STEPS if step is kind)
    return "complaint", review_service.timed_complaints(look.db, look.scope, begins, ends)
