"""The whole schema of a book: the records, the log, and the indexes that keep lists and look-ups quick."""

from sqlalchemy import Index, text
from sqlalchemy.schema import CreateIndex

from crm_desktop.store import tables
from crm_desktop.store.analysis_tables import (
    conversion_factor,
    conversion_line,
    cost_entry,
    grade_suggestion,
    health_mark,
    improvement,
    market_entry,
    need_report,
    payment,
    review_note,
    stage_tick,
)
from crm_desktop.store.log_tables import change
from crm_desktop.store.occasion_queries import STRONG
from crm_desktop.store.review_facts import LOGGED_AFTER
from crm_desktop.store.service_tables import (
    complaint,
    event,
    gift,
    greeting,
    installation,
    milestone,
    reminder_mark,
    rule_version,
    survey,
    verification,
)
from crm_desktop.store.sql import Connection
from crm_desktop.store.tables import (
    alias,
    attachment,
    contact,
    contact_point,
    conversion,
    customer,
    customer_tag,
    follow_up,
    grade_change,
    loss,
    option,
    promise,
    stage_change,
    tag,
)
from crm_desktop.store.year_keys import BIRTHDAY_KEY, FOUNDED_KEY, SIGNED_KEY

metadata = tables.metadata
"""Every table with its indexes."""

_live = text("deleted_at IS NULL")
Index("option_kind", option.c.kind, option.c.position)
Index("customer_number", customer.c.number, unique=True, sqlite_where=text("number IS NOT NULL AND deleted_at IS NULL"))
Index("customer_sequence", customer.c.number_prefix, customer.c.number_seq)
Index("customer_name_key", customer.c.name_key)
Index("customer_name_sort", customer.c.name_sort, sqlite_where=_live)
Index("customer_due", customer.c.next_due_at, sqlite_where=_live)
Index("customer_hot", customer.c.next_due_at, sqlite_where=text("hot = 1 AND deleted_at IS NULL"))
Index(
    "customer_facets", customer.c.grade_id, customer.c.owner_id, customer.c.stage_id, customer.c.hot, sqlite_where=_live
)
Index(
    "customer_stage",
    customer.c.stage_id,
    customer.c.hot,
    customer.c.stage_since,
    customer.c.budget_low,
    customer.c.budget_high,
    sqlite_where=text("stage_id IS NOT NULL AND deleted_at IS NULL"),
)
Index("customer_strong", customer.c.purchasing_power, sqlite_where=text(STRONG))
Index("customer_bin", customer.c.deleted_at, sqlite_where=text("deleted_at IS NOT NULL"))
Index(
    "customer_founded",
    text(FOUNDED_KEY),
    customer.c.founded,
    customer.c.created_at,
    sqlite_where=text("founded IS NOT NULL AND deleted_at IS NULL"),
)
Index(
    "customer_filed",
    text("coalesce(filed_on, entered_at, created_at)"),
    customer.c.source_id,
    customer.c.type_id,
    customer.c.deleted_at,
    sqlite_where=_live,
)
Index(
    "customer_collected",
    customer.c.collected_at,
    customer.c.incomplete_since,
    customer.c.entered_at,
    customer.c.created_at,
    customer.c.deleted_at,
    sqlite_where=_live,
)
Index("customer_need_by", customer.c.need_by, sqlite_where=text("need_by IS NOT NULL AND deleted_at IS NULL"))
Index("alias_key", alias.c.key)
Index("alias_customer", alias.c.customer_id)
Index("contact_customer", contact.c.customer_id)
Index(
    "contact_birthday",
    text(BIRTHDAY_KEY),
    contact.c.birthday,
    contact.c.customer_id,
    contact.c.created_at,
    sqlite_where=text("birthday IS NOT NULL AND deleted_at IS NULL"),
)
Index("contact_point_contact", contact_point.c.contact_id)
Index("contact_point_key", contact_point.c.key)
NUMBER_TAIL = "substr(substr(key, 1, instr(key || '-', '-') - 1), -4)"
"""The last four digits of a telephone without its extension, by which callers are told apart (004-12)."""
Index("contact_point_tail", text(NUMBER_TAIL), contact_point.c.contact_id)
Index("follow_up_customer", follow_up.c.customer_id, follow_up.c.happened_at, follow_up.c.deleted_at)
Index(
    "follow_up_when",
    text("coalesce(happened_at, planned_at)"),
    follow_up.c.customer_id,
    follow_up.c.state,
    follow_up.c.method_id,
    follow_up.c.owner_id,
    text(LOGGED_AFTER.format("")),
    follow_up.c.deleted_at,
    sqlite_where=_live,
)
Index(
    "follow_up_plan_day",
    follow_up.c.planned_at,
    follow_up.c.state,
    follow_up.c.owner_id,
    follow_up.c.customer_id,
    follow_up.c.deleted_at,
    sqlite_where=text("planned_at IS NOT NULL AND deleted_at IS NULL"),
)
Index(
    "follow_up_unlogged",
    follow_up.c.happened_at,
    follow_up.c.customer_id,
    follow_up.c.method_id,
    follow_up.c.owner_id,
    sqlite_where=text("state = 'done' AND feedback IS NULL AND result_id IS NULL AND deleted_at IS NULL"),
)
Index(
    "follow_up_facets",
    follow_up.c.method_id,
    follow_up.c.owner_id,
    follow_up.c.state,
    follow_up.c.customer_id,
    sqlite_where=_live,
)
Index(
    "follow_up_planned",
    follow_up.c.customer_id,
    follow_up.c.planned_at,
    follow_up.c.method_id,
    follow_up.c.owner_id,
    sqlite_where=text("state = 'planned' AND deleted_at IS NULL"),
)
Index(
    "follow_up_next",
    follow_up.c.customer_id,
    follow_up.c.next_action_on,
    follow_up.c.deleted_at,
    sqlite_where=text("next_action_on IS NOT NULL AND deleted_at IS NULL"),
)
Index("grade_change_customer", grade_change.c.customer_id, grade_change.c.changed_at)
Index("stage_change_customer", stage_change.c.customer_id, stage_change.c.changed_at, stage_change.c.deleted_at)
Index("conversion_customer", conversion.c.customer_id, conversion.c.converted_on, conversion.c.deleted_at)
Index("conversion_signed", conversion.c.converted_on, conversion.c.created_at, sqlite_where=_live)
Index("conversion_year_day", text(SIGNED_KEY), conversion.c.converted_on, sqlite_where=_live)
Index("loss_customer", loss.c.customer_id, loss.c.lost_on, loss.c.deleted_at)
Index("promise_customer", promise.c.customer_id)
Index("tag_name", tag.c.name)
Index("customer_tag_customer", customer_tag.c.customer_id, customer_tag.c.tag_id, unique=True)
Index("customer_tag_tag", customer_tag.c.tag_id)
Index("customer_incomplete", customer.c.incomplete_since, sqlite_where=text("incomplete_since IS NOT NULL"))
Index("conversion_contract", conversion.c.contract_to, sqlite_where=text("contract_to IS NOT NULL"))
Index("event_customer", event.c.customer_id, event.c.happened_at)
Index("event_when", event.c.happened_at, sqlite_where=_live)
Index("milestone_customer", milestone.c.customer_id)
Index("milestone_due", milestone.c.due_on, sqlite_where=text("reached_on IS NULL AND deleted_at IS NULL"))
Index("complaint_customer", complaint.c.customer_id, complaint.c.received_at)
Index("complaint_open", complaint.c.received_at, sqlite_where=text("called_back_at IS NULL AND deleted_at IS NULL"))
Index("complaint_received", complaint.c.received_at, complaint.c.customer_id, sqlite_where=_live)
Index("survey_customer", survey.c.customer_id, survey.c.asked_on)
Index("survey_asked", survey.c.asked_on, sqlite_where=_live)
Index("survey_answered", survey.c.answered_on, survey.c.score, survey.c.customer_id, sqlite_where=_live)
Index("installation_customer", installation.c.customer_id)
Index("installation_part", installation.c.part_due_on, sqlite_where=text("part_due_on IS NOT NULL"))
Index(
    "installation_maintenance", installation.c.maintenance_due_on, sqlite_where=text("maintenance_due_on IS NOT NULL")
)
Index("installation_begun", installation.c.installed_on, sqlite_where=_live)
Index("gift_customer", gift.c.customer_id, gift.c.given_on)
Index("gift_given", gift.c.given_on, sqlite_where=_live)
Index("greeting_customer", greeting.c.customer_id, greeting.c.sent_at)
Index("greeting_occasion", greeting.c.occasion, greeting.c.day)
Index("verification_customer", verification.c.customer_id, verification.c.field_group, verification.c.verified_on)
Index("reminder_mark_thing", reminder_mark.c.customer_id, reminder_mark.c.type, reminder_mark.c.record)
Index(
    "reminder_mark_later",
    reminder_mark.c.type,
    reminder_mark.c.later,
    sqlite_where=text("state = 'later' AND deleted_at IS NULL"),
)
Index("rule_version_since", rule_version.c.kind, rule_version.c.since)
Index("attachment_customer", attachment.c.customer_id)
Index("customer_referred", customer.c.referred_by_id, sqlite_where=text("referred_by_id IS NOT NULL"))
Index("grade_change_when", grade_change.c.changed_at, grade_change.c.customer_id, sqlite_where=_live)
Index("stage_change_when", stage_change.c.changed_at, stage_change.c.customer_id, sqlite_where=_live)
Index("loss_when", loss.c.lost_on, loss.c.customer_id, sqlite_where=_live)
Index("grade_suggestion_customer", grade_suggestion.c.customer_id)
Index("grade_suggestion_open", grade_suggestion.c.made_at, sqlite_where=text("state = 'open' AND deleted_at IS NULL"))
Index("need_report_customer", need_report.c.customer_id)
Index("stage_tick_customer", stage_tick.c.customer_id)
Index("conversion_line_conversion", conversion_line.c.conversion_id)
Index("conversion_factor_conversion", conversion_factor.c.conversion_id)
Index("payment_customer", payment.c.customer_id)
Index("payment_conversion", payment.c.conversion_id)
Index("payment_open", payment.c.due_on, sqlite_where=text("paid_on IS NULL AND deleted_at IS NULL"))
Index("review_note_period", review_note.c.period)
Index("improvement_month", improvement.c.month)
Index("cost_entry_when", cost_entry.c.spent_on)
Index("market_entry_month", market_entry.c.month)
Index("health_mark_customer", health_mark.c.customer_id)
Index("change_step", change.c.step_id)
Index("change_row", change.c.tbl, change.c.row_id)


def renew_indexes(db: Connection) -> None:
    """Drop the indexes that the schema no longer has, or has otherwise, and make those that are missing."""
    wanted = {
        str(index.name): str(CreateIndex(index).compile(db))
        for table in metadata.sorted_tables
        for index in table.indexes
    }
    found = db.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
    there = {str(name): " ".join(str(sql).split()) for name, sql in found.all()}
    for name, statement in there.items():
        if statement != " ".join(wanted.get(name, "").split()):
            db.exec_driver_sql(f'DROP INDEX "{name}"')
    for name, statement in wanted.items():
        if there.get(name) != " ".join(statement.split()):
            db.exec_driver_sql(statement)
