"""Paints table cells: text, badges, flames and due marks, from caches, at some 15 microseconds a cell."""

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from crm_desktop.ui import icons, theme
from crm_desktop.ui.models.columns import TONES, Cell, Column, alignment
from crm_desktop.ui.models.row_model import CELL_ROLE, HOT_ROLE, RowModel
from crm_desktop.ui.models.word_pictures import WordPictures
from crm_desktop.ui.widgets.badge import badge_pixmap

LEFT_PAD: Final = 10
RIGHT_PAD: Final = 6
NUMBER_PAD: Final = 10
"""Padding right of right-aligned numbers, px at scale 1."""
_MAX_CACHED: Final = 20_000
_GROUNDS: Final = {"danger": "dangerbg", "accent": "soft", "ok": "okbg"}
"""Ground of a state by its tone."""
_BAR: Final = 54
_QUARTER: Final = 91
"""Length of the bar of a cycle, px at scale 1, and the days that fill it."""
_ELIDE: Final = Qt.TextElideMode.ElideRight


class Face:
    """A font with its metrics and the widths and shortened texts measured so far."""

    __slots__ = ("ascent", "em", "font", "height", "metrics", "short", "widths")

    def __init__(self, font: QFont) -> None:
        # Chinese and Latin can do without shaping: a fifth of the drawing time for a little kerning
        self.font = QFont(font)
        self.font.setStyleStrategy(QFont.StyleStrategy.PreferNoShaping)
        self.metrics = QFontMetrics(self.font)
        self.height = self.metrics.height()
        self.ascent = self.metrics.ascent()
        self.em = font.pixelSize() + 1
        self.widths: dict[str, int] = {}
        self.short: dict[tuple[str, int], str] = {}

    def width(self, text: str) -> int:
        """Width of a text in px."""
        found = self.widths.get(text)
        if found is None:
            if len(self.widths) > _MAX_CACHED:
                self.widths.clear()
            found = self.widths[text] = self.metrics.horizontalAdvance(text)
        return found

    def fit(self, text: str, room: int) -> str:
        """The text, shortened with an ellipsis to `room` px where it must be."""
        if len(text) * self.em <= room:
            return text
        key = (text, room)
        found = self.short.get(key)
        if found is None:
            if len(self.short) > _MAX_CACHED:
                self.short.clear()
            # a cell is one line: what follows a line break would be drawn over the next row
            line = text.replace("\n", " ")
            found = self.short[key] = self.metrics.elidedText(line, _ELIDE, room)
        return found


class CellDelegate(QStyledItemDelegate):
    """Draws the cells of a RowModel and edits them with a frameless line edit."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.dpr = 1.0
        self.ground = ""
        """Colour token of the ground under the cells that are painted next; empty where it is not one plain colour."""
        self._words = WordPictures()
        self._reset()
        theme.current().restyled.connect(self._reset)

    def _reset(self) -> None:
        style = theme.current()
        self.body = Face(style.font("body"))
        self.bold = Face(style.font("body", bold=True))
        self.small = Face(style.font("small"))
        self.pad_left, self.pad_right = style.px(LEFT_PAD), style.px(RIGHT_PAD)
        self.pad_number = style.px(NUMBER_PAD)
        self.badge_side = style.px(20)
        self.icon_side = style.px(16)
        self._badges: dict[str, QPixmap] = {}
        self._icons: dict[tuple[str, str], QPixmap] = {}
        self._inks: dict[tuple[str, str], tuple[QColor, str, Face]] = {}
        self._aligned: dict[str, str] = {}
        self._words.clear()

    # painting

    def paint_cell(self, painter: QPainter, box: tuple[int, int, int, int], column: Column, cell: Cell) -> None:
        """Draw one cell's content into (x, y, width, height) px; the row's ground is painted already."""
        kind = column.kind
        if kind == "grade" or kind == "hot":  # noqa: PLR1714 - a set lookup is slower here
            self._paint_mark(painter, box, kind, cell)
            return
        if kind == "grade_move":
            self._paint_move(painter, box, cell)
            return
        if kind == "state":
            self._paint_state(painter, box, cell)
            return
        text = cell.text
        if not text and not cell.icon:
            return
        if kind == "cycle":
            box = self._paint_cycle(painter, box, cell)
        x, y, width, height = box
        colour, token, face = self._inks.get((kind, cell.tone)) or self._ink(kind, cell.tone)
        icon = cell.icon
        right = x + width
        x += self.pad_left
        if icon:
            side = self.icon_side
            picture = self._icons.get((icon, token)) or self._icon(icon, token)
            painter.drawPixmap(x - 2, y + (height - side) // 2, picture)
            x += side + 2
        align = self._aligned.get(column.key) or self._align(column)
        if align == "left":
            text = face.fit(text, right - x - self.pad_right)
        else:
            text = face.fit(text, right - x - self.pad_number)
            slack = right - x - self.pad_number - face.width(text)
            x += slack if align == "right" else slack // 2
        self._paint_text(painter, (x, y + (height - face.height) // 2), face, (colour, token), text)

    def _paint_text(
        self, painter: QPainter, place: tuple[int, int], face: Face, ink: tuple[QColor, str], text: str
    ) -> None:
        """Draw a text with its left upper corner at a place, or copy it if it comes often."""
        x, y = place
        # between whole pixels a picture would be blurred
        if self.ground and self.dpr.is_integer():
            picture = self._words.shelf(face, ink, self.ground, self.dpr).picture(text)
            if picture is not None:
                painter.drawPixmap(x - 1, y, picture)
                return
        painter.setFont(face.font)
        painter.setPen(ink[0])
        # QStaticText was tried here: slower by a tenth on a page seen before, by half on a new one
        painter.drawText(x, y + face.ascent, text)

    def _paint_mark(self, painter: QPainter, box: tuple[int, int, int, int], kind: str, cell: Cell) -> None:
        x, y, width, height = box
        if kind == "grade":
            side, letter = self.badge_side, cell.text
            if not letter:
                return
            picture = self._badge(letter)
        elif cell.value:
            side = self.icon_side
            picture = self._icons.get(("flame-hot", "hotfg")) or self._icon("flame-hot", "hotfg")
        else:
            return
        painter.drawPixmap(x + (width - side) // 2, y + (height - side) // 2, picture)

    def _badge(self, letter: str) -> QPixmap:
        picture = self._badges.get(letter)
        if picture is None:
            picture = self._badges[letter] = badge_pixmap(letter, self.badge_side, self.dpr)
        return picture

    def _paint_move(self, painter: QPainter, box: tuple[int, int, int, int], cell: Cell) -> None:
        """From and to as badges with an arrow between, and which way it went; `value` is the letter before."""
        x, y, _width, height = box
        x += self.pad_left
        before, side, small = str(cell.value or ""), self.badge_side, self.icon_side
        middle = y + height // 2
        if before:
            painter.drawPixmap(x, middle - side // 2, self._badge(before))
            arrow = self._icons.get(("arrow-right", "icon")) or self._icon("arrow-right", "icon")
            painter.drawPixmap(x + side + 4, middle - small // 2, arrow)
            x += side + small + 8
        if cell.text:
            painter.drawPixmap(x, middle - side // 2, self._badge(cell.text))
        if before and cell.text and before != cell.text:
            name, token = ("trend-up", "ok") if cell.text < before else ("trend-down", "danger")
            picture = self._icons.get((name, token)) or self._icon(name, token)
            painter.drawPixmap(x + side + 10, middle - small // 2, picture)

    def _paint_cycle(self, painter: QPainter, box: tuple[int, int, int, int], cell: Cell) -> tuple[int, int, int, int]:
        """A bar of the days, full at a quarter of a year; returns what is left for the text."""
        if not isinstance(cell.value, int):
            return box
        x, y, width, height = box
        style, long = theme.current(), theme.current().px(_BAR)
        left, top = x + self.pad_left, y + height // 2 - 2
        painter.fillRect(left, top, long, 4, style.color("press"))
        filled = max(4, min(long, round(long * cell.value / _QUARTER)))
        painter.fillRect(left, top, filled, 4, style.color("iconf"))
        return x + long + 6, y, width - long - 6, height

    def _paint_state(self, painter: QPainter, box: tuple[int, int, int, int], cell: Cell) -> None:
        """Icon and words on a ground of their tone, as chips have it."""
        x, y, width, height = box
        colour, token, face = self._inks.get(("state", cell.tone)) or self._ink("state", cell.tone)
        x, side, small = x + self.pad_left, self.badge_side + 2, self.icon_side
        text = face.fit(cell.text, width - self.pad_left - self.pad_right - small - 16)
        top = y + (height - side) // 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.current().color(_GROUNDS.get(cell.tone, "hover")))
        painter.drawRoundedRect(x, top, face.width(text) + small + 16, side, 4, 4)
        picture = self._icons.get((cell.icon, token)) or self._icon(cell.icon, token)
        painter.drawPixmap(x + 5, y + (height - small) // 2, picture)
        painter.setFont(face.font)
        painter.setPen(colour)
        painter.drawText(x + small + 9, y + (height - face.height) // 2 + face.ascent, text)

    def _ink(self, kind: str, tone: str) -> tuple[QColor, str, Face]:
        name, face = tone or TONES[kind], self.body
        if tone == "missing":
            name, face = "warn", self.small
        elif tone == "none":
            name = "disabled"
        elif kind in {"number_text", "state"}:
            face = self.small
        elif kind == "due" and tone in {"danger", "accent"}:
            face = self.bold
        found = self._inks[kind, tone] = (theme.current().color(name), name, face)
        return found

    def _icon(self, name: str, token: str) -> QPixmap:
        found = self._icons[name, token] = icons.pixmap(name, token, self.icon_side, self.dpr)
        return found

    def _align(self, column: Column) -> str:
        found = self._aligned[column.key] = alignment(column)
        return found

    def set_ratio(self, dpr: float) -> None:
        """Draw pixmaps for this device pixel ratio from now on."""
        if dpr != self.dpr:
            self.dpr = dpr
            self._badges.clear()
            self._icons.clear()
            self._words.clear()

    def is_cut(self, column: Column, cell: Cell, width: int) -> bool:
        """Whether the text of a cell does not fit into `width` px and deserves a tooltip."""
        if column.kind in {"grade", "grade_move", "hot"} or not cell.text:
            return False
        face = self._ink(column.kind, cell.tone)[2]
        room = width - self.pad_left - self.pad_right - (self.icon_side + 2 if cell.icon else 0)
        return "\n" in cell.text or face.width(cell.text) > room

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw ground and content of one cell in any view (DataTable paints whole rows instead)."""
        model = index.model()
        if not isinstance(model, RowModel):
            super().paint(painter, option, index)
            return
        from PySide6.QtWidgets import QStyle  # noqa: PLC0415 - QStyle is large, and DataTable needs none of it

        style, self.ground = theme.current(), ""
        rect: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or index.data(HOT_ROLE):
            painter.fillRect(rect, style.color("sel" if selected else "hotrow"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, style.color("line"))
        box = (rect.x(), rect.y(), rect.width(), rect.height() - 1)
        self.paint_cell(painter, box, model.columns[index.column()], index.data(CELL_ROLE))

    # editing

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """A line edit with the focus edge inside the cell."""
        editor = QLineEdit(parent)
        editor.setProperty("cell", "true")
        return editor

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The editor covers its cell."""
        editor.setGeometry(option.rect)
