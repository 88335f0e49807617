"""What the call-in card looks like: digits and matches at the left, who it is, talks, promises and products."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.services.call_card import CallCard
from crm_desktop.services.installations import Installation
from crm_desktop.ui import dates, theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.call_list import MatchList, TailEdit
from crm_desktop.ui.widgets.badge import Badge
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.float_card import FloatCard
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.label import IconLabel, KeyCap, Label, Rule

_SIZE = (852, 560)
_BARS = (60, 58)
_LEFT_WIDTH = 232
_PRODUCTS = 3


class CallFace(FloatCard):
    """All that is seen of the card; what it does is CallWindow's."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.window.widget(), "", "phone", size=_SIZE, bars=_BARS)
        self.context = context
        self.setWindowTitle(self.tr("Call-in card"))
        self.title.setText(self.tr("Incoming call"))
        self.minimise.hide()
        self.tail = TailEdit(self.tr("Last digits or name"))
        self.figures = Label("", "small", "text2")
        self.head.addSpacing(6)
        self.head.addWidget(self.tail)
        self.head.addWidget(Label(self.tr("Last four digits, or a name or its pinyin"), "small", "text2"))
        self.head.addStretch(1)
        self.head.addWidget(self.figures)
        self.head.addSpacing(2)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._left())
        middle.addWidget(Rule(down=True))
        self.right = QWidget()
        self.column = QVBoxLayout(self.right)
        self.column.setContentsMargins(16, 12, 16, 10)
        self.column.setSpacing(10)
        middle.addWidget(self.right, 1)
        self.body.addLayout(middle, 1)
        self._add_foot()

    def _left(self) -> QWidget:
        side = QWidget()
        side.setFixedWidth(theme.current().px(_LEFT_WIDTH))
        self.list = MatchList()
        self.fresh = Button(self.tr("Capture as a new call"), "ghost", icon="plus")
        self.nobody = Label(self.tr("Not among them"), "small", "text2")
        inner = QWidget()
        inner_column = QVBoxLayout(inner)
        inner_column.setContentsMargins(8, 8, 8, 8)
        inner_column.setSpacing(6)
        self.nobody.setContentsMargins(12, 4, 0, 0)
        for part in (self.list, Rule(), self.nobody):
            inner_column.addWidget(part)
        inner_column.addWidget(self.fresh, 0, Qt.AlignmentFlag.AlignLeft)
        inner_column.addStretch(1)
        self.rows = QScrollArea()
        self.rows.setWidgetResizable(True)
        self.rows.setFrameShape(QScrollArea.Shape.NoFrame)
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setWidget(inner)
        self.rows.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        keys = QHBoxLayout()
        keys.setContentsMargins(16, 4, 12, 6)
        keys.setSpacing(6)
        for cap, word in (("↑ ↓", self.tr("step")), ("1…3", self.tr("choose"))):
            keys.addWidget(KeyCap(cap))
            keys.addWidget(Label(word, "small", "text2"))
        keys.addStretch(1)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.rows, 1)
        column.addLayout(keys)
        return side

    def _add_foot(self) -> None:
        self.clock = Label("", "body", "text2")
        self.open_button = Button(self.tr("Open customer"), "ghost")
        self.copy_button = Button(self.tr("Copy the essentials"), icon="copy")
        self.log_button = Button(self.tr("Log this call"), "primary", icon="edit")
        self.foot.addWidget(self.clock)
        self.foot.addStretch(1)
        for part in (self.open_button, self.copy_button, KeyCap("Ctrl+Shift+C"), self.log_button, KeyCap("Enter")):
            self.foot.addWidget(part)

    # the card

    def show_card(self, card: CallCard | None, line: str = "") -> None:
        """Show a customer, or a line where nobody is found."""
        while (item := self.column.takeAt(0)) is not None:
            widget, layout = item.widget(), item.layout()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
            elif layout is not None:
                _empty(layout)
        for button in (self.open_button, self.copy_button, self.log_button):
            button.setEnabled(card is not None)
        if card is None:
            self.column.addStretch(1)
            label = Label(line, "body", "text2")
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self.column.addWidget(label)
            self.column.addStretch(1)
            return
        self._add_head(card)
        beside = QHBoxLayout()
        beside.setSpacing(12)
        beside.addWidget(self._talks(card), 1)
        beside.addWidget(self._promises(card), 1)
        self.column.addLayout(beside)
        if card.products:
            self.column.addWidget(self._products(card.products))
        self._add_topics(card)
        self.column.addStretch(1)

    def _add_head(self, card: CallCard) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(8)
        if card.grade:
            first.addWidget(Badge(card.grade, 24))
        name = Label(card.name, "title", bold=True, elide=True)
        # as wide as the text and narrower where there is no room: what is known of the firm stands beside its name
        name.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        first.addWidget(name)
        if card.hot:
            first.addWidget(Chip(self.tr("Hot"), "hot", icon="flame-hot"))
        for text in filter(None, (card.type, card.stage)):
            first.addWidget(Chip(text))
        first.addStretch(1)
        if card.owner:
            first.addWidget(Label(self.tr("Owner {name}").format(name=card.owner), "small", "text2"))
        second.addWidget(IconLabel("person", "iconf", 15))
        person = card.person
        second.addWidget(Label(person.name if person else "—", "body", bold=True))
        facts = [person.title, self._role(card), person.preference] if person else []
        second.addWidget(Label(" ・ ".join(filter(None, facts)), "small", "text2", elide=True), 1)
        late = card.limit and card.days is not None and card.days > card.limit
        second.addWidget(Label(self._since(card), "small", "warn" if late else "text2", bold=bool(late)))
        self.column.addLayout(first)
        self.column.addLayout(second)

    def _role(self, card: CallCard) -> str:
        return self.tr("decision maker") if card.person and card.person.is_decision_maker else ""

    def _since(self, card: CallCard) -> str:
        if card.days is None:
            return self.tr("Not contacted yet")
        # a plural of a base class is not found by its subclass's name
        ago = self.tr("Last contact {days} d ago").format(days=card.days)
        said = ago if card.days else self.tr("Last contact today")
        if not card.limit or not card.grade:
            return said
        return self.tr("{said}, grade {grade} every {limit} days").format(said=said, grade=card.grade, limit=card.limit)

    def _talks(self, card: CallCard) -> Card:
        box = _box(self.tr("Last three contacts"))
        for touch in card.touches:
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(IconLabel(touch.icon or "note", "iconf", 14), 0, Qt.AlignmentFlag.AlignTop)
            when = Label(f"{dates.day_text(touch.at)} {touch.method}", "small", "text2")
            when.setFixedWidth(theme.current().px(84))
            row.addWidget(when, 0, Qt.AlignmentFlag.AlignTop)
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(Label(_one_line(touch.content) or "—", "small", elide=True))
            if touch.feedback:
                said = self.tr("Answer: {text}").format(text=_one_line(touch.feedback))
                words.addWidget(Label(said, "small", "text2", elide=True))
            row.addLayout(words, 1)
            box.body.addLayout(row)
        if not card.touches:
            box.body.addWidget(Label(self.tr("No contact yet"), "small", "text3"))
        box.body.addStretch(1)
        return box

    def _promises(self, card: CallCard) -> Card:
        box, today = _box(self.tr("Open promises")), date.today()
        for promise in card.promises[:4]:
            row = QHBoxLayout()
            row.setSpacing(8)
            ours = promise.side == "ours"
            row.addWidget(Chip(self.tr("ours") if ours else self.tr("theirs"), "warn" if ours else "neutral"))
            row.addWidget(Label(_one_line(promise.content), "body", elide=True), 1)
            if promise.due:
                due = dates.due_text(promise.due, today)
                row.addWidget(Label(due.text, "small", due.tone or "text2", bold=bool(due.tone)))
            box.body.addLayout(row)
        if not card.promises:
            box.body.addWidget(Label(self.tr("Nothing is owed on either side"), "small", "text3"))
        box.body.addStretch(1)
        return box

    def _products(self, products: tuple[Installation, ...]) -> Card:
        box = Card(inset=12)
        box.body.setContentsMargins(12, 8, 12, 8)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(9)
        heads = (self.tr("Installed product"), self.tr("Count"), self.tr("Installed"), self.tr("Next part"),
                 self.tr("Next maintenance"))  # fmt: skip
        for place, words in enumerate(heads):
            grid.addWidget(Label(words, "small", "text2"), 0, place)
        grid.setColumnStretch(0, 1)
        today = date.today()
        for line, one in enumerate(products[:_PRODUCTS], 1):
            name = QHBoxLayout()
            name.setSpacing(8)
            name.addWidget(IconLabel("box", "iconf", 15))
            name.addWidget(Label(f"{one.product} {one.model}".strip(), "body", elide=True), 1)
            grid.addLayout(name, line, 0)
            grid.addWidget(Label(str(one.quantity or "—"), "body", "text2"), line, 1)
            grid.addWidget(Label(one.installed_on[:7] or "—", "body", "text2"), line, 2)
            grid.addWidget(_due_label(one.part_due_on, one.part, today), line, 3)
            grid.addWidget(_due_label(one.maintenance_due_on, "", today), line, 4)
        box.body.addLayout(grid)
        if len(products) > _PRODUCTS:
            more = self.tr("{count} more").format(count=len(products) - _PRODUCTS)
            box.body.addWidget(Label(more, "small", "text3"))
        return box

    def _add_topics(self, card: CallCard) -> None:
        if not card.topics:
            return
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(IconLabel("lightbulb", "iconf", 15), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(self.tr("To talk about"), "small", "text2"), 0, Qt.AlignmentFlag.AlignTop)
        holder = QWidget()
        flow = FlowLayout(holder, 6)
        for topic in card.topics:
            flow.addWidget(Chip(topic if len(topic) <= _TOPIC else f"{topic[: _TOPIC - 1]}…", "info"))
        row.addWidget(holder, 1)
        self.column.addLayout(row)


_TOPIC = 34
"""Characters of a topic's chip."""


def _empty(layout: object) -> None:
    """Take the widgets out of a layout and its parts."""
    take = getattr(layout, "takeAt", None)
    while take is not None and (item := take(0)) is not None:
        if item.widget() is not None:
            item.widget().hide()
            item.widget().deleteLater()
        elif item.layout() is not None:
            _empty(item.layout())


def _box(title: str) -> Card:
    box = Card(inset=12)
    box.body.setContentsMargins(12, 8, 12, 8)
    box.body.setSpacing(6)
    box.body.addWidget(Label(title, "small", "text2"))
    box.setFixedHeight(theme.current().px(142))
    return box


def _due_label(iso: str, what: str, today: date) -> Label:
    if not iso:
        return Label("—", "body", "disabled")
    due = dates.due_text(iso, today)
    soon = not due.tone and (date.fromisoformat(iso[:10]) - today).days <= _SOON
    tone = due.tone or ("warn" if soon and what else "text2")
    return Label(f"{what} {due.text}".strip(), "body", tone, bold=tone in ("warn", "danger", "accent"))


_SOON = 30
"""Days: a part that is due so soon is worth a word."""


def _one_line(text: str) -> str:
    return " ".join(text.split())
