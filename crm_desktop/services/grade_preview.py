"""What another grade rule would change, before it is applied; and putting it in force, with suggestions or at once."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice

from crm_desktop.domain import grade_answer, grade_words
from crm_desktop.domain.grade_rule import GradeRule
from crm_desktop.domain.messages import Message
from crm_desktop.domain.progress import Progress, no_progress
from crm_desktop.services import grade_rules, grade_run
from crm_desktop.services.grade_codes import Decoder, Key
from crm_desktop.services.grade_evidence import facts_of
from crm_desktop.services.grade_moves import move_each
from crm_desktop.services.grade_suggestions import Say
from crm_desktop.store import grade_queries, grade_suggestion_queries, options
from crm_desktop.store.database import Store
from crm_desktop.store.sql import Connection

SHOWN = 50
"""Movers that a preview names."""
_EXACTLY = 50_000
"""In a book with more customers the suggestions are not worked out one by one beforehand."""
_AT_ONCE = 2000


@dataclass(frozen=True, slots=True)
class Mover:
    """A customer who would get another grade, with what decides it."""

    customer_id: int
    name: str
    from_letter: str
    to_letter: str
    why: Message


@dataclass(frozen=True, slots=True)
class Preview:
    """What a rule would change: moves by (from, to), customers of each grade now and after.

    `held` counts customers whose grade was given by hand and would differ, `exact` those of whom a number lies on a
    bound, `undecided` those of whom not enough is known, `unknown` by dimension. `suggestions` is what applying makes,
    None where that is only known when it is done. `below` counts customers of grades under the last level of the rule
    who stay there because the rule says that level and knows no finer ones.
    """

    total: int
    up: int
    down: int
    fresh: int
    held: int
    below: int
    exact: int
    undecided: int
    unknown: tuple[tuple[str, int], ...]
    moves: Mapping[tuple[str, str], int]
    now: Mapping[str, int]
    after: Mapping[str, int]
    order: tuple[str, ...]
    movers: tuple[Mover, ...]
    suggestions: int | None

    @property
    def moved(self) -> int:
        """How many would get another grade."""
        return self.up + self.down + self.fresh


def preview_of(store: Store, rule: GradeRule, *, today: date, progress: Progress = no_progress) -> Preview:
    """Work out what a rule would change; nothing is written."""
    with store.read() as db:
        decoder = Decoder(rule, options.load(db))
        counted = grade_queries.counted(db, rule, today, progress)
        found = _Counts(decoder, counted)
        movers = tuple(islice(_movers(db, decoder, today), SHOWN)) if found.moves else ()
    total = sum(counted.values())
    fresh = len(grade_run.plan_of(store, rule, today, progress).rows) if total <= _EXACTLY else None
    return Preview(
        total=total,
        up=found.up,
        down=found.down,
        fresh=found.moved - found.up - found.down,
        held=found.held,
        below=found.below,
        exact=found.exact,
        undecided=found.undecided,
        unknown=tuple(found.unknown.most_common()),
        moves=dict(found.moves),
        now=dict(found.now),
        after=dict(found.after),
        order=tuple(decoder.order),
        movers=movers,
        suggestions=fresh,
    )


def movers_of(
    store: Store, rule: GradeRule, *, today: date, between: tuple[str, str] | None = None, limit: int = 500
) -> list[Mover]:
    """Customers whom a rule would move, those from one grade to another where `between` names both."""
    with store.read() as db:
        decoder = Decoder(rule, options.load(db))
        return list(islice(_movers(db, decoder, today, between), limit))


class _Counts:
    """The sums of a preview."""

    def __init__(self, decoder: Decoder, counted: Mapping[Key, int]) -> None:
        self.decoder = decoder
        self.moves: Counter[tuple[str, str]] = Counter()
        self.now: Counter[str] = Counter()
        self.after: Counter[str] = Counter()
        self.unknown: Counter[str] = Counter()
        self.up = self.down = self.held = self.below = self.exact = self.undecided = self.moved = 0
        for (exact, *key), count in counted.items():
            self._add(tuple(key), count)
            self.exact += count if exact else 0

    def _add(self, key: Key, count: int) -> None:
        decoder = self.decoder
        present, answer = decoder.names.get(key[0], ""), decoder.answer(key[2:])
        to = decoder.target(key)
        self.now[present] += count
        self.after[to or present] += count
        if len(answer.letters) > 1:
            self.undecided += count
            for one in answer.unknown:
                self.unknown[one.dimension.key] += count
        if decoder.is_below(present) and answer.letters == decoder.rule.scale[-1:]:
            self.below += count
        if key[1] and decoder.wanted(present, answer.letters):
            self.held += count
        if to:
            self.moves[present, to] += count
            self.moved += count
            if present in decoder.order:
                better = decoder.order.index(to) < decoder.order.index(present)
                self.up += count if better else 0
                self.down += 0 if better else count


def _movers(db: Connection, decoder: Decoder, today: date, between: tuple[str, str] | None = None) -> Iterator[Mover]:
    """Everybody who would move, in the order of ids."""
    listed = grade_queries.listed(db, decoder.rule, today)
    found = ((one, key, to) for one, key in listed if (to := decoder.target(key)))
    meant = ((one, key, to) for one, key, to in found if between in (None, (decoder.names.get(key[0], ""), to)))
    while part := list(islice(meant, SHOWN)):
        rows = grade_queries.facts(db, [one for one, _key, _to in part])
        for one, key, to in part:
            why = _why(decoder, rows[one], to, today)
            yield Mover(one, rows[one]["name"], decoder.names.get(key[0], ""), to, why)


def _why(decoder: Decoder, row: Mapping[str, object], to: str, today: date) -> Message:
    """The evidence of the first dimension that says the grade, else how they combine."""
    answer = grade_answer.answer(decoder.rule, facts_of(row), today, decoder.choices)
    for one in answer.said:
        if one.letter == to:
            return grade_words.evidence(decoder.rule, one, decoder.entry_name)
    return grade_words.how(answer)


def apply(
    store: Store,
    rule: GradeRule,
    *,
    today: date,
    origin: object | None = None,
    progress: Progress = no_progress,
) -> int:
    """Put a rule in force and keep what it would change as suggestions, one step; returns how many are open."""
    plan = grade_run.plan_of(store, rule, today, progress)
    with store.step("grade.rule", origin, name=rule.name.said(english=store.english)) as step:
        grade_rules.put(step, rule)
        grade_run.write(step, plan, today)
    return plan.open


def regrade(
    store: Store,
    rule: GradeRule,
    *,
    today: date,
    say: Say = str,
    origin: object | None = None,
    progress: Progress = no_progress,
) -> int:
    """Put a rule in force and give everybody the grade it says, one step; returns how many moved.

    Grades given by hand stay, and nobody moves of whom not enough is known. Pass `say` of the window: the sentence
    with the evidence is written as the reason.
    """
    with store.read() as db:
        decoder = Decoder(rule, options.load(db))
        listed = grade_queries.listed(db, rule, today, progress)
        wanted = [(one, to) for one, key in listed if (to := decoder.target(key))]
        moves = [move for part in _parts(wanted) for move in _with_reasons(db, decoder, part, today, say)]
        waiting = [one for one, _customer in grade_suggestion_queries.open_ids(db)]
    name = rule.name.said(english=store.english)
    with store.step("grade.regrade", origin, name=name, count=len(moves)) as step:
        grade_rules.put(step, rule)
        move_each(step, moves, "rule")
        grade_run.write(step, grade_run.Plan((), tuple(waiting), 0), today)
        step.progress = progress
    return len(moves)


def _parts(wanted: list[tuple[int, str]]) -> Iterator[list[tuple[int, str]]]:
    for start in range(0, len(wanted), _AT_ONCE):
        yield wanted[start : start + _AT_ONCE]


def _with_reasons(
    db: Connection, decoder: Decoder, part: list[tuple[int, str]], today: date, say: Say
) -> Iterator[tuple[int, int, str]]:
    rows = grade_queries.facts(db, [one for one, _to in part])
    for one, to in part:
        answer = grade_answer.answer(decoder.rule, facts_of(rows[one]), today, decoder.choices)
        sentence = grade_words.sentence(answer, decoder.entry_name)
        yield one, decoder.ids[to], say(sentence)
