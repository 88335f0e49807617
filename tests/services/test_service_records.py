"""Installed products, surveys and guides: what is due next, and every gesture can be taken back."""

from datetime import date, datetime

import pytest

from crm_desktop.domain.clocks import State
from crm_desktop.domain.messages import UserError
from crm_desktop.services import (
    conversions,
    customers,
    follow_ups,
    guides,
    history,
    installations,
    surveys,
    timeline,
)
from crm_desktop.services.clock_book import clock_book
from crm_desktop.services.conversions import ConversionDraft
from crm_desktop.services.installations import InstallationDraft
from crm_desktop.services.surveys import SurveyDraft
from crm_desktop.store import options
from crm_desktop.store.database import Store


@pytest.fixture
def who(store: Store) -> int:
    return customers.add(store, {"name": "清源水务集团", "grade": "A", "contact_name": "韩冬"})


def test_an_interval_gives_the_dates_and_doing_it_the_next_one(store: Store, who: int) -> None:
    draft = InstallationDraft(
        "手持终端", "PDA-20", quantity=12, installed_on="2025-04-02", part="电池", part_days=365, maintenance_days=90
    )
    one = installations.add(store, who, draft)
    (found,) = installations.of_customer(store, who)
    assert (found.title, found.part_due_on, found.maintenance_due_on) == (
        "手持终端 PDA-20 ×12", "2026-04-02", "2025-07-01",
    )  # fmt: skip
    assert installations.maintenance_done(store, one, "2025-07-10") == "2025-10-08"
    assert installations.part_done(store, one, "2026-04-01") == "2027-04-01"
    history.undo(store)
    assert installations.of_customer(store, who)[0].part_due_on == "2026-04-02"
    info = history.next_undo(store)
    assert info is not None
    assert (info.kind, info.args["product"]) == ("installation.maintenance_done", "手持终端")


def test_a_product_without_interval_is_no_longer_due_once_it_is_done(store: Store, who: int) -> None:
    one = installations.add(store, who, InstallationDraft("台账系统", part="授权", part_due_on="2026-05-10"))
    assert installations.part_done(store, one, "2026-05-01") == ""
    assert installations.of_customer(store, who)[0].part_due_on == ""
    later = InstallationDraft("设备", maintenance_due_on="2026-01-01")
    sooner = InstallationDraft("网关", maintenance_due_on="2025-12-01")
    ids = [installations.add(store, who, each) for each in (later, sooner)]
    assert [each.product for each in installations.of_customer(store, who)] == ["网关", "设备", "台账系统"]
    installations.edit(store, ids[0], InstallationDraft("泵", serial="S-1"))
    assert installations.installation(store, ids[0]).serial == "S-1"  # type: ignore[union-attr]
    installations.remove(store, ids)
    assert len(installations.of_customer(store, who)) == 1
    with pytest.raises(UserError):
        installations.add(store, who, InstallationDraft(" "))


def test_surveys_come_each_quarter_from_the_first_deal(store: Store, who: int) -> None:
    book = clock_book(store)
    assert surveys.next_clock(store, book, who) is None
    conversions.record(store, who, ConversionDraft("2026-01-15", "65万"))
    clock = surveys.next_clock(store, book, who)
    assert clock is not None
    assert (clock.due.date(), clock.opens) == (date(2026, 4, 15), date(2026, 4, 8))
    one = surveys.ask(store, who, SurveyDraft("2026-04-12", owner="王磊"))
    assert surveys.next_clock(store, book, who).due.date() == date(2026, 7, 15)  # type: ignore[union-attr]
    surveys.answer(store, one, 4, "多一份报表", "2026-04-14")
    (found,) = surveys.of_customer(store, who)
    assert (found.score, found.suggestion, found.answered_on, found.owner) == (4, "多一份报表", "2026-04-14", "王磊")
    history.undo(store)
    assert surveys.of_customer(store, who)[0].score is None
    with pytest.raises(UserError):
        surveys.answer(store, one, 9)
    surveys.edit(store, one, SurveyDraft("2026-04-12", score=5))
    assert surveys.survey(store, one).answered_on == "2026-04-12"  # type: ignore[union-attr]
    surveys.remove(store, [one])
    assert surveys.of_customer(store, who) == []


def test_the_guide_is_due_a_week_after_signing(store: Store, who: int) -> None:
    deal = conversions.record(store, who, ConversionDraft("2026-03-02", "65万", product="巡检系统"))
    book, noon = clock_book(store), datetime(2026, 3, 10, 12)
    (guide,) = guides.of_customer(store, book, who, noon)
    assert (guide.clock.due.date(), guide.reading.state, guide.product) == (date(2026, 3, 9), State.LATE, "巡检系统")
    guides.sent(store, who, deal, guide.clock.due.date(), "2026-03-06T10:00")
    (guide,) = guides.of_customer(store, book, who, noon)
    assert (guide.sent_at, guide.reading.state) == ("2026-03-06T10:00", State.KEPT)
    guides.not_sent(store, who, deal)
    assert guides.of_customer(store, book, who, noon)[0].sent_at == ""
    history.undo(store)
    assert guides.of_customer(store, book, who, noon)[0].reading.state is State.KEPT


def test_services_beyond_the_contract_are_logged_as_touches_of_their_own_kind(store: Store, who: int) -> None:
    known = options.current(store)
    for name in ("免费培训", "联合市场活动", "供应链优化建议"):
        method = known.find("method", name)
        assert method is not None
        follow_ups.log(store, who, follow_ups.TouchDraft("2026-03-10T10:00", method, f"{name} 半天"))
    titles = [item.title.args["method"] for item in timeline.timeline(store, who, kinds=frozenset({"follow_up"}))]
    assert sorted(titles) == sorted(["免费培训", "联合市场活动", "供应链优化建议"])
