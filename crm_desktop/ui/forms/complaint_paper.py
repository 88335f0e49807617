"""The record of a complaint on paper: the form of 001-37 with its clocks, its course and room for two signatures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QPainter, QPalette, QTextDocument

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP
from crm_desktop.services.clock_book import ClockBook
from crm_desktop.services.complaint_clocks import CourseItem, faces
from crm_desktop.services.complaints import Complaint
from crm_desktop.ui import theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.fonts import families, make_font
from crm_desktop.ui.forms import complaint_texts, service_words
from crm_desktop.ui.paper import HEIGHT, WIDTH, PaperDialog
from crm_desktop.ui.say import marked
from crm_desktop.ui.tokens import LIGHT

_MARGIN: Final = 48
_FOOT: Final = 30
_LABEL: Final = 116
"""Width of the column of labels, px."""
_TEXTS: Final = {
    "problem": QT_TRANSLATE_NOOP("ComplaintPaper", "Problem"),
    "cause": QT_TRANSLATE_NOOP("ComplaintPaper", "Cause"),
    "solution": QT_TRANSLATE_NOOP("ComplaintPaper", "Solution"),
    "improvement": QT_TRANSLATE_NOOP("ComplaintPaper", "Improvement"),
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


class ComplaintPaper:
    """Breaks a record into pages; long texts go on over the end of a page."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.document = QTextDocument()
        self.document.setDefaultFont(make_font(families(theme.current().language), 13, ratio=2.0))
        self.document.setDocumentMargin(0)
        self.document.setPageSize(QSizeF(WIDTH - 2 * _MARGIN, HEIGHT - 2 * _MARGIN - _FOOT))
        self.document.setHtml(_html(record))

    def pages(self, _painter: QPainter) -> list[int]:
        """The numbers of the pages."""
        return list(range(self.document.pageCount()))

    def paint(self, painter: QPainter, page: int, number: int, of: int) -> None:
        """One page, px at 96 dpi from its upper left corner."""
        painter.fillRect(QRectF(0, 0, WIDTH, HEIGHT), QColor("#FFFFFF"))
        size = self.document.pageSize()
        painter.save()
        painter.translate(_MARGIN, _MARGIN - page * size.height())
        part = QRectF(0, page * size.height(), size.width(), size.height())
        painter.setClipRect(part)
        look = QAbstractTextDocumentLayout.PaintContext()
        # the window may be dark, paper is not
        look.palette = QPalette(QColor("#FFFFFF"))
        look.palette.setColor(QPalette.ColorRole.Text, QColor(LIGHT.text))
        look.clip = part
        self.document.documentLayout().draw(painter, look)
        painter.restore()
        foot = QRectF(_MARGIN, HEIGHT - _MARGIN - 16, WIDTH - 2 * _MARGIN, 16)
        painter.setFont(make_font(families(theme.current().language), 12, ratio=2.0))
        painter.setPen(QColor(LIGHT.text3))
        said = _word("printed").format(number=self.record.found.number, day=self.record.now.date().isoformat())
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, said)
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{number} / {of}")


class ComplaintSheet(PaperDialog):
    """The record as it is printed; prints, or writes a PDF."""

    def __init__(self, context: Context, record: Record) -> None:
        super().__init__(context, _word("title"))
        self.record = record
        self.show_pages()

    def paper(self) -> ComplaintPaper:
        """What would be printed now."""
        return ComplaintPaper(self.record)

    def file_name(self) -> str:
        """The record's number and its customer."""
        return f"{self.record.found.number} {self.record.found.customer}"


def _html(record: Record) -> str:
    found = record.found
    head = (
        f'<p style="font-size:20px; font-weight:700; margin:0 0 2px 0">{escape(_word("title"))}</p>'
        f'<p style="color:{LIGHT.text2}; margin:0 0 12px 0">{escape(found.number)}</p>'
    )
    parts = [head, _table(_facts(found)), _clocks(record)]
    parts.append(_table([(_word(key), str(getattr(found.draft, key))) for key in _TEXTS], tall=True))
    parts.append(_table([(_word("satisfaction"), service_words.score(found.draft.satisfaction or 0))]))
    if record.course:
        lines = [complaint_texts.entry(item, record.now.date()) for item in record.course]
        text = "\n".join(f"{_at(item.at)}  {line.title}  {line.notes}".rstrip() for item, line in
                         zip(record.course, lines, strict=True))  # fmt: skip
        parts.append(_table([(_word("course"), text)]))
    parts.append(_table([(_word("signed"), ""), (_word("confirmed"), "")], tall=True))
    return f'<body style="color:{LIGHT.text}">{"".join(parts)}</body>'


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
        said = [_at(face.done_at), service_words.span(face.minutes, days=face.always)] if face.done_at else []
        said.append(service_words.clock_state(face.state))
        rows.append((service_words.clock_title(face.kind, allowed), "  ".join(said)))
    return _table(rows)


def _at(moment: str) -> str:
    """A moment in full: paper is read on another day."""
    return moment[:16].replace("T", " ")


def _table(rows: Sequence[tuple[str, str]], *, tall: bool = False) -> str:
    """Labels and texts in a ruled table; `tall` leaves room to write by hand where nothing stands."""
    blank = "<br>" * 2 if tall else "—"
    lines = [
        f'<tr><td width="{_LABEL}" bgcolor="{LIGHT.surface2}" style="color:{LIGHT.text2}">{escape(label)}</td>'
        f"<td>{escape(text).replace(chr(10), '<br>') or blank}</td></tr>"
        for label, text in rows
    ]
    return (
        '<table width="100%" border="1" cellspacing="0" cellpadding="6" '
        'style="border-collapse:collapse; border-style:solid; '
        f'border-color:{LIGHT.border2}; margin-bottom:12px">{"".join(lines)}</table>'
    )
