"""Hiding telephones and addresses in what is handed to others: enough stays to tell them apart (002-40)."""

import re
from collections.abc import Collection
from fnmatch import fnmatchcase
from typing import Final

_MAIL: Final = re.compile(r"([\w.+-])[\w.+-]*(@[\w-]+(?:\.[\w-]+)+)", re.ASCII)
_MOBILE: Final = re.compile(r"(?<![\d*])((?:\+?86[\s-]?)?1[3-9]\d)([\s-]?)\d{4}([\s-]?)(\d{4})(?!\d)")
_LANDLINE: Final = re.compile(r"(?<![\d*])(0(?:10|2\d|[3-9]\d\d)[\s-]?)\d{3,4}([\s-]?)(\d{4})(?!\d)")
_HOTLINE: Final = re.compile(r"(?<![\d*])([48]00[\s-]?)\d{3}([\s-]?)(\d{4})(?!\d)")
_CHAT: Final = re.compile(r"((?:微信|企业微信|QQ|WeChat)\s*[:：]\s*\w{1,2})[\w-]+", re.IGNORECASE)


_GAPS: Final = re.compile(r"[\s-]")
_STARS: Final = re.compile(r"\*+")
_EXTENSION: Final = re.compile(r"(?:转|ext|#).*", re.IGNORECASE)


def is_mask_of(text: str, whole: str) -> bool:
    """Whether a text with hidden parts is what masking made of a whole one."""
    return "***" in text and mask_text(whole) == text


def hides_one_of(value: str, keys: Collection[str]) -> bool:
    """Whether a telephone or address with stars in it stands for one that is known by its key."""
    if "**" not in value:
        return False
    plain = _EXTENSION.sub("*", _GAPS.sub("", value.lower().removeprefix("+86")))
    shape = _STARS.sub("*", plain)
    return any(fnmatchcase(key, shape) for key in keys)


def mask_text(text: str) -> str:
    """The text with the middle of every telephone, e-mail address and chat name in it hidden."""
    text = _MAIL.sub(r"\1***\2", text)
    text = _CHAT.sub(r"\1***", text)
    text = _MOBILE.sub(r"\1\2****\3\4", text)
    text = _LANDLINE.sub(r"\1****\2\3", text)
    return _HOTLINE.sub(r"\1***\2\3", text)
