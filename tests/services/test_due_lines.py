"""What is due as a calendar file, read back by another program's reader; the lines of the day's sheet."""

import json
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop import cli
from crm_desktop.domain.messages import UserError
from crm_desktop.files.icalendar_file import Appointment, write
from crm_desktop.services import conversions, customers, due_lines, events, follow_ups, milestones, reminders
from crm_desktop.services.conversions import ConversionDraft
from crm_desktop.services.customers import ContactDraft, PointDraft
from crm_desktop.services.events import EventDraft
from crm_desktop.services.follow_ups import TouchDraft
from crm_desktop.services.milestones import MilestoneDraft
from crm_desktop.services.payments import Payment
from crm_desktop.store import options
from crm_desktop.store.database import Store

TODAY = date.today()


def read(path: Path) -> list[Any]:
    return list(vobject.readOne(path.read_text(encoding="utf-8")).vevent_list)


@pytest.fixture
def people(store: Store) -> list[int]:
    contact = ContactDraft(
        name="陈立", title="总经理", is_primary=True, points=(PointDraft("", "13800000000"), PointDraft("qq", "12345"))
    )
    first = customers.add(store, {"name": "澜川智能科技有限公司", "grade": "B", "need": "排产系统"}, contacts=[contact])
    return [first, customers.add(store, {"name": "北辰汽车零部件有限公司", "grade": "C"})]


def test_plans_and_who_is_due_without_one_stand_there_once(store: Store, people: list[int]) -> None:
    phone = options.current(store).find("method", "电话")
    follow_ups.log(store, people[0], TouchDraft(f"{TODAY - timedelta(days=3)}T09:00", phone, "看了方案\n问价"))
    follow_ups.plan(store, people[0], f"{TODAY}T10:30", method_id=phone, next_action="发报价")
    follow_ups.plan(store, people[0], f"{TODAY + timedelta(days=4)}")
    assert [(one.customer[:2], one.at) for one in due_lines.due_lines(store, TODAY)] == [("澜川", f"{TODAY}T10:30")]
    [line, later, cadence] = due_lines.due_lines(store, TODAY, days=60)
    assert line.person == "陈立 总经理 138 0000 0000"
    assert (line.method, line.suggestion, line.need) == ("电话", "发报价", "排产系统")
    assert str(line.last).endswith("电话: 看了方案 问价")
    assert (later.at, cadence.customer[:2]) == (str(TODAY + timedelta(days=4)), "北辰")
    assert len({line.key, later.key, cadence.key}) == 3


def test_a_plan_overtaken_and_a_customer_in_the_bin_are_not_due(store: Store, people: list[int]) -> None:
    follow_ups.plan(store, people[0], str(TODAY - timedelta(days=5)))
    assert due_lines.due_lines(store, TODAY)[0].overdue_days == 5
    with store.step("demo") as step:
        step.db.exec_driver_sql(
            "INSERT INTO follow_up(uid, customer_id, state, happened_at, created_at) VALUES ('u', ?, 'done', ?, '')",
            (people[0], f"{TODAY - timedelta(days=2)}T09:00"),
        )
    assert due_lines.due_lines(store, TODAY) == []
    customers.remove(store, people)
    assert due_lines.due_lines(store, TODAY, days=400) == []


def test_the_calendar_is_read_by_others_and_keeps_its_uids(store: Store, people: list[int], tmp_path: Path) -> None:
    follow_ups.plan(store, people[0], f"{TODAY + timedelta(days=1)}T10:30", next_action="发报价，定日期；回电")
    follow_ups.plan(store, people[1], str(TODAY - timedelta(days=2)))
    target = tmp_path / "跟进.ics"
    assert due_lines.export_calendar(store, target) == 2
    events = {event.summary.value: event for event in read(target)}
    plain = events["Follow up 澜川智能科技有限公司"]
    assert plain.dtstart.value == datetime.fromisoformat(f"{TODAY + timedelta(days=1)}T10:30")
    assert "发报价，定日期；回电" in plain.description.value
    assert "138 0000 0000" in plain.description.value
    assert plain.valarm.trigger.value == timedelta(minutes=-10)
    late = events["Follow up 北辰汽车零部件有限公司 (2 d late)"]
    assert late.dtstart.value == TODAY
    uids = {event.uid.value for event in events.values()}
    again = tmp_path / "again.ics"
    due_lines.export_calendar(store, again)
    assert {event.uid.value for event in read(again)} == uids


def test_whatever_is_due_stands_there_not_only_touches(store: Store, people: list[int], tmp_path: Path) -> None:
    now = datetime.now()
    events.add_event(store, people[0], EventDraft(now.isoformat(timespec="minutes"), None, "客户主动来电"))
    milestones.add_milestone(store, people[1], MilestoneDraft("方案评审", str(TODAY + timedelta(days=3))))
    owed = (Payment(str(TODAY - timedelta(days=2)), "15万", remark="验收款"),)
    conversions.record(store, people[0], ConversionDraft(str(TODAY), "15万", contract_number="HT-7", payments=owed))
    contact = ContactDraft(name="白露", birthday=f"1985-{TODAY:%m-%d}", is_primary=True)
    customers.add(store, {"name": "和颂食品有限公司"}, contacts=[contact])
    today = {(one.type, one.customer[:2]) for one in due_lines.due_lines(store, TODAY)}
    wanted = {(one.type, one.customer[:2]) for one in reminders.due(store, datetime.combine(TODAY, time(23, 59)))}
    assert {("event", "澜川"), ("birthday", "和颂"), ("payment", "澜川")} <= today
    assert wanted == today, "the sheet and the list of the day say the same"
    lines = due_lines.due_lines(store, TODAY, days=30)
    assert [one.at for one in lines] == sorted(one.at for one in lines)
    assert len({one.key for one in lines}) == len(lines)
    target = tmp_path / "跟进.ics"
    assert due_lines.export_calendar(store, target) == len(lines)
    read_back = icalendar.Calendar.from_ical(target.read_bytes())
    titles = {str(one["summary"]): one.decoded("dtstart") for one in read_back.walk("VEVENT")}
    (milestone,) = (title for title in titles if title.startswith("北辰汽车零部件有限公司: ") and "方案评审" in title)
    assert titles[milestone] == TODAY + timedelta(days=3)
    (payment,) = (title for title in titles if "Payment of 15万" in title)
    assert titles[payment] == TODAY, "what is late stands on the day itself"
    (birthday,) = (title for title in titles if title.startswith("和颂食品有限公司: "))
    assert "白露" not in birthday or titles[birthday] == TODAY


@given(title=st.text(st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp")), min_size=1, max_size=200))
def test_any_title_comes_back_from_short_lines(tmp_path_factory: pytest.TempPathFactory, title: str) -> None:
    path = tmp_path_factory.mktemp("ics") / "one.ics"
    write(path, "客户簿", [Appointment("u", TODAY, title, text=title + "\n" + title)])
    raw = path.read_bytes()
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    assert raw.endswith(b"END:VCALENDAR\r\n")
    raw.decode("utf-8")
    [event] = read(path)
    assert event.summary.value == title
    assert event.description.value == title + "\n" + title


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "taken.ics").mkdir()
    with pytest.raises(UserError):
        write(tmp_path / "taken.ics", "客户簿", [])


def test_the_command_writes_a_calendar(store: Store, people: list[int], capsys: pytest.CaptureFixture[str]) -> None:
    follow_ups.plan(store, people[0], f"{TODAY + timedelta(days=40)}T10:30")
    follow_ups.plan(store, people[1], str(TODAY))
    target = store.folder / "out.ics"
    assert cli.run(["export", str(target), "--data", str(store.folder), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"file": str(target), "appointments": 1}
    assert cli.run(["export", str(target), "--days", "60", "--data", str(store.folder)]) == 0
    assert len(read(target)) == 2
