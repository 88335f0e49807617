"""Which way of contact brings signatures, why deals were lost, how long deals take (000-43 ... 000-45)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.review_rule import Credit
from crm_desktop.domain.review_shape import Bar, Cell, ChartData, Kind, Unit
from crm_desktop.domain.statistics import few, wilson
from crm_desktop.services.review_look import Look
from crm_desktop.services.review_words import days, number, of, percent, rate_text, row_count
from crm_desktop.store import review_deals, review_methods, review_rows
from crm_desktop.store.review_facts import Scope

_METHODS = QT_TRANSLATE_NOOP("messages", "What each way of contact brings")
_ATTRIBUTION: Mapping[Credit, str] = {
    Credit.ANY: QT_TRANSLATE_NOOP(
        "messages",
        "Sign rate = customers who signed after the method was used / customers on whom it was used in the period. "
        "One contacted in several ways counts for each.",
    ),
    Credit.LAST: QT_TRANSLATE_NOOP(
        "messages",
        "Sign rate = customers whose last contact before signing was of this kind and in the period / customers on "
        "whom the method was used in the period.",
    ),
    Credit.FIRST: QT_TRANSLATE_NOOP(
        "messages",
        "Sign rate = customers whose first contact before signing (of a repeat order: since the order before) was of "
        "this kind and in the period / customers on whom the method was used in the period.",
    ),
}
_NO_TOUCH = QT_TRANSLATE_NOOP("messages", "Nobody was contacted in this period.")
_FEW_TOUCHED = QT_TRANSLATE_NOOP("messages", "Too few customers for each way of contact to compare them.")
_NO_SIGNATURE = QT_TRANSLATE_NOOP("messages", "None of those contacted has signed since.")
_ONE_METHOD = QT_TRANSLATE_NOOP("messages", "{method}: {rate} of {n} customers signed afterwards.")
_METHODS_TIE = QT_TRANSLATE_NOOP("messages", "{method} and {other} bring most signatures, {rate} each.")
_METHODS_BEST = QT_TRANSLATE_NOOP("messages", "{method} signs best ({rate}), then {other} ({less}).")

_LOSSES = QT_TRANSLATE_NOOP("messages", "Why deals were lost")
_NO_LOSS = QT_TRANSLATE_NOOP("messages", "No deal was lost in this period.")
_FEW_LOSSES = QT_TRANSLATE_NOOP("messages", "Too few lost deals to speak of shares (n = {n}).")
_ONE_REASON = QT_TRANSLATE_NOOP("messages", "All {n} were lost for one reason: {reason}.")
_TWO_REASONS = QT_TRANSLATE_NOOP("messages", "{reason} and {other} make {rate} together.")
_REASONS_TIE = QT_TRANSLATE_NOOP("messages", "{n} reasons come first, {rate} each.")
_TOP_REASON = QT_TRANSLATE_NOOP("messages", "{reason} comes first with {rate}.")
_LOSSES_FOOT = QT_TRANSLATE_NOOP("messages", "Share of the {n} deals lost in the period.")
_LOST = QT_TRANSLATE_NOOP("messages", "{n} lost")

_CYCLE = QT_TRANSLATE_NOOP("messages", "Days to close by grade")
_CYCLE_FOOT = QT_TRANSLATE_NOOP(
    "messages",
    "Mean from the first contact or filing to signing, by the grade at signing; a repeat order counts from the first "
    "contact after the order before. The tick is {period}.",
)
_MEDIAN = QT_TRANSLATE_NOOP("messages", "Median")
_DEALS = QT_TRANSLATE_NOOP("messages", "{n} deals")
_NO_DEAL = QT_TRANSLATE_NOOP("messages", "no deal")
_UNTIMED = QT_TRANSLATE_NOOP("messages", "beginning unknown")
_NO_CYCLE = QT_TRANSLATE_NOOP("messages", "No deal with a known beginning in this period.")
_ONE_CYCLE = QT_TRANSLATE_NOOP("messages", "{grade}: {days} days on average, median {median} ({n}).")
_FASTEST = QT_TRANSLATE_NOOP("messages", "{grade} closes fastest: {days} days on average ({n}).")
_LONGER = QT_TRANSLATE_NOOP("messages", "{grade}: {days} days, {change} more than in {period}.")
_SHORTER = QT_TRANSLATE_NOOP("messages", "{grade}: {days} days, {change} fewer than in {period}.")


def methods(look: Look) -> ChartData:
    """Bars of the sign rate by method, the best first (000-44)."""
    before = {key: (won, n) for key, n, won in review_methods.signed_by_method(look.db, look.before)}
    bars = [_method(look, before, *row) for row in review_methods.signed_by_method(look.db, look.scope)]
    bars.sort(key=lambda bar: (bar.few, -(bar.value or 0), -bar.n, bar.key))
    told = [bar for bar in bars if not bar.few]
    best = told[0].value if told else None
    rows = tuple(replace(bar, highlight=bool(best) and bar in told and bar.value == best) for bar in bars)
    n = sum(bar.n for bar in bars)
    return ChartData(
        "methods",
        Kind.BARS,
        Message(_METHODS),
        _methods_finding(bars, told),
        rows,
        Message(_ATTRIBUTION[look.scope.rule.touch]),
        Unit.RATE,
        n=n,
    )


def _method(look: Look, before: Mapping[int, tuple[int, int]], entry: int, n: int, won: int) -> Bar:
    low, high = wilson(won, n) or (None, None)
    old_won, old_n = before.get(entry, (0, 0))
    return Bar(
        key=str(entry),
        label=look.name(entry),
        value=None if few(n) else won / n,
        text=rate_text(won, n),
        count=of(won, n),
        n=n,
        drill=look.drill("method_signed", won, "method", (entry,)),
        base=look.drill("method_used", n, "method", (entry,)),
        low=low,
        high=high,
        previous=None if few(old_n) else old_won / old_n,
        few=few(n),
        entry=entry,
    )


def _methods_finding(bars: Sequence[Bar], told: Sequence[Bar]) -> Message:
    if not bars:
        return Message(_NO_TOUCH)
    if not told:
        return Message(_FEW_TOUCHED)
    best = told[0]
    if not best.value:
        return Message(_NO_SIGNATURE)
    if len(told) == 1:
        return Message(_ONE_METHOD, method=best.label, rate=best.text, n=best.n)
    other = told[1]
    if other.value == best.value:
        return Message(_METHODS_TIE, method=best.label, other=other.label, rate=best.text)
    return Message(_METHODS_BEST, method=best.label, rate=best.text, other=other.label, less=other.text)


def losses(look: Look) -> ChartData:
    """Bars of the share of each reason, the commonest first (000-45)."""
    now, before = (review_rows.tally(look.db, "loss", scope, "reason_id") for scope in (look.scope, look.before))
    total, old = sum(now.values()), sum(before.values())
    order = sorted(now, key=lambda entry: (-now[entry], entry or 0))
    bars = []
    for entry in order:
        low, high = wilson(now[entry], total) or (None, None)
        bars.append(
            Bar(
                key=str(entry or ""),
                label=look.name(entry),
                value=None if few(total) else now[entry] / total,
                text=rate_text(now[entry], total),
                count=Message(_LOST, n=now[entry]),
                n=now[entry],
                drill=look.drill("loss", now[entry], "reason_id", (entry,)),
                base=look.drill("loss", total),
                low=low,
                high=high,
                previous=None if few(old) else before.get(entry, 0) / old,
                few=few(total),
                entry=entry,
            )
        )
    finding, marked = _losses_finding(bars, total)
    rows = tuple(replace(bar, highlight=place < marked) for place, bar in enumerate(bars))
    foot = Message(_LOSSES_FOOT, n=total)
    return ChartData("losses", Kind.BARS, Message(_LOSSES), finding, rows, foot, Unit.RATE, n=total)


def _losses_finding(bars: Sequence[Bar], total: int) -> tuple[Message, int]:
    """The sentence, and how many bars it speaks of."""
    if not bars:
        return Message(_NO_LOSS), 0
    if few(total):
        return Message(_FEW_LOSSES, n=total), 0
    first = bars[0]
    if len(bars) == 1:
        return Message(_ONE_REASON, n=total, reason=first.label), 1
    second = bars[1]
    if len(bars) > 2 and bars[2].n == second.n:
        if second.n == first.n:
            return Message(_REASONS_TIE, n=sum(bar.n == first.n for bar in bars), rate=first.text), 0
        # the second place is shared: naming one of them would be chance
        return Message(_TOP_REASON, reason=first.label, rate=first.text), 1
    both = percent((first.n + second.n) / total)
    return Message(_TWO_REASONS, reason=first.label, other=second.label, rate=both), 2


def cycle(look: Look) -> ChartData:
    """Mean and median days to close by the grade at signing, in the order of the grades (000-43)."""
    now, before = _cycles(look, look.scope), _cycles(look, look.before)
    grades = [entry.id for entry in look.known.kind("grade") if not entry.data.get("hidden") or entry.id in now]
    order: list[int | None] = [*grades, *([None] if None in now else [])]
    bars = tuple(_cycle_bar(look, entry, now.get(entry), before.get(entry)) for entry in order)
    timed = [bar for bar in bars if bar.value is not None]
    finding, key = _cycle_finding(look, timed)
    rows = tuple(replace(bar, highlight=bar.key == key) for bar in bars)
    return ChartData(
        "cycle",
        Kind.CYCLE,
        Message(_CYCLE),
        finding,
        rows if now else (),
        Message(_CYCLE_FOOT, period=look.beside_name),
        Unit.DAYS,
        (Message(_MEDIAN),),
        n=sum(bar.n for bar in bars),
    )


_Cycle = tuple[int, int, float | None, float | None]


def _cycles(look: Look, scope: Scope) -> dict[int | None, _Cycle]:
    return {row[0]: row[1:] for row in review_deals.cycles(look.db, scope)}


def _cycle_bar(look: Look, entry: int | None, now: _Cycle | None, before: _Cycle | None) -> Bar:
    label, previous = look.name(entry), before[2] if before else None
    if now is None:
        return Bar(str(entry or ""), label, None, Message(_NO_DEAL), previous=previous, entry=entry)
    count, timed, mean, median = now
    drill = look.drill("deal_of_grade_timed", timed, "grade", (entry,))
    return Bar(
        key=str(entry or ""),
        label=label,
        value=mean,
        text=Message(_UNTIMED) if mean is None else days(mean),
        count=Message(_DEALS, n=timed),
        n=timed,
        drill=drill,
        base=look.drill("deal_of_grade", count, "grade", (entry,)),
        previous=previous,
        few=few(timed),
        cells=(Cell("" if median is None else days(median), median, drill),),
        entry=entry,
    )


def _cycle_finding(look: Look, timed: Sequence[Bar]) -> tuple[Message, str]:
    """The sentence, and the key of the bar that it speaks of."""
    if not timed:
        return Message(_NO_CYCLE), ""
    moved = [bar for bar in timed if bar.previous is not None and number(bar.value or 0) != number(bar.previous)]
    if moved:
        most = max(moved, key=lambda bar: abs((bar.value or 0) - (bar.previous or 0)))
        change = (most.value or 0) - (most.previous or 0)
        words = {"grade": most.label, "days": number(most.value or 0), "period": look.beside_name}
        return Message(_LONGER if change > 0 else _SHORTER, change=number(abs(change)), **words), most.key
    best = min(timed, key=lambda bar: bar.value or 0)
    told = {"grade": best.label, "days": number(best.value or 0), "n": row_count(best.n)}
    if len(timed) > 1:
        return Message(_FASTEST, **told), best.key
    return Message(_ONE_CYCLE, median=number(best.cells[0].value or 0), **told), best.key
