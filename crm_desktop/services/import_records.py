"""Rows of the other templates made ready: follow-ups, grades, conversions, losses, events (000-32, 000-47, 000-48)."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache

from crm_desktop.domain.choices import grade_letter
from crm_desktop.domain.company_names import name_key
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.money import parse_money
from crm_desktop.domain.next_action import action_date
from crm_desktop.domain.partial_date import parse_partial, parse_when
from crm_desktop.services.import_prepared import Crowd, Levels, Prepared, Told, Who
from crm_desktop.services.import_rows import Table, cell_text

NOBODY = Who("", "")
"""A row that was left out; its problem is noted."""

_NO_CUSTOMER = QT_TRANSLATE_NOOP("messages", "No customer is named; the row was left out.")
_NO_DATE = QT_TRANSLATE_NOOP("messages", "The date is missing; the row was left out.")
_BAD_DATE = QT_TRANSLATE_NOOP("messages", "This is no date that can be understood; the row was left out.")
_BAD_DATE_CELL = QT_TRANSLATE_NOOP("messages", "This is no date that can be understood; the cell was left out.")
_BAD_GRADE = QT_TRANSLATE_NOOP("messages", "This is no grade; the row was left out.")
_BAD_AMOUNT = QT_TRANSLATE_NOOP("messages", "This is no amount of money; the cell was left out.")

Columns = dict[str, list[object]]
Lists = dict[tuple[str, str], list[Levels | None]]


def prepare(table: Table, today: date) -> Prepared:
    """Parse every cell once; a row without customer or date is left out, another bad cell costs that cell."""
    who = _who(table)
    columns, lists = _KINDS[table.kind](table, who, today)
    columns["uid"] = [text or None for text in table.texts("uid")]
    lists["owner_id", "staff"] = _entries(table, "owner")
    return Prepared(
        kind=table.kind,
        numbers=table.numbers,
        told=Told.of(who),
        columns=tuple(columns),
        values=list(columns.values()),
        list_columns=tuple(lists),
        lists=list(lists.values()),
        found=table.found,
        crowd=Crowd.of([((name, "", (), False),) if name else () for name in table.texts("contact_name")]),
    )


def _who(table: Table) -> list[Who]:
    who = []
    for at, (name, number) in enumerate(zip(table.texts("customer_name"), table.texts("customer_number"), strict=True)):
        if name or number:
            who.append(Who(name, name_key(name), number))
        else:
            table.note(at, "", Message(_NO_CUSTOMER), hint=False)
            who.append(NOBODY)
    return who


def _follow_ups(table: Table, who: list[Who], today: date) -> tuple[Columns, Lists]:
    happened, planned = _times(table, "happened_at", today), _times(table, "planned_at", today)
    now = datetime.combine(today, datetime.max.time()).isoformat()
    for at, when in enumerate(happened):
        if when is not None and when > now:
            # a date to come is a plan, whatever the column is called
            happened[at], planned[at] = None, planned[at] or when
    _require(table, who, [one or other for one, other in zip(happened, planned, strict=True)], "happened_at")
    actions = _texts(table, "next_action")
    agreed = _times(table, "next_action_on", today)
    columns: Columns = {
        "happened_at": list(happened),
        "planned_at": list(planned),
        "logged_at": list(_times(table, "logged_at", today)),
        "state": ["done" if when else "planned" for when in happened],
        "content": _texts(table, "content"),
        "feedback": _texts(table, "feedback"),
        "next_action": actions,
        "next_action_on": [
            on[:10] if on else _agreed(text, when) for on, text, when in zip(agreed, actions, happened, strict=True)
        ],
    }
    return columns, {
        ("method_id", "method"): _entries(table, "method"),
        ("result_id", "result"): _entries(table, "result"),
    }


def _agreed(action: object, happened: str | None) -> str | None:
    """The date inside "3月3日发送详细方案", its year from the talk (000-34)."""
    if not action or not happened or len(happened) < 10:
        return None
    found = action_date(str(action), happened=date.fromisoformat(happened[:10]))
    return found.isoformat() if found else None


def _grade_changes(table: Table, who: list[Who], today: date) -> tuple[Columns, Lists]:
    changed = _times(table, "changed_at", today)
    _require(table, who, changed, "changed_at")
    grades, written, uids = _grades(table, "grade"), table.texts("grade"), table.texts("uid")
    for at, levels in enumerate(grades):
        if levels is None and who[at] is not NOBODY and (written[at] or not uids[at]):
            table.note(at, "grade", Message(_BAD_GRADE), hint=False)
            who[at] = NOBODY
    columns: Columns = {"changed_at": list(changed), "reason": _texts(table, "reason")}
    return columns, {("to_id", "grade"): grades, ("from_id", "grade"): _grades(table, "from_grade")}


def _conversions(table: Table, who: list[Who], today: date) -> tuple[Columns, Lists]:
    converted = _times(table, "converted_on", today)
    _require(table, who, converted, "converted_on")
    amounts: list[object] = []
    for at, text in enumerate(table.texts("amount")):
        money = parse_money(text) if text else None
        amount = None if money is None else money.low if money.low is not None else money.high
        if text and amount is None and who[at] is not NOBODY:
            table.note(at, "amount", Message(_BAD_AMOUNT), hint=False)
        amounts.append(amount)
    columns: Columns = {
        "converted_on": [when and when[:10] for when in converted],
        "amount": amounts,
        "amount_text": [
            text if amount is not None else None for text, amount in zip(table.texts("amount"), amounts, strict=True)
        ],
        "product": _texts(table, "product"),
        "key_factor": _texts(table, "key_factor"),
    }
    return columns, {}


def _losses(table: Table, who: list[Who], today: date) -> tuple[Columns, Lists]:
    lost, retry = _times(table, "lost_on", today), _times(table, "retry_on", today)
    _require(table, who, lost, "lost_on")
    columns: Columns = {
        "lost_on": [when and when[:10] for when in lost],
        "retry_on": [when and when[:10] for when in retry],
        "competitor": _texts(table, "competitor"),
    }
    return columns, {("reason_id", "loss_reason"): _entries(table, "reason")}


def _events(table: Table, who: list[Who], today: date) -> tuple[Columns, Lists]:
    happened = _times(table, "happened_at", today)
    _require(table, who, happened, "happened_at")
    columns: Columns = {"happened_at": list(happened), "content": _texts(table, "content")}
    return columns, {("kind_id", "event_kind"): _entries(table, "event_kind")}


_KINDS: Mapping[str, Callable[[Table, list[Who], date], tuple[Columns, Lists]]] = {
    "follow_ups": _follow_ups,
    "grade_changes": _grade_changes,
    "conversions": _conversions,
    "losses": _losses,
    "events": _events,
}


@lru_cache(maxsize=1 << 14, typed=True)
def _time(cell: object, today: date) -> str | None:
    return parse_when(cell, today=today) or parse_partial(cell if isinstance(cell, (float, date)) else cell_text(cell))


def _times(table: Table, key: str, today: date) -> list[str | None]:
    """The field's cells as ISO text; a cell that is no date costs that cell (the time of the record: its row)."""
    times: list[str | None] = []
    for at, cell in enumerate(table.cells(key)):
        when = None if cell is None else _time(cell, today)
        if cell is not None and when is None and key not in _IDENTIFYING:
            table.note(at, key, Message(_BAD_DATE_CELL), hint=False)
        times.append(when)
    return times


_IDENTIFYING = frozenset({"happened_at", "changed_at", "converted_on", "lost_on"})


def _require(table: Table, who: list[Who], times: Sequence[str | None], key: str) -> None:
    """Leave out the rows without a time: imported, they could not be told from their corrected copy later."""
    cells, uids = table.cells(key), table.texts("uid")
    for at, when in enumerate(times):
        if when is None and who[at] is not NOBODY and not (uids[at] and cells[at] is None):
            blank = cells[at] is None
            table.note(at, "" if blank else key, Message(_NO_DATE if blank else _BAD_DATE), hint=False)
            who[at] = NOBODY


def _texts(table: Table, key: str) -> list[object]:
    return [text or None for text in table.texts(key)]


def _entries(table: Table, key: str) -> list[Levels | None]:
    return [(text, None) if text else None for text in table.texts(key)]


def _grades(table: Table, key: str) -> list[Levels | None]:
    letters = [grade_letter(text) if text else None for text in table.texts(key)]
    return [(letter, None) if letter else None for letter in letters]
