"""What the lists of the book are called, in the order in which they are shown."""

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP

LISTS: dict[str, str] = {
    "grade": QT_TRANSLATE_NOOP("settings", "Grades"),
    "type": QT_TRANSLATE_NOOP("settings", "Customer types"),
    "stage": QT_TRANSLATE_NOOP("settings", "Stages"),
    "source": QT_TRANSLATE_NOOP("settings", "Sources"),
    "industry": QT_TRANSLATE_NOOP("settings", "Industries"),
    "region": QT_TRANSLATE_NOOP("settings", "Regions"),
    "staff": QT_TRANSLATE_NOOP("settings", "Staff"),
    "method": QT_TRANSLATE_NOOP("settings", "Ways of contact"),
    "result": QT_TRANSLATE_NOOP("settings", "Results of a talk"),
    "loss_reason": QT_TRANSLATE_NOOP("settings", "Reasons of loss"),
    "silence": QT_TRANSLATE_NOOP("settings", "Reasons of silence"),
    "strategy": QT_TRANSLATE_NOOP("settings", "Ways to go on"),
    "event_kind": QT_TRANSLATE_NOOP("settings", "Events"),
    "gift_kind": QT_TRANSLATE_NOOP("settings", "Gifts"),
    "intent": QT_TRANSLATE_NOOP("settings", "Intents"),
    "fit": QT_TRANSLATE_NOOP("settings", "Fits"),
    "key_factor": QT_TRANSLATE_NOOP("settings", "Key factors of deals"),
    "attachment_kind": QT_TRANSLATE_NOOP("settings", "Kinds of files"),
}
HIDING = frozenset(
    {
        "stage",
        "source",
        "industry",
        "region",
        "staff",
        "method",
        "result",
        "loss_reason",
        "silence",
        "strategy",
        "key_factor",
    }
)
"""Lists whose entries can be put aside: forms offer them no longer."""
TWO_LEVELS = frozenset({"source", "industry", "region"})
"""Lists whose entries can have others below them (制造业 - 汽车零部件)."""
