"""People of customers: added in bulk to new ones, matched by name or telephone to those of known ones."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from crm_desktop.domain.masking import hides_one_of
from crm_desktop.domain.text import fold
from crm_desktop.services.import_prepared import Contact, Crowd
from crm_desktop.services.import_work import Work
from crm_desktop.store import tables
from crm_desktop.store.identity import new_uids
from crm_desktop.store.sql import Connection

_COLUMNS = ("uid", "customer_id", "name", "title", "is_primary", "is_decision_maker", "position")
_POINT_COLUMNS = ("contact_id", "kind", "value", "key", "state", "position")


@dataclass(slots=True)
class Person:
    """A contact of the book."""

    id: int
    name: str
    title: str
    decides: bool
    keys: set[str] = field(default_factory=set)
    """Keys of its telephones and addresses."""


People = dict[int, list[Person]]
"""Contacts by customer, in their order."""


def load(db: Connection, ids: Sequence[int]) -> People:
    """The contacts of the given customers."""
    people: People = {customer_id: [] for customer_id in ids}
    by_id: dict[int, Person] = {}
    marks = ", ".join(map(str, ids))
    for contact_id, customer_id, name, title, decides in db.exec_driver_sql(
        "SELECT id, customer_id, name, title, is_decision_maker FROM contact "
        f"WHERE customer_id IN ({marks}) AND deleted_at IS NULL ORDER BY position, id"
    ):
        by_id[contact_id] = Person(contact_id, name, title or "", bool(decides))
        people[customer_id].append(by_id[contact_id])
    if by_id:
        marks = ", ".join(map(str, by_id))
        for contact_id, key in db.exec_driver_sql(
            f"SELECT contact_id, key FROM contact_point WHERE contact_id IN ({marks})"
        ):
            by_id[contact_id].keys.add(key)
    return people


def add_crowd(work: Work, owners: Sequence[int], crowd: Crowd, first_place: int = 0, *, indexed: bool = False) -> None:
    """Add people in bulk; `owners` has the customer's id of each row. The one of place 0 is the main contact.

    `indexed` says that their words are in the customers' search text already.
    """
    # no bool among them: the driver would ask an adapter how to store each
    places = [place + first_place for place in crowd.places]
    rows = zip(
        new_uids(len(places)),
        [owners[row] for row in crowd.rows],
        crowd.names,
        [title or None for title in crowd.titles],
        [0 if place else 1 for place in places],
        map(int, crowd.deciding),
        places,
        strict=True,
    )
    ids = work.step.bulk_insert(tables.contact, _COLUMNS, list(rows), {"created_at": work.now})
    work.tallies["contacts"].added.update(ids)
    work.phones.update(crowd.keys)
    whose = [ids[person] for person in crowd.whose]
    points = zip(whose, crowd.kinds, crowd.values, crowd.keys, crowd.states, crowd.ranks, strict=True)
    added = work.step.bulk_insert(tables.contact_point, _POINT_COLUMNS, list(points))
    for table, span in (("contact", ids), ("contact_point", added)):
        if indexed and span:
            work.step.indexed[table].append((span[0], span[-1]))


def update(work: Work, people: People, customer_id: int, contacts: Sequence[Contact]) -> None:
    """Bring the people of one known customer up to date; nobody is removed and no telephone is lost."""
    known, tally = people[customer_id], work.tallies["contacts"]
    strangers = []
    for contact in contacts:
        person = find(known, contact)
        if person is None:
            strangers.append(contact)
            continue
        tally.met.add(person.id)
        if _change(work, person, contact):
            tally.updated.add(person.id)
    if strangers:
        before = len(known)
        add_crowd(work, [customer_id], Crowd.of([strangers]), before)
        # a second row of the same customer must find them
        people[customer_id] = load(work.db, [customer_id])[customer_id]


def find(known: Sequence[Person], contact: Contact) -> Person | None:
    """The person of that name; without a name the one with that telephone, else the first."""
    name, _title, points, _decides = contact
    keys = {key for _kind, _value, key, _state in points}
    if name:
        folded = fold(name)
        named = [one for one in known if fold(one.name) == folded]
        nameless = [one for one in known if not one.name and (not one.keys or one.keys & keys)]
        return next(iter([*named, *nameless]), None)
    return next((one for one in known if one.keys & keys), known[0] if known else None)


def _change(work: Work, person: Person, contact: Contact) -> bool:
    name, title, points, decides = contact
    changed: dict[str, object] = {}
    if title and title != person.title:
        changed["title"] = person.title = title
    if name and not person.name:
        changed["name"] = person.name = name
    if decides and not person.decides:
        changed["is_decision_maker"] = person.decides = True
    # a copy that was handed out with masked telephones brings nothing new
    fresh = [point for point in points if point[2] not in person.keys and not hides_one_of(point[1], person.keys)]
    if changed:
        marks = ", ".join(f"{column} = ?" for column in changed)
        work.db.exec_driver_sql(
            f"UPDATE contact SET {marks}, updated_at = ? WHERE id = ?", (*changed.values(), work.now, person.id)
        )
    if fresh:
        rows = [(person.id, *point, at) for at, point in enumerate(fresh, len(person.keys))]
        work.step.bulk_insert(tables.contact_point, _POINT_COLUMNS, rows)
        person.keys.update(point[2] for point in fresh)
        work.phones.update(point[2] for point in fresh)
    return bool(changed or fresh)
