"""Ticked boxes, grade letters, two-level names and namespaced tags, as office sheets write them."""

import re

from crm_desktop.domain.text import clean, fold

_BOX = re.compile(r"([□☐○◯]|\[ ?\]|[☑☒■✓✔√●]|\[[xX√✓]\])\s*([^□☐○◯☑☒■✓✔√●\[]*)")
_TICKED = frozenset("☑☒■✓✔√●")
_GRADE = re.compile(r"(?:等级|级别|客户级别|grade|level)?[-:：]?([a-e])(?:级|类|級)?(?:客户)?(?:[(（].*[)）])?$")
_GRADE_INSIDE = re.compile(r"[(（]([a-e])(?:级|类)?[)）]$")
_LEVELS = re.compile(r"\s*(?:[-–—－/›>＞·|]|->)\s*")
NAMESPACES = ("行业", "阶段", "等级", "级别", "来源", "地区", "类型")
"""The namespaces of 002-36 that stand for fields of a customer."""


def checked(text: str) -> list[str]:
    """The ticked options of a glued list: "□新客户☑重点客户" -> ["重点客户"] (002-01)."""
    return [
        clean(label)
        for box, label in _BOX.findall(text)
        if (box in _TICKED or (box.startswith("[") and box.strip("[] "))) and clean(label)
    ]


def grade_letter(text: str) -> str | None:
    """The grade a cell means ("A级", "b", "C类", "Ａ", "等级-A级(高潜力)"), or None."""
    plain = fold(text).replace(" ", "")
    found = _GRADE.match(plain) or _GRADE_INSIDE.search(plain)
    return found[1].upper() if found else None


def two_levels(text: str) -> tuple[str, str | None]:
    """Both levels of "展会-2024年展" or "制造业 › 精密加工"; the second is None for a plain name (001-07, 002-08)."""
    first, *rest = [part for part in _LEVELS.split(clean(text), maxsplit=1) if part] or [""]
    return first, rest[0] if rest else None


def namespaced(text: str) -> tuple[str | None, str]:
    """A tag's namespace and name: "阶段-意向客户" -> ("阶段", "意向客户"); only known namespaces count (002-36)."""
    word = clean(text)
    first, second = two_levels(word)
    return (fold(first), second) if second and fold(first) in NAMESPACES else (None, word)
