"""Which columns a DataTable shows, where, how wide: frozen, pinned, hidden, reordered; and the chooser menu."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHeaderView, QMenu

from crm_desktop.ui import theme
from crm_desktop.ui.models.columns import CENTRED

if TYPE_CHECKING:
    from crm_desktop.ui.widgets.data_table import DataTable
    from crm_desktop.ui.widgets.table_part import TablePart

_MIN: Final = 32
_FIXED: Final = QHeaderView.ResizeMode.Fixed


class TableColumns:
    """Column layout of one table; widths are kept in px at scale 1."""

    def __init__(self, table: DataTable, frozen: Sequence[str], pinned: str, fill: str = "") -> None:
        self.table = table
        self.columns = table.model().columns
        places = table.model().positions
        self.frozen = [places[key] for key in frozen if key in places]
        self.pinned = places.get(pinned, -1)
        self.fill = places.get(fill, -1)
        self.spare = 0
        """Room that no column needs; the filling one takes it, px."""
        self.hidden = {place for place, column in enumerate(self.columns) if column.hidden}
        self.widths = [column.width for column in self.columns]
        self.apart = False
        """Whether the pinned column stands in the right part."""
        self._busy = False
        self._menu: QMenu | None = None
        self._wire()
        self._distribute()

    def _wire(self) -> None:
        table = self.table
        for part in table.parts():
            part.header.sectionResized.connect(self._resized)
            part.header.sectionClicked.connect(self._clicked)
            part.header.chooser_asked.connect(self.show_chooser)
            for place, column in enumerate(self.columns):
                if column.kind in CENTRED:
                    part.header.setSectionResizeMode(place, _FIXED)
        table.middle.header.setSectionsMovable(True)
        table.middle.header.setFirstSectionMovable(True)
        table.middle.header.sectionMoved.connect(self._moved)

    # what is shown where

    def order(self) -> list[int]:
        """All model columns in visual order: the frozen first."""
        header = self.table.middle.header
        rest = [header.logicalIndex(visual) for visual in range(header.count())]
        return self.frozen + [place for place in rest if place not in self.frozen]

    def shown(self) -> list[int]:
        """Visible model columns in the order in which they are seen."""
        order = [place for place in self.order() if place not in self.hidden]
        if self.apart and self.pinned in order:
            order.remove(self.pinned)
            order.append(self.pinned)
        return order

    def _in_middle(self) -> list[int]:
        kept = [place for place in self.shown() if place not in self.frozen]
        return [place for place in kept if not (self.apart and place == self.pinned)]

    def any_middle(self, column: int) -> int:
        """A column that the middle part shows: the given one if it does, else one in view already."""
        middle = self._in_middle()
        if column in middle or not middle:
            return column
        seen = self.table.middle.columnAt(1)
        return seen if seen in middle else middle[0]

    def middle_width(self) -> int:
        """Width of the columns in the middle part, px."""
        return sum(self._px(place) for place in self._in_middle())

    def _px(self, place: int) -> int:
        spare = self.spare if place == self.fill else 0
        return max(_MIN, theme.current().px(self.widths[place])) + spare

    def split(self, room: int) -> tuple[int, int]:
        """Widths of the left and right part for `room` px in all; pins the column when the rest overflows."""
        self.spare = 0
        left = sum(self._px(place) for place in self.frozen if place not in self.hidden)
        pinned = self.pinned if self.pinned >= 0 and self.pinned not in self.hidden else -1
        wanted = left + 1 + sum(self._px(place) for place in self.order() if self._is_loose(place))
        apart = pinned >= 0 and wanted > room
        if apart != self.apart:
            self.apart = apart
            self._distribute()
        if self.fill >= 0:
            self.spare = max(0, room - wanted)
            self._busy = True
            self.table.middle.setColumnWidth(self.fill, self._px(self.fill))
            self._busy = False
        return left, self._px(pinned) if apart else 0

    def _is_loose(self, place: int) -> bool:
        return place not in self.frozen and place not in self.hidden

    def _distribute(self) -> None:
        """Show every column in exactly one part."""
        self._busy = True
        middle = set(self._in_middle())
        for place in range(len(self.columns)):
            homes: tuple[tuple[TablePart, bool], ...] = (
                (self.table.left, place in self.frozen and place not in self.hidden),
                (self.table.middle, place in middle),
                (self.table.right, self.apart and place == self.pinned and place not in self.hidden),
            )
            for part, here in homes:
                part.setColumnHidden(place, not here)
                part.setColumnWidth(place, self._px(place))
        self._busy = False

    def resize_all(self) -> None:
        """Take the widths again after a change of scale."""
        self._distribute()

    # gestures

    def _resized(self, place: int, old: int, new: int) -> None:
        if self._busy or new == 0:
            return
        if place != self.fill or not self.spare or new > old:
            self.widths[place] = round(new / theme.current().scale)
        self._changed()

    def _moved(self, _place: int, _old: int, _new: int) -> None:
        if not self._busy:
            self._changed()

    def _clicked(self, place: int) -> None:
        column, model = self.columns[place], self.table.model()
        if column.sortable:
            model.sort_by(column.key, model.sort_key == column.key and not model.descending)

    def _changed(self) -> None:
        self.table.arrange()
        self.table.update()
        self.table.state_changed.emit()

    def set_shown(self, key: str, shown: bool) -> None:
        """Show or hide a column; the last visible one stays."""
        place = self.table.model().positions[key]
        if shown:
            self.hidden.discard(place)
        elif len(self.shown()) > 1:
            self.hidden.add(place)
        self._distribute()
        self._changed()

    def show_chooser(self, spot: QPoint) -> None:
        """Open the menu of columns at a global position."""
        menu = QMenu(self.table)
        for place in self.order():
            column = self.columns[place]
            action = menu.addAction(column.header)
            action.setCheckable(True)
            action.setChecked(place not in self.hidden)
            action.setData(column.key)
        menu.addSeparator()
        menu.addAction(QCoreApplication.translate("DataTable", "Standard columns")).setData("")
        menu.triggered.connect(self._chosen)
        self._menu = menu
        menu.popup(spot)

    def _chosen(self, action: QAction) -> None:
        key = str(action.data())
        if key:
            self.set_shown(key, action.isChecked())
        else:
            self.reset()

    def reset(self) -> None:
        """Back to the columns, order and widths of the program."""
        self.restore({})
        self._changed()

    # memory

    def state(self) -> dict[str, object]:
        """Order, widths, hidden keys and sort as plain values."""
        model = self.table.model()
        return {
            "order": [self.columns[place].key for place in self.order()],
            "widths": {column.key: width for column, width in zip(self.columns, self.widths, strict=True)},
            "hidden": [self.columns[place].key for place in sorted(self.hidden)],
            "sort": model.sort_key,
            "descending": model.descending,
        }

    def restore(self, state: Mapping[str, object]) -> None:
        """Take remembered values; what is missing or unknown falls back to the program's own."""
        places = self.table.model().positions
        widths, hidden, order = state.get("widths"), state.get("hidden"), state.get("order")
        self.widths = [column.width for column in self.columns]
        if isinstance(widths, Mapping):
            for key, width in widths.items():
                if key in places and isinstance(width, int) and _MIN <= width <= 2000:
                    self.widths[places[key]] = width
        if isinstance(hidden, list):
            self.hidden = {places[key] for key in hidden if key in places}
        else:
            self.hidden = {place for place, column in enumerate(self.columns) if column.hidden}
        self._reorder([places[key] for key in order if key in places] if isinstance(order, list) else [])
        self._distribute()
        self.table.arrange()
        sort, descending, model = state.get("sort"), bool(state.get("descending")), self.table.model()
        if isinstance(sort, str) and sort in places and (sort, descending) != (model.sort_key, model.descending):
            model.sort_by(sort, descending)

    def _reorder(self, wanted: Sequence[int]) -> None:
        self._busy = True
        header = self.table.middle.header
        full = [*wanted, *(place for place in range(len(self.columns)) if place not in wanted)]
        for visual, place in enumerate(full):
            header.moveSection(header.visualIndex(place), visual)
        self._busy = False
