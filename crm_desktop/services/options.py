"""Editing the lists of the book: grades, stages, sources, methods, staff ... every entry is the user's own (K27)."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.domain.text import clean
from crm_desktop.services import option_names
from crm_desktop.services.records import insert, update
from crm_desktop.store import option_queries, options
from crm_desktop.store.database import Step, Store
from crm_desktop.store.sql import Connection

_TAKEN = QT_TRANSLATE_NOOP("messages", "“{name}” is in the list already.")
_NO_NAME = QT_TRANSLATE_NOOP("messages", "An entry of a list needs a name.")


@dataclass(frozen=True, slots=True)
class OptionDraft:
    """An entry as typed; `synonyms` are other spellings that files may use, in 简, 繁 or English."""

    name: str
    name_en: str = ""
    colour: str = ""
    synonyms: tuple[str, ...] = ()


def add(
    store: Store, kind: str, draft: OptionDraft, *, parent_id: int | None = None, origin: object | None = None
) -> int:
    """Add an entry at the end of a list and return its id; UserError when it is there already."""
    with store.step("option.edit", origin, list=kind, name=draft.name) as step:
        _refuse_taken(step.db, kind, draft, parent_id, 0)
        place = len(options.load(step.db).kind(kind))
        columns = {"kind": kind, "parent_id": parent_id, "position": place, **_columns(draft)}
        return insert(step.db, "option", columns)


def edit(store: Store, option_id: int, draft: OptionDraft, *, origin: object | None = None) -> None:
    """Rename an entry, translate, colour it or change its synonyms; whatever points to it follows."""
    entry = options.current(store).by_id[option_id]
    with store.step("option.edit", origin, list=entry.kind, name=draft.name) as step:
        _refuse_taken(step.db, entry.kind, draft, entry.parent_id, option_id)
        update(step.db, "option", [option_id], _columns(draft))
        if clean(draft.name) != entry.name:
            option_names.follow_rename(step.db, entry.kind, entry.name, clean(draft.name))


def hide(store: Store, option_id: int, on: bool, *, origin: object | None = None) -> None:
    """Offer an entry no longer, or again; what points to it keeps it."""
    entry = options.current(store).by_id[option_id]
    data = {key: value for key, value in entry.data.items() if key != "hidden"} | ({"hidden": True} if on else {})
    with store.step("option.edit", origin, list=entry.kind, name=entry.name) as step:
        update(step.db, "option", [option_id], {"data": json.dumps(data, ensure_ascii=False) if data else None})


def _columns(draft: OptionDraft) -> dict[str, object]:
    synonyms = [word for word in map(clean, draft.synonyms) if word]
    return {
        "name": clean(draft.name),
        "name_en": clean(draft.name_en) or None,
        "colour": draft.colour or None,
        "synonyms": json.dumps(synonyms, ensure_ascii=False),
    }


def _refuse_taken(db: Connection, kind: str, draft: OptionDraft, parent_id: int | None, own_id: int) -> None:
    if not clean(draft.name):
        raise UserError(Message(_NO_NAME))
    found = options.load(db).find(kind, draft.name, parent_id)
    if found not in (None, own_id):
        raise UserError(Message(_TAKEN, name=draft.name))


def reorder(store: Store, kind: str, ids: Sequence[int], *, origin: object | None = None) -> None:
    """Put the entries of a list in this order; grades and stages are ranked by it."""
    with store.step("option.edit", origin, list=kind, name="") as step:
        for place, option_id in enumerate(ids):
            update(step.db, "option", [option_id], {"position": place})


def counts(store: Store, kind: str) -> dict[int, int]:
    """How many values point to each entry of a list; what nothing points to is missing."""
    ids = [entry.id for entry in options.current(store).kind(kind)]
    with store.read() as db:
        return option_queries.counts(db, ids)


def uses(store: Store, option_id: int) -> int:
    """How many values in the book point to an entry or to one below it."""
    with store.read() as db:
        return sum(option_queries.uses(db, one) for one in _family(store, option_id))


def _family(store: Store, option_id: int) -> list[int]:
    below = [entry.id for entry in options.current(store).by_id.values() if entry.parent_id == option_id]
    return [option_id, *below]


def remove(store: Store, option_id: int, *, into: int | None = None, origin: object | None = None) -> None:
    """Take an entry and those below it out of the list; what pointed to them points to `into`, or to nothing."""
    entry = options.current(store).by_id[option_id]
    family = _family(store, option_id)
    if into in family:
        into = None
    with store.step("option.edit", origin, list=entry.kind, name=entry.name) as step:
        _bin(step, family, into)


def _bin(step: Step, family: Sequence[int], into: int | None) -> None:
    for option_id in family:
        option_queries.replace(step.db, option_id, into)
    option_queries.bin_entries(step.db, family)
