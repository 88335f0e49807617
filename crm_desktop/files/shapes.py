"""What a column holds, told from its values, where its header says nothing."""

import datetime as dt
import re
from collections.abc import Callable, Iterable

ENOUGH = 0.6
_SAMPLE = 50

_PHONE = re.compile(
    r"(?:\+?86[- ]?)?(?:1[3-9][\dx*]{9}|0\d{2,3}[- ]?\d{7,8}(?:[-转 ]+\d{1,6})?|400[- ]?\d{3}[- ]?\d{4})"
)
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[A-Za-z]{2,}")
_MONEY = re.compile(
    r"(?:[¥￥$]\s*)?[\d.,]+\s*(?:[-—–~至到]\s*[\d.,]+\s*)?(?:[万亿千百]元?|元)(?:以[上下])?|[¥￥$]\s*[\d.,]+|面议"
)
_DATE = re.compile(
    r"(?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}(?:\s*[-/.月]\s*\d{1,2}日?)?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?月?"
)
_GRADE = re.compile(r"[A-Ea-eＡ-Ｅ]\s*[级類类]?(?:客户)?")
_COMPANY = re.compile(
    r".{2,}(?:公司|集团|厂|研究院|事务所|商行|中心|银行|医院|学校|大学|合作社|工作室|门店|商店|酒店|科技|贸易|机械|传媒|制药|實業|实业)"
    r"(?:[(（].*[)）])?|.*\b(?:Ltd|Inc|LLC|GmbH|Corp|Co)\b\.?",
    re.IGNORECASE,
)
_PERSON = re.compile(r"[*＊]?[一-鿿]{1,3}(?:总|经理|先生|女士|小姐|主任|老师|博士|工|总监|老板|厂长|院长)")


def _matches(pattern: re.Pattern[str]) -> Callable[[object], bool]:
    def test(value: object) -> bool:
        return isinstance(value, str) and pattern.fullmatch(value.strip()) is not None

    return test


def _is_phone(value: object) -> bool:
    if isinstance(value, int) and not isinstance(value, bool):
        return 13_000_000_000 <= value <= 19_999_999_999
    return isinstance(value, str) and any(_PHONE.fullmatch(part.strip()) for part in re.split(r"[/,，;；、\n]", value))


def _is_date(value: object) -> bool:
    return isinstance(value, dt.date) or (isinstance(value, str) and _DATE.fullmatch(value.strip()) is not None)


_TESTS: tuple[tuple[str, Callable[[object], bool]], ...] = (
    ("phone", _is_phone),
    ("email", _matches(_MAIL)),
    ("date", _is_date),
    ("money", _matches(_MONEY)),
    ("grade", _matches(_GRADE)),
    ("company", _matches(_COMPANY)),
    ("person", _matches(_PERSON)),
)


def shape(values: Iterable[object]) -> str:
    """ "phone", "email", "date", "money", "grade", "company" or "person" when most of the values are such, else ""."""
    sample = [value for value in values if value is not None][:_SAMPLE]
    for name, test in _TESTS:
        if sample and sum(map(test, sample)) >= ENOUGH * len(sample):
            return name
    return ""
