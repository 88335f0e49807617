"""When nobody answered: why, what to try instead, and how long to wait after so many times (001-30)."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.services import silence
from crm_desktop.services.silence import Advice
from crm_desktop.store import options
from crm_desktop.ui import dates
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.form_fields import FormField
from crm_desktop.ui.widgets.inputs import ComboBox
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.link import Link


class SilenceBox(QWidget):
    """Two lists and a suggestion; `day_taken` carries the ISO day that was suggested."""

    day_taken = Signal(str)

    def __init__(self, context: Context, customer_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self.customer_id = context, customer_id
        self.lists = options.current(context.store)
        self.advice: Advice | None = None
        self.reasons = self._list("silence")
        self.strategies = self._list("strategy")
        self.words = Label("", "small", "text2", wrap=True)
        self.link = Link("", role="small", bold=True)
        self.link.clicked.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        both = QHBoxLayout()
        both.setSpacing(12)
        both.addWidget(FormField("silence", self.tr("Why no answer"), self.reasons), 1)
        both.addWidget(FormField("strategy", self.tr("Try instead"), self.strategies), 1)
        column.addLayout(both)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.link)
        column.addLayout(row)
        self.hide()

    def _list(self, kind: str) -> ComboBox:
        return ComboBox([(None, "—"), *((entry.id, self.lists.name(entry.id)) for entry in self.lists.offered(kind))])

    def show_for(self, result: str, on: date) -> None:
        """Show it when this result, touched on a day, means that nobody answered."""
        silent = silence.is_silent(self.lists, int(result)) if result else False
        self.setVisible(silent)
        if silent:
            self.advice = silence.advise(self.context.store, self.customer_id, on)
            self._say()

    def _say(self) -> None:
        advice = self.advice
        if advice is None:
            return
        words = [self.tr("{count} times in a row without an answer.").format(count=advice.count)]
        if advice.count == 1:
            words = []
        if advice.slower:
            slower = self.tr("The playbook waits {days} days now instead of {usual}.")
            words.append(slower.format(days=advice.days, usual=advice.usual))
        strategy = self.lists.name(advice.strategy_id)
        if strategy:
            words.append(self.tr("Suggested: {strategy}.").format(strategy=strategy))
        self.words.setText(" ".join(words))
        self.link.setText(self.tr("Take it, next on {date}").format(date=dates.short(advice.on.isoformat())))
        self.link.updateGeometry()

    def _take(self) -> None:
        if self.advice is not None:
            self.strategies.set_key(self.advice.strategy_id)
            self.day_taken.emit(self.advice.on.isoformat())

    def chosen(self) -> tuple[int | None, int | None]:
        """Ids of why and what to try; nothing while the result is another one."""
        if self.isHidden():
            return None, None
        why, what = self.reasons.key(), self.strategies.key()
        return why if isinstance(why, int) else None, what if isinstance(what, int) else None
