"""What the tabs show: order, filters, counts, pages of rows, cells edited in place."""

import pytest

from crm_desktop.services import conversions, customers, follow_ups, grading, history, lists, search
from crm_desktop.services.conversions import ConversionDraft, LossDraft
from crm_desktop.services.follow_ups import TouchDraft
from crm_desktop.services.lists import Filter
from crm_desktop.store import options
from crm_desktop.store.database import Store


@pytest.fixture
def book(store: Store) -> Store:
    """Three customers with some history."""
    customers.add(
        store,
        {
            "name": "澜川智能科技有限公司", "grade": "A", "hot": "1", "industry": "互联网", "contact_name": "陈立",
            "contact_title": "总经理", "contact_points": "13900005678", "need": "企业级CRM", "budget": "50-80万",
            "source": "展会推荐", "owner": "王磊", "tags": "数据安全、决策链短", "decision_maker": "陈立",
            "stage": "商务谈判",
        },
    )  # fmt: skip
    customers.add(store, {"name": "北辰汽车零部件有限公司", "grade": "B", "owner": "李婷", "budget": "10万以下"})
    customers.add(store, {"name": "安沐生物制药", "owner": "王磊", "tags": "数据安全"})
    call = options.current(store).find("method", "电话")
    follow_ups.log(
        store, 1, TouchDraft("2024-03-01T10:00", call, "介绍系统", "感兴趣", next_action="3月3日发送", owner="王磊")
    )
    follow_ups.plan(store, 2, "2024-03-05")
    follow_ups.plan(store, 3, "2999-03-05")
    grading.change_grade(store, [2], options.current(store).find("grade", "A"), "明确", owner="李婷")
    conversions.record(store, 1, ConversionDraft("2024-03-11", "65万", "CRM", "案例", "王磊"))
    conversions.record_loss(store, 2, LossDraft("2024-03-20", options.current(store).find("loss_reason", "价格异议")))
    return store


def names(records: lists.CustomerList, key: str, descending: bool = False) -> list[object]:
    ids = records.ids(key, descending)
    rows = records.rows(ids)
    return [str(rows[one]["name"])[:2] for one in ids]


def test_customers_sort_in_sql_with_blanks_last(book: Store) -> None:
    records = lists.CustomerList(book)
    assert names(records, "name") == ["安沐", "北辰", "澜川"]
    assert names(records, "name", True) == ["澜川", "北辰", "安沐"]
    assert names(records, "contact") == ["澜川", "安沐", "北辰"]
    assert names(records, "hot")[0] == "澜川"
    assert names(records, "hot", True)[-1] == "澜川"
    assert names(records, "industry")[0] == "澜川"
    assert names(records, "number", True) == ["安沐", "北辰", "澜川"]
    for column in records.columns:
        assert len(records.ids(column.key, False)) == len(records.ids(column.key, True)) == 3


def test_a_customers_row_has_every_cell(book: Store) -> None:
    records = lists.CustomerList(book)
    row = records.rows([1])[1]
    assert {column.key for column in records.columns} <= row.keys()
    assert (row["grade"], row["hot"], row["contact"], row["title"], row["phone"]) == (
        "A", True, "陈立", "总经理", "139 0000 5678",
    )  # fmt: skip
    assert (row["budget"], row["decision_maker"], row["tags"], row["missing"]) == (
        "50–80万", "陈立", "数据安全、决策链短", frozenset(),
    )  # fmt: skip
    assert records.rows([2])[2]["missing"] == {"industry", "contact", "phone", "need", "source"}


def test_filters_and_counts(book: Store) -> None:
    lists_of = options.current(book)
    records = lists.CustomerList(book)
    grade_a = lists_of.find("grade", "A")
    wang = lists_of.find("staff", "王磊")
    assert grade_a is not None
    assert wang is not None
    counts = records.counts()
    assert (counts.total, counts.hot, counts.grades, counts.owners[wang]) == (3, 1, {grade_a: 2}, 2)
    assert sorted(counts.tags.values()) == [1, 2]
    records.filter = Filter(grades=frozenset({grade_a}), owners=frozenset({wang}))
    assert names(records, "name") == ["澜川"]
    assert records.counts().owners == {wang: 1, lists_of.find("staff", "李婷"): 1}
    assert records.filter
    assert not Filter()
    records.filter = Filter(hot=True, stages=frozenset({lists_of.find("stage", "商务谈判") or 0}))
    assert names(records, "name") == ["澜川"]
    tag = next(tag for tag, count in counts.tags.items() if count == 2)
    records.filter = Filter(tags=frozenset({tag}))
    assert names(records, "name") == ["安沐", "澜川"]
    records.filter = Filter(text="lanchuan")
    assert names(records, "name") == ["澜川"]
    records.filter = Filter(text="没有的")
    assert names(records, "name") == []
    customers.remove(book, [1])
    records.filter = Filter(removed=True)
    assert names(records, "name") == ["澜川"]
    assert lists.CustomerList(book).counts().total == 2


@pytest.mark.parametrize(
    ("key", "text", "shown"),
    [
        ("name", "澜川智能股份有限公司", "澜川智能股份有限公司"),
        ("budget", "30-50万", "30–50万"),
        ("budget", "", ""),
        ("grade", "b", "B"),
        ("hot", "", False),
        ("industry", "制造业-电子", "制造业-电子"),
        ("contact", "陈总", "陈总"),
        ("phone", "13800000000", "138 0000 0000"),
        ("title", "", ""),
        ("tags", "价格敏感", "价格敏感"),
        ("owner", "新人", "新人"),
    ],
)
def test_one_cell_edited_in_place_and_undone(book: Store, key: str, text: str, shown: object) -> None:
    records = lists.CustomerList(book)
    before = records.rows([1])[1]
    assert records.edit(1, key, text) is None
    assert records.rows([1])[1][key] == shown
    history.undo(book)
    assert {**records.rows([1])[1], "updated_at": ""} == {**before, "updated_at": ""}


def test_a_cell_that_cannot_be_stored_stays_as_it_was(book: Store) -> None:
    records = lists.CustomerList(book)
    steps = len(history.steps(book))
    assert "grades" in str(records.edit(1, "grade", "Z"))
    assert "needs a name" in str(records.edit(1, "name", ""))
    assert records.rows([1])[1]["grade"] == "A"
    assert len(history.steps(book)) == steps


def test_the_other_templates(book: Store) -> None:
    touches = lists.FollowUpList(book)
    ids = touches.ids("when", False)
    rows = touches.rows(ids)
    assert [rows[one]["state"] for one in ids] == ["done", "overdue", "planned"]
    first = rows[ids[0]]
    told = [first[key] for key in ("customer", "method", "content", "feedback", "owner", "grade")]
    assert told == ["澜川智能科技有限公司", "电话", "介绍系统", "感兴趣", "王磊", "A"]
    assert touches.counts().states == {"done": 1, "overdue": 1, "planned": 1}
    touches.filter = Filter(states=frozenset({"overdue"}))
    assert len(touches.ids("when", False)) == 1
    touches.filter = Filter(since="2024-02-01", until="2024-03-01", hot=True)
    assert list(touches.ids("state", True)) == [ids[0]]
    touches.filter = Filter(methods=frozenset({options.current(book).find("method", "电话") or 0}), text="澜川")
    assert list(touches.ids("method", True)) == [ids[0]]
    touches.filter = Filter(text="没有的")
    assert not touches.ids("when", True)
    changes = lists.GradeChangeList(book)
    [row] = changes.rows(changes.ids("grade", False)).values()
    assert (row["from_grade"], row["grade"], row["reason"], row["basis"]) == ("B", "A", "明确", "manual")
    won = lists.ConversionList(book)
    [row] = won.rows(won.ids("amount", True)).values()
    assert (row["amount"], row["amount_text"], row["product"], row["source"], row["days"]) == (
        65_000_000, "65万", "CRM", "展会推荐", 10,
    )  # fmt: skip
    assert won.counts().amount == 65_000_000
    lost = lists.LossList(book)
    [row] = lost.rows(lost.ids("reason", False)).values()
    assert (row["reason"], row["lost_on"]) == ("价格异议", "2024-03-20")
    for records in (touches, changes, won, lost):
        records.filter = Filter()
        for column in records.columns:
            assert len(records.ids(column.key, False)) == len(records.ids(column.key, True)) > 0
            assert column.key in next(iter(records.rows(records.ids(column.key, False)).values()))


@pytest.mark.parametrize(
    ("kind", "key", "text", "shown", "warning"),
    [
        (lists.FollowUpList, "when", "2024-03-02 15:00", "2024-03-02T15:00", None),
        (lists.FollowUpList, "when", "回头", "2024-03-01T10:00", "not a date"),
        (lists.FollowUpList, "method", "拜访", "拜访", None),
        (lists.FollowUpList, "method", "", "", None),
        (lists.FollowUpList, "next_action", "3月9日演示", "3月9日演示", None),
        (lists.GradeChangeList, "changed_at", "2024年3月5日", "2024-03-05", None),
        (lists.GradeChangeList, "reason", "预算已审批", "预算已审批", None),
        (lists.ConversionList, "amount", "40万", 40_000_000, None),
        (lists.ConversionList, "amount", "面议", None, "No amount"),
        (lists.ConversionList, "converted_on", "从前", "2024-03-11", "not a date"),
        (lists.LossList, "reason", "选择竞品", "选择竞品", None),
        (lists.LossList, "retry_on", "", "", None),
    ],
)
def test_cells_of_the_other_templates(
    book: Store, kind: type[lists.RecordList], key: str, text: str, shown: object, warning: str | None
) -> None:
    records = kind(book)
    said = records.edit(1, key, text)
    assert (said is None) if warning is None else warning in str(said)
    assert records.rows([1])[1][key] == shown


def test_search_as_you_type(book: Store) -> None:
    def found(text: str) -> list[tuple[str, str]]:
        return [(hit.name[:2], hit.field) for hit in search.search(book, text).hits]

    assert found("澜川") == [("澜川", "name")]
    assert found("瀾川智能") == [("澜川", "name")]
    assert found("lczn") == [("澜川", "name")]
    assert found("beichen") == [("北辰", "name")]
    assert found("5678") == [("澜川", "phone")]
    assert found("CRM") == [("澜川", "need")]
    assert found("陈立") == [("澜川", "contact")]
    assert found("总经理") == [("澜川", "title")]
    assert found("  ") == found("zzz") == []
    hit = search.search(book, "lc").hits[0]
    assert (hit.spans, hit.grade, hit.hot, hit.phone, hit.extra) == (((0, 2),), "A", True, "139 0000 5678", "")
    customers.edit(book, 1, {"aliases": "老澜", "email": "cl@lanchuan.example", "wechat": "chenli_lc"})
    assert found("老澜") == [("澜川", "alias")]
    assert found("cl@lan") == [("澜川", "mail")]
    assert [name for name, _field in found("chenli_lc")] == ["澜川"]
    assert [one.line for one in search.search(book, "澜川").follow_ups] == []
    customers.remove(book, [1])
    assert found("澜川") == []
