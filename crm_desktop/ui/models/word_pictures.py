"""Pictures of words that a table shows again and again: an owner, an industry, a stage is drawn once, then copied.

Copying takes a fifth of the time that drawing Chinese letters does. A picture has the row's ground behind its letters,
so that they look the same as those drawn directly, on screens with coloured sub-pixels too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QColor, QPainter, QPixmap

from crm_desktop.ui import theme

if TYPE_CHECKING:
    from crm_desktop.ui.models.cell_delegate import Face

_OFTEN: Final = 4
"""How often a word is drawn before its picture is taken."""
_MOST: Final = 8_000
"""Words that one shelf counts; pictures are far fewer, for only those of few different words come often."""


class Shelf:
    """Words of one font and colour on one ground: how often each was drawn, then its picture."""

    __slots__ = ("_face", "_ground", "_ink", "_ratio", "_words")

    def __init__(self, face: Face, ink: QColor, ground: QColor, ratio: float) -> None:
        self._face, self._ink, self._ground, self._ratio = face, ink, ground, ratio
        self._words: dict[str, QPixmap | int] = {}

    def picture(self, text: str) -> QPixmap | None:
        """The word's picture, one px wider than the word on each side; None while it is rare."""
        found = self._words.get(text, 0)
        if not isinstance(found, int):
            return found
        if found < _OFTEN:
            if len(self._words) > _MOST:
                self._words.clear()
            self._words[text] = found + 1
            return None
        picture = self._words[text] = self._draw(text)
        return picture

    def _draw(self, text: str) -> QPixmap:
        face, ratio = self._face, self._ratio
        picture = QPixmap(round((face.width(text) + 2) * ratio), round(face.height * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._ground)
        painter = QPainter(picture)
        painter.setFont(face.font)
        painter.setPen(self._ink)
        painter.drawText(1, face.ascent, text)
        painter.end()
        return picture


class WordPictures:
    """The shelves of one table."""

    def __init__(self) -> None:
        self._shelves: dict[tuple[str, str, int], Shelf] = {}

    def clear(self) -> None:
        """Forget everything: fonts or colours have changed."""
        self._shelves.clear()

    def shelf(self, face: Face, ink: tuple[QColor, str], ground: str, ratio: float) -> Shelf:
        """The words of a font, an ink (colour and its token) and a ground (token)."""
        key = (ink[1], ground, id(face))
        found = self._shelves.get(key)
        if found is None:
            found = self._shelves[key] = Shelf(face, ink[0], theme.current().color(ground), ratio)
        return found
