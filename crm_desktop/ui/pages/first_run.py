"""What an empty book shows: three ways to begin, a place to drop files, the playbook, and where the data lies."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.services import playbooks
from crm_desktop.store import keys
from crm_desktop.ui import theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.drop_zone import DropZone
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.badge import Badge
from crm_desktop.ui.widgets.button import Button, Kind
from crm_desktop.ui.widgets.card import Card, ChoiceCard
from crm_desktop.ui.widgets.label import IconLabel, KeyCap, Label
from crm_desktop.ui.widgets.link import Link

_WIDTH = 1060


class _Tile(QWidget):
    """An icon on a rounded ground of 40 px."""

    def __init__(self, icon: str, *, lead: bool) -> None:
        super().__init__()
        self._icon, self._lead = icon, lead
        self.setFixedSize(40, 40)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = draw.begin(self)
        draw.rounded(painter, self.rect(), 8, "soft" if self._lead else "hover")
        draw.glyph(painter, self._icon, "accent" if self._lead else "icon", 18, 11, 20)
        painter.end()


class FirstRunPage(QScrollArea):
    """The page of a book without customers.

    Signals: choose_file(), new_customer(), open_example(), files_dropped(list[Path]), change_place(Path) after a folder
    was chosen.
    """

    choose_file = Signal()
    new_customer = Signal()
    open_example = Signal()
    files_dropped = Signal(list)
    change_place = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.playbook_cards: dict[str, ChoiceCard] = {}
        column = QWidget()
        column.setMaximumWidth(theme.current().px(_WIDTH))
        self._column = QVBoxLayout(column)
        self._column.setContentsMargins(16, 34, 16, 24)
        self._column.setSpacing(0)
        self._fill()
        room = QWidget()
        row = QHBoxLayout(room)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(column, 1000)
        row.addStretch(1)
        self.setWidget(room)
        self.viewport().setAutoFillBackground(False)
        room.setAutoFillBackground(False)

    def _fill(self) -> None:
        middle = Qt.AlignmentFlag.AlignHCenter
        self._column.addWidget(Label(self.tr("Where to begin"), "page", bold=True), 0, middle)
        self._column.addSpacing(6)
        line = self.tr("Three ways, pick one; all of them stay at hand later")
        self._column.addWidget(Label(line, "body", "text2"), 0, middle)
        self._column.addSpacing(20)
        self._column.addLayout(self._ways())
        self._column.addSpacing(16)
        self.drop_zone = DropZone(
            self.tr("Drop files here to start the preview"),
            self.tr("xlsx · xls · ods · csv · txt · vcf, several at once"),
        )
        self.drop_zone.dropped.connect(self.files_dropped)
        self._column.addWidget(self.drop_zone)
        self._column.addSpacing(26)
        self._column.addLayout(self._playbooks())
        self._column.addSpacing(18)
        self._column.addWidget(self._data_card())
        self._column.addSpacing(12)
        self.have_book = Link(self.tr("Already have a book? Open its folder"), role="small")
        self.have_book.clicked.connect(self._choose_place)
        self._column.addWidget(self.have_book, 0, middle)
        self._column.addStretch(1)

    def _ways(self) -> QHBoxLayout:
        facts = (
            self.tr("Finds the headers, even below merged titles"),
            self.tr("Shows a preview, marks every problem"),
            self.tr("Importing again makes no duplicates"),
            self.tr("One undo takes the whole import back"),
        )
        note = self.tr("Customers, follow-ups, grades, deals")
        excel = self._way("table", self.tr("Import your Excel"), note, facts, lead=True)
        self.choose_button = self._act(excel, self.tr("Choose file"), "Ctrl+I", "primary")
        self.choose_button.clicked.connect(self.choose_file)
        facts_new = (
            self.tr("The customer number is made for you"),
            self.tr("Likely duplicates are shown while you type"),
            self.tr("Reminders follow the grade"),
        )
        note = self.tr("A name is enough, the rest within 24 hours")
        person = self._way("person", self.tr("Add the first customer"), note, facts_new)
        self.new_button = self._act(person, self.tr("New customer"), "Ctrl+N")
        self.new_button.clicked.connect(self.new_customer)
        facts_example = (
            self.tr("Lies in a file of its own, apart from your data"),
            self.tr("All six pages have something to try"),
            self.tr("Close it whenever you like"),
        )
        note = self.tr("120 invented customers and their year")
        example = self._way("box", self.tr("Open example data"), note, facts_example)
        self.example_button = self._act(example, self.tr("Open example"))
        self.example_button.clicked.connect(self.open_example)
        row = QHBoxLayout()
        row.setSpacing(16)
        for card in (excel, person, example):
            row.addWidget(card, 1)
        return row

    def _way(self, icon: str, title: str, note: str, facts: Sequence[str], *, lead: bool = False) -> Card:
        card = Card(inset=18)
        if lead:
            card.set_look("surface", "accent", 1.5)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(Label(title, "title", bold=True))
        names.addWidget(Label(note, "small", "text2", elide=True))
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(_Tile(icon, lead=lead))
        head.addLayout(names, 1)
        card.body.addLayout(head)
        card.body.addSpacing(12)
        card.body.setSpacing(8)
        for fact in facts:
            line = QHBoxLayout()
            line.setContentsMargins(3, 0, 0, 0)
            line.setSpacing(8)
            line.addWidget(IconLabel("check", "ok", 14))
            line.addWidget(Label(fact, elide=True, tone="text2"), 1)
            card.body.addLayout(line)
        card.body.addStretch(1)
        card.setMinimumHeight(theme.current().px(240))
        return card

    def _act(self, card: Card, text: str, key: str = "", kind: Kind = "default") -> Button:
        button = Button(text, kind)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(button)
        if key:
            row.addWidget(KeyCap(key))
        row.addStretch(1)
        card.body.addLayout(row)
        return button

    def _playbooks(self) -> QVBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Label(self.tr("Playbook"), "nav", bold=True))
        line = self.tr("How often each grade is contacted; you can change it at any time")
        head.addWidget(Label(line, "small", "text2"))
        head.addStretch(1)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        chosen = playbooks.chosen(self.context.store).get("id")
        for key, preset in playbooks.presets().items():
            card = playbook_card(preset, english=self.context.english)
            card.setChecked(key == chosen)
            card.clicked.connect(self._choose_playbook)
            self.playbook_cards[key] = card
            row.addWidget(card, 1)
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(holder)
        return column

    def _choose_playbook(self) -> None:
        key = next((key for key, card in self.playbook_cards.items() if card.isChecked()), "")
        if key and key != playbooks.chosen(self.context.store).get("id"):
            self.context.work.run(playbooks.choose, key)

    def _data_card(self) -> Card:
        card = Card(fill="surface2", inset=16)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(IconLabel("lock", "ok"))
        row.addWidget(Label(self.tr("Your data stays on this computer"), bold=True))
        line = self.tr("No network, no account, no upload. File: {path}").format(path=self.context.store.path)
        row.addWidget(Label(line, "small", "text2", elide=True), 1)
        known = keys.salt_of(self.context.store.path)
        self.password_button = Button(self.tr("Change password") if known else self.tr("Set password"), icon="key")
        self.password_button.clicked.connect(self._set_password)
        row.addWidget(self.password_button)
        self.place_button = Button(self.tr("Another place"))
        self.place_button.clicked.connect(self._choose_place)
        row.addWidget(self.place_button)
        card.body.addLayout(row)
        return card

    def _set_password(self) -> None:
        from crm_desktop.ui.forms.password_dialog import PasswordDialog  # noqa: PLC0415 - loaded when it is wanted

        dialog = PasswordDialog(self.context)
        dialog.changed.connect(self._password_set)
        dialog.open()

    def _password_set(self) -> None:
        self.password_button.setText(self.tr("Change password"))

    def _choose_place(self) -> None:
        start = str(self.context.store.folder.parent)
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder of the book"), start)
        if chosen:
            self.change_place.emit(Path(chosen))


def playbook_card(preset: Mapping[str, object], *, english: bool) -> ChoiceCard:
    """A playbook to choose: its name and note, three grades with their rhythm, and its goal."""
    tail = "_en" if english else ""
    name = preset["en"] if english else preset["name"]
    card = ChoiceCard(str(name), str(preset[f"note{tail}"]))
    words = preset[f"words{tail}"]
    for letter, rhythm in words.items() if isinstance(words, Mapping) else ():
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Badge(str(letter), 18))
        row.addWidget(Label(str(rhythm)), 1)
        card.body.addLayout(row)
    card.body.addWidget(Label(str(preset[f"goal{tail}"]), "small", "text2"))
    for part in card.findChildren(QWidget):
        part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return card
