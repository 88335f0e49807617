"""A fresh book per test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from new_books import new_book

from crm_desktop.store.database import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    book = new_book(tmp_path / "book")
    yield book
    book.close()
