"""Who was given what out of the book, when and why (002-40): lines in a file beside it, which no undo takes back."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime

from crm_desktop.store.database import Store

_FILE = "export-log.jsonl"


@dataclass(frozen=True, slots=True)
class Export:
    """One export; `owner` is whose customers they were ("" for all), `to` and `why` are what was said about it."""

    at: str
    file: str
    what: str
    rows: int
    owner: str = ""
    masked: bool = False
    to: str = ""
    why: str = ""


def note(store: Store, entry: Export) -> None:
    """Add a line."""
    with (store.folder / _FILE).open("a", encoding="utf-8") as file:
        file.write(json.dumps(asdict(entry), ensure_ascii=False) + "\n")


def listing(store: Store) -> list[Export]:
    """Every export, the newest first; a line that somebody spoiled is passed over."""
    path = store.folder / _FILE
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines() if path.exists() else []
    found = []
    for line in lines:
        try:
            found.append(Export(**json.loads(line)))
        except (ValueError, TypeError):
            continue
    return found[::-1]


def moment() -> str:
    """Now, as it is written down."""
    return datetime.now().isoformat(timespec="minutes")
