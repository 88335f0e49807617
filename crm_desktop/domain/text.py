"""Text as it is stored (clean) and as it is compared (fold): width, script, case and debris made equal."""

import re
import unicodedata
import zlib
from functools import cache

from crm_desktop.domain import pinyin
from crm_desktop.paths import resource

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# control characters, invisible marks of direction and width (phone books wrap numbers in them), lone surrogates
_INVISIBLE_CLASS = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff"
_INVISIBLE = re.compile(f"[{_INVISIBLE_CLASS}]+")
_SPACES = re.compile("[\t \xa0\u2000-\u200a\u202f\u205f\u3000]+")
_AROUND_LINE_END = re.compile(" ?\n ?")
_TONE_LETTERS = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ"
# NFKC costs twenty times a search, and plain ideographs and ASCII stay what they are unless a mark follows a letter
_COMPOSABLE = re.compile("[A-Za-z<=>]?[^\x00-\x7f\u4e00-\u9fff]+")
# in nearly every Chinese sentence
_PUNCTUATION = tuple(zip("，（）：；？！", ",():;?!", strict=True))
_DEBRIS = re.compile(rf"(?<=[\u3400-\u9fff\U00020000-\U000323af])\(([a-z{_TONE_LETTERS}]+)\)")
_TONE_MARKS = re.compile("[\u0300-\u0304\u030c]")


def clean(text: str) -> str:
    """The text for storing: line ends \\n, runs of blanks one space, no control or invisible characters, trimmed."""
    if is_clean(text):
        return text.strip()
    text = _INVISIBLE.sub("", _LINE_ENDS.sub("\n", text))
    return _AROUND_LINE_END.sub("\n", _SPACES.sub(" ", text)).strip()


def is_clean(text: str) -> bool:
    """Whether a text needs nothing but to be trimmed; of several in one this holds for each of them."""
    return text.isprintable() and "  " not in text


@cache
def _simple() -> tuple[re.Pattern[str], dict[int, int]]:
    packed = resource("search", "simplified.txt.z").read_bytes()
    traditional, simple = zlib.decompress(packed).decode("utf-8").split("\n")
    return re.compile(f"[{traditional}]"), str.maketrans(traditional, simple)


def simplified(text: str) -> str:
    """The text with every traditional character replaced by its simplified form, length unchanged."""
    if text.isascii():
        return text
    traditional, table = _simple()
    # most texts hold no traditional character, and to find that out is far cheaper than to translate
    return text.translate(table) if traditional.search(text) else text


def _without_debris(found: re.Match[str]) -> str:
    """Nothing where the bracket only spells the character before it, else the bracket unchanged."""
    marked = unicodedata.normalize("NFD", found[1])
    letters = unicodedata.normalize("NFC", _TONE_MARKS.sub("", marked)).replace("ü", "v")
    if letters.isascii() and len(letters) < len(marked) and pinyin.is_pinyin(letters):
        return ""
    # without a tone mark it might be a word, "贵(gui)" but not "客户(key)"
    return "" if letters in pinyin.readings().get(found.string[found.start() - 1], ()) else found[0]


def _normalized(found: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", found[0])


def fold(text: str) -> str:
    """The text for matching only: NFKC, simplified, lower case, single spaces, injected "(pīnyīn)" dropped (X-02)."""
    if text.isascii() and text.isprintable():
        return " ".join(text.lower().split())
    if not unicodedata.is_normalized("NFKC", text):
        for wide, narrow in _PUNCTUATION:
            text = text.replace(wide, narrow)
        if not unicodedata.is_normalized("NFKC", text):
            text = _COMPOSABLE.sub(_normalized, text)
    if "(" in text:
        text = _DEBRIS.sub(_without_debris, text)
    if not text.isprintable():
        text = _INVISIBLE.sub("", text)
    return " ".join(simplified(text).casefold().split())
