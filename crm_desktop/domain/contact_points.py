"""Telephones, mails and chat names of one cell, typed, normalised and judged; nothing is ever rejected (X-06)."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.phone_numbers import Phone, lost_digits, read_phone
from crm_desktop.domain.text import clean, fold

__all__ = ["KINDS", "Point", "is_plain_mobile", "parse_point", "problem", "split_points"]

KINDS = ("mobile", "landline", "service", "wechat", "wecom", "email", "qq", "other")
"""What a point can be, the commonest first."""
_PHONES = frozenset(("mobile", "landline", "service", "other"))
_LABELS = (
    ("wecom", r"企业微信号?|企微号?|wecom|wework"),
    ("wechat", r"微信号?码?|加?v信|wechat|weixin|wx|vx"),
    ("qq", r"qq号?码?"),
    ("email", r"(?:电子)?邮[箱件](?:地址)?|e-?mail|mailto|mail"),
    ("phone", r"(?:联系|办公|公司|移动|固定)?电话(?:号码)?|(?:联系|移动)?手机号?码?"),
    ("phone", "座机号?|固话|联系方式|热线|客服|总机|传真"),
    ("phone", r"telephone|tel|mobile|cellphone|cell|phone|fax|mob|[tmp](?=\s*[:.])"),
)
_LABEL = re.compile("|".join(f"(?P<l{at}_{kind}>{words})" for at, (kind, words) in enumerate(_LABELS)))
_LABEL_END = re.compile(r"\s*[:.=]\s*|\s+|(?=[+(]?\d)|(?<=[信微号箱])(?=[a-z])")
_HARD = re.compile(r"[;；、,，|\n\r\t]+|\s+或者?\s*|(?<=\d)或者?(?=\d)")
_SLASH = re.compile(rf"{_HARD.pattern}|\s*[/／]\s*")
_EMAIL = re.compile(r"[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}")
_EMAIL_INSIDE = re.compile(r"(?<![a-z0-9._%+-])[a-z0-9][a-z0-9._%+-]*@(?:[a-z0-9-]+\.)+[a-z]{2,24}")
_EMAIL_MASK = re.compile(r"\*{2,}|x{3,}|\*+@|•+|●+")
_PHONE_INSIDE = re.compile(
    r"(?<![\d.])(?:[+]?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![\d.])|(?<!\d)0\d{2,3}-\d{7,8}(?!\d)"
)
_PLAIN_LANDLINE = re.compile(r"(010|02[0-9]|0[3-9][0-9]{2})-?([2-9][0-9]{6,7})")
_CHAT_NAME = re.compile(r"[a-z][a-z0-9_-]{5,19}")
_MADE_UP = re.compile(r"\((?:虚拟|虚构|假|示例|样例|化名|已?脱敏)[号]?\)")
_DEAD = re.compile(r"\((?:空号|停机|无效|错误|作废|已停用)\)")
_NOTE = re.compile(r"\s*\([^()]*\)$")
_WECHAT_TOO = re.compile(r"\(?(?:手机)?(?:(?:微信|wx|vx|v)号?同(?:号|步|手机|电话)?|同微信?号?)\)?")
_LONGEST = 2000
"""Characters of a cell that may hold points; a longer one is prose."""
_MOST_PARTS = 40
"""Words of one cell that are put together again; a longer cell is prose."""


@dataclass(frozen=True, slots=True)
class Point:
    """One way to reach a contact; `key` is what it is matched by, `state` is ok, invalid, masked or unchecked."""

    kind: str
    value: str
    key: str
    state: str


def is_plain_mobile(text: str) -> bool:
    """Whether a cell is one mobile number without anything else: nine of ten, and an import has a hundred thousand."""
    return len(text) == 11 and "13" <= text < "2" and text.isascii() and text.isdecimal()


def split_points(cell: object) -> list[Point]:
    """Every point of a cell in order: one or several telephones, mails or chat names (000-08)."""
    if isinstance(cell, str):
        text = cell
    elif cell is None:
        return []
    else:
        text = _written(cell) if isinstance(cell, int | float) else str(cell)
    if is_plain_mobile(text):
        return [Point("mobile", text, text, "ok")]
    plain = _PLAIN_LANDLINE.fullmatch(text)
    if plain:
        return [Point("landline", text, plain[1] + plain[2], "ok")]
    return list(_split_text(text)) if text else []


def parse_point(text: str, kind: str | None = None) -> Point:
    """One point from text; `kind` says what the column or the user calls it and settles what the text leaves open."""
    value = unicodedata.normalize("NFKC", clean(text))
    plain = value.lower()
    said, start = _labelled(plain)
    if start:
        value, plain = value[start:], plain[start:]
    wanted = kind or said
    if wanted in ("wechat", "wecom"):
        return Point(wanted, value, fold(plain), _chat_state(plain))
    if wanted == "qq":
        good = plain.isdecimal() and 5 <= len(plain) <= 11 and plain[0] != "0"
        return Point("qq", value, fold(plain), "ok" if good else "unchecked" if "@" in plain else "invalid")
    if wanted == "email" or "@" in plain:
        return _email(value, plain)
    return _telephone(value, plain, wanted if wanted in _PHONES else None)


def problem(point: Point) -> Message | None:
    """The sentence for a point that looks wrong (001-12); it warns and never blocks, and masked ones get none."""
    if point.state != "invalid":
        return None
    if point.kind == "email":
        return Message(QT_TRANSLATE_NOOP("messages", "“{value}” is not a complete e-mail address."), value=point.value)
    count = len(point.key) - 11
    if point.kind == "mobile" and point.key.isdecimal() and count < 0:
        return Message(QT_TRANSLATE_NOOP("messages", "A mobile number has 11 digits, {count} too few."), count=-count)
    if point.kind == "mobile" and point.key.isdecimal() and count > 0:
        return Message(QT_TRANSLATE_NOOP("messages", "A mobile number has 11 digits, {count} too many."), count=count)
    if lost_digits(point.key):
        return Message(QT_TRANSLATE_NOOP("messages", "“{value}” lost digits in a spreadsheet."), value=point.value)
    return Message(QT_TRANSLATE_NOOP("messages", "“{value}” is not a telephone number."), value=point.value)


def _written(number: float) -> str:
    """The digits of a telephone that a spreadsheet kept as a number; from 1e15 on it has lost digits."""
    whole = isinstance(number, float) and number.is_integer() and abs(number) < 1e15
    return str(int(number) if whole else number)


@lru_cache(maxsize=4096)
def _split_text(text: str) -> tuple[Point, ...]:
    if len(text) > _LONGEST:
        return (Point("other", clean(text), fold(text[:_LONGEST]), "unchecked"),)
    separator = _HARD if "://" in text else _SLASH
    points = [point for piece in separator.split(text) if clean(piece) for point in _points(clean(piece))]
    return tuple({(point.kind, point.key): point for point in points}.values())


def _points(piece: str) -> list[Point]:
    """The points of a piece without hard separators; words that are one number only together stay together."""
    words = piece.split()
    whole = parse_point(piece)
    if len(words) == 1 or len(words) > _MOST_PARTS or _known(whole):
        return _with_wechat(whole)
    at, points = 0, []
    while at < len(words):
        ends = range(len(words), at + 1, -1)
        end = next((end for end in ends if _known(parse_point(" ".join(words[at:end])))), at + 1)
        points += _with_wechat(parse_point(" ".join(words[at:end])))
        at = end
    # a few digits left over belong to a number that is wrong as a whole
    scrap = any(point.key.isdecimal() and len(point.key) < 5 and point.state != "masked" for point in points)
    return [whole] if scrap else points


def _known(point: Point) -> bool:
    """Whether the text is one point beyond doubt, blanks and all."""
    if point.kind in ("wechat", "wecom", "qq", "email"):
        return " " not in point.value and point.state != "invalid"
    return point.state in ("ok", "masked") or (point.state == "unchecked" and point.kind == "landline")


def _with_wechat(point: Point) -> list[Point]:
    """13800138000(微信同号) is a telephone and a chat name."""
    if point.kind == "mobile" and point.state == "ok" and _WECHAT_TOO.search(point.value.lower()):
        return [point, Point("wechat", point.key, point.key, "unchecked")]
    return [point]


def _labelled(plain: str) -> tuple[str | None, int]:
    """The kind that a label in front names ("微信: ") and where the value begins; (None, 0) without a label."""
    found = _LABEL.match(plain)
    end = _LABEL_END.match(plain, found.end()) if found else None
    if not found or not end or end.end() >= len(plain):
        return None, 0
    kind = (found.lastgroup or "").partition("_")[2]
    return (None if kind == "phone" else kind), end.end()


def _chat_state(plain: str) -> str:
    return "masked" if _MADE_UP.search(plain) or "**" in plain else "unchecked"


def _email(value: str, plain: str) -> Point:
    if _EMAIL_MASK.search(plain) or _MADE_UP.search(plain):
        return Point("email", value, plain, "masked")
    if _EMAIL.fullmatch(plain) and ".." not in plain:
        return Point("email", value, plain, "ok")
    found = _EMAIL_INSIDE.search(plain)
    # 王经理 <a@b.example> keeps its words and is matched by the address
    if found and ".." not in found[0] and "@" not in plain.replace(found[0], ""):
        return Point("email", value, found[0], "ok")
    return Point("email", value, plain, "invalid")


def _telephone(value: str, plain: str, kind: str | None) -> Point:
    # a number cell that a program wrote out as text
    if re.fullmatch(r"\d+\.0+", plain):
        value = plain = plain.partition(".")[0]
    if _MADE_UP.search(plain):
        return _made_up(value, _without_note(plain), kind)
    phone = read_phone(plain) or read_phone(_WECHAT_TOO.sub("", _without_note(plain)).strip()) or _inside(plain)
    if phone is None:
        chat = kind is None and _CHAT_NAME.fullmatch(plain) and re.search(r"[\d_-]", plain)
        return Point("wechat" if chat else kind or "other", value, fold(plain), "unchecked")
    state = "invalid" if _DEAD.search(plain) else phone.state
    return Point(phone.kind if phone.state == "ok" or not kind else kind, value, phone.key, state)


def _without_note(plain: str) -> str:
    return _NOTE.sub("", plain).strip() or plain


def _made_up(value: str, bare: str, kind: str | None) -> Point:
    """5678(虚拟) and zhangxx(虚拟) as the sources have them (X-06)."""
    digits = re.sub(r"\D", "", bare)
    guess = "mobile" if digits.startswith("1") else "other" if digits else "email"
    return Point(kind or guess, value, digits or fold(bare), "masked")


def _inside(plain: str) -> Phone | None:
    """The one telephone inside other words ("王总13800138000"), or what a slip of the keyboard made of one."""
    found = _PHONE_INSIDE.findall(plain)
    if len(found) == 1:
        return read_phone(found[0])
    digits = re.sub(r"\D", "", plain)
    return Phone("mobile", plain, "invalid") if re.fullmatch(r"1[3-9][\doil]{9}", plain) and len(digits) >= 7 else None
