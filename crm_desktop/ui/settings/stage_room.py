"""Room: the stages of the sale - what is done in each, when it is left, how long and how many (003-09 to 003-18)."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from crm_desktop.domain import pipeline as rules_of
from crm_desktop.domain.pipeline import Pipeline, Reading
from crm_desktop.services import pipeline
from crm_desktop.store import options
from crm_desktop.store.change_log import ChangeSet
from crm_desktop.ui.context import Context
from crm_desktop.ui.say import say
from crm_desktop.ui.settings.rule_room import RuleRoom
from crm_desktop.ui.settings.stage_form import StageForm
from crm_desktop.ui.settings.stage_table import StageTable
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.link import Link
from crm_desktop.ui.widgets.segmented import Segmented
from crm_desktop.ui.widgets.tab_list import TabList


class StagesRoom(RuleRoom):
    """The stages at the left, the rules of the chosen one beside them, what follows from all of them below."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, context_title(), wide=True)
        self.saved = self.now = pipeline.in_force(context.store)
        self._before = pipeline.over_limits(context.store, self.saved)
        self.names = self._stage_names()
        self.place = 0
        self.complete = True
        self.reading = Segmented([
            (Reading.DWELL.value, self.tr("Days in the stage")), (Reading.AGE.value, self.tr("Days since the lead")),
        ])  # fmt: skip
        self.reading.setAccessibleName(self.tr("Expected days are"))
        self.reading.changed.connect(self._read)
        self.row("reading", self.tr("Expected days are"), self.reading)
        self.list = TabList([(str(place), name) for place, name in enumerate(self.names)] or [("0", "")])
        self.list.setFixedWidth(150)
        self.list.chosen.connect(self._choose)
        self.form = StageForm(context.english)
        self.form.edited.connect(self._take)
        self.table = StageTable()
        self._lay_out()
        self.build_foot()
        self._add_keys()
        self.show_rules()

    def _stage_names(self) -> list[str]:
        return [options.current(self.context.store).name(one.id) for one in
                options.current(self.context.store).kind("stage")]  # fmt: skip

    def _lay_out(self) -> None:
        card = Card()
        across = QHBoxLayout()
        across.setSpacing(18)
        left = QVBoxLayout()
        left.addWidget(self.list)
        link = Link(self.tr("Add, rename, reorder"), role="small")
        link.clicked.connect(self._to_lists)
        left.addWidget(link)
        left.addStretch(1)
        across.addLayout(left)
        across.addWidget(self.form, 1)
        card.body.addLayout(across)
        self.body.addWidget(card)
        note = self.tr("the benchmark is cumulative: a single step is one share divided by the one before")
        follows = Card(self.tr("What follows"), note=note)
        follows.body.addWidget(self.table)
        self.body.addWidget(follows)
        self.body.addStretch(1)
        self.mark("stages", self.list)
        self.mark("criteria", self.form.add_button)
        self.mark("benchmark", self.form.benchmark)

    # what is shown

    def show_rules(self) -> None:
        """Show the rules of the chosen stage, and what follows from all."""
        self.reading.set_current(self.now.reading.value)
        if self.now.stages:
            self.form.show_stage(self.now.stages[self.place])
        self.complete = True
        self._judge()

    def _judge(self) -> None:
        wrong = rules_of.problems(self.now)
        self.judged(say(wrong[0]) if wrong else "", complete=self.complete)
        after = pipeline.over_limits(self.context.store, self.now)
        self.table.show_rules(self.names, self.now, self._before, after)

    def shipped(self) -> Pipeline:
        """The stages as they come with the program, as far as the book has them."""
        return pipeline.shipped().ordered([one.name for one in self.now.stages])

    def write(self) -> None:
        """Save them as a version."""
        self.context.work.run(pipeline.save, self.now, done=self.written)

    # what is done

    def _read(self, key: str) -> None:
        self.now = replace(self.now, reading=Reading(key))
        self._judge()

    def _choose(self, key: str) -> None:
        if self.complete and self.now.stages:
            self.place = int(key)
            self.list.set_current(key)
            self.show_rules()

    def _take(self) -> None:
        value = self.form.value()
        self.complete = value is not None
        if value is not None:
            self.now = self.now.with_stage(value)
        self._judge()

    def _to_lists(self) -> None:
        self.place_asked.emit("lists", "stage")

    def take_up(self, kept: object) -> None:
        """Go on with rules that were not saved, unless the list has other stages by now."""
        if isinstance(kept, Pipeline) and [one.name for one in kept.stages] == [one.name for one in self.saved.stages]:
            super().take_up(kept)

    def unsaved(self) -> str:
        """Whether rules were changed and not saved."""
        return self.tr("The changes to the stages are not saved.") if self.now != self.saved else ""

    def on_changed(self, changes: ChangeSet) -> None:
        """Follow what was saved, taken back, renamed or added."""
        if not {"setting", "option"} & set(changes.tables):
            return
        follows = self.followed(pipeline.in_force(self.context.store))
        self._before = pipeline.over_limits(self.context.store, self.saved)
        names = self._stage_names()
        if names != self.names:
            self._rename(names)
        if follows or len(self.now.stages) != len(self.saved.stages):
            self.now = self.saved
            self.show_rules()

    def _rename(self, names: list[str]) -> None:
        """The list has other stages now."""
        self.names, self.place = names, min(self.place, max(0, len(names) - 1))
        self.now = self.saved
        fresh = TabList([(str(place), name) for place, name in enumerate(names)] or [("0", "")])
        fresh.setFixedWidth(150)
        fresh.set_current(str(self.place))
        fresh.chosen.connect(self._choose)
        parent = self.list.parentWidget()
        layout = parent.layout() if parent is not None else None
        if layout is not None:
            layout.replaceWidget(self.list, fresh, Qt.FindChildOption.FindChildrenRecursively)
        self.list.hide()
        self.list.deleteLater()
        self.list = fresh
        fresh.show()
        self.show_rules()

    def _add_keys(self) -> None:
        """Alt+Up and Alt+Down go to the stage before or behind; the scrolled area would swallow plain key events."""
        for keys, slot in (("Alt+Up", self._earlier), ("Alt+Down", self._later)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def _earlier(self) -> None:
        self._step(-1)

    def _later(self) -> None:
        self._step(1)

    def _step(self, by: int) -> None:
        place = self.place + by
        if 0 <= place < len(self.names):
            self._choose(str(place))


def context_title() -> str:
    """The room's name."""
    from crm_desktop.ui.settings.places import ROOMS  # noqa: PLC0415 - the rooms are named in one place

    return next(room.text for room in ROOMS if room.key == "stages")
