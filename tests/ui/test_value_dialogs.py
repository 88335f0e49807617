"""Value of a customer, need analysis and the limit of hot customers on the real window."""

from datetime import date
from pathlib import Path

import pytest
from desk import Desk, K, M
from PySide6.QtWidgets import QApplication

from crm_desktop.services import conversions, customers, hot, need_reports, value_score
from crm_desktop.services.conversions import ConversionDraft
from crm_desktop.ui import service_rooms
from crm_desktop.ui.forms.hot_dialog import HotDialog
from crm_desktop.ui.forms.need_report_dialog import NeedReportDialog, NeedSheet
from crm_desktop.ui.forms.value_dialog import ValueDialog, figure_text
from crm_desktop.ui.forms.value_rules_dialog import ValueRulesDialog
from crm_desktop.ui.pages.grades import GradesPage
from crm_desktop.ui.widgets.dialog import Dialog

LANCHUAN = "澜川智能科技有限公司"


def top(desk: Desk) -> Dialog:
    QApplication.processEvents()
    found = Dialog.top(desk.window)
    assert found is not None
    return found


def test_the_value_shows_every_figure_and_takes_what_cannot_be_counted(desk: Desk) -> None:
    conversions.record(desk.store, 1, ConversionDraft("2025-12-01", "65万"))
    desk.tab("Customers")
    desk.choose(LANCHUAN)
    page = desk.window.pages.current
    page.act("value")  # type: ignore[union-attr]
    dialog = top(desk)
    assert isinstance(dialog, ValueDialog)
    assert desk.sees("Amount of all deals")
    assert desk.sees("65万")
    assert desk.sees("not known")
    assert desk.sees("Points and tiers are this program's own: the source breaks off where it would define them.")
    dialog.industry.set_key(4)
    dialog.trend.set_text("viel")
    dialog.save()
    assert dialog.trend.message() == "A whole number of percent, such as 10 or -5"
    dialog.trend.set_text("12%")
    dialog.save()
    QApplication.processEvents()
    found = value_score.of_customer(desk.store, 1, date.today())
    assert found is not None
    figures = {one.key: one for part in found.score.parts for one in part.figures}
    assert (figures["industry"].value, figures["budget_trend"].value) == (4, 12)
    assert figure_text(figures["budget_trend"]) == "+12% a year"
    desk.window.undo()
    assert value_score.of_customer(desk.store, 1, date.today()) != found


def test_points_and_tiers_are_changed_and_checked(desk: Desk) -> None:
    service_rooms.value(desk.window.context, 1)
    desk.click("Points and tiers…")
    dialog = top(desk)
    assert isinstance(dialog, ValueRulesDialog)
    dialog.tiers["high"].set_value(30)
    dialog.save()
    assert dialog.problem.text() == "High value must begin above middle value."
    desk.click("Shipped values")
    dialog.tiers["high"].set_value(85)
    dialog.save()
    QApplication.processEvents()
    assert value_score.in_force(desk.store).tiers["high"] == 85


def test_a_need_analysis_is_written_and_printed(desk: Desk, tmp_path: Path) -> None:
    customers.edit(desk.store, 1, {"pains": "停机多"})
    service_rooms.need_report(desk.window.context, 1)
    dialog = top(desk)
    assert isinstance(dialog, NeedReportDialog)
    assert "停机多" in dialog.texts["core_need"].text()
    dialog.texts["value"].set_text("每年少停机 40 小时")
    desk.click("Print…")
    sheet = top(desk)
    assert isinstance(sheet, NeedSheet)
    text = sheet.paper().document.toPlainText()
    assert "每年少停机 40 小时" in text
    assert LANCHUAN in text
    sheet.reject()
    dialog.save()
    QApplication.processEvents()
    (kept,) = need_reports.of_customer(desk.store, 1)
    assert kept.draft.value == "每年少停机 40 小时"
    service_rooms.need_report(desk.window.context, 1)
    again = top(desk)
    assert isinstance(again, NeedReportDialog)
    assert again.texts["value"].text() == "每年少停机 40 小时"
    desk.click("New report")
    for field in again.texts.values():
        field.set_text("")
    again.save()
    assert again.texts["core_need"].message() == "What does the customer need?"


def test_too_many_hot_customers_are_said_and_cooled(desk: Desk) -> None:
    for at in range(3):
        customers.add(desk.store, {"name": f"热公司{at}", "grade": "B", "hot": "是"})
    total = hot.heat(desk.store).count
    hot.set_limit(desk.store, total - 2)
    desk.tab("Grading")
    page = desk.window.pages.current
    assert isinstance(page, GradesPage)
    desk.click(f"2 more than the limit of {total - 2}")
    dialog = top(desk)
    assert isinstance(dialog, HotDialog)
    assert desk.sees("no need is recorded")
    assert len(dialog.chosen()) == 2
    desk.click("No longer hot: 2")
    QApplication.processEvents()
    assert hot.heat(desk.store).over == 0
    assert not page.too_hot.isVisible()
    desk.window.undo()
    assert hot.heat(desk.store).over == 2


@pytest.mark.parametrize("limit", [7, 40])
def test_the_limit_alone_is_saved(desk: Desk, limit: int) -> None:
    desk.window.commands.run("service.hot")
    dialog = top(desk)
    assert isinstance(dialog, HotDialog)
    assert dialog.accept_button.text() == "Save limit"
    assert not dialog.accept_button.isEnabled()
    dialog.limit.setFocus()
    desk.bot.keyClick(dialog.limit, K.Key_A, M.ControlModifier)
    desk.bot.keyClicks(dialog.limit, str(limit))
    assert dialog.accept_button.isEnabled()
    dialog.save()
    QApplication.processEvents()
    assert hot.heat(desk.store).limit == limit
