"""20,000 rounds of painting calls and signals must not cost a reference to None or True (as PySide6 6.12.0 does)."""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtGui import QPainter, QPixmap

from crm_desktop.ui.widgets.data_table import DataTable

ROUNDS = 20_000


def counts() -> tuple[int, int]:
    return sys.getrefcount(None), sys.getrefcount(True)


def paint(table: DataTable) -> None:
    model, delegate = table.model(), table.left.delegate
    picture = QPixmap(200, 40)
    painter = QPainter(picture)
    entry = model.row(0)
    box = (0, 0, 120, 34)
    for turn in range(ROUNDS):
        place = turn % len(model.columns)
        painter.save()
        table.painter.ground(painter, table.left, 0, entry.hot, (0, 0, 200, 34))
        delegate.paint_cell(painter, box, model.columns[place], model.cell(entry, place))
        painter.restore()
    painter.end()


def emit(table: DataTable) -> None:
    heard: list[int] = []
    table.selection_counted.connect(heard.append)
    for turn in range(ROUNDS):
        table.selection_counted.emit(turn)
    assert len(heard) == ROUNDS


def hover(table: DataTable) -> None:
    for turn in range(ROUNDS):
        table.painter.hover(turn % 7)
        table.middle.row_rect(turn % 7)


@pytest.mark.parametrize("work", [paint, emit, hover])
def test_no_reference_is_lost(make_table: Callable[[int], DataTable], work: Callable[[DataTable], None]) -> None:
    table = make_table(50)
    work(table)
    before = counts()
    work(table)
    after = counts()
    assert after[0] > before[0] - 200
    assert after[1] > before[1] - 200
