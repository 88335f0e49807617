"""Numbers as they are said: "五十", "二〇二四", "两万五", "三点五" beside plain digits."""

from decimal import Decimal, InvalidOperation

_DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_STEPS = {"十": 10, "百": 100, "千": 1000}
_SECTIONS = {"万": 10_000, "亿": 100_000_000}


def parse_number(text: str) -> Decimal | None:
    """The value of digits ("1.2"), spelled digits ("二〇二四") or a spelled number ("一百五"), else None."""
    if text.isascii():
        try:
            number = Decimal(text)
        except InvalidOperation:
            return None
        return number if number.is_finite() else None
    if text == "半":
        return Decimal("0.5")
    whole, point, fraction = text.partition("点")
    if point:
        tail = _spelled_digits(fraction)
        head = parse_number(whole)
        return None if tail is None or head is None else head + Decimal(f"0.{tail}")
    digits = _spelled_digits(text)
    return Decimal(digits) if digits is not None else _spelled(text)


def whole_number(text: str) -> int | None:
    """The value of a whole number below a million in digits or words, else None."""
    number = parse_number(text)
    return int(number) if number is not None and number == int(number) and abs(number) < 1_000_000 else None


def _spelled_digits(text: str) -> str | None:
    """二〇二四 -> "2024"; None when a character is no digit."""
    values = [_DIGITS.get(char) for char in text]
    return "".join(map(str, values)) if values and None not in values else None


def _spelled(text: str) -> Decimal | None:
    """一百零五, 两万五, 一亿零三百万; None when the characters make no number."""
    total, section, digit, step = 0, 0, None, 1
    for char in text:
        if char in _DIGITS:
            if digit:
                return None
            digit = _DIGITS[char]
            # a digit after 零 counts ones: 一百零五 is 105, while 一百五 is 150
            step = 1 if digit == 0 else step
        elif char in _STEPS:
            section += (1 if digit is None else digit) * _STEPS[char]
            digit, step = None, _STEPS[char] // 10
        elif char in _SECTIONS:
            counted = section + (digit or 0)
            size = _SECTIONS[char]
            # 万 counts what stands since 亿, and 亿 all that stands before it
            total = (total + counted or 1) * size if char == "亿" else total + (counted or 1) * size
            section, digit, step = 0, None, size // 10
        else:
            return None
    return Decimal(total + section + (digit or 0) * step)
