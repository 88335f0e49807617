"""Values of the fields of one's own, which lie as JSON in the customer."""

import json
from collections.abc import Mapping

from crm_desktop.store.sql import Connection


def read(db: Connection, customer_id: int) -> dict[str, str]:
    """The values of a customer by field."""
    raw = db.exec_driver_sql("SELECT custom FROM customer WHERE id = ?", (customer_id,)).scalar()
    return {str(name): str(value) for name, value in json.loads(raw).items()} if raw else {}


def merge(db: Connection, customer_id: int, values: Mapping[str, str]) -> bool:
    """Put these values beside the others, a blank one away; whether that changed anything."""
    before = read(db, customer_id)
    after = {name: text for name, text in {**before, **values}.items() if text}
    if after == before:
        return False
    text = json.dumps(after, ensure_ascii=False) if after else None
    db.exec_driver_sql("UPDATE customer SET custom = ? WHERE id = ?", (text, customer_id))
    return True


def rename(db: Connection, old: str, new: str) -> None:
    """Carry the values of a field over to its new name."""
    found = db.exec_driver_sql(
        "SELECT c.id, c.custom FROM customer c WHERE c.custom IS NOT NULL AND EXISTS "
        "(SELECT 1 FROM json_each(c.custom) WHERE key = ?)",
        (old,),
    ).all()
    for customer_id, raw in found:
        values = {new if name == old else name: value for name, value in json.loads(raw).items()}
        db.exec_driver_sql(
            "UPDATE customer SET custom = ? WHERE id = ?", (json.dumps(values, ensure_ascii=False), customer_id)
        )


def uses(db: Connection) -> dict[str, int]:
    """How many customers have a value of each field, also of fields that files brought."""
    rows = db.exec_driver_sql(
        "SELECT j.key, count(*) FROM customer c, json_each(c.custom) j "
        "WHERE c.custom IS NOT NULL AND c.deleted_at IS NULL GROUP BY 1 ORDER BY 2 DESC, 1"
    )
    return {str(name): int(count) for name, count in rows}
