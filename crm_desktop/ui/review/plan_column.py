"""The right side of a review: next month's improvement plan, how the last one went, and what is written about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.domain.review_period import Period, Span
from crm_desktop.domain.review_shape import Remark, Review
from crm_desktop.services import improvements
from crm_desktop.services.improvements import Improvement, ImprovementDraft
from crm_desktop.ui import theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.review.drafts import summary_of
from crm_desktop.ui.review.note_box import NoteBox
from crm_desktop.ui.review.past_plan import PastPlan
from crm_desktop.ui.review.plan_lines import SuggestionLine
from crm_desktop.ui.review.plan_list import PlanList
from crm_desktop.ui.review.tab_order import follow
from crm_desktop.ui.review.words import period_number, said
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.link import Link

WIDTH: Final = 324
_SUGGESTED: Final = 3


class PlanColumn(QWidget):
    """Signals: `picked(Drill, name)` for the rows behind an evidence."""

    picked = Signal(object, str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.period: Period | None = None
        self.review: Review | None = None
        self.month = ""
        self.title, self.title_month = Label("", "nav", bold=True), Label("", "small", "text3")
        self.add = Button(self.tr("Add"), "ghost", icon="plus", size="small")
        self.list, self.past = PlanList(context), PastPlan(context)
        self.ideas = QVBoxLayout()
        self._idea_lines: list[SuggestionLine] = []
        self._items: list[Improvement] = []
        self.none = Label(self.tr("Nothing planned yet"), "small", "text3")
        self.ideas_title = Label(self.tr("Suggested by the figures"), "small", "text3")
        self.carry = Link("", role="small")
        self.note = NoteBox(context)
        self.add.clicked.connect(self._add)
        self.list.opened.connect(self._ask)
        self.list.emptied.connect(self._to_add)
        self.past.list.opened.connect(self._ask)
        self.carry.clicked.connect(self._carry)
        self._lay_out()
        self.setFixedWidth(WIDTH)

    def _lay_out(self) -> None:
        inside = QWidget()
        body = QVBoxLayout(inside)
        body.setContentsMargins(17, 12, 14, 10)
        body.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(8)
        for part in (self.title, self.title_month):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self.add)
        body.addLayout(head)
        body.addSpacing(4)
        body.addWidget(self.none)
        body.addWidget(self.list)
        self.ideas_title.setContentsMargins(0, 10, 0, 4)
        body.addWidget(self.ideas_title)
        body.addLayout(self.ideas)
        body.addWidget(self.past)
        body.addWidget(self.carry)
        body.addSpacing(14)
        body.addWidget(self.note, 1)
        self._scroll(inside)

    def _scroll(self, inside: QWidget) -> None:
        area = QScrollArea()
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.viewport().setAutoFillBackground(False)
        area.setWidget(inside)
        inside.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.addWidget(area)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Surface and the rule at the left."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.current().color("surface"))
        painter.fillRect(0, 0, 1, self.height(), theme.current().color("border"))
        painter.end()

    # showing

    def show_period(self, period: Period) -> None:
        """Show the plan of the month after a period, and what is written about the period."""
        self.period = period
        self.month = Period.of(period.after).key
        self.title.setText(self.tr("Improvement plan"))
        self.title_month.setText(period_number(Period.parse(self.month)))
        self.refresh()
        self._show_note()

    def show_review(self, review: Review) -> None:
        """Offer what the figures suggest."""
        for step in self.steps(review):
            step()

    def steps(self, review: Review) -> list[Callable[[], None]]:
        """The same in parts, so that the window goes on answering between two."""
        self.review = review
        return [self._show_ideas, self._show_note]

    def _show_note(self) -> None:
        if self.period is None:
            return
        titles = {
            Span.MONTH: self.tr("This month in words"),
            Span.QUARTER: self.tr("This quarter in words"),
            Span.YEAR: self.tr("This year in words"),
        }
        fits = self.review is not None and self.review.period == self.period
        review = self.review if fits else None
        drafts = {
            "summary": summary_of(review) if review else "",
            "strengths": "\n".join(said(one.text) for one in review.strong) if review else "",
            "weak": "\n".join(said(one.text) for one in review.weak) if review else "",
        }
        self.note.show_period(self.period.key, titles[self.period.span], drafts)

    def refresh(self) -> None:
        """Read the items again."""
        if self.period is None:
            return
        items = self._items = improvements.of_months(self.context.store, [self.month])
        self.list.show_items(items)
        self.none.setVisible(not items)
        self._show_past()
        self._show_ideas()
        self.note.refresh()
        follow(self)

    def _show_past(self) -> None:
        months = [month.key for month in self.period.months()] if self.period else []
        items = improvements.of_months(self.context.store, months) if months else []
        self.past.show_items(period_number(self.period) if self.period else "", items)
        left = self._left_open()
        self.carry.setText(self.tr("Carry %n item(s) over", "", len(left)))
        self.carry.setVisible(bool(left))
        self.carry.updateGeometry()

    def _left_open(self) -> list[Improvement]:
        if self.period is None:
            return []
        return improvements.left_open(self.context.store, self.month, self.period.months()[-1].key)

    def _show_ideas(self) -> None:
        review = self.review
        fits = review is not None and review.period == self.period
        planned = {item.evidence for item in self._items}
        offered = [one for one in (review.weak if review and fits else ()) if said(one.evidence) not in planned]
        for place, remark in enumerate(offered[:_SUGGESTED]):
            if place == len(self._idea_lines):
                line = SuggestionLine(remark)
                line.taken.connect(self._take)
                line.picked.connect(self.picked)
                self.ideas.addWidget(line)
                self._idea_lines.append(line)
            self._idea_lines[place].show_remark(remark)
        for place, line in enumerate(self._idea_lines):
            line.setVisible(place < len(offered))
        self.ideas_title.setVisible(bool(offered))

    # gestures

    def _add(self) -> None:
        self._ask(None)

    def _to_add(self) -> None:
        self.add.setFocus(Qt.FocusReason.TabFocusReason)

    def _ask(self, item: Improvement | None) -> None:
        from crm_desktop.ui.review.improvement_dialog import ImprovementDialog  # noqa: PLC0415 - opens on demand

        ImprovementDialog(self.context, item.month if item is not None else self.month, item).open()

    def _take(self, remark: Remark) -> None:
        draft = ImprovementDraft(said(remark.text), "", said(remark.evidence))
        self.context.work.run(improvements.add, self.month, draft, origin=self)

    def _carry(self) -> None:
        if self.period is not None:
            before = self.period.months()[-1].key
            self.context.work.run(improvements.carry_over, self.month, before, origin=self)
