"""What a test can do on the virtual desktop: find windows, press keys, click, take pictures."""

import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

import pytest


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
