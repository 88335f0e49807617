"""The customer form's typed texts: compared with the stored ones, kept as a draft, filled in from one."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.custom_fields import field_name
from crm_desktop.domain.required_fields import PEOPLE
from crm_desktop.services import drafts, field_versions, required
from crm_desktop.services.contacts import ContactDraft
from crm_desktop.services.drafts import FormDraft
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.customer_form_draft import DraftKeeper
from crm_desktop.ui.forms.customer_form_frame import FormFrame
from crm_desktop.ui.forms.customer_form_layout import UNCOUNTED
from crm_desktop.ui.forms.customer_form_values import CustomerDraft
from crm_desktop.ui.forms.time_guess import TimeGuess


class TypedForm(FormFrame):
    """Knows what was typed since the form was opened or saved."""

    def __init__(self, context: Context, customer_id: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(context, customer_id, parent)
        self.read_rules()
        self._offered: FormDraft | None = None
        self._start: Mapping[str, str] = {}
        self._start_people: Sequence[ContactDraft] = ()
        self.drafts = DraftKeeper(context.store, self.form_draft, self)
        self.drafts.kept.connect(self.top.show_kept)
        self.guess = TimeGuess(self.fields, self.is_dirty, self)
        self.offer.linked.connect(self._take_draft)
        self.offer.dropped.connect(self._drop_draft)

    def read_rules(self) -> None:
        """Take the matrix of required fields anew."""
        self.required = required.read(self.context.store)

    def take_own_fields(self) -> None:
        """Follow the book's list of own fields; an empty one that came or went is no change of the customer."""
        self.own.sync()
        own = self.sections["remark"].fields
        self.fields = {key: field for key, field in self.fields.items() if not field_name(key) or key in own} | own
        start = {key: text for key, text in self._start.items() if not field_name(key) or key in own}
        self._start = start | {key: "" for key in own if key not in start}

    def type_name(self) -> str:
        """The stored name of the chosen type."""
        entry = self.lists.by_id.get(self.lists.find("type", self.top.types.current()) or 0)
        return entry.name if entry else ""

    def fit_own(self) -> None:
        """Show the own fields that the type and the industry are asked for."""
        if self.own.fit(self.type_name(), self.fields["industry"].text()):
            self.sections["remark"].show_only(self.top.scope.current() == "required")

    def uncounted(self) -> frozenset[str]:
        """Keys of fields that do not make this customer more complete."""
        return UNCOUNTED | self.sections["remark"].left_out

    def status(self) -> list[str]:
        """What the status bar says: what is open, how many fields it has, and since when."""
        own = len(self.own.known) - len(self.sections["remark"].left_out)
        text = self.tr("{count} fields + {own} own").format(count=len(self.fields) - len(self.own.known), own=own)
        newest = next(iter(field_versions.versions(self.context.store)), None)
        if newest is None:
            return [self.top.title.text(), text]
        template = self.tr("form v{number} of {month}").format(number=newest.number, month=newest.since[:7])
        return [self.top.title.text(), text, template]

    def asked(self) -> frozenset[str]:
        """What a customer of the chosen type needs, as far as this form has it."""
        return self.required.for_type(self.type_name()) & {*self.fields, *PEOPLE, *self.rail.owner.edits}

    def refresh(self) -> None:
        """Look at everything again after it was filled in."""

    def mark_start(self) -> None:
        """What is typed now counts as stored."""
        self._start, self._start_people = self.values(), self.people.drafts()
        self.guess.forget()

    def fill(self, values: Mapping[str, str]) -> None:
        """Show these texts; what is not among them is emptied."""
        for key, field in self.fields.items():
            field.set_text(values.get(key, ""))
        self.rail.set_values(values)
        names = [name for name, _ in self._types()]
        # a draft may have been kept in another language
        kept = self.lists.name(self.lists.find("type", values.get("type", "")))
        self.top.types.set_current(kept or (names[0] if names else ""))

    def values(self) -> dict[str, str]:
        """Every typed text by field key."""
        typed = {key: field.text() for key, field in self.fields.items()}
        return {**typed, **self.rail.values(), "type": self.top.types.current()}

    def is_dirty(self) -> bool:
        """Whether something was typed since it was opened or saved."""
        return self.values() != self._start or self.people.drafts() != self._start_people

    def form_draft(self) -> FormDraft | None:
        """What is typed and not saved, None when that is nothing."""
        if not self.is_dirty():
            return None
        values, people = self.values(), self.people.drafts()
        changed = {key: text for key, text in values.items() if text != self._start.get(key, "")}
        now = datetime.now().isoformat(timespec="minutes")
        kept = tuple(people) if people != self._start_people else None
        return FormDraft(self.drafts.key, self.customer_id or 0, now, changed, kept)

    def offer_draft(self) -> None:
        """Offer what an earlier form of this customer left behind."""
        self._offered = drafts.latest(self.context.store, self.customer_id or 0)
        if self._offered is not None:
            self.offer.offer(self._offered)

    def _take_draft(self) -> None:
        """Fill in what was typed then; what was typed since stays where the draft says nothing."""
        found = self._offered
        self.offer.hide()
        if found is not None:
            self.drafts.forget()
            self.drafts.adopt(found)
            self.fill({**self.values(), **found.values})
            if found.people is not None:
                self.people.set_drafts(found.people)
            self.refresh()
        self.fields["name"].editor.setFocus()

    def _drop_draft(self) -> None:
        if self._offered is not None:
            drafts.drop(self.context.store, self._offered.key)
        self.offer.hide()
        self.fields["name"].editor.setFocus()

    def to_save(self) -> CustomerDraft:
        """What saving writes: all of a new customer, of a known one what changed."""
        values = self.values()
        past, plan = values.pop("past", ""), values.pop("next_plan", "")
        people = self.people.drafts()
        if self.customer_id is None:
            return CustomerDraft({key: text for key, text in values.items() if text}, tuple(people), past, plan)
        changed = {key: text for key, text in values.items() if text != self._start.get(key, "")}
        return CustomerDraft(changed, tuple(people) if people != self._start_people else None)
