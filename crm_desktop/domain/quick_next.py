"""What comes next in a quick line: "下周三发新报价", "约了周五演示", "答应月底前付款", "下次带样品"."""

import re
from dataclasses import dataclass
from datetime import datetime

from crm_desktop.domain.quick_parts import NextStep, Promise, Span
from crm_desktop.domain.quick_text import MASK, clauses, trimmed
from crm_desktop.domain.quick_when import Mention

PLANNING = re.compile(
    r"(?:我们?|我方)?(?:(?:约|定|改|推|推迟|延|延期|调整|拖)(?:了|好|好了|定|在|到|至)*|计划(?:在|于)?|打算"
    r"|准备|预计|争取|等到?|下次|再|要|需要?|得|请|希望|想"
    r"|答应(?:了|我们?)?|承诺(?:了|我们?)?|保证|要求|让|说|表示|通知|告知|let's|will|on|by|until)\s?$"
)
_LEAD = re.compile(r"(?:[之以]?前|左右|时|的|再次|去|可以|就|内|:|,|，|\s)+")
_DO = (
    r"再|发(?![票货现生展])|寄|送(?!货)|给|提供|回复|报价|安排|准备|出方案|拜访|上门|回访|跟进|联系|约|催|签"
    r"|演示|培训|开会|面谈|见面|交付?|提交|补发?|确认|整理"
    r"|推进|打电话|带|请|致电|电话|微信|send|call|visit|follow|prepare|quote|demo|meet|email|mail|arrange|book"
)
_STEP = re.compile(
    r"(?:下一步|下步|接下来|后续|下次|待办|todo|next step|next(?=:))\s?[:,]?\s?(?:计划|要|需要?|是)?\s?(?=\S)"
)
_SHALL = re.compile(
    rf"(?:我们?|我方)?(?:需要?|要|待|记得|准备(?!下单|签)|打算|计划|得|尽快|稍后|回头|will|need to)\s?(?={_DO})"
)
_BARE = re.compile(
    r"(?:再?发|寄|送|再联系|再约|再跟|跟进|回访|安排|补发|send |call back|follow up|prepare )(?!票|货|展)"
)
_DONE = re.compile(r"了|过(?!来|去|程)|完|已|好的|sent|done")
_SAID = r"(?:说|表示|答应|承诺|保证|同意|告知|回复|会|要|将|told|said|promised)"
_THEY = re.compile(rf"(?:客户|对方|他们?|她|甲方|老板|{MASK}+)\s?{_SAID}|they|customer")
_PROMISED = re.compile(r"(?:答应|承诺|保证|promised?)(?:了|我们?|会|在)*")
_THEIRS = re.compile(
    r"付款|打款|回款|付定金|打定金|下单|(?:给|有)(?:个|我们?)?(?:答复|回复|结果|消息|反馈|准信)|答复|回复我"
    r"|上会|过会|审批|立项|来访|来厂|来参观|来公司|pay|confirm|order"
)
_OURS = re.compile(
    r"发(?![票现生展])|寄|送|给|提供|回复|报价|交付?|提交|补|出|带|安排|准备(?!下单|签)|send|provide|quote"
    r"|deliver|prepare"
)


@dataclass(frozen=True, slots=True)
class Found:
    """The next step, the promise in it, and the characters that both take up."""

    step: NextStep | None
    promise: Promise | None
    spans: tuple[Span, ...]


def find_next(plain: str, line: str, mention: Mention | None, now: datetime, *, behind: int) -> Found:
    """The next step at a mention to come, else one without a day; `plain` has the touch's own time masked.

    `behind` is where the words of the touch end as far as they are known: what stands there begins no bare step.
    """
    if mention is None:
        return _undated(plain, line, behind)
    on = mention.at(now, future=True)
    where = (mention.start, mention.end)
    span = trimmed(plain, _action(plain, mention, behind))
    action = line[slice(*span)]
    theirs = _is_theirs(plain, mention, span)
    begin = _clause(plain, mention.start)[0]
    sure = bool(_PROMISED.search(plain, begin, max(span[1], mention.end)))
    promise = None
    if theirs:
        told = trimmed(plain, (mention.start, max(span[1], mention.end)))
        promise = Promise("theirs", action or line[slice(*told)], on[:10], not sure, span if action else told)
        if action:
            action = line[slice(*trimmed(plain, (_subject(plain, mention), span[1])))]
    elif action and _OURS.match(_LEAD.sub("", plain[slice(*span)])):
        promise = Promise("ours", action, on[:10], not sure, span)
    begin = _subject(plain, mention) if theirs else _lead(plain, mention)[0]
    # "月底前付款": the words between the day and what is to be done belong to both
    joined = (begin, span[1]) if span[0] >= where[1] else (begin, where[1])
    taken = tuple(one for one in (joined, span) if one[0] < one[1])
    step = NextStep(action, on, theirs or not action, mention.guess, span if action else None, where)
    return Found(step, promise, taken)


def _clause(plain: str, place: int) -> Span:
    return next((one for one in clauses(plain) if one[0] <= place < one[1]), (0, len(plain)))


def _lead(plain: str, mention: Mention) -> Span:
    """The words that make the day a plan: 约了, 改到, 答应."""
    start = _clause(plain, mention.start)[0]
    found = PLANNING.search(plain, start, mention.start)
    return (found.start(), mention.start) if found else (mention.start, mention.start)


def _subject(plain: str, mention: Mention) -> int:
    """Where it begins that they say or will do something."""
    they = _THEY.search(plain, _clause(plain, mention.start)[0], mention.start)
    return they.start() if they and plain[they.start()] != MASK else _lead(plain, mention)[0]


def _action(plain: str, mention: Mention, behind: int) -> Span:
    """What is to be done: the words after the day, else the next clause, else what stands before the day."""
    every = clauses(plain)
    end = next((one[1] for one in every if one[0] < mention.end <= one[1]), len(plain))
    lead = _LEAD.match(plain, mention.end, end)
    start = lead.end() if lead else mention.end
    if plain[start:end].strip(f" {MASK}"):
        return start, end
    later = [one for one in every if one[0] >= end]
    if later and re.compile(_DO).match(plain, later[0][0]):
        return later[0]
    begin, _end = _clause(plain, mention.start)
    ahead = max(begin, behind), _lead(plain, mention)[0]
    if plain[slice(*ahead)].strip(f" {MASK}") and re.compile(_DO).match(plain, trimmed(plain, ahead)[0]):
        return ahead
    earlier = [one for one in every if one[1] <= begin and one[0] >= behind]
    if earlier and re.compile(_DO).match(plain, earlier[-1][0]) and not _DONE.search(plain, *earlier[-1]):
        return earlier[-1]
    return end, end


def _is_theirs(plain: str, mention: Mention, action: Span) -> bool:
    begin = _clause(plain, mention.start)[0]
    words = plain[slice(*action)] if action[0] < action[1] else ""
    if _THEY.search(plain, begin, mention.start):
        return True
    return bool(_THEIRS.match(_LEAD.sub("", words)) or _THEIRS.search(plain, mention.end, action[1]))


def _undated(plain: str, line: str, behind: int) -> Found:
    for begin, end in clauses(plain):
        if MASK in plain[begin:end] and begin < behind:
            continue
        if (step := _STEP.match(plain, begin, end)) is not None:
            return _step(plain, line, (begin, end), step.end(), guess=False)
    for begin, end in clauses(plain):
        promised = _PROMISED.match(plain, begin, end)
        if promised and promised.end() < end:
            return _step(plain, line, (begin, end), promised.end(), guess=False, sure=True)
    for begin, end in clauses(plain):
        shall = _SHALL.match(plain, begin, end)
        bare = _BARE.match(plain, begin, end) if begin >= behind > 0 else None
        if (shall or bare) and not _DONE.search(plain, begin, end):
            return _step(plain, line, (begin, end), shall.end() if shall else begin, guess=True)
    return Found(None, None, ())


def _step(plain: str, line: str, clause: Span, start: int, *, guess: bool, sure: bool = False) -> Found:
    span = trimmed(plain, (start, clause[1]))
    action, words = line[slice(*span)], plain[slice(*span)]
    promise = None
    if _THEIRS.match(words):
        promise = Promise("theirs", action, "", not sure, span)
    elif _OURS.match(words):
        promise = Promise("ours", action, "", not sure, span)
    return Found(NextStep(action, "", guess, False, span, None), promise, (clause,))
