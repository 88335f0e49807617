"""The sheet of a day to take along: seen first, then printed or kept as a PDF."""

from __future__ import annotations

from datetime import date, timedelta

from crm_desktop.services.due_lines import due_lines
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.form_choices import Choice, ChoiceRow
from crm_desktop.ui.paper import PaperDialog
from crm_desktop.ui.sheet_paint import Sheet, SheetPainter


class DaySheet(PaperDialog):
    """Today's or tomorrow's sheet; prints, or writes a PDF."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "")
        self.title.setText(self.tr("Day sheet"))
        self.setAccessibleName(self.title.text())
        today = date.today()
        days = [(self.tr("Today"), today), (self.tr("Tomorrow"), today + timedelta(days=1))]
        self.days = ChoiceRow([Choice(str(day), text) for text, day in days], required=True)
        self.days.set_current(str(today))
        self.head.addWidget(self.days)
        self.days.edited.connect(self.show_pages)
        self.show_pages()

    def sheet(self) -> Sheet:
        """The day with its lines."""
        day = date.fromisoformat(self.days.current())
        return Sheet(day, due_lines(self.context.store, day))

    def paper(self) -> SheetPainter:
        """What would be printed now."""
        return SheetPainter(self.sheet())

    def file_name(self) -> str:
        """The sheet with its day."""
        return self.tr("Day sheet {date}").format(date=self.days.current())
