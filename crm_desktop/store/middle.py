"""Mean and median of many values, counted by value: there are far fewer values than rows to put in order."""


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
