"""What the user chose and how the window was left: two small JSON files, only what differs from the defaults."""

import dataclasses
import json
import logging
import os
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from crm_desktop import paths

log = logging.getLogger(__name__)

LANGUAGES = ("system", "zh_CN", "en")
THEMES = ("system", "light", "dark")
DENSITIES = ("standard", "compact", "relaxed")
FONT_SCALES = (0.92, 1.0, 1.15)

_CHOICES: Mapping[str, tuple[object, ...]] = {
    "language": LANGUAGES,
    "theme": THEMES,
    "density": DENSITIES,
    "font_scale": FONT_SCALES,
}


class GuiArgs(NamedTuple):
    """What the command line said about the window; None means "as in the settings"."""

    data: Path | None = None
    language: str | None = None
    theme: str | None = None
    minimised: bool = False
    smoke: Path | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """The user's choices for this computer; what belongs to the book itself lies in its database."""

    language: str = "system"
    theme: str = "system"
    density: str = "standard"
    font_scale: float = 1.0
    high_contrast: bool = False
    reduce_motion: bool = False
    minimise_to_tray: bool = True
    notify: bool = True
    paused_until: str = ""
    """ISO minute until which no reminder is told, "" for none."""
    last_book: str = ""
    last_folder: str = ""
    last_backup: str = ""
    unknown: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class WindowState:
    """How the window was left: pixels, the open tab and room of the settings, and per table its columns and filters."""

    width: int = 1440
    height: int = 900
    maximised: bool = False
    tab: str = ""
    drawer_width: int = 0
    last_seen: str = ""
    """ISO moment at which the program last looked for what is due."""
    told: Mapping[str, object] = field(default_factory=dict)
    """The reminders of the last book that were told, see services/reminder_news."""
    settings_room: str = ""
    columns: Mapping[str, object] = field(default_factory=dict)
    filters: Mapping[str, object] = field(default_factory=dict)
    unknown: Mapping[str, object] = field(default_factory=dict)


T = TypeVar("T", Settings, WindowState)


def folder(data: Path | None) -> Path:
    """Where both files lie: beside a portable book when one is named, else the system's config folder."""
    return data if data is not None else paths.config_dir()


def load(where: Path) -> Settings:
    """Read settings.json of a folder; a missing, broken or foreign value is its default."""
    return _load(where / "settings.json", Settings)


def save(where: Path, settings: Settings) -> None:
    """Write settings.json of a folder whole or not at all; raises OSError when the disk refuses."""
    _save(where / "settings.json", settings)


def load_state(where: Path) -> WindowState:
    """Read state.json of a folder; a missing, broken or foreign value is its default."""
    return _load(where / "state.json", WindowState)


def save_state(where: Path, state: WindowState) -> None:
    """Write state.json of a folder whole or not at all; raises OSError when the disk refuses."""
    _save(where / "state.json", state)


def changed(settings: T, **values: Any) -> T:
    """Return a copy with some values changed; raises ValueError for a value that the setting cannot have."""
    known = _fields(type(settings))
    for name, value in values.items():
        if name not in known or not _fits(name, value, known[name]):
            raise ValueError(f"{name}={value!r}")
    return dataclasses.replace(settings, **values)


def _fields(kind: type[T]) -> dict[str, object]:
    defaults = kind()
    return {f.name: getattr(defaults, f.name) for f in dataclasses.fields(kind)}


def _fits(name: str, value: object, default: object) -> bool:
    if name in _CHOICES:
        return value in _CHOICES[name] and not isinstance(value, bool)
    if isinstance(default, bool) or isinstance(value, bool):
        return isinstance(default, bool) and isinstance(value, bool)
    if isinstance(default, int):
        return isinstance(value, int) and value >= 0
    return isinstance(value, Mapping if isinstance(default, Mapping) else type(default))


def _load(path: Path, kind: type[T]) -> T:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return kind()
    except (ValueError, OSError):
        found = None
    if not isinstance(found, dict):
        _put_aside(path)
        return kind()
    known = _fields(kind)
    del known["unknown"]
    values = {name: found.pop(name) for name in known if name in found and _fits(name, found[name], known[name])}
    # a value that does not fit is dropped, a name this version has never heard of belongs to a newer one
    return kind(**values, unknown={name: value for name, value in found.items() if name not in known})


def _put_aside(path: Path) -> None:
    aside = path.with_name(f"{path.stem}.broken-{time.strftime('%Y%m%d-%H%M%S')}.json")
    log.info("%s cannot be read: defaults are used", path.name)
    try:
        path.replace(aside)
    except OSError:
        log.info("%s could not be put aside", path.name)


def _save(path: Path, settings: T) -> None:
    known = _fields(type(settings))
    del known["unknown"]
    values = {name: getattr(settings, name) for name in known if getattr(settings, name) != known[name]}
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        with temporary.open("w", encoding="utf-8") as out:
            json.dump({**settings.unknown, **values}, out, ensure_ascii=False, indent=1, sort_keys=True)
            out.flush()
            os.fsync(out.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
