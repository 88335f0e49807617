"""One typed cell of a table, written as a step of its own."""

from collections.abc import Callable
from datetime import date

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.money import parse_money
from crm_desktop.domain.next_action import action_date
from crm_desktop.domain.partial_date import parse_partial, parse_when
from crm_desktop.domain.text import clean
from crm_desktop.services import customers, records
from crm_desktop.services.fields import parse_customer_field
from crm_desktop.store import options
from crm_desktop.store.database import Store
from crm_desktop.store.sql import Connection

_CUSTOMER_KEYS = {"contact": "contact_name", "title": "contact_title", "phone": "contact_points"}
_NOT_A_DATE = QT_TRANSLATE_NOOP("messages", "“{value}” is not a date such as 2024-03-05, 2024年3月 or 2024.")
_NO_AMOUNT = QT_TRANSLATE_NOOP("messages", "No amount was recognised in “{value}”; the text is kept.")

Parsed = tuple[dict[str, object], Message | None]
Parser = Callable[[Connection, int, str], Parsed]


def edit_customer(
    store: Store, customer_id: int, key: str, text: str, *, why: str = "", origin: object | None = None
) -> Message | None:
    """Write one cell of a customer, a stage with the reason of its move; what cannot be stored is left and said."""
    field = _CUSTOMER_KEYS.get(key, key)
    if field not in (*_CUSTOMER_KEYS.values(), "tags", "decision_maker"):
        parsed = parse_customer_field(field, text)
        if not parsed.columns and not parsed.options:
            return parsed.warning
    warnings = customers.edit(store, customer_id, {field: text}, why=why, origin=origin)
    return warnings[0] if warnings else None


def _text(column: str) -> Parser:
    return lambda _db, _id, text: ({column: clean(text) or None}, None)


def _day(column: str) -> Parser:
    def parse(_db: Connection, _id: int, text: str) -> Parsed:
        found = parse_partial(clean(text), today=date.today()) if clean(text) else None
        if found is None and clean(text):
            return {}, Message(_NOT_A_DATE, value=text)
        return {column: found}, None

    return parse


def _option(column: str, kind: str) -> Parser:
    def parse(db: Connection, _id: int, text: str) -> Parsed:
        name = clean(text)
        return {column: options.ensure(db, options.load(db), kind, name) if name else None}, None

    return parse


def _when(db: Connection, record_id: int, text: str) -> Parsed:
    found = parse_when(clean(text), today=date.today())
    if found is None:
        return {}, Message(_NOT_A_DATE, value=text)
    state = db.exec_driver_sql("SELECT state FROM follow_up WHERE id = ?", (record_id,)).scalar()
    return {"planned_at" if state == "planned" else "happened_at": found}, None


def _next_action(db: Connection, record_id: int, text: str) -> Parsed:
    """The next step and the date it names, its year taken from the follow-up (000-34)."""
    when = db.exec_driver_sql(
        "SELECT coalesce(happened_at, planned_at) FROM follow_up WHERE id = ?", (record_id,)
    ).scalar()
    happened = date.fromisoformat(when[:10]) if when and len(when) >= 10 else date.today()
    found = action_date(text, happened=happened)
    return {"next_action": clean(text) or None, "next_action_on": found.isoformat() if found else None}, None


def _amount(_db: Connection, _id: int, text: str) -> Parsed:
    money = parse_money(clean(text))
    exact = money.exact if money else None
    warning = Message(_NO_AMOUNT, value=text) if money and exact is None else None
    return {"amount": exact, "amount_text": money.text if money else None}, warning


_PARSERS: dict[str, dict[str, Parser]] = {
    "follow_up": {
        "when": _when,
        "method": _option("method_id", "method"),
        "content": _text("content"),
        "feedback": _text("feedback"),
        "next_action": _next_action,
        "owner": _option("owner_id", "staff"),
    },
    "grade_change": {
        "reason": _text("reason"),
        "changed_at": _day("changed_at"),
        "owner": _option("owner_id", "staff"),
    },
    "conversion": {
        "converted_on": _day("converted_on"),
        "amount": _amount,
        "product": _text("product"),
        "key_factor": _text("key_factor"),
        "owner": _option("owner_id", "staff"),
    },
    "loss": {
        "lost_on": _day("lost_on"),
        "reason": _option("reason_id", "loss_reason"),
        "competitor": _text("competitor"),
        "retry_on": _day("retry_on"),
        "remark": _text("remark"),
        "owner": _option("owner_id", "staff"),
    },
}
KINDS = {
    "follow_up": "follow_up.edit",
    "grade_change": "grade.edit",
    "conversion": "conversion.edit",
    "loss": "loss.edit",
}
"""Step kind of an edit in each table."""


def write_cell(db: Connection, table: str, record_id: int, key: str, text: str) -> Message | None:
    """Write one cell of a record within a running step; returns what looks wrong."""
    columns, warning = _PARSERS[table][key](db, record_id, text)
    records.update(db, table, [record_id], columns)
    return warning


def edit_record(
    store: Store, table: str, record_id: int, key: str, text: str, *, origin: object | None = None
) -> Message | None:
    """Write one cell of a follow-up, grade change, conversion or loss; returns what looks wrong."""
    with store.step(KINDS[table], origin, name=customer_name(store, table, record_id)) as step:
        return write_cell(step.db, table, record_id, key, text)


def customer_name(store: Store, table: str, record_id: int) -> str:
    """The name of the customer a record belongs to."""
    with store.read() as db:
        name = db.exec_driver_sql(
            f"SELECT c.name FROM {table} r JOIN customer c ON c.id = r.customer_id WHERE r.id = ?", (record_id,)
        ).scalar()
    return name or ""
