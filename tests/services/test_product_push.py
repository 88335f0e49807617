"""A new product for existing customers: whom it finds, what it plans in one step, and the list of what they said."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from crm_desktop.domain.messages import UserError
from crm_desktop.services import (
    complaints,
    conversions,
    customers,
    follow_ups,
    history,
    product_feedback,
    surveys,
    tags,
)
from crm_desktop.services import product_push as push
from crm_desktop.services.complaints import ComplaintDraft
from crm_desktop.services.conversions import ConversionDraft
from crm_desktop.services.product_push import Audience, PushDraft
from crm_desktop.services.surveys import SurveyDraft
from crm_desktop.store import options, push_queries
from crm_desktop.store.database import Store

FRIDAY = date(2026, 3, 13)


@pytest.fixture
def people(store: Store) -> dict[str, int]:
    made = {
        "买过": customers.add(store, {"name": "买过", "grade": "B", "industry": "制造业-汽车", "pains": "漏检 多"}),
        "老客": customers.add(store, {"name": "老客", "grade": "A", "type": "老客户", "tags": "价格敏感"}),
        "新客": customers.add(store, {"name": "新客", "grade": "A", "industry": "制造业", "need": "巡检 APP"}),
    }
    conversions.record(store, made["买过"], ConversionDraft("2026-01-05", "65万", product="巡检网关 GW-8"))
    return made


def names(store: Store, chosen: Audience) -> list[str]:
    return [one.name for one in push.preview(store, push.audience(store, chosen))]


def test_existing_customers_are_found_buyers_first(store: Store, people: dict[str, int]) -> None:
    known = options.current(store)
    existing = push.existing_types(known)
    assert names(store, Audience(existing)) == ["买过", "老客"]
    assert names(store, Audience()) == ["买过"], "without a type only those who bought"
    assert names(store, Audience(existing, existing_only=False)) == ["买过", "老客", "新客"]
    assert names(store, Audience(existing, bought=("gw-8", "x"))) == ["买过"]
    assert names(store, Audience(existing, False, words=("app", "漏检"))) == ["买过", "新客"]
    assert names(store, Audience(existing, words=("app",))) == []
    industry = known.find("industry", "制造业")
    assert industry is not None
    assert names(store, Audience(existing, False, industries=frozenset({industry}))) == ["买过", "新客"]
    (tag,) = [one for one, text, _count in tags.listing(store) if text == "价格敏感"]
    assert names(store, Audience(existing, tags=frozenset({tag}))) == ["老客"]
    grade = known.find("grade", "A")
    assert grade is not None
    assert names(store, Audience(existing, grades=frozenset({grade}))) == ["老客"]
    customers.remove(store, [people["买过"]])
    assert names(store, Audience(existing)) == ["老客"]


def test_a_push_is_one_step_with_days_that_hold_so_many(store: Store, people: dict[str, int]) -> None:
    ids = [people["老客"], people["买过"], people["新客"]]
    draft = PushDraft("GW-9", FRIDAY, "推荐新品 GW-9，可试用", trial_tag="试用-GW-9", daily_most=2)
    assert push.push(store, ids, draft) == 3
    with store.read() as db:
        rows = db.exec_driver_sql(
            "SELECT customer_id, planned_at, next_action, state FROM follow_up ORDER BY planned_at, id"
        ).all()
    assert [row[0] for row in rows] == ids
    assert [row[1] for row in rows] == ["2026-03-13", "2026-03-13", "2026-03-16"], "the weekend is left out"
    assert {tuple(row[2:]) for row in rows} == {("推荐新品 GW-9，可试用", "planned")}
    assert ("试用-GW-9", 3) in [(text, count) for _id, text, count in tags.listing(store)]
    info = history.next_undo(store)
    assert info is not None
    assert (info.kind, info.args) == ("product.push", {"product": "GW-9", "count": 3})
    history.undo(store)
    with store.read() as db:
        assert db.exec_driver_sql("SELECT count(*) FROM follow_up").scalar_one() == 0
        assert db.exec_driver_sql("SELECT count(*) FROM customer_tag t JOIN tag g ON g.id = t.tag_id "
                                  "WHERE g.name LIKE '%GW-9'").scalar_one() == 0  # fmt: skip
    with pytest.raises(UserError):
        push.push(store, [], draft)
    with pytest.raises(UserError):
        push.push(store, ids, PushDraft(" ", FRIDAY, ""))


def test_what_customers_said_goes_to_the_product_department(
    store: Store, people: dict[str, int], tmp_path: Path
) -> None:
    touch = follow_ups.TouchDraft("2026-03-10T10:00", content="演示 GW-8", feedback="希望加报表", owner="王磊")
    follow_ups.log(store, people["买过"], touch)
    follow_ups.log(store, people["老客"], follow_ups.TouchDraft("2026-03-11T10:00", content="无反馈"))
    draft = ComplaintDraft("2026-03-12T09:00", problem="掉线", improvement="出厂加测", product="GW-8")
    complaints.receive(store, people["买过"], draft)
    surveys.ask(store, people["老客"], SurveyDraft("2026-03-13", score=4, suggestion="响应再快些"))
    path = tmp_path / "反馈.xlsx"
    product_feedback.export(store, path, "2026-03-01", "2026-04-01")
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    rows = [[cell.value for cell in line] for line in sheet.iter_rows(min_row=2)]
    assert [(row[1], row[2], row[6]) for row in rows] == [
        ("跟进", "买过", "希望加报表"),
        ("投诉", "买过", "掉线 → 出厂加测"),
        ("满意度调研", "老客", "响应再快些"),
    ]
    assert product_feedback.count(store, "2026-03-01", "2026-04-01", "gw-8") == 2
    assert product_feedback.count(store, "2026-01-01", "2026-02-01") == 0
    with store.read() as db:
        found = push_queries.feedback(db, "2026-03-01", "2026-04-01", ("gw-8",))
    assert len(found) == 2, "what is counted is what is written"
