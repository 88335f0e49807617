"""People and links of the decision chain: their order by hand and by key, their roles, how Tab goes through them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from form_desk import Desk, add_customer, desk_on
from new_books import new_book
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.contact_points import parse_point
from crm_desktop.services import customer_card
from crm_desktop.services.contacts import ContactDraft
from crm_desktop.ui.forms.chain_editor import ChainEditor
from crm_desktop.ui.forms.contact_words import is_partial_name
from crm_desktop.ui.forms.customer_form import CustomerForm
from crm_desktop.ui.widgets.pick_list import PickMenu

K, M = Qt.Key, Qt.KeyboardModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def desk(qtbot: QtBot, data: Path) -> Iterator[Desk]:
    store = new_book(data)
    yield from desk_on(store)
    store.close()


@pytest.fixture
def form(desk: Desk, qtbot: QtBot) -> CustomerForm:
    form = CustomerForm(desk.context)
    desk.show(form)
    form.fields["name"].set_text("苏州合盛精工机械有限公司")
    form.people.set_drafts(
        [
            ContactDraft("刘畅", "采购经理", is_primary=True),
            ContactDraft("高总", "总经理"),
            ContactDraft("许晴", "主任"),
        ]
    )
    QApplication.processEvents()
    return form


def drag(qtbot: QtBot, what: QWidget, to: QWidget, spot: QPoint) -> None:
    """Press in the middle of a widget, move to a spot of another one, let go."""
    start = what.rect().center()
    end = what.mapFromGlobal(to.mapToGlobal(spot))
    qtbot.mousePress(what, LEFT, pos=start)
    qtbot.mouseMove(what, (start + end) / 2)
    qtbot.mouseMove(what, end)
    qtbot.mouseRelease(what, LEFT, pos=end)
    QApplication.processEvents()


def names(form: CustomerForm) -> list[str]:
    return [draft.name for draft in form.people.drafts()]


def test_people_are_dragged_by_their_grip(form: CustomerForm, qtbot: QtBot) -> None:
    first, _, third = form.people.blocks
    drag(qtbot, first.grip, third, QPoint(5, third.height() - 3))
    assert names(form) == ["高总", "许晴", "刘畅"]
    drag(qtbot, third.grip, form.people.blocks[0], QPoint(5, 2))
    assert names(form) == ["许晴", "高总", "刘畅"]
    assert not form.people.line.isVisible()


def test_the_order_of_people_is_stored_and_the_first_is_the_main_one(
    desk: Desk, form: CustomerForm, qtbot: QtBot
) -> None:
    qtbot.keyClick(form.people.blocks[1].name, K.Key_Up, M.AltModifier)
    assert names(form) == ["高总", "刘畅", "许晴"]
    qtbot.keyClick(form.people.blocks[1].name, K.Key_Down, M.AltModifier)
    with qtbot.waitSignal(form.saved) as saved:
        desk.click("Save customer", form)
    card = customer_card.card(desk.store, saved.args[0])
    assert card is not None
    assert [(one.name, one.is_primary) for one in card.contacts] == [("高总", True), ("许晴", False), ("刘畅", False)]


def pick(desk: Desk, text: str) -> None:
    menu = next(menu for menu in desk.window.findChildren(PickMenu) if menu.isVisible())
    key = next(item.key for item in menu.items() if item.text == text)
    menu.hide()
    menu.picked.emit(key)


def test_roles_and_preferences_are_chosen_and_seen_in_the_drawer(desk: Desk, form: CustomerForm, qtbot: QtBot) -> None:
    block = form.people.blocks[0]
    desk.click("Role", block)
    pick(desk, "Influencer")
    desk.click("Preference", block)
    pick(desk, "prefers WeChat")
    desk.click("Role", form.people.blocks[1])
    pick(desk, "Decision maker")
    assert form.people.blocks[1].partial.isVisible()
    with qtbot.waitSignal(form.saved) as saved:
        desk.click("Save customer", form)
    card = customer_card.card(desk.store, saved.args[0])
    assert card is not None
    assert [(one.role, one.preference, one.is_decision_maker) for one in card.contacts[:2]] == [
        ("influencer", "wechat", False),
        ("", "", True),
    ]
    again = CustomerForm(desk.context, card.id)
    desk.show(again)
    assert not again.is_dirty()
    assert {"Influencer", "prefers WeChat"} <= {
        button.text() for button in again.people.blocks[0].findChildren(type(block.role))
    }


def test_a_point_under_the_mouse_has_a_cross(form: CustomerForm, qtbot: QtBot) -> None:
    block = form.people.blocks[0]
    block.set_points([parse_point("13800000000"), parse_point("lc@hesheng.example")])
    QApplication.processEvents()
    item = block.flow.itemAt(0)
    token = item.widget() if item else None
    assert token is not None
    qtbot.mouseClick(token, LEFT, pos=QPoint(token.width() - 8, 10))
    assert [point.value for point in block.points] == ["lc@hesheng.example"]


def test_links_of_the_chain_are_dragged(form: CustomerForm, qtbot: QtBot) -> None:
    chain = form.fields["decision_chain"].editor
    assert isinstance(chain, ChainEditor)
    chain.setText("采购经理→技术总监→总经理")
    QApplication.processEvents()
    first, _, third = chain.links()
    drag(qtbot, first, third, QPoint(third.width() - 3, 10))
    assert chain.text() == "技术总监→总经理→采购经理"
    QApplication.processEvents()
    links = chain.links()
    drag(qtbot, links[2], links[1], QPoint(20, 10))
    assert chain.text() == "技术总监→采购经理→总经理"
    qtbot.keyClick(chain.links()[0], K.Key_Right, M.AltModifier)
    assert chain.text() == "采购经理→技术总监→总经理"


def test_tab_goes_as_the_form_is_read(desk: Desk, form: CustomerForm, qtbot: QtBot) -> None:
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    drag(qtbot, form.people.blocks[2].grip, form.people.blocks[0], QPoint(5, 2))
    form.fields["customer_groups"].editor.setFocus()
    seen = []
    for _ in range(40):
        now = QApplication.focusWidget()
        assert now is not None
        qtbot.keyClick(now, K.Key_Tab)
        now = QApplication.focusWidget()
        seen.append(now)
    names = [block.name for block in form.people.blocks]
    places = [seen.index(one) for one in (*names, form.people.add_button, form.fields["need"].editor)]
    assert places == sorted(places)
    qtbot.keyClick(form.fields["need"].editor, K.Key_Backtab)
    assert QApplication.focusWidget() is not form.fields["need"].editor


@pytest.mark.parametrize(
    ("name", "partial"),
    [("高总", True), ("王经理", True), ("刘*", True), ("刘畅", False), ("张建工", False), ("", False)],
)
def test_names_that_are_none(name: str, partial: bool) -> None:
    assert is_partial_name(name) == partial


def test_a_known_contact_keeps_what_the_form_does_not_show(desk: Desk, qtbot: QtBot) -> None:
    one = add_customer(desk.store)
    form = CustomerForm(desk.context, one)
    desk.show(form)
    assert not form.is_dirty()
    assert form.people.drafts()[0].is_decision_maker
