"""What was written about a month, quarter or year: its summary, strengths and weak points (000-46)."""

from dataclasses import dataclass

from crm_desktop.services import records
from crm_desktop.store import improvement_queries
from crm_desktop.store.database import Store

SECTIONS = ("summary", "strengths", "weak")


@dataclass(frozen=True, slots=True)
class Note:
    """A text and when it was last written, ISO; both "" where nothing was."""

    text: str
    at: str


def note(store: Store, period: str, section: str = "summary") -> Note:
    """What stands in a section of a period (2026-02, 2026-Q1, 2026)."""
    with store.read() as db:
        _id, text, at = improvement_queries.note(db, period, section)
    return Note(text, at)


def write(store: Store, period: str, section: str, text: str, *, origin: object | None = None) -> None:
    """Keep the text of a section; the same text again leaves no trace."""
    with store.step("review.note", origin, name=period) as step:
        note_id, old, _at = improvement_queries.note(step.db, period, section)
        if note_id:
            records.update(step.db, "review_note", [note_id], {"content": text.strip("\n")})
        elif text.strip() and text != old:
            columns = {"period": period, "section": section, "content": text.strip("\n")}
            records.insert(step.db, "review_note", columns)
