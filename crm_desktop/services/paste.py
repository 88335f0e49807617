"""Cells pasted from a spreadsheet, written as one step; rows beyond the last customer become new customers."""

from collections.abc import Sequence

from crm_desktop.domain.messages import Message
from crm_desktop.services import cell_edits, customers
from crm_desktop.store.database import Store

_FIELDS = {"contact": "contact_name", "title": "contact_title", "phone": "contact_points"}
Cells = Sequence[Sequence[str]]


def into_customers(
    store: Store,
    ids: Sequence[int],
    keys: Sequence[str],
    cells: Cells,
    *,
    why: str = "",
    origin: object | None = None,
) -> tuple[Message, ...]:
    """Write a block into customers row by row; more rows than ids add customers where a name is among the columns.

    `why` is the reason of stages that change. Returns what looks wrong but was kept; raises UserError for a number
    that is taken.
    """
    fields = [_FIELDS.get(key, key) for key in keys]
    warnings: list[Message] = []
    single = len(cells) == 1 and len(ids) > 0
    args: dict[str, object] = {"count": len(cells), "field": ", ".join(sorted(keys))}
    if single:
        args = {"name": customers.name_of(store, ids[0]), "fields": sorted(fields)}
    with store.step("customer.edit" if single else "customer.bulk_edit", origin, **args) as step:
        for place, row in enumerate(cells):
            values = dict(zip(fields, row, strict=False))
            if place < len(ids):
                if "name" in values and not values["name"].strip():
                    del values["name"]
                warnings += customers.edit_in(step, ids[place], values, why=why)
            elif values.get("name", "").strip():
                customers.add_in(step, values)
    return tuple(warnings)


def into_records(
    store: Store, table: str, ids: Sequence[int], keys: Sequence[str], cells: Cells, *, origin: object | None = None
) -> tuple[Message, ...]:
    """Write a block into follow-ups, grade changes, conversions or losses; rows beyond the last one are left out."""
    if not ids or not keys:
        return ()
    warnings: list[Message] = []
    with store.step(
        cell_edits.KINDS[table], origin, name=cell_edits.customer_name(store, table, ids[0]), count=len(ids)
    ) as step:
        for row_id, row in zip(ids, cells, strict=False):
            for key, text in zip(keys, row, strict=False):
                warning = cell_edits.write_cell(step.db, table, row_id, key, text)
                if warning is not None:
                    warnings.append(warning)
    return tuple(warnings)
