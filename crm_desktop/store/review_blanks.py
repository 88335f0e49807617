"""What is missing of the customers filed in a span, by type and field (002-35, 002-38)."""

from collections.abc import Sequence

from crm_desktop.store.incomplete_queries import BLANK
from crm_desktop.store.middle import in_order
from crm_desktop.store.review_facts import FACTS as BASIC
from crm_desktop.store.review_facts import FILED, Fact, Listed, Scope
from crm_desktop.store.sql import Connection


def blanks(db: Connection, scope: Scope, fields: Sequence[str]) -> dict[int | None, tuple[int, ...]]:
    """By type: customers filed in the span, and how many of them lack each field."""
    sums = "".join(f", sum({BLANK[field]})" for field in fields)
    sql = f"SELECT c.type_id, count(*){sums} {in_order(BASIC['filed'].rows(scope))} GROUP BY 1"
    return {row[0]: tuple(map(int, row[1:])) for row in db.exec_driver_sql(sql, scope.params())}


FACTS: dict[str, Fact | Listed] = {f"blank_{field}": Fact("customer", FILED, blank) for field, blank in BLANK.items()}
