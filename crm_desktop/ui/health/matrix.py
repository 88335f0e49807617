"""Completeness as a table of shares: a row for each type of customer, a column for each field it needs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip

from crm_desktop.domain.data_health import percent
from crm_desktop.services.completeness import FIELDS, TypeRow
from crm_desktop.ui import theme
from crm_desktop.ui.forms.field_words import field_word
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.focus_painted import FocusPainted

_LINE: Final = 40
_HEAD: Final = 58
_NAME: Final = 132
_GAP: Final = 4
_CENTRE: Final = Qt.AlignmentFlag.AlignCenter
_STEPS: Final = {
    Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0),
}  # fmt: skip


def tone_of(share: int) -> tuple[str, str]:
    """Ground and text of a share in percent: good from 90, poor below 60."""
    if share >= 90:
        return "okbg", "ok"
    return ("hover", "text") if share >= 60 else ("warnbg", "warn")


class Matrix(FocusPainted):
    """`chosen` carries the row and the field of a cell; row -1 stands for all customers."""

    chosen = Signal(int, str)

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[TypeRow] = ()
        self.fields: Sequence[str] = ()
        """The columns: what customers of some type need."""
        self._at = (0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Completeness by type and field"))

    def show_rows(self, rows: Sequence[TypeRow]) -> None:
        """Show these types; the last line sums them up."""
        self.rows = rows
        needed = frozenset[str]().union(*(row.needed for row in rows))
        self.fields = [field for field in FIELDS if field in needed]
        self._at = (min(self._at[0], len(rows)), min(self._at[1], max(0, len(self.fields) - 1)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Head, a line for each type, and the sum."""
        px = theme.current().px
        return QSize(640, px(_HEAD) + px(_LINE) * (len(self.rows) + 1) + 2)

    minimumSizeHint = sizeHint

    def words(self, row: int) -> str:
        """The name of a line."""
        if row >= len(self.rows):
            return self.tr("All")
        return self.rows[row].name or self.tr("Without a type")

    def counted(self, row: int, field: str) -> tuple[int, int]:
        """How many customers of a line have a field, and how many need it."""
        rows = self.rows if row >= len(self.rows) else [self.rows[row]]
        of = [one for one in rows if field in one.needed]
        total = sum(one.total for one in of)
        return total - sum(one.blank[field] for one in of), total

    # geometry

    def _cell(self, row: int, column: int) -> QRect:
        px = theme.current().px
        left, width = px(_NAME), (self.width() - px(_NAME)) / max(1, len(self.fields))
        x = left + round(column * width)
        return QRect(x, px(_HEAD) + row * px(_LINE), round(width), px(_LINE)).adjusted(_GAP // 2, 2, -_GAP // 2, -2)

    def _under(self, spot: QPoint) -> tuple[int, int] | None:
        for row in range(len(self.rows) + 1):
            for column in range(len(self.fields)):
                if self._cell(row, column).contains(spot):
                    return row, column
        return None

    # painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Titles of the fields, then a line for each type."""
        if not self.rows:
            return
        style = theme.current()
        painter = draw.begin(self)
        painter.setFont(style.font(self._head_role()))
        painter.setPen(style.color("text3"))
        wrap = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
        for column, field in enumerate(self.fields):
            box = self._cell(0, column)
            painter.drawText(QRect(box.left(), 0, box.width(), style.px(_HEAD) - 8), wrap, field_word(field))
        for row in range(len(self.rows) + 1):
            self._paint_row(painter, row)
        painter.end()

    def _head_role(self) -> str:
        """Smaller titles where a word has no room over its column."""
        metrics, room = theme.current().metrics("small"), self._cell(0, 0).width()
        words = (word for field in self.fields for word in field_word(field).split())
        return "micro" if any(metrics.horizontalAdvance(word) > room for word in words) else "small"

    def _paint_row(self, painter: QPainter, row: int) -> None:
        style = theme.current()
        last = row == len(self.rows)
        name = QRect(0, self._cell(row, 0).top(), style.px(_NAME) - 8, self._cell(row, 0).height())
        width = draw.line(painter, name, self.words(row), "text", "body", bold=last)
        if not last:
            total = f"{self.rows[row].total:,}"
            draw.line(painter, name.adjusted(width + 8, 0, 0, 0), total, "text3", "micro")
        for column, field in enumerate(self.fields):
            box = self._cell(row, column)
            filled, total_of = self.counted(row, field)
            if not total_of:
                painter.setPen(style.color("disabled"))
                painter.setFont(style.font("small"))
                painter.drawText(box, _CENTRE, "—")
                continue
            share = percent(filled, total_of)
            ground, tone = tone_of(share)
            draw.rounded(painter, box, 4, ground)
            painter.setFont(style.font("small", bold=tone == "warn"))
            painter.setPen(style.color(tone))
            painter.drawText(box, _CENTRE, f"{share}%")
            if self.hasFocus() and self._at == (row, column):
                draw.rounded(painter, box, 4, edge="focus", width=2)

    # hands

    def choose(self, row: int, column: int) -> None:
        """Ask for the customers behind a cell that lack the field."""
        filled, total = self.counted(row, self.fields[column])
        if total > filled:
            self.chosen.emit(-1 if row == len(self.rows) else row, self.fields[column])

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens the customers of a cell."""
        under = self._under(event.position().toPoint())
        if under is not None and event.button() == Qt.MouseButton.LeftButton:
            self._at = under
            self.update()
            self.choose(*under)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be pressed."""
        under = self._under(event.position().toPoint())
        hand = under is not None and self.counted(under[0], self.fields[under[1]])[1] > 0
        self.setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows walk over the cells, Enter opens one."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            row = min(max(self._at[0] + step[0], 0), len(self.rows))
            self._at = (row, min(max(self._at[1] + step[1], 0), len(self.fields) - 1))
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.choose(*self._at)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """A cell says how many it stands for."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            under = self._under(event.pos())
            QToolTip.showText(event.globalPos(), self.tip(*under) if under else "", self)
            return True
        return super().event(event)

    def tip(self, row: int, column: int) -> str:
        """What a cell stands for in words."""
        filled, total = self.counted(row, self.fields[column])
        if not total:
            return self.tr("Not needed for this type")
        text = self.tr("{field}: {filled} of {total} filled in")
        return text.format(field=field_word(self.fields[column]), filled=f"{filled:,}", total=f"{total:,}")
