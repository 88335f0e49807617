"""Entries of a test book's lists by name."""

from crm_desktop.store import options
from crm_desktop.store.database import Store


def option(store: Store, kind: str, name: str) -> int:
    found = options.current(store).find(kind, name)
    assert found is not None
    return found
