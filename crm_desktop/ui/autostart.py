"""Start with the session, where the user asked for it: one entry in the system's own place, nothing else is touched."""

import plistlib
import sys
from collections.abc import Sequence
from pathlib import Path

from crm_desktop import paths

LABEL = "customer-book"
_RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"


def command(folder: Path) -> list[str]:
    """How this program is started on the book of a folder without showing a window where there is a tray."""
    words = [sys.executable] if hasattr(sys, "frozen") else [_quiet_python(sys.executable), "-m", "crm_desktop"]
    if folder.absolute() != paths.data_dir().absolute():
        words += ["--data", str(folder.absolute())]
    return [*words, "--minimised"]


def _quiet_python(executable: str) -> str:
    # python.exe would open a console at every sign-in
    windowed = Path(executable).with_name("pythonw.exe")
    return str(windowed) if sys.platform == "win32" and windowed.exists() else executable


def is_on() -> bool:
    """Whether the program starts with the session."""
    if sys.platform == "win32":
        return _registered() is not None
    return entry_path(sys.platform).exists()


def switch(on: bool, words: Sequence[str]) -> None:
    """Write or take away the entry that runs `words` when the session begins; raises OSError when it may not."""
    if sys.platform == "win32":
        _register(words if on else None)
        return
    path = entry_path(sys.platform)
    if on:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(entry(sys.platform, words))
    else:
        path.unlink(missing_ok=True)


def entry_path(platform: str) -> Path:
    """Where the entry lies: a launch agent on a Mac, else the desktop's folder of autostart."""
    if platform == "darwin":
        return Path.home() / "Library" / "LaunchAgents" / f"{LABEL}.plist"
    return paths.config_dir().parent / "autostart" / f"{LABEL}.desktop"


def entry(platform: str, words: Sequence[str]) -> bytes:
    """The content of the entry."""
    if platform == "darwin":
        return plistlib.dumps({"Label": LABEL, "ProgramArguments": list(words), "RunAtLoad": True})
    lines = (
        "[Desktop Entry]",
        "Type=Application",
        "Name=Customer Book",
        "Name[zh_CN]=客户簿",
        f"Exec={' '.join(_quoted(word) for word in words)}",
        "Terminal=false",
        "X-GNOME-Autostart-enabled=true",
    )
    return "".join(f"{line}\n" for line in lines).encode()


def _quoted(word: str) -> str:
    """A word of an Exec line: quoted, with what the quotes leave special escaped twice, and no field codes."""
    for special in ("\\", '"', "`", "$"):
        word = word.replace(special, f"\\{special}")
    return '"' + word.replace("\\", "\\\\").replace("%", "%%") + '"'


if sys.platform == "win32":
    import subprocess
    import winreg

    def _registered() -> str | None:
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN) as key:
                return str(winreg.QueryValueEx(key, LABEL)[0])
        except FileNotFoundError:
            return None

    def _register(words: Sequence[str] | None) -> None:
        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _RUN) as key:
            if words is not None:
                winreg.SetValueEx(key, LABEL, 0, winreg.REG_SZ, subprocess.list2cmdline(words))
            elif _registered() is not None:
                winreg.DeleteValue(key, LABEL)
