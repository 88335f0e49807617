"""What is typed into the search, and the LIKE scan of the same columns that it is measured against."""

import time

from crm_desktop.store.database import Store

from .measure import percentile

TYPED = (  # what people type, letter by letter
    "澜",
    "澜川",
    "澜川智",
    "科技",
    "有限公司",
    "hxd",
    "lanchuan",
    "lc",
    "0000 12",
    "5678",
    "1380",
    "CRM",
    "王",
    "供应链",
    "设备台账",
    "KH2026",
    "117",
    "zz",
    "不存在的词",
)

_SCAN = """
SELECT c.id FROM customer c WHERE c.deleted_at IS NULL AND (
  c.name LIKE ?1 OR c.number LIKE ?1 OR c.need LIKE ?1 OR c.remark LIKE ?1
  OR EXISTS (SELECT 1 FROM alias a WHERE a.customer_id = c.id AND a.name LIKE ?1)
  OR EXISTS (SELECT 1 FROM contact k LEFT JOIN contact_point p ON p.contact_id = k.id
             WHERE k.customer_id = c.id AND (k.name LIKE ?1 OR p.value LIKE ?1)))
"""


def prefixes() -> list[str]:
    """Every text that stands in the box while the queries are typed."""
    return [text[:end] for text in TYPED for end in range(1, len(text) + 1)]


def scans(store: Store) -> float:
    """p95 of a LIKE scan for the same texts, ms: all who match, as a ranking needs them."""
    taken = []
    for text in prefixes():
        began = time.perf_counter()
        with store.read() as db:
            db.exec_driver_sql(_SCAN, (f"%{text}%",)).all()
        taken.append(time.perf_counter() - began)
    return percentile(taken, 0.95) * 1000
