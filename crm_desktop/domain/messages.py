"""Sentences for people: an English template with its arguments, translated where it is shown."""

import errno
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a template for extraction by lupdate; it returns the text unchanged."""
    return text


_REASONS = {
    errno.ENOENT: QT_TRANSLATE_NOOP("messages", "it does not exist, or its folder does not"),
    errno.ENOTDIR: QT_TRANSLATE_NOOP("messages", "it lies in something that is no folder"),
    errno.EACCES: QT_TRANSLATE_NOOP("messages", "no permission"),
    errno.EPERM: QT_TRANSLATE_NOOP("messages", "no permission"),
    errno.EISDIR: QT_TRANSLATE_NOOP("messages", "it is a folder"),
    errno.ENOSPC: QT_TRANSLATE_NOOP("messages", "the disk is full"),
    errno.EROFS: QT_TRANSLATE_NOOP("messages", "the disk is read-only"),
}


@dataclass(frozen=True, init=False)
class Message:
    """One sentence: `template` in English with {named} fields and the values that fill them."""

    template: str
    args: Mapping[str, object]

    def __init__(self, template: str, **args: object) -> None:
        object.__setattr__(self, "template", template)
        object.__setattr__(self, "args", MappingProxyType(args))

    def __str__(self) -> str:
        return self.template.format(**self.args)

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (self.template, dict(self.args))

    def __hash__(self) -> int:
        return hash((self.template, str(self)))


def _rebuild(template: str, args: dict[str, object]) -> Message:
    return Message(template, **args)


class UserError(Exception):
    """Something the user can mend; its message is safe to show. Anything else that is raised is a bug."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return str(self.message)


def reason_of(error: OSError) -> "Message | str":
    """Why the system refused a file, as words that can be translated; the system's own where it is a rare case."""
    template = _REASONS.get(error.errno or 0)
    return Message(template) if template else error.strerror or str(error)
