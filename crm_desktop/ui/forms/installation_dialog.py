"""A product that a customer has: what, how many, and when a part or a maintenance is due (004-12)."""

from PySide6.QtWidgets import QWidget

from crm_desktop.services import installations
from crm_desktop.services.installations import InstallationDraft
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.form_fields import FormField, Hint, UnitEdit
from crm_desktop.ui.forms.record_dialog import RecordDialog
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.inputs import DateEdit, TextEdit
from crm_desktop.ui.widgets.line_edit import LineEdit


class InstallationDialog(RecordDialog):
    """Product, part and maintenance with their intervals; both can be ticked off here."""

    remove_service = staticmethod(installations.remove)

    def __init__(self, context: Context, customer_id: int, installation_id: int = 0) -> None:
        found = installations.installation(context.store, installation_id) if installation_id else None
        super().__init__(
            context, customer_id, installation_id, self.tr("Installed product"), self.tr("Save product"), width=620
        )
        self.found = found
        self.draft = found.draft() if found else InstallationDraft("")
        self._make()
        self._lay_out()
        for field in (self.installed, self.part_days, self.maintenance_days):
            field.changed.connect(self._say_next)
        self._say_next()

    def _make(self) -> None:
        draft = self.draft
        self.product = self._field("product", self.tr("Product"), LineEdit(draft.product), mark="*")
        self.model = self._field("model", self.tr("Model"), LineEdit(draft.model))
        self.quantity = self._field("quantity", self.tr("Quantity"), LineEdit(_text(draft.quantity)))
        self.serial = self._field("serial", self.tr("Serial number"), LineEdit(draft.serial))
        self.installed = self._field("installed_on", self.tr("Installed on"), DateEdit(draft.installed_on))
        self.owner = self._field("owner", self.tr("Owner"), self.staff_edit(draft.owner))
        self.part = self._field(
            "part", self.tr("Part to replace"), LineEdit(draft.part, self.tr("such as the battery"))
        )
        self.part_on = self._field("part_due_on", self.tr("Next replacement"), DateEdit(draft.part_due_on))
        self.part_days = self._field("part_days", self.tr("Replaced every"), self._days(draft.part_days))
        self.maintenance_on = self._field(
            "maintenance_due_on", self.tr("Next maintenance"), DateEdit(draft.maintenance_due_on)
        )
        self.maintenance_days = self._field(
            "maintenance_days", self.tr("Maintained every"), self._days(draft.maintenance_days)
        )
        self.remark = self._field("remark", self.tr("Remark"), TextEdit(draft.remark, "", lines=2))
        self.hint = Hint("info")

    @staticmethod
    def _field(key: str, label: str, editor: QWidget, mark: str = "") -> FormField:
        return FormField(key, label, editor, mark=mark)

    def _days(self, days: int | None) -> UnitEdit:
        edit = UnitEdit(self.tr("days"), self.tr("once"))
        edit.setText(_text(days))
        return edit

    def _lay_out(self) -> None:
        self.pair(self.product, self.model, self.quantity)
        self.pair(self.installed, self.serial, self.owner)
        self.pair(self.part, self.part_on, self.part_days)
        self.pair(QWidget(), self.maintenance_on, self.maintenance_days)
        self.body.addWidget(self.hint)
        self.body.addWidget(self.remark)
        self.body.addWidget(self.problem)
        self.part_done = Button(self.tr("Part replaced today"), icon="wrench")
        self.maintained = Button(self.tr("Maintained today"), icon="check")
        for button, due in ((self.part_done, "part_due_on"), (self.maintained, "maintenance_due_on")):
            self.foot.addWidget(button)
            button.setVisible(bool(self.found and getattr(self.found, due)))
        self.part_done.clicked.connect(self._part_done)
        self.maintained.clicked.connect(self._maintained)

    def _part_done(self) -> None:
        self.write(installations.part_done, self.record_id)

    def _maintained(self) -> None:
        self.write(installations.maintenance_done, self.record_id)

    def _say_next(self) -> None:
        """What an interval makes of a date that is not typed."""
        installed = self.installed.text()
        said = []
        for days, label, due in (
            (self.part_days, self.tr("next replacement {day}"), self.part_on),
            (self.maintenance_days, self.tr("next maintenance {day}"), self.maintenance_on),
        ):
            typed = days.text()
            if typed.isdecimal() and int(typed) and not due.text() and len(installed) >= len("2026-01-31"):
                try:
                    said.append(label.format(day=installations.next_date(installed, int(typed))))
                except (ValueError, OverflowError):
                    continue
        self.hint.set_text(self.tr("From the interval: {days}").format(days=", ".join(said)) if said else "")

    def save(self) -> None:
        """Write the product; only its name is needed."""
        if not self.product.text():
            self.want(self.product, self.tr("Which product?"))
            return
        days = [self.day(field) for field in (self.installed, self.part_on, self.maintenance_on)]
        numbers = [self.number(field) for field in (self.quantity, self.part_days, self.maintenance_days)]
        if None in days or None in numbers:
            return
        installed, part_on, maintenance_on = (day or "" for day in days)
        quantity, part_days, maintenance_days = (number or None for number in numbers)
        draft = InstallationDraft(
            self.product.text(), self.model.text(), self.serial.text(), quantity, installed, self.part.text(), part_on,
            part_days, maintenance_on, maintenance_days, self.remark.text(), self.owner.text(),
        )  # fmt: skip
        if self.record_id:
            self.write(installations.edit, self.record_id, draft)
        else:
            self.write(installations.add, self.customer_id, draft)


def _text(number: int | None) -> str:
    return str(number) if number else ""
