"""New books for tests: making one takes a quarter of a second, so each process makes it once and copies its file."""

import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

from crm_desktop.store.database import FILE, Store, open_store


def new_book(folder: Path) -> Store:
    """Open a book that was made a moment ago, as `open_store` makes it in an empty folder."""
    return open_store(put_book(folder))


def put_book(folder: Path, fill: Callable[[Store], object] | None = None) -> Path:
    """Put a new book's file into a folder, with what `fill` (the same function each time) writes into it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / FILE).write_bytes(_made(fill))
    return folder


@cache
def _made(fill: Callable[[Store], object] | None) -> bytes:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        store = open_store(folder) if fill is None else new_book(folder)
        if fill is not None:
            fill(store)
        store.close()
        return (folder / FILE).read_bytes()
