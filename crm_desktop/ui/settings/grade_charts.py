"""From which grade to which customers would move, and how the grades would fill: painted tables."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.services.grade_preview import Preview
from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.badge import paint_badge

_CELL, _SIDE, _LEFT = 28, 18, 34


class MoveMatrix(QWidget):
    """Grades now as rows, after as columns; a press on a cell gives `asked(from, to)`."""

    asked = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._preview: Preview | None = None
        self._letters: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def show_preview(self, preview: Preview) -> None:
        """Show these moves."""
        self._preview, self._letters = preview, preview.order
        said = [f"{one or '—'}→{to} {count}" for (one, to), count in sorted(preview.moves.items())]
        self.setAccessibleName(self.tr("From grade to grade"))
        self.setAccessibleDescription(", ".join(said))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A row for each grade, and their names above."""
        return QSize(260, theme.current().px(_CELL) * (len(self._letters) + 1))

    def _cell(self, row: int, column: int) -> QRect:
        style = theme.current()
        high, left = style.px(_CELL), style.px(_LEFT)
        wide = (self.width() - left) / max(len(self._letters), 1)
        return QRect(round(left + column * wide), high * (row + 1), round(wide), high).adjusted(1, 1, -1, -1)

    def count(self, row: int, column: int) -> int:
        """How many stand in a cell: those who move, or on the diagonal those who stay."""
        assert self._preview is not None  # noqa: S101 - cells are only drawn of a preview
        present, to = self._letters[row], self._letters[column]
        if row != column:
            return self._preview.moves.get((present, to), 0)
        gone = sum(count for (one, _to), count in self._preview.moves.items() if one == present)
        return self._preview.now.get(present, 0) - gone

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Badges and cells."""
        if self._preview is None:
            return
        style, side = theme.current(), theme.current().px(_SIDE)
        painter = draw.begin(self)
        for at, letter in enumerate(self._letters):
            box = self._cell(at, at)
            paint_badge(painter, QRect(box.x(), 0, box.width(), style.px(_CELL)), letter, side)
            paint_badge(painter, QRect(0, box.y(), style.px(_LEFT) - 8, box.height()), letter, side)
        for row in range(len(self._letters)):
            for column in range(len(self._letters)):
                count, box = self.count(row, column), self._cell(row, column)
                fill, tone = (
                    ("hover", "text2") if row == column else ("okbg", "ok") if column < row else ("dangerbg", "danger")
                )
                if not count and row != column:
                    draw.rounded(painter, box, 4, "", "line")
                    tone = "text3"
                else:
                    draw.rounded(painter, box, 4, fill)
                painter.setFont(style.font("small", bold=bool(count) and row != column))
                painter.setPen(style.color(tone))
                text = draw.count_text(count) if count or row == column else "·"
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A cell with movers opens them."""
        if self._preview is None:
            return
        spot = event.position().toPoint()
        for row, one in enumerate(self._letters):
            for column, to in enumerate(self._letters):
                if row != column and self._cell(row, column).contains(spot) and self.count(row, column):
                    self.asked.emit(one, to)


class LevelBars(QWidget):
    """A bar for each grade after the change with a tick where it ends now, and the difference."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[str, int, int]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_preview(self, preview: Preview) -> None:
        """Show these numbers."""
        self._rows = [(one, preview.now.get(one, 0), preview.after.get(one, 0)) for one in preview.order]
        self.setAccessibleName(self.tr("Customers of each grade, now and after"))
        self.setAccessibleDescription(", ".join(f"{one} {now} → {after}" for one, now, after in self._rows))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A line for each grade."""
        return QSize(260, theme.current().px(26) * len(self._rows))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Badges, bars, ticks and numbers."""
        style = theme.current()
        high, left = style.px(26), style.px(28)
        most = max((max(now, after) for _one, now, after in self._rows), default=0) or 1
        numbers = style.metrics("small", bold=True).horizontalAdvance(f"{most:,}") + 10
        change = style.metrics("small").horizontalAdvance(f"+{most:,}") + 10
        room = self.width() - left - numbers - change
        painter = draw.begin(self)
        for at, (letter, now, after) in enumerate(self._rows):
            top = at * high
            paint_badge(painter, QRect(0, top, style.px(18), high), letter, style.px(18))
            bar = QRectF(left, top + high * 0.27, room * after / most, high * 0.46)
            draw.rounded(painter, bar, 2, "chart" if after != now else "chartmute")
            tick = left + room * now / most
            painter.fillRect(QRectF(tick - 0.75, top + high * 0.16, 1.5, high * 0.68), style.color("text2"))
            painter.setFont(style.font("small", bold=True))
            painter.setPen(style.color("text"))
            box = QRect(round(left + room), top, numbers, high)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, f"{after:,}")
            if after != now:
                painter.setFont(style.font("small"))
                painter.setPen(style.color("text2"))
                box = QRect(self.width() - change, top, change, high)
                text = f"{after - now:+,}"
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
        painter.end()
