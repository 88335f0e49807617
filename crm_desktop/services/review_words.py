"""How the figures of a review are written: shares, days, money, and what is too few to say."""

from collections.abc import Sequence

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.money_text import format_amount
from crm_desktop.domain.review_period import Period, Span, Stretch
from crm_desktop.domain.review_shape import Text
from crm_desktop.domain.statistics import few

TOO_FEW = QT_TRANSLATE_NOOP("messages", "too few (n = {n})")
_NONE = QT_TRANSLATE_NOOP("messages", "none")
_DAYS = QT_TRANSLATE_NOOP("messages", "{days} days")
_HOURS = QT_TRANSLATE_NOOP("messages", "{hours} h")
_MONTH = QT_TRANSLATE_NOOP("messages", "{month}/{year}")
_QUARTER = QT_TRANSLATE_NOOP("messages", "{year} Q{quarter}")
_YEAR = QT_TRANSLATE_NOOP("messages", "the year {year}")
_DAYS_OF = QT_TRANSLATE_NOOP("messages", "{period}, days 1 to {day}")
_PART_OF = QT_TRANSLATE_NOOP("messages", "{period} until {month}/{day}")
_N = QT_TRANSLATE_NOOP("messages", "n = {n}")
_TEN_THOUSAND = 10**6
_HUNDRED_MILLION = 10**10


def percent(share: float) -> str:
    """A share from 0 to 1 as a whole number of per cent; one that is small but not nothing keeps a decimal."""
    value = 100 * share
    return f"{value:.1f}%" if 0 < abs(value) < 1 else f"{value:.0f}%"


def number(value: float) -> str:
    """A number with at most one decimal."""
    return f"{value:,.1f}".removesuffix(".0")


def days(value: float) -> Message:
    """A length in days."""
    return Message(_DAYS, days=number(value))


def hours(value: float) -> Message:
    """A length in hours."""
    return Message(_HOURS, hours=number(value))


def money(fen: float) -> str:
    """An amount with as many digits as one reads at a glance: 386万, 3.2万, 1.05亿."""
    size = abs(fen)
    step = 10**8 if size >= _HUNDRED_MILLION else 10**6 if size >= 10 * _TEN_THOUSAND else 10**4
    if size < _TEN_THOUSAND:
        step = 100
    return format_amount(round(fen / step) * step) or "0"


def rate_text(part: int, whole: int) -> Text:
    """A share, or that there are too few to tell one."""
    if not whole:
        return Message(_NONE)
    if few(whole):
        return Message(TOO_FEW, n=whole)
    return percent(part / whole)


def of(part: int, whole: int) -> str:
    """How many out of how many."""
    return f"{part:,} / {whole:,}"


def nothing() -> Message:
    """What stands where there is no row."""
    return Message(_NONE)


def period_name(period: Period) -> Message:
    """What a period is called."""
    if period.span is Span.MONTH:
        return Message(_MONTH, year=period.year, month=period.number)
    if period.span is Span.QUARTER:
        return Message(_QUARTER, year=period.year, quarter=period.number)
    return Message(_YEAR, year=period.year)


def stretch_name(stretch: Stretch) -> Message:
    """What a period, or the first days of it, is called."""
    name = period_name(stretch.period)
    if stretch.whole:
        return name
    last = stretch.last
    if stretch.period.span is Span.MONTH:
        return Message(_DAYS_OF, period=name, day=last.day)
    return Message(_PART_OF, period=name, month=last.month, day=last.day)


def row_count(n: int) -> Message:
    """How many rows a mean was taken of."""
    return Message(_N, n=f"{n:,}")


def chain(texts: Sequence[Text], template: str) -> Text:
    """Texts joined two by two by a template with {first} and {second}."""
    joined = texts[0]
    for text in texts[1:]:
        joined = Message(template, first=joined, second=text)
    return joined
