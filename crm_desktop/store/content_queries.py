"""For whom a month's content is made, and who had it (001-32)."""

import json
from collections.abc import Sequence

from crm_desktop.store.occasion_queries import FIRST_CONTACT
from crm_desktop.store.sql import Connection, RowMapping

_WORDS = (
    "coalesce(c.pains, '') || ' ' || coalesce(c.need, '') || ' ' || coalesce(c.need_product, '') || ' ' "
    "|| coalesce(c.cooperation, '') || ' ' || coalesce(i.name, '') || ' ' || coalesce(ip.name, '')"
)
_MADE_FOR = f"""
FROM customer c LEFT JOIN option i ON i.id = c.industry_id LEFT JOIN option ip ON ip.id = i.parent_id
WHERE c.deleted_at IS NULL AND EXISTS (SELECT 1 FROM json_each(:words) w WHERE instr(lower({_WORDS}), w.value) > 0)
"""
_SENT = (
    "(SELECT max(g.sent_at) FROM greeting g WHERE g.customer_id = c.id AND g.occasion = :occasion "
    "AND g.deleted_at IS NULL)"
)


def _values(words: Sequence[str], occasion: str, **more: object) -> dict[str, object]:
    return {"words": json.dumps([word.lower() for word in words], ensure_ascii=False), "occasion": occasion, **more}


def made_for(db: Connection, words: Sequence[str], occasion: str, limit: int) -> Sequence[RowMapping]:
    """Customers in whose pains, needs or industry one of the words stands: those who wait for it before the others."""
    sql = (
        f"SELECT c.id, c.pains, c.need, c.need_product, c.cooperation, i.name AS industry, ip.name AS trade, "
        f"{FIRST_CONTACT} AS contact_id, {_SENT} AS sent_at {_MADE_FOR} "
        "ORDER BY sent_at IS NOT NULL, sent_at DESC, c.grade_id IS NULL, "
        "(SELECT o.position FROM option o WHERE o.id = c.grade_id), c.name_sort, c.id LIMIT :most"
    )
    return db.exec_driver_sql(sql, _values(words, occasion, most=limit)).mappings().all()


def counted(db: Connection, words: Sequence[str], occasion: str) -> tuple[int, int]:
    """How many customers it is made for, and how many of them had it."""
    sql = f"SELECT count(*), count({_SENT}) {_MADE_FOR}"
    count, sent = db.exec_driver_sql(sql, _values(words, occasion)).one()
    return int(count), int(sent)
