"""Rows of the customers' template made ready (000-03...000-15, 002-07...002-26)."""

import itertools
import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import cache, lru_cache

from crm_desktop.domain.choices import namespaced
from crm_desktop.domain.company_names import name_key
from crm_desktop.domain.index_tokens import documents_tokens
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.next_action import action_date
from crm_desktop.domain.partial_date import parse_partial, parse_when
from crm_desktop.services import fields, import_people
from crm_desktop.services.fields import FieldValue
from crm_desktop.services.import_people import split_words
from crm_desktop.services.import_prepared import Extras, Levels, Prepared, Told
from crm_desktop.services.import_rows import Table
from crm_desktop.store.search_index import add_point

_OWN = frozenset(
    {"name", "number", "uid", "aliases", "tags", "contact_name", "contact_title", "contact_points", "email", "wechat"}
    | {"decision_maker", "past_follow_ups", "next_plan", "next_due_at", "promises", "last_touch_at"}
)
"""Fields that are more than columns of the customer, or that the book works out itself."""

_RARE = ("aliases", "past_follow_ups", "next_plan", "promises", "next_due_at", "last_touch_at")
_NO_NAME = QT_TRANSLATE_NOOP("messages", "The customer's name is missing; the row was left out.")
_NAMED_AFTER = QT_TRANSLATE_NOOP(
    "messages", "The customer's name is missing; the customer was named after its contact “{name}”."
)
_NAMESPACES = {
    "行业": "industry",
    "阶段": "stage",
    "等级": "grade",
    "级别": "grade",
    "来源": "source",
    "地区": "region",
    "类型": "type",
}
_LEADING_DATE = re.compile(
    r"\s*(?:(?:19|20)\d{2}\s*年\s*(?:\d{1,2}\s*月\s*(?:\d{1,2}\s*[日号])?)?|(?:19|20)\d{2}[-./]\d{1,2}(?:[-./]\d{1,2})?)[\s:：,，]*"
)
_JOINT = "\u241e"


def prepare(table: Table, today: date, searched: Sequence[str] = ()) -> Prepared:
    """Parse every cell once; rows without a name cost that row, a bad cell costs that cell."""
    tags = _tags(table) if table.has("tags") else []
    names, people = _names(table)
    columns, lists = _columns(table)
    prepared = Prepared(
        kind="customers",
        numbers=table.numbers,
        told=_told(table, names, people),
        columns=tuple(name for cells in columns for name in cells),
        values=[values for cells in columns for values in cells.values()],
        list_columns=tuple(lists),
        lists=list(lists.values()),
        found=table.found,
        groups=_groups(columns),
        crowd=import_people.crowd(table),
        extras=_extras(table, tags, today),
    )
    if searched:
        prepared.tokens = _tokens(prepared, searched)
    return prepared


def _names(table: Table) -> tuple[list[str], list[bool]]:
    """The customers' names and whether each is a person, named by the contact's own name (001-03)."""
    names = table.texts("name")
    people = [False] * len(names)
    contacts = table.texts("contact_name")
    for at, name in enumerate(names):
        if not name and contacts[at]:
            names[at], people[at] = contacts[at], True
            # a list of people alone misses nothing, and a card may be of somebody without a firm
            if table.has("name") and not table.of_cards:
                table.note(at, "name", Message(_NAMED_AFTER, name=contacts[at]), hint=True)
        elif not name:
            table.note(at, "", Message(_NO_NAME), hint=False)
    return names, people


def _told(table: Table, names: list[str], people: list[bool]) -> Told:
    keys, sorts = _at_once(name_key, names), _at_once(fields.sort_key, names)
    numbers, uids, codes = table.texts("number"), table.texts("uid"), table.texts("credit_code")
    return Told(names, keys, numbers, uids, codes, people, sorts)


def _at_once(work: Callable[[str], str], names: Sequence[str]) -> list[str]:
    """A function of single characters over all names in one call: five times faster than name by name."""
    parts = work(_JOINT.join(names)).split(_JOINT)
    # somebody's name holds the very mark
    return list(map(str.strip, parts)) if len(parts) == len(names) else list(map(work, names))


@cache
def _blank(key: str) -> FieldValue:
    """What a blank cell means: all of the field's columns without a value."""
    return FieldValue(dict.fromkeys(fields.parse_customer_field(key, None).columns))


@lru_cache(maxsize=1 << 16, typed=True)
def _parsed(key: str, cell: object) -> FieldValue:
    return fields.parse_customer_field(key, cell)


Cells = dict[str, list[object]]
_TEXT_OR_BLANK = {str, type(None)}


def _meant(key: str, cells: Sequence[object]) -> tuple[Sequence[object], dict[object, FieldValue]]:
    """What stands for each cell, and what each of those means; few cells of a column differ."""
    # 1, 1.0 and True are equal, but do not mean the same
    marks: Sequence[object] = (
        cells if _TEXT_OR_BLANK.issuperset(map(type, cells)) else list(zip(map(type, cells), cells, strict=True))
    )
    different = dict(zip(marks, cells, strict=True))
    return marks, {mark: _blank(key) if cell is None else _parsed(key, cell) for mark, cell in different.items()}


def _columns(table: Table) -> tuple[list[Cells], dict[tuple[str, str], list[Levels | None]]]:
    """The columns of the customer itself, one group for each field, and the entries of lists."""
    columns: list[Cells] = []
    lists: dict[tuple[str, str], list[Levels | None]] = {}
    for key in table.columns:
        if key in _OWN:
            continue
        marks, meant = _meant(key, table.cells(key))
        if any(value.warning for value in meant.values()):
            _warn(table, key, [meant[mark] for mark in marks])
        found = dict.fromkeys(name for value in meant.values() for name in value.columns)
        given = dict.fromkeys((name, kind) for value in meant.values() for name, (kind, _) in value.options.items())
        listed = {name for name, _kind in given}
        group: Cells = {}
        for name in found:
            if name not in listed:
                values = {mark: value.columns.get(name) for mark, value in meant.items()}
                group[name] = list(map(values.__getitem__, marks))
        columns.append(group)
        for name, kind in given:
            entries = {mark: value.options[name][1] if name in value.options else None for mark, value in meant.items()}
            lists[name, kind] = list(map(entries.__getitem__, marks))
    return columns, lists


def _warn(table: Table, key: str, meant: Sequence[FieldValue]) -> None:
    for at, value in enumerate(meant):
        if value.warning is not None:
            table.note(at, key, value.warning, hint=bool(value.columns or value.options))


def _groups(columns: list[Cells]) -> tuple[tuple[int, ...], ...]:
    places = itertools.count()
    return tuple(tuple(itertools.islice(places, len(cells))) for cells in columns if cells)


def _tags(table: Table) -> list[tuple[tuple[str | None, str], ...]]:
    """The tags of each row; those that name a field ("等级-A级") fill it where the row has nothing there (002-36)."""
    if table.has("uid"):
        # the program's own export keeps fields and tags apart
        return [tuple(map(namespaced, _split_words(text))) for text in table.texts("tags")]
    given = {key: list(table.cells(key)) for key in _NAMESPACES.values()}
    tags: list[tuple[tuple[str | None, str], ...]] = []
    moved: set[str] = set()
    for at, text in enumerate(table.texts("tags")):
        kept = []
        for space, name in map(namespaced, _split_words(text)):
            key = _NAMESPACES.get(space or "")
            if key is None or given[key][at] is not None:
                kept.append((space, name))
            else:
                given[key][at] = name
                moved.add(key)
        tags.append(tuple(kept))
    for key in moved:
        table.fill(key, given[key])
    return tags


def _split_words(text: str) -> list[str]:
    return split_words(text.replace(",", "\n").replace("，", "\n"))


def _extras(table: Table, tags: list[tuple[tuple[str | None, str], ...]], today: date) -> list[Extras | None]:
    """What few rows have; None for all others, nothing where no row has any."""
    if not tags and not table.unmapped and not any(map(table.has, _RARE)):
        return []
    aliases, past, plans, promises = map(table.texts, ("aliases", "past_follow_ups", "next_plan", "promises"))
    due, last = table.cells("next_due_at"), table.cells("last_touch_at")
    # in the program's own export these two are worked out, not facts
    foreign = not table.has("uid")
    custom = {header: table.column_texts(column) for column, header in table.unmapped.items() if header.strip()}
    rows: list[Extras | None] = []
    for at in range(len(table)):
        own = tuple((header, texts[at]) for header, texts in custom.items() if texts[at])
        touched = parse_when(last[at], today=today) if foreign and last[at] is not None else None
        planned = parse_when(due[at], today=today) if foreign and due[at] is not None else None
        extras = Extras(
            aliases=tuple(_split_words(aliases[at])),
            tags=tags[at] if tags else (),
            custom=own,
            past=_past(past[at], touched, table.header("last_touch_at")),
            touched=touched if touched and not past[at] else "",
            plan=plans[at],
            plan_on=planned or _plan_date(plans[at], today),
            promise=promises[at],
        )
        rows.append(extras if any(extras) else None)
    return rows if any(rows) else []


def _past(text: str, touched: str | None, header: str) -> tuple[tuple[str, str], ...]:
    """Talks told in one cell, "2023年10月*经理通过展会对接": when (perhaps only the month) and what, line by line."""
    told: list[tuple[str, str]] = []
    for line in text.split("\n"):
        found = _LEADING_DATE.match(line)
        when = parse_partial(found[0].strip(" :：,，")) if found else None
        if when is not None and found is not None:
            told.append((when, line[found.end() :].strip(" :：,，") or line))
        elif told:
            told[-1] = (told[-1][0], f"{told[-1][1]}\n{line}")
        elif line:
            told.append((touched or "", line))
    if not told and touched:
        told.append((touched, header))
    return tuple(told)


def _plan_date(text: str, today: date) -> str:
    found = action_date(text, happened=today) if text else None
    return found.isoformat() if found else ""


def _tokens(prepared: Prepared, searched: Sequence[str]) -> bytes:
    """What a new customer is found by, as the store would work it out from the rows written; UTF-8, line by line."""
    names: list[list[str]] = [[name] for name in prepared.told.names]
    digits: list[list[str]] = [[code] if code else [] for code in prepared.told.codes]
    long = [values for name, values in zip(prepared.columns, prepared.values, strict=True) if name in searched]
    words = [list(map(str, filter(None, row))) for row in zip(*long, strict=True)] or [[] for _ in names]
    crowd = prepared.crowd
    if crowd is not None:
        for row, name, title in zip(crowd.rows, crowd.names, crowd.titles, strict=True):
            names[row].append(name)
            words[row].append(title)
        for whose, value, key in zip(crowd.whose, crowd.values, crowd.keys, strict=True):
            row = crowd.rows[whose]
            add_point(digits[row], words[row], value, key)
    for row, extras in enumerate(prepared.extras):
        if extras is not None:
            names[row] += extras.aliases
    return b"\n".join(documents_tokens(zip(names, words, digits, strict=True)))
