"""Rules that name entries of a list (playbooks their grades and stages, deadlines their types) follow a rename."""

import json
from typing import Any

from crm_desktop.domain import required_fields
from crm_desktop.domain.pipeline import to_table
from crm_desktop.services import custom_fields, pipeline
from crm_desktop.store import incomplete_queries, setting_queries
from crm_desktop.store.sql import Connection

_BY_NAME = ("cadence", "per_week", "words", "words_en")


def follow_rename(db: Connection, kind: str, old: str, new: str) -> None:
    """Write the new name of an entry into the rules of the book, within the running step."""
    if kind in ("grade", "stage"):
        _rewrite(db, "playbook", lambda table: _playbook(table, kind, old, new))
        _rewrite(
            db, "playbooks_own", lambda tables: {key: _playbook(one, kind, old, new) for key, one in tables.items()}
        )
        _rewrite_versions(db, lambda table: _playbook(table, kind, old, new))
        if kind == "stage":
            _own_pipeline(db)
            _rewrite(db, "pipeline", lambda table: _pipeline(table, old, new))
            _rewrite_versions(db, lambda table: _pipeline(table, old, new), "pipeline")
    elif kind == "industry":
        custom_fields.follow_rename(db, kind, old, new)
    elif kind == "type":
        custom_fields.follow_rename(db, kind, old, new)
        _rewrite(db, "clocks", lambda table: _clocks(table, old, new))
        _required(db, old, new)


def _required(db: Connection, old: str, new: str) -> None:
    rules = incomplete_queries.rules(db)
    if old in rules.by_type:
        table = {new if kind == old else kind: keys for kind, keys in required_fields.to_table(rules).items()}
        setting_queries.write(db, incomplete_queries.KEY, table)


def _rewrite(db: Connection, key: str, change: Any) -> None:
    raw = db.exec_driver_sql("SELECT value FROM setting WHERE key = ?", (key,)).scalar()
    if raw:
        changed = json.dumps(change(json.loads(raw)), ensure_ascii=False)
        db.exec_driver_sql("UPDATE setting SET value = ?1 WHERE key = ?2 AND value <> ?1", (changed, key))


def _rewrite_versions(db: Connection, change: Any, rules: str = "playbook") -> None:
    """The rules of the past as well: a decision of then is explained by the name that its grade or stage has now."""
    rows = db.exec_driver_sql("SELECT id, value FROM rule_version WHERE kind = ?", (rules,)).all()
    for one, raw in rows:
        changed = json.dumps(change(json.loads(raw)), ensure_ascii=False)
        db.exec_driver_sql("UPDATE rule_version SET value = ?1 WHERE id = ?2 AND value <> ?1", (changed, one))


def _playbook(table: dict[str, Any], kind: str, old: str, new: str) -> dict[str, Any]:
    for key in ("stages",) if kind == "stage" else _BY_NAME:
        if isinstance(table.get(key), dict):
            table[key] = _renamed(table[key], old, new)
    if kind == "grade":
        for level in table.get("levels", []):
            if level.get("name") == old:
                level["name"] = new
    return table


def _own_pipeline(db: Connection) -> None:
    """Give a book that works by the shipped stages its own copy: a renamed stage is not known by them."""
    if setting_queries.read(db, pipeline.KEY) is None:
        setting_queries.write(db, pipeline.KEY, to_table(pipeline.shipped()))


def _pipeline(table: dict[str, Any], old: str, new: str) -> dict[str, Any]:
    for stage in table.get("stage", []):
        if stage.get("name") == old:
            stage["name"] = new
    return table


def _clocks(table: dict[str, Any], old: str, new: str) -> dict[str, Any]:
    for rule in table.get("freshness", {}).values():
        rule["types"] = _renamed(rule.get("types", {}), old, new)
    return table


def _renamed(table: dict[str, Any], old: str, new: str) -> dict[str, Any]:
    """The same entries in the same order, one of them under another name."""
    return {new if name == old else name: value for name, value in table.items()}
