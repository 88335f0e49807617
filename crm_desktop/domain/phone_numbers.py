"""Telephone numbers of one text: Chinese mobiles, landlines with extension, service numbers, and foreign ones."""

import re
from dataclasses import dataclass
from functools import lru_cache

from crm_desktop.domain.phone_text import LANDLINE

_MOBILE = re.compile(r"1[3-9]\d{9}")
_LOCAL = re.compile(r"[2-9]\d{6,7}")
_SERVICE = re.compile(r"[48]00\d{7}|9[56]\d{3,6}|1(?:00|01|06|1[0-9]|2\d)\d{2,3}")
_EXTENSION = re.compile(r"\s*(?:转接?|分机号?|[,;]?\s*ext\.?|x|#|-{2})\s*(?P<extension>\d{1,6})$")
# with the dash of an extension the number before it is written in one piece
_DASH_EXTENSION = re.compile(r"(?P<head>[(]?(?:0\d{2,3}[)]?[-\s]*|)\d{7,8})-(?P<extension>\d{1,6})")
_PHONE_LIKE = re.compile(r"[+]?[\d\s().·/_-]+")
_GAPS = re.compile(r"[^\d+]")
_MASKED = re.compile(r"[+]?[\d\s()-]*(?:[*×●•✱?]+|x{2,}|#{2,})[\d\s()x*×●•✱?#-]*")
_EXPONENT = re.compile(r"(?P<first>\d)(?:\.(?P<rest>\d+))?e[+]?(?P<exponent>\d{1,2})")


@dataclass(frozen=True, slots=True)
class Phone:
    """A telephone number: kind (mobile, landline, service, other), digits with "-" before an extension, and a state."""

    kind: str
    key: str
    state: str


@lru_cache(maxsize=4096)
def read_phone(plain: str) -> Phone | None:
    """The number that a folded text is, with state ok, unchecked, masked or invalid; None when it is no number."""
    exponent = _EXPONENT.fullmatch(plain)
    if exponent:
        return _from_exponent(plain, exponent)
    if _MASKED.fullmatch(plain) and any(char.isdecimal() for char in plain):
        return Phone("mobile" if plain.lstrip("(+86 ").startswith("1") else "other", _compact_mask(plain), "masked")
    head, extension = _split_extension(plain)
    if not _PHONE_LIKE.fullmatch(head):
        return None
    digits = _GAPS.sub("", head)
    found = _chinese(_national(digits), extension)
    if found is None and digits.startswith(("+", "00")) and len(digits) > 2:
        found = _foreign(digits)
    number = digits.lstrip("+")
    return found or (_incomplete(number) if 1 <= len(number) <= 20 else None)


def _split_extension(plain: str) -> tuple[str, str]:
    found = _EXTENSION.search(plain)
    if found and sum(char.isdecimal() for char in plain[: found.start()]) >= 5:
        return plain[: found.start()], found["extension"]
    dashed = _DASH_EXTENSION.fullmatch(plain)
    return (dashed["head"], dashed["extension"]) if dashed else (plain, "")


def _national(digits: str) -> str:
    """The number as it is dialled inside China: no country code, 0 before an area code."""
    for country in ("+86", "0086", "86"):
        if digits.startswith(country) and len(digits) - len(country) >= (10 if country == "86" else 5):
            rest = digits[len(country) :]
            dialled = rest.lstrip("0")
            plain = _MOBILE.fullmatch(dialled) or _SERVICE.fullmatch(dialled)
            return dialled if plain else f"0{dialled}" if LANDLINE.fullmatch(f"0{dialled}") else digits
    return digits


def _chinese(digits: str, extension: str) -> Phone | None:
    suffix = f"-{extension}" if extension else ""
    if _MOBILE.fullmatch(digits):
        return Phone("mobile", digits + suffix, "ok")
    if _MOBILE.fullmatch(digits[1:]) and digits[0] == "0":
        # the 0 that calls from another town once needed
        return Phone("mobile", digits[1:] + suffix, "ok")
    if _SERVICE.fullmatch(digits):
        return Phone("service", digits + suffix, "ok")
    if LANDLINE.fullmatch(digits):
        return Phone("landline", digits + suffix, "ok")
    # without its area code nobody can tell whether it is right
    return Phone("landline", digits + suffix, "unchecked") if _LOCAL.fullmatch(digits) else None


def _foreign(digits: str) -> Phone:
    import phonenumbers  # noqa: PLC0415 - 30 ms, and few books hold foreign numbers

    text = f"+{digits[2:]}" if digits.startswith("00") else digits
    key = text.lstrip("+")
    try:
        number = phonenumbers.parse(text)
    except phonenumbers.NumberParseException:
        return Phone("other", key, "invalid")
    if not phonenumbers.is_valid_number(number):
        return Phone("other", key, "invalid")
    fixed = phonenumbers.number_type(number) == phonenumbers.PhoneNumberType.FIXED_LINE
    return Phone("landline" if fixed else "mobile", key, "ok")


def _incomplete(digits: str) -> Phone:
    """Digits that are no number: a mobile with some missing or too many, or just digits."""
    looks_mobile = re.match(r"1[3-9]", digits) and 5 <= len(digits) <= 14
    return Phone("mobile" if looks_mobile else "other", digits, "invalid")


def _from_exponent(plain: str, found: re.Match[str]) -> Phone:
    """1.38E+10: a spreadsheet showed the number rounded, its last digits are lost unless all are there."""
    digits = found["first"] + (found["rest"] or "")
    length = int(found["exponent"]) + 1
    if len(digits) >= length and not digits[length:].strip("0"):
        return read_phone(digits[:length]) or Phone("other", digits, "invalid")
    kind = "mobile" if length == 11 and re.match("1[3-9]", f"{digits}3") else "other"
    return Phone(kind, plain, "invalid")


def _compact_mask(plain: str) -> str:
    return re.sub(r"[\s()-]", "", plain)


def lost_digits(key: str) -> bool:
    """Whether a key is a number that a spreadsheet has rounded, such as 1.38e+10."""
    return _EXPONENT.fullmatch(key) is not None
