"""Run the benchmarks: `python -m tests.bench [--customers 100000] [--only NAME] [--folder DIR] [--json FILE]`."""

import argparse
import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from .book import demo_book
from .files_figures import export, import_and_undo
from .frames import frames
from .measure import Figure, table
from .playbook_figures import recompute
from .review_speed import review
from .search_figures import scans
from .today_figures import today
from .window_figures import jumps, memory, start, typing


def _files(folder: Path, customers: int) -> list[Figure]:
    return import_and_undo(folder, customers)


def _export(folder: Path, customers: int) -> list[Figure]:
    store = demo_book(folder / "book", customers)
    try:
        return export(store, folder)
    finally:
        store.close()


def _search(folder: Path, customers: int) -> list[Figure]:
    store = demo_book(folder / "book", customers)
    peer = scans(store)
    store.close()
    return [
        Figure("search keystroke, painted, p95", typing(folder / "book"), peer, "ms", 0.1, "LIKE scan, same columns")
    ]


def _start(folder: Path, customers: int) -> list[Figure]:
    demo_book(folder / "book", customers).close()
    return start(folder / "book")


def _jump(folder: Path, customers: int) -> list[Figure]:
    demo_book(folder / "book", customers).close()
    return jumps(folder / "book")


def _memory(folder: Path, customers: int) -> list[Figure]:
    demo_book(folder / "book", customers).close()
    return memory(folder / "book", folder / "empty")


def _playbook(folder: Path, customers: int) -> list[Figure]:
    return recompute(folder / f"bulk-{customers}", customers)


def _today(folder: Path, _customers: int) -> list[Figure]:
    return today(folder, 1_000_000)


def _review(folder: Path, _customers: int) -> list[Figure]:
    return review(folder, 1_000_000)


def _frames(folder: Path, customers: int) -> list[Figure]:
    demo_book(folder / "book", customers).close()
    return frames(folder / "book")


SUITES: dict[str, Callable[[Path, int], list[Figure]]] = {
    "start": _start,
    "search": _search,
    "jump": _jump,
    "memory": _memory,
    "files": _files,
    "export": _export,
    "playbook": _playbook,
    "today": _today,
    "review": _review,
    "frames": _frames,
}


def main() -> int:
    """Measure what was asked for, print a table and JSON."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("--customers", type=int, default=100_000)
    parser.add_argument("--only", choices=sorted(SUITES), action="append")
    parser.add_argument("--folder", type=Path, help="keep the books here, to measure again without filling them")
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
    folder = args.folder or Path(tempfile.mkdtemp(prefix="bench-"))
    folder.mkdir(parents=True, exist_ok=True)
    figures = [figure for name in args.only or SUITES for figure in SUITES[name](folder, args.customers)]
    sys.stdout.write(table(figures) + "\n")
    text = json.dumps([figure.as_json() for figure in figures], ensure_ascii=False, indent=2)
    if args.json:
        args.json.write_text(text, encoding="utf-8")
    sys.stdout.write(text + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
