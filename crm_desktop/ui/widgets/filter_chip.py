"""Filter chips with counts: one grade, the hot ones, or a menu of values."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.badge import paint_badge
from crm_desktop.ui.widgets.button import Pressable

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class FilterChip(Pressable):
    """Badge or icon, label and count; on = accent edge and soft fill, `hot` on = hot edge and fill."""

    def __init__(
        self,
        text: str = "",
        *,
        badge: str = "",
        icon: str = "",
        hot: bool = False,
        count: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._badge, self._icon, self._hot, self._count = badge, icon, hot, count
        self.setCheckable(True)
        self._name()

    def badge(self) -> str:
        """The grade it filters by, or nothing."""
        return self._badge

    def set_count(self, count: int | None) -> None:
        """Show how many rows the filter would leave."""
        if count != self._count:
            self._count = count
            self._name()
            self.updateGeometry()
            self.update()

    def _name(self) -> None:
        label = self.tr("Grade {letter}").format(letter=self._badge) if self._badge else self.text()
        self.setAccessibleName(label if self._count is None else f"{label} {self._count}")

    def _pieces(self) -> list[tuple[int, str]]:
        """Width and kind of what stands in it, left to right."""
        metrics = theme.current().metrics("small")
        pieces = []
        if self._badge:
            pieces.append((theme.current().px(18), "badge"))
        if self._icon:
            pieces.append((14, "icon"))
        if self.text():
            pieces.append((metrics.horizontalAdvance(self.text()), "text"))
        if self._count is not None:
            pieces.append((metrics.horizontalAdvance(draw.count_text(self._count)), "count"))
        return pieces

    def sizeHint(self) -> QSize:
        """Height 28, width of the content, px."""
        pieces = self._pieces()
        left = 5 if self._badge else 9
        return QSize(left + sum(width for width, _ in pieces) + 6 * (len(pieces) - 1) + 9, theme.current().px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box and pieces."""
        style, on = theme.current(), self.isChecked()
        painter = draw.begin(self)
        fill, edge = ("hover" if self.hovered else "surface"), "border"
        if on:
            fill, edge = ("hotbg", "hotbar") if self._hot else ("soft", "accent")
        draw.rounded(painter, self.rect(), 6, fill, edge)
        ink = ("hotfg" if self._hot else "accent") if on else ""
        x = 5 if self._badge else 9
        painter.setFont(style.font("small"))
        for width, kind in self._pieces():
            box = QRect(x, 0, width + 1, self.height())
            if kind == "badge":
                paint_badge(painter, box.adjusted(0, 0, -1, 0), self._badge, style.px(18))
            elif kind == "icon":
                draw.glyph(painter, self._icon, ink or ("hotfg" if self._hot else "icon"), 14, x, self.height() / 2)
            else:
                painter.setPen(style.color(ink or ("text" if kind == "text" else "text2")))
                painter.drawText(box, _LEFT, self.text() if kind == "text" else draw.count_text(self._count or 0))
            x += width + 6
        painter.end()
