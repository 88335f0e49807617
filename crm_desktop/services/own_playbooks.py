"""Playbooks of one's own beside the shipped ones: kept in the book, shared as TOML files."""

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from crm_desktop.domain import playbook_edit, playbook_table
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.domain.playbook import Playbook, Words
from crm_desktop.services import playbooks
from crm_desktop.store.database import Store

_KEY = "playbooks_own"
_EMPTY = QT_TRANSLATE_NOOP("messages", "There is no playbook in this file.")
_UNREADABLE = QT_TRANSLATE_NOOP("messages", "The file cannot be read: {problem}")
_UNWRITABLE = QT_TRANSLATE_NOOP("messages", "The file cannot be written: {problem}")
_NO_NAME = QT_TRANSLATE_NOOP("messages", "A playbook needs a name.")


def shipped() -> dict[str, Playbook]:
    """The shipped playbooks by id, in their order."""
    return {key: playbook_table.from_table(key, table) for key, table in playbooks.presets().items()}


def in_force(store: Store) -> Playbook:
    """The playbook by which the book works now."""
    table = dict(playbooks.chosen(store))
    return playbook_table.from_table(str(table.pop("id", "")), table)


def own(store: Store) -> dict[str, Playbook]:
    """The playbooks of one's own by id, in the order in which they were made."""
    with store.read() as db:
        raw = db.exec_driver_sql("SELECT value FROM setting WHERE key = ?", (_KEY,)).scalar()
    tables: Mapping[str, object] = json.loads(raw) if raw else {}
    return {key: playbook_table.from_table(key, table) for key, table in tables.items()}


def checked(playbook: Playbook) -> Playbook:
    """The playbook as it will be read again; UserError for what cannot be right."""
    wrong = [one for one in playbook_edit.problems(playbook) if not one.warning]
    if wrong:
        raise UserError(wrong[0].message)
    if not playbook.name:
        raise UserError(Message(_NO_NAME))
    return playbook_table.from_table(playbook.id, playbook_table.to_table(playbook), strict=True)


def save(store: Store, playbook: Playbook, *, origin: object | None = None) -> None:
    """Keep a playbook under its id; nothing that is due changes by that."""
    known = own(store)
    known[playbook.id] = checked(playbook)
    _write(store, "playbook.save", playbook.name, known, origin)


def remove(store: Store, playbook_id: str, *, origin: object | None = None) -> None:
    """Forget a playbook; where it is in force its rules stay in force."""
    known = own(store)
    gone = known.pop(playbook_id, None)
    if gone is not None:
        _write(store, "playbook.remove", gone.name, known, origin)


def _write(store: Store, kind: str, name: Words, known: Mapping[str, Playbook], origin: object | None) -> None:
    tables = {key: playbook_table.to_table(one) for key, one in known.items()}
    raw = json.dumps(tables, ensure_ascii=False)
    with store.step(kind, origin, name=name.said(english=store.english)) as step:
        step.db.exec_driver_sql(
            "INSERT INTO setting(key, value) VALUES (?1, ?2) ON CONFLICT(key) DO UPDATE SET value = ?2", (_KEY, raw)
        )


def write_file(path: Path, playbook: Playbook) -> None:
    """Write a playbook as TOML, to be taken into another book."""
    try:
        path.write_text(playbook_table.write_toml({playbook.id: playbook}), encoding="utf-8")
    except OSError as error:
        raise UserError(Message(_UNWRITABLE, problem=error.strerror or str(error))) from None


def read_file(store: Store, path: Path, *, origin: object | None = None) -> list[str]:
    """Take the playbooks of a TOML file in as one's own and return their ids; one of a taken id gets a new one."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(Message(_UNREADABLE, problem=str(error))) from None
    found = playbook_table.read_toml(text)
    if not found:
        raise UserError(Message(_EMPTY))
    known, taken = own(store), []
    for playbook in found.values():
        fresh = checked(playbook_edit.copy_of(playbook, playbook.name, [*known, *shipped()]))
        kept = replace(fresh, source=playbook.source, note=playbook.note, goal=playbook.goal, said=playbook.said)
        known[kept.id] = kept
        taken.append(kept.id)
    _write(store, "playbook.save", found[next(iter(found))].name, known, origin)
    return taken
