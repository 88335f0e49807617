"""The need analysis of a customer: what they need at heart, our direction, what it is worth to them (001-20)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from crm_desktop.domain.text import clean
from crm_desktop.services import records
from crm_desktop.services.records import name_of
from crm_desktop.store import options, report_queries
from crm_desktop.store.database import Store


@dataclass(frozen=True, slots=True)
class NeedDraft:
    """A report as it is typed; days as ISO text."""

    written_on: str
    core_need: str = ""
    direction: str = ""
    value: str = ""
    contact_id: int | None = None
    owner: str = ""


@dataclass(frozen=True, slots=True)
class NeedReport:
    """A report of the book."""

    id: int
    customer_id: int
    draft: NeedDraft


def write(store: Store, customer_id: int, draft: NeedDraft, report_id: int = 0, *, origin: object | None = None) -> int:
    """Keep a report, or change one; returns its id."""
    columns: dict[str, object] = {
        "written_on": draft.written_on or date.today().isoformat(),
        "core_need": clean(draft.core_need) or None,
        "direction": clean(draft.direction) or None,
        "value": clean(draft.value) or None,
        "contact_id": draft.contact_id,
    }
    with store.step("need_report.write", origin, name=name_of(store, customer_id)) as step:
        columns["owner_id"] = records.staff(step.db, draft.owner)
        if report_id:
            records.update(step.db, "need_report", [report_id], columns)
            return report_id
        return records.insert(step.db, "need_report", {"customer_id": customer_id, **columns})


def remove(store: Store, ids: Sequence[int], *, origin: object | None = None) -> None:
    """Remove reports."""
    records.remove(store, "need_report", "need_report.remove", ids, origin=origin)


def of_customer(store: Store, customer_id: int) -> list[NeedReport]:
    """The reports of a customer, the newest first."""
    known = options.current(store)
    with store.read() as db:
        rows = report_queries.need_reports(db, customer_id)
    return [
        NeedReport(
            row["id"],
            row["customer_id"],
            NeedDraft(
                row["written_on"] or "", row["core_need"] or "", row["direction"] or "", row["value"] or "",
                row["contact_id"], known.name(row["owner_id"]),
            ),
        )
        for row in rows
    ]  # fmt: skip


def begin(store: Store, customer_id: int) -> NeedDraft:
    """A new report that starts from what is known: need and product, cooperation wanted, pains."""
    with store.read() as db:
        row = report_queries.known_needs(db, customer_id)
    if row is None:
        return NeedDraft("")
    needs = [row["need"], row["need_product"] if row["need_product"] != row["need"] else None, row["pains"]]
    return NeedDraft(
        date.today().isoformat(),
        core_need="\n".join(text for text in needs if text),
        direction=row["cooperation"] or "",
    )
