"""How long work reports and how it is stopped."""

from typing import Protocol


class Cancelled(BaseException):
    """Raised inside long work when the user cancels; a BaseException so that `except Exception` cannot swallow it."""


class Progress(Protocol):
    """Called now and then by long work: `done` of `total` items (total 0 = unknown); may raise Cancelled."""

    def __call__(self, done: int, total: int, label: str = "", /) -> None:
        """Report how far the work is."""


def no_progress(_done: int, _total: int, _label: str = "") -> None:
    """Report to nobody."""
