"""The names of the fields that a customer can need, as the review says them."""

from collections.abc import Mapping
from typing import Final

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP

FIELD_NAMES: Final[Mapping[str, str]] = {
    "name": QT_TRANSLATE_NOOP("messages", "Customer name"),
    "aliases": QT_TRANSLATE_NOOP("messages", "Short names"),
    "credit_code": QT_TRANSLATE_NOOP("messages", "Social credit code"),
    "industry": QT_TRANSLATE_NOOP("messages", "Industry"),
    "region": QT_TRANSLATE_NOOP("messages", "Region"),
    "source": QT_TRANSLATE_NOOP("messages", "Source"),
    "founded": QT_TRANSLATE_NOOP("messages", "Founded"),
    "size": QT_TRANSLATE_NOOP("messages", "Size"),
    "revenue": QT_TRANSLATE_NOOP("messages", "Yearly revenue"),
    "main_business": QT_TRANSLATE_NOOP("messages", "Main business"),
    "customer_groups": QT_TRANSLATE_NOOP("messages", "Its customers"),
    "contact_name": QT_TRANSLATE_NOOP("messages", "Contact"),
    "contact_title": QT_TRANSLATE_NOOP("messages", "Contact's title"),
    "contact_points": QT_TRANSLATE_NOOP("messages", "Ways to reach"),
    "contact_phone": QT_TRANSLATE_NOOP("messages", "Contact's phone"),
    "contact_email": QT_TRANSLATE_NOOP("messages", "Contact's e-mail"),
    "need": QT_TRANSLATE_NOOP("messages", "Need"),
    "pains": QT_TRANSLATE_NOOP("messages", "Present pains"),
    "need_product": QT_TRANSLATE_NOOP("messages", "Product / service wanted"),
    "need_time": QT_TRANSLATE_NOOP("messages", "Time frame"),
    "cooperation": QT_TRANSLATE_NOOP("messages", "Cooperation wanted"),
    "budget": QT_TRANSLATE_NOOP("messages", "Budget"),
    "decision_chain": QT_TRANSLATE_NOOP("messages", "Decision chain"),
    "history_projects": QT_TRANSLATE_NOOP("messages", "Past projects"),
    "history_period": QT_TRANSLATE_NOOP("messages", "Period"),
    "satisfaction": QT_TRANSLATE_NOOP("messages", "Satisfaction"),
    "next_plan": QT_TRANSLATE_NOOP("messages", "Next follow-up plan"),
    "promises": QT_TRANSLATE_NOOP("messages", "Key promise"),
    "remark": QT_TRANSLATE_NOOP("messages", "Remark"),
    "competitor": QT_TRANSLATE_NOOP("messages", "Competitor"),
    "personality": QT_TRANSLATE_NOOP("messages", "Personality"),
    "owner": QT_TRANSLATE_NOOP("messages", "Owner"),
    "supervisor": QT_TRANSLATE_NOOP("messages", "Supervisor"),
    "entered_by": QT_TRANSLATE_NOOP("messages", "Entered by"),
    "collected_at": QT_TRANSLATE_NOOP("messages", "Collected"),
}
"""Field and its English name."""
