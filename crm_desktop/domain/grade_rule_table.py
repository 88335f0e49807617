"""Grade rules from and to tables of plain values, as the presets' TOML and the book's own settings hold them."""

from collections.abc import Mapping
from itertools import pairwise
from types import MappingProxyType

from crm_desktop.domain.grade_rule import (
    KEYS,
    LISTS,
    Bound,
    Combine,
    Dimension,
    Every,
    GradeRule,
    Part,
    Side,
    Signs,
)
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP
from crm_desktop.domain.playbook import Words
from crm_desktop.domain.table_fields import TableFields, one_of, problem, shown, whole

_MOST = 10**15
_LONGEST = 3660
_MOST_WORDS = 200
_OPEN = "?"
"""Behind the letter of a part that the source leaves open."""

_NO_SCALE = QT_TRANSLATE_NOOP("messages", "{place}: at least two different levels are needed")
_NO_LEVEL = QT_TRANSLATE_NOOP("messages", "{place}: {value} is none of the levels")
_NO_PARTS = QT_TRANSLATE_NOOP("messages", "{place}: between {bounds} bounds lie {parts} parts")
_NO_ORDER = QT_TRANSLATE_NOOP("messages", "{place}: the bounds must rise")
_NO_STEPS = QT_TRANSLATE_NOOP("messages", "{place}: the points must fall from level to level")
_NOTHING_ON = QT_TRANSLATE_NOOP("messages", "{place}: at least one dimension must be on")
_NO_WEIGHT = QT_TRANSLATE_NOOP("messages", "{place}: at least one weight must be more than 0")

_OFF: Mapping[str, tuple[str, tuple[int, ...], Side]] = MappingProxyType({
    "urgency": ("ABC", (30, 90), Side.LEFT),
    "importance": ("CBA", (10_000_000, 50_000_000), Side.RIGHT),
    "clarity": ("BA", (1,), Side.RIGHT),
    "chain": ("ABC", (2, 3), Side.LEFT),
    "power": ("CBA", (3, 4), Side.RIGHT),
    "credit": ("CBA", (3, 4), Side.RIGHT),
})  # fmt: skip
"""How a dimension starts that a rule does not use: letters of its parts from low to high, and the bounds."""


def from_table(rule_id: str, table: object) -> GradeRule:
    """The rule of a table; UserError names the place of what cannot be."""
    fields = TableFields(table, rule_id)
    scale = tuple(str(one) for one in fields.items("scale"))
    if len(scale) < 2 or len(set(scale)) < len(scale):
        raise problem(_NO_SCALE, fields.at("scale"))
    rule = GradeRule(
        id=rule_id,
        name=Words(fields.text("name"), fields.text("en", "")),
        scale=scale,
        dimensions=_dimensions(fields, scale),
        combine=fields.choice("combine", Combine, Combine.MAJORITY),
        steps=_steps(fields.inner("steps"), scale),
        strategic=fields.switch("strategic", True),
        every=fields.choice("every", Every, Every.WEEK),
        note=fields.words("note"),
        source=fields.text("source", ""),
        quiet_days=_days(fields.inner("quiet_days")),
        signs=_signs(fields.inner("words")),
        tag_days=fields.number("tag_days", 0, _LONGEST, 0),
    )
    _check(rule)
    return rule


def _check(rule: GradeRule) -> None:
    if not rule.used:
        raise problem(_NOTHING_ON, rule.id)
    if rule.combine is Combine.WEIGHTED and not any(one.weight for one in rule.used):
        raise problem(_NO_WEIGHT, rule.id)


def _dimensions(fields: TableFields, scale: tuple[str, ...]) -> tuple[Dimension, ...]:
    """The dimensions of the table in its order, then those that it does not use."""
    found: dict[str, Dimension] = {}
    for at, entry in enumerate(fields.items("dimensions"), 1):
        inner = TableFields(entry, fields.at(f"dimensions[{at}]"))
        key = inner.text("key")
        if key in KEYS:
            inner.place = fields.at(f"dimensions.{key}")
            found[key] = _dimension(inner, key, scale)
    for key in KEYS:
        found.setdefault(key, unused(key, scale))
    return tuple(found.values())


def unused(key: str, scale: tuple[str, ...]) -> Dimension:
    """A dimension that is off, ready to be switched on."""
    letters, values, side = _OFF.get(key, ("", (), Side.LEFT))
    parts = tuple(Part(letter if letter in scale else scale[-1]) for letter in letters)
    return Dimension(key, on=False, weight=20, parts=parts, bounds=tuple(Bound(one, side) for one in values))


def _dimension(fields: TableFields, key: str, scale: tuple[str, ...]) -> Dimension:
    parts = tuple(_part(one, fields.at("parts"), scale) for one in fields.items("parts"))
    bounds = tuple(_bound(one, fields.at("bounds")) for one in fields.items("bounds"))
    if key not in LISTS and len(parts) != len(bounds) + 1:
        raise problem(_NO_PARTS, fields.place, bounds=len(bounds), parts=len(bounds) + 1)
    if any(one.value >= after.value for one, after in pairwise(bounds)):
        raise problem(_NO_ORDER, fields.at("bounds"))
    letters = fields.inner("letters")
    return Dimension(
        key,
        on=fields.switch("on", True),
        weight=fields.number("weight", 0, 1000, 1),
        parts=parts,
        bounds=bounds,
        letters=MappingProxyType(
            {name: _letter(value, letters.at(name), scale) for name, value in letters.table.items()}
        ),
    )


def _letter(value: object, place: str, scale: tuple[str, ...]) -> str:
    if value not in scale:
        raise problem(_NO_LEVEL, place, value=shown(value))
    return str(value)


def _part(value: object, place: str, scale: tuple[str, ...]) -> Part:
    text = str(value)
    return Part(_letter(text.removesuffix(_OPEN), place, scale), text.endswith(_OPEN))


def _bound(value: object, place: str) -> Bound:
    if not isinstance(value, list | tuple) or len(value) != 2:
        raise problem(_NO_ORDER, place)
    return Bound(whole(value[0], place, 0, _MOST), one_of(value[1], place, Side))


def _steps(fields: TableFields, scale: tuple[str, ...]) -> Mapping[str, int]:
    """The points of every level, those of the last one 0 where the table says none."""
    found = {letter: fields.number(letter, 0, 100, 0 if letter == scale[-1] else None) for letter in scale}
    points = list(found.values())
    if any(one <= after for one, after in pairwise(points)):
        raise problem(_NO_STEPS, fields.place)
    return MappingProxyType(found)


def _days(fields: TableFields) -> Mapping[str, int]:
    return MappingProxyType({letter: fields.number(letter, 0, _LONGEST) for letter in fields.table})


def _signs(fields: TableFields) -> Signs:
    return Signs(**{name: fields.texts(name, _MOST_WORDS) for name in Signs.__slots__})


def to_table(rule: GradeRule) -> dict[str, object]:
    """The rule as plain values for JSON; reading it again gives the same rule."""
    return {
        "id": rule.id,
        "name": rule.name.zh,
        "en": rule.name.en,
        "note": rule.note.zh,
        "note_en": rule.note.en,
        "source": rule.source,
        "scale": list(rule.scale),
        "combine": rule.combine.value,
        "steps": dict(rule.steps),
        "strategic": rule.strategic,
        "every": rule.every.value,
        "quiet_days": dict(rule.quiet_days),
        "words": {name: list(getattr(rule.signs, name)) for name in Signs.__slots__},
        "tag_days": rule.tag_days,
        "dimensions": [_dimension_table(one) for one in rule.dimensions],
    }


def deciding(rule: GradeRule) -> dict[str, object]:
    """What of a rule decides about a grade: neither its name, nor when it is used, nor what it does not look at."""
    table = to_table(rule)
    used = [_dimension_table(one) for one in rule.used]
    return {key: table[key] for key in ("scale", "combine", "steps", "strategic")} | {"dimensions": used}


def _dimension_table(one: Dimension) -> dict[str, object]:
    return {
        "key": one.key,
        "on": one.on,
        "weight": one.weight,
        "parts": [f"{part.letter}{_OPEN if part.gap else ''}" for part in one.parts],
        "bounds": [[bound.value, bound.side.value] for bound in one.bounds],
        "letters": dict(one.letters),
    }
