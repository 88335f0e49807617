"""Run the benchmarks: `python -m tests.bench [--customers 100000] [--only NAME] [--folder DIR] [--json FILE]`."""

import argparse
import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from .book import demo_book
from .files_figures import export, import_and_undo
from .measure import Figure, table
from .search_figures import keystrokes
from .window_figures import window_figures


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
    try:
        return keystrokes(store)
    finally:
        store.close()


def _window(folder: Path, customers: int) -> list[Figure]:
    demo_book(folder / "book", customers).close()
    return window_figures(folder / "book", folder / "empty")


SUITES: dict[str, Callable[[Path, int], list[Figure]]] = {
    "files": _files,
    "export": _export,
    "search": _search,
    "window": _window,
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
