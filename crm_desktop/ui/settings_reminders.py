"""Settings of reminders: whether they are told, the tray, and starting with the session."""

from PySide6.QtWidgets import QSystemTrayIcon, QVBoxLayout, QWidget

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.ui import autostart
from crm_desktop.ui.context import Context
from crm_desktop.ui.say import say
from crm_desktop.ui.widgets.checks import CheckBox
from crm_desktop.ui.widgets.label import Label

_REFUSED = QT_TRANSLATE_NOOP("messages", "The system does not let the program start with the session: {problem}")


class ReminderSettings(QWidget):
    """Whether reminders are told, whether closing keeps the program in the tray, whether it starts by itself."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        chosen = context.settings()
        self.notify = CheckBox(self.tr("Remind me when a follow-up is due"), chosen.notify)
        self.tray = CheckBox(self.tr("Closing the window keeps the program in the tray"), chosen.minimise_to_tray)
        self.start = CheckBox(self.tr("Start with the session, hidden in the tray"), autostart.is_on())
        self.problem = Label("", "small", "danger", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(14)
        for box in (self.notify, self.tray, self.start):
            column.addWidget(box)
        column.addWidget(Label(self._about_tray(), "small", "text3", wrap=True))
        column.addWidget(self.problem)
        column.addStretch(1)
        self.problem.hide()
        self.notify.toggled.connect(self._notify)
        self.tray.toggled.connect(self._tray)
        self.start.toggled.connect(self._start)

    def _about_tray(self) -> str:
        if QSystemTrayIcon.isSystemTrayAvailable():
            return self.tr("Cards appear in the corner of the screen and never take the keyboard.")
        return self.tr("This desktop has no tray: the window closes as usual, reminders appear while it is open.")

    def _notify(self, on: bool) -> None:
        self.context.remember(notify=on)

    def _tray(self, on: bool) -> None:
        self.context.remember(minimise_to_tray=on)

    def _start(self, on: bool) -> None:
        try:
            autostart.switch(on, autostart.command(self.context.store.folder))
        except OSError as error:
            self.problem.setText(say(Message(_REFUSED, problem=error.strerror or str(error))))
            self.start.blockSignals(True)
            self.start.setChecked(autostart.is_on())
            self.start.blockSignals(False)
        else:
            self.problem.setText("")
        self.problem.setVisible(bool(self.problem.text()))
