"""The dimensions of a grade rule as cards: with bounds, with a list, and those that are not used."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain import grade_words
from crm_desktop.domain.grade_rule import LISTS, Side, name_of
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP
from crm_desktop.domain.money_text import format_amount
from crm_desktop.store.options import Option
from crm_desktop.ui import theme
from crm_desktop.ui.say import marked, say
from crm_desktop.ui.settings.grade_draft import GradeDraft
from crm_desktop.ui.settings.grade_line import ThresholdLine
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.badge import paint_badge
from crm_desktop.ui.widgets.button import Button, Pressable
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.pick_item import PickItem
from crm_desktop.ui.widgets.pick_list import PickMenu
from crm_desktop.ui.widgets.stepper import Stepper
from crm_desktop.ui.widgets.switch import Switch

_TAKES = {
    "intent": QT_TRANSLATE_NOOP("settings", "one of the list"),
    "fit": QT_TRANSLATE_NOOP("settings", "one of the list"),
    "urgency": QT_TRANSLATE_NOOP("settings", "days until the need"),
    "importance": QT_TRANSLATE_NOOP("settings", "lower end of the budget"),
    "clarity": QT_TRANSLATE_NOOP("settings", "1 where a budget is named"),
    "chain": QT_TRANSLATE_NOOP("settings", "people who decide"),
    "power": QT_TRANSLATE_NOOP("settings", "1 to 5"),
    "credit": QT_TRANSLATE_NOOP("settings", "1 to 5"),
}
_UNITS = {
    "urgency": QT_TRANSLATE_NOOP("settings", "days"),
    "importance": QT_TRANSLATE_NOOP("settings", "10k yuan"),
    "chain": QT_TRANSLATE_NOOP("settings", "people"),
}
WAN = 1_000_000
"""分 of 万元."""
_LEFT, _RIGHT = 128, 120


class LetterButton(Pressable):
    """A grade that is changed by choosing another one: `picked` carries it; `said` stands before the badge."""

    picked = Signal(str)

    def __init__(self, letter: str, scale: Sequence[str], name: str, said: str = "", *, framed: bool = False) -> None:
        super().__init__(said, None, 6.0)
        self._letter, self._scale, self._framed = letter, tuple(scale), framed
        self._menu: PickMenu | None = None
        self.setAccessibleName(name)
        self.setAccessibleDescription(letter)
        self.clicked.connect(self._open)

    def letter(self) -> str:
        """The grade shown."""
        return self._letter

    def set_letter(self, letter: str, said: str = "") -> None:
        """Show another grade."""
        self._letter = letter
        if said:
            self.setText(said)
        self.setAccessibleDescription(letter)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Badge, and the words before it."""
        style = theme.current()
        text = style.metrics("small").horizontalAdvance(self.text())
        wide = style.px(20) + text + (44 if self._framed else 16)
        return QSize(wide, style.px(30 if self._framed else 24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Frame, words and badge."""
        side = theme.current().px(20)
        painter = draw.begin(self)
        if self._framed:
            draw.rounded(painter, self.rect(), 6, "hover" if self.hovered else "surface", "border2")
            room = self.rect().adjusted(10, 0, -side - 28, 0)
            draw.line(painter, room, self.text(), "text")
            draw.glyph(painter, "arrow-right", "text3", 13, self.width() - side - 26, self.height() / 2)
            paint_badge(painter, self.rect().adjusted(self.width() - side - 7, 0, -7, 0), self._letter, side)
        else:
            if self.hovered:
                draw.rounded(painter, self.rect(), 6, "hover")
            paint_badge(painter, self.rect().adjusted(0, 0, side - self.width() + 2, 0), self._letter, side)
            draw.line(painter, self.rect().adjusted(side + 10, 0, 0, 0), self.text(), "text")
        painter.end()

    def _open(self) -> None:
        self._menu = PickMenu([PickItem(one, one, badge=one, checked=one == self._letter) for one in self._scale], self)
        self._menu.picked.connect(self.picked)
        self._menu.toggled.connect(self._toggled)
        self._menu.open_focused(self)

    def _toggled(self, letter: str, _on: bool) -> None:
        if self._menu is not None:
            self._menu.hide()
        self.picked.emit(letter)


class DimensionCard(Card):
    """What all dimensions share: a switch, the name, what is taken, and the weight."""

    def __init__(self, draft: GradeDraft, key: str) -> None:
        super().__init__()
        self.draft, self.key = draft, key
        self.said = say(name_of(key))
        self.switch = Switch(self.said, checked=True)
        self.switch.toggled.connect(self._switched)
        self.weight = Stepper(draft.dimension(key).weight, 0, 1000, width=52)
        self.weight.setAccessibleName(self.tr("{name}: weight").format(name=self.said))
        self.weight.stepped.connect(self._weighed)
        self.weight.refused.connect(self._refused)
        self.row = QHBoxLayout()
        self.row.setSpacing(14)
        self.row.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignTop)
        left = QWidget()
        left.setFixedWidth(theme.current().px(_LEFT))
        words = QVBoxLayout(left)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(2)
        words.addWidget(Label(self.said, bold=True))
        words.addWidget(Label(marked("settings", _TAKES[key]), "small", "text2", elide=True))
        self.weigh = QHBoxLayout()
        self.weigh.setSpacing(6)
        self.weigh.addWidget(Label(self.tr("weight"), "small", "text2"))
        self.weigh.addWidget(self.weight)
        self.weigh.addStretch(1)
        if key not in LISTS:
            words.addLayout(self.weigh)
        words.addStretch(1)
        self.row.addWidget(left)
        self.body.addLayout(self.row)

    def _switched(self, on: bool) -> None:
        self.draft.put_dimension(self.key, on=on, rebuilt=True)

    def _weighed(self, value: int) -> None:
        self.draft.set_incomplete(f"{self.key}:weight", on=False)
        self.draft.put_dimension(self.key, weight=value)

    def _refused(self) -> None:
        self.draft.set_incomplete(f"{self.key}:weight", on=True)

    def refresh(self) -> None:
        """Show the dimension as it stands in the draft."""
        if self.weight.value() is not None:
            self.weight.set_value(self.draft.dimension(self.key).weight)


class NumberCard(DimensionCard):
    """A dimension with bounds: the line with its dots, and the same in words."""

    def __init__(self, draft: GradeDraft, key: str) -> None:
        super().__init__(draft, key)
        one = draft.dimension(key)
        unit = marked("settings", _UNITS[key]) if key in _UNITS else ""
        scale = WAN if key == "importance" else 1
        self.line = ThresholdLine(one, self.said, unit, scale, self._write)
        self.line.valued.connect(self._valued)
        self.line.sided.connect(self._sided)
        self.line.refused.connect(self._no_number)
        self.row.addWidget(self.line, 1, Qt.AlignmentFlag.AlignTop)
        grid = QGridLayout()
        grid.setSpacing(2)
        self.parts: list[LetterButton] = []
        for at, part in enumerate(one.parts):
            name = self.tr("{name}: part {n}").format(name=self.said, n=at + 1)
            button = LetterButton(part.letter, draft.rule.scale, name, self._part_text(at))
            button.picked.connect(self._picked)
            self.parts.append(button)
            grid.addWidget(button, at, 0, Qt.AlignmentFlag.AlignLeft)
        grid.setColumnMinimumWidth(0, theme.current().px(_RIGHT))
        self.row.addLayout(grid)
        self.refresh()

    def _write(self, value: int) -> str:
        return format_amount(value) if self.key == "importance" else str(value)

    def _part_text(self, at: int) -> str:
        one = self.draft.dimension(self.key)
        text = grade_words.part_text(one, at, self._write)
        return self.tr("{part} (open)").format(part=text) if one.parts[at].gap else text

    def _valued(self, at: int, value: int) -> None:
        self.draft.set_incomplete(f"{self.key}:{at}", on=False)
        self.draft.put_bound(self.key, at, value=value)

    def _sided(self, at: int, side: str) -> None:
        self.draft.put_bound(self.key, at, side=Side(side))

    def _no_number(self, at: int) -> None:
        self.draft.set_incomplete(f"{self.key}:{at}", on=True)

    def _picked(self, letter: str) -> None:
        sender = self.sender()
        at = next(at for at, button in enumerate(self.parts) if button is sender)
        self.draft.put_part(self.key, at, letter)

    def refresh(self) -> None:
        """Line and words say the same."""
        super().refresh()
        one = self.draft.dimension(self.key)
        self.line.show_dimension(one)
        for at, button in enumerate(self.parts):
            button.set_letter(one.parts[at].letter, self._part_text(at))
            gap = self.tr("The source leaves this open; the grade is our answer") if one.parts[at].gap else ""
            button.setToolTip(gap)


class ListCard(DimensionCard):
    """A dimension chosen from a list: what each entry means."""

    def __init__(self, draft: GradeDraft, key: str, entries: Sequence[tuple[Option, str]]) -> None:
        super().__init__(draft, key)
        self._entries = [(entry, name) for entry, name in entries]
        holder = QWidget()
        flow = FlowLayout(holder, 8)
        self.buttons: list[LetterButton] = []
        for entry, name in self._entries:
            said = self.tr("{name}: {entry}").format(name=self.said, entry=name)
            button = LetterButton(self._letter(entry), draft.rule.scale, said, name, framed=True)
            button.picked.connect(self._picked)
            self.buttons.append(button)
            flow.addWidget(button)
        self.row.addWidget(holder, 1)
        self.row.addLayout(self.weigh)

    def _letter(self, entry: Option) -> str:
        found = self.draft.dimension(self.key).letters.get(entry.name) or str(entry.data.get("grade", ""))
        return found if found in self.draft.rule.scale else ""

    def _picked(self, letter: str) -> None:
        sender = self.sender()
        at = next(at for at, button in enumerate(self.buttons) if button is sender)
        self.draft.put_letter(self.key, self._entries[at][0].name, letter)

    def refresh(self) -> None:
        """Show what each entry means now."""
        super().refresh()
        for button, (entry, _name) in zip(self.buttons, self._entries, strict=True):
            button.set_letter(self._letter(entry))


class MoreCard(Card):
    """The strategic flag, and the dimensions that are not used."""

    def __init__(self, draft: GradeDraft) -> None:
        super().__init__()
        self.draft = draft
        row = QHBoxLayout()
        row.setSpacing(12)
        self.strategic = Switch(self.tr("Strategic customers"), draft.rule.strategic)
        self.strategic.toggled.connect(self._strategic)
        row.addWidget(self.strategic)
        row.addWidget(Label(self.tr("Strategic customers"), bold=True))
        row.addWidget(Label(self.tr("of the best importance, whatever the money"), "small", "text2"))
        self.body.addLayout(row)
        off = [one.key for one in draft.rule.dimensions if not one.on]
        holder = QWidget()
        flow = FlowLayout(holder, 6)
        self.buttons: dict[str, Button] = {}
        for key in off:
            button = Button(say(name_of(key)), "ghost", icon="plus", size="small")
            button.clicked.connect(self._add)
            self.buttons[key] = button
            flow.addWidget(button)
        row.addWidget(holder, 1)

    def _strategic(self, on: bool) -> None:
        self.draft.put(strategic=on)

    def _add(self) -> None:
        sender = self.sender()
        key = next(key for key, button in self.buttons.items() if button is sender)
        self.draft.put_dimension(key, on=True, rebuilt=True)

    def refresh(self) -> None:
        """Show whether strategic customers are set apart."""
        self.strategic.blockSignals(True)
        self.strategic.setChecked(self.draft.rule.strategic)
        self.strategic.blockSignals(False)
        self.strategic.update()
