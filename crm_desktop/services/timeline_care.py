"""Greetings and gifts in a customer's timeline (000-37, 001-31)."""

from collections.abc import Iterator

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.money_text import format_amount
from crm_desktop.domain.value_content import read_contents
from crm_desktop.services import care_settings
from crm_desktop.services.timeline_item import PLAIN, TimelineItem, said
from crm_desktop.store import gift_queries, occasion_queries, setting_queries
from crm_desktop.store.options import Options
from crm_desktop.store.sql import Connection

_OWN = {
    "birthday": QT_TRANSLATE_NOOP("messages", "Birthday greeting"),
    "company_day": QT_TRANSLATE_NOOP("messages", "Greeting on the company day"),
}
_WITH = QT_TRANSLATE_NOOP("messages", "{touch} · {person}")


def greetings(db: Connection, known: Options, customer_id: int) -> Iterator[TimelineItem]:
    """What was sent for birthdays, company days and festivals."""
    rows = occasion_queries.sent_to(db, customer_id)
    festivals = care_settings.choice_in(db).festivals() if rows else []
    names = {one.key: one.name_en if known.english else one.name for one in festivals}
    kept = read_contents(setting_queries.read(db, "value_content")) if rows else []
    contents = {one.occasion: one.title for one in kept}
    for row in rows:
        if row.occasion in _OWN:
            title = Message(_OWN[row.occasion])
        elif (row.occasion or "").startswith("value:"):
            content = contents.get(row.occasion, "")
            title = Message(QT_TRANSLATE_NOOP("messages", "Monthly content {name}"), name=content)
        else:
            name = names.get(row.occasion or "", "")
            title = Message(QT_TRANSLATE_NOOP("messages", "{name} greeting"), name=name)
        way = known.name(row.method_id)
        notes = (Message(QT_TRANSLATE_NOOP("messages", "Sent by {method}"), method=way),) if way else ()
        yield TimelineItem(
            "greeting", row.id, row.sent_at or "", _to(title, row.person), (*said(row.content), *notes), "send"
        )


def gifts(db: Connection, _known: Options, customer_id: int) -> Iterator[TimelineItem]:
    """Cards and gifts with what they cost."""
    for row in gift_queries.of_customer(db, customer_id):
        title = Message(QT_TRANSLATE_NOOP("messages", "Gift: {what}"), what=row.what or "")
        worth = Message(PLAIN, text=format_amount(row.amount))
        lines = (*said(row.remark), *([worth] if row.amount else []))
        yield TimelineItem("gift", row.id, row.given_on or "", _to(title, row.person), lines, "gift")


def _to(title: Message, person: str | None) -> Message:
    return Message(_WITH, touch=title, person=person) if person else title
