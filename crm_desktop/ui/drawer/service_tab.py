"""The drawer's service tab: complaints, installed products, surveys, guides, checks of data, events, milestones."""

from datetime import datetime

from crm_desktop.domain.clock_rules import Group, Kind
from crm_desktop.services import (
    complaints,
    events,
    guides,
    installations,
    milestones,
    surveys,
    verifications,
)
from crm_desktop.services.clock_book import clock_book
from crm_desktop.services.customer_card import CustomerCard
from crm_desktop.ui import service_rooms
from crm_desktop.ui.context import Context
from crm_desktop.ui.drawer import service_lines
from crm_desktop.ui.drawer.service_rows import ServiceSection
from crm_desktop.ui.drawer.tabs import DrawerTab

SERVICE_TABLES = frozenset(
    {"complaint", "installation", "survey", "verification", "milestone", "event", "reminder_mark"}
)
"""Tables whose changes the tab shows."""

_SHOWN = 5
"""Surveys and events that are shown; the timeline tells the older ones."""


class ServiceTab(DrawerTab):
    """Sections one under the other, what is pressing first in each."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("Service"))
        add = self.tr("Add")
        self.sections = {
            "complaint": ServiceSection(self.tr("Complaints"), "warning", self.tr("Record"), self.tr("No complaint.")),
            "installation": ServiceSection(
                self.tr("Installed products"),
                "box",
                add,
                self.tr("Nothing recorded: parts and maintenance are due here."),
            ),
            "survey": ServiceSection(self.tr("Satisfaction"), "star", self.tr("Ask"), self.tr("Not asked yet.")),
            "check": ServiceSection(self.tr("Data checks"), "shield", self.tr("Check"), self.tr("Nothing grows old.")),
            "milestone": ServiceSection(self.tr("Milestones"), "flag", add, self.tr("No milestone.")),
            "event": ServiceSection(
                self.tr("Events"),
                "bolt",
                add,
                self.tr("No event: visits of the website, downloads, fairs, changed needs."),
            ),
        }
        for section in self.sections.values():
            self.column.addWidget(section)
            section.opened.connect(self._open)
            section.added.connect(self._added)
        self.column.addStretch(1)
        self.title.hide()
        self._guides: dict[int, guides.Guide] = {}

    def read(self, card: CustomerCard) -> None:
        """Show the customer's records."""
        store, now = self.context.store, datetime.now()
        today, book = now.date(), clock_book(store)
        show = {key: section.show_lines for key, section in self.sections.items()}
        found = complaints.of_customer(store, card.id)
        show["complaint"]([service_lines.complaint_line(book, one, now) for one in found])
        leads = (book.lead_days(Kind.PART), book.lead_days(Kind.MAINTENANCE))
        products = installations.of_customer(store, card.id)
        show["installation"]([service_lines.installation_line(one, today, leads) for one in products])
        sent = guides.of_customer(store, book, card.id, now)
        self._guides = {one.conversion_id: one for one in sent}
        answers = [service_lines.survey_line(one, today) for one in surveys.of_customer(store, card.id)[:_SHOWN]]
        clock = surveys.next_clock(store, book, card.id)
        due = [service_lines.next_survey(clock, today)] if clock is not None else []
        show["survey"]([*due, *answers, *(service_lines.guide_line(one, today) for one in sent)])
        show["check"](service_lines.check_lines(verifications.freshness(store, card.id, today), today))
        stones = sorted(milestones.milestones(store, card.id), key=_open_first)
        show["milestone"]([service_lines.milestone_line(one, today) for one in stones])
        show["event"]([service_lines.event_line(one, today) for one in events.events(store, card.id)[:_SHOWN]])

    def _open(self, kind: str, record_id: int) -> None:
        if self.card is None:
            return
        context, customer_id = self.context, self.card.id
        if kind == "guide":
            self._toggle_guide(record_id)
        elif kind == "check":
            service_rooms.check(context, customer_id, (list(Group)[record_id],))
        else:
            _ROOMS[kind](context, customer_id, record_id)

    def _added(self) -> None:
        sender = self.sender()
        kind = next((kind for kind, section in self.sections.items() if section is sender), "")
        if self.card is None or not kind:
            return
        if kind == "check":
            service_rooms.check(self.context, self.card.id)
        else:
            _ROOMS[kind](self.context, self.card.id)

    def _toggle_guide(self, conversion_id: int) -> None:
        """Sent, or not sent after all; undo knows the way back."""
        guide = self._guides.get(conversion_id)
        if guide is None or self.card is None:
            return
        if guide.sent_at:
            self.context.work.run(guides.not_sent, self.card.id, conversion_id)
        else:
            self.context.work.run(guides.sent, self.card.id, conversion_id, guide.clock.due.date())


_ROOMS = {
    "complaint": service_rooms.complain,
    "installation": service_rooms.installed,
    "survey": service_rooms.survey,
    "milestone": service_rooms.milestone,
    "event": service_rooms.event,
}


def _open_first(one: milestones.Milestone) -> tuple[bool, str]:
    return bool(one.reached_on), one.due_on
