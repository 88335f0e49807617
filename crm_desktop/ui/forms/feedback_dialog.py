"""Which time and which words: what customers said, as a workbook for the product department (000-39)."""

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QTimer

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.files.writing import Written
from crm_desktop.services import product_feedback
from crm_desktop.store.database import Store
from crm_desktop.ui import save_file
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.form_fields import FormField
from crm_desktop.ui.forms.save_dialog import SaveDialog
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.line_edit import LineEdit
from crm_desktop.ui.widgets.segmented import Segmented

_EXPORTED = QT_TRANSLATE_NOOP("messages", "Exported to {path}")
_QUARTER = 3
_REST_MS = 200
"""After the last key, until the lines are counted."""


class FeedbackDialog(SaveDialog):
    """Counts the lines while one chooses."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("Feedback for the product department"), width=560)
        self.accept_button.setText(self.tr("Choose where…"))
        self.period = Segmented(
            [
                ("month", self.tr("This month")),
                ("last", self.tr("Last month")),
                ("quarter", self.tr("This quarter")),
                ("year", self.tr("This year")),
                ("all", self.tr("All")),
            ],
            "quarter",
        )
        self.words = FormField(
            "words", self.tr("Only with one of these words"), LineEdit("", self.tr("such as a product's name"))
        )
        self.count = Label("", "body", bold=True)
        self.body.addWidget(self.period)
        self.body.addWidget(self.words)
        self.body.addWidget(self.count)
        note = self.tr("Feedback of talks, complaints with their improvement, suggestions of surveys.")
        self.body.addWidget(Label(note, "small", "text2", wrap=True))
        self.body.addWidget(self.problem)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._asked = 0
        self._rest.timeout.connect(self._count)
        self.period.changed.connect(self._count)
        self.words.changed.connect(self._rest.start)
        self._count()

    def span(self) -> tuple[str, str]:
        """First day and the day after the last, ISO."""
        today = date.today()
        month = today.replace(day=1)
        end = (month + timedelta(days=32)).replace(day=1)
        starts = {
            "month": month,
            "last": (month - timedelta(days=1)).replace(day=1),
            "quarter": month.replace(month=(month.month - 1) // _QUARTER * _QUARTER + 1),
            "year": month.replace(month=1),
        }
        key = self.period.current()
        if key == "all":
            return "", end.isoformat()
        return starts[key].isoformat(), (month if key == "last" else end).isoformat()

    def _count(self) -> None:
        self._rest.stop()
        self._asked += 1
        self.context.work.read(_counted, self._asked, *self.span(), self.words.text(), done=self._show_count)

    def _show_count(self, answer: tuple[int, int]) -> None:
        asked, count = answer
        if asked == self._asked:
            self.count.setText(self.tr("%n line(s)", "", count))
            self.accept_button.setEnabled(bool(count))

    def save(self) -> None:
        """Ask for the place, then write."""
        title = self.title.text()
        target = save_file.choose(self.context, self, title, f"{title}-{date.today():%Y%m%d}.xlsx", "Excel (*.xlsx)")
        if target is not None:
            self.export_to(target.with_suffix(".xlsx"))

    def export_to(self, target: Path) -> None:
        """Write the list to a workbook and close."""
        self.context.remember(last_folder=str(target.parent))
        self.write(product_feedback.export, target, *self.span(), self.words.text())

    def _saved(self, result: object = None) -> None:
        if isinstance(result, Written):
            self.context.window.tell(Message(_EXPORTED, path=result.path))
        super()._saved()


def _counted(store: Store, asked: int, start: str, end: str, words: str) -> tuple[int, int]:
    """The count with the number of the question, so that an answer that comes late is known."""
    return asked, product_feedback.count(store, start, end, words)
