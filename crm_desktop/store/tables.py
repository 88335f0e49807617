"""The schema: templates 1-4 of source 000 and the 24-field form of source 002. Money in 分, dates partial ISO text.

`*_id` columns point to `option` (lists the user edits); `derived` columns are computed and stay out of the change log.
"""

from sqlalchemy import Column, ForeignKey, Integer, Table, Text, text

from crm_desktop.store import analysis_tables, service_tables, table_kinds  # noqa: F401 - tables of the same book
from crm_desktop.store.table_kinds import entry, flag, of_contact, of_customer, part, record, whole, words

metadata = table_kinds.metadata

option = record(
    "option",
    Column("kind", Text, nullable=False),
    Column("parent_id", Integer, ForeignKey("option.id")),
    Column("name", Text, nullable=False),
    words("name_en"),
    words("colour"),
    Column("position", Integer, nullable=False, server_default=text("0")),
    words("synonyms"),
    words("data"),
)
"""Editable lists: grade, stage, type, industry, source, region, method, result, staff, loss_reason ... (K27)."""

customer = record(
    "customer",
    words("number"),
    words("number_prefix"),
    whole("number_seq"),
    Column("kind", Text, nullable=False, server_default=text("'company'")),
    Column("name", Text, nullable=False),
    Column("name_key", Text, nullable=False),
    words("name_sort"),
    words("credit_code"),
    entry("type_id"),
    entry("industry_id"),
    entry("region_id"),
    entry("source_id"),
    words("founded"),
    words("size_text"),
    whole("size_low"),
    whole("size_high"),
    words("revenue_text"),
    whole("revenue_low"),
    whole("revenue_high"),
    words("main_business"),
    words("customer_groups"),
    words("pains"),
    words("cooperation"),
    words("need"),
    words("need_product"),
    words("budget_text"),
    whole("budget_low"),
    whole("budget_high"),
    words("need_time"),
    words("need_by"),
    entry("intent_id"),
    entry("fit_id"),
    flag("strategic"),
    words("decision_chain"),
    words("decision_process"),
    words("history_projects"),
    words("history_period"),
    whole("satisfaction"),
    words("competitor"),
    words("personality"),
    whole("purchasing_power"),
    whole("credit_level"),
    whole("industry_scale"),
    whole("budget_trend"),
    Column("referred_by_id", Integer, ForeignKey("customer.id")),
    words("remark"),
    entry("owner_id"),
    entry("supervisor_id"),
    entry("entered_by_id"),
    entry("grade_id"),
    flag("hot"),
    entry("stage_id"),
    words("stage_since"),
    words("collected_at"),
    words("entered_at"),
    words("filed_on"),
    words("incomplete_since"),
    words("custom"),
    words("last_touch_at", derived=True),
    words("next_due_at", derived=True),
    words("next_action", derived=True),
    Column("unanswered", Integer, server_default=text("0"), info={"derived": True}),
)

alias = part("alias", of_customer(), Column("name", Text, nullable=False), Column("key", Text, nullable=False))

contact = record(
    "contact",
    of_customer(),
    Column("name", Text, nullable=False),
    words("title"),
    flag("is_primary"),
    flag("is_decision_maker"),
    words("role"),
    words("preference"),
    words("birthday"),
    words("remark"),
    Column("position", Integer, nullable=False, server_default=text("0")),
)

contact_point = part(
    "contact_point",
    Column("contact_id", Integer, ForeignKey("contact.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("state", Text, nullable=False, server_default=text("'unchecked'")),
    words("label"),
    words("verified_at"),
    Column("position", Integer, nullable=False, server_default=text("0")),
)

follow_up = record(
    "follow_up",
    of_customer(),
    of_contact(),
    Column("state", Text, nullable=False, server_default=text("'done'")),
    words("planned_at"),
    words("happened_at"),
    words("logged_at"),
    entry("method_id"),
    words("content"),
    words("feedback"),
    words("next_action"),
    words("next_action_on"),
    entry("result_id"),
    whole("minutes"),
    words("drop_reason"),
    words("override_reason"),
    entry("silence_id"),
    entry("strategy_id"),
    entry("owner_id"),
)
"""Template 2 (000-32): a touch planned, done or dropped; planned, happened and logged are three times (001-28).

`override_reason` says why a limit of contact was passed (000-51); `silence_id` why nobody answered and `strategy_id`
what to try instead (001-30)."""

grade_change = record(
    "grade_change",
    of_customer(),
    entry("from_id"),
    entry("to_id"),
    words("reason"),
    words("changed_at"),
    words("basis"),
    entry("owner_id"),
)
"""Template 3 (000-47)."""
stage_change = record(
    "stage_change",
    of_customer(),
    entry("from_id"),
    entry("to_id"),
    words("reason"),
    words("changed_at"),
    words("unmet"),
    entry("owner_id"),
)
"""`unmet` lists, as JSON, the criteria that a move on passed over; its reason says why (003-18)."""

conversion = record(
    "conversion",
    of_customer(),
    words("converted_on"),
    whole("amount"),
    words("amount_text"),
    words("product"),
    words("key_factor"),
    words("contract_number"),
    words("contract_from"),
    words("contract_to"),
    words("remark"),
    entry("owner_id"),
)
"""Template 4 (000-48)."""

loss = record(
    "loss",
    of_customer(),
    words("lost_on"),
    entry("stage_id"),
    entry("reason_id"),
    words("competitor"),
    words("retry_on"),
    words("remark"),
    entry("owner_id"),
)

promise = record(
    "promise",
    of_customer(),
    Column("side", Text, nullable=False, server_default=text("'ours'")),
    Column("content", Text, nullable=False),
    words("due_on"),
    words("kept_at"),
    entry("owner_id"),
)

tag = record("tag", words("namespace"), Column("name", Text, nullable=False), words("colour"))

customer_tag = part(
    "customer_tag",
    of_customer(),
    Column("tag_id", Integer, ForeignKey("tag.id"), nullable=False),
    words("set_at"),
)

attachment = record(
    "attachment",
    of_customer(),
    Column("follow_up_id", Integer, ForeignKey("follow_up.id")),
    entry("kind_id"),
    Column("name", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("size", Integer, nullable=False),
    words("added_at"),
)
"""A file beside the database, named by its content (004-11)."""
setting = part("setting", Column("key", Text, nullable=False, unique=True), words("value"))
"""What travels with the book: playbook, number rule ... as JSON."""

logged: tuple[Table, ...] = tuple(table for table in metadata.sorted_tables if table.info.get("logged"))


def facts(table: Table) -> list[str]:
    """Names of the columns that the change log keeps: all but the derived ones."""
    return [column.name for column in table.columns if not column.info.get("derived")]
