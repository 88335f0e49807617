"""What a rule says of a customer in words: each dimension with its evidence, and how the grade follows from them."""

from collections.abc import Callable

from crm_desktop.domain.grade_answer import Answer
from crm_desktop.domain.grade_facts import Said, Unknown
from crm_desktop.domain.grade_rule import Combine, Dimension, GradeRule, Side, name_of
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.money_text import format_amount

_SENTENCE = QT_TRANSLATE_NOOP("messages", "{letters}: {evidence} → {how}")
_MAJORITY = QT_TRANSLATE_NOOP("messages", "{letter} by majority")
_MIDDLE = QT_TRANSLATE_NOOP("messages", "{letter}, the middle one")
_WORST = QT_TRANSLATE_NOOP("messages", "{letter}, the weakest one")
_WEIGHTED = QT_TRANSLATE_NOOP("messages", "{letter} by {score} points")
_ALL = QT_TRANSLATE_NOOP("messages", "all conditions of {letter} met")
_LAST = QT_TRANSLATE_NOOP("messages", "{letter}, no higher conditions met")
_OPEN = QT_TRANSLATE_NOOP("messages", "{letters}, not decided: {names} not known")
_OR = QT_TRANSLATE_NOOP("messages", "{first} or {second}")
_AND = QT_TRANSLATE_NOOP("messages", "{first}, {second}")
_BESIDE = QT_TRANSLATE_NOOP("messages", "{first} {second}")
_MARKED = QT_TRANSLATE_NOOP("messages", "{said} {mark}")

_WITHIN = QT_TRANSLATE_NOOP("messages", "needed in {value} days ≤ {bound}")
_LATER = QT_TRANSLATE_NOOP("messages", "needed in {value} days > {bound}")
_BEFORE = QT_TRANSLATE_NOOP("messages", "needed in {value} days < {bound}")
_FROM = QT_TRANSLATE_NOOP("messages", "needed in {value} days ≥ {bound}")
_RANGE = QT_TRANSLATE_NOOP("messages", "needed in {low} to {high} days")
_PLAIN = QT_TRANSLATE_NOOP("messages", "needed in {value} days")
_STRATEGIC = QT_TRANSLATE_NOOP("messages", "strategic customer")
_UNDER = QT_TRANSLATE_NOOP("messages", "budget under {value}")
_NAMED = QT_TRANSLATE_NOOP("messages", "budget named")
_NOT_NAMED = QT_TRANSLATE_NOOP("messages", "budget not named")
_NAMED_VALUE = QT_TRANSLATE_NOOP("messages", "{name} {value}")
_ROLES = QT_TRANSLATE_NOOP("messages", "{value} decide")
_MISSING = QT_TRANSLATE_NOOP("messages", "{name} not known")
_PASSED = QT_TRANSLATE_NOOP("messages", "the date of the need has passed")
_SOON = QT_TRANSLATE_NOOP("messages", "as soon as possible, no date named")
_GAP = QT_TRANSLATE_NOOP("messages", "{said} (left open by the source, taken as {letter})")

EntryName = Callable[[int], str]
"""What an entry of a list is called."""


def sentence(answer: Answer, entry_name: EntryName) -> Message:
    """The grade with its evidence: "A: needed in 30 days ≤ 30 ✓ 80万 ≥ 50万 ✓ Fit high ✓ → A by majority"."""
    shown = [
        Message(_MARKED, said=evidence(answer.rule, one, entry_name), mark=mark(answer, one)) for one in answer.said
    ]
    beside = joined(shown, _BESIDE)
    return Message(_SENTENCE, letters=letters_text(answer.letters), evidence=beside, how=how(answer))


def mark(answer: Answer, one: Said) -> str:
    """Whether a dimension speaks for the grade (✓), against it (✗), or is not known (?)."""
    if not one.letter or not answer.letter:
        return "?" if not one.letter else "✓"
    return "✓" if answer.rule.rank(one.letter) <= answer.rule.rank(answer.letter) else "✗"


def letters_text(letters: tuple[str, ...]) -> "Message | str":
    """One letter, or those that are possible."""
    return joined(list(letters), _OR) if letters else "—"


def joined(parts: "list[Message] | list[str]", template: str) -> "Message | str":
    """Several parts as one."""
    found: Message | str = parts[0] if parts else ""
    for part in parts[1:]:
        found = Message(template, first=found, second=part)
    return found


def how(answer: Answer) -> Message:
    """How the grade follows from the dimensions."""
    letter, rule = answer.letter, answer.rule
    if not letter:
        names = joined([name_of(one.dimension.key) for one in answer.unknown], _AND)
        return Message(_OPEN, letters=letters_text(answer.letters), names=names)
    return combined(rule, letter, [one.letter for one in answer.said], answer.score)


def combined(rule: GradeRule, letter: str, said: list[str], score: int | None) -> Message:
    """In which way a letter came about."""
    if rule.combine is Combine.WORST:
        return Message(_WORST, letter=letter)
    if rule.combine is Combine.WEIGHTED:
        return Message(_WEIGHTED, letter=letter, score=score if score is not None else "—")
    if rule.combine is Combine.ALL:
        return Message(_LAST if letter == rule.scale[-1] else _ALL, letter=letter)
    return Message(_MAJORITY if 2 * said.count(letter) > len(said) else _MIDDLE, letter=letter)


def evidence(rule: GradeRule, one: Said, entry_name: EntryName) -> Message:
    """What a dimension looked at, with the bound that decided."""
    found = _evidence(rule, one, entry_name)
    low, high = one.reading.low, one.reading.high
    if low is None or low != high:
        return found
    part = one.dimension.parts[one.dimension.part_at(low)]
    return Message(_GAP, said=found, letter=part.letter) if part.gap else found


def _evidence(rule: GradeRule, one: Said, entry_name: EntryName) -> Message:
    reading, key = one.reading, one.dimension.key
    if reading.strategic:
        return Message(_STRATEGIC)
    if reading.entry is not None:
        return Message(_NAMED_VALUE, name=name_of(key), value=entry_name(reading.entry))
    if reading.low is None or reading.high is None:
        return _nothing(one)
    if key == "clarity":
        return Message(_NAMED if reading.low else _NOT_NAMED)
    if reading.low != reading.high:
        if key == "importance":
            return Message(_UNDER, value=format_amount(reading.high + 1))
        return Message(_RANGE, low=reading.low, high=reading.high)
    return _compared(rule, one, reading.low)


def _nothing(one: Said) -> Message:
    unknown = one.reading.unknown
    if unknown is Unknown.PASSED:
        return Message(_PASSED)
    if unknown is Unknown.SOON:
        return Message(_SOON)
    return Message(_MISSING, name=name_of(one.dimension.key))


_BY_SIGN = {"≤": _WITHIN, ">": _LATER, "<": _BEFORE, "≥": _FROM}


def _compared(rule: GradeRule, one: Said, value: int) -> Message:
    """A number against the bound that decided."""
    key, found = one.dimension.key, deciding(rule, one.dimension, value)
    if key == "urgency":
        if found is None:
            return Message(_PLAIN, value=value)
        return Message(_BY_SIGN[found[0]], value=value, bound=found[1])
    if key == "chain":
        return Message(_ROLES, value=value)
    if key == "importance":
        text = format_amount(value)
        return Message(_NAMED_VALUE, name=text, value=f"{found[0]} {format_amount(found[1])}" if found else "")
    return Message(_NAMED_VALUE, name=name_of(key), value=value)


def deciding(rule: GradeRule, dimension: Dimension, value: int) -> tuple[str, int] | None:
    """The sign and the bound that put a value into its part: the one towards the best parts where it has two."""
    part = dimension.part_at(value)
    below = dimension.bounds[part - 1] if part else None
    above = dimension.bounds[part] if part < len(dimension.bounds) else None
    rising = rule.rank(dimension.parts[0].letter) > rule.rank(dimension.parts[-1].letter)
    chosen = (below or above) if rising else (above or below)
    if chosen is None:
        return None
    if chosen is above:
        return ("≤" if chosen.side is Side.LEFT else "<"), chosen.value
    return (">" if chosen.side is Side.LEFT else "≥"), chosen.value


def part_text(dimension: Dimension, at: int, write: Callable[[int], str]) -> str:
    """A part as an interval that says which bounds belong to it: "10万 ≤ x < 50万"."""
    below = dimension.bounds[at - 1] if at else None
    above = dimension.bounds[at] if at < len(dimension.bounds) else None
    low = f"{write(below.value)} {'<' if below.side is Side.LEFT else '≤'} x" if below else ""
    if above is None:
        return f"x {'>' if below.side is Side.LEFT else '≥'} {write(below.value)}" if below else "x"
    sign = "≤" if above.side is Side.LEFT else "<"
    return f"{low or 'x'} {sign} {write(above.value)}"
