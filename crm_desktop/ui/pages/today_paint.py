"""Paints the rows of the Today list; the places of its buttons and links serve the mouse too."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.services.day_done import Finished
from crm_desktop.services.reminders import Reminder
from crm_desktop.ui import dates, due_words, theme
from crm_desktop.ui.pages.today_model import ROW_ROLE, Group
from crm_desktop.ui.say import say
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.badge import paint_badge

_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEVELS: Final = {"high": 3, "medium": 2, "low": 1}
_ACTIONS: Final = (("log", "edit"), ("later", "clock"), ("done", "check"))
ROW, TITLE, FINISHED = 60, 38, 36
LABELS_FROM: Final = 1000
"""A narrower list shows icons alone on the current row, px."""
_WHO, _WHY = 102, 463
"""Where names and reasons begin, px from the left."""
_SHARES: Final = (44, 38)
"""Percent of the width that names take in a narrow list: as a rule, and at least where reasons are cut."""
_TYPICAL: Final = Message(
    QT_TRANSLATE_NOOP("messages", "{days} days without contact, grade {grade} allows {allowed}"),
    days=65, grade="D", allowed=60,
)  # fmt: skip
"""The reason that must be read whole wherever there is room for it."""


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
        self.suggestion = self.tr("Do")
        self.escalated = self.tr("Supervisor list")

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """60 px for a reminder, 38 for a title, 36 for what is done."""
        entry = index.data(ROW_ROLE)
        height = ROW if isinstance(entry, Reminder) else FINISHED if isinstance(entry, Finished) else TITLE
        return QSize(400, theme.current().px(height))

    # places

    def buttons(self, row: QRect, current: bool) -> dict[str, QRect]:
        """Places of circle and actions in a row, px; labels are shown on the current row of a wide list."""
        style = theme.current()
        side = style.px(28)
        top = row.y() + (row.height() - side) // 2
        places = {"circle": QRect(row.x() + 6, top, side, side)}
        spelled = current and row.width() >= LABELS_FROM
        x = row.right() - 19
        for key, _icon in reversed(_ACTIONS):
            metrics = style.metrics("small", bold=key == "log")
            width = metrics.horizontalAdvance(self.words[key]) + 38 if spelled else side
            x -= width
            places[key] = QRect(x, top, width, side)
            x -= style.px(6)
        return places

    def columns(self, row: QRect) -> tuple[int, int]:
        """Where reasons begin and how wide their types' names are, px: the same from row to row.

        In a narrow list the icons alone say of which type a reason is; where it is cut all the same, names give way.
        """
        style, width = theme.current(), row.width() - _WHO
        half = min(row.x() + style.px(_WHY), row.x() + _WHO + width * _SHARES[0] // 100)
        overdue = dates.due_text((self.today - timedelta(days=10)).isoformat(), self.today).text
        fixed = style.px(148) + style.metrics("body", True).horizontalAdvance(overdue) + 22 + 30
        wanted = self._typical()
        room, labels = row.right() - half - fixed, self._label_width()
        if room - labels < wanted:
            labels = 0
        if room - labels < wanted:
            half -= min(wanted - room, width * (_SHARES[0] - _SHARES[1]) // 100)
        return half, labels

    def _typical(self) -> int:
        return theme.current().metrics("small").horizontalAdvance(say(_TYPICAL)) + 4

    def links(self, row: QRect, group: Group) -> dict[str, QRect]:
        """Places of a title's links, px."""
        places = {}
        right = row.right() - 11
        for key, text in reversed(group.links):
            width = theme.current().metrics("small").horizontalAdvance(text)
            places[key] = QRect(right - width, row.y() + 8, width, row.height() - 8)
            right -= width + 20
        return places

    # painting

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a title or a row."""
        entry = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRect(option.rect)
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if isinstance(entry, Group):
            self._title(painter, row, entry, hovered)
        else:
            if current or hovered:
                draw.rounded(painter, row.adjusted(0, 1, 0, -1), 8, "sel" if current else "hover")
            if not current:
                painter.fillRect(row.x() + 46, row.bottom(), row.width() - 58, 1, theme.current().color("line"))
            if isinstance(entry, Reminder):
                self._row(painter, row, entry, current)
            elif isinstance(entry, Finished):
                self._finished(painter, row, entry)
        painter.restore()

    def _title(self, painter: QPainter, row: QRect, group: Group, hovered: bool) -> None:
        style = theme.current()
        box = row.adjusted(12, 8, -12, 0)
        x = draw.line(painter, box, group.title, group.tone, "body", bold=True) + 9
        x += draw.line(painter, box.adjusted(x, 0, 0, 0), draw.count_text(group.count), "text3", "small") + 10
        if group.folded or hovered or group.line:
            arrow = "chevron-right" if group.folded else "chevron-down"
            draw.glyph(painter, arrow, "icon", 16, box.x() + x, box.center().y() + 1)
        places = self.links(row, group)
        if group.line and group.folded:
            end = min((place.x() for place in places.values()), default=box.right()) - 12
            line = QRect(box.x() + x + 24, box.y(), end - box.x() - x - 24, box.height())
            draw.line(painter, line, group.line, "text2", "small")
        for key, text in group.links:
            draw.line(painter, places[key].adjusted(0, 0, 4, 0), text, "accent", "small")
        painter.fillRect(row.x() + 12, row.bottom(), row.width() - 24, 1, style.color("border"))

    def _row(self, painter: QPainter, row: QRect, entry: Reminder, current: bool) -> None:
        style = theme.current()
        places = self.buttons(row, current)
        middle = row.center().y() + 1
        draw.rounded(painter, QRectF(row.x() + 13.5, middle - 6.5, 13, 13), 6.5, "", "iconf", 1.4)
        self._priority(painter, row.x() + 42, middle, _LEVELS.get(entry.priority, 1))
        side = style.px(20)
        if entry.grade:
            paint_badge(painter, QRect(row.x() + 70, row.y(), side, row.height()), entry.grade, side)
        end = self._due(painter, row, places["log"].x(), entry)
        start = row.x() + _WHO
        half, labels = self.columns(row)
        if end - half - 30 - labels < self._typical() * 3 // 4:
            labels = 0  # beside the words on the buttons of the current row
        self._who(painter, QRect(start, row.y() + 8, half - start - 14, row.height() - 18), entry)
        self._why(painter, QRect(half, row.y() + 8, end - half - 10, row.height() - 18), entry, labels)
        self._actions(painter, places, current)

    def _due(self, painter: QPainter, row: QRect, right: int, entry: Reminder) -> int:
        """Draw when it is due before the buttons; returns where that begins."""
        style = theme.current()
        due = due_words.when(entry, self.today)
        bold = due.tone in {"danger", "accent"}
        spelled = right < row.right() - style.px(140)
        right -= style.px(24 if spelled else 14)
        width = style.metrics("body", bold).horizontalAdvance(due.text)
        draw.line(
            painter,
            QRect(right - width, row.y(), width + 4, row.height()),
            due.text,
            due.tone or "text2",
            "body",
            bold=bold,
        )
        left = right - width
        if entry.escalation > 1:
            left -= 22
            draw.glyph(painter, "alert", "danger", 16, left, row.center().y() + 1)
        return left

    def _priority(self, painter: QPainter, x: int, middle: int, level: int) -> None:
        ink = "danger" if level == 3 else "icon"
        for place, height in enumerate((5, 8, 11)):
            box = QRect(x + place * 5, middle + 5 - height, 3, height)
            draw.rounded(painter, box, 1, ink if place < level else "border2")

    def _who(self, painter: QPainter, box: QRect, entry: Reminder) -> None:
        line = box.height() // 2
        top = QRect(box.x(), box.y(), box.width(), line)
        chip = self._chip_width() if entry.escalation > 2 else 0
        x = draw.line(painter, top.adjusted(0, 0, -chip, 0), entry.customer, "text", "nav", bold=True) + 8
        if entry.hot:
            draw.glyph(painter, "flame-hot", "hotfg", 16, top.x() + x - 2, top.center().y())
            x += 23
        if chip:
            self._chip(painter, QRect(top.x() + x, top.center().y() - 9, chip - 8, 19))
            x += chip
        person = " ・ ".join(filter(None, (entry.contact, entry.title)))
        if top.width() - x > 40:
            draw.line(painter, top.adjusted(x, 0, 0, 0), person, "text2")
        draw.line(painter, QRect(box.x(), box.y() + line, box.width(), line), self._last(entry), "text2")

    def _chip_width(self) -> int:
        return theme.current().metrics("small").horizontalAdvance(self.escalated) + 22

    def _chip(self, painter: QPainter, box: QRect) -> None:
        draw.rounded(painter, box, 4, "dangerbg", "dangerbd")
        draw.line(painter, box.adjusted(7, 0, 0, 0), self.escalated, "danger")

    def _last(self, entry: Reminder) -> str:
        if not entry.last_at:
            return self.tr("Not contacted yet")
        when = f"{dates.day_text(entry.last_at, self.today)} {entry.last_method}".strip()
        if not entry.last:
            return self.tr("Last {when}").format(when=when)
        return self.tr("Last {when}: {words}").format(when=when, words=entry.last)

    def _why(self, painter: QPainter, box: QRect, entry: Reminder, labels: int) -> None:
        line = box.height() // 2
        top, bottom = box.adjusted(20, 0, 0, -line), box.adjusted(20, line, 0, 0)
        pressing = entry.type == "time" and entry.overdue_days > 0
        icon = due_words.TYPES.get(entry.type, "bell")
        draw.glyph(painter, icon, "danger" if pressing else "icon", 16, box.x(), top.center().y() + 1)
        self._labelled(painter, top, due_words.type_label(entry.type), labels, say(entry.why), "text")
        suggestion = entry.suggest or next(iter(entry.topics), "")
        if suggestion:
            draw.glyph(painter, "lightbulb", "iconf", 16, box.x(), bottom.center().y() + 1)
            self._labelled(painter, bottom, self.suggestion, labels, suggestion, "text2")

    def _labelled(self, painter: QPainter, box: QRect, label: str, room: int, text: str, tone: str) -> None:
        if room:
            draw.line(painter, box, label, "text2")
        draw.line(painter, box.adjusted(room, 0, 0, 0), text, tone)

    def _label_width(self) -> int:
        metrics = theme.current().metrics("small")
        return max(metrics.horizontalAdvance(due_words.type_label(one)) for one in due_words.TYPES) + 10

    def _actions(self, painter: QPainter, places: dict[str, QRect], current: bool) -> None:
        style = theme.current()
        for key, icon in _ACTIONS:
            box, primary = places[key], key == "log"
            if not current:
                draw.glyph(painter, icon, "iconf", 16, box.center().x() - 7, box.center().y() + 1)
                continue
            ink = "onaccent" if primary else "text"
            draw.rounded(painter, box, 6, "accent" if primary else "surface", "" if primary else "border2")
            spelled = box.width() > box.height()
            x = box.x() + 10 if spelled else box.center().x() - 6
            draw.glyph(painter, icon, ink if primary else "icon", 14, x, box.center().y() + 1)
            if spelled:
                painter.setFont(style.font("small", primary))
                painter.setPen(style.color(ink))
                painter.drawText(box.adjusted(28, 0, 0, 0), _LEFT, self.words[key])

    def _finished(self, painter: QPainter, row: QRect, entry: Finished) -> None:
        style = theme.current()
        middle, side = row.center().y() + 1, style.px(18)
        draw.glyph(painter, "check-circle", "ok", 16, row.x() + 12, middle)
        if entry.grade:
            paint_badge(painter, QRect(row.x() + 71, row.y(), side, row.height()), entry.grade, side)
        x = row.x() + _WHO
        half = min(row.x() + style.px(_WHY), row.width() * 56 // 100)
        draw.line(painter, QRect(x, row.y(), half - x - 14, row.height()), entry.customer, "text2", "body")
        draw.glyph(painter, entry.icon, "iconf", 16, half, middle)
        box = QRect(half + 20, row.y(), row.right() - half - 110, row.height())
        words = " ・ ".join(filter(None, (entry.method, entry.words)))
        draw.line(painter, box, words, "text2")
        clock = QRect(row.right() - 80, row.y(), 60, row.height())
        painter.setFont(style.font("small"))
        painter.setPen(style.color("text3"))
        painter.drawText(clock, _RIGHT, entry.at[11:16])
