"""From version 2 to 3: what grading, stages, deals and the review keep."""

import tomllib
from datetime import datetime

from crm_desktop.paths import resource
from crm_desktop.store import schema_script, seed
from crm_desktop.store.sql import Connection

_LISTS = ("intent", "fit", "key_factor")
"""Lists that version 3 brings."""


def migrate(db: Connection) -> None:
    """Add the columns, tables and lists."""
    schema_script.run(db, 3)
    lists = tomllib.loads(resource("presets", "options.toml").read_text(encoding="utf-8"))
    seed.add_lists(db, {kind: lists[kind] for kind in _LISTS}, datetime.now().isoformat(timespec="seconds"))
