"""Spreading chosen customers over days, from the bulk bar."""

from collections import Counter

from desk import Desk, K, M

from crm_desktop.services import customers, follow_ups
from crm_desktop.services.lists import FollowUpList
from crm_desktop.ui.plan.spread_dialog import SpreadDialog
from crm_desktop.ui.widgets.dialog import Dialog


def plans(desk: Desk) -> Counter[str]:
    listing = FollowUpList(desk.store)
    return Counter(str(row["when"])[:10] for row in listing.rows(listing.ids("when", False)).values())


def opened(desk: Desk) -> SpreadDialog:
    for at in range(12):
        customers.add(desk.store, {"name": f"展会客户{at}有限公司", "grade": "B"})
    desk.table().select_all()
    desk.click("Spread over days")
    dialog = Dialog.top(desk.window)
    assert isinstance(dialog, SpreadDialog)
    return dialog


def test_the_days_are_seen_then_planned_as_one_step(desk: Desk) -> None:
    before = plans(desk)
    dialog = opened(desk)
    assert desk.sees("16 customers")
    assert desk.sees("4 have a plan already: it stays.")
    desk.button("Plan 12 follow-ups")
    dialog.most.setText("5")
    assert max(held + added for _, held, added in dialog.bars.days) <= 5
    assert dialog.bars.most == 5
    assert dialog.bars.accessibleDescription()
    desk.click("Plan 12 follow-ups")
    assert Dialog.top(desk.window) is None
    assert sum((plans(desk) - before).values()) == 12
    desk.press(K.Key_Z, M.ControlModifier)
    assert plans(desk) == before


def test_what_makes_no_sense_plans_nothing(desk: Desk) -> None:
    dialog = opened(desk)
    dialog.most.setText("viele")
    assert dialog.most_field.message() == "A number"
    assert not dialog.accept_button.isEnabled()
    dialog.most.setText("")
    assert dialog.accept_button.isEnabled()
    dialog.first.setText("2020-01-01")
    assert dialog.first_field.message() == "Which day?"
    assert not dialog.accept_button.isEnabled()
    desk.press(K.Key_Escape)
    assert follow_ups.planned(desk.store, list(range(1, 20))) == 4
