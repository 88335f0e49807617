"""The card of Today that says when grading is due, and the list of those who stir (000-23, 000-31)."""

from datetime import date

from desk import Desk, K

from crm_desktop.services import customers, follow_ups, grade_suggestions
from crm_desktop.services.follow_ups import TouchDraft
from crm_desktop.ui.pages.today_grading import GradingCard, ScreeningDialog


def test_grading_is_due_until_it_is_done_and_leads_to_the_board(desk: Desk) -> None:
    customers.add(
        desk.store, {"name": "森拓", "grade": "B", "budget": "80万", "need_time": "30天内", "fit": "高度契合"}
    )
    desk.tab("Today")
    card = next(desk.visible(GradingCard))
    assert desk.sees("nobody was graded by the rule yet")
    card.run_button.click()
    assert grade_suggestions.count_open(desk.store) >= 1
    desk.tab("Today")
    assert not card.run_button.isVisible()


def test_those_of_the_lower_grade_who_stir_are_looked_through(desk: Desk) -> None:
    names = ("回话的有限公司", "少回话的有限公司")
    for at, name in enumerate(names):
        one = customers.add(desk.store, {"name": name, "grade": "C"})
        for hour in range(8, 10 - at):
            follow_ups.log(desk.store, one, TouchDraft(f"{date.today()}T0{hour}:00", feedback="想看案例"))
    grade_suggestions.evaluate(desk.store, date.today())
    desk.tab("Today")
    card = next(desk.visible(GradingCard))
    assert card.screen_link.text() == "Screen grade C this month: 2 stirred"
    card.screen_link.click()
    dialog = next(desk.visible(ScreeningDialog))
    assert [line.one.name for line in dialog.lines] == list(names)
    dialog.lines[0].setFocus()
    desk.press(K.Key_Down)
    assert dialog.lines[1].hasFocus()
    desk.press(K.Key_Down)
    desk.press(K.Key_Up)
    assert dialog.lines[0].hasFocus()
    dialog.lines[0].click()
    assert desk.sees("回话的有限公司")
    desk.tab("Today")
    card.screen_link.click()
    dialog = next(desk.visible(ScreeningDialog))
    dialog.accept_button.click()
    desk.wait(lambda: not card.isVisible())
