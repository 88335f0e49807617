"""How the items of a customer's history look in the timeline."""

from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP
from crm_desktop.services.timeline import TimelineItem
from crm_desktop.ui import dates
from crm_desktop.ui.drawer.timeline import Entry
from crm_desktop.ui.say import marked, say

_WORDS: Final[dict[str, str]] = {
    "follow_up": QT_TRANSLATE_NOOP("timeline", "Follow-ups"),
    "grade_change": QT_TRANSLATE_NOOP("timeline", "Grade changes"),
    "stage_change": QT_TRANSLATE_NOOP("timeline", "Stage changes"),
    "conversion": QT_TRANSLATE_NOOP("timeline", "Deals"),
    "loss": QT_TRANSLATE_NOOP("timeline", "Losses"),
    "complaint": QT_TRANSLATE_NOOP("timeline", "Complaints"),
    "survey": QT_TRANSLATE_NOOP("timeline", "Surveys"),
    "event": QT_TRANSLATE_NOOP("timeline", "Events"),
    "milestone": QT_TRANSLATE_NOOP("timeline", "Milestones"),
    "greeting": QT_TRANSLATE_NOOP("timeline", "Greetings"),
    "gift": QT_TRANSLATE_NOOP("timeline", "Gifts"),
    "attachment": QT_TRANSLATE_NOOP("timeline", "Files"),
}
_LOOKS: Final[dict[str, tuple[str, str]]] = {
    # ink and disc
    "follow_up": ("accent", "soft"),
    "grade_change": ("grade", "hover"),
    "conversion": ("ok", "okbg"),
    "loss": ("danger", "dangerbg"),
    "complaint": ("warn", "warnbg"),
}
_STRONG: Final = frozenset({"follow_up", "grade_change", "conversion", "loss", "complaint"})


def _say(text: str) -> str:
    return marked("timeline", text)


def kinds() -> list[tuple[str, str]]:
    """The kinds to filter by, (key, word) each."""
    return [(key, _say(word)) for key, word in _WORDS.items()]


def entry(item: TimelineItem, today: date) -> Entry:
    """What the timeline paints for an item."""
    ink, disc = _LOOKS.get(item.kind, ("icon", "hover"))
    if ink == "grade":
        ink = "danger" if item.icon == "trend-up" else "icon"
    if item.planned:
        ink, disc = "text3", "hover"
    lines = [say(line) for line in item.lines]
    body = lines[0] if lines and (item.kind != "follow_up" or _spoken(item)) else ""
    notes = lines[1:] if body else lines
    title = say(item.title)
    if item.planned:
        title = QCoreApplication.translate("timeline", "{method}, planned").format(method=title)
    return Entry(
        kind=item.kind,
        id=item.id,
        icon=item.icon,
        title=title,
        time=dates.short(item.at, today),
        strong=item.kind in _STRONG,
        ink=ink,
        disc=disc,
        body=body,
        notes="  ".join(note.replace("\n", " ") for note in notes),
        badges=item.badges or ("", ""),
    )


def _spoken(item: TimelineItem) -> bool:
    """Whether the first line is what was said, not only a next step."""
    return bool(item.lines) and item.lines[0].template == "{text}"
