"""The transform that runs in the reading process: chunks of raw rows in, prepared rows out."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from crm_desktop.domain.index_tokens import document_tokens
from crm_desktop.domain.sorting import sort_key
from crm_desktop.files.columns import is_header_text
from crm_desktop.files.form import FormRecord, form_records
from crm_desktop.files.raw import Row, Unread
from crm_desktop.files.recognise import FORM, SheetPlan
from crm_desktop.files.splitting import Splitter
from crm_desktop.services import import_customers, import_records
from crm_desktop.services.import_prepared import Found, Prepared
from crm_desktop.services.import_rows import Table


def warm_up() -> None:
    """Load the modules and tables that every Reader needs; in the reading process while it opens the workbook."""
    is_header_text(sort_key("客户"))
    document_tokens(["客户"], [], [])


@dataclass(slots=True)
class Reader:
    """Picklable; keeps the table it is in from chunk to chunk."""

    plan: SheetPlan
    today: date
    epoch1904: bool = False
    searched: tuple[str, ...] = ()
    """Columns of a customer whose words are searched, where search tokens are wanted."""
    _splitter: Splitter = field(init=False)

    def __post_init__(self) -> None:
        self._splitter = Splitter(self.plan)

    def __call__(self, rows: list[Row], first_row: int) -> list[Prepared]:
        """The prepared tables of one chunk whose first row has the 1-based number `first_row`."""
        if self.plan.kind == FORM:
            return [self._form(record) for record in form_records(rows, first_row)]
        if self.plan.of_cards:
            return [self._cards(rows, first_row)]
        return [
            self._prepare(part.plan, part.rows, part.numbers) for part in self._splitter(rows, first_row) if part.rows
        ]

    def _cards(self, rows: Sequence[Row], first_row: int) -> Prepared:
        """Rows as they stand: nothing is decoration in a file of cards, and a card that was not read says why."""
        numbers = range(first_row, first_row + len(rows))
        unread = {number: row[0] for number, row in zip(numbers, rows, strict=True) if isinstance(row[0], Unread)}
        read = [row for row in rows if not isinstance(row[0], Unread)]
        prepared = self._prepare(self.plan, read, [number for number in numbers if number not in unread])
        prepared.found += [Found(number, -1, "", one.reason, hint=False) for number, one in unread.items()]
        return prepared

    def _prepare(self, plan: SheetPlan, rows: Sequence[Row], numbers: list[int]) -> Prepared:
        table = Table(plan, rows, numbers, epoch1904=self.epoch1904)
        if plan.kind == "customers":
            return import_customers.prepare(table, self.today, self.searched)
        return import_records.prepare(table, self.today)

    def _form(self, record: FormRecord) -> Prepared:
        """A form is a table of one row, whose cells stand all over the sheet (002-41)."""
        keys, labels = list(record.values), list(record.unmapped)
        plan = replace(
            self.plan,
            kind="customers",
            mapping=dict(enumerate(keys)),
            unmapped=dict(enumerate(labels, len(keys))),
            headers=dict(enumerate(labels, len(keys))),
        )
        prepared = self._prepare(plan, [(*record.values.values(), *record.unmapped.values())], [record.row])
        places = [record.cells[key] for key in keys]
        prepared.found = [
            one if one.column < 0 else Found(*places[one.column], one.value, one.reason, one.hint)
            for one in prepared.found
        ]
        return prepared
