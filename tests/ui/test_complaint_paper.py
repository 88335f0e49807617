"""The record of a complaint on paper, and its files: seen, printed, kept as a PDF, opened."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from desk import Desk
from PySide6.QtGui import QColor, QDesktopServices
from PySide6.QtWidgets import QFileDialog, QLabel
from test_complaint_dialog import LANCHUAN, found, opened, received
from test_day_sheet import letters

from crm_desktop.services import attachments, complaint_clocks
from crm_desktop.services.clock_book import clock_book
from crm_desktop.ui.forms.complaint_paper import ComplaintSheet, Record, complaint_paper
from crm_desktop.ui.paper import pictures
from crm_desktop.ui.widgets.dialog import Dialog


def record(desk: Desk, complaint_id: int) -> Record:
    one = found(desk, complaint_id)
    return Record(one, clock_book(desk.store), complaint_clocks.course(desk.store, one), datetime.now())


def test_the_record_is_seen_printed_and_kept_as_a_pdf(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = received(desk, cause="固件老旧", answered_at=datetime.now().isoformat(timespec="minutes"))
    dialog = opened(desk, one)
    dialog.fields["solution"].set_text("换新网关")
    desk.click("Print record")
    sheet = Dialog.top(desk.window)
    assert isinstance(sheet, ComplaintSheet)
    assert [label.accessibleName() for label in sheet.view.findChildren(QLabel)].count("Page") == 1
    assert desk.button("Print…")
    target = tmp_path / "record"
    asked: list[str] = []

    def choose(*args: object) -> tuple[str, str]:
        asked.append(Path(str(args[2])).name)
        return str(target), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    desk.click("Save as PDF")
    assert asked == [f"TS{datetime.now():%Y}-001 {LANCHUAN}.pdf"]
    shown = letters(target.with_suffix(".pdf"))
    assert set("终端掉线固件老旧换新网关王磊") <= shown, "what is typed and not yet saved is printed, too"
    assert Dialog.top(desk.window) is dialog
    assert not found(desk, one).draft.solution


def test_a_long_record_goes_on_and_stays_white(desk: Desk) -> None:
    desk.window.context.remember(theme="dark")
    one = received(desk, problem="终端掉线 <b>" * 40, cause="很长的原因。" * 900)
    pages = pictures(complaint_paper(record(desk, one)), 1.0, 620)
    assert len(pages) >= 2
    for page in pages:
        picture = page.toImage()
        assert QColor(picture.pixel(4, 4)).name() == "#ffffff"
        inks = {QColor(picture.pixel(x, y)).lightness() for x in range(0, 620, 3) for y in range(40, 800, 3)}
        assert min(inks) < 120, "something dark is written on it"


def test_a_new_record_cannot_be_printed(desk: Desk) -> None:
    assert not opened(desk).print_button.isVisible()


def test_the_files_of_the_complaint_are_listed_and_opened(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = tmp_path / "掉线日志.txt"
    log.write_text("0312", encoding="utf-8")
    (old,) = attachments.attach(desk.store, 1, [log])
    one = received(desk)
    with desk.store.step("x") as step:
        before = (datetime.now() - timedelta(days=30)).isoformat()
        step.db.exec_driver_sql("UPDATE attachment SET added_at = ? WHERE id = ?", (before, old))
    dialog = opened(desk, one)
    assert desk.sees("No file yet"), "what came before the complaint is none of its files"
    photo = tmp_path / "现场.txt"
    photo.write_text("现场", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([str(photo)], ""))
    desk.click("Add file")
    desk.wait(lambda: desk.sees("现场.txt, kept when the record is saved"))
    dialog.save_only()
    dialog = opened(desk, one)
    assert desk.sees("Files 1")
    shown: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(Path(url.toLocalFile()).name) or True)
    desk.click("现场.txt")
    assert shown == ["现场.txt"]
    kept = attachments.file_of(desk.store, attachments.listing(desk.store, 1)[0].id)
    kept.unlink()
    desk.click("现场.txt")
    assert dialog.problem.text() == "The file 现场.txt is missing from the book."
    assert dialog.problem.isVisible()
