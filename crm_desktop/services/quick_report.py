"""The command line's quick log: one line in, what was understood and written out, as JSON and as a sentence."""

from dataclasses import asdict, dataclass
from datetime import date, datetime, time

from crm_desktop.domain.messages import Message, UserError
from crm_desktop.domain.quick_parts import Parsed, Span
from crm_desktop.services import quick_log
from crm_desktop.services.quick_log import Entry, Written
from crm_desktop.services.quick_whom import Candidate
from crm_desktop.store.database import Store


@dataclass(frozen=True, slots=True)
class Said:
    """What a command answers; `problem` is why nothing was written though it should have been."""

    value: dict[str, object]
    text: str
    problem: Message | None


def log(store: Store, line: str, on: date | None, *, number: str = "", dry: bool = False) -> Said:
    """Understand a line said on a day (today for None), and write it down unless `dry` or nobody is meant for sure."""
    parsed = understood(store, line, on)
    found = quick_log.resolve(store, parsed, number=number)
    value: dict[str, object] = {
        "parsed": as_json(parsed),
        "customer": None,
        "candidates": [_person(one) for one in found.candidates] if found.state == "several" else [],
        "step": None,
    }
    try:
        one = quick_log.chosen(found)
        entry = quick_log.entry(store, parsed, one, found.spans)
        value["customer"] = _person(one)
        if dry:
            return Said(value, _sentence(entry, one), None)
        written = quick_log.apply(store, entry)
    except UserError as error:
        return Said(value, "", error.message)
    value |= _numbers(written)
    return Said(value, _sentence(entry, one), None)


def understood(store: Store, line: str, on: date | None) -> Parsed:
    """A line as said now, or in the last minute of another day, which names no time unless the line does."""
    now = datetime.now()
    if on is None or on == now.date():
        return quick_log.understand(store, line, now)
    return quick_log.understand(store, line, datetime.combine(on, time(23, 59)), day_only=True)


def _numbers(written: Written) -> dict[str, object]:
    kept = asdict(written)
    return {"step": kept["step"], "follow_up": kept["follow_up_id"], "promise": kept["promise_id"]}


def _person(one: Candidate) -> dict[str, object]:
    return {
        "number": one.number,
        "name": one.name,
        "grade": one.grade,
        "contact": one.contact,
        "title": one.title,
        "last": one.last_at,
    }


def _sentence(entry: Entry, one: Candidate) -> str:
    parts = [entry.happened_at.replace("T", " "), f"{one.name} {one.number}".strip(), one.contact, entry.content]
    parts += [entry.feedback, f"→ {entry.next_on.replace('T', ' ')} {entry.next_action}".rstrip(" →")]
    return "\t".join(part for part in parts if part.strip("→ "))


def as_json(parsed: Parsed) -> dict[str, object]:
    """Every part with its words in the line, and whether it is a guess."""

    def part(words: Span | None, **values: object) -> dict[str, object]:
        return {**values, "text": parsed.line[slice(*words)] if words else "", "span": list(words) if words else None}

    when, method, step, promise = parsed.when, parsed.method, parsed.next, parsed.promise
    return {
        "line": parsed.line,
        "planned": parsed.planned,
        "when": part(when.span, at=when.at, part=when.part, precise=when.precise, guess=when.guess) if when else None,
        "method": part(method.span, name=method.name, guess=method.guess) if method else None,
        "whom": [part(one.span, kind=one.kind, guess=one.guess) for one in parsed.whom],
        "feedback": [part(one.span, kind=one.kind, guess=one.guess) for one in parsed.feedback],
        "next": part(step.span, action=step.action, on=step.on, guess=step.guess, on_guess=step.on_guess)
        if step
        else None,
        "promise": part(promise.span, side=promise.side, content=promise.text, due=promise.due, guess=promise.guess)
        if promise
        else None,
        "minutes": parsed.minutes,
        "content": parsed.content,
    }
