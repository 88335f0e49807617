"""Gifts of a year and of a person, and the occasion that a gift of a day is for."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from crm_desktop.store import care_queries
from crm_desktop.store.sql import Connection

_NEAR = timedelta(days=7)


def of_year(db: Connection, year: int, limit: int) -> Sequence[Any]:
    """The gifts of a year with whom they went to, the latest first."""
    return db.exec_driver_sql(
        "SELECT g.id, g.customer_id, g.given_on, c.name AS customer, k.name AS contact, g.what, g.amount, g.remark "
        "FROM gift g JOIN customer c ON c.id = g.customer_id LEFT JOIN contact k ON k.id = g.contact_id "
        "WHERE g.given_on BETWEEN ? AND ? AND g.deleted_at IS NULL AND c.deleted_at IS NULL "
        "ORDER BY g.given_on DESC, g.id DESC LIMIT ?",
        (f"{year}-01-01", f"{year}-12-31", limit),
    ).all()


def of_customer(db: Connection, customer_id: int) -> Sequence[Any]:
    """All gifts of a customer, with whom they went to."""
    return db.exec_driver_sql(
        "SELECT g.id, g.what, g.amount, g.given_on, g.remark, k.name AS person FROM gift g "
        "LEFT JOIN contact k ON k.id = g.contact_id WHERE g.customer_id = ? AND g.deleted_at IS NULL",
        (customer_id,),
    ).all()


def year_sum(db: Connection, year: int) -> int:
    """What the gifts of a year cost, 分."""
    found = db.exec_driver_sql(
        "SELECT sum(g.amount) FROM gift g JOIN customer c ON c.id = g.customer_id "
        "WHERE g.given_on BETWEEN ? AND ? AND g.deleted_at IS NULL AND c.deleted_at IS NULL",
        (f"{year}-01-01", f"{year}-12-31"),
    )
    return int(found.scalar() or 0)


def of_person(db: Connection, customer_id: int, contact_id: int | None, year: int) -> list[tuple[str, int]]:
    """(day, 分) of what a person was given in a year; without a person, of what the customer was given."""
    rows = db.exec_driver_sql(
        "SELECT given_on, coalesce(amount, 0) FROM gift WHERE customer_id = ?1 AND (?2 IS NULL OR contact_id IS ?2) "
        "AND given_on BETWEEN ?3 AND ?4 AND deleted_at IS NULL",
        (customer_id, contact_id, f"{year}-01-01", f"{year}-12-31"),
    )
    return [(str(day), int(amount)) for day, amount in rows.all()]


def owner_of(db: Connection, customer_id: int) -> int | None:
    """Who looks after the customer."""
    found = db.exec_driver_sql("SELECT owner_id FROM customer WHERE id = ?", (customer_id,)).scalar()
    return None if found is None else int(found)


def near_occasion(db: Connection, contact_id: int | None, day: date) -> str | None:
    """The occasion that a gift of this day is most likely for: a birthday of the person within a week."""
    if contact_id is None:
        return None
    near = care_queries.birthdays_between(db, day - _NEAR, day + _NEAR)
    return "birthday" if any(one.contact_id == contact_id for one in near) else None
