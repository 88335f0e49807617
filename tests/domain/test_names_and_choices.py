"""Company names, credit codes, numbers, ticked boxes, grades, two levels, tags and decision chains."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain import company_names, credit_code
from crm_desktop.domain.choices import checked, grade_letter, namespaced, two_levels
from crm_desktop.domain.decision_chain import format_chain, parse_chain
from crm_desktop.domain.numbering import NumberRule, prefix, problem, render, split_number


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("华信达科技有限公司", "華信達科技有限責任公司", True),
        ("澜川（苏州）智能", "澜川(苏州) 智能", True),
        ("ABC Ltd", "abc ltd", True),
        ("華強電子對(duì)", "华强电子对", True),
        ("上海华强有限公司", "深圳市华强有限公司", False),
        ("华强电子", "深圳市华强电子有限公司", False),
    ],
)
def test_the_identity_of_names(one: str, other: str, same: bool) -> None:
    assert (company_names.name_key(one) == company_names.name_key(other)) is same


@pytest.mark.parametrize(
    ("one", "other", "low", "high"),
    [
        ("华强电子", "深圳市华强电子有限公司", 0.9, 1.0),
        ("苏州合盛精工机械有限公司", "合盛精工（苏州）", 0.8, 1.0),
        ("上海华强", "深圳市华强", 0.0, 0.7),
        ("澜川智能科技", "北辰汽车零部件", 0.0, 0.4),
        ("", "x", 0.0, 0.0),
    ],
)
def test_alike_names(one: str, other: str, low: float, high: float) -> None:
    assert low <= company_names.similarity(one, other) <= high


@pytest.mark.parametrize(
    ("name", "short"),
    [("苏州合盛精工机械有限公司", "HSJG"), ("XX科技有限公司", "XX"), ("***", "KH")],
)
def test_abbreviations(name: str, short: str) -> None:
    assert company_names.abbreviation(name) == short


@pytest.mark.parametrize(
    ("name", "hint"),
    [("XX科技", True), ("XX科技有限公司", False), ("YY贸易集团", False), ("王磊", False), ("*总", False)],
)
def test_the_full_name_hint(name: str, hint: bool) -> None:
    """Names of firms are to be the legal ones (002-07)."""
    assert (company_names.full_name_hint(name) is not None) is hint


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("91350100M000100Y43", None),
        ("91320594MA1P0KE835", "should be X"),
        ("9132", "18 characters, this one has 4"),
        ("91350100M000100YI3", "“I” does not occur"),
    ],
)
def test_credit_codes(code: str, sentence: str | None) -> None:
    found = credit_code.check(code)
    assert (found is None) if sentence is None else sentence in str(found)


RULE = NumberRule("{abbr}{yyyy}{seq:3}", "ABC")


@pytest.mark.parametrize(
    ("seq", "number"), [(1, "ABC2024001"), (999, "ABC2024999"), (1000, "ABC20241000"), (12345, "ABC202412345")]
)
def test_numbers_by_rule(seq: int, number: str) -> None:
    """ABC2024001 (001-13), and 999 is followed by 1000."""
    assert render(RULE, year=2024, seq=seq) == number
    assert split_number(number) == ("ABC2024", seq)


def test_rules_know_their_tokens() -> None:
    rule = NumberRule("{abbr}-{yy}{mm}-{seq:4}", "")
    assert prefix(rule, year=2026, month=3, abbr="HS") == "HS-2603-"
    assert render(rule, year=2026, month=3, seq=7, abbr="HS") == "HS-2603-0007"
    assert split_number("HS-2603-0007", rule) == ("HS-2603-", 7)
    assert split_number("VIP") is None
    assert split_number("N17") == ("N", 17)


@pytest.mark.parametrize(
    ("template", "sentence"),
    [
        ("{abbr}{yyyy}{seq:3}", None),
        ("{abbr}{yyyy}", "exactly once"),
        ("{seq:3}{abbr}", "at the end"),
        ("{abbr}{shoe}{seq}", "Known parts"),
    ],
)
def test_rules_that_cannot_work(template: str, sentence: str | None) -> None:
    found = problem(NumberRule(template))
    assert (found is None) if sentence is None else sentence in str(found)


@pytest.mark.parametrize(
    ("text", "ticked"),
    [
        ("□新客户□老客户☑重点客户", ["重点客户"]),
        ("□新客户☑老客户■重点客户", ["老客户", "重点客户"]),
        ("[x]电话 [ ]邮件", ["电话"]),
        ("√ 50-100万", ["50-100万"]),
        ("新客户", []),
    ],
)
def test_ticked_boxes(text: str, ticked: list[str]) -> None:
    assert checked(text) == ticked


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("A级", "A"), ("b", "B"), ("C类", "C"), ("Ａ", "A"), ("等级-A级(高潜力)", "A"), ("级别：B", "B"),
        ("重点(A)", "A"), ("D級", "D"), ("ABC", None), ("好", None), ("", None),
    ],
)  # fmt: skip
def test_grade_letters(text: str, letter: str | None) -> None:
    assert grade_letter(text) == letter


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("展会-2024年展", ("展会", "2024年展")),
        ("制造业 › 精密加工", ("制造业", "精密加工")),
        ("官网/产品页", ("官网", "产品页")),
        ("转介绍", ("转介绍", None)),
        ("", ("", None)),
    ],
)
def test_two_levels(text: str, levels: tuple[str, str | None]) -> None:
    assert two_levels(text) == levels


def test_tags_with_a_known_namespace() -> None:
    assert namespaced("阶段-意向客户") == ("阶段", "意向客户")
    assert namespaced("價格-敏感") == (None, "價格-敏感")


@pytest.mark.parametrize(
    "text",
    [
        "采购经理→技术总监→总经理",
        "采购经理->技术总监 > 总经理",
        "采购经理－＞技术总监→ →总经理",
        "采购经理—>技术总监=>总经理",
    ],
)
def test_decision_chains(text: str) -> None:
    assert parse_chain(text) == ["采购经理", "技术总监", "总经理"]
    assert format_chain(parse_chain(text)) == "采购经理→技术总监→总经理"


@given(st.text(max_size=30))
def test_any_text_is_survived(text: str) -> None:
    company_names.name_key(text)
    company_names.abbreviation(text)
    company_names.full_name_hint(text)
    credit_code.check(text)
    split_number(text)
    checked(text)
    grade_letter(text)
    two_levels(text)
    namespaced(text)
    parse_chain(text)
