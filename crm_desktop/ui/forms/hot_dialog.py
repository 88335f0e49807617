"""Too many hot customers: the limit, and whose mark can go, each with its reason (004-07)."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.services import customers, hot
from crm_desktop.services.hot import Cooling
from crm_desktop.ui import theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.save_dialog import SaveDialog
from crm_desktop.ui.say import say
from crm_desktop.ui.widgets.badge import Badge
from crm_desktop.ui.widgets.checks import CheckBox
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.scrolled import scrolled
from crm_desktop.ui.widgets.stepper import Stepper

_HEIGHT = 360


class HotDialog(SaveDialog):
    """Those beyond the limit are ticked, the clearest cases first."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "", width=600, accept=" ")
        self.title.setText(self.tr("Hot customers"))
        self.heat = hot.heat(context.store)
        self.found = hot.cooling(context.store, date.today())
        self.boxes: dict[int, CheckBox] = {}
        self.limit = Stepper(self.heat.limit, 1, 9999)
        self._lay_out()
        self.limit.stepped.connect(self._limited)
        self._ticked()

    def _lay_out(self) -> None:
        self.body.setSpacing(10)
        words = self.tr("{count} customers are hot. The fewer there are, the more each of them gets.")
        self.body.addWidget(Label(words.format(count=f"{self.heat.count:,}"), "body", "text2", wrap=True))
        row = QHBoxLayout()
        row.addWidget(Label(self.tr("At most"), "body"))
        row.addWidget(self.limit)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(Label(self.tr("Whose mark can go"), "body", bold=True))
        if not self.found:
            self.body.addWidget(
                Label(self.tr("Every hot customer has a need and was contacted lately."), "body", "text2")
            )
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for at, one in enumerate(self.found):
            column.addLayout(self._line(one, ticked=at < self.heat.over))
        column.addStretch(1)
        area = scrolled(holder)
        area.setFixedHeight(theme.current().px(min(_HEIGHT, 30 * max(1, len(self.found)) + 8)))
        self.body.addWidget(area)
        self.body.addWidget(self.problem)

    def _line(self, one: Cooling, *, ticked: bool) -> QHBoxLayout:
        box = CheckBox(one.name, ticked)
        box.toggled.connect(self._ticked)
        self.boxes[one.customer_id] = box
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Badge(one.grade, 18))
        row.addWidget(box)
        row.addStretch(1)
        row.addWidget(Label(say(one.why), "small", "text3"))
        return row

    def _limited(self, _limit: int) -> None:
        self._ticked()

    def chosen(self) -> list[int]:
        """The customers that are ticked."""
        return [one for one, box in self.boxes.items() if box.isChecked()]

    def _ticked(self) -> None:
        count = len(self.chosen())
        text = self.tr("No longer hot: {count}").format(count=count) if count else self.tr("Save limit")
        self.accept_button.setText(text)
        self.accept_button.setEnabled(count > 0 or self.limit.value() not in (None, self.heat.limit))
        self.accept_button.updateGeometry()

    def save(self) -> None:
        """Write the limit, then take the marks off; two steps, each undone by itself."""
        limit, chosen = self.limit.value(), self.chosen()
        if limit is None:
            self.complain(self.tr("The limit is a whole number."))
            return
        if limit != self.heat.limit and chosen:
            self.context.work.run(hot.set_limit, limit)
        if chosen:
            self.write(customers.set_hot, chosen, False)
        else:
            self.write(hot.set_limit, limit)
