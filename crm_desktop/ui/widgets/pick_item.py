"""A line of a list to pick from; the lists themselves (pick_list) are loaded when one opens."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PickItem:
    """One line: key, text, and what stands around it; `note` is at the right, `checked` None means not checkable."""

    key: str
    text: str
    badge: str = ""
    icon: str = ""
    note: str = ""
    checked: bool | None = None
    danger: bool = False
