"""Starting the program: what the arguments mean, and one sentence where no window can be."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from crm_desktop import display
from crm_desktop.__main__ import gui_args, main
from crm_desktop.settings import GuiArgs


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", GuiArgs()),
        ("--data /d/book", GuiArgs(data=Path("/d/book"))),
        ("--lang en --theme dark --minimised", GuiArgs(language="en", theme="dark", minimised=True)),
        ("--smoke shot.png", GuiArgs(smoke=Path("shot.png"))),
    ],
)
def test_arguments_of_the_window(words: str, expected: GuiArgs) -> None:
    assert gui_args(words.split()) == expected


def test_data_folder_is_made_absolute(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert gui_args(["--data", "book"]).data == tmp_path / "book"


@pytest.mark.parametrize("words", [["--theme", "pink"], ["--lang", "fr"], ["exprot"], ["--nonsense"]])
def test_wrong_arguments_end_with_status_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    assert "crm-desktop: error:" in capsys.readouterr().err


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("crm-desktop 0.")


def start(*words: str, **environ: str) -> subprocess.CompletedProcess[str]:
    clean = {k: v for k, v in os.environ.items() if k not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}}
    command = [sys.executable, "-m", "crm_desktop", *words]
    return subprocess.run(command, env=clean | environ, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux starts programs without a display")
@pytest.mark.parametrize(
    ("environ", "words"),
    [
        ({}, "No display"),
        ({"QT_QPA_PLATFORM": "xcb"}, "No display"),
        ({"DISPLAY": ":7654"}, "The display :7654 cannot be opened"),
        ({"DISPLAY": "nonsense"}, "The display nonsense cannot be opened"),
        ({"WAYLAND_DISPLAY": "wayland-77"}, "The display wayland-77 does not answer"),
        ({"WAYLAND_DISPLAY": "wayland-77", "DISPLAY": ":7654"}, "The display :7654 cannot be opened"),
    ],
)
def test_without_a_display_one_sentence_and_status_2(environ: dict[str, str], words: str) -> None:
    done = start(**environ)
    assert (done.returncode, done.stdout) == (2, "")
    (line,) = done.stderr.splitlines()
    assert line.startswith(f"crm-desktop: {words}")


@pytest.mark.parametrize("platform", ["offscreen", "offscreen:fontdb=1", "minimal", "vnc:size=800x600"])
def test_platforms_without_a_screen_need_none(platform: str) -> None:
    assert display.problem({"QT_QPA_PLATFORM": platform}) == ""


@pytest.mark.parametrize(
    ("error", "words"),
    [
        ("libEGL.so.1: cannot open shared object file: No such file or directory", "libEGL.so.1 is missing"),
        ("DLL load failed while importing QtCore: The specified module could not be found.", "Redistributable"),
        ("cannot import name 'run' from 'crm_desktop.app'", ""),
    ],
)
def test_missing_system_library_is_named(error: str, words: str) -> None:
    sentence = display.missing_library(ImportError(error))
    assert words in sentence
    assert bool(sentence) == bool(words)


def test_a_command_imports_no_qt() -> None:
    code = "import sys; from crm_desktop.__main__ import main\ntry: main(['list', '--help'])\nexcept SystemExit: pass\n"
    code += "print([m for m in sys.modules if m.split('.')[0] in {'PySide6', 'pyqtgraph', 'shiboken6'}])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout.splitlines()[-1] == "[]", done.stderr


def test_a_folder_that_cannot_be_written_is_no_other_program(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    where = str(tmp_path / "file" / "book")
    done = start("--data", where, "--smoke", str(tmp_path / "shot.png"), "--lang", "en", QT_QPA_PLATFORM="offscreen")
    assert (done.returncode, done.stderr) == (
        2,
        f"crm-desktop: Nothing can be written into {where}. Choose another folder.\n",
    )


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="Windows ends programs another way")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_told_to_end_it_ends_as_by_its_menu(tmp_path: Path, number: signal.Signals) -> None:
    command = [sys.executable, "-m", "crm_desktop", "--data", str(tmp_path), "--lang", "en"]
    with subprocess.Popen(command, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}) as program:
        end = time.monotonic() + 60
        while not (tmp_path / "book.running").exists() and time.monotonic() < end:
            time.sleep(0.05)  # another program's file: nothing to wait on
        program.send_signal(number)
        assert program.wait(30) == 0
    assert not (tmp_path / "book.running").exists()
    assert [each.name for each in tmp_path.glob("book.crm-*")] == []
