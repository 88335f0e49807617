"""The conversions tab: funnel, span of days, totals, the column at the right; the dialog of a deal with its parts."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from desk import Desk, K, OpenDesk, fill
from new_books import put_book
from PySide6.QtCore import QPoint, Qt

from crm_desktop.services import conversions, customers, history, payments
from crm_desktop.services.conversions import ConversionDraft, LossDraft
from crm_desktop.store import options
from crm_desktop.store.database import Store
from crm_desktop.ui.drawer.tabs import DealsTab
from crm_desktop.ui.forms.conversion_dialog import ConversionDialog
from crm_desktop.ui.forms.deal_rows import LineRows, PaymentRows
from crm_desktop.ui.forms.loss_dialog import LossDialog
from crm_desktop.ui.pages.date_chip import DateChip, SpanDialog, spans
from crm_desktop.ui.pages.deal_panes import WonPane
from crm_desktop.ui.pages.deal_side import DealColumn
from crm_desktop.ui.pages.deal_totals import DealTotals
from crm_desktop.ui.stages.strip import Funnel
from crm_desktop.ui.widgets.dialog import Dialog

TODAY = date.today()


def day(days: int) -> str:
    return (TODAY + timedelta(days=days)).isoformat()


def sell(store: Store) -> None:
    """Two deals of different months, one loss, one customer in a stage over its limit."""
    fill(store)
    conversions.record(
        store, 1, ConversionDraft(day(0), "65万", "企业级 CRM", "案例说服力强，分期付款",
                                  contract_to=day(20), payments=(payments.Payment(day(0), "30万"),))
    )  # fmt: skip
    conversions.record(store, 2, ConversionDraft(day(-100), "35万", "批次追溯", "同行业案例"))
    reason = options.current(store).kind("loss_reason")[0].id
    customers.edit(store, 4, {"stage": "需求确认"})
    conversions.record_loss(store, 4, LossDraft(day(-1), reason, retry_on=day(60)))
    customers.edit(store, 3, {"stage": "方案展示"})
    with store.step("test") as step:
        step.db.exec_driver_sql("UPDATE customer SET stage_since = ? WHERE id = 3", (f"{day(-30)}T09:00",))


@pytest.fixture
def sold(data: Path, open_desk: OpenDesk) -> Desk:
    """The conversions of a book with some."""
    put_book(data, sell)
    return open_desk("conversions")


def one(desk: Desk, kind: type) -> object:
    return next(iter(desk.visible(kind)))


def test_the_deals_with_their_totals_and_the_column_beside(sold: Desk) -> None:
    """conversions_light.png."""
    for text in ("Record of conversions", "Total 2 deals", "100万", "Average 50万", "Average days to close"):
        assert sold.sees(text), text
    assert sold.headers()[:9] == [
        "Customer", "Grade", "Won on", "Amount", "Product / service", "Key factor", "Days to close", "Source", "Owner",
    ]  # fmt: skip
    totals = one(sold, DealTotals)
    assert isinstance(totals, DealTotals)
    table = sold.table()
    amount = next(at for at in table.shown_columns() if table.model().columns[at].key == "amount")
    end = table.middle.columnViewportPosition(amount) + table.middle.columnWidth(amount)
    at = totals.amount.mapToGlobal(QPoint(totals.amount.width(), 0)).x()
    assert 0 < table.middle.viewport().mapToGlobal(QPoint(end, 0)).x() - at < 16, "the sum stands below its column"
    column = one(sold, DealColumn)
    assert isinstance(column, DealColumn)
    assert column.shown is not None
    assert column.shown.factors == (("Convincing cases", 2), ("Flexible payment", 1))
    assert {line.kind for line in column.shown.care} >= {"contract", "payment"}
    assert [(line.customer, line.retry_on) for line in column.shown.losses] == [("云杉文化传媒有限公司", day(60))]


def test_the_funnel_names_the_stage_that_takes_too_long(sold: Desk) -> None:
    assert sold.sees("1 under way")
    assert sold.sees("Proposal takes 9 days longer than its limit")
    funnel = one(sold, Funnel)
    assert isinstance(funnel, Funnel)
    assert funnel.words()[3] == "Proposal 1 0元 — 30 d / 21 d"
    sold.bot.mouseClick(funnel, Qt.MouseButton.LeftButton, pos=funnel.cells()[3].center())
    assert sold.sees("Stage settings")


def test_a_span_of_days_narrows_rows_totals_and_factors(sold: Desk) -> None:
    sold.click("Time: All time")
    sold.pick("Last 90 days")
    assert sold.column("Customer") == ["澜川智能科技有限公司"]
    assert sold.sees("Total 1 deals")
    chip = one(sold, DateChip)
    assert isinstance(chip, DateChip)
    assert chip.text() == f"{day(-89)} to today"
    sold.click(chip.accessibleName())
    sold.pick("Choose days…")
    sold.field("From").setText(day(-120))
    sold.field("Until").setText("某天")
    sold.click("Show")
    asked = Dialog.top(sold.window)
    assert isinstance(asked, SpanDialog)
    assert asked.last_field.message() == "Which day?"
    sold.field("Until").setText(day(-50))
    sold.click("Show")
    assert sold.column("Customer") == ["北辰汽车零部件有限公司"]
    sold.click("Clear filters")
    assert len(sold.rows()) == 2
    assert chip.text() == "All time"


def test_the_usual_spans() -> None:
    found = spans(date(2026, 3, 15))
    assert found["last"] == ("2026-02-01", "2026-02-28")
    assert found["month"] == ("2026-03-01", "")
    assert found["90"] == ("2025-12-16", "")


def test_products_are_a_filter(sold: Desk) -> None:
    pane = one(sold, WonPane)
    assert isinstance(pane, WonPane)
    pane.filters._fill_menus()
    menu = pane.filters.menus["products"]
    menu.set_checked(["批次追溯"])
    menu.changed.emit(menu.checked())
    assert sold.column("Customer") == ["北辰汽车零部件有限公司"]
    assert sold.sees("1 deals")


def test_a_small_window_keeps_the_table(book: object, open_desk: OpenDesk) -> None:
    desk = open_desk("conversions", size=(1280, 720))
    assert list(desk.visible(DealColumn))
    desk.window.resize(1000, 700)
    assert not list(desk.visible(DealColumn))


def dialog_of(desk: Desk) -> ConversionDialog:
    found = Dialog.top(desk.window)
    assert isinstance(found, ConversionDialog)
    return found


def test_a_deal_with_products_tags_payments_and_the_next_stage(sold: Desk) -> None:
    customers.edit(sold.store, 3, {"hot": "1"})
    dialog = ConversionDialog(sold.window.context, 3)
    dialog.open()
    for text in ("Move on to Delivery", "No longer hot"):
        assert sold.button(text).isChecked()
    assert "Purchase no. 1 · guide until" in dialog.follows.text()
    content = dialog.content
    assert content.height() == content.heightForWidth(content.width()), "no room is left over between the fields"
    sold.click("Several products, or with their cost")
    sold.field("Product").setText("企业级 CRM")
    sold.field("Amount of the product").setText("60万")
    sold.field("Cost of the product").setText("不少")
    sold.click("Add a product")
    lines = one(sold, LineRows)
    assert isinstance(lines, LineRows)
    lines.rows[1][0].setText("实施服务")
    lines.rows[1][2].setText("5万")
    sold.field("What decided it").setText("同行业案例，交付快")
    assert [chip.text() for chip in dialog.tags.chips.values() if chip.isChecked()] == [
        "Convincing cases", "Short delivery",
    ]  # fmt: skip
    sold.click("Short delivery")
    sold.click("Payments agreed in the contract")
    sold.field("Payment due on").setText("3月20日")
    sold.field("Amount of the payment").setText("30万")
    sold.click("Save deal")
    assert dialog.problem.text() == "A product or payment has a value that cannot be read."
    sold.field("Cost of the product").setText("20万")
    assert dialog.lines.sum.text() == "Sum 65万 · margin 40万 (67%)"
    sold.click("Save deal")
    assert sold.sees("To enter “Delivery”"), "the deal leads it on past criteria, which asks why"
    sold.press(K.Key_Escape)
    assert dialog_of(sold) is dialog, "nothing is written and nothing typed is lost"
    sold.click("Save deal")
    sold.write("合同周五盖章")
    sold.press(K.Key_Return)
    with sold.store.read() as db:
        made = db.exec_driver_sql("SELECT max(id) FROM conversion").scalar()
    draft = conversions.draft_of(sold.store, made)
    assert draft is not None
    assert (draft.amount_text, draft.product) == ("65万", "售后工单") or draft.product == "企业级 CRM、实施服务"
    assert [line.product for line in draft.lines] == ["企业级 CRM", "实施服务"]
    assert [options.current(sold.store).name(factor) for factor in draft.factors] == ["Convincing cases"]
    assert [(pay.due_on[5:], pay.amount_text) for pay in draft.payments] == [("03-20", "30万")]
    assert sold.sees("Total 3 deals")
    history.undo(sold.store)
    assert sold.sees("Total 2 deals")


def test_a_deal_is_opened_again_and_changed(sold: Desk) -> None:
    sold.choose("澜川智能科技有限公司")
    pane = one(sold, WonPane)
    assert isinstance(pane, WonPane)
    pane.act("edit")
    dialog = dialog_of(sold)
    assert sold.sees("Edit the deal")
    assert dialog.amount.text() == "65万"
    assert "the end of the contract comes up on" in dialog.follows.text()
    rows = one(sold, PaymentRows)
    assert isinstance(rows, PaymentRows)
    sold.field("Payment received on").setText("某天")
    sold.click("Save deal")
    sold.field("Payment received on").setText(day(0))
    assert rows.sum.text() == "30万 of 30万 received"
    dialog.amount.setText("70万")
    sold.click("Save deal")
    assert sold.column("Amount")[0] == "70万"
    assert payments.of_customer(sold.store, 1)[0].paid_on == day(0)
    pane.act("edit")
    sold.click("Remove the row")
    sold.click("Save deal")
    assert payments.of_customer(sold.store, 1) == []


def test_a_loss_says_how_far_it_came(sold: Desk) -> None:
    sold.window.context.window.record_loss(3)
    loss = Dialog.top(sold.window)
    assert isinstance(loss, LossDialog)
    assert loss.stage.key() == options.current(sold.store).find("stage", "方案展示")
    sold.click("Save loss")
    sold.part("Lost 2")
    assert sold.column("Stage") == ["Proposal", "Needs confirmed"]
    sold.choose("启明医疗器械有限公司")
    sold.press(K.Key_Return)
    assert sold.sees("启明医疗器械有限公司")


def test_the_drawer_opens_a_deal_and_the_criteria(sold: Desk) -> None:
    sold.choose("澜川智能科技有限公司")
    sold.press(K.Key_Return)
    tab = sold.window.findChildren(DealsTab)[0]
    tab.open_entry("conversion", 1)
    assert dialog_of(sold).amount.text() == "65万"
    sold.press(K.Key_Escape)
    tab._criteria()
    assert sold.sees("The contract is signed")
