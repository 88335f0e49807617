"""The question after each talk whether needs and budget still stand as they are noted (003-03): one tick."""

from crm_desktop.domain.clock_rules import Freshness, Group
from crm_desktop.services import verifications
from crm_desktop.services.clock_book import clock_book
from crm_desktop.ui.context import Context
from crm_desktop.ui.widgets.checks import CheckBox


class NeedTick(CheckBox):
    """Hidden where the book does not ask after each talk; what is noted of a customer stands in its tooltip."""

    def __init__(self, context: Context, customer_id: int = 0) -> None:
        super().__init__("")
        self.setText(self.tr("Needs and budget still hold"))
        rules = clock_book(context.store).rules
        if not rules.freshness.get(Group.NEED, Freshness()).after_touch:
            self.hide()
        if customer_id:
            self.setToolTip(verifications.noted_need(context.store, customer_id) or self.tr("Nothing is noted yet"))

    def ticked(self) -> bool:
        """Whether they were gone through in this talk."""
        return not self.isHidden() and self.isChecked()
