"""What is known of the market: our share and those of competitors, month by month (003-40)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.domain.text import clean, fold
from crm_desktop.services import records
from crm_desktop.store import entry_queries
from crm_desktop.store.database import Store

_NO_SHARE = QT_TRANSLATE_NOOP("messages", "“{text}” is not a share from 0 to 100 %.")
_NO_MONTH = QT_TRANSLATE_NOOP("messages", "“{text}” is not a month, such as 2026-02.")
_SHARE = re.compile(r"(\d{1,3})(?:[.](\d))?\d*\s*%?")
_MONTH = re.compile(r"(\d{4})-(\d{2})")


@dataclass(frozen=True, slots=True)
class MarketDraft:
    """A share as typed (12.5 %); without a competitor it is our own."""

    month: str
    share: str
    competitor: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class MarketShare:
    """A share of the book in thousandths."""

    id: int
    month: str
    competitor: str
    share: int
    remark: str


def of_span(store: Store, first: str, end: str) -> list[MarketShare]:
    """What is known from a month until before another (2026-02), the latest first."""
    with store.read() as db:
        rows = entry_queries.markets(db, (first, end))
    return [
        MarketShare(row["id"], row["month"], row["competitor"] or "", row["share"] or 0, row["remark"] or "")
        for row in rows
    ]


def add(store: Store, draft: MarketDraft, *, origin: object | None = None) -> int:
    """Enter a share and return its id; UserError where month or share cannot be read."""
    with store.step("market.add", origin, name=draft.month) as step:
        return records.insert(step.db, "market_entry", _columns(draft))


def edit(store: Store, entry_id: int, draft: MarketDraft, *, origin: object | None = None) -> None:
    """Change an entry."""
    with store.step("market.edit", origin, name=draft.month) as step:
        records.update(step.db, "market_entry", [entry_id], _columns(draft))


def remove(store: Store, ids: Sequence[int], *, origin: object | None = None) -> None:
    """Take entries out."""
    records.remove(store, "market_entry", "market.remove", ids, origin=origin)


def _columns(draft: MarketDraft) -> dict[str, object]:
    month = _MONTH.fullmatch(draft.month.strip())
    if month is None or not 1 <= int(month[2]) <= 12:
        raise UserError(Message(_NO_MONTH, text=draft.month))
    share = _SHARE.fullmatch(fold(draft.share).strip())
    thousandths = int(share[1]) * 10 + int(share[2] or 0) if share else -1
    if not 0 <= thousandths <= 1000:
        raise UserError(Message(_NO_SHARE, text=draft.share))
    return {
        "month": month[0],
        "competitor": clean(draft.competitor) or None,
        "share": thousandths,
        "remark": clean(draft.remark) or None,
    }
