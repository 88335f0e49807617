"""The box of a capture for cards and chats: what was read is tinted, pictures with QR codes are taken too."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from crm_desktop.domain.card_parts import Card
from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.inputs import TextEdit

CARDS = (".vcf", ".vcard")
"""Endings of files with electronic cards."""
PICTURES = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp")


class CardText(TextEdit):
    """Plain text with tinted spans; `picture(QImage)` and `file(path)` come from a paste or drop."""

    picture = Signal(object)
    file = Signal(str)

    def __init__(self, placeholder: str) -> None:
        super().__init__("", placeholder, lines=6)
        self.setMinimumHeight(120)
        self.setMaximumHeight(16_777_215)
        self.setAcceptDrops(True)
        self._card = Card("")
        theme.current().restyled.connect(self._tint)

    def _fit(self) -> None:
        """As high as there is room."""

    def show_card(self, card: Card) -> None:
        """Tint what was read, guesses in another colour."""
        self._card = card
        self._tint()

    def _tint(self) -> None:
        style, selections = theme.current(), []
        for one in self._card.fields:
            if one.span is None:
                continue
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(one.span[0])
            cursor.setPosition(one.span[1], QTextCursor.MoveMode.KeepAnchor)
            selection.cursor = cursor
            selection.format.setBackground(QColor(style.color("warnbg" if one.guess else "soft")))
            selection.format.setForeground(QColor(style.color("text")))
            selections.append(selection)
        self.setExtraSelections(selections)

    def tinted(self) -> list[tuple[str, bool]]:
        """The tinted words in order, and whether each is a guess."""
        spans = sorted((one.span, one.guess) for one in self._card.fields if one.span)
        return [(self._card.text[slice(*span)], guess) for span, guess in spans]

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 - Qt's name
        """Texts, pictures and files of pictures."""
        return source.hasImage() or bool(_files(source)) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        """A picture is looked through for a code, a text is typed."""
        files = _files(source)
        if files:
            self.file.emit(files[0])
        elif source.hasImage():
            self.picture.emit(QImage(source.imageData()))
        else:
            super().insertFromMimeData(source)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome texts and pictures."""
        if self.canInsertFromMimeData(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what is dropped."""
        if _files(event.mimeData()) or event.mimeData().hasImage():
            self.insertFromMimeData(event.mimeData())
            event.acceptProposedAction()
        else:
            super().dropEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter belongs to the window."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)


def _files(source: QMimeData) -> list[str]:
    """Paths of pictures and electronic cards among dragged or copied files."""
    paths = [url.toLocalFile() for url in source.urls() if url.isLocalFile()]
    return [path for path in paths if path.lower().endswith((*PICTURES, *CARDS))]


def grey(image: QImage) -> tuple[bytes, int, int]:
    """A picture as grey bytes without gaps, its width and height; a very large one is made smaller."""
    if max(image.width(), image.height()) > _LARGEST:
        image = image.scaled(
            _LARGEST, _LARGEST, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    if image.hasAlphaChannel():
        # what is transparent is paper
        ground = QImage(image.size(), QImage.Format.Format_RGB32)
        ground.fill(Qt.GlobalColor.white)
        painter = QPainter(ground)
        painter.drawImage(0, 0, image)
        painter.end()
        image = ground
    plain = image.convertToFormat(QImage.Format.Format_Grayscale8)
    step, width, height = plain.bytesPerLine(), plain.width(), plain.height()
    raw = bytes(plain.constBits())
    return b"".join(raw[row * step : row * step + width] for row in range(height)), width, height


_LARGEST = 4000
"""Pixels of a side: the cameras of telephones give more than a reader needs."""


class Swatch(QWidget):
    """A small square of a legend in two tokens."""

    def __init__(self, fill: str, edge: str) -> None:
        super().__init__()
        self._fill, self._edge = fill, edge
        self.setFixedSize(12, 12)
        self.setAutoFillBackground(False)
        self.setBackgroundRole(QPalette.ColorRole.NoRole)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill and edge."""
        painter = draw.begin(self)
        draw.rounded(painter, self.rect(), 3, self._fill, self._edge)
        painter.end()
