"""A Message, or a text that was marked elsewhere, in the user's language: the only place that translates variables."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.messages import Message


def marked(context: str, text: str) -> str:
    """A text marked with QT_TRANSLATE_NOOP under `context`, translated."""
    return QCoreApplication.translate(context, text)


def say(message: Message) -> str:
    """The sentence, its template translated and filled; nested messages are put into words too."""
    args = {key: say(value) if isinstance(value, Message) else value for key, value in message.args.items()}
    return marked("messages", message.template).format(**args)


def together(names: Iterable[str]) -> str:
    """Several names one after the other, as the language sets them apart."""
    return QCoreApplication.translate("messages", ", ").join(names)
