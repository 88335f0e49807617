"""What few rows of the customers' template have: more names, tags, the user's own columns, the parts of the form."""

import json
from collections.abc import Iterable, Sequence

from crm_desktop.domain.company_names import name_key
from crm_desktop.domain.text import fold
from crm_desktop.services.import_prepared import Extras
from crm_desktop.services.import_work import Work
from crm_desktop.store import tables
from crm_desktop.store.identity import new_uid, new_uids

_ANY = "\0"
"""Whatever was said."""
_FOLLOW_UP = (
    "uid",
    "customer_id",
    "state",
    "planned_at",
    "happened_at",
    "logged_at",
    "content",
    "next_action",
    "created_at",
)


def add(work: Work, wanted: Sequence[tuple[int, Extras]]) -> set[int]:
    """Add what the given customers (id, extras) do not have yet; returns the customers that were changed."""
    if not wanted:
        return set()
    return {
        *_aliases(work, wanted),
        *_tags(work, wanted),
        *_custom(work, wanted),
        *_promises(work, wanted),
        *_talks(work, wanted),
    }


def _having(work: Work, sql: str, ids: Iterable[int]) -> set[tuple[object, ...]]:
    marks = ", ".join(map(str, ids))
    return {tuple(row) for row in work.db.exec_driver_sql(sql.format(ids=marks))}


def _aliases(work: Work, wanted: Sequence[tuple[int, Extras]]) -> set[int]:
    ids = [customer_id for customer_id, extras in wanted if extras.aliases]
    if not ids:
        return set()
    known = _having(work, "SELECT customer_id, key FROM alias WHERE customer_id IN ({ids})", ids)
    rows = {
        (customer_id, key): (customer_id, name, key)
        for customer_id, extras in wanted
        for name in extras.aliases
        if (customer_id, key := name_key(name)) not in known
    }
    work.step.bulk_insert(tables.alias, ("customer_id", "name", "key"), list(rows.values()))
    return {customer_id for customer_id, _key in rows}


def _tags(work: Work, wanted: Sequence[tuple[int, Extras]]) -> set[int]:
    ids = [customer_id for customer_id, extras in wanted if extras.tags]
    if not ids:
        return set()
    tags = {
        (fold(space or ""), fold(name)): int(tag_id)
        for tag_id, space, name in work.db.exec_driver_sql(
            "SELECT id, namespace, name FROM tag WHERE deleted_at IS NULL"
        )
    }
    known = _having(work, "SELECT customer_id, tag_id FROM customer_tag WHERE customer_id IN ({ids})", ids)
    rows: dict[tuple[int, int], tuple[object, ...]] = {}
    for customer_id, extras in wanted:
        for space, name in extras.tags:
            key = (fold(space or ""), fold(name))
            tag_id = tags.get(key)
            if tag_id is None:
                tag_id = tags[key] = add_tag(work, space, name)
            if (customer_id, tag_id) not in known:
                rows[customer_id, tag_id] = (customer_id, tag_id, work.now)
    work.step.bulk_insert(tables.customer_tag, ("customer_id", "tag_id", "set_at"), list(rows.values()))
    return {customer_id for customer_id, _tag_id in rows}


def add_tag(work: Work, space: str | None, name: str) -> int:
    """Add a tag to the book's tags; returns its id."""
    added = work.db.exec_driver_sql(
        "INSERT INTO tag(uid, namespace, name, created_at) VALUES (?, ?, ?, ?)", (new_uid(), space, name, work.now)
    )
    return int(added.lastrowid)


def _custom(work: Work, wanted: Sequence[tuple[int, Extras]]) -> set[int]:
    """The user's own columns, kept under their headers."""
    ids = [customer_id for customer_id, extras in wanted if extras.custom]
    if not ids:
        return set()
    marks = ", ".join(map(str, ids))
    stored = {
        int(customer_id): json.loads(text) if text else {}
        for customer_id, text in work.db.exec_driver_sql(f"SELECT id, custom FROM customer WHERE id IN ({marks})")
    }
    changes = []
    for customer_id, extras in wanted:
        if extras.custom:
            merged = {**stored[customer_id], **dict(extras.custom)}
            if merged != stored[customer_id]:
                stored[customer_id] = merged
                changes.append((json.dumps(merged, ensure_ascii=False), customer_id))
    if changes:
        work.db.exec_driver_sql("UPDATE customer SET custom = ? WHERE id = ?", changes)
    return {customer_id for _text, customer_id in changes}


def _promises(work: Work, wanted: Sequence[tuple[int, Extras]]) -> set[int]:
    ids = [customer_id for customer_id, extras in wanted if extras.promise]
    if not ids:
        return set()
    known = _having(work, "SELECT customer_id, content FROM promise WHERE customer_id IN ({ids})", ids)
    rows = {
        (customer_id, extras.promise): (customer_id, extras.promise, work.now)
        for customer_id, extras in wanted
        if extras.promise and (customer_id, extras.promise) not in known
    }
    work.step.bulk_insert(
        tables.promise,
        ("uid", "customer_id", "content", "created_at"),
        [(uid, *row) for uid, row in zip(new_uids(len(rows)), rows.values(), strict=True)],
    )
    return {customer_id for customer_id, _content in rows}


def _talks(work: Work, wanted: Sequence[tuple[int, Extras]]) -> set[int]:
    """Earlier talks and the next planned one, which the form has in single cells (002-20, 002-21)."""
    ids = [customer_id for customer_id, extras in wanted if extras.past or extras.plan or extras.plan_on]
    if not ids:
        return set()
    known = _talks_known(work, ids)
    rows: dict[tuple[int, str, str], tuple[object, ...]] = {}
    for customer_id, extras in wanted:
        for when, what in extras.past:
            same = (customer_id, when, _ANY)
            key = same if when == extras.touched and same in known else (customer_id, when, what)
            rows[key] = customer_id, "done", None, when or None, work.now, what, None, work.now
        if extras.plan or extras.plan_on:
            plan = (customer_id, "planned", extras.plan_on or None, None, None, None, extras.plan or None, work.now)
            rows[customer_id, extras.plan_on, extras.plan] = plan
    standing = _having(
        work, "SELECT id, coalesce(next_due_at, ''), coalesce(next_action, '') FROM customer WHERE id IN ({ids})", ids
    )
    fresh = {key: row for key, row in rows.items() if key not in known and key not in standing}
    tally = work.tallies["follow_ups"]
    tally.met.update(known[key] for key in rows if key in known)
    added = [(uid, *row) for uid, row in zip(new_uids(len(fresh)), fresh.values(), strict=True)]
    tally.added.update(work.step.bulk_insert(tables.follow_up, _FOLLOW_UP, added))
    return set()


def _talks_known(work: Work, ids: Sequence[int]) -> dict[tuple[int, str, str], int]:
    """Follow-ups of the given customers by (customer, when, what), as held and as planned."""
    marks = ", ".join(map(str, ids))
    known: dict[tuple[int, str, str], int] = {}
    for one, customer_id, happened, content, planned, action in work.db.exec_driver_sql(
        "SELECT id, customer_id, happened_at, content, planned_at, next_action FROM follow_up "
        f"WHERE customer_id IN ({marks}) AND deleted_at IS NULL"
    ):
        known[customer_id, planned or "", action or ""] = one
        known[customer_id, happened or "", content or ""] = one
        # "last contact" of a list names the talk by its time alone
        known.setdefault((customer_id, happened or "", _ANY), one)
    return known
