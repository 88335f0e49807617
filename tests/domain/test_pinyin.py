import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.pinyin import (
    completions,
    initials,
    is_pinyin,
    known_syllables,
    readings,
    segmentations,
    syllables,
)


@pytest.mark.parametrize(
    ("char", "reading"),
    [
        ("曾", "zeng"), ("单", "shan"), ("仇", "qiu"), ("翟", "zhai"), ("覃", "qin"), ("区", "ou"),
        ("朴", "piao"), ("查", "zha"),
        ("解", "xie"), ("缪", "miao"), ("盖", "ge"), ("尉", "yu"), ("乐", "yue"), ("万", "mo"), ("重", "chong"),
        ("长", "chang"),
        ("厦", "xia"), ("六", "lu"), ("召", "shao"), ("褚", "chu"), ("吕", "lv"), ("略", "lue"), ("𬭎", "hong"),
        ("曾", "ceng"),
    ],
)  # fmt: skip
def test_surnames_and_places_keep_their_reading(char: str, reading: str) -> None:
    assert reading in readings()[char]


@pytest.mark.parametrize(
    ("char", "only"), [("信", "xin"), ("达", "da"), ("能", "neng"), ("技", "ji"), ("司", "si"), ("杭", "hang")]
)
def test_dead_readings_are_left_out(char: str, only: str) -> None:
    assert readings()[char] == (only,)


def test_syllables_leave_other_characters_out() -> None:
    assert syllables("华A信, 单") == [("hua",), ("xin",), ("dan", "chan", "shan")]
    assert initials("华A信, 单") == ["h", "x", "dcs"]


def test_every_reading_is_plain_letters() -> None:
    assert len(readings()) > 20_000
    assert all(name.isascii() and name.isalpha() and name.islower() for name in known_syllables())


@pytest.mark.parametrize(
    ("letters", "ways"),
    [
        ("huaxinda", [("hua", "xin", "da")]),
        ("huax", [("hua", "x")]),
        ("xian", [("xian",), ("xi", "an")]),
        ("lve", [("lue",)]),
        ("nv", [("nv",)]),
        ("hxd", []),
        ("", []),
        ("erp", [("er", "p")]),
    ],
)
def test_segmentations(letters: str, ways: list[tuple[str, ...]]) -> None:
    found = segmentations(letters)
    assert found[: len(ways)] == ways or set(ways) < set(found)
    assert bool(found) == bool(ways)


@given(st.lists(st.sampled_from(["hua", "xin", "da", "zhuang", "a", "er", "lv", "shan", "o"]), min_size=1, max_size=8))
def test_a_spelling_can_be_cut_again(names: list[str]) -> None:
    letters = "".join(names)
    ways = segmentations(letters)
    assert 1 <= len(ways) <= 8
    assert all("".join(way) == letters for way in ways)
    assert is_pinyin(letters)


@pytest.mark.parametrize(
    ("letters", "answer"), [("dui", True), ("neirong", True), ("cafe", False), ("hxd", False), ("n", False)]
)
def test_is_pinyin(letters: str, answer: bool) -> None:
    assert is_pinyin(letters) is answer


def test_completions() -> None:
    assert completions("hua") == ("hua", "huai", "huan", "huang")
    assert completions("v") == ()
