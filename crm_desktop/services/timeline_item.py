"""One entry of a customer's timeline, whatever it is about."""

from dataclasses import dataclass

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message

PLAIN = QT_TRANSLATE_NOOP("messages", "{text}")


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """One entry; `badges` are the grades of a regrade, `lines` the text under the title."""

    kind: str
    id: int
    at: str
    title: Message
    lines: tuple[Message, ...] = ()
    icon: str = "note"
    badges: tuple[str, str] | None = None
    planned: bool = False


def said(text: str | None) -> tuple[Message, ...]:
    """A text as it stands, nothing for an empty one."""
    return (Message(PLAIN, text=text),) if text else ()
