"""A virtual desktop for tests: X server, window manager, panel with a tray, session bus; and an installed program."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from screens import Screen

ROOT = Path(__file__).parents[2]
NEEDED = ("Xvfb", "openbox", "tint2", "xdotool", "import", "xprop", "dbus-daemon")


def started(*words: str, env: dict[str, str], **more: object) -> subprocess.Popen[str]:
    return subprocess.Popen(words, env=env, stdin=subprocess.DEVNULL, text=True, **more)  # type: ignore[call-overload,no-any-return]


@pytest.fixture(scope="session")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    """A private desktop for this test process; it fails, and does not skip, where its parts are not installed."""
    missing = [tool for tool in NEEDED if shutil.which(tool) is None]
    assert missing == [], "run: bash .ci/setup"
    dropped = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "DBUS_SESSION_BUS_ADDRESS"}
    env = {name: value for name, value in os.environ.items() if name not in dropped}
    log = (tmp_path_factory.mktemp("screen") / "log.txt").open("w")
    quiet = {"stdout": log, "stderr": log}
    running: list[subprocess.Popen[str]] = []
    try:
        # the server chooses a free number itself and says so once it accepts programs
        read, write = os.pipe()
        size = ("-screen", "0", "1440x900x24", "-nolisten", "tcp")
        running.append(started("Xvfb", "-displayfd", str(write), *size, env=env, pass_fds=(write,), **quiet))
        os.close(write)
        with os.fdopen(read) as answer:
            env["DISPLAY"] = f":{answer.readline().strip()}"
        bus = started(
            "dbus-daemon", "--session", "--nofork", "--print-address", env=env, stdout=subprocess.PIPE, stderr=log
        )
        running.append(bus)
        assert bus.stdout is not None
        env["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        desktop = Screen(env["DISPLAY"], env)
        running.append(started("openbox", env=env, **quiet))
        await_manager(desktop, Path(log.name))
        running.append(started("tint2", env=env, **quiet))
        desktop.window("tint2")
        yield desktop
    finally:
        for process in reversed(running):
            process.terminate()
        for process in running:
            process.wait(10)
            if process.stdout is not None:
                process.stdout.close()
        log.close()


def await_manager(desktop: Screen, log: Path) -> None:
    """Wait until the window manager has introduced itself to the server."""
    end = time.monotonic() + 30
    while "window id" not in desktop.tool("xprop", "-root", "_NET_SUPPORTING_WM_CHECK", check=False):
        if time.monotonic() > end:
            pytest.fail(f"the window manager did not start:\n{log.read_text(errors='replace')}")
        time.sleep(0.1)  # X has no way to wait for another program


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program `crm-desktop` of the built wheel in a fresh environment; libraries come from this one."""
    folder = tmp_path_factory.mktemp("installed")
    pip = ("-m", "pip", "--quiet", "--disable-pip-version-check")
    subprocess.run([sys.executable, *pip, "wheel", "--no-deps", "-w", str(folder), str(ROOT)], check=True, timeout=300)
    (wheel,) = folder.glob("*.whl")
    subprocess.run([sys.executable, "-m", "venv", str(folder / "env")], check=True, timeout=120)
    python = folder / "env" / "bin" / "python"
    site = subprocess.run(
        [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        check=True, capture_output=True, text=True,
    ).stdout.strip()  # fmt: skip
    # the folder of libraries without its .pth files: the source tree stays out of the way
    libraries = Path(pytest.__file__).parents[1]
    (Path(site) / "libraries.pth").write_text(f"{libraries}\n", encoding="utf-8")
    subprocess.run([str(python), *pip, "install", "--no-deps", "--compile", str(wheel)], check=True, timeout=300)
    return folder / "env" / "bin" / "crm-desktop"
