"""The one place where typed text becomes columns of a customer: in-place edit, forms, paste and import.

Nothing is blocked: a value that looks wrong is stored as written, with a warning (X-06); only what a column cannot
hold at all is left out, with the reason.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from crm_desktop.domain import credit_code
from crm_desktop.domain.choices import checked, grade_letter, has_boxes, two_levels
from crm_desktop.domain.company_names import full_name_hint, name_key
from crm_desktop.domain.decision_chain import format_chain, parse_chain
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.money import parse_count_range, parse_money
from crm_desktop.domain.need_time import need_by
from crm_desktop.domain.partial_date import parse_partial, parse_when
from crm_desktop.domain.sorting import sort_key
from crm_desktop.domain.text import clean, fold

__all__ = ["FIELDS", "FieldValue", "parse_customer_field", "sort_key"]

Levels = tuple[str, str | None]
Parser = Callable[[object], "FieldValue"]

_NOT_A_DATE = QT_TRANSLATE_NOOP("messages", "“{value}” is not a date such as 2024-03-05, 2024年3月 or 2024.")
_NOT_A_GRADE = QT_TRANSLATE_NOOP("messages", "“{value}” is not one of the grades.")
_NOT_A_NUMBER = QT_TRANSLATE_NOOP("messages", "“{value}” is not a whole number from {low} to {high}.")
_NO_AMOUNT = QT_TRANSLATE_NOOP("messages", "No amount was recognised in “{value}”; the text is kept.")
_NO_NAME = QT_TRANSLATE_NOOP("messages", "A customer needs a name.")


@dataclass(frozen=True, slots=True)
class FieldValue:
    """What a cell means: column values, entries of lists by column (kind, levels), and a warning."""

    columns: Mapping[str, object] = field(default_factory=dict)
    options: Mapping[str, tuple[str, Levels]] = field(default_factory=dict)
    warning: Message | None = None


def parse_customer_field(key: str, value: object) -> FieldValue:
    """Columns of one customer field from a typed text or a cell; a blank empties the field. KeyError: no such field."""
    return _PARSERS[key](value)


def _string(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, datetime | date):
        return value.isoformat()[:16].replace("T", " ")
    return clean(str(value))


def _text(column: str) -> Parser:
    def parse(value: object) -> FieldValue:
        return FieldValue({column: _string(value) or None})

    return parse


def _option(column: str, kind: str, *, levels: bool = False) -> Parser:
    def parse(value: object) -> FieldValue:
        text = _string(value)
        if has_boxes(text):
            text = next(iter(checked(text)), "")
        if not text:
            return FieldValue({column: None})
        return FieldValue(options={column: (kind, two_levels(text) if levels else (text, None))})

    return parse


def _grade(value: object) -> FieldValue:
    text = _string(value)
    if not text:
        return FieldValue({"grade_id": None})
    letter = grade_letter(text)
    if letter is None:
        return FieldValue(warning=Message(_NOT_A_GRADE, value=text))
    return FieldValue(options={"grade_id": ("grade", (letter, None))})


def _date(column: str, *, time: bool = False) -> Parser:
    def parse(value: object) -> FieldValue:
        text = _string(value)
        if not text:
            return FieldValue({column: None})
        typed = value if isinstance(value, int | float | date) else text
        today = date.today()
        found = parse_when(typed, today=today) if time else parse_partial(typed, today=today)
        if found is None:
            return FieldValue(warning=Message(_NOT_A_DATE, value=text))
        return FieldValue({column: found})

    return parse


def _money(prefix: str) -> Parser:
    def parse(value: object) -> FieldValue:
        money = parse_money(value)
        if money is None:
            return FieldValue({f"{prefix}_text": None, f"{prefix}_low": None, f"{prefix}_high": None})
        columns = {f"{prefix}_text": clean(money.text), f"{prefix}_low": money.low, f"{prefix}_high": money.high}
        unclear = money.low is None and money.high is None and any(char.isdigit() for char in money.text)
        return FieldValue(columns, warning=Message(_NO_AMOUNT, value=money.text) if unclear else None)

    return parse


def _size(value: object) -> FieldValue:
    found = parse_count_range(value)
    low, high, text = found or (None, None, None)
    return FieldValue({"size_text": text, "size_low": low, "size_high": high})


def _whole(column: str, low: int, high: int) -> Parser:
    def parse(value: object) -> FieldValue:
        text = _string(value).removesuffix("分")
        if not text:
            return FieldValue({column: None})
        if not text.isdecimal() or not low <= int(text) <= high:
            return FieldValue(warning=Message(_NOT_A_NUMBER, value=text, low=low, high=high))
        return FieldValue({column: int(text)})

    return parse


def _name(value: object) -> FieldValue:
    text = _string(value)
    if not text:
        return FieldValue(warning=Message(_NO_NAME))
    columns = {"name": text, "name_key": name_key(text), "name_sort": sort_key(text)}
    return FieldValue(columns, warning=full_name_hint(text))


def _credit_code(value: object) -> FieldValue:
    text = _string(value).replace(" ", "").upper()
    return FieldValue({"credit_code": text or None}, warning=credit_code.check(text) if text else None)


def _chain(value: object) -> FieldValue:
    roles = parse_chain(_string(value))
    return FieldValue({"decision_chain": format_chain(roles) or None})


def _kind(value: object) -> FieldValue:
    return FieldValue({"kind": "person" if fold(_string(value)) in {"person", "个人", "个人客户"} else "company"})


def _hot(value: object) -> FieldValue:
    on = fold(_string(value)) in _YES | {"热点", "hot", "🔥"}
    return FieldValue({"hot": int(on)})


def _yes(column: str) -> Parser:
    def parse(value: object) -> FieldValue:
        return FieldValue({column: int(fold(_string(value)) in _YES | {"战略", "战略客户", "战略合作", "strategic"})})

    return parse


def _need_time(value: object) -> FieldValue:
    """The words and, told from today, the day, month or year that they name (001-17)."""
    text = _string(value)
    return FieldValue({"need_time": text or None, "need_by": need_by(text, date.today()) if text else None})


_YES = frozenset({"1", "true", "是", "yes", "y", "√", "☑"})

_PARSERS: dict[str, Parser] = {
    "name": _name,
    "number": _text("number"),
    "kind": _kind,
    "type": _option("type_id", "type"),
    "credit_code": _credit_code,
    "industry": _option("industry_id", "industry", levels=True),
    "region": _option("region_id", "region", levels=True),
    "source": _option("source_id", "source", levels=True),
    "founded": _date("founded"),
    "size": _size,
    "revenue": _money("revenue"),
    "main_business": _text("main_business"),
    "customer_groups": _text("customer_groups"),
    "pains": _text("pains"),
    "cooperation": _text("cooperation"),
    "need": _text("need"),
    "need_product": _text("need_product"),
    "budget": _money("budget"),
    "need_time": _need_time,
    "intent": _option("intent_id", "intent"),
    "fit": _option("fit_id", "fit"),
    "strategic": _yes("strategic"),
    "decision_chain": _chain,
    "decision_process": _text("decision_process"),
    "history": _text("history_projects"),
    "history_projects": _text("history_projects"),
    "history_period": _text("history_period"),
    "satisfaction": _whole("satisfaction", 1, 5),
    "competitor": _text("competitor"),
    "personality": _text("personality"),
    "purchasing_power": _whole("purchasing_power", 1, 5),
    "credit_level": _whole("credit_level", 1, 5),
    "remark": _text("remark"),
    "grade": _grade,
    "hot": _hot,
    "stage": _option("stage_id", "stage"),
    "owner": _option("owner_id", "staff"),
    "supervisor": _option("supervisor_id", "staff"),
    "entered_by": _option("entered_by_id", "staff"),
    "collected_at": _date("collected_at", time=True),
    "entered_at": _date("entered_at", time=True),
    "filed_on": _date("filed_on"),
    "updated_at": _date("updated_at", time=True),
}

FIELDS: tuple[str, ...] = tuple(_PARSERS)
"""Fields of a customer that are columns of its own; contacts, tags, aliases and promises are records beside it."""
