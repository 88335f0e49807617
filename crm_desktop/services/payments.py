"""The payments agreed in a deal and when they came (003-15)."""

from collections.abc import Sequence
from dataclasses import dataclass

from crm_desktop.domain.money import parse_money
from crm_desktop.domain.money_text import format_amount
from crm_desktop.domain.text import clean
from crm_desktop.services import records
from crm_desktop.services.records import name_by
from crm_desktop.store import deal_queries
from crm_desktop.store.database import Store
from crm_desktop.store.sql import Connection, RowMapping


@dataclass(frozen=True, slots=True)
class Payment:
    """One payment as typed or kept: when it is due, how much (text), when it came ("" not yet); `id` 0 is new."""

    due_on: str = ""
    amount_text: str = ""
    paid_on: str = ""
    remark: str = ""
    id: int = 0
    amount: int | None = None

    @property
    def blank(self) -> bool:
        """Whether nothing was typed."""
        return not (self.due_on or self.amount_text or self.paid_on or self.remark)


def of_deal(store: Store, conversion_id: int) -> list[Payment]:
    """The payments of a deal in the order in which they are due."""
    with store.read() as db:
        return read(db, conversion_id)


def read(db: Connection, conversion_id: int) -> list[Payment]:
    """The same within a running step."""
    return [_payment(row) for row in deal_queries.payments(db, conversion_id)]


def of_customer(store: Store, customer_id: int) -> list[Payment]:
    """The payments of all deals of a customer, the open ones first."""
    with store.read() as db:
        return [_payment(row) for row in deal_queries.payments_of(db, customer_id)]


def _payment(row: RowMapping) -> Payment:
    return Payment(
        row["due_on"] or "",
        format_amount(row["amount"]),
        row["paid_on"] or "",
        row["remark"] or "",
        row["id"],
        row["amount"],
    )


def write(db: Connection, customer_id: int, conversion_id: int, wanted: Sequence[Payment]) -> None:
    """Make the payments of a deal those, within a running step; what is not among them goes into the bin."""
    kept = {one.id for one in wanted if one.id and not one.blank}
    before = [row["id"] for row in deal_queries.payments(db, conversion_id)]
    records.put_in_bin(db, "payment", [one for one in before if one not in kept])
    for one in wanted:
        if one.blank:
            continue
        money = parse_money(one.amount_text)
        columns = {
            "due_on": one.due_on or None,
            "amount": money.exact if money else None,
            "paid_on": one.paid_on or None,
            "remark": clean(one.remark) or None,
        }
        if one.id in before:
            records.update(db, "payment", [one.id], columns)
        else:
            records.insert(db, "payment", {"customer_id": customer_id, "conversion_id": conversion_id, **columns})


def received(store: Store, payment_id: int, on: str, *, origin: object | None = None) -> None:
    """A payment came; "" says that it has not after all."""
    name = name_by(store, "payment", payment_id)
    with store.step("payment.paid" if on else "payment.edit", origin, name=name) as step:
        records.update(step.db, "payment", [payment_id], {"paid_on": on or None})
