"""The frozen program: it starts, imports and exports a workbook, and shows its window offscreen."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtGui import QImage

ROOT = Path(__file__).parents[2]

pytestmark = [pytest.mark.packaging, pytest.mark.xdist_group("packaging"), pytest.mark.timeout(900)]

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the frozen program, built outside the tree."""
    folder = tmp_path_factory.mktemp("frozen")
    places = ("--workpath", str(folder / "work"), "--distpath", str(folder / "dist"))
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *places, "crm_desktop.spec"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=800, check=False)
    assert done.returncode == 0, done.stderr
    return folder / "dist" / "crm-desktop"


@pytest.fixture
def run(frozen: Path, tmp_path: Path) -> Run:
    """Run the frozen program, far from the source tree and its environment, and return the finished process."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV", "QT_"))}
    program = str(frozen / ("crm-desktop.exe" if sys.platform == "win32" else "crm-desktop"))

    def call(*words: str | Path, status: int = 0, **environ: str) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [program, *map(str, words)], cwd=tmp_path, env=kept | environ, capture_output=True,
            encoding="utf-8", timeout=180, check=False,
        )  # fmt: skip
        assert done.returncode == status, done.stderr
        assert "Traceback" not in done.stderr
        return done

    return call


def customers(run: Run, data: Path) -> list[dict[str, object]]:
    return json.loads(run("list", "customers", "--json", "--data", data).stdout)  # type: ignore[no-any-return]


def test_example_data(run: Run, data: Path) -> None:
    run("--data", data, "demo", "--customers", "20", "--seed", "1")
    assert len(customers(run, data)) == 20


def test_workbook_in_and_out(run: Run, data: Path, fixtures: Path, tmp_path: Path) -> None:
    book = fixtures / "files" / "四张模板.xlsx"
    report = json.loads(run("import", book, "--json", "--data", data).stdout)
    assert report["added"]["customers"] > 0
    assert {sheet["kind"] for file in report["files"] for sheet in file["sheets"]} >= {"customers", "follow_ups"}
    names = {row["name"] for row in customers(run, data)}

    out = tmp_path / "导出.xlsx"
    run("export", out, "--data", data)
    written = openpyxl.load_workbook(out)
    cells = {cell for sheet in written.worksheets for row in sheet.iter_rows(values_only=True) for cell in row}
    assert names
    assert names <= cells

    again = json.loads(run("import", out, "--json", "--data", data).stdout)
    assert again["added"]["customers"] == again["updated"]["customers"] == 0


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_window_paints_its_rows(run: Run, data: Path, tmp_path: Path, theme: str) -> None:
    run("--data", data, "demo", "--customers", "20", "--seed", "1")
    shot = tmp_path / "shot.png"
    run("--data", data, "--theme", theme, "--lang", "zh_CN", "--smoke", shot, QT_QPA_PLATFORM="offscreen")
    picture = QImage(str(shot))
    assert picture.width() >= 1000
    assert picture.height() >= 600
    colours = {picture.pixel(x, y) for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3)}
    assert len(colours) > 50, "the picture is nearly empty"
    assert (picture.pixelColor(4, picture.height() - 4).lightness() > 128) == (theme == "light")


def test_without_a_display_one_sentence(run: Run) -> None:
    (line,) = run(status=2).stderr.splitlines()
    assert line.startswith("crm-desktop: No display")


def test_only_what_the_program_needs_is_inside(frozen: Path) -> None:
    files = [path.relative_to(frozen).as_posix() for path in frozen.rglob("*") if path.is_file()]
    never = ("Qt6Quick", "Qt6Qml", "Qt6WebEngine", "libgtk", "tcl", "tkinter", "pytest", "hypothesis", "pypinyin")
    assert [name for name in files if any(word in name for word in never)] == []
    assert [name for name in files if name.endswith(".qm") and "/translations/" in name and "_zh_" not in name] == []
    assert sum((frozen / name).stat().st_size for name in files) < 400_000_000
