"""What the steps of the grade rules are called; `step_labels` takes them in."""

from typing import Final

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP

GRADE_LABELS: Final[dict[str, str]] = {
    "grade.rule": QT_TRANSLATE_NOOP("steps", "Apply grade rule {name}"),
    "grade.suggest": QT_TRANSLATE_NOOP("steps", "Grade all customers anew"),
    "grade.regrade": QT_TRANSLATE_NOOP("steps", "Apply grade rule {name} and regrade {count} customers"),
    "grade.accept": QT_TRANSLATE_NOOP("steps", "Accept the grade suggested for {who}"),
    "grade.ignore": QT_TRANSLATE_NOOP("steps", "Ignore the grade suggested for {who}"),
    "grade.screen": QT_TRANSLATE_NOOP("steps", "Screen the lower grade of the month"),
}
"""Step kind and its English label."""
