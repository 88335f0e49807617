"""What the capture looks like: where one meets, the text on the left, what was read on the right, the foot."""

from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.services import capture
from crm_desktop.store import options
from crm_desktop.ui import theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.capture_parts import CaptureField, GradeRow, GuessEdit, KeptRoom, SureEdit, TwinCard
from crm_desktop.ui.forms.capture_text import CardText, Swatch
from crm_desktop.ui.forms.form_fields import ChoiceEdit
from crm_desktop.ui.widgets.button import Button, IconButton
from crm_desktop.ui.widgets.filter_chip import FilterChip
from crm_desktop.ui.widgets.float_card import FloatCard
from crm_desktop.ui.widgets.inputs import DateEdit
from crm_desktop.ui.widgets.label import IconLabel, KeyCap, Label, Rule
from crm_desktop.ui.widgets.link import Link
from crm_desktop.ui.widgets.pick_item import PickItem
from crm_desktop.ui.widgets.segmented import Segmented

_SIZE = (900, 700)
_BARS = (42, 62)
_LEFT = 330
_TWIN = 104
_GUESSED = ("budget", "industry", "decision_maker")


class CaptureFace(FloatCard):
    """All that is seen of the window; what it does is CaptureWindow's."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.window.widget(), "", "card", size=_SIZE, bars=_BARS)
        self.context = context
        self.setWindowTitle(self.tr("Quick capture"))
        self.title.setText(self.tr("Quick capture"))
        self.head.addStretch(1)
        self.fields: dict[str, CaptureField] = {}
        self.body.addWidget(self._bar())
        self.body.addWidget(Rule())
        middle = QHBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self._left())
        middle.addWidget(Rule(down=True))
        middle.addWidget(self._right(), 1)
        self.body.addLayout(middle, 1)
        self._add_foot()

    # where one meets

    def _bar(self) -> QWidget:
        bar = QWidget()
        bar.setFixedHeight(theme.current().px(48))
        self.mode = Segmented(
            [
                ("fair", self.tr("Fair")),
                ("phone", self.tr("Phone")),
                ("wechat", self.tr("WeChat")),
                ("visit", self.tr("Visit")),
            ]
        )
        self.mode.setAccessibleName(self.tr("How you meet"))
        self.fair = ChoiceEdit(self._fairs, self.tr("Name of the fair"))
        self.fair.setFixedWidth(theme.current().px(190))
        self.fair.setAccessibleName(self.tr("Fair"))
        self.source = ChoiceEdit(self._sources)
        self.source.setFixedWidth(theme.current().px(120))
        self.owner = ChoiceEdit(self._staff)
        self.owner.setFixedWidth(theme.current().px(100))
        self.source.setAccessibleName(self.tr("Source"))
        self.owner.setAccessibleName(self.tr("Owner"))
        self.count_words, self.count = Label("", "body", "text2"), Label("0", "title", bold=True)
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        for part in (self.mode, self.fair, Label(self.tr("Source"), "small", "text2"), self.source,
                     Label(self.tr("Owner"), "small", "text2"), self.owner):  # fmt: skip
            row.addWidget(part)
        row.addStretch(1)
        self.wave = IconButton("calendar", self.tr("Follow up after the fair: day 0, 3 and 7"), side=28)
        for widget in (self.count_words, self.count, self.wave):
            row.addWidget(widget)
        return bar

    def _fairs(self) -> list[PickItem]:
        return [
            PickItem(one.name, one.name, note=f"{one.people}") for one in capture.scene(self.context.store).fairs[:20]
        ]

    def _sources(self) -> list[PickItem]:
        known = options.current(self.context.store)
        entries = known.offered("source")
        return [PickItem(known.name(one.id), known.name(one.id)) for one in entries if one.parent_id is None]

    def _staff(self) -> list[PickItem]:
        known = options.current(self.context.store)
        return [PickItem(known.name(one.id), known.name(one.id)) for one in known.offered("staff")]

    # the text

    def _left(self) -> QWidget:
        side = QWidget()
        side.setFixedWidth(theme.current().px(_LEFT))
        self.paste = Button(self.tr("Paste"), icon="clipboard")
        self.choose = IconButton("folder", self.tr("Choose a picture or vCard"), side=30)
        self.text = CardText(self.tr("A card, a chat, one line, or a picture with a QR code"))
        self.text.setAccessibleName(self.tr("Text of the card"))
        self.read_count, self.guess_count = Label("", "small", "text2"), Label("", "small", "text2")
        self.trouble = Label("", "small", "danger", wrap=True)
        self.trouble.hide()
        self.twin = TwinCard()
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(Label(self.tr("Card or chat"), "body", bold=True))
        head.addStretch(1)
        head.addWidget(self.choose)
        head.addWidget(self.paste)
        head.addWidget(KeyCap("Ctrl+V"))
        legend = QHBoxLayout()
        legend.setSpacing(8)
        for swatch, label in (
            (Swatch("soft", "infobd"), self.read_count),
            (Swatch("warnbg", "warnbd"), self.guess_count),
        ):
            legend.addWidget(swatch)
            legend.addWidget(label)
            legend.addSpacing(14)
        legend.addStretch(1)
        column = QVBoxLayout(side)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.text, 1)
        column.addLayout(legend)
        column.addWidget(self.trouble)
        column.addWidget(KeptRoom(self.twin, theme.current().px(_TWIN)))
        return side

    # what was read

    def _right(self) -> QWidget:
        side = QWidget()
        words = self._words()
        for key, label in words.items():
            editor = GuessEdit(self._choices(key)) if key in _GUESSED else SureEdit()
            self.fields[key] = CaptureField(key, label, editor)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.addWidget(self.fields["name"], 0, 0, 1, 2)
        pairs = (("contact_name", "contact_title"), ("mobile", "wechat"), ("landline", "email"), ("need", "budget"),
                 ("industry", "decision_maker"), ("need_time", "address"))  # fmt: skip
        for line, pair in enumerate(pairs, 1):
            for place, key in enumerate(pair):
                grid.addWidget(self.fields[key], line, place)
        grid.addWidget(self.fields["remark"], len(pairs) + 1, 0, 1, 2)
        title = QHBoxLayout()
        title.setSpacing(10)
        title.addWidget(Label(self.tr("Customer"), "body", bold=True))
        title.addWidget(Label(self.tr("Change what you like, Tab or Enter goes on"), "small", "text2"))
        title.addStretch(1)
        column = QVBoxLayout(side)
        column.setContentsMargins(18, 12, 18, 10)
        column.setSpacing(4)
        column.addLayout(title)
        column.addLayout(grid)
        column.addStretch(1)
        column.addLayout(self._plan())
        return side

    def _words(self) -> dict[str, str]:
        return {
            "name": self.tr("Customer name"),
            "contact_name": self.tr("Contact"),
            "contact_title": self.tr("Title"),
            "mobile": self.tr("Mobile"),
            "wechat": self.tr("WeChat ID"),
            "landline": self.tr("Landline"),
            "email": self.tr("E-mail"),
            "need": self.tr("Need"),
            "budget": self.tr("Budget"),
            "industry": self.tr("Industry"),
            "decision_maker": self.tr("Decision maker"),
            "need_time": self.tr("When needed"),
            "address": self.tr("Address"),
            "remark": self.tr("Remarks"),
        }

    def _choices(self, key: str) -> Callable[[], list[PickItem]]:
        return {"industry": self._industries, "decision_maker": self._deciders, "budget": self._budgets}[key]

    def _industries(self) -> list[PickItem]:
        known = options.current(self.context.store)
        return [PickItem(known.path(one.id), known.path(one.id)) for one in known.offered("industry")]

    def _deciders(self) -> list[PickItem]:
        name = self.fields["contact_name"].text()
        return [PickItem(name, name, icon="person")] if name else []

    def _budgets(self) -> list[PickItem]:
        each = ("10万以下", "10–50万", "50–100万", "100万以上", "面议")
        return [PickItem(one, one) for one in each]

    def _plan(self) -> QHBoxLayout:
        lists = options.current(self.context.store)
        self.grades = GradeRow([lists.name(one.id) for one in lists.kind("grade")])
        self.hot = FilterChip(self.tr("Hot"), icon="flame-hot", hot=True)
        self.next_on = DateEdit("", "")
        self.next_on.setAccessibleName(self.tr("Next follow-up"))
        self.next_on.setFixedWidth(theme.current().px(142))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Label(self.tr("Grade"), "small", "text2"))
        row.addWidget(self.grades)
        row.addWidget(self.hot)
        row.addStretch(1)
        row.addWidget(Label(self.tr("Next follow-up"), "small", "text2"))
        row.addWidget(self.next_on)
        return row

    def _add_foot(self) -> None:
        self.said = Label("", "small", "text2", elide=True)
        self.undo = Link(self.tr("Undo"), role="small")
        self.undo.hide()
        self.clear_button = Button(self.tr("Clear"), "ghost")
        self.save_button = Button(self.tr("Save"))
        self.next_button = Button(self.tr("Save and next"), "primary")
        self.foot.addWidget(IconLabel("clock", "iconf", 16))
        self.foot.addWidget(self.said, 1)
        self.foot.addWidget(self.undo)
        for part in (self.clear_button, self.save_button, self.next_button, KeyCap("Ctrl+Enter")):
            self.foot.addWidget(part)
