"""The need analysis of 001-20: begun from what is known, kept, changed, undone."""

from dataclasses import replace

from crm_desktop.services import customers, history, need_reports
from crm_desktop.services.need_reports import NeedDraft
from crm_desktop.store.database import Store


def test_a_report_begins_with_what_is_known_and_is_kept(store: Store) -> None:
    values = {"need": "巡检平台", "need_product": "巡检平台", "pains": "停机多", "cooperation": "先试点再推广"}
    one = customers.add(store, {"name": "甲公司", **values})
    draft = need_reports.begin(store, one)
    assert (draft.core_need, draft.direction) == ("巡检平台\n停机多", "先试点再推广")
    first = need_reports.write(store, one, replace(draft, value=" 每年少停机 40 小时 ", owner="王磊"))
    (kept,) = need_reports.of_customer(store, one)
    assert (kept.id, kept.draft.value, kept.draft.owner) == (first, "每年少停机 40 小时", "王磊")
    need_reports.write(store, one, replace(kept.draft, value="每年省 30 万"), first)
    later = need_reports.write(store, one, NeedDraft("2099-01-01", "新的诉求"))
    assert [report.id for report in need_reports.of_customer(store, one)] == [later, first]
    need_reports.remove(store, [later])
    assert [report.draft.value for report in need_reports.of_customer(store, one)] == ["每年省 30 万"]
    for _step in range(2):
        history.undo(store)
    history.undo(store)
    assert [report.draft.value for report in need_reports.of_customer(store, one)] == ["每年少停机 40 小时"]
    assert need_reports.begin(store, 99) == NeedDraft("")
