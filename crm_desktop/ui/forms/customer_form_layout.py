"""Which fields the customer form has, where they stand and which are required for whom (sources 000 and 002)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP
from crm_desktop.store.options import Option, Options
from crm_desktop.ui.forms.chain_editor import ChainEditor
from crm_desktop.ui.forms.field_words import field_word
from crm_desktop.ui.forms.form_choices import Choice, ChoiceRow, scale
from crm_desktop.ui.forms.form_fields import ChoiceEdit, FormField
from crm_desktop.ui.forms.lines_edit import LinesEdit
from crm_desktop.ui.say import marked
from crm_desktop.ui.widgets.inputs import DateEdit
from crm_desktop.ui.widgets.line_edit import LineEdit
from crm_desktop.ui.widgets.pick_item import PickItem


@dataclass(frozen=True, slots=True)
class Spot:
    """One field: key, share of its line, editor (text, lines, date, list:KIND, mark, scale, chain), note."""

    key: str
    share: int = 1
    editor: str = "text"
    note: str = ""
    example: str = ""


@dataclass(frozen=True, slots=True)
class SectionPlan:
    """One card: key, icon, title, note, and its lines of fields."""

    key: str
    icon: str
    title: str
    note: str
    lines: tuple[tuple[Spot, ...], ...]


LEFT: Final[tuple[SectionPlan, ...]] = (
    SectionPlan(
        "base",
        "building",
        QT_TRANSLATE_NOOP("form", "Basics"),
        "",
        (
            (Spot("name", note=QT_TRANSLATE_NOOP("form", "as on the business licence")),),
            (Spot("aliases"), Spot("credit_code")),
            (Spot("industry", editor="list:industry"), Spot("region", editor="list:region")),
            (Spot("source", editor="list:source"), Spot("founded", note=QT_TRANSLATE_NOOP("form", "a year will do"))),
            (
                Spot("size", example=QT_TRANSLATE_NOOP("form", "such as 50-200人")),
                Spot("revenue", example=QT_TRANSLATE_NOOP("form", "such as 1-3亿")),
            ),
            (Spot("main_business"), Spot("customer_groups")),
        ),
    ),
)
RIGHT: Final[tuple[SectionPlan, ...]] = (
    SectionPlan(
        "need",
        "target",
        QT_TRANSLATE_NOOP("form", "Needs"),
        QT_TRANSLATE_NOOP("form", "check after each talk"),
        (
            (Spot("need", editor="lines"),),
            (Spot("pains", editor="lines", note=QT_TRANSLATE_NOOP("form", "Enter adds one")),),
            (Spot("need_product", 2), Spot("need_time", editor="date")),
            (Spot("cooperation", 2), Spot("budget", example=QT_TRANSLATE_NOOP("form", "such as 50-80万"))),
            (Spot("intent", editor="list:intent"), Spot("fit", editor="list:fit"), Spot("strategic", editor="mark")),
        ),
    ),
    SectionPlan(
        "chain",
        "link",
        QT_TRANSLATE_NOOP("form", "Decision chain"),
        QT_TRANSLATE_NOOP("form", "in order; drag, or Alt+← →"),
        ((Spot("decision_chain", editor="chain"),),),
    ),
    SectionPlan(
        "history",
        "history",
        QT_TRANSLATE_NOOP("form", "Cooperation so far"),
        "",
        (
            (Spot("history_projects", 6), Spot("history_period", 7), Spot("satisfaction", 5, editor="scale")),
            (Spot("purchasing_power", editor="scale"), Spot("credit_level", editor="scale")),
        ),
    ),
    SectionPlan(
        "touch",
        "phone",
        QT_TRANSLATE_NOOP("form", "Follow-up"),
        "",
        (
            (Spot("past", note=QT_TRANSLATE_NOOP("form", "becomes a follow-up when saved")),),
            (
                Spot("next_plan", editor="date", example=QT_TRANSLATE_NOOP("form", "such as 03-16 send a case")),
                Spot("promises"),
            ),
        ),
    ),
    SectionPlan(
        "remark",
        "note",
        QT_TRANSLATE_NOOP("form", "Remarks and own fields"),
        "",
        ((Spot("remark", 4), Spot("competitor", 3), Spot("personality", 3)),),
    ),
)
ORDER: Final = ("base", "people", "need", "chain", "history", "touch", "remark")
"""Sections in the order of Alt+1 ... Alt+7."""

UNCOUNTED: Final = frozenset({"strategic", "purchasing_power", "credit_level"})
"""Fields that do not make a customer more complete."""

_YES = QT_TRANSLATE_NOOP("form", "yes, strategic")
NEW_ONLY: Final = frozenset({"past", "next_plan"})
"""Fields that become follow-ups of a new customer."""


def words(text: str) -> str:
    """A text of the plans in the user's language."""
    return marked("form", text) if text else ""


def option_items(lists: Options, kind: str) -> list[PickItem]:
    """The entries of a list with their second levels, as texts that can be typed."""
    return [PickItem(lists.path(entry.id), lists.path(entry.id, " › ")) for entry in _by_parent(lists, kind)]


def _by_parent(lists: Options, kind: str) -> list[Option]:
    entries = lists.offered(kind)
    ordered = []
    for entry in entries:
        if entry.parent_id is None:
            ordered.append(entry)
            ordered += [child for child in entries if child.parent_id == entry.id]
    return ordered


def make_field(spot: Spot, load: Callable[[str], Sequence[PickItem]]) -> FormField:
    """The labelled editor of a spot; `load` gives the entries of a list by kind."""
    kind, _, which = spot.editor.partition(":")
    example = words(spot.example)
    editor: QWidget
    if kind == "lines":
        editor = LinesEdit()
    elif kind == "date":
        editor = DateEdit("", example)
    elif kind == "list":
        editor = ChoiceEdit(_Loader(load, which), example)
    elif kind == "mark":
        editor = ChoiceRow([Choice("1", marked("form", _YES), icon="star")], large=True)
    elif kind == "scale":
        editor = scale()
    elif kind == "chain":
        editor = ChainEditor()
    else:
        editor = LineEdit("", example)
    return FormField(spot.key, field_word(spot.key), editor, note=words(spot.note))


class _Loader:
    """Entries of one list, read when the list opens."""

    def __init__(self, load: Callable[[str], Sequence[PickItem]], kind: str) -> None:
        self._load, self._kind = load, kind

    def __call__(self) -> Sequence[PickItem]:
        return self._load(self._kind)
