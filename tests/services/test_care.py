"""The care calendar's services on a real book: what falls on a day, greetings, gifts, festivals and holidays."""

from datetime import date, timedelta

import pytest

from crm_desktop.domain import holidays
from crm_desktop.domain.festival_choice import Choice
from crm_desktop.domain.festivals import own_festival
from crm_desktop.domain.gifts import GiftLimits
from crm_desktop.domain.holiday_lines import own_lines
from crm_desktop.domain.holidays import Line
from crm_desktop.domain.messages import UserError
from crm_desktop.services import care, care_settings, customers, follow_ups, gifts, greetings, history, timeline
from crm_desktop.services.care import Entry, Window
from crm_desktop.services.contacts import ContactDraft, PointDraft
from crm_desktop.services.conversions import ConversionDraft, record
from crm_desktop.services.follow_ups import TouchDraft
from crm_desktop.services.greetings import Sent, Target
from crm_desktop.services.records import insert
from crm_desktop.store.database import Store

TODAY = date(2026, 3, 12)
FIRST, LAST = date(2026, 2, 23), date(2026, 4, 5)


def month(store: Store, *, by_lunar: bool = False) -> Window:
    return care.window(store, FIRST, LAST, TODAY, by_lunar=by_lunar)


def entries(store: Store, *, by_lunar: bool = False) -> dict[str, Entry]:
    """The entries of March 2026 by their words."""
    return {str(one.words): one for day in month(store, by_lunar=by_lunar).days for one in day.entries}


def customer(store: Store, company: str = "澜川智能科技有限公司", /, grade: str = "A", **person: str) -> int:
    points = (PointDraft("wechat", "chenli_88"),) if person.pop("wechat", "") else ()
    draft = ContactDraft(**{"name": "陈立", "title": "总经理", "points": points, **person})  # type: ignore[arg-type]
    return customers.add(store, {"name": company, "grade": grade}, contacts=[draft])


def target(store: Store, words: str) -> Target:
    found = greetings.targets(store, [entries(store)[words]])
    assert len(found) == 1
    return found[0]


def test_a_day_shows_lunar_day_festival_term_and_rest(store: Store) -> None:
    days = {day.day: day for day in month(store).days}
    assert len(days) == 42
    assert (days[date(2026, 3, 3)].lunar, days[date(2026, 3, 3)].name) == ("十五", ("元宵节", False, False))
    assert days[date(2026, 3, 20)].name == ("春分", True, False)
    assert days[date(2026, 4, 5)].name == ("清明", True, True)
    assert days[date(2026, 3, 19)].lunar == "二月"
    assert (days[date(2026, 2, 23)].rest, days[date(2026, 2, 28)].rest) == ("off", "work")
    assert days[date(2026, 2, 23)].holiday == "春节"
    assert days[date(2026, 3, 12)].name is None, "the shipped 植树节 is not shown until it is chosen"


def test_birthdays_company_days_contracts_and_products_stand_on_their_days(store: Store) -> None:
    one = customer(store, birthday="1986-03-12")
    customers.edit(store, one, {"founded": "2019-03-15"})
    customers.add(
        store,
        {"name": "远峰工业有限公司", "founded": "2015-03"},
        contacts=[ContactDraft("梁雪", birthday="农历二月十五")],
    )
    record(store, one, ConversionDraft("2025-03-28", "60万", contract_from="2025-03-28", contract_to="2026-03-28"))
    with store.step("test") as step:
        insert(step.db, "survey", {"customer_id": one, "asked_on": "2026-03-13"})
        about = {"customer_id": one, "product": "产线", "part": "滤芯", "part_due_on": "2026-03-30"}
        insert(step.db, "installation", {**about, "maintenance_due_on": "2026-03-29", "installed_on": "2026-01-31"})
    found = {str(entry.words): entry.day.strftime("%m-%d") for entry in entries(store).values()}
    assert {words: day for words, day in found.items() if "greetings:" not in words} == {
        "陈立's birthday": "03-12",
        "梁雪 二月十五": "04-02",
        "澜川智能科技, 7 years": "03-15",
        "远峰工业, 11 years this month": "03-01",
        "澜川智能科技: contract ends": "03-28",
        "澜川智能科技: survey": "03-13",
        "澜川智能科技: replace 滤芯": "03-30",
        "澜川智能科技: maintenance due": "03-29",
        "澜川智能科技: installed for a month": "03-03",
        "清明: no greetings": "04-05",
    }
    counts = month(store).counts
    assert (counts["birthday"], counts["company"], counts["contract"]) == (2, 2, 1)


def test_by_the_lunar_calendar_a_solar_birthday_moves(store: Store) -> None:
    # 12 March 1986 was the third of the second month
    customer(store, birthday="1986-03-12")
    assert "陈立's birthday" in entries(store)
    moved = entries(store, by_lunar=True)["陈立 二月初三"]
    assert (moved.day, moved.kind) == (date(2026, 3, 21), "lunar")


def test_who_was_greeted_given_something_or_ticked_off_is_done(store: Store) -> None:
    born = {name: customer(store, f"{name}公司", name=name, birthday="03-12") for name in ("甲", "乙", "丙", "丁")}
    goal = target(store, "甲's birthday")
    greetings.record(store, goal, [Sent(greetings.recipients(store, goal, TODAY)[0], "生日快乐")])
    with store.step("test") as step:
        gift = {"customer_id": born["乙"], "occasion": "birthday", "given_on": "2026-03-10", "amount": 100}
        insert(step.db, "gift", {**gift, "what": "茶"})
        contact = step.db.exec_driver_sql("SELECT id FROM contact WHERE name = '丙'").scalar()
        mark = {"type": "birthday", "record": f"contact {contact}", "due": "2026-03-12", "state": "done"}
        insert(step.db, "reminder_mark", {"customer_id": born["丙"], **mark})
    found = entries(store)
    done = {name: found[f"{name}'s birthday"].done for name in born}
    assert done == {"甲": True, "乙": True, "丙": True, "丁": False}
    assert month(store).done == 3
    history.undo(store)
    history.undo(store)
    assert not entries(store)["甲's birthday"].done


def test_festivals_greet_the_highest_levels_and_the_strong_buyers(store: Store) -> None:
    for name, grade in (("甲公司", "A"), ("乙公司", "B"), ("丙公司", "C"), ("丁公司", "C")):
        customer(store, name, grade, name=f"{name[0]}某")
    strong = customers.add(store, {"name": "戊公司", "grade": "D"}, contacts=[ContactDraft("戊某")])
    customers.edit(store, strong, {"purchasing_power": "5", "credit_level": "4"})
    goal = target(store, "元宵节 greetings: 3")
    people = greetings.recipients(store, goal, TODAY)
    assert [one.name for one in people] == ["甲某", "乙某", "戊某"]
    greetings.record(store, goal, [Sent(people[0], "元宵好")])
    window = care.window(store, FIRST, LAST, date(2026, 3, 1))
    waiting = [one for day in window.days for one in day.entries if one.occasion == "lantern"]
    left = greetings.targets(store, waiting)
    assert [one.name for one in greetings.recipients(store, left[0], TODAY)] == ["乙某", "戊某"]
    assert (left[0].count, waiting[0].done) == (2, False)


def test_a_past_festival_that_was_greeted_at_is_done_with_the_number_sent(store: Store) -> None:
    for number in range(3):
        customer(store, f"甲{number}公司", name=f"甲{number}")
    goal = target(store, "元宵节 greetings: 3")
    people = greetings.recipients(store, goal, TODAY)
    greetings.record(store, goal, [Sent(one, "元宵好") for one in people[:2]])
    assert entries(store)["元宵节 greetings: 2"].done
    assert [one.done for one in entries(store).values() if "元宵" in str(one.words)] == [True]


def test_a_draft_says_what_it_used_and_where_that_is_from(store: Store) -> None:
    one = customer(store, birthday="03-20", wechat="yes")
    customers.edit(store, one, {"need": "恢复演练"})
    follow_ups.log(store, one, TouchDraft("2026-03-09T10:00", content="问到恢复演练，要看录像"))
    customer(store, "乙公司", name="孙浩", birthday="03-20")
    goals = greetings.targets(store, [one for one in entries(store).values() if one.occasion == "birthday"])
    assert [(goal.occasion.key, goal.count) for goal in goals] == [("birthday", 2)]
    cards = greetings.compose(greetings.recipients(store, goals[0], TODAY), goals[0])
    assert [[str(fact) for fact in card.facts] for card in cards] == [["uses the talk of 03-09"], []]
    assert "恢复演练" in cards[0].draft.text
    assert cards[0].draft.text.startswith("尊敬的陈总")


def test_equal_texts_are_told_and_rewritten_one_by_one(store: Store) -> None:
    for number, name in enumerate(("孙浩", "罗佳", "黄志远", "唐宁")):
        customer(store, f"甲{number}公司", "A", name=name, title="经理")
    goal = target(store, "元宵节 greetings: 4")
    people = greetings.recipients(store, goal, TODAY)
    cards = greetings.compose(people, goal)
    texts = {card.recipient.contact_id: f"尊敬的{card.recipient.name[0]}经理，元宵快乐！" for card in cards}
    groups = greetings.alike(cards, texts)
    assert [(len(group.people), group.likeness) for group in groups] == [(4, 100)]
    apart = greetings.compose(people, goal, distinct=True)
    assert len({card.draft.body for card in apart}) == 4


def test_nobody_gets_the_words_of_last_year_again(store: Store) -> None:
    customer(store)
    goal = target(store, "元宵节 greetings: 1")
    person = greetings.recipients(store, goal, TODAY)[0]
    first = greetings.compose([person], goal)[0].draft
    last_year = Target(goal.occasion, date(2025, 2, 12), goal.contact_ids, 1)
    greetings.record(store, last_year, [Sent(person, first.text)])
    again = greetings.compose(greetings.recipients(store, goal, TODAY), goal)[0].draft
    assert again.body != first.body


def test_a_greeting_is_kept_with_its_way_and_taken_back_by_undo(store: Store) -> None:
    customer(store, wechat="yes")
    goal = target(store, "元宵节 greetings: 1")
    person = greetings.recipients(store, goal, TODAY)[0]
    greetings.record(store, goal, [Sent(person, "元宵好")])
    sql = "SELECT g.occasion, g.day, g.content, o.name FROM greeting g JOIN option o ON o.id = g.method_id"
    with store.read() as db:
        assert tuple(db.exec_driver_sql(sql).one()) == ("lantern", "2026-03-03", "元宵好", "微信")
    history.undo(store)
    assert not entries(store)["元宵节 greetings: 1"].done


def gift(store: Store, line: str) -> gifts.GiftDraft:
    return gifts.understand(store, line, TODAY)


def test_a_line_becomes_a_gift_of_the_person(store: Store) -> None:
    customer(store, birthday="03-14")
    gifts.add(store, gift(store, "陈立，手写贺卡，15"))
    log = gifts.log(store, 2026)
    assert [(row.who, row.what, row.amount, row.over) for row in log.rows] == [
        ("陈立 澜川智能科技", "手写贺卡", 1500, False)
    ]
    with store.read() as db:
        sql = "SELECT g.occasion, o.name FROM gift g JOIN option o ON o.id = g.kind_id"
        assert tuple(db.exec_driver_sql(sql).one()) == ("birthday", "手写贺卡")
    assert entries(store)["陈立's birthday"].done
    gifts.remove(store, [log.rows[0].id])
    assert gifts.log(store, 2026) == ((), 0)
    history.undo(store)
    assert gifts.log(store, 2026).total == 1500
    assert gifts.log(store, 2025).total == 0


def test_a_gift_above_the_limit_needs_a_purpose_and_the_year_is_added_up(store: Store) -> None:
    customer(store)
    dear = gift(store, "陈立，茶礼，480")
    assert dear.needs_purpose
    with pytest.raises(UserError, match="needs a purpose"):
        gifts.add(store, dear)
    gifts.add(store, gift(store, "陈立，茶礼，480，答谢转介绍"))
    assert gifts.log(store, 2026).rows[0].over
    again = gift(store, "陈立，花篮，200")
    assert not again.needs_purpose
    assert [str(one) for one in again.warnings] == ["With this gift the person has had 680元 in 2026, above 600元."]
    care_settings.save(store, Choice(), [], GiftLimits(one=None, year=None))
    assert gift(store, "陈立，茶礼，4800").warnings == ()


def test_who_is_unknown_or_several_is_asked_and_never_invented(store: Store) -> None:
    with pytest.raises(UserError, match="Nobody called"):
        gift(store, "王某某，茶礼，100")
    customer(store, "甲公司")
    customer(store, "乙公司")
    several = gift(store, "陈立，茶礼，400")
    assert sorted(one.name for one in several.people) == ["乙公司", "甲公司"]
    only = gifts.chosen(store, several, several.people[0])
    assert (len(only.people), only.needs_purpose) == (1, True)


def test_festivals_and_holidays_are_kept_as_one_gesture(store: Store) -> None:
    line = Line("off", "厂休", date(2026, 3, 9), date(2026, 3, 10))
    own = own_lines(holidays.shipped().with_own([line]))
    choice = Choice(shown={"arbor_day": True, "lantern": False}, own=(own_festival("厂庆", "03-18", lead=5),))
    customer(store)
    care_settings.save(store, choice, own)
    days = {day.day: day for day in month(store).days}
    assert days[TODAY].name == ("植树节", False, False)
    assert days[date(2026, 3, 3)].name is None
    assert (days[date(2026, 3, 9)].rest, days[date(2026, 3, 9)].holiday) == ("off", "厂休")
    assert "厂庆 greetings: 1" in entries(store)
    assert care_settings.choice(store) == choice
    history.undo(store)
    assert care_settings.choice(store) == Choice()
    assert care_settings.holidays(store) == holidays.shipped()
    before = store.versions["setting"]
    care_settings.save(store, Choice(), [], GiftLimits())
    assert store.versions["setting"] == before, "what changes nothing leaves no step"


def test_a_window_of_a_large_book_stays_quick(store: Store) -> None:
    """Every day's entries come by an index: their number is that of the window and not that of the book."""
    with store.step("test"):
        for number in range(60):
            born = TODAY + timedelta(days=number - 30)
            customer(store, f"甲{number}公司", name=f"人{number}", birthday=f"{born:%m-%d}")
    assert month(store).counts["birthday"] == 42


def test_company_days_of_one_day_are_one_occasion_with_their_own_years(store: Store) -> None:
    for number, year in enumerate((2006, 2016)):
        one = customer(store, f"甲{number}公司", name=f"人{number}")
        customers.edit(store, one, {"founded": f"{year}-03-15"})
    waiting = [one for one in entries(store).values() if one.occasion == "company_day"]
    goals = greetings.targets(store, waiting)
    assert [(goal.occasion.key, goal.count) for goal in goals] == [("company_day", 2)]
    people = greetings.recipients(store, goals[0], TODAY)
    assert [goals[0].occasion_for(one.contact_id).count for one in people] == [20, 10]
    assert len(greetings.compose(people, goals[0])) == 2
    greetings.record(store, goals[0], [Sent(people[0], "周年快乐")])
    assert sorted(entry.done for entry in entries(store).values() if entry.occasion == "company_day") == [False, True]


def test_a_holiday_added_moves_the_dates_that_fall_on_it(store: Store) -> None:
    one = customer(store)
    follow_ups.log(store, one, TouchDraft("2026-03-09T10:00", content="谈"))

    def due() -> date:
        with store.read() as db:
            return date.fromisoformat(db.exec_driver_sql("SELECT next_due_at FROM customer").scalar()[:10])

    before = due()
    line = Line("off", "厂休", before, before)
    care_settings.save(store, Choice(), own_lines(holidays.shipped().with_own([line])))
    assert due() > before
    history.undo(store)
    assert due() == before


def test_greetings_and_gifts_stand_in_the_timeline(store: Store) -> None:
    one = customer(store, wechat="yes")
    goal = target(store, "元宵节 greetings: 1")
    greetings.record(store, goal, [Sent(greetings.recipients(store, goal, TODAY)[0], "元宵好")])
    gifts.add(store, gift(store, "陈立，茶礼，480，答谢转介绍"))
    found = {item.kind: item for item in timeline.timeline(store, one, kinds=frozenset({"greeting", "gift"}))}
    assert str(found["greeting"].title) == "元宵节 greeting · 陈立"
    assert [str(line) for line in found["greeting"].lines] == ["元宵好", "Sent by 微信"]
    assert str(found["gift"].title) == "Gift: 茶礼 · 陈立"
    assert [str(line) for line in found["gift"].lines] == ["答谢转介绍", "480元"]


def test_a_greeting_is_a_contact_only_where_the_book_says_so(store: Store) -> None:
    one = customer(store, wechat="yes", birthday="1980-03-20")
    sql = "SELECT last_touch_at FROM customer"

    def greet(words: str) -> object:
        goal = target(store, words)
        greetings.record(store, goal, [Sent(greetings.recipients(store, goal, TODAY)[0], words)])
        with store.read() as db:
            return db.exec_driver_sql(sql).scalar()

    assert greet("元宵节 greetings: 1") is None
    care_settings.save(store, Choice(), [], counts=True)
    planned = follow_ups.plan(store, one, "2026-01-05")
    moment = greet("陈立's birthday")
    assert moment is not None
    with store.read() as db:
        states = db.exec_driver_sql("SELECT id, state FROM follow_up ORDER BY id").all()
    assert states[0] == (planned, "planned"), "a greeting answers no plan"
    kinds = [item.kind for item in timeline.timeline(store, one) if item.at == moment]
    assert kinds.count("greeting") == 1, "only the first: the second stands among the talks"
    assert kinds.count("follow_up") == 1
    history.undo(store)
    with store.read() as db:
        assert db.exec_driver_sql(sql).scalar() is None
