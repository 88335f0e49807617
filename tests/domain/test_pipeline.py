"""Rules of the stages: shares that are derived and never multiplied, tables that come back, what cannot be meant."""

from dataclasses import replace

import pytest

from crm_desktop.domain.messages import UserError
from crm_desktop.domain.pipeline import (
    Criterion,
    Pipeline,
    Reading,
    Stage,
    behind,
    from_table,
    problems,
    step_rates,
    to_table,
    win_rates,
)
from crm_desktop.domain.playbook import Words
from crm_desktop.services import pipeline

SHARES = (80, 60, 45, 35, 25, 20)


def test_the_shares_of_the_source_come_out_as_steps_and_as_chances() -> None:
    """80 60 45 35 25 20 are survival: 60/80 is 75 %, 20/80 is 25 %, and nothing is 0.38 % (K18)."""
    steps = [round(100 * (one or 0)) for one in step_rates(SHARES)]
    assert steps == [80, 75, 75, 78, 71, 80]
    assert [round(100 * (one or 0)) for one in win_rates(SHARES)] == [25, 33, 44, 57, 80, 100]


def test_unknown_shares_make_unknown_rates() -> None:
    assert step_rates([80, None, 45]) == [0.8, None, None]
    assert step_rates([0, 0]) == [0.0, None]
    assert win_rates([80, None, 20, None]) == [0.25, None, 1.0, None]
    assert win_rates([None]) == [None]


def test_behind_is_more_than_eight_points() -> None:
    assert [behind(share, 45) for share in (37.0, 36.9, None)] == [False, True, False]
    assert not behind(1.0, None)


def test_the_shipped_stages_are_those_of_the_source() -> None:
    """003-09 to 003-16: seven stages, six with days and benchmark."""
    rules = pipeline.shipped()
    assert [one.benchmark for one in rules.stages] == [*SHARES, None]
    assert [(one.low, one.high) for one in rules.stages] == [
        (1, 3), (3, 7), (7, 14), (14, 21), (21, 30), (30, 45), (None, None),
    ]  # fmt: skip
    assert (rules.signing, rules.stages[rules.signing].name) == (5, "合同签署")
    assert rules.stage("线索获取").task == Words("收集潜在客户信息", "Collect details of possible customers")
    assert all(one.information and one.material and one.goal for one in rules.stages[:-1])
    assert problems(rules) == []


def test_rules_come_back_from_their_table() -> None:
    rules = replace(pipeline.shipped(), reading=Reading.AGE)
    assert from_table(to_table(rules)) == rules


def test_the_order_is_that_of_the_list_and_what_is_unknown_has_no_rules() -> None:
    rules = Pipeline((Stage("甲", benchmark=50), Stage("乙", signing=True))).ordered(["乙", "丙", "甲"])
    assert [one.name for one in rules.stages] == ["乙", "丙", "甲"]
    assert (rules.signing, rules.stage("丙")) == (0, Stage("丙"))


def test_where_deals_are_made_without_a_mark() -> None:
    assert Pipeline((Stage("甲", benchmark=50), Stage("乙"))).signing == 0
    assert Pipeline((Stage("甲"), Stage("乙"))).signing == 1
    assert Pipeline().signing == -1


def test_only_one_stage_makes_the_deal() -> None:
    rules = pipeline.shipped().with_stage(replace(pipeline.shipped().stage("商务谈判"), signing=True))
    assert [one.name for one in rules.stages if one.signing] == ["商务谈判"]
    assert Pipeline().with_stage(Stage("甲")).stages == (Stage("甲"),)


def test_a_jump_meets_the_criteria_of_every_stage_it_leaves() -> None:
    rules = pipeline.shipped()
    assert [each.key for _stage, each in rules.between(2, 3)] == ["need", "fit", "decider", "budget"]
    assert [each.key for _stage, each in rules.between(-1, 2)] == ["contact", "touched", "intent"]
    assert rules.between(4, 2) == ()
    assert rules.between(2, -1) == ()


@pytest.mark.parametrize(
    ("stages", "said"),
    [
        ((Stage("甲", low=7, high=3),), "甲: 7 days are more than 3"),
        (
            (Stage("甲", benchmark=40), Stage("乙"), Stage("丙", benchmark=41)),
            "丙: of 100 leads 41 cannot get further than the 40 of the stage before",
        ),
        ((Stage("甲", criteria=(Criterion("a", Words()),)),), "甲: a criterion needs a name"),
    ],
)
def test_what_cannot_be_meant(stages: tuple[Stage, ...], said: str) -> None:
    assert [str(one) for one in problems(Pipeline(stages))] == [said]


@pytest.mark.parametrize(
    "table",
    [
        {"stage": [{"name": ""}]},
        {"stage": [{"name": "甲", "days": [1]}]},
        {"stage": [{"name": "甲", "days": ["a", "b"]}]},
        {"stage": [{"name": "甲", "benchmark": 101}]},
        {"stage": ["甲"]},
        {"reading": "never"},
    ],
)
def test_a_wrong_table_is_refused(table: object) -> None:
    with pytest.raises(UserError):
        from_table(table)
