"""Figures of many rows: medians counted by value, and customers read in the order in which the file has them."""


def in_order(customers: str) -> str:
    """SQL: FROM of the customers `c` that a FROM and WHERE of `c` chooses by an index, read in the order of the file.

    In the order of a date every row would be another page of a large book; the plus keeps SQLite on the index.
    """
    return f"FROM (SELECT c.id {customers} ORDER BY +c.id LIMIT -1) o CROSS JOIN customer c ON c.id = o.id"


def medians(rows: str) -> str:
    """SQL: key, count, mean and median of `value` by `key` of some rows; those without a value are left out."""
    tallied = (
        f"SELECT key, value, count(*) AS n FROM ({rows}) WHERE value IS NOT NULL AND key IS NOT NULL GROUP BY 1, 2"
    )
    ranked = (
        "SELECT key, value, n, sum(n) OVER (PARTITION BY key ORDER BY value) AS upto, "
        f"sum(n) OVER (PARTITION BY key) AS known FROM ({tallied})"
    )
    low, high = (f"min(CASE WHEN upto >= (known + {more}) / 2 THEN value END)" for more in (1, 2))
    return f"SELECT key, sum(n), sum(value * n) * 1.0 / sum(n), ({low} + {high}) / 2.0 FROM ({ranked}) GROUP BY key"
