"""The health of the data on the real window: what is found is mended, called right or audited in place."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from desk import Desk, K
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from crm_desktop.domain.data_health import Kind
from crm_desktop.services import customers, data_health, tags
from crm_desktop.ui.health.book import read
from crm_desktop.ui.health.faces import places
from crm_desktop.ui.health.page import HealthPage
from crm_desktop.ui.health.shelf import Shelf, ShelfLine


@pytest.fixture
def page(desk: Desk) -> HealthPage:
    customers.add(desk.store, {"name": "测试公司", "industry": "制造业", "main_business": "冷链运输", "type": "老客户"})
    desk.window.commands.run("health")
    QApplication.processEvents()
    found = desk.window.pages.form
    assert isinstance(found, HealthPage)
    return found


def line(page: HealthPage, key: str) -> ShelfLine:
    return next(one for one in page.shelf.lines if one.key == key)


def go(desk: Desk, page: HealthPage, key: str) -> None:
    desk.bot.mouseClick(line(page, key), Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def names(page: HealthPage) -> list[str]:
    table = page.listing.table
    assert table is not None
    model = table.model()
    column = model.positions["name"]
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def settle(desk: Desk, page: HealthPage) -> None:
    """Wait until the book has rested and was looked at again."""
    QApplication.processEvents()
    desk.bot.waitUntil(lambda: page.reader.quiet and not page._hold.isActive(), timeout=3000)
    QApplication.processEvents()


def type_in(desk: Desk, page: HealthPage, text: str) -> None:
    desk.press(K.Key_A, Qt.KeyboardModifier.ControlModifier)
    desk.write(text)
    desk.press(K.Key_Return)
    settle(desk, page)


def test_the_matrix_leads_to_those_who_lack_a_field_and_they_are_filled_in(desk: Desk, page: HealthPage) -> None:
    assert desk.sees("Data health")
    assert page.shelf.current().hasFocus(), "the arrows lead through the places at once"
    assert page.stack.currentWidget() is page.overview
    matrix = page.overview.matrix
    last = len(matrix.rows)
    filled, total = matrix.counted(last, "source")
    assert total > filled
    assert f"Source: {filled} of {total} filled in" == matrix.tip(last, matrix.fields.index("source"))
    matrix.choose(last, matrix.fields.index("source"))
    QApplication.processEvents()
    assert desk.sees("Without Source")
    lacking = names(page)
    assert "测试公司" in lacking
    assert len(lacking) == total - filled
    table = page.listing.table
    assert table is not None
    assert (table.has_table_focus(), table.current_id()) == (True, 1), "the keyboard goes along"
    table.set_current_id(lacking.index("测试公司") + 1)
    desk.click("Fill in")
    type_in(desk, page, "官网注册")
    assert "测试公司" not in names(page)
    assert matrix.counted(last, "source") == (filled + 1, total)
    desk.bot.keyClick(page, K.Key_Escape)
    assert page.stack.currentWidget() is page.overview
    desk.bot.keyClick(page, K.Key_Escape)
    assert desk.window.pages.form is None


def test_a_finding_is_mended_in_its_cell(desk: Desk, page: HealthPage) -> None:
    go(desk, page, Kind.TRADE_DIFFERS.value)
    assert desk.sees("The main business speaks for another industry.")
    assert names(page) == ["测试公司"]
    table = page.listing.table
    assert table is not None
    assert (table.has_table_focus(), table.current_id()) == (True, 1)
    what = table.model().index(0, table.model().positions["what"]).data()
    assert what == "冷链运输 speaks for 物流"
    desk.click("Edit")
    type_in(desk, page, "物流")
    assert names(page) == []
    assert desk.sees("Nothing found")


def test_a_day_ahead_is_mended_in_its_cell(desk: Desk, page: HealthPage) -> None:
    other = {"founded": "2090年", "filed_on": "2026-01-05"}
    for name, values in (("甲公司", other), ("乙公司", {"filed_on": "2090-01-05"})):
        customers.add(desk.store, {"name": name, **values})
    settle(desk, page)
    go(desk, page, Kind.DAY_AHEAD.value)
    table = page.listing.table
    assert table is not None
    which = table.model().positions["which"]
    assert [table.model().index(row, which).data() for row in range(2)] == ["Founded", "Filed on"]
    for name, day in (("甲公司", "2012"), ("乙公司", "2026-02-03")):
        assert names(page)[0] == name
        desk.press(K.Key_F2)
        type_in(desk, page, day)
    assert names(page) == []
    with desk.store.read() as db:
        sql = "SELECT founded, filed_on FROM customer WHERE name IN ('甲公司', '乙公司') ORDER BY id"
        found = [tuple(row) for row in db.exec_driver_sql(sql)]
    assert found == [("2012", "2026-01-05"), (None, "2026-02-03")]


def test_y_calls_a_finding_right_and_undo_brings_it_back(desk: Desk, page: HealthPage) -> None:
    go(desk, page, Kind.NAME_MADE_UP.value)
    assert names(page) == ["测试公司"]
    table = page.listing.table
    assert table is not None
    table.set_current_id(1)
    table.take_focus()
    desk.bot.keyClick(table.middle, K.Key_Y)
    settle(desk, page)
    assert names(page) == []
    assert line(page, Kind.NAME_MADE_UP.value).accessibleName().strip() == "Names that look like a trial"
    desk.window.undo()
    settle(desk, page)
    assert names(page) == ["测试公司"]


def test_an_audit_is_drawn_and_judged(desk: Desk, page: HealthPage) -> None:
    go(desk, page, "audit")
    assert desk.sees("No sample this month")
    desk.button("Draw 20").setFocus()
    desk.click("Draw 20")
    settle(desk, page)
    month = date.today().strftime("%Y-%m")
    drawn = data_health.sample(desk.store, month)
    assert len(names(page)) == len(drawn) > 1
    table = page.listing.table
    assert table is not None
    assert (table.has_table_focus(), table.current_id()) == (True, 1), "the button took the keyboard along"
    desk.press(K.Key_Y)
    assert table.current_id() == 2, "it steps on to the next row"
    settle(desk, page)
    assert page.listing.table is table
    desk.click("Not in order…")
    type_in(desk, page, "电话是空号")
    verdicts = [(one.verdict, one.remark) for one in data_health.sample(desk.store, month)[:2]]
    assert verdicts == [("right", ""), ("wrong", "电话是空号")]
    assert desk.sees("1 of 2 looked at are not in order.")
    table.set_current_id(3)
    table.select_all()
    desk.press(K.Key_Y)
    settle(desk, page)
    assert {one.verdict for one in data_health.sample(desk.store, month)} == {"right"}
    assert desk.window.undo_bar.text() == f"Audit {len(drawn)} customers"
    desk.window.undo()
    settle(desk, page)
    verdicts = [(one.verdict, one.remark) for one in data_health.sample(desk.store, month)]
    assert verdicts == [("right", ""), ("wrong", "电话是空号"), *[("open", "")] * (len(drawn) - 2)]
    desk.click("Draw 20 more")
    settle(desk, page)
    assert desk.sees("Every customer is in this month's sample already.")


def test_stale_data_is_checked_from_its_list(desk: Desk, page: HealthPage) -> None:
    customers.edit_many(desk.store, [1], {"filed_on": "2024-01-05"})
    settle(desk, page)
    go(desk, page, "stale")
    row = names(page).index("澜川智能科技有限公司")
    table = page.listing.table
    assert table is not None
    table.set_current_id(row + 1)
    desk.click("Check data")
    desk.click("All right")
    settle(desk, page)
    assert "澜川智能科技有限公司" not in names(page)


def test_enter_opens_the_customers_form(desk: Desk, page: HealthPage) -> None:
    go(desk, page, Kind.OLD_WITHOUT_DEAL.value)
    table = page.listing.table
    assert table is not None
    table.set_current_id(1)
    table.take_focus()
    desk.bot.keyClick(table.middle, K.Key_Return)
    assert desk.sees("测试公司")
    assert not isinstance(desk.window.pages.form, HealthPage)


def test_old_tags_are_confirmed_or_taken_off(desk: Desk, page: HealthPage) -> None:
    for name in ("价格敏感", "决策链长"):
        tags.add_tag(desk.store, [1], name)
    with desk.store.step("test") as step:
        step.db.exec_driver_sql("UPDATE customer_tag SET set_at = '2025-01-05'")
    settle(desk, page)
    go(desk, page, "tags")
    found = tags.stale(desk.store, date.today(), 10)
    assert len(names(page)) == len(found) >= 2
    table = page.listing.table
    assert table is not None
    table.set_current_id(1)
    desk.click("Still true")
    settle(desk, page)
    assert len(names(page)) == len(found) - 1
    table = page.listing.table
    assert table is not None
    table.select_all()
    desk.click("Take off")
    settle(desk, page)
    assert tags.stale(desk.store, date.today(), 10) == []
    desk.window.undo()
    desk.window.undo()
    settle(desk, page)
    assert len(names(page)) == len(found)


def test_what_is_not_looked_at_yet_is_not_called_right(desk: Desk, page: HealthPage) -> None:
    fresh = HealthPage(desk.window.context)
    desk.bot.addWidget(fresh)
    clean, made_up = Kind.CODE_WRONG.value, Kind.NAME_MADE_UP.value
    quick = read(desk.store, datetime.now())
    untouched = Shelf(places())
    desk.bot.addWidget(untouched)
    untouched.resize(300, 900)
    before = untouched.grab().toImage()
    untouched.show_counts(fresh._counts(quick))
    counted = untouched.grab().toImage()
    assert quick.matrix
    assert before != counted, "the quick counts are shown"
    of = {one.key: one for one in untouched.lines}
    assert not of[clean].accessibleName(), "nothing is said of values that were not looked at"
    untouched.show_counts({clean: ("", False), made_up: ("1", True)})
    assert untouched.grab().toImage() != counted, "now there is a check mark"
    fresh.close()


def test_a_list_waits_while_somebody_types_into_it(desk: Desk, page: HealthPage) -> None:
    two = [customers.add(desk.store, {"name": name, "grade": "A"}) for name in ("测试二", "测试三")]
    settle(desk, page)
    go(desk, page, Kind.NAME_MADE_UP.value)
    table = page.listing.table
    assert table is not None
    table.take_focus()
    table.set_cursor(names(page).index("测试二"), 0)
    desk.press(K.Key_F2)
    customers.edit(desk.store, two[1], {"name": "青山精密"})
    QApplication.processEvents()
    desk.bot.waitUntil(lambda: page.reader.quiet, timeout=3000)
    assert line(page, Kind.NAME_MADE_UP.value).accessibleName().endswith(" 2"), "the count does not wait"
    assert table.is_editing()
    type_in(desk, page, "白云精密")
    assert names(page) == ["测试公司"]
    desk.window.undo()
    settle(desk, page)
    assert names(page) == ["测试公司", "测试二"]


def test_a_book_without_customers_is_not_called_complete(desk: Desk, page: HealthPage) -> None:
    assert page.book is not None
    nobody = replace(page.book, matrix=())
    page.overview.show_book(nobody)
    assert page.overview.share.text() == "—"
    assert page.overview.line.text() == "No customers yet"
    assert page._counts(nobody)["matrix"][0] == "—"


def test_f2_mends_from_whichever_cell_of_the_row(desk: Desk, page: HealthPage) -> None:
    go(desk, page, Kind.NAME_MADE_UP.value)
    table = page.listing.table
    assert table is not None
    table.take_focus()
    table.set_cursor(0, 0)
    desk.press(K.Key_F2)
    assert table.is_editing()
    type_in(desk, page, "青山精密")
    assert names(page) == []
