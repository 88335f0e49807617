"""Room: the playbooks, their levels and rules, and who would be due on another day."""

from datetime import date
from typing import cast

from PySide6.QtWidgets import QHBoxLayout

from crm_desktop.domain.playbook import Playbook
from crm_desktop.services import own_playbooks, playbook_change
from crm_desktop.services.playbook_change import Preview
from crm_desktop.store import options
from crm_desktop.store.change_log import ChangeSet
from crm_desktop.ui.context import Context
from crm_desktop.ui.settings.level_table import LevelTable
from crm_desktop.ui.settings.playbook_cards import BookCards, BookLine
from crm_desktop.ui.settings.playbook_draft import Draft
from crm_desktop.ui.settings.playbook_files import BookFiles
from crm_desktop.ui.settings.playbook_rules import ExceptionsCard, LadderCard, QuietCard
from crm_desktop.ui.settings.preview_panel import PreviewPanel
from crm_desktop.ui.settings.room import Bar
from crm_desktop.ui.settings.side_panel import PreviewRoom
from crm_desktop.ui.widgets.button import Button, IconButton
from crm_desktop.ui.widgets.confirm import Confirm
from crm_desktop.ui.widgets.draw import count_text
from crm_desktop.ui.widgets.label import KeyCap, Label


class PlaybookRoom(PreviewRoom):
    """Nothing is in force before the button at the foot; a change to a shipped playbook makes one of one's own."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("Playbook"), self.tr("Levels, cadence, limits and who leads"))
        self.preview: Preview | None = None
        self._wanted = ""
        self._files = BookFiles(context, self)
        self._read_books()
        self.draft = Draft(self.books.get(self.in_force.id, self.in_force), english=context.english)
        self._build()
        self._build_foot()
        self._connect()
        self._changed()
        self._ask_preview()

    def _read_books(self) -> None:
        store = self.context.store
        self.in_force = own_playbooks.in_force(store)
        self.own = own_playbooks.own(store)
        self.books: dict[str, Playbook] = {**own_playbooks.shipped(), **self.own}
        self.books.setdefault(self.in_force.id, self.in_force)

    # -- how it is built -----------------------------------------------------------------------------------------
    def _build(self) -> None:
        self.copy_button = Button(self.tr("Copy as new playbook"), "ghost", icon="copy")
        self.export_button = Button(self.tr("Export"), "ghost", icon="download")
        self.more_button = IconButton("more", self.tr("More"), side=30)
        for button in (self.copy_button, self.export_button, self.more_button):
            self.head.addWidget(button)
        self.cards = BookCards()
        self.levels = LevelTable(self.draft, self._grades())
        self.quiet, self.exceptions = QuietCard(self.draft), ExceptionsCard(self.draft)
        self.ladder = LadderCard(self.draft)
        pair = QHBoxLayout()
        pair.setSpacing(12)
        pair.addWidget(self.quiet, 1)
        pair.addWidget(self.exceptions, 1)
        self.body.addWidget(self.cards)
        self.body.addWidget(self.levels)
        self.body.addLayout(pair)
        self.body.addWidget(self.ladder)
        self.panel = PreviewPanel()
        self.add_panel(self.panel)
        self.body.addStretch(1)
        for key, widget in (
            ("levels", self.levels),
            ("quiet", self.quiet.bar),
            ("exceptions", self.exceptions.hot),
            ("escalation", self.ladder.steps[0]),
        ):
            self.mark(key, widget)

    def _build_foot(self) -> None:
        bar = Bar(56, line_above=True)
        row = QHBoxLayout(bar)
        row.setContentsMargins(24, 0, 20, 0)
        row.setSpacing(10)
        line = self.tr("The old rules are kept: what was reminded before is still explained by them")
        row.addWidget(Label(line, "small", "text2", elide=True), 1)
        self.discard_button = Button(self.tr("Discard"), "ghost")
        self.save_button = Button(self.tr("Save only"))
        self.apply_button = Button(self.tr("Apply"), "primary")
        row.addWidget(KeyCap("Ctrl+Enter"))
        for button in (self.discard_button, self.save_button, self.apply_button):
            row.addWidget(button)
        self.outer.addWidget(bar)

    def _connect(self) -> None:
        self.cards.chosen.connect(self._choose)
        self.copy_button.clicked.connect(self._copy)
        self.export_button.clicked.connect(self._export)
        self.more_button.clicked.connect(self._more)
        self.discard_button.clicked.connect(self.discard)
        self.save_button.clicked.connect(self.save)
        self.apply_button.clicked.connect(self.apply)
        self._files.shown.connect(self._show_saved)
        self.panel.spread_changed.connect(self._ask_preview)
        self.panel.customer_asked.connect(self.customer_asked)
        self.draft.touched.connect(self._touched)
        self.draft.changed.connect(self._changed)
        self.draft.changed.connect(self._timer.start)
        self._timer.timeout.connect(self._ask_preview)

    def _grades(self) -> list[str]:
        return [entry.name for entry in options.current(self.context.store).kind("grade")]

    # -- what is shown -------------------------------------------------------------------------------------------
    def _lines(self) -> list[BookLine]:
        english, shown = self.context.english, dict(self.books)
        shown.setdefault(self.draft.book.id, self.draft.book)
        shown[self.draft.book.id] = self.draft.book
        lines = []
        for key, book in shown.items():
            parts = [self._origin(book)]
            if key == self.in_force.id:
                parts = [self.tr("in use")]
            if key == self.draft.book.id and self.draft.dirty:
                parts.append(self.tr("not saved"))
            elif key == self.in_force.id and book != self.in_force:
                parts.append(self.tr("changed since"))
            lines.append(BookLine(key, book.name.said(english=english), " · ".join(part for part in parts if part)))
        return lines

    def _origin(self, book: Playbook) -> str:
        note, origin = self.draft.said(book.note), self.books.get(book.source)
        if note or origin is None:
            return note
        return self.tr("made from {name}").format(name=self.draft.said(origin.name))

    def _changed(self) -> None:
        self.cards.show_books(self._lines(), self.draft.book.id)
        fit, dirty = self.draft.fit, self.draft.dirty
        self.discard_button.setEnabled(dirty)
        self.save_button.setEnabled(dirty and fit)
        self.apply_button.setEnabled(fit and self.draft.book != self.in_force)

    def _touched(self) -> None:
        """The first change: a shipped playbook stays as it is and becomes one of one's own."""
        if self.draft.book.id not in self.own:
            name = self.tr("My playbook")
            self.draft.adopt(self._files.fresh_copy(self.draft.book, name))

    # -- the preview ---------------------------------------------------------------------------------------------
    def _ask_preview(self) -> None:
        self.give_up()
        if self.draft.fit:
            book, spread = self.draft.book, self.panel.spread.isChecked()
            self.look_ahead(
                playbook_change.preview_of, book, today=date.today(), spread=spread, done=self._show_preview
            )

    def _show_preview(self, preview: Preview) -> None:
        self.preview = preview
        moved = preview.earlier + preview.later
        text = self.tr("Apply to {n}").format(n=count_text(moved)) if moved else self.tr("Apply")
        self.apply_button.setText(text)
        self.apply_button.updateGeometry()
        against = self.draft.said(self.in_force.name)
        self.panel.show_preview(preview, date.today(), self.draft.book.daily_most, against)

    # -- what is done --------------------------------------------------------------------------------------------
    def _choose(self, key: str) -> None:
        if key == self.draft.book.id:
            return
        self._wanted = key
        if not self.draft.dirty:
            self._open_wanted()
            return
        ask = Confirm(self.window(), self.tr("Leave this playbook?"), self.unsaved(), self.tr("Discard changes"))
        ask.accepted.connect(self._open_wanted)
        ask.open()

    def _open_wanted(self) -> None:
        self._read_books()
        self.draft.open(self.books.get(self._wanted, self.books[self.in_force.id]))

    def _show_saved(self, key: str) -> None:
        self._wanted = key or self.in_force.id
        self._open_wanted()

    def discard(self) -> None:
        """Go back to how it was opened."""
        self.draft.open(self.draft.opened)

    def save(self) -> None:
        """Keep the playbook; what is due stays."""
        if self.draft.dirty and self.draft.fit:
            self._wanted = self.draft.book.id
            self.context.work.run(own_playbooks.save, self.draft.book, done=self._saved)

    def _saved(self, _result: object) -> None:
        self._open_wanted()
        self.leave_fields()

    def apply(self) -> None:
        """Keep the playbook and put it in force."""
        book = self.draft.book
        if self.draft.fit and book != self.in_force:
            self._wanted = book.id
            if self.draft.dirty:
                self.context.work.run(own_playbooks.save, book)
            spread = self.panel.spread.isChecked()
            label = self.tr("Working out due dates")
            self.context.work.run(
                playbook_change.apply, book, today=date.today(), spread=spread, done=self._saved, label=label
            )

    def confirm(self) -> None:
        """Ctrl+Enter applies."""
        self.apply_button.click()

    def _copy(self) -> None:
        self._files.copy(self.draft.book)

    def _export(self) -> None:
        self._files.choose_export(self.draft.book)

    def _more(self) -> None:
        self._files.open_menu(self.draft.book, self.more_button)

    def kept(self) -> object:
        """The playbook as it was opened and as it is now."""
        return (self.draft.opened, self.draft.book) if self.draft.dirty else None

    def take_up(self, kept: object) -> None:
        """Go on with a playbook that was not saved."""
        self.draft.take_up(*cast("tuple[Playbook, Playbook]", kept))

    def unsaved(self) -> str:
        """The playbook that was changed and not saved."""
        if not self.draft.dirty:
            return ""
        return self.tr("The changes to {name} are not saved.").format(name=self.draft.said(self.draft.book.name))

    def on_changed(self, changes: ChangeSet) -> None:
        """Follow what was applied, undone, or changed in the lists."""
        if "option" in changes.tables:
            self.levels.set_grades(self._grades())
        if "setting" in changes.tables:
            shown, dirty = self.draft.book.id, self.draft.dirty
            self._read_books()
            if dirty:
                self._changed()
            else:
                self.draft.open(self.books.get(shown, self.books[self.in_force.id]))
        elif {"customer", "follow_up"} & set(changes.tables):
            self._timer.start()
