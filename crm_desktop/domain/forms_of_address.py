"""How a person is addressed: 陈立, 总经理 -> 陈总."""

import re

from crm_desktop.domain.surnames import COMPOUND
from crm_desktop.domain.text import clean

_COMPOUND = re.compile(COMPOUND)
_AS_THEY_ARE = (
    "总监 经理 厂长 院长 校长 店长 部长 处长 科长 所长 站长 主任 主管 教授 博士 医生 律师 书记 老师 总工 先生 女士 小姐"
)
_SHORT = {title: title for title in _AS_THEY_ARE.split(" ")} | {
    "董事长": "董", "总工程师": "总工", "工程师": "工", "总经理": "总", "总裁": "总", "创始人": "总", "老板": "总",
    "副总": "总", "总": "总",
}  # fmt: skip
"""Endings of a title with what follows the surname; the longest that fits counts."""
_BY_LENGTH = sorted(_SHORT, key=len, reverse=True)
_OFFICERS = frozenset(("CEO", "COO", "CFO", "CTO", "CIO"))
_CHINESE_NAME = re.compile(r"[\u3400-\u9fff]{2,4}")
_ENDINGS = ("副总", "董", "工", *_BY_LENGTH)


def address(name: str, title: str = "") -> str:
    """The surname with the short title (陈总, 赵经理, 欧阳工), else the name as it stands; "" without a name."""
    name, title = clean(name), clean(title)
    if not _CHINESE_NAME.fullmatch(name) or _is_addressed(name):
        return name
    short = next((_SHORT[ending] for ending in _BY_LENGTH if title.endswith(ending)), "")
    if not short and title.upper() in _OFFICERS:
        short = "总"
    return surname(name) + short if short else name


def surname(name: str) -> str:
    """The family name of a Chinese name, two characters for 欧阳 and its like."""
    return name[:2] if len(name) > 2 and _COMPOUND.match(name) else name[:1]


def _is_addressed(name: str) -> bool:
    """Whether the name field already holds a form of address (王总, 李经理)."""
    family = surname(name)
    return name[len(family) :] in _ENDINGS
