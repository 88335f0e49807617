"""What a backup was made before, in words."""

from typing import Final

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.ui.say import say

_VERSION = "before-v"
_WORDS: Final = {
    "before-password": QT_TRANSLATE_NOOP("messages", "before the password changed"),
    "before-restore": QT_TRANSLATE_NOOP("messages", "before a backup was put back"),
    _VERSION: QT_TRANSLATE_NOOP("messages", "before the update to form {number}"),
}


def reason_words(reason: str) -> str:
    """A backup's reason as the file's name has it, in the user's language; "" for the usual ones."""
    if reason.startswith(_VERSION):
        return say(Message(_WORDS[_VERSION], number=reason.removeprefix(_VERSION)))
    return say(Message(_WORDS[reason])) if reason in _WORDS else reason
