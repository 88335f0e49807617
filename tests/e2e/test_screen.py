"""The virtual desktop itself, and the program's first look at it."""

import subprocess
import sys
from pathlib import Path

import pytest
from screens import Screen

from crm_desktop import display, paths

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("e2e")]


def test_a_running_display_is_no_problem(screen: Screen) -> None:
    assert display.problem(screen.env) == ""


def test_the_wheel_brings_its_resources(installed: Path, tmp_path: Path) -> None:
    code = "from crm_desktop import paths; print(paths.resource('icons'), paths.__file__)"
    python = str(installed.with_name("python"))
    done = subprocess.run([python, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    icons, module = map(Path, done.stdout.split())
    assert icons == module.parent / "resources" / "icons"
    assert sorted(p.name for p in icons.iterdir()) == sorted(p.name for p in paths.resource("icons").iterdir())


def test_the_desktop_has_a_tray_and_manages_windows(screen: Screen) -> None:
    code = (
        "import sys; from PySide6.QtWidgets import QApplication, QLabel, QSystemTrayIcon; a = QApplication(sys.argv); "
        "w = QLabel('客户簿'); w.setWindowTitle('Tray here: %s' % QSystemTrayIcon.isSystemTrayAvailable()); "
        "w.show(); a.exec()"
    )
    with subprocess.Popen([sys.executable, "-c", code], env=screen.env) as program:
        try:
            assert screen.tool("xdotool", "getwindowname", screen.window("Tray here")) == "Tray here: True"
        finally:
            program.terminate()
