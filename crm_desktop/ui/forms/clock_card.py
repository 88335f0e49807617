"""A card for one deadline: ring, what it asks for, how much time is left, until when and on which hours."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.forms.service_words import STATE_TONES, clock_state
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.button import Pressable

RING: Final = 38
_STROKE: Final = 4
_FULL: Final = 360 * 16
_RIGHT: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_LOOKS: Final = {"running": ("warnbg", "warnbd"), "late": ("dangerbg", "dangerbd")}
_SOON: Final = 2 / 3
"""Used share of its time from which a running clock is no longer calm."""


@dataclass(frozen=True, slots=True)
class ClockText:
    """What a card says; `state` is that of complaint_clocks.ClockFace, `used` the share of the time from 0 to 1."""

    title: str
    state: str
    main: str
    line: str
    used: float = 0.0


def paint_ring(painter: QPainter, box: QRectF, state: str, used: float) -> None:
    """A ring that fills with the time that is used; full with a check when done, a clock where it has not begun."""
    style = theme.current()
    half = _STROKE / 2
    ring = box.adjusted(half, half, -half, -half)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(style.pen("press", _STROKE))
    painter.drawEllipse(ring)
    tone = {"kept": "ok", "kept_late": "danger", "late": "danger"}.get(state, "hotbar" if used > _SOON else "accent")
    share = {"waiting": 0.0, "running": used}.get(state, 1.0)
    if share:
        painter.setPen(style.pen(tone, _STROKE))
        painter.drawArc(ring, 90 * 16, -round(_FULL * share))
    middle, centre = box.center().y(), box.center().x()
    if state == "running":
        painter.setFont(style.font("micro", bold=True))
        painter.setPen(style.color("text2"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"{round(used * 100)}")
    else:
        icon = {"kept": "check", "kept_late": "check", "late": "alert"}.get(state, "clock")
        draw.glyph(painter, icon, tone if state != "waiting" else "iconf", 18, centre - 9, middle)


class ClockCard(Pressable):
    """`show_clock` fills it; a click asks for the time when the thing was done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, 8.0)
        self._text = ClockText("", "waiting", "", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_clock(self, text: ClockText) -> None:
        """Show how the clock stands."""
        self._text = text
        self.setAccessibleName(f"{text.title}: {clock_state(text.state)}, {text.main}. {text.line}")
        self.setToolTip(text.line)
        self.update()

    def clock(self) -> ClockText:
        """What is shown."""
        return self._text

    def sizeHint(self) -> QSize:
        """Height 92, px."""
        return QSize(200, theme.current().px(92))

    def minimumSizeHint(self) -> QSize:
        """It may shrink; its lines are shortened."""
        return QSize(160, theme.current().px(92))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box, ring and three lines."""
        style, text = theme.current(), self._text
        fill, edge = _LOOKS.get(text.state, ("hover" if self.hovered else "surface", "border"))
        painter = draw.begin(self)
        draw.rounded(painter, self.rect(), 8, fill, edge)
        side = style.px(RING) + 4
        paint_ring(painter, QRectF(15, (self.height() - side) / 2, side, side), text.state, text.used)
        inside = self.rect().adjusted(15 + side + 12, style.px(9), -12, -style.px(9))
        third = inside.height() // 3
        rows = [QRect(inside.x(), inside.y() + at * third, inside.width(), third) for at in range(3)]
        draw.line(painter, rows[0], text.title, "text2")
        painter.setFont(style.font("small", bold=True))
        painter.setPen(style.color(STATE_TONES[text.state]))
        painter.drawText(rows[0], _RIGHT, clock_state(text.state))
        waiting = text.state == "waiting"
        tone, role = ("text2", "body") if waiting else ("text", "nav")
        # what is left of the time is bold
        draw.line(painter, rows[1], text.main, tone, role, bold=not waiting)
        draw.line(painter, rows[2], text.line, "text2")
        painter.end()
