"""Import through the dialog: preview, mapping, import, report, problems saved; nothing is written before the button."""

from pathlib import Path

import openpyxl
import pytest
from desk import Desk, OpenDesk

from crm_desktop.services import history
from crm_desktop.services.lists import CustomerList
from crm_desktop.ui.import_dialog import ImportDialog


@pytest.fixture
def empty(data: Path, open_desk: OpenDesk) -> Desk:
    return open_desk("customers")


def opened(desk: Desk, *paths: Path) -> ImportDialog:
    desk.window.rooms.import_files(paths)
    return next(desk.visible(ImportDialog))


def count(desk: Desk) -> int:
    return len(CustomerList(desk.store).ids("name", False))


@pytest.fixture
def workbook(fixtures: Path) -> Path:
    return fixtures / "files" / "四张模板.xlsx"


def test_the_preview_writes_nothing_and_the_import_is_one_step(empty: Desk, workbook: Path) -> None:
    dialog = opened(empty, workbook)
    assert dialog.stack.currentWidget() is dialog.view
    assert empty.sees("header in row")
    assert dialog.view.sheets.itemText(0) == "客户信息表"
    assert count(empty) == 0
    assert dialog.view.counts.texts()["added"] in dialog.accept_button.text()
    dialog.accept_button.click()
    assert empty.sees("Ctrl+Z takes all of it back")
    assert count(empty) > 0
    empty.click("Done")
    assert "Import 四张模板.xlsx" in empty.window.undo_bar.text()
    history.undo(empty.store)
    assert count(empty) == 0


def test_the_same_file_again_has_nothing_new(empty: Desk, workbook: Path) -> None:
    opened(empty, workbook).accept_button.click()
    empty.click("Done")
    dialog = opened(empty, workbook)
    assert dialog.view.counts.texts()["added"] == "0"
    assert dialog.accept_button.text() == "Nothing new to import"
    assert not dialog.accept_button.isEnabled()
    dialog.reject()


def test_a_column_can_mean_something_else(empty: Desk, workbook: Path) -> None:
    dialog = opened(empty, workbook)
    plan = dialog.plan
    assert plan is not None
    column = next(column for column, key in plan.files[0].sheets[0].mapping.items() if key == "need")
    combo = dialog.view.table.combo(column)
    combo.set_key("")
    combo.activated.emit(combo.currentIndex())
    assert dialog.plan is not None
    assert "need" not in dialog.plan.files[0].sheets[0].mapping.values()
    assert dialog.plan.outcome is not None
    assert dialog.accept_button.isEnabled()
    dialog.reject()


def test_a_sheet_can_be_left_out(empty: Desk, workbook: Path) -> None:
    dialog = opened(empty, workbook)
    assert dialog.plan is not None
    before = len(dialog.plan.files[0].sheets)
    dialog.view.sheets.setCurrentIndex(1)
    empty.click("Import this sheet")
    assert dialog.plan is not None
    assert len(dialog.plan.files[0].sheets) == before - 1
    dialog.reject()


def test_a_file_that_is_no_table_is_one_sentence(empty: Desk, tmp_path: Path) -> None:
    broken = tmp_path / "坏.xlsx"
    broken.write_bytes(b"PK\x03\x04 not really")
    dialog = opened(empty, broken)
    assert dialog.stack.currentWidget() is dialog.pick
    assert "坏.xlsx" in dialog.pick.complaint.label.text()
    dialog.reject()


def test_after_a_file_that_is_no_table_enter_chooses_another(empty: Desk, tmp_path: Path) -> None:
    broken = tmp_path / "断.xlsx"
    broken.write_bytes(b"PK\x03\x04 no workbook")
    dialog = opened(empty, broken)
    assert dialog.pick.choose_button.hasFocus()
    dialog.reject()


def test_problems_are_listed_and_saved_as_a_workbook(empty: Desk, tmp_path: Path) -> None:
    source = tmp_path / "名单.csv"
    source.write_text(
        "客户名称,联系人,联系方式,建档日期\n甲科技有限公司,张一,139xxxx5678,不知道\n", encoding="utf-8-sig"
    )
    dialog = opened(empty, source)
    problems = dialog._found()
    assert problems
    dialog.view.modes.changed.emit("problems")
    assert dialog.view.problems.list.rowCount() == len(problems)
    target = tmp_path / "名单-problems.xlsx"
    dialog.save_to({source: target})
    comments = [cell.comment for row in openpyxl.load_workbook(target).active.iter_rows() for cell in row]
    assert any(comments)
    assert empty.sees("Saved")
    dialog.reject()


def test_closing_leaves_the_book_as_it_was(empty: Desk, workbook: Path) -> None:
    dialog = opened(empty, workbook)
    dialog.reject()
    assert count(empty) == 0
    assert history.next_undo(empty.store) is None


def test_counts_of_many_kinds_are_seen_whole(open_desk: OpenDesk, workbook: Path) -> None:
    desk = open_desk(size=(1280, 800))
    dialog = opened(desk, workbook)
    desk.wait(lambda: dialog.view.counts.texts()["added"] not in ("…", "0"))
    under = dialog.view.counts._numbers["added"][1]
    assert "Conversions" in under.text()
    desk.wait(lambda: under.height() >= under.heightForWidth(under.width()))
