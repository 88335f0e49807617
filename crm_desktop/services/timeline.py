"""What happened with a customer, newest first: touches, grades, stages, deals, files, and its filing."""

import json
from collections.abc import Callable, Iterator
from typing import Any

from crm_desktop.domain.late_log import hours_late
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.money_text import format_amount
from crm_desktop.services import timeline_care
from crm_desktop.services.timeline_item import PLAIN, TimelineItem, said
from crm_desktop.store import clock_queries, options, service_queries
from crm_desktop.store.database import Store
from crm_desktop.store.options import Options
from crm_desktop.store.sql import Connection

__all__ = ["KINDS", "TimelineItem", "timeline"]

KINDS = (
    "follow_up",
    "grade_change",
    "stage_change",
    "conversion",
    "loss",
    "complaint",
    "survey",
    "event",
    "milestone",
    "greeting",
    "gift",
    "attachment",
    "created",
)
_ADDED = QT_TRANSLATE_NOOP("messages", "Added")
_ADDED_FROM = QT_TRANSLATE_NOOP("messages", "Added, source {source}")
_DAYS_FROM = 72
"""Hours from which on lateness is counted in days."""


def _follow_ups(db: Connection, known: Options, customer_id: int) -> Iterator[TimelineItem]:
    log_hours = clock_queries.in_force(db).log_hours
    for row in db.exec_driver_sql(
        "SELECT f.*, coalesce(nullif(k.name, ''), k.title) AS person FROM follow_up f "
        "LEFT JOIN contact k ON k.id = f.contact_id WHERE f.customer_id = ? AND f.deleted_at IS NULL",
        (customer_id,),
    ):
        name = known.name(row.method_id)
        title = Message(QT_TRANSLATE_NOOP("messages", "{method}"), method=name)
        if row.minutes:
            title = Message(QT_TRANSLATE_NOOP("messages", "{method} · {minutes} min"), method=name, minutes=row.minutes)
        if not name:
            title = Message(QT_TRANSLATE_NOOP("messages", "Follow-up"))
        if row.person:
            title = Message(QT_TRANSLATE_NOOP("messages", "{touch} · {person}"), touch=title, person=row.person)
        feedback = row.feedback or known.name(row.result_id)
        lines = [*said(row.content)]
        if feedback:
            lines.append(Message(QT_TRANSLATE_NOOP("messages", "Feedback: {text}"), text=feedback))
        lines += _why_and_when(row, known, log_hours)
        if row.next_action:
            lines.append(Message(QT_TRANSLATE_NOOP("messages", "Next: {text}"), text=row.next_action))
        icon = known.icon(row.method_id, "note")
        at = row.happened_at or row.planned_at or ""
        yield TimelineItem("follow_up", row.id, at, title, tuple(lines), icon, planned=row.state == "planned")


def _why_and_when(row: Any, known: Options, log_hours: int) -> Iterator[Message]:
    """Why nobody answered and what to try, why a limit was passed, and that it was written down late (001-28)."""
    silence, strategy = known.name(row.silence_id), known.name(row.strategy_id)
    if silence:
        yield Message(QT_TRANSLATE_NOOP("messages", "No answer: {text}"), text=silence)
    if strategy:
        yield Message(QT_TRANSLATE_NOOP("messages", "Try instead: {text}"), text=strategy)
    if row.override_reason:
        yield Message(QT_TRANSLATE_NOOP("messages", "Contacted all the same: {text}"), text=row.override_reason)
    late = hours_late(row.happened_at or "", row.logged_at or "", log_hours)
    if late >= _DAYS_FROM:
        yield Message(QT_TRANSLATE_NOOP("messages", "Written down {days} d later"), days=late // 24)
    elif late:
        yield Message(QT_TRANSLATE_NOOP("messages", "Written down {hours} h later"), hours=late)


def _grades(db: Connection, known: Options, customer_id: int) -> Iterator[TimelineItem]:
    for row in db.exec_driver_sql(
        "SELECT * FROM grade_change WHERE customer_id = ? AND deleted_at IS NULL", (customer_id,)
    ):
        badges = (known.name(row.from_id), known.name(row.to_id))
        title = Message(QT_TRANSLATE_NOOP("messages", "Regraded"))
        icon = (
            "trend-down" if row.from_id and _position(known, row.to_id) > _position(known, row.from_id) else "trend-up"
        )
        yield TimelineItem("grade_change", row.id, row.changed_at or "", title, said(row.reason), icon, badges)


def _position(known: Options, option_id: int | None) -> int:
    entry = known.by_id.get(option_id) if option_id is not None else None
    return entry.position if entry else -1


def _stages(db: Connection, known: Options, customer_id: int) -> Iterator[TimelineItem]:
    for row in db.exec_driver_sql(
        "SELECT * FROM stage_change WHERE customer_id = ? AND deleted_at IS NULL", (customer_id,)
    ):
        title = Message(
            QT_TRANSLATE_NOOP("messages", "Stage {before} → {after}"),
            before=known.name(row.from_id) or "—",
            after=known.name(row.to_id) or "—",
        )
        missing = [str(one.get("name", "")) for one in json.loads(row.unmet)] if row.unmet else []
        lines = [*said(row.reason)]
        if missing:
            lines.append(Message(QT_TRANSLATE_NOOP("messages", "Criteria missing: {names}"), names="、".join(missing)))
        yield TimelineItem("stage_change", row.id, row.changed_at or "", title, tuple(lines), "flag")


def _conversions(db: Connection, _known: Options, customer_id: int) -> Iterator[TimelineItem]:
    for row in db.exec_driver_sql(
        "SELECT * FROM conversion WHERE customer_id = ? AND deleted_at IS NULL", (customer_id,)
    ):
        amount = format_amount(row.amount) or row.amount_text or ""
        title = Message(QT_TRANSLATE_NOOP("messages", "Won {amount}"), amount=amount)
        lines = (*said(row.product), *said(row.key_factor))
        yield TimelineItem("conversion", row.id, row.converted_on or "", title, lines, "star")


def _losses(db: Connection, known: Options, customer_id: int) -> Iterator[TimelineItem]:
    for row in db.exec_driver_sql("SELECT * FROM loss WHERE customer_id = ? AND deleted_at IS NULL", (customer_id,)):
        title = Message(QT_TRANSLATE_NOOP("messages", "Lost: {reason}"), reason=known.name(row.reason_id) or "—")
        lines = [*said(row.remark)]
        if row.stage_id:
            lines.append(Message(QT_TRANSLATE_NOOP("messages", "Reached: {stage}"), stage=known.name(row.stage_id)))
        yield TimelineItem("loss", row.id, row.lost_on or "", title, tuple(lines), "close")


def _files(db: Connection, _known: Options, customer_id: int) -> Iterator[TimelineItem]:
    for row in db.exec_driver_sql(
        "SELECT id, name, added_at FROM attachment WHERE customer_id = ? AND deleted_at IS NULL", (customer_id,)
    ):
        title = Message(QT_TRANSLATE_NOOP("messages", "File {name}"), name=row.name)
        yield TimelineItem("attachment", row.id, row.added_at or "", title, (), "paperclip")


def _complaints(db: Connection, _known: Options, customer_id: int) -> Iterator[TimelineItem]:
    for row in service_queries.told(db, "complaint", customer_id):
        title = Message(QT_TRANSLATE_NOOP("messages", "Complaint {number}"), number=row["number"] or "")
        lines = [*said(row["problem"])]
        if row["solution"]:
            lines.append(Message(QT_TRANSLATE_NOOP("messages", "Solution: {text}"), text=row["solution"]))
        yield TimelineItem("complaint", row["id"], row["received_at"] or "", title, tuple(lines), "warning")


def _surveys(db: Connection, _known: Options, customer_id: int) -> Iterator[TimelineItem]:
    for row in service_queries.told(db, "survey", customer_id):
        title = Message(QT_TRANSLATE_NOOP("messages", "Survey, not answered yet"))
        if row["score"]:
            title = Message(QT_TRANSLATE_NOOP("messages", "Survey: satisfaction {score} of 5"), score=row["score"])
        at = row["answered_on"] or row["asked_on"] or ""
        yield TimelineItem("survey", row["id"], at, title, said(row["suggestion"]), "star")


def _events(db: Connection, known: Options, customer_id: int) -> Iterator[TimelineItem]:
    for row in service_queries.told(db, "event", customer_id):
        kind = known.name(row["kind_id"])
        title = Message(PLAIN, text=kind) if kind else Message(QT_TRANSLATE_NOOP("messages", "Event"))
        yield TimelineItem("event", row["id"], row["happened_at"] or "", title, said(row["content"]), "bolt")


def _milestones(db: Connection, _known: Options, customer_id: int) -> Iterator[TimelineItem]:
    for row in service_queries.told(db, "milestone", customer_id):
        reached = row["reached_on"]
        text = QT_TRANSLATE_NOOP("messages", "Milestone {name}")
        if reached:
            text = QT_TRANSLATE_NOOP("messages", "Milestone {name} reached")
        title = Message(text, name=row["name"])
        at = reached or row["due_on"] or ""
        yield TimelineItem("milestone", row["id"], at, title, said(row["remark"]), "flag", planned=not reached)


def _created(db: Connection, known: Options, customer_id: int) -> Iterator[TimelineItem]:
    row = db.exec_driver_sql(
        "SELECT source_id, coalesce(filed_on, entered_at, created_at, '') AS at FROM customer WHERE id = ?",
        (customer_id,),
    ).first()
    if row is not None:
        source = known.path(row.source_id)
        title = Message(_ADDED_FROM, source=source) if source else Message(_ADDED)
        yield TimelineItem("created", customer_id, row.at, title, (), "card")


_SOURCES: dict[str, Callable[[Connection, Options, int], Iterator[TimelineItem]]] = {
    "follow_up": _follow_ups,
    "grade_change": _grades,
    "stage_change": _stages,
    "conversion": _conversions,
    "loss": _losses,
    "complaint": _complaints,
    "survey": _surveys,
    "event": _events,
    "milestone": _milestones,
    "greeting": timeline_care.greetings,
    "gift": timeline_care.gifts,
    "attachment": _files,
    "created": _created,
}


def timeline(
    store: Store, customer_id: int, *, kinds: frozenset[str] | None = None, limit: int = 200
) -> list[TimelineItem]:
    """The customer's entries of the given kinds (all when None), newest first."""
    known = options.current(store)
    with store.read() as db:
        items = [
            item
            for kind, source in _SOURCES.items()
            if kinds is None or kind in kinds
            for item in source(db, known, customer_id)
        ]
    # the filing is where a timeline ends, whatever dates a file brought
    items.sort(key=lambda item: (item.kind != "created", item.at, item.id), reverse=True)
    return items[:limit]
