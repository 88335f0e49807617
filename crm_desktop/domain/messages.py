"""Sentences for people: an English template with its arguments, translated where it is shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a template for extraction by lupdate; it returns the text unchanged."""
    return text


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
