"""The board of grades and the suggestions beside it, on the real window: by mouse, by key, and undone."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from desk import Desk, K, M
from PySide6.QtCore import QMimeData, QPointF, QRect, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from crm_desktop.domain.grade_rule import name_of
from crm_desktop.domain.messages import Message
from crm_desktop.services import customers, grade_suggestions
from crm_desktop.services.grade_suggestions import DimensionLevel, Suggestion
from crm_desktop.store import options
from crm_desktop.ui.board.cards import MIME, CardModel
from crm_desktop.ui.board.column import BoardColumn
from crm_desktop.ui.board.delegate import card_rect
from crm_desktop.ui.forms.grade_dialog import GradeDialog
from crm_desktop.ui.pages.grade_board import GradeBoard, amount_text
from crm_desktop.ui.pages.grade_suggestion_card import Levels, SuggestionCard
from crm_desktop.ui.pages.grades import GradesPage
from crm_desktop.ui.settings.window import SettingsWindow
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.label import Label

LANCHUAN = "澜川智能科技"

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(desk: Desk) -> GradesPage:
    desk.tab("Grading")
    QApplication.processEvents()
    found = desk.window.pages.current
    assert isinstance(found, GradesPage)
    return found


def column(page: GradesPage, letter: str) -> BoardColumn:
    known = options.current(page.context.store)
    return next(one for one in page.board.columns if known.own_name(one.key) == letter)


def titles(page: GradesPage, letter: str) -> list[str]:
    model = column(page, letter).model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def grade(desk: Desk, customer: int) -> str:
    with desk.store.read() as db:
        found = db.exec_driver_sql("SELECT grade_id FROM customer WHERE id = ?", (customer,)).scalar()
    return options.current(desk.store).own_name(found)


def ready(desk: Desk, page: GradesPage) -> int:
    """A customer of grade C that the rule would make A, after a look at everybody."""
    soon = (date.today() + timedelta(days=10)).isoformat()
    values = {
        "grade": "C",
        "need": "巡检平台",
        "need_product": "巡检平台",
        "need_time": soon,
        "budget": "80万",
        "fit": "高度契合",
    }
    customer = customers.add(desk.store, {"name": "远启贸易集团", **values})
    desk.click("Grade again")
    QApplication.processEvents()
    return customer


def reason(desk: Desk, text: str) -> None:
    dialog = Dialog.top(desk.window)
    assert isinstance(dialog, GradeDialog)
    dialog.reason.setPlainText(text)
    dialog.save()
    QApplication.processEvents()


def test_columns_hold_the_customers_hot_ones_first(desk: Desk, page: GradesPage) -> None:
    assert LANCHUAN in titles(page, "A")
    hot = customers.add(desk.store, {"name": "最热的公司", "grade": "A", "hot": "是"})
    QApplication.processEvents()
    assert titles(page, "A").index("最热的公司") < 2
    customers.set_hot(desk.store, [hot], False)
    QApplication.processEvents()
    card = column(page, "A").card(hot)
    assert card is not None
    assert not card.hot
    assert card.note == "No supervisor", "a customer of the top grade without a supervisor is marked (000-25)"
    assert card.line == "Need to complete"


def test_a_card_dropped_elsewhere_asks_for_the_reason_and_moves_then(desk: Desk, page: GradesPage) -> None:
    target = column(page, "B")
    mime = QMimeData()
    mime.setData(MIME, b"1")
    spot = QPointF(20, 40)
    both = (mime, Qt.MouseButton.LeftButton, M.NoModifier)
    enter = QDragEnterEvent(spot.toPoint(), Qt.DropAction.MoveAction, *both)
    target.view.dragEnterEvent(enter)
    assert enter.isAccepted()
    assert target.box.isVisible()
    assert target.box.text == "Let go to make it B; the reason comes next"
    target.view.dropEvent(QDropEvent(spot, Qt.DropAction.MoveAction, *both))
    assert not target.box.isVisible()
    assert grade(desk, 1) == "A", "nothing moves before the reason is given"
    reason(desk, "预算推迟")
    assert grade(desk, 1) == "B"
    assert LANCHUAN in titles(page, "B")
    desk.window.undo()
    assert grade(desk, 1) == "A"


def test_a_card_is_not_put_down_where_it_is(desk: Desk, page: GradesPage) -> None:
    home = column(page, "A")
    mime = QMimeData()
    mime.setData(MIME, b"1")
    enter = QDragEnterEvent(
        QPointF(5, 5).toPoint(), Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, M.NoModifier
    )
    home.view.dragEnterEvent(enter)
    assert not enter.isAccepted()
    assert not home.box.isVisible()


def test_the_keyboard_walks_the_board_and_moves_a_card(desk: Desk, page: GradesPage) -> None:
    page.board.go(1)
    view = column(page, "A").view
    desk.bot.keyClick(view, K.Key_Right)
    assert column(page, "B").view.hasFocus()
    assert page.current_customer() == column(page, "B").view.current() != 0
    desk.bot.keyClick(column(page, "B").view, K.Key_Left)
    assert view.hasFocus()
    desk.bot.keyClick(view, K.Key_Right, M.ControlModifier)
    reason(desk, "流程未定")
    assert grade(desk, 1) == "B"
    assert page.board.current() == 1, "the cursor goes with the card"
    assert column(page, "B").view.hasFocus()


def test_there_is_one_cursor_on_the_board_and_a_press_takes_it_along(desk: Desk, page: GradesPage) -> None:
    other = customers.add(desk.store, {"name": "远启贸易集团", "grade": "C"})
    QApplication.processEvents()
    page.board.go(1)
    left, right = column(page, "A").view, column(page, "C").view
    spot = right.visualRect(right.cards.index(right.cards.row_of(other))).center()
    desk.bot.mouseClick(right.viewport(), LEFT, pos=spot)
    assert (right.hasFocus(), page.board.current()) == (True, other)
    assert not left.selectionModel().hasSelection()
    desk.bot.keyClick(right, K.Key_L)
    assert desk.sees("Log follow-up")
    assert desk.sees("远启贸易集团")
    dialog = Dialog.top(desk.window)
    assert dialog is not None
    dialog.reject()
    page.board.go(1)
    desk.press(K.Key_Right)
    assert page.board.focusWidget() is not left
    assert page.board.current() not in (0, 1)


def test_letters_and_enter_work_on_a_card(desk: Desk, page: GradesPage) -> None:
    page.board.go(1)
    view = column(page, "A").view
    desk.bot.keyClick(view, K.Key_G)
    desk.pick("C")
    reason(desk, "长期培育")
    assert grade(desk, 1) == "C"
    page.board.go(1)
    desk.bot.keyClick(column(page, "C").view, K.Key_Return)
    assert desk.window.pages.key == "customers"


def test_a_suggestion_is_accepted_with_y_and_undone(desk: Desk, page: GradesPage) -> None:
    customer = ready(desk, page)
    assert desk.sees("Suggested this week")
    cards = list(desk.visible(SuggestionCard))
    mine = next(card for card in cards if card.suggestion.customer_id == customer)
    assert mine.accessibleName() == "远启贸易集团: from C to A"
    mine.setFocus()
    desk.bot.keyClick(mine, K.Key_Y)
    QApplication.processEvents()
    assert grade(desk, customer) == "A"
    assert "远启贸易集团" in titles(page, "A")
    assert customer not in {card.suggestion.customer_id for card in desk.visible(SuggestionCard)}
    desk.window.undo()
    QApplication.processEvents()
    assert grade(desk, customer) == "C"
    assert customer in {card.suggestion.customer_id for card in desk.visible(SuggestionCard)}


def test_after_an_answer_the_next_suggestion_is_where_the_last_one_was(desk: Desk, page: GradesPage) -> None:
    for _ in range(8):
        ready(desk, page)
    side = page.side
    side.cards[0].setFocus()
    for _ in range(4):
        desk.press(K.Key_Down)
    after, height = side.cards[5].suggestion.id, side.area.verticalScrollBar().value()
    assert height > 0, "the keyboard takes the list along"
    desk.press(K.Key_N)
    QApplication.processEvents()
    assert [card.suggestion.id for card in side.cards if card.hasFocus()] == [after]
    assert side.area.verticalScrollBar().value() == height


def test_a_suggestion_says_the_score_before_and_after(desk: Desk) -> None:
    levels = (DimensionLevel("urgency", Message("Urgency"), 5, 2),)
    one = Suggestion(1, 1, "远启贸易集团", "B", "A", 88, 64, levels, Message("A"), "rule")
    for before, wanted in ((64, ["64", "88"]), (88, ["88"]), (None, ["88"])):
        card = SuggestionCard(replace(one, score_before=before))
        desk.bot.addWidget(card)
        assert [label.text() for label in card.findChildren(Label) if label.text().isdigit()] == wanted


def test_dimensions_stand_in_two_columns_where_there_is_room(desk: Desk) -> None:
    names = (("urgency", 2), ("importance", -1), ("fit", 0))
    levels = Levels(tuple(DimensionLevel(key, name_of(key), 3, change) for key, change in names))
    desk.bot.addWidget(levels)
    line = levels.heightForWidth(400) // 2
    assert [levels.heightForWidth(width) // line for width in (400, 288, 150)] == [2, 2, 3]
    alone = Levels(tuple(DimensionLevel(key, name_of(key), 3, 0) for key, _change in names[:1]))
    desk.bot.addWidget(alone)
    assert alone.heightForWidth(288) == line


def test_n_on_the_board_ignores_the_suggestion_of_the_card(desk: Desk, page: GradesPage) -> None:
    customer = ready(desk, page)
    page.board.go(customer)
    desk.bot.keyClick(column(page, "C").view, K.Key_N)
    QApplication.processEvents()
    assert grade(desk, customer) == "C"
    assert customer not in {one.customer_id for one in grade_suggestions.open_(desk.store)}


def test_all_suggestions_are_accepted_after_a_question(desk: Desk, page: GradesPage) -> None:
    first = ready(desk, page)
    soon = {"need_time": date.today().isoformat(), "budget": "90万", "fit": "高度契合", "need": "系统"}
    customers.add(desk.store, {"name": "第二家", "grade": "C", **soon})
    desk.click("Grade again")
    QApplication.processEvents()
    total = grade_suggestions.count_open(desk.store)
    assert total >= 2
    desk.bot.mouseClick(page.side.all, Qt.MouseButton.LeftButton)
    assert desk.sees(f"Accept all {total} suggestions?")
    dialog = Dialog.top(desk.window)
    assert dialog is not None
    desk.press(K.Key_Return)
    QApplication.processEvents()
    assert grade_suggestions.count_open(desk.store) == 0
    assert grade(desk, first) == "A"
    assert desk.sees("No other grade is suggested.")


def test_the_view_is_remembered(desk: Desk, page: GradesPage) -> None:
    assert any(desk.visible(GradeBoard))
    desk.part("List")
    assert not any(desk.visible(GradeBoard))
    assert desk.window.context.state().columns["grades_view"] == "list"


def test_cards_are_fetched_a_page_at_a_time() -> None:
    from array import array  # noqa: PLC0415

    from crm_desktop.ui.board.cards import Card  # noqa: PLC0415

    asked: list[int] = []

    def fetch(ids: object) -> dict[int, Card]:
        found = {one: Card(one, f"客户{one}") for one in ids}  # type: ignore[attr-defined]
        asked.append(len(found))
        return found

    model = CardModel(fetch)
    model.set_ids(array("q", range(1, 100_001)))
    assert model.rowCount() == 100_000
    assert model.index(70_000).data() == "客户70001"
    assert asked == [32]
    for row in range(0, 100_000, 32):
        model.card(row)
    assert len(model._pages) == 64
    assert (model.row_of(5), model.row_of(0), model.id_at(-1)) == (4, -1, 0)


def test_the_rules_are_one_press_away(desk: Desk, page: GradesPage) -> None:
    desk.click("Grade rules")
    window = next(desk.visible(SettingsWindow))
    assert window.list.current().key == "grading"


def test_before_the_first_look_the_side_offers_one(desk: Desk, page: GradesPage) -> None:
    assert desk.sees("The rules have not looked at the customers yet.")
    assert page.side.none.isHidden()
    desk.click("Grade now")
    QApplication.processEvents()
    assert grade_suggestions.last_run(desk.store)
    assert page.side.now.isHidden()
    assert page.side.never.isHidden()


def test_cards_are_as_wide_without_a_scroll_bar_as_with_one(desk: Desk, page: GradesPage) -> None:
    many = [customers.add(desk.store, {"name": f"第{place}家公司", "grade": "E"}) for place in range(14)]
    QApplication.processEvents()
    few, long = column(page, "A").view, column(page, "E").view
    QApplication.processEvents()
    assert long.verticalScrollBar().isVisible(), many
    assert not few.verticalScrollBar().isVisible()
    boxes = [card_rect(view.visualRect(view.model().index(0, 0)), view) for view in (few, long)]
    assert boxes[0].width() == boxes[1].width()
    assert boxes[0].width() > few.width() - 14, "no room is lost besides that of the bar"


def test_an_industry_takes_what_belongs_to_it_along(desk: Desk, page: GradesPage) -> None:
    customers.add(desk.store, {"name": "轮毂制造公司", "grade": "B", "industry": "制造业-轮毂"})
    customers.add(desk.store, {"name": "某某律所", "grade": "B", "industry": "法律服务"})
    QApplication.processEvents()
    known = options.current(desk.store)
    makers = next(one.id for one in known.kind("industry") if known.own_name(one.id) == "制造业")
    page.filters.narrow(industries=frozenset([makers]))
    QApplication.processEvents()
    assert "轮毂制造公司" in titles(page, "B")
    assert "某某律所" not in titles(page, "B")
    assert page.filters.words() == known.name(makers)
    assert page.filters.state()["industries"] == [makers]
    page.filters.clear()
    QApplication.processEvents()
    assert "某某律所" in titles(page, "B")


def test_the_chip_of_the_hot_counts_the_customers_of_the_board(desk: Desk, page: GradesPage) -> None:
    hot = page.filters.hot
    assert hot is not None
    before = hot.accessibleName()
    assert before == "Hot 1", "澜川智能科技 alone is hot"
    customers.add(desk.store, {"name": "最热的公司", "hot": "是"})
    QApplication.processEvents()
    assert hot.accessibleName() == "Hot 2", "not the changes of grade of hot customers"


def test_large_sums_are_told_shortly() -> None:
    assert amount_text(26_588_000_000_000) == "2,658.8亿"
    assert amount_text(265_880_000_000) == "26.59亿"
    assert amount_text(0) == "—"


def test_an_empty_history_fits_into_a_low_place(desk: Desk) -> None:
    low, high = (EmptyState("star", "Nothing", "A line of words", "A button") for _ in range(2))
    ground = QWidget()
    desk.bot.addWidget(ground)
    ground.resize(1100, 420)
    for one, box in ((low, QRect(0, 0, 500, 130)), (high, QRect(550, 0, 500, 400))):
        one.setParent(ground)
        one.setGeometry(box)
    ground.show()
    QApplication.processEvents()
    assert low.disc.isHidden()
    assert not high.disc.isHidden()
    assert low.title.geometry().bottom() < low.line.geometry().top()
    assert low.primary.height() >= low.primary.sizeHint().height()
    assert low.primary.geometry().bottom() <= low.height()
