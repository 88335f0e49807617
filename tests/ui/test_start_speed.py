"""What the start leaves out: the compiling of PySide6's sources, and the long way of making enumerations."""

import enum
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6 import QtCore, QtGui, QtNetwork, QtSvg, QtWidgets

from crm_desktop.ui import quick_enums

_IMPORT = """
import sys
names = []
sys.addaudithook(lambda event, args: names.append(str(args[1])) if event == "compile" else None)
import crm_desktop.ui.plain_import
from PySide6.QtCore import QObject, Qt
print(sum(name.startswith("shibokensupport/") for name in names))
try:
    QObject().setObjectName(5, 6)
except TypeError as error:
    print(str(error).splitlines()[0])
import builtins
print(builtins.compile.__module__, Qt.Key.Key_A.name, builtins.__import__.__module__)
"""


def start(prefix: Path, **more: str) -> list[str]:
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [sys.executable, "-X", f"pycache_prefix={prefix}", "-c", _IMPORT],
        env={**kept, **more},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()


def test_sources_of_qt_are_compiled_once(tmp_path: Path) -> None:
    first, second = start(tmp_path), start(tmp_path)
    assert int(first[0]) > 5
    assert second[0] == "0"
    assert first[1:] == second[1:]
    assert "setObjectName" in second[1], "a wrong call is explained as ever"
    assert second[2] == "builtins Key_A builtins"


@pytest.mark.parametrize("kept", [b"", b"\x00cut short", b"i\x05\x00\x00\x00"])
def test_spoilt_code_is_compiled_anew(tmp_path: Path, kept: bytes) -> None:
    start(tmp_path)
    (place,) = tmp_path.rglob("qt_support.*.pyc")
    place.write_bytes(kept)
    assert int(start(tmp_path)[0]) > 5
    assert start(tmp_path)[0] == "0"


def test_nothing_is_written_where_python_may_not_write(tmp_path: Path) -> None:
    start(tmp_path, PYTHONDONTWRITEBYTECODE="1")
    assert list(tmp_path.rglob("qt_support*")) == []


class Asked:
    """What PySide6 asked the enum module for."""

    def __init__(self, kind: type[enum.Enum], name: str, members: list[tuple[str, int]], boundary: object) -> None:
        self.kind, self.name, self.members, self.boundary = kind, name, members, boundary


@pytest.fixture(scope="module")
def asked() -> list[Asked]:
    """Every enumeration of the Qt modules in use, asked for as PySide6 does."""
    found: dict[int, Asked] = {}
    for module in (QtCore, QtGui, QtWidgets, QtNetwork, QtSvg):
        for name in dir(module):
            thing = getattr(module, name)
            for one in (thing, *vars(thing).values()) if isinstance(thing, type) else ():
                if isinstance(one, enum.EnumMeta):
                    members = [(key, int(member.value)) for key, member in one.__members__.items()]
                    found[id(one)] = Asked(one.__bases__[0], one.__name__, members, enum.FlagBoundary.KEEP)
    return list(found.values())


def shape(made: type[enum.Enum]) -> dict[str, object]:
    """All that a class of an enumeration holds, in plain values."""
    found: dict[str, object] = {}
    for key, value in vars(made).items():
        if key in {"_member_map_", "_value2member_map_"}:
            found[key] = [(one, told(made, member)) for one, member in value.items()]
        elif key not in {"__dict__", "__weakref__"}:
            found[key] = told(made, value) if isinstance(value, made) else repr(value)
    return found


def told(made: type[enum.Enum], member: enum.Enum) -> tuple[object, ...]:
    held = vars(member)
    return (*sorted(held), member.name, member.value, held["_sort_order_"], held["__objclass__"] is made)


@pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="other Pythons go the usual way")
def test_enumerations_are_the_same_the_short_way(asked: list[Asked]) -> None:
    assert len(asked) > 500
    for one in asked:
        words = {"module": "Qt", "qualname": one.name, "type": None, "start": 1, "boundary": one.boundary}
        usual = quick_enums._usual(one.kind, one.name, one.members, **words)
        short = quick_enums._create(one.kind, one.name, one.members, **words)
        assert shape(short) == shape(usual), one.name
        assert dir(short) == dir(usual)
        assert [repr(member) for member in short] == [repr(member) for member in usual]
        if issubclass(usual, enum.Flag) and one.members:
            assert [repr(short(bits)) for bits in range(9)] == [repr(usual(bits)) for bits in range(9)]
            assert [repr(~member) for member in short] == [repr(~member) for member in usual]


@pytest.mark.parametrize("members", [[("name", 1)], [("_x", 1)], [("a", "text")], "a b", [("mro", 3)]])
def test_whatever_is_not_plain_goes_the_usual_way(members: object) -> None:
    def outcome(way: object) -> str:
        try:
            return repr(list(way(enum.Enum, "Some", members, module="here")))  # type: ignore[operator]
        except ValueError as error:
            return str(error)

    assert outcome(quick_enums._create) == outcome(quick_enums._usual)


def test_the_usual_way_comes_back() -> None:
    quick_enums.install()
    quick_enums.remove()
    assert enum.EnumMeta._create_ is quick_enums._usual
