"""The grade rules to choose from, the versions that were in force, and the foot that puts one in force."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from crm_desktop.domain.grade_rule import GradeRule
from crm_desktop.services import grade_rules
from crm_desktop.services.grade_preview import Preview
from crm_desktop.services.grade_rules import Version
from crm_desktop.ui.say import say
from crm_desktop.ui.settings.grade_draft import GradeDraft
from crm_desktop.ui.settings.playbook_cards import BookCards, BookLine
from crm_desktop.ui.settings.room import Bar
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.draw import count_text
from crm_desktop.ui.widgets.label import KeyCap, Label
from crm_desktop.ui.widgets.pick_item import PickItem
from crm_desktop.ui.widgets.pick_list import PickMenu


class RuleCards(BookCards):
    """The shipped rules, and one's own where there is one."""

    def show_rules(self, in_force: GradeRule, draft: GradeRule, *, english: bool) -> None:
        """Show them with the draft chosen."""
        shown: dict[str, GradeRule] = dict(grade_rules.presets())
        shown |= {rule.id: rule for rule in (in_force, draft) if rule.id == grade_rules.OWN}
        lines = []
        for key, rule in shown.items():
            note, origin = rule.note.said(english=english), grade_rules.presets().get(rule.source)
            if not note and origin is not None:
                note = self.tr("made from {name}").format(name=origin.name.said(english=english))
            if rule == in_force:
                note = self.tr("in use · {note}").format(note=note)
            lines.append(BookLine(key, rule.name.said(english=english), note))
        self.show_books(lines, draft.id)


class VersionsButton(Button):
    """`chosen` carries the rule of a version."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__("", "ghost", icon="history")
        self._versions: Sequence[Version] = ()
        self._english = False
        self._menu: PickMenu | None = None
        self.clicked.connect(self._open)

    def show_versions(self, versions: Sequence[Version], *, english: bool) -> None:
        """Offer these, the latest first."""
        self._versions, self._english = versions, english
        self.setText(self.tr("Versions {n}").format(n=len(versions)))
        self.updateGeometry()

    def _open(self) -> None:
        items = []
        for one in self._versions:
            name = f"v{one.number} · {one.rule.name.said(english=self._english)}"
            items.append(PickItem(str(one.number), name, note=one.since[:16].replace("T", " ")))
        self._menu = PickMenu(items, self)
        self._menu.picked.connect(self._picked)
        self._menu.open_focused(self)

    def _picked(self, number: str) -> None:
        self.chosen.emit(next(one.rule for one in self._versions if str(one.number) == number))


class GradeFoot(Bar):
    """What is wrong or how to read the dots, and the buttons; their labels carry the numbers."""

    def __init__(self) -> None:
        super().__init__(56, line_above=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 20, 0)
        row.setSpacing(10)
        self.line = Label("", "small", "text2", elide=True)
        row.addWidget(self.line, 1)
        self.discard = Button(self.tr("Discard draft"), "ghost")
        self.regrade = Button(self.tr("Regrade at once"))
        self.apply = Button(self.tr("Apply"), "primary")
        for widget in (self.discard, self.regrade, KeyCap("Ctrl+Enter"), self.apply):
            row.addWidget(widget)

    def judge(self, draft: GradeDraft, preview: Preview | None) -> None:
        """Say what is wrong, and let what can be done be done."""
        wrong = draft.problem()
        explain = self.tr(
            "The filled dot has the value on the bound. Past grades are explained by the rule of their day."
        )
        self.line.setText(say(wrong) if wrong is not None else explain)
        self.line.set_tone("danger" if wrong is not None else "text2")
        self.discard.setEnabled(draft.dirty)
        makes = preview.suggestions if preview is not None else 0
        text = self.tr("Apply")
        if makes is None:
            text = self.tr("Apply and make suggestions")
        elif makes:
            text = self.tr("Apply and make {n} suggestions").format(n=count_text(makes))
        self.apply.setText(text)
        self.apply.updateGeometry()
        self.apply.setEnabled(draft.fit and (draft.dirty or makes is None or makes > 0))
        self.regrade.setEnabled(draft.fit and preview is not None and preview.moved > 0)
