"""What a fresh book holds: the shipped lists and the standard playbook."""

import json
import tomllib
from collections.abc import Mapping
from datetime import datetime

from crm_desktop.paths import resource
from crm_desktop.store import rule_queries
from crm_desktop.store.identity import new_uid
from crm_desktop.store.sql import Connection

DEFAULT_PLAYBOOK = "standard"


def playbooks() -> dict[str, dict[str, object]]:
    """The shipped playbooks by id, one per source (K1-K3)."""
    return tomllib.loads(resource("presets", "playbooks.toml").read_text(encoding="utf-8"))


def fill(db: Connection) -> None:
    """Add the shipped lists and settings to an empty book."""
    now = datetime.now().isoformat(timespec="seconds")
    add_lists(db, tomllib.loads(resource("presets", "options.toml").read_text(encoding="utf-8")), now)
    chosen = {"id": DEFAULT_PLAYBOOK, **playbooks()[DEFAULT_PLAYBOOK]}
    for key, value in (("playbook", chosen), ("number_rule", {"template": "{abbr}{yyyy}{seq:3}", "abbr": "KH"})):
        db.exec_driver_sql(
            "INSERT INTO setting(key, value) VALUES (?, ?)", (key, json.dumps(value, ensure_ascii=False))
        )
    rule_queries.keep(db, "playbook", chosen, now)


def add_lists(db: Connection, lists: Mapping[str, list[dict[str, object]]], now: str) -> None:
    """Add editable lists by kind, in their order."""
    for kind, entries in lists.items():
        for position, entry in enumerate(entries):
            _add(db, kind, entry, position, now)


def add_missing(db: Connection, kind: str, entries: list[dict[str, object]], now: str) -> None:
    """Add those entries of a list that a book of before does not have, behind its own."""
    present = {str(name) for name in db.exec_driver_sql("SELECT name FROM option WHERE kind = ?", (kind,)).scalars()}
    for entry in entries:
        if entry["name"] not in present:
            _add(db, kind, entry, len(present), now)
            present.add(str(entry["name"]))


def _add(
    db: Connection, kind: str, entry: dict[str, object], position: int, now: str, parent: int | None = None
) -> None:
    data = {key: entry[key] for key in entry if key not in ("name", "en", "synonyms", "colour", "children")}
    added = db.exec_driver_sql(
        "INSERT INTO option(uid, kind, parent_id, name, name_en, colour, position, synonyms, data, created_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            new_uid(),
            kind,
            parent,
            entry["name"],
            entry.get("en"),
            entry.get("colour"),
            position,
            json.dumps(entry.get("synonyms", []), ensure_ascii=False),
            json.dumps(data, ensure_ascii=False) if data else None,
            now,
        ),
    )
    children = entry.get("children", [])
    if isinstance(children, list):
        for index, child in enumerate(children):
            _add(db, kind, child, index, now, int(added.lastrowid))
