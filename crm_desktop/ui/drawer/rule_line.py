"""What the grade rule says of the customer, where that is not the grade it has, or where not enough is known."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.services import grade_suggestions
from crm_desktop.services.customer_card import CustomerCard
from crm_desktop.services.grade_suggestions import Explained
from crm_desktop.ui import dates
from crm_desktop.ui.context import Context
from crm_desktop.ui.say import say
from crm_desktop.ui.widgets.badge import Badge
from crm_desktop.ui.widgets.label import IconLabel, Label


class RuleLine(QWidget):
    """Hidden while the rule and the grade agree; the whole evidence is in its tooltip."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 0, 0)
        row.setSpacing(6)
        self.icon = IconLabel("star", "text3", 14)
        self.badge = Badge("", 16)
        self.text = Label("", "small", "text2", elide=True)
        row.addWidget(self.icon)
        row.addWidget(self.badge)
        row.addWidget(self.text, 1, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def show_card(self, card: CustomerCard) -> None:
        """Show what the rule says of a customer."""
        found = None if card.removed else grade_suggestions.explain(self.context.store, card.id, date.today())
        self.setVisible(found is not None and bool(found.wanted or (not found.grade and found.letters)))
        if found is None:
            return
        self.badge.set_letter(found.grade)
        self.badge.setVisible(bool(found.grade))
        self.text.setText(self._words(found))
        whole = [say(found.sentence)]
        if found.basis == "manual" and found.reason:
            whole.append(self.tr("Graded by hand: {reason}").format(reason=found.reason))
        self.setToolTip("\n".join(whole))
        self.setAccessibleName(self.text.text())
        self.setAccessibleDescription(self.toolTip())

    def _words(self, found: Explained) -> str:
        """By hand it is one grade, by the rule another; or what the rule lacks."""
        how = say(found.how)
        if not found.grade:
            return self.tr("rule: {how}").format(how=how)
        if found.basis == "manual" and found.present:
            day = dates.short(found.changed_at[:10]) if found.changed_at else ""
            return self.tr("says the rule; {grade} by hand on {day}: {how}").format(
                grade=found.present, day=day, how=how
            )
        return self.tr("says the rule: {how}").format(how=how)
