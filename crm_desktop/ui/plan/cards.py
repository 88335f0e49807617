"""How a follow-up looks in a calendar: its ground, ink and mark by how it stands, and the same in words."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QPainter

from crm_desktop.domain.company_names import spoken
from crm_desktop.services import contact_limits
from crm_desktop.services.plan_calendar import Card
from crm_desktop.ui import dates, theme
from crm_desktop.ui.list_source import state_text
from crm_desktop.ui.say import say
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.badge import paint_badge


class Look(NamedTuple):
    """Tokens of a card: ground, edge, name, line, and the mark at its right."""

    fill: str
    edge: str
    name: str
    line: str
    mark: str
    mark_ink: str


_LOOKS: Final = {
    "done": Look("surface2", "border", "text2", "text3", "check", "ok"),
    "unlogged": Look("surface2", "border", "text2", "text3", "edit", "warn"),
    "overtaken": Look("surface2", "border", "text3", "text3", "check", "text3"),
    "overdue": Look("dangerbg", "dangerbd", "text", "danger", "alert", "danger"),
    "today": Look("surface", "border", "text", "text2", "grip", "iconf"),
    "planned": Look("surface", "border", "text", "text2", "grip", "iconf"),
}


def look(card: Card) -> Look:
    """The tokens of a card."""
    found = _LOOKS.get(card.state, _LOOKS["planned"])
    if card.clash or card.too_often is not None:
        return found._replace(mark="warning", mark_ink="warn")
    return found


def clock(card: Card) -> str:
    """The minute of a card, or that it takes no time of its own."""
    return card.at[11:16] or QCoreApplication.translate("Plan", "All day")


def card_words(card: Card, today: date) -> str:
    """Everything a card says, for its tooltip and for a screen reader."""
    state = state_text(card.state)
    if card.state == "overdue":
        state = dates.due_text(card.at, today).text
    grade = QCoreApplication.translate("Plan", "Grade {letter}").format(letter=card.grade) if card.grade else ""
    hot = QCoreApplication.translate("Plan", "hot") if card.hot else ""
    lines = [
        " · ".join(filter(None, (card.customer, grade, hot))),
        " · ".join(filter(None, (f"{dates.day_text(card.at, today)} {clock(card)}", card.method, state))),
        card.note,
    ]
    if card.clash:
        lines.append(QCoreApplication.translate("Plan", "Another plan stands within half an hour"))
    if card.too_often is not None:
        lines.append(say(contact_limits.words(card.too_often)))
    if card.reason:
        lines.append(QCoreApplication.translate("Plan", "All the same: {reason}").format(reason=card.reason))
    return "\n".join(filter(None, lines))


def paint_full(painter: QPainter, box: QRect, card: Card, *, current: bool, focused: bool, lifted: bool) -> None:
    """A card of two lines: badge, name, flame and mark; method, minute and way."""
    style, tokens = theme.current(), look(card)
    if lifted:
        draw.rounded(painter, box.translated(0, 3), 8, "press")
    edge = "accent" if current or lifted else tokens.edge
    draw.rounded(
        painter, box, 8, "raised" if lifted else tokens.fill, edge, 2 if current and focused else 1.5 if current else 1
    )
    side, line = style.px(16), box.height() // 2
    top, bottom = (
        QRect(box.x() + 8, box.y() + 4, box.width() - 16, line - 3),
        QRect(box.x() + 8, box.y() + line, 0, line - 4),
    )
    bottom.setWidth(top.width())
    if card.grade:
        paint_badge(painter, QRect(top.x(), top.y(), side, top.height()), card.grade, side)
    start = side + 6
    room = top.adjusted(start, 0, -22 - (18 if card.hot else 0), 0)
    bold = card.open
    used = draw.line(painter, room, spoken(card.customer), tokens.name, "body", bold=bold)
    if card.hot:
        draw.glyph(painter, "flame-hot", "hotfg", 14, room.x() + used + 4, top.center().y() + 1)
    draw.glyph(painter, tokens.mark, tokens.mark_ink, 14, box.right() - 20, top.center().y() + 1)
    ink = "accent" if current and card.open and card.state != "overdue" else tokens.line
    draw.glyph(
        painter,
        card.icon or "calendar",
        "icon" if ink in {"text2", "text3"} else ink,
        14,
        top.x() + 1,
        bottom.center().y(),
    )
    draw.line(painter, bottom.adjusted(start, 0, 0, 0), f"{clock(card)}  {card.method}".strip(), ink, "small")


def paint_line(painter: QPainter, box: QRect, card: Card, *, current: bool, focused: bool, lifted: bool) -> None:
    """A card of one line, for a month."""
    style, tokens = theme.current(), look(card)
    fill = "raised" if lifted else tokens.fill
    draw.rounded(painter, box, 5, fill, "accent" if current or lifted else tokens.edge, 2 if current and focused else 1)
    side, x = style.px(14), box.x() + 4
    if card.grade:
        paint_badge(painter, QRect(x, box.y(), side, box.height()), card.grade, side)
        x += side + 4
    end = box.right() - 4
    if tokens.mark != "grip":
        draw.glyph(painter, tokens.mark, tokens.mark_ink, 12, end - 12, box.center().y() + 1)
        end -= 14
    words = f"{card.at[11:16]} {spoken(card.customer)}".strip()
    draw.line(painter, QRect(x, box.y(), end - x, box.height()), words, tokens.name, "small")
