"""Type: the family stack of each platform and the seven roles of the design (sizes in logical px)."""

import sys
from collections.abc import Sequence
from typing import Final, Literal

from PySide6.QtGui import QFont

Role = Literal["micro", "small", "body", "nav", "title", "page", "kpi"]

SIZES: Final[dict[str, int]] = {"micro": 11, "small": 12, "body": 13, "nav": 14, "title": 16, "page": 20, "kpi": 24}
"""Pixel size of each role at scale 1."""

_SIMPLIFIED: Final[dict[str, tuple[str, ...]]] = {
    "win32": ("Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei"),
    "darwin": (".AppleSystemUIFont", "PingFang SC"),
    "linux": ("Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei"),
}
_TRADITIONAL: Final[dict[str, str]] = {
    "win32": "Microsoft JhengHei UI",
    "darwin": "PingFang TC",
    "linux": "Noto Sans CJK TC",
}


def families(language: str = "zh_CN", platform: str = sys.platform) -> list[str]:
    """Font families to try in order for a UI language; traditional Chinese comes first for zh_TW and zh_HK."""
    key = platform if platform in _SIMPLIFIED else "linux"
    stack = list(_SIMPLIFIED[key])
    if language.replace("-", "_") in {"zh_TW", "zh_HK", "zh_MO"}:
        # Latin keeps its own first face on Windows and macOS
        stack.insert(0 if key == "linux" else 1, _TRADITIONAL[key])
    return [*stack, "sans-serif"]


def make_font(stack: Sequence[str], px: int, *, bold: bool = False, ratio: float = 1.0) -> QFont:
    """A font of `px` logical pixels in one of the two weights, with digits of equal width."""
    font = QFont()
    font.setFamilies(list(stack))
    font.setPixelSize(max(8, px))
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    sharp = QFont.HintingPreference.PreferVerticalHinting
    font.setHintingPreference(sharp if ratio < 1.25 else QFont.HintingPreference.PreferNoHinting)
    if sys.platform == "darwin":
        # the only platform whose UI face has proportional digits by default
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def paper_font(language: str, px: int, *, bold: bool = False) -> QFont:
    """A font for pages that are printed or kept as a PDF."""
    font = make_font(families(language), px, bold=bold, ratio=2.0)
    # the digits that some fonts keep for Latin text cannot be found or copied in a PDF
    font.setFeature(QFont.Tag("locl"), 0)
    return font
