"""What the steps of the review are called; `step_labels` takes them in."""

from typing import Final

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP

REVIEW_LABELS: Final[dict[str, str]] = {
    "improvement.add": QT_TRANSLATE_NOOP("steps", "Plan improvement {name}"),
    "improvement.edit": QT_TRANSLATE_NOOP("steps", "Edit improvement {name}"),
    "improvement.done": QT_TRANSLATE_NOOP("steps", "Tick off improvement {name}"),
    "improvement.open": QT_TRANSLATE_NOOP("steps", "Reopen improvement {name}"),
    "improvement.remove": QT_TRANSLATE_NOOP("steps", "Remove improvement {name}"),
    "improvement.carry": QT_TRANSLATE_NOOP("steps", "Carry over {count} improvements"),
    "review.note": QT_TRANSLATE_NOOP("steps", "Write about {name}"),
    "review.rule": QT_TRANSLATE_NOOP("steps", "Change the rules of the review"),
    "review.cadence": QT_TRANSLATE_NOOP("steps", "Change how often a part of the review is looked at"),
    "cost.add": QT_TRANSLATE_NOOP("steps", "Enter cost {name}"),
    "cost.edit": QT_TRANSLATE_NOOP("steps", "Edit cost {name}"),
    "cost.remove": QT_TRANSLATE_NOOP("steps", "Remove {count} costs"),
    "market.add": QT_TRANSLATE_NOOP("steps", "Enter market share of {name}"),
    "market.edit": QT_TRANSLATE_NOOP("steps", "Edit market share of {name}"),
    "market.remove": QT_TRANSLATE_NOOP("steps", "Remove {count} market shares"),
}
"""Step kind and its English label."""
