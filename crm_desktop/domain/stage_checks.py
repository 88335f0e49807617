"""Criteria that tick themselves: what the book knows of a customer, and the sentence that proves or denies it."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Final, NamedTuple

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.money_text import format_amount
from crm_desktop.domain.pipeline import Criterion

_HANDED_OVER = re.compile(
    "(发送|提交|发出|给出|展示|演示|递交|sent|presented).{0,12}(方案|报价|proposal|quot)", re.IGNORECASE
)
_OFFER = re.compile("方案|报价|proposal|quot", re.IGNORECASE)


class Known(NamedTuple):
    """A field of the customer: its text and since when it is known."""

    text: str = ""
    since: str = ""


class Talk(NamedTuple):
    """A touch that was made: when, how, with whom, about what."""

    at: str
    method: str = ""
    person: str = ""
    decides: bool = False
    content: str = ""


class Tick(NamedTuple):
    """A criterion that was ticked by hand: in what words, when and by whom."""

    evidence: str
    at: str
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the book knows of one customer; talks, files, deals and payments come with the newest first."""

    points: tuple[tuple[str, str, bool], ...] = ()
    """(person, value, whether it works)."""
    talks: tuple[Talk, ...] = ()
    deciders: tuple[str, ...] = ()
    intent: Known = field(default_factory=Known)
    willing: bool = False
    need: Known = field(default_factory=Known)
    report: str = ""
    fit: Known = field(default_factory=Known)
    budget: str = ""
    exact: bool = False
    """Whether the budget is one sum and no range."""
    files: tuple[tuple[str, str], ...] = ()
    """(name with its kind, since when)."""
    contract: tuple[str, str] = ("", "")
    """Number, day of signing."""
    deal: str = ""
    paid: tuple[str, int] = ("", 0)
    installed: tuple[str, str] = ("", "")
    ticks: Mapping[str, Tick] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Finding:
    """How one criterion stands: the sentence says why, `place` names where what is missing can be added."""

    criterion: Criterion
    stage: str
    met: bool
    sentence: Message
    automatic: bool
    place: str


_PLAIN = QT_TRANSLATE_NOOP("messages", "{what}")
_DATED = QT_TRANSLATE_NOOP("messages", "{date} {what}")
_TICKED = QT_TRANSLATE_NOOP("messages", "Ticked by hand, {date}")
_TICKED_WITH = QT_TRANSLATE_NOOP("messages", "{what}, ticked by hand {date}")
_BY_HAND = QT_TRANSLATE_NOOP("messages", "To be ticked by hand")
_NO_POINT = QT_TRANSLATE_NOOP("messages", "No telephone, mail or WeChat that works")
_INVALID = QT_TRANSLATE_NOOP("messages", "{value} does not work")
_NO_TALK = QT_TRANSLATE_NOOP("messages", "No follow-up was logged")
_NO_INTENT = QT_TRANSLATE_NOOP("messages", "The intent is not recorded")
_LOW_INTENT = QT_TRANSLATE_NOOP("messages", "Intent: {what}")
_NO_NEED = QT_TRANSLATE_NOOP("messages", "Neither need nor product is known")
_NO_FIT = QT_TRANSLATE_NOOP("messages", "The fit was not judged")
_FIT = QT_TRANSLATE_NOOP("messages", "Fit: {what}, {date}")
_REACHED = QT_TRANSLATE_NOOP("messages", "{person}, {date} {method}")
_NOT_REACHED = QT_TRANSLATE_NOOP("messages", "{person} decides, no talk with them yet")
_NO_DECIDER = QT_TRANSLATE_NOOP("messages", "Nobody is marked as the one who decides")
_BUDGET = QT_TRANSLATE_NOOP("messages", "Budget {what}")
_RANGE = QT_TRANSLATE_NOOP("messages", "Only a range of {what}, nothing that confirms it")
_NO_BUDGET = QT_TRANSLATE_NOOP("messages", "The budget is unknown")
_NO_PROPOSAL = QT_TRANSLATE_NOOP("messages", "No proposal among the files and talks")
_CONTRACT = QT_TRANSLATE_NOOP("messages", "Contract {number}, {date}")
_NO_CONTRACT = QT_TRANSLATE_NOOP("messages", "No contract number or dates")
_DEAL = QT_TRANSLATE_NOOP("messages", "Deal of {date}")
_NO_DEAL = QT_TRANSLATE_NOOP("messages", "No deal is recorded")
_PAID = QT_TRANSLATE_NOOP("messages", "{date} received {amount}")
_NOT_PAID = QT_TRANSLATE_NOOP("messages", "No payment came in yet")
_NOT_INSTALLED = QT_TRANSLATE_NOOP("messages", "Nothing was installed yet")
_NO_REPORT = QT_TRANSLATE_NOOP("messages", "No need analysis was written")
_REPORT = QT_TRANSLATE_NOOP("messages", "Need analysis of {date}")

Said = tuple[bool, Message]


def _day(iso: str, today: date) -> str:
    """The day without its year where that is this year's."""
    return iso[5:10] if iso.startswith(f"{today.year}-") else iso[:10]


def _dated(known: Known, today: date) -> Message:
    if not known.since:
        return Message(_PLAIN, what=known.text)
    return Message(_DATED, date=_day(known.since, today), what=known.text)


def _point(facts: Facts, _today: date) -> Said:
    good = next(((person, value) for person, value, works in facts.points if works), None)
    if good is not None:
        return True, Message(_PLAIN, what=" ".join(filter(None, good)))
    return False, Message(_INVALID, value=facts.points[0][1]) if facts.points else Message(_NO_POINT)


def _touched(facts: Facts, today: date) -> Said:
    if not facts.talks:
        return False, Message(_NO_TALK)
    last = facts.talks[0]
    return True, _dated(Known(" ".join(filter(None, (last.method, last.person))), last.at), today)


def _intent(facts: Facts, today: date) -> Said:
    if not facts.intent.text:
        return False, Message(_NO_INTENT)
    if not facts.willing:
        return False, Message(_LOW_INTENT, what=facts.intent.text)
    return True, _dated(facts.intent, today)


def _need(facts: Facts, today: date) -> Said:
    return (True, _dated(facts.need, today)) if facts.need.text else (False, Message(_NO_NEED))


def _fit(facts: Facts, today: date) -> Said:
    if not facts.fit.text:
        return False, Message(_NO_FIT)
    return True, Message(_FIT, what=facts.fit.text, date=_day(facts.fit.since, today))


def _decider(facts: Facts, today: date) -> Said:
    talk = next((one for one in facts.talks if one.decides), None)
    if talk is not None:
        return True, Message(_REACHED, person=talk.person, date=_day(talk.at, today), method=talk.method)
    if facts.deciders:
        return False, Message(_NOT_REACHED, person=facts.deciders[0])
    return False, Message(_NO_DECIDER)


def _budget(facts: Facts, _today: date) -> Said:
    if not facts.budget:
        return False, Message(_NO_BUDGET)
    return facts.exact, Message(_BUDGET if facts.exact else _RANGE, what=facts.budget)


def _proposal(facts: Facts, today: date) -> Said:
    for name, since in facts.files:
        if _OFFER.search(name):
            return True, _dated(Known(name, since), today)
    for talk in facts.talks:
        if _HANDED_OVER.search(talk.content):
            return True, _dated(Known(talk.content[:40], talk.at), today)
    return False, Message(_NO_PROPOSAL)


def _contract(facts: Facts, today: date) -> Said:
    number, on = facts.contract
    if not (number or on):
        return False, Message(_NO_CONTRACT)
    return True, Message(_CONTRACT, number=number, date=_day(on, today))


def _deal(facts: Facts, today: date) -> Said:
    return (True, Message(_DEAL, date=_day(facts.deal, today))) if facts.deal else (False, Message(_NO_DEAL))


def _paid(facts: Facts, today: date) -> Said:
    on, amount = facts.paid
    if not on:
        return False, Message(_NOT_PAID)
    return True, Message(_PAID, date=_day(on, today), amount=format_amount(amount))


def _installed(facts: Facts, today: date) -> Said:
    product, on = facts.installed
    return (True, _dated(Known(product, on), today)) if on else (False, Message(_NOT_INSTALLED))


def _report(facts: Facts, today: date) -> Said:
    if not facts.report:
        return False, Message(_NO_REPORT)
    return True, Message(_REPORT, date=_day(facts.report, today))


class Check(NamedTuple):
    """An automatic check: what it is called, where what it misses is added, and what it finds."""

    name: str
    place: str
    look: Callable[[Facts, date], Said]


CHECKS: Final[Mapping[str, Check]] = MappingProxyType({
    "contact_point": Check(QT_TRANSLATE_NOOP("messages", "Contact point that works"), "contact", _point),
    "touched": Check(QT_TRANSLATE_NOOP("messages", "A follow-up was logged"), "log", _touched),
    "intent": Check(QT_TRANSLATE_NOOP("messages", "Intent of grade A or B"), "intent", _intent),
    "need": Check(QT_TRANSLATE_NOOP("messages", "Need or product known"), "need", _need),
    "report": Check(QT_TRANSLATE_NOOP("messages", "Need analysis written"), "report", _report),
    "fit": Check(QT_TRANSLATE_NOOP("messages", "Fit judged"), "fit", _fit),
    "decision_maker": Check(QT_TRANSLATE_NOOP("messages", "Decision maker reached"), "decider", _decider),
    "budget": Check(QT_TRANSLATE_NOOP("messages", "Budget is one sum"), "budget", _budget),
    "proposal": Check(QT_TRANSLATE_NOOP("messages", "Proposal handed over"), "attach", _proposal),
    "contract": Check(QT_TRANSLATE_NOOP("messages", "Contract number or dates"), "deal", _contract),
    "deal": Check(QT_TRANSLATE_NOOP("messages", "Deal recorded"), "deal", _deal),
    "payment": Check(QT_TRANSLATE_NOOP("messages", "Payment received"), "payment", _paid),
    "installed": Check(QT_TRANSLATE_NOOP("messages", "Product installed"), "installed", _installed),
})  # fmt: skip
"""Every automatic check by its key."""


def look(criterion: Criterion, stage: str, facts: Facts, today: date) -> Finding:
    """How a criterion stands: by its check, else by a tick of hand, which also speaks where the check does not."""
    check = CHECKS.get(criterion.check)
    met, sentence = check.look(facts, today) if check else (False, Message(_BY_HAND))
    tick = facts.ticks.get(criterion.key)
    automatic = check is not None and (met or tick is None)
    if not met and tick is not None:
        met, date_ = True, _day(tick.at, today)
        sentence = (
            Message(_TICKED_WITH, what=tick.evidence, date=date_) if tick.evidence else Message(_TICKED, date=date_)
        )
    place = check.place if check else "tick"
    if place == "decider" and not facts.deciders:
        place = "contact"  # who decides is marked in the form, reached in a talk
    return Finding(criterion, stage, met, sentence, automatic, place)


def unmet(findings: Sequence[Finding]) -> list[Finding]:
    """Those that are not so."""
    return [one for one in findings if not one.met]
