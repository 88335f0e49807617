"""The playbook editor by what it shows and changes: nothing is in force before it is applied."""

from datetime import date
from pathlib import Path

import pytest
from desk import Desk, K, M
from PySide6.QtWidgets import QApplication, QLineEdit

from crm_desktop.domain.playbook import Role, Service
from crm_desktop.services import customers, follow_ups, own_playbooks, playbooks
from crm_desktop.ui import theme
from crm_desktop.ui.settings.level_badge import LevelMenu
from crm_desktop.ui.settings.level_detail import LevelDetail
from crm_desktop.ui.settings.level_row import LevelRow
from crm_desktop.ui.settings.playbook import PlaybookRoom
from crm_desktop.ui.settings.preview_panel import MoverLink
from crm_desktop.ui.settings.quiet_bar import QuietBar
from crm_desktop.ui.settings.window import SettingsWindow
from crm_desktop.ui.widgets.badge import badge_pixmap
from crm_desktop.ui.widgets.confirm import Confirm


@pytest.fixture
def room(desk: Desk) -> PlaybookRoom:
    for name in ("沐阳软件有限公司", "清源水务有限公司"):
        customers.add(desk.store, {"name": name, "grade": "C"})
    desk.window.rooms.show_settings()
    desk.click("Playbook")
    return next(desk.visible(PlaybookRoom))


def typed(desk: Desk, name: str, text: str) -> None:
    field = desk.field(name)
    assert isinstance(field, QLineEdit)
    field.setFocus()
    field.selectAll()
    desk.write(text)


def settled(desk: Desk, room: PlaybookRoom) -> None:
    desk.wait(lambda: not room._timer.isActive())


def test_the_playbook_in_force_is_shown_as_it_is(desk: Desk, room: PlaybookRoom) -> None:
    assert desk.button("Standard").isChecked()
    assert desk.button("Standard").accessibleDescription() == "in use"
    assert desk.field("A: days between contacts").text() == "3"
    assert not desk.button("Apply").isEnabled()
    assert not desk.button("Save only").isEnabled()


def test_a_shipped_one_is_tried_on_before_it_is_applied(desk: Desk, room: PlaybookRoom) -> None:
    desk.click("Sprint")
    settled(desk, room)
    assert desk.sees("due on another day, of 6")
    assert playbooks.chosen(desk.store)["id"] == "standard"
    moved = room.preview.earlier  # type: ignore[union-attr]
    assert moved >= 2
    desk.click(f"Apply to {moved}")
    assert playbooks.chosen(desk.store)["id"] == "sprint"
    assert desk.button("Sprint").accessibleDescription() == "in use"
    assert desk.window.undo_bar.text() == "Apply playbook Sprint"
    desk.press(K.Key_Z, M.ControlModifier)
    assert playbooks.chosen(desk.store)["id"] == "standard"
    assert desk.button("Standard").accessibleDescription() == "in use"


def test_a_change_makes_a_playbook_of_ones_own(desk: Desk, room: PlaybookRoom) -> None:
    typed(desk, "C: days between contacts", "10")
    card = desk.button("My playbook")
    assert card.isChecked()
    assert card.accessibleDescription() == "made from Standard · not saved"
    settled(desk, room)
    assert desk.sees("days earlier on average")
    desk.press(K.Key_Return, M.ControlModifier)
    chosen = playbooks.chosen(desk.store)
    assert chosen["name"] == "My playbook"
    assert playbooks.cadence(desk.store)["C"] == 10
    assert desk.window.undo_bar.text() == "Apply playbook My playbook"
    desk.press(K.Key_Z, M.ControlModifier)
    assert playbooks.cadence(desk.store)["C"] == 30
    assert [book.name.zh for book in own_playbooks.own(desk.store).values()] == ["My playbook"]


def test_saving_changes_nothing_that_is_due(desk: Desk, room: PlaybookRoom) -> None:
    typed(desk, "B: name", "Likely")
    typed(desk, "B: meaning", "Budget known")
    typed(desk, "B: goal", "Offer")
    typed(desk, "B: days for the goal", "21")
    typed(desk, "B: shortest gap", "3")
    typed(desk, "B: most a day", "2")
    typed(desk, "B: most a week", "4")
    desk.click("Save only")
    book = next(iter(own_playbooks.own(desk.store).values()))
    level = book.level("B")
    assert (level.title.zh, level.meaning.zh, level.goal.zh, level.goal_days) == ("Likely", "Budget known", "Offer", 21)
    assert (level.min_gap, level.daily_most, level.weekly_most) == (3, 2, 4)
    assert playbooks.chosen(desk.store)["id"] == "standard"
    assert desk.button("My playbook").accessibleDescription() == "made from Standard"


def test_times_per_week_lead_hours_and_colour(desk: Desk, room: PlaybookRoom) -> None:
    row = room.levels.rows[0]
    row.rhythm.unit.setFocus()
    desk.press(K.Key_Right)
    typed(desk, "A: least times a week", "2")
    typed(desk, "A: most times a week", "3")
    row.service.click()
    row._role("expert", True)
    row._colour("grade_c")
    level = room.draft.book.levels[0]
    assert level.rhythm.per_week == (2, 3)
    assert level.service is Service.ALWAYS
    assert level.lead == (Role.OWNER, Role.EXPERT)
    assert level.colour == "grade_c"
    assert desk.sees("24×7")
    assert desk.sees("Sales +1")


def test_what_contradicts_itself_is_said_at_the_number(desk: Desk, room: PlaybookRoom) -> None:
    typed(desk, "A: shortest gap", "9")
    assert desk.sees("A: contact every 3 days breaks the shortest gap of 9 days.")
    assert room.levels.rows[0].gap.property("state") == "error"
    assert not desk.button("Save only").isEnabled()
    typed(desk, "A: shortest gap", "many")
    assert desk.sees("A: a whole number is missing.")
    typed(desk, "A: shortest gap", "2")
    assert not desk.sees("A: a whole number is missing.")
    assert desk.button("Save only").isEnabled()
    typed(desk, "Step 2: days overdue", "1")
    assert desk.sees("Each step of the escalation must come later than the one before.")
    assert not desk.button("Save only").isEnabled()


def test_levels_by_keyboard(desk: Desk, room: PlaybookRoom) -> None:
    room.levels.rows[0].setFocus()
    desk.press(K.Key_Down)
    assert room.levels.rows[1].hasFocus()
    desk.press(K.Key_Up, M.AltModifier)
    assert [level.name for level in room.draft.book.levels] == ["B", "A", "C", "D", "E"]
    assert room.levels.rows[0].hasFocus()
    desk.press(K.Key_Delete)
    assert [level.name for level in room.draft.book.levels] == ["A", "C", "D", "E"]
    desk.click("Add level")
    desk.pick("B")
    assert [level.name for level in room.draft.book.levels] == ["A", "C", "D", "E", "B"]
    assert len(list(desk.visible(LevelRow))) == 5


def test_the_menu_of_a_level(desk: Desk, room: PlaybookRoom) -> None:
    desk.click("E: colour and place")
    assert list(desk.visible(LevelMenu))
    assert not desk.button("Move down").isEnabled()
    desk.click("Remove level")
    assert len(room.draft.book.levels) == 4


def test_what_to_talk_about(desk: Desk, room: PlaybookRoom) -> None:
    room.levels.rows[2].setFocus()
    desk.press(K.Key_Return)
    detail = next(desk.visible(LevelDetail))
    detail.content.setPlainText("每月一份行业资讯")
    detail.close()
    assert room.draft.book.levels[2].content.zh == "每月一份行业资讯"
    assert room.draft.book.levels[2].phases == own_playbooks.in_force(desk.store).levels[2].phases


def test_a_switch_turns_quiet_hours_off_and_brings_them_back(desk: Desk, room: PlaybookRoom) -> None:
    before = room.draft.book.quiet.hours
    assert room.quiet.switch.isChecked()
    room.quiet.switch.click()
    assert room.draft.book.quiet.hours == ()
    assert not room.quiet.switch.isChecked()
    room.quiet.switch.click()
    assert room.draft.book.quiet.hours == before


def test_quiet_hours_move_by_half_an_hour(desk: Desk, room: PlaybookRoom) -> None:
    bar = next(desk.visible(QuietBar))
    bar.setFocus()
    desk.press(K.Key_Left)
    assert [str(span.end)[:5] for span in room.draft.book.quiet.hours] == ["08:00", "13:30"]
    desk.press(K.Key_Down)
    desk.press(K.Key_Delete)
    assert len(room.draft.book.quiet.hours) == 1
    desk.click("Rest on weekends and holidays, not on exchanged days")
    assert not room.draft.book.quiet.rest_days


def test_exceptions_and_escalation(desk: Desk, room: PlaybookRoom) -> None:
    typed(desk, "Hot customers: days", "2")
    typed(desk, "Without an answer: times", "4")
    typed(desk, "Most contacts a day", "12")
    typed(desk, "Step 3: days overdue", "10")
    book = room.draft.book
    assert (book.hot, book.back_off.after, book.daily_most, book.escalation[2]) == (2, 4, 12, 10)
    typed(desk, "Hot customers: days", "5")
    assert desk.sees("Hot customers every 5 days are contacted less often than A.")
    assert desk.button("Save only").isEnabled()
    typed(desk, "Most contacts a day", "lots")
    assert desk.sees("A whole number is missing.")
    assert not desk.button("Save only").isEnabled()
    desk.click("Discard")
    assert room.draft.book == own_playbooks.shipped()["standard"]
    assert desk.field("Hot customers: days").text() == "—"


def test_closing_asks_for_what_is_not_saved(desk: Desk, room: PlaybookRoom) -> None:
    typed(desk, "C: days between contacts", "10")
    desk.press(K.Key_Escape)
    assert desk.sees("The changes to My playbook are not saved.")
    next(desk.visible(Confirm)).reject()
    desk.window.quit()
    assert desk.window.isVisible()
    next(desk.visible(Confirm)).reject()
    desk.click("Sprint")
    desk.click("Discard changes")
    assert desk.button("Sprint").isChecked()
    desk.press(K.Key_Escape)
    assert not list(desk.visible(SettingsWindow))


def test_the_biggest_moves_lead_to_the_customer(desk: Desk, room: PlaybookRoom) -> None:
    desk.click("Sprint")
    settled(desk, room)
    link = next(desk.visible(MoverLink))
    name = link.accessibleName()
    link.click()
    assert not list(desk.visible(SettingsWindow))
    assert desk.window.pages.current.side.is_open()  # type: ignore[union-attr]
    assert desk.sees(name)


def test_copies_names_and_files(desk: Desk, room: PlaybookRoom, tmp_path: Path) -> None:
    desk.click("Copy as new playbook")
    assert desk.button("Standard copy").isChecked()
    desk.click("More")
    desk.pick("Rename…")
    typed(desk, "Name", "Our way")
    desk.click("Save")
    assert desk.button("Our way").isChecked()
    room._files.write(room.draft.book, tmp_path / "our.toml")
    desk.click("More")
    desk.pick("Delete")
    desk.click("Delete")
    assert own_playbooks.own(desk.store) == {}
    assert desk.button("Standard").isChecked()
    room._files.read(tmp_path / "our.toml")
    assert desk.button("Our way").isChecked()
    (tmp_path / "broken.toml").write_text("levels = [", encoding="utf-8")
    room._files.read(tmp_path / "broken.toml")
    assert "no file of playbooks" in desk.window.banner.label.text()


@pytest.mark.parametrize("size", [(1280, 800), (1440, 900)])
def test_nothing_leaves_its_place(desk: Desk, size: tuple[int, int]) -> None:
    desk.window.resize(*size)
    desk.window.rooms.show_settings()
    desk.click("Playbook")
    room = next(desk.visible(PlaybookRoom))
    desk.wait(room.panel.isVisible)
    assert room.across.indexOf(room.panel) >= 0 if size[0] >= 1360 else room.body.indexOf(room.panel) >= 0
    for row in room.levels.rows:
        for part in (row.rhythm, row.gap, row.weekly, row.lead, row.service, row.detail):
            inside = part.parentWidget().rect()
            assert inside.adjusted(-1, -1, 1, 1).contains(part.geometry()), (row.name, part, part.geometry(), inside)
            assert part.width() >= part.sizeHint().width() or part in (row.gap, row.weekly)


def test_the_colour_of_a_level_is_seen_on_every_badge(desk: Desk, room: PlaybookRoom) -> None:
    before = badge_pixmap("A", 20).toImage()
    room.levels.rows[0]._colour("grade_c")
    assert badge_pixmap("A", 20).toImage() == before
    desk.press(K.Key_Return, M.ControlModifier)
    assert theme.current().grade("A") == theme.current().tokens.grade_c
    assert badge_pixmap("A", 20).toImage() != before
    desk.window.undo()
    assert badge_pixmap("A", 20).toImage() == before


def test_tab_reaches_everything(desk: Desk, room: PlaybookRoom) -> None:
    row = room.levels.rows[1]
    wanted = {
        room.copy_button, room.export_button, room.more_button, room.cards.cards[0], row, row.badge, row.title,
        row.meaning, row.rhythm.unit, row.rhythm.days, row.gap, row.daily, row.weekly, row.goal, row.goal_days,
        row.lead, row.service, row.detail, room.levels.add_button, room.quiet.bar, room.quiet.rest, room.exceptions.hot,
        room.exceptions.ungraded, room.ladder.steps[2], room.panel.spread,
    }  # fmt: skip
    desk.button("Playbook").setFocus()
    seen: list[object] = []
    while QApplication.focusWidget() not in seen:
        seen.append(QApplication.focusWidget())
        desk.press(K.Key_Tab)
    assert wanted <= set(seen)


def test_the_search_leads_into_the_levels_as_they_are_now(desk: Desk, room: PlaybookRoom) -> None:
    room.levels.rows[0].setFocus()
    desk.press(K.Key_Down, M.AltModifier)
    desk.press(K.Key_F, M.ControlModifier)
    desk.write("levels and")
    desk.press(K.Key_Return)
    assert room.levels.rows[0].hasFocus()


def test_the_panel_follows_the_width_of_the_window(desk: Desk, room: PlaybookRoom) -> None:
    for width, beside in ((1440, True), (1280, False), (1400, True)):
        desk.window.resize(width, 860)
        desk.wait(lambda: room.width() > 0 and desk.window.width() == width)  # noqa: B023 - waited for at once
        assert (room.across.indexOf(room.panel) >= 0) is beside
        assert (room.body.indexOf(room.panel) >= 0) is not beside
        assert room.panel.isVisible()


def test_where_nothing_moves_nothing_is_said_to_grow(desk: Desk, room: PlaybookRoom) -> None:
    with desk.store.step("demo", count=25):
        for number in range(25):
            one = customers.add(desk.store, {"name": f"客户{number}", "grade": "C"})
            follow_ups.plan(desk.store, one, f"{date.today()}")
    desk.wait(lambda: "over 20 a day" in room.panel.finding.text())
    assert room.panel.finding.text().startswith(f"{date.today():%m-%d} has 2"), "it stays as it is"
    assert not desk.sees("Biggest moves")
    room._choose("sprint")
    desk.wait(lambda: desk.sees("Biggest moves"))
