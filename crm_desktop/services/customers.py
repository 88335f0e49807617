"""Adding, changing and removing customers: typed values in, one undoable step each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from crm_desktop.domain.company_names import name_key
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.domain.text import clean
from crm_desktop.services import tags
from crm_desktop.services.contacts import ContactDraft, PointDraft, save_contacts, save_first_contact
from crm_desktop.services.fields import FIELDS, parse_customer_field
from crm_desktop.services.numbers import Numbers
from crm_desktop.services.tags import add_tag, remove_tag
from crm_desktop.store import options
from crm_desktop.store.database import Step, Store
from crm_desktop.store.identity import new_uid
from crm_desktop.store.options import Options

__all__ = [
    "ContactDraft",
    "PointDraft",
    "add",
    "add_tag",
    "edit",
    "edit_many",
    "remove",
    "remove_tag",
    "restore",
    "set_hot",
    "set_stage",
]

_FIRST_CONTACT = ("contact_name", "contact_title", "contact_points", "email", "wechat", "decision_maker")
"""Fields of a flat row that belong to the customer's people."""

_TAKEN = QT_TRANSLATE_NOOP("messages", "The number {number} belongs to {name} already.")
_NO_NAME = QT_TRANSLATE_NOOP("messages", "A customer needs a name.")


@dataclass(frozen=True, slots=True)
class Written:
    """What came of typed values: columns to write and what to tell the user."""

    columns: dict[str, object]
    warnings: tuple[Message, ...]


def now() -> str:
    """The present local minute as stored text."""
    return datetime.now().isoformat(timespec="seconds")


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
    db, known = step.db, options.load(step.db)
    columns = columns_of(db, known, values).columns
    filed = str(columns.get("filed_on") or date.today().isoformat())
    day = date.fromisoformat(filed) if len(filed) == 10 else date.today()
    columns |= _number(db, str(columns.get("number") or ""), str(columns["name"]), day)
    moment = now()
    columns.setdefault("filed_on", day.isoformat())
    columns.setdefault("entered_at", moment)
    columns |= {"uid": new_uid(), "created_at": moment, "updated_at": moment}
    customer_id = _insert(db, "customer", columns)
    _save_parts(step, customer_id, values, contacts or None)
    return customer_id


def edit(
    store: Store,
    customer_id: int,
    values: Mapping[str, object],
    *,
    contacts: Sequence[ContactDraft] | None = None,
    origin: object | None = None,
) -> tuple[Message, ...]:
    """Change fields of a customer (and its people, when given); returns what looks wrong but was kept."""
    with store.step("customer.edit", origin, name=name_of(store, customer_id), fields=sorted(values)) as step:
        return edit_in(step, customer_id, values, contacts)


def edit_in(
    step: Step, customer_id: int, values: Mapping[str, object], contacts: Sequence[ContactDraft] | None = None
) -> tuple[Message, ...]:
    """Change fields of a customer within a running step."""
    db, known = step.db, options.load(step.db)
    written = columns_of(db, known, values)
    columns = dict(written.columns)
    if columns.get("number"):
        columns |= _number(db, str(columns["number"]), "", date.today(), customer_id)
    if columns:
        columns["updated_at"] = now()
        marks = ", ".join(f'"{column}" = ?' for column in columns)
        db.exec_driver_sql(f"UPDATE customer SET {marks} WHERE id = ?", (*columns.values(), customer_id))
    _save_parts(step, customer_id, values, contacts)
    return written.warnings


def edit_many(store: Store, ids: Sequence[int], values: Mapping[str, object], *, origin: object | None = None) -> None:
    """Give the same field values to many customers in one step."""
    with store.step("customer.bulk_edit", origin, count=len(ids), field=", ".join(sorted(values))) as step:
        for customer_id in ids:
            edit_in(step, customer_id, values)


def _save_parts(
    step: Step, customer_id: int, values: Mapping[str, object], contacts: Sequence[ContactDraft] | None
) -> None:
    """The records beside the customer: people, aliases, tags, a promise and the next plan."""
    db = step.db
    if contacts is not None:
        save_contacts(db, customer_id, contacts)
    elif any(key in values for key in _FIRST_CONTACT):
        save_first_contact(db, customer_id, {key: str(values[key] or "") for key in _FIRST_CONTACT if key in values})
    if "aliases" in values:
        _save_aliases(db, customer_id, str(values["aliases"] or ""))
    if "tags" in values:
        tags.replace_in(db, customer_id, str(values["tags"] or ""))
    promise = clean(str(values.get("promises") or ""))
    if (
        promise
        and not db.exec_driver_sql(
            "SELECT 1 FROM promise WHERE customer_id = ? AND content = ? AND deleted_at IS NULL", (customer_id, promise)
        ).first()
    ):
        _insert(db, "promise", {"uid": new_uid(), "customer_id": customer_id, "content": promise, "created_at": now()})


def _save_aliases(db: Connection, customer_id: int, text: str) -> None:
    wanted = {
        name_key(name): name for name in map(clean, text.replace("、", ",").replace("，", ",").split(",")) if name
    }
    present = {
        row.key: row.id for row in db.exec_driver_sql("SELECT id, key FROM alias WHERE customer_id = ?", (customer_id,))
    }
    for key, alias_id in present.items():
        if key not in wanted:
            db.exec_driver_sql("DELETE FROM alias WHERE id = ?", (alias_id,))
    for key, name in wanted.items():
        if key not in present:
            _insert(db, "alias", {"customer_id": customer_id, "name": name, "key": key})


def _number(db: Connection, typed: str, name: str, day: date, customer_id: int = 0) -> dict[str, object]:
    """Number columns: the typed one when it is free (UserError otherwise), else the next by the rule."""
    numbers = Numbers(db)
    if typed:
        owner = db.exec_driver_sql(
            "SELECT name FROM customer WHERE number = ? AND id <> ?", (typed, customer_id)
        ).first()
        if owner is not None:
            raise UserError(Message(_TAKEN, number=typed, name=owner[0]))
        number, prefix, seq = numbers.take(typed)
        return {"number": number, "number_prefix": prefix, "number_seq": seq}
    number, prefix, seq = numbers.next(name, day)
    return {"number": number, "number_prefix": prefix, "number_seq": seq}


def _insert(db: Connection, table: str, columns: Mapping[str, object]) -> int:
    names = ", ".join(f'"{column}"' for column in columns)
    marks = ", ".join("?" * len(columns))
    return int(db.exec_driver_sql(f"INSERT INTO {table}({names}) VALUES ({marks})", tuple(columns.values())).lastrowid)


def name_of(store: Store, customer_id: int) -> str:
    """The customer's name, "" when it is gone."""
    with store.read() as db:
        return db.exec_driver_sql("SELECT name FROM customer WHERE id = ?", (customer_id,)).scalar() or ""


def _label(store: Store, ids: Sequence[int]) -> dict[str, object]:
    return {"count": len(ids), "name": name_of(store, ids[0]) if ids else ""}


def _set(step: Step, ids: Sequence[int], column: str, value: object) -> None:
    """Write one column of many customers, skipping those that hold the value already."""
    step.db.exec_driver_sql(
        f"UPDATE customer SET {column} = ?1, updated_at = ?2 WHERE id = ?3 AND {column} IS NOT ?1",
        [(value, now(), customer_id) for customer_id in ids],
    )


def remove(store: Store, ids: Sequence[int], *, origin: object | None = None) -> None:
    """Move customers into the bin; what hangs on them stays and comes back with them."""
    if ids:
        with store.step("customer.remove", origin, **_label(store, ids)) as step:
            _set(step, ids, "deleted_at", now())


def restore(store: Store, ids: Sequence[int], *, origin: object | None = None) -> None:
    """Bring customers back from the bin."""
    if ids:
        with store.step("customer.restore", origin, **_label(store, ids)) as step:
            _set(step, ids, "deleted_at", None)


def set_hot(store: Store, ids: Sequence[int], on: bool, *, origin: object | None = None) -> None:
    """Mark customers hot or not, whatever their grade (004-05)."""
    if ids:
        with store.step("customer.hot", origin, on=on, **_label(store, ids)) as step:
            _set(step, ids, "hot", int(on))


def set_stage(
    store: Store, ids: Sequence[int], stage_id: int | None, reason: str = "", *, origin: object | None = None
) -> None:
    """Move customers to a stage and keep the move in the stage log (003-18)."""
    if not ids:
        return
    stage = options.current(store).name(stage_id)
    with store.step("stage.change", origin, stage=stage, **_label(store, ids)) as step:
        moment = now()
        for customer_id in ids:
            before = step.db.exec_driver_sql("SELECT stage_id FROM customer WHERE id = ?", (customer_id,)).scalar()
            if before == stage_id:
                continue
            _insert(
                step.db,
                "stage_change",
                {
                    "uid": new_uid(),
                    "customer_id": customer_id,
                    "from_id": before,
                    "to_id": stage_id,
                    "reason": reason or None,
                    "changed_at": moment,
                    "created_at": moment,
                },
            )
            step.db.exec_driver_sql(
                "UPDATE customer SET stage_id = ?, stage_since = ?, updated_at = ? WHERE id = ?",
                (stage_id, moment, moment, customer_id),
            )
