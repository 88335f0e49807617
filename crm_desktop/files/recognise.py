"""Which template a sheet is: its header row, what each column means, and how sure that is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from crm_desktop.files.columns import KINDS, MULTIPLE, NAMES, field_of, is_known_header, title_kinds, unit_of, words
from crm_desktop.files.form import looks_like_form
from crm_desktop.files.raw import RawSheet, Row
from crm_desktop.files.shapes import shape

FORM = "form"
_SEARCHED = 40
_SURE = 0.6
_BY_SHAPE = {"phone": "contact_points", "email": "email", "company": "name", "grade": "grade"}
_BY_SHAPE_BLIND = _BY_SHAPE | {"person": "contact_name", "money": "budget", "date": "collected_at"}


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """How one table of a sheet is read. Columns are 0-based (A is 0), rows 1-based; header_row 0 = there is none."""

    sheet: str
    kind: str
    """"customers", "follow_ups", "grade_changes", "conversions", "losses", "events" or "form" (labels and values)."""
    header_row: int
    mapping: Mapping[int, str]
    """Column -> field key of the kind."""
    unmapped: Mapping[int, str]
    """Column -> header of the columns that mean nothing known (custom fields, or the remark)."""
    score: float
    """0..1: from 0.6 on the mapping needs no question."""
    first_rows: tuple[Row, ...]
    """Some rows below the header, raw."""
    sheet_index: int = 0
    headers: Mapping[int, str] = field(default_factory=dict)
    """Column -> header text as it stands in the file, for problems."""
    units: Mapping[int, str] = field(default_factory=dict)
    """Column -> unit that its header names for bare numbers: "万", "亿"."""

    @property
    def of_cards(self) -> bool:
        """Whether each row is an electronic card, which is of a person before it is of a firm."""
        return not self.header_row and bool(self.headers)

    @property
    def sure(self) -> bool:
        """Whether it can be imported without asking."""
        return self.score >= _SURE


@dataclass(frozen=True, slots=True)
class _Match:
    kind: str
    mapping: dict[int, str]
    points: float
    score: float


def recognise(sheet: RawSheet) -> SheetPlan | None:
    """The plan of a sheet's first table (or form); None when nothing in it looks like customers' data."""
    plans = recognise_all(sheet)
    return plans[0] if plans else None


def recognise_all(sheet: RawSheet) -> list[SheetPlan]:
    """The plans of all tables whose headers stand in the sheet's first rows, from the top."""
    rows = sheet.first_rows
    if sheet.headings:
        return [_cards(sheet)]
    if looks_like_form(rows):
        return [SheetPlan(sheet.name, FORM, 0, {}, {}, 1.0, rows, sheet.index)]
    plans: list[SheetPlan] = []
    at = 0
    while at < len(rows):
        plan = plan_at(sheet.name, sheet.index, rows, at)
        if plan is not None and not (plans and same_header(plans[-1], rows[at])):
            plans.append(plan)
            at = plan.header_row
        else:
            at += 1
    return plans or _blind(sheet)


def _cards(sheet: RawSheet) -> SheetPlan:
    match = _match(sheet.headings, "customers", False, ())
    headers = {column: str(cell) for column, cell in enumerate(sheet.headings)}
    return SheetPlan(sheet.name, "customers", 0, match.mapping, {}, 1.0, sheet.first_rows, sheet.index, headers)


def plan_at(sheet: str, index: int, rows: Sequence[Row], at: int, first_row: int = 1) -> SheetPlan | None:
    """The plan of the table whose header is rows[at], or None when that row is no header.

    `first_row` is the 1-based number of rows[0]; the rows above may hold a title, those below are looked at for shapes.
    """
    if not looks_like_header(rows[at]):
        return None
    header, depth = _with_second_line(rows, at)
    below = rows[at + depth :]
    title = " ".join(str(row[0]) for row in rows[max(at - 3, 0) : at] if _filled(row) == 1 and row[0] is not None)
    match = _best(header, title_kinds(title) or title_kinds(sheet), below)
    if match is None:
        return None
    headers = {column: str(cell) for column, cell in enumerate(header) if cell is not None}
    return SheetPlan(
        sheet=sheet,
        kind=match.kind,
        header_row=first_row + at + depth - 1,
        mapping=match.mapping,
        unmapped={column: text for column, text in headers.items() if column not in match.mapping},
        score=match.score,
        first_rows=tuple(below),
        sheet_index=index,
        headers=headers,
        units={column: unit for column in match.mapping if (unit := unit_of(headers.get(column)))},
    )


def looks_like_header(row: Row) -> bool:
    """Whether enough cells of a row are known headers: at least two and two fifths, or the only one."""
    filled = _filled(row)
    if not filled:
        return False
    known = sum(map(is_known_header, row))
    return (known >= 2 and known >= 0.4 * filled) or (known == 1 == filled and _is_name(row))


def same_header(plan: SheetPlan, row: Row) -> bool:
    """Whether a row repeats the header of the plan."""
    texts = [str(cell).strip() for cell in row if cell is not None]
    return bool(texts) and texts == [text.strip() for text in plan.headers.values()]


def _filled(row: Row) -> int:
    return sum(cell is not None for cell in row)


def _is_name(row: Row) -> bool:
    found = next((field_of(cell, "customers") for cell in row if cell is not None), None)
    return found == ("name", 1.0)


def _with_second_line(rows: Sequence[Row], at: int) -> tuple[Row, int]:
    """The header, two lines made one where a group ("联系方式") spreads over its parts ("电话", "邮箱")."""
    top = rows[at]
    if at + 1 >= len(rows):
        return top, 1
    under = rows[at + 1]
    filled = [column for column, cell in enumerate(under) if cell is not None]
    starts_later = filled and not all(column < len(top) and top[column] is not None for column in filled)
    if len(filled) < 2 or not starts_later or not all(is_known_header(under[column]) for column in filled):
        return top, 1
    width = max(len(top), len(under))
    pad = (None,) * width
    return tuple(
        low if low is not None else high for high, low in zip((top + pad)[:width], (under + pad)[:width], strict=True)
    ), 2


def _best(header: Row, hinted: frozenset[str], below: Sequence[Row]) -> _Match | None:
    matches = [_match(header, kind, kind in hinted, below) for kind in KINDS]
    best = max(matches, key=lambda match: match.points)
    return best if len(best.mapping) > 1 or best.score == 1.0 else None


def _match(header: Row, kind: str, hinted: bool, below: Sequence[Row]) -> _Match:
    """Map a header's columns to one template's fields, and weigh the result."""
    found = {column: match for column, cell in enumerate(header) if (match := field_of(cell, kind))}
    mapping: dict[int, str] = {}
    # sure ones first, so that a header's mere ending never takes a field from an exact one
    for column in sorted(found, key=lambda column: (-found[column][1], column)):
        key = found[column][0]
        if key not in mapping.values() or (key in MULTIPLE and kind == "customers"):
            mapping[column] = key
    if kind == "customers":
        _add_by_shape(mapping, header, below, _BY_SHAPE)
    mapping = dict(sorted(mapping.items()))
    columns = sum(cell is not None for cell in header) or 1
    sure = sum(found[column][1] if column in found else 0.6 for column in mapping)
    fields = set(mapping.values())
    named = bool(fields & {NAMES.get(kind, "customer_name"), "uid", "number", "customer_number"})
    marked = len(fields & words().marks[kind])
    points = sure + marked + 2 * hinted + named - (4 if not marked and kind != "customers" else 0)
    return _Match(kind, mapping, points, round(min(sure / columns, 1.0) * (1 if named else 0.4), 3))


def _add_by_shape(mapping: dict[int, str], header: Row, below: Sequence[Row], fields: Mapping[str, str]) -> None:
    """Give columns without a known header the field that their values show."""
    width = max(map(len, (header, *below)))
    for column in range(width):
        if column in mapping:
            continue
        key = fields.get(shape(row[column] for row in below if column < len(row)), "")
        if key and (key not in mapping.values() or key in MULTIPLE):
            mapping[column] = key


def _blind(sheet: RawSheet) -> list[SheetPlan]:
    """A table without any known header: customers, by the values' shapes alone; never sure."""
    rows = sheet.first_rows
    first = next((number for number, row in enumerate(rows) if _filled(row) > 1), None)
    if first is None:
        first = next((number for number, row in enumerate(rows) if _filled(row)), len(rows))
    below = rows[first + 1 :] or rows[first : first + 1]
    mapping: dict[int, str] = {}
    _add_by_shape(mapping, (), below, _BY_SHAPE_BLIND)
    if not {"name", "contact_points", "email"} & set(mapping.values()):
        return []
    own: dict[int, str] = {}
    _add_by_shape(own, (), rows[first : first + 1], _BY_SHAPE_BLIND)
    has_header = not own
    headers = {c: str(cell) for c, cell in enumerate(rows[first]) if cell is not None} if has_header else {}
    unmapped = {c: headers.get(c, "") for c in range(sheet.columns) if c not in mapping}
    start = first + 1 if has_header else first
    score = 0.3 if "name" in mapping.values() else 0.2
    plan = SheetPlan(
        sheet.name, "customers", start, mapping, unmapped, score, tuple(rows[start:]), sheet.index, headers
    )
    return [plan]
