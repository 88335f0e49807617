"""The row model: shape, pages, changes, editing; and Qt's own model tester on it."""

from array import array

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot
from sample_rows import COLUMNS, SampleSource

from crm_desktop.ui.models.row_model import CELL_ROLE, HOT_ROLE, ID_ROLE, MAX_PAGES, PAGE_BITS, RowModel


@pytest.fixture
def source() -> SampleSource:
    return SampleSource(1000)


@pytest.fixture
def model(source: SampleSource) -> RowModel:
    model = RowModel(COLUMNS, source)
    model.refresh()
    return model


@pytest.mark.parametrize("count", [0, 1, 63, 64, 65, 700])
def test_model_tester(qapp: object, count: int) -> None:
    source = SampleSource(count)
    model = RowModel(COLUMNS, source)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.refresh()
    model.sort(1, Qt.SortOrder.DescendingOrder)
    source.gone = {1, 2, count}
    model.refresh()
    model.touch([3, 4])
    model.touch(None)
    assert model.rowCount() == len([n for n in range(1, count + 1) if n not in source.gone])
    del tester


def test_roles(model: RowModel) -> None:
    grade, hot, name = (model.positions[key] for key in ("grade", "hot", "name"))
    assert model.data(model.index(0, name)) == "澜川智能科技有限公司"
    assert model.data(model.index(0, name), ID_ROLE) == 1
    assert model.data(model.index(0, name), HOT_ROLE) is True
    assert model.data(model.index(2, name), HOT_ROLE) is False
    assert model.data(model.index(0, grade), Qt.ItemDataRole.AccessibleTextRole) == "Grade A"
    assert model.data(model.index(0, hot), Qt.ItemDataRole.AccessibleTextRole) == "Hot"
    assert model.data(model.index(2, hot), Qt.ItemDataRole.AccessibleTextRole) == ""
    assert model.data(QModelIndex()) is None
    assert model.headerData(1, Qt.Orientation.Horizontal) == "客户名称"
    assert model.headerData(99, Qt.Orientation.Horizontal) is None


def test_absent_values_are_neither_edited_nor_copied_as_text(model: RowModel) -> None:
    need = model.positions["need"]
    cell = model.data(model.index(5, need), CELL_ROLE)
    assert cell == ("待补全", "missing", None, "")
    assert model.data(model.index(5, need), Qt.ItemDataRole.EditRole) == ""
    assert model.copy_text(5, need) == ""


def test_one_fetch_for_a_page_and_a_bounded_cache() -> None:
    page, pages = 1 << PAGE_BITS, MAX_PAGES + 20
    source = SampleSource(pages * page)
    model = RowModel(COLUMNS, source)
    model.refresh()
    for row in range(page):
        model.row(row)
    assert source.fetches == 1
    for row in range(0, pages * page, page):
        model.row(row)
    assert source.fetches == pages
    assert len(model._pages) == MAX_PAGES


def test_what_a_screen_shows_is_one_fetch() -> None:
    source = SampleSource(1_000)
    model = RowModel(COLUMNS, source)
    model.refresh()
    model.fetch(490, 530)
    assert source.fetches == 1
    assert [model.row(row).id for row in range(490, 531)] == list(model.ids()[490:531])
    assert source.fetches == 1


def test_touch_fetches_only_what_was_touched(qtbot: QtBot, model: RowModel, source: SampleSource) -> None:
    name = model.positions["name"]
    assert model.data(model.index(4, name)) == "远启贸易集团"
    source.edits[5, "name"] = "新名字"
    changed: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda a, b: changed.append((a.row(), b.row())))
    model.touch([5, 999])
    assert changed == [(4, 4)]
    assert model.data(model.index(4, name)) == "新名字"
    assert source.fetches == 2


def test_a_row_that_is_gone_before_the_ids_are_queried_again_is_blank(model: RowModel, source: SampleSource) -> None:
    source.gone = {3}
    assert model.data(model.index(2, 1)) == ""
    assert model.data(model.index(2, 1), HOT_ROLE) is False


def test_sort_asks_the_source(qtbot: QtBot, model: RowModel) -> None:
    with qtbot.waitSignal(model.sorted_by) as heard:
        model.sort(model.positions["budget"], Qt.SortOrder.DescendingOrder)
    assert heard.args == ["budget", True]
    assert model.id_at(0) == 1000
    model.sort(-1)
    assert (model.sort_key, model.id_at(0)) == ("", 1)


def test_edit_is_forwarded(model: RowModel, source: SampleSource) -> None:
    name, number = model.positions["name"], model.positions["number"]
    assert model.flags(model.index(0, name)) & Qt.ItemFlag.ItemIsEditable
    assert not model.flags(model.index(0, number)) & Qt.ItemFlag.ItemIsEditable
    assert model.setData(model.index(0, name), "改名")
    assert source.edits == {(1, "name"): "改名"}
    assert not model.setData(model.index(0, name), "!")
    assert model.setData(model.index(1, name), model.data(model.index(1, name)))
    assert len(source.edits) == 1


def test_equal_ids_do_not_reset(qtbot: QtBot, model: RowModel) -> None:
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_ids(array("q", model.ids()))
    assert (model.row_of(1000), model.row_of(5000)) == (999, -1)
