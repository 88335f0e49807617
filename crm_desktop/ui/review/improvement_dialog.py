"""An item of the improvement plan: what, why, by whom, until when."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QHBoxLayout

from crm_desktop.domain.partial_date import is_whole, parse_partial
from crm_desktop.services import improvements
from crm_desktop.services.improvements import Improvement, ImprovementDraft
from crm_desktop.store import options
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.form_fields import ChoiceEdit, FormField
from crm_desktop.ui.forms.save_dialog import SaveDialog
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.inputs import DateEdit, TextEdit
from crm_desktop.ui.widgets.line_edit import LineEdit
from crm_desktop.ui.widgets.pick_item import PickItem


class ImprovementDialog(SaveDialog):
    """A new item of a month, or one that is there."""

    def __init__(self, context: Context, month: str, item: Improvement | None = None) -> None:
        super().__init__(context, self.tr("Improvement"), width=560, accept=self.tr("Save improvement"))
        self.month, self.item = month, item
        text = LineEdit(item.title if item else "")
        self.what = FormField("title", self.tr("What shall be better"), text, mark="*")
        self.detail = FormField("detail", self.tr("How"), TextEdit(item.detail if item else "", "", lines=2))
        self.why = FormField("evidence", self.tr("Evidence"), LineEdit(item.evidence if item else ""))
        owner = ChoiceEdit(self._staff)
        owner.setText(item.owner if item else "")
        self.owner = FormField("owner", self.tr("Owner"), owner)
        self.due = FormField("due_on", self.tr("Until"), DateEdit(item.due_on if item else ""))
        for field in (self.what, self.detail, self.why):
            self.body.addWidget(field)
        pair = QHBoxLayout()
        pair.setSpacing(12)
        pair.addWidget(self.owner, 1)
        pair.addWidget(self.due, 1)
        self.body.addLayout(pair)
        self.body.addWidget(self.problem)
        self.remove_button = Button(self.tr("Remove"), "ghost", icon="trash")
        self.remove_button.clicked.connect(self._remove)
        self.foot.addWidget(self.remove_button)
        self.remove_button.setVisible(item is not None)

    def _staff(self) -> list[PickItem]:
        known = options.current(self.context.store)
        return [PickItem(known.name(one.id), known.name(one.id)) for one in known.offered("staff")]

    def _remove(self) -> None:
        # undo brings it back: no question is asked
        if self.item is not None:
            self.write(improvements.remove, [self.item.id])

    def save(self) -> None:
        """Write the item; a title is needed, and a day where something stands for one."""
        if not self.what.text():
            self._want(self.what, self.tr("What shall be better?"))
            return
        text = self.due.text()
        day = parse_partial(text, today=date.today()) if text else ""
        if day is None or (day and not is_whole(day)):
            self._want(self.due, self.tr("Which day?"))
            return
        draft = ImprovementDraft(self.what.text(), self.detail.text(), self.why.text(), day, self.owner.text())
        if self.item is not None:
            self.write(improvements.edit, self.item.id, draft)
        else:
            self.write(improvements.add, self.month, draft)

    def _want(self, field: FormField, why: str) -> None:
        field.set_state("error", why)
        field.editor.setFocus()
        self.refit()
