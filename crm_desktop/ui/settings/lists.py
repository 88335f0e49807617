"""Room: the lists of the book. Every entry is changed where it stands, each change is one step."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from crm_desktop.domain.messages import Message
from crm_desktop.services import options
from crm_desktop.services.options import OptionDraft
from crm_desktop.store import options as lists
from crm_desktop.store.change_log import ChangeSet
from crm_desktop.store.options import Option
from crm_desktop.ui import theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.pages.ask_text import AskText
from crm_desktop.ui.say import marked, say
from crm_desktop.ui.settings.entry_colour import ColourChoice
from crm_desktop.ui.settings.entry_row import COUNT, EntryRow
from crm_desktop.ui.settings.list_words import HIDING, LISTS, TWO_LEVELS
from crm_desktop.ui.settings.room import Room
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.line_edit import LineEdit
from crm_desktop.ui.widgets.pick_item import PickItem
from crm_desktop.ui.widgets.pick_list import PickMenu
from crm_desktop.ui.widgets.tab_list import TabList

_LIST_WIDTH = 150


class ListsRoom(Room):
    """What is in use cannot be deleted: it is merged into another entry, or put aside."""

    def __init__(self, context: Context) -> None:
        note = self.tr("What can be chosen in forms; other spellings are understood in files")
        super().__init__(context, self.tr("Lists"), note)
        self.kind = next(iter(LISTS))
        self.rows: list[EntryRow] = []
        self._counts: Mapping[int, int] = {}
        self._asked: EntryRow | None = None
        self.kinds = TabList([(key, marked("settings", name)) for key, name in LISTS.items()])
        self.kinds.setFixedWidth(theme.current().px(_LIST_WIDTH))
        self.kinds.chosen.connect(self.show_kind)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.kinds, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._build_table(), 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        self.body.addStretch(1)
        self.mark("lists", self.kinds)
        self.show_kind(self.kind)

    def _build_table(self) -> Card:
        card = Card(inset=2)
        head = QHBoxLayout()
        head.setContentsMargins(36, 6, 42, 2)
        head.setSpacing(6)
        titles = ((self.tr("Name"), 4), (self.tr("English"), 4), (self.tr("Other spellings in files"), 5))
        for title, share in titles:
            label = Label(title, "small", "text3", elide=True)
            label.setContentsMargins(7, 0, 0, 0)
            head.addWidget(label, share)
        used = Label(self.tr("Used"), "small", "text3")
        used.setFixedWidth(theme.current().px(COUNT))
        used.setAlignment(Qt.AlignmentFlag.AlignRight)
        head.addWidget(used)
        card.body.setSpacing(0)
        card.body.addLayout(head)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        card.body.addLayout(self._rows)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 8, 12, 8)
        foot.setSpacing(8)
        self.fresh = LineEdit("", self.tr("New entry"))
        self.fresh.setAccessibleName(self.fresh.placeholderText())
        self.fresh.setMaximumWidth(theme.current().px(260))
        self.add_button = Button(self.tr("Add"), icon="plus")
        self.wrong = Label("", "small", "danger", elide=True)
        foot.addWidget(self.fresh, 1)
        foot.addWidget(self.add_button)
        foot.addWidget(self.wrong, 1)
        card.body.addLayout(foot)
        self.fresh.returnPressed.connect(self._add)
        self.add_button.clicked.connect(self._add)
        return card

    # -- what is shown -------------------------------------------------------------------------------------------
    def entries(self) -> list[Option]:
        """The entries of the list that is shown, second levels under their first."""
        found = lists.current(self.context.store).kind(self.kind)
        ordered: list[Option] = []
        for entry in found:
            if entry.parent_id is None:
                ordered += [entry, *(child for child in found if child.parent_id == entry.id)]
        return ordered

    def show_kind(self, kind: str) -> None:
        """Show a list."""
        self.kind = kind
        self.kinds.set_current(kind)
        self.wrong.setText("")
        self._counts = {}
        self.refresh()
        self._count()

    def go_to(self, key: str) -> None:
        """Go to the lists, or to one of them by its kind."""
        if key in LISTS:
            self.show_kind(key)
        super().go_to("lists")

    def _count(self) -> None:
        self.context.work.read(options.counts, self.kind, done=self._show_counts)

    def refresh(self) -> None:
        """Show the list as it is in the book; rows are made anew only where entries came, went or moved."""
        entries = self.entries()
        if [row.entry.id for row in self.rows] != [entry.id for entry in entries]:
            focused = next((row.entry.id for row in self.rows if row.hasFocus()), 0)
            self._rebuild(entries)
            for row in self.rows:
                if row.entry.id == focused:
                    row.setFocus(Qt.FocusReason.TabFocusReason)
        for row, entry in zip(self.rows, entries, strict=True):
            row.show_entry(entry)
            row.show_count(self._used(entry))

    def _rebuild(self, entries: list[Option]) -> None:
        for row in self.rows:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [EntryRow(entry) for entry in entries]
        for row in self.rows:
            row.edited.connect(self._edited)
            row.stepped.connect(self._stepped)
            row.moved.connect(self._moved)
            row.menu_asked.connect(self._open_menu)
            row.colour_asked.connect(self._open_colours)
            self._rows.addWidget(row)
            row.show()

    def _show_counts(self, counts: Mapping[int, int]) -> None:
        self._counts = counts
        for row in self.rows:
            row.show_count(self._used(row.entry))

    def _used(self, entry: Option) -> int:
        """How often an entry or one below it is used: they go together."""
        family = [row.entry.id for row in self.rows if entry.id in (row.entry.id, row.entry.parent_id)]
        return sum(self._counts.get(one, 0) for one in family)

    # -- what is done --------------------------------------------------------------------------------------------
    def _row(self) -> EntryRow | None:
        row = self.sender()
        return row if isinstance(row, EntryRow) else None

    def _add(self) -> None:
        name = self.fresh.text().strip()
        if name:
            self.context.work.run(options.add, self.kind, OptionDraft(name), done=self._added, failed=self._refused)

    def _added(self, _option_id: int) -> None:
        self.fresh.clear()
        self.wrong.setText("")

    def _edited(self, draft: OptionDraft) -> None:
        row = self._row()
        if row is not None:
            self._asked = row
            self.context.work.run(options.edit, row.entry.id, draft, done=self._fine, failed=self._refused)

    def _fine(self, _result: object) -> None:
        self.wrong.setText("")

    def _refused(self, message: Message) -> None:
        self.wrong.setText(say(message))
        self.refresh()

    def _stepped(self, by: int) -> None:
        row = self._row()
        if row is not None and 0 <= self.rows.index(row) + by < len(self.rows):
            self.rows[self.rows.index(row) + by].setFocus(Qt.FocusReason.TabFocusReason)

    def _moved(self, by: int) -> None:
        row = self._row()
        if row is not None:
            row.setFocus(Qt.FocusReason.TabFocusReason)
            self._move(row.entry, by)

    def _move(self, entry: Option, by: int) -> None:
        """An entry changes places with its neighbour of the same level."""
        same = [one.id for one in self.entries() if one.parent_id == entry.parent_id]
        at = same.index(entry.id)
        if 0 <= at + by < len(same):
            same[at], same[at + by] = same[at + by], same[at]
            self.context.work.run(options.reorder, self.kind, same)

    def _open_colours(self) -> None:
        row = self._row()
        if row is not None:
            self._asked = row
            self._colours = ColourChoice(row.entry.colour or "", self)
            self._colours.chosen.connect(self._coloured)
            self._colours.open_below(row.colour)

    def _coloured(self, colour: str) -> None:
        if self._asked is not None:
            self.context.work.run(options.edit, self._asked.entry.id, self._asked.draft(colour))

    def _open_menu(self) -> None:
        row = self._row()
        if row is None:
            return
        self._asked, used = row, self._used(row.entry)
        hidden = bool(row.entry.data.get("hidden"))
        items = [
            PickItem("up", self.tr("Move up"), icon="arrow-up"),
            PickItem("down", self.tr("Move down"), icon="arrow-down"),
            PickItem("merge", self.tr("Merge into…"), icon="merge"),
        ]
        if row.entry.parent_id is None and self.kind in TWO_LEVELS:
            items.append(PickItem("below", self.tr("Add below…"), icon="plus"))
        if self.kind in HIDING:
            said = self.tr("Offer again") if hidden else self.tr("Hide")
            items.append(PickItem("show" if hidden else "hide", said, icon="eye"))
        if used:
            items.append(PickItem("", self.tr("In use {n} times: cannot be deleted").format(n=used), icon="lock"))
        else:
            items.append(PickItem("delete", self.tr("Delete"), icon="trash", danger=True))
        self._menu = PickMenu(items, self)
        self._menu.picked.connect(self._picked)
        self._menu.open_focused(row.more)

    def _picked(self, key: str) -> None:
        row, work = self._asked, self.context.work
        if row is None:
            return
        if key in ("up", "down"):
            self._move(row.entry, -1 if key == "up" else 1)
        elif key in ("hide", "show"):
            work.run(options.hide, row.entry.id, key == "hide")
        elif key == "below":
            title = self.tr("Entry below {name}").format(name=row.entry.name)
            AskText(self, title, self.tr("Name"), self._below).open()
        elif key == "merge":
            self._open_merge(row)
        elif key == "delete":
            # counted anew: something may have come to point to it meanwhile
            work.read(options.uses, row.entry.id, done=self._delete)

    def _below(self, name: str) -> None:
        if self._asked is not None:
            parent = self._asked.entry.id
            self.context.work.run(
                options.add, self.kind, OptionDraft(name), parent_id=parent, done=self._added, failed=self._refused
            )

    def _delete(self, used: int) -> None:
        if self._asked is not None and not used:
            self.context.work.run(options.remove, self._asked.entry.id)
        else:
            self._count()

    def _open_merge(self, row: EntryRow) -> None:
        known = lists.current(self.context.store)
        others = [one for one in self.entries() if row.entry.id not in (one.id, one.parent_id)]
        self._targets = PickMenu([PickItem(str(one.id), known.path(one.id, " › ")) for one in others], self)
        self._targets.picked.connect(self._merge)
        self._targets.open_focused(row.more)

    def _merge(self, key: str) -> None:
        if self._asked is not None:
            self.context.work.run(options.remove, self._asked.entry.id, into=int(key))

    def on_changed(self, changes: ChangeSet) -> None:
        """Follow every change of the lists, also one that is taken back."""
        if "option" in changes.tables:
            self.refresh()
        if self.isVisible():
            self._count()
