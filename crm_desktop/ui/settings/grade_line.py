"""A threshold line: the parts of a dimension side by side, and at each bound a dot on the side that owns the value."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from crm_desktop.domain.grade_rule import Bound, Dimension, Side
from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.segmented import Segmented
from crm_desktop.ui.widgets.stepper import Stepper

_BAR, _DOT, _GAP = 24, 4.0, 8
_ROW = 30
_MOST = 9_999_999


class BoundEdit(QWidget):
    """The value of a bound and the side that owns it. Signals: `valued(int)`, `sided(str)`, `refused`."""

    valued = Signal(int)
    sided = Signal(str)
    refused = Signal()

    def __init__(self, bound: Bound, unit: str, name: str, scale: int) -> None:
        super().__init__()
        self._scale = scale
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self.value = Stepper(bound.value // scale, 0, _MOST, width=50)
        self.value.setAccessibleName(name)
        self.side = Segmented([(Side.LEFT, self.tr("left")), (Side.RIGHT, self.tr("right"))], bound.side)
        self.side.setAccessibleName(self.tr("{name}: side that has it").format(name=name))
        row.addWidget(self.value)
        if unit:
            row.addWidget(Label(unit, "small", "text2"))
        row.addWidget(self.side)
        self.value.stepped.connect(self._stepped)
        self.value.refused.connect(self.refused)
        self.side.changed.connect(self.sided)

    def _stepped(self, value: int) -> None:
        self.valued.emit(value * self._scale)

    def show_bound(self, bound: Bound) -> None:
        """Show another bound without telling anybody."""
        if self.value.value() is not None:
            self.value.set_value(bound.value // self._scale)
        self.side.set_current(bound.side)


class ThresholdLine(QWidget):
    """Signals: `valued(at, value)`, `sided(at, side)`, `refused(at)`; `write` puts a value into words."""

    valued = Signal(int, int)
    sided = Signal(int, str)
    refused = Signal(int)

    def __init__(self, dimension: Dimension, name: str, unit: str, scale: int, write: Callable[[int], str]) -> None:
        super().__init__()
        self._dimension, self._write = dimension, write
        self.edits: list[BoundEdit] = []
        for at, bound in enumerate(dimension.bounds):
            said = self.tr("{name}: bound {n}").format(name=name, n=at + 1)
            edit = BoundEdit(bound, unit if len(dimension.bounds) < 4 else "", said, scale)
            edit.setParent(self)
            edit.valued.connect(self._valued)
            edit.sided.connect(self._sided)
            edit.refused.connect(self._refused)
            self.edits.append(edit)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(sum(edit.sizeHint().width() + 6 for edit in self.edits))

    def sizeHint(self) -> QSize:
        """The bar, and the fields under it."""
        style = theme.current()
        return QSize(440, style.px(_BAR) + _GAP + style.px(_ROW))

    def show_dimension(self, dimension: Dimension) -> None:
        """Show other parts and bounds."""
        self._dimension = dimension
        for edit, bound in zip(self.edits, dimension.bounds, strict=True):
            edit.show_bound(bound)
        self.update()

    def _at(self) -> int:
        sender = self.sender()
        return next(at for at, edit in enumerate(self.edits) if edit is sender)

    def _valued(self, value: int) -> None:
        self.valued.emit(self._at(), value)

    def _sided(self, side: str) -> None:
        self.sided.emit(self._at(), side)

    def _refused(self) -> None:
        self.refused.emit(self._at())

    def dots(self) -> list[tuple[bool, bool]]:
        """Whether the dot left and right of each bound is filled: a value on it belongs to the filled one."""
        return [(bound.side is Side.LEFT, bound.side is Side.RIGHT) for bound in self._dimension.bounds]

    # -- how it is drawn -----------------------------------------------------------------------------------------
    def _edge(self, at: int) -> float:
        """Where the part `at` begins, px."""
        return self.width() * at / len(self._dimension.parts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The fields stand under their bounds, and beside each other where there is little room."""
        super().resizeEvent(event)
        top, left = theme.current().px(_BAR) + _GAP, 0
        rest = sum(edit.sizeHint().width() + 6 for edit in self.edits)
        for at, edit in enumerate(self.edits):
            hint = edit.sizeHint()
            rest -= hint.width() + 6
            wanted = round(self._edge(at + 1) - hint.width() / 2)
            x = max(left, min(wanted, self.width() - rest - hint.width()))
            edit.setGeometry(x, top, hint.width(), max(hint.height(), theme.current().px(_ROW)))
            left = x + hint.width() + 6

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Parts, letters, dots and the stems to the fields."""
        style = theme.current()
        painter = draw.begin(self)
        height = style.px(_BAR)
        for at, part in enumerate(self._dimension.parts):
            box = QRectF(self._edge(at) + (1 if at else 0), 0, self.width() / len(self._dimension.parts) - 1, height)
            self._part(painter, box, part.letter, gap=part.gap)
        for at, (left, right) in enumerate(self.dots()):
            edge, parts = self._edge(at + 1), self._dimension.parts
            for filled, x, letter in ((left, edge - 8, parts[at].letter), (right, edge + 9, parts[at + 1].letter)):
                self._dot(painter, x, height / 2, letter, filled=filled)
            painter.setPen(style.pen("border2"))
            painter.drawLine(round(edge), height, round(edge), height + _GAP)
        painter.end()

    def _part(self, painter: QPainter, box: QRectF, letter: str, *, gap: bool) -> None:
        style = theme.current()
        look = style.grade(letter)
        draw.rounded(painter, box, 3, look.fill, look.edge or "")
        if gap:
            ink = QColor(style.color(look.ink))
            ink.setAlphaF(0.25)
            painter.fillRect(box, QBrush(ink, Qt.BrushStyle.BDiagPattern))
        painter.setFont(style.font("body", bold=True))
        painter.setPen(style.color(look.ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"{letter} ?" if gap else letter)

    def _dot(self, painter: QPainter, x: float, middle: float, letter: str, *, filled: bool) -> None:
        look = theme.current().grade(letter)
        box = QRectF(x - _DOT, middle - _DOT, 2 * _DOT, 2 * _DOT)
        draw.rounded(painter, box, _DOT, look.ink if filled else "", "" if filled else look.ink, 1.6)
