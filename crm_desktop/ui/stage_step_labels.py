"""What the steps of stages and deals are called; `step_labels` takes them in."""

from typing import Final

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP

STAGE_LABELS: Final[dict[str, str]] = {
    "stage.rules": QT_TRANSLATE_NOOP("steps", "Change the stages"),
    "stage.tick": QT_TRANSLATE_NOOP("steps", "Tick “{criterion}” of {name}"),
    "stage.untick": QT_TRANSLATE_NOOP("steps", "Untick “{criterion}” of {name}"),
    "payment.edit": QT_TRANSLATE_NOOP("steps", "Edit payments of {name}"),
    "payment.paid": QT_TRANSLATE_NOOP("steps", "Payment of {name} received"),
}
"""Step kind and its English label."""
