"""A quick line and the book: whom it means, what is written, and that one undo takes it back."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import pytest
from new_books import new_book

from crm_desktop.domain.messages import UserError
from crm_desktop.services import customers, follow_ups, history, quick_log
from crm_desktop.services.follow_ups import TouchDraft
from crm_desktop.services.quick_whom import Resolved
from crm_desktop.store import options
from crm_desktop.store.database import Store

NOW = datetime(2026, 3, 12, 14, 20)
PEOPLE = (
    ("景泰玻璃有限公司", "王建国", "总经理", "13800000012"),
    ("曜石机器人有限公司", "王思远", "采购经理", "13800000034"),
    ("启明医疗器械有限公司", "许晴", "信息科主任", "13800000056"),
    ("澜川智能科技有限公司", "陈立", "总经理", "13800000078"),
    ("云杉文化传媒有限公司", "David", "运营经理", "13800000090"),
)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A book that is only asked."""
    store = new_book(tmp_path_factory.mktemp("asked"))
    fill(store)
    yield store
    store.close()


@pytest.fixture
def ids(store: Store) -> dict[str, int]:
    return fill(store)


def fill(store: Store) -> dict[str, int]:
    found = {}
    for name, person, title, phone in PEOPLE:
        values = {"name": name, "contact_name": person, "contact_title": title, "contact_points": phone, "grade": "B"}
        found[name[:2]] = customers.add(store, values)
    customers.add(store, {"name": "无人公司"})
    return found


def find(store: Store, line: str, number: str = "") -> Resolved:
    return quick_log.resolve(store, quick_log.understand(store, line, NOW), number=number)


def rows(store: Store, sql: str) -> list[Any]:
    with store.read() as db:
        return list(db.exec_driver_sql(sql))


@pytest.mark.parametrize(
    ("line", "state", "who"),
    [
        ("电话王总 嫌贵", "several", ["王建国", "王思远"]),
        ("电话王经理", "several", ["王思远", "王建国"]),
        ("电话王建国 嫌贵", "one", ["王建国"]),
        ("电话王建国觉得价格太高", "one", ["王建国"]),
        ("拜访景泰玻璃王总", "one", ["王建国"]),
        ("拜访曜石的王总 嫌贵", "one", ["王思远"]),
        ("拜访景泰玻璃李总", "one", [""]),
        ("拜访景泰玻璃", "one", [""]),
        ("微信联系启明医疗许晴，担心售后", "one", ["许晴"]),
        ("尾号0056 没接", "one", ["许晴"]),
        ("电话 13800000078 未接", "one", ["陈立"]),
        ("微信聊了David price too high", "one", ["David"]),
        ("WeChat with Mr. David", "one", ["David"]),
        ("陈总电话没人接", "one", ["陈立"]),
        ("許晴 嫌貴", "one", ["许晴"]),
        ("澜川智能 没接", "one", [""]),
        ("嫌贵", "unsaid", []),
        ("电话赵总 嫌贵", "none", []),
        ("拜访宏达贸易王总", "none", []),
        ("拜访宏达贸易有限公司", "none", []),
        ("尾号9999 没接", "none", []),
        ("XYZ2099001 没接", "none", []),
    ],
)
def test_whom(book: Store, line: str, state: str, who: list[str]) -> None:
    found = find(book, line)
    assert (found.state, [one.contact for one in found.candidates]) == (state, who)


def test_those_last_in_touch_come_first(store: Store, ids: dict[str, int]) -> None:
    assert [one.name[:2] for one in find(store, "老王没接").candidates] == ["景泰", "曜石"]
    follow_ups.log(store, ids["曜石"], TouchDraft("2026-03-01T10:00"))
    found = find(store, "老王没接").candidates
    assert [(one.name[:2], one.last_at[:10]) for one in found] == [("曜石", "2026-03-01"), ("景泰", "")]


def test_a_number_decides_and_the_person_is_looked_for_there(store: Store, ids: dict[str, int]) -> None:
    number = rows(store, f"SELECT number FROM customer WHERE id = {ids['曜石']}")[0][0]
    found = find(store, "电话王总 嫌贵", number.lower())
    assert [(one.number, one.contact) for one in found.candidates] == [(number, "王思远")]
    assert find(store, "电话赵总 嫌贵", number).candidates[0].contact == ""
    assert find(store, f"{number} 没接").candidates[0].customer_id == ids["曜石"]
    assert find(store, "嫌贵", "NO2020001").state == "none"


def test_a_line_is_one_step_and_one_undo(store: Store, ids: dict[str, int]) -> None:
    before = rows(store, "SELECT * FROM customer")
    parsed = quick_log.understand(store, "昨天下午电话王建国 嫌贵 下周三发新报价", NOW)
    found = quick_log.resolve(store, parsed)
    entry = quick_log.entry(store, parsed, quick_log.chosen(found), found.spans)
    written = quick_log.apply(store, entry)
    known = options.current(store)
    [touch] = rows(store, "SELECT * FROM follow_up WHERE deleted_at IS NULL")
    assert (touch.customer_id, touch.happened_at, touch.state) == (ids["景泰"], "2026-03-11T15:00", "done")
    assert (known.name(touch.method_id), known.name(touch.result_id), touch.feedback) == ("电话", "价格异议", "嫌贵")
    assert (touch.next_action, touch.next_action_on, touch.content) == ("发新报价", "2026-03-18", None)
    assert touch.contact_id is not None
    [promise] = rows(store, "SELECT * FROM promise")
    assert (promise.side, promise.content, promise.due_on) == ("ours", "发新报价", "2026-03-18")
    assert rows(store, f"SELECT next_due_at FROM customer WHERE id = {ids['景泰']}")[0][0] == "2026-03-18"
    assert history.next_undo(store).id == written.step  # type: ignore[union-attr]
    history.undo(store)
    assert rows(store, "SELECT * FROM follow_up") == []
    assert rows(store, "SELECT * FROM promise") == []
    assert rows(store, "SELECT * FROM customer") == before


def test_what_told_nobody_stays_in_the_content(store: Store, ids: dict[str, int]) -> None:
    for line, content in (
        ("拜访景泰玻璃李总 现场看了设备", "李总 现场看了设备"),
        ("拜访景泰玻璃王总 现场看了设备", "现场看了设备"),
        ("今天收到景泰玻璃王总定金", "收到景泰玻璃王总定金"),
    ):
        parsed = quick_log.understand(store, line, NOW)
        found = quick_log.resolve(store, parsed)
        assert quick_log.entry(store, parsed, found.candidates[0], found.spans).content == content


def test_nothing_happened_yet_is_a_plan(store: Store, ids: dict[str, int]) -> None:
    parsed = quick_log.understand(store, "明天下午3点拜访陈总", NOW)
    entry = quick_log.entry(store, parsed, quick_log.chosen(quick_log.resolve(store, parsed)))
    assert quick_log.apply(store, entry).planned
    [touch] = rows(store, "SELECT * FROM follow_up")
    assert (touch.state, touch.planned_at, touch.next_action) == ("planned", "2026-03-13T15:00", "拜访陈总")
    assert options.current(store).name(touch.method_id) == "拜访"


def test_their_promise(store: Store, ids: dict[str, int]) -> None:
    parsed = quick_log.understand(store, "电话陈总 答应月底前付款", NOW)
    quick_log.apply(store, quick_log.entry(store, parsed, quick_log.chosen(quick_log.resolve(store, parsed))))
    [promise] = rows(store, "SELECT * FROM promise")
    assert (promise.side, promise.content, promise.due_on) == ("theirs", "付款", "2026-03-31")


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("电话王总", "王总 may be one of 2 customers: 景泰玻璃有限公司"),
        ("电话赵总", "Nobody in the book is called 赵总."),
        ("嫌贵", "The line does not say which customer it is about."),
    ],
)
def test_nobody_is_invented(book: Store, line: str, sentence: str) -> None:
    with pytest.raises(UserError, match=sentence):
        quick_log.chosen(find(book, line))


def test_own_methods_are_understood(store: Store, ids: dict[str, int]) -> None:
    with store.step("option.edit") as step:
        options.ensure(step.db, options.load(step.db), "method", "钉钉")
    parsed = quick_log.understand(store, f"{date(2026, 3, 11):%m/%d} 钉钉陈立", NOW)
    assert parsed.method is not None
    assert (parsed.method.name, parsed.whom[0].text) == ("钉钉", "陈立")
