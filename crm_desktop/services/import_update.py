"""Known customers compared with what a file says of them; only what differs is written."""

from collections import defaultdict
from collections.abc import Sequence

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.services import import_contacts, import_extras
from crm_desktop.services.import_prepared import Prepared
from crm_desktop.services.import_work import Sheet, Work, agrees
from crm_desktop.store import tables
from crm_desktop.store.identity import new_uid

_SAID_OTHERWISE = QT_TRANSLATE_NOOP("messages", "Another table of this import says otherwise; what it says stays.")
_NEVER = frozenset({"updated_at", "grade_id"})
"""Columns that are decided elsewhere."""
_NOT_ERASED = frozenset({"kind", "hot", "strategic", "stage_id", "grade_id", "filed_on", "entered_at"})


def update(work: Work, sheet: Sheet, prepared: Prepared, known: Sequence[tuple[int, int, bool]]) -> None:
    """Bring customers up to date: rows of (row, customer id, whether its name may change)."""
    ids = list(dict.fromkeys(customer_id for _at, customer_id, _exact in known))
    columns = (*prepared.columns, *(name for name, _kind in prepared.list_columns))
    stored = _stored(work, columns, ids)
    tally = work.tallies["customers"]
    tally.met.update(ids)
    changes: dict[int, dict[str, object]] = defaultdict(dict)
    for at, customer_id, exact in known:
        lists = [
            work.entry(kind, levels)
            for (_name, kind), levels in zip(prepared.list_columns, prepared.entries(at), strict=True)
        ]
        values = (*prepared.row(at), *lists)
        work.said.note(customer_id, columns, values)
        found = _differences(work, prepared, stored[customer_id], values, columns)
        differing = [name for name, value in found.items() if value is not None]
        found = work.said.new(customer_id, found, stored[customer_id])
        if any(name not in found for name in differing):
            work.say(sheet, prepared.numbers[at], prepared.who[at].name, Message(_SAID_OTHERWISE), hint=True)
        if exact and prepared.who[at].name and prepared.who[at].key != stored[customer_id]["name_key"]:
            who = prepared.who[at]
            found |= {"name": who.name, "name_key": who.key, "name_sort": who.sort}
        _note_grade(work, customer_id, dict(zip(columns, values, strict=True)), stored)
        stored[customer_id] |= found
        changes[customer_id] |= found
    _write(work, {customer_id: found for customer_id, found in changes.items() if found})
    if prepared.crowd:
        people = import_contacts.load(work.db, ids)
        for at, customer_id, _exact in known:
            import_contacts.update(work, people, customer_id, prepared.contacts[at])
    if prepared.extras:
        wanted = [(customer_id, extras) for at, customer_id, _exact in known if (extras := prepared.extras[at])]
        tally.updated.update(import_extras.add(work, wanted))


def _stored(work: Work, columns: Sequence[str], ids: Sequence[int]) -> dict[int, dict[str, object]]:
    names = list(dict.fromkeys(("id", "name_key", "grade_id", "stage_id", *columns)))
    marks = ", ".join(map(str, ids))
    rows = work.db.exec_driver_sql(f"SELECT {', '.join(names)} FROM customer WHERE id IN ({marks})")
    return {row[0]: dict(zip(names, row, strict=True)) for row in rows}


def _differences(
    work: Work, prepared: Prepared, stored: dict[str, object], values: Sequence[object], columns: Sequence[str]
) -> dict[str, object]:
    """The columns to change. A blank cell says nothing, unless the user chose that it erases."""
    found: dict[str, object] = {}
    for group in (*prepared.groups, *((at,) for at in range(len(prepared.columns), len(columns)))):
        blank = all(values[at] is None for at in group)
        changed = {
            columns[at]: values[at]
            for at in group
            if columns[at] not in _NEVER and not agrees(values[at], stored[columns[at]])
        }
        if blank:
            changed = {name: value for name, value in changed.items() if name not in _NOT_ERASED}
        elif len(group) == 3 and len(changed) == 1 and any(values[at] is not None for at in group[1:]):
            # another spelling of the same range: "50-80万" and "50–80万"
            continue
        if columns[group[0]] == "need_time" and "need_time" not in changed:
            # "3个月内" was told from the day on which it was written
            continue
        if not blank or work.options.erase_blanks:
            found |= changed
    return found


def _note_grade(work: Work, customer_id: int, values: dict[str, object], stored: dict[int, dict[str, object]]) -> None:
    grade = values.get("grade_id")
    present = stored[customer_id]["grade_id"]
    if isinstance(grade, int) and grade != present and not work.said.before(customer_id, "grade_id", present):
        work.grades[customer_id] = grade


def _write(work: Work, changes: dict[int, dict[str, object]]) -> None:
    stages = [(one, found["stage_id"]) for one, found in changes.items() if "stage_id" in found]
    for customer_id, stage_id in stages:
        _log_stage(work, customer_id, stage_id)
        changes[customer_id]["stage_since"] = work.now
    by_columns: dict[tuple[str, ...], list[tuple[object, ...]]] = defaultdict(list)
    for customer_id, found in changes.items():
        by_columns[tuple(found)].append((*found.values(), work.now, customer_id))
    for names, rows in by_columns.items():
        marks = ", ".join(f"{name} = ?" for name in names)
        work.db.exec_driver_sql(f"UPDATE customer SET {marks}, updated_at = ? WHERE id = ?", rows)
    work.tallies["customers"].updated.update(changes)


def _log_stage(work: Work, customer_id: int, stage_id: object) -> None:
    work.db.exec_driver_sql(
        f"INSERT INTO {tables.stage_change.name}(uid, customer_id, from_id, to_id, changed_at, created_at) "
        "SELECT ?, id, stage_id, ?, ?, ? FROM customer WHERE id = ?",
        (new_uid(), stage_id, work.now, work.now, customer_id),
    )


def settle_grades(work: Work) -> None:
    """At the end: the newest change of a grade table decides, else the grade in the customers' sheet, logged."""
    for customer_id, grade_id in work.grades.items():
        if customer_id not in work.graded:
            work.db.exec_driver_sql(
                "INSERT INTO grade_change(uid, customer_id, from_id, to_id, changed_at, basis, created_at) "
                "SELECT ?, id, grade_id, ?, ?, 'import', ? FROM customer WHERE id = ?",
                (new_uid(), grade_id, work.now, work.now, customer_id),
            )
            _set_grade(work, customer_id, grade_id)
    ids = sorted(work.graded)
    for start in range(0, len(ids), 5_000):
        marks = ", ".join(map(str, ids[start : start + 5_000]))
        newest = work.db.exec_driver_sql(
            "SELECT c.id, (SELECT g.to_id FROM grade_change g WHERE g.customer_id = c.id AND g.deleted_at IS NULL "
            "ORDER BY g.changed_at DESC, g.id DESC LIMIT 1) AS newest FROM customer c "
            f"WHERE c.id IN ({marks}) AND newest IS NOT c.grade_id"
        ).all()
        for customer_id, grade_id in newest:
            _set_grade(work, customer_id, grade_id)


def _set_grade(work: Work, customer_id: int, grade_id: int | None) -> None:
    work.db.exec_driver_sql(
        "UPDATE customer SET grade_id = ?, updated_at = ? WHERE id = ?", (grade_id, work.now, customer_id)
    )
    work.tallies["customers"].updated.add(customer_id)
