"""Settings, the list of keys and the export dialog, by what they show and change."""

from pathlib import Path

import openpyxl
import pytest
from desk import Desk

from crm_desktop.services import book_settings, customers, playbooks
from crm_desktop.store import backup
from crm_desktop.ui.export_dialog import ExportDialog
from crm_desktop.ui.settings_dialog import LookSettings, SettingsDialog


@pytest.fixture
def settings(desk: Desk) -> SettingsDialog:
    desk.window.rooms.show_settings()
    return next(desk.visible(SettingsDialog))


def test_look_is_remembered_at_once(desk: Desk, settings: SettingsDialog) -> None:
    look = next(desk.visible(LookSettings))
    look.density.changed.emit("compact")
    look.scale.changed.emit("1.15")
    look.language.set_key("en")
    look.language.activated.emit(2)
    chosen = desk.window.context.settings()
    assert (chosen.density, chosen.font_scale, chosen.language) == ("compact", 1.15, "en")
    look.scale.changed.emit("1.0")


def test_reminders_and_tray(desk: Desk, settings: SettingsDialog) -> None:
    desk.tab("Reminders")
    desk.click("Remind me when a follow-up is due")
    desk.click("Closing the window keeps the program in the tray")
    chosen = desk.window.context.settings()
    assert (chosen.notify, chosen.minimise_to_tray) == (False, False)


def test_playbook(desk: Desk, settings: SettingsDialog) -> None:
    desk.tab("Playbook")
    desk.click("Five grades")
    assert playbooks.chosen(desk.store)["id"] == "five"


def test_number_rule_has_a_preview_and_is_checked(desk: Desk, settings: SettingsDialog) -> None:
    desk.tab("Numbers")
    page = settings.number_page
    page.template.setText("{abbr}-{yyyy}")
    assert page.rule_field.message()
    assert not page.save_button.isEnabled()
    page.template.setText("C{yy}{seq:4}")
    desk.click("Use this rule")
    assert book_settings.number_rule(desk.store).template == "C{yy}{seq:4}"
    assert not page.save_button.isEnabled()


def test_back_up_and_restore(desk: Desk, settings: SettingsDialog) -> None:
    desk.tab("Data")
    desk.click("Back up now")
    assert len(backup.listing(desk.store.path)) == 1
    copy = backup.listing(desk.store.path)[0].path
    customers.add(desk.store, {"name": "后来的客户有限公司"})
    settings.data_page._asked = copy
    settings.data_page._restore()
    settings.accept()
    desk.wait(lambda: len(desk.rows()) == 4)
    assert not desk.sees("后来的客户有限公司")


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
