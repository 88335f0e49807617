"""Records as plain objects with readable keys, for scripts: `crm-desktop list ... --json`."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from itertools import islice

from crm_desktop.services import lists, reminders
from crm_desktop.services.reminder import Reminder
from crm_desktop.services.search import search
from crm_desktop.store.database import Store
from crm_desktop.store.list_filter import Filter
from crm_desktop.store.sql import Connection

Record = dict[str, object]

_PAGE = 1_000
_EVERYTHING = 1_000_000
_HIDDEN = frozenset({"id", "customer_id", "missing", "contact", "title", "phone"})
_LISTS: Mapping[str, tuple[Callable[[Store], lists.RecordList], str]] = {
    "follow_ups": (lists.FollowUpList, "when"),
    "grades": (lists.GradeChangeList, "changed_at"),
    "conversions": (lists.ConversionList, "converted_on"),
    "losses": (lists.LossList, "lost_on"),
}
"""Kind -> its list and the key it is ordered by, newest first."""


def listing(store: Store, kind: str, text: str, limit: int | None, today: date) -> list[Record]:
    """At most `limit` records of a kind, those of the customers that `text` finds; best or newest first."""
    most = _EVERYTHING if limit is None else limit
    if kind == "reminders":
        return _reminders(store, text, most, today)
    if kind == "supervisor":
        return _reminders(store, text, most, today, reminders.climbed(store, today))
    if kind in _LISTS:
        return _records(store, kind, text, most)
    ids = _customer_ids(store, text, most)
    return _customers(store, ids) if kind == "customers" else _contacts(store, ids, most)


def _customer_ids(store: Store, text: str, limit: int) -> list[int]:
    if text:
        return [hit.id for hit in search(store, text, limit=limit).hits]
    return list(lists.CustomerList(store).ids("number", False)[:limit])


def _customers(store: Store, ids: Sequence[int]) -> list[Record]:
    found: list[Record] = []
    shown = lists.CustomerList(store)
    for start in range(0, len(ids), _PAGE):
        page = ids[start : start + _PAGE]
        rows = shown.rows(page)
        with store.read() as db:
            people = _people(db, page)
        for customer_id in page:
            row = rows[customer_id]
            plain = {key: value for key, value in row.items() if key not in _HIDDEN}
            found.append({**plain, "contacts": people.get(customer_id, [])})
    return found


def _people(db: Connection, ids: Sequence[int]) -> dict[int, list[Record]]:
    """Contacts with their telephones and addresses, by customer."""
    marks = ", ".join(map(str, ids))
    people: dict[int, list[Record]] = {}
    by_id: dict[int, list[Record]] = {}
    for contact_id, customer_id, name, title, decides in db.exec_driver_sql(
        "SELECT id, customer_id, name, title, is_decision_maker FROM contact "
        f"WHERE customer_id IN ({marks}) AND deleted_at IS NULL ORDER BY is_primary DESC, position, id"
    ):
        by_id[contact_id] = []
        person = {"name": name, "title": title or "", "decision_maker": bool(decides), "points": by_id[contact_id]}
        people.setdefault(customer_id, []).append(person)
    marks = ", ".join(map(str, by_id))
    for contact_id, kind, value in db.exec_driver_sql(
        f"SELECT contact_id, kind, value FROM contact_point WHERE contact_id IN ({marks}) ORDER BY position, id"
    ):
        by_id[contact_id].append({"kind": kind, "value": value})
    return people


def _contacts(store: Store, ids: Sequence[int], limit: int) -> list[Record]:
    return [
        {"customer": customer["name"], "number": customer["number"], **contact}
        for customer in _customers(store, ids)
        for contact in _as_list(customer["contacts"])
    ][:limit]


def _as_list(value: object) -> list[Record]:
    return value if isinstance(value, list) else []


def _records(store: Store, kind: str, text: str, limit: int) -> list[Record]:
    make, order = _LISTS[kind]
    shown = make(store)
    shown.filter = Filter(text=text)
    ids = list(shown.ids(order, True)[:limit])
    found: list[Record] = []
    for start in range(0, len(ids), _PAGE):
        page = ids[start : start + _PAGE]
        rows = shown.rows(page)
        found += [
            {key: value for key, value in rows[one].items() if key not in {"id", "customer_id", "unsaid"}}
            for one in page
        ]
    return found


def _reminders(
    store: Store, text: str, limit: int, today: date, found: Iterable[Reminder] | None = None
) -> list[Record]:
    """What is due or overdue of all types, in the order of the list."""
    wanted = set(_customer_ids(store, text, _EVERYTHING)) if text else None
    if found is None:
        found = reminders.due(store, today, limit=limit if wanted is None else _EVERYTHING)
    kept = (one for one in found if wanted is None or one.customer_id in wanted)
    return [_plain_reminder(one) for one in islice(kept, limit)]


def _plain_reminder(one: Reminder) -> Record:
    texts = ("customer", "number", "grade", "hot", "type", "kind", "priority", "due", "overdue_days", "escalation",
             "section", "deadline")  # fmt: skip
    promises = [{"side": each.side, "content": each.content, "due": each.due_on} for each in one.promises]
    return {
        **{key: getattr(one, key) for key in texts},
        "why": str(one.why),
        "last": one.last,
        "suggest": one.suggest,
        "facts": [str(fact) for fact in one.facts],
        "promises": promises,
        "contact": one.contact,
        "phone": one.phone,
        "owner": one.owner,
    }
