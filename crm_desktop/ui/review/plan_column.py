"""The right side of a review: next month's improvement plan, how the last one went, and what is written about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, cast

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.domain.review_period import Period, Span
from crm_desktop.domain.review_shape import Remark, Review
from crm_desktop.services import improvements
from crm_desktop.services.improvements import Improvement, ImprovementDraft
from crm_desktop.ui import theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.review.drafts import summary_of
from crm_desktop.ui.review.note_box import NoteBox
from crm_desktop.ui.review.plan_lines import PlanLine, SuggestionLine
from crm_desktop.ui.review.tab_order import follow
from crm_desktop.ui.review.words import period_number, said
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.link import Link

WIDTH: Final = 324
_SUGGESTED: Final = 3


class _Segments(QWidget):
    """One segment for each item, the done ones first and green."""

    def __init__(self) -> None:
        super().__init__()
        self.done = self.total = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(100, 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = draw.begin(self)
        gap = 4.0
        wide = (self.width() - gap * (self.total - 1)) / max(1, self.total)
        for place in range(self.total):
            left = round(place * (wide + gap))
            right = round(place * (wide + gap) + wide)
            draw.rounded(painter, self.rect().adjusted(left, 0, right - self.width(), 0), 3,
                         "ok" if place < self.done else "press")  # fmt: skip
        painter.end()


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
        self.lines, self.ideas = QVBoxLayout(), QVBoxLayout()
        self._idea_lines: list[SuggestionLine] = []
        self._items: list[Improvement] = []
        self.none = Label(self.tr("Nothing planned yet"), "small", "text3")
        self.ideas_title = Label(self.tr("Suggested by the figures"), "small", "text3")
        self.past_title, self.past_count = Label("", "body", bold=True), Label("", "body", bold=True)
        self.segments = _Segments()
        self.past_open = Label("", "small", "text2", wrap=True)
        self.carry = Link("", role="small")
        self.note = NoteBox(context)
        self.add.clicked.connect(self._add)
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
        body.addLayout(self.lines)
        self.ideas_title.setContentsMargins(0, 10, 0, 4)
        body.addWidget(self.ideas_title)
        body.addLayout(self.ideas)
        body.addSpacing(14)
        past = QHBoxLayout()
        past.addWidget(self.past_title)
        past.addStretch(1)
        past.addWidget(self.past_count)
        body.addLayout(past)
        body.addSpacing(6)
        body.addWidget(self.segments)
        body.addSpacing(8)
        body.addWidget(self.past_open)
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
        self._show_items(items)
        self.none.setVisible(not items)
        self._show_past()
        self._show_ideas()
        self.note.refresh()

    def _show_items(self, items: list[Improvement]) -> None:
        old = _taken(self.lines)
        place = next((at for at, one in enumerate(old) if one.hasFocus()), None)
        lines = [PlanLine(item) for item in items]
        for line in lines:
            line.ticked.connect(self._ticked)
            line.opened.connect(self._open)
            line.dropped.connect(self._drop)
            self.lines.addWidget(line)
            line.show()
        if place is not None:
            # the keyboard stays where it was: on the item, on the next one where that was taken out
            before = cast("PlanLine", old[place]).item.id
            near: list[QWidget] = [line for line in lines if line.item.id == before] or [
                *lines[place:][:1],
                *lines[-1:],
            ]
            (near or [self.add])[0].setFocus(Qt.FocusReason.TabFocusReason)
        _drop(old)
        follow(self)

    def past(self) -> list[Improvement]:
        """The items that were planned for the period itself."""
        months = [month.key for month in self.period.months()] if self.period else []
        return improvements.of_months(self.context.store, months) if months else []

    def _show_past(self) -> None:
        items = self.past()
        done = [item for item in items if item.done]
        still = [item.title for item in items if not item.done]
        name = period_number(self.period) if self.period else ""
        self.past_title.setText(self.tr("Plan of {period} done").format(period=name))
        self.past_count.setText(f"{len(done)} / {len(items)}")
        self.segments.done, self.segments.total = len(done), len(items)
        self.segments.update()
        for part in (self.past_title, self.past_count, self.segments):
            part.setVisible(bool(items))
        self.past_open.setText(self.tr("Open: {titles}").format(titles="、".join(still)))
        self.past_open.setVisible(bool(still))
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

    def _open(self, item_id: int) -> None:
        found = next(
            (one for one in improvements.of_months(self.context.store, [self.month]) if one.id == item_id), None
        )
        if found is not None:
            self._ask(found)

    def _ask(self, item: Improvement | None) -> None:
        from crm_desktop.ui.review.improvement_dialog import ImprovementDialog  # noqa: PLC0415 - opens on demand

        ImprovementDialog(self.context, self.month, item).open()

    def _ticked(self, item_id: int, done: bool) -> None:
        self.context.work.run(improvements.tick, [item_id], done, origin=self)

    def _drop(self, item_id: int) -> None:
        self.context.work.run(improvements.remove, [item_id], origin=self)

    def _take(self, remark: Remark) -> None:
        draft = ImprovementDraft(said(remark.text), "", said(remark.evidence))
        self.context.work.run(improvements.add, self.month, draft, origin=self)

    def _carry(self) -> None:
        if self.period is not None:
            before = self.period.months()[-1].key
            self.context.work.run(improvements.carry_over, self.month, before, origin=self)


def _taken(layout: QVBoxLayout) -> list[QWidget]:
    """The widgets of a layout, which then holds none."""
    found = []
    while (item := layout.takeAt(0)) is not None:
        found.append(item.widget())
    return [one for one in found if one is not None]


def _drop(widgets: list[QWidget]) -> None:
    for widget in widgets:
        widget.hide()
        widget.deleteLater()
