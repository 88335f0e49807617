"""The board of grades: a column a grade, hot customers first; a card put elsewhere asks for the reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.domain.company_names import spoken
from crm_desktop.domain.money_text import format_amount
from crm_desktop.services import grade_board
from crm_desktop.services.grade_board import GradeColumn
from crm_desktop.services.lists import Filter
from crm_desktop.store.database import Store
from crm_desktop.ui import dates, theme
from crm_desktop.ui.board.board import Board
from crm_desktop.ui.board.cards import Card, CardModel
from crm_desktop.ui.board.column import BoardColumn
from crm_desktop.ui.context import Context
from crm_desktop.ui.pages.grade_strip import intervals_of
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.badge import paint_badge

_YI = 10_000_000_000
"""1亿 in 分."""
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class GradeHead(QWidget):
    """Badge, count and sum of the budgets; what the grade means; how often to be in touch."""

    def __init__(self) -> None:
        super().__init__()
        self._column: GradeColumn | None = None
        self._interval = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.current().px(70))

    def show_column(self, column: GradeColumn, interval: str) -> None:
        """Show the figures of a grade."""
        self._column, self._interval = column, interval
        words = self.tr("Grade {letter}").format(letter=column.letter)
        self.setAccessibleName(f"{words} {len(column.ids):,}")
        self.setToolTip(self.tr("Sum of the budgets, each with its lower end"))
        self.update()

    def sizeHint(self) -> QSize:
        """Three lines."""
        return QSize(150, theme.current().px(70))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the three lines."""
        column = self._column
        if column is None:
            return
        style = theme.current()
        painter = draw.begin(self)
        side, line, width = style.px(24), style.px(19), self.width()
        paint_badge(painter, QRect(4, 2, side, side), column.letter, side)
        draw.line(painter, QRect(side + 12, 2, width, side), f"{len(column.ids):,}", "text", "title", bold=True)
        painter.setFont(style.font("small"))
        painter.setPen(style.color("text3"))
        painter.drawText(QRect(0, 2, width - 2, side), _RIGHT, amount_text(column.amount))
        draw.line(painter, QRect(4, side + 6, width - 6, line), column.meaning, "text2")
        if self._interval:
            draw.glyph(painter, "clock", "icon", 14, 4, side + 6 + line * 1.5)
            draw.line(painter, QRect(22, side + 6 + line, width - 24, line), self._interval, "text3")
        painter.end()


def amount_text(amount: int) -> str:
    """A sum in the head of a column: from 亿 on two decimals tell enough; nothing where nothing is known."""
    told = round(amount, -8) if amount >= _YI else amount
    return format_amount(told) if told else "—"


class GradeBoard(Board):
    """Reads its columns beside the window; an answer that is overtaken is dropped."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._asked = 0
        self._wanted = 0

    def refresh(self, chosen: Filter) -> None:
        """Read the columns under a filter."""
        self._asked += 1
        self.context.work.read(_numbered, self._asked, chosen, done=self._read)

    def _read(self, found: tuple[int, list[GradeColumn]]) -> None:
        number, columns = found
        if number != self._asked:
            return
        if [one.key for one in self.columns] != [one.grade_id for one in columns]:
            self.set_columns([BoardColumn(one.grade_id, GradeHead(), CardModel(self.fetch)) for one in columns])
        cursor = self.cursor_place()
        moved, self._wanted = self._wanted, 0
        before = self.column_of(moved)
        intervals = intervals_of(self.context)
        for column, one in zip(self.columns, columns, strict=True):
            column.model.set_ids(one.ids)
            column.box.text = self.tr("Let go to make it {letter}; the reason comes next").format(letter=one.letter)
            if isinstance(column.head, GradeHead):
                column.head.show_column(one, intervals.get(one.letter, ""))
        followed = moved and self.column_of(moved) is not before
        self.back_to(cursor._replace(focused=cursor.focused or bool(followed)), followed=moved if followed else 0)

    def keep(self, customer_id: int) -> None:
        """Go on with this customer's card if the next reading finds it in another column."""
        self._wanted = customer_id

    def fetch(self, ids: Sequence[int]) -> Mapping[int, Card]:
        """The cards of customers."""
        today = date.today()
        found = grade_board.rows(self.context.store, ids)
        return {one: card_of(one, row, today) for one, row in found.items()}


def card_of(customer_id: int, row: Mapping[str, object], today: date) -> Card:
    """What a card says: name, need, budget, last touch; what is missing is said."""
    need = str(row.get("need") or "")
    budget = str(row.get("budget") or "")
    touched = str(row.get("last_touch") or "")
    return Card(
        customer_id,
        spoken(str(row["name"])),
        need or QCoreApplication.translate("Cells", "Need to complete"),
        budget or QCoreApplication.translate("Cells", "Budget open"),
        dates.day_text(touched, today) if touched else "—",
        hot=bool(row["hot"]),
        line_tone="text2" if need else "warn",
        left_tone="text" if budget else "text3",
        right_tone="text2" if touched else "disabled",
        note=QCoreApplication.translate("Cells", "No supervisor") if row.get("alone") else "",
    )


def _numbered(store: Store, number: int, chosen: Filter) -> tuple[int, list[GradeColumn]]:
    """The columns with the number of the question, so that an answer that comes late is known."""
    return number, grade_board.columns(store, chosen)
