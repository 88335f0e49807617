"""The ways to reach somebody that a card names: telephones, mail, chat names, QQ, web address, postal address."""

import re

from crm_desktop.domain.card_parts import CardField
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.phone_numbers import read_phone
from crm_desktop.domain.places import begins_with_place
from crm_desktop.domain.quick_parts import Span
from crm_desktop.domain.quick_text import MASK, masked, trimmed

_LABEL_GAP = r"(?:号码?|地址)?\s*[:=]?\s*"
_MAIL = re.compile(r"(?<![a-z0-9._%+-])[a-z0-9][a-z0-9._%+-]*@(?:[a-z0-9-]+\.)+[a-z]{2,24}")
_WEB = re.compile(
    r"(?:https?://|www\.)[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:/[^\s,;、]*)?|(?<=网址:)\s*[a-z0-9-]+(?:\.[a-z0-9-]+)+"
)
_MOBILE = re.compile(r"(?<![\d.])(?:(?:\+|00)?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}[- ]?\d{4}|[*x]{4}\d{4})(?![\d.])")
_LANDLINE = re.compile(
    r"(?<![\d.])(?:(?:(?:\+|00)?86[- ]?)?\(?0?(?:10|2\d|[3-9]\d{2})\)?[- ]{0,2}[2-9]\d{2,3}[- ]?\d{4}"
    r"|[48]00[- ]?\d{3,4}[- ]?\d{3,4})"
    r"(?:\s*(?:转接?|分机号?|ext\.?|[-#])\s*\d{1,6})?(?![\d.])"
)
_LOCAL = re.compile(r"(?<=[话机线el]:)\s*[2-9]\d{2,3}[- ]?\d{4}(?![\d.])")
_ABROAD = re.compile(r"(?<![\d.])\+(?!86)\d{1,3}(?:[- .]?\(?\d{1,4}\)?){2,5}(?![\d.])")
_FAX = re.compile(r"(?:传真|fax|f)\s*[:.]?\s*$")
_SAME = re.compile(
    r"[ (\[]*(?:手机)?(?:(?:微信|wx|vx|v|wechat)\s*(?:和手机)?号?同(?:步|上|手机号?|电话|号)?|同(?:微信|vx|wx|v|号)号?"
    r"|即?是微信|微信号?)[ )\]]*"
)
_SAME_AHEAD = re.compile(r"(?:手机|电话)(?:号)?\s*[/和及同、&]\s*(?:微信|vx|wx)号?(?:同号)?\s*[:=]?\s*$")
_SAME_ALONE = re.compile(
    r"(?:手机)?(?:微信|wx|vx|wechat)\s*[:=]?\s*(?:号?同(?:号|手机|步|上)?|同电话)|手机微信同号|微信同号"
)
_WECHAT = re.compile(
    rf"(?:微信|weixin|wechat|v信|(?<![a-z])(?:加?(?:vx|wx|v)))(?:{_LABEL_GAP})(?P<value>[a-z][a-z0-9_-]{{4,19}})(?![a-z0-9@.])"
)
_QQ = re.compile(rf"(?<![a-z])qq{_LABEL_GAP}(?P<value>[1-9]\d{{4,10}})(?!\d|@)")
_ADDRESS = re.compile(
    r"(?:(?:公司|单位|办公|详细|联系|工厂|厂)?地\s*址|(?<![a-z])add(?:ress)?)\s*[:.]\s*(?P<value>[^\n]{4,})"
)
_STREET = re.compile(
    r"\d+\s*[号弄栋幢座楼层室#]|[路街道巷弄][\u4e00-\u9fff]{0,6}\d|大厦|广场|园区|工业园|科技园|产业园|开发区|创业园|大道|村"
)
_ABROAD_STREET = re.compile(
    r"(?:\b(?:room|rm|suite|unit|floor|no|building|block)\.?\s?[a-z]?\d+[a-z]?|\d+)[^\n\0]*"
    r"\b(?:road|rd|street|st|avenue|ave|lane|blvd|highway)\b[^\n\0]*"
)
_LABEL = re.compile(
    r"(?:联系|办公|公司|移动|固定|手机)?(?:电话|手机|座机|固话|热线|总机|传真|邮[箱件]|电邮|网址|官网|主页|微信)"
    r"(?:号码?)?(?:/微信)?\s*[:.]?\s*$"
    r"|(?<![a-z])(?:tel|mob|mobile|cell|phone|m|t|e|f|fax|e-?mail|mail|web|website|wx|vx|wechat|qq|p|h|w)\s*[:.]?\s*$"
)
_STREET_WHY = QT_TRANSLATE_NOOP("messages", "looks like a street in a town")


def find_points(plain: str, text: str) -> tuple[list[CardField], str]:
    """The points of a plain text, and the text with their words and labels made unreadable."""
    found: list[CardField] = []
    left = plain
    for key, pattern in (("email", _MAIL), ("website", _WEB)):
        for one in pattern.finditer(left):
            span = trimmed(plain, one.span())
            found.append(CardField(key, text[slice(*span)], span))
            left = masked(left, _with_label(left, span))
    left = _chat(left, text, found)
    left = _phones(left, text, found)
    for one in _SAME_ALONE.finditer(left):
        mobile = next((field for field in found if field.key == "mobile"), None)
        if mobile and not any(field.key == "wechat" for field in found):
            found.append(CardField("wechat", mobile.value, one.span()))
        left = masked(left, one.span())
    return found, _labelled_address(left, text, found)


def _chat(left: str, text: str, found: list[CardField]) -> str:
    for key, pattern in (("wechat", _WECHAT), ("qq", _QQ)):
        for one in pattern.finditer(left):
            found.append(CardField(key, text[slice(*one.span("value"))], one.span("value")))
            left = masked(left, one.span())
    return left


def _phones(left: str, text: str, found: list[CardField]) -> str:
    for pattern in (_MOBILE, _ABROAD, _LANDLINE, _LOCAL):
        for one in pattern.finditer(left):
            span = trimmed(left, one.span(), " ")
            if _FAX.search(left, 0, span[0]) and not _MOBILE.fullmatch(left, *span):
                left = masked(left, _with_label(left, span))
                continue
            phone = read_phone(left[slice(*span)])
            if phone is None or (phone.state == "invalid" and pattern is not _ABROAD):
                continue
            key = "mobile" if phone.kind == "mobile" else "landline"
            value = " ".join(text[slice(*span)].split())
            found.append(CardField(key, value, span))
            left = _same(left, span, value, found) if key == "mobile" else masked(left, _with_label(left, span))
    return left


def _same(left: str, span: Span, value: str, found: list[CardField]) -> str:
    """A mobile number that is said to be the chat name too."""
    behind, ahead = _SAME.match(left, span[1]), _SAME_AHEAD.search(left, 0, span[0])
    only = re.search(r"(?<![a-z\u4e00-\u9fff])(?:微信|vx|wx|v)号?\s*[:=]\s*$", left[: span[0]])
    if only or behind or ahead:
        words = _trimmed_brackets(left, behind.span()) if behind else span
        found.append(CardField("wechat", value, words))
    whole = _with_label(left, span)
    if ahead:
        whole = (min(ahead.start(), whole[0]), whole[1])
    return masked(left, (whole[0], behind.end() if behind else whole[1]))


def _trimmed_brackets(plain: str, span: Span) -> Span:
    return trimmed(plain, span, " ()[]")


def _with_label(plain: str, span: Span) -> Span:
    """The span with the label that stands before it."""
    start = max(plain.rfind("\n", 0, span[0]), plain.rfind(MASK, 0, span[0])) + 1
    label = _LABEL.search(plain, start, span[0])
    return (label.start() if label else span[0]), span[1]


def _labelled_address(left: str, text: str, found: list[CardField]) -> str:
    labelled = _ADDRESS.search(left)
    if labelled:
        start, end = labelled.span("value")
        stop = left.find(MASK, start, end)
        span = trimmed(left, (start, end if stop < 0 else stop))
        if span[1] - span[0] >= len("某某路"):
            found.append(CardField("address", text[slice(*span)], span))
            return masked(left, (labelled.start(), span[1]))
    return left


def find_address(left: str, text: str) -> tuple[list[CardField], str]:
    """An address without label, in what firms and people leave of a text."""
    if abroad := _ABROAD_STREET.search(left):
        span = trimmed(left, abroad.span())
        return [CardField("address", text[slice(*span)], span)], masked(left, span)
    for line in re.finditer(rf"[^\n{MASK}]+", left):
        for piece in re.finditer(r"[^,;。]+(?:,[^,;。]*\d+[号室楼层][^,;。]*)*", line[0]):
            span = trimmed(left, (line.start() + piece.start(), line.start() + piece.end()))
            words = left[slice(*span)]
            placed = begins_with_place(words)
            if len(words) >= len("某某路1号") and _STREET.search(words) and (placed or re.search(r"\d+\s*号", words)):
                if re.search(r"公司|集团|预算|想|需要", words):
                    continue
                why = None if placed else Message(_STREET_WHY)
                return [CardField("address", text[slice(*span)], span, not placed, why)], masked(left, span)
    return [], left
