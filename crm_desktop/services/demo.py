"""Fill a book with an invented, plausible year of business: for a first look, for screenshots, for measuring."""

from collections.abc import Sequence
from datetime import date
from random import Random

from crm_desktop.domain.progress import Progress, no_progress
from crm_desktop.services import demo_rows, demo_service, demo_slips, demo_stages, demo_story, demo_words
from crm_desktop.services.demo_care import Care
from crm_desktop.services.demo_lists import Lists
from crm_desktop.services.demo_service import AfterSales
from crm_desktop.services.demo_stages import Deals
from crm_desktop.services.demo_story import Story
from crm_desktop.store import tables
from crm_desktop.store.database import Step, Store

BATCH = 5_000
CADENCE = {"A": 3, "B": 7, "C": 30, "D": 60, "E": 90}
"""Days between talks by grade, those of the standard playbook."""


def fill(
    store: Store,
    customers: int,
    seed: int,
    today: date,
    progress: Progress = no_progress,
    *,
    origin: object | None = None,
) -> int:
    """Add `customers` invented customers with a year of history up to `today`; returns the number of follow-ups.

    The same seed and day tell the same story. One step, so one undo takes it all away; Cancelled leaves nothing.
    """
    random = Random(seed)  # noqa: S311 - invented data, nothing secret
    told = demo_words.companies(random, customers)
    touches = 0
    with store.step("demo", origin, count=customers) as step:
        lists = Lists(step.db)
        after, care, deals = AfterSales(step, lists, today), Care(step, lists, today), Deals(step, lists, today)
        for start in range(0, customers, BATCH):
            progress(start, customers, "")
            stories = [demo_story.story(random, one, today, CADENCE) for one in told[start : start + BATCH]]
            for one in stories:
                one.course = demo_stages.course(one, today)
            if not start:
                demo_service.hurried(stories, today)
                demo_slips.make(stories, today)
            touches += _write(step, lists, stories, (after, deals), care)
        progress(customers, customers, "")
    return touches


def _write(step: Step, lists: Lists, stories: Sequence[Story], sold: tuple[AfterSales, Deals], care: Care) -> int:
    ids = step.bulk_insert(tables.customer, demo_rows.CUSTOMER, demo_rows.customers(lists, stories))
    told = list(zip(ids, stories, strict=True))
    contacts = step.bulk_insert(tables.contact, demo_rows.CONTACT, demo_rows.contacts(told))
    step.bulk_insert(tables.contact_point, demo_rows.POINT, demo_rows.points(contacts, stories))
    touches = step.bulk_insert(tables.follow_up, demo_rows.FOLLOW_UP, demo_rows.follow_ups(lists, told))
    step.bulk_insert(tables.grade_change, demo_rows.GRADE_CHANGE, demo_rows.grade_changes(lists, told))
    deals = step.bulk_insert(tables.conversion, demo_rows.CONVERSION, demo_rows.conversions(lists, told))
    step.bulk_insert(tables.loss, demo_rows.LOSS, demo_rows.losses(lists, told))
    step.bulk_insert(tables.promise, demo_rows.PROMISE, demo_rows.promises(lists, told))
    step.bulk_insert(tables.customer_tag, demo_rows.TAG, demo_rows.tags(lists, told))
    for one in sold:
        one.write(told, deals)
    care.write(told, contacts)
    return len(touches)
