"""Existing customers that a new product may suit (000-38), and what customers said for the product department."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from crm_desktop.store.list_filter import within
from crm_desktop.store.sql import Connection, RowMapping

_BOUGHT = "EXISTS (SELECT 1 FROM conversion v WHERE v.customer_id = c.id AND v.deleted_at IS NULL)"
_NEEDS = (
    "coalesce(c.pains, '') || ' ' || coalesce(c.need, '') || ' ' || coalesce(c.need_product, '') || ' ' "
    "|| coalesce(c.cooperation, '') || ' ' || coalesce(c.main_business, '')"
)


@dataclass(frozen=True, slots=True)
class Audience:
    """Whom a product is offered: existing customers (who bought, or of an existing type), narrowed by what is given.

    `types`, `industries`, `tags` and `grades` are option ids (tag ids); `bought` and `words` are words of which one
    must stand in a bought product, or in pains and needs. `existing_types` are the types that count as existing.
    """

    existing_types: tuple[int, ...] = ()
    existing_only: bool = True
    types: frozenset[int] = frozenset()
    industries: frozenset[int] = frozenset()
    tags: frozenset[int] = frozenset()
    grades: frozenset[int] = frozenset()
    bought: tuple[str, ...] = ()
    words: tuple[str, ...] = ()

    def where(self) -> tuple[str, dict[str, object]]:
        """The condition on customer `c`, and its parameters."""
        parts, values = ["c.deleted_at IS NULL"], dict[str, object]()
        if self.existing_only:
            types = f" OR {within('c.type_id', self.existing_types)}" if self.existing_types else ""
            parts.append(f"({_BOUGHT}{types})")
        for column, wanted in (("c.type_id", self.types), ("c.grade_id", self.grades)):
            if wanted:
                parts.append(within(column, wanted))
        if self.industries:
            chosen = within("o.id", self.industries)
            parents = within("o.parent_id", self.industries)
            parts.append(f"c.industry_id IN (SELECT o.id FROM option o WHERE {chosen} OR {parents})")
        if self.tags:
            parts.append(f"c.id IN (SELECT g.customer_id FROM customer_tag g WHERE {within('g.tag_id', self.tags)})")
        if self.bought:
            parts.append(
                "EXISTS (SELECT 1 FROM conversion v, json_each(:bought) w WHERE v.customer_id = c.id "
                "AND v.deleted_at IS NULL AND instr(lower(coalesce(v.product, '')), w.value) > 0)"
            )
            values["bought"] = _json(self.bought)
        if self.words:
            parts.append(f"EXISTS (SELECT 1 FROM json_each(:words) w WHERE instr(lower({_NEEDS}), w.value) > 0)")
            values["words"] = _json(self.words)
        return " AND ".join(parts), values


def _json(words: Sequence[str]) -> str:
    return json.dumps([word.lower() for word in words], ensure_ascii=False)


def found(db: Connection, audience: Audience) -> list[int]:
    """Ids of the audience: buyers before others, better grades first, then the longest without a touch."""
    where, values = audience.where()
    sql = (
        f"SELECT c.id FROM customer c WHERE {where} ORDER BY {_BOUGHT} DESC, c.grade_id IS NULL, "
        "(SELECT o.position FROM option o WHERE o.id = c.grade_id), coalesce(c.last_touch_at, ''), c.id"
    )
    return [int(one) for one in db.exec_driver_sql(sql, values).scalars()]


def rows(db: Connection, ids: Sequence[int]) -> Sequence[RowMapping]:
    """What the preview shows of customers: name, grade, what they bought and what hurts them."""
    sql = (
        "SELECT c.id, c.name, c.number, c.grade_id, c.hot, c.type_id, c.owner_id, c.pains, c.need, c.last_touch_at, "
        "(SELECT group_concat(v.product, '、') FROM conversion v WHERE v.customer_id = c.id AND v.deleted_at IS NULL "
        "AND v.product <> '') AS bought FROM customer c WHERE c.id IN (SELECT value FROM json_each(?))"
    )
    by_id = {row["id"]: row for row in db.exec_driver_sql(sql, (json.dumps(list(ids)),)).mappings()}
    return [by_id[one] for one in ids if one in by_id]


_SAID = """
SELECT substr(coalesce(f.happened_at, f.planned_at), 1, 16) AS at, 'follow_up' AS source, c.name AS customer,
  c.number, c.grade_id, coalesce(f.content, '') AS about, f.feedback AS said, f.result_id, f.owner_id
FROM follow_up f JOIN customer c ON c.id = f.customer_id
WHERE f.deleted_at IS NULL AND c.deleted_at IS NULL AND +f.state = 'done' AND f.feedback <> ''
  AND coalesce(f.happened_at, f.planned_at) >= :start AND coalesce(f.happened_at, f.planned_at) < :end
UNION ALL
SELECT substr(k.received_at, 1, 16), 'complaint', c.name, c.number, c.grade_id, coalesce(k.product, ''),
  k.problem || CASE WHEN coalesce(k.improvement, '') = '' THEN '' ELSE ' → ' || k.improvement END, NULL, k.owner_id
FROM complaint k JOIN customer c ON c.id = k.customer_id
WHERE k.deleted_at IS NULL AND c.deleted_at IS NULL AND k.problem <> '' AND k.received_at >= :start
  AND k.received_at < :end
UNION ALL
SELECT coalesce(s.answered_on, s.asked_on), 'survey', c.name, c.number, c.grade_id, coalesce(CAST(s.score AS TEXT), ''),
  s.suggestion, NULL, s.owner_id
FROM survey s JOIN customer c ON c.id = s.customer_id
WHERE s.deleted_at IS NULL AND c.deleted_at IS NULL AND s.suggestion <> ''
  AND coalesce(s.answered_on, s.asked_on) >= :start AND coalesce(s.answered_on, s.asked_on) < :end
"""


_SPOKEN = "lower(about || ' ' || said)"
_MEANT = f"(:words = '[]' OR EXISTS (SELECT 1 FROM json_each(:words) w WHERE instr({_SPOKEN}, w.value) > 0))"


def feedback(db: Connection, start: str, end: str, words: Sequence[str] = ()) -> Sequence[RowMapping]:
    """What customers said from `start` until before `end` (ISO): in talks, complaints and surveys.

    With words, only where one of them stands.
    """
    values = {"start": start, "end": end, "words": _json(words)}
    return db.exec_driver_sql(f"SELECT * FROM ({_SAID}) WHERE {_MEANT} ORDER BY at, customer", values).mappings().all()


def feedback_count(db: Connection, start: str, end: str, words: Sequence[str] = ()) -> int:
    """How many lines `feedback` gives."""
    values = {"start": start, "end": end, "words": _json(words)}
    return int(db.exec_driver_sql(f"SELECT count(*) FROM ({_SAID}) WHERE {_MEANT}", values).scalar_one())
