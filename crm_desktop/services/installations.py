"""Products that customers have, and when a part is to be replaced or the whole to be maintained (004-12)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.domain.text import clean
from crm_desktop.services import records
from crm_desktop.services.records import name_of
from crm_desktop.store import options, service_queries
from crm_desktop.store.database import Store
from crm_desktop.store.options import Options
from crm_desktop.store.sql import Connection, RowMapping

_NO_PRODUCT = QT_TRANSLATE_NOOP("messages", "An installed product needs a name.")
_DAY = len("2026-01-31")


@dataclass(frozen=True, slots=True)
class InstallationDraft:
    """An installed product as a form holds it; dates are ISO, `*_days` the days from one time to the next."""

    product: str
    model: str = ""
    serial: str = ""
    quantity: int | None = None
    installed_on: str = ""
    part: str = ""
    part_due_on: str = ""
    part_days: int | None = None
    maintenance_due_on: str = ""
    maintenance_days: int | None = None
    remark: str = ""
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Installation:
    """An installed product of the book."""

    id: int
    customer_id: int
    product: str
    model: str
    serial: str
    quantity: int | None
    installed_on: str
    part: str
    part_due_on: str
    part_days: int | None
    maintenance_due_on: str
    maintenance_days: int | None
    remark: str
    owner: str

    @property
    def title(self) -> str:
        """Product, model and how many: 巡检网关 GW-8 ×4."""
        count = f"×{self.quantity}" if self.quantity and self.quantity > 1 else ""
        return " ".join(filter(None, (self.product, self.model, count)))

    def draft(self) -> InstallationDraft:
        """The same as a form holds it."""
        return InstallationDraft(
            self.product, self.model, self.serial, self.quantity, self.installed_on, self.part, self.part_due_on,
            self.part_days, self.maintenance_due_on, self.maintenance_days, self.remark, self.owner,
        )  # fmt: skip


def of_customer(store: Store, customer_id: int) -> list[Installation]:
    """The products that a customer has, those with the nearest date first."""
    with store.read() as db:
        rows = service_queries.installations(db, customer_id)
    return [_of_row(row, options.current(store)) for row in rows]


def installation(store: Store, installation_id: int) -> Installation | None:
    """One installed product, or None when it is gone."""
    with store.read() as db:
        row = service_queries.installation(db, installation_id)
    return None if row is None else _of_row(row, options.current(store))


def add(store: Store, customer_id: int, draft: InstallationDraft, *, origin: object | None = None) -> int:
    """Record a product that a customer has; dates that an interval gives need not be typed."""
    columns = _columns(draft)
    with store.step("installation.add", origin, name=name_of(store, customer_id), product=columns["product"]) as step:
        columns["owner_id"] = records.staff(step.db, draft.owner)
        return records.insert(step.db, "installation", {"customer_id": customer_id, **columns})


def edit(store: Store, installation_id: int, draft: InstallationDraft, *, origin: object | None = None) -> None:
    """Write an installed product as the form holds it."""
    columns = _columns(draft)
    with store.step("installation.edit", origin, **_label(store, installation_id)) as step:
        columns["owner_id"] = records.staff(step.db, draft.owner)
        records.update(step.db, "installation", [installation_id], columns)


def part_done(store: Store, installation_id: int, on: str = "", *, origin: object | None = None) -> str:
    """The part was replaced on a day (today); returns the next date by the interval, "" without one."""
    return _done(store, installation_id, "part", on, origin)


def maintenance_done(store: Store, installation_id: int, on: str = "", *, origin: object | None = None) -> str:
    """The product was maintained on a day (today); returns the next date by the interval, "" without one."""
    return _done(store, installation_id, "maintenance", on, origin)


def remove(store: Store, ids: Sequence[int], *, origin: object | None = None) -> None:
    """Remove installed products."""
    records.remove(store, "installation", "installation.remove", ids, origin=origin)


def done_in(db: Connection, installation_id: int, what: str, on: str) -> str:
    """Set the next date of "part" or "maintenance" after it was done on a day, within a running step."""
    row = service_queries.installation(db, installation_id)
    upcoming = next_date(on, row[f"{what}_days"] if row is not None else None)
    records.update(db, "installation", [installation_id], {f"{what}_due_on": upcoming or None})
    return upcoming


def next_date(done: str, days: int | None) -> str:
    """So many days after a day; "" without an interval or a day."""
    if not days or len(done) < _DAY:
        return ""
    return (date.fromisoformat(done[:_DAY]) + timedelta(days=days)).isoformat()


def _done(store: Store, installation_id: int, what: str, on: str, origin: object | None) -> str:
    with store.step(f"installation.{what}_done", origin, **_label(store, installation_id)) as step:
        return done_in(step.db, installation_id, what, on or date.today().isoformat())


def _label(store: Store, installation_id: int) -> dict[str, object]:
    with store.read() as db:
        row = service_queries.installation(db, installation_id)
    return {"name": row["customer"] if row else "", "product": row["product"] if row else ""}


def _columns(draft: InstallationDraft) -> dict[str, object]:
    product = clean(draft.product)
    if not product:
        raise UserError(Message(_NO_PRODUCT))
    texts = ("model", "serial", "part", "remark")
    dates = {
        "part_due_on": draft.part_due_on or next_date(draft.installed_on, draft.part_days),
        "maintenance_due_on": draft.maintenance_due_on or next_date(draft.installed_on, draft.maintenance_days),
    }
    return {
        "product": product,
        **{key: clean(getattr(draft, key)) or None for key in texts},
        "quantity": draft.quantity,
        "installed_on": draft.installed_on or None,
        "part_days": draft.part_days or None,
        "maintenance_days": draft.maintenance_days or None,
        **{key: value or None for key, value in dates.items()},
    }


def _of_row(row: RowMapping, known: Options) -> Installation:
    texts = ("model", "serial", "installed_on", "part", "part_due_on", "maintenance_due_on", "remark")
    return Installation(
        id=row["id"],
        customer_id=row["customer_id"],
        product=row["product"],
        quantity=row["quantity"],
        part_days=row["part_days"],
        maintenance_days=row["maintenance_days"],
        owner=known.name(row["owner_id"]),
        **{key: row[key] or "" for key in texts},
    )
