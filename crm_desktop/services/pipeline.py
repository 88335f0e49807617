"""The rules of the stages in force: the book's own or the shipped ones, always in the order of the book's list."""

import json
import tomllib
from datetime import date
from functools import cache, lru_cache

from crm_desktop.domain import pipeline
from crm_desktop.domain.messages import UserError
from crm_desktop.domain.pipeline import Pipeline, Reading
from crm_desktop.paths import resource
from crm_desktop.services.records import now
from crm_desktop.store import options, rule_queries, stage_queries
from crm_desktop.store.database import Store
from crm_desktop.store.options import Options
from crm_desktop.store.sql import Connection

KEY = "pipeline"


@cache
def shipped() -> Pipeline:
    """The stages as they are shipped."""
    return pipeline.from_table(tomllib.loads(resource("presets", "stages.toml").read_text(encoding="utf-8")))


def in_force(store: Store) -> Pipeline:
    """The rules of the book's stages, in their order."""
    with store.read() as db:
        return of_book(db, options.current(store))


def of_book(db: Connection, known: Options) -> Pipeline:
    """The rules of the book's stages as a running step sees them."""
    raw = db.exec_driver_sql("SELECT value FROM setting WHERE key = ?", (KEY,)).scalar()
    rules = _read(str(raw)) if raw else shipped()
    return rules.ordered([one.name for one in known.kind("stage")])


@lru_cache(maxsize=4)
def _read(raw: str) -> Pipeline:
    return pipeline.from_table(json.loads(raw))


def save(store: Store, rules: Pipeline, *, origin: object | None = None) -> None:
    """Put rules in force as one step; the ones before are kept. UserError for rules that cannot be."""
    wrong = pipeline.problems(rules)
    if wrong:
        raise UserError(wrong[0])
    if rules == in_force(store):
        return
    table = pipeline.to_table(rules)
    with store.step("stage.rules", origin) as step:
        rule_queries.put(step.db, KEY, table, now())


def over_limits(store: Store, rules: Pipeline, *, today: date | None = None) -> list[int]:
    """How many customers in each stage would be over its limit under some rules."""
    known = options.current(store)
    stages = [one.id for one in known.kind("stage")]
    ordered = rules.ordered([one.name for one in known.kind("stage")])
    limits = {stage: one.high for stage, one in zip(stages, ordered.stages, strict=True) if one.high is not None}
    with store.read() as db:
        day = (today or date.today()).isoformat()
        found = stage_queries.over(db, limits, day, age=rules.reading is Reading.AGE)
    return [found.get(stage, 0) for stage in stages]
