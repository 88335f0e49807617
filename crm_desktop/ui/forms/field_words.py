"""The names of a customer's fields, in the order in which people read them."""

from collections.abc import Mapping
from typing import Final

from crm_desktop.domain.custom_fields import field_name
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP
from crm_desktop.ui.forms.bracket_words import bracket_words
from crm_desktop.ui.say import marked

FIELD_WORDS: Final[dict[str, str]] = {
    "number": QT_TRANSLATE_NOOP("fields", "Customer number"),
    "name": QT_TRANSLATE_NOOP("fields", "Customer name"),
    "aliases": QT_TRANSLATE_NOOP("fields", "Short names"),
    "type": QT_TRANSLATE_NOOP("fields", "Customer type"),
    "credit_code": QT_TRANSLATE_NOOP("fields", "Social credit code"),
    "industry": QT_TRANSLATE_NOOP("fields", "Industry"),
    "region": QT_TRANSLATE_NOOP("fields", "Region"),
    "source": QT_TRANSLATE_NOOP("fields", "Source"),
    "founded": QT_TRANSLATE_NOOP("fields", "Founded"),
    "size": QT_TRANSLATE_NOOP("fields", "Size"),
    "revenue": QT_TRANSLATE_NOOP("fields", "Yearly revenue"),
    "main_business": QT_TRANSLATE_NOOP("fields", "Main business"),
    "customer_groups": QT_TRANSLATE_NOOP("fields", "Its customers"),
    "pains": QT_TRANSLATE_NOOP("fields", "Present pains"),
    "need": QT_TRANSLATE_NOOP("fields", "Need"),
    "need_product": QT_TRANSLATE_NOOP("fields", "Product / service wanted"),
    "need_time": QT_TRANSLATE_NOOP("fields", "Time frame"),
    "cooperation": QT_TRANSLATE_NOOP("fields", "Cooperation wanted"),
    "budget": QT_TRANSLATE_NOOP("fields", "Budget"),
    "intent": QT_TRANSLATE_NOOP("fields", "Intent"),
    "fit": QT_TRANSLATE_NOOP("fields", "Fit"),
    "strategic": QT_TRANSLATE_NOOP("fields", "Strategic customer"),
    "decision_chain": QT_TRANSLATE_NOOP("fields", "Decision chain"),
    "history_projects": QT_TRANSLATE_NOOP("fields", "Past projects"),
    "history_period": QT_TRANSLATE_NOOP("fields", "Period"),
    "contact_name": QT_TRANSLATE_NOOP("fields", "Contact"),
    "contact_title": QT_TRANSLATE_NOOP("fields", "Contact's title"),
    "contact_points": QT_TRANSLATE_NOOP("fields", "Ways to reach"),
    "contact_phone": QT_TRANSLATE_NOOP("fields", "Contact's phone"),
    "contact_email": QT_TRANSLATE_NOOP("fields", "Contact's e-mail"),
    "satisfaction": QT_TRANSLATE_NOOP("fields", "Satisfaction"),
    "purchasing_power": QT_TRANSLATE_NOOP("fields", "Purchasing power"),
    "credit_level": QT_TRANSLATE_NOOP("fields", "Credit"),
    "past": QT_TRANSLATE_NOOP("fields", "Past follow-up"),
    "next_plan": QT_TRANSLATE_NOOP("fields", "Next follow-up plan"),
    "promises": QT_TRANSLATE_NOOP("fields", "Key promise"),
    "competitor": QT_TRANSLATE_NOOP("fields", "Competitor"),
    "personality": QT_TRANSLATE_NOOP("fields", "Personality"),
    "remark": QT_TRANSLATE_NOOP("fields", "Remark"),
    "owner": QT_TRANSLATE_NOOP("fields", "Owner"),
    "supervisor": QT_TRANSLATE_NOOP("fields", "Supervisor"),
    "entered_by": QT_TRANSLATE_NOOP("fields", "Entered by"),
    "collected_at": QT_TRANSLATE_NOOP("fields", "Collected"),
    "filed_on": QT_TRANSLATE_NOOP("fields", "Filed on"),
    "entered_at": QT_TRANSLATE_NOOP("fields", "Entered"),
    "updated_at": QT_TRANSLATE_NOOP("fields", "Last change"),
}
"""Field key and its English name."""


def field_word(key: str) -> str:
    """The field's name in the user's language."""
    return field_name(key) or marked("fields", FIELD_WORDS.get(key, key))


def fact_rows(values: Mapping[str, object]) -> list[tuple[str, str]]:
    """(name, value) of every filled field."""
    own = [key for key in values if field_name(key)]
    shown = ((key, str(values.get(key) or "").strip()) for key in (*FIELD_WORDS, *own) if key != "name")
    return [
        (field_word(key), value.replace("T", " ") if key.endswith("_at") else _with_bracket(key, value))
        for key, value in shown
        if value
    ]


def _with_bracket(key: str, value: str) -> str:
    if key == "strategic":
        return "✓"
    bracket = bracket_words(key, value)
    return f"{value} · {bracket}" if bracket else value
