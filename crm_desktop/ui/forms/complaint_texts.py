"""What the clocks of a complaint and its course read."""

from datetime import date, datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.clock_rules import Kind
from crm_desktop.domain.clocks import Allowance
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP
from crm_desktop.services.complaint_clocks import ClockFace, CourseItem
from crm_desktop.services.complaints import ComplaintDraft
from crm_desktop.ui.drawer.timeline import Entry
from crm_desktop.ui.forms import service_words
from crm_desktop.ui.forms.clock_card import ClockText
from crm_desktop.ui.say import marked

_DONE: Final = {
    Kind.COMPLAINT_ANSWER: QT_TRANSLATE_NOOP("complaint", "Answered {when}"),
    Kind.COMPLAINT_SOLUTION: QT_TRANSLATE_NOOP("complaint", "Solved {when}"),
    Kind.COMPLAINT_CALLBACK: QT_TRANSLATE_NOOP("complaint", "Called back {when}"),
}
_COURSE: Final = {
    # title, icon, ink, disc
    "received": (QT_TRANSLATE_NOOP("complaint", "Complaint came in"), "phone", "icon", "hover"),
    "answered": (QT_TRANSLATE_NOOP("complaint", "Customer answered"), "check", "ok", "okbg"),
    "helper": (QT_TRANSLATE_NOOP("complaint", "Help called in"), "people", "icon", "hover"),
    "cause": (QT_TRANSLATE_NOOP("complaint", "Cause written down"), "edit", "icon", "hover"),
    "solved": (QT_TRANSLATE_NOOP("complaint", "Solution given"), "wrench", "ok", "okbg"),
    "improvement": (QT_TRANSLATE_NOOP("complaint", "Improvement written down"), "lightbulb", "icon", "hover"),
    "called_back": (QT_TRANSLATE_NOOP("complaint", "Customer called back"), "star", "ok", "okbg"),
}


def _word(text: str) -> str:
    return marked("complaint", text)


def clock_text(face: ClockFace, allowed: Allowance, draft: ComplaintDraft, level: str, today: date) -> ClockText:
    """What the card of a clock says."""
    title = service_words.clock_title(face.kind, allowed)
    if face.reading is None:
        main = QCoreApplication.translate("complaint", "Begins with the solution")
        line = QCoreApplication.translate("complaint", "submitted today: until {day}")
        return ClockText(title, face.state, main, line.format(day=_end(face, today)))
    if face.done_at:
        main = taken(face)
        line = _word(_DONE[face.kind]).format(when=service_words.near(face.done_at, today))
        if face.kind is Kind.COMPLAINT_ANSWER and draft.owner:
            more = QCoreApplication.translate("complaint", "{line}, heard first by {name}")
            line = more.format(line=line, name=draft.owner)
        return ClockText(title, face.state, main, line, 1.0)
    main = service_words.left(face.reading, whole_day=face.clock.whole_day)
    return ClockText(title, face.state, main, _until(face, level, today), face.reading.used)


def taken(face: ClockFace) -> str:
    """How long a stopped clock ran, on its own hours."""
    if not face.minutes and not face.always:
        return QCoreApplication.translate("complaint", "Outside working hours")
    return service_words.span(face.minutes, days=face.always)


def _end(face: ClockFace, today: date) -> str:
    due: datetime | str = face.clock.due.date().isoformat() if face.clock.whole_day else face.clock.due
    return service_words.near(due, today)


def _until(face: ClockFace, level: str, today: date) -> str:
    end = _end(face, today)
    if face.clock.whole_day:
        return QCoreApplication.translate("complaint", "until the end of {day}").format(day=end)
    if face.always:
        text = QCoreApplication.translate("complaint", "until {end}, grade {grade} counts 24 × 7")
        plain = QCoreApplication.translate("complaint", "until {end}, counted 24 × 7")
    else:
        text = QCoreApplication.translate("complaint", "until {end}, grade {grade} counts working hours")
        plain = QCoreApplication.translate("complaint", "until {end}, counted in working hours")
    return (text if level else plain).format(end=end, grade=level)


def entry(item: CourseItem, today: date) -> Entry:
    """What the course paints for something that happened."""
    title, icon, ink, disc = _COURSE[item.kind]
    notes = ""
    if item.kind == "received" and item.who:
        notes = QCoreApplication.translate("complaint", "heard first by {name}").format(name=item.who)
    elif item.kind == "helper":
        notes = item.who
    elif item.minutes:
        notes = QCoreApplication.translate("complaint", "after {time}").format(time=service_words.span(item.minutes))
    if item.score:
        notes = " · ".join(filter(None, (notes, service_words.score(item.score))))
    when = service_words.near(item.at, today)
    return Entry(item.kind, 0, icon, _word(title), when, ink=ink, disc=disc, notes=notes)
