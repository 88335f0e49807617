"""One tile for each grade: badge, number of customers, what the grade means and how often to be in touch."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from crm_desktop.services import playbooks
from crm_desktop.store import options
from crm_desktop.store.options import Option
from crm_desktop.ui import theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.badge import paint_badge
from crm_desktop.ui.widgets.button import Pressable

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class GradeTile(Pressable):
    """Badge, count, meaning and interval of a grade; checked = the list is narrowed to it."""

    def __init__(self, option: Option, letter: str, english: bool) -> None:
        super().__init__("", None, 8.0)
        self.option, self.letter = option, letter
        meaning = option.data.get("meaning_en" if english else "meaning") or option.data.get("meaning") or ""
        self._meaning = str(meaning)
        self._interval = ""
        self._count = 0
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_count(self, count: int) -> None:
        """Show how many customers have the grade."""
        self._count = count
        self.setAccessibleName(self.tr("Grade {letter}").format(letter=self.letter) + f" {count}")
        self.update()

    def set_interval(self, text: str) -> None:
        """Show how often the playbook in force wants the grade to be contacted."""
        self._interval = text
        self.setAccessibleDescription(text)
        self.update()

    def sizeHint(self) -> QSize:
        """At least 120 px wide, 84 high."""
        return QSize(theme.current().px(150), theme.current().px(84))

    def minimumSizeHint(self) -> QSize:
        """Tiles share a narrow window."""
        return QSize(theme.current().px(110), theme.current().px(84))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box, badge, count and the two lines."""
        style, on = theme.current(), self.isChecked()
        painter = draw.begin(self)
        fill = "soft" if on else "hover" if self.hovered else "surface2"
        draw.rounded(painter, self.rect(), 8, fill, "accent" if on else "border", 1.5 if on else 1.0)
        side, width = style.px(24), self.width() - 24
        paint_badge(painter, QRect(12, 10, side, side), self.letter, side)
        painter.setFont(style.font("title", bold=True))
        painter.setPen(style.color("text"))
        painter.drawText(QRect(12 + side + 8, 10, width, side), _LEFT, draw.count_text(self._count))
        painter.setFont(style.font("small"))
        painter.setPen(style.color("text2"))
        line = style.px(18)
        metrics = style.metrics("small")
        shown = metrics.elidedText(self._meaning, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRect(12, 12 + side + 4, width, line), _LEFT, shown)
        if self._interval:
            draw.glyph(painter, "clock", "icon", 14, 12, 12 + side + 4 + line * 1.5)
            painter.setPen(style.color("text3"))
            shown = metrics.elidedText(self._interval, Qt.TextElideMode.ElideRight, width - 20)
            painter.drawText(QRect(32, 12 + side + 4 + line, width - 20, line), _LEFT, shown)
        painter.end()


class GradeStrip(QWidget):
    """The tiles side by side; `chosen` carries the option ids that are on."""

    chosen = Signal(list)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(10)
        self.context = context
        self.tiles: list[GradeTile] = []
        lists = options.current(context.store)
        for option in lists.kind("grade"):
            tile = GradeTile(option, lists.name(option.id), context.english)
            tile.clicked.connect(self._clicked)
            self.tiles.append(tile)
            row.addWidget(tile)

    def _clicked(self) -> None:
        self.chosen.emit([tile.option.id for tile in self.tiles if tile.isChecked()])

    def show_counts(self, counts: Mapping[int, int], grades: AbstractSet[int]) -> None:
        """Show how many customers each grade has and which ones are chosen."""
        for tile in self.tiles:
            tile.set_count(counts.get(tile.option.id, 0))
            tile.setChecked(tile.option.id in grades)

    def show_intervals(self) -> None:
        """Show the cadence of the playbook in force on every tile."""
        intervals = intervals_of(self.context)
        for tile in self.tiles:
            tile.set_interval(intervals.get(tile.option.name, ""))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground of a side column."""
        painter = draw.begin(self)
        painter.fillRect(self.rect(), theme.current().color("surface"))
        painter.end()


def intervals_of(context: Context) -> dict[str, str]:
    """How often the playbook in force wants each grade to be contacted, in words."""
    days = playbooks.cadence(context.store)
    said = playbooks.chosen(context.store).get("words_en" if context.english else "words")
    words = said if isinstance(said, Mapping) else {}
    plain = QCoreApplication.translate("GradeStrip", "every {days} days")
    return {letter: str(words.get(letter) or plain.format(days=count)) for letter, count in days.items()}
