"""Starting with the session: the entry that is written, what it runs, and the box that switches it."""

import plistlib
import re
import subprocess
import sys
from pathlib import Path

import pytest
from desk import Desk

from crm_desktop import paths
from crm_desktop.ui import autostart

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the entry of a Linux desktop")


def test_a_mac_gets_a_launch_agent() -> None:
    words = ["/Applications/客户簿.app/run", "--data", "/书/a b", "--minimised"]
    found = plistlib.loads(autostart.entry("darwin", words))
    assert found == {"Label": "customer-book", "ProgramArguments": words, "RunAtLoad": True}
    assert autostart.entry_path("darwin") == Path.home() / "Library" / "LaunchAgents" / "customer-book.plist"


def exec_words(content: bytes) -> list[str]:
    """The words of an Exec line as a desktop reads them: escapes of the file first, then those of the quotes."""
    line = next(line for line in content.decode().splitlines() if line.startswith("Exec="))
    quoted = re.findall(r'"((?:[^"\\]|\\.)*)"', line.replace("\\\\", "\\"))
    return [re.sub(r"\\(.)", r"\1", word).replace("%%", "%") for word in quoted]


def test_a_desktop_entry_keeps_every_word_whole() -> None:
    words = ["/opt/客户 簿/run", "--data", '/a "b" $c `d` 100% e\\f', "--minimised"]
    content = autostart.entry("linux", words)
    assert exec_words(content) == words
    assert content.startswith(b"[Desktop Entry]\nType=Application\n")


def test_the_command_names_the_folder_only_of_a_book_elsewhere(tmp_path: Path) -> None:
    assert autostart.command(paths.data_dir())[-2:] == ["crm_desktop", "--minimised"]
    assert autostart.command(tmp_path)[-3:] == ["--data", str(tmp_path), "--minimised"]


@linux
def test_the_entry_runs_this_program(tmp_path: Path) -> None:
    words = [*autostart.command(tmp_path), "--version"]
    said = subprocess.run(words, capture_output=True, text=True, check=True, cwd=paths.resource().parent).stdout
    assert said.startswith("crm-desktop ")


@linux
def test_the_box_in_the_settings_writes_and_removes_it(desk: Desk) -> None:
    path = Path.home() / ".config" / "autostart" / "customer-book.desktop"
    assert not path.exists()
    desk.window.rooms.show_settings()
    desk.click("Reminders and tray")
    desk.click("Start with the session, hidden in the tray")
    assert exec_words(path.read_bytes()) == autostart.command(desk.store.folder)
    assert autostart.is_on()
    desk.click("Start with the session, hidden in the tray")
    assert not path.exists()


@linux
def test_a_refusal_is_said_and_the_box_tells_the_truth(desk: Desk) -> None:
    folder = Path.home() / ".config" / "autostart"
    if folder.is_dir():
        folder.rmdir()
    folder.write_text("a file where the folder should be", encoding="utf-8")
    try:
        desk.window.rooms.show_settings()
        desk.click("Reminders and tray")
        desk.click("Start with the session, hidden in the tray")
        assert desk.sees("does not let the program start with the session")
        assert not desk.button("Start with the session, hidden in the tray").isChecked()
    finally:
        folder.unlink()
