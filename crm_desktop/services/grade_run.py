"""Grading everybody anew: the book is read beside, what is suggested is written in one step (000-23, 003-05)."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any, NamedTuple

from crm_desktop.domain import grade_answer, grade_rule_table, grade_suggestion
from crm_desktop.domain.grade_facts import Facts
from crm_desktop.domain.grade_rule import GradeRule
from crm_desktop.domain.grade_suggestion import Cause, Trigger
from crm_desktop.domain.progress import Progress, no_progress
from crm_desktop.services import grade_evidence, grade_rules, grade_triggers
from crm_desktop.services.grade_codes import Decoder, Key
from crm_desktop.services.grade_evidence import Evidence
from crm_desktop.services.records import now
from crm_desktop.store import grade_queries, grade_suggestion_queries, options, setting_queries
from crm_desktop.store.database import Step, Store
from crm_desktop.store.identity import new_uids
from crm_desktop.store.sql import Connection

RUN = "grade_run"
"""The setting that says when everybody was graded last."""

_AT_ONCE = 2000
_COLUMNS = (
    "uid", "customer_id", "from_id", "to_id", "score", "score_before", "cause", "inputs", "evidence", "made_at",
    "created_at",
)  # fmt: skip


class Candidate(NamedTuple):
    """A grade that may be suggested, and why."""

    to: str
    trigger: Trigger | None


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run would write: rows of new suggestions without uid and times, and the open ones that no longer hold."""

    rows: tuple[tuple[Any, ...], ...]
    gone: tuple[int, ...]
    kept: int

    @property
    def open(self) -> int:
        """How many will be open."""
        return len(self.rows) + self.kept


def evaluate(store: Store, today: date, progress: Progress = no_progress, *, origin: object | None = None) -> int:
    """Grade everybody by the rule in force and keep what would change as suggestions; returns how many are open.

    Nothing is written when `progress` cancels. Ignored suggestions come back only on new evidence.
    """
    rule = grade_rules.in_force(store)
    plan = plan_of(store, rule, today, progress)
    with store.step("grade.suggest", origin, count=plan.open) as step:
        write(step, plan, today)
    return plan.open


def plan_of(store: Store, rule: GradeRule, today: date, progress: Progress = no_progress) -> Plan:
    """Work out what a run by a rule would write; nothing is written."""
    with store.read() as db:
        return _Run(db, rule, today).plan(progress)


def write(step: Step, plan: Plan, today: date) -> None:
    """Write a plan within a running step."""
    from crm_desktop.store import analysis_tables  # noqa: PLC0415 - loads SQLAlchemy, which reading does without

    moment = now()
    grade_suggestion_queries.decide(step.db, plan.gone, "gone", moment)
    rows = [(uid, *row, moment, moment) for uid, row in zip(new_uids(len(plan.rows)), plan.rows, strict=True)]
    shared = {"rule_id": grade_queries.version(step.db, grade_rules.KIND)}
    step.bulk_insert(analysis_tables.grade_suggestion, _COLUMNS, rows, shared)
    setting_queries.write(step.db, RUN, {"at": moment, "day": today.isoformat(), "open": plan.open})


def last_run(store: Store) -> str:
    """The moment when everybody was graded last, "" for never."""
    with store.read() as db:
        found = setting_queries.read(db, RUN)
    return str(found.get("at", "")) if isinstance(found, Mapping) else ""


class _Run:
    """A run by one rule over one state of the book."""

    def __init__(self, db: Connection, rule: GradeRule, today: date) -> None:
        self.db, self.rule, self.today = db, rule, today
        self.decoder = Decoder(rule, options.load(db))
        self.rule_text = json.dumps(grade_rule_table.deciding(rule), ensure_ascii=False, sort_keys=True)
        self.spoken: Mapping[int, Trigger] = {}
        self.silent: Mapping[int, Trigger] = {}

    def plan(self, progress: Progress) -> Plan:
        """Everybody's candidates, less those that were decided."""
        self.spoken = grade_triggers.spoken(self.db, self.rule.signs, self.today)
        self.silent = grade_triggers.silent(self.db, self.rule, self.decoder, self.today)
        wanted: dict[int, Key] = {
            customer_id: key
            for customer_id, key in grade_queries.listed(self.db, self.rule, self.today, progress)
            if customer_id in self.spoken or customer_id in self.silent or self.decoder.target(key)
        }
        rows: list[tuple[Any, ...]] = []
        kept: set[int] = set()
        for part in _parts(list(wanted)):
            self._suggest(part, wanted, rows, kept)
        gone = [one for one, _customer in grade_suggestion_queries.open_ids(self.db) if one not in kept]
        return Plan(tuple(rows), tuple(gone), len(kept))

    def _suggest(
        self, ids: Sequence[int], wanted: Mapping[int, Key], rows: list[tuple[Any, ...]], kept: set[int]
    ) -> None:
        facts = {one: grade_evidence.facts_of(row) for one, row in grade_queries.facts(self.db, ids).items()}
        before = grade_evidence.before(self.db, facts)
        known = _by_customer(grade_suggestion_queries.suggestions_of(self.db, ids))
        for one in ids:
            key = wanted[one]
            base = grade_suggestion.digest(self.rule_text, facts[one], key[2:])
            chosen = self._choose(one, key, base, known.get(one, []))
            if chosen is None:
                continue
            evidence = f"{base}|{_sign(chosen.trigger)}"
            same = _same(known.get(one, []), key[0], self.decoder.ids[chosen.to], evidence)
            if same is not None:
                kept.add(same)
                continue
            then, was = before.get(one, (None, None))
            found = Evidence(self.today, facts[one], then, was, chosen.trigger)
            rows.append(self._row(one, key, chosen, found, evidence))

    def _choose(self, customer_id: int, key: Key, base: str, known: Sequence[Any]) -> Candidate | None:
        """What tells most of all that was not decided before on the same evidence."""
        decided = [str(row.evidence).partition("|") for row in known if row.state in ("ignored", "accepted")]
        bases, signs = {one[0] for one in decided}, {one[2] for one in decided}
        present = self.decoder.names.get(key[0], "")
        for trigger in (self.spoken.get(customer_id), None, self.silent.get(customer_id)):
            if trigger is None:
                to = "" if base in bases else self.decoder.target(key)
            else:
                to = "" if _sign(trigger) in signs else grade_triggers.target(trigger, self.decoder, present)
                # an event lifts a customer; it never takes one down
                if trigger.cause is not Cause.QUIET and to and self._is_lower(to, present):
                    to = ""
            if to:
                return Candidate(to, trigger)
        return None

    def _is_lower(self, letter: str, present: str) -> bool:
        order = self.decoder.order
        return present in order and order.index(letter) > order.index(present)

    def _row(self, customer_id: int, key: Key, chosen: Candidate, found: Evidence, evidence: str) -> tuple[Any, ...]:
        now_score = self._score(found.facts, found.today)
        was_score = self._score(found.before, found.then) if found.before and found.then else None
        cause = chosen.trigger.cause if chosen.trigger else Cause.RULE
        ids = self.decoder.ids
        inputs = grade_evidence.to_json(found)
        return (customer_id, key[0], ids[chosen.to], now_score, was_score, cause.value, inputs, evidence)

    def _score(self, facts: Facts, today: date) -> int | None:
        return grade_answer.answer(self.rule, facts, today, self.decoder.choices).score


def _sign(trigger: Trigger | None) -> str:
    return f"{trigger.cause.value}:{trigger.ref}" if trigger else Cause.RULE.value


def _by_customer(rows: Sequence[Any]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = {}
    for row in rows:
        found.setdefault(row.customer_id, []).append(row)
    return found


def _same(known: Sequence[Any], from_id: int | None, to_id: int, evidence: str) -> int | None:
    """The open suggestion that says just this."""
    for row in known:
        if row.state == "open" and (row.from_id, row.to_id, row.evidence) == (from_id, to_id, evidence):
            return int(row.id)
    return None


def _parts(ids: Sequence[int]) -> Iterator[list[int]]:
    rest = iter(ids)
    while part := list(islice(rest, _AT_ONCE)):
        yield part
