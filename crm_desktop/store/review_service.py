"""Satisfaction, complaints and how quickly people were answered in a span (001-34 to 001-36, 003-31, 003-48)."""

from collections.abc import Sequence

from crm_desktop.store.middle import medians
from crm_desktop.store.review_facts import FACTS as BASIC
from crm_desktop.store.review_facts import Fact, Listed, Scope
from crm_desktop.store.sql import Connection

_FIRST_ANSWER = (
    "(SELECT min(f.happened_at) FROM follow_up f WHERE f.customer_id = c.id AND f.deleted_at IS NULL "
    "AND f.happened_at >= substr(c.collected_at, 1, 10))"
)
_LEADS = Fact("customer", "c.collected_at", "length(c.collected_at) >= 16")
_COMPLAINTS = Fact("complaint", "r.received_at", "length(r.received_at) >= 16 AND length(r.answered_at) >= 16")


Hours = tuple[int, float, float]
"""How many were answered, mean and median hours until then."""


def lead_hours(db: Connection, scope: Scope) -> Hours | None:
    """New leads of the span whose first contact is known to the minute; None where there is none."""
    # each first answer is looked up once, in the order of the customers: its page is at hand then
    leads = f"SELECT c.id, c.collected_at {_LEADS.rows(scope)} ORDER BY +c.id LIMIT -1"
    found = f"SELECT c.collected_at AS begun, {_FIRST_ANSWER} AS answered FROM ({leads}) c"
    seconds = "max(0, unixepoch(answered) - unixepoch(begun))"
    rows = f"SELECT 1 AS key, CASE WHEN length(answered) >= 16 THEN {seconds} END AS value FROM lead"
    return _hours(db, scope, f"WITH lead AS MATERIALIZED ({found}) {medians(rows)}")


def complaint_hours(db: Connection, scope: Scope) -> Hours | None:
    """Complaints of the span that were answered; None where there is none."""
    seconds = "max(0, unixepoch(r.answered_at) - unixepoch(r.received_at))"
    return _hours(db, scope, medians(f"SELECT 1 AS key, {seconds} AS value {_COMPLAINTS.rows(scope)}"))


def _hours(db: Connection, scope: Scope, sql: str) -> Hours | None:
    row = db.exec_driver_sql(sql, scope.params()).first()
    return None if row is None else (int(row[1]), float(row[2]) / 3600, float(row[3]) / 3600)


def timed_complaints(
    db: Connection, scope: Scope, begins: str, ends: str
) -> Sequence[tuple[int, str, str | None, int | None]]:
    """Id, start, end and the customer's grade of complaints whose time `begins` lies in the span."""
    fact = Fact("complaint", f"r.{begins}")
    sql = (
        f"SELECT r.id, r.{begins}, r.{ends}, (SELECT k.grade_id FROM customer k WHERE k.id = r.customer_id) "
        f"{fact.rows(scope)}"
    )
    return [tuple(row) for row in db.exec_driver_sql(sql, scope.params())]


def timed_entries(db: Connection, scope: Scope) -> Sequence[tuple[int, str, str | None, int | None]]:
    """The same of customers collected, until they were entered; those still incomplete are open (000-16)."""
    entered = "CASE WHEN c.incomplete_since IS NULL THEN coalesce(c.entered_at, c.created_at) END"
    sql = f"SELECT c.id, c.collected_at, {entered}, c.grade_id {_LEADS.rows(scope)}"
    return [tuple(row) for row in db.exec_driver_sql(sql, scope.params())]


def timed_logs(db: Connection, scope: Scope) -> Sequence[tuple[int, str, str | None, int | None]]:
    """The same of touches until they were written down (001-28)."""
    grade = "(SELECT k.grade_id FROM customer k WHERE k.id = r.customer_id)"
    sql = f"SELECT r.id, r.happened_at, r.logged_at, {grade} {BASIC['logged'].rows(scope)}"
    return [tuple(row) for row in db.exec_driver_sql(sql, scope.params())]


def complaint_scores(db: Connection, scope: Scope) -> tuple[int, int]:
    """How many were asked after a complaint in the span, and the sum of their scores."""
    fact = _AFTER
    row = db.exec_driver_sql(f"SELECT count(*), coalesce(sum(r.satisfaction), 0) {fact.rows(scope)}", scope.params())
    count, total = row.one()
    return int(count), int(total)


def feedback(db: Connection, scope: Scope) -> dict[str, int]:
    """Complaints of the span by product."""
    sql = f"SELECT r.product, count(*) {_RECEIVED.rows(scope)} AND r.product <> '' GROUP BY 1"
    return {str(row[0]): int(row[1]) for row in db.exec_driver_sql(sql, scope.params())}


_AFTER = Fact("complaint", "r.called_back_at", "r.satisfaction IS NOT NULL")
_RECEIVED = Fact("complaint", "r.received_at")
FACTS: dict[str, Fact | Listed] = {
    "survey": Fact("survey", "r.answered_on", "r.score IS NOT NULL"),
    "after_complaint": _AFTER,
    "complaint": _RECEIVED,
    "complaint_answered": _COMPLAINTS,
    "lead_answered": Fact(
        "customer", "c.collected_at", f"length(c.collected_at) >= 16 AND length({_FIRST_ANSWER}) >= 16"
    ),
}
