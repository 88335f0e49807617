"""Titles of the tables' columns: the words of the office's own templates (000-03 ... 000-48)."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP

_tr: Final[Callable[[str, str], str]] = QCoreApplication.translate

_TITLES: Final = {
    "number": QT_TRANSLATE_NOOP("Columns", "No."),
    "name": QT_TRANSLATE_NOOP("Columns", "Customer"),
    "customer": QT_TRANSLATE_NOOP("Columns", "Customer"),
    "grade": QT_TRANSLATE_NOOP("Columns", "Grade"),
    "hot": QT_TRANSLATE_NOOP("Columns", "Hot"),
    "industry": QT_TRANSLATE_NOOP("Columns", "Industry"),
    "contact": QT_TRANSLATE_NOOP("Columns", "Contact"),
    "title": QT_TRANSLATE_NOOP("Columns", "Title"),
    "phone": QT_TRANSLATE_NOOP("Columns", "Phone"),
    "need": QT_TRANSLATE_NOOP("Columns", "Need"),
    "budget": QT_TRANSLATE_NOOP("Columns", "Budget"),
    "source": QT_TRANSLATE_NOOP("Columns", "Source"),
    "decision_maker": QT_TRANSLATE_NOOP("Columns", "Decision maker"),
    "remark": QT_TRANSLATE_NOOP("Columns", "Remark"),
    "stage": QT_TRANSLATE_NOOP("Columns", "Stage"),
    "owner": QT_TRANSLATE_NOOP("Columns", "Owner"),
    "tags": QT_TRANSLATE_NOOP("Columns", "Tags"),
    "last_touch": QT_TRANSLATE_NOOP("Columns", "Last contact"),
    "next_due": QT_TRANSLATE_NOOP("Columns", "Next follow-up"),
    "next_action": QT_TRANSLATE_NOOP("Columns", "Next step"),
    "type": QT_TRANSLATE_NOOP("Columns", "Customer type"),
    "region": QT_TRANSLATE_NOOP("Columns", "Region"),
    "size": QT_TRANSLATE_NOOP("Columns", "Size"),
    "revenue": QT_TRANSLATE_NOOP("Columns", "Yearly revenue"),
    "founded": QT_TRANSLATE_NOOP("Columns", "Founded"),
    "main_business": QT_TRANSLATE_NOOP("Columns", "Main business"),
    "competitor": QT_TRANSLATE_NOOP("Columns", "Competitor"),
    "filed_on": QT_TRANSLATE_NOOP("Columns", "Filed on"),
    "updated_at": QT_TRANSLATE_NOOP("Columns", "Last change"),
    "when": QT_TRANSLATE_NOOP("Columns", "Follow-up time"),
    "method": QT_TRANSLATE_NOOP("Columns", "Method"),
    "content": QT_TRANSLATE_NOOP("Columns", "What was said"),
    "feedback": QT_TRANSLATE_NOOP("Columns", "Feedback"),
    "state": QT_TRANSLATE_NOOP("Columns", "State"),
    "changed_at": QT_TRANSLATE_NOOP("Columns", "Changed at"),
    "basis": QT_TRANSLATE_NOOP("Columns", "Basis"),
    "converted_on": QT_TRANSLATE_NOOP("Columns", "Won on"),
    "amount": QT_TRANSLATE_NOOP("Columns", "Amount"),
    "product": QT_TRANSLATE_NOOP("Columns", "Product / service"),
    "key_factor": QT_TRANSLATE_NOOP("Columns", "Key factor"),
    "days": QT_TRANSLATE_NOOP("Columns", "Days to close"),
    "dwell": QT_TRANSLATE_NOOP("Columns", "In the stage"),
    "age": QT_TRANSLATE_NOOP("Columns", "Since lead"),
    "purchase": QT_TRANSLATE_NOOP("Columns", "Purchase"),
    "margin": QT_TRANSLATE_NOOP("Columns", "Gross profit"),
    "contract": QT_TRANSLATE_NOOP("Columns", "Contract"),
    "lost_on": QT_TRANSLATE_NOOP("Columns", "Lost on"),
    "retry_on": QT_TRANSLATE_NOOP("Columns", "Try again on"),
}
_SPECIAL: Final = {
    ("follow_up", "next_action"): QT_TRANSLATE_NOOP("Columns", "Next action"),
    ("grade_change", "grade"): QT_TRANSLATE_NOOP("Columns", "Present grade"),
    ("grade_change", "reason"): QT_TRANSLATE_NOOP("Columns", "Reason for the change"),
    ("loss", "reason"): QT_TRANSLATE_NOOP("Columns", "Reason lost"),
}


def header(table: str, key: str) -> str:
    """The title of a column in the user's language."""
    return _tr("Columns", _SPECIAL.get((table, key)) or _TITLES.get(key, key))
