"""The stages of one customer: what is done in each, and how every criterion stands."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.pipeline import Stage
from crm_desktop.domain.playbook import Words
from crm_desktop.domain.stage_checks import Finding
from crm_desktop.services import customer_card, pipeline, stage_gate, stage_moves
from crm_desktop.store import options
from crm_desktop.store.change_log import ChangeSet
from crm_desktop.ui.context import Context
from crm_desktop.ui.stages.gate import Line
from crm_desktop.ui.stages.places import AddMissing
from crm_desktop.ui.widgets.badge import Badge
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.label import Label, Rule
from crm_desktop.ui.widgets.link import Link


class StageGuide(QWidget):
    """What is done in a stage: task, information, material, goal (003-17)."""

    def __init__(self, rule: Stage, english: bool) -> None:
        super().__init__()
        self._english = english
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        parts: tuple[tuple[str, tuple[Words, ...]], ...] = (
            (self.tr("Task"), (rule.task,)),
            (self.tr("To find out"), rule.information),
            (self.tr("To bring along"), rule.material),
            (self.tr("Goal"), (rule.goal,)),
        )
        for name, texts in parts:
            said = self.tr(", ").join(filter(None, (one.said(english=english) for one in texts)))
            if said:
                column.addLayout(self._row(name, said))
        if rule.high is not None:
            days = self.tr("{low} to {high} days").format(low=rule.low or 0, high=rule.high)
            if rule.benchmark is not None:
                days += " · " + self.tr("of 100 leads {share} get past it").format(share=rule.benchmark)
            column.addLayout(self._row(self.tr("Expected"), days))
        if column.count() == 0:
            column.addWidget(Label(self.tr("Nothing is described for this stage"), "small", "text3"))

    def _row(self, name: str, text: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        label = Label(name, "small", "text3")
        label.setFixedWidth(92)
        row.addWidget(label)
        row.addWidget(Label(text, wrap=True), 1)
        return row


class StandingDialog(Dialog):
    """The present stage first with its guide and criteria; a tick of hand can be taken back."""

    def __init__(self, context: Context, customer_id: int) -> None:
        super().__init__(context.window.widget(), self.tr("Criteria of the stage"), width=560)
        self.set_foot_visible(False)
        self.context, self.customer_id = context, customer_id
        self.adding = AddMissing(context, self)
        self.holder = QVBoxLayout()
        self.holder.setSpacing(8)
        self.body.addLayout(self.holder)
        card = customer_card.card(context.store, customer_id)
        if card is not None:
            self.head.addWidget(Badge(card.grade))
            self.head.addWidget(Label(card.name))
        self._show()
        context.changes.changed.connect(self._changed)

    def _changed(self, _changes: ChangeSet) -> None:
        self._show()
        self.refit()

    def _show(self) -> None:
        while (item := self.holder.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        store = self.context.store
        card = customer_card.card(store, self.customer_id)
        names = [one.name for one in options.current(store).kind("stage")]
        at = card.stage_index - 1 if card is not None and card.stage_index else 0
        rules, standing = pipeline.in_force(store), stage_gate.standing(store, self.customer_id)
        for place in (*range(at, len(names)), *range(at)):
            self._section(rules.stages[place], standing[names[place]], present=place == at)

    def _section(self, rule: Stage, findings: tuple[Finding, ...], *, present: bool) -> None:
        if not findings and not present:
            return
        if self.holder.count():
            self._put(Rule())
        lists = options.current(self.context.store)
        said = lists.name(lists.find("stage", rule.name))
        met = sum(one.met for one in findings)
        self._put(Label(f"{said}  {met} / {len(findings)}" if findings else said, bold=True))
        if present:
            self._put(StageGuide(rule, self.context.english))
        for finding in findings:
            line = Line(finding, self.context.english, fixable=True)
            line.asked.connect(self._add)
            self._put(line)
            if finding.met and not finding.automatic:
                self._put(Untick(self.context, self.customer_id, finding))

    def _put(self, widget: QWidget) -> None:
        self.holder.addWidget(widget)
        widget.show()

    def _add(self, finding: Finding) -> None:
        self.adding.add(self.customer_id, finding)


class Untick(Link):
    """Takes a tick of hand back."""

    def __init__(self, context: Context, customer_id: int, finding: Finding) -> None:
        super().__init__("", role="small")
        self.setText(self.tr("Take the tick back"))
        self.context, self.customer_id, self.finding = context, customer_id, finding
        self.clicked.connect(self._go)

    def _go(self) -> None:
        criterion = self.finding.criterion
        name = criterion.name.said(english=self.context.english)
        self.context.work.run(stage_moves.untick, self.customer_id, criterion.key, name)
