"""What talks give away whatever the numbers say, as words that can be changed; and when a tag grows old."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP
from crm_desktop.ui import theme
from crm_desktop.ui.forms.tag_editor import TagEditor
from crm_desktop.ui.say import marked
from crm_desktop.ui.settings.grade_draft import GradeDraft
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.stepper import Stepper

_KINDS: dict[str, tuple[str, str]] = {
    "repurchase": (
        QT_TRANSLATE_NOOP("settings", "Wants to buy again"),
        QT_TRANSLATE_NOOP("settings", "the best grade is suggested"),
    ),
    "proposal": (
        QT_TRANSLATE_NOOP("settings", "Asks for a proposal"),
        QT_TRANSLATE_NOOP("settings", "one grade better is suggested"),
    ),
    "denial": (
        QT_TRANSLATE_NOOP("settings", "Denial"),
        QT_TRANSLATE_NOOP("settings", "shortly before such words"),
    ),
    "unless": (
        QT_TRANSLATE_NOOP("settings", "No denial"),
        QT_TRANSLATE_NOOP("settings", "only looks like one"),
    ),
}
_LEFT = 172
_NOTHING = "—"


class SignsCard(Card):
    """The words of each kind as chips, and the days after which a tag asks whether it is still true."""

    def __init__(self, draft: GradeDraft) -> None:
        super().__init__()
        self.draft = draft
        self.body.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(self.tr("Signs in talks and events"), bold=True))
        note = self.tr("looked for in what was said in the last 30 days, since the last grading")
        head.addWidget(Label(note, "small", "text2", elide=True), 1)
        self.body.addLayout(head)
        self.words = {kind: self._add_kind(kind) for kind in _KINDS}
        self.body.addLayout(self._tags())
        self.refresh()

    def _add_kind(self, kind: str) -> TagEditor:
        name, meaning = (marked("settings", one) for one in _KINDS[kind])
        left = QWidget()
        left.setFixedWidth(theme.current().px(_LEFT))
        said = QVBoxLayout(left)
        said.setContentsMargins(0, 0, 0, 0)
        said.setSpacing(2)
        said.addWidget(Label(name))
        said.addWidget(Label(meaning, "small", "text2", elide=True))
        said.addStretch(1)
        editor = TagEditor(list, inline=True)
        editor.call(self.tr("{kind}: add a word").format(kind=name), name, self.tr("A word, then Enter"))
        editor.added.connect(self._added)
        editor.removed.connect(self._removed)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(left)
        row.addWidget(editor, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        return editor

    def _tags(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Label(self.tr("Tags grow old after"), bold=True))
        self.days = Stepper(self.draft.rule.tag_days, 0, 3660, width=58, none=_NOTHING)
        self.days.setAccessibleName(self.tr("Days after which a tag is old"))
        self.days.stepped.connect(self._stepped)
        self.days.refused.connect(self._refused)
        row.addWidget(self.days)
        note = self.tr("days; data health then asks whether they are still true")
        row.addWidget(Label(note, "small", "text2", elide=True), 1)
        return row

    def refresh(self) -> None:
        """Show the words as they stand in the draft."""
        for kind, editor in self.words.items():
            shown = [(word, word) for word in getattr(self.draft.rule.signs, kind)]
            if editor.plus is None or editor.tags() != shown:
                editor.set_tags(shown)
        if self.days.value() is not None:
            self.days.set_value(self.draft.rule.tag_days)

    def _kind(self) -> str:
        sender = self.sender()
        return next(kind for kind, editor in self.words.items() if editor is sender)

    def _added(self, word: str) -> None:
        kind = self._kind()
        self.draft.put_words(kind, [*getattr(self.draft.rule.signs, kind), word])

    def _removed(self, word: str) -> None:
        kind = self._kind()
        self.draft.put_words(kind, [one for one in getattr(self.draft.rule.signs, kind) if one != word])

    def _stepped(self, days: int) -> None:
        self.draft.set_incomplete("tags", on=False)
        self.draft.put(tag_days=days)

    def _refused(self) -> None:
        self.draft.set_incomplete("tags", on=True)
