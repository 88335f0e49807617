"""Won and lost: template 4 (000-48) and the losses beside it (000-45)."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from crm_desktop.domain.money import parse_money
from crm_desktop.domain.text import clean
from crm_desktop.services import records
from crm_desktop.services.records import name_of, now
from crm_desktop.store.database import Store

_BETWEEN_FACTORS = re.compile(r"[、；;，,\n]")


@dataclass(frozen=True, slots=True)
class ConversionDraft:
    """A won deal as typed; the amount stays text and is read as money."""

    converted_on: str
    amount_text: str = ""
    product: str = ""
    key_factor: str = ""
    owner: str = ""
    remark: str = ""
    contract_number: str = ""
    contract_from: str = ""
    contract_to: str = ""


@dataclass(frozen=True, slots=True)
class LossDraft:
    """A lost deal: why, to whom, and when to try again."""

    lost_on: str
    reason_id: int | None = None
    competitor: str = ""
    retry_on: str = ""
    remark: str = ""
    owner: str = ""


def key_factors(store: Store) -> list[str]:
    """What decided the deals of the book (000-48), the commonest first; of equal ones the latest."""
    with store.read() as db:
        texts = db.exec_driver_sql(
            "SELECT key_factor FROM conversion WHERE deleted_at IS NULL AND key_factor <> '' "
            "ORDER BY converted_on DESC, id DESC LIMIT 2000"
        ).scalars()
        parts = [clean(part) for text in texts for part in _BETWEEN_FACTORS.split(str(text))]
    return [part for part, _count in Counter(filter(None, parts)).most_common()]


def record(
    store: Store, customer_id: int, draft: ConversionDraft, *, clear_hot: bool = False, origin: object | None = None
) -> int:
    """Record a conversion; `clear_hot` takes the customer off the hot list in the same step (004-06)."""
    with store.step("conversion.add", origin, name=name_of(store, customer_id)) as step:
        money = parse_money(draft.amount_text)
        columns = {
            "customer_id": customer_id,
            "converted_on": draft.converted_on,
            "amount": money.exact if money else None,
            "amount_text": clean(draft.amount_text) or None,
            "product": clean(draft.product) or None,
            "key_factor": clean(draft.key_factor) or None,
            "contract_number": clean(draft.contract_number) or None,
            "contract_from": draft.contract_from or None,
            "contract_to": draft.contract_to or None,
            "remark": clean(draft.remark) or None,
            "owner_id": records.staff(step.db, draft.owner),
        }
        conversion_id = records.insert(step.db, "conversion", columns)
        if clear_hot:
            step.db.exec_driver_sql(
                "UPDATE customer SET hot = 0, updated_at = ? WHERE id = ? AND hot = 1", (now(), customer_id)
            )
        return conversion_id


def record_loss(store: Store, customer_id: int, draft: LossDraft, *, origin: object | None = None) -> int:
    """Record a lost deal; a date to try again becomes the customer's next due date."""
    with store.step("loss.add", origin, name=name_of(store, customer_id)) as step:
        columns = {
            "customer_id": customer_id,
            "lost_on": draft.lost_on,
            "reason_id": draft.reason_id,
            "competitor": clean(draft.competitor) or None,
            "retry_on": draft.retry_on or None,
            "remark": clean(draft.remark) or None,
            "owner_id": records.staff(step.db, draft.owner),
        }
        return records.insert(step.db, "loss", columns)


def remove(store: Store, ids: Sequence[int], *, origin: object | None = None) -> None:
    """Remove conversions."""
    records.remove(store, "conversion", "conversion.remove", ids, origin=origin)


def remove_losses(store: Store, ids: Sequence[int], *, origin: object | None = None) -> None:
    """Remove losses."""
    records.remove(store, "loss", "loss.remove", ids, origin=origin)
