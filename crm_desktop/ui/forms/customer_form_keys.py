"""The keyboard of the customer form: problems, sections, today, duplicate, save, leave."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from crm_desktop.ui.forms.customer_form_layout import ORDER
from crm_desktop.ui.widgets.inputs import DateEdit

if TYPE_CHECKING:
    from crm_desktop.ui.forms.customer_form import CustomerForm


class FormKeys(QObject):
    """F8 and Shift+F8, F4, Alt+1 to Alt+7, Ctrl+;, Ctrl+Enter, Ctrl+S, Esc."""

    def __init__(self, form: "CustomerForm") -> None:
        super().__init__(form)
        self._form = form
        for keys, slot in (
            ("F8", self._next_problem),
            ("Shift+F8", self._previous_problem),
            ("F4", form.open_duplicate),
            ("Ctrl+;", self._today),
            ("Ctrl+Return", form.save),
            ("Ctrl+Enter", form.save),
            ("Ctrl+S", form.save),
            ("Esc", form.leave),
        ):
            self._add(keys).activated.connect(slot)
        for place, key in enumerate(ORDER, 1):
            shortcut = self._add(f"Alt+{place}")
            shortcut.setObjectName(key)
            shortcut.activated.connect(self._section)

    def _add(self, keys: str) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self._form)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return shortcut

    def _stops(self) -> list[str]:
        """Fields with a problem, then required ones that are empty."""
        fields = self._form.fields
        wrong = [field.key for field in self._form.problem_fields()]
        return wrong + [key for key, field in fields.items() if field.mark and not field.text() and key not in wrong]

    def _walk(self, step: int) -> None:
        stops = self._stops()
        if not stops:
            return
        now = QApplication.focusWidget()
        fields = self._form.fields
        here = next((place for place, key in enumerate(stops) if now and fields[key].isAncestorOf(now)), -1)
        place = (here + step) % len(stops) if here >= 0 else (0 if step > 0 else -1)
        self._form.go_to(stops[place])

    def _next_problem(self) -> None:
        self._walk(1)

    def _previous_problem(self) -> None:
        self._walk(-1)

    def _today(self) -> None:
        edit = QApplication.focusWidget()
        if isinstance(edit, DateEdit):
            edit.insert(date.today().isoformat())

    def _section(self) -> None:
        key = self.sender().objectName()
        section = self._form.sections[key]
        self._form.go_to(next(iter(section.fields), "contact_name") if key != "people" else "contact_name")
