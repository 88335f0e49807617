"""Room: the grade rule, one customer tried on it, and who would get another grade."""

import time
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from crm_desktop.domain.grade_rule import LISTS, name_of
from crm_desktop.services import grade_preview, grade_rules, grade_trial
from crm_desktop.services.grade_preview import Mover, Preview
from crm_desktop.services.grade_trial import Trial
from crm_desktop.store import options
from crm_desktop.store.change_log import ChangeSet
from crm_desktop.ui.context import Context
from crm_desktop.ui.say import say
from crm_desktop.ui.settings.grade_cards import DimensionCard, ListCard, MoreCard, NumberCard
from crm_desktop.ui.settings.grade_draft import GradeDraft
from crm_desktop.ui.settings.grade_movers import MoversDialog
from crm_desktop.ui.settings.grade_panel import GradePanel
from crm_desktop.ui.settings.grade_shelf import GradeFoot, RuleCards, VersionsButton
from crm_desktop.ui.settings.grade_signs import SignsCard
from crm_desktop.ui.settings.grade_try import TryCard
from crm_desktop.ui.settings.grade_ways import WaysPart, WhenCard
from crm_desktop.ui.settings.side_panel import PreviewRoom
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.draw import count_text
from crm_desktop.ui.widgets.emptied import emptied
from crm_desktop.ui.widgets.label import Label


class GradingRoom(PreviewRoom):
    """Nothing is in force before a button at the foot; all of what it does is one step."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("Grade rules"), "")
        self.preview: Preview | None = None
        self.trial: Trial | None = None
        self._begun = 0.0
        self._between = ("", "")
        self._read()
        self.draft = GradeDraft(self.in_force)
        self._build()
        self._rebuild()
        self._connect()
        self._changed()
        self._ask_preview()

    def _read(self) -> None:
        self.versions = grade_rules.versions(self.context.store)
        self.in_force = grade_rules.in_force(self.context.store)

    # -- how it is built -----------------------------------------------------------------------------------------
    def _build(self) -> None:
        self.state = Chip("", "info", icon="edit")
        self.since = Label("", "small", "text2")
        self.shipped_button = Button(self.tr("As shipped"), "ghost", icon="undo")
        self.versions_button = VersionsButton()
        for widget in (self.state, self.since, self.shipped_button, self.versions_button):
            self.head.addWidget(widget)
        self.cards = RuleCards()
        self.body.addWidget(self.cards)
        self._parts = QVBoxLayout()
        self._parts.setSpacing(10)
        self.body.addLayout(self._parts)
        self.trying = TryCard(self.context)
        self.body.addWidget(self.trying)
        self._after = QVBoxLayout()
        self._after.setSpacing(10)
        self.body.addLayout(self._after)
        self.panel = GradePanel()
        self.add_panel(self.panel)
        self.body.addStretch(1)
        self.foot = GradeFoot()
        self.outer.addWidget(self.foot)
        self.mark("rules", self.cards)
        self.mark("try", self.trying.pick)

    def _rebuild(self) -> None:
        """The cards of the dimensions in use, and what follows them."""
        for layout in (self._parts, self._after):
            emptied(layout)
        self.dimensions: dict[str, DimensionCard] = {}
        for one in self.draft.rule.used:
            card = self._list_card(one.key) if one.key in LISTS else NumberCard(self.draft, one.key)
            self.dimensions[one.key] = card
            self._parts.addWidget(card)
        self.more, self.ways, self.when = MoreCard(self.draft), WaysPart(self.draft), WhenCard(self.draft)
        self.signs = SignsCard(self.draft)
        self._parts.addWidget(self.more)
        self._parts.addWidget(self.ways)
        self._after.addWidget(self.when)
        self._after.addWidget(self.signs)
        # Qt would show them with the next turn of its loop
        for widget in (*self.dimensions.values(), self.more, self.ways, self.when, self.signs):
            widget.show()
        self.mark("ways", self.ways.cards)
        self.mark("when", self.when.every)
        self.mark("signs", self.signs.words["repurchase"])
        self.mark("tag_days", self.signs.days)

    def _list_card(self, key: str) -> ListCard:
        known = options.current(self.context.store)
        entries = [(entry, known.name(entry.id)) for entry in known.offered(key)]
        return ListCard(self.draft, key, entries)

    def _connect(self) -> None:
        self.cards.chosen.connect(self._choose)
        self.shipped_button.clicked.connect(self._as_shipped)
        self.versions_button.chosen.connect(self.draft.open)
        self.foot.discard.clicked.connect(self.discard)
        self.foot.regrade.clicked.connect(self.regrade)
        self.foot.apply.clicked.connect(self.apply)
        self.panel.customer_asked.connect(self.customer_asked)
        self.panel.movers_asked.connect(self._ask_movers)
        self.trying.asked.connect(self._try)
        self.draft.rebuilt.connect(self._rebuild)
        self.draft.changed.connect(self._changed)
        self.draft.changed.connect(self._timer.start)
        self._timer.timeout.connect(self._ask_preview)

    def below(self) -> int:
        """Under the customer who is tried."""
        return self.body.indexOf(self.trying) + 1

    # -- what is shown -------------------------------------------------------------------------------------------
    def _changed(self) -> None:
        english = self.context.english
        self.cards.show_rules(self.in_force, self.draft.rule, english=english)
        for card in self.dimensions.values():
            card.refresh()
        self.more.refresh()
        self.ways.refresh()
        self.when.refresh()
        self.signs.refresh()
        number, since = self.versions[0].number, self.versions[0].since[:10]
        self.state.set_text(self.tr("v{n} draft").format(n=number + 1))
        self.state.setVisible(self.draft.dirty)
        in_use = self.tr("in use: v{n}, since {day}") if since else self.tr("in use: v{n}, as shipped")
        self.since.setText(in_use.format(n=number, day=since))
        self.versions_button.show_versions(self.versions, english=english)
        self.shipped_button.setEnabled(self.draft.rule.id == grade_rules.OWN)
        self.foot.judge(self.draft, self.preview)

    # -- the preview ---------------------------------------------------------------------------------------------
    def _ask_preview(self) -> None:
        self.give_up()
        if self.draft.fit:
            self._begun = time.monotonic()
            self.look_ahead(grade_preview.preview_of, self.draft.rule, today=date.today(), done=self._show_preview)

    def _show_preview(self, preview: Preview) -> None:
        self.preview = preview
        seconds = f"{time.monotonic() - self._begun:.1f}"
        against = self.tr("against the grades now · {n} s").format(n=seconds)
        self.panel.show_preview(preview, against)
        self.trying.offer([(one.customer_id, one.name) for one in preview.movers])
        self.foot.judge(self.draft, self.preview)
        self._try(self.trying.customer())

    def _try(self, customer_id: int) -> None:
        rule = self.draft.rule
        self.trial = grade_trial.try_on(self.context.store, rule, customer_id, today=date.today())
        self.trying.show_trial(self.trial, rule.combine, self._undecided())

    def _undecided(self) -> str:
        """How many are not decided, and what is not known of them."""
        preview = self.preview
        if preview is None or not preview.undecided:
            return ""
        names = ", ".join(f"{say(name_of(key))} {count_text(count)}" for key, count in preview.unknown[:3])
        undecided = self.tr("%n customer(s) are not decided and stay as they are.", "", preview.undecided)
        unknown = self.tr("Not known: {names}").format(names=names)
        return f"{undecided} {unknown}"

    def _ask_movers(self, one: str, to: str) -> None:
        between = (one, to) if one or to else None
        self._between = (one, to)
        self.context.work.read(
            grade_preview.movers_of, self.draft.rule, today=date.today(), between=between, done=self._show_movers
        )

    def _show_movers(self, movers: list[Mover]) -> None:
        if self.preview is None:
            return
        total = self.preview.moves.get(self._between, 0) if any(self._between) else self.preview.moved
        dialog = MoversDialog(self.window(), movers, total)
        dialog.customer_asked.connect(self.customer_asked)
        dialog.open()

    # -- what is done --------------------------------------------------------------------------------------------
    def _choose(self, key: str) -> None:
        if key == self.draft.rule.id:
            return
        own = self.in_force if self.in_force.id == key else None
        self.draft.open(own or grade_rules.presets()[key])

    def _as_shipped(self) -> None:
        self.draft.open(grade_rules.presets().get(self.draft.rule.source) or grade_rules.shipped())

    def discard(self) -> None:
        """Go back to the rule in force."""
        self.draft.open(self.in_force)

    def apply(self) -> None:
        """Put the rule in force and keep what it changes as suggestions."""
        if self.draft.fit:
            label = self.tr("Grading everybody")
            self.context.work.run(
                grade_preview.apply, self.draft.rule, today=date.today(), done=self._applied, label=label
            )

    def regrade(self) -> None:
        """Put the rule in force and give everybody the grade it says."""
        if self.draft.fit:
            label = self.tr("Grading everybody")
            self.context.work.run(
                grade_preview.regrade, self.draft.rule, today=date.today(), say=say, done=self._applied, label=label
            )

    def _applied(self, _count: int) -> None:
        self.leave_fields()

    def confirm(self) -> None:
        """Ctrl+Enter applies."""
        self.foot.apply.click()

    def unsaved(self) -> str:
        """Whether the rule was changed and not applied."""
        return self.tr("The changed grade rule is not applied.") if self.draft.dirty else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow tries the next customer."""
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if by is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.trying.step(by)
        else:
            super().keyPressEvent(event)

    def on_changed(self, changes: ChangeSet) -> None:
        """Follow what was applied, undone, or changed in lists and customers."""
        tables = set(changes.tables)
        if {"setting", "rule_version"} & tables:
            dirty = self.draft.dirty
            self._read()
            self.draft.opened = self.in_force
            if not dirty or self.draft.rule == self.in_force:
                self.draft.open(self.in_force)
            else:
                self._changed()
        elif "option" in tables:
            self.draft.rebuilt.emit()
            self._changed()
        if {"customer", "follow_up", "event", "grade_suggestion", "option"} & tables:
            self._timer.start()
