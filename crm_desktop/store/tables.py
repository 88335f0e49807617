"""The schema: templates 1-4 of source 000 and the 24-field form of source 002. Money in 分, dates partial ISO text.

`*_id` columns point to `option` (lists the user edits); `derived` columns are computed and stay out of the change log.
"""

from sqlalchemy import Column, ForeignKey, Integer, MetaData, Table, Text, text

metadata = MetaData()


def _text(name: str, **info: bool) -> Column[str]:
    return Column(name, Text, info=info)


def _integer(name: str, **info: bool) -> Column[int]:
    return Column(name, Integer, info=info)


def _flag(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False, server_default=text("0"))


def _option(name: str) -> Column[int]:
    return Column(name, Integer, ForeignKey("option.id"))


def _customer(nullable: bool = False) -> Column[int]:
    return Column("customer_id", Integer, ForeignKey("customer.id"), nullable=nullable)


def _record(name: str, *columns: Column[str] | Column[int]) -> Table:
    """A record of its own: integer id, uid that travels in files, soft delete."""
    return Table(
        name,
        metadata,
        Column("id", Integer, primary_key=True),
        Column("uid", Text, nullable=False, unique=True),
        *columns,
        _text("created_at"),
        _text("updated_at"),
        _text("deleted_at"),
        sqlite_autoincrement=True,
        info={"logged": True},
    )


def _part(name: str, *columns: Column[str] | Column[int]) -> Table:
    """A part of a record: lives and dies with it."""
    return Table(
        name,
        metadata,
        Column("id", Integer, primary_key=True),
        *columns,
        sqlite_autoincrement=True,
        info={"logged": True},
    )


option = _record(
    "option",
    Column("kind", Text, nullable=False),
    Column("parent_id", Integer, ForeignKey("option.id")),
    Column("name", Text, nullable=False),
    _text("name_en"),
    _text("colour"),
    Column("position", Integer, nullable=False, server_default=text("0")),
    _text("synonyms"),
    _text("data"),
)
"""Editable lists: grade, stage, type, industry, source, region, method, result, staff, loss_reason ... (K27)."""

customer = _record(
    "customer",
    _text("number"),
    _text("number_prefix"),
    _integer("number_seq"),
    Column("kind", Text, nullable=False, server_default=text("'company'")),
    Column("name", Text, nullable=False),
    Column("name_key", Text, nullable=False),
    _text("name_sort"),
    _text("credit_code"),
    _option("type_id"),
    _option("industry_id"),
    _option("region_id"),
    _option("source_id"),
    _text("founded"),
    _text("size_text"),
    _integer("size_low"),
    _integer("size_high"),
    _text("revenue_text"),
    _integer("revenue_low"),
    _integer("revenue_high"),
    _text("main_business"),
    _text("customer_groups"),
    _text("pains"),
    _text("cooperation"),
    _text("need"),
    _text("need_product"),
    _text("budget_text"),
    _integer("budget_low"),
    _integer("budget_high"),
    _text("need_time"),
    _text("decision_chain"),
    _text("decision_process"),
    _text("history_projects"),
    _text("history_period"),
    _integer("satisfaction"),
    _text("competitor"),
    _text("personality"),
    _integer("purchasing_power"),
    _integer("credit_level"),
    _text("remark"),
    _option("owner_id"),
    _option("supervisor_id"),
    _option("entered_by_id"),
    _option("grade_id"),
    _flag("hot"),
    _option("stage_id"),
    _text("stage_since"),
    _text("collected_at"),
    _text("entered_at"),
    _text("filed_on"),
    _text("custom"),
    _text("last_touch_at", derived=True),
    _text("next_due_at", derived=True),
    _text("next_action", derived=True),
)

alias = _part("alias", _customer(), Column("name", Text, nullable=False), Column("key", Text, nullable=False))

contact = _record(
    "contact",
    _customer(),
    Column("name", Text, nullable=False),
    _text("title"),
    _flag("is_primary"),
    _flag("is_decision_maker"),
    _text("role"),
    _text("preference"),
    _text("birthday"),
    _text("remark"),
    Column("position", Integer, nullable=False, server_default=text("0")),
)

contact_point = _part(
    "contact_point",
    Column("contact_id", Integer, ForeignKey("contact.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("state", Text, nullable=False, server_default=text("'unchecked'")),
    _text("label"),
    _text("verified_at"),
    Column("position", Integer, nullable=False, server_default=text("0")),
)

follow_up = _record(
    "follow_up",
    _customer(),
    Column("contact_id", Integer, ForeignKey("contact.id")),
    Column("state", Text, nullable=False, server_default=text("'done'")),
    _text("planned_at"),
    _text("happened_at"),
    _text("logged_at"),
    _option("method_id"),
    _text("content"),
    _text("feedback"),
    _text("next_action"),
    _text("next_action_on"),
    _option("result_id"),
    _integer("minutes"),
    _text("drop_reason"),
    _option("owner_id"),
)
"""Template 2 (000-32): a touch planned, done or dropped; planned, happened and logged are three times (001-28)."""

grade_change = _record(
    "grade_change",
    _customer(),
    _option("from_id"),
    _option("to_id"),
    _text("reason"),
    _text("changed_at"),
    _text("basis"),
    _option("owner_id"),
)
"""Template 3 (000-47)."""
stage_change = _record(
    "stage_change",
    _customer(),
    _option("from_id"),
    _option("to_id"),
    _text("reason"),
    _text("changed_at"),
    _option("owner_id"),
)

conversion = _record(
    "conversion",
    _customer(),
    _text("converted_on"),
    _integer("amount"),
    _text("amount_text"),
    _text("product"),
    _text("key_factor"),
    _text("contract_number"),
    _text("contract_from"),
    _text("contract_to"),
    _text("remark"),
    _option("owner_id"),
)
"""Template 4 (000-48)."""

loss = _record(
    "loss",
    _customer(),
    _text("lost_on"),
    _option("reason_id"),
    _text("competitor"),
    _text("retry_on"),
    _text("remark"),
    _option("owner_id"),
)

promise = _record(
    "promise",
    _customer(),
    Column("side", Text, nullable=False, server_default=text("'ours'")),
    Column("content", Text, nullable=False),
    _text("due_on"),
    _text("kept_at"),
    _option("owner_id"),
)

tag = _record("tag", _text("namespace"), Column("name", Text, nullable=False), _text("colour"))

customer_tag = _part(
    "customer_tag",
    _customer(),
    Column("tag_id", Integer, ForeignKey("tag.id"), nullable=False),
    _text("set_at"),
)

attachment = _record(
    "attachment",
    _customer(),
    Column("follow_up_id", Integer, ForeignKey("follow_up.id")),
    _option("kind_id"),
    Column("name", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("size", Integer, nullable=False),
    _text("added_at"),
)
"""A file beside the database, named by its content (004-11)."""
setting = _part("setting", Column("key", Text, nullable=False, unique=True), _text("value"))
"""What travels with the book: playbook, number rule ... as JSON."""

logged: tuple[Table, ...] = tuple(table for table in metadata.sorted_tables if table.info.get("logged"))


def facts(table: Table) -> list[str]:
    """Names of the columns that the change log keeps: all but the derived ones."""
    return [column.name for column in table.columns if not column.info.get("derived")]
