"""What the book says in small numbers is what the rule says of each customer one by one."""

from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.domain import grade_answer
from crm_desktop.domain.grade_facts import Facts
from crm_desktop.domain.grade_rule import Dimension
from crm_desktop.services import customers, grade_rules
from crm_desktop.services.grade_codes import Decoder
from crm_desktop.services.grade_evidence import facts_of
from crm_desktop.store import grade_queries, options
from crm_desktop.store.database import Store

TODAY = date(2026, 3, 12)
DAYS = [(TODAY + timedelta(days=n)).isoformat() for n in (-1, 0, 13, 14, 15, 29, 30, 31, 89, 90, 91)]
ROW = st.fixed_dictionaries({
    "need_by": st.sampled_from([None, "", "2025", "2026", "2027", "2026-02", "2026-03", "2026-04", "2026-06", *DAYS]),
    "budget_low": st.sampled_from([None, 0, 9_999_999, 10_000_000, 49_999_999, 50_000_000, 10**12]),
    "budget_high": st.sampled_from([None, 0, 1, 10_000_000, 10_000_001, 50_000_000, 50_000_001]),
    "strategic": st.sampled_from([0, 1]),
    "decision_chain": st.sampled_from([None, "", "甲", "甲→乙", "甲→乙→丙"]),
    "purchasing_power": st.sampled_from([None, 1, 2, 3, 4, 5]),
    "credit_level": st.sampled_from([None, 1, 3, 5]),
    "intent": st.sampled_from([None, "意向明确", "仅咨询"]),
    "fit": st.sampled_from([None, "高度契合", "部分契合"]),
})  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=120)
@given(st.lists(ROW, min_size=1, max_size=4))
def test_codes_agree_with_judging_one_by_one(store: Store, rows: list[dict[str, object]]) -> None:
    known = options.current(store)
    with store.step("test") as step:
        step.db.exec_driver_sql("UPDATE customer SET deleted_at = '2026-01-01' WHERE deleted_at IS NULL")
        ids = [customers.add_in(step, {"name": f"甲{at}"}) for at in range(len(rows))]
        for one, row in zip(ids, rows, strict=True):
            values = {key: value for key, value in row.items() if key not in ("intent", "fit")}
            values |= {
                f"{kind}_id": known.find(kind, str(row[kind])) if row[kind] else None for kind in ("intent", "fit")
            }
            assign = ", ".join(f"{key} = ?" for key in values)
            step.db.exec_driver_sql(f"UPDATE customer SET {assign} WHERE id = ?", (*values.values(), one))
    with store.read() as db:
        for rule in grade_rules.presets().values():
            decoder = Decoder(rule, known)
            facts = {one: facts_of(row) for one, row in grade_queries.facts(db, ids).items()}
            listed = dict(grade_queries.listed(db, rule, TODAY))
            assert set(listed) == set(ids)
            for one, key in listed.items():
                slow = grade_answer.answer(rule, facts[one], TODAY, decoder.choices)
                quick = decoder.answer(key[2:])
                assert [said.letters for said in quick.said] == [said.letters for said in slow.said]
                assert (quick.letters, quick.score) == (slow.letters, slow.score)
            counted = grade_queries.counted(db, rule, TODAY)
            assert sum(counted.values()) == len(ids)
            exact = sum(count for key, count in counted.items() if key[0])
            assert exact == sum(_on_bound(rule.used, facts[one]) for one in ids)


def _on_bound(used: tuple[Dimension, ...], facts: Facts) -> bool:
    values = {"importance": facts.budget_low, "chain": facts.chain, "power": facts.power, "credit": facts.credit}
    if facts.need_by and len(facts.need_by) == 10:
        values["urgency"] = (date.fromisoformat(facts.need_by) - TODAY).days
    return any(values.get(one.key) == bound.value for one in used for bound in one.bounds)
