"""The need analysis of a customer (001-20): three texts, kept with their day, printed or kept as a PDF."""

from __future__ import annotations

from datetime import date
from typing import Final

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP
from crm_desktop.services import need_reports
from crm_desktop.services.need_reports import NeedDraft, NeedReport
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.form_fields import FormField
from crm_desktop.ui.forms.record_dialog import RecordDialog
from crm_desktop.ui.paper import PaperDialog
from crm_desktop.ui.say import marked
from crm_desktop.ui.text_paper import TextPaper, heading, page, table
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.inputs import DateEdit, TextEdit

_TEXTS: Final = {
    "core_need": QT_TRANSLATE_NOOP("NeedReport", "Core need"),
    "direction": QT_TRANSLATE_NOOP("NeedReport", "Direction of the solution"),
    "value": QT_TRANSLATE_NOOP("NeedReport", "Value expected"),
}
_TITLE: Final = QT_TRANSLATE_NOOP("NeedReport", "Need analysis")
_FACTS: Final = {
    "customer": QT_TRANSLATE_NOOP("NeedReport", "Customer"),
    "written_on": QT_TRANSLATE_NOOP("NeedReport", "Written on"),
    "person": QT_TRANSLATE_NOOP("NeedReport", "Talked with"),
    "owner": QT_TRANSLATE_NOOP("NeedReport", "Owner"),
}


class NeedReportDialog(RecordDialog):
    """The newest report, or a new one that starts from what is known."""

    remove_service = staticmethod(need_reports.remove)

    def __init__(self, context: Context, customer_id: int, report: NeedReport | None = None) -> None:
        found = report or next(iter(need_reports.of_customer(context.store, customer_id)), None)
        title, accept = self.tr("Need analysis"), self.tr("Save report")
        super().__init__(context, customer_id, found.id if found else 0, title, accept, width=620)
        self.draft = found.draft if found else need_reports.begin(context.store, customer_id)
        day = self.draft.written_on or date.today().isoformat()
        self.on = FormField("written_on", marked("NeedReport", _FACTS["written_on"]), DateEdit(day), mark="*")
        self.person = self.people(self.draft.contact_id)
        self.owner = FormField("owner", marked("NeedReport", _FACTS["owner"]), self.staff_edit(self.draft.owner))
        self.texts = {
            key: FormField(key, marked("NeedReport", word), TextEdit(getattr(self.draft, key), "", lines=4))
            for key, word in _TEXTS.items()
        }
        self.pair(self.on, FormField("contact", marked("NeedReport", _FACTS["person"]), self.person), self.owner)
        for field in self.texts.values():
            self.body.addWidget(field)
        self.body.addWidget(self.problem)
        self.another = Button(self.tr("New report"), "ghost", icon="plus")
        self.another.setVisible(bool(found))
        self.another.clicked.connect(self._begin_anew)
        self.print_button = Button(self.tr("Print…"), "ghost", icon="print")
        self.print_button.clicked.connect(self._print)
        self.foot.addWidget(self.another)
        self.foot.addWidget(self.print_button)

    def _begin_anew(self) -> None:
        """The one that was shown stays in the book."""
        self.record_id = 0
        self.another.hide()
        self.remove_button.hide()
        fresh = need_reports.begin(self.context.store, self.customer_id)
        for key, field in self.texts.items():
            field.set_text(getattr(fresh, key))
        self.on.set_text(fresh.written_on)
        self.texts["core_need"].editor.setFocus()

    def typed(self) -> NeedDraft | None:
        """What stands in the fields; None when the day is none."""
        on = self.day(self.on)
        if on is None:
            return None
        contact = self.person.key()
        texts = {key: field.text() for key, field in self.texts.items()}
        owner = self.owner.text()
        return NeedDraft(on, **texts, contact_id=contact if isinstance(contact, int) else None, owner=owner)

    def save(self) -> None:
        """Write the report; an empty one is none."""
        draft = self.typed()
        if draft is None:
            return
        if not any(field.text() for field in self.texts.values()):
            self.want(self.texts["core_need"], self.tr("What does the customer need?"))
            return
        self.write(need_reports.write, self.customer_id, draft, self.record_id)

    def _print(self) -> None:
        draft = self.typed()
        if draft is not None:
            NeedSheet(self.context, self.card.name if self.card else "", draft, self.person.currentText()).open()


class NeedSheet(PaperDialog):
    """The report as it is printed; prints, or writes a PDF."""

    def __init__(self, context: Context, customer: str, draft: NeedDraft, person: str) -> None:
        super().__init__(context, marked("NeedReport", _TITLE))
        self.customer, self.draft, self.person = customer, draft, person
        self.show_pages()

    def paper(self) -> TextPaper:
        """What would be printed now."""
        facts = {
            "customer": self.customer, "written_on": self.draft.written_on, "person": self.person,
            "owner": self.draft.owner,
        }  # fmt: skip
        rows = [(marked("NeedReport", _FACTS[key]), text) for key, text in facts.items()]
        texts = [(marked("NeedReport", word), str(getattr(self.draft, key))) for key, word in _TEXTS.items()]
        title = marked("NeedReport", _TITLE)
        return TextPaper(
            page(heading(title, self.customer), table(rows), table(texts, tall=True)),
            f"{title} · {self.customer} · {self.draft.written_on}",
        )

    def file_name(self) -> str:
        """Title and customer."""
        return f"{marked('NeedReport', _TITLE)} {self.customer}"
