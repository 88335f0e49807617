"""Completeness by type and field, held against a count by hand."""

from crm_desktop.domain.required_fields import RequiredFields
from crm_desktop.services import completeness, customers, required
from crm_desktop.store import options
from crm_desktop.store.database import Store


def test_each_type_is_counted_by_what_it_needs(store: Store) -> None:
    new = customers.add(store, {"name": "甲公司", "type": "新客户", "industry": "物流", "need": "冷链监控"})
    key = customers.add(store, {"name": "乙公司", "type": "重点客户", "competitor": "恒信软件", "hot": "是"})
    other = customers.add(store, {"name": "丙公司", "contact_name": "王总", "contact_points": "13800000000"})
    customers.remove(store, [customers.add(store, {"name": "丁公司"})])
    rows = {row.name: row for row in completeness.matrix(store)}
    assert list(rows) == ["新客户", "重点客户", ""]
    assert (rows["新客户"].total, rows["新客户"].filled()) == (1, (3, 10))
    assert (rows["重点客户"].total, rows["重点客户"].filled()) == (1, (2, 13))
    assert rows[""].filled() == (3, 10)
    assert "competitor" in rows["重点客户"].needed
    assert "competitor" not in rows["新客户"].needed
    types = [row.type_id for row in rows.values()]
    assert list(completeness.lacking(store, "industry", types)) == [key, other], "the hot one first"
    assert list(completeness.lacking(store, "contact_name", types)) == [key, new]
    assert list(completeness.lacking(store, "contact_name", [None])) == []
    assert list(completeness.lacking(store, "need", [options.current(store).find("type", "新客户")])) == []
    assert list(completeness.lacking(store, "need", [])) == []


def test_what_is_needed_follows_the_matrix_of_the_book(store: Store) -> None:
    customers.add(store, {"name": "甲公司", "type": "新客户", "region": "江苏"})
    assert completeness.asked(store)[:3] == ("name", "industry", "source")
    required.save(store, RequiredFields(frozenset({"name", "region"}), {"新客户": frozenset({"size"})}))
    assert completeness.asked(store) == ("name", "region", "size")
    assert completeness.matrix(store)[0].filled() == (2, 3)
