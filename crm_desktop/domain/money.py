"""Money as Chinese tables write it: "50-80万", "1-3亿元", "面议"; amounts are integer 分 (1 yuan = 100)."""

import math
import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import NamedTuple

from crm_desktop.domain.amounts import bounds
from crm_desktop.domain.choices import checked, has_boxes
from crm_desktop.domain.text import clean, fold

_YUAN = frozenset(("人民币", "rmb", "cny", "元", "块钱", "块"))
_PEOPLE = frozenset(("人", "名", "位", "员工", "人次"))
_LIMIT = 9 * 10**17
"""分; a larger number is a slip of the keyboard and would not fit into a database column."""
_FOREIGN = re.compile(
    r"(?<![a-z])(?:us|hk|nt|s|a|ca)?[$]|[€£]|(?<![a-z])(?:usd|eur|hkd|jpy|gbp|krw|twd|ntd|sgd|aud|cad|chf)(?![a-z])"
    r"|美[元金刀]|[欧日港加澳韩台]元|港币|英镑|新?台币|韩币|卢布|法郎"
)
_PLAIN = re.compile(r"([0-9]{1,9})(?:-([0-9]{1,9}))?(万)?元?")


@dataclass(frozen=True, slots=True)
class Money:
    """A range in 分 with the text it was read from; None is an open side, both None means no amount (面议)."""

    low: int | None
    high: int | None
    text: str

    @property
    def exact(self) -> int | None:
        """The one amount in 分 where low and high agree."""
        return self.low if self.low == self.high else None


class CountRange(NamedTuple):
    """How many people, both bounds included; None is an open side (002-10)."""

    low: int | None
    high: int | None
    text: str


def parse_money(value: object) -> Money | None:
    """Read an amount or range (000-11, 002-17); a bare number means yuan, None means that nothing was written.

    Foreign currency, words (面议) and unclear text keep their text and have no bounds.
    """
    if value is None or value == "":
        return None
    if isinstance(value, int | float) and not isinstance(value, bool):
        if isinstance(value, float) and not math.isfinite(value):
            return None
        text = _text_of(value)
        fen = _fen(Decimal(text))
        return Money(fen, fen, text)
    return _parse_text(str(value))


def parse_count_range(value: object) -> CountRange | None:
    """Read a head count ("50-200人", "200人以上", 180); None when nothing was written (002-10)."""
    if value is None or value == "":
        return None
    if isinstance(value, int | float) and not isinstance(value, bool):
        if isinstance(value, float) and not math.isfinite(value):
            return None
        count = int(value) if abs(value) < _LIMIT else None
        return CountRange(count, count, str(value) if count is None else f"{count}人")
    text = _chosen(str(value))
    if not text:
        return None
    low, high = bounds(text, _PEOPLE)
    return CountRange(_whole(low), _whole(high), text)


def _text_of(number: float) -> str:
    whole = isinstance(number, float) and number.is_integer() and abs(number) < 1e15
    return str(int(number) if whole else number)


def _chosen(text: str) -> str:
    """The ticked options of a printed form, the text itself where there are no boxes, "" where nothing is ticked."""
    return "、".join(checked(text)) if has_boxes(text) else clean(text)


@lru_cache(maxsize=8192)
def _parse_text(raw: str) -> Money | None:
    plain = _PLAIN.fullmatch(raw)
    if plain and int(plain[1]) <= int(plain[2] or plain[1]):
        unit = 1_000_000 if plain[3] else 100
        return Money(int(plain[1]) * unit, int(plain[2] or plain[1]) * unit, raw)
    text = _chosen(raw)
    if not text:
        return None
    if _FOREIGN.search(fold(text)):
        return Money(None, None, text)
    lowest, highest = bounds(text, _YUAN)
    return Money(_fen(lowest), _fen(highest), text)


def _fen(yuan: Decimal | None) -> int | None:
    if yuan is None or abs(yuan) * 100 > _LIMIT:
        return None
    return int((yuan * 100).quantize(Decimal(1), ROUND_HALF_UP))


def _whole(number: Decimal | None) -> int | None:
    return int(number) if number is not None and abs(number) <= _LIMIT else None
