"""From version 2 to 3: what grading, stages, deals and the review keep."""

import tomllib
from datetime import date, datetime

from crm_desktop.domain.need_time import need_by
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
    _date_needs(db)


def _date_needs(db: Connection) -> None:
    """Until when a need is said to be, told from the day on which it was collected."""
    rows = db.exec_driver_sql(
        "SELECT id, need_time, substr(coalesce(collected_at, entered_at, filed_on, created_at) || '-01-01', 1, 10) "
        "FROM customer WHERE need_time <> ''"
    ).all()
    found = [(need_by(text, date.fromisoformat(day)), one) for one, text, day in rows if day]
    dated = [row for row in found if row[0]]
    if dated:
        db.exec_driver_sql("UPDATE customer SET need_by = ? WHERE id = ?", dated)
