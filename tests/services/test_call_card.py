"""The call-in card: who calls by the last digits, and all that is wanted while it rings; quick in a big book."""

import time
from datetime import date, timedelta

import pytest

from crm_desktop.services import call_card, customers, demo, follow_ups, installations
from crm_desktop.services.installations import InstallationDraft
from crm_desktop.store import options
from crm_desktop.store.database import Store

TODAY = date.today()


def day(ahead: int) -> str:
    return (TODAY + timedelta(days=ahead)).isoformat()


@pytest.fixture
def known(store: Store) -> dict[str, int]:
    people = (
        ("清源水务集团", "韩冬", "13800005678", "A"),
        ("澜川智能科技", "陈立", "139 0000 5678", "A"),
        ("锦程包装印刷", "前台", "0512-65005678-801", "D"),
        ("启明医疗器械", "许晴", "13800005679", "B"),
    )
    return {
        name: customers.add(
            store, {"name": name, "contact_name": person, "contact_points": phone, "grade": grade, "need": "巡检"}
        )
        for name, person, phone, grade in people
    }


def test_the_last_four_digits_find_who_calls(store: Store, known: dict[str, int]) -> None:
    found = call_card.find(store, "5678")
    assert {one.name for one in found} == {"清源水务集团", "澜川智能科技", "锦程包装印刷"}
    assert {one.phone for one in found} == {"138 0000 5678", "139 0000 5678", "0512-65005678-801"}
    assert all(one.tail == 4 for one in found)
    assert [one.name for one in call_card.find(store, "139 0000 5678")] == ["澜川智能科技"]
    assert call_card.find(store, "0801") == []
    assert call_card.find(store, "567") == []


@pytest.mark.parametrize("typed", ["韩冬", "handong", "清源", "qysw"])
def test_a_name_or_its_sound_finds_too(store: Store, known: dict[str, int], typed: str) -> None:
    assert [one.name for one in call_card.find(store, typed)] == ["清源水务集团"]


def test_the_hot_and_lately_touched_come_first_and_the_bin_never(store: Store, known: dict[str, int]) -> None:
    customers.set_hot(store, [known["锦程包装印刷"]], True)
    follow_ups.log(store, known["澜川智能科技"], follow_ups.TouchDraft(day(-1)))
    customers.remove(store, [known["清源水务集团"]])
    assert [one.name for one in call_card.find(store, "5678")] == ["锦程包装印刷", "澜川智能科技"]


def test_the_card_holds_what_is_wanted(store: Store, known: dict[str, int]) -> None:
    customer_id = known["清源水务集团"]
    phone = options.current(store).find("method", "电话")
    for ago in (30, 20, 12, 9):
        draft = follow_ups.TouchDraft(f"{day(-ago)}T10:00", phone, f"谈了 {ago}", "反馈好", next_action="")
        follow_ups.log(store, customer_id, draft)
    customers.edit(store, customer_id, {"promises": "补一份能耗报表模板", "type": "老客户", "stage": "项目实施"})
    installations.add(
        store, customer_id, InstallationDraft("巡检网关", "GW-8", quantity=4, part="电池", part_due_on=day(20))
    )
    card = call_card.card(store, customer_id, TODAY)
    assert card is not None
    assert (card.grade, card.type, card.stage, card.days) == ("A", "老客户", "项目实施", 9)
    assert card.limit > 0
    assert [one.content for one in card.touches] == ["谈了 9", "谈了 12", "谈了 20"]
    assert (card.touches[0].method, card.touches[0].icon) == ("电话", "phone")
    assert [(one.side, one.content) for one in card.promises] == [("ours", "补一份能耗报表模板")]
    assert [one.part_due_on for one in card.products] == [day(20)]
    assert card.person is not None
    assert (card.person.name, card.phone) == ("韩冬", "13800005678")
    assert card.topics[0] == "巡检"
    assert len(card.topics) >= 2
    customers.remove(store, [customer_id])
    assert call_card.card(store, customer_id, TODAY) is None


def test_the_person_who_calls_is_shown(store: Store, known: dict[str, int]) -> None:
    customer_id = known["启明医疗器械"]
    people = [
        customers.ContactDraft("许晴", points=(customers.PointDraft("", "13800005679"),), is_primary=True),
        customers.ContactDraft("江月", "护士长", points=(customers.PointDraft("", "13800004321"),)),
    ]
    customers.edit(store, customer_id, {}, contacts=people)
    [match] = call_card.find(store, "4321")
    assert (match.contact, match.title) == ("江月", "护士长")
    card = call_card.card(store, match.customer_id, TODAY, contact_id=match.contact_id)
    assert card is not None
    assert card.person is not None
    assert card.person.name == "江月"


def test_the_index_answers(store: Store) -> None:
    demo.fill(store, 2000, 3, TODAY)
    with store.read() as db:
        plan = "\n".join(
            str(row[3])
            for row in db.exec_driver_sql(
                "EXPLAIN QUERY PLAN SELECT p.id FROM contact_point p "
                "WHERE substr(substr(p.key, 1, instr(p.key || '-', '-') - 1), -4) = '5678'"
            )
        )
        phone = db.exec_driver_sql("SELECT key FROM contact_point WHERE kind = 'mobile' LIMIT 1").scalar()
    assert "contact_point_tail" in plan
    begun = time.perf_counter()
    found = call_card.find(store, str(phone)[-4:])
    assert found
    assert call_card.card(store, found[0].customer_id, TODAY) is not None
    assert time.perf_counter() - begun < 0.5
