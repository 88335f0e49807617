"""A search keystroke against a LIKE scan of the same columns."""

import time

from crm_desktop.services import search
from crm_desktop.store.database import Store

from .measure import Figure, percentile

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
  c.name LIKE :q OR c.number LIKE :q OR c.need LIKE :q OR c.remark LIKE :q
  OR EXISTS (SELECT 1 FROM alias a WHERE a.customer_id = c.id AND a.name LIKE :q)
  OR EXISTS (SELECT 1 FROM contact k LEFT JOIN contact_point p ON p.contact_id = k.id
             WHERE k.customer_id = c.id AND (k.name LIKE :q OR p.value LIKE :q))) LIMIT 30
"""


def _timed(store: Store, text: str) -> tuple[float, float]:
    began = time.perf_counter()
    search.search(store, text, limit=30)
    middle = time.perf_counter()
    with store.read() as db:
        db.exec_driver_sql(_SCAN.replace(":q", "?1"), (f"%{text}%",)).all()
    return middle - began, time.perf_counter() - middle


def keystrokes(store: Store) -> list[Figure]:
    """p95 over every prefix of typical queries, warm."""
    prefixes = [text[:end] for text in TYPED for end in range(1, len(text) + 1)]
    for text in prefixes[:5]:
        _timed(store, text)
    timed = [_timed(store, text) for text in prefixes]
    ours, peer = (percentile([pair[side] for pair in timed], 0.95) * 1000 for side in (0, 1))
    return [Figure("search keystroke, p95", ours, peer, "ms", 0.1, "LIKE scan of the same columns")]
