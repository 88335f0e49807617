"""The whole book at a glance: how complete it is, and the matrix of types and fields."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.domain.data_health import percent
from crm_desktop.ui.health.book import HealthBook
from crm_desktop.ui.health.matrix import Matrix
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.progress import ProgressBar
from crm_desktop.ui.widgets.scrolled import scrolled


class Overview(QWidget):
    """A large share with its bar, one sentence, and the matrix below."""

    def __init__(self) -> None:
        super().__init__()
        self.share = Label("—", "kpi", bold=True)
        self.line = Label(self.tr("Looking…"), "body", "text2", wrap=True)
        self.bar = ProgressBar(0)
        self.matrix = Matrix()
        hint = self.tr("Shares of the required fields that are filled in; press one to see who lacks the field.")
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(6)
        for part in (self.share, self.bar, self.line):
            column.addWidget(part)
        column.addSpacing(14)
        column.addWidget(Label(self.tr("By type and field"), "body", bold=True))
        column.addWidget(Label(hint, "small", "text3", wrap=True))
        column.addWidget(self.matrix)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(content))

    def show_book(self, book: HealthBook) -> None:
        """Show the shares of a book."""
        have, want = book.filled()
        self.share.setText(f"{percent(have, want)}%" if want else "—")
        self.bar.set_share(have / want if want else 0.0)
        words = self.tr("{have} of {want} required values are there, at {count} customers.")
        total = sum(row.total for row in book.matrix)
        said = words.format(have=f"{have:,}", want=f"{want:,}", count=f"{total:,}")
        self.line.setText(said if total else self.tr("No customers yet"))
        self.matrix.show_rows(book.matrix)
