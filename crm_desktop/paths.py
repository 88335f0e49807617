"""Where things lie: shipped resources, the user's data folder, settings and logs."""

import os
import sys
from pathlib import Path

APP = "customer-book"
"""Folder name under the system's own data and config folders."""


def resource(*parts: str) -> Path:
    """Path of a shipped file, in a source tree, an installed wheel and a frozen build alike."""
    package = Path(__file__).resolve().parent
    for root in (package / "resources", package.parent / "resources"):
        if root.is_dir():
            return root.joinpath(*parts)
    raise FileNotFoundError("resources")


def _home(variable: str, *fallback: str) -> Path:
    value = os.environ.get(variable)
    return Path(value) if value else Path.home().joinpath(*fallback)


def data_dir() -> Path:
    """The data folder used when no --data is given: database, attachments and backups."""
    if sys.platform == "win32":
        return _home("LOCALAPPDATA", "AppData", "Local") / APP
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / APP
    return _home("XDG_DATA_HOME", ".local", "share") / APP


def config_dir() -> Path:
    """The folder of settings and window state."""
    if sys.platform == "win32":
        return _home("APPDATA", "AppData", "Roaming") / APP
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Preferences" / APP
    return _home("XDG_CONFIG_HOME", ".config") / APP


def log_dir() -> Path:
    """The folder of log and crash files."""
    return data_dir() / "logs"
