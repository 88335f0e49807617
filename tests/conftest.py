"""Every test runs in a home of its own, without a screen, and fails on a log line or a thread that nobody asked for."""

import gc
import logging
import os
import re
import shutil
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

HOME = Path(tempfile.mkdtemp(prefix="customer-book-home-"))
"""The home folder of this test process; conftest redirects every folder variable before anything reads them."""

os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("LC_ALL", "C.UTF-8")
for _name, _folder in {
    "HOME": ".",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_CACHE_HOME": ".cache",
    "XDG_STATE_HOME": ".local/state",
    "XDG_RUNTIME_DIR": "run",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
}.items():
    (HOME / _folder).mkdir(mode=0o700, parents=True, exist_ok=True)
    os.environ[_name] = str((HOME / _folder).resolve())

# the same examples on every machine and no database of failures in the tree
hypothesis.settings.register_profile("book", deadline=None, database=None, derandomize=True, print_blob=False)
hypothesis.settings.load_profile("book")


def pytest_unconfigure() -> None:
    shutil.rmtree(HOME, ignore_errors=True)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The frozen build takes longest: with two workers it starts first and the rest runs beside it."""
    items.sort(key=lambda item: item.get_closest_marker("packaging") is None)


def pytest_collection_finish() -> None:
    """Most modules are loaded by now and stay: no collection needs to walk them again (each window ends with one)."""
    gc.collect()
    gc.freeze()


class ExpectedLog(list[str]):
    """Patterns of warnings that the test provokes on purpose: `expected_log.append("cannot be read")`."""


class _Heard(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture(autouse=True)
def expected_log() -> Iterator[ExpectedLog]:
    """Fail on a warning or error in the log unless the test announced it."""
    heard, expected = _Heard(), ExpectedLog()
    logging.getLogger().addHandler(heard)
    yield expected
    logging.getLogger().removeHandler(heard)
    lines = [f"{record.name}: {record.getMessage()}" for record in heard.records]
    unexpected = [line for line in lines if not any(re.search(pattern, line) for pattern in expected)]
    assert unexpected == [], "unexpected log lines"


@pytest.fixture(autouse=True)
def no_leaked_threads() -> Iterator[None]:
    """Fail when a thread that the test started still runs two seconds after it."""
    before = set(threading.enumerate())
    yield
    end = time.monotonic() + 2
    while left := [t for t in threading.enumerate() if t not in before and t.is_alive()]:
        # a thread of Qt shows up as a dummy in Python once it ran Python code; Qt's own leak check is the UI's
        left = [t for t in left if not isinstance(t, threading._DummyThread)]
        if not left:
            return
        if time.monotonic() > end:
            pytest.fail(f"threads left running: {left}")
        left[0].join(0.05)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """An empty data folder: what `--data DIR` names."""
    folder = tmp_path / "客户簿 数据"
    folder.mkdir()
    return folder


@pytest.fixture(scope="session")
def fixtures() -> Path:
    """The folder of real workbooks, texts and databases."""
    return Path(__file__).parent / "fixtures"


@pytest.fixture(scope="session")
def project() -> Path:
    """The root of the source tree."""
    return Path(__file__).parents[1]
