"""A dialog that writes: it stays open until the book has taken what was typed, and says why when it has not."""

from collections.abc import Callable
from typing import Any

from crm_desktop.domain.messages import Message
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.form_fields import Hint
from crm_desktop.ui.say import say
from crm_desktop.ui.widgets.button import Kind
from crm_desktop.ui.widgets.dialog import Dialog


class SaveDialog(Dialog):
    """Give `save` something to write; `problem` is the line for what went wrong, hidden while nothing did."""

    def __init__(
        self, context: Context, title: str, *, width: int = 640, accept: str = "", kind: Kind = "primary"
    ) -> None:
        super().__init__(context.window.widget(), title, width=width, accept=accept, kind=kind)
        self.context = context
        self.problem = Hint("alert")
        self.problem.hide()

    def save(self) -> None:
        """Check and write what was typed; `write` does the writing."""

    def accept(self) -> None:
        """Save; the dialog closes when it is done."""
        if self.accept_button.isEnabled():
            self.save()

    def complain(self, text: str) -> None:
        """Say what keeps it from being saved."""
        self.problem.set_text(text, "danger")
        self.problem.show()
        self.refit()

    def write(self, function: Callable[..., object], *args: object, **kwargs: Any) -> None:
        """Run a service on the writer thread, then close."""
        self.accept_button.setEnabled(False)
        self.context.work.run(function, *args, done=self._saved, failed=self._failed, **kwargs)

    def _saved(self, _result: object = None) -> None:
        super().accept()

    def _failed(self, error: object) -> None:
        self.accept_button.setEnabled(True)
        message = error if isinstance(error, Message) else getattr(error, "message", None)
        self.complain(say(message) if isinstance(message, Message) else str(error))
