"""The part of the export dialog that is about somebody else: whose customers, what is hidden, for whom and why."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.services.exporting import Scope
from crm_desktop.store import options
from crm_desktop.ui.context import Context
from crm_desktop.ui.widgets.checks import CheckBox
from crm_desktop.ui.widgets.field import LabeledField
from crm_desktop.ui.widgets.inputs import ComboBox
from crm_desktop.ui.widgets.line_edit import LineEdit


class SharePart(QWidget):
    """Fields below the choice "For a colleague" (002-37, 002-40)."""

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        known = options.current(context.store)
        self._names = {entry.id: known.name(entry.id) for entry in known.kind("staff")}
        self.owner = ComboBox([(None, self.tr("All customers")), *self._names.items()])
        self.to, self.why = LineEdit(""), LineEdit("", self.tr("such as: takes over, agreed with the head of sales"))
        self.owner_field = LabeledField(self.tr("Customers of"), self.owner)
        self.to_field = LabeledField(self.tr("Handed to"), self.to, required=True)
        self.why_field = LabeledField(self.tr("Why, and with whose consent"), self.why, required=True)
        self.masked = CheckBox(self.tr("Mask telephones and e-mail (139****5678)"), True)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.owner_field, 1)
        row.addWidget(self.to_field, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.why_field)
        column.addWidget(self.masked)
        self.owner.activated.connect(self._owner_chosen)

    def _owner_chosen(self) -> None:
        # a person's own customers are usually handed to that person
        if not self.to.text().strip() or self.to.text() in self._names.values():
            self.to.setText(self.owner_name())
        self.changed.emit()

    def owner_name(self) -> str:
        """Whose customers, "" for all."""
        key = self.owner.key()
        return self._names.get(key, "") if isinstance(key, int) else ""

    def scope(self) -> Scope:
        """What the file may tell."""
        key = self.owner.key()
        return Scope(key if isinstance(key, int) else None, self.masked.isChecked())

    def is_told(self) -> bool:
        """Whether it says for whom and why; marks what is missing."""
        missing = [field for field, edit in ((self.to_field, self.to), (self.why_field, self.why)) if not _text(edit)]
        for field in (self.to_field, self.why_field):
            field.set_state("error" if field in missing else "", self._wanted() if field in missing else "")
        if missing:
            missing[0].editor.setFocus()
        return not missing

    def _wanted(self) -> str:
        return self.tr("It goes into the export log.")


def _text(edit: LineEdit) -> str:
    return edit.text().strip()
