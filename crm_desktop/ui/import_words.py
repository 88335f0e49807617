"""What the import window calls kinds of records, fields and counts."""

from collections.abc import Mapping
from typing import Final

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP
from crm_desktop.files.columns import words
from crm_desktop.services.import_plan import COUNTED
from crm_desktop.ui.say import marked

_KINDS: Final[dict[str, str]] = {
    "customers": QT_TRANSLATE_NOOP("import", "Customers"),
    "contacts": QT_TRANSLATE_NOOP("import", "Contacts"),
    "follow_ups": QT_TRANSLATE_NOOP("import", "Follow-ups"),
    "grade_changes": QT_TRANSLATE_NOOP("import", "Grade changes"),
    "conversions": QT_TRANSLATE_NOOP("import", "Conversions"),
    "losses": QT_TRANSLATE_NOOP("import", "Losses"),
    "events": QT_TRANSLATE_NOOP("import", "Events"),
    "form": QT_TRANSLATE_NOOP("import", "Form of one customer"),
}


def kind_word(kind: str) -> str:
    """A kind of record or template in the user's language."""
    return marked("import", _KINDS[kind])


def count_line(counts: Mapping[str, int]) -> str:
    """ "Customers 12 · Follow-ups 30", only what there is of."""
    # a line may break between kinds only: never inside "Follow-ups 30"
    parts = [f"{kind_word(kind)} {counts[kind]:,}" for kind in COUNTED if counts.get(kind)]
    return " · ".join(part.replace(" ", "\u00a0").replace("-", "\u2060-\u2060") for part in parts)


def fields(kind: str, *, english: bool) -> list[tuple[object, str]]:
    """(field key, name) of everything a column of a template can mean."""
    labels = words().labels[kind]
    return [(key, key.replace("_", " ").capitalize() if english else label) for key, label in labels.items()]
