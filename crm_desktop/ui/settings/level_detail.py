"""What is talked about with the customers of a level: its own content, and by phase."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.playbook import Phase, Words
from crm_desktop.ui import theme
from crm_desktop.ui.say import marked
from crm_desktop.ui.settings.playbook_draft import Draft
from crm_desktop.ui.settings.words import PHASES
from crm_desktop.ui.widgets.field import LabeledField
from crm_desktop.ui.widgets.inputs import TextEdit
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.popover import Popover


class LevelDetail(Popover):
    """Taken as it is typed; Esc closes."""

    def __init__(self, draft: Draft, at: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._draft, self._at = draft, at
        level = draft.book.levels[at]
        self.body.setContentsMargins(16, 14, 16, 12)
        self.body.setSpacing(6)
        title = self.tr("{level}: what to talk about").format(level=level.name)
        self.body.addWidget(Label(title, "body", bold=True))
        self.content = TextEdit(draft.said(level.content), lines=2)
        self.body.addWidget(LabeledField(self.tr("Suggested content"), self.content))
        self.phases: dict[Phase, TextEdit] = {}
        for phase, name in PHASES.items():
            usual = draft.said(draft.book.phases.get(phase, Words()))
            field = TextEdit(draft.said(level.phases.get(phase, Words())), usual, lines=2)
            self.phases[phase] = field
            self.body.addWidget(LabeledField(marked("settings", name), field))
        line = self.tr("A phase left empty says what the whole playbook says of it.")
        self.body.addWidget(Label(line, "small", "text3", wrap=True))
        self.setFixedWidth(theme.current().px(440))
        for field in (self.content, *self.phases.values()):
            field.textChanged.connect(self._take)

    def _take(self) -> None:
        level = self._draft.book.levels[self._at]
        phases = {
            phase: self._kept(level.phases.get(phase, Words()), field)
            for phase, field in self.phases.items()
            if field.toPlainText().strip()
        }
        self._draft.put_level(self._at, content=self._kept(level.content, self.content), phases=phases)

    def _kept(self, words: Words, field: TextEdit) -> Words:
        """The words as they were where nothing was typed: their other language stays too."""
        text = field.toPlainText().strip()
        return words if text == self._draft.said(words) else Words(text)
