"""A fresh book per test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.store.database import Store, open_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    book = open_store(tmp_path / "book")
    yield book
    book.close()
