"""快速录入: what cards, chat texts and typed lines say, value by value; 12 March 2026 is the day."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_desktop.domain.card_parts import KEYS, Card, Person
from crm_desktop.domain.card_text import LONGEST, from_person, parse

TODAY = date(2026, 3, 12)
LINES = (Path(__file__).parents[1] / "fixtures" / "cards.tsv").read_text(encoding="utf-8").splitlines()[1:]
TABLE = [tuple(line.split("\t")) for line in LINES]
"""Card (⏎ for a new line), its values (? marks a guess), and the words that meant nothing."""


def shown(card: Card) -> str:
    return "; ".join(f"{one.key}={one.value}{'?' if one.guess else ''}" for one in card.fields)


@pytest.mark.parametrize("row", TABLE, ids=[one[0][:24] for one in TABLE])
def test_cards(row: tuple[str, str, str]) -> None:
    card = parse(row[0].replace("⏎", "\n"), TODAY)
    assert (shown(card), card.remark.replace("\n", "⏎")) == row[1:]


def test_the_table_is_long_enough() -> None:
    assert len(TABLE) >= 60


def test_every_value_knows_its_words_and_every_guess_says_why() -> None:
    text = (
        "上海曜石机器人有限公司\n王思远  技术总监\n手机：139 0000 7713（微信同号）\n"
        "想看产线巡检，预算三四十万\n5 月前定，自己能拍板"
    )
    card = parse(text, TODAY)
    words = {one.key: text[slice(*one.span)] for one in card.fields if one.span}
    assert words == {
        "name": "上海曜石机器人有限公司",
        "contact_name": "王思远",
        "contact_title": "技术总监",
        "mobile": "139 0000 7713",
        "wechat": "微信同号",
        "need": "产线巡检",
        "budget": "预算三四十万",
        "need_time": "5 月前",
        "decision_maker": "自己能拍板",
    }
    whys = {one.key: str(one.why) for one in card.fields if one.guess}
    assert whys == {
        "budget": "read from “预算三四十万”",
        "decision_maker": "says “自己能拍板”",
        "industry": "because of “机器人” in the name",
    }
    assert (card.sure, card.guesses) == (7, 3)


def test_words_of_the_users_own_for_trades() -> None:
    assert parse("三只熊游乐设施有限公司", TODAY).value("industry") == ""
    found = parse("三只熊游乐设施有限公司", TODAY, trades={"游乐": "文旅"}).field("industry")
    assert found is not None
    assert (found.value, found.guess) == ("文旅", True)


def test_an_electronic_card_is_sure_and_its_note_is_read() -> None:
    person = Person(
        name="王思远", company="上海曜石机器人有限公司", title="技术总监", phones=("13900007713", "021-60000000"),
        mails=("wangsy@yaoshi.example",), address="上海市嘉定区云谷路 88 号", note="想看产线巡检，预算50万",
    )  # fmt: skip
    card = from_person(person, TODAY)
    assert shown(card) == (
        "name=上海曜石机器人有限公司; contact_name=王思远; contact_title=技术总监; mobile=13900007713; "
        "landline=021-60000000; email=wangsy@yaoshi.example; need=产线巡检; budget=50万; industry=制造业-装备制造?; "
        "address=上海市嘉定区云谷路 88 号"
    )
    for one in card.fields:
        if one.span and one.key not in ("budget",):
            assert card.text[slice(*one.span)] == one.value


@settings(max_examples=200, deadline=None)
@given(
    st.text(alphabet=st.sampled_from("上海曜石有限公司王总13800000001@.a微信：，\n 预算万路号想要0（）"), max_size=120)
)
def test_any_text_is_read_without_inventing(text: str) -> None:
    card = parse(text, TODAY)
    for one in card.fields:
        assert one.key in KEYS
        assert one.value.strip()
        if one.span:
            assert 0 <= one.span[0] < one.span[1] <= len(card.text)
            assert not any(a < one.span[1] and one.span[0] < b for a, b in card.rest)


def test_a_very_long_text_is_cut_and_read_in_time() -> None:
    card = parse("想要" * LONGEST, TODAY)
    assert len(card.text) == LONGEST
