"""Adding, changing and removing customers: typed values in, one undoable step each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from crm_desktop.domain.company_names import name_key
from crm_desktop.domain.custom_fields import field_name
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.domain.text import clean
from crm_desktop.services import stage_moves, tags
from crm_desktop.services.contacts import FIRST_CONTACT, ContactDraft, PointDraft, save_contacts, save_first_contact
from crm_desktop.services.fields import FIELDS, parse_customer_field
from crm_desktop.services.moves import LOGS, Move, move
from crm_desktop.services.numbers import Numbers
from crm_desktop.services.records import insert, insert_part, label, name_of, now, put_in_bin, update
from crm_desktop.services.tags import add_tag, remove_tag
from crm_desktop.store import custom_queries, customer_queries, options
from crm_desktop.store.database import Step, Store
from crm_desktop.store.options import Options
from crm_desktop.store.sql import Connection

__all__ = [
    "ContactDraft",
    "PointDraft",
    "add",
    "add_tag",
    "edit",
    "edit_many",
    "name_of",
    "now",
    "remove",
    "remove_tag",
    "restore",
    "set_hot",
    "set_stage",
]

_TAKEN = QT_TRANSLATE_NOOP("messages", "The number {number} belongs to {name} already.")
_NO_NAME = QT_TRANSLATE_NOOP("messages", "A customer needs a name.")


@dataclass(frozen=True, slots=True)
class Written:
    """What came of typed values: columns to write and what to tell the user."""

    columns: dict[str, object]
    warnings: tuple[Message, ...]


def columns_of(db: Connection, known: Options, values: Mapping[str, object]) -> Written:
    """Columns of typed field values; new entries of lists are added on the way."""
    columns: dict[str, object] = {}
    warnings = []
    for key, value in values.items():
        if key not in FIELDS:
            continue
        parsed = parse_customer_field(key, value)
        columns.update(parsed.columns)
        for column, (kind, levels) in parsed.options.items():
            columns[column] = options.ensure_path(db, known, kind, levels)
        if parsed.warning is not None:
            warnings.append(parsed.warning)
    return Written(columns, tuple(warnings))


def add(
    store: Store, values: Mapping[str, object], *, contacts: Sequence[ContactDraft] = (), origin: object | None = None
) -> int:
    """Add a customer and return its id; only the name is needed, a number is given when none is typed (001-13)."""
    name = clean(str(values.get("name") or ""))
    if not name:
        raise UserError(Message(_NO_NAME))
    with store.step("customer.add", origin, name=name) as step:
        return add_in(step, values, contacts)


def add_in(step: Step, values: Mapping[str, object], contacts: Sequence[ContactDraft] = ()) -> int:
    """Add a customer within a running step."""
    db = step.db
    columns = columns_of(db, options.load(db), values).columns
    filed = str(columns.get("filed_on") or date.today().isoformat())
    day = date.fromisoformat(filed) if len(filed) == 10 else date.today()
    columns |= _number(db, str(columns.get("number") or ""), str(columns["name"]), day)
    moment = now()
    fresh = {"filed_on": day.isoformat(), "entered_at": moment, "updated_at": moment}
    columns |= {column: value for column, value in fresh.items() if columns.get(column) is None}
    if columns.get("stage_id") is not None:
        columns["stage_since"] = moment
    customer_id = insert(db, "customer", columns)
    _save_parts(db, customer_id, values, contacts or None)
    return customer_id


def edit(
    store: Store,
    customer_id: int,
    values: Mapping[str, object],
    *,
    contacts: Sequence[ContactDraft] | None = None,
    why: str = "",
    origin: object | None = None,
) -> tuple[Message, ...]:
    """Change fields of a customer (and its people, when given); returns what looks wrong but was kept.

    `why` is the reason of a move of its stage (003-18).
    """
    with store.step("customer.edit", origin, name=name_of(store, customer_id), fields=sorted(values)) as step:
        return edit_in(step, customer_id, values, contacts, why)


def edit_in(
    step: Step,
    customer_id: int,
    values: Mapping[str, object],
    contacts: Sequence[ContactDraft] | None = None,
    why: str = "",
) -> tuple[Message, ...]:
    """Change fields of a customer within a running step; a changed grade or stage is logged as a move."""
    written = columns_of(step.db, options.load(step.db), values)
    columns = dict(written.columns)
    if "number" in columns:
        columns |= _typed_number(step.db, str(columns["number"] or ""), customer_id)
    _write(step.db, [customer_id], columns, why)
    _save_parts(step.db, customer_id, values, contacts)
    return written.warnings


def edit_many(store: Store, ids: Sequence[int], values: Mapping[str, object], *, origin: object | None = None) -> None:
    """Give the same field values to many customers in one step; a number is one customer's own and left out."""
    shared = {key: value for key, value in values.items() if key != "number"}
    if not ids or not shared:
        return
    with store.step("customer.bulk_edit", origin, count=len(ids), field=", ".join(sorted(shared))) as step:
        _write(step.db, ids, columns_of(step.db, options.load(step.db), shared).columns)
        if any(key not in FIELDS for key in shared):
            for customer_id in ids:
                _save_parts(step.db, customer_id, shared, None)


def _write(db: Connection, ids: Sequence[int], columns: Mapping[str, object], why: str = "") -> None:
    """Write columns of customers; grade and stage go through their logs."""
    plain = dict(columns)
    for column in LOGS:
        if column in plain:
            to_id = plain.pop(column)
            reason = why if column == "stage_id" else ""
            move(db, ids, Move(column, None if to_id is None else int(str(to_id)), reason))
    if "need_by" in plain:
        # "3个月内" was told from the day on which it was written: the same words again do not move the day
        fresh = customer_queries.other_need_times(db, ids, plain["need_time"])
        update(db, "customer", fresh, {"need_time": plain.pop("need_time"), "need_by": plain.pop("need_by")})
    update(db, "customer", ids, plain)


def _save_parts(
    db: Connection, customer_id: int, values: Mapping[str, object], contacts: Sequence[ContactDraft] | None
) -> None:
    """The records beside the customer: people, aliases, tags and a promise."""
    if contacts is not None:
        save_contacts(db, customer_id, contacts)
    elif any(key in values for key in FIRST_CONTACT):
        save_first_contact(db, customer_id, {key: str(values[key] or "") for key in FIRST_CONTACT if key in values})
    if "aliases" in values:
        _save_aliases(db, customer_id, str(values["aliases"] or ""))
    if "tags" in values:
        tags.replace_in(db, customer_id, str(values["tags"] or ""))
    own = {name: clean(str(text or "")) for key, text in values.items() if (name := field_name(key))}
    if own:
        custom_queries.merge(db, customer_id, own)
    if "promises" in values:
        _save_promises(db, customer_id, str(values["promises"] or ""))


def _save_promises(db: Connection, customer_id: int, text: str) -> None:
    """Make the open promises those of the text, separated by "；" or new lines; kept ones are history and stay."""
    wanted = list(dict.fromkeys(filter(None, map(clean, text.replace("；", "\n").splitlines()))))
    present = {
        row.content: row.id
        for row in db.exec_driver_sql(
            "SELECT id, content FROM promise WHERE customer_id = ? AND kept_at IS NULL AND deleted_at IS NULL",
            (customer_id,),
        )
    }
    update(db, "promise", [present[one] for one in present if one not in wanted], {"deleted_at": now()})
    for content in wanted:
        if content not in present:
            insert(db, "promise", {"customer_id": customer_id, "content": content})


def _save_aliases(db: Connection, customer_id: int, text: str) -> None:
    wanted = {name_key(name): name for name in tags.split(text)}
    present = {
        row.key: row.id for row in db.exec_driver_sql("SELECT id, key FROM alias WHERE customer_id = ?", (customer_id,))
    }
    for key, alias_id in present.items():
        if key not in wanted:
            db.exec_driver_sql("DELETE FROM alias WHERE id = ?", (alias_id,))
    for key, name in wanted.items():
        if key not in present:
            insert_part(db, "alias", {"customer_id": customer_id, "name": name, "key": key})


def _number(db: Connection, typed: str, name: str, day: date) -> dict[str, object]:
    """Number columns of a new customer: the typed one when it is free (UserError otherwise), else the next by rule."""
    if typed:
        return _typed_number(db, typed, 0)
    numbers = Numbers(db)
    number, prefix, seq = numbers.next(name, day)
    while _holder(db, number) is not None:
        number, prefix, seq = numbers.next(name, day)
    return {"number": number, "number_prefix": prefix, "number_seq": seq}


def _typed_number(db: Connection, typed: str, customer_id: int) -> dict[str, object]:
    if not typed:
        return {"number": None, "number_prefix": None, "number_seq": None}
    holder = _holder(db, typed)
    if holder is not None and holder[0] != customer_id:
        raise UserError(Message(_TAKEN, number=typed, name=holder[1]))
    number, prefix, seq = Numbers(db).take(typed)
    return {"number": number, "number_prefix": prefix, "number_seq": seq}


def _holder(db: Connection, number: str) -> tuple[int, str] | None:
    """Whose number it is, the bin included; asked in two halves, each of which has an index."""
    row = db.exec_driver_sql(
        "SELECT id, name FROM customer WHERE number = ?1 AND deleted_at IS NULL UNION ALL "
        "SELECT id, name FROM customer WHERE number = ?1 AND deleted_at IS NOT NULL",
        (number,),
    ).first()
    return None if row is None else (int(row[0]), str(row[1]))


def remove(store: Store, ids: Sequence[int], *, origin: object | None = None) -> None:
    """Move customers into the bin; what hangs on them stays and comes back with them."""
    if ids:
        with store.step("customer.remove", origin, **label(store, ids)) as step:
            put_in_bin(step.db, "customer", ids)


def restore(store: Store, ids: Sequence[int], *, origin: object | None = None) -> None:
    """Bring customers back from the bin."""
    if ids:
        with store.step("customer.restore", origin, **label(store, ids)) as step:
            update(step.db, "customer", ids, {"deleted_at": None})


def set_hot(store: Store, ids: Sequence[int], on: bool, *, origin: object | None = None) -> None:
    """Mark customers hot or not, whatever their grade (004-05)."""
    if ids:
        with store.step("customer.hot", origin, on=on, **label(store, ids)) as step:
            update(step.db, "customer", ids, {"hot": int(on)})


def set_stage(
    store: Store, ids: Sequence[int], stage_id: int | None, reason: str = "", *, origin: object | None = None
) -> None:
    """Move customers to a stage and keep the move in the stage log (003-18)."""
    stage_moves.to_stage(store, ids, stage_id, reason, origin=origin)
