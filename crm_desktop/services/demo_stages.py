"""The way of an invented customer through the stages, and what belongs to its deals: products, tags, payments."""

import json
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from crm_desktop.domain.key_factors import suggested
from crm_desktop.domain.money import parse_money
from crm_desktop.services.demo_lists import Lists
from crm_desktop.services.demo_rows import Rows, Told, with_uids
from crm_desktop.services.demo_story import Story
from crm_desktop.services.pipeline import shipped
from crm_desktop.store import analysis_tables, tables
from crm_desktop.store.database import Step

STAGE_CHANGE = (
    "uid", "customer_id", "from_id", "to_id", "reason", "changed_at", "unmet", "owner_id", "created_at",
)  # fmt: skip
LINE = ("conversion_id", "product", "quantity", "amount", "cost", "position")
FACTOR = ("conversion_id", "factor_id")
PAYMENT = ("uid", "customer_id", "conversion_id", "due_on", "amount", "paid_on", "remark", "owner_id", "created_at")

_DELIVERY = 60
"""Days of the last stage, which the source leaves open."""
_LONGEST_OWED = 45
"""Days after which every payment of the invented deals has come."""
_BACK = "预算还要集团审批"
_PASSED = ("客户要求先看方案再报预算", "领导已口头同意", "同行业惯例")


class Moved(NamedTuple):
    """One move: when, from and to which place (None: no stage), why, and whether a criterion was passed over."""

    at: str
    was: int | None
    will: int | None
    reason: str = ""
    passed: bool = False


def course(story: Story, today: date) -> list[Moved]:
    """The moves of a customer up to the stage in which it is now, told backwards from there."""
    random = Random(story.pick)  # noqa: S311 - invented data, nothing secret
    limits = [one.high or _DELIVERY for one in shipped().stages]
    place, day = story.stage, _since(random, story, today, limits)
    moves: list[Moved] = []
    if story.lost:
        moves.append(Moved(_at(day), place, None, story.lost[1]))
        day -= timedelta(days=round(limits[place] * random.uniform(0.3, 1.4)))
    elif place and not story.won and story.pick % 13 == 0 and place < 4 and (day - story.entered).days > 9:
        moves += [Moved(_at(day), place + 1, place, _BACK), Moved(_at(day - timedelta(days=4)), place, place + 1)]
        day -= timedelta(days=9)
    while place and day > story.entered:
        recent = place > 1 and (today - day).days < today.day and story.pick % 9 == 0
        moves.append(Moved(_at(day), place - 1, place, _PASSED[story.pick % 3] if recent else "", recent))
        place -= 1
        day -= timedelta(days=max(1, round(limits[place] * random.uniform(0.35, 1.25))))
    if not place and day > story.entered + timedelta(days=3):
        moves.append(Moved(_at(day), None, 0))
    return moves[::-1]


def _since(random: Random, story: Story, today: date, limits: Sequence[int]) -> date:
    """Since when it stands where it stands, or when it was won or lost."""
    if story.won:
        return date.fromisoformat(story.won[-1].on)
    if story.lost:
        return date.fromisoformat(story.lost[0])
    share = random.uniform(1.2, 2.2) if random.random() < (0.3 if story.stage == 3 else 0.1) else random.random()
    return max(story.entered, today - timedelta(days=round(limits[story.stage] * share)))


def _at(day: date) -> str:
    return f"{day}T11:{day.toordinal() * 7 % 60:02}:00"


class Deals:
    """Writes the moves and the parts of the deals of one batch of customers after the other."""

    def __init__(self, step: Step, lists: Lists, today: date) -> None:
        self._step, self._lists, self._today = step, lists, today
        self._factors = lists.spellings("key_factor")

    def write(self, told: Told, deals: range) -> None:
        """Add what the stories imply; `deals` are the ids of their contracts in order."""
        insert = self._step.bulk_insert
        insert(tables.stage_change, STAGE_CHANGE, with_uids(self._moves(told)))
        won = [(customer_id, story, one) for customer_id, story in told for one in story.won]
        pairs = list(zip(deals, won, strict=True))
        lines: Rows = []
        paid: Rows = []
        factors: Rows = []
        for deal, (customer_id, story, one) in pairs:
            money = parse_money(one.amount)
            amount = money.low if money and money.low else 0
            lines += self._lines(deal, story, one.product, amount)
            paid += self._payments(deal, customer_id, story, date.fromisoformat(one.on), amount)
            factors += [(deal, factor) for factor in self._tags(story, one.factor)]
        insert(analysis_tables.conversion_line, LINE, lines)
        insert(analysis_tables.conversion_factor, FACTOR, factors)
        insert(analysis_tables.payment, PAYMENT, with_uids(paid))

    def _moves(self, told: Told) -> Iterator[tuple[object, ...]]:
        stages = [None, *self._lists.stages]
        rules = shipped().stages
        for customer_id, story in told:
            for one in story.course:
                unmet = None
                if one.passed and one.was is not None and rules[one.was].criteria:
                    last = rules[one.was].criteria[-1]
                    missing = {"stage": rules[one.was].name, "key": last.key, "name": last.name.zh, "en": last.name.en}
                    unmet = json.dumps([missing], ensure_ascii=False)
                yield (
                    customer_id, stages[0 if one.was is None else one.was + 1],
                    stages[0 if one.will is None else one.will + 1], one.reason or None, one.at, unmet,
                    self._lists.staff[story.owner], one.at,
                )  # fmt: skip

    def _lines(self, deal: int, story: Story, product: str, amount: int) -> Rows:
        share = 80 + story.pick % 3 * 10
        own = amount * share // 100
        cost = own * (42 + story.pick % 30) // 100
        found: Rows = [(deal, product, 1, own, cost, 0)]
        if share < 100:
            rest = amount - own
            found.append((deal, "实施服务", None, rest, rest * (50 + story.pick % 25) // 100, 1))
        return found

    def _payments(self, deal: int, customer_id: int, story: Story, on: date, amount: int) -> Rows:
        found: Rows = []
        for days, part, remark in ((10, amount // 2, "首付款"), (75, amount - amount // 2, "验收款")):
            due = on + timedelta(days=days)
            came = due + timedelta(days=story.pick % 9 - 4)
            owed = story.pick % 11 == 0 and (self._today - due).days < _LONGEST_OWED
            paid = came.isoformat() if came <= self._today and not owed else None
            found.append((customer_id, deal, due.isoformat(), part, paid, remark, self._lists.staff[story.owner],
                          f"{on}T17:00:00"))  # fmt: skip
        return found

    def _tags(self, story: Story, text: str) -> Sequence[int]:
        found = suggested(text, self._factors)
        return found or (list(self._factors)[story.pick % len(self._factors)],)
