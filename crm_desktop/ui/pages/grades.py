"""The grading tab: how many customers each grade has, and template 3 (000-47), the history of grades."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from crm_desktop.services import grading
from crm_desktop.services.lists import CustomerList, GradeChangeList
from crm_desktop.ui.context import Context
from crm_desktop.ui.pages.bars import Bar
from crm_desktop.ui.pages.grade_strip import GradeStrip
from crm_desktop.ui.pages.record_page import RecordPage
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.label import Label


class GradesPage(RecordPage):
    """A tile for each grade, which filters, above the table of changes."""

    key = "grades"
    fill = "reason"
    first_sort = ("changed_at", True)
    tables = frozenset({"customer", "option", "grade_change", "setting"})
    remove_service = staticmethod(grading.remove)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, GradeChangeList(context.store), parent)

    def build_tools(self) -> None:
        """Heat, owners, text; export, change grade."""
        self.filters.add_hot()
        self.filters.add_menu("owners")
        self.filters.add_text()
        self.tools.row.addStretch(1)
        self.add_export()
        self.change_button = Button(self.tr("Change grade"), icon="trend-up")
        self.change_button.clicked.connect(self._change)
        self.tools.row.addWidget(self.change_button)
        self.add_columns()

    def lay_out(self) -> None:
        """Tools, strip, the table under its title."""
        self.strip = GradeStrip(self.context)
        self.strip.chosen.connect(self._chosen)
        self.head = Bar(40)
        self.head.row.addWidget(Label(self.tr("Grade history"), "body", bold=True))
        self.total = Label("", "small", "text3")
        self.head.row.addWidget(self.total)
        self.head.row.addStretch(1)
        self.column.addWidget(self.tools)
        self.column.addWidget(self.strip)
        self.column.addWidget(self.head)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.bulk)

    def _chosen(self, grades: list[int]) -> None:
        self.filters.set_grades(grades)

    def _change(self) -> None:
        self.for_customer("grade")

    def after_refresh(self) -> None:
        """Customers of each grade under the other chips, and how often the playbook wants them contacted."""
        customers = CustomerList(self.context.store)
        customers.filter = self.filters.filter._replace(grades=frozenset())
        self.strip.show_counts(customers.counts().grades, self.filters.filter.grades)
        self.strip.show_intervals()
        self.total.setText(self.tr("{count} changes").format(count=f"{self.filters.counts.total:,}"))

    def empty_words(self) -> tuple[str, str, str, str]:
        """What stands in an empty table."""
        line = self.tr("Press G on a customer, then a letter from A to E.")
        return self.tr("No grade was changed yet"), line, self.tr("Go to customers"), ""

    def count_text(self, count: int) -> str:
        """How many changes."""
        return self.tr("{count} changes").format(count=f"{count:,}")
