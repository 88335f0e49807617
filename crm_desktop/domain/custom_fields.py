"""Fields that the owner of a book adds to the customers' form (002-39): name, kind, unit, and what a value may be."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.partial_date import parse_partial
from crm_desktop.domain.text import clean, fold

KINDS: Final = ("text", "number", "date", "choice")
PREFIX: Final = "custom:"
"""What stands before the name in the key of a form's field."""

_NO_NAME = QT_TRANSLATE_NOOP("messages", "A field needs a name.")
_TWICE = QT_TRANSLATE_NOOP("messages", "There is a field “{name}” already.")
_NOT_A_NUMBER = QT_TRANSLATE_NOOP("messages", "“{value}” is not a number.")
_NOT_A_DATE = QT_TRANSLATE_NOOP("messages", "“{value}” is not a date such as 2024-03-05, 2024年3月 or 2024.")


@dataclass(frozen=True, slots=True)
class CustomField:
    """One field of one's own; its values lie under its name in the customer."""

    name: str
    kind: str = "text"
    unit: str = ""
    choices: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The key of the form's field."""
        return PREFIX + self.name


def field_name(key: str) -> str:
    """The name of the field of one's own that a key means, "" for any other key."""
    return key.removeprefix(PREFIX) if key.startswith(PREFIX) else ""


def problem(field: CustomField, others: Sequence[CustomField]) -> Message | None:
    """Why a field cannot be like this, beside the others."""
    if not clean(field.name):
        return Message(_NO_NAME)
    taken = any(fold(one.name) == fold(field.name) for one in others)
    return Message(_TWICE, name=field.name) if taken else None


def value_problem(field: CustomField, text: str) -> Message | None:
    """What looks wrong in a value; it is kept all the same (X-06)."""
    if field.kind == "number" and text and not _is_number(text.removesuffix(field.unit).strip()):
        return Message(_NOT_A_NUMBER, value=text)
    if field.kind == "date" and text and parse_partial(text, today=date.today()) is None:
        return Message(_NOT_A_DATE, value=text)
    return None


def _is_number(text: str) -> bool:
    try:
        float(text.replace(",", "").replace("，", ""))
    except ValueError:
        return False
    return True


def to_table(fields: Sequence[CustomField]) -> list[dict[str, object]]:
    """The fields as plain values."""
    return [{"name": one.name, "kind": one.kind, "unit": one.unit, "choices": list(one.choices)} for one in fields]


def from_table(table: object) -> tuple[CustomField, ...]:
    """The fields from plain values; what is no field is passed over."""
    found: dict[str, CustomField] = {}
    for entry in table if isinstance(table, list) else ():
        if isinstance(entry, dict) and entry.get("name"):
            kind, choices = str(entry.get("kind")), entry.get("choices")
            texts = tuple(map(str, choices)) if isinstance(choices, list) else ()
            name = str(entry["name"])
            found[name] = CustomField(name, kind if kind in KINDS else "text", str(entry.get("unit") or ""), texts)
    return tuple(found.values())
