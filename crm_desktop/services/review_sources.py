"""Where new customers came from and how many of them have signed (000-42): both shares, each with its n."""

from collections.abc import Sequence
from dataclasses import replace

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.review_shape import Bar, Cell, ChartData, Kind, Unit
from crm_desktop.domain.statistics import few, wilson
from crm_desktop.services.review_look import Look
from crm_desktop.services.review_words import of, percent, rate_text
from crm_desktop.store import review_rows
from crm_desktop.store.review_facts import Scope

_TITLE = QT_TRANSLATE_NOOP("messages", "Sources and conversion")
_SHARE = QT_TRANSLATE_NOOP("messages", "Share of new customers")
_FOOT = QT_TRANSLATE_NOOP(
    "messages", "Signed until today / new customers of the period; those who came last have had the least time."
)
_NOBODY = QT_TRANSLATE_NOOP("messages", "No new customers in this period.")
_FEW = QT_TRANSLATE_NOOP("messages", "Too few new customers from each source to compare (n = {n}).")
_NONE_YET = QT_TRANSLATE_NOOP("messages", "None of the {n} new customers has signed yet.")
_ONE = QT_TRANSLATE_NOOP("messages", "{source}: {rate} of {n} new customers have signed.")
_TIE = QT_TRANSLATE_NOOP("messages", "{source} and {other} convert best, {rate} each.")
_TIMES = QT_TRANSLATE_NOOP("messages", "{source} {rate}, {times} times {other}.")
_ALONE = QT_TRANSLATE_NOOP("messages", "{source} {rate}; nobody from {other} has signed yet.")


def sources(look: Look) -> ChartData:
    """Bars of the conversion by first-level source, the best first; beside them the share of new customers."""
    bars = _bars(look, look.scope)
    before = {bar.key: bar.value for bar in _bars(look, look.before)}
    total = sum(bar.n for bar in bars)
    best = max((bar.value or 0 for bar in bars if not bar.few), default=0)
    marked = tuple(
        replace(bar, previous=before.get(bar.key), highlight=best > 0 and not bar.few and bar.value == best)
        for bar in bars
    )
    return ChartData(
        "sources",
        Kind.BARS,
        Message(_TITLE),
        _finding(marked, total),
        marked,
        Message(_FOOT),
        Unit.RATE,
        (Message(_SHARE),),
        n=total,
    )


def _bars(look: Look, scope: Scope) -> list[Bar]:
    filed = review_rows.tally(look.db, "filed", scope, "source_id")
    signed = review_rows.tally(look.db, "filed_signed", scope, "source_id")
    total = sum(filed.values())
    bars = []
    for top, entries in look.tops(filed).items():
        n, won = sum(filed[one] for one in entries), sum(signed.get(one, 0) for one in entries)
        low, high = wilson(won, n) or (None, None)
        base = look.drill("filed", n, "source_id", entries, scope)
        bars.append(
            Bar(
                key=str(top or ""),
                label=look.name(top),
                value=None if few(n) else won / n,
                text=rate_text(won, n),
                count=of(won, n),
                n=n,
                drill=look.drill("filed_signed", won, "source_id", entries, scope),
                base=base,
                low=low,
                high=high,
                few=few(n),
                cells=(Cell(percent(n / total), n / total, base),),
                entry=top,
            )
        )
    return sorted(bars, key=lambda bar: (bar.few, -(bar.value or 0), -bar.n, bar.key))


def _finding(bars: Sequence[Bar], total: int) -> Message:
    told = [bar for bar in bars if not bar.few]
    if not bars:
        return Message(_NOBODY)
    if not told:
        return Message(_FEW, n=total)
    best = told[0]
    if not best.value:
        return Message(_NONE_YET, n=total)
    if len(told) == 1:
        return Message(_ONE, source=best.label, rate=best.text, n=best.n)
    if told[1].value == best.value:
        return Message(_TIE, source=best.label, other=told[1].label, rate=best.text)
    other = max(told[1:], key=lambda bar: (bool(bar.value), bar.n))
    if not other.value:
        return Message(_ALONE, source=best.label, rate=best.text, other=other.label)
    times = f"{best.value / other.value:.1f}"
    return Message(_TIMES, source=best.label, rate=best.text, times=times, other=other.label)
