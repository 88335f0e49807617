"""The rows behind the funnel: who came to a stage, went on over it, was lost in it; the moves out of it (003-19)."""

from crm_desktop.store.review_facts import Among, Fact, Listed, Scope
from crm_desktop.store.stage_queries import came, moved

_RANKS = (
    "ranks(id, place) AS (SELECT id, row_number() OVER (ORDER BY position, id) - 1 FROM option "
    "WHERE kind = 'stage' AND deleted_at IS NULL)"
)


def _came(scope: Scope, among: Among) -> str:
    return (
        f"{came(_RANKS, scope.customers())} SELECT DISTINCT e.id FROM came e JOIN ranks r ON r.place = e.place "
        f"WHERE {among('r.id')}"
    )


def _passed(scope: Scope, among: Among) -> str:
    return (
        f"{moved(_RANKS, scope.customers())} SELECT DISTINCT m.customer_id FROM moved m "
        f"JOIN ranks r ON r.place >= m.was AND r.place < m.will WHERE {among('r.id')}"
    )


def _decided(scope: Scope, among: Among) -> str:
    """Who went on over a stage or was lost in it."""
    return (
        f"{_passed(scope, among)} UNION SELECT c.id FROM loss l JOIN customer c ON c.id = l.customer_id "
        "WHERE l.deleted_at IS NULL AND l.lost_on >= :first AND l.lost_on < :after "
        f"AND {scope.customers()} AND {among('coalesce(l.stage_id, c.stage_id)')}"
    )


def _left(scope: Scope, among: Among) -> str:
    return (
        f"{moved(_RANKS, scope.customers())} SELECT m.id FROM moved m JOIN ranks r ON r.place = m.was "
        f"WHERE {among('r.id')}"
    )


FACTS: dict[str, Fact | Listed] = {
    "stage_entered": Listed("customer", _came),
    "stage_passed": Listed("customer", _passed),
    "stage_decided": Listed("customer", _decided),
    "stage_left": Listed("stage_change", _left),
}
