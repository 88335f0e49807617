"""The log names nobody, and the next start knows how this run ended."""

import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop import log, paths


@pytest.fixture
def logs(data: Path) -> Iterator[Path]:
    where = log.folder(data)
    level = logging.getLogger().level
    yield where
    log.stop(where)
    logging.getLogger().setLevel(level)


def test_first_start_is_clean(logs: Path) -> None:
    assert log.start(logs) == log.LastRun(clean=True, crash="")


def test_a_clean_end_leaves_no_mark(logs: Path) -> None:
    log.start(logs)
    log.stop(logs)
    assert not log.crashed_last_time(logs)
    assert [path.name for path in logs.iterdir()] == [log.FILE]


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("customer 17 saved", "customer 17 saved"),
        ("step 1234567 undone", "step • undone"),
        ("call 13800000000 now", "call • now"),
        ("mail li@huaxin.example bounced", "mail • bounced"),
        ("华信达科技 opened", "• opened"),
        ("at 2026-03-12T10:30", "at 2026-03-12T10:30"),
        ("0190b2c4-1111-7abc-8def-0123456789ab", "0190b2c4-1111-7abc-8def-0123456789ab"),
    ],
)
def test_people_do_not_reach_the_log(logs: Path, line: str, kept: str) -> None:
    log.start(logs)
    logging.getLogger("crm_desktop.test").info("%s", line)
    written = (logs / log.FILE).read_text("utf-8").splitlines()[-1]
    assert written.endswith(f"INFO crm_desktop.test: {kept}")


def crash(where: Path, how: str) -> None:
    code = f"import sys; from pathlib import Path; from crm_desktop import log; log.start(Path(sys.argv[1])); {how}"
    done = subprocess.run([sys.executable, "-c", code, str(where)], capture_output=True, check=False)
    assert done.returncode != 0


def test_a_killed_run_is_noticed(logs: Path) -> None:
    crash(logs, "import os; os._exit(9)")
    assert log.crashed_last_time(logs)
    assert log.start(logs) == log.LastRun(clean=False, crash="")


def test_a_crash_of_the_interpreter_is_kept_and_reported_once(logs: Path) -> None:
    crash(logs, "import faulthandler; faulthandler._sigsegv()")
    last = log.start(logs)
    assert not last.clean
    assert "Segmentation fault" in last.crash
    assert len(list(logs.glob("crash-*.txt"))) == 1
    log.stop(logs)
    assert log.start(logs) == log.LastRun(clean=True, crash="")


def test_where_logs_lie(data: Path) -> None:
    assert log.folder(data) == data / "logs"
    assert log.folder(None) == paths.log_dir()


def test_a_full_log_makes_room_and_the_oldest_goes(logs: Path) -> None:
    logs.mkdir(parents=True)
    for number in range(1, 5):
        (logs / f"{log.FILE}.{number}").write_text(str(number), "utf-8")
    (logs / log.FILE).write_bytes(b"x" * 1_000_000)
    log.start(logs)
    assert (logs / f"{log.FILE}.1").stat().st_size == 1_000_000
    assert [(logs / f"{log.FILE}.{number}").read_text("utf-8") for number in (2, 3, 4)] == ["1", "2", "3"]
    assert (logs / log.FILE).stat().st_size == 0
    assert not (logs / f"{log.FILE}.5").exists()
