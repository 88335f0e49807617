"""快速记录: a line becomes what a follow-up holds, to be looked at and changed, and is written as one step."""

from dataclasses import dataclass, replace
from datetime import datetime

from crm_desktop.domain import quick_log
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.domain.quick_parts import Parsed, Span
from crm_desktop.services import follow_ups, quick_whom, records
from crm_desktop.services.follow_ups import PlanDraft, TouchDraft
from crm_desktop.services.quick_whom import Candidate, Resolved
from crm_desktop.services.records import name_of
from crm_desktop.store import options
from crm_desktop.store.database import Store
from crm_desktop.store.options import Options

_RESULTS: dict[str, tuple[str, ...]] = {
    "price": ("价格异议",),
    "budget": ("预算不足", "预算"),
    "competitor": ("竞品", "选择竞品"),
    "unclear": ("需求不明确",),
    "no_need": ("暂无需求",),
    "no_answer": ("未接通", "未响应"),
    "time": ("时间", "需再考虑"),
    "doubt": ("疑虑", "需再考虑"),
    "consider": ("需再考虑",),
    "interested": ("很感兴趣", "感兴趣"),
}
"""Names of the book's results that a kind of answer goes by, the closest first."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to be written; `happened_at` "" means that nothing happened yet and only `next_on` is planned."""

    customer_id: int
    contact_id: int | None
    happened_at: str
    method_id: int | None
    content: str
    feedback: str
    result_id: int | None
    next_action: str
    next_on: str
    minutes: int | None
    promise: str
    promise_side: str
    promise_due: str
    override_reason: str = ""
    need_checked: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """The records of one quick line, and the step that takes them back; `planned` when the follow-up is a plan."""

    customer_id: int
    follow_up_id: int
    promise_id: int | None
    step: int
    planned: bool


def understand(store: Store, line: str, now: datetime, *, day_only: bool = False) -> Parsed:
    """What a line says, the methods of this book among its words; `day_only` knows no time of day but the line's."""
    methods = [
        (spelling, entry.name)
        for entry in options.current(store).kind("method")
        for spelling in (entry.name, *entry.synonyms)
    ]
    parsed = quick_log.parse(line, now, methods=methods)
    if not day_only or parsed.when is None or parsed.when.span is not None:
        return parsed
    return replace(parsed, when=replace(parsed.when, at=parsed.when.at[:10]))


def resolve(store: Store, parsed: Parsed, *, number: str = "") -> Resolved:
    """Whom the line means; a customer number that is given beside it decides."""
    if not number:
        return quick_whom.resolve(store, parsed)
    found = quick_whom.numbered(store, number)
    if found.state != "one":
        return found
    return quick_whom.of_customer(store, found.candidates[0].customer_id, parsed)


def chosen(found: Resolved) -> Candidate:
    """The one customer that is meant, else the sentence that says why there is none."""
    if found.state == "one":
        return found.candidates[0]
    if found.state == "several":
        several = QT_TRANSLATE_NOOP("messages", "{words} may be one of {count} customers: {names}.")
        names = "、".join(f"{one.name} {one.number}".strip() for one in found.candidates[:3])
        raise UserError(Message(several, words=found.words, count=len(found.candidates), names=names))
    if found.state == "none":
        text = QT_TRANSLATE_NOOP("messages", "Nobody in the book is called {words}.")
        raise UserError(Message(text, words=found.words))
    raise UserError(Message(QT_TRANSLATE_NOOP("messages", "The line does not say which customer it is about.")))


def entry(store: Store, parsed: Parsed, one: Candidate, spans: tuple[Span, ...] = ()) -> Entry:
    """What would be written for a customer; `spans` are the words that told the customer and need not stay."""
    known = options.current(store)
    step, promise = parsed.next, parsed.promise
    return Entry(
        customer_id=one.customer_id,
        contact_id=one.contact_id,
        happened_at=parsed.when.at if parsed.when else "",
        method_id=known.find("method", parsed.method.name) if parsed.method else None,
        content=content(parsed, spans),
        feedback="，".join(said.text for said in parsed.feedback),
        result_id=result(known, parsed.feedback[0].kind) if parsed.feedback else None,
        next_action=step.action if step else "",
        next_on=step.on if step else "",
        minutes=parsed.minutes,
        promise=promise.text if promise else "",
        promise_side=promise.side if promise else "ours",
        promise_due=promise.due if promise else "",
    )


def content(parsed: Parsed, spans: tuple[Span, ...] = ()) -> str:
    """What was not understood, with the words for whom that told nobody."""
    kept = [span for span in parsed.rest if span not in spans]
    step = parsed.next.span if parsed.next else None
    for one in parsed.whom:
        start = max((end for begin, end in spans if begin <= one.span[0] < end), default=one.span[0])
        inside = any(begin <= start and one.span[1] <= end for begin, end in (*kept, *((step,) if step else ())))
        if start < one.span[1] and not inside:
            kept.append((start, one.span[1]))
    return " ".join(parsed.line[start:end].strip() for start, end in sorted(kept))


def result(known: Options, kind: str) -> int | None:
    """The book's result for a kind of answer."""
    found = (known.find("result", name) for name in _RESULTS.get(kind, ()))
    return next((one for one in found if one is not None), None)


def apply(store: Store, what: Entry, *, origin: object | None = None) -> Written:
    """Log the touch with its next step, or plan it where nothing happened yet, and note the promise, as one step."""
    planned = not what.happened_at
    if planned and not what.next_on:
        raise UserError(Message(QT_TRANSLATE_NOOP("messages", "A plan needs a day.")))
    kind, name = "follow_up.plan" if planned else "follow_up.log", name_of(store, what.customer_id)
    with store.step(kind, origin, name=name) as step:
        if planned:
            draft = PlanDraft(what.next_on, what.method_id, what.next_action, what.override_reason)
            follow_up = follow_ups.plan_as(store, what.customer_id, draft)
        else:
            follow_up = follow_ups.log(store, what.customer_id, _draft(what))
        promise = None
        if what.promise.strip():
            columns = {"side": what.promise_side, "content": what.promise.strip(), "due_on": what.promise_due or None}
            promise = records.insert(step.db, "promise", {"customer_id": what.customer_id, **columns})
        number = step.id
    return Written(what.customer_id, follow_up, promise, number, planned)


def _draft(what: Entry) -> TouchDraft:
    return TouchDraft(
        happened_at=what.happened_at,
        method_id=what.method_id,
        content=what.content,
        feedback=what.feedback,
        result_id=what.result_id,
        next_action=what.next_action,
        next_action_on=what.next_on or None,
        contact_id=what.contact_id,
        minutes=what.minutes,
        override_reason=what.override_reason,
        need_checked=what.need_checked,
    )
