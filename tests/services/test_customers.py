"""Adding, changing and removing customers, their people and tags; every gesture can be taken back."""

from typing import Any

import pytest

from crm_desktop.domain.messages import UserError
from crm_desktop.services import customer_card, customers, duplicates, history, tags
from crm_desktop.services.contacts import ContactDraft, PointDraft
from crm_desktop.services.customer_card import CustomerCard
from crm_desktop.store import options
from crm_desktop.store.database import Store

FORM: dict[str, Any] = {
    "name": "苏州合盛精工机械有限公司",
    "aliases": "合盛精工、HS精工",
    "type": "□新客户☑重点客户",
    "industry": "制造业-精密加工",
    "region": "江苏 › 苏州",
    "source": "展会-2024年展",
    "founded": "2015年",
    "size": "50-200人",
    "revenue": "1-3亿元",
    "budget": "50-80万",
    "decision_chain": "采购经理→技术总监→总经理",
    "satisfaction": "4",
    "grade": "A级",
    "hot": "是",
    "stage": "商务谈判",
    "owner": "王磊",
    "tags": "价格敏感，行业-制造业",
    "promises": "提供同行业案例",
    "filed_on": "2024-03-05",
    "contact_name": "刘畅",
    "contact_title": "采购经理",
    "contact_points": "13800002316 / lc@hesheng.example",
    "decision_maker": "高总",
}


def whole(store: Store, customer_id: int) -> CustomerCard:
    card = customer_card.card(store, customer_id)
    assert card is not None
    return card


def test_a_form_becomes_one_customer_with_everything_around_it(store: Store) -> None:
    card = whole(store, customers.add(store, FORM))
    assert (card.name, card.grade, card.hot, card.stage, card.stage_index, card.stage_count) == (
        FORM["name"], "A", True, "商务谈判", 5, 7,
    )  # fmt: skip
    assert (card.industry, card.owner, card.filed_on) == ("制造业-精密加工", "王磊", "2024-03-05")
    assert [tag.text for tag in card.tags] == ["价格敏感", "行业-制造业"]
    assert [(one.name, one.is_primary, one.is_decision_maker) for one in card.contacts] == [
        ("刘畅", True, False),
        ("高总", False, True),
    ]
    assert [(point.kind, point.value, point.state) for point in card.contacts[0].points] == [
        ("mobile", "13800002316", "ok"),
        ("email", "lc@hesheng.example", "ok"),
    ]
    values = card.values
    assert values["aliases"] == "合盛精工、HS精工"
    assert (values["budget"], values["revenue"], values["founded"], values["size"]) == (
        "50-80万", "1-3亿元", "2015", "50-200人",
    )  # fmt: skip
    assert (values["source"], values["type"], values["promises"]) == ("展会推荐-2024年展", "重点客户", "提供同行业案例")
    assert values["decision_chain"] == "采购经理→技术总监→总经理"


def test_the_form_of_a_card_changes_nothing(store: Store) -> None:
    customer_id = customers.add(store, FORM)
    before = whole(store, customer_id)
    customers.edit(store, customer_id, {key: value for key, value in before.values.items() if key != "updated_at"})
    after = whole(store, customer_id)
    moments = {"updated_at": "", "entered_at": before.values["entered_at"][:16]}
    assert {**after.values, "updated_at": ""} == {**before.values, **moments}
    assert after.contacts == before.contacts


def test_numbers_follow_the_rule_and_stay_unique(store: Store) -> None:
    first = whole(store, customers.add(store, {"name": "甲公司", "filed_on": "2024-03-05"}))
    second = whole(store, customers.add(store, {"name": "乙公司", "filed_on": "2024-06-01"}))
    assert (first.number, second.number) == ("KH2024001", "KH2024002")
    typed = customers.add(store, {"name": "丙公司", "number": "KH2024999"})
    assert whole(store, typed).number == "KH2024999"
    fourth = customers.add(store, {"name": "丁公司", "filed_on": "2024-07-01"})
    assert whole(store, fourth).number == "KH20241000"
    with pytest.raises(UserError, match=r"KH2024001 belongs to 甲公司"):
        customers.edit(store, typed, {"number": "KH2024001"})
    customers.edit(store, typed, {"number": "VIP7"})
    assert whole(store, typed).number == "VIP7"


def test_a_customer_needs_a_name(store: Store) -> None:
    with pytest.raises(UserError, match="needs a name"):
        customers.add(store, {"name": "  "})


def test_what_looks_wrong_is_kept_and_said(store: Store) -> None:
    customer_id = customers.add(store, {"name": "甲公司"})
    warnings = customers.edit(
        store, customer_id, {"credit_code": "91320594MA1P0KE835", "grade": "Z", "satisfaction": "9", "founded": "从前"}
    )
    assert len(warnings) == 4
    values = whole(store, customer_id).values
    assert (values["credit_code"], values["grade"], values["founded"]) == ("91320594MA1P0KE835", "", "")


def test_people_are_changed_added_and_removed_by_the_form(store: Store) -> None:
    people = [
        ContactDraft("刘畅", "采购经理", (PointDraft("", "13800002316"), PointDraft("wechat", "lc_hs"))),
        ContactDraft("高总", is_decision_maker=True, is_primary=True, preference="案例", birthday="05-01"),
    ]
    customer_id = customers.add(store, {"name": "甲公司"}, contacts=people)
    first, second = whole(store, customer_id).contacts
    assert (first.name, first.is_primary, first.preference, second.name) == ("高总", True, "案例", "刘畅")
    changed = ContactDraft("刘畅畅", id=second.id, points=(PointDraft("wechat", "lc_hs"), PointDraft("qq", "12345")))
    customers.edit(store, customer_id, {}, contacts=[changed])
    [left] = whole(store, customer_id).contacts
    assert (left.id, left.name, [point.kind for point in left.points]) == (second.id, "刘畅畅", ["wechat", "qq"])
    history.undo(store)
    assert [one.name for one in whole(store, customer_id).contacts] == ["高总", "刘畅"]


def test_the_flat_row_edits_the_first_contact(store: Store) -> None:
    customer_id = customers.add(store, {"name": "甲公司"})
    customers.edit(store, customer_id, {"contact_name": "王总", "wechat": "wang", "email": "w@a.example"})
    customers.edit(store, customer_id, {"contact_title": "总经理", "decision_maker": "王总", "email": "w@a.example"})
    [contact] = whole(store, customer_id).contacts
    assert (contact.name, contact.title, contact.is_decision_maker) == ("王总", "总经理", True)
    assert sorted(point.kind for point in contact.points) == ["email", "wechat"]
    customers.edit(store, customer_id, {"decision_maker": ""})
    assert not whole(store, customer_id).contacts[0].is_decision_maker


def test_aliases_and_tags_are_replaced_as_a_whole(store: Store) -> None:
    customer_id = customers.add(store, FORM)
    customers.edit(store, customer_id, {"aliases": "合盛精工", "tags": "价格敏感、决策链长"})
    card = whole(store, customer_id)
    assert card.values["aliases"] == "合盛精工"
    assert [tag.text for tag in card.tags] == ["价格敏感", "决策链长"]


def test_many_at_once(store: Store) -> None:
    ids = [customers.add(store, {"name": f"{name}公司"}) for name in "甲乙丙"]
    customers.edit_many(store, ids, {"owner": "李婷"})
    customers.set_hot(store, ids[:2], True)
    customers.add_tag(store, ids, "竞品对比中")
    stage = options.current(store).find("stage", "需求确认")
    customers.set_stage(store, ids, stage, "需求清楚")
    customers.set_stage(store, ids[:1], stage, "again")
    cards = [whole(store, one) for one in ids]
    assert [(card.owner, card.hot, card.stage, card.stage_days) for card in cards] == [
        ("李婷", True, "需求确认", 0), ("李婷", True, "需求确认", 0), ("李婷", False, "需求确认", 0),
    ]  # fmt: skip
    [(tag_id, text, count)] = tags.listing(store)
    assert (text, count) == ("竞品对比中", 3)
    customers.remove_tag(store, ids[:1], tag_id)
    assert tags.listing(store)[0][2] == 2
    for _ in range(4):
        history.undo(store)
    assert not whole(store, ids[0]).hot
    customers.add_tag(store, ids, "  ")
    customers.set_hot(store, [], True)
    customers.set_stage(store, [], None)
    assert next(step.kind for step in history.steps(store) if not step.undone) == "customer.bulk_edit"


def test_the_bin_keeps_everything(store: Store) -> None:
    customer_id = customers.add(store, FORM)
    customers.remove(store, [customer_id])
    assert whole(store, customer_id).removed
    customers.restore(store, [customer_id])
    assert not whole(store, customer_id).removed
    customers.remove(store, [])
    customers.restore(store, [])
    assert customer_card.card(store, 999) is None
    assert customers.name_of(store, 999) == ""


def test_hints_at_the_same_customer(store: Store) -> None:
    first = customers.add(store, FORM)
    other = customers.add(store, {"name": "宁波海通泵业有限公司", "contact_points": "13800002316"})
    by_name = duplicates.duplicates(store, "合盛精工（苏州）")
    assert [(hint.id, hint.grade) for hint in by_name] == [(first, "A")]
    assert "alike" in str(by_name[0].reasons[0])
    by_alias = duplicates.duplicates(store, "HS精工")
    assert (by_alias[0].id, by_alias[0].score) == (first, 100)
    by_phone = duplicates.duplicates(store, "", ["138 0000 2316"])
    assert {hint.id for hint in by_phone} == {first, other}
    assert duplicates.duplicates(store, FORM["name"], exclude=first) == []
    assert duplicates.duplicates(store, "北辰汽车零部件有限公司") == []
