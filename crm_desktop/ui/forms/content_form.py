"""One piece of monthly content: what it is, what it is about, and a sentence for the customer."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.value_content import KINDS, Content, words_of
from crm_desktop.services import value_content
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.form_fields import FormField
from crm_desktop.ui.forms.save_dialog import SaveDialog
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.inputs import TextEdit
from crm_desktop.ui.widgets.line_edit import LineEdit
from crm_desktop.ui.widgets.segmented import Segmented


class ContentForm(SaveDialog):
    """A content without a key is a new one."""

    def __init__(self, context: Context, content: Content) -> None:
        super().__init__(context, "", width=560, accept="")
        self.content_edited = content
        self.title.setText(self.tr("Edit content") if content.key else self.tr("Add content"))
        self.setAccessibleName(self.title.text())
        self.accept_button.setText(self.tr("Save"))
        words = {"update": self.tr("Product update"), "report": self.tr("Industry report"), "tip": self.tr("Know-how")}
        self.kind = Segmented([(key, words[key]) for key in KINDS], content.kind)
        self.name = FormField(
            "title", self.tr("Name of the content"), LineEdit(content.title, self.tr("such as: batch backup")), mark="*"
        )
        hint = self.tr("words that stand in pains, needs or the industry, such as: backup, ERP")
        self.words = FormField("words", self.tr("Words to match"), LineEdit(" ".join(content.words), hint), mark="*")
        self.words.set_note(self.tr("one of them is enough"))
        self.text = FormField("text", self.tr("One more sentence"), TextEdit(content.text, "", lines=3))
        for part in (self.kind, self.name, self.words, self.text, self.problem):
            self.body.addWidget(part)
        self.gone = Button(self.tr("Remove"), "ghost", icon="trash")
        self.gone.setVisible(bool(content.key))
        self.gone.clicked.connect(self._remove)
        self.foot.addWidget(self.gone)

    def first_stop(self) -> QWidget:
        """The name comes first."""
        return self.name.editor

    def save(self) -> None:
        """Keep it; what is missing is said in the dialog."""
        typed = replace(
            self.content_edited,
            kind=self.kind.current(),
            title=self.name.text(),
            words=words_of(self.words.text()),
            text=self.text.text(),
        )
        self.write(value_content.save, typed)

    def _remove(self) -> None:
        self.write(value_content.remove, self.content_edited)
