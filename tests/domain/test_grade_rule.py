"""Grade rules at their bounds, with what is not known, and against a slow and obvious reading (K6-K10)."""

import itertools
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain import grade_answer, grade_rule_table, grade_words
from crm_desktop.domain.grade_answer import Answer
from crm_desktop.domain.grade_facts import Facts, span
from crm_desktop.domain.grade_rule import Combine, GradeRule, Side, Signs
from crm_desktop.domain.grade_suggestion import Cause, around, better, roots, spotted, worse
from crm_desktop.domain.messages import UserError
from crm_desktop.services import grade_rules

TODAY = date(2026, 3, 12)
CHOICES = {"intent": {1: "A", 2: "B", 3: "C"}, "fit": {4: "A", 5: "B", 6: "C"}}
RULES = grade_rules.presets()
SIGNS = RULES["thresholds"].signs
WAN = 1_000_000


def judge(rule: str | GradeRule, **facts: object) -> Answer:
    meant = RULES[rule] if isinstance(rule, str) else rule
    return grade_answer.answer(meant, Facts(**facts), TODAY, CHOICES)  # type: ignore[arg-type]


def letters(rule: str | GradeRule, key: str, **facts: object) -> str:
    found = judge(rule, **facts)
    return "".join(next(one.letters for one in found.said if one.dimension.key == key))


def in_days(days: int) -> str:
    return (TODAY + timedelta(days=days)).isoformat()


@pytest.mark.parametrize(
    ("days", "letter"), [(0, "A"), (29, "A"), (30, "A"), (31, "B"), (89, "B"), (90, "B"), (91, "C"), (3000, "C")]
)
def test_exactly_one_month_and_three_months_have_one_answer(days: int, letter: str) -> None:
    assert letters("thresholds", "urgency", need_by=in_days(days)) == letter


@pytest.mark.parametrize(
    ("money", "letter"),
    [(0, "C"), (10 * WAN - 1, "C"), (10 * WAN, "B"), (50 * WAN - 1, "B"), (50 * WAN, "A"), (9_000 * WAN, "A")],
)
def test_exactly_ten_and_fifty_wan_have_one_answer(money: int, letter: str) -> None:
    assert letters("thresholds", "importance", budget_low=money, budget_high=money) == letter


def test_a_bound_may_be_put_on_its_other_side() -> None:
    rule = RULES["thresholds"]
    urgency, importance = rule.dimensions[0], rule.dimensions[1]
    turned = [
        replace(one, bounds=tuple(replace(bound, side=side) for bound in one.bounds))
        for one, side in ((urgency, Side.RIGHT), (importance, Side.LEFT))
    ]
    other = replace(rule, dimensions=(*turned, *rule.dimensions[2:]))
    assert letters(other, "urgency", need_by=in_days(30)) == "B"
    assert letters(other, "importance", budget_low=50 * WAN) == "B"


@pytest.mark.parametrize(
    ("days", "letter", "gap"),
    [(14, "A", False), (15, "B", True), (29, "B", True), (30, "B", False), (90, "B", False), (91, "C", False)],
)
def test_between_two_weeks_and_a_month_the_first_source_says_nothing(days: int, letter: str, gap: bool) -> None:
    found = judge("conditions", need_by=in_days(days))
    said = next(one for one in found.said if one.dimension.key == "urgency")
    assert said.letters == (letter,)
    text = str(grade_words.evidence(found.rule, said, str))
    assert ("left open by the source, taken as B" in text) is gap


def test_a_bracket_is_not_guessed_and_its_answer_says_what_is_missing() -> None:
    found = judge("thresholds", budget_high=50 * WAN, need_by=in_days(60), fit=6)
    assert found.said[1].letters == ("B", "C")
    assert found.letters == ("B", "C")
    assert found.letter == ""
    assert [one.dimension.key for one in found.unknown] == ["importance"]
    assert str(grade_words.sentence(found, {6: "low"}.__getitem__)) == (
        "B or C: needed in 60 days ≤ 90 ✓ budget under 50万 ? Fit low ✓ → B or C, not decided: Importance not known"
    )
    small = judge("thresholds", budget_high=10 * WAN)
    assert small.said[1].letters == ("C",)
    assert [one.dimension.key for one in small.unknown] == ["urgency", "fit"]
    assert judge("thresholds", budget_low=50 * WAN).said[1].letters == ("A",)


def test_what_two_of_three_say_decides_whatever_the_third_is() -> None:
    found = judge("thresholds", budget_low=80 * WAN, budget_high=80 * WAN, need_by=in_days(10))
    assert (found.letters, found.score) == (("A",), 100)
    assert str(grade_words.sentence(found, str)) == (
        "A: needed in 10 days ≤ 30 ✓ 80万 ≥ 50万 ✓ Fit not known ? → A by majority"
    )


def test_a_strategic_customer_is_of_the_best_importance_whatever_the_money() -> None:
    assert letters("thresholds", "importance", strategic=True, budget_low=1) == "A"
    assert letters(replace(RULES["thresholds"], strategic=False), "importance", strategic=True, budget_low=1) == "C"
    found = judge("thresholds", strategic=True)
    assert str(grade_words.evidence(found.rule, found.said[1], str)) == "strategic customer"


def test_a_month_may_be_its_first_day_or_its_last() -> None:
    assert letters("thresholds", "urgency", need_by="2026-04") == "AB"
    assert letters("thresholds", "urgency", need_by="2026-03") == "A"
    assert letters("thresholds", "urgency", need_by="2026") == "ABC"
    assert span("2024-02") == (date(2024, 2, 1), date(2024, 2, 29))
    found = judge("thresholds", need_by="2026-04")
    assert str(grade_words.evidence(found.rule, found.said[0], str)) == "needed in 20 to 49 days"


@pytest.mark.parametrize(
    ("facts", "text"),
    [
        ({"need_by": "2026-03-11"}, "the date of the need has passed"),
        ({"need_time": "尽快"}, "as soon as possible, no date named"),
        ({}, "Urgency not known"),
    ],
)
def test_why_the_time_is_not_known_is_said(facts: dict[str, object], text: str) -> None:
    found = judge("thresholds", **facts)
    assert found.said[0].letters == ("A", "B", "C")
    assert str(grade_words.evidence(found.rule, found.said[0], str)) == text


def test_conditions_count_as_met_where_they_are_shown_to_be() -> None:
    clear = {"intent": 1, "budget_low": 5, "budget_high": 5, "chain": 2, "need_by": in_days(14)}
    assert judge("conditions", **clear).letter == "A"
    assert judge("conditions", **(clear | {"chain": 3})).letter == "B"
    assert judge("conditions", **(clear | {"budget_high": None})).letter == "B"
    assert judge("conditions", **(clear | {"chain": None})).letter == "B"
    assert judge("conditions", **(clear | {"need_by": None})).letter == "C"
    assert judge("conditions", **(clear | {"intent": 3})).letter == "C"
    met = judge("conditions", **clear)
    assert str(grade_words.sentence(met, lambda _entry: "clear")) == (
        "A: Intent clear ✓ budget named ✓ 2 decide ✓ needed in 14 days ≤ 14 ✓ → all conditions of A met"
    )
    low = judge("conditions")
    assert str(grade_words.how(low)) == "C, no higher conditions met"


def test_purchasing_power_and_credit_go_from_a_to_e() -> None:
    for value, letter in zip(range(5, 0, -1), "ABCDE", strict=True):
        assert judge("purchasing", power=value, credit=5).letter == letter
    found = judge("purchasing", power=4, credit=2)
    assert str(grade_words.sentence(found, str)) == "D: Purchasing power 4 ✓ Credit 2 ✓ → D, the weakest one"
    assert [found.rule.level(letter) for letter in "ABCDE?"] == [5, 4, 3, 2, 1, 0]


def test_points_are_weighed_and_shown() -> None:
    found = judge("potential", budget_low=50 * WAN, intent=1, need_by=in_days(60))
    assert (found.score, found.letter) == (88, "A")
    assert str(grade_words.how(found)) == "A by 88 points"
    middle = judge("thresholds", budget_low=50 * WAN, need_by=in_days(60), fit=6)
    assert str(grade_words.how(middle)) == "B, the middle one"
    assert judge("thresholds").score is None


def slow(rule: GradeRule, said: list[tuple[str, ...]]) -> set[str]:
    """Every world one by one, as a person would reckon it."""
    found = set()
    for world in itertools.product(*said):
        places = sorted(rule.scale.index(letter) for letter in world)
        if rule.combine is Combine.WORST:
            found.add(rule.scale[max(places)])
        elif rule.combine is Combine.ALL:
            found.add(rule.scale[max(max(rule.scale.index(one) for one in each) for each in said)])
        elif rule.combine is Combine.MAJORITY:
            often = [letter for letter in rule.scale if 2 * world.count(letter) > len(world)]
            found.add(often[0] if often else rule.scale[places[len(places) // 2]])
        else:
            worth = {letter: 100 if letter == rule.scale[0] else rule.steps[letter] for letter in rule.scale}
            total = sum(one.weight for one in rule.used)
            score = Fraction(sum(o.weight * worth[letter] for o, letter in zip(rule.used, world, strict=True)), total)
            rounded = int(score + Fraction(1, 2))
            over = [letter for letter in rule.scale[:-1] if rounded >= rule.steps[letter]]
            found.add(over[0] if over else rule.scale[-1])
    return found


@given(
    st.sampled_from(list(RULES)),
    st.sampled_from(list(Combine)),
    st.builds(
        dict,
        intent=st.sampled_from([None, 1, 2, 3, 99]),
        fit=st.sampled_from([None, 4, 5, 6]),
        strategic=st.booleans(),
        need_by=st.sampled_from(
            [None, "2026", "2026-04", "2026-03", *(in_days(n) for n in (-1, 0, 14, 29, 30, 90, 91))]
        ),
        budget_low=st.sampled_from([None, 0, 10 * WAN, 50 * WAN - 1, 50 * WAN]),
        budget_high=st.sampled_from([None, 10 * WAN, 50 * WAN, 90 * WAN]),
        chain=st.sampled_from([None, 1, 2, 3]),
        power=st.sampled_from([None, 1, 3, 5]),
        credit=st.sampled_from([None, 2, 4, 5]),
    ),
)
def test_every_way_to_combine_agrees_with_reckoning_by_hand(
    preset: str, how: Combine, facts: dict[str, object]
) -> None:
    rule = replace(RULES[preset], combine=how)
    found = judge(rule, **facts)
    assert set(found.letters) == slow(rule, [one.letters for one in found.said])
    assert list(found.letters) == sorted(found.letters, key=rule.rank)
    assert found.score is None or 0 <= found.score <= 100
    assert str(grade_words.sentence(found, str)).startswith(tuple(rule.scale))


def test_with_very_many_cases_the_best_and_the_worst_say_between_what_it_lies() -> None:
    rule = RULES["purchasing"]
    every = tuple(replace(one, on=True) for one in rule.dimensions)
    found = judge(replace(rule, dimensions=every), budget_low=50 * WAN, budget_high=50 * WAN)
    assert found.letters == ("A", "B", "C", "D", "E")
    assert judge(replace(rule, dimensions=())).letters == ()
    many = tuple(replace(one, on=True) for one in RULES["purchasing"].dimensions for _twice in "12")
    for how, between in ((Combine.WORST, "ABCDE"), (Combine.MAJORITY, "ABC"), (Combine.ALL, "E")):
        found = judge(replace(rule, dimensions=many, combine=how), budget_low=50 * WAN, budget_high=50 * WAN)
        assert "".join(found.letters) == between
    nothing = tuple(replace(one, weight=0) for one in rule.dimensions)
    weighed = replace(rule, dimensions=nothing, combine=Combine.WEIGHTED)
    assert (judge(weighed, power=5, credit=1).letter, judge(weighed, power=5, credit=1).score) == ("E", None)


def test_rules_are_written_and_read_again_and_nonsense_is_named() -> None:
    for key, rule in RULES.items():
        assert grade_rule_table.from_table(key, grade_rule_table.to_table(rule)) == rule
    good = grade_rule_table.to_table(RULES["thresholds"])
    urgency = {"key": "urgency", "parts": ["A", "B", "C"], "bounds": [[30, "left"], [90, "left"]]}
    for change, wrong in (
        ({"scale": ["A"]}, "two different levels"),
        ({"dimensions": [urgency | {"parts": ["A", "B"]}]}, "between 2 bounds lie 3 parts"),
        ({"dimensions": [urgency | {"parts": ["A", "B", "X"]}]}, "none of the levels"),
        ({"dimensions": [urgency | {"bounds": [[90, "left"], [90, "left"]]}]}, "must rise"),
        ({"dimensions": [urgency | {"bounds": [[30], [90, "left"]]}]}, "must rise"),
        ({"dimensions": [urgency | {"bounds": [[30, "up"], [90, "left"]]}]}, "not one of"),
        ({"dimensions": []}, "at least one dimension"),
        ({"steps": {"A": 60, "B": 60}}, "must fall"),
        ({"words": {"denial": ["不", " "]}}, "denial is missing"),
        ({"words": {"denial": [f"{one}" for one in range(201)]}}, "no more than 200"),
        ({"tag_days": -1}, "not a whole number"),
        ({"combine": "weighted", "dimensions": [urgency | {"weight": 0}]}, "at least one weight"),
    ):
        with pytest.raises(UserError, match=wrong):
            grade_rule_table.from_table("own", good | change)
    own = grade_rule_table.from_table(
        "own", good | {"dimensions": [{"key": "fit", "letters": {"高": "B"}}, {"key": "?"}]}
    )
    assert own.used[0].letters == {"高": "B"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("客户说想复购两台。价格再谈", (Cause.REPURCHASE, "客户说想复购两台")),
        ("会上要求提供方案，下周给", (Cause.PROPOSAL, "会上要求提供方案，下周给")),
        ("暂无复购意向", None),
        ("目前没有增购计划", None),
        ("不需要具体方案", None),
        ("不着急。但要具体方案", (Cause.PROPOSAL, "但要具体方案")),
        ("They asked for a proposal", (Cause.PROPOSAL, "They asked for a proposal")),
        ("想再采购一批", (Cause.REPURCHASE, "想再采购一批")),
        ("未来三个月想复购，特别急", (Cause.REPURCHASE, "未来三个月想复购，特别急")),
        ("不仅要方案还要样机", (Cause.PROPOSAL, "不仅要方案还要样机")),
        ("要方案报价", (Cause.PROPOSAL, "要方案报价")),
        ("寒暄", None),
    ],
)
def test_talks_give_away_what_they_want_and_a_denial_gives_nothing_away(
    text: str, wanted: tuple[Cause, str] | None
) -> None:
    assert spotted(text, SIGNS) == wanted
    assert wanted is None or any(one in text.casefold() for one in roots(SIGNS))


def test_other_words_are_other_signs_and_a_few_texts_find_them_all() -> None:
    own = Signs(("补货",), ("RFP",), ("不", "no"), ("不仅",))
    told = ["想补货", "不补货", "不仅想补货", "no rfp", "Casino RFP", "想复购"]
    causes = [found[0].value if (found := spotted(text, own)) else "" for text in told]
    assert causes == ["repurchase", "", "repurchase", "", "proposal", ""]
    assert spotted("不想复购", replace(SIGNS, denial=())) == (Cause.REPURCHASE, "不想复购")
    assert set(roots(own)) == {"补货", "rfp"}
    assert len(roots(SIGNS)) < len(SIGNS.repurchase + SIGNS.proposal) / 2
    assert roots(Signs()) == ()


@pytest.mark.parametrize(
    ("preset", "key", "texts"),
    [
        ("thresholds", "urgency", ["x ≤ 30", "30 < x ≤ 90", "x > 90"]),
        ("thresholds", "importance", ["x < 10", "10 ≤ x < 50", "x ≥ 50"]),
        ("conditions", "urgency", ["x ≤ 14", "14 < x < 30", "30 ≤ x ≤ 90", "x > 90"]),
    ],
)
def test_parts_in_words_say_which_bounds_they_have(preset: str, key: str, texts: list[str]) -> None:
    one = next(one for one in RULES[preset].dimensions if one.key == key)
    scale = WAN if key == "importance" else 1
    assert [grade_words.part_text(one, at, lambda value: str(value // scale)) for at in range(len(texts))] == texts
    whole = replace(one, parts=one.parts[:1], bounds=())
    assert grade_words.part_text(whole, 0, str) == "x"
    assert grade_words.deciding(RULES[preset], whole, 5) is None


@pytest.mark.parametrize(
    ("days", "sides", "text"),
    [
        (29, (Side.RIGHT, Side.LEFT), "needed in 29 days < 30"),
        (95, (Side.LEFT, Side.RIGHT), "needed in 95 days ≥ 90"),
        (95, (Side.LEFT, Side.LEFT), "needed in 95 days > 90"),
    ],
)
def test_the_sign_says_on_which_side_the_bound_is(days: int, sides: tuple[Side, Side], text: str) -> None:
    rule = RULES["thresholds"]
    bounds = tuple(replace(bound, side=side) for bound, side in zip(rule.dimensions[0].bounds, sides, strict=True))
    urgency = replace(rule.dimensions[0], bounds=bounds)
    found = judge(replace(rule, dimensions=(urgency, *rule.dimensions[1:])), need_by=in_days(days))
    assert str(grade_words.evidence(found.rule, found.said[0], str)) == text


def test_a_rule_without_bounds_in_a_dimension_says_the_number() -> None:
    rule = RULES["thresholds"]
    urgency = replace(rule.dimensions[0], parts=rule.dimensions[0].parts[:1], bounds=())
    found = judge(replace(rule, dimensions=(urgency,)), need_by=in_days(7))
    assert (str(grade_words.evidence(found.rule, found.said[0], str)), found.letter) == ("needed in 7 days", "A")


def test_each_word_has_one_of_the_roots_that_the_book_is_asked_for() -> None:
    words = (*SIGNS.repurchase, *SIGNS.proposal)
    assert all(any(root in word for root in roots(SIGNS)) for word in words)


def test_long_sentences_are_cut_around_the_word() -> None:
    said = around("甲" * 50 + "复购" + "乙" * 50, 50, 52)
    assert said.startswith("…")
    assert said.endswith("…")
    assert "复购" in said
    assert around("甲" * 60, 0, 2) == "甲" * 40 + "…"


def test_one_better_and_one_lower_stop_at_the_ends() -> None:
    assert [better("ABC", one) for one in "ABC?"] == ["A", "A", "B", ""]
    assert [worse("ABC", one) for one in "ABC?"] == ["B", "C", "C", ""]
