"""Rows of the health window's lists: findings, customers that lack a field, data that grew old, an audit's sample."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from datetime import date
from typing import ClassVar

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain import data_health
from crm_desktop.domain.data_health import Finding, Kind
from crm_desktop.domain.messages import Message
from crm_desktop.services import data_health as health
from crm_desktop.services.data_health import Audited
from crm_desktop.services.tags import StaleTag
from crm_desktop.services.verifications import StaleCustomer
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.field_words import field_word
from crm_desktop.ui.forms.service_words import fresh_words, group_word
from crm_desktop.ui.models.columns import BLANK, NONE, Cell, Column
from crm_desktop.ui.models.columns import Kind as ColumnKind
from crm_desktop.ui.pages.headers import header
from crm_desktop.ui.say import together

Row = Mapping[str, object]
_SHOWN = {"contact_points": "phone", "contact_name": "contact"}
"""Fields that the table of customers shows under another name."""


def _column(key: str, width: int, kind: ColumnKind = "text") -> Column:
    return Column(key, header("customer", key), width, kind=kind, sortable=False)


class HealthSource:
    """What all of them share: rows by their place in a list, the customer behind each, edits of one field."""

    field: str = ""
    """The field that can be mended in place, "" for none."""

    def __init__(self, context: Context, customers: Sequence[int]) -> None:
        self.context = context
        self.customers = customers
        """The customer of each row; rows are numbered from 1."""

    def columns(self) -> list[Column]:
        """Grade, customer, what the list is about, type and owner."""
        return [
            _column("grade", 50, "grade"),
            _column("name", 210, "strong"),
            *self.own_columns(),
            # a type that is put right stands there already
            *([] if self.field == "type" else [_column("type", 96)]),
            _column("owner", 86),
        ]

    def lists_like(self, other: HealthSource) -> bool:
        """Whether it has the rows and columns of another one, so that only what stands in them may differ."""
        same = type(self) is type(other) and self.field == other.field
        return (
            same
            and len(self.customers) > 0
            and list(self.customers) == list(other.customers)
            and (self.columns() == other.columns())
        )

    def own_columns(self) -> list[Column]:
        """What the list is about: the field that is put right, where there is one."""
        return self.mend_column()

    def more(self, _place: int) -> Row:
        """What a row holds beside its customer: nothing."""
        return {}

    def customer(self, row_id: int) -> int:
        """The customer of a row, 0 for none."""
        return self.customers[row_id - 1] if 0 < row_id <= len(self.customers) else 0

    def ids(self, _sort_key: str, _descending: bool) -> array[int]:
        """Every row, in its order."""
        return array("q", range(1, len(self.customers) + 1))

    def rows(self, ids: Sequence[int]) -> Mapping[int, Row]:
        """The rows of these numbers; customers that are gone are left out."""
        who = {one: self.customers[one - 1] for one in ids if 0 < one <= len(self.customers)}
        known = health.rows(self.context.store, sorted(set(who.values())))
        shown = _SHOWN.get(self.field, self.field)
        return {
            one: {**known[customer], **self.more(one - 1), "mend": known[customer].get(shown, "")}
            for one, customer in who.items()
            if customer in known
        }

    def mend_column(self) -> list[Column]:
        """The cell in which the field is put right."""
        if not self.field:
            return []
        title = field_word("contact_points" if self.field == "phone" else self.field)
        return [Column("mend", title, 190, editable=True, sortable=False)]

    def cell(self, row: Row, key: str) -> Cell:
        """What one cell shows."""
        if key == "grade":
            return Cell(str(row.get("grade") or ""))
        text = str(row.get(key) or "")
        if key == "mend" and not text:
            return Cell(QCoreApplication.translate("Cells", "To complete"), "missing", "")
        tone = row.get(f"{key}_tone")
        return Cell(text, str(tone or "")) if text else (BLANK if key == "mend" else NONE)

    def edit(self, row_id: int, _key: str, text: str) -> bool:
        """Put the field right in the background; what looks wrong is told by the window."""
        from crm_desktop.services import cell_edits  # noqa: PLC0415 - its parsers are needed to write, not to show

        customer = self.customer(row_id)
        if not customer:
            return False
        field = self.field_of(row_id)
        self.context.work.run(cell_edits.edit_customer, customer, field, text, origin=self, done=self._edited)
        return True

    def field_of(self, _row_id: int) -> str:
        """The field that is put right in a row."""
        return self.field

    def _edited(self, warning: object) -> None:
        if isinstance(warning, Message):
            self.context.window.tell(warning)


class FindingSource(HealthSource):
    """Findings of one kind."""

    def __init__(self, context: Context, kind: Kind, found: Sequence[Finding]) -> None:
        super().__init__(context, [one.customer_id for one in found])
        self.kind, self.found = kind, found
        self.field = data_health.RULES[kind].field or self.field

    def own_columns(self) -> list[Column]:
        """The value that looks wrong, and the field that mends it."""
        shown = any(one.value or one.note for one in self.found)
        what = [Column("what", QCoreApplication.translate("Columns", "Found"), 260, sortable=False)] if shown else []
        return [*what, *self.mend_column()]

    def more(self, place: int) -> Row:
        """The value, and which industry it speaks for."""
        one = self.found[place]
        what = one.value.replace("T", " ")
        if one.note:
            words = QCoreApplication.translate("Cells", "{value} speaks for {industry}")
            what = words.format(value=what, industry=one.note)
        return {"what": what, "what_tone": "warn"}


class DayAheadSource(FindingSource):
    """Days in the future: which one it is differs from row to row."""

    field = "filed_on"

    def own_columns(self) -> list[Column]:
        """Which day it is, and the day itself, to be put right."""
        which = Column("which", QCoreApplication.translate("Columns", "Found"), 140, sortable=False)
        title = QCoreApplication.translate("Columns", "Date")
        return [which, Column("mend", title, 190, editable=True, sortable=False)]

    def rows(self, ids: Sequence[int]) -> Mapping[int, Row]:
        """The rows with the day that is ahead."""
        found = super().rows(ids)
        return {one: {**row, **self._day(row, self.found[one - 1].value)} for one, row in found.items()}

    def _day(self, row: Row, value: str) -> Row:
        which = next((key for key in data_health.DAYS if row.get(key) == value), "")
        return {"which": field_word(which) if which else "", "day": which, "mend": row.get(which, "")}

    def field_of(self, row_id: int) -> str:
        """The day that is ahead."""
        row = self.rows([row_id]).get(row_id, {})
        return str(row.get("day") or self.field)


def findings(context: Context, kind: Kind, found: Sequence[Finding]) -> FindingSource:
    """The list of a kind."""
    of = DayAheadSource if kind is Kind.DAY_AHEAD else FindingSource
    return of(context, kind, found)


class LackingSource(HealthSource):
    """Customers that lack a field; most fields are filled in at once."""

    _NOT_HERE: ClassVar = frozenset({"next_plan", "name"})

    def __init__(self, context: Context, field: str, customers: Sequence[int]) -> None:
        super().__init__(context, customers)
        self.field = "" if field in self._NOT_HERE else field

    def own_columns(self) -> list[Column]:
        """The field."""
        return [*self.mend_column(), _column("industry", 130)]


class StaleSource(HealthSource):
    """Customers with data to be checked."""

    def __init__(self, context: Context, found: Sequence[StaleCustomer]) -> None:
        super().__init__(context, [one.id for one in found])
        self.found = found
        self.today = date.today()

    def own_columns(self) -> list[Column]:
        """Which groups ask for it, and since when the oldest does."""
        return [
            Column("groups", QCoreApplication.translate("Columns", "To be checked"), 225, sortable=False),
            Column("since", QCoreApplication.translate("Columns", "State"), 280, sortable=False),
        ]

    def more(self, place: int) -> Row:
        """The groups in words."""
        groups = self.found[place].groups
        text, tone = fresh_words(groups[0], self.today) if groups else ("", "")
        said = together(group_word(one.group) for one in groups)
        return {"groups": said, "since": text, "since_tone": tone}


class TagSource(HealthSource):
    """Tags that were set long ago."""

    def __init__(self, context: Context, found: Sequence[StaleTag]) -> None:
        super().__init__(context, [one.customer_id for one in found])
        self.found = found

    def own_columns(self) -> list[Column]:
        """The tag, and when it was set."""
        return [
            Column("tag", header("customer", "tags"), 180, sortable=False),
            Column("set_at", QCoreApplication.translate("Columns", "Set on"), 120, sortable=False),
            _column("industry", 130),
        ]

    def more(self, place: int) -> Row:
        """Tag and day."""
        one = self.found[place]
        return {"tag": one.text, "set_at": one.set_at, "set_at_tone": "warn"}


class AuditSource(HealthSource):
    """The audit sample of a month."""

    _TONES: ClassVar = {"right": "ok", "wrong": "danger"}

    def __init__(self, context: Context, sample: Sequence[Audited]) -> None:
        super().__init__(context, [one.customer_id for one in sample])
        self.sample = sample

    def own_columns(self) -> list[Column]:
        """The verdict, and what was wrong."""
        verdict = Column("verdict", QCoreApplication.translate("Columns", "Audit"), 100, sortable=False)
        remark = Column("remark", header("customer", "remark"), 260, editable=True, sortable=False)
        return [verdict, remark, _column("industry", 130)]

    def more(self, place: int) -> Row:
        """Verdict and remark."""
        one = self.sample[place]
        return {"verdict": verdict_word(one.verdict), "verdict_tone": self._TONES.get(one.verdict, "text3"),
                "remark": one.remark}  # fmt: skip

    def edit(self, row_id: int, _key: str, text: str) -> bool:
        """A remark says what is wrong."""
        if not 0 < row_id <= len(self.sample):
            return False
        one = self.sample[row_id - 1]
        verdict = "wrong" if text.strip() else one.verdict
        self.context.work.run(health.judge, [one], verdict, text, origin=self)
        return True


def verdict_word(verdict: str) -> str:
    """What an audit found, in the user's language."""
    words = {
        "open": QCoreApplication.translate("Cells", "Not looked at"),
        "right": QCoreApplication.translate("Cells", "In order"),
        "wrong": QCoreApplication.translate("Cells", "Not in order"),
    }
    return words.get(verdict, verdict)
