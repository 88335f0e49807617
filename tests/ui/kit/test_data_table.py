"""The table under mouse and keyboard: selection, cursor, editing, clipboard, columns."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from crm_desktop.ui.widgets.data_table import DataTable
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.table_part import TablePart

TableMaker = Callable[[int], DataTable]
K, M = Qt.Key, Qt.KeyboardModifier


def spot(part: TablePart, row: int) -> QPoint:
    return part.row_rect(row).center()


def click(qtbot: QtBot, part: TablePart, row: int, mods: M = M.NoModifier) -> None:
    qtbot.mouseClick(part.viewport(), Qt.MouseButton.LeftButton, mods, spot(part, row))


def test_mouse_selects_rows_in_any_part(qtbot: QtBot, make_table: TableMaker) -> None:
    table = make_table(300)
    counts: list[int] = []
    table.selection_counted.connect(counts.append)
    click(qtbot, table.left, 2)
    assert list(table.selected_ids()) == [3]
    click(qtbot, table.middle, 5, M.ShiftModifier)
    assert list(table.selected_ids()) == [3, 4, 5, 6]
    click(qtbot, table.right, 8, M.ControlModifier)
    click(qtbot, table.right, 4, M.ControlModifier)
    assert list(table.selected_ids()) == [3, 4, 6, 9]
    assert counts == [1, 4, 5, 4]
    assert table.current_id() == 5


@pytest.mark.parametrize(
    ("keys", "current", "selected"),
    [
        ([(K.Key_Down, M.NoModifier)], 2, [2]),
        ([(K.Key_Down, M.ShiftModifier)] * 2, 3, [1, 2, 3]),
        ([(K.Key_End, M.NoModifier)], 300, [300]),
        ([(K.Key_End, M.NoModifier), (K.Key_Up, M.ShiftModifier)], 299, [299, 300]),
        ([(K.Key_Down, M.ControlModifier), (K.Key_Space, M.ControlModifier)], 2, [1, 2]),
        ([(K.Key_Right, M.NoModifier)] * 3, 1, [1]),
        ([(K.Key_Up, M.NoModifier)], 1, [1]),
    ],
)
def test_keyboard_moves(
    qtbot: QtBot, make_table: TableMaker, keys: list[tuple[K, M]], current: int, selected: list[int]
) -> None:
    table = make_table(300)
    click(qtbot, table.left, 0)
    for key, mods in keys:
        qtbot.keyClick(table.middle, key, mods)
    assert table.current_id() == current
    assert list(table.selected_ids()) == selected


def test_cursor_walks_through_all_three_parts(qtbot: QtBot, make_table: TableMaker) -> None:
    table = make_table(50)
    click(qtbot, table.left, 0)
    table.set_cursor(0, table.model().positions["number"])
    seen = []
    for _ in table.model().columns:
        seen.append(table.model().columns[table.cursor_column()].key)
        qtbot.keyClick(table.middle, K.Key_Right)
    assert seen[:3] == ["number", "name", "grade"]
    assert seen[-1] == "next"
    assert len(seen) == len(set(seen))


def test_letters_enter_and_space_are_signals(qtbot: QtBot, make_table: TableMaker) -> None:
    table = make_table(50)
    click(qtbot, table.middle, 3)
    letters: list[str] = []
    table.letter.connect(letters.append)
    qtbot.keyClicks(table.middle, "lG")
    assert letters == ["l", "G"]
    with qtbot.waitSignal(table.activated) as opened:
        qtbot.keyClick(table.middle, K.Key_Return)
    with qtbot.waitSignal(table.toggled) as toggled:
        qtbot.keyClick(table.middle, K.Key_Space)
    assert (opened.args, toggled.args) == ([4], [4])
    assert not table.middle.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_f2_edits_a_frozen_cell_and_the_list_gets_the_keyboard_back(qtbot: QtBot, make_table: TableMaker) -> None:
    table = make_table(50)
    click(qtbot, table.middle, 1)
    table.set_cursor(1, table.model().positions["name"])
    qtbot.keyClick(table.middle, K.Key_F2)
    assert table.is_editing()
    editor = table.left.findChild(QLineEdit)
    assert editor is not None
    editor.setText("改过的名字")
    opened: list[int] = []
    table.activated.connect(opened.append)
    qtbot.keyClick(editor, K.Key_Down)
    assert table.cursor_row() == 1
    qtbot.keyClick(editor, K.Key_Return)
    qtbot.waitUntil(lambda: not table.is_editing())
    table.model().touch([2])
    assert table.model().data(table.model().index(1, 1)) == "改过的名字"
    assert table.middle.hasFocus()
    assert opened == []


def test_tab_edits_the_next_cell_that_can_be_edited(qtbot: QtBot, make_table: TableMaker) -> None:
    table = make_table(50)
    click(qtbot, table.middle, 1)
    editable = [c for c in table.shown_columns() if table.model().columns[c].editable]
    table.set_cursor(1, editable[0])
    qtbot.keyClick(table.middle, K.Key_F2)
    for column in editable[1:]:
        editor = QApplication.focusWidget()
        assert isinstance(editor, QLineEdit)
        qtbot.keyClick(editor, K.Key_Tab)
        assert (table.cursor_row(), table.cursor_column(), table.is_editing()) == (1, column, True)
    with qtbot.waitSignal(table.edit_ended):
        qtbot.keyClick(QApplication.focusWidget(), K.Key_Tab)
    assert table.middle.hasFocus()


def test_not_editable_cells_open_no_editor(qtbot: QtBot, make_table: TableMaker) -> None:
    table = make_table(50)
    click(qtbot, table.middle, 1)
    table.set_cursor(1, table.model().positions["grade"])
    assert not table.edit_current()


def test_selection_and_cursor_are_kept_by_id(make_table: TableMaker) -> None:
    table = make_table(300)
    table.set_current_id(10)
    table.select_ids([10, 11, 200])
    table.model().source.gone = {5, 11}  # type: ignore[attr-defined]
    table.model().refresh()
    assert list(table.selected_ids()) == [10, 200]
    assert (table.current_id(), table.cursor_row()) == (10, 8)
    table.model().sort_by("name", True)
    assert list(table.selected_ids()) == [200, 10]
    assert table.current_id() == 10


def test_select_all_is_one_range(make_table: TableMaker) -> None:
    table = make_table(100_000)
    table.select_all()
    assert table.selected_count() == 100_000
    assert table.clear_selection()
    assert not table.clear_selection()


def test_copy_one_cell_or_rows_or_a_span(qtbot: QtBot, make_table: TableMaker) -> None:
    table = make_table(50)
    click(qtbot, table.left, 0)
    table.set_cursor(0, table.model().positions["name"])
    qtbot.keyClick(table.middle, K.Key_C, M.ControlModifier)
    assert QGuiApplication.clipboard().text() == "澜川智能科技有限公司"
    qtbot.keyClick(table.middle, K.Key_Down, M.ShiftModifier)
    qtbot.keyClick(table.middle, K.Key_C, M.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 2
    assert lines[0].split("\t")[:3] == ["HC2026117", "澜川智能科技有限公司", "A"]
    qtbot.keyClick(table.middle, K.Key_Right, M.ShiftModifier)
    qtbot.keyClick(table.middle, K.Key_C, M.ControlModifier)
    assert QGuiApplication.clipboard().text().replace("\r", "") == (
        "澜川智能科技有限公司\tA\n北辰汽车零部件有限公司\tA"
    )


def test_paste_is_reported_with_its_place(qtbot: QtBot, make_table: TableMaker) -> None:
    table = make_table(50)
    click(qtbot, table.left, 4)
    table.set_cursor(4, table.model().positions["need"])
    QGuiApplication.clipboard().setText("甲\t乙\n丙\t丁\n")
    with qtbot.waitSignal(table.paste) as heard:
        qtbot.keyClick(table.middle, K.Key_V, M.ControlModifier)
    assert heard.args == [5, "need", [["甲", "乙"], ["丙", "丁"]]]


def test_the_pinned_column_stands_apart_only_when_columns_overflow(qtbot: QtBot, make_table: TableMaker) -> None:
    table = make_table(50)
    pinned = table.model().positions["next"]
    assert table.right.isVisible()
    assert table.middle.isColumnHidden(pinned)
    assert table.shown_columns()[-1] == pinned
    table.resize(1800, 500)
    assert not table.right.isVisible()
    assert not table.middle.isColumnHidden(pinned)
    assert table.shown_columns()[-1] == table.model().positions["remark"]


def test_every_column_is_in_exactly_one_part(make_table: TableMaker) -> None:
    table = make_table(5)
    for place, column in enumerate(table.model().columns):
        homes = [part for part in table.parts() if not part.isColumnHidden(place)]
        assert len(homes) == 1, column.key


def test_scrolling_moves_all_parts_together(make_table: TableMaker) -> None:
    table = make_table(1000)
    table.vertical.setValue(3400)
    values = {part.verticalScrollBar().value() for part in table.parts()}
    assert values == {3400}
    table.left.verticalScrollBar().setValue(100)
    assert table.vertical.value() == table.right.verticalScrollBar().value() == 100


def test_state_is_remembered(qtbot: QtBot, make_table: TableMaker) -> None:
    table = make_table(50)
    table.layout_columns.set_shown("source", False)
    header = table.middle.header
    header.moveSection(header.visualIndex(table.model().positions["phone"]), 2)
    table.middle.setColumnWidth(table.model().positions["need"], 222)
    table.model().sort_by("budget", True)
    state = table.state()
    other = make_table(50)
    other.restore(state)
    assert other.state() == state
    assert other.shown_columns() == table.shown_columns()
    assert other.middle.columnWidth(other.model().positions["need"]) == 222
    other.layout_columns.reset()
    assert other.shown_columns() != table.shown_columns()


@pytest.mark.parametrize(
    "state",
    [
        {"order": ["gone", "name"], "widths": {"gone": 5, "name": "x", "need": 9}, "hidden": ["gone"], "sort": "gone"},
        {"order": 3, "widths": [], "hidden": None, "sort": None},
    ],
)
def test_a_state_of_another_version_does_no_harm(make_table: TableMaker, state: dict[str, object]) -> None:
    table = make_table(5)
    table.restore(state)
    assert len(table.shown_columns()) == len(table.model().columns)


def test_the_last_column_cannot_be_hidden(make_table: TableMaker) -> None:
    table = make_table(5)
    for column in table.model().columns:
        table.layout_columns.set_shown(column.key, False)
    assert len(table.shown_columns()) == 1


def test_header_click_sorts_and_turns(qtbot: QtBot, make_table: TableMaker) -> None:
    table = make_table(50)
    header = table.middle.header
    place = table.model().positions["industry"]
    at = QPoint(header.sectionViewportPosition(place) + 20, 10)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert (table.model().sort_key, table.model().descending) == ("industry", False)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert (table.model().sort_key, table.model().descending) == ("industry", True)


def test_empty_state_lies_under_the_header(make_table: TableMaker) -> None:
    table = make_table(0)
    empty = EmptyState("people", "还没有客户")
    table.set_empty(empty)
    assert empty.isVisible()
    assert empty.y() == table.middle.header.height()
    table.model().source.count = 3  # type: ignore[attr-defined]
    table.model().refresh()
    assert not empty.isVisible()


def test_escape_clears_first(qtbot: QtBot, make_table: TableMaker) -> None:
    table = make_table(50)
    click(qtbot, table.middle, 3)
    qtbot.keyClick(table.middle, K.Key_Escape)
    assert table.selected_count() == 0


def test_tooltip_only_for_cut_cells(make_table: TableMaker) -> None:
    table = make_table(5)
    model = table.model()
    column = model.columns[model.positions["remark"]]
    cell = model.cell(model.row(1), model.positions["remark"])
    assert table.middle.delegate.is_cut(column, cell, 60)
    assert not table.middle.delegate.is_cut(column, cell, 600)


def test_drawn_pixels_show_hot_selected_and_badge(make_table: TableMaker) -> None:
    table = make_table(30)
    table.select_ids([3])
    picture = table.grab().toImage()
    head = table.middle.header.height()
    row = 34

    def colour(x: int, number: int) -> str:
        return picture.pixelColor(x, head + number * row + 4).name()

    assert colour(1, 0) == "#f0a11a"
    assert colour(6, 0) == "#fff8e3"
    assert colour(6, 2) == ("#e4edfe" if table.isActiveWindow() else "#ebedf1")
    assert colour(6, 4) == "#ffffff"
    badge = table.middle.x() + 46 // 2
    assert picture.pixelColor(badge, head + 8).name() == "#9c1243"


def test_index_of_no_row_is_harmless(make_table: TableMaker) -> None:
    table = make_table(0)
    assert table.current_id() == 0
    assert not table.set_current_id(5)
    table.step(1)
    assert not table.selection().currentIndex().isValid()
