"""The grade rules: shipped ones, the one in force, and every version that was in force before (K5-K9)."""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from crm_desktop.domain import grade_rule_table
from crm_desktop.domain.grade_facts import Choices
from crm_desktop.domain.grade_rule import LISTS, GradeRule
from crm_desktop.paths import resource
from crm_desktop.services.records import now
from crm_desktop.store import rule_queries, setting_queries
from crm_desktop.store.database import Step, Store
from crm_desktop.store.options import Options
from crm_desktop.store.sql import Connection

KIND = "grading"
DEFAULT = "thresholds"
"""The shipped rule that a book works by until another one is chosen."""
OWN = "own"
"""The id of a rule that was changed here."""
_SHARED = "shared"
"""What all shipped rules have in common."""


@dataclass(frozen=True, slots=True)
class Version:
    """A rule and since when it was in force; `id` is 0 for the shipped one before the first choice."""

    id: int
    number: int
    since: str
    rule: GradeRule


@cache
def _tables() -> Mapping[str, Mapping[str, object]]:
    tables: dict[str, dict[str, object]] = tomllib.loads(
        resource("presets", "grading.toml").read_text(encoding="utf-8")
    )
    return tables


@cache
def presets() -> Mapping[str, GradeRule]:
    """The shipped rules by id, in their order."""
    return {key: of_table({"id": key, **table}) for key, table in _tables().items() if key != _SHARED}


def shipped() -> GradeRule:
    """The rule of a book that has chosen none."""
    return presets()[DEFAULT]


def in_force(store: Store) -> GradeRule:
    """The rule by which the book grades now."""
    with store.read() as db:
        return read(db)


def read(db: Connection) -> GradeRule:
    """The same within a read or a running step."""
    table = setting_queries.read(db, KIND)
    return of_table(table) if table else shipped()


def of_table(table: object) -> GradeRule:
    """A rule as the book keeps it."""
    if not isinstance(table, Mapping):
        return grade_rule_table.from_table(OWN, table)
    # a book of before these were part of a rule works on by the shipped ones
    missing = {} if "words" in table and "tag_days" in table else _tables()[_SHARED]
    return grade_rule_table.from_table(str(table.get("id", OWN)), {**missing, **table})


def versions(store: Store) -> list[Version]:
    """Every rule that was in force, the latest first; the shipped one stands before the first choice."""
    with store.read() as db:
        rows = rule_queries.versions(db, KIND)
    found = [Version(row.id, number, row.since, of_table(json.loads(row.value))) for number, row in enumerate(rows, 2)]
    return [*reversed(found), Version(0, 1, "", shipped())]


def put(step: Step, rule: GradeRule) -> bool:
    """Put a rule in force within a running step; False where it is already. UserError for one that cannot be."""
    table = grade_rule_table.to_table(rule)
    checked = of_table(table)
    if checked == read(step.db):
        return False
    rule_queries.put(step.db, KIND, table, now())
    return True


def save(store: Store, rule: GradeRule, *, origin: object | None = None) -> None:
    """Put a rule in force as one step and keep the one before; no grade changes by that alone."""
    with store.step("grade.rule", origin, name=rule.name.said(english=store.english)) as step:
        put(step, rule)


def choices(rule: GradeRule, known: Options) -> Choices:
    """What the entries of the lists of intent and fit mean to a rule: its own word first, then the list's."""
    own = {one.key: one.letters for one in rule.dimensions}
    return {
        kind: {
            entry.id: own.get(kind, {}).get(entry.name) or str(entry.data.get("grade", ""))
            for entry in known.kind(kind)
        }
        for kind in LISTS
    }
