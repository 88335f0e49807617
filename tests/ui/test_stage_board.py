"""The board of the stages on the real window: cards through the gate by key and mouse, the table twin, the list."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from desk import Desk, K, M, NotSeenError, OpenDesk, fill
from new_books import put_book
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from crm_desktop.services import customers, history, stage_moves
from crm_desktop.services import options as editing
from crm_desktop.services.options import OptionDraft
from crm_desktop.services.records import update
from crm_desktop.store import options
from crm_desktop.store.database import Store
from crm_desktop.ui.board.column import BoardColumn
from crm_desktop.ui.pages.conversions import ConversionsPage
from crm_desktop.ui.pages.customers import CustomersPage
from crm_desktop.ui.settings.window import SettingsWindow
from crm_desktop.ui.stages.board import StageBoard
from crm_desktop.ui.stages.passed_dialog import PassedDialog
from crm_desktop.ui.widgets.dialog import Dialog

STAGES = ("需求确认", "需求确认", "方案展示", "线索获取")


def in_stages(store: Store) -> None:
    """The invented customers: two in needs, one in the proposal, one lead."""
    fill(store)
    for one, stage in enumerate(STAGES, 1):
        customers.edit(store, one, {"stage": stage})
    with store.step("test") as step:
        since = (date.today() - timedelta(days=30)).isoformat()
        update(step.db, "customer", [3], {"stage_since": f"{since}T09:00"})
        update(step.db, "customer", [1], {"fit_id": options.load(step.db).find("fit", "高度契合")})
        step.db.exec_driver_sql("UPDATE contact SET is_decision_maker = 1 WHERE customer_id = 1")


@pytest.fixture
def staged(data: Path, open_desk: OpenDesk) -> Desk:
    """The invented customers on the board of stages."""
    put_book(data, in_stages)
    desk = open_desk("conversions")
    desk.part("All stages")
    return desk


def page(desk: Desk) -> ConversionsPage:
    [found] = list(desk.visible(ConversionsPage))
    return found


def board(desk: Desk) -> StageBoard:
    return page(desk).stages.board


def columns(desk: Desk) -> dict[str, list[str]]:
    """Names on the board by the English name of their stage."""
    return {
        one.head.figures.name: [card.title[:2] for card in one.model.cards()]
        for one in board(desk).columns
        if one.head.figures is not None
    }


def stage_of(store: Store, customer_id: int) -> str:
    with store.read() as db:
        found = db.exec_driver_sql("SELECT stage_id FROM customer WHERE id = ?", (customer_id,)).scalar()
    return options.current(store).name(found)


def go_to(desk: Desk, name: str) -> BoardColumn:
    """Click the card of a customer."""
    for column in board(desk).columns:
        for row, card in enumerate(column.model.cards()):
            if card.title.startswith(name):
                spot = column.view.visualRect(column.model.index(row)).center()
                desk.bot.mouseClick(column.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
                return column
    raise NotSeenError(name)


def test_every_stage_has_its_column(staged: Desk) -> None:
    found = columns(staged)
    assert list(found) == [
        "Lead", "First contact", "Needs confirmed", "Proposal", "Negotiation", "Contract", "Delivery",
    ]  # fmt: skip
    assert (found["Needs confirmed"], found["Proposal"], found["Lead"]) == (["澜川", "北辰"], ["启明"], ["云杉"])
    head = board(staged).columns[3].head
    assert head.days_words() == ("Stays", "30 / 21 d")
    assert head.share_words() == ("—", "bench. 35%")
    assert "0 of 0 moved on" in head.accessibleDescription()
    assert page(staged).status()[:2] == ["4 under way", "Sum 175万"]


def test_ctrl_right_asks_for_what_is_missing_and_nothing_has_moved(staged: Desk) -> None:
    """pipeline_light.png: the criteria with their evidence, a reason, put back."""
    go_to(staged, "澜川")
    staged.press(K.Key_Right, M.ControlModifier)
    said = ("To enter “Proposal”", "2 / 4", "The need is clear", "Only a range of 50-80万, nothing that confirms it")
    for text in (*said, "陈立 总经理 decides, no talk with them yet"):
        assert staged.sees(text), text
    assert stage_of(staged.store, 1) == "Needs confirmed"
    assert not staged.button("Move on with reason").isEnabled()
    box = board(staged).columns[3].box
    assert (box.isVisible(), box.text) == (True, "2 missing, put it here")
    staged.click("Put back")
    assert not staged.sees("To enter “Proposal”")
    assert stage_of(staged.store, 1) == "Needs confirmed"
    assert not box.isVisible()


def test_a_reason_lets_it_pass_and_is_listed(staged: Desk) -> None:
    go_to(staged, "澜川")
    staged.press(K.Key_Right, M.ControlModifier)
    staged.write("客户要求先看方案")
    staged.press(K.Key_Return)
    assert stage_of(staged.store, 1) == "Proposal"
    assert board(staged).current() == 1
    staged.click(next(text for text in staged.texts() if "this month with criteria missing" in text))
    assert staged.sees("客户要求先看方案")
    assert staged.sees("The decision maker was reached, The budget is confirmed")
    dialog = Dialog.top(staged.window)
    assert isinstance(dialog, PassedDialog)
    dialog.grid.setGeometry(QRect(0, 0, 900, 500))
    head, first = dialog.grid.cellRect(0, 0), dialog.grid.cellRect(1, 0)
    assert first.bottom() - head.top() < 90, "the row stands right below the titles, whatever height is left over"
    staged.press(K.Key_Escape)
    history.undo(staged.store)
    assert stage_of(staged.store, 1) == "Needs confirmed"


def test_what_is_added_meanwhile_is_seen_at_once(staged: Desk) -> None:
    go_to(staged, "澜川")
    staged.press(K.Key_Right, M.ControlModifier)
    customers.edit(staged.store, 1, {"budget": "60万"})
    assert staged.sees("3 / 4")
    staged.click("Add it")
    assert staged.sees("Log follow-up")
    staged.press(K.Key_Escape)
    stage_moves.tick(staged.store, 1, "decider", "x", "总经理来电")
    assert staged.sees("4 / 4")
    assert staged.sees("总经理来电, ticked by hand")
    staged.click("Move on")
    assert stage_of(staged.store, 1) == "Proposal"
    assert stage_moves.passed_over(staged.store, stage_moves.month_of(date.today()))[0].customer_id != 1


def test_back_needs_no_gate_and_is_recorded(staged: Desk) -> None:
    go_to(staged, "澜川")
    staged.press(K.Key_Left, M.ControlModifier)
    assert stage_of(staged.store, 1) == "First contact"
    assert board(staged).current() == 1
    with staged.store.read() as db:
        moves = db.exec_driver_sql("SELECT count(*) FROM stage_change WHERE customer_id = 1").scalar()
    assert moves == 2
    for _ in range(3):
        staged.press(K.Key_Left, M.ControlModifier)
    assert stage_of(staged.store, 1) == "Lead"


def test_a_card_is_dragged(staged: Desk) -> None:
    column = go_to(staged, "云杉")
    target = board(staged).columns[1]
    mime = column.model.mimeData([column.model.index(0)])
    both = (mime, Qt.MouseButton.LeftButton, M.NoModifier)
    target.view.dragEnterEvent(QDragEnterEvent(QPoint(20, 40), Qt.DropAction.MoveAction, *both))
    assert (target.box.isVisible(), target.box.text) == (True, "All is met, put it here")
    target.view.dragLeaveEvent(QDragLeaveEvent())
    assert not target.box.isVisible()
    far = board(staged).columns[3]
    far.view.dragEnterEvent(QDragEnterEvent(QPoint(20, 40), Qt.DropAction.MoveAction, *both))
    assert far.box.text.endswith("missing, put it here")
    column.view.show_taken(4)
    far.view.dropEvent(QDropEvent(QPointF(20, 40), Qt.DropAction.MoveAction, *both))
    column.view.show_taken(0)
    assert staged.sees("To enter “Proposal”")
    assert column.view.faces.carried == 4, "its place stays a shadow while it is asked about"
    staged.press(K.Key_Escape)
    assert (column.view.faces.carried, stage_of(staged.store, 4)) == (0, "Lead")
    target.view.dropEvent(QDropEvent(QPointF(20, 40), Qt.DropAction.MoveAction, *both))
    assert stage_of(staged.store, 4) == "First contact"
    assert board(staged).current() == 4


def test_the_cursor_follows_a_card_beyond_the_first_page_and_stays_where_one_went(staged: Desk) -> None:
    for number in range(40):
        customers.add(staged.store, {"name": f"第{number}家公司", "stage": "初步接触"})
    with staged.store.step("test") as step:
        step.db.exec_driver_sql("UPDATE customer SET stage_since = '2020-01-01T09:00' WHERE id > 4")
    first = board(staged).columns[1]
    assert (first.model.rowCount(), first.more.text()) == (30, "10 more customers")
    go_to(staged, "北辰")
    staged.press(K.Key_Left, M.ControlModifier)
    assert (stage_of(staged.store, 2), board(staged).current()) == ("First contact", 2)
    assert (first.model.rowCount(), first.more.isVisible()) == (41, False)
    staged.press(K.Key_Up)
    here = board(staged).current()
    staged.press(K.Key_F)
    staged.press(K.Key_Return, M.ControlModifier)
    assert stage_of(staged.store, here) == ""
    assert board(staged).current() == 2, "what stood behind it has the cursor"
    assert board(staged).columns[1].view.hasFocus()


def test_a_stage_of_the_funnel_has_the_keyboard(staged: Desk) -> None:
    assert board(staged).current() == 4
    board(staged).show_stage(3)
    assert board(staged).current() == 3
    board(staged).show_stage(2)
    staged.press(K.Key_Down)
    assert board(staged).current() == 2
    for _ in range(20):
        staged.press(K.Key_Tab)
        views = [one.view for one in board(staged).columns if one.view.hasFocus()]
        assert views in ([], [board(staged).columns[2].view]), "Tab stops once, at the cursor"
    assert board(staged).current() == 2


def test_settings_close_over_a_board_that_was_made_anew(staged: Desk) -> None:
    """What had the keyboard is gone by then: a column of the board as it was."""
    go_to(staged, "云杉")
    settings = SettingsWindow(staged.window.context)
    settings.show_room("stages")
    settings.open()
    editing.add(staged.store, "stage", OptionDraft("试点"))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    settings.reject()
    assert list(columns(staged))[-1] == "试点"


def test_keys_of_the_cards(staged: Desk) -> None:
    go_to(staged, "澜川")
    staged.press(K.Key_Down)
    assert board(staged).current() == 2
    staged.press(K.Key_Right)
    assert board(staged).current() == 3
    staged.press(K.Key_F)
    assert staged.sees("Record loss")
    staged.press(K.Key_Escape)
    staged.press(K.Key_H)
    assert "启明" in columns(staged)["Proposal"]
    staged.press(K.Key_Return)
    assert staged.sees("启明医疗器械有限公司")


def test_the_stage_tells_what_is_done_in_it(staged: Desk) -> None:
    head = board(staged).columns[2].head
    head.setFocus()
    staged.press(K.Key_Return)
    for text in ("Understand the need, judge how we fit", "Needs questionnaire, Need analysis", "7 to 14 days"):
        assert staged.sees(text), text


def test_the_table_twin_shows_the_same_customers(staged: Desk) -> None:
    staged.part("Table")
    assert staged.column("Customer") == ["云杉文化传媒有限公司", "北辰汽车零部件有限公司", "澜川智能科技有限公司",
                                         "启明医疗器械有限公司"]  # fmt: skip
    assert staged.column("Stage") == ["Lead", "Needs confirmed", "Needs confirmed", "Proposal"]
    assert staged.column("In the stage")[3] == "30 d"
    staged.choose("启明医疗器械有限公司")
    staged.press(K.Key_F)
    assert staged.sees("Record loss")
    staged.press(K.Key_Escape)
    table = staged.table()
    table.model().sort_by("dwell", True)
    assert staged.column("Customer")[0] == "启明医疗器械有限公司"
    staged.click("Hot")
    assert len(staged.rows()) == 1
    staged.part("Board")
    assert columns(staged)["Needs confirmed"] == ["澜川"]


def test_p_on_any_list_goes_through_the_gate(staged: Desk) -> None:
    staged.tab("Customers")
    staged.choose("澜川智能科技有限公司")
    staged.press(K.Key_P)
    staged.pick("Negotiation")
    assert staged.sees("To enter “Negotiation”")
    assert stage_of(staged.store, 1) == "Needs confirmed"
    staged.write("领导已口头同意")
    staged.press(K.Key_Return)
    assert stage_of(staged.store, 1) == "Negotiation"


def moves(store: Store) -> list[tuple[int, str]]:
    """Moves with a reason: whose and why."""
    with store.read() as db:
        sql = "SELECT customer_id, reason FROM stage_change WHERE reason IS NOT NULL ORDER BY id"
        return [tuple(row) for row in db.exec_driver_sql(sql)]  # type: ignore[misc]


def type_stage(desk: Desk, customer_id: int, text: str) -> None:
    """Type into the cell of a customer's stage."""
    model = desk.table().model()
    desk.table().set_cursor(model.row_of(customer_id), model.positions["stage"])
    desk.press(K.Key_F2)
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    line.selectAll()
    desk.write(text)
    desk.press(K.Key_Return)
    for _ in range(3):
        QApplication.processEvents()


def test_a_stage_typed_pasted_or_given_to_many_asks_once_too(staged: Desk) -> None:
    """003-18: whatever way customers are moved on, what is passed over asks for one reason; Esc changes nothing."""
    staged.tab("Customers")
    staged.choose("澜川智能科技有限公司")
    type_stage(staged, 1, "Proposal")
    assert staged.sees("To enter “Proposal”")
    assert staged.field("Why all the same").hasFocus(), "the cell that was typed into has let the keyboard go"
    staged.press(K.Key_Escape)
    assert (stage_of(staged.store, 1), staged.sees("To enter")) == ("Needs confirmed", False)
    type_stage(staged, 1, "方案展示")
    staged.write("先看方案")
    staged.press(K.Key_Return)
    assert (stage_of(staged.store, 1), moves(staged.store)) == ("Proposal", [(1, "先看方案")])
    type_stage(staged, 1, "First contact")
    assert (stage_of(staged.store, 1), staged.sees("To enter")) == ("First contact", False), "back asks nothing"

    [page] = list(staged.visible(CustomersPage))
    ids = list(staged.table().model().ids())
    page.pasting.paste(ids[0], "stage", [["方案展示"], ["后续服务"], ["线索获取"]])
    QApplication.processEvents()
    assert staged.sees("To move")
    assert any("The budget is confirmed: missing for" in text for text in staged.texts())
    staged.press(K.Key_Escape)
    assert len(moves(staged.store)) == 1
    page.pasting.paste(ids[0], "stage", [["商务谈判"], ["一个新阶段"]])
    QApplication.processEvents()
    staged.write("展会后一起推进")
    staged.press(K.Key_Return)
    assert [why for _, why in moves(staged.store)[1:]] == ["展会后一起推进"] * 2
    assert {stage_of(staged.store, one) for one in ids[:2]} == {"Negotiation", "一个新阶段"}
    history.undo(staged.store)
    assert len(moves(staged.store)) == 1, "one step, and taking it back asks nothing"

    staged.choose("澜川智能科技有限公司")
    staged.also_choose("北辰汽车零部件有限公司")
    staged.press(K.Key_P)
    staged.pick("Negotiation")
    assert staged.sees("0 / 2")
    staged.press(K.Key_Escape)
    assert stage_of(staged.store, 2) == "Needs confirmed"


def test_the_criteria_of_a_customer_and_a_tick_of_hand(staged: Desk) -> None:
    go_to(staged, "启明")
    page(staged).stages._picked("criteria")
    assert staged.sees("The customer accepts its worth")
    buttons = [one for one in staged.tops()[0].findChildren(type(staged.button("Add it"))) if one.isVisible()]
    [tick] = [one for one in buttons if one.accessibleDescription() == "The customer accepts its worth"]
    tick.click()
    staged.write("采购 3 月 12 日的邮件")
    staged.press(K.Key_Return)
    assert staged.sees("采购 3 月 12 日的邮件, ticked by hand")
    staged.click("Take the tick back")
    assert not staged.sees("采购 3 月 12 日的邮件")


def test_what_is_missing_is_added_in_its_own_field(staged: Desk) -> None:
    go_to(staged, "北辰")
    staged.press(K.Key_Right, M.ControlModifier)
    [fit] = [
        one
        for one in staged.window.findChildren(type(staged.button("Add it")))
        if one.isVisible() and one.accessibleDescription() == "The budget is confirmed"
    ]
    fit.click()
    field = staged.window.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.text() == "100万以上"
