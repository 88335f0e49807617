"""The sheet of a day and the calendar file, from the export menu of the follow-ups tab and from the palette."""

import re
import unicodedata
from datetime import timedelta
from pathlib import Path

import pytest
from desk import TODAY, Desk, K
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFileDialog, QLabel

from crm_desktop.services import follow_ups
from crm_desktop.services.due_lines import DueLine, due_lines
from crm_desktop.services.follow_ups import TouchDraft
from crm_desktop.ui import theme
from crm_desktop.ui.day_sheet import DaySheet
from crm_desktop.ui.paper import pictures, write_pdf
from crm_desktop.ui.sheet_paint import Sheet, SheetPainter
from crm_desktop.ui.widgets.dialog import Dialog


def letters(path: Path) -> set[str]:
    """Every character that the PDF's own tables say it shows."""
    raw, found = path.read_bytes(), set()
    for part in re.findall(rb"beginbf\w+\s(.*?)endbf", raw, re.DOTALL):
        # a glyph that serves a character and its radical alike is named by the radical
        found |= {
            unicodedata.normalize("NFKC", chr(int(code, 16))) for code in re.findall(rb"<([0-9A-Fa-f]{4})>", part)
        }
    return found


def lines(desk: Desk) -> list[DueLine]:
    return due_lines(desk.store, TODAY)


def test_a_pdf_holds_the_words_and_the_fonts(desk: Desk, tmp_path: Path) -> None:
    follow_ups.log(desk.store, 1, TouchDraft(f"{TODAY - timedelta(days=9)}T09:00", None, "看过方案"))
    follow_ups.plan(desk.store, 1, f"{TODAY}T15:00", next_action="签约")
    target = tmp_path / "sheet.pdf"
    assert write_pdf(target, "x", SheetPainter(Sheet(TODAY, lines(desk)))) == 1
    raw = target.read_bytes()
    assert raw.startswith(b"%PDF")
    assert re.search(rb"/FontFile[23]?\b", raw), "the fonts travel with it"
    assert set("澜川智能科技陈立总经理看过方案签约") <= letters(target)
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", raw)
    assert box is not None
    assert (round(float(box[1])), round(float(box[2]))) == (595, 842)


def test_long_days_go_on_over_whole_entries(desk: Desk, tmp_path: Path) -> None:
    [first, *_] = lines(desk)
    many = [first] * 23
    count = write_pdf(tmp_path / "many.pdf", "x", SheetPainter(Sheet(TODAY, many)))
    assert 4 <= count <= 6
    assert (tmp_path / "many.pdf").read_bytes().count(b"/Type /Page\n") == count
    assert write_pdf(tmp_path / "none.pdf", "x", SheetPainter(Sheet(TODAY, []))) == 1


def test_paper_is_white_in_the_dark_too(desk: Desk) -> None:
    desk.window.context.remember(theme="dark")
    assert theme.current().dark
    [page] = pictures(SheetPainter(Sheet(TODAY, lines(desk))), 1.0, 620)
    assert QColor(page.toImage().pixel(4, 4)).name() == "#ffffff"
    assert abs(page.height() / page.width() - 1123 / 794) < 0.01


def test_the_sheet_is_seen_before_it_is_saved(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.tab("Follow-ups")
    desk.click("Export")
    desk.pick("Day sheet (PDF, print)")
    sheet = Dialog.top(desk.window)
    assert isinstance(sheet, DaySheet)
    pages = [label for label in sheet.view.findChildren(QLabel) if label.accessibleName() == "Page"]
    assert len(pages) == 1
    assert desk.button("Print…")
    today = len(sheet.sheet().lines)
    desk.click("Tomorrow")
    assert len(sheet.sheet().lines) > today
    target = tmp_path / "tomorrow"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    desk.click("Save as PDF")
    assert target.with_suffix(".pdf").exists()
    assert desk.sees("Saved: ")
    assert Dialog.top(desk.window) is None


def test_the_sheet_and_the_calendar_hang_on_today(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.tab("Today")
    desk.click("Print or take along")
    desk.pick("Day sheet (PDF, print)")
    assert isinstance(Dialog.top(desk.window), DaySheet)
    desk.press(K.Key_Escape)
    asked: list[str] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (asked.append(str(args[1])), ("", ""))[1])
    desk.click("Print or take along")
    desk.pick("Calendar file (ics)")
    assert asked == ["Save calendar file"]


def test_a_calendar_file_from_menu_and_palette(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "due"
    asked: list[str] = []

    def choose(*args: object) -> tuple[str, str]:
        asked.append(str(args[1]))
        return str(target), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    desk.tab("Follow-ups")
    desk.click("Export")
    desk.pick("Calendar file (ics)")
    assert asked == ["Save calendar file"]
    written = target.with_suffix(".ics").read_text(encoding="utf-8")
    assert written.count("BEGIN:VEVENT") == 4
    assert desk.sees("4 appointments saved")
    desk.window.commands.run("calendar_file")
    assert len(asked) == 2
    desk.window.commands.run("day_sheet")
    assert isinstance(Dialog.top(desk.window), DaySheet)
    desk.press(K.Key_Escape)
