"""Value sent every month (001-32): a product update, a report, a hint, and for whom of the customers it is made."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.domain.text import clean
from crm_desktop.paths import resource

KINDS: Final = ("update", "report", "tip")
_BETWEEN = re.compile(r"[\s、；;，,/|]+")
_CLAUSE = re.compile(r"[，,。；;、！!？?\n]+")
_MONTH = re.compile(r"\d{4}-\d\d")
_LONGEST = 24
"""Characters of a customer's own words that are repeated."""


@dataclass(frozen=True, slots=True)
class Content:
    """Something worth sending in a month ("2026-11"); `words` are what it is about, one of which must be recorded."""

    key: str
    month: str
    kind: str
    title: str
    words: tuple[str, ...]
    text: str = ""

    @property
    def occasion(self) -> str:
        """What sent texts of it are kept under."""
        return f"value:{self.key}"


def words_of(typed: str) -> tuple[str, ...]:
    """The words of a typed line, separated by blanks or commas, each once."""
    return tuple(dict.fromkeys(word for word in _BETWEEN.split(clean(typed)) if word))


def checked(content: Content) -> Content:
    """The content as it is kept; UserError without a title or without words."""
    title, words = clean(content.title), tuple(filter(None, map(clean, content.words)))
    if not title:
        raise UserError(Message(QT_TRANSLATE_NOOP("messages", "What is it called?")))
    if not words:
        template = QT_TRANSLATE_NOOP("messages", "Which pains and needs is it about? Write a word or two.")
        raise UserError(Message(template))
    kind = content.kind if content.kind in KINDS else KINDS[0]
    return Content(content.key, content.month, kind, title, words, clean(content.text))


def contents_table(contents: Iterable[Content]) -> list[dict[str, object]]:
    """The contents as plain values, for the book's setting "value_content"."""
    return [
        {"key": one.key, "month": one.month, "kind": one.kind, "title": one.title, "words": list(one.words),
         "text": one.text}
        for one in contents
    ]  # fmt: skip


def read_contents(table: object) -> list[Content]:
    """The contents that `contents_table` gave; what no program wrote is left out."""
    found = []
    for entry in table if isinstance(table, list) else ():
        if not isinstance(entry, dict) or not _MONTH.fullmatch(str(entry.get("month"))) or not entry.get("key"):
            continue
        words = entry.get("words")
        one = Content(
            str(entry["key"]), str(entry["month"]), str(entry.get("kind")), str(entry.get("title") or ""),
            tuple(map(str, words)) if isinstance(words, list) else (), str(entry.get("text") or ""),
        )  # fmt: skip
        try:
            found.append(checked(one))
        except UserError:
            continue
    return found


def clause_with(text: str, words: Sequence[str]) -> str:
    """The customer's own clause in which one of the words stands, "" where none does."""
    wanted = [word.casefold() for word in words]
    for clause in map(clean, _CLAUSE.split(text)):
        if any(word in clause.casefold() for word in wanted):
            return clause if len(clause) <= _LONGEST else f"{clause[: _LONGEST - 1]}…"
    return ""


def draft(content: Content, who: str, said: str, *, by_industry: bool, chinese: bool = True, turn: int = 0) -> str:
    """What to write to a customer; another `turn` is said in another way."""
    pool = _pools()["zh" if chinese else "en"][content.kind]["industry" if by_industry else "said"]
    values = {"who": who, "said": said, "title": content.title, "text": content.text}
    sentence = pool[turn % len(pool)]
    text = re.sub(r"\{(who|said|title|text)\}", lambda found: values[found[1]], sentence)
    return text.strip() if who else text.strip().removeprefix("，").removeprefix("Dear , ")


@cache
def _pools() -> dict[str, dict[str, dict[str, list[str]]]]:
    return tomllib.loads(resource("presets", "content.toml").read_text(encoding="utf-8"))
