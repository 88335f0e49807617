"""Order, filters and counts of many rows, compared with what plain Python makes of the same rows."""

import random
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from new_books import put_book

from crm_desktop.domain.sorting import sort_key
from crm_desktop.services import customers, follow_ups, lists, search
from crm_desktop.services.follow_ups import TouchDraft
from crm_desktop.services.lists import Filter
from crm_desktop.store import options, record_counts, record_queries, search_queries
from crm_desktop.store.database import Store, open_store
from crm_desktop.store.list_filter import CrossTable
from crm_desktop.store.record_queries import Query

NAMES = ("澜川", "北辰", "启明", "海岳", "单县", "重庆", "O'Neil", "曾记", "*总", "安沐")


def fill(store: Store) -> None:
    """Forty customers with some blanks, four in the bin, and their follow-ups."""
    chance = random.Random(3)
    with store.step("test"):
        for number in range(40):
            values = {
                "name": f"{NAMES[number % 10]}{number}有限公司",
                "grade": chance.choice(["A", "B", "C", ""]),
                "hot": chance.choice(["1", ""]),
                "owner": chance.choice(["王磊", "李婷", ""]),
                "stage": chance.choice(["线索获取", "商务谈判", ""]),
                "industry": chance.choice(["制造业-电子", "制造业", "互联网", ""]),
                "budget": chance.choice(["50-80万", "10万以下", "100万以上", ""]),
                "tags": chance.choice(["价格敏感", "价格敏感、数据安全", ""]),
                "contact_name": chance.choice(["陈立", "单丽", "曾毅", ""]),
                "contact_points": f"1380000{number:04d}" if number % 3 else "",
                "filed_on": f"2024-0{1 + number % 9}-01",
            }
            customer_id = customers.add(store, values)
            for day in range(number % 4):
                touch = TouchDraft(f"2024-05-{1 + day:02d}T09:00", content="谈", owner=chance.choice(["王磊", "李婷"]))
                follow_ups.log(store, customer_id, touch)
            if number % 5 == 0:
                follow_ups.plan(store, customer_id, chance.choice(["2024-06-01", "2024-06-10", "2024-06-20"]))
        customers.remove(store, [4, 14, 24, 34])


@pytest.fixture
def many(tmp_path: Path) -> Iterator[Store]:
    store = open_store(put_book(tmp_path / "many", fill))
    yield store
    store.close()


def rows_of(records: lists.RecordList, key: str, descending: bool = False) -> list[dict[str, object]]:
    ids = records.ids(key, descending)
    rows = records.rows(ids)
    return [dict(rows[one]) for one in ids]


BUDGETS = {"10万以下": 0, "50–80万": 50, "100万以上": 100}
SORTS: dict[str, Callable[[dict[str, object]], object]] = {
    "name": lambda row: sort_key(str(row["name"])),
    "number": lambda row: row["number"],
    "grade": lambda row: row["grade"],
    "contact": lambda row: sort_key(str(row["contact"])),
    "budget": lambda row: BUDGETS.get(str(row["budget"]), ""),
    "industry": lambda row: {"互联网": 2, "制造业": 0, "制造业-电子": 1}.get(str(row["industry"]), ""),
    "phone": lambda row: row["phone"],
    "tags": lambda row: str(row["tags"]).split("、")[0],
    "next_due": lambda row: row["next_due"],
    "last_touch": lambda row: row["last_touch"],
}


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("key", SORTS)
def test_every_column_orders_and_leaves_blanks_last(many: Store, key: str, descending: bool) -> None:
    records = lists.CustomerList(many)
    values = [SORTS[key](row) for row in rows_of(records, key, descending)]
    filled = [value for value in values if value not in ("", None)]
    assert len(values) == 36
    assert values[: len(filled)] == sorted(filled, reverse=descending)  # type: ignore[type-var]


def wanted(kind: str, many: Store, *names: str) -> frozenset[int]:
    return frozenset(found for name in names if (found := options.current(many).find(kind, name)) is not None)


def test_filters_agree_with_the_rows_whatever_the_order(many: Store) -> None:
    records = lists.CustomerList(many)
    every = rows_of(records, "name")
    tag = next(one for one, number in records.counts().tags.items() if number)
    cases: list[tuple[Filter, Callable[[dict[str, object]], object]]] = [
        (Filter(grades=wanted("grade", many, "A", "B")), lambda row: row["grade"] in ("A", "B")),
        (Filter(hot=True), lambda row: row["hot"]),
        (Filter(owners=wanted("staff", many, "王磊"), hot=True), lambda row: row["owner"] == "王磊" and row["hot"]),
        (Filter(stages=wanted("stage", many, "商务谈判")), lambda row: row["stage"] == "商务谈判"),
        (Filter(tags=frozenset({tag}), hot=True), lambda row: "价格敏感" in str(row["tags"]) and row["hot"]),
        (Filter(text="阿"), lambda row: False),
        (Filter(text="澜川"), lambda row: "澜川" in str(row["name"])),
        (Filter(text="lanchuan", hot=True), lambda row: "澜川" in str(row["name"]) and row["hot"]),
        (Filter(since="2024-02-01", until="2024-03-01"), lambda row: "2024-02" <= str(row["filed_on"]) <= "2024-03-01"),
    ]
    for chosen, holds in cases:
        records.filter = chosen
        expected = {row["id"] for row in every if holds(row)}
        for key in ("name", "grade", "budget", "contact", "next_due", "hot", "unknown"):
            assert set(records.ids(key, False)) == expected, chosen
        assert records.counts().total == len(expected)


def test_each_count_ignores_its_own_chip(many: Store) -> None:
    records = lists.CustomerList(many)
    every = rows_of(records, "name")
    lists_now = options.current(many)
    hot_of = Counter(str(row["owner"]) for row in every if row["hot"] and row["owner"])
    records.filter = Filter(hot=True, owners=wanted("staff", many, "王磊"))
    counts = records.counts()
    assert {lists_now.name(one): number for one, number in counts.owners.items()} == hot_of
    assert counts.hot == sum(1 for row in every if row["hot"] and row["owner"] == "王磊")
    records.filter = Filter(hot=True, tags=frozenset(counts.tags))
    tagged = Counter(tag for row in every if row["hot"] for tag in str(row["tags"]).split("、") if tag)
    assert sorted(records.counts().tags.values()) == sorted(tagged.values())


def test_the_bin_is_a_place_of_its_own(many: Store) -> None:
    records = lists.CustomerList(many)
    records.filter = Filter(removed=True)
    assert sorted(records.ids("name", False)) == [4, 14, 24, 34]
    assert records.counts().total == 4
    for key in ("grade", "budget", "contact", "number"):
        assert len(records.ids(key, True)) == 4
    assert sum(records.counts().tags.values()) <= 8
    records.filter = Filter(removed=True, text="海岳33")
    assert list(records.ids("name", False)) == [34]


@pytest.mark.parametrize("key", [column.key for column in lists.FollowUpList.columns])
def test_follow_ups_under_every_order_are_those_of_live_customers(many: Store, key: str) -> None:
    touches = lists.FollowUpList(many)
    every = {row["id"] for row in rows_of(touches, "when")}
    assert {row["customer_id"] for row in rows_of(touches, "when")}.isdisjoint({4, 14, 24, 34})
    for descending in (False, True):
        assert set(touches.ids(key, descending)) == every
    chosen = Filter(
        grades=wanted("grade", many, "A"), tags=frozenset(range(9)), stages=wanted("stage", many, "商务谈判")
    )
    touches.filter = chosen
    shown = rows_of(touches, key)
    assert {row["id"] for row in shown} == set(touches.ids("when", True))
    assert all(row["grade"] == "A" for row in shown)


def test_follow_ups_stand_with_their_customers_in_order(many: Store) -> None:
    touches = lists.FollowUpList(many)
    shown = rows_of(touches, "customer")
    keys = [sort_key(str(row["customer"])) for row in shown]
    assert keys == sorted(keys)
    newest = [(row["customer"], str(row["when"])) for row in shown if row["state"] == "done"]
    assert newest == sorted(newest, key=lambda pair: (sort_key(str(pair[0])), [-ord(one) for one in pair[1]]))
    hot = [bool(row["hot"]) for row in rows_of(touches, "hot")]
    assert hot == sorted(hot, reverse=True)


def test_how_a_plan_stands_depends_on_the_day(many: Store) -> None:
    with many.read() as db:
        for day, states in ((date(2024, 6, 10), {"overdue", "today", "planned"}), (date(2024, 7, 1), {"overdue"})):
            query = Query("follow_up", Filter(), None, day)
            counts = record_counts.counts(db, query)
            assert states <= counts.states.keys() <= states | {"done"}
            for state, number in counts.states.items():
                narrow = Query("follow_up", Filter(states=frozenset({state})), None, day)
                assert len(record_queries.ids(db, narrow, "when", True)) == number
                assert len(record_queries.ids(db, narrow, "content", True)) == number
            assert sum(counts.grades.values()) <= counts.total == sum(counts.states.values())


def test_a_cross_table_counts_by_hand() -> None:
    table = CrossTable(("grades", "hot"), [(1, 0, 5), (1, 1, 2), (2, 1, 3), (None, 0, 7)])
    assert table.by("grades", Filter()) == {1: 7, 2: 3}
    assert table.by("grades", Filter(hot=True, grades=frozenset({1}))) == {1: 2, 2: 3}
    assert table.by("hot", Filter(grades=frozenset({2}))) == {1: 3}
    assert (table.total(Filter()), table.total(Filter(hot=True, grades=frozenset({1})))) == (17, 2)


def test_numbers_are_found_by_their_beginning_and_telephones_by_their_end(many: Store) -> None:
    hits = search.search(many, "kh2024", limit=50).hits
    assert len(hits) == 36
    assert all(hit.number.startswith("KH2024") for hit in hits)
    exact = search.search(many, "KH2024001").hits
    assert [hit.number for hit in exact] == ["KH2024001"]
    tails = search.search(many, "0038").hits
    assert (tails[0].phone, tails[0].field) == ("138 0000 0038", "phone")
    assert search.search(many, "KH1999").hits == ()


def test_the_words_of_a_touch_are_found_with_its_customer(many: Store) -> None:
    [one, *_] = rows_of(lists.CustomerList(many), "name")
    follow_ups.log(many, int(str(one["id"])), TouchDraft("2024-06-02T10:00", content=f"与{one['name']}\n定了日期"))
    [line] = search.search(many, str(one["name"])).follow_ups
    assert (line.customer_id, line.line) == (one["id"], f"与{one['name']} 定了日期")


def test_many_candidates_are_trusted_few_are_verified(many: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    records = lists.CustomerList(many)
    records.filter = Filter(text="有限")
    assert len(records.ids("name", False)) == 36
    monkeypatch.setattr(search_queries, "VERIFIED_AT_MOST", 5)
    assert len(lists.CustomerList(many).ids("name", False)) == 36
    with many.read() as db:
        assert len(search_queries.matching(db, "有限")) == 36
