"""Telephones, mails and chat names of one cell, typed, normalised and judged; nothing is ever rejected (X-06)."""

import re
from dataclasses import dataclass
from functools import lru_cache

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.text import clean, fold

KINDS = ("mobile", "landline", "service", "wechat", "wecom", "email", "qq", "other")
_MOBILE = re.compile(r"1[3-9]\d{9}$")
_LANDLINE = re.compile(r"(0[12]\d|0[3-9]\d{2})([2-9]\d{6,7})(?:(?:转|ext|x|-|#)(\d{1,6}))?$")
_LOCAL = re.compile(r"([2-9]\d{6,7})(?:(?:转|ext|x|-|#)(\d{1,6}))?$")
_SERVICE = re.compile(r"(?:[48]00\d{7}|95\d{3,6}|1[02]\d{3})$")
_EMAIL = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+$", re.ASCII)
_LABEL = re.compile(
    r"^(企业微信|企微|wecom|微信号?|wechat|weixin|wx|vx|qq号?|电话|手机号?|座机|固话|tel|phone|mobile|邮箱|电子邮件|e-?mail)\s*[:：]?\s*"
)
_KIND_OF_LABEL = {"企业微信": "wecom", "企微": "wecom", "wecom": "wecom", "qq": "qq", "qq号": "qq"}
_WECHAT_LABELS = ("微信", "wechat", "weixin", "wx", "vx")
_GAP = re.compile(r"[\s\-－—–.()（）]+")
_SPLIT = re.compile(r"[;；、,，|\n\r]+|\s*/\s*")
_SPACES = re.compile(r"(?:(?<=\d{7})|(?<=[a-z]{2}))\s+(?=(?:\+?86[- ]?)?1[3-9]\d|0\d{2,3}[- ]|[48]00[- ]|[\w.]+@)")
_MASK = re.compile(r"[*xX＊×●]{2,}")
_REMARK = re.compile(r"[(（](?:虚拟|假|无效|空号)[)）]")


@dataclass(frozen=True, slots=True)
class Point:
    """One way to reach a contact; `key` is what it is matched by, `state` is ok, invalid, masked or unchecked."""

    kind: str
    value: str
    key: str
    state: str


def split_points(cell: object) -> list[Point]:
    """Every point of a cell, in order: one or several telephones, mails or chat names (000-08)."""
    if cell is None or cell == "":
        return []
    if isinstance(cell, int | float):
        cell = _digits_of_number(cell)
    text = str(cell)
    if len(text) == 11 and text.isdecimal() and text[0] == "1" and text[1] in "3456789" and text.isascii():
        return [Point("mobile", text, text, "ok")]
    return list(_split_text(text))


def _digits_of_number(number: float) -> str:
    """The digits of a telephone that a spreadsheet kept as a number; 1e15 and more have lost digits."""
    return f"{number:.0f}" if abs(number) < 1e15 else f"{number:g}"


@lru_cache(maxsize=4096)
def _split_text(text: str) -> tuple[Point, ...]:
    parts = []
    for piece in _SPLIT.split(text):
        parts += _SPACES.split(clean(piece))
    points = [parse_point(part) for part in parts if part]
    return tuple({point.key: point for point in points}.values())


def parse_point(text: str, kind: str | None = None) -> Point:
    """One point from text; `kind` says what the column or the user calls it."""
    value = clean(text)
    plain = fold(value)
    label = _LABEL.match(plain)
    if label and len(label.group()) < len(plain):
        kind = kind or _kind_of_label(label[1])
        value, plain = value[label.end() :].strip(), plain[label.end() :].strip()
    if kind in ("wechat", "wecom"):
        return Point(kind, value, plain, "unchecked")
    if kind == "qq":
        return Point(kind, value, plain, "ok" if plain.isdecimal() and 5 <= len(plain) <= 11 else "invalid")
    if kind == "email" or "@" in plain:
        return Point("email", value, plain, _email_state(plain))
    return _telephone(value, plain, kind)


def _kind_of_label(label: str) -> str | None:
    if label in _KIND_OF_LABEL:
        return _KIND_OF_LABEL[label]
    return "wechat" if label.startswith(_WECHAT_LABELS) else None


def _email_state(plain: str) -> str:
    if _MASK.search(plain.partition("@")[0].replace("xx", "**")) and not _EMAIL.match(plain):
        return "masked"
    return "ok" if _EMAIL.match(plain) else "invalid"


def _telephone(value: str, plain: str, kind: str | None) -> Point:
    if _MASK.search(plain):
        return Point(kind or ("mobile" if plain[0] == "1" else "other"), value, plain, "masked")
    if _REMARK.search(plain):
        key = re.sub(r"\D", "", plain) or plain
        return Point(kind or ("mobile" if key[0] == "1" else "other"), value, key, "invalid")
    plain = re.sub(r"\.0$", "", plain)
    digits = _national(_GAP.sub("", plain))
    if _MOBILE.match(digits):
        return Point("mobile", value, digits, "ok")
    if _SERVICE.match(digits):
        return Point("service", value, digits, "ok")
    found = _LANDLINE.match(digits) or _landline_with_dash(plain)
    if found:
        extension = f"-{found[3]}" if found[3] else ""
        return Point("landline", value, f"{found[1]}{found[2]}{extension}", "ok")
    found = _LOCAL.match(digits)
    if found and (kind in (None, "landline")):
        return Point("landline", value, digits, "unchecked")
    return _foreign_or_other(value, plain, digits, kind)


def _national(digits: str) -> str:
    for country in ("+86", "0086"):
        if digits.startswith(country):
            rest = digits[len(country) :]
            return rest if rest.startswith(("1", "400", "800")) else f"0{rest.lstrip('0')}"
    return digits[2:] if digits.startswith("86") and _MOBILE.match(digits[2:]) else digits


def _landline_with_dash(plain: str) -> re.Match[str] | None:
    """(010)66668888-12: the last dash begins the extension, the others only group."""
    head, dash, tail = plain.rpartition("-")
    if not dash or not tail.isdecimal() or len(tail) > 6:
        return None
    return _LANDLINE.match(f"{_national(_GAP.sub('', head))}-{tail}")


def _foreign_or_other(value: str, plain: str, digits: str, kind: str | None) -> Point:
    if plain.startswith("+"):
        import phonenumbers  # noqa: PLC0415 - 30 ms, and few books hold foreign numbers

        try:
            number = phonenumbers.parse(plain)
        except phonenumbers.NumberParseException:
            return Point(kind or "other", value, digits, "invalid")
        state = "ok" if phonenumbers.is_valid_number(number) else "invalid"
        return Point(kind or "other", value, re.sub(r"\D", "", digits), state)
    if digits.isdecimal():
        guess = "mobile" if digits.startswith("1") and len(digits) >= 7 else "other"
        return Point(kind or guess, value, digits, "invalid")
    return Point(kind or "other", value, plain, "unchecked")


def problem(point: Point) -> Message | None:
    """The sentence for a point that looks wrong (001-12); it warns and never blocks."""
    if point.state != "invalid":
        return None
    if point.kind == "email":
        return Message(QT_TRANSLATE_NOOP("messages", "“{value}” is not a complete e-mail address."), value=point.value)
    if point.kind == "mobile" and point.key.isdecimal() and len(point.key) != 11:
        count = len(point.key) - 11
        if count < 0:
            return Message(
                QT_TRANSLATE_NOOP("messages", "A mobile number has 11 digits, {count} too few."), count=-count
            )
        return Message(QT_TRANSLATE_NOOP("messages", "A mobile number has 11 digits, {count} too many."), count=count)
    return Message(QT_TRANSLATE_NOOP("messages", "“{value}” is not a telephone number."), value=point.value)


def format_phone(value: str) -> str:
    """A telephone in groups for reading: 139 0000 5678, 400 000 0000; anything else as it stands."""
    if len(value) == 11 and value.isdecimal() and value[0] == "1":
        return f"{value[:3]} {value[3:7]} {value[7:]}"
    if len(value) == 10 and value.isdecimal() and value[:3] in ("400", "800"):
        return f"{value[:3]} {value[3:6]} {value[6:]}"
    return value
