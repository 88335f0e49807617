"""Which customer of the book a row means: number, uid, then legal name or alias with no contradicting credit code."""

import itertools
from collections import defaultdict
from collections.abc import Iterable, Sequence

from crm_desktop.services.import_prepared import Told, Who
from crm_desktop.store.sql import Connection

AMBIGUOUS = -1
"""Several customers carry this name and nothing in the row decides."""
NEW = 0
BATCH = 900


class Keys:
    """All customers of the book by everything that identifies them; learns those that the import adds."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._numbers: dict[str, int] = {}
        self._uids: dict[str, int] = {}
        self._codes: dict[int, str] = {}
        self._people: set[int] = set()
        self._phones: dict[int, set[str]] = {}
        self._names: dict[str, int | tuple[int, ...]] = {}
        self._removed = {
            str(uid) for (uid,) in db.exec_driver_sql("SELECT uid FROM customer WHERE deleted_at IS NOT NULL")
        }
        rows = db.exec_driver_sql(
            "SELECT id, uid, number, name_key, credit_code, kind FROM customer WHERE deleted_at IS NULL ORDER BY id"
        )
        for customer_id, uid, number, key, code, kind in rows:
            self._uids[uid] = customer_id
            if number:
                self._numbers[number] = customer_id
            if code:
                self._codes[customer_id] = code
            if kind == "person":
                self._people.add(customer_id)
            self._add_name(key, customer_id)
        for customer_id, key in db.exec_driver_sql(
            "SELECT a.customer_id, a.key FROM alias a JOIN customer c ON c.id = a.customer_id "
            "WHERE c.deleted_at IS NULL"
        ):
            self._add_name(key, customer_id)

    def _add_name(self, key: str, customer_id: int) -> None:
        known = self._names.get(key)
        if known is None:
            self._names[key] = customer_id
        elif isinstance(known, int):
            if known != customer_id:
                self._names[key] = (known, customer_id)
        elif customer_id not in known:
            self._names[key] = (*known, customer_id)

    def learn(self, customer_id: int, who: Who, aliases: Iterable[str] = (), phones: Iterable[str] = ()) -> None:
        """Remember a customer that the running import adds: its name, alias keys, and a person's telephones."""
        if who.number:
            self._numbers[who.number] = customer_id
        if who.uid:
            self._uids[who.uid] = customer_id
        if who.credit_code:
            self._codes[customer_id] = who.credit_code
        if who.person:
            self._people.add(customer_id)
            self._phones[customer_id] = set(phones)
        self._add_name(who.key, customer_id)
        for key in aliases:
            self._add_name(key, customer_id)

    def learn_strangers(self, first_id: int, told: Told) -> bool:
        """Remember many customers that the import adds, at once; False, and nothing done, unless each is plainly new.

        That is: a company by a name that is nobody else's, and nothing more to find it by.
        """
        keys, names = told.keys, self._names
        distinct = set(keys)
        if any(told.numbers) or any(told.uids) or any(told.people) or "" in distinct:
            return False
        if len(distinct) < len(keys) or not distinct.isdisjoint(names):
            return False
        names.update(zip(keys, itertools.count(first_id), strict=False))
        if any(told.codes):
            self._codes.update((one, code) for one, code in enumerate(told.codes, first_id) if code)
        return True

    def knows_number(self, number: str) -> bool:
        """Whether a customer of the book has this number."""
        return number in self._numbers

    def knows_name(self, key: str) -> bool:
        """Whether a customer of the book has this name or alias."""
        return key in self._names

    def knows_uid(self, uid: str) -> bool:
        """Whether a customer of the book, in the bin or not, has this uid."""
        return uid in self._uids or uid in self._removed

    def find(self, who: Who, phones: Sequence[str] = ()) -> tuple[int, bool]:
        """The customer's id, NEW or AMBIGUOUS; and whether a number or uid said so (then the name may change)."""
        if who.uid and (found := self._uids.get(who.uid)):
            return found, True
        if who.number and (found := self._numbers.get(who.number)) and self._same_number(who, found):
            return found, True
        named = self._names.get(who.key) if who.key else None
        if named is None:
            return NEW, False
        return self._decide((named,) if isinstance(named, int) else named, who, phones), False

    def _same_number(self, who: Who, found: int) -> bool:
        """A number of the book beside a uid that is not: another laptop gave it, unless the name agrees."""
        if not who.uid:
            return True
        named = self._names.get(who.key, ())
        return found == named if isinstance(named, int) else found in named

    def _decide(self, ids: tuple[int, ...], who: Who, phones: Sequence[str]) -> int:
        left = ids
        if who.credit_code:
            exact = tuple(one for one in ids if self._codes.get(one) == who.credit_code)
            left = exact or tuple(one for one in ids if one not in self._codes)
        if phones and (len(left) > 1 or who.person) and any(one in self._people for one in left):
            left = self._reached_by(left, phones)
        if not left:
            return NEW
        return left[0] if len(left) == 1 else AMBIGUOUS

    def _reached_by(self, ids: tuple[int, ...], phones: Sequence[str]) -> tuple[int, ...]:
        """People of the same name are told apart by their telephones; one without any may be meant."""
        known: dict[int, set[str]] = defaultdict(set, {one: self._phones[one] for one in ids if one in self._phones})
        marks = ", ".join(map(str, ids))
        for customer_id, key in self._db.exec_driver_sql(
            "SELECT k.customer_id, p.key FROM contact k JOIN contact_point p ON p.contact_id = k.id "
            f"WHERE k.deleted_at IS NULL AND k.customer_id IN ({marks})"
        ):
            known[customer_id].add(key)
        reached = tuple(one for one in ids if known[one] & set(phones))
        return reached or tuple(one for one in ids if not known[one])


def owners_of(db: Connection, keys: Sequence[str]) -> dict[str, tuple[int, str]]:
    """Which customer (id, name) already has each of the given telephone or mail keys."""
    found: dict[str, tuple[int, str]] = {}
    for start in range(0, len(keys), BATCH):
        part = keys[start : start + BATCH]
        for key, customer_id, name in db.exec_driver_sql(
            "SELECT p.key, c.id, c.name FROM contact_point p JOIN contact k ON k.id = p.contact_id "
            "JOIN customer c ON c.id = k.customer_id WHERE c.deleted_at IS NULL AND k.deleted_at IS NULL "
            f"AND p.key IN ({', '.join('?' * len(part))})",
            tuple(part),
        ):
            found.setdefault(key, (customer_id, name))
    return found
