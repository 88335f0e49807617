"""Greeting drafts: personal, repeatable, different, and the alarm when they are not."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.festivals import own_festival, shipped, solar_terms
from crm_desktop.domain.forms_of_address import address
from crm_desktop.domain.greetings import (
    BIRTHDAY,
    Draft,
    Occasion,
    Person,
    company_day,
    draft,
    occasion_of,
)
from crm_desktop.domain.same_text import SameText, likeness, same_texts

CHEN = Person("c-1", "陈立", "总经理", "澜川智能", rank=0, years=3, purchase="备份一体机", need="恢复演练，最好在现场")
SUN = Person("c-9", "孙浩", company="海岳精密", rank=4)
OCCASIONS = [
    BIRTHDAY,
    company_day(6),
    company_day(None),
    *(found for festival in (*shipped(), *solar_terms()) if (found := occasion_of(festival))),
    Occasion("own:店庆:08-18", "店庆", "店庆"),
]
SPRING = next(occasion for occasion in OCCASIONS if occasion.key == "spring_festival")
TERM = next(occasion for occasion in OCCASIONS if occasion.name == "春分")
PEOPLE = st.builds(
    Person,
    key=st.text(min_size=1, max_size=8),
    name=st.sampled_from(["陈立", "欧阳静", "王总", "Anna Berg", ""]),
    title=st.sampled_from(["", "总经理", "采购经理", "工程师", "Buyer"]),
    company=st.sampled_from(["", "澜川智能"]),
    rank=st.none() | st.integers(0, 5),
    years=st.none() | st.integers(0, 30),
    purchase=st.sampled_from(["", "备份一体机", "{braces}"]),
    need=st.sampled_from(["", "异地备份", "长" * 60]),
)


@pytest.mark.parametrize(
    ("name", "title", "called"),
    [
        ("陈立", "总经理", "陈总"),
        ("赵敏", "采购经理", "赵经理"),
        ("高远", "副总经理", "高总"),
        ("欧阳静", "总工程师", "欧阳总工"),
        ("王磊", "工程师", "王工"),
        ("周敏", "技术总监", "周总监"),
        ("周敏", "董事长", "周董"),
        ("周敏", "CEO", "周总"),
        ("周敏", "", "周敏"),
        ("周敏", "员工", "周敏"),
        ("王总", "总经理", "王总"),
        ("高副总", "副总经理", "高副总"),
        ("李经理", "", "李经理"),
        ("李建工", "总经理", "李总"),
        ("司马", "经理", "司经理"),
        ("Anna Berg", "CEO", "Anna Berg"),
        ("", "经理", ""),
    ],
)
def test_how_a_person_is_addressed(name: str, title: str, called: str) -> None:
    assert address(name, title) == called


def test_a_draft_names_the_person_and_what_is_known() -> None:
    found = draft(CHEN, SPRING, 2026)
    assert found.text.startswith("尊敬的陈总，")
    assert len(found.used) == 2
    known = {"need": "恢复演练", "purchase": "备份一体机", "years": "三年"}
    assert all(known[used] in found.text for used in found.used)
    assert "现场" not in found.text
    assert draft(CHEN, TERM, 2026).text.startswith("陈总，")
    assert "春分" in draft(CHEN, TERM, 2026).text


def test_a_lower_level_gets_a_shorter_word() -> None:
    near, regular, light = (draft(replace(CHEN, rank=rank), SPRING, 2026) for rank in (1, 2, 3))
    assert [len(found.used) for found in (near, regular, light)] == [2, 1, 1]
    assert [found.text.count("。") for found in (near, regular, light)] == [4, 3, 2]


def test_over_the_years_everything_known_gets_its_turn() -> None:
    used = {draft(replace(CHEN, rank=2), SPRING, year).used for year in range(2020, 2040)}
    assert used == {("need",), ("purchase",), ("years",)}


def test_who_is_not_known_gets_no_invented_history() -> None:
    found = draft(SUN, SPRING, 2026)
    assert found.used == ()
    assert found.text.count("。") == 2
    assert "合作" not in found.text


@pytest.mark.parametrize("chinese", [True, False])
def test_the_same_person_occasion_and_year_give_the_same_draft(chinese: bool) -> None:
    assert draft(CHEN, SPRING, 2026, chinese=chinese) == draft(CHEN, SPRING, 2026, chinese=chinese)
    years = {draft(CHEN, SPRING, year, chinese=chinese).text for year in range(2020, 2030)}
    assert len(years) >= 7
    again = {draft(CHEN, SPRING, 2026, chinese=chinese, again=count).text for count in range(6)}
    assert len(again) == 6


def test_the_draft_is_the_same_on_every_machine() -> None:
    assert draft(SUN, TERM, 2026).text == "孙浩，又到春分，给您道声平安。祝安好。"


def test_a_year_of_work_is_told_in_words_of_the_language() -> None:
    found = draft(replace(CHEN, need="", purchase="", years=2), SPRING, 2026)
    assert "两年" in found.text
    english = draft(replace(CHEN, need="", purchase="", years=2), SPRING, 2026, chinese=False)
    assert english.text.startswith("Dear 陈立, ")
    assert "2 years" in english.text
    assert draft(replace(CHEN, need="", purchase="", years=0), SPRING, 2026).used == ()


def test_the_company_day_counts_and_mourning_is_left_alone() -> None:
    texts = [draft(CHEN, company_day(6), year).text for year in range(2000, 2030)]
    assert any("6周年" in text for text in texts)
    assert not any("周年" in draft(CHEN, company_day(None), year).text for year in range(2000, 2030))
    assert [festival.name for festival in (*shipped(), *solar_terms()) if occasion_of(festival) is None] == [
        "清明",
        "清明",
    ]
    assert occasion_of(own_festival("店庆", "08-18")) is not None


@given(PEOPLE, st.sampled_from(OCCASIONS), st.integers(2020, 2040), st.booleans(), st.integers(0, 50))
def test_every_draft_is_whole(person: Person, occasion: Occasion, year: int, chinese: bool, again: int) -> None:
    found = draft(person, occasion, year, chinese=chinese, again=again)
    assert "{" not in found.text
    assert "。。" not in found.text
    assert ".." not in found.text
    assert found.body
    assert len(found.text) < 400
    assert found.text.endswith("。" if chinese else ".")


def apart(people: Iterable[Person]) -> dict[str, Draft]:
    """A draft for each, none with a body that was taken, as one rewriting all of them gets them."""
    found: dict[str, Draft] = {}
    for person in people:
        found[person.key] = draft(person, SPRING, 2026, avoid={one.body for one in found.values()})
    return found


def test_eighty_people_with_nothing_known_differ_as_long_as_words_last() -> None:
    people = [Person(f"p-{number}", f"李{chr(0x4E00 + number)}", rank=3) for number in range(80)]
    few = apart(people[:30])
    assert len({found.body for found in few.values()}) == 30
    assert len({found.body for found in apart(people).values()}) == 30


def test_what_was_sent_last_year_is_avoided() -> None:
    last = {draft(SUN, SPRING, 2026, again=count).body for count in range(10)}
    assert draft(SUN, SPRING, 2026, avoid=last).body not in last


def test_the_same_words_to_several_people_are_found() -> None:
    texts = {
        "a": "尊敬的孙总，春分快乐，祝工作顺利、万事如意！",
        "b": "陈总，春分好，上次的恢复演练录好了。",
        "c": "尊敬的罗经理，春分快乐，祝工作顺利，万事如意。",
        "d": "黄志远，春分快乐！祝工作顺利、万事如意！",
        "e": "",
        "f": "",
    }
    names = {"a": ["孙总"], "b": ["陈总"], "c": ["罗经理"], "d": ["黄志远"]}
    assert same_texts(texts, names) == [SameText(("a", "c", "d"), 100)]
    texts["d"] = "黄志远，春分快乐！祝您工作顺利、万事如意！"
    found = same_texts(texts, names)
    assert [group.people for group in found] == [("a", "c", "d")]
    assert 90 <= found[0].likeness < 100
    assert same_texts(texts, names, alike=99) == [SameText(("a", "c"), 100)]
    assert same_texts({}, {}) == []


def test_the_largest_group_comes_first_in_the_order_of_the_list() -> None:
    one, two = "祝您中秋快乐阖家团圆", "给您拜个早年万事顺意"
    texts = {"z": one, "y": two, "b": one, "a": two, "m": two}
    assert same_texts(texts, {}) == [SameText(("y", "a", "m"), 100), SameText(("z", "b"), 100)]
    near = {"z": one + "，盼再相聚", "y": one + "！盼您再相聚", "a": one + "，盼再相聚"}
    assert [group.people for group in same_texts(near, {})] == [("z", "y", "a")]


def test_a_greeting_repeated_to_the_same_person() -> None:
    earlier = ["孙总，中秋快乐，阖家团圆！", "孙总，您好"]
    assert likeness("孙总，中秋快乐，阖家团圆。", earlier, ["孙总"]) == 100
    assert likeness("孙总，新春到了，给您拜年", earlier, ["孙总"]) < 50
    assert likeness("孙总，中秋快乐", []) == 0


def test_drafts_kept_apart_raise_no_alarm_for_equal_text() -> None:
    people = [replace(CHEN, key=f"k{number}", name=f"陈{chr(0x4E00 + number)}", need="") for number in range(20)]
    drafts = apart(people)
    texts = {key: found.text for key, found in drafts.items()}
    assert same_texts(texts, {person.key: ["陈总", person.company] for person in people}, alike=100) == []
