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
    ("code", "sentence"),
    [
        ("91350100M000100Y43", None),
        ("91320594MA1P0KE835", "should be X"),
        ("9132", "18 characters, this one has 4"),
        ("91350100M000100YI3", "“I” does not occur"),
        ("9135 0100-M000 100Y43", None),
        ("91350100m000100y43", None),
        ("９１３５０１００Ｍ０００１００Ｙ４３", None),
        ("91350100M000100Y44", "should be 3"),
        ("91320594MA1P0KE83X", None),
        ("911100001000000000000", "this one has 21"),
        ("", None),
        ("  ", None),
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
    assert split_number("HS-2603-10000", rule) == ("HS-2603-", 10_000)
    assert split_number("HC24030001", NumberRule("{abbr}{yy}{mm}{seq:4}")) == ("HC2403", 1)
    assert split_number("KH-0007", NumberRule("KH-{seq:4}")) == ("KH-", 7)
    assert split_number("H12024001", NumberRule(abbr="H1")) == ("H12024", 1)
    assert split_number("2024001") == ("2024", 1)
    assert split_number("客户2024012") == ("客户2024", 12)
    assert split_number("KH-0007") == ("KH-", 7)
    assert split_number("12") == ("", 12)
    assert render(NumberRule("no running number"), year=2026, seq=7) == "no running number007"
    assert render(NumberRule("K{seq}"), year=2026, seq=7) == "K7"


@given(
    st.sampled_from(
        ["{abbr}{yyyy}{seq:3}", "{abbr}-{yy}{mm}-{seq:4}", "{yyyy}{mm}{seq:3}", "KH{seq:5}", "{abbr}{seq}"]
    ),
    st.sampled_from(["ABC", "HSJG", "K", ""]),
    st.integers(1950, 2150),
    st.integers(1, 12),
    st.integers(1, 10**9),
)
def test_a_rendered_number_splits_into_what_it_was_made_of(
    template: str, abbr: str, year: int, month: int, seq: int
) -> None:
    rule = NumberRule(template)
    start = prefix(rule, year=year, month=month, abbr=abbr)
    number = render(rule, year=year, month=month, seq=seq, abbr=abbr)
    assert split_number(number, rule) == (start, seq)
    assert split_number("N17") == ("N", 17)


@pytest.mark.parametrize(
    ("template", "sentence"),
    [
        ("{abbr}{yyyy}{seq:3}", None),
        ("{abbr}{yyyy}", "exactly once"),
        ("{seq:3}{abbr}", "at the end"),
        ("{abbr}{shoe}{seq}", "Known parts"),
        ("{seq}{seq}", "exactly once"),
        ("{abbr}{seq:3}X", "at the end"),
        ("{abbr}{seq:3}}", "Known parts"),
        ("", "exactly once"),
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
        ("□新客户□老客户", []),
        ("新客户□ 老客户☑ 重点客户□", ["老客户"]),
        ("□√新客户 □老客户", ["新客户"]),
        ("(√)电话 ( )邮件", ["电话"]),
        ("【√】电话；[ ]邮件", ["电话"]),
        ("○电话 ●邮件", ["邮件"]),
        ("☑电话、☑邮件", ["电话", "邮件"]),
        ("☑", []),
        ("", []),
    ],
)
def test_ticked_boxes(text: str, ticked: list[str]) -> None:
    assert checked(text) == ticked


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("A级", "A"), ("b", "B"), ("C类", "C"), ("Ａ", "A"), ("等级-A级(高潜力)", "A"), ("级别：B", "B"),
        ("重点(A)", "A"), ("D級", "D"), ("ABC", None), ("好", None), ("", None),
        ("A类客户", "A"), ("客户等级：A", "A"), ("重点(A级)", "A"), ("A+", "A"), ("Ｂ类", "B"), ("S级", "S"),
        ("Grade B", "B"), ("A级-重点", "A"), ("A:高价值", "A"), ("等級-C級", "C"), (" a ", "A"), ("A级（高潜力）", "A"),
        ("A公司", None), ("VIP", None), ("F", None), ("Z级", None), ("1", None), ("A1", None), ("AB", None),
        ("对接B部门", None), ("A/B", None), ("级", None),
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
        ("展会－2024年展", ("展会", "2024年展")),
        ("展会—2024年展", ("展会", "2024年展")),
        ("展会->2024年展", ("展会", "2024年展")),
        ("展会 > 2024年展", ("展会", "2024年展")),
        ("官网-产品页-下载", ("官网", "产品页-下载")),
        ("e-mail", ("e-mail", None)),
        ("e-mail-活动", ("e-mail", "活动")),
        ("2023-2024年展", ("2023-2024年展", None)),
        ("B2B-官网", ("B2B", "官网")),
        ("展会-", ("展会", None)),
        ("-展会", ("展会", None)),
        ("-", ("", None)),
        ("-/" * 16_000, ("", None)),
        ("→展会·2024年展→", ("展会", "2024年展")),
        ("", ("", None)),
    ],
)
def test_two_levels(text: str, levels: tuple[str, str | None]) -> None:
    assert two_levels(text) == levels


def test_tags_with_a_known_namespace() -> None:
    assert namespaced("阶段-意向客户") == ("阶段", "意向客户")
    assert namespaced("價格-敏感") == (None, "價格-敏感")
    assert namespaced("階段：意向客户") == ("阶段", "意向客户")
    assert namespaced("等级-A级(高潜力)") == ("等级", "A级(高潜力)")
    assert namespaced("行业-制造业-汽车") == ("行业", "制造业-汽车")
    assert namespaced("行业-") == (None, "行业-")
    assert namespaced("价格敏感") == (None, "价格敏感")


@pytest.mark.parametrize(
    "text",
    [
        "采购经理→技术总监→总经理",
        "采购经理->技术总监 > 总经理",
        "采购经理－＞技术总监→ →总经理",
        "采购经理—>技术总监=>总经理",
        "→采购经理＞技术总监➔ 总经理→",
        "采购经理>>技术总监 ➡️ 总经理",
    ],
)
def test_decision_chains(text: str) -> None:
    assert parse_chain(text) == ["采购经理", "技术总监", "总经理"]
    assert format_chain(parse_chain(text)) == "采购经理→技术总监→总经理"


@pytest.mark.parametrize("text", ["采购、财务", "副总-采购", ""])
def test_no_arrow_is_no_chain(text: str) -> None:
    assert parse_chain(text) == ([text] if text else [])


@given(st.lists(st.text("采购经理技术总监王 ", min_size=1, max_size=6).filter(str.strip), max_size=5))
def test_a_chain_reads_back_the_same(roles: list[str]) -> None:
    roles = [" ".join(role.split()) for role in roles]
    assert parse_chain(format_chain(roles)) == roles


@given(st.text("□☑√[]x 新老客户-/:ABC级(等)", max_size=20))
def test_any_mixture_of_boxes_and_letters_is_survived(text: str) -> None:
    for option in checked(text):
        assert option
    grade_letter(text)
    first, second = two_levels(text)
    assert second is None or (first and second)
    namespaced(text)


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
