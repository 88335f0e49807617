"""The month of the care calendar: six weeks from Monday, painted by itself, walked with the arrows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from crm_desktop.services.care import CareDay, Entry
from crm_desktop.ui import dates, theme
from crm_desktop.ui.care import cells
from crm_desktop.ui.care.cells import DayLook
from crm_desktop.ui.say import say
from crm_desktop.ui.widgets import draw

WEEKS: Final = 6
_STEPS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
}
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


def first_cell(year: int, month: int) -> date:
    """The Monday with which the month's six weeks begin."""
    first = date(year, month, 1)
    return first - timedelta(days=first.weekday())


class CareGrid(QWidget):
    """Signals: `day_chosen(date)` by mouse or key, `month_asked(int)` a step by PgUp or PgDn, `opened(Entry)`, and
    `list_asked(date, QPoint)` where a day has more entries than room.
    """

    day_chosen = Signal(object)
    month_asked = Signal(int)
    opened = Signal(object)
    list_asked = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.today = self.day = date.today()
        self.year, self.month = self.day.year, self.day.month
        self._days: Mapping[date, CareDay] = {}
        self._hovered: Entry | None = None
        self._by_key = False
        theme.current().restyled.connect(self.update)

    def show_month(self, year: int, month: int, day: date) -> None:
        """Show a month with the chosen day in it; its entries come with `show_days`."""
        self.year, self.month, self.day = year, month, day
        self._announce()
        self.update()

    def show_days(self, days: Mapping[date, CareDay]) -> None:
        """Show what falls on the days."""
        self._days = days
        self._hovered = None
        self._announce()
        self.update()

    def entries(self, day: date | None = None) -> tuple[Entry, ...]:
        """The entries of a day, of the chosen one without it."""
        found = self._days.get(day or self.day)
        return found.entries if found else ()

    def first(self) -> date:
        """The first day shown."""
        return first_cell(self.year, self.month)

    def last(self) -> date:
        """The last day shown."""
        return self.first() + timedelta(days=WEEKS * 7 - 1)

    def _announce(self) -> None:
        words = [dates.headline(self.day), *(say(entry.words) for entry in self.entries())]
        self.setAccessibleName(", ".join(words))

    # where things are

    def _head(self) -> int:
        return theme.current().px(28)

    def cell(self, day: date) -> QRect:
        """Where a day stands."""
        place = (day - self.first()).days
        row, column = divmod(place, 7)
        left, right = self.width() * column // 7, self.width() * (column + 1) // 7
        height = self.height() - self._head()
        top, bottom = height * row // WEEKS, height * (row + 1) // WEEKS
        return QRect(left, self._head() + top, right - left, bottom - top)

    def _day_at(self, spot: QPoint) -> date | None:
        for place in range(WEEKS * 7):
            day = self.first() + timedelta(days=place)
            if self.cell(day).contains(spot):
                return day
        return None

    def _entry_at(self, spot: QPoint) -> Entry | None:
        day = self._day_at(spot)
        entries = self.entries(day) if day else ()
        boxes = cells.entry_boxes(self.cell(day), len(entries))[0] if day else []
        return next((entry for box, entry in zip(boxes, entries, strict=False) if box.contains(spot)), None)

    def entry_box(self, entry: Entry) -> QRect:
        """Where an entry stands; empty when its day has no room for it."""
        entries = self.entries(entry.day)
        boxes = cells.entry_boxes(self.cell(entry.day), len(entries))[0]
        return next((box for box, one in zip(boxes, entries, strict=False) if one == entry), QRect())

    def sizeHint(self) -> QSize:
        """Room for three entries a day, px."""
        style = theme.current()
        return QSize(style.px(980), style.px(740))

    # painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Weekdays, days, entries, lines, the chosen day."""
        style = theme.current()
        painter = draw.begin(self)
        painter.fillRect(self.rect(), style.color("surface"))
        painter.fillRect(0, 0, self.width(), self._head(), style.color("surface2"))
        painter.setFont(style.font("small"))
        painter.setPen(style.color("text3"))
        names = [self.tr("Mon"), self.tr("Tue"), self.tr("Wed"), self.tr("Thu"), self.tr("Fri"), self.tr("Sat")]
        names.append(self.tr("Sun"))
        for at in range(7):
            box = self.cell(self.first() + timedelta(days=at))
            painter.drawText(box.left() + 10, 0, box.width(), self._head(), Qt.AlignmentFlag.AlignVCenter, names[at])
        for place in range(WEEKS * 7):
            self._paint_day(painter, self.first() + timedelta(days=place))
        for place in range(WEEKS * 7):
            box = self.cell(self.first() + timedelta(days=place))
            painter.fillRect(box.left(), box.top(), box.width(), 1, style.color("border"))
            painter.fillRect(box.right(), box.top(), 1, box.height(), style.color("line"))
        if self.first() <= self.day <= self.last():
            cells.paint_edge(painter, self.cell(self.day), focused=self.hasFocus() and self._by_key)
        painter.end()

    def _paint_day(self, painter: QPainter, day: date) -> None:
        found = self._days.get(day) or CareDay(day, "", None, "", "", ())
        box = self.cell(day)
        first = day.day == 1
        number = self.tr("{month}/{day}").format(month=day.month, day=day.day) if first else str(day.day)
        rest = {"off": self.tr("off"), "work": self.tr("work")}.get(found.rest, "")
        inside = (day.year, day.month) == (self.year, self.month)
        look = DayLook(inside, day == self.today, day == self.day, False, number, self.tr("today"), rest)
        cells.paint_day(painter, box, found, look)
        boxes, more = cells.entry_boxes(box, len(found.entries))
        for place, entry in zip(boxes, found.entries, strict=False):
            cells.paint_entry(
                painter,
                place,
                entry,
                hovered=entry is self._hovered,
                today=day == self.today,
            )
        if more is not None:
            text = self.tr("{count} more").format(count=f"{len(found.entries) - len(boxes):,}")
            cells.paint_rest(painter, more, text)

    # mouse and keyboard

    def _choose(self, day: date) -> None:
        if day != self.day:
            self.day = day
            self._announce()
            self.update()
        self.day_chosen.emit(day)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the day; an entry is opened, the line of the rest lists them all."""
        spot = event.position().toPoint()
        day = self._day_at(spot)
        if day is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._by_key = False
        entry = self._entry_at(spot)
        _boxes, more = cells.entry_boxes(self.cell(day), len(self.entries(day)))
        listed = more is not None and more.contains(spot)
        self._choose(day)
        if entry is not None:
            self.opened.emit(entry)
        elif listed:
            self.list_asked.emit(day, self.mapToGlobal(self.cell(day).bottomLeft()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be pressed."""
        found = self._entry_at(event.position().toPoint())
        if found is not self._hovered:
            self._hovered = found
            self.setCursor(Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse has gone."""
        self._hovered = None
        self.update()
        super().leaveEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tell what an entry or a day off is where the mouse rests."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip(event.pos()), self)
            return True
        return super().event(event)

    def _tip(self, spot: QPoint) -> str:
        entry, day = self._entry_at(spot), self._day_at(spot)
        if entry is not None:
            return " · ".join(filter(None, (say(entry.words), entry.customer)))
        found = self._days.get(day) if day else None
        return " · ".join(filter(None, (found.holiday, found.name.text if found.name else ""))) if found else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk the days, PgUp and PgDn the months, Home goes to today, Enter opens."""
        key = Qt.Key(event.key())
        self._by_key = True
        if key in _STEPS:
            self._choose(self.day + timedelta(days=_STEPS[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.month_asked.emit(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key == Qt.Key.Key_Home:
            self._choose(self.today)
        elif key in _ENTER:
            self._open()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        entries = self.entries()
        if len(entries) == 1:
            self.opened.emit(entries[0])
        elif entries:
            self.list_asked.emit(self.day, self.mapToGlobal(self.cell(self.day).bottomLeft()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring shows only for the keyboard."""
        self._by_key = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        self.update()
        super().focusOutEvent(event)
