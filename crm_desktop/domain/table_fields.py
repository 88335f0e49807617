"""Values out of a table that a person may have typed, each wrong one named with its place."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import time
from enum import StrEnum
from types import MappingProxyType
from typing import TypeVar

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.domain.playbook import Span, Words

Choice = TypeVar("Choice", bound=StrEnum)

_MISSING = QT_TRANSLATE_NOOP("messages", "{place} is missing")
_NO_TABLE = QT_TRANSLATE_NOOP("messages", "{place}: a table is expected, not {value}")
_NO_LIST = QT_TRANSLATE_NOOP("messages", "{place}: a list is expected, not {value}")
_NO_NUMBER = QT_TRANSLATE_NOOP("messages", "{place}: {value} is not a whole number from {low} to {high}")
_NO_TEXT = QT_TRANSLATE_NOOP("messages", "{place}: {value} is not a text")
_TOO_MANY = QT_TRANSLATE_NOOP("messages", "{place}: no more than {most} are possible")
_NO_SWITCH = QT_TRANSLATE_NOOP("messages", "{place}: {value} is neither true nor false")
_NO_SPAN = QT_TRANSLATE_NOOP("messages", '{place}: {value} is not a pair of times such as ["08:30", "12:00"]')
_NO_CHOICE = QT_TRANSLATE_NOOP("messages", "{place}: {value} is not one of {known}")
_UNKNOWN = QT_TRANSLATE_NOOP("messages", "{place} is not known here")


class TableFields:
    """A table and where it stands ("sprint.levels.A"), read field by field."""

    def __init__(self, table: object, place: str) -> None:
        if not isinstance(table, Mapping):
            raise problem(_NO_TABLE, place, value=shown(table))
        self.table: Mapping[str, object] = table
        self.place = place

    def at(self, key: str) -> str:
        """The place of a field."""
        return f"{self.place}.{key}"

    def number(self, key: str, low: int, high: int, default: int | None = None) -> int:
        """A whole number within limits; without a default the field must be there."""
        return whole(self._value(key, default), self.at(key), low, high)

    def text(self, key: str, default: str | None = None) -> str:
        """A text; without a default the field must be there and not be empty."""
        value = self._value(key, default)
        if not isinstance(value, str):
            raise problem(_NO_TEXT, self.at(key), value=shown(value))
        if default is None and not value.strip():
            raise problem(_MISSING, self.at(key))
        return value

    def words(self, key: str) -> Words:
        """A text and its English, which stands in the field with "_en" behind."""
        return Words(self.text(key, ""), self.text(f"{key}_en", ""))

    def switch(self, key: str, default: bool) -> bool:
        """True or false."""
        value = self.table.get(key, default)
        if not isinstance(value, bool):
            raise problem(_NO_SWITCH, self.at(key), value=shown(value))
        return value

    def choice(self, key: str, kind: type[Choice], default: Choice) -> Choice:
        """One of a fixed set of words."""
        return one_of(self.table.get(key, default.value), self.at(key), kind)

    def choices(self, key: str, kind: type[Choice], default: tuple[Choice, ...]) -> tuple[Choice, ...]:
        """Several of a fixed set of words."""
        if key not in self.table:
            return default
        return tuple(one_of(value, self.at(key), kind) for value in self.items(key))

    def spans(self, key: str, default: tuple[Span, ...]) -> tuple[Span, ...]:
        """Pairs of times of the day."""
        if key not in self.table:
            return default
        return tuple(_span(pair, self.at(key)) for pair in self.items(key))

    def items(self, key: str) -> Sequence[object]:
        """A list; none where the field is not there."""
        value = self.table.get(key, [])
        if not isinstance(value, Sequence) or isinstance(value, str):
            raise problem(_NO_LIST, self.at(key), value=shown(value))
        return value

    def texts(self, key: str, most: int) -> tuple[str, ...]:
        """A list of up to so many texts, none of them empty, each one once; none where the field is not there."""
        found = dict.fromkeys(TableFields({key: one}, self.place).text(key).strip() for one in self.items(key))
        if len(found) > most:
            raise problem(_TOO_MANY, self.at(key), most=most)
        return tuple(found)

    def inner(self, key: str) -> "TableFields":
        """A table inside; an empty one where the field is not there."""
        return TableFields(self.table.get(key, {}), self.at(key))

    def phases(self, key: str, kind: type[Choice]) -> Mapping[Choice, Words]:
        """Texts by a word of a fixed set."""
        inner = self.inner(key)
        found = {one: inner.words(one.value) for one in kind}
        inner.only([name for one in kind for name in (one.value, f"{one.value}_en")])
        return MappingProxyType({one: words for one, words in found.items() if words})

    def only(self, known: Iterable[str]) -> None:
        """Refuse fields that are not known."""
        for key in self.table:
            if key not in known:
                raise problem(_UNKNOWN, self.at(key))

    def _value(self, key: str, default: object) -> object:
        value = self.table.get(key, default)
        if value is None:
            raise problem(_MISSING, self.at(key))
        return value


def whole(value: object, place: str, low: int, high: int) -> int:
    """A whole number within limits."""
    if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
        raise problem(_NO_NUMBER, place, value=shown(value), low=low, high=high)
    return value


def one_of(value: object, place: str, kind: type[Choice]) -> Choice:
    """One of a fixed set of words."""
    for one in kind:
        if one.value == value:
            return one
    raise problem(_NO_CHOICE, place, value=shown(value), known=", ".join(one.value for one in kind))


def problem(template: str, place: str, **args: object) -> UserError:
    """What is wrong, and where."""
    return UserError(Message(template, place=place, **args))


def shown(value: object) -> str:
    """A value as a sentence names it, cut where it is long."""
    text = value if isinstance(value, str) else repr(value)
    return f"“{text[:40]}…”" if len(text) > 40 else f"“{text}”"


def _span(pair: object, place: str) -> Span:
    if isinstance(pair, Sequence) and not isinstance(pair, str) and len(pair) == 2:
        start, end = (_time(part) for part in pair)
        if start is not None and end is not None and (start != end or pair[1] == "24:00"):
            return Span(start, end)
    raise problem(_NO_SPAN, place, value=shown(pair))


def _time(text: object) -> time | None:
    """A time such as "08:30"; "24:00" is the midnight that ends the day."""
    if text == "24:00":
        return time(0)
    try:
        return time.fromisoformat(text) if isinstance(text, str) and len(text) == 5 else None
    except ValueError:
        return None
