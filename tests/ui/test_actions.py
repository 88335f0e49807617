"""Commands and names: no two shortcuts collide, every command does something, every step has a name."""

import ast
from collections import Counter
from pathlib import Path

import pytest
from desk import Desk, K
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator
from PySide6.QtGui import QKeySequence

from crm_desktop.ui.actions import ACTIONS
from crm_desktop.ui.commands import Commands
from crm_desktop.ui.step_labels import _LABELS, step_label
from crm_desktop.ui.widgets.label import KeyCap

FORBIDDEN = {"Ctrl+Space", "Ctrl+.", "Shift", "Alt+A", "Ctrl+Alt+A", "Ctrl+Alt+W", "Ctrl+Alt+Z"}
"""Keys of input methods, 微信 and QQ (design/DESIGN_TOKENS, 5)."""


def shortcuts() -> list[str]:
    return [keys for action in ACTIONS for keys in (action.shortcut, action.also) if keys]


def test_no_two_shortcuts_collide() -> None:
    spelled = Counter(QKeySequence(keys).toString() for keys in shortcuts())
    assert [keys for keys, times in spelled.items() if times > 1 or not keys] == []


def test_keys_of_other_programs_are_left_alone() -> None:
    assert FORBIDDEN & set(shortcuts()) == set()


@pytest.mark.parametrize("action", [a.id for a in ACTIONS if a.scope == "window"])
def test_every_command_has_a_handler(action: str) -> None:
    head, _, _tail = action.partition(".")
    assert head in ("page", "font") or hasattr(Commands, f"_{action.replace('.', '_')}")


def step_kinds(root: Path) -> set[str]:
    """The literal kinds of every `step("kind", ...)` in the services."""
    kinds: set[str] = set()
    for path in (root / "crm_desktop" / "services").glob("*.py"):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "step":
                kinds |= {arg.value for arg in call.args[:1] if isinstance(arg, ast.Constant)}  # type: ignore[misc]
    return kinds


def test_every_step_has_a_name(project: Path) -> None:
    assert step_kinds(project) - set(_LABELS) == set()


@pytest.mark.parametrize(
    ("kind", "args", "label"),
    [
        ("import", {"file": "四张模板.xlsx"}, "Import 四张模板.xlsx"),
        ("customer.remove", {"count": 4, "name": "澜川"}, "Move 4 customers to the bin"),
        ("customer.remove", {"count": 1, "name": "澜川"}, "Move 澜川 to the bin"),
        ("customer.hot", {"count": 1, "name": "澜川", "on": True}, "Mark 澜川 hot"),
        ("customer.hot", {"count": 1, "name": "澜川", "on": False}, "Mark 澜川 not hot"),
        ("grade.change", {"count": 1, "name": "澜川", "grade": "B"}, "Regrade 澜川 to B"),
        ("follow_up.snooze", {"name": "澜川", "until": "2026-03-12"}, "Put off 澜川 until 03-12"),
        ("something.unknown", {}, "Change"),
    ],
)
def test_names_of_steps(kind: str, args: dict[str, object], label: str) -> None:
    assert step_label(kind, args) == label


def test_keys_are_named_as_on_the_keyboard_in_every_language(desk: Desk) -> None:
    words = QTranslator()
    assert words.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    QCoreApplication.installTranslator(words)
    try:
        desk.press(K.Key_F1)
        caps = {cap.text() for cap in desk.visible(KeyCap)}
    finally:
        QCoreApplication.removeTranslator(words)
    assert {"Enter", "Space", "Alt+↓", "Ctrl+Shift+Z", "Ctrl+="} <= caps
