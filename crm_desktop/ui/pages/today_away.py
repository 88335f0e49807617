"""What came due while nobody looked: one line, grouped by type, until it is closed."""

from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.services import reminders
from crm_desktop.services.reminders import Missed
from crm_desktop.ui import due_words
from crm_desktop.ui.context import Context
from crm_desktop.ui.widgets.banner import Banner

AWAY: Final = timedelta(hours=20)
"""Without a look for so long somebody was away; a night is less."""


class AwayLine(QWidget):
    """Over the list; hidden while there is nothing to say."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._seen = _moment(context.state().last_seen)
        self._days = 0
        self.banner = Banner("", closable=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 19, 8)
        row.addWidget(self.banner)
        self.banner.closed.connect(self.hide)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, False)
        self.hide()

    def look(self, now: datetime) -> None:
        """Note that the list is being looked at; after a long time say what was missed."""
        seen, self._seen = self._seen, now
        if seen is not None and now - seen >= AWAY:
            self._days = max((now.date() - seen.date()).days, 1)
            self.context.work.read(reminders.since, seen, now, done=self._show)

    def _show(self, missed: Missed) -> None:
        if not missed.total:
            return
        parts = [f"{due_words.type_name(one)} {count:,}" for one, count in missed.counts.items()]
        text = self.tr("Came due in the {days} days since the last look: {count} ({types})")
        self.banner.show()
        self.banner.set_text(text.format(days=self._days, count=f"{missed.total:,}", types=" ・ ".join(parts)))
        self.show()


def _moment(iso: str) -> datetime | None:
    try:
        return datetime.fromisoformat(iso)
    except ValueError:
        return None
