"""What happened since a customer was graded, and asks for another grade whatever the rule says (000-24, 000-40)."""

from datetime import date, timedelta

from crm_desktop.domain.grade_rule import GradeRule, Signs
from crm_desktop.domain.grade_suggestion import Cause, Trigger, better, roots, spotted, worse
from crm_desktop.services.grade_codes import Decoder
from crm_desktop.store import grade_suggestion_queries
from crm_desktop.store.sql import Connection

LOOK_BACK = 30
"""Days: what was said before is history."""

_RANK = {Cause.REPURCHASE: 0, Cause.PROPOSAL: 1}


def spoken(db: Connection, signs: Signs, today: date) -> dict[int, Trigger]:
    """Customers who spoke of buying again or asked for a proposal, with the latest and most telling of it."""
    since = (today - timedelta(days=LOOK_BACK)).isoformat()
    found: dict[int, Trigger] = {}
    for row in grade_suggestion_queries.talks(db, since, roots(signs)):
        told = spotted(row[3], signs)
        if told is None:
            continue
        known = found.get(row[0])
        if known is None or _RANK[told[0]] < _RANK[known.cause]:
            found[row[0]] = Trigger(told[0], row[1], row[2][:10], told[1])
    return found


def silent(db: Connection, rule: GradeRule, decoder: Decoder, today: date) -> dict[int, Trigger]:
    """Customers of the upper grades with whom nothing has moved for longer than the rule allows."""
    found = {}
    for letter, days in rule.quiet_days.items():
        grade = decoder.ids.get(letter)
        if grade is None or not days:
            continue
        before = (today - timedelta(days=days)).isoformat()
        for customer_id, at in grade_suggestion_queries.quiet(db, grade, before):
            gone = (today - date.fromisoformat(at[:10])).days
            found[customer_id] = Trigger(Cause.QUIET, f"since:{at[:10]}", at[:10], days=gone)
    return found


def target(trigger: Trigger, decoder: Decoder, present: str) -> str:
    """The grade that it asks for: the best one, one better, or one lower; "" where the customer is there."""
    if trigger.cause is Cause.REPURCHASE:
        wanted = decoder.rule.scale[0]
    elif trigger.cause is Cause.PROPOSAL:
        wanted = better(decoder.order, present) or decoder.rule.scale[0]
    else:
        wanted = worse(decoder.order, present)
    return wanted if wanted != present and wanted in decoder.ids else ""
