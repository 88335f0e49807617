"""The editable lists (grade, stage, source, method, staff ...), cached until one of them changes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

from crm_desktop.domain.text import clean, fold
from crm_desktop.store.database import Store
from crm_desktop.store.identity import new_uid
from crm_desktop.store.sql import Connection, Row


class Option(NamedTuple):
    """One entry of a list; `parent_id` makes the second level (制造业 - 汽车零部件)."""

    id: int
    kind: str
    parent_id: int | None
    name: str
    name_en: str | None
    colour: str | None
    position: int
    synonyms: tuple[str, ...]
    data: Mapping[str, object]


class Options:
    """All lists of a book, by id, by kind and by any spelling of a name."""

    def __init__(self, entries: Iterable[Option], *, english: bool = False) -> None:
        self.by_id: dict[int, Option] = {entry.id: entry for entry in entries}
        self.english = english

    @cached_property
    def _spellings(self) -> dict[tuple[str, int | None, str], int]:
        # folding needs the tables of traditional characters: only who looks a name up pays for them
        found: dict[tuple[str, int | None, str], int] = {}
        for entry in self.by_id.values():
            for spelling in (entry.name, entry.name_en or entry.name, *entry.synonyms):
                found.setdefault((entry.kind, entry.parent_id, fold(spelling)), entry.id)
        return found

    @cached_property
    def by_kind(self) -> dict[str, list[Option]]:
        """Entries of each list in their order."""
        kinds: dict[str, list[Option]] = {}
        for entry in sorted(self.by_id.values(), key=lambda option: (option.position, option.id)):
            kinds.setdefault(entry.kind, []).append(entry)
        return kinds

    def kind(self, kind: str) -> list[Option]:
        """The entries of one list in order."""
        return self.by_kind.get(kind, [])

    def offered(self, kind: str, keep: int | None = None) -> list[Option]:
        """The entries of one list that are to be chosen from: all but those put aside, and the one that is chosen."""
        return [entry for entry in self.kind(kind) if not entry.data.get("hidden") or entry.id == keep]

    def find(self, kind: str, name: str, parent_id: int | None = None) -> int | None:
        """Id of the entry with this name or synonym in 简/繁/English, or None."""
        return self._spellings.get((kind, parent_id, fold(name)))

    def name(self, option_id: int | None) -> str:
        """What the entry is called in the language of these lists, "" for None."""
        entry = self.by_id.get(option_id) if option_id is not None else None
        if entry is None:
            return ""
        return entry.name_en if self.english and entry.name_en else entry.name

    def own_name(self, option_id: int | None) -> str:
        """What the book itself calls the entry, "" for None: playbooks name grades and stages so, in every window."""
        entry = self.by_id.get(option_id) if option_id is not None else None
        return entry.name if entry is not None else ""

    def icon(self, option_id: int | None, otherwise: str = "") -> str:
        """The icon of a way of contact."""
        entry = self.by_id.get(option_id) if option_id is not None else None
        return str(entry.data.get("icon", otherwise)) if entry is not None else otherwise

    def path(self, option_id: int | None, separator: str = "-") -> str:
        """Both levels of a two-level entry ("制造业-汽车零部件")."""
        entry = self.by_id.get(option_id) if option_id is not None else None
        parent = self.name(entry.parent_id) if entry is not None else ""
        own = self.name(option_id)
        return f"{parent}{separator}{own}" if parent else own

    def remember(self, entry: Option) -> None:
        """Take in an entry that the running step has just added."""
        self.by_id[entry.id] = entry
        self._spellings.setdefault((entry.kind, entry.parent_id, fold(entry.name)), entry.id)
        self.__dict__.pop("by_kind", None)


_COLUMNS = "id, kind, parent_id, name, name_en, colour, position, synonyms, data"
_cache: WeakKeyDictionary[Store, tuple[int, Options]] = WeakKeyDictionary()


def load(db: Connection, *, english: bool = False) -> Options:
    """Read every list; without a language in the book's own words, as files have them."""
    rows = db.exec_driver_sql(f"SELECT {_COLUMNS} FROM option WHERE deleted_at IS NULL")
    return Options(map(_entry, rows), english=english)


def _entry(row: Row[Any]) -> Option:
    return Option(
        row.id,
        row.kind,
        row.parent_id,
        row.name,
        row.name_en,
        row.colour,
        row.position,
        tuple(json.loads(row.synonyms)) if row.synonyms else (),
        json.loads(row.data) if row.data else {},
    )


def current(store: Store) -> Options:
    """The lists as last committed, in the words of `store.english`; do not change what is returned."""
    version, english = store.versions["option"], store.english
    cached = _cache.get(store)
    if cached is None or cached[0] != version or cached[1].english != english:
        with store.read() as db:
            cached = (version, load(db, english=english))
        _cache[store] = cached
    return cached[1]


def ensure(db: Connection, known: Options, kind: str, name: str, parent_id: int | None = None) -> int:
    """Id of the entry, added at the end of its list when it is new; `known` learns it."""
    found = known.find(kind, name, parent_id)
    if found is not None:
        return found
    position = len(known.kind(kind))
    label = clean(name)
    row = db.exec_driver_sql(
        "INSERT INTO option(uid, kind, parent_id, name, position, created_at) "
        "VALUES (?, ?, ?, ?, ?, datetime('now', 'localtime'))",
        (new_uid(), kind, parent_id, label, position),
    )
    entry = Option(int(row.lastrowid), kind, parent_id, label, None, None, position, (), {})
    known.remember(entry)
    return entry.id


def ensure_path(db: Connection, known: Options, kind: str, levels: tuple[str, str | None]) -> int:
    """Id of a one- or two-level entry ("展会-2024年展"), adding what is new; a whole spelling that is known wins."""
    first, second = levels
    if second is None:
        return ensure(db, known, kind, first)
    whole = known.find(kind, f"{first}-{second}")
    if whole is not None:
        return whole
    return ensure(db, known, kind, second, ensure(db, known, kind, first))
