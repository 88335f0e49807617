"""Playbooks from and to tables of plain values, as the presets' TOML and the book's own settings hold them.

`cadence` and `per_week` hold the rhythm of every level, `levels` what else is known of it: so a table written before
levels were described, and a reader that only knows `cadence`, both still work.
"""

import json
import tomllib
from collections.abc import Mapping
from datetime import time
from types import MappingProxyType

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.domain.playbook import (
    BackOff,
    Level,
    Phase,
    Playbook,
    Quiet,
    Rhythm,
    Role,
    Service,
    Span,
    Words,
)
from crm_desktop.domain.table_fields import TableFields, problem, shown, whole

Table = Mapping[str, object]

_LONGEST = 3660
"""Days of the longest cadence that is still meant: ten years."""
_KNOWN = (
    "id", "name", "en", "note", "note_en", "goal", "goal_en", "source", "ungraded", "hot", "hot_most", "cadence",
    "per_week", "words", "words_en", "levels", "stages", "quiet", "work_hours", "no_response", "escalation",
    "daily_most", "phases",
)  # fmt: skip
_KNOWN_OF_LEVEL = (
    "name", "title", "title_en", "colour", "meaning", "meaning_en", "min_gap", "daily_most", "weekly_most",
    "goal", "goal_en", "goal_days", "lead", "service", "content", "content_en", "phases",
)  # fmt: skip

_NOT_TOML = QT_TRANSLATE_NOOP("messages", "This is no file of playbooks: {reason}")
_NO_LEVELS = QT_TRANSLATE_NOOP("messages", "{place}: at least one level is needed")
_TWICE = QT_TRANSLATE_NOOP("messages", "{place}: the level {value} stands there twice")
_NO_CADENCE = QT_TRANSLATE_NOOP("messages", "{place}: no cadence for the level {value}")
_NO_RANGE = QT_TRANSLATE_NOOP("messages", "{place}: {value} is not a pair such as [2, 3] times per week")
_TWO_RHYTHMS = QT_TRANSLATE_NOOP("messages", "{place}: every {days} days does not agree with {times} times per week")
_GAP_TOO_LONG = QT_TRANSLATE_NOOP("messages", "{place}: contact every {days} days breaks the shortest gap of {gap}")
_OVER_CAP = QT_TRANSLATE_NOOP("messages", "{place}: {times} times per week is more than the limit of {most}")
_NO_LADDER = QT_TRANSLATE_NOOP("messages", "{place}: three rising numbers of days are needed, not {value}")


def read_toml(text: str) -> dict[str, Playbook]:
    """The playbooks of a TOML text by id; anything unknown or wrong is an error that names its place."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UserError(Message(_NOT_TOML, reason=str(error))) from None
    return {key: from_table(key, table, strict=True) for key, table in tables.items()}


def from_table(playbook_id: str, table: object, *, strict: bool = False) -> Playbook:
    """The playbook of a table; `strict` refuses entries that a newer program may have written."""
    fields = TableFields(table, playbook_id)
    if strict:
        fields.only(_KNOWN)
    quiet, back_off = fields.inner("quiet"), fields.inner("no_response")
    usual = Playbook(playbook_id, Words(), ())
    return Playbook(
        id=playbook_id,
        name=Words(fields.text("name"), fields.text("en", "")),
        levels=_levels(fields, strict=strict),
        ungraded=fields.number("ungraded", 1, _LONGEST, usual.ungraded),
        note=fields.words("note"),
        goal=fields.words("goal"),
        source=fields.text("source", ""),
        hot=fields.number("hot", 0, _LONGEST, 0),
        hot_most=fields.number("hot_most", 0, 1_000_000, usual.hot_most),
        stages=_days_by_name(fields.inner("stages")),
        quiet=Quiet(
            quiet.spans("hours", usual.quiet.hours),
            quiet.switch("rest_days", usual.quiet.rest_days),
            quiet.switch("messages", usual.quiet.messages),
        ),
        work_hours=fields.spans("work_hours", usual.work_hours),
        back_off=BackOff(
            back_off.number("after", 0, 100, usual.back_off.after),
            back_off.number("factor", 1, 10, usual.back_off.factor),
            back_off.number("longest", 1, _LONGEST, usual.back_off.longest),
        ),
        escalation=_ladder(fields, usual.escalation),
        daily_most=fields.number("daily_most", 0, 10_000, usual.daily_most),
        phases=fields.phases("phases", Phase),
        said=_said(fields),
    )


def _levels(fields: TableFields, *, strict: bool) -> tuple[Level, ...]:
    """The levels in order: those described, then those of which only the cadence is known."""
    rhythms = _rhythms(fields)
    found: dict[str, Level] = {}
    for at, entry in enumerate(fields.items("levels"), 1):
        described = TableFields(entry, fields.at(f"levels[{at}]"))
        name = described.text("name")
        described.place = fields.at(f"levels.{name}")
        if name in found:
            raise problem(_TWICE, fields.at("levels"), value=shown(name))
        if name not in rhythms:
            raise problem(_NO_CADENCE, fields.at("levels"), value=shown(name))
        if strict:
            described.only(_KNOWN_OF_LEVEL)
        found[name] = _level(described, name, rhythms[name])
    for name, rhythm in rhythms.items():
        found.setdefault(name, Level(name, rhythm))
    if not found:
        raise problem(_NO_LEVELS, fields.place)
    return tuple(found.values())


def _level(fields: TableFields, name: str, rhythm: Rhythm) -> Level:
    level = Level(
        name=name,
        rhythm=rhythm,
        title=fields.words("title"),
        colour=fields.text("colour", ""),
        meaning=fields.words("meaning"),
        min_gap=fields.number("min_gap", 0, _LONGEST, 1),
        daily_most=fields.number("daily_most", 0, 100, 1),
        weekly_most=fields.number("weekly_most", 0, 100, 0),
        goal=fields.words("goal"),
        goal_days=fields.number("goal_days", 0, _LONGEST, 0),
        lead=fields.choices("lead", Role, (Role.OWNER,)),
        service=fields.choice("service", Service, Service.WORKING),
        content=fields.words("content"),
        phases=fields.phases("phases", Phase),
    )
    if level.min_gap > rhythm.days:
        raise problem(_GAP_TOO_LONG, fields.place, days=rhythm.days, gap=level.min_gap)
    if rhythm.per_week and level.weekly_most and rhythm.per_week[0] > level.weekly_most:
        raise problem(_OVER_CAP, fields.place, times=rhythm.per_week[0], most=level.weekly_most)
    return level


def _rhythms(fields: TableFields) -> dict[str, Rhythm]:
    """The rhythm of each level, in the order of `cadence`; a level may stand in `per_week` alone."""
    days = _days_by_name(fields.inner("cadence"))
    weekly = fields.inner("per_week")
    found = {name: Rhythm(gap) for name, gap in days.items()}
    for name, pair in weekly.table.items():
        rhythm = _per_week(pair, weekly.at(name))
        if name in days and days[name] != rhythm.days:
            times = "–".join(str(number) for number in dict.fromkeys(rhythm.per_week or ()))
            raise problem(_TWO_RHYTHMS, weekly.at(name), days=days[name], times=times)
        found[name] = rhythm
    return found


def _per_week(pair: object, place: str) -> Rhythm:
    if isinstance(pair, list | tuple) and len(pair) == 2:
        least, most = (whole(number, place, 1, 7) for number in pair)
        if least <= most:
            return Rhythm.weekly(least, most)
    raise problem(_NO_RANGE, place, value=shown(pair))


def _days_by_name(fields: TableFields) -> Mapping[str, int]:
    return MappingProxyType({name: fields.number(name, 1, _LONGEST) for name in fields.table})


def _ladder(fields: TableFields, usual: tuple[int, int, int]) -> tuple[int, int, int]:
    steps = [whole(days, fields.at("escalation"), 0, _LONGEST) for days in fields.items("escalation")]
    if not steps:
        return usual
    if len(steps) != 3 or not steps[0] < steps[1] < steps[2]:
        raise problem(_NO_LADDER, fields.at("escalation"), value=shown(steps))
    return steps[0], steps[1], steps[2]


def _said(fields: TableFields) -> Mapping[str, Words]:
    """What the playbook itself says of a level's rhythm, for cards and tiles."""
    local, english = fields.inner("words"), fields.inner("words_en")
    names = dict.fromkeys((*local.table, *english.table))
    return MappingProxyType({name: Words(local.text(name, ""), english.text(name, "")) for name in names})


def to_table(playbook: Playbook) -> dict[str, object]:
    """The playbook as plain values for JSON or TOML; reading it again gives the same playbook."""
    table: dict[str, object] = {"name": playbook.name.zh, "en": playbook.name.en}
    for key in ("note", "goal"):
        table |= _words(key, getattr(playbook, key))
    table |= {key: getattr(playbook, key) for key in ("source", "ungraded", "hot", "hot_most", "daily_most")}
    table["escalation"] = list(playbook.escalation)
    table["work_hours"] = _spans(playbook.work_hours)
    quiet, back_off = playbook.quiet, playbook.back_off
    table["quiet"] = {"hours": _spans(quiet.hours), "rest_days": quiet.rest_days, "messages": quiet.messages}
    table["no_response"] = {"after": back_off.after, "factor": back_off.factor, "longest": back_off.longest}
    table["cadence"] = {level.name: level.rhythm.days for level in playbook.levels}
    weekly = {level.name: list(level.rhythm.per_week) for level in playbook.levels if level.rhythm.per_week}
    table["per_week"] = weekly
    table["stages"] = dict(playbook.stages)
    table["words"] = {name: words.zh for name, words in playbook.said.items()}
    table["words_en"] = {name: words.en for name, words in playbook.said.items()}
    table["phases"] = _phases(playbook.phases)
    table["levels"] = [_level_table(level) for level in playbook.levels]
    return table


def _level_table(level: Level) -> dict[str, object]:
    table: dict[str, object] = {"name": level.name, "colour": level.colour}
    for key in ("title", "meaning", "goal", "content"):
        table |= _words(key, getattr(level, key))
    table |= {key: getattr(level, key) for key in ("min_gap", "daily_most", "weekly_most", "goal_days")}
    table["lead"] = [role.value for role in level.lead]
    table["service"] = level.service.value
    table["phases"] = _phases(level.phases)
    return table


def _words(key: str, words: Words) -> dict[str, str]:
    return {key: words.zh, f"{key}_en": words.en}


def _phases(phases: Mapping[Phase, Words]) -> dict[str, str]:
    return {key: text for phase, words in phases.items() for key, text in _words(phase.value, words).items()}


def _spans(spans: tuple[Span, ...]) -> list[list[str]]:
    ends = ["24:00" if span.end == time(0) else f"{span.end:%H:%M}" for span in spans]
    return [[f"{span.start:%H:%M}", end] for span, end in zip(spans, ends, strict=True)]


def write_toml(playbooks: Mapping[str, Playbook]) -> str:
    """Playbooks as a TOML text, to be shared and read by `read_toml`."""
    blocks = []
    for key, playbook in playbooks.items():
        table = to_table(playbook)
        levels = table.pop("levels")
        lines = [f"[{_toml(key)}]", *(f"{name} = {_toml(value)}" for name, value in table.items())]
        for level in levels if isinstance(levels, list) else ():
            lines += ["", f"[[{_toml(key)}.levels]]", *(f"{name} = {_toml(value)}" for name, value in level.items())]
        blocks.append("\n".join(lines) + "\n")
    return "\n".join(blocks)


def _toml(value: object) -> str:
    """A value in TOML on one line; its strings are those of JSON, but for the delete character."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_toml(str(key))} = {_toml(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_toml(inner) for inner in value) + "]"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
