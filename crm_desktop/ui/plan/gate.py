"""Before a contact breaks a limit: what it breaks, a better day in one click, or a word why (000-51, 000-52)."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date

from crm_desktop.domain.contact_guard import Limit, Verdict
from crm_desktop.services import contact_limits, plan_moves
from crm_desktop.services.lists import CustomerList
from crm_desktop.ui import dates
from crm_desktop.ui.context import Context
from crm_desktop.ui.plan.reasons import ReasonRow
from crm_desktop.ui.say import say
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.label import Label

Proceed = Callable[[Mapping[int, str], str], None]
"""Takes the time of each customer and the word why ("" where nothing is broken)."""
_NAMED = 4


class Gate(Dialog):
    """Nothing has moved until one of its buttons is pressed; `proceed` then gets the times and the reason."""

    def __init__(
        self, context: Context, wanted: Mapping[int, str], verdicts: Mapping[int, Verdict], proceed: Proceed
    ) -> None:
        super().__init__(context.window.widget(), self.tr("Too much contact?"), width=520)
        self.context, self.wanted, self.verdicts, self.proceed = context, dict(wanted), dict(verdicts), proceed
        self.broken = [one for one, verdict in self.verdicts.items() if contact_limits.serious(verdict)]
        self.reason = ReasonRow()
        self.body.setSpacing(10)
        self._say_what()
        self.body.addWidget(self.reason)
        self.accept_button.setText(self._better_words())
        self.anyway = Button(self.tr("Do it all the same"))
        self.foot.addWidget(self.anyway)
        self.anyway.clicked.connect(self._all_the_same)
        self.accepted.connect(self._take_better)

    def _say_what(self) -> None:
        rows = CustomerList(self.context.store).rows(self.broken[:_NAMED])
        if len(self.wanted) > 1:
            words = self.tr("{count} of {all} customers would be contacted too often:")
            line = words.format(count=f"{len(self.broken):,}", all=f"{len(self.wanted):,}")
            self.body.addWidget(Label(line, wrap=True))
        for customer_id in self.broken[:_NAMED]:
            row = rows.get(customer_id)
            self.body.addWidget(Label(str(row["name"]) if row else "", bold=True))
            for broken in self.verdicts[customer_id].broken:
                tone = "warn" if broken.limit is not Limit.REST_DAY else "text2"
                self.body.addWidget(Label(say(contact_limits.words(broken)), "body", tone, wrap=True))
        if len(self.broken) > _NAMED:
            more = self.tr("and {count} more").format(count=f"{len(self.broken) - _NAMED:,}")
            self.body.addWidget(Label(more, "small", "text2"))

    def better(self) -> dict[int, str]:
        """The times that break nothing; who has none keeps the wanted one."""
        found = dict(self.wanted)
        for customer_id in self.broken:
            slot = self.verdicts[customer_id].better
            if slot is not None:
                found[customer_id] = contact_limits.iso(slot)
        return found

    def _better_words(self) -> str:
        days = {when for one, when in self.better().items() if one in self.broken}
        if len(days) == 1:
            day = days.pop()
            words = f"{dates.weekday_short(date.fromisoformat(day[:10]))} {dates.short(day)}"
            return self.tr("Move to {date}").format(date=words)
        return self.tr("Move them to better days")

    def _take_better(self) -> None:
        self.proceed(self.better(), "")

    def _all_the_same(self) -> None:
        if not self.reason.text():
            self.reason.demand()
            self.refit()
            return
        self.accepted.disconnect(self._take_better)
        self.accept()
        self.proceed(self.wanted, self.reason.text())


def guarded(
    context: Context,
    wanted: Mapping[int, str],
    proceed: Proceed,
    *,
    moving: Collection[int] = (),
    besides: Sequence[date] = (),
) -> Gate | None:
    """Go on at once where no limit is broken, else ask.

    `moving` are follow-ups that go away for the wanted ones, `besides` days of contacts that are being logged just now.
    """
    verdicts = contact_limits.rules(context.store).check(wanted, moving=moving, besides=besides)
    if not any(contact_limits.serious(one) for one in verdicts.values()):
        proceed(wanted, "")
        return None
    gate = Gate(context, wanted, verdicts, proceed)
    gate.open()
    return gate


class PutOff:
    """Puts the next touch of customers off to one ISO day, through the gate; `origin` is the view that asked."""

    def __init__(self, context: Context, origin: object | None = None) -> None:
        self._context, self._origin = context, origin

    def __call__(self, customer_ids: Collection[int], until: str) -> None:
        """Do it, or ask first."""
        moving = contact_limits.next_plans(self._context.store, customer_ids)
        guarded(self._context, dict.fromkeys(customer_ids, until), self._go, moving=moving)

    def _go(self, when: Mapping[int, str], reason: str) -> None:
        self._context.work.run(plan_moves.put_off, dict(when), reason=reason, origin=self._origin)
