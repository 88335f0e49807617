"""Room: how long data stay fresh, and the deadlines."""

from dataclasses import replace
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from crm_desktop.domain.clock_rules import Basis, ClockRules, Deadline, Freshness, Group, Kind
from crm_desktop.domain.clocks import Allowance, Unit
from crm_desktop.services import clock_book, clock_settings, own_playbooks
from crm_desktop.store import options
from crm_desktop.store.change_log import ChangeSet
from crm_desktop.ui import theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.say import marked
from crm_desktop.ui.settings.clock_words import BASES, GROUPS, KINDS, UNITS
from crm_desktop.ui.settings.rule_room import RuleRoom
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.checks import CheckBox
from crm_desktop.ui.widgets.inputs import ComboBox
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.link import Link
from crm_desktop.ui.widgets.stepper import Stepper

_LONGEST = 3660
_AS_USUAL = -1
"""A type of customer without a number of its own."""


class DeadlineLine:
    """The fields of one deadline: length, unit, on which hours, and how long before it is shown."""

    def __init__(self, kind: Kind, rule: Deadline) -> None:
        name = marked("settings", KINDS[kind])
        self.name = Label(name)
        self.said = name
        self.amount = Stepper(rule.allowed.amount, 0, _LONGEST)
        self.amount.setAccessibleName(name)
        self.unit = ComboBox([(unit, marked("settings", text)) for unit, text in UNITS.items()])
        self.basis = ComboBox([(basis, marked("settings", text)) for basis, text in BASES.items()])
        for box in (self.unit, self.basis):
            metrics = theme.current().metrics("body")
            texts = [metrics.horizontalAdvance(box.itemText(at)) for at in range(box.count())]
            box.setMinimumWidth(max(texts) + 46)
        self.lead = Stepper(rule.allowed.lead_days, 0, _LONGEST, none="—")
        self.show(rule)

    def show(self, rule: Deadline) -> None:
        """Show a rule without telling anybody."""
        self.amount.low = 1 if rule.allowed.unit is Unit.MONTHS else 0
        self.amount.set_value(rule.allowed.amount)
        self.unit.set_key(rule.allowed.unit)
        self.basis.set_key(rule.basis)
        self.basis.setEnabled(rule.allowed.unit is Unit.HOURS)
        self.lead.set_value(rule.allowed.lead_days)

    def rule(self) -> Deadline | None:
        """The rule as it stands there, None while a number is missing."""
        amount, lead, unit = self.amount.value(), self.lead.value(), self.unit_key()
        if amount is None or lead is None or (unit is Unit.MONTHS and not amount):
            return None
        return Deadline(Allowance(amount, unit, lead), Basis(str(self.basis.key())))

    def unit_key(self) -> Unit:
        """The unit; Qt keeps its plain text."""
        return Unit(str(self.unit.key()))


class ClocksRoom(RuleRoom):
    """Nothing is in force before it is saved; each saved version is kept."""

    def __init__(self, context: Context) -> None:
        note = self.tr("When data ask to be checked, and until when things are to be done")
        super().__init__(context, self.tr("Freshness and deadlines"), note)
        self.saved = self.now = clock_settings.read(context.store)
        self._types = [entry.name for entry in options.current(context.store).kind("type")]
        self.days: dict[tuple[Group, str], Stepper] = {}
        self.after: dict[Group, CheckBox] = {}
        self.lines: dict[Kind, DeadlineLine] = {}
        self.body.addWidget(self._freshness())
        self.body.addWidget(self._deadlines())
        self.body.addLayout(self._escalation())
        self.body.addStretch(1)
        self.build_foot()
        self.show_rules()

    # -- how it is built -----------------------------------------------------------------------------------------
    def _freshness(self) -> Card:
        card = Card(self.tr("Data are checked after so many days"), icon="refresh")
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        lists = options.current(self.context.store)
        named = {entry.name: lists.name(entry.id) for entry in lists.kind("type")}
        titles = ("", self.tr("Every customer"), *(named[one] for one in self._types), self.tr("After each talk"))
        for column, title in enumerate(titles):
            grid.addWidget(Label(title, "small", "text3"), 0, column)
        grid.setColumnStretch(len(titles), 1)
        for row, (group, name) in enumerate(GROUPS.items(), 1):
            said = marked("settings", name)
            grid.addWidget(Label(said), row, 0)
            for column, kind in enumerate(("", *self._types), 1):
                low, none = (_AS_USUAL, "") if kind else (0, "—")
                field = Stepper(low, low, _LONGEST, width=64, none=none)
                field.setAccessibleName(f"{said}: {named.get(kind, titles[1])}")
                field.stepped.connect(self._take)
                field.refused.connect(self._take)
                self.days[group, kind] = field
                grid.addWidget(field, row, column)
            box = self.after[group] = CheckBox("")
            box.setAccessibleName(f"{said}: {titles[-1]}")
            box.toggled.connect(self._take)
            grid.addWidget(box, row, len(titles) - 1, Qt.AlignmentFlag.AlignLeft)
        card.body.addLayout(grid)
        line = self.tr("— does not grow old; a type left empty is as every customer")
        card.body.addWidget(Label(line, "small", "text3", wrap=True))
        self.mark("freshness", self.days[Group.CONTACT, ""])
        return card

    def _deadlines(self) -> Card:
        card = Card(self.tr("Deadlines"), icon="clock")
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(5, 1)
        titles = ("", self.tr("Within"), "", self.tr("Hours that count"), self.tr("Shown days before"))
        for column, title in enumerate(titles):
            grid.addWidget(Label(title, "small", "text3"), 0, column)
        for row, (kind, rule) in enumerate(self.now.deadlines.items(), 1):
            line = self.lines[kind] = DeadlineLine(kind, rule)
            for column, part in enumerate((line.name, line.amount, line.unit, line.basis, line.lead)):
                grid.addWidget(part, row, column)
            line.lead.setAccessibleName(self.tr("{name}: shown days before").format(name=line.said))
            line.unit.setAccessibleName(self.tr("{name}: unit").format(name=line.said))
            line.basis.setAccessibleName(self.tr("{name}: hours that count").format(name=line.said))
            for field in (line.amount, line.lead):
                field.stepped.connect(self._take)
                field.refused.connect(self._take)
            for box in (line.unit, line.basis):
                box.activated.connect(self._take)
        card.body.addLayout(grid)
        self.mark("deadlines", self.lines[Kind.ENTRY].amount)
        return card

    def _escalation(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        self.ladder = Label("", tone="text2")
        link = Link(self.tr("Change in the playbook"))
        link.clicked.connect(self._to_playbook)
        row.addWidget(self.ladder)
        row.addWidget(link)
        row.addStretch(1)
        return row

    # -- what is shown -------------------------------------------------------------------------------------------
    def show_rules(self) -> None:
        """Show the rules in every field."""
        for (group, kind), field in self.days.items():
            rule = self.now.freshness.get(group, Freshness())
            field.set_value(rule.by_type.get(kind, _AS_USUAL) if kind else rule.days)
        for group, box in self.after.items():
            box.blockSignals(True)
            box.setChecked(self.now.freshness.get(group, Freshness()).after_touch)
            box.blockSignals(False)
        for kind, line in self.lines.items():
            line.show(self.now.deadlines[kind])
        steps = " / ".join(str(days) for days in own_playbooks.in_force(self.context.store).escalation)
        self.ladder.setText(self.tr("Overdue follow-ups escalate after {days} working days").format(days=steps))
        self._judge(complete=True)

    def _judge(self, *, complete: bool) -> None:
        for (group, kind), field in self.days.items():
            usual = self.days[group, ""].text()
            field.setPlaceholderText(usual if kind else "")
        self.judged("", complete=complete)

    def shipped(self) -> ClockRules:
        """The clocks as they come with the program."""
        return clock_book.shipped_rules()

    def write(self) -> None:
        """Save them as a version."""
        self.context.work.run(clock_settings.save, self.now, done=self.written)

    # -- what is done --------------------------------------------------------------------------------------------
    def _take(self, _value: object = None) -> None:
        fresh, complete = self._typed_freshness()
        deadlines = {}
        for kind, line in self.lines.items():
            rule = line.rule()
            complete = complete and rule is not None
            deadlines[kind] = rule or self.now.deadlines[kind]
            line.basis.setEnabled(line.unit_key() is Unit.HOURS)
        self.now = ClockRules(MappingProxyType(deadlines), MappingProxyType(fresh))
        self._judge(complete=complete)

    def _typed_freshness(self) -> tuple[dict[Group, Freshness], bool]:
        fresh, complete = dict(self.now.freshness), True
        for group, box in self.after.items():
            numbers = {kind: field.value() for (one, kind), field in self.days.items() if one is group}
            if None in numbers.values():
                complete = False
                continue
            known = fresh.get(group, Freshness())
            # types that the book no longer knows keep their numbers: files may bring them back
            by_type = {name: days for name, days in known.by_type.items() if name not in numbers}
            by_type |= {name: days for name, days in numbers.items() if name and days is not None and days >= 0}
            days = numbers[""] or 0
            typed = replace(known, days=days, by_type=MappingProxyType(by_type), after_touch=box.isChecked())
            if group in fresh or typed != Freshness():
                fresh[group] = typed
        return fresh, complete

    def _to_playbook(self) -> None:
        self.place_asked.emit("playbook", "escalation")

    def unsaved(self) -> str:
        """Whether rules were changed and not saved."""
        return self.tr("The changes to deadlines are not saved.") if self.now != self.saved else ""

    def on_changed(self, changes: ChangeSet) -> None:
        """Follow what was saved or taken back."""
        if "setting" in changes.tables and self.followed(clock_settings.read(self.context.store)):
            self.show_rules()
