"""What is due as an iCalendar file, for the telephone or the office's calendar."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.services import due_lines
from crm_desktop.store.database import Store
from crm_desktop.ui.context import Context
from crm_desktop.ui.say import say

_SAVED = QT_TRANSLATE_NOOP("messages", "{count} appointments saved: {path}")


class CalendarExport(QObject):
    """Asks where to and writes; the window says what was written."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.window.widget())
        self.context = context
        self._target = Path()

    def ask(self) -> None:
        """Let the user choose the file."""
        folder = self.context.settings().last_folder
        name = self.tr("Follow-ups") + ".ics"
        proposed = str(Path(folder) / name) if folder else name
        title = self.tr("Save calendar file")
        chosen, _ = QFileDialog.getSaveFileName(self.context.window.widget(), title, proposed, "iCalendar (*.ics)")
        if chosen:
            self.write(Path(chosen))

    def write(self, path: Path) -> None:
        """Write the next thirty days."""
        self._target = path if path.suffix else path.with_suffix(".ics")
        self.context.work.read(_export, self._target, done=self._done)

    def _done(self, result: object) -> None:
        if isinstance(result, Message):
            self.context.window.tell(result)
        else:
            self.context.remember(last_folder=str(self._target.parent))
            self.context.window.tell(Message(_SAVED, count=result, path=str(self._target)))
        self.deleteLater()


def _export(store: Store, target: Path) -> object:
    try:
        return due_lines.export_calendar(store, target, say=say)
    except UserError as error:
        return error.message
