"""Versions of the customers' form (002-39): every list of own fields that was in force, and a look each half year."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from crm_desktop.domain import custom_fields
from crm_desktop.domain.custom_fields import Change, CustomField
from crm_desktop.domain.relative_dates import add_months
from crm_desktop.services.custom_fields import KIND
from crm_desktop.store import rule_queries, setting_queries
from crm_desktop.store.database import Store
from crm_desktop.store.sql import Connection

EVERY_MONTHS = 6
LATER = timedelta(days=14)
_KEY = "fields_look"
_DAY = len("2026-01-01")


@dataclass(frozen=True, slots=True)
class Version:
    """A list of own fields: its number, the ISO moment from which on it was in force, what it changed."""

    number: int
    since: str
    fields: tuple[CustomField, ...]
    change: Change


def versions(store: Store) -> list[Version]:
    """Every list that was in force, the latest first; none where there never was an own field."""
    with store.read() as db:
        rows = rule_queries.versions(db, KIND)
    found: list[Version] = []
    before: tuple[CustomField, ...] = ()
    for number, row in enumerate(rows, 1):
        fields = custom_fields.from_table(json.loads(row.value))
        found.append(Version(number, row.since, fields, custom_fields.change(before, fields)))
        before = fields
    return found[::-1]


def look_due(store: Store, today: date) -> bool:
    """Whether the form was neither changed nor looked over for half a year, and is not put off."""
    with store.read() as db:
        kept = _kept(db)
        last = max(kept.get("done", ""), _last_change(db))[:_DAY]
    return add_months(date.fromisoformat(last), EVERY_MONTHS) <= today and kept.get("later", "") <= today.isoformat()


def looked_over(store: Store, today: date, *, origin: object | None = None) -> None:
    """The form was looked over: ask again in half a year."""
    with store.step("field.looked", origin) as step:
        setting_queries.write(step.db, _KEY, {"done": today.isoformat()})


def put_off(store: Store, today: date, *, origin: object | None = None) -> None:
    """Ask again in two weeks."""
    until = (today + LATER).isoformat()
    with store.step("field.later", origin, until=until) as step:
        setting_queries.write(step.db, _KEY, {**_kept(step.db), "later": until})


def _kept(db: Connection) -> Mapping[str, str]:
    found = setting_queries.read(db, _KEY)
    return {str(key): str(value) for key, value in found.items()} if isinstance(found, Mapping) else {}


def _last_change(db: Connection) -> str:
    return rule_queries.newest(db, KIND) or rule_queries.oldest(db)
