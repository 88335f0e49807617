"""Several short entries as numbered rows: Enter adds one, Backspace in an empty one removes it, the grip moves it."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QMimeData, QPointF, QRectF, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw

_LEFT: Final = 24
_RIGHT: Final = 22
_ABOVE: Final = 5
_GAP: Final = 6
_MOST: Final = 8
"""Rows that are shown before it scrolls."""


class LinesEdit(QTextEdit):
    """Rows of plain text, one line of the stored text each; `read_lines` gives the filled ones."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dragged = self._aim = -1
        self.setProperty("rows", "true")
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._fit)
        theme.current().restyled.connect(self._later.start)
        self.set_lines("")

    def lines(self) -> list[str]:
        """The filled rows."""
        return [text for text in (block.text().strip() for block in self._blocks()) if text]

    def set_lines(self, text: str) -> None:
        """Show a stored text, a row for each line."""
        quiet = QSignalBlocker(self)
        self.setPlainText("\n".join(line.strip() for line in text.splitlines() if line.strip()))
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        look = QTextBlockFormat()
        look.setLeftMargin(_LEFT)
        look.setRightMargin(_RIGHT)
        look.setBottomMargin(_GAP)
        cursor.setBlockFormat(look)
        self.document().clearUndoRedoStacks()
        quiet.unblock()
        self._fit()
        self.textChanged.emit()

    def move_row(self, row: int, to: int) -> None:
        """Put a row before the one that is now at `to`; one step of the editor's own undo."""
        texts = [block.text() for block in self._blocks()]
        place = to - 1 if to > row else to
        if not (0 <= row < len(texts) and 0 <= place < len(texts)) or place == row:
            return
        texts.insert(place, texts.pop(row))
        column = self.textCursor().positionInBlock()
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText("\n".join(texts))
        cursor.setPosition(self.document().findBlockByNumber(place).position() + min(column, len(texts[place])))
        self.setTextCursor(cursor)

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self.document().begin()
        while block.isValid():
            yield block
            block = block.next()

    def _rect(self, block: QTextBlock) -> QRectF:
        room = self.document().documentLayout().blockBoundingRect(block)
        return QRectF(
            room.x(),
            room.y() - self.verticalScrollBar().value(),
            room.width(),
            block.layout().boundingRect().height(),
        )

    def _fit(self) -> None:
        line = theme.current().metrics("body").lineSpacing()
        last = self.document().lastBlock()
        top = self.document().documentLayout().blockBoundingRect(last).y()
        high = top + max(line, round(last.layout().boundingRect().height()))
        above = max(_ABOVE, (theme.current().px(30) - line) // 2)
        self.setViewportMargins(0, above, 0, 0)
        whole = min(round(high), _MOST * (line + _GAP)) + 2 * above + 2
        self.setFixedHeight(max(whole, theme.current().px(32)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may wrap the rows otherwise."""
        super().resizeEvent(event)
        self._later.start()

    # keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter makes a row unless this one is empty; Alt with an arrow moves the row."""
        cursor = self.textCursor()
        row, alt = cursor.blockNumber(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if cursor.block().text().strip():
                cursor.insertBlock()
                self.setTextCursor(cursor)
                self.ensureCursorVisible()
        elif alt and event.key() == Qt.Key.Key_Up:
            self.move_row(row, row - 1)
        elif alt and event.key() == Qt.Key.Key_Down:
            self.move_row(row, row + 2)
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        """Pasted lines become rows, empty ones are left out."""
        lines = [line.strip() for line in source.text().splitlines()]
        self.textCursor().insertText("\n".join(line for line in lines if line))
        self.ensureCursorVisible()

    # the grip

    def _grip_at(self, spot: QPointF) -> int:
        if spot.x() < self.viewport().width() - _RIGHT:
            return -1
        filled = (block for block in self._blocks() if block.text())
        return next((block.blockNumber() for block in filled if self._rect(block).contains(1, spot.y())), -1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The grip takes the row."""
        self._dragged = self._grip_at(event.position()) if event.button() == Qt.MouseButton.LeftButton else -1
        self._aim = self._dragged
        if self._dragged < 0:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where the row would go."""
        if self._dragged < 0:
            hand = self._grip_at(event.position()) >= 0
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor if hand else Qt.CursorShape.IBeamCursor)
            super().mouseMoveEvent(event)
            return
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        middles = [self._rect(block).center().y() for block in self._blocks()]
        self._aim = sum(event.position().y() > middle for middle in middles)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop the row."""
        row, to = self._dragged, self._aim
        self._dragged = self._aim = -1
        if row >= 0:
            self.move_row(row, to)
            self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
            self.viewport().update()
        else:
            super().mouseReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, then numbers, grips and the drop line."""
        super().paintEvent(event)
        style, painter = theme.current(), QPainter(self.viewport())
        many = self.document().blockCount() > 1 or self.hasFocus()
        painter.setFont(style.font("small", bold=True))
        for block in self._blocks():
            room = self._rect(block)
            line = QRectF(0, room.top(), _LEFT, style.metrics("body").lineSpacing())
            if block.text() or many:
                painter.setPen(style.color("text3"))
                side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
                painter.drawText(line.adjusted(7, 0, 0, 0), side, str(block.blockNumber() + 1))
            if block.text():
                draw.glyph(painter, "grip", "iconf", 14, self.viewport().width() - _RIGHT + 4, line.center().y())
        if self._dragged >= 0 and self._aim not in {self._dragged, self._dragged + 1}:
            blocks = list(self._blocks())
            y = self._rect(blocks[self._aim]).top() if self._aim < len(blocks) else self._rect(blocks[-1]).bottom() + 3
            painter.fillRect(QRectF(4, max(0, y - 4), self.viewport().width() - 8, 2), style.color("accent"))
        painter.end()
