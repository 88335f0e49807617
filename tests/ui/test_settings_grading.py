"""The room of grade rules by what it shows and changes: nothing is in force before a button at the foot."""

from datetime import date

import pytest
from desk import Desk, K, M
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from crm_desktop.domain import grade_words
from crm_desktop.domain.grade_rule import Combine, Every, Side
from crm_desktop.services import customers, grade_rules, grade_suggestions
from crm_desktop.store import options
from crm_desktop.ui.forms.customer_pick import CustomerPick
from crm_desktop.ui.settings.grade_cards import LetterButton, ListCard, NumberCard
from crm_desktop.ui.settings.grade_movers import MoversDialog
from crm_desktop.ui.settings.grade_panel import MoverLine
from crm_desktop.ui.settings.grading import GradingRoom
from crm_desktop.ui.settings.side_panel import SidePanel
from crm_desktop.ui.settings.window import SettingsWindow
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.pick_list import PickMenu

LEFT = Qt.MouseButton.LeftButton
ROWS = (
    {"name": "森拓自动化", "grade": "B", "budget": "50-70万", "need_time": "30天内", "fit": "部分契合"},
    {"name": "恒泽新材料", "grade": "A", "budget": "10万", "need_time": "90天内", "fit": "部分契合"},
    {"name": "只写范围", "grade": "C", "budget": "<50万", "need_time": "60天内", "fit": "契合度低"},
)


@pytest.fixture
def room(desk: Desk) -> GradingRoom:
    with desk.store.step("test") as step:
        step.db.exec_driver_sql("UPDATE customer SET deleted_at = '2026-01-01'")
    for row in ROWS:
        customers.add(desk.store, row)
    desk.window.rooms.show_settings()
    desk.click("Grade rules")
    return next(desk.visible(GradingRoom))


def settled(desk: Desk, room: GradingRoom) -> None:
    desk.wait(lambda: not room._timer.isActive())


def typed(desk: Desk, name: str, text: str) -> None:
    field = desk.field(name)
    assert isinstance(field, QLineEdit)
    field.setFocus()
    field.selectAll()
    desk.write(text)


def card_of(room: GradingRoom, key: str) -> NumberCard:
    found = room.dimensions[key]
    assert isinstance(found, NumberCard)
    return found


def grades(desk: Desk) -> list[str]:
    with desk.store.read() as db:
        rows = db.exec_driver_sql("SELECT grade_id FROM customer WHERE deleted_at IS NULL ORDER BY id").all()
    return [options.current(desk.store).own_name(row[0]) for row in rows]


def test_the_rule_in_force_and_who_would_move_are_shown(desk: Desk, room: GradingRoom) -> None:
    assert desk.button("Thresholds").isChecked()
    assert desk.sees("in use: v1, as shipped")
    assert room.panel.moved.text() == "2"
    assert desk.sees("get another grade, of 3")
    assert (room.panel.up.text(), room.panel.down.text()) == ("up 1", "down 1")
    assert "4 exactly on a bound" not in room.panel.staying.text()
    assert "2 exactly on a bound" in room.panel.staying.text()
    assert room.panel.matrix.accessibleDescription() == "A→B 1, B→A 1"
    assert [line.accessibleName() for line in desk.visible(MoverLine)] == [
        "森拓自动化: B → A, needed in 30 days ≤ 30", "恒泽新材料: A → B, needed in 90 days ≤ 90",
    ]  # fmt: skip
    assert room.foot.apply.text() == "Apply and make 2 suggestions"
    assert desk.sees("1 customer is not decided and stays as it is. Not known: Importance 1")


def test_dots_words_and_sides_always_agree(desk: Desk, room: GradingRoom) -> None:
    for key, scale in (("urgency", 1), ("importance", 1_000_000)):
        card = card_of(room, key)
        for side in (Side.RIGHT, Side.LEFT):
            for at, edit in enumerate(card.line.edits):
                box = edit.side._boxes()[0 if side is Side.LEFT else 1][0]
                QTest.mouseClick(edit.side, LEFT, pos=box.center())
                bound = room.draft.dimension(key).bounds[at]
                assert bound.side is side
                assert card.line.dots()[at] == (side is Side.LEFT, side is Side.RIGHT)
                assert edit.value.value() == bound.value // scale
        texts = [button.text() for button in card.parts]
        one = room.draft.dimension(key)
        assert texts == [grade_words.part_text(one, at, card._write) for at in range(3)]
    assert [button.text() for button in card_of(room, "importance").parts] == [
        "x ≤ 10万",
        "10万 < x ≤ 50万",
        "x > 50万",
    ]
    settled(desk, room)
    assert room.panel.up.text() == "up 0"


def test_a_changed_threshold_is_tried_before_it_is_applied_and_taken_back(desk: Desk, room: GradingRoom) -> None:
    typed(desk, "Importance: bound 2", "80")
    assert desk.button("My rule").isChecked()
    assert desk.button("My rule").accessibleDescription() == "made from Thresholds"
    assert room.state.isVisible()
    assert room.state.text() == "v2 draft"
    settled(desk, room)
    assert room.panel.matrix.accessibleDescription() == "A→B 1"
    assert grade_rules.in_force(desk.store) == grade_rules.shipped()
    desk.click("Apply and make 1 suggestions")
    assert grade_rules.in_force(desk.store).id == grade_rules.OWN
    assert desk.sees(f"in use: v2, since {date.today()}")
    assert grade_suggestions.count_open(desk.store) == 1
    settled(desk, room)
    assert not desk.button("Apply").isEnabled(), "what was made is not made again"
    assert grades(desk) == ["B", "A", "C"]
    assert desk.window.undo_bar.text() == "Apply grade rule My rule"
    desk.press(K.Key_Z, M.ControlModifier)
    assert grade_rules.in_force(desk.store) == grade_rules.shipped()
    assert grade_suggestions.count_open(desk.store) == 0
    assert desk.button("Thresholds").isChecked()


def test_everybody_is_regraded_at_once_and_taken_back(desk: Desk, room: GradingRoom) -> None:
    desk.click("Regrade at once")
    assert grades(desk) == ["A", "B", "C"]
    assert desk.window.undo_bar.text() == "Apply grade rule Thresholds and regrade 2 customers"
    settled(desk, room)
    assert room.panel.moved.text() == "0"
    desk.press(K.Key_Z, M.ControlModifier)
    assert grades(desk) == ["B", "A", "C"]


def test_a_customer_is_tried_and_alt_with_an_arrow_goes_on(desk: Desk, room: GradingRoom) -> None:
    assert room.trial is not None
    assert room.trial.name == "森拓自动化"
    assert [chip.text() for chip in desk.visible(Chip) if chip.text().startswith("exactly")] == [
        "exactly 30: belongs to the left", "exactly 50万: belongs to the right",
    ]  # fmt: skip
    assert desk.sees("50-70万, lower end 50万")
    room.setFocus()
    desk.press(K.Key_Down, M.AltModifier)
    assert room.trial.name == "恒泽新材料"
    desk.press(K.Key_Up, M.AltModifier)
    assert room.trial.name == "森拓自动化"
    assert room.trying.sentence.text() == (
        "A: needed in 30 days ≤ 30 ✓ 50万 ≥ 50万 ✓ Fit Fits in part ✗ → A by majority"
    )
    customers.add(desk.store, {"name": "恰在界上", "budget": "10万", "need_time": "90天内", "grade": "B"})
    settled(desk, room)
    _try(desk, room, "恰在界上")
    assert [line.letters for line in room.trial.lines[:2]] == [("B",), ("B",)]
    settled(desk, room)
    assert room.trying.customer() == _id_of(desk, "恰在界上")
    _try(desk, room, "只写范围")
    assert room.trial.lines[1].letters == ("B", "C")
    assert room.trying.customer() == _id_of(desk, "只写范围")


def _try(desk: Desk, room: GradingRoom, name: str) -> None:
    """Search for a customer who need not be among those who move."""
    room.trying.other.click()
    pick = next(iter(desk.visible(CustomerPick)))
    pick.edit.setText(name)
    pick.look()
    desk.bot.keyClick(pick.edit, K.Key_Return)
    desk.wait(lambda: room.trial is not None and room.trial.name == name)


def _id_of(desk: Desk, name: str) -> int:
    with desk.store.read() as db:
        return int(db.exec_driver_sql("SELECT id FROM customer WHERE name = ?", (name,)).scalar_one())


def test_dimensions_come_and_go_and_the_way_they_combine_is_chosen(desk: Desk, room: GradingRoom) -> None:
    desk.click("Intent")
    assert "intent" in room.dimensions
    desk.button("Fit").click()
    assert "fit" not in room.dimensions
    assert desk.button("Fit").isVisible()
    desk.click("Weakest")
    assert room.draft.rule.combine is Combine.WORST
    desk.click("Points")
    typed(desk, "A: points", "90")
    assert room.draft.rule.steps["A"] == 90
    typed(desk, "A: points", "50")
    assert desk.sees("the points must fall from level to level")
    assert not room.foot.apply.isEnabled()
    typed(desk, "A: points", "85")
    typed(desk, "Urgency: weight", "70")
    typed(desk, "A: days without progress", "7")
    room.when.every.setFocus()
    desk.press(K.Key_Right)
    rule = room.draft.rule
    assert (rule.dimensions[0].weight, rule.quiet_days["A"], rule.every) == (70, 7, Every.MONTH)
    desk.click("Strategic customers")
    assert not room.draft.rule.strategic
    desk.click("Discard draft")
    assert room.draft.rule == grade_rules.shipped()


def test_a_field_without_a_number_stops_the_preview(desk: Desk, room: GradingRoom) -> None:
    for name in ("Urgency: bound 1", "Urgency: weight", "A: days without progress"):
        typed(desk, name, "x")
        assert not room.foot.apply.isEnabled()
        typed(desk, name, "21")
        assert room.foot.apply.isEnabled()
    typed(desk, "Urgency: bound 1", "99")
    assert desk.sees("the bounds must rise")


def test_words_of_talks_and_the_age_of_tags_are_changed_and_applied(desk: Desk, room: GradingRoom) -> None:
    first = room.signs.words["repurchase"]
    assert first.plus is not None
    first.plus.click()
    typed(desk, "Wants to buy again", "补货")
    desk.press(K.Key_Return)
    assert room.draft.rule.signs.repurchase[-1] == "补货"
    assert first.tags()[-1] == ("补货", "补货")
    for _ in range(2):
        desk.press(K.Key_Backspace)
    assert room.draft.rule.signs.repurchase == grade_rules.shipped().signs.repurchase[:-1]
    denial = room.signs.words["denial"]
    chip = next(one for one in denial.findChildren(Chip) if one.text() == "别")
    chip.closed.emit()
    assert "别" not in room.draft.rule.signs.denial
    typed(desk, "Days after which a tag is old", "x")
    assert not room.foot.apply.isEnabled()
    typed(desk, "Days after which a tag is old", "60")
    desk.press(K.Key_Return, M.ControlModifier)
    found = grade_rules.in_force(desk.store)
    assert (found.tag_days, len(found.signs.repurchase)) == (60, len(grade_rules.shipped().signs.repurchase) - 1)
    desk.press(K.Key_Z, M.ControlModifier)
    assert grade_rules.in_force(desk.store) == grade_rules.shipped()
    assert first.tags() != room.signs.words["repurchase"].tags()


def test_parts_and_entries_get_other_grades(desk: Desk, room: GradingRoom) -> None:
    desk.click("Conditions")
    card = card_of(room, "urgency")
    assert [button.text() for button in card.parts] == ["x ≤ 14", "14 < x < 30 (open)", "30 ≤ x ≤ 90", "x > 90"]
    _pick(desk, card.parts[1], "A")
    assert [part.letter for part in room.draft.dimension("urgency").parts] == ["A", "A", "B", "C"]
    assert card.parts[1].text() == "14 < x < 30"
    intent = room.dimensions["intent"]
    assert isinstance(intent, ListCard)
    _pick(desk, intent.buttons[2], "B")
    assert dict(room.draft.dimension("intent").letters) == {"仅咨询": "B"}
    assert intent.buttons[2].letter() == "B"
    desk.click("As shipped")
    assert room.draft.rule == grade_rules.presets()["conditions"]


def _pick(desk: Desk, button: LetterButton, letter: str) -> None:
    button.click()
    menu = button._menu
    assert isinstance(menu, PickMenu)
    menu.toggled.emit(letter, True)


def test_versions_come_back_as_drafts_and_closing_with_a_draft_asks(desk: Desk, room: GradingRoom) -> None:
    desk.click("Weakest")
    desk.press(K.Key_Return, M.ControlModifier)
    assert [one.number for one in room.versions] == [2, 1]
    assert room.versions_button.text() == "Versions 2"
    room.versions_button.click()
    assert room.versions_button._menu is not None
    room.versions_button._menu.picked.emit("1")
    room.versions_button._menu.hide()
    assert room.draft.rule == grade_rules.shipped()
    assert room.draft.dirty
    assert room.unsaved() == "The changed grade rule is not applied."
    desk.click("My rule")
    assert not room.draft.dirty


def test_all_who_move_are_listed_and_lead_to_the_customer(desk: Desk, room: GradingRoom) -> None:
    desk.click("all 2")
    dialog = next(desk.visible(MoversDialog))
    assert [line.mover.name for line in dialog.lines] == ["森拓自动化", "恒泽新材料"]
    dialog.reject()
    box = room.panel.matrix._cell(0, 1).center()
    QTest.mouseClick(room.panel.matrix, LEFT, pos=box)
    dialog = next(desk.visible(MoversDialog))
    assert [line.mover.name for line in dialog.lines] == ["恒泽新材料"]
    dialog.lines[0].click()
    assert not list(desk.visible(SettingsWindow))
    assert desk.sees("恒泽新材料")


def test_a_panel_under_the_rules_grows_with_its_cards(desk: Desk) -> None:
    panel = SidePanel()
    desk.bot.addWidget(panel)
    panel.set_fixed(0)
    panel.show()
    panel.column.addWidget(panel.count())
    for _ in range(20):
        panel.column.addWidget(Label("more"))
    bar = panel._area.verticalScrollBar()
    desk.wait(lambda: panel.height() > 400)
    assert bar.maximum() == 0, "the wheel would move it within itself"
