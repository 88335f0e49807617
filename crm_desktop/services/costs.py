"""What winning customers cost, by day and source: the input of the cost of a new customer (003-29)."""

from collections.abc import Sequence
from dataclasses import dataclass

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.domain.money import parse_money
from crm_desktop.domain.text import clean
from crm_desktop.services import records
from crm_desktop.store import entry_queries, options
from crm_desktop.store.database import Store

_NO_AMOUNT = QT_TRANSLATE_NOOP("messages", "“{text}” is not one amount, such as 3万 or 5000.")
_NO_DAY = QT_TRANSLATE_NOOP("messages", "On which day was it spent?")


@dataclass(frozen=True, slots=True)
class CostDraft:
    """A cost as typed: an ISO day, an amount as text (3万, 5000), a source or None for all of them."""

    spent_on: str
    amount: str
    source_id: int | None = None
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Cost:
    """A cost of the book; amount in 分, `source` the path of its name."""

    id: int
    spent_on: str
    amount: int
    source_id: int | None
    source: str
    remark: str


def of_span(store: Store, start: str, end: str) -> list[Cost]:
    """The costs from `start` until before `end` (ISO days), the latest first."""
    with store.read() as db:
        rows = entry_queries.costs(db, (start, end))
    known = options.current(store)
    return [
        Cost(row["id"], row["spent_on"], row["amount"] or 0, row["source_id"], known.path(row["source_id"]),
             row["remark"] or "")
        for row in rows
    ]  # fmt: skip


def add(store: Store, draft: CostDraft, *, origin: object | None = None) -> int:
    """Enter a cost and return its id; UserError without a day or an amount."""
    with store.step("cost.add", origin, name=clean(draft.amount)) as step:
        return records.insert(step.db, "cost_entry", _columns(draft))


def edit(store: Store, cost_id: int, draft: CostDraft, *, origin: object | None = None) -> None:
    """Change a cost."""
    with store.step("cost.edit", origin, name=clean(draft.amount)) as step:
        records.update(step.db, "cost_entry", [cost_id], _columns(draft))


def remove(store: Store, ids: Sequence[int], *, origin: object | None = None) -> None:
    """Take costs out."""
    records.remove(store, "cost_entry", "cost.remove", ids, origin=origin)


def _columns(draft: CostDraft) -> dict[str, object]:
    if not draft.spent_on:
        raise UserError(Message(_NO_DAY))
    money = parse_money(draft.amount)
    if money is None or money.exact is None or money.exact < 0:
        raise UserError(Message(_NO_AMOUNT, text=draft.amount))
    return {
        "spent_on": draft.spent_on[:10],
        "amount": money.exact,
        "source_id": draft.source_id,
        "remark": clean(draft.remark) or None,
    }
