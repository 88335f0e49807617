"""Who may be the same customer already: alike names, aliases, shared telephones; a hint, never a merge."""

from collections.abc import Sequence
from dataclasses import dataclass

from crm_desktop.domain.company_names import core, name_key, similarity
from crm_desktop.domain.contact_points import split_points
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.store import options, search_index
from crm_desktop.store.database import Store

ALIKE = 0.8
"""Names at least this alike are worth a hint."""


@dataclass(frozen=True, slots=True)
class DuplicateHint:
    """A customer that may be the same, with a score of 0..100 and what speaks for it."""

    id: int
    number: str
    name: str
    grade: str
    score: int
    reasons: tuple[Message, ...]


def duplicates(
    store: Store, name: str, phones: Sequence[str] = (), *, exclude: int | None = None
) -> list[DuplicateHint]:
    """Customers that may be the one typed, best first, five at most."""
    keys = [point.key for phone in phones for point in split_points(phone) if point.state in ("ok", "unchecked")]
    known = options.current(store)
    with store.read() as db:
        by_phone = set()
        for key in keys:
            by_phone |= {
                int(row[0])
                for row in db.exec_driver_sql(
                    "SELECT k.customer_id FROM contact_point p JOIN contact k ON k.id = p.contact_id "
                    "WHERE p.key = ? AND k.deleted_at IS NULL",
                    (key,),
                )
            }
        by_name = set(search_index.candidates(db, core(name)[:4], 200)) if len(core(name)) >= 2 else set()
        same = db.exec_driver_sql(
            "SELECT id FROM customer WHERE name_key = ?1 UNION SELECT customer_id FROM alias WHERE key = ?1",
            (name_key(name),),
        )
        exact = {int(row[0]) for row in same} if name else set()
        wanted = ", ".join(str(one) for one in (by_phone | by_name | exact) - {exclude})
        rows = db.exec_driver_sql(
            f"SELECT id, number, name, grade_id FROM customer WHERE id IN ({wanted}) AND deleted_at IS NULL"
        ).all()
    hints = []
    for row in rows:
        score = 1.0 if row.id in exact else similarity(name, row.name) if name else 0.0
        reasons = _reasons(score, row.id in by_phone)
        if reasons:
            total = min(100, round(100 * max(score, 0.75 if row.id in by_phone else 0.0)))
            hints.append(DuplicateHint(row.id, row.number or "", row.name, known.name(row.grade_id), total, reasons))
    return sorted(hints, key=lambda hint: -hint.score)[:5]


def _reasons(score: float, same_phone: bool) -> tuple[Message, ...]:
    reasons = []
    if score >= 1:
        reasons.append(Message(QT_TRANSLATE_NOOP("messages", "same name")))
    elif score >= ALIKE:
        reasons.append(Message(QT_TRANSLATE_NOOP("messages", "name {score} % alike"), score=round(score * 100)))
    if same_phone:
        reasons.append(Message(QT_TRANSLATE_NOOP("messages", "same telephone")))
    return tuple(reasons)
