"""A Message in the user's language."""

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.messages import Message


def say(message: Message) -> str:
    """The sentence, its template translated and filled; nested messages are put into words too."""
    args = {key: say(value) if isinstance(value, Message) else value for key, value in message.args.items()}
    return QCoreApplication.translate("messages", message.template).format(**args)
