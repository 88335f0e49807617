"""What grading asks for by the calendar, beside the list of the day: everybody anew, and the lower grade screened."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.domain.grade_rule import Every
from crm_desktop.services import grade_queue, grade_suggestions
from crm_desktop.services.grade_queue import RegradeDue, Stirring
from crm_desktop.ui import dates, theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.badge import paint_badge
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.link import Link
from crm_desktop.ui.widgets.scrolled import scrolled
from crm_desktop.ui.widgets.stepping import Stepping


class GradingCard(Card):
    """Hidden while nothing is due."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.head.addWidget(Label(self.tr("Grading"), bold=True))
        self.head.addStretch(1)
        self.run_button = Button(self.tr("Grade anew"), size="small", icon="refresh")
        self.run_button.clicked.connect(self._run)
        self.head.addWidget(self.run_button)
        self.body.addLayout(self.head)
        self.when = Label("", "small", "text2", wrap=True)
        self.body.addWidget(self.when)
        self.screen_link = Link("", role="small")
        self.screen_link.clicked.connect(self._screen)
        self.body.addWidget(self.screen_link)
        self.hide()

    def show_due(self, regrade: RegradeDue | None, stirring: int) -> None:
        """Show what is due: grading everybody, and how many of the lower grade stirred."""
        self.run_button.setVisible(regrade is not None)
        self.when.setText(self._words(regrade) if regrade is not None else "")
        self.when.setVisible(regrade is not None)
        template = self.tr("Screen grade {letter} this month: {n} stirred")
        self.screen_link.setText(template.format(letter=grade_queue.LETTER, n=f"{stirring:,}") if stirring else "")
        self.screen_link.updateGeometry()
        self.screen_link.setVisible(bool(stirring))
        self.setVisible(regrade is not None or bool(stirring))

    def _words(self, regrade: RegradeDue) -> str:
        if regrade.last is None:
            return self.tr("nobody was graded by the rule yet")
        last = dates.short(regrade.last.isoformat())
        if regrade.every is Every.MONTH:
            return self.tr("due this month, last on {day}").format(day=last)
        return self.tr("due this week, last on {day}").format(day=last)

    def _run(self) -> None:
        label = self.tr("Grading everybody")
        self.context.work.run(grade_suggestions.evaluate, date.today(), label=label, done=self._graded)

    def _graded(self, count: int) -> None:
        if count:
            self.context.window.show_page("grades")

    def _screen(self) -> None:
        self.context.work.read(grade_queue.screening, date.today(), done=self._show_stirring)

    def _show_stirring(self, found: Sequence[Stirring]) -> None:
        ScreeningDialog(self.context, found).open()


class StirringLine(Stepping):
    """A customer of the lower grade: name, what the rule allows, signs, and the last of them."""

    def __init__(self, one: Stirring, signs: str) -> None:
        super().__init__(one.name, None, 5.0)
        self.one, self._signs = one, signs
        self.setAccessibleName(f"{one.name}, {signs}, {one.last_at[:10]} {one.last}")
        self.setToolTip(one.last)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """44 px high."""
        return QSize(400, theme.current().px(44))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Two lines."""
        style, side = theme.current(), theme.current().px(18)
        painter = draw.begin(self)
        if self.hovered:
            draw.rounded(painter, self.rect(), 5, "hover")
        half, right = self.height() // 2, style.px(150)
        draw.line(painter, QRect(8, 2, self.width() - right - 16, half), self.text(), "text", "body", bold=True)
        draw.line(painter, QRect(8, half - 2, self.width() - right - 16, half), self.one.last, "text2")
        x = self.width() - right
        for letter in self.one.letters:
            paint_badge(painter, QRect(x, 2, side, half), letter, side)
            x += side + 3
        draw.line(painter, QRect(self.width() - right, half - 2, right, half), self._signs, "text3")
        painter.end()


class ScreeningDialog(Dialog):
    """Those of the lower grade who answered or did something lately; a line opens the customer."""

    def __init__(self, context: Context, found: Sequence[Stirring]) -> None:
        window = context.window.widget()
        super().__init__(window, self.tr("Who may move up"), width=620, accept=self.tr("Screened for this month"))
        self.context = context
        template = self.tr("Grade {letter}, stirred in the last {days} days; the badges are what the rule allows")
        line = template.format(letter=grade_queue.LETTER, days=grade_queue.LOOK_BACK)
        self.body.addWidget(Label(line, "small", "text2", wrap=True))
        self.lines = [StirringLine(one, self._signs(one)) for one in found]
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(3, 3, 8, 3)
        column.setSpacing(2)
        for one in self.lines:
            one.clicked.connect(self._open)
            one.stepped.connect(self._step)
            column.addWidget(one)
        column.addStretch(1)
        self.area = scrolled(content)
        self.area.setMinimumHeight(min(theme.current().px(430), theme.current().px(46) * len(found) + 12))
        self.body.addWidget(self.area)
        self.accepted.connect(self._screened)

    def _signs(self, one: Stirring) -> str:
        signs = self.tr("%n sign(s)", "", one.signs)
        return f"{signs} · {dates.short(one.last_at[:10])}"

    def _step(self, by: int) -> None:
        """The arrows lead through the list."""
        at = next(at for at, line in enumerate(self.lines) if line is self.sender()) + by
        if 0 <= at < len(self.lines):
            self.lines[at].setFocus(Qt.FocusReason.TabFocusReason)
            self.area.ensureWidgetVisible(self.lines[at])

    def _open(self) -> None:
        sender = self.sender()
        if isinstance(sender, StirringLine):
            self.reject()
            self.context.window.open_customer(sender.one.customer_id)

    def _screened(self) -> None:
        self.context.work.run(grade_queue.screened, date.today())
