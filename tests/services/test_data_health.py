"""What is wrong with the data: each kind is found, calling it right keeps it away, an audit draws customers."""

from datetime import datetime
from typing import Any

import pytest

from crm_desktop.domain import credit_code
from crm_desktop.domain.data_health import RULES, Kind, percent
from crm_desktop.domain.progress import Cancelled
from crm_desktop.services import cell_edits, completeness, conversions, customers, data_health, follow_ups, history
from crm_desktop.services.conversions import ConversionDraft
from crm_desktop.store import health_change_queries
from crm_desktop.store.database import Store

NOW = datetime(2026, 3, 10, 9)
BODY = "91350100M000100Y4"
CODE = BODY + credit_code.last_character(BODY)
WRONG = BODY + ("1" if CODE[-1] != "1" else "2")


def add(store: Store, name: str, **values: str) -> int:
    return customers.add(store, {"name": name, "filed_on": "2026-01-05", **values})


def found(store: Store, kind: Kind) -> list[tuple[int, str]]:
    return [(one.customer_id, one.value) for one in data_health.look(store, NOW)[kind]]


@pytest.mark.parametrize(
    ("kind", "values", "value"),
    [
        (Kind.POINT_INVALID, {"contact_name": "王总", "contact_points": "1380000000"}, "1380000000"),
        (Kind.POINT_MASKED, {"contact_name": "王总", "contact_points": "139xxxx5678"}, "139xxxx5678"),
        (Kind.CODE_WRONG, {"credit_code": WRONG}, WRONG),
        (Kind.DAY_AHEAD, {"founded": "2031年"}, "2031"),
        (Kind.DAY_AHEAD, {"filed_on": "2026-03-11"}, "2026-03-11"),
        (Kind.BUDGET_BEYOND, {"budget": "500万", "revenue": "100-200万"}, "500万"),
        (Kind.TRADE_DIFFERS, {"industry": "制造业", "main_business": "冷链运输"}, "冷链运输"),
        (Kind.TOP_WITHOUT_NEED, {"grade": "A"}, ""),
        (Kind.HOT_WITHOUT_NEED, {"hot": "是"}, ""),
        (Kind.OLD_WITHOUT_DEAL, {"type": "老客户"}, ""),
        (Kind.LATE_WITHOUT_DEAL, {"stage": "项目实施"}, ""),
    ],
)
def test_each_kind_is_found_and_nothing_else(store: Store, kind: Kind, values: dict[str, str], value: str) -> None:
    add(store, "清源水务有限公司", industry="环保", main_business="污水处理", credit_code=CODE, founded="2015")
    one = add(store, "北辰汽车零部件有限公司", **values)
    everything = data_health.look(store, NOW)
    assert list(everything) == list(RULES)
    assert {key: [(each.customer_id, each.value) for each in them] for key, them in everything.items() if them} == {
        kind: [(one, value)]
    }


@pytest.mark.parametrize("name", ["测试公司", "Test 1", "X", "12345"])
def test_names_that_look_like_a_trial(store: Store, name: str) -> None:
    add(store, "澜川智能科技有限公司")
    one = add(store, name)
    assert found(store, Kind.NAME_MADE_UP) == [(one, name)]


def test_what_several_customers_have_in_common(store: Store) -> None:
    three = [
        add(store, name, contact_name="王总", contact_points="13800000001", credit_code=code)
        for name, code in (("甲公司", CODE), ("乙公司", CODE), ("丙公司", ""))
    ]
    assert found(store, Kind.POINT_SHARED) == [(one, "13800000001") for one in three]
    assert found(store, Kind.CODE_SHARED) == [(one, CODE) for one in three[:2]]
    customers.remove(store, [three[0]])
    assert found(store, Kind.POINT_SHARED) == []
    assert found(store, Kind.CODE_SHARED) == []


def test_deals_and_touches_are_held_against_type_and_clock(store: Store) -> None:
    one = add(store, "甲公司", type="新客户")
    conversions.record(store, one, ConversionDraft("2026-02-01", "65万"))
    follow_ups.log(store, one, follow_ups.TouchDraft("2026-03-10T09:30", content="明天的电话"))
    follow_ups.log(store, one, follow_ups.TouchDraft("2026-03-10T08:30", content="今天的电话"))
    follow_ups.plan(store, one, "2026-03-20")
    assert found(store, Kind.NEW_WITH_DEAL) == [(one, "")]
    assert found(store, Kind.TOUCH_AHEAD) == [(one, "2026-03-10T09:30")]


def test_what_was_called_right_stays_away_until_it_changes(store: Store) -> None:
    one = add(store, "甲公司", industry="物流", main_business="软件", credit_code=WRONG)
    for kind in (Kind.TRADE_DIFFERS, Kind.CODE_WRONG):
        data_health.call_right(store, kind, data_health.look(store, NOW)[kind])
        assert found(store, kind) == []
    customers.edit(store, one, {"main_business": "软件开发"})
    assert found(store, Kind.TRADE_DIFFERS) == [(one, "软件开发")]
    history.undo(store)
    assert found(store, Kind.TRADE_DIFFERS) == []
    history.undo(store)
    assert found(store, Kind.CODE_WRONG) == [(one, WRONG)]
    data_health.call_right(store, Kind.CODE_WRONG, [])
    assert found(store, Kind.TRADE_DIFFERS) == []


def test_hot_is_called_right_although_it_has_no_value(store: Store) -> None:
    add(store, "甲公司", hot="是")
    data_health.call_right(store, Kind.HOT_WITHOUT_NEED, data_health.look(store, NOW)[Kind.HOT_WITHOUT_NEED])
    assert found(store, Kind.HOT_WITHOUT_NEED) == []


def test_a_look_can_be_stopped(store: Store) -> None:
    def stop(done: int, _total: int, _label: str = "") -> None:
        if done == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        data_health.look(store, NOW, stop)


def test_what_the_lists_show_of_customers(store: Store) -> None:
    values = {"industry": "制造业-电子", "grade": "B", "type": "新客户", "credit_code": CODE, "pains": "退货多"}
    one = add(store, "甲公司", contact_name="王总", contact_points="13800000001", **values)
    row = data_health.rows(store, [one])[one]
    shown = {key: row[key] for key in ("name", "contact", "phone", *values)}
    assert shown == {**values, "name": "甲公司", "contact": "王总", "phone": "138 0000 0001"}


def test_an_audit_draws_once_and_keeps_its_verdicts(store: Store) -> None:
    everybody = {add(store, f"公司{at}") for at in range(30)}
    assert data_health.draw_sample(store, "2026-03", 12) == 12
    drawn = data_health.sample(store, "2026-03")
    assert len({one.customer_id for one in drawn} & everybody) == 12
    assert {one.verdict for one in drawn} == {"open"}
    data_health.judge(store, drawn[:1], "wrong", "电话是空号")
    data_health.judge(store, drawn[1:2], "right")
    first, second, third = data_health.sample(store, "2026-03")[:3]
    assert (first.verdict, first.remark, second.verdict, third.verdict) == ("wrong", "电话是空号", "right", "open")
    history.undo(store)
    assert data_health.sample(store, "2026-03")[1].verdict == "open"
    assert data_health.draw_sample(store, "2026-03", 100) == 18, "nobody is drawn twice in a month"
    assert data_health.draw_sample(store, "2026-03") == 0
    assert data_health.sample(store, "2026-04") == []
    customers.remove(store, [first.customer_id])
    assert first.customer_id not in {one.customer_id for one in data_health.sample(store, "2026-03")}


def test_whole_percents_round_down() -> None:
    assert (percent(999, 1000), percent(0, 0), percent(1, 3)) == (99, 100, 33)


def _checked(store: Store, known: dict[str, Any]) -> None:
    """After any change a look at the touched customers says what a look at the whole book says."""
    with store.read() as db:
        last = db.exec_driver_sql("SELECT max(id) FROM step").scalar_one()
    changed = data_health.touched(store, range(known["step"] + 1, last + 1))
    assert changed is not None
    known["found"] = data_health.look_again(store, known["found"], changed, NOW)
    known["blanks"] = completeness.blanks_again(store, known["blanks"], changed.customers)
    known["step"] = last
    assert known["found"] == data_health.look(store, NOW)
    assert completeness.matrix(store, known["blanks"]) == completeness.matrix(store)


def test_after_a_change_only_its_customers_are_looked_at_again(store: Store) -> None:
    names = ("甲公司", "乙公司", "丙公司", "丁公司")
    ids = [add(store, name, contact_name="王总", contact_points="13800000001", credit_code=CODE) for name in names[:3]]
    ids.append(add(store, names[3], type="老客户"))
    with store.read() as db:
        step = db.exec_driver_sql("SELECT max(id) FROM step").scalar_one()
    known = {"step": step, "found": data_health.look(store, NOW), "blanks": completeness.blanks(store)}
    assert len(known["found"][Kind.POINT_SHARED]) == 3

    def right(kind: Kind) -> None:
        data_health.call_right(store, kind, data_health.look(store, NOW)[kind][:1])

    for change in (
        lambda: right(Kind.POINT_SHARED),
        lambda: cell_edits.edit_customer(store, ids[2], "phone", "13800000002"),
        lambda: history.undo(store),
        lambda: customers.remove(store, [ids[0]]),
        lambda: customers.restore(store, [ids[0]]),
        lambda: customers.edit(store, ids[1], {"credit_code": WRONG, "type": "新客户"}),
        lambda: conversions.record(store, ids[3], ConversionDraft("2026-02-01", "65万")),
        lambda: customers.edit_many(store, ids[1:3], {"grade": "A", "industry": "物流", "main_business": "软件"}),
        lambda: right(Kind.TRADE_DIFFERS),
        lambda: follow_ups.log(store, ids[0], follow_ups.TouchDraft("2026-03-11T09:30", content="明天的电话")),
        lambda: history.undo(store),
        lambda: add(store, "测试", contact_name="李总", contact_points="13800000001", need="两台"),
        lambda: history.undo(store),
        lambda: history.redo(store),
    ):
        change()
        _checked(store, known)
    assert known["blanks"].lacks(ids[0], "budget", [None])
    assert not known["blanks"].lacks(ids[0], "name", [None])
    assert not known["blanks"].lacks(99, "budget", [None])


def test_too_much_at_once_is_looked_at_as_a_whole(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health_change_queries, "MOST", 2)
    ids = [add(store, f"公司{at}") for at in range(3)]
    with store.read() as db:
        step = db.exec_driver_sql("SELECT max(id) FROM step").scalar_one()
    customers.edit_many(store, ids, {"remark": "看过"})
    assert data_health.touched(store, [step + 1]) is None
    assert data_health.touched(store, []) is not None
