"""How a contact stands against the limits of its customer's grade: the how manieth of the week it is (000-51)."""

from dataclasses import dataclass
from datetime import timedelta

from crm_desktop.domain.contact_guard import Broken
from crm_desktop.services import contact_limits
from crm_desktop.store import options, plan_queries
from crm_desktop.store.database import Store


@dataclass(frozen=True, slots=True)
class Standing:
    """The number of the contact in its week (from Monday), how many a week are allowed (0: any), what it breaks."""

    count: int
    most: int
    grade: str
    broken: Broken | None


def standing(store: Store, customer_id: int, at: str) -> Standing | None:
    """How a contact on an ISO day or minute stands; None when the customer is gone."""
    rules = contact_limits.rules(store)
    day = contact_limits.slot(at).day
    monday = day - timedelta(days=day.weekday())
    # the plan that this contact answers is not another one
    moving = contact_limits.next_plans(store, [customer_id])
    verdict = rules.check({customer_id: at}, moving=moving).get(customer_id)
    with store.read() as db:
        facts = plan_queries.standings(db, [customer_id]).get(customer_id)
        contacts = plan_queries.contacts_of(db, [customer_id], monday, day).get(customer_id, [])
    if facts is None or verdict is None:
        return None
    count = sum(touch_id not in moving for touch_id, _day in contacts) + 1
    most = rules.guard(facts).limits.weekly_most
    grade = options.current(store).name(facts["grade_id"])
    return Standing(count, most, grade, contact_limits.serious(verdict))
