"""Ctrl+K as its user sees it: lines by their text, arrows and Enter."""

from datetime import date, timedelta

import pytest
from desk import Desk, K, M
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from crm_desktop.services import customer_card, history
from crm_desktop.ui.palette import CommandPalette
from crm_desktop.ui.palette_lines import command_lines, excerpt


@pytest.fixture
def palette(desk: Desk) -> CommandPalette:
    desk.press(K.Key_K, M.ControlModifier)
    return next(desk.visible(CommandPalette))


def lines(palette: CommandPalette, kind: str) -> list[str]:
    return [line.text for line in palette.list.lines.lines if line.kind == kind]


def chosen(palette: CommandPalette) -> str:
    line = palette.list.current_line()
    return line.text if line else ""


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("澜川", "澜川智能科技有限公司"),
        ("lczn", "澜川智能科技有限公司"),
        ("beichen", "北辰汽车零部件有限公司"),
        ("0003", "启明医疗器械有限公司"),
        ("江月", "云杉文化传媒有限公司"),
        ("供应链", "北辰汽车零部件有限公司"),
    ],
)
def test_finds_customers_while_typing(desk: Desk, palette: CommandPalette, typed: str, first: str) -> None:
    desk.write(typed)
    assert lines(palette, "customer")[0] == chosen(palette) == first


def test_marks_what_was_found(desk: Desk, palette: CommandPalette) -> None:
    desk.write("lc")
    line = next(line for line in palette.list.lines.lines if line.kind == "customer")
    assert (line.text[slice(*line.spans[0])], line.badge, line.hot) == ("澜川", "A", True)


def test_enter_opens_the_customer(desk: Desk, palette: CommandPalette) -> None:
    desk.write("beichen")
    desk.press(K.Key_Return)
    assert desk.window.pages.key == "customers"
    assert desk.sees("北辰汽车零部件有限公司")
    assert not list(desk.visible(CommandPalette))


def test_control_enter_logs_for_the_chosen_one(desk: Desk, palette: CommandPalette) -> None:
    desk.write("beichen")
    desk.press(K.Key_Return, M.ControlModifier)
    assert desk.sees("北辰汽车零部件有限公司")
    assert desk.sees("Log follow-up")


def test_actions_follow_the_chosen_customer(desk: Desk, palette: CommandPalette) -> None:
    desk.write("138")
    names = lines(palette, "customer")
    desk.press(K.Key_Down)
    heading = next(line for line in palette.list.lines.lines if line.key == "actions")
    assert (chosen(palette), heading.note) == (names[1], names[1])


def test_copies_the_phone(desk: Desk, palette: CommandPalette) -> None:
    desk.write("beichen")
    desk.press(K.Key_C, M.ControlModifier | M.ShiftModifier)
    assert QApplication.clipboard().text() == "138 0000 0002"


def test_puts_off_until_tomorrow(desk: Desk, palette: CommandPalette) -> None:
    desk.write("lanchuan")
    while chosen(palette) != "Put off the next follow-up":
        desk.press(K.Key_Down)
    desk.press(K.Key_Return)
    assert chosen(palette) == "Tomorrow"
    desk.write("1")
    step = history.next_undo(desk.store)
    assert step is not None
    assert step.kind == "follow_up.snooze"
    card = customer_card.card(desk.store, 1)
    assert card is not None
    assert card.next_due_at[:10] == (date.today() + timedelta(days=1)).isoformat()


def test_a_greater_sign_searches_commands_only(desk: Desk, palette: CommandPalette) -> None:
    desk.write(">set")
    assert lines(palette, "customer") == []
    assert lines(palette, "command") == ["Settings"]
    desk.press(K.Key_Return)
    assert desk.sees("Look and text size")


def test_says_when_nothing_is_found_and_escape_closes(desk: Desk, palette: CommandPalette) -> None:
    desk.write("zzzqqq")
    assert desk.sees("Nothing found. Fewer characters find more.")
    desk.press(K.Key_Escape)
    assert not list(desk.visible(CommandPalette))


class Painted(QObject):
    """What was painted of a widget."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.region = QRegion()
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region = self.region.united(event.region())
        return False


def test_a_smaller_box_leaves_no_shadow_behind(desk: Desk, palette: CommandPalette) -> None:
    desk.write("1")
    large = palette.box.geometry()
    QApplication.processEvents()  # what is still to be painted of the larger box
    painted = Painted(palette)
    desk.write("zzzqqq")
    assert palette.box.geometry().bottom() < large.bottom()
    QApplication.processEvents()
    assert painted.region.contains(QPoint(large.center().x(), large.bottom() + 12))


def test_commands_for_a_chinese_or_english_word() -> None:
    assert "Import files" in [line.text for line in command_lines("import")]
    assert command_lines("no such command") == []


@pytest.mark.parametrize(
    ("text", "spans", "expected"),
    [
        ("LC 信用证", ((0, 2),), ("LC 信用证", ((0, 2),))),
        ("一二三四五六七八九十关键词之后", ((10, 13),), ("…三四五六七八九十关键词之后", ((9, 12),))),
        ("没有标记", (), ("没有标记", ())),
    ],
)
def test_excerpt_keeps_the_mark(
    text: str, spans: tuple[tuple[int, int], ...], expected: tuple[str, tuple[tuple[int, int], ...]]
) -> None:
    assert excerpt(text, spans) == expected
