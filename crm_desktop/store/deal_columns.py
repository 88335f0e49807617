"""What is worked out of a deal `r` and its customer `c`, as SQL: days to close, which purchase it is, its margin."""

CYCLE = """
CAST(julianday(substr(r.converted_on || '-01-01', 1, 10)) - julianday(substr(min(
  coalesce((SELECT min(f.happened_at) FROM follow_up f WHERE f.customer_id = r.customer_id
    AND f.deleted_at IS NULL), '9'),
  coalesce(c.collected_at, c.filed_on, c.created_at, '9')) || '-01-01', 1, 10)) AS INTEGER)
"""
"""Days from the first touch or filing to the conversion."""

PURCHASE = (
    "(SELECT count(*) FROM conversion n WHERE n.customer_id = r.customer_id AND n.deleted_at IS NULL "
    "AND (n.converted_on, n.id) <= (r.converted_on, r.id))"
)
"""Which purchase of its customer a deal is."""
MARGIN = (
    "(SELECT sum(n.amount - n.cost) FROM conversion_line n WHERE n.conversion_id = r.id "
    "AND n.amount IS NOT NULL AND n.cost IS NOT NULL)"
)
"""What is left of the products of a deal whose cost is known, in 分."""
