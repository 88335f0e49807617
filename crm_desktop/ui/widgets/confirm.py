"""A small question over the window: title, what will happen, what it touches, one button that does it."""

from PySide6.QtWidgets import QWidget

from crm_desktop.ui.widgets.button import Kind
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.label import Label


class Confirm(Dialog):
    """Asks before something large; `accepted` means do it."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        line: str,
        accept: str,
        *,
        detail: str = "",
        kind: Kind = "danger_primary",
    ) -> None:
        super().__init__(parent, title, width=470, accept=accept, kind=kind)
        self._harmless = kind == "primary"
        self.frame.plain = True
        self.close_button.hide()
        self.body.setContentsMargins(20, 0, 20, 16)
        self.body.addWidget(Label(line, wrap=True))
        if detail:
            self.body.addWidget(Label(detail, "small", "text2", wrap=True))
        self.body.addStretch(1)

    def first_stop(self) -> QWidget:
        """Enter does what can be undone, and gives up what cannot."""
        accept = self.accept_button
        return accept if self._harmless and accept is not None else super().first_stop()
