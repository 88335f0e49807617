"""How a day of the care calendar looks: number, lunar day, festival, day off or worked, and up to three entries."""

from typing import Final, NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from crm_desktop.domain.messages import Message
from crm_desktop.domain.places import split_place
from crm_desktop.services.care import CareDay, Entry
from crm_desktop.ui import theme
from crm_desktop.ui.say import say
from crm_desktop.ui.widgets import draw

_LEFT: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_ICONS: Final = {
    "birthday": "gift",
    "lunar": "moon",
    "company": "building",
    "festival": "flag",
    "silent": "pause",
    "contract": "document",
    "maintenance": "wrench",
    "part": "wrench",
    "survey": "star",
    "month": "box",
}
_WARN: Final = frozenset({"contract", "maintenance", "part"})
_HEAD: Final = 34
_LINE: Final = 24
_GAP: Final = 3


class DayLook(NamedTuple):
    """How a cell stands out: in the month shown, today, chosen, with the keyboard, and the words for those."""

    inside: bool
    today: bool
    chosen: bool
    focused: bool
    number: str
    today_word: str
    rest_word: str


def icon_of(entry: Entry) -> str:
    """The icon of an entry: a check when it is done."""
    return "check" if entry.done else _ICONS[entry.kind]


def entry_boxes(cell: QRect, count: int) -> tuple[list[QRect], QRect | None]:
    """Where the entries of a cell stand, and the line that counts the rest when there is no room for all."""
    style = theme.current()
    top, line = cell.top() + style.px(_HEAD), style.px(_LINE)
    room = max(1, min(3, (cell.bottom() - top) // (line + _GAP)))
    shown = count if count <= room else max(1, room - 1)
    boxes = [
        QRect(cell.left() + 6, top + at * (line + _GAP), cell.width() - 12, line) for at in range(min(shown, count))
    ]
    if count <= shown:
        return boxes, None
    y = top + shown * (line + _GAP)
    return boxes, QRect(cell.left() + 6, y, cell.width() - 12, min(line, cell.bottom() - y))


def paint_day(painter: QPainter, cell: QRect, day: CareDay, look: DayLook) -> None:
    """The ground, the number with the lunar day or festival, and the marks at the right."""
    style = theme.current()
    weekend = day.day.weekday() >= 5
    ground = "soft" if look.today else "surface" if look.inside and not weekend else "surface2"
    painter.fillRect(cell, style.color(ground))
    line = QRect(cell.left() + 10, cell.top() + style.px(7), cell.width() - 18, style.px(22))
    right = _paint_marks(painter, line, day, look)
    ink = "accent" if look.today else "text" if look.inside else "text3"
    number = style.metrics("nav", bold=look.inside).horizontalAdvance(look.number)
    painter.setFont(style.font("nav", bold=look.inside))
    painter.setPen(style.color(ink))
    painter.drawText(QRect(line.left(), line.top(), number + 2, line.height()), _LEFT, look.number)
    beside = QRect(line.left() + number + 7, line.top(), right - line.left() - number - 10, line.height())
    named = day.name is not None
    text = day.name.text if day.name else day.lunar
    tone = "text3"
    if day.name is not None:
        tone = "ok" if day.name.term else "danger" if day.name.big else "accent"
    painter.setFont(style.font("small", bold=named))
    painter.setPen(style.color(tone))
    metrics = style.metrics("small", bold=named)
    painter.drawText(beside, _LEFT, metrics.elidedText(text, Qt.TextElideMode.ElideRight, beside.width()))


def _paint_marks(painter: QPainter, line: QRect, day: CareDay, look: DayLook) -> int:
    """Today, and day off or worked; returns where they begin."""
    style, x = theme.current(), line.right()
    marks = [(look.rest_word, "danger" if day.rest == "off" else "warn")] if day.rest else []
    if look.today:
        marks.append((look.today_word, "accent"))
    painter.setFont(style.font("small", bold=True))
    for word, tone in marks:
        width = style.metrics("small", bold=True).horizontalAdvance(word)
        painter.setPen(style.color(tone))
        painter.drawText(QRect(x - width - 1, line.top(), width + 2, line.height()), _RIGHT, word)
        x -= width + 6
    return x


def paint_entry(painter: QPainter, box: QRect, entry: Entry, *, hovered: bool, today: bool) -> None:
    """One entry: icon and words on its wash; what is open today has an edge."""
    style = theme.current()
    quiet = entry.done or entry.kind == "silent"
    warn = entry.kind in _WARN and not entry.done
    fill = "hover" if quiet else "warnbg" if warn else "surface" if today else "soft"
    edge = "accent" if hovered or (today and not quiet and not warn) else "warnbd" if warn else ""
    draw.rounded(painter, box, 4, fill, edge)
    ink = "ok" if entry.done else "text3" if quiet else "warn" if warn else "accent"
    draw.glyph(painter, icon_of(entry), ink, 14, box.left() + 6, box.center().y() + 1)
    words = QRect(box.left() + 25, box.top(), box.width() - 29, box.height())
    painter.setFont(style.font("small"))
    painter.setPen(style.color("text2" if quiet else "text"))
    painter.drawText(words, _LEFT, shown_words(entry, words.width()))


def shown_words(entry: Entry, room: int) -> str:
    """The words in so many px: a long name is shortened before what there is to say of it."""
    metrics, text = theme.current().metrics("small"), say(entry.words)
    right = Qt.TextElideMode.ElideRight
    name = str(entry.words.args.get("name", ""))
    if name and metrics.horizontalAdvance(text) > room:
        # where many companies come from one place, the place is the least that tells them apart
        name = split_place(name)[1] or name
        rest = metrics.horizontalAdvance(say(_named(entry.words, "")))
        text = say(_named(entry.words, metrics.elidedText(name, right, max(room - rest, room // 3))))
    return metrics.elidedText(text, right, room)


def _named(words: Message, name: str) -> Message:
    return Message(words.template, **{**words.args, "name": name})


def paint_rest(painter: QPainter, box: QRect, text: str) -> None:
    """How many entries found no room."""
    style = theme.current()
    painter.setFont(style.font("small"))
    painter.setPen(style.color("text2"))
    painter.drawText(box.adjusted(6, 0, 0, 0), _LEFT, text)


def paint_edge(painter: QPainter, cell: QRect, *, focused: bool) -> None:
    """The chosen day; with the keyboard on it, the ring of two px."""
    width = 2.0 if focused else 1.0
    draw.rounded(painter, cell.adjusted(1, 1, -1, -1), 4, "", "focus" if focused else "accent", width)
