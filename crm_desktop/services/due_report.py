"""Why a customer is due, as a script asks for it: the rule with its numbers, and the sentences."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.services import due_reason, quick_whom
from crm_desktop.store import options
from crm_desktop.store.database import Store

_NOBODY = QT_TRANSLATE_NOOP("messages", "No customer has the number {number}.")
_UNKNOWN = QT_TRANSLATE_NOOP("messages", "{moment} is neither a day nor a minute such as 2026-05-31T10:00.")
_WHOLE_DAY = len("2026-05-31")


@dataclass(frozen=True, slots=True)
class Report:
    """Plain values for JSON, and lines for people."""

    value: Mapping[str, object]
    text: str


def report(store: Store, number: str, moment: str = "") -> Report:
    """Why the customer with a number is due on its day, or was at an ISO day (its end) or minute in the past."""
    found = quick_whom.numbered(store, number).candidates
    if not found:
        raise UserError(Message(_NOBODY, number=number))
    one, on = found[0], _day(moment)
    at = f"{moment}T23:59:59" if len(moment) == _WHOLE_DAY else moment
    reason = due_reason.reason_at(store, one.customer_id, at) if at else due_reason.reason(store, one.customer_id)
    if reason is None:
        raise UserError(Message(_NOBODY, number=number))
    said = [str(line) for line in due_reason.sentences(reason, on, options.current(store))]
    value = {
        "customer": one.name,
        "number": one.number,
        "due": reason.due.day.isoformat(),
        "why": said,
        "since": reason.since,
        **reason.why.table(),
    }
    return Report(value, "\n".join([f"{reason.due.day} {one.name}", *said]))


def _day(moment: str) -> date:
    try:
        return date.fromisoformat(moment[:_WHOLE_DAY]) if moment else date.today()
    except ValueError:
        raise UserError(Message(_UNKNOWN, moment=moment)) from None
