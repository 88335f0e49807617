"""The four templates as they are exported: the sources' columns in their order, then what the program adds."""

from collections.abc import Mapping, Sequence

from crm_desktop.files.columns import label
from crm_desktop.files.layout import OutColumn

SHEET_NAMES: Mapping[str, str] = {
    "customers": "客户信息表",
    "follow_ups": "跟进计划表",
    "grade_changes": "客户分级表",
    "conversions": "客户转化记录表",
}
"""Template -> its sheet, in the sources' order (000-03, 000-32, 000-47, 000-48)."""

SOURCE_FIELDS: Mapping[str, tuple[str, ...]] = {
    "customers": (
        "name", "industry", "contact_name", "contact_title", "contact_points",
        "need", "budget", "source", "decision_maker", "remark",
    ),
    "follow_ups": ("customer_name", "happened_at", "method", "content", "feedback", "next_action", "owner"),
    "grade_changes": ("customer_name", "grade", "reason", "changed_at", "owner"),
    "conversions": ("customer_name", "converted_on", "amount", "product", "key_factor", "owner"),
}  # fmt: skip
"""Template -> exactly the sources' columns in their order."""

ADDED_FIELDS: Mapping[str, tuple[str, ...]] = {
    "customers": ("number", "grade", "stage", "tags", "owner", "filed_on", "uid"),
    "follow_ups": ("next_action_on", "contact_name", "customer_number", "uid"),
    "grade_changes": ("from_grade", "customer_number", "uid"),
    "conversions": ("customer_number", "uid"),
}
"""Template -> columns that the program adds at the end; uid is hidden and last."""

_KINDS: Mapping[str, str] = {
    "contact_points": "phone", "wechat": "phone", "credit_code": "phone", "number": "phone", "customer_number": "phone",
    "uid": "phone", "industry": "choice", "source": "choice", "stage": "choice", "method": "choice", "owner": "choice",
    "type": "choice", "size": "choice", "grade": "grade", "from_grade": "grade", "happened_at": "datetime",
    "planned_at": "datetime", "logged_at": "datetime", "entered_at": "datetime", "updated_at": "datetime",
    "last_touch_at": "datetime", "changed_at": "datetime", "next_action_on": "date", "converted_on": "date",
    "lost_on": "date", "retry_on": "date", "filed_on": "date", "collected_at": "datetime", "next_due_at": "date",
    "founded": "date", "amount": "money",
}  # fmt: skip

_WIDTHS: Mapping[str, float] = {
    "name": 28, "customer_name": 28, "contact_name": 11, "contact_title": 14, "contact_points": 24, "need": 32,
    "budget": 14, "remark": 36, "content": 40, "feedback": 32, "next_action": 32, "reason": 36, "key_factor": 36,
    "product": 24, "happened_at": 17, "changed_at": 17, "number": 14, "customer_number": 14, "grade": 10,
    "from_grade": 10, "tags": 20, "email": 26, "main_business": 30, "pains": 30, "cooperation": 30, "history": 30,
    "past_follow_ups": 36, "next_plan": 32, "promises": 30, "amount": 14, "owner": 11, "uid": 38,
}  # fmt: skip


def column(kind: str, field: str, choices: Sequence[str] = ()) -> OutColumn:
    """The export column of any field of a template, with the header that the importer maps back without a question."""
    return OutColumn(
        field=field,
        header=label(kind, field),
        kind=_KINDS.get(field, "text"),
        width=_WIDTHS.get(field, 14),
        hidden=field == "uid",
        choices=tuple(choices),
    )


def template(kind: str, choices: Mapping[str, Sequence[str]] | None = None) -> tuple[OutColumn, ...]:
    """All columns of one of the four templates; `choices` gives field -> offered values for the drop-downs."""
    offered = choices or {}
    return tuple(column(kind, field, offered.get(field, ())) for field in (*SOURCE_FIELDS[kind], *ADDED_FIELDS[kind]))
