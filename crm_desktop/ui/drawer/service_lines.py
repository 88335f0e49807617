"""What the drawer says of complaints, installed products, surveys, guides, checks, events and milestones."""

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.clock_rules import Group
from crm_desktop.domain.clocks import Clock, State
from crm_desktop.services.clock_book import ClockBook
from crm_desktop.services.complaint_clocks import faces, pressing
from crm_desktop.services.complaints import Complaint
from crm_desktop.services.events import Event
from crm_desktop.services.guides import Guide
from crm_desktop.services.installations import Installation
from crm_desktop.services.milestones import Milestone
from crm_desktop.services.surveys import Survey
from crm_desktop.services.verifications import GroupState, StaleCustomer
from crm_desktop.ui import dates
from crm_desktop.ui.drawer.service_rows import ServiceLine
from crm_desktop.ui.forms import service_words
from crm_desktop.ui.say import together

_GROUPS = list(Group)
_OVERDUE = 2


def complaint_line(book: ClockBook, one: Complaint, now: datetime, *, named: bool = False) -> ServiceLine:
    """A complaint: what it is about, what it waits for and how long that may take; `named` says whose it is."""
    state, tone = service_words.complaint_state(one.state)
    note = f"{one.number} · {dates.short(one.draft.received_at, now.date())}"
    note_tone = "text3"
    face = pressing(faces(book, one.draft, one.level, now))
    if face is not None and face.reading is not None:
        left = service_words.left(face.reading, whole_day=face.clock.whole_day)
        note, note_tone = f"{note} · {left}", "danger" if face.reading.late else "warn"
    elif one.draft.satisfaction:
        note = f"{note} · {service_words.score(one.draft.satisfaction)}"
    text = one.draft.problem.replace("\n", " ")
    if named:
        text = f"{one.customer} · {text}"
    token = {"info": "accent"}.get(tone, tone)
    return ServiceLine("complaint", one.id, "warning", text, state, token, note, note_tone)


def installation_line(one: Installation, today: date, leads: tuple[int, int]) -> ServiceLine:
    """A product: its next dates, those that are near in warn; `leads` are the days ahead of part and maintenance."""
    parts = []
    worst = 0
    for label, iso, lead in (
        (one.part or QCoreApplication.translate("service", "part"), one.part_due_on, leads[0]),
        (QCoreApplication.translate("service", "maintenance"), one.maintenance_due_on, leads[1]),
    ):
        if iso:
            parts.append(f"{label} {dates.day_text(iso, today)}")
            worst = max(worst, _nearness(iso, today, lead))
    state, tone = ("", "text2")
    if worst == _OVERDUE:
        state, tone = QCoreApplication.translate("service", "overdue"), "danger"
    elif worst:
        state, tone = QCoreApplication.translate("service", "soon"), "warn"
    note = " · ".join(parts)
    if not note and one.installed_on:
        text = QCoreApplication.translate("service", "installed {day}")
        note = text.format(day=dates.day_text(one.installed_on, today))
    note_tone = tone if state else "text3"
    return ServiceLine("installation", one.id, "box", one.title, state, tone, note, note_tone)


def _nearness(iso: str, today: date, lead: int) -> int:
    """0 far, 1 near, `_OVERDUE` when it is over."""
    try:
        days = (date.fromisoformat(iso[:10]) - today).days
    except ValueError:
        return 0
    return _OVERDUE if days < 0 else int(days <= lead)


def survey_line(one: Survey, today: date) -> ServiceLine:
    """A survey: the score, what could be better; open ones say so."""
    day = dates.day_text(one.answered_on or one.asked_on, today)
    if one.score is None:
        text = QCoreApplication.translate("service", "Asked {day}").format(day=day)
        open_word = QCoreApplication.translate("service", "not answered")
        return ServiceLine("survey", one.id, "star", text, open_word, "warn", one.suggestion)
    tone = ("", "danger", "danger", "warn", "ok", "ok")[one.score]
    text = service_words.score(one.score)
    suggestion = one.suggestion.replace("\n", " ")
    return ServiceLine("survey", one.id, "star", text, day, "text3", suggestion, ink=tone)


def next_survey(clock: Clock, today: date) -> ServiceLine:
    """When the next survey is due; opening it begins one."""
    due = clock.due.date()
    text = QCoreApplication.translate("service", "Next survey")
    day = dates.day_text(due.isoformat(), today)
    if due < today:
        state = QCoreApplication.translate("service", "late since {day}")
        return ServiceLine("survey", 0, "calendar", text, state.format(day=day), "danger")
    state = QCoreApplication.translate("service", "until {day}").format(day=day)
    return ServiceLine("survey", 0, "calendar", text, state, "warn" if today >= clock.opens else "text3")


def guide_line(one: Guide, today: date) -> ServiceLine:
    """The guide of a deal: sent or until when."""
    name = QCoreApplication.translate("service", "Guide: {product}")
    plain = QCoreApplication.translate("service", "Guide of the deal of {day}")
    signed = dates.day_text(one.signed_on, today)
    text = name.format(product=one.product) if one.product else plain.format(day=signed)
    if one.sent_at:
        state, tone = QCoreApplication.translate("service", "sent {day}"), "ok"
        return ServiceLine("guide", one.conversion_id, "send", text, state.format(day=_day(one.sent_at, today)), tone)
    due = dates.day_text(one.clock.due.date().isoformat(), today)
    word, tone = QCoreApplication.translate("service", "until {day}"), "warn"
    if one.reading.state is State.LATE:
        word, tone = QCoreApplication.translate("service", "late since {day}"), "danger"
    return ServiceLine("guide", one.conversion_id, "send", text, word.format(day=due), tone)


def _day(iso: str, today: date) -> str:
    return dates.day_text(iso[:10], today)


def check_lines(states: Sequence[GroupState], today: date) -> list[ServiceLine]:
    """How fresh each group of data is, those to be checked first."""
    ordered = sorted(states, key=_waiting)
    lines = []
    for state in ordered:
        note, tone = service_words.fresh_words(state, today)
        word = QCoreApplication.translate("service", "fresh")
        if state.stale:
            word = QCoreApplication.translate("service", "to check")
        icon = "alert" if state.stale else "check-circle"
        text, at = service_words.group_word(state.group), _GROUPS.index(state.group)
        lines.append(ServiceLine("check", at, icon, text, word, tone, note, ink=tone))
    return lines


def stale_line(one: StaleCustomer, today: date) -> ServiceLine:
    """A customer whose data is to be checked: which groups, and since when the first of them waits."""
    words = together(service_words.group_word(state.group) for state in one.groups)
    first = one.groups[0].due if one.groups else None
    days = (today - first).days if first is not None else 0
    state = QCoreApplication.translate("service", "{days} days").format(days=days) if days else ""
    name = f"{one.grade} · {one.name}" if one.grade else one.name
    owner = f" · {one.owner}" if one.owner else ""
    return ServiceLine("check", one.id, "shield", name, state, "warn", f"{words}{owner}")


def _waiting(state: GroupState) -> tuple[bool, date]:
    return not state.stale, state.due or date.max


def event_line(one: Event, today: date) -> ServiceLine:
    """Something a customer did."""
    text = one.kind or one.content.replace("\n", " ")
    note = one.content.replace("\n", " ") if one.kind else ""
    return ServiceLine("event", one.id, "bolt", text, dates.short(one.happened_at, today), "text3", note)


def milestone_line(one: Milestone, today: date) -> ServiceLine:
    """A key day of the project."""
    if one.reached_on:
        state = QCoreApplication.translate("service", "reached {day}").format(day=dates.day_text(one.reached_on, today))
        return ServiceLine("milestone", one.id, "flag", one.name, state, "ok", one.remark)
    due = dates.due_text(one.due_on, today)
    return ServiceLine("milestone", one.id, "flag", one.name, due.text, due.tone or "text2", one.remark)
