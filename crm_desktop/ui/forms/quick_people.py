"""Whom a quick line may mean: chips with a key, the grade, the name and the last contact; 1 to 3 choose."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent

from crm_desktop.domain.company_names import spoken
from crm_desktop.domain.places import split_place
from crm_desktop.services.quick_whom import Candidate
from crm_desktop.ui import dates, theme
from crm_desktop.ui.forms.form_choices import Choice, ChoiceChip, ChoiceRow
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.badge import paint_badge

_CAP = 16


@dataclass(frozen=True, slots=True)
class PersonChoice(Choice):
    """A customer to choose, with the key that chooses it and a quiet note."""

    cap: str = ""
    note: str = ""


class PersonChip(ChoiceChip):
    """Key cap, badge, name, note."""

    def _pieces(self) -> list[tuple[str, int]]:
        style, one = theme.current(), self.choice
        pieces = [("badge", style.px(18))] if one.badge else []
        pieces.append(("text", style.metrics("body", bold=True).horizontalAdvance(one.text)))
        if isinstance(one, PersonChoice):
            if one.cap:
                pieces.insert(0, ("cap", style.px(_CAP)))
            if one.note:
                pieces.append(("note", style.metrics("small").horizontalAdvance(one.note)))
        return pieces

    def sizeHint(self) -> QSize:
        """Height 32, width of the pieces, px."""
        pieces = self._pieces()
        return QSize(20 + sum(width for _, width in pieces) + 7 * (len(pieces) - 1), theme.current().px(32))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box and its pieces."""
        style, on = theme.current(), self.isChecked()
        fill, edge, _ink = self._look()
        painter = draw.begin(self)
        draw.rounded(painter, self.rect(), 6, fill, edge, 1.5 if on else 1.0)
        x, one = 10, self.choice
        for kind, width in self._pieces():
            box = QRect(x, 0, width + 1, self.height())
            if kind == "badge":
                paint_badge(painter, box.adjusted(0, 0, -1, 0), one.badge, width)
            elif kind == "cap" and isinstance(one, PersonChoice):
                cap = QRect(x, (self.height() - width) // 2, width, width)
                draw.rounded(painter, cap, 4, "surface", "border")
                painter.setFont(style.font("micro"))
                painter.setPen(style.color("text2"))
                painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, one.cap)
            else:
                name = kind == "text"
                # where chips share a row, what is too long is cut at the edge of its chip
                box.setRight(min(box.right(), self.width() - 8))
                words, role = (one.text, "body") if name else (getattr(one, "note", ""), "small")
                draw.line(painter, box, words, "text" if name else "text2", role, bold=name and on)
            x += width + 7
        painter.end()


class PeopleRow(ChoiceRow):
    """The customers that a line may mean, one of them on."""

    def __init__(self) -> None:
        super().__init__([], large=True, required=True)

    def offer(self, people: Sequence[tuple[str, Candidate, str]]) -> None:
        """Offer (key, candidate, name); what fits beside each other is shown with its last contact."""
        several = len(people) > 1
        if sum(len(name) for _key, _one, name in people) > _NOTED:
            people = _without_places(people)
        room = sum(len(name) for _key, _one, name in people) <= _NOTED
        self.set_choices(
            [
                PersonChoice(
                    key, name, badge=one.grade, cap=str(place) if several else "", note=self._note(one) if room else ""
                )
                for place, (key, one, name) in enumerate(people, 1)
            ]
        )

    def _note(self, one: Candidate) -> str:
        return self.tr("last {date}").format(date=dates.day_text(one.last_at)) if one.last_at else ""

    def make_chip(self, choice: Choice) -> ChoiceChip:
        """A chip of this row."""
        return PersonChip(choice, large=True, parent=self)


_NOTED = 20
"""Characters of names beside which there is room for notes."""


def spoken_of(one: Candidate) -> str:
    """Person and company as they are said."""
    return f"{one.contact} {spoken(one.name)}".strip()


def _without_places(people: Sequence[tuple[str, Candidate, str]]) -> list[tuple[str, Candidate, str]]:
    """The same without the places of the companies, as long as the names still tell them apart."""
    short = []
    for key, one, _name in people:
        company = spoken(one.name)
        short.append((key, one, f"{one.contact} {split_place(company)[1] or company}".strip()))
    return short if len({name for _key, _one, name in short}) == len(short) else list(people)
