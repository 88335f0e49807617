"""From version 1 to 2: what happens beside the talks, and the columns that the reminders need."""

import json
import tomllib
from datetime import datetime

from crm_desktop.paths import resource
from crm_desktop.store import rule_queries, schema_script, seed
from crm_desktop.store.sql import Connection

_LISTS = ("event_kind", "gift_kind", "silence", "strategy")
"""Lists that version 2 brings."""

_SERVICES = 3
"""Ways of a touch that version 2 brings, the last of their list."""


def migrate(db: Connection) -> None:
    """Add the columns, tables and lists; the playbook in force counts from the day the book has it."""
    schema_script.run(db, 2)
    now = datetime.now().isoformat(timespec="seconds")
    lists = tomllib.loads(resource("presets", "options.toml").read_text(encoding="utf-8"))
    seed.add_lists(db, {kind: lists[kind] for kind in _LISTS}, now)
    # services beyond the contract are touches of a kind of their own (001-38)
    seed.add_missing(db, "method", lists["method"][-_SERVICES:], now)
    playbook = db.exec_driver_sql("SELECT value FROM setting WHERE key = 'playbook'").scalar_one()
    rule_queries.keep(db, "playbook", json.loads(playbook), now)
