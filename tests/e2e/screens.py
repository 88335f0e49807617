"""What a test can do on the virtual desktop: find windows, press keys, click, take pictures."""

import subprocess
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

QUIET = 0.6
"""Seconds without work after which a program is taken to wait for its user."""


def settled(program: int, timeout: float = 60) -> None:
    """Wait until a program (its process id) and its children have nothing to do; fails the test otherwise."""
    end, before, since = time.monotonic() + timeout, -1, time.monotonic()
    while time.monotonic() < end:
        time.sleep(0.1)  # there is no signal to wait for across the desktop
        worked = sum(_ticks(one) for one in _family(program))
        # a blinking cursor and timers cost a tick now and then
        if abs(worked - before) > 2:
            before, since = worked, time.monotonic()
        elif time.monotonic() - since > QUIET:
            return
    pytest.fail("the program does not come to rest")


def _family(program: int) -> list[int]:
    found = [program]
    for one in found:
        # a child belongs to the thread that started it
        for children in Path(f"/proc/{one}/task").glob("*/children"):
            with suppress(OSError):
                found += [int(child) for child in children.read_text().split()]
    return found


def _ticks(program: int) -> int:
    """Processor time that a process has had, in ticks of the clock; 0 for one that is gone."""
    try:
        fields = Path(f"/proc/{program}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0
    return int(fields[11]) + int(fields[12])


@dataclass(frozen=True, slots=True)
class Screen:
    """A running virtual desktop of 1440x900 pixels; `env` is what a program needs to open its window there."""

    name: str
    env: dict[str, str]

    def tool(self, *words: str, check: bool = True) -> str:
        """Run a command on this desktop and return what it printed; raises CalledProcessError unless `check` is off."""
        done = subprocess.run(words, env=self.env, capture_output=True, text=True, timeout=60, check=check)
        return done.stdout.strip()

    def window(self, title: str, timeout: float = 60) -> str:
        """Wait for a visible window whose title contains the text and return its X id; fails the test otherwise."""
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            found = self.tool("xdotool", "search", "--onlyvisible", "--name", title, check=False)
            if found:
                return found.splitlines()[-1]
            time.sleep(0.1)  # X has no way to wait for a window by its title
        pytest.fail(f"no window {title!r} on the screen")

    def keys(self, *keys: str) -> None:
        """Press keys in the focused window, for example keys("ctrl+k", "Return")."""
        self.tool("xdotool", "key", "--clearmodifiers", *keys)

    def type(self, text: str) -> None:
        """Type text into the focused window."""
        self.tool("xdotool", "type", "--delay", "20", text)

    def click(self, x: int, y: int) -> None:
        """Click a point of the screen in pixels."""
        self.tool("xdotool", "mousemove", str(x), str(y), "click", "1")

    def shot(self, path: Path) -> Path:
        """Save a picture of the whole screen."""
        self.tool("import", "-window", "root", str(path))
        return path
