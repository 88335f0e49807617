"""The deadlines in force, as the setting of the book or the shipped presets have them."""

import json
from functools import cache, lru_cache

from crm_desktop.domain import clock_rules
from crm_desktop.domain.clock_rules import ClockRules
from crm_desktop.paths import resource
from crm_desktop.store.sql import Connection


@cache
def shipped() -> ClockRules:
    """The deadlines that come with the program."""
    return clock_rules.read_rules(resource("presets", "clocks.toml").read_text(encoding="utf-8"))


def in_force(db: Connection) -> ClockRules:
    """The book's own deadlines, or the shipped ones."""
    own = db.exec_driver_sql("SELECT value FROM setting WHERE key = 'clocks'").scalar()
    return _read(str(own)) if own else shipped()


@lru_cache(maxsize=4)
def _read(own: str) -> ClockRules:
    return clock_rules.from_table(json.loads(own))
