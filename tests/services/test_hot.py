"""Keeping the hot customers few: the limit of the book, and whose mark can go (004-05 to 004-07)."""

from datetime import date

from crm_desktop.services import conversions, customers, follow_ups, history, hot
from crm_desktop.services.conversions import ConversionDraft
from crm_desktop.services.follow_ups import TouchDraft
from crm_desktop.store.database import Store

TODAY = date(2026, 3, 10)


def add(store: Store, name: str, touched: str, **values: str) -> int:
    one = customers.add(store, {"name": name, "hot": "是", **values})
    follow_ups.log(store, one, TouchDraft(touched))
    return one


def test_marks_that_nothing_supports_are_named_with_their_reason(store: Store) -> None:
    fresh = add(store, "新近联系", "2026-03-01T10:00", need="系统")
    silent = add(store, "很久没联系", "2026-01-09T10:00", need="系统")
    without = add(store, "没有需求", "2026-03-05T10:00")
    signed = add(store, "已签约", "2026-03-02T10:00", need="系统")
    conversions.record(store, signed, ConversionDraft("2026-03-05", "10万"))
    again = add(store, "签约后又有需求", "2026-03-06T10:00", need="二期")
    conversions.record(store, again, ConversionDraft("2026-02-05", "10万"))
    add(store, "不热", "2020-01-01T10:00")
    customers.set_hot(store, [add(store, "不热了", "2020-01-01")], False)
    found = {one.customer_id: str(one.why) for one in hot.cooling(store, TODAY)}
    assert found[without] == "no need is recorded"
    assert found[silent] == "no contact for 60 days"
    assert found[signed] == "signed on 2026-03-05"
    assert fresh not in found
    assert again not in found


def test_the_limit_belongs_to_the_book(store: Store) -> None:
    for at in range(3):
        add(store, f"热{at}", "2026-03-01", need="系统")
    assert hot.heat(store) == hot.Heat(3, hot.LIMIT)
    hot.set_limit(store, 2)
    assert (hot.heat(store).limit, hot.heat(store).over) == (2, 1)
    hot.set_limit(store, 5)
    assert hot.heat(store).over == 0
    history.undo(store)
    assert hot.heat(store).over == 1
