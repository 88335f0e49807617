"""How names stand in order: Chinese by the sound of each character, everything else as written."""

from functools import cache

from crm_desktop.domain.pinyin import syllables
from crm_desktop.domain.text import fold


def sort_key(name: str) -> str:
    """How a name is ordered: by the first reading of each character, Latin letters as they are."""
    return " ".join(map(_sound, fold(name)))


@cache
def _sound(char: str) -> str:
    found = syllables(char)
    return found[0][0] if found else char
