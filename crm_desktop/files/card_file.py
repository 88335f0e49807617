"""A file of electronic cards (vCard 2.1, 3.0, 4.0) as one sheet: a card is a row, and its number that of the card."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from crm_desktop.domain.card_parts import Person
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.files.cards import each_card
from crm_desktop.files.columns import label
from crm_desktop.files.raw import HEAD_ROWS, Merge, RawSheet, Row, Unread
from crm_desktop.files.text_table import read_text

SHEET: Final = "vCard"
_FIELDS: Final = ("name", "contact_name", "contact_title", "contact_points", "email", "wechat", "tags", "remark")
_EMPTY: Final = QT_TRANSLATE_NOOP("messages", "This card names neither a person nor a company.")
_NOTES: Final = (("地址：", "address"), ("网址：", "website"), ("生日：", "birthday"))
"""What a customer has no column for, and how the remark calls it."""


class CardSource:
    """A vcf file; only columns that some card fills are there."""

    epoch1904 = False
    images = 0

    def __init__(self, path: Path, encoding: str | None) -> None:
        cards = list(each_card(read_text(path, encoding)))
        rows = [_cells(card) if isinstance(card, Person) else card for card in cards]
        filled = [
            column
            for column in range(len(_FIELDS))
            if any(row[column] is not None for row in rows if isinstance(row, tuple))
        ]
        self._headings = tuple(label("customers", _FIELDS[column]) for column in filled) or (
            label("customers", "name"),
        )
        self._rows = [_row(row, filled) for row in rows]

    def heads(self) -> Iterator[RawSheet]:
        """Its one sheet."""
        first = tuple(self._rows[:HEAD_ROWS])
        yield RawSheet(0, SHEET, False, len(self._rows), len(self._headings), first, headings=self._headings)

    def merged(self, _sheet: int) -> tuple[Merge, ...]:
        """Cards merge nothing."""
        return ()

    def rows(self, _sheet: int) -> Iterator[Row]:
        """A row for each card, in the order of the file."""
        return iter(self._rows)


def _cells(person: Person) -> Row:
    """The cells of a card in the order of _FIELDS."""
    notes = [f"{word}{value}" for word, key in _NOTES if (value := getattr(person, key))]
    texts = (
        person.company,
        person.name,
        person.title,
        "\n".join([*person.phones, *([f"QQ: {person.qq}"] if person.qq else [])]),
        "\n".join(person.mails),
        person.wechat,
        "、".join(person.groups),
        "\n".join([*([person.note] if person.note else []), *notes]),
    )
    return tuple(text.strip() or None for text in texts)


def _row(row: Row | Message, filled: list[int]) -> Row:
    if isinstance(row, Message):
        return (Unread(row),)
    return tuple(row[column] for column in filled) if _names_somebody(row) else (Unread(Message(_EMPTY)),)


def _names_somebody(row: Row) -> bool:
    return any(cell is not None for cell in row[:2])
