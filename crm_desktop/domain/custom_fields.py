"""Fields that the owner of a book adds to the customers' form (002-39): name, kind, unit, and what a value may be."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
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
    types: tuple[str, ...] = ()
    """Types of customers that are asked for it, by the book's own names; nobody named means everybody."""
    industries: tuple[str, ...] = ()
    """The same of industries ("科技", "制造业-汽车零部件"); one of the first level stands for all below it."""

    @property
    def key(self) -> str:
        """The key of the form's field."""
        return PREFIX + self.name

    def applies(self, kind: str, industry: str) -> bool:
        """Whether a customer of a type and an industry (the book's own names) is asked for it."""
        of_trade = any(industry == one or industry.startswith(f"{one}-") for one in self.industries)
        return (not self.types or kind in self.types) and (not self.industries or of_trade)

    def renamed(self, kind: str, old: str, new: str) -> "CustomField":
        """The same after an entry of the list of types or industries got another name."""
        if kind == "type":
            return replace(self, types=tuple(new if one == old else one for one in self.types))
        return replace(self, industries=tuple(_renamed_path(one, old, new) for one in self.industries))


def _renamed_path(path: str, old: str, new: str) -> str:
    return "-".join(new if part == old else part for part in path.split("-"))


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
    return [_entry(one) for one in fields]


def _entry(field: CustomField) -> dict[str, object]:
    entry: dict[str, object] = {
        "name": field.name,
        "kind": field.kind,
        "unit": field.unit,
        "choices": list(field.choices),
    }
    # a field for everybody looks as it always did
    conditions = {"types": field.types, "industries": field.industries}
    return entry | {key: list(names) for key, names in conditions.items() if names}


def from_table(table: object) -> tuple[CustomField, ...]:
    """The fields from plain values; what is no field is passed over."""
    found: dict[str, CustomField] = {}
    for entry in table if isinstance(table, list) else ():
        if isinstance(entry, dict) and entry.get("name"):
            kind, name = str(entry.get("kind")), str(entry["name"])
            choices, types, industries = (_texts(entry.get(key)) for key in ("choices", "types", "industries"))
            unit = str(entry.get("unit") or "")
            found[name] = CustomField(name, kind if kind in KINDS else "text", unit, choices, types, industries)
    return tuple(found.values())


def _texts(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list) else ()


@dataclass(frozen=True, slots=True)
class Change:
    """What a version of the list of fields has that the one before had not, and the other way round."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()


def change(before: Sequence[CustomField], after: Sequence[CustomField]) -> Change:
    """What happened between two versions, by name."""
    old, new = {one.name: one for one in before}, {one.name: one for one in after}
    return Change(
        tuple(name for name in new if name not in old),
        tuple(name for name in old if name not in new),
        tuple(name for name in new if name in old and new[name] != old[name]),
    )
