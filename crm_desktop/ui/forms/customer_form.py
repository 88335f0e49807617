"""The form of a new or known customer, in the window: sections, rail, live hints; nothing it finds blocks saving."""

from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.messages import Message
from crm_desktop.services import numbers
from crm_desktop.services.duplicates import DuplicateHint
from crm_desktop.store.change_log import ChangeSet
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms import customer_form_values as form_values
from crm_desktop.ui.forms.bracket_words import bracket_rule, bracket_words
from crm_desktop.ui.forms.chain_editor import ChainEditor
from crm_desktop.ui.forms.customer_form_keys import FormKeys
from crm_desktop.ui.forms.customer_form_typed import TypedForm
from crm_desktop.ui.forms.form_fields import FormField
from crm_desktop.ui.say import say
from crm_desktop.ui.widgets.confirm import Confirm
from crm_desktop.ui.widgets.line_edit import State

PAUSE_MS = 300
"""How long typing must rest before duplicates are looked for."""


class CustomerForm(TypedForm):
    """New (`customer_id` None) or known customer; `saved` carries the id, `closed` when it is left."""

    saved = Signal(int)
    closed = Signal()

    def __init__(self, context: Context, customer_id: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(context, customer_id, parent)
        self._again = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self.keys = FormKeys(self)
        self._connect()
        self._load()
        self.offer_draft()

    def _connect(self) -> None:
        for field in self.fields.values():
            field.changed.connect(self._typed)
        self.own.made.connect(self._own_made)
        self.people.changed.connect(self._people_changed)
        self.rail.changed.connect(self._changed)
        self.rail.completeness.wanted.connect(self.go_to)
        self.top.types.changed.connect(self._type_changed)
        self.top.scope.changed.connect(self._scope_changed)
        self.top.back.clicked.connect(self.leave)
        self.foot.cancel.clicked.connect(self.leave)
        self.foot.save.clicked.connect(self.save)
        self.foot.save_next.clicked.connect(self.save_and_new)
        self.strip.asked.connect(self.open_duplicate)
        self.rail.number.rule_asked.connect(self._open_rule)
        self.context.changes.changed.connect(self._book_changed)
        self._pause.timeout.connect(self._look_for_duplicates)

    # values

    def _load(self) -> None:
        card = form_values.load(self.context.store, self.customer_id) if self.customer_id is not None else None
        values = dict(card.values) if card else {}
        self.top.title.setText(card.name if card else self.tr("New customer"))
        self.foot.save_next.setVisible(card is None)
        self.touch_note.setText(self._last_talk(card.last_touch_at) if card else "")
        self.people.set_drafts(form_values.drafts_of(card) if card else [])
        self.fill(values)
        if card is not None:
            prefix = card.number.rstrip("0123456789")
            self.rail.number.set_number(card.number, card.number[: len(prefix) + 4], fresh=False)
        self.mark_start()
        self.refresh()
        self._pause.stop()

    def _last_talk(self, moment: str) -> str:
        return self.tr("last talk {date}").format(date=moment[:10]) if moment else self.tr("no talk yet")

    def refresh(self) -> None:
        """Look at everything again after it was filled in."""
        self._mark_required()
        self._people_changed()
        self._check_all()
        self._preview_number()

    # what typing does

    def _typed(self, key: str) -> None:
        self._check(key)
        self._changed()
        if key == "name":
            self._preview_number()
            self._pause.start()

    def _own_made(self, field: FormField) -> None:
        field.changed.connect(self._typed)

    def _people_changed(self) -> None:
        chain = self.fields.get("decision_chain")
        set_people = getattr(chain.editor, "set_people", None) if chain else None
        if set_people:
            set_people(self.people.drafts())
        self._changed()
        self._pause.start()

    def _check_all(self) -> None:
        for key in self.fields:
            self._check(key)

    def _check(self, key: str) -> None:
        field = self.fields[key]
        text = field.text()
        found = form_values.field_problem(key, text) or self.own.problem(key, text)
        serious = key == "credit_code"
        state: State = "" if found is None else "error" if serious else "warn"
        said = say(found) if found else ""
        if key == "next_plan" and text and not form_values.plan_day(text, date.today())[1]:
            said = self.tr("No day in it: planned for tomorrow")
        field.set_state(state, said)
        if key in ("size", "budget"):
            field.set_usual_note(bracket_words(key, text), bracket_rule(key))
        wanted = not text and field.mark not in {"", "*"}
        field.set_wanted(self.tr("to be added") if wanted else "")

    def _changed(self) -> None:
        self.fit_own()
        values, uncounted = self.values(), self.uncounted()
        people = self.people.drafts()
        asked = self.asked()
        counted = {key: values[key] for key in self.fields if key not in uncounted} | form_values.of_people(
            people, asked
        )
        # what stands in the rail counts where it is required
        counted |= {key: values[key] for key in asked if key in values}
        marks = {key: self.fields[key].mark if key in self.fields else "*" for key in asked}
        self.rail.completeness.set_filled(form_values.completeness(counted, asked), marks)
        for key, section in self.sections.items():
            texts = [values[name] for name in section.fields if name not in uncounted]
            if key == "people":
                texts = list(form_values.of_people(people, asked).values())
            section.set_filled(sum(bool(text) for text in texts), len(texts))
        chain = self.fields["decision_chain"].editor
        if isinstance(chain, ChainEditor) and chain.text():
            self.sections["chain"].set_filled(*chain.found())
        self.people_note.setText(self.tr("%n contact(s)", "", len(people)) if people else "")
        self.foot.set_problems(len(self.problem_fields()) + len(form_values.contact_problems(people)))
        self.drafts.touch()

    def problem_fields(self) -> list[FormField]:
        """Fields that want a look, in their order."""
        return [field for key, field in self.fields.items() if field.state and key not in self.uncounted()]

    def _preview_number(self) -> None:
        if self.customer_id is None:
            name = self.fields["name"].text()
            number, prefix, _ = numbers.preview(self.context.store, name, date.today())
            self.rail.number.set_number(number, prefix, fresh=True)

    def _open_rule(self) -> None:
        self.rail.number.open_rule(self.context, self.fields["name"].text())

    def _book_changed(self, changes: ChangeSet) -> None:
        # the rule was changed or put back, or somebody else took the number
        if {"setting", "customer"} & set(changes.tables):
            self._preview_number()
        if "setting" in changes.tables:
            self.take_own_fields()
            self.read_rules()
            self._mark_required()
            self._changed()

    def _look_for_duplicates(self) -> None:
        name = self.fields["name"].text()
        self.context.work.read(
            form_values.find_duplicates, name, self.people.phones(), self.customer_id, done=self._duplicates_found
        )

    def _duplicates_found(self, answer: tuple[str, list[DuplicateHint]]) -> None:
        asked, hints = answer
        if asked == self.fields["name"].text():
            self.strip.show_hint(hints[0] if hints else None)

    def open_duplicate(self) -> None:
        """Show the customer that this one may be (F4)."""
        if self.strip.found is not None:
            self.context.window.open_customer(self.strip.found.id)

    def _type_changed(self, _key: str) -> None:
        self._mark_required()
        self._changed()

    def _mark_required(self) -> None:
        label = self.top.types.current()
        own = self.required.besides(self.type_name())
        short = label.removesuffix("客户")
        for key, field in self.fields.items():
            field.set_mark("*" if key in self.required.always else short if key in own else "")
        wanted = self.tr(", ").join(self.fields[key].title() for key in own if key in self.fields)
        hint = self.tr("{type} also need {count}: {fields}").format(type=label, count=len(own), fields=wanted)
        self.top.hint.set_text(hint if own else "")
        self.top.set_required(len(self.asked()))
        self._check_all()
        self._scope_changed(self.top.scope.current())

    def _scope_changed(self, scope: str) -> None:
        required = scope == "required"
        for key, section in self.sections.items():
            left = section.show_only(required)
            section.setVisible(left or key == "people")
        self.strip.setVisible(True)

    # going about

    def go_to(self, key: str) -> None:
        """Put the keyboard into a field and bring it into view."""
        block = self.people.blocks[0]
        places: dict[str, QWidget] = {"contact_name": block.name, "contact_title": block.title, **self.rail.owner.edits}
        target = places.get(key, block.entry)
        if key in self.fields:
            editor = self.fields[key].editor
            target = getattr(editor, "entry", editor)
            chips = getattr(editor, "chips", None)
            target = chips()[0] if chips else target
        self.area.ensureWidgetVisible(target, 20, 60)
        target.setFocus()

    def leave(self) -> None:
        """Close; ask first when something was typed."""
        if self.may_leave():
            self._close()

    def may_leave(self) -> bool:
        """Whether nothing would be lost; asks when something would, and closes itself on a yes."""
        if not self.is_dirty():
            return True
        title = self.tr("Leave without saving?")
        line = self.tr("What was typed here would be lost.")
        question = Confirm(self.context.window.widget(), title, line, self.tr("Leave"))
        question.accepted.connect(self._close)
        question.open()
        return False

    def _close(self) -> None:
        self._pause.stop()
        self.drafts.forget()
        self.closed.emit()
        self.context.window.close_form()

    # saving

    def save(self) -> None:
        """Write what was typed and close."""
        self._save(again=False)

    def save_and_new(self) -> None:
        """Write what was typed and begin the next customer."""
        self._save(again=True)

    def _save(self, *, again: bool) -> None:
        if not self.fields["name"].text():
            self.fields["name"].set_state("error", say(form_values.NO_NAME))
            self.go_to("name")
            return
        self._again = again
        self.foot.save.setEnabled(False)
        draft = self.to_save()
        if self.customer_id is None:
            self.context.work.run(form_values.save_new, draft, done=self._done, failed=self._failed)
        else:
            self.context.work.run(
                form_values.save_changes, self.customer_id, draft, done=self._done, failed=self._failed
            )

    def _done(self, customer_id: int) -> None:
        self.foot.save.setEnabled(True)
        self.mark_start()
        self.drafts.forget()
        self.saved.emit(customer_id)
        if self._again:
            self._load()
            self.strip.show_hint(None)
            self.area.verticalScrollBar().setValue(0)
            self.fields["name"].editor.setFocus()
        else:
            self._close()
            self.context.window.open_customer(customer_id)

    def _failed(self, error: object) -> None:
        self.foot.save.setEnabled(True)
        message = error if isinstance(error, Message) else getattr(error, "message", None)
        self.foot.set_error(say(message) if isinstance(message, Message) else str(error))
