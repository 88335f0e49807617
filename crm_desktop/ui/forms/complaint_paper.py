"""The record of a complaint on paper: the form of 001-37 with its clocks, its course and room for two signatures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP
from crm_desktop.services.clock_book import ClockBook
from crm_desktop.services.complaint_clocks import CourseItem, faces
from crm_desktop.services.complaints import Complaint
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms import complaint_texts, service_words
from crm_desktop.ui.paper import PaperDialog
from crm_desktop.ui.say import marked
from crm_desktop.ui.text_paper import TextPaper, heading, page, table

_TEXTS: Final = {
    "problem": QT_TRANSLATE_NOOP("ComplaintPaper", "Problem"),
    "cause": QT_TRANSLATE_NOOP("ComplaintPaper", "Cause"),
    "solution": QT_TRANSLATE_NOOP("ComplaintPaper", "Solution"),
    "improvement": QT_TRANSLATE_NOOP("ComplaintPaper", "Measures of improvement"),
}
_FACTS: Final = {
    "customer": QT_TRANSLATE_NOOP("ComplaintPaper", "Customer"),
    "person": QT_TRANSLATE_NOOP("ComplaintPaper", "From whom"),
    "received": QT_TRANSLATE_NOOP("ComplaintPaper", "Received"),
    "method": QT_TRANSLATE_NOOP("ComplaintPaper", "Channel"),
    "owner": QT_TRANSLATE_NOOP("ComplaintPaper", "Heard first by"),
    "helper": QT_TRANSLATE_NOOP("ComplaintPaper", "Helped by"),
    "product": QT_TRANSLATE_NOOP("ComplaintPaper", "Product"),
    "impact": QT_TRANSLATE_NOOP("ComplaintPaper", "Impact"),
    "severity": QT_TRANSLATE_NOOP("ComplaintPaper", "How bad"),
    "state": QT_TRANSLATE_NOOP("ComplaintPaper", "State"),
}
_WORDS: Final = {
    "title": QT_TRANSLATE_NOOP("ComplaintPaper", "Complaint record"),
    "satisfaction": QT_TRANSLATE_NOOP("ComplaintPaper", "Satisfaction"),
    "course": QT_TRANSLATE_NOOP("ComplaintPaper", "Course"),
    "signed": QT_TRANSLATE_NOOP("ComplaintPaper", "Handled by (signature)"),
    "confirmed": QT_TRANSLATE_NOOP("ComplaintPaper", "Customer (signature)"),
    "printed": QT_TRANSLATE_NOOP("ComplaintPaper", "{number}, printed on {day}"),
}


def _word(key: str) -> str:
    return marked("ComplaintPaper", {**_TEXTS, **_FACTS, **_WORDS}[key])


@dataclass(frozen=True)
class Record:
    """All that is printed of a complaint."""

    found: Complaint
    book: ClockBook
    course: Sequence[CourseItem]
    now: datetime


def complaint_paper(record: Record) -> TextPaper:
    """The record as it goes on paper."""
    said = _word("printed").format(number=record.found.number, day=record.now.date().isoformat())
    return TextPaper(_html(record), said)


class ComplaintSheet(PaperDialog):
    """The record as it is printed; prints, or writes a PDF."""

    def __init__(self, context: Context, record: Record) -> None:
        super().__init__(context, _word("title"))
        self.record = record
        self.show_pages()

    def paper(self) -> TextPaper:
        """What would be printed now."""
        return complaint_paper(self.record)

    def file_name(self) -> str:
        """The record's number and its customer."""
        return f"{self.record.found.number} {self.record.found.customer}"


def _html(record: Record) -> str:
    found = record.found
    parts = [heading(_word("title"), found.number), table(_facts(found)), _clocks(record)]
    parts.append(table([(_word(key), str(getattr(found.draft, key))) for key in _TEXTS], tall=True))
    parts.append(table([(_word("satisfaction"), service_words.score(found.draft.satisfaction or 0))]))
    if record.course:
        lines = [complaint_texts.entry(item, record.now.date()) for item in record.course]
        text = "\n".join(f"{_at(item.at)}  {line.title}  {line.notes}".rstrip() for item, line in
                         zip(record.course, lines, strict=True))  # fmt: skip
        parts.append(table([(_word("course"), text)]))
    parts.append(table([(_word("signed"), ""), (_word("confirmed"), "")], tall=True))
    return page(*parts)


def _facts(found: Complaint) -> list[tuple[str, str]]:
    draft = found.draft
    grade = f"{found.grade}  " if found.grade else ""
    values = {
        "customer": f"{grade}{found.customer}",
        "person": found.person,
        "received": _at(draft.received_at),
        "method": found.method,
        "owner": draft.owner,
        "helper": draft.helper,
        "product": draft.product,
        "impact": draft.impact,
        "severity": service_words.severity(draft.severity),
        "state": service_words.complaint_state(found.state)[0],
    }
    return [(_word(key), value) for key, value in values.items()]


def _clocks(record: Record) -> str:
    rows = []
    for face in faces(record.book, record.found.draft, record.found.level, record.now):
        allowed = record.book.rules.deadlines[face.kind].allowed
        said = [_at(face.done_at), complaint_texts.taken(face)] if face.done_at else []
        said.append(service_words.clock_state(face.state))
        rows.append((service_words.clock_title(face.kind, allowed), "  ".join(said)))
    return table(rows)


def _at(moment: str) -> str:
    """A moment in full: paper is read on another day."""
    return moment[:16].replace("T", " ")
