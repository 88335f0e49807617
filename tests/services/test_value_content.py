"""The monthly list (001-32): what a content is about meets what customers said, and who had it is marked."""

from datetime import date

import pytest

from crm_desktop.domain.messages import UserError
from crm_desktop.domain.value_content import Content, clause_with, draft, read_contents, words_of
from crm_desktop.services import care_settings, customers, history, timeline, value_content
from crm_desktop.services.contacts import ContactDraft, PointDraft
from crm_desktop.services.value_content import Match
from crm_desktop.store.database import Store

TODAY = date(2026, 11, 20)
MONTH = "2026-11"


def add(store: Store, company: str, person: str, **values: str) -> int:
    contact = ContactDraft(person, title="总经理", points=(PointDraft("wechat", f"wx_{len(company)}"),))
    return customers.add(store, {"name": company, **values}, contacts=[contact])


@pytest.fixture
def made(store: Store) -> Content:
    """A product update, and four customers whom it may concern."""
    add(store, "远启贸易集团", "赵敏", grade="B", pains="库存不准，月底盘点要三天；报表慢")
    add(store, "澜川智能科技有限公司", "陈立", grade="A", need="批量备份，最好自动")
    add(store, "北辰汽车零部件有限公司", "周敏", grade="C", industry="制造业")
    add(store, "云杉文化传媒有限公司", "江月", grade="A", need="品牌推广")
    customers.add(store, {"name": "没有联系人", "pains": "库存"})
    key = value_content.save(store, Content("", MONTH, "update", "批量盘点", ("盘点", "库存", "制造业"), "可先试用。"))
    return Content(key, MONTH, "update", "批量盘点", ("盘点", "库存", "制造业"), "可先试用。")


def names(found: list[Match]) -> list[str]:
    return [one.card.recipient.name for one in found]


def test_a_content_meets_recorded_pains_needs_and_industries(store: Store, made: Content) -> None:
    found = value_content.matches(store, made, TODAY)
    assert names(found) == ["赵敏", "周敏"], "better grades first; nobody without a person to write to"
    first, second = found
    assert "赵总" in first.card.draft.text
    assert "“库存不准”" in first.card.draft.text
    assert "批量盘点" in first.card.draft.text
    assert first.card.draft.text.endswith("可先试用。")
    assert [str(fact) for fact in first.card.facts] == ["pain: 库存不准"]
    assert [str(fact) for fact in second.card.facts] == ["industry: 制造业"]
    assert first.card.draft.body != second.card.draft.body
    english = value_content.matches(store, made, TODAY, chinese=False)[0]
    assert english.card.draft.text.startswith("Dear 赵敏, ")
    (counted,) = value_content.month(store, MONTH)
    assert (counted.content, counted.matched, counted.sent) == (made, 3, 0)
    assert value_content.month(store, "2026-12") == []


def test_what_was_sent_is_marked_and_stands_in_the_timeline(store: Store, made: Content) -> None:
    first = value_content.matches(store, made, TODAY)[0]
    value_content.record(store, made, [])
    value_content.record(store, made, [first.card])
    found = value_content.matches(store, made, TODAY)
    assert names(found) == ["周敏", "赵敏"], "who waits comes first"
    assert [bool(one.sent_at) for one in found] == [False, True]
    assert value_content.month(store, MONTH)[0].sent == 1
    (item,) = timeline.timeline(store, first.card.recipient.customer_id, kinds=frozenset({"greeting"}))
    assert str(item.title) == "Monthly content 批量盘点 · 赵敏"
    assert str(item.lines[0]) == first.card.draft.text
    history.undo(store)
    assert value_content.month(store, MONTH)[0].sent == 0


def test_it_counts_as_a_contact_only_where_the_book_says_so(store: Store, made: Content) -> None:
    one, two = (match.card for match in value_content.matches(store, made, TODAY))
    touches = "SELECT count(*) FROM follow_up WHERE state = 'done'"
    value_content.record(store, made, [one])
    with store.read() as db:
        assert db.exec_driver_sql(touches).scalar_one() == 0
    care_settings.save(store, care_settings.choice(store), [], counts=True)
    value_content.record(store, made, [two])
    with store.read() as db:
        assert db.exec_driver_sql(touches).scalar_one() == 1


def test_contents_are_added_changed_and_taken_off(store: Store, made: Content) -> None:
    report = value_content.save(store, Content("", MONTH, "report", " 行业趋势 ", ("智能制造",)))
    value_content.save(store, Content(report, MONTH, "report", "智造趋势", ("智能制造",)))
    assert [one.content.title for one in value_content.month(store, MONTH)] == ["批量盘点", "智造趋势"]
    value_content.remove(store, made)
    assert [one.content.title for one in value_content.month(store, MONTH)] == ["智造趋势"]
    history.undo(store)
    assert len(value_content.month(store, MONTH)) == 2
    for wrong in (Content("", MONTH, "update", " ", ("库存",)), Content("", MONTH, "update", "盘点", (" ",))):
        with pytest.raises(UserError):
            value_content.save(store, wrong)


def test_words_and_clauses() -> None:
    assert words_of(" 库存、盘点,ERP 盘点") == ("库存", "盘点", "ERP")
    assert clause_with("报表慢；ERP 老旧，要换", ["erp"]) == "ERP 老旧"
    assert clause_with("报表慢", ["库存"]) == ""
    assert len(clause_with("库" * 60, ["库"])) == 24


@pytest.mark.parametrize("kind", ["update", "report", "tip"])
@pytest.mark.parametrize("chinese", [True, False])
@pytest.mark.parametrize("by_industry", [True, False])
def test_every_kind_has_its_sentences(kind: str, chinese: bool, by_industry: bool) -> None:
    content = Content("k", MONTH, kind, "批量盘点", ("库存",), "欢迎试用。")
    for turn in range(4):
        text = draft(content, "陈总", "库存不准", by_industry=by_industry, chinese=chinese, turn=turn)
        assert "陈总" in text
        assert "库存不准" in text
        assert "批量盘点" in text
        assert not {"{", "}"} & set(text)
    nobody = draft(content, "", "库存不准", by_industry=by_industry, chinese=chinese)
    assert nobody[0] not in "，,D"


def test_what_no_program_wrote_is_left_out() -> None:
    good = {"key": "a", "month": MONTH, "kind": "odd", "title": "好", "words": ["库存"]}
    wrong: list[object] = [None, {}, {**good, "month": "soon"}, {**good, "words": 3}, {**good, "title": ""}, good]
    assert read_contents(wrong) == [Content("a", MONTH, "update", "好", ("库存",))]
    assert read_contents("x") == []
