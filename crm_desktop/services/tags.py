"""Tags beyond the grade: 价格敏感, 决策链长, 行业-制造业 (000-53, 002-36)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from crm_desktop.domain.text import clean
from crm_desktop.store.database import Store
from crm_desktop.store.identity import new_uid
from crm_desktop.store.sql import Connection


@dataclass(frozen=True, slots=True)
class StaleTag:
    """A tag of a customer that was set long ago."""

    customer_id: int
    tag_id: int
    text: str
    set_at: str


def ensure_tag(db: Connection, text: str) -> int:
    """Id of the tag with this text ("阶段-意向客户" has a namespace), added when new."""
    from crm_desktop.domain.choices import namespaced  # noqa: PLC0415 - not needed to show rows

    space, name = namespaced(text)
    found = db.exec_driver_sql(
        "SELECT id FROM tag WHERE name = ? AND namespace IS ? AND deleted_at IS NULL", (name, space)
    ).scalar()
    if found is not None:
        return int(found)
    moment = datetime.now().isoformat(timespec="seconds")
    row = db.exec_driver_sql(
        "INSERT INTO tag(uid, namespace, name, created_at) VALUES (?, ?, ?, ?)", (new_uid(), space, name, moment)
    )
    return int(row.lastrowid)


def split(text: str) -> list[str]:
    """Tags typed in one text, separated by commas, 、 or new lines."""
    for sign in "，、;；\n":
        text = text.replace(sign, ",")
    return [tag for tag in map(clean, text.split(",")) if tag]


def _give(db: Connection, customer_id: int, tag_id: int) -> None:
    db.exec_driver_sql(
        "INSERT INTO customer_tag(customer_id, tag_id, set_at) SELECT ?1, ?2, ?3 WHERE NOT EXISTS "
        "(SELECT 1 FROM customer_tag WHERE customer_id = ?1 AND tag_id = ?2)",
        (customer_id, tag_id, date.today().isoformat()),
    )


def give(db: Connection, customer_id: int, text: str) -> None:
    """Give one tag to a customer within a running step."""
    _give(db, customer_id, ensure_tag(db, text))


def replace_in(db: Connection, customer_id: int, text: str) -> None:
    """Make the customer's tags those of the text, within a running step."""
    wanted = {ensure_tag(db, tag) for tag in split(text)}
    rows = db.exec_driver_sql("SELECT id, tag_id FROM customer_tag WHERE customer_id = ?", (customer_id,)).all()
    for row in rows:
        if row.tag_id not in wanted:
            db.exec_driver_sql("DELETE FROM customer_tag WHERE id = ?", (row.id,))
    for tag_id in wanted:
        _give(db, customer_id, tag_id)


def add_tag(store: Store, ids: Sequence[int], text: str, *, origin: object | None = None) -> None:
    """Give a tag to customers."""
    name = clean(text)
    if not name or not ids:
        return
    with store.step("customer.tag", origin, count=len(ids), tag=name) as step:
        tag_id = ensure_tag(step.db, name)
        for customer_id in ids:
            _give(step.db, customer_id, tag_id)


def remove_tag(store: Store, ids: Sequence[int], tag_id: int, *, origin: object | None = None) -> None:
    """Take a tag from customers."""
    take_off(store, [(one, tag_id) for one in ids], origin=origin)


def take_off(store: Store, given: Sequence[tuple[int, int]], *, origin: object | None = None) -> None:
    """Take tags from customers, (customer, tag) each, in one step."""
    if not given:
        return
    with store.step("customer.untag", origin, count=len(given)) as step:
        step.db.exec_driver_sql("DELETE FROM customer_tag WHERE customer_id = ? AND tag_id = ?", list(given))


def stale_days(store: Store) -> int:
    """After how many days a tag asks whether it is still true (000-53), by the rule in force; 0 for never."""
    from crm_desktop.services import grade_rules  # noqa: PLC0415 - not needed to show rows

    return grade_rules.in_force(store).tag_days


def is_stale(set_at: str, today: date, days: int) -> bool:
    """Whether a tag that was set on a day (ISO) is so many days old."""
    return bool(set_at and days) and set_at[:10] <= (today - timedelta(days=days)).isoformat()


def stale(store: Store, today: date, most: int) -> list[StaleTag]:
    """Tags that were set long ago, the oldest first."""
    days = stale_days(store)
    if not days:
        return []
    with store.read() as db:
        rows = db.exec_driver_sql(
            "SELECT g.customer_id, t.id, coalesce(t.namespace || '-', '') || t.name, g.set_at FROM customer_tag g "
            "JOIN tag t ON t.id = g.tag_id AND t.deleted_at IS NULL "
            "JOIN customer c ON c.id = g.customer_id AND c.deleted_at IS NULL "
            "WHERE g.set_at <= ? ORDER BY g.set_at, g.id LIMIT ?",
            ((today - timedelta(days=days)).isoformat(), most),
        )
        return [StaleTag(row[0], row[1], str(row[2]), row[3]) for row in rows]


def confirm(store: Store, found: Sequence[StaleTag], today: date, *, origin: object | None = None) -> None:
    """Say that tags are still true: they count from today."""
    if not found:
        return
    with store.step("customer.tag", origin, count=len(found), tag=found[0].text) as step:
        step.db.exec_driver_sql(
            "UPDATE customer_tag SET set_at = ? WHERE customer_id = ? AND tag_id = ?",
            [(today.isoformat(), one.customer_id, one.tag_id) for one in found],
        )


def listing(store: Store) -> list[tuple[int, str, int]]:
    """(id, text, number of customers) of every tag in use, the commonest first."""
    with store.read() as db:
        rows = db.exec_driver_sql(
            "SELECT t.id, coalesce(t.namespace || '-', '') || t.name, count(*) FROM tag t "
            "JOIN customer_tag g ON g.tag_id = t.id WHERE t.deleted_at IS NULL GROUP BY t.id ORDER BY 3 DESC, 2"
        )
        return [(int(row[0]), str(row[1]), int(row[2])) for row in rows]
