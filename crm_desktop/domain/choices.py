"""Ticked boxes, grade letters, two-level names and namespaced tags, as office sheets write them."""

import re
from functools import lru_cache

from crm_desktop.domain.text import clean, fold

_EMPTY = "□☐○◯▢"
_FILLED = "☑☒■✓✔√●◉🗹"
# a box that was ticked by hand in a text file: □√, [x], (√); and an empty pair of brackets
_BOX = re.compile(
    rf"[{_EMPTY}]\s*(?P<on_box>[√✓✔])|(?P<filled>[{_FILLED}])|(?P<empty>[{_EMPTY}])"
    r"|[\[［【(（]\s*(?P<inside>[xX√✓✔])\s*[\]］】)）]|(?P<brackets>[\[［(（]\s*[\]］)）])"
)
_BETWEEN = " \t\n,，;；、/|"
_GRADE_WORD = r"(?:(?:客户|当前|价值)*(?:等级|级别|分级|类别|分类|类型|级|grade|level|class|rank))"
_GRADE = re.compile(
    rf"(?:{_GRADE_WORD}[-:=为]?)?(?P<letter>[a-es])(?:级别|等级|级|类|档|等)?[+-]?(?:客户)?"
    rf"(?:\([^()]*\)|[-:、,][^a-z0-9]{{1,12}})?|{_GRADE_WORD}?[^a-z0-9]{{1,8}}\((?P<inside>[a-es])[级类档]?\)"
)
_ARROW = re.compile(r"\s*(?:-+>|=>|»)\s*|\s*[›>＞/／|·:：→\\]\s*|\s*[-–—－―]+\s*")
_SEPARATORS = " -–—－―=>›»＞/／|·:：→\\"
NAMESPACES = ("行业", "阶段", "等级", "级别", "来源", "地区", "类型")
"""The namespaces of 002-36 that stand for fields of a customer."""
_SPACE_SEPARATOR = re.compile(r"\s*[-–—－:：/／›>＞]\s*")


def has_boxes(text: str) -> bool:
    """Whether the text holds boxes to tick, ticked or not."""
    return _BOX.search(text) is not None


def checked(text: str) -> list[str]:
    """The ticked options of a glued list: "□新客户☑重点客户" -> ["重点客户"]; [] where no box is ticked (002-01)."""
    boxes = list(_BOX.finditer(text))
    if not boxes:
        return []
    ticked = [bool(box["on_box"] or box["filled"] or box["inside"]) for box in boxes]
    edges = [0, *(place for box in boxes for place in box.span()), len(text)]
    labels = [clean(text[edges[at] : edges[at + 1]]).strip(_BETWEEN) for at in range(0, len(edges), 2)]
    # "新客户□ 老客户☑": the boxes follow their options where text stands before the first and none after the last
    labels = labels[:-1] if labels[0] and not labels[-1] else labels[1:]
    return [label for label, tick in zip(labels, ticked, strict=True) if tick and label]


@lru_cache(maxsize=4096)
def grade_letter(text: str) -> str | None:
    """The letter A to E or S that a cell means ("A级", "b", "C类", "Ａ", "等级-A级(高潜力)"), or None."""
    found = _GRADE.fullmatch(fold(text).replace(" ", ""))
    return (found["letter"] or found["inside"]).upper() if found else None


@lru_cache(maxsize=4096)
def two_levels(text: str) -> tuple[str, str | None]:
    """Both levels of "展会-2024年展" or "制造业 › 精密加工"; the second is None for a plain name (001-07, 002-08)."""
    plain = clean(text).strip(_SEPARATORS)
    for found in _ARROW.finditer(plain):
        before, after = plain[found.start() - 1], plain[found.end()]
        # "e-mail" and "2023-2024年展" are one word each
        if found[0] not in ("-", "–") or not (before.isascii() and after.isascii()):
            return plain[: found.start()], plain[found.end() :]
    return plain, None


def namespaced(text: str) -> tuple[str | None, str]:
    """A tag's namespace and name: "階段-意向客户" -> ("阶段", "意向客户"); only known namespaces count (002-36)."""
    word = clean(text)
    found = _SPACE_SEPARATOR.search(word)
    if found is None or not word[found.end() :]:
        return None, word
    space = fold(word[: found.start()])
    return (space, word[found.end() :]) if space in NAMESPACES else (None, word)
