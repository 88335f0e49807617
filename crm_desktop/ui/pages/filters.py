"""Filter chips of a table page: grades, heat, menus of values, a text; each with how many rows it leaves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout

from crm_desktop.services import tags
from crm_desktop.services.lists import Counts, Filter, RecordList
from crm_desktop.store import options
from crm_desktop.store.database import Store
from crm_desktop.ui import theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.list_source import state_text
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.filter_chip import FilterChip
from crm_desktop.ui.widgets.line_edit import LineEdit
from crm_desktop.ui.widgets.menu_chip import MenuChip
from crm_desktop.ui.widgets.pick_item import PickItem

STATES = ("overdue", "today", "unlogged", "planned", "done")
_KINDS = {"owners": "staff", "stages": "stage", "methods": "method", "grades": "grade", "sources": "source",
          "industries": "industry"}  # fmt: skip
_LISTED = ("grades", "tags", "owners", "stages", "methods", "states", "sources", "industries")
"""The parts that are remembered as lists of ids."""
_TYPING = 180
"""Milliseconds of rest after which a typed filter takes effect."""


_COUNTED_AT_ONCE = 20_000
"""With more rows the chips are counted beside the window, which would stand still for longer than one notices."""


def _counts_of(_store: Store, listing: RecordList) -> Counts:
    return listing.counts()


class FilterTools(QObject):
    """Builds chips into a row on request and holds the filter they mean; `changed` after each gesture."""

    changed = Signal()
    counted = Signal()
    """The counts are there."""

    def __init__(self, context: Context, listing: RecordList, row: QBoxLayout) -> None:
        # it lives and dies with the row: its typing timer must not outlast the field
        super().__init__(row.parentWidget())
        self.context, self.listing, self.row = context, listing, row
        self.filter = Filter()
        self.counts = Counts()
        self.grades: dict[int, FilterChip] = {}
        self.states: dict[str, FilterChip] = {}
        self.menus: dict[str, MenuChip] = {}
        self.hot: FilterChip | None = None
        self.text: LineEdit | None = None
        self.all: Button | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_TYPING)
        self._rest.timeout.connect(self._typed)

    # building

    def add_grades(self) -> None:
        """A chip for each grade."""
        lists = options.current(self.context.store)
        for one in lists.kind("grade"):
            chip = FilterChip(badge=lists.name(one.id))
            chip.setProperty("value", one.id)
            chip.clicked.connect(self._grade_clicked)
            self.grades[one.id] = chip
            self.row.addWidget(chip)

    def add_hot(self) -> None:
        """The chip of the hot ones."""
        self.hot = FilterChip(self.tr("Hot"), icon="flame-hot", hot=True)
        self.hot.clicked.connect(self._hot_clicked)
        self.row.addWidget(self.hot)

    def add_states(self) -> None:
        """A chip for each state of a follow-up."""
        for state in STATES:
            chip = FilterChip(state_text(state))
            chip.setProperty("value", state)
            chip.clicked.connect(self._state_clicked)
            self.states[state] = chip
            self.row.addWidget(chip)

    def add_menu(self, part: str) -> None:
        """A menu of values: tags, owners, stages, methods or grades."""
        chip = MenuChip(self._menu_words()[part])
        chip.setProperty("value", part)
        chip.changed.connect(self._menu_changed)
        chip.about_to_open.connect(self._fill_menus)
        self.menus[part] = chip
        self.row.addWidget(chip)

    def _menu_words(self) -> dict[str, str]:
        return {
            "tags": self.tr("Tags"),
            "owners": self.tr("Owner"),
            "stages": self.tr("Stage"),
            "methods": self.tr("Method"),
            "grades": self.tr("Grade"),
            "sources": self.tr("Source"),
            "industries": self.tr("Industry"),
            "products": self.tr("Product"),
        }

    def add_text(self) -> None:
        """A line to filter by text (Ctrl+F)."""
        self.text = LineEdit("", self.tr("Filter"), icon="filter")
        self.text.setMinimumWidth(72)
        self.text.setMaximumWidth(132)
        self.text.setProperty("small", "true")
        self._restyle()
        theme.current().restyled.connect(self._restyle)
        self.text.setClearButtonEnabled(True)
        self.text.setAccessibleName(self.tr("Filter this list"))
        self.text.textChanged.connect(self._rest.start)
        self.row.addWidget(self.text)
        self.all = Button(self.tr("Clear filters"), "ghost", icon="close", size="small")
        self.all.clicked.connect(self.clear)
        self.all.hide()
        self.row.addWidget(self.all)

    def _restyle(self) -> None:
        if self.text is not None:
            self.text.setFixedHeight(theme.current().px(28))

    def rebuild(self) -> None:
        """Take changed lists into the menus."""
        self._fill_menus()

    def take_focus(self) -> None:
        """Put the keyboard into the text filter."""
        if self.text is not None:
            self.text.setFocus()
            self.text.selectAll()

    # gestures

    def _take(self, chosen: Filter) -> None:
        if chosen != self.filter:
            self.filter = chosen
            self._show_all()
            self.changed.emit()

    def _show_all(self) -> None:
        """The way back to all rows stands there while some are left out."""
        if self.all is not None:
            self.all.setVisible(bool(self.filter))

    def _grade_clicked(self) -> None:
        grades = frozenset(one for one, chip in self.grades.items() if chip.isChecked())
        self._take(self.filter._replace(grades=grades))

    def set_grades(self, grades: Sequence[int]) -> None:
        """Narrow to these grades, chosen outside of the row."""
        self.narrow(grades=frozenset(grades))

    def narrow(self, **parts: Any) -> None:
        """Take other parts of the filter, as a gesture."""
        self._take(self.filter._replace(**parts))

    def show_hot(self) -> None:
        """Show the hot ones and leave out nothing else."""
        self.set_filter(Filter(hot=True))
        self.changed.emit()

    def _hot_clicked(self, on: bool = False) -> None:
        self._take(self.filter._replace(hot=on))

    def _state_clicked(self) -> None:
        states = frozenset(one for one, chip in self.states.items() if chip.isChecked())
        self._take(self.filter._replace(states=states))

    def _menu_changed(self, keys: list[str]) -> None:
        part = str(self.sender().property("value"))
        self.narrow(**{part: frozenset(keys if part == "products" else map(int, keys))})

    def _typed(self) -> None:
        if self.text is not None:
            self._take(self.filter._replace(text=self.text.text().strip()))

    def clear(self) -> None:
        """Show all again; the bin stays the bin."""
        self.set_filter(Filter(removed=self.filter.removed))
        self.changed.emit()

    # showing

    def set_filter(self, chosen: Filter) -> None:
        """Take a filter silently and show it in the chips."""
        self.filter = chosen
        for grade, chip in self.grades.items():
            chip.setChecked(grade in chosen.grades)
        for state, chip in self.states.items():
            chip.setChecked(state in chosen.states)
        if self.hot is not None:
            self.hot.setChecked(chosen.hot)
        self._fill_menus()
        for part, menu in self.menus.items():
            menu.set_checked(str(one) for one in getattr(chosen, part))
        if self.text is not None:
            self.text.blockSignals(True)
            self.text.setText(chosen.text)
            self.text.blockSignals(False)
        self._show_all()

    def count(self, rows: int) -> None:
        """Count what each chip leaves of a list that shows so many rows."""
        if rows > _COUNTED_AT_ONCE:
            self.context.work.read(_counts_of, self.listing, done=self.show_counts)
        else:
            self.show_counts(self.listing.counts())

    def show_counts(self, counts: Counts) -> None:
        """Show how many rows each chip leaves."""
        self.counts = counts
        for grade, chip in self.grades.items():
            chip.set_count(counts.grades.get(grade, 0))
        for state, chip in self.states.items():
            chip.set_count(counts.states.get(state, 0))
        if self.hot is not None:
            self.hot.set_count(counts.hot)
        self.counted.emit()

    def _fill_menus(self) -> None:
        for part, menu in self.menus.items():
            kept = {str(one) for one in getattr(self.filter, part)}
            items = [replace(item, checked=item.key in kept) for item in self._values(part)]
            menu.set_items(items)

    def _values(self, part: str) -> Sequence[PickItem]:
        if part == "tags":
            known = tags.listing(self.context.store)
            return [PickItem(str(one), text, note=f"{count:,}") for one, text, count in known]
        if part == "products":
            found = dict(self.counts.products) | dict.fromkeys(self.filter.products - set(self.counts.products), 0)
            return [PickItem(name, name, note=f"{count:,}") for name, count in found.items()]
        lists = options.current(self.context.store)
        counts: Mapping[int, int] = getattr(self.counts, part)
        return [
            PickItem(
                str(one.id),
                lists.path(one.id),
                badge=lists.name(one.id) if part == "grades" else "",
                note=f"{counts.get(one.id, 0):,}" if counts else "",
            )
            for one in lists.kind(_KINDS[part])
        ]

    def words(self) -> str:
        """The filter in words, for the empty state."""
        lists, chosen = options.current(self.context.store), self.filter
        parts = [self.tr("grade {letter}").format(letter=lists.name(one)) for one in sorted(chosen.grades)]
        if chosen.hot:
            parts.append(self.tr("hot"))
        for ids in (chosen.owners, chosen.stages, chosen.methods, chosen.sources, chosen.industries):
            parts += [lists.name(one) for one in sorted(ids)]
        names = {one: text for one, text, _ in tags.listing(self.context.store)} if chosen.tags else {}
        parts += [names.get(one, "") for one in sorted(chosen.tags)]
        parts += sorted(chosen.products)
        if chosen.since or chosen.until:
            parts.append(f"{chosen.since or '…'} – {chosen.until or '…'}")
        parts += [state_text(state) for state in STATES if state in chosen.states]
        if chosen.text:
            parts.append(self.tr("“{text}”").format(text=chosen.text))
        return self.tr(", ").join(filter(None, parts))

    # memory

    def state(self) -> dict[str, object]:
        """The filter as plain values."""
        kept = self.filter
        return {**{part: sorted(getattr(kept, part)) for part in _LISTED}, "hot": kept.hot, "text": kept.text}

    def restore(self, state: Mapping[str, object]) -> None:
        """Take remembered values; what is of a wrong kind, or no longer in its list, is passed over."""
        change: dict[str, Any] = {}
        lists = options.current(self.context.store)
        known: dict[str, set[Any]] = {part: {one.id for one in lists.kind(kind)} for part, kind in _KINDS.items()}
        known |= {"tags": {one for one, _, _ in tags.listing(self.context.store)}, "states": set(STATES)}
        for part in _LISTED:
            wanted = state.get(part)
            if isinstance(wanted, list):
                change[part] = frozenset(one for one in wanted if isinstance(one, int | str) and one in known[part])
        if isinstance(state.get("text"), str):
            change["text"] = state["text"]
        change["hot"] = bool(state.get("hot"))
        self.set_filter(Filter()._replace(**change))
