"""How the dimensions become one grade, from how many points on, and when everybody is graded anew."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.grade_rule import Combine, Every
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP
from crm_desktop.ui.say import marked
from crm_desktop.ui.settings.grade_draft import GradeDraft
from crm_desktop.ui.settings.playbook_cards import BookCards, BookLine
from crm_desktop.ui.widgets.badge import Badge
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.segmented import Segmented
from crm_desktop.ui.widgets.stepper import Stepper

WAYS: dict[Combine, tuple[str, str]] = {
    Combine.WORST: (QT_TRANSLATE_NOOP("settings", "Weakest"), QT_TRANSLATE_NOOP("settings", "the lowest one decides")),
    Combine.MAJORITY: (
        QT_TRANSLATE_NOOP("settings", "Majority"),
        QT_TRANSLATE_NOOP("settings", "over half, else the middle one"),
    ),
    Combine.WEIGHTED: (QT_TRANSLATE_NOOP("settings", "Points"), ""),
    Combine.ALL: (
        QT_TRANSLATE_NOOP("settings", "All conditions"),
        QT_TRANSLATE_NOOP("settings", "not known is not met"),
    ),
}
"""Name and note of each way to combine."""


def way_name(how: Combine) -> str:
    """What a way to combine is called."""
    return marked("settings", WAYS[how][0])


class WaysPart(QWidget):
    """The ways as cards, and the points where they are weighed."""

    def __init__(self, draft: GradeDraft) -> None:
        super().__init__()
        self.draft = draft
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(self.tr("How they combine"), bold=True))
        head.addWidget(Label(self.tr("every suggestion says which way was used"), "small", "text2", elide=True), 1)
        column.addLayout(head)
        self.cards = BookCards()
        self.cards.chosen.connect(self._chosen)
        column.addWidget(self.cards)
        self.points = QWidget()
        row = QHBoxLayout(self.points)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Label(self.tr("Points from which a level begins"), "small", "text2"))
        self.steps: dict[str, Stepper] = {}
        for letter in draft.rule.scale[:-1]:
            field = Stepper(draft.rule.steps.get(letter, 0), 0, 100, width=54)
            field.setAccessibleName(self.tr("{letter}: points").format(letter=letter))
            field.stepped.connect(self._stepped)
            field.refused.connect(self._refused)
            self.steps[letter] = field
            row.addWidget(Badge(letter, 18))
            row.addWidget(field)
        row.addStretch(1)
        column.addWidget(self.points)
        self.refresh()

    def _note(self, how: Combine) -> str:
        if how is Combine.WEIGHTED:
            steps = self.draft.rule.steps
            return " ".join(f"{letter}≥{steps.get(letter, 0)}" for letter in self.draft.rule.scale[:-1])
        return marked("settings", WAYS[how][1])

    def refresh(self) -> None:
        """Show the way that is chosen."""
        lines = [BookLine(how.value, way_name(how), self._note(how)) for how in Combine]
        self.cards.show_books(lines, self.draft.rule.combine.value)
        self.points.setVisible(self.draft.rule.combine is Combine.WEIGHTED)
        for letter, field in self.steps.items():
            if field.value() is not None:
                field.set_value(self.draft.rule.steps.get(letter, 0))

    def _chosen(self, key: str) -> None:
        self.draft.put(combine=Combine(key))

    def _letter(self) -> str:
        sender = self.sender()
        return next(letter for letter, field in self.steps.items() if field is sender)

    def _stepped(self, value: int) -> None:
        letter = self._letter()
        self.draft.set_incomplete(f"step:{letter}", on=False)
        self.draft.put_step(letter, value)

    def _refused(self) -> None:
        self.draft.set_incomplete(f"step:{self._letter()}", on=True)


class WhenCard(Card):
    """How often everybody is graded anew, and after how long without progress a grade is asked about."""

    def __init__(self, draft: GradeDraft) -> None:
        super().__init__()
        self.draft = draft
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(8)
            self.body.addLayout(row)
        first.addWidget(Label(self.tr("Grade everybody anew"), bold=True))
        every = [
            (Every.WEEK, self.tr("each week")),
            (Every.MONTH, self.tr("each month")),
            (Every.NEVER, self.tr("only when asked")),
        ]
        self.every = Segmented(every, draft.rule.every)
        self.every.setAccessibleName(self.tr("Grade everybody anew"))
        self.every.changed.connect(self._every)
        first.addWidget(self.every)
        note = self.tr("reminded on Today and on the board; nothing moves by itself")
        first.addWidget(Label(note, "small", "text2", elide=True), 1)
        second.addWidget(Label(self.tr("No progress after"), bold=True))
        self.days: dict[str, Stepper] = {}
        for letter in draft.rule.scale[:-1]:
            field = Stepper(draft.rule.quiet_days.get(letter, 0), 0, 3660, width=58, none="—")
            field.setAccessibleName(self.tr("{letter}: days without progress").format(letter=letter))
            field.stepped.connect(self._stepped)
            field.refused.connect(self._refused)
            self.days[letter] = field
            second.addWidget(Badge(letter, 18))
            second.addWidget(field)
        second.addWidget(Label(self.tr("days one grade lower is suggested"), "small", "text2", elide=True), 1)

    def refresh(self) -> None:
        """Show the rule as it stands in the draft."""
        self.every.set_current(self.draft.rule.every)
        for letter, field in self.days.items():
            if field.value() is not None:
                field.set_value(self.draft.rule.quiet_days.get(letter, 0))

    def _every(self, key: str) -> None:
        self.draft.put(every=Every(key))

    def _letter(self) -> str:
        sender = self.sender()
        return next(letter for letter, field in self.days.items() if field is sender)

    def _stepped(self, value: int) -> None:
        letter = self._letter()
        self.draft.set_incomplete(f"quiet:{letter}", on=False)
        self.draft.put_quiet(letter, value)

    def _refused(self) -> None:
        self.draft.set_incomplete(f"quiet:{self._letter()}", on=True)
