"""Another rule is tried before it is applied; what it would change is counted, and all of it is one step."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from crm_desktop.domain.grade_rule import Combine, GradeRule, Signs
from crm_desktop.domain.grade_rule_table import to_table
from crm_desktop.domain.messages import UserError
from crm_desktop.services import (
    customers,
    follow_ups,
    grade_preview,
    grade_rules,
    grade_suggestions,
    grade_trial,
    grading,
    history,
    tags,
)
from crm_desktop.services.follow_ups import TouchDraft
from crm_desktop.store import options, setting_queries
from crm_desktop.store.database import Store

TODAY = date.today()
ROWS = (
    {"name": "甲", "grade": "B", "budget": "80万", "need_time": "30天内", "fit": "高度契合"},
    {"name": "乙", "grade": "A", "budget": "10万", "need_time": "90天内", "fit": "部分契合"},
    {"name": "丙", "grade": "C", "budget": "<50万"},
    {"name": "丁", "budget": "5万", "need_time": "一年内", "fit": "契合度低"},
)


@pytest.fixture
def ids(store: Store) -> list[int]:
    return [customers.add(store, row) for row in ROWS]


def _own(rule: GradeRule) -> GradeRule:
    return replace(rule, id=grade_rules.OWN, combine=Combine.WORST)


def _grades(store: Store) -> list[str]:
    with store.read() as db:
        found = [row[0] for row in db.exec_driver_sql("SELECT grade_id FROM customer ORDER BY id")]
    return [options.current(store).own_name(one) for one in found]


def test_each_source_has_its_rule_and_a_fresh_book_works_by_thresholds(store: Store) -> None:
    shipped = grade_rules.presets()
    assert [(key, one.source) for key, one in shipped.items()] == [
        ("thresholds", "001"), ("conditions", "000"), ("potential", "003"), ("purchasing", "004"),
    ]  # fmt: skip
    assert grade_rules.in_force(store) == shipped["thresholds"]
    [first] = grade_rules.versions(store)
    assert (first.number, first.since, first.rule.id) == (1, "", "thresholds")


def test_a_preview_counts_the_moves_and_writes_nothing(store: Store, ids: list[int]) -> None:
    before = history.steps(store)
    found = grade_preview.preview_of(store, grade_rules.shipped(), today=TODAY)
    assert (found.total, found.up, found.down, found.fresh, found.moved) == (4, 1, 1, 1, 3)
    assert dict(found.moves) == {("B", "A"): 1, ("A", "B"): 1, ("", "C"): 1}
    assert (found.now["A"], found.after["A"], found.after["C"]) == (1, 1, 2)
    assert (found.exact, found.undecided, found.held) == (2, 1, 0)
    assert dict(found.unknown) == {"urgency": 1, "importance": 1, "fit": 1}
    assert [(one.name, one.to_letter) for one in found.movers] == [("甲", "A"), ("乙", "B"), ("丁", "C")]
    assert str(found.movers[1].why) == "needed in 90 days ≤ 90"
    assert (found.suggestions, found.below) == (3, 0)
    only = grade_preview.movers_of(store, grade_rules.shipped(), today=TODAY, between=("A", "B"))
    assert [one.name for one in only] == ["乙"]
    assert history.steps(store) == before


def test_applying_makes_suggestions_and_keeps_the_rule_before_in_one_step(store: Store, ids: list[int]) -> None:
    rule = _own(grade_rules.shipped())
    assert grade_preview.apply(store, rule, today=TODAY) == 3
    assert grade_rules.in_force(store).combine is Combine.WORST
    assert [one.number for one in grade_rules.versions(store)] == [2, 1]
    assert grade_suggestions.count_open(store) == 3
    assert _grades(store) == ["B", "A", "C", ""]
    assert str(grade_suggestions.open_(store)[0].sentence).endswith("→ A, the weakest one")
    history.undo(store)
    assert grade_rules.in_force(store) == grade_rules.shipped()
    assert (grade_suggestions.count_open(store), len(grade_rules.versions(store))) == (0, 1)


def test_regrading_at_once_moves_all_but_those_graded_by_hand(store: Store, ids: list[int]) -> None:
    grading.change_grade(store, [ids[0]], options.current(store).find("grade", "D"), "老板定")
    rule = _own(grade_rules.shipped())
    assert grade_preview.preview_of(store, rule, today=TODAY).held == 1
    assert grade_preview.regrade(store, rule, today=TODAY) == 2
    assert _grades(store) == ["D", "B", "C", "C"]
    with store.read() as db:
        rows = db.exec_driver_sql("SELECT basis, reason FROM grade_change WHERE customer_id = ?", (ids[1],)).all()
    assert [row[0] for row in rows] == ["rule"]
    assert "10万 ≥ 10万 ✓" in rows[0][1]
    history.undo(store)
    assert _grades(store) == ["D", "A", "C", ""]
    assert grade_rules.in_force(store) == grade_rules.shipped()


def test_the_same_rule_again_leaves_no_version_and_a_wrong_one_is_refused(store: Store) -> None:
    grade_rules.save(store, grade_rules.shipped())
    assert len(grade_rules.versions(store)) == 1
    off = tuple(replace(one, on=False) for one in grade_rules.shipped().dimensions)
    with pytest.raises(UserError, match="at least one dimension"):
        grade_rules.save(store, replace(grade_rules.shipped(), dimensions=off))
    grade_rules.save(store, _own(grade_rules.shipped()))
    assert [one.rule.combine for one in grade_rules.versions(store)] == [Combine.WORST, Combine.MAJORITY]


def test_signs_and_the_age_of_tags_are_part_of_the_rule_and_an_older_book_has_the_shipped_ones(store: Store) -> None:
    shipped = grade_rules.shipped()
    older = {key: value for key, value in to_table(_own(shipped)).items() if key not in ("words", "tag_days")}
    with store.step("grade.rule") as step:
        setting_queries.write(step.db, grade_rules.KIND, older)
    assert grade_rules.in_force(store) == _own(shipped)
    assert tags.stale_days(store) == 90
    customer = customers.add(store, {"name": "甲", "grade": "B"})
    tags.add_tag(store, [customer], "要看")
    follow_ups.log(store, customer, TouchDraft(f"{TODAY}T10:00", feedback="月底要补货"))
    assert grade_suggestions.evaluate(store, TODAY) == 0
    own = replace(_own(shipped), signs=Signs(("补货",)), tag_days=10)
    assert grade_preview.preview_of(store, own, today=TODAY).suggestions == 1
    assert grade_preview.apply(store, own, today=TODAY) == 1
    assert [one.rule.tag_days for one in grade_rules.versions(store)] == [10, 90]
    later = TODAY + timedelta(days=10)
    assert [one.text for one in tags.stale(store, later, 9)] == ["要看"]
    assert tags.is_stale(str(TODAY), later, 10)
    grade_rules.save(store, replace(own, tag_days=0))
    assert (tags.stale(store, later, 9), tags.is_stale(str(TODAY), later, 0)) == ([], False)
    history.undo(store)
    history.undo(store)
    assert grade_rules.in_force(store) == _own(shipped)
    assert grade_suggestions.count_open(store) == 0


def test_one_customer_is_tried_on_with_every_way_to_combine(store: Store, ids: list[int]) -> None:
    rule = grade_rules.shipped()
    found = grade_trial.try_on(store, rule, ids[0], today=TODAY)
    assert found is not None
    assert (found.name, found.present) == ("甲", "B")
    assert [one.letters for one in found.lines] == [("A",), ("A",), ("A",)]
    assert str(found.lines[0].exact) == "exactly 30: belongs to the left"
    assert [str(one.value) for one in found.lines[1:]] == ["80万", "高度契合"]
    assert {str(how): letters for how, letters, _text in found.ways} == dict.fromkeys(map(str, Combine), ("A",))
    second = grade_trial.try_on(store, rule, ids[1], today=TODAY)
    assert second is not None
    assert str(second.lines[1].exact) == "exactly 10万: belongs to the right"
    third = grade_trial.try_on(store, rule, ids[2], today=TODAY)
    assert third is not None
    assert third.lines[1].letters == ("B", "C")
    assert str(third.lines[1].value) == "<50万"
    assert third.lines[1].exact is None
    customers.edit(store, ids[2], {"budget": "50-70万", "need_time": "2026年12月"})
    third = grade_trial.try_on(store, rule, ids[2], today=date(2026, 11, 20))
    assert third is not None
    assert str(third.lines[1].value) == "50-70万, lower end 50万"
    assert str(third.lines[0].value) == "11 to 41 days left"
    assert grade_trial.try_on(store, rule, 99, today=TODAY) is None


def test_finer_grades_than_the_rule_knows_stay_and_are_counted(store: Store) -> None:
    poor = {"budget": "3万", "need_time": "一年内", "fit": "契合度低"}
    for letter in "CDE":
        customers.add(store, {"name": f"小{letter}", "grade": letter, **poor})
    found = grade_preview.preview_of(store, grade_rules.shipped(), today=TODAY)
    assert (found.moved, found.below) == (0, 2)


def test_in_a_large_book_the_suggestions_are_counted_when_they_are_made(
    store: Store, ids: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(grade_preview, "_EXACTLY", 3)
    assert grade_preview.preview_of(store, grade_rules.shipped(), today=TODAY).suggestions is None
