"""What a customer must meet before it moves on in the stages, looked up for one or many (003-18)."""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from crm_desktop.domain import stage_checks
from crm_desktop.domain.money_text import format_money
from crm_desktop.domain.pipeline import Criterion, Pipeline
from crm_desktop.domain.progress import Progress, no_progress
from crm_desktop.domain.stage_checks import Facts, Finding, Known, Talk, Tick
from crm_desktop.domain.text import clean
from crm_desktop.services import pipeline
from crm_desktop.store import options, stage_facts
from crm_desktop.store.database import Store
from crm_desktop.store.options import Options
from crm_desktop.store.sql import Connection, RowMapping

_DATED = ("need", "need_product", "intent_id", "fit_id")
_WILLING = ("A", "B")
_AT_ONCE = 2000


@dataclass(frozen=True, slots=True)
class Gate:
    """A move on of one customer to a stage and how the criteria before it stand; none for a move back."""

    customer_id: int
    stage_id: int
    stage: str
    findings: tuple[Finding, ...]

    @property
    def unmet(self) -> tuple[Finding, ...]:
        """What is missing."""
        return tuple(stage_checks.unmet(self.findings))

    @property
    def met(self) -> int:
        """How many criteria are met."""
        return len(self.findings) - len(self.unmet)


@dataclass(frozen=True, slots=True)
class Wish:
    """Customers that shall stand in a stage; one that is typed for the first time has no id and comes behind all."""

    ids: tuple[int, ...]
    stage_id: int | None
    stage: str


@dataclass(frozen=True, slots=True)
class Tally:
    """Wishes and what their customers miss: how many change their stage, how many of them lack what."""

    wishes: tuple[Wish, ...]
    moving: int
    lacking: int
    missing: tuple[tuple[Criterion, int], ...]
    only: Gate | None

    @property
    def stages(self) -> tuple[str, ...]:
        """The stages that are wished for."""
        return tuple(dict.fromkeys(one.stage for one in self.wishes))


def wish(store: Store, ids: Sequence[int], stage_id: int | None) -> Wish:
    """Customers that shall stand in a stage of the list."""
    return Wish(tuple(ids), stage_id, options.current(store).name(stage_id))


def typed(store: Store, stages: Mapping[int, str]) -> tuple[Wish, ...]:
    """Wishes of stages that were typed for customers, as they will be read."""
    known = options.current(store)
    by_stage: dict[tuple[int | None, str], list[int]] = defaultdict(list)
    for customer_id, text in stages.items():
        found = known.find("stage", text)
        by_stage[found, known.name(found) or clean(text)].append(customer_id)
    return tuple(Wish(tuple(ids), *key) for key, ids in by_stage.items())


def tally(
    store: Store, wishes: Sequence[Wish], *, today: date | None = None, progress: Progress = no_progress
) -> Tally:
    """What the customers of wishes miss, counted in portions; a single customer's gate comes with it."""
    known = options.current(store)
    total = sum(len(one.ids) for one in wishes)
    with store.read() as db:
        return tally_in(db, known, wishes, today or date.today(), lambda done: progress(done, total))


def tally_in(
    db: Connection, known: Options, wishes: Sequence[Wish], today: date, told: Callable[[int], None] | None = None
) -> Tally:
    """The same within a running step; `told` hears how many customers were looked at."""
    moving = lacking = done = 0
    missing: Counter[Criterion] = Counter()
    only: Gate | None = None
    for one in portions(wishes):
        for only in gates(db, known, one, today):
            moving += 1
            lacking += bool(only.unmet)
            missing.update(each.criterion for each in only.unmet)
        done += len(one.ids)
        if told is not None:
            told(done)
    return Tally(tuple(wishes), moving, lacking, tuple(missing.most_common()), only if moving == 1 else None)


def portions(wishes: Sequence[Wish]) -> Iterator[Wish]:
    """The wishes in such portions that the facts of one fit into memory."""
    for one in wishes:
        for start in range(0, len(one.ids), _AT_ONCE):
            yield Wish(one.ids[start : start + _AT_ONCE], one.stage_id, one.stage)


def check(store: Store, ids: Sequence[int], stage_id: int, *, today: date | None = None) -> list[Gate]:
    """The gates that customers pass on the way to a stage; those that are there already are left out."""
    known = options.current(store)
    with store.read() as db:
        return gates(db, known, wish(store, ids, stage_id), today or date.today())


def gates(db: Connection, known: Options, wish: Wish, today: date) -> list[Gate]:
    """The same within a running step."""
    rules = pipeline.of_book(db, known)
    stages = [one.id for one in known.kind("stage")]
    fresh = wish.stage_id is None and bool(wish.stage)
    end = len(stages) if fresh else _place(stages, wish.stage_id)
    rows = [row for row in stage_facts.customers(db, wish.ids) if fresh or row["stage_id"] != wish.stage_id]
    criteria = {row["id"]: rules.between(_place(stages, row["stage_id"]), end) for row in rows}
    facts = _facts(db, known, [row for row in rows if criteria[row["id"]]])
    return [
        Gate(
            row["id"],
            wish.stage_id or 0,
            wish.stage,
            tuple(stage_checks.look(each, one.name, facts[row["id"]], today) for one, each in criteria[row["id"]]),
        )
        for row in rows
    ]


def _place(stages: Sequence[int], stage_id: int | None) -> int:
    return stages.index(stage_id) if stage_id in stages else -1


def standing(store: Store, customer_id: int, *, today: date | None = None) -> dict[str, tuple[Finding, ...]]:
    """How every criterion of a customer stands, by the name of its stage."""
    known = options.current(store)
    with store.read() as db:
        rules: Pipeline = pipeline.of_book(db, known)
        facts = _facts(db, known, stage_facts.customers(db, [customer_id]))[customer_id]
    day = today or date.today()
    return {
        one.name: tuple(stage_checks.look(each, one.name, facts, day) for each in one.criteria) for one in rules.stages
    }


def kept(gate: Gate) -> str | None:
    """What a move passed over, as the log of moves keeps it."""
    missing = [
        {"stage": one.stage, "key": one.criterion.key, "name": one.criterion.name.zh, "en": one.criterion.name.en}
        for one in gate.unmet
    ]
    return json.dumps(missing, ensure_ascii=False) if missing else None


def _facts(db: Connection, known: Options, rows: Sequence[RowMapping]) -> dict[int, Facts]:
    ids = [row["id"] for row in rows]
    if not ids:
        return {}
    beside = stage_facts.beside(db, ids)
    since = stage_facts.since(db, ids, _DATED)
    return {row["id"]: _of_one(known, row, beside, since) for row in rows}


def _of_one(
    known: Options,
    row: RowMapping,
    beside: Mapping[str, Mapping[int, Sequence[RowMapping]]],
    since: Mapping[tuple[int, str], str],
) -> Facts:
    one = row["id"]

    def of(kind: str) -> Sequence[RowMapping]:
        return beside[kind].get(one, ())

    def dated(column: str, text: str) -> Known:
        return Known(text, since.get((one, column), row["begun"] or "") if text else "")

    need = dated("need_product", row["need_product"] or "")
    intent = known.by_id.get(row["intent_id"])
    deals, paid, installed, reports = of("deals"), of("paid"), of("installed"), of("reports")
    contract = next((deal for deal in deals if deal["contract_number"] or deal["contract_to"]), None)
    return Facts(
        points=tuple((each["name"], each["value"], each["state"] != "invalid") for each in of("points")),
        talks=_talks(known, of("talks"), of("people")),
        deciders=tuple(_person(each) for each in of("people") if each["is_decision_maker"]),
        intent=dated("intent_id", known.name(row["intent_id"])),
        willing=intent is not None and str(intent.data.get("grade", "A")) in _WILLING,
        need=need if need.text else dated("need", row["need"] or ""),
        report=reports[0]["written_on"] or "" if reports else "",
        fit=dated("fit_id", known.name(row["fit_id"])),
        budget=row["budget_text"] or format_money(row["budget_low"], row["budget_high"]),
        exact=row["budget_low"] is not None and row["budget_low"] == row["budget_high"],
        files=tuple((_file(known, each), each["added_at"] or "") for each in of("files")),
        contract=_contract(contract),
        deal=deals[0]["converted_on"] or "" if deals else "",
        paid=(paid[0]["paid_on"], paid[0]["amount"] or 0) if paid else ("", 0),
        installed=(installed[0]["product"], installed[0]["installed_on"]) if installed else ("", ""),
        ticks=MappingProxyType({
            each["criterion"]: Tick(each["evidence"] or "", each["ticked_at"] or "", known.name(each["owner_id"]))
            for each in reversed(of("ticks"))
        }),
    )  # fmt: skip


def _contract(deal: RowMapping | None) -> tuple[str, str]:
    return (deal["contract_number"] or "", deal["contract_from"] or deal["converted_on"] or "") if deal else ("", "")


def _person(row: RowMapping) -> str:
    return " ".join(filter(None, (row["name"], row["title"])))


def _file(known: Options, row: RowMapping) -> str:
    return " ".join(filter(None, (known.own_name(row["kind_id"]), row["name"])))


def _talks(known: Options, talks: Sequence[RowMapping], people: Sequence[RowMapping]) -> tuple[Talk, ...]:
    """The talks; one that names nobody was with the only person there is."""
    by_id = {each["id"]: each for each in people}
    only = people[0] if len(people) == 1 else None
    found = []
    for each in talks:
        person = by_id.get(each["contact_id"], only)
        decides = person is not None and bool(person["is_decision_maker"])
        name = _person(person) if person is not None else ""
        found.append(
            Talk(each["happened_at"] or "", known.name(each["method_id"]), name, decides, each["content"] or "")
        )
    return tuple(found)
