"""What must be so before a customer moves on: each criterion with its evidence, or what is missing and where to add it.

Nothing has moved until one of the buttons is pressed (003-18).
"""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.stage_checks import Finding
from crm_desktop.services import stage_gate, stage_moves
from crm_desktop.services.stage_gate import Gate, Tally
from crm_desktop.store.change_log import ChangeSet
from crm_desktop.ui import theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.form_choices import Choice, ChoiceChip
from crm_desktop.ui.say import say
from crm_desktop.ui.stages.places import AddMissing
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.label import Label, Rule
from crm_desktop.ui.widgets.line_edit import LineEdit
from crm_desktop.ui.widgets.scrolled import scrolled

WIDTH = 396
_USUAL = 3
_TALLEST = 330
_AGAIN = 200
"""For so many customers what changes meanwhile is looked at again at once."""


class Mark(QWidget):
    """A disc: ticked, or a warning."""

    def __init__(self, met: bool) -> None:
        super().__init__()
        self._met = met
        self.setFixedSize(20, 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Disc and sign."""
        painter = draw.begin(self)
        draw.rounded(painter, self.rect(), 10, "okbg" if self._met else "warnbg")
        draw.glyph(painter, "check" if self._met else "alert", "ok" if self._met else "warn", 13, 3.5, 10)
        painter.end()


class Line(QWidget):
    """A criterion: mark, name and sentence; at the right who ticks it, or the button to add what is missing."""

    asked = Signal(object)

    def __init__(self, finding: Finding, english: bool, *, fixable: bool) -> None:
        super().__init__()
        self.finding = finding
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(10)
        row.addWidget(Mark(finding.met), 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        name = finding.criterion.name.said(english=english)
        texts.addWidget(Label(name, bold=not finding.met, wrap=True))
        texts.addWidget(Label(say(finding.sentence), "small", "text2" if finding.met else "warn", wrap=True))
        row.addLayout(texts, 1)
        if finding.met or not fixable:
            words = self.tr("automatic") if finding.automatic else self.tr("by hand")
            row.addWidget(Label(words, "small", "text3"), 0, Qt.AlignmentFlag.AlignTop)
        else:
            self.button = Button(self.tr("Add it"), size="small")
            self.button.setAccessibleDescription(name)
            self.button.clicked.connect(self._ask)
            row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    def _ask(self) -> None:
        self.asked.emit(self.finding)


class GateFace(QWidget):
    """The criteria of a move on; `passed` carries the reason ("" where all are met), `put_back` ends it."""

    passed = Signal(str)
    put_back = Signal()
    resized = Signal()

    def __init__(self, context: Context, tally: Tally, *, fixed: bool = False) -> None:
        super().__init__()
        self.context = context
        self.tally = tally
        self.fixed = fixed
        """Whether it shows how things will stand once something typed is saved, and nothing can be added meanwhile."""
        self.adding = AddMissing(context, self)
        self.setFixedWidth(theme.current().px(WIDTH))
        self.title = Label("", "nav", bold=True, elide=True)
        self.score = Label("", bold=True)
        self.lines = QVBoxLayout()
        self.lines.setSpacing(0)
        self.reason = LineEdit("", self.tr("Such as: they want to see the proposal first"))
        self.reason.setAccessibleName(self.tr("Why all the same"))
        self.reason_label = Label(self.tr("To move on all the same, write a word why"), "small", "text2")
        self.go = Button("", "primary")
        self.back = Button(self.tr("Put back"))
        self.listed = Label(self.tr("listed in the review"), "small", "text3")
        self._lay_out()
        self.reason.textChanged.connect(self._typed)
        self.reason.returnPressed.connect(self._pass)
        self.go.clicked.connect(self._pass)
        self.back.clicked.connect(self.put_back)
        context.changes.changed.connect(self._changed)
        self.show_tally(tally)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.score)
        holder = QWidget()
        holder.setLayout(self.lines)
        self.lines.setContentsMargins(0, 0, 6, 0)
        self.area = scrolled(holder)
        self.chips = QWidget()
        flow = FlowLayout(self.chips, 6)
        for word in self._usual():
            chip = ChoiceChip(Choice(word, word))
            chip.setCheckable(False)
            chip.clicked.connect(self._take_usual)
            flow.addWidget(chip)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for button in (self.go, self.back):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.listed)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.area)
        self.rule = Rule()
        for part in (self.rule, self.reason_label, self.reason, self.chips):
            column.addWidget(part)
        column.addLayout(foot)

    def _usual(self) -> list[str]:
        """Reasons of before, filled up with usual ones."""
        usual = (
            self.tr("Proposal first"),
            self.tr("Their boss agreed by word"),
            self.tr("Usual in their industry"),
        )
        known = [one for one in stage_moves.reasons(self.context.store) if len(one) <= 12]
        return list(dict.fromkeys([*known, *usual]))[:_USUAL]

    def _take_usual(self) -> None:
        chip = self.sender()
        if isinstance(chip, ChoiceChip):
            self.reason.setText(chip.text())
            self.reason.setFocus()

    def _typed(self, text: str) -> None:
        self.go.setEnabled(self.all_met or bool(text.strip()))

    @property
    def all_met(self) -> bool:
        """Whether nothing is missing."""
        return not self.tally.lacking

    def show_tally(self, tally: Tally) -> None:
        """Show how the criteria stand."""
        self.tally = tally
        while (item := self.lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if len(tally.stages) == 1:
            self.title.setText(self.tr("To enter “{stage}”").format(stage=tally.stages[0]))
        else:
            self.title.setText(self.tr("To move %n customer(s) on", "", tally.moving))
        if tally.only is not None:
            self._show_one(tally.only)
        else:
            self._show_many(tally)
        met = self.all_met
        self.score.set_tone("ok" if met else "warn")
        for part in (self.rule, self.reason_label, self.reason, self.chips, self.listed):
            part.setVisible(not met)
        self.go.setText(self.tr("Move on") if met else self.tr("Move on with reason"))
        self._typed(self.reason.text())
        self._fit()

    def _show_one(self, gate: Gate) -> None:
        self.score.setText(f"{gate.met} / {len(gate.findings)}")
        for finding in gate.findings:
            line = Line(finding, self.context.english, fixable=not self.fixed)
            line.asked.connect(self._add)
            self.lines.addWidget(line)
            line.show()

    def _show_many(self, tally: Tally) -> None:
        self.score.setText(f"{tally.moving - tally.lacking:,} / {tally.moving:,}")
        for criterion, count in tally.missing:
            name = criterion.name.said(english=self.context.english)
            words = self.tr("{name}: missing for %n customer(s)", "", count).format(name=name)
            label = Label(words, tone="warn", wrap=True)
            self.lines.addWidget(label)
            label.show()

    def _fit(self) -> None:
        wanted = max(self.lines.heightForWidth(self.width() - 40), self.lines.sizeHint().height(), 24)
        self.area.setFixedHeight(min(theme.current().px(_TALLEST), wanted))
        self.adjustSize()
        self.resized.emit()

    def _add(self, finding: Finding) -> None:
        if self.tally.only is not None:
            self.adding.add(self.tally.only.customer_id, finding)

    def _changed(self, _changes: ChangeSet) -> None:
        if not self.fixed and sum(len(one.ids) for one in self.tally.wishes) <= _AGAIN:
            tally = stage_gate.tally(self.context.store, self.tally.wishes)
            if tally.moving:
                self.show_tally(tally)
            else:
                self.put_back.emit()

    def _pass(self) -> None:
        if self.go.isEnabled():
            self.passed.emit("" if self.all_met else self.reason.text().strip())

    def start(self) -> None:
        """Put the keyboard where something is wanted."""
        (self.go if self.all_met else self.reason).setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts the card back."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_back.emit()
        else:
            super().keyPressEvent(event)


class GateCard(QWidget):
    """The face as a raised card over the board, beside a place that is not covered."""

    def __init__(self, face: GateFace, host: QWidget) -> None:
        super().__init__(host)
        self.face = face
        self._beside = QRect()
        column = QVBoxLayout(self)
        column.setContentsMargins(5, 4, 5, 7)
        column.addWidget(face)
        face.resized.connect(self._place)

    def open_beside(self, box: QRect) -> None:
        """Stand at the right of a box of the host, else at its left."""
        self._beside = box
        self._place()
        self.show()
        self.raise_()
        self.face.start()

    def _place(self) -> None:
        host = self.parentWidget()
        if host is None:
            return
        self.adjustSize()
        x = self._beside.right() + 4
        if x + self.width() > host.width():
            x = max(0, self._beside.left() - self.width() - 4)
        y = max(0, min(self._beside.top() + 130, host.height() - self.height()))
        self.move(x, y)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A soft shadow, raised ground, edge."""
        painter = draw.begin(self)
        box = self.rect()
        for step in range(4):
            colour = theme.current().color("text")
            shade = type(colour)(colour)
            shade.setAlpha(10)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(shade)
            painter.drawRoundedRect(box.adjusted(step, step + 1, -step, -step), 12 - step, 12 - step)
        draw.rounded(painter, box.adjusted(4, 3, -4, -6), 10, "raised", "border2")
        painter.end()
