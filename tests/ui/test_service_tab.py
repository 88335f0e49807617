"""The drawer's service tab on the real window: what it says, what its rows and buttons open, and what these write."""

from datetime import date, datetime, timedelta

import pytest
from desk import Desk, K, M
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from crm_desktop.domain.clock_rules import Group
from crm_desktop.services import (
    complaints,
    conversions,
    customers,
    events,
    installations,
    milestones,
    surveys,
    verifications,
)
from crm_desktop.services.complaints import ComplaintDraft
from crm_desktop.services.conversions import ConversionDraft
from crm_desktop.services.installations import InstallationDraft
from crm_desktop.services.milestones import MilestoneDraft
from crm_desktop.services.surveys import SurveyDraft
from crm_desktop.ui.drawer.service_rows import ServiceRow
from crm_desktop.ui.drawer.service_tab import ServiceTab
from crm_desktop.ui.drawer.tabs import OverviewTab
from crm_desktop.ui.widgets.dialog import Dialog

LANCHUAN = "澜川智能科技有限公司"


def day(ahead: int) -> str:
    return (date.today() + timedelta(days=ahead)).isoformat()


@pytest.fixture
def tab(desk: Desk) -> ServiceTab:
    """The service tab of the first customer, whose drawer is open."""
    desk.window.rooms.open_customer(1)
    desk.tab("Service")
    (found,) = desk.window.findChildren(ServiceTab)
    return found


def texts(tab: ServiceTab, section: str) -> list[tuple[str, str, str]]:
    return [(line.text, line.state, line.note) for line in tab.sections[section].lines()]


def press(desk: Desk, tab: ServiceTab, text: str) -> None:
    row = next(row for row in tab.findChildren(ServiceRow) if row.isVisible() and row.line.text == text)
    desk.bot.mouseClick(row, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def typed(desk: Desk, name: str, text: str) -> None:
    kinds = (QLineEdit, QPlainTextEdit)
    field = next(one for kind in kinds for one in desk.visible(kind) if one.accessibleName() == name)
    field.setText(text) if isinstance(field, QLineEdit) else field.setPlainText(text)


def test_an_empty_customer_says_what_belongs_here(desk: Desk, tab: ServiceTab) -> None:
    assert desk.sees("No complaint.")
    assert desk.sees("Nothing recorded: parts and maintenance are due here.")
    assert {line.text for line in tab.sections["check"].lines()} >= {"Contact data", "Business data"}


def test_a_complaint_stands_with_its_pressing_clock_and_opens(desk: Desk, tab: ServiceTab) -> None:
    received = (datetime.now() - timedelta(days=9)).isoformat(timespec="minutes")
    one = complaints.receive(desk.store, 1, ComplaintDraft(received, problem="终端掉线"))
    ((text, state, note),) = texts(tab, "complaint")
    assert (text, state) == ("终端掉线", "To answer")
    assert note.endswith(" over")
    press(desk, tab, "终端掉线")
    assert desk.sees("Complaint record")
    desk.press(K.Key_Escape)
    complaints.solve(desk.store, one, "换备机")
    assert texts(tab, "complaint")[0][1] == "To call back"
    desk.click("Record · Complaints")
    assert desk.sees("Record complaint")


def test_a_product_is_added_and_maintained(desk: Desk, tab: ServiceTab) -> None:
    desk.click("Add · Installed products")
    typed(desk, "Product", "手持终端")
    typed(desk, "Model", "PDA-20")
    typed(desk, "Installed on", day(-100))
    typed(desk, "Maintained every", "90")
    desk.click("Save product")
    assert texts(tab, "installation") == [("手持终端 PDA-20", "overdue", f"maintenance {day(-10)[5:]}")]
    press(desk, tab, "手持终端 PDA-20")
    desk.click("Maintained today")
    assert installations.of_customer(desk.store, 1)[0].maintenance_due_on == day(90)
    assert desk.sees(f"Maintain 手持终端 of {LANCHUAN}")
    desk.press(K.Key_Z, M.ControlModifier)
    assert texts(tab, "installation")[0][1] == "overdue"
    installations.add(desk.store, 1, InstallationDraft("网关", part="电池", part_due_on=day(5)))
    assert ("网关", "soon", f"电池 {day(5)[5:]}") in texts(tab, "installation")


def test_wrong_days_and_numbers_keep_the_product_open(desk: Desk, tab: ServiceTab) -> None:
    desk.click("Add · Installed products")
    desk.click("Save product")
    typed(desk, "Product", "网关")
    typed(desk, "Next maintenance", "某天")
    typed(desk, "Quantity", "四")
    desk.click("Save product")
    assert Dialog.top(desk.window) is not None
    typed(desk, "Next maintenance", "")
    typed(desk, "Quantity", "4")
    desk.click("Save product")
    assert texts(tab, "installation") == [("网关 ×4", "", "")]
    press(desk, tab, "网关 ×4")
    desk.click("Remove")
    assert texts(tab, "installation") == []


def test_surveys_are_asked_and_answered(desk: Desk, tab: ServiceTab) -> None:
    conversions.record(desk.store, 1, ConversionDraft(day(-100), "65万", product="巡检系统"))
    assert texts(tab, "survey")[0][0] == "Next survey"
    surveys.ask(desk.store, 1, SurveyDraft(day(-3)))
    assert (f"Asked {day(-3)[5:]}", "not answered", "") in texts(tab, "survey")
    press(desk, tab, f"Asked {day(-3)[5:]}")
    desk.click("4 Happy")
    typed(desk, "What could be better", "多一份报表")
    desk.click("Save survey")
    (found,) = surveys.of_customer(desk.store, 1)
    assert (found.score, found.suggestion) == (4, "多一份报表")
    assert desk.sees("4 Happy")
    desk.click("Ask · Satisfaction")
    assert desk.sees("Satisfaction survey")


def test_the_guide_is_ticked_and_taken_back(desk: Desk, tab: ServiceTab) -> None:
    conversions.record(desk.store, 1, ConversionDraft(day(-20), "65万", product="巡检系统"))
    assert ("Guide: 巡检系统", f"late since {day(-13)[5:]}", "") in texts(tab, "survey")
    press(desk, tab, "Guide: 巡检系统")
    assert ("Guide: 巡检系统", f"sent {day(0)[5:]}", "") in texts(tab, "survey")
    press(desk, tab, "Guide: 巡检系统")
    assert ("Guide: 巡检系统", f"late since {day(-13)[5:]}", "") in texts(tab, "survey")


def test_stale_data_is_checked(desk: Desk, tab: ServiceTab) -> None:
    customers.edit(desk.store, 1, {"filed_on": day(-200)})
    lines = {line.text: line for line in tab.sections["check"].lines()}
    assert lines["Business data"].state == "to check"
    desk.click("Check · Data checks")
    assert desk.button("Business data").isChecked()
    typed(desk, "How", "电话问了陈立")
    desk.click("All right")
    stale = [state for state in verifications.freshness(desk.store, 1, date.today()) if state.stale]
    assert stale == []
    assert {check.source for check in verifications.checks(desk.store, 1)} == {"电话问了陈立"}
    press(desk, tab, "Grade and type")
    assert desk.button("Grade and type").isChecked()
    assert not desk.button("Business data").isChecked()
    desk.click("Grade and type")
    desk.click("All right")
    assert Dialog.top(desk.window) is not None, "nothing is ticked"
    assert Group.GRADE in {check.group for check in verifications.checks(desk.store, 1)}


def test_events_and_milestones(desk: Desk, tab: ServiceTab) -> None:
    desk.click("Add · Events")
    desk.click("Download")
    typed(desk, "What happened", "白皮书")
    desk.click("Save event")
    (event,) = events.events(desk.store, 1)
    assert (event.kind, event.content) == ("Download", "白皮书")
    assert texts(tab, "event")[0][::2] == ("Download", "白皮书")
    desk.click("Add · Milestones")
    desk.click("Save milestone")
    typed(desk, "Milestone", "系统上线")
    typed(desk, "Due on", day(1))
    desk.click("Save milestone")
    assert texts(tab, "milestone") == [("系统上线", "Tomorrow", "")]
    press(desk, tab, "系统上线")
    desk.click("Reached today")
    assert texts(tab, "milestone")[0][1] == f"reached {day(0)[5:]}"
    milestones.add_milestone(desk.store, 1, MilestoneDraft("验收", day(-2)))
    assert [row[0] for row in texts(tab, "milestone")] == ["验收", "系统上线"]


def test_the_timeline_tells_it_too(desk: Desk, tab: ServiceTab) -> None:
    complaints.receive(desk.store, 1, ComplaintDraft(f"{day(-1)}T10:00", problem="掉线", solution="换机"))
    surveys.ask(desk.store, 1, SurveyDraft(day(-1), score=5, suggestion="很好"))
    desk.tab("Overview")
    (overview,) = desk.window.findChildren(OverviewTab)
    titles = [entry.title for entry in overview.view.entries()]
    assert f"Complaint TS{day(-1)[:4]}-001" in titles
    assert "Survey: satisfaction 5 of 5" in titles
