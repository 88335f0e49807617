"""What happened: a rotating log that names records by id only, and a file for crashes of the interpreter itself."""

import faulthandler
import logging
import os
import re
import time
from pathlib import Path
from typing import NamedTuple, TextIO

from crm_desktop import paths

FILE = "customer-book.log"
CRASH = "crash.txt"
MARK = "running"
_KEPT_CRASHES = 5
_FULL = 1_000_000
_KEPT_LOGS = 4
_open_crash_files: list[TextIO] = []

# people's data must not reach a log: Chinese text, mail addresses and anything long enough to be a telephone
_PRIVATE = r"[㐀-鿿豈-﫿]+|[\w.+-]+@[\w.-]+|(?<![\w-])\+?\d{7,}(?![\w-])"


class LastRun(NamedTuple):
    """How the run before this one ended: `crash` is the report of the interpreter, empty when it wrote none."""

    clean: bool
    crash: str


class _Scrubbed(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return scrubbed(super().format(record))


def scrubbed(text: str) -> str:
    """Return the text without what could name a person: Chinese words, mail addresses, long numbers."""
    return re.sub(_PRIVATE, "•", text)


def folder(data: Path | None) -> Path:
    """Where log and crash files lie: inside a portable book when one is named, else the system's place."""
    return data / "logs" if data is not None else paths.log_dir()


def crashed_last_time(where: Path) -> bool:
    """Tell whether the last run left its mark or a crash report behind; ask before `start`."""
    crash = where / CRASH
    return (where / MARK).exists() or (crash.exists() and crash.stat().st_size > 0)


def start(where: Path, *, level: int = logging.INFO) -> LastRun:
    """Begin to log into a folder and say how the last run ended; call it once the single-instance lock is held."""
    where.mkdir(parents=True, exist_ok=True)
    last = LastRun(clean=not crashed_last_time(where), crash=_put_crash_aside(where))
    _rotate(where / FILE)
    handler = logging.FileHandler(where / FILE, encoding="utf-8")
    handler.setFormatter(_Scrubbed("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.set_name(FILE)
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(level)
    crash = (where / CRASH).open("w", encoding="utf-8")
    _open_crash_files.append(crash)  # the fault handler keeps the descriptor only: the file must stay open
    faulthandler.enable(crash)
    (where / MARK).write_text(str(os.getpid()), encoding="ascii")
    return last


def stop(where: Path) -> None:
    """End logging after a clean run: take the mark away so that the next start need not check the book."""
    faulthandler.disable()
    while _open_crash_files:
        _open_crash_files.pop().close()
    crash = where / CRASH
    if crash.exists() and crash.stat().st_size == 0:
        crash.unlink()
    (where / MARK).unlink(missing_ok=True)
    root = logging.getLogger()
    for handler in [h for h in root.handlers if h.get_name() == FILE]:
        root.removeHandler(handler)
        handler.close()


def _rotate(path: Path) -> None:
    """Number a full log and the older ones up; logging.handlers would do it, and loads sockets and pickle to do so."""
    if not path.exists() or path.stat().st_size < _FULL:
        return
    for number in range(_KEPT_LOGS, 0, -1):
        older = path if number == 1 else path.with_name(f"{path.name}.{number - 1}")
        if older.exists():
            older.replace(path.with_name(f"{path.name}.{number}"))


def _put_crash_aside(where: Path) -> str:
    crash = where / CRASH
    if not crash.exists() or crash.stat().st_size == 0:
        return ""
    text = crash.read_text(encoding="utf-8", errors="replace")
    crash.replace(where / f"crash-{time.strftime('%Y%m%d-%H%M%S')}.txt")
    for old in sorted(where.glob("crash-*.txt"))[:-_KEPT_CRASHES]:
        old.unlink()
    return text
