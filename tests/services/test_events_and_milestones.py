"""Events and milestones by hand: added, edited, reached, removed, each undoable (003-21, 003-28)."""

from datetime import date

import pytest

from crm_desktop.domain.messages import UserError
from crm_desktop.services import customers, events, history, milestones
from crm_desktop.services.customers import ContactDraft
from crm_desktop.services.events import EventDraft
from crm_desktop.services.milestones import MilestoneDraft
from crm_desktop.store import options
from crm_desktop.store.database import Store


@pytest.fixture
def customer_id(store: Store) -> int:
    return customers.add(store, {"name": "澜川智能"}, contacts=[ContactDraft("陈立")])


def test_an_event_is_added_edited_removed_and_each_is_undone(store: Store, customer_id: int) -> None:
    kind = options.current(store).find("event_kind", "下载资料")
    with store.read() as db:
        person = int(db.exec_driver_sql("SELECT id FROM contact").scalar_one())
    draft = EventDraft("2026-03-12T14:00", kind, " 白皮书 v2 ", person, "王磊")
    event_id = events.add_event(store, customer_id, draft)
    [found] = events.events(store, customer_id)
    assert (found.kind, found.content, found.contact, found.owner) == ("资料下载", "白皮书 v2", "陈立", "王磊")
    events.edit_event(store, event_id, EventDraft("2026-03-13", content="又来一次"))
    later = events.add_event(store, customer_id, EventDraft("2026-03-14"))
    assert [(one.happened_at, one.content) for one in events.events(store, customer_id)] == [
        ("2026-03-14", ""), ("2026-03-13", "又来一次"),
    ]  # fmt: skip
    events.remove_events(store, [event_id, later])
    assert events.events(store, customer_id) == []
    taken_back = [info for _ in range(3) if (info := history.undo(store))]
    assert events.events(store, customer_id) == [found]
    assert [(info.kind, info.args.get("name")) for info in taken_back] == [
        ("event.remove", None), ("event.add", "澜川智能"), ("event.edit", "澜川智能"),
    ]  # fmt: skip


def test_a_milestone_is_planned_moved_reached_and_removed(store: Store, customer_id: int) -> None:
    with pytest.raises(UserError, match="name"):
        milestones.add_milestone(store, customer_id, MilestoneDraft("  "))
    review = milestones.add_milestone(store, customer_id, MilestoneDraft("方案评审", "2026-03-11", "带样机", "王磊"))
    milestones.add_milestone(store, customer_id, MilestoneDraft("上线"))
    milestones.add_milestone(store, customer_id, MilestoneDraft("演示", "2026-03-01T10:30"))
    assert [one.name for one in milestones.milestones(store, customer_id)] == ["演示", "方案评审", "上线"]
    milestones.edit_milestone(store, review, MilestoneDraft("方案评审", "2026-03-18", owner="王磊"))
    milestones.reach(store, [review])
    milestones.reach(store, [])
    found = {one.id: one for one in milestones.milestones(store, customer_id)}[review]
    assert (found.due_on, found.reached_on, found.remark) == ("2026-03-18", date.today().isoformat(), "")
    milestones.remove_milestones(store, [review])
    for _ in range(3):
        history.undo(store)
    found = {one.id: one for one in milestones.milestones(store, customer_id)}[review]
    assert (found.due_on, found.reached_on, found.remark) == ("2026-03-11", "", "带样机")
