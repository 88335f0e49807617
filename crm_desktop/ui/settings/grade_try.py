"""One customer tried on the rule as it stands in the editor: each dimension, and each way to combine."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.domain.grade_rule import Combine
from crm_desktop.services.grade_trial import Trial
from crm_desktop.ui import theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.customer_pick import CustomerPick
from crm_desktop.ui.say import say
from crm_desktop.ui.settings.grade_ways import way_name
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.badge import Badge, paint_badge
from crm_desktop.ui.widgets.button import IconButton
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.emptied import emptied
from crm_desktop.ui.widgets.inputs import ComboBox
from crm_desktop.ui.widgets.label import IconLabel, Label, Rule
from crm_desktop.ui.widgets.popover import Popover


class WayLine(QWidget):
    """A way to combine, the grades that it would give, and why; the one in use is marked."""

    def __init__(self, how: Combine, letters: Sequence[str], text: str, used: str) -> None:
        super().__init__()
        self._how, self._letters, self._text, self._used = way_name(how), tuple(letters), text, used
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        said = f"{self._how}: {'/'.join(letters)} {text}"
        self.setAccessibleName(f"{said} ({used})" if used else said)
        self.setToolTip(text)

    def sizeHint(self) -> QSize:
        """28 px high."""
        return QSize(200, theme.current().px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Name, badges and words."""
        style, side = theme.current(), theme.current().px(18)
        painter = draw.begin(self)
        on = bool(self._used)
        if on:
            draw.rounded(painter, self.rect(), 5, "soft")
        box = self.rect().adjusted(8, 0, -8, 0)
        tone = "accent" if on else "text2"
        names = max(style.metrics("small", bold=True).horizontalAdvance(way_name(how)) for how in Combine)
        draw.line(painter, box.adjusted(0, 0, names - box.width(), 0), self._how, tone, bold=on)
        x = box.x() + names + 10
        for letter in self._letters:
            paint_badge(painter, self.rect().adjusted(x, 0, x + side - self.width(), 0), letter, side)
            x += side + 3
        used = style.metrics("small", bold=True).horizontalAdvance(self._used) + (8 if on else 0)
        draw.line(painter, box.adjusted(x + 2, 0, -used, 0), self._text, "text")
        if on:
            draw.line(painter, box.adjusted(box.width() - used + 8, 0, 0, 0), self._used, "accent", bold=True)
        painter.end()


class TryCard(Card):
    """Signals: `asked(customer_id)` when another customer is to be tried."""

    asked = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__(fill="surface2")
        self.context = context
        self._search: Popover | None = None
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Label(self.tr("Try one customer"), bold=True))
        self.pick = ComboBox()
        self.pick.setAccessibleName(self.tr("Customer to try"))
        self.pick.setMinimumWidth(theme.current().px(230))
        self.pick.activated.connect(self._picked)
        head.addWidget(self.pick)
        self.up = IconButton("chevron-up", self.tr("Previous customer (Alt+Up)"), side=28)
        self.down = IconButton("chevron-down", self.tr("Next customer (Alt+Down)"), side=28)
        self.up.clicked.connect(self._back)
        self.down.clicked.connect(self._on)
        self.other = IconButton("search", self.tr("Try any customer"), side=28)
        self.other.clicked.connect(self._ask_other)
        for button in (self.up, self.down, self.other):
            head.addWidget(button)
        head.addStretch(1)
        head.addWidget(Label(self.tr("Alt+↑ ↓ next one"), "small", "text2"))
        self.body.addLayout(head)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(self._judged(), 3)
        row.addWidget(Rule(down=True))
        row.addLayout(self._combined(), 3)
        self.body.addLayout(row)

    def _judged(self) -> QVBoxLayout:
        """The dimensions, and the sentence under them."""
        left = QVBoxLayout()
        self.lines = QGridLayout()
        self.lines.setHorizontalSpacing(10)
        self.lines.setVerticalSpacing(6)
        self.lines.setColumnStretch(1, 1)
        left.addLayout(self.lines)
        said = QHBoxLayout()
        said.setSpacing(6)
        said.addWidget(IconLabel("lightbulb", "text3", 15), 0, Qt.AlignmentFlag.AlignTop)
        self.sentence = Label("", "small", "text", wrap=True)
        said.addWidget(self.sentence, 1)
        left.addLayout(said)
        left.addStretch(1)
        return left

    def _combined(self) -> QVBoxLayout:
        """The ways to combine, and what is not known of others."""
        right = QVBoxLayout()
        self.ways = QVBoxLayout()
        self.ways.setSpacing(2)
        right.addLayout(self.ways)
        warn = QHBoxLayout()
        warn.setSpacing(6)
        self.mark = IconLabel("question", "warn", 15)
        self.open = Label("", "small", "warn", wrap=True)
        warn.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        warn.addWidget(self.open, 1)
        right.addLayout(warn)
        right.addStretch(1)
        return right

    # -- who is tried --------------------------------------------------------------------------------------------
    def offer(self, customers: Sequence[tuple[int, str]]) -> None:
        """Offer these customers; the one that is tried stays."""
        kept = self.pick.key()
        offered = list(customers)
        if kept and kept not in [one for one, _name in offered]:
            offered.insert(0, (int(str(kept)), self.pick.currentText()))
        self.pick.set_options(offered)
        self.pick.set_key(kept or (offered[0][0] if offered else None))

    def customer(self) -> int:
        """Who is tried, 0 for nobody."""
        return int(str(self.pick.key() or 0))

    def step(self, by: int) -> None:
        """Try the next one of those offered, or the one before."""
        place = self.pick.currentIndex() + by
        if 0 <= place < self.pick.count():
            self.pick.setCurrentIndex(place)
            self._picked()

    def _back(self) -> None:
        self.step(-1)

    def _on(self) -> None:
        self.step(1)

    def _ask_other(self) -> None:
        """Search for somebody who may not be among those who move."""
        self._search = Popover(self)
        self._search.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        pick = CustomerPick(self.context)
        pick.setFixedWidth(theme.current().px(300))
        # the field still has its key in hand when it tells who it is
        pick.picked.connect(self._found, Qt.ConnectionType.QueuedConnection)
        pick.resized.connect(self._search.adjustSize)
        self._search.body.addWidget(pick)
        self._search.open_below(self.other)
        pick.setFocus(Qt.FocusReason.PopupFocusReason)

    def _found(self, customer_id: int) -> None:
        if customer_id and self._search is not None:
            pick = self._search.findChild(CustomerPick)
            name = pick.edit.text() if pick is not None else ""
            self._search.close()
            self._search = None
            self.offer([*self._offered(), (customer_id, name)])
            self.pick.set_key(customer_id)
            self._picked()

    def _offered(self) -> list[tuple[int, str]]:
        places = range(self.pick.count())
        return [(int(str(self.pick.itemData(place))), self.pick.itemText(place)) for place in places]

    def _picked(self, _place: int = 0) -> None:
        if self.customer():
            self.asked.emit(self.customer())

    # -- what is shown -------------------------------------------------------------------------------------------
    def show_trial(self, trial: Trial | None, used: Combine, undecided: str) -> None:
        """Show what the rule says of the customer; `undecided` is what it does not know of others."""
        emptied(self.lines)
        emptied(self.ways)
        self.open.setText(undecided)
        self.mark.setVisible(bool(undecided))
        if trial is None:
            self.sentence.setText(self.tr("There is nobody to try yet."))
            return
        for row, line in enumerate(trial.lines):
            self.lines.addWidget(Label(say(line.name), tone="text2"), row, 0)
            self.lines.addWidget(Label(say(line.value), elide=True), row, 1)
            if line.exact is not None:
                self.lines.addWidget(Chip(say(line.exact), "info"), row, 2)
            badges = QWidget()
            beside = QHBoxLayout(badges)
            beside.setContentsMargins(0, 0, 0, 0)
            beside.setSpacing(3)
            for letter in line.letters:
                beside.addWidget(Badge(letter, 20))
            self.lines.addWidget(badges, row, 3, Qt.AlignmentFlag.AlignRight)
        for how, letters, text in trial.ways:
            self.ways.addWidget(WayLine(how, letters, say(text), self.tr("in use") if how is used else ""))
        self.sentence.setText(say(trial.sentence))
