"""Kit tests: the application dressed in the light theme, and tables of invented rows."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.ui import theme
from crm_desktop.ui.models.row_model import RowModel
from crm_desktop.ui.widgets.data_table import DataTable

# the gallery is a script beside these tests and imports the same rows by plain name
sys.path.insert(0, str(Path(__file__).parent))

from sample_rows import COLUMNS, SampleSource

TableMaker = Callable[[int], DataTable]


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    theme.current().apply(qapp, "light")
    yield
    qapp.clipboard().clear()


@pytest.fixture
def make_table(qtbot: QtBot) -> TableMaker:
    """A shown 1000 x 500 table of so many rows."""

    def make(count: int) -> DataTable:
        model = RowModel(COLUMNS, SampleSource(count))
        model.refresh()
        table = DataTable(model, frozen=("number", "name"), pinned="next")
        model.setParent(table)
        qtbot.addWidget(table)
        table.resize(1000, 500)
        with qtbot.waitExposed(table):
            table.show()
        return table

    return make
