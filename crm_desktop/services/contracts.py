"""When the contract with a customer ends: kept with its latest deal, so that its renewal is due in time (003-27)."""

from dataclasses import dataclass

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.domain.text import clean
from crm_desktop.services.records import name_of
from crm_desktop.store import contract_queries
from crm_desktop.store.database import Store

_NO_DEAL = QT_TRANSLATE_NOOP("messages", "A contract belongs to a deal, and {name} has none yet.")


@dataclass(frozen=True, slots=True)
class Contract:
    """The contract of a deal; `until` is ISO, "" while it is not known."""

    deal_id: int
    signed_on: str
    amount: str
    product: str
    number: str
    until: str


def contract(store: Store, customer_id: int) -> Contract | None:
    """The contract of the customer's latest deal, None without any deal."""
    with store.read() as db:
        row = contract_queries.latest_deal(db, customer_id)
    if row is None:
        return None
    texts = (
        str(row[key] or "") for key in ("converted_on", "amount_text", "product", "contract_number", "contract_to")
    )
    return Contract(int(row["id"]), *texts)


def set_end(store: Store, customer_id: int, until: str, number: str = "", *, origin: object | None = None) -> None:
    """Write the end of the contract of the latest deal; UserError for a customer without one."""
    name = name_of(store, customer_id)
    with store.step("conversion.edit", origin, name=name) as step:
        row = contract_queries.latest_deal(step.db, customer_id)
        if row is None:
            raise UserError(Message(_NO_DEAL, name=name))
        contract_queries.set_end(step.db, int(row["id"]), until, clean(number) or None)
