"""Words that come often are copied from pictures: nothing looks different from words that are drawn."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import QApplication

from crm_desktop.ui import theme
from crm_desktop.ui.models import word_pictures
from crm_desktop.ui.models.cell_delegate import Face
from crm_desktop.ui.models.word_pictures import Shelf, WordPictures
from crm_desktop.ui.widgets.data_table import DataTable

TableMaker = Callable[[int], DataTable]


def picture(table: DataTable) -> QImage:
    return table.grab().toImage()


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_a_page_of_pictures_is_the_page_as_drawn(
    make_table: TableMaker, qapp: QApplication, mode: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme.current().apply(qapp, mode)
    table = make_table(60)
    table.select_ids([table.model().id_at(row) for row in (2, 4)])
    monkeypatch.setattr(word_pictures, "_OFTEN", 10_000)
    table.middle.delegate._words.clear()
    drawn = picture(table)
    monkeypatch.setattr(word_pictures, "_OFTEN", 0)
    made: list[str] = []
    draw = Shelf._draw

    def noted(shelf: Shelf, text: str) -> QPixmap:
        made.append(text)
        return draw(shelf, text)

    monkeypatch.setattr(Shelf, "_draw", noted)
    assert picture(table) == drawn
    assert {"制造业", "互联网", "60–90万"} <= set(made), "the words of the page came from pictures"
    made.clear()
    assert picture(table) == drawn
    assert made == []


def test_only_words_that_come_often_get_a_picture(qapp: QApplication) -> None:
    face = Face(theme.current().font("body"))
    shelf = WordPictures().shelf(face, (QColor("black"), "text"), "surface", 1.0)
    found = [shelf.picture("制造业") for _ in range(6)]
    assert [one is None for one in found] == [True] * 4 + [False] * 2
    assert found[4] is found[5]


def test_new_colours_draw_new_pictures(make_table: TableMaker, qapp: QApplication) -> None:
    table = make_table(60)
    for _ in range(6):
        light = picture(table)
    theme.current().apply(qapp, "dark")
    for _ in range(6):
        dark = picture(table)
    theme.current().apply(qapp, "light")
    assert dark != light
    assert picture(table) == light
