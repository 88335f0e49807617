"""The service records among random gestures: undoing everything is the first dump, redoing everything the last."""

from datetime import date, datetime

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule
from test_undo_machine import UndoMachine

from crm_desktop.domain.clock_rules import Group
from crm_desktop.services import (
    complaints,
    customers,
    incomplete,
    installations,
    product_push,
    surveys,
    verifications,
)
from crm_desktop.services.complaints import ComplaintDraft
from crm_desktop.services.installations import InstallationDraft
from crm_desktop.services.product_push import PushDraft
from crm_desktop.services.surveys import SurveyDraft
from crm_desktop.services.verifications import CheckDraft

DAY = date(2026, 3, 13)


class ServiceMachine(UndoMachine):
    """The book under random gestures of sales and service."""

    def one(self, data: st.DataObject) -> int:
        return int(data.draw(st.sampled_from(self.ids())))

    @rule(name=st.sampled_from(["清源水务", "北辰"]), full=st.booleans())
    def capture(self, name: str, full: bool) -> None:
        rest = {"industry": "制造业", "source": "展会", "need": "巡检", "pains": "漏检", "budget": "5万"}
        with self.store.step("customer.add", name=name) as step:
            values = {"name": name, **(rest if full else {}), "need_product": "终端" if full else ""}
            incomplete.begin(step, [customers.add_in(step, values)], "2026-03-13T10:00")

    @precondition(lambda self: self.ids())
    @rule(data=st.data(), far=st.integers(0, 3))
    def complain(self, data: st.DataObject, far: int) -> None:
        one = complaints.receive(self.store, self.one(data), ComplaintDraft("2026-03-13T10:00", problem="掉线"))
        if far:
            complaints.answer(self.store, one, "2026-03-13T10:20")
        if far > 1:
            complaints.solve(self.store, one, "换机", "2026-03-13T15:00")
        if far > 2:
            complaints.call_back(self.store, one, 4, "2026-03-14T09:00")

    @precondition(lambda self: self.ids())
    @rule(data=st.data(), done=st.booleans())
    def install(self, data: st.DataObject, done: bool) -> None:
        draft = InstallationDraft("网关", installed_on="2026-01-10", maintenance_days=90, part="电池", part_days=30)
        one = installations.add(self.store, self.one(data), draft)
        if done:
            installations.maintenance_done(self.store, one, "2026-04-01")
            installations.remove(self.store, [one])

    @precondition(lambda self: self.ids())
    @rule(data=st.data(), score=st.integers(1, 5))
    def ask(self, data: st.DataObject, score: int) -> None:
        one = surveys.ask(self.store, self.one(data), SurveyDraft("2026-03-01"))
        surveys.answer(self.store, one, score, "快些", "2026-03-03")

    @precondition(lambda self: self.ids())
    @rule(data=st.data(), groups=st.lists(st.sampled_from(list(Group)), min_size=1, unique=True))
    def check(self, data: st.DataObject, groups: list[Group]) -> None:
        verifications.check(self.store, self.one(data), CheckDraft(tuple(groups), "2026-03-12"))

    @precondition(lambda self: self.ids())
    @rule(trial=st.sampled_from(["", "试用-GW-9"]))
    def push(self, trial: str) -> None:
        product_push.push(self.store, self.ids(), PushDraft("GW-9", DAY, "推荐 GW-9", trial, daily_most=1))

    @invariant()
    def the_queue_holds_who_lacks_something(self) -> None:
        for one in incomplete.queue(self.store, datetime(2026, 3, 13, 15)):
            assert one.missing


TestService = ServiceMachine.TestCase
TestService.settings = settings(
    max_examples=8,
    stateful_step_count=14,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
