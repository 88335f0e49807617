"""Amounts as people read them: "65万", "50–80万", "100万以上"; what the parsing needs is not loaded for it."""

_SIZES = (("亿", 10**10), ("万", 10**6))


def _short(fen: int) -> tuple[str, str]:
    """An amount as (number, unit), the largest unit that takes two decimals at most: nothing is rounded away."""
    size = abs(fen)
    sign = "-" if fen < 0 else ""
    for unit, step in _SIZES:
        if size >= step and size % (step // 100) == 0:
            rest = f"{size % step // (step // 100):02d}".rstrip("0")
            return f"{sign}{size // step:,}{'.' if rest else ''}{rest}", unit
    cents = f".{size % 100:02d}" if size % 100 else ""
    return f"{sign}{size // 100:,}{cents}", "元"


def format_amount(fen: int | None) -> str:
    """One amount for people: "65万", "3,500元"; "" for None."""
    return "" if fen is None else "".join(_short(fen))


def format_money(low: int | None, high: int | None) -> str:
    """A range in 分 for people: "50–80万", "10万以下", "100万以上"; "" when no amount is known."""
    if low is None or high is None:
        if low is not None:
            return f"{format_amount(low)}以上"
        return f"{format_amount(high)}以下" if high is not None else ""
    if low == high:
        return format_amount(low)
    (first, unit), (second, last_unit) = _short(low), _short(high)
    return f"{first}–{second}{last_unit}" if unit == last_unit or low == 0 else f"{first}{unit}–{second}{last_unit}"
