"""Writing prepared customers: new ones in bulk, known ones compared and only then changed."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import repeat
from operator import add
from typing import TypeVar

from crm_desktop.domain.company_names import name_key
from crm_desktop.domain.index_tokens import numbers_tokens
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.services import import_extras, import_update
from crm_desktop.services.import_contacts import add_crowd
from crm_desktop.services.import_match import AMBIGUOUS, owners_of
from crm_desktop.services.import_prepared import Prepared, Told, Who, picked
from crm_desktop.services.import_work import Sheet, Work
from crm_desktop.store import tables
from crm_desktop.store.identity import new_uids

T = TypeVar("T")
_NUMBER = ("number", "number_prefix", "number_seq")
_DUE_BY = ("collected_at", "entered_at", "grade_id", "stage_id", "hot")

_AMBIGUOUS = QT_TRANSLATE_NOOP(
    "messages",
    "Several customers of the book are called {name}. Add the number or the credit code; the row was left out.",
)
_HOMONYM = QT_TRANSLATE_NOOP(
    "messages", "The book has another {name} with a different credit code or telephone; a new customer was added."
)
_NUMBER_TAKEN = QT_TRANSLATE_NOOP("messages", "The number {number} belongs to another customer; a new one was given.")
_SAME_PHONE = QT_TRANSLATE_NOOP("messages", "{name} in the book has the same telephone or address {value}.")
_NO_NAME = QT_TRANSLATE_NOOP("messages", "No customer has the number {number}, and no name is given.")


def write(work: Work, sheet: Sheet, prepared: Prepared) -> None:
    """Match every row, add the new customers, then bring the known ones up to date."""
    work.said.begin((sheet.path, sheet.plan.sheet_index))
    for number in filter(None, prepared.told.numbers):
        # fresh numbers come after all that the file brings
        work.numbers.take(number)
    new, known = _sorted(work, sheet, prepared)
    if new:
        work.indexes.lay_aside(work.rows)
        _hint_same_phones(work, sheet, prepared, new)
        insert(work, prepared, new)
    if known:
        import_update.update(work, sheet, prepared, known)


def _sorted(work: Work, sheet: Sheet, prepared: Prepared) -> tuple[Sequence[int], list[tuple[int, int, bool]]]:
    """Rows of new customers, and (row, customer id, whether its name may change) of known ones."""
    # ids are given out before the rows are written, so that a customer's second row finds the first
    upcoming = next_id(work)
    if not prepared.extras and work.keys.learn_strangers(upcoming, prepared.told):
        # nearly every chunk of a large file
        return range(len(prepared)), []
    new: list[int] = []
    known: list[tuple[int, int, bool]] = []
    for at, who in enumerate(prepared.who):
        if not who.name and not who.number and not who.uid:
            continue
        if _is_stranger(work, who) and not (prepared.extras and prepared.extras[at]):
            work.keys.learn(upcoming + len(new), who)
            new.append(at)
            continue
        phones = _phones(prepared, at) if who.person else []
        found, exact = work.keys.find(who, phones)
        if found == AMBIGUOUS:
            work.say(sheet, prepared.numbers[at], who.name, Message(_AMBIGUOUS, name=who.name), hint=False)
        elif found:
            known.append((at, found, exact))
        elif not who.name:
            work.say(sheet, prepared.numbers[at], who.number, Message(_NO_NAME, number=who.number), hint=False)
        else:
            extras = prepared.extras[at] if prepared.extras else None
            prepared.who[at] = _newcomer(work, sheet, prepared.numbers[at], who)
            aliases = map(name_key, extras.aliases) if extras else ()
            work.keys.learn(upcoming + len(new), prepared.who[at], aliases, phones)
            new.append(at)
    return new, known


def _is_stranger(work: Work, who: Who) -> bool:
    """Whether a company's name is new, and the row says nothing else to find it by."""
    return bool(who.key) and not (who.number or who.uid or who.person or work.keys.knows_name(who.key))


def next_id(work: Work) -> int:
    """The id that the next customer will get."""
    found = work.db.exec_driver_sql("SELECT seq FROM sqlite_sequence WHERE name = 'customer'").scalar()
    return int(found or 0) + 1


def _newcomer(work: Work, sheet: Sheet, row: int, who: Who) -> Who:
    """The new customer without a number or uid that another one has."""
    if work.keys.knows_name(who.key):
        work.say(sheet, row, who.name, Message(_HOMONYM, name=who.name), hint=True)
    if who.number and work.keys.knows_number(who.number):
        work.say(sheet, row, who.number, Message(_NUMBER_TAKEN, number=who.number), hint=True)
        who = who._replace(number="")
    return who._replace(uid="") if work.keys.knows_uid(who.uid) else who


def _phones(prepared: Prepared, at: int) -> list[str]:
    return [key for _name, _title, points, _decides in prepared.contacts[at] for _kind, _value, key, _state in points]


def _hint_same_phones(work: Work, sheet: Sheet, prepared: Prepared, new: Sequence[int]) -> None:
    """A telephone that another customer of the book has is a hint, never a match."""
    crowd = prepared.crowd_of(new)
    if crowd is None:
        return
    phones = dict(zip(crowd.keys, crowd.whose, strict=True))
    known = [key for key in phones if key in work.phones] if work.knows_phones else list(phones)
    for key, (_id, name) in owners_of(work.db, known).items():
        at = new[crowd.rows[phones[key]]]
        reason = Message(_SAME_PHONE, name=name, value=key)
        work.say(sheet, prepared.numbers[at], prepared.who[at].name, reason, hint=True)


def insert(work: Work, prepared: Prepared, new: Sequence[int]) -> range:
    """Add the customers of the given rows with their people, tags and so on; returns their ids."""
    given, shared = _customer_columns(work, prepared, new)
    ids = work.step.bulk_insert(tables.customer, list(given), list(zip(*given.values(), strict=True)), shared)
    work.step.settled.append((ids[0], ids[-1]))
    work.tallies["customers"].added.update(ids)
    crowd = prepared.crowd_of(new)
    if crowd is not None:
        add_crowd(work, ids, crowd, indexed=bool(prepared.tokens))
    if prepared.extras:
        known = [(one, extras) for one, extras in zip(ids, picked(prepared.extras, new), strict=True) if extras]
        import_extras.add(work, known)
    if prepared.tokens:
        # the number is given here, so the reading process could not index it
        numbers = numbers_tokens(list(map(str, given["number"])))
        tokens = picked(prepared.tokens.split(b"\n"), new)
        work.search.add(zip(ids, map(add, tokens, numbers), strict=True))
        work.step.indexed["customer"].append((ids[0], ids[-1]))
    return ids


Columns = dict[str, Sequence[object]]


def _customer_columns(work: Work, prepared: Prepared, new: Sequence[int]) -> tuple[Columns, dict[str, object]]:
    """Only the columns that the file has and what every new customer gets; what all of them share stands apart."""
    values = [picked(column, new) for column in prepared.values]
    given: Columns = dict(zip(prepared.columns, values, strict=True))
    given |= _entries(work, prepared, new)
    told, count = prepared.told_of(new), len(new)
    shared: dict[str, object] = {"created_at": work.now}
    if any(told.people) or "kind" in given:
        kinds = given.get("kind") or [None] * count
        given["kind"] = [
            kind or ("person" if person else "company") for kind, person in zip(kinds, told.people, strict=True)
        ]
    for flag in ("hot", "strategic"):
        if flag in given:
            given[flag] = [value or 0 for value in given[flag]]
    for name, value in (("filed_on", work.now[:10]), ("entered_at", work.now), ("updated_at", work.now)):
        if name in given:
            given[name] = [one or value for one in given[name]]
        else:
            shared[name] = value
    _set_due(work, given, shared)
    given["uid"] = [uid or fresh for uid, fresh in zip(told.uids, new_uids(count), strict=True)]
    given |= zip(_NUMBER, _numbers(work, told, given.get("filed_on")), strict=True)
    given |= {"name": told.names, "name_key": told.keys, "name_sort": told.sorts}
    return given, shared


def _entries(work: Work, prepared: Prepared, new: Sequence[int]) -> Columns:
    """The ids that rows have in columns of lists."""
    found: Columns = {}
    for (name, kind), column in zip(prepared.list_columns, prepared.lists, strict=True):
        wanted = picked(column, new)
        # few entries differ
        entries = {levels: work.entry(kind, levels) for levels in dict.fromkeys(wanted)}
        found[name] = [entries[levels] for levels in wanted]
    return found


def _numbers(work: Work, told: Told, filed: Sequence[object] | None) -> Iterable[Sequence[object]]:
    """The columns of the customers' numbers: those that the file brings, or the next of the day each was filed."""
    if filed is None and not any(told.numbers):
        return work.numbers.several(told.names, _day(work.now[:10]))
    days = map(_day, filed or repeat(work.now[:10]))
    numbers = [
        work.numbers.take(number) if number else work.numbers.next(name, day)
        for number, name, day in zip(told.numbers, told.names, days, strict=False)
    ]
    return zip(*numbers, strict=True)


def _set_due(work: Work, given: Columns, shared: dict[str, object]) -> None:
    """When the new customers are due, before anything is known of talks with them."""
    names = [name for name in _DUE_BY if name in given]
    if not names:
        shared["next_due_at"] = _due(work, {})
        return
    rows = list(zip(*[given[name] for name in names], strict=True))
    # few differ
    found = {row: _due(work, dict(zip(names, row, strict=True))) for row in set(rows)}
    given["next_due_at"] = [found[row] for row in rows]


def _due(work: Work, said: Mapping[str, object]) -> str:
    entered = said.get("collected_at") or said.get("entered_at") or work.now
    entries = (said.get(name) for name in ("grade_id", "stage_id"))
    grade, stage = (work.known.by_id[one].name if isinstance(one, int) else "" for one in entries)
    return work.first_due(str(entered), grade, stage, bool(said.get("hot")))


@lru_cache(maxsize=1024)
def _day(text: object) -> date:
    """The day of a filing date, which may be partial."""
    return date.fromisoformat(f"{text}-01-01"[:10])
