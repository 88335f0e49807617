"""Nobody answered: how often in a row, how long to wait by the playbook now, and what to try instead (001-30)."""

from dataclasses import dataclass
from datetime import date, timedelta

from crm_desktop.domain.cadence import gap
from crm_desktop.domain.work_calendar import contact_day
from crm_desktop.services import contact_limits
from crm_desktop.store import options, plan_queries
from crm_desktop.store.cadence_join import UNANSWERED
from crm_desktop.store.database import Store
from crm_desktop.store.options import Options

_CHANNEL, _PERSON, _SLOWER = "换联系方式", "换联系人", "放缓节奏"


@dataclass(frozen=True, slots=True)
class Advice:
    """After `count` touches in a row without an answer: wait `days` instead of `usual`, until `on`; try `strategy_id`.

    `slower` says that the playbook makes the gap longer now.
    """

    count: int
    days: int
    usual: int
    on: date
    strategy_id: int | None

    @property
    def slower(self) -> bool:
        """Whether the gap has grown."""
        return self.days > self.usual


def is_silent(known: Options, result_id: int | None) -> bool:
    """Whether a result means that nobody answered."""
    return result_id is not None and result_id in {known.find("result", name) for name in UNANSWERED}


def advise(store: Store, customer_id: int, on: date) -> Advice | None:
    """What follows if a touch on a day finds nobody again; None for a customer that is gone."""
    known, rules = options.current(store), contact_limits.rules(store)
    with store.read() as db:
        facts = plan_queries.silences(db, customer_id)
    if facts is None:
        return None
    count = int(facts["unanswered"] or 0) + 1
    by_id = known.by_id
    grade, stage = (by_id[facts[key]].name if facts[key] in by_id else "" for key in ("grade_id", "stage_id"))
    found = gap(rules.playbook, grade, stage=stage, hot=bool(facts["hot"]), unanswered=count)
    day = contact_day(on + timedelta(days=found.days), rules.playbook.quiet, rules.calendar)
    return Advice(
        count, found.days, found.usual, day, _strategy(known, count, facts["people"], found.days > found.usual)
    )


def _strategy(known: Options, count: int, people: int, slower: bool) -> int | None:
    """First another way, then another person where one is known, then more time."""
    name = _SLOWER if slower else _PERSON if count > 1 and people > 1 else _CHANNEL
    return known.find("strategy", name)
