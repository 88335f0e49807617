"""Writing prepared records of the templates besides customers; unknown customers are added by their name."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.services import import_contacts, import_write
from crm_desktop.services.fields import sort_key
from crm_desktop.services.import_match import AMBIGUOUS
from crm_desktop.services.import_prepared import Prepared, Told, Who
from crm_desktop.services.import_work import Sheet, Work, agrees
from crm_desktop.store import change_log, service_tables, tables
from crm_desktop.store.identity import new_uids
from crm_desktop.store.sql import Table

Values = dict[str, object]

_AMBIGUOUS = QT_TRANSLATE_NOOP(
    "messages", "Several customers of the book are called {name}. Add the customer's number; the row was left out."
)
_UNKNOWN = QT_TRANSLATE_NOOP("messages", "No customer has the number {number}, and no name is given.")


@dataclass(frozen=True, slots=True)
class Spec:
    """How one kind of record is stored and recognised when it comes again without a uid."""

    table: Table
    identity: Callable[[Values], tuple[object, ...]]
    constants: Mapping[str, object]
    kept: frozenset[str] = frozenset({"uid"})
    """Columns that an existing record never takes from a file."""


def _day(value: object) -> str:
    return str(value or "")[:10]


def _touch(row: Values) -> tuple[object, ...]:
    when = row.get("happened_at") or row.get("planned_at")
    return _day(when), row.get("method_id"), row.get("content") or row.get("next_action") or ""


def _moment(row: Values) -> object:
    """The time of a record to the minute: of two alike on one day it tells which one is meant."""
    return next((row[name] for name in ("happened_at", "planned_at", "changed_at") if row.get(name)), None)


def _change(row: Values) -> tuple[object, ...]:
    return _day(row["changed_at"]), row["to_id"]


def _sale(row: Values) -> tuple[object, ...]:
    return _day(row["converted_on"]), row["amount"], row["product"] or ""


def _lost(row: Values) -> tuple[object, ...]:
    return _day(row["lost_on"]), row.get("reason_id")


def _event(row: Values) -> tuple[object, ...]:
    return row["happened_at"], row.get("kind_id"), row.get("content") or ""


SPECS: Mapping[str, Spec] = {
    "follow_ups": Spec(tables.follow_up, _touch, {}, frozenset({"uid", "logged_at", "state"})),
    "grade_changes": Spec(tables.grade_change, _change, {"basis": "import"}),
    "conversions": Spec(tables.conversion, _sale, {}),
    "losses": Spec(tables.loss, _lost, {}),
    "events": Spec(service_tables.event, _event, {}),
}


def write(work: Work, sheet: Sheet, prepared: Prepared) -> None:
    """Find or add each row's customer, then add the records that the book does not have and mend those that differ."""
    spec = SPECS[prepared.kind]
    customers = _customers(work, sheet, prepared)
    rows = [(customer_id, _values(work, prepared, at)) for at, customer_id in enumerate(customers) if customer_id]
    if not rows:
        return
    ids = list(dict.fromkeys(customer_id for customer_id, _row in rows))
    _add_contacts(work, prepared, customers, rows, ids)
    work.tallies["customers"].met.update(ids)
    known = _Known(work, spec, list(rows[0][1]), ids)
    fresh: list[tuple[int, Values]] = []
    for customer_id, row in rows:
        found = known.find(customer_id, row)
        if found is None:
            fresh.append((customer_id, row))
            known.expect(customer_id, row)
        elif found:
            _mend(work, prepared.kind, spec, found, row)
    _add(work, prepared.kind, spec, fresh)
    if prepared.kind == "grade_changes":
        work.graded.update(ids)


def _customers(work: Work, sheet: Sheet, prepared: Prepared) -> list[int]:
    """The customer's id for each row; 0 for rows that are left out."""
    found: list[int] = []
    unknown: dict[str, Who] = {}
    first = import_write.next_id(work)
    for at, who in enumerate(prepared.who):
        customer_id = work.keys.find(who)[0] if who.name or who.number else AMBIGUOUS
        if customer_id == AMBIGUOUS:
            if who.name:
                work.say(sheet, prepared.numbers[at], who.name, Message(_AMBIGUOUS, name=who.name), hint=False)
            customer_id = 0
        elif not customer_id and not who.name:
            work.say(sheet, prepared.numbers[at], who.number, Message(_UNKNOWN, number=who.number), hint=False)
        elif not customer_id:
            customer_id = first + len(unknown)
            number = "" if work.keys.knows_number(who.number) else who.number
            unknown[who.key] = who._replace(number=number, sort=sort_key(who.name))
            work.keys.learn(customer_id, unknown[who.key])
        found.append(customer_id)
    if unknown:
        names = list(unknown.values())
        added = Prepared("customers", [0] * len(names), Told.of(names), (), (), (), (), [])
        import_write.insert(work, added, range(len(names)))
    return found


def _values(work: Work, prepared: Prepared, at: int) -> Values:
    row: Values = dict(zip(prepared.columns, prepared.row(at), strict=True))
    for (name, kind), levels in zip(prepared.list_columns, prepared.entries(at), strict=True):
        row[name] = work.entry(kind, levels)
    return row


def _add_contacts(
    work: Work, prepared: Prepared, customers: Sequence[int], rows: list[tuple[int, Values]], ids: Sequence[int]
) -> None:
    """Link the talks to the people they were held with."""
    if prepared.kind != "follow_ups" or not prepared.crowd or not prepared.crowd.rows:
        return
    people = import_contacts.load(work.db, ids)
    wanted = [contacts for customer_id, contacts in zip(customers, prepared.contacts, strict=True) if customer_id]
    for (customer_id, row), contacts in zip(rows, wanted, strict=True):
        row["contact_id"] = None
        if contacts:
            import_contacts.update(work, people, customer_id, contacts)
            person = import_contacts.find(people[customer_id], contacts[0])
            row["contact_id"] = person.id if person else None


class _Known:
    """The records that the customers of one chunk have already."""

    def __init__(self, work: Work, spec: Spec, columns: Sequence[str], ids: Sequence[int]) -> None:
        self._spec = spec
        self._by_uid: dict[str, Values] = {}
        self._same: dict[tuple[object, ...], Values] = {}
        self._exact: dict[tuple[object, ...], Values] = {}
        names = list(dict.fromkeys(("id", "customer_id", "uid", *columns)))
        marks = ", ".join(map(str, ids))
        for values in work.db.exec_driver_sql(
            f"SELECT {', '.join(names)} FROM {spec.table.name} WHERE customer_id IN ({marks}) AND deleted_at IS NULL"
        ):
            row: Values = dict(zip(names, values, strict=True))
            self._by_uid[str(row["uid"])] = row
            identity = (row["customer_id"], *spec.identity(row))
            self._same.setdefault(identity, row)
            self._exact.setdefault((_moment(row), *identity), row)

    def find(self, customer_id: int, row: Values) -> Values | None:
        """The stored record that a row means; {} for one that this chunk adds already, None for a new one."""
        found = self._by_uid.get(str(row["uid"])) if row["uid"] else None
        if found is None:
            identity = (customer_id, *self._spec.identity(row))
            found = self._exact.get((_moment(row), *identity)) or self._same.get(identity)
        if found is None and row.get("amount") is not None:
            # a sale whose amount could not be read at first
            found = self._same.get((customer_id, *self._spec.identity({**row, "amount": None})))
        return found

    def expect(self, customer_id: int, row: Values) -> None:
        """Remember a record that is about to be added."""
        self._same[customer_id, *self._spec.identity(row)] = {}


def _mend(work: Work, kind: str, spec: Spec, stored: Values, row: Values) -> None:
    tally = work.tallies[kind]
    tally.met.add(int(str(stored["id"])))
    changed = _changed(work, spec, stored, row)
    if changed:
        marks = ", ".join(f"{name} = ?" for name in changed)
        work.db.exec_driver_sql(
            f"UPDATE {spec.table.name} SET {marks}, updated_at = ? WHERE id = ?",
            (*changed.values(), work.now, stored["id"]),
        )
        tally.updated.add(int(str(stored["id"])))


def _changed(work: Work, spec: Spec, stored: Values, row: Values) -> Values:
    changed = {
        name: value
        for name, value in row.items()
        if name not in spec.kept
        and not (value is None and not work.options.erase_blanks)
        and not agrees(value, stored[name])
    }
    if "amount" in row and row["amount"] == stored["amount"]:
        # "65万" and 650000 are one amount; what was written first stays
        changed.pop("amount_text", None)
    if changed and row.get("happened_at") and stored.get("state") == "planned":
        changed["state"] = "done"
    return changed


def _add(work: Work, kind: str, spec: Spec, fresh: Sequence[tuple[int, Values]]) -> None:
    if not fresh:
        return
    columns = [name for name in fresh[0][1] if name != "uid"]
    uids = new_uids(len(fresh))
    tail = (*spec.constants.values(), work.now)
    usable = _usable_uids(work, spec, [str(row["uid"]) for _customer, row in fresh if row["uid"]])
    if kind == "follow_ups":
        for _customer, row in fresh:
            row["logged_at"] = row["logged_at"] or (work.now if row["happened_at"] else None)
    ids = work.step.bulk_insert(
        spec.table,
        ("uid", "customer_id", *columns, *spec.constants, "created_at"),
        [
            (row["uid"] if row["uid"] in usable else uid, customer_id, *(row[name] for name in columns), *tail)
            for (customer_id, row), uid in zip(fresh, uids, strict=True)
        ],
    )
    work.tallies[kind].added.update(ids)
    if kind == "grade_changes":
        _fill_from(work, ids)


def _usable_uids(work: Work, spec: Spec, uids: Sequence[str]) -> set[str]:
    """The uids of a file that no record has, not even one in the bin or of another customer."""
    usable = set(uids)
    for start in range(0, len(uids), 900):
        part = tuple(uids[start : start + 900])
        marks = ", ".join("?" * len(part))
        usable -= {
            row[0] for row in work.db.exec_driver_sql(f"SELECT uid FROM {spec.table.name} WHERE uid IN ({marks})", part)
        }
    return usable


def _fill_from(work: Work, ids: range) -> None:
    """The grade before each added change, where the file does not say it: that of the change before."""
    change_log.set_bulk(work.db, True)  # the range that adds these rows is their whole log
    work.db.exec_driver_sql(
        "UPDATE grade_change AS g SET from_id = (SELECT p.to_id FROM grade_change p "
        "WHERE p.customer_id = g.customer_id AND p.deleted_at IS NULL AND (p.changed_at, p.id) < (g.changed_at, g.id) "
        "ORDER BY p.changed_at DESC, p.id DESC LIMIT 1) WHERE g.id BETWEEN ? AND ? AND g.from_id IS NULL",
        (ids[0], ids[-1]),
    )
    change_log.set_bulk(work.db, False)
