"""Won and lost: template 4 (000-48) with products, payments and what decided it, and the losses beside it (000-45)."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from crm_desktop.domain.money import parse_money
from crm_desktop.domain.money_text import format_amount
from crm_desktop.domain.text import clean
from crm_desktop.services import payments, pipeline, records
from crm_desktop.services.moves import Move, move
from crm_desktop.services.payments import Payment
from crm_desktop.services.records import name_by, name_of, now
from crm_desktop.store import deal_queries, options
from crm_desktop.store.database import Store
from crm_desktop.store.sql import Connection

_BETWEEN_FACTORS = re.compile(r"[、；;，,\n]")


@dataclass(frozen=True, slots=True)
class DealLine:
    """A product of a deal as typed: amount and cost of the whole line are texts and read as money."""

    product: str = ""
    quantity: int | None = None
    amount_text: str = ""
    cost_text: str = ""


@dataclass(frozen=True, slots=True)
class ConversionDraft:
    """A won deal as typed; the amount stays text and is read as money. `factors` are tags of what decided it."""

    converted_on: str
    amount_text: str = ""
    product: str = ""
    key_factor: str = ""
    owner: str = ""
    remark: str = ""
    contract_number: str = ""
    contract_from: str = ""
    contract_to: str = ""
    lines: tuple[DealLine, ...] = ()
    factors: tuple[int, ...] = ()
    payments: tuple[Payment, ...] = ()


@dataclass(frozen=True, slots=True)
class LossDraft:
    """A lost deal: why, to whom, and when to try again; without a stage it is lost where the customer stands."""

    lost_on: str
    reason_id: int | None = None
    competitor: str = ""
    retry_on: str = ""
    remark: str = ""
    owner: str = ""
    stage_id: int | None = None


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
    store: Store,
    customer_id: int,
    draft: ConversionDraft,
    *,
    clear_hot: bool = False,
    move_on: str | None = None,
    origin: object | None = None,
) -> int:
    """Record a conversion in one step; `clear_hot` takes the customer off the hot list (004-06), `move_on` leads it
    to the stage behind the signing, with this reason where criteria are passed over."""
    with store.step("conversion.add", origin, name=name_of(store, customer_id)) as step:
        columns = {"customer_id": customer_id, **_columns(step.db, draft)}
        conversion_id = records.insert(step.db, "conversion", columns)
        _write_parts(step.db, customer_id, conversion_id, draft)
        if clear_hot:
            step.db.exec_driver_sql(
                "UPDATE customer SET hot = 0, updated_at = ? WHERE id = ? AND hot = 1", (now(), customer_id)
            )
        stage = _after_signing(step.db, customer_id) if move_on is not None else None
        if stage is not None:
            move(step.db, [customer_id], Move("stage_id", stage, move_on or ""))
        return conversion_id


def edit(store: Store, conversion_id: int, draft: ConversionDraft, *, origin: object | None = None) -> None:
    """Write a deal anew with all that belongs to it."""
    with store.step("conversion.edit", origin, name=name_by(store, "conversion", conversion_id)) as step:
        row = deal_queries.deal(step.db, conversion_id)
        if row is not None:
            records.update(step.db, "conversion", [conversion_id], _columns(step.db, draft))
            if _parts(step.db, conversion_id) != (draft.lines, draft.factors, draft.payments):
                _write_parts(step.db, row["customer_id"], conversion_id, draft)


def _columns(db: Connection, draft: ConversionDraft) -> dict[str, object]:
    """The deal's own columns; without an amount and a product of its own it has those of its lines."""
    money = parse_money(draft.amount_text)
    amounts = [_fen(line.amount_text) for line in draft.lines if clean(line.product)]
    whole = sum(one for one in amounts if one is not None) if any(one is not None for one in amounts) else None
    typed = clean(draft.amount_text)
    products = "、".join(dict.fromkeys(filter(None, (clean(line.product) for line in draft.lines))))
    return {
        "converted_on": draft.converted_on,
        "amount": money.exact if money else None if typed else whole,
        "amount_text": typed or format_amount(whole) or None,
        "product": clean(draft.product) or products or None,
        "key_factor": clean(draft.key_factor) or None,
        "contract_number": clean(draft.contract_number) or None,
        "contract_from": draft.contract_from or None,
        "contract_to": draft.contract_to or None,
        "remark": clean(draft.remark) or None,
        "owner_id": records.staff(db, draft.owner),
    }


def _fen(text: str) -> int | None:
    money = parse_money(text)
    return money.exact if money else None


def _write_parts(db: Connection, customer_id: int, conversion_id: int, draft: ConversionDraft) -> None:
    deal_queries.clear_parts(db, conversion_id)
    filled = [line for line in draft.lines if clean(line.product)]
    for place, line in enumerate(filled):
        columns = {
            "conversion_id": conversion_id,
            "product": clean(line.product),
            "quantity": line.quantity,
            "amount": _fen(line.amount_text),
            "cost": _fen(line.cost_text),
            "position": place,
        }
        records.insert_part(db, "conversion_line", columns)
    for factor in draft.factors:
        records.insert_part(db, "conversion_factor", {"conversion_id": conversion_id, "factor_id": factor})
    payments.write(db, customer_id, conversion_id, draft.payments)


def _parts(db: Connection, conversion_id: int) -> tuple[tuple[DealLine, ...], tuple[int, ...], tuple[Payment, ...]]:
    lines = tuple(
        DealLine(row["product"], row["quantity"], format_amount(row["amount"]), format_amount(row["cost"]))
        for row in deal_queries.lines(db, conversion_id)
    )
    return lines, tuple(deal_queries.factors(db, conversion_id)), tuple(payments.read(db, conversion_id))


def draft_of(store: Store, conversion_id: int) -> ConversionDraft | None:
    """A deal as its dialog shows it, None when it is gone."""
    known = options.current(store)
    with store.read() as db:
        row = deal_queries.deal(db, conversion_id)
        if row is None:
            return None
        lines, factors, paid = _parts(db, conversion_id)
    texts = ("amount_text", "product", "key_factor", "remark", "contract_number", "contract_from", "contract_to")
    return ConversionDraft(
        converted_on=row["converted_on"] or "",
        owner=known.name(row["owner_id"]),
        lines=lines,
        factors=factors,
        payments=paid,
        **{key: row[key] or "" for key in texts},
    )


def _after_signing(db: Connection, customer_id: int) -> int | None:
    """The stage behind the one in which deals are made, None where the customer is there already or in no stage."""
    known = options.load(db)
    stages = [one.id for one in known.kind("stage")]
    goal = pipeline.of_book(db, known).signing + 1
    now_in = db.exec_driver_sql("SELECT stage_id FROM customer WHERE id = ?", (customer_id,)).scalar()
    if now_in not in stages or not stages.index(now_in) < goal < len(stages):
        return None
    return stages[goal]


def stage_after(store: Store, customer_id: int) -> int | None:
    """The stage to which a deal leads a customer, None where it stays."""
    with store.read() as db:
        return _after_signing(db, customer_id)


def purchase(store: Store, customer_id: int, on: str, without: int = 0) -> int:
    """Which purchase of a customer a deal of that day would be, 1 for the first."""
    with store.read() as db:
        return deal_queries.purchases(db, customer_id, on, without) + 1


def record_loss(store: Store, customer_id: int, draft: LossDraft, *, origin: object | None = None) -> int:
    """Record a lost deal: a date to try again becomes the customer's next due date, and it leaves the stages."""
    with store.step("loss.add", origin, name=name_of(store, customer_id)) as step:
        row = step.db.exec_driver_sql("SELECT stage_id, owner_id FROM customer WHERE id = ?", (customer_id,)).first()
        stage, owner = row if row is not None else (None, None)
        columns = {
            "customer_id": customer_id,
            "lost_on": draft.lost_on,
            "stage_id": draft.stage_id or stage,
            "reason_id": draft.reason_id,
            "competitor": clean(draft.competitor) or None,
            "retry_on": draft.retry_on or None,
            "remark": clean(draft.remark) or None,
            "owner_id": records.staff(step.db, draft.owner) if draft.owner else owner,
        }
        loss_id = records.insert(step.db, "loss", columns)
        reason = options.load(step.db).name(draft.reason_id)
        move(step.db, [customer_id], Move("stage_id", None, reason))
        return loss_id


def remove(store: Store, ids: Sequence[int], *, origin: object | None = None) -> None:
    """Remove conversions."""
    records.remove(store, "conversion", "conversion.remove", ids, origin=origin)


def remove_losses(store: Store, ids: Sequence[int], *, origin: object | None = None) -> None:
    """Remove losses."""
    records.remove(store, "loss", "loss.remove", ids, origin=origin)
