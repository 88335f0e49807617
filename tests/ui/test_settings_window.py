"""Settings, the list of keys and the export dialog, by what they show and change."""

from pathlib import Path

import openpyxl
import pytest
from desk import Desk, K, M
from PySide6.QtWidgets import QApplication

from crm_desktop.domain.clock_rules import Kind
from crm_desktop.services import book_settings, clock_settings, conversions, customers, playbooks
from crm_desktop.store import backup
from crm_desktop.ui import theme
from crm_desktop.ui.care.rules_dialog import RulesDialog
from crm_desktop.ui.export_dialog import ExportDialog
from crm_desktop.ui.main_window import MainWindow
from crm_desktop.ui.settings.clocks import ClocksRoom
from crm_desktop.ui.settings.data import DataRoom
from crm_desktop.ui.settings.general import CommonRoom
from crm_desktop.ui.settings.look import LookRoom
from crm_desktop.ui.settings.playbook import PlaybookRoom
from crm_desktop.ui.settings.window import SettingsWindow


@pytest.fixture
def settings(desk: Desk) -> SettingsWindow:
    desk.window.rooms.show_settings()
    return next(desk.visible(SettingsWindow))


def test_look_is_remembered_at_once(desk: Desk, settings: SettingsWindow) -> None:
    desk.click("Look and text size")
    look = next(desk.visible(LookRoom))
    look.density.changed.emit("compact")
    look.scale.changed.emit("1.15")
    chosen = desk.window.context.settings()
    assert (chosen.density, chosen.font_scale) == ("compact", 1.15)
    look.scale.changed.emit("1.0")


def test_strong_lines_and_stillness_take_effect_at_once(desk: Desk, settings: SettingsWindow) -> None:
    desk.click("Look and text size")
    assert not theme.current().high_contrast
    assert not theme.current().high_contrast
    desk.click("High contrast: strong lines, borders and focus")
    assert theme.current().high_contrast
    assert theme.current().motion(120) == 120
    desk.click("Nothing moves: panels and cards appear at once")
    assert theme.current().motion(120) == 0
    desk.click("High contrast: strong lines, borders and focus")
    desk.click("Nothing moves: panels and cards appear at once")
    assert not theme.current().high_contrast


def test_a_chosen_theme_and_row_height_are_seen_at_once(desk: Desk, settings: SettingsWindow) -> None:
    desk.click("Look and text size")
    look = next(desk.visible(LookRoom))
    look.theme.changed.emit("dark")
    look.density.changed.emit("relaxed")
    assert theme.current().dark
    assert desk.window.pages.current.table.middle.verticalHeader().defaultSectionSize() == 42  # type: ignore[union-attr]
    look.density.changed.emit("standard")


def test_another_language_is_spoken_at_once_at_the_same_place(desk: Desk, settings: SettingsWindow) -> None:
    settings.reject()
    desk.choose("北辰汽车零部件有限公司")
    desk.also_choose("云杉文化传媒有限公司")
    desk.press(K.Key_Space)
    old, chosen = desk.window, list(desk.table().selected_ids())
    desk.window.rooms.show_settings()
    say(desk, "zh_CN")
    desk.wait(lambda: window_of(desk) is not old)
    desk.window = window_of(desk)
    assert desk.window.windowTitle() == "客户簿"
    assert next(desk.visible(CommonRoom)).language.key() == "zh_CN"
    next(desk.visible(SettingsWindow)).reject()
    assert desk.headers()[:3] == ["客户编号", "客户名称", "级别"]
    assert list(desk.table().selected_ids()) == chosen
    assert desk.window.pages.current.side.is_open()  # type: ignore[union-attr]
    customers.add(desk.store, {"name": "后来的客户有限公司"})
    assert desk.sees("后来的客户有限公司")
    desk.window.rooms.show_settings()
    say(desk, "en")
    desk.wait(lambda: window_of(desk) is not desk.window)
    desk.window = window_of(desk)
    next(desk.visible(SettingsWindow)).reject()
    assert desk.headers()[:3] == ["No.", "Customer", "Grade"]


def test_an_open_form_is_not_lost_to_another_language(desk: Desk) -> None:
    desk.window.rooms.new_customer()
    desk.window.rooms.show_settings()
    old = desk.window
    say(desk, "zh_CN")
    next(desk.visible(SettingsWindow)).reject()
    desk.wait(lambda: not desk.window.banner.isHidden())
    assert desk.sees("The language changes when this form is closed."), desk.texts()
    assert window_of(desk) is old
    desk.window.close_form()
    desk.wait(lambda: window_of(desk) is not old)
    desk.window = window_of(desk)
    assert desk.headers()[1] == "客户名称"


def say(desk: Desk, language: str) -> None:
    room = next(desk.visible(CommonRoom))
    room.language.set_key(language)
    room.language.activated.emit(0)


def window_of(desk: Desk) -> MainWindow:
    """The window that is seen."""
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow) and one.isVisible())


def test_reminders_and_tray(desk: Desk, settings: SettingsWindow) -> None:
    desk.click("Reminders and tray")
    desk.click("Remind me when a follow-up is due")
    desk.click("Closing the window keeps the program in the tray")
    chosen = desk.window.context.settings()
    assert (chosen.notify, chosen.minimise_to_tray) == (False, False)


def test_playbook(desk: Desk, settings: SettingsWindow) -> None:
    desk.click("Playbook")
    desk.click("Five grades")
    desk.press(K.Key_Return, M.ControlModifier)
    assert playbooks.chosen(desk.store)["id"] == "five"


def test_number_rule_has_a_preview_and_is_checked(desk: Desk, settings: SettingsWindow) -> None:
    page = next(desk.visible(CommonRoom)).number
    page.template.setText("{abbr}-{yyyy}")
    assert page.rule_field.message()
    assert not page.save_button.isEnabled()
    page.template.setText("C{yy}{seq:4}")
    desk.click("Use this rule")
    assert book_settings.number_rule(desk.store).template == "C{yy}{seq:4}"
    assert not page.save_button.isEnabled()


def test_back_up_and_restore(desk: Desk, settings: SettingsWindow) -> None:
    desk.click("Data and safety")
    desk.click("Back up now")
    assert len(backup.listing(desk.store.path)) == 1
    copy = backup.listing(desk.store.path)[0].path
    customers.add(desk.store, {"name": "后来的客户有限公司"})
    room = next(desk.visible(DataRoom))
    room._asked = copy
    room._restore()
    settings.reject()
    desk.wait(lambda: len(desk.rows()) == 4)
    assert not desk.sees("后来的客户有限公司")


def test_the_search_leads_to_a_single_setting(desk: Desk, settings: SettingsWindow) -> None:
    desk.press(K.Key_F, M.ControlModifier)
    desk.write("row hei")
    assert desk.sees("Look and text size · Row height")
    desk.press(K.Key_Return)
    look = next(desk.visible(LookRoom))
    assert look.density.hasFocus()
    assert desk.field("Search settings").text() == ""


def test_other_words_find_a_setting_too_and_what_is_unknown_is_said(desk: Desk, settings: SettingsWindow) -> None:
    desk.press(K.Key_F, M.ControlModifier)
    desk.write("备份")
    assert desk.sees("Data and safety · Backups")
    desk.press(K.Key_Escape)
    assert settings.isVisible()
    desk.write("nothing of the kind")
    assert desk.sees("No setting of that name")


def test_arrows_go_through_the_rooms_and_the_last_one_is_remembered(desk: Desk, settings: SettingsWindow) -> None:
    assert desk.button("Common").hasFocus()
    desk.press(K.Key_Down)
    assert list(desk.visible(LookRoom))
    desk.press(K.Key_Escape)
    assert not list(desk.visible(SettingsWindow))
    desk.press(K.Key_Comma, M.ControlModifier)
    assert list(desk.visible(LookRoom))


def test_tab_reaches_every_setting_and_stays_inside(desk: Desk, settings: SettingsWindow) -> None:
    desk.click("Look and text size")
    look = next(desk.visible(LookRoom))
    desk.button("Look and text size").setFocus()
    seen = []
    for _ in range(12):
        desk.press(K.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert {look.theme, look.density, look.scale, look.contrast, look.still} <= set(seen)
    assert all(settings.isAncestorOf(one) for one in seen)


def test_the_days_of_the_year_open_at_the_right_part(desk: Desk, settings: SettingsWindow) -> None:
    desk.click("Calendar and festivals")
    desk.click("Edit Public holidays")
    dialog = next(desk.visible(RulesDialog))
    assert dialog.holidays.isVisible()
    dialog.reject()
    assert settings.isVisible()


def test_files_and_about(desk: Desk, settings: SettingsWindow) -> None:
    desk.click("About")
    assert any(text.startswith("Version 0.") for text in desk.texts())
    desk.click("Import and export")
    desk.click("Export")
    assert list(desk.visible(ExportDialog))


def test_keys_are_listed(desk: Desk) -> None:
    desk.window.rooms.show_help()
    assert desk.sees("Everywhere")
    assert desk.sees("Change grade, then A to E")


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_export_of_the_current_tab(desk: Desk, tmp_path: Path, ending: str) -> None:
    desk.window.rooms.export()
    dialog = next(desk.visible(ExportDialog))
    desk.click("What the current tab shows")
    target = tmp_path / f"view.{ending}"
    dialog.write(target)
    if ending == "xlsx":
        cells = [str(cell.value) for row in openpyxl.load_workbook(target).active.iter_rows() for cell in row]
        assert "澜川智能科技有限公司" in cells
    else:
        assert "澜川智能科技有限公司" in target.read_text(encoding="utf-8-sig")
    assert not list(desk.visible(ExportDialog))


def test_the_conversions_can_be_exported_as_shown_too(desk: Desk, tmp_path: Path) -> None:
    conversions.record(desk.store, 1, conversions.ConversionDraft(converted_on="2026-01-05", amount_text="65万"))
    desk.tab("Conversions")
    desk.window.rooms.export()
    dialog = next(desk.visible(ExportDialog))
    desk.click("What the current tab shows")
    dialog.write(tmp_path / "view.xlsx")
    rows = list(openpyxl.load_workbook(tmp_path / "view.xlsx").active.values)
    assert "澜川智能科技有限公司" in rows[1]
    assert "days" not in rows[0]


def test_export_of_the_four_templates(desk: Desk, tmp_path: Path) -> None:
    desk.window.rooms.export()
    target = tmp_path / "book.xlsx"
    next(desk.visible(ExportDialog)).write(target)
    assert openpyxl.load_workbook(target).sheetnames[:4] == ["客户信息表", "跟进计划表", "客户分级表", "客户转化记录表"]


def test_a_folder_that_cannot_be_written_is_said(desk: Desk, tmp_path: Path) -> None:
    desk.window.rooms.export()
    dialog = next(desk.visible(ExportDialog))
    dialog.write(tmp_path / "no such folder" / "book.xlsx")
    assert dialog.complaint.isVisible()
    dialog.reject()


def test_what_is_not_saved_goes_on_in_another_language(desk: Desk, settings: SettingsWindow) -> None:
    settings.show_room("clocks")
    clocks = next(desk.visible(ClocksRoom))
    clocks.lines[Kind.LOG].amount.step(12)
    assert clocks.now.deadlines[Kind.LOG].allowed.amount == 36
    settings.show_room("playbook")
    book = next(desk.visible(PlaybookRoom))
    book.draft.put_quiet(rest_days=False)
    was = book.draft.book
    settings.show_room("common")
    old = desk.window
    say(desk, "zh_CN")
    desk.wait(lambda: window_of(desk) is not old)
    desk.window = window_of(desk)
    again = next(desk.visible(SettingsWindow))
    assert next(desk.visible(CommonRoom)).language.key() == "zh_CN"
    again.show_room("playbook")
    room = next(desk.visible(PlaybookRoom))
    assert (room.draft.book, room.draft.dirty) == (was, True)
    again.show_room("clocks")
    rules = next(desk.visible(ClocksRoom))
    assert rules.now.deadlines[Kind.LOG].allowed.amount == 36
    assert rules.unsaved()
    rules.confirm()
    assert clock_settings.read(desk.store).deadlines[Kind.LOG].allowed.amount == 36
    again.show_room("playbook")
    room.discard()
    again.reject()
