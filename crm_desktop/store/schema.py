"""The whole schema of a book: the records, the log, and the indexes that keep lists and look-ups quick."""

from sqlalchemy import Index, text

from crm_desktop.store import tables
from crm_desktop.store.log_tables import change
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

metadata = tables.metadata
"""Every table with its indexes."""

_live = text("deleted_at IS NULL")
Index("option_kind", option.c.kind, option.c.position)
Index("customer_number", customer.c.number, unique=True, sqlite_where=text("number IS NOT NULL AND deleted_at IS NULL"))
Index("customer_sequence", customer.c.number_prefix, customer.c.number_seq)
Index("customer_name_key", customer.c.name_key)
Index("customer_name_sort", customer.c.name_sort, sqlite_where=_live)
Index("customer_due", customer.c.next_due_at, sqlite_where=_live)
Index(
    "customer_facets", customer.c.grade_id, customer.c.owner_id, customer.c.stage_id, customer.c.hot, sqlite_where=_live
)
Index("customer_bin", customer.c.deleted_at, sqlite_where=text("deleted_at IS NOT NULL"))
Index("alias_key", alias.c.key)
Index("alias_customer", alias.c.customer_id)
Index("contact_customer", contact.c.customer_id)
Index("contact_point_contact", contact_point.c.contact_id)
Index("contact_point_key", contact_point.c.key)
Index("follow_up_customer", follow_up.c.customer_id, follow_up.c.happened_at, follow_up.c.deleted_at)
Index("follow_up_when", text("coalesce(happened_at, planned_at)"), follow_up.c.customer_id, sqlite_where=_live)
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
Index("grade_change_customer", grade_change.c.customer_id, grade_change.c.changed_at)
Index("stage_change_customer", stage_change.c.customer_id)
Index("conversion_customer", conversion.c.customer_id)
Index("loss_customer", loss.c.customer_id)
Index("promise_customer", promise.c.customer_id)
Index("tag_name", tag.c.name)
Index("customer_tag_customer", customer_tag.c.customer_id, customer_tag.c.tag_id, unique=True)
Index("customer_tag_tag", customer_tag.c.tag_id)
Index("attachment_customer", attachment.c.customer_id)
Index("change_step", change.c.step_id)
Index("change_row", change.c.tbl, change.c.row_id)
