"""What a book says of care: its festivals, its holidays, its limits for gifts; each is one setting."""

from collections.abc import Iterable
from dataclasses import asdict

from crm_desktop.domain import holidays as calendar
from crm_desktop.domain.festival_choice import Choice, choice_table, read_choice
from crm_desktop.domain.gifts import GiftLimits
from crm_desktop.domain.holidays import Holidays, Line
from crm_desktop.services.records import now
from crm_desktop.store import rule_queries, setting_queries
from crm_desktop.store.database import Store
from crm_desktop.store.sql import Connection


def choice_in(db: Connection) -> Choice:
    """The festivals as chosen, read through a running step or read."""
    return read_choice(setting_queries.read(db, "festivals"))


def choice(store: Store) -> Choice:
    """The festivals as chosen."""
    with store.read() as db:
        return choice_in(db)


def holidays(store: Store) -> Holidays:
    """Days off and worked weekends: the shipped table with the book's own lines over it."""
    with store.read() as db:
        return calendar.of_setting(setting_queries.read(db, "holidays"))


def gift_limits(store: Store) -> GiftLimits:
    """What one gift may cost without a purpose, and what a person may get in a year."""
    with store.read() as db:
        kept = setting_queries.read(db, "gift_limits")
    if not isinstance(kept, dict):
        return GiftLimits()
    return GiftLimits(**{key: kept.get(key) for key in ("one", "year")})


def greeting_counts(store: Store) -> bool:
    """Whether a greeting that went out is a contact: the next date then counts from it, and so do the limits."""
    with store.read() as db:
        return setting_queries.read(db, "greeting_counts") is True


def save(
    store: Store,
    chosen: Choice,
    own: Iterable[Line],
    limits: GiftLimits | None = None,
    counts: bool | None = None,
    *,
    origin: object | None = None,
) -> None:
    """Keep festivals, the book's own lines of holidays and the limits as one gesture; due dates follow the holidays."""
    wanted: dict[str, object] = {"festivals": choice_table(chosen), "holidays": calendar.lines_table(own)}
    before: dict[str, object] = {"festivals": choice_table(Choice()), "holidays": []}
    if limits is not None:
        wanted["gift_limits"], before["gift_limits"] = asdict(limits), asdict(GiftLimits())
    if counts is not None:
        wanted["greeting_counts"], before["greeting_counts"] = counts, False
    with store.step("setting.edit", origin, key="care") as step:
        for key, value in wanted.items():
            was = setting_queries.read(step.db, key) or before[key]
            if value != was:
                setting_queries.write(step.db, key, value)
                if key == "holidays":
                    # days off count from the moment on in which they were told
                    rule_queries.keep_change(step.db, key, was, value, now())
