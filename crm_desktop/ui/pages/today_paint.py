"""Paints the rows of the Today list; the places of its buttons serve the mouse too."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from crm_desktop.services.reminders import Reminder
from crm_desktop.ui import dates, theme
from crm_desktop.ui.pages.today_model import ROW_ROLE, Group
from crm_desktop.ui.say import say
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.badge import paint_badge

_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEVELS: Final = {"high": 3, "medium": 2, "low": 1}
ROW: Final = 60
TITLE: Final = 38


class TodayDelegate(QStyledItemDelegate):
    """Check circle, priority, badge, name, person, last contact; why and what to do; due; actions."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.today = date.today()
        self.words = {
            "log": self.tr("Log follow-up"),
            "later": self.tr("Later"),
            "done": self.tr("Done"),
        }

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """60 px for a row, 38 for a title."""
        height = TITLE if isinstance(index.data(ROW_ROLE), Group) else ROW
        return QSize(400, theme.current().px(height))

    def buttons(self, row: QRect, current: bool) -> dict[str, QRect]:
        """Places of circle and actions in a row, px; labels are shown on the current row."""
        style = theme.current()
        side = style.px(28)
        top = row.y() + (row.height() - side) // 2
        places = {"circle": QRect(row.x() + 6, top, side, side)}
        x = row.right() - 10
        for key in ("done", "later", "log"):
            width = style.metrics("small", bold=key == "log").horizontalAdvance(self.words[key]) + 36 if current else 32
            x -= width + (6 if current else 2)
            places[key] = QRect(x, top, width, side)
        return places

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a title or a row."""
        entry = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRect(option.rect)
        if isinstance(entry, Group):
            self._title(painter, row, entry)
        elif isinstance(entry, Reminder):
            current = bool(option.state & QStyle.StateFlag.State_Selected)
            if current:
                draw.rounded(painter, row.adjusted(0, 1, 0, -1), 8, "sel")
            else:
                painter.fillRect(row.x() + 44, row.bottom(), row.width() - 56, 1, theme.current().color("line"))
            self._row(painter, row, entry, current)
        painter.restore()

    def _title(self, painter: QPainter, row: QRect, group: Group) -> None:
        style = theme.current()
        box = row.adjusted(12, 10, -12, -2)
        self._text(painter, box, group.title, group.tone, bold=True)
        x = style.metrics("body", bold=True).horizontalAdvance(group.title) + 8
        self._text(painter, box.adjusted(x, 0, 0, 0), draw.count_text(group.count), "text3", "small")
        painter.fillRect(row.x() + 12, row.bottom(), row.width() - 24, 1, style.color("border"))

    def _text(
        self, painter: QPainter, box: QRect, text: str, tone: str, role: str = "body", *, bold: bool = False
    ) -> int:
        """Draw one elided line at the left; returns its width, px."""
        style = theme.current()
        metrics = style.metrics(role, bold)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, box.width()))
        painter.setFont(style.font(role, bold))
        painter.setPen(style.color(tone))
        painter.drawText(box, _LEFT, shown)
        return metrics.horizontalAdvance(shown)

    def _row(self, painter: QPainter, row: QRect, entry: Reminder, current: bool) -> None:
        style = theme.current()
        places = self.buttons(row, current)
        middle = row.center().y() + 1
        draw.rounded(painter, QRectF(row.x() + 13.5, middle - 6.5, 13, 13), 6.5, "", "iconf", 1.4)
        self._priority(painter, row.x() + 42, middle, _LEVELS.get(entry.priority, 1))
        side = style.px(20)
        if entry.grade:
            paint_badge(painter, QRect(row.x() + 68, row.y(), side, row.height()), entry.grade, side)
        start = row.x() + 68 + side + 12
        end = places["log"].x() - style.px(104)
        # the columns stand still: measured as if every row had its buttons spelled out
        room = self.buttons(row, True)["log"].x() - style.px(104) - start
        half = start + room * 52 // 100
        self._who(painter, QRect(start, row.y() + 9, half - start - 12, row.height() - 18), entry)
        self._why(painter, QRect(half, row.y() + 9, end - half - 6, row.height() - 18), entry)
        due = dates.due_text(entry.due, self.today)
        late = due.tone in {"danger", "accent"}
        painter.setFont(style.font("body", late))
        painter.setPen(style.color(due.tone or "text2"))
        painter.drawText(QRect(end, row.y(), places["log"].x() - end - 14, row.height()), _RIGHT, due.text)
        self._actions(painter, places, current)

    def _priority(self, painter: QPainter, x: int, middle: int, level: int) -> None:
        ink = "danger" if level == 3 else "icon"
        for place, height in enumerate((5, 8, 11)):
            box = QRect(x + place * 5, middle + 5 - height, 3, height)
            draw.rounded(painter, box, 1, ink if place < level else "border2")

    def _who(self, painter: QPainter, box: QRect, entry: Reminder) -> None:
        line = box.height() // 2
        top = QRect(box.x(), box.y(), box.width(), line)
        x = self._text(painter, top, entry.customer, "text", "nav", bold=True) + 8
        if entry.hot:
            draw.glyph(painter, "flame-hot", "hotfg", 16, top.x() + x, top.center().y() + 1)
            x += 24
        person = " · ".join(filter(None, (entry.contact, entry.title)))
        if top.width() - x > 40:
            self._text(painter, top.adjusted(x, 0, 0, 0), person, "text2", "small")
        bottom = QRect(box.x(), box.y() + line, box.width(), line)
        self._text(painter, bottom, self._last(entry), "text2", "small")

    def _last(self, entry: Reminder) -> str:
        if not entry.last_at:
            return self.tr("Not contacted yet")
        when = f"{dates.day_text(entry.last_at, self.today)} {entry.last_method}".strip()
        return self.tr("Last {when}: {words}").format(when=when, words=entry.last)

    def _why(self, painter: QPainter, box: QRect, entry: Reminder) -> None:
        line, label = box.height() // 2, theme.current().px(34)
        top, bottom = box.adjusted(24, 0, 0, -line), box.adjusted(24, line, 0, 0)
        draw.glyph(painter, "clock", "danger" if entry.overdue_days else "icon", 16, box.x(), top.center().y() + 1)
        self._text(painter, top, say(entry.why), "text", "small")
        if entry.suggest:
            draw.glyph(painter, "lightbulb", "icon", 16, box.x(), bottom.center().y() + 1)
            self._text(painter, bottom, self.tr("Do"), "text2", "small")
            self._text(painter, bottom.adjusted(label, 0, 0, 0), entry.suggest, "text", "small")

    def _actions(self, painter: QPainter, places: dict[str, QRect], current: bool) -> None:
        style = theme.current()
        for key, icon in (("log", "edit"), ("later", "clock"), ("done", "check")):
            box, primary = places[key], key == "log"
            if not current:
                draw.glyph(painter, icon, "icon", 16, box.center().x() - 7, box.center().y() + 1)
                continue
            ink = "onaccent" if primary else "text"
            draw.rounded(painter, box, 6, "accent" if primary else "surface", "" if primary else "border2")
            draw.glyph(painter, icon, ink if primary else "icon", 14, box.x() + 9, box.center().y() + 1)
            painter.setFont(style.font("small", primary))
            painter.setPen(style.color(ink))
            painter.drawText(box.adjusted(27, 0, 0, 0), _LEFT, self.words[key])
