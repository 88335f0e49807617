"""What happens beside the talks: events, milestones, complaints, surveys, installed products, gifts, greetings."""

from sqlalchemy import Column, Text, text

from crm_desktop.store.table_kinds import entry, of_contact, of_customer, part, record, whole, words

event = record(
    "event",
    of_customer(),
    of_contact(),
    entry("kind_id"),
    words("happened_at"),
    words("content"),
    entry("owner_id"),
)
"""Something a customer did or that changed: website visit, download, fair, need changed (001-16, 003-21, 003-25)."""

milestone = record(
    "milestone",
    of_customer(),
    Column("name", Text, nullable=False),
    words("due_on"),
    words("reached_on"),
    words("remark"),
    entry("owner_id"),
)
"""A key day of a project (003-28)."""

complaint = record(
    "complaint",
    of_customer(),
    of_contact(),
    words("number"),
    words("received_at"),
    entry("method_id"),
    entry("helper_id"),
    words("product"),
    words("impact"),
    whole("severity"),
    words("problem"),
    words("cause"),
    words("solution"),
    words("improvement"),
    words("answered_at"),
    words("solved_at"),
    words("called_back_at"),
    whole("satisfaction"),
    entry("owner_id"),
)
"""The record of 001-37 with its three clocks (001-34 to 001-36); the owner is whoever heard of it first."""

survey = record(
    "survey",
    of_customer(),
    of_contact(),
    words("asked_on"),
    words("answered_on"),
    whole("score"),
    words("suggestion"),
    entry("owner_id"),
)
"""Satisfaction, 1 to 5, and what could be better (000-36, 001-41)."""

installation = record(
    "installation",
    of_customer(),
    Column("product", Text, nullable=False),
    words("model"),
    words("serial"),
    whole("quantity"),
    words("installed_on"),
    words("part"),
    words("part_due_on"),
    whole("part_days"),
    words("maintenance_due_on"),
    whole("maintenance_days"),
    words("remark"),
    entry("owner_id"),
)
"""A product that a customer has, and when a part or a maintenance is due (004-12); `*_days` until the next one."""

gift = record(
    "gift",
    of_customer(),
    of_contact(),
    entry("kind_id"),
    words("occasion"),
    words("what"),
    whole("amount"),
    words("given_on"),
    words("remark"),
    entry("owner_id"),
)
"""A card or gift with its worth in 分 (000-37, 004-09)."""

greeting = record(
    "greeting",
    of_customer(),
    of_contact(),
    words("occasion"),
    words("day"),
    words("content"),
    entry("method_id"),
    words("sent_at"),
    entry("owner_id"),
)
"""A greeting as it was sent (001-31)."""

verification = record(
    "verification",
    of_customer(),
    of_contact(),
    Column("field_group", Text, nullable=False),
    words("verified_on"),
    words("source"),
    words("remark"),
    entry("owner_id"),
)
"""That a group of fields was looked at and found right or put right (000-17, 002-02, 002-33, 003-01 to 003-05)."""

reminder_mark = record(
    "reminder_mark",
    of_customer(),
    Column("type", Text, nullable=False),
    Column("record", Text, nullable=False, server_default=text("''")),
    Column("due", Text, nullable=False),
    Column("state", Text, nullable=False),
    words("later"),
    words("reason"),
    words("made_at"),
)
"""What was done with a reminder that is no planned follow-up: done, dropped, or put off to `later`.

`type`, `record` and `due` are those of the thing that was due, so that the next one of its kind comes all the same."""

rule_version = part(
    "rule_version",
    Column("kind", Text, nullable=False),
    Column("since", Text, nullable=False),
    Column("value", Text, nullable=False),
)
"""Rules as they were from a moment on (playbook, clocks), as JSON: a past decision is explained with those."""
