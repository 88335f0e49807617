"""Write a touch down in one sentence; what was understood is shown, may be corrected, and is saved as one step."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from crm_desktop.domain.messages import UserError
from crm_desktop.domain.partial_date import parse_when
from crm_desktop.domain.quick_parts import Parsed
from crm_desktop.domain.quick_words import KINDS
from crm_desktop.services import contact_limits, quick_guard, quick_log, quick_whom
from crm_desktop.services.quick_log import Entry
from crm_desktop.services.quick_whom import Candidate, Resolved
from crm_desktop.services.search import search
from crm_desktop.ui import dates
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.quick_face import QuickFace
from crm_desktop.ui.forms.quick_line import Mark
from crm_desktop.ui.forms.quick_people import spoken_of
from crm_desktop.ui.plan.gate import guarded
from crm_desktop.ui.say import marked, say
from crm_desktop.ui.widgets.line_edit import LineEdit

_DAY = "2024-01-01"
_FOUND = 3
"""Customers that are offered at once."""


class QuickLogDialog(QuickFace):
    """快速记录; `customer_id` is the one on the screen, meant where the line names nobody."""

    last: ClassVar[str] = ""

    def __init__(self, context: Context, customer_id: int = 0) -> None:
        super().__init__(context)
        self._here = customer_id
        self._changed: set[str] = set()
        self._iso = {"when": "", "next_on": ""}
        self._resolved: tuple[object, Resolved] = (None, Resolved("unsaid"))
        self._people: dict[str, Candidate] = {}
        self._picked: Candidate | None = None
        self._parsed = quick_log.understand(context.store, "", datetime.now())
        self._connect()
        self._show()

    def _connect(self) -> None:
        self.line.edited.connect(self._typed)
        self.line.entered.connect(self.accept)
        self.line.again.connect(self._again)
        self.when.textEdited.connect(self._when_edited)
        self.when.picked.connect(self._when_edited)
        self.next_on.textEdited.connect(self._next_edited)
        self.next_on.picked.connect(self._next_edited)
        self.method.activated.connect(self._method_edited)
        self.result.activated.connect(self._result_edited)
        self.action.textEdited.connect(self._action_edited)
        self.promise.textEdited.connect(self._promise_edited)
        self.people.edited.connect(self._person_edited)
        self.nobody.clicked.connect(self._none_of_them)
        self.search.textEdited.connect(self._search)

    def open(self) -> None:
        """Show it with the keyboard in the line."""
        super().open()
        self.line.setFocus()

    # reading the line

    def _typed(self, text: str) -> None:
        self._parsed = quick_log.understand(self.context.store, text, datetime.now())
        self._picked = None
        self._show()

    def _again(self) -> None:
        self.line.line.setText(self.last)

    def _whom(self) -> Resolved:
        """Whom the line means; looked up only when its words for whom have changed."""
        if self._resolved[0] != self._parsed.whom:
            self._resolved = self._parsed.whom, quick_log.resolve(self.context.store, self._parsed)
        found = self._resolved[1]
        if found.state == "unsaid" and self._here:
            return quick_whom.of_customer(self.context.store, self._here, self._parsed)
        return found

    def _show(self) -> None:
        found = self._whom()
        parsed = self._parsed
        one = self._picked or (found.candidates[0] if found.candidates else None)
        nobody = Candidate(0, "", "", "", None, "", "", "")
        entry = quick_log.entry(self.context.store, parsed, one or nobody, found.spans)
        self._show_values(entry, parsed)
        self._show_people(found, one)
        marks = self._marks(parsed, found)
        self.line.set_marks(marks)
        self.rest.set_text(self.tr("Stays as typed: {text}").format(text=entry.content) if entry.content else "")
        doubts = sum(field.chip.isVisibleTo(self) for field in self.fields.values())
        doubts += bool(parsed.line) and found.state != "one"
        count = self.tr("%n value(s) to confirm", "", doubts) if doubts else self.tr("All understood")
        self.understood.setText(count if parsed.line.strip() else "")
        self.problem.hide()

    def _show_values(self, entry: Entry, parsed: Parsed) -> None:
        step, promise = parsed.next, parsed.promise
        said = parsed.feedback[0] if parsed.feedback else None
        self._show_day("when", entry.happened_at, parsed.when is not None and parsed.when.guess)
        self._show_day("next_on", entry.next_on, step is not None and step.on_guess)
        for key, combo, value, guess in (
            ("method", self.method, entry.method_id, parsed.method is not None and parsed.method.guess),
            ("result", self.result, entry.result_id, said is not None and said.guess),
        ):
            if key not in self._changed:
                combo.set_key(value)
                self.set_guess(key, guess)
        self._show_text("action", self.action, entry.next_action, step is not None and bool(step.action) and step.guess)
        self._show_text("promise", self.promise, entry.promise, promise is not None and promise.guess)
        theirs = entry.promise_side == "theirs"
        self.fields["promise"].label.setText(self.tr("Their promise") if theirs else self.tr("Our promise"))
        words = f"{marked('quick', KINDS[said.kind])} · {said.text}" if said else ""
        self.fields["result"].set_note(words if len(words) < 24 else f"{words[:23]}…")
        self.fields["promise"].set_note(dates.short(entry.promise_due))

    def _show_day(self, key: str, iso: str, guess: bool) -> None:
        if key in self._changed:
            return
        self._iso[key] = iso
        (self.when if key == "when" else self.next_on).setText(dates.short(iso))
        self._say_weekday(key)
        self.set_guess(key, guess and bool(self._parsed.line.strip()))

    def _say_weekday(self, key: str) -> None:
        iso = self._iso[key]
        day = datetime.fromisoformat(iso).date() if len(iso) >= len("2024-01-01") else None
        self.fields[key].set_note(dates.weekday(day) if day else "")

    def _show_text(self, key: str, editor: LineEdit, text: str, guess: bool) -> None:
        if key not in self._changed:
            editor.setText(text)
            editor.setCursorPosition(0)
            self.set_guess(key, guess)

    def _show_people(self, found: Resolved, one: Candidate | None) -> None:
        offered = list(found.candidates[:_FOUND])
        if one is not None and one not in offered:
            offered = [one, *offered[: _FOUND - 1]]
        self._offer(offered)
        self.people.set_current(str(one.customer_id) if one else "")
        if found.state == "none" and one is None:
            self.whom.setText(self.tr("{words} is not in the book").format(words=found.words))
        elif found.state == "several":
            self.whom.setText(self.tr("Which {words}").format(words=found.words))
        else:
            self.whom.setText(self.tr("Customer") if one else self.tr("Which customer"))
        self.nobody.setVisible(found.state == "several")
        self._show_standing(one)

    def _show_standing(self, one: Candidate | None) -> None:
        """The how manieth contact of the week it is, and what it breaks (000-51)."""
        at = self._iso["when"] or self._iso["next_on"]
        stand = quick_guard.standing(self.context.store, one.customer_id, at) if one and len(at) >= len(_DAY) else None
        if stand is None or not self._parsed.line.strip():
            self.say_standing("", warn=False)
            return
        words = self.tr("Contact no. {count} of the week").format(count=stand.count)
        if stand.broken is not None:
            self.say_standing(f"{words}: {say(contact_limits.words(stand.broken))}", warn=True)
        elif stand.most and stand.grade:
            most = self.tr("grade {grade} at most {most}, not passed").format(grade=stand.grade, most=stand.most)
            self.say_standing(f"{words}, {most}", warn=False)
        else:
            self.say_standing(words, warn=False)

    def _none_of_them(self) -> None:
        self._picked, self._people = None, {}
        self.people.set_choices([])
        self.nobody.hide()
        self.search.setFocus()

    def _offer(self, offered: list[Candidate]) -> None:
        people = {str(each.customer_id): each for each in offered}
        if people == self._people:
            return
        self._people = people
        self.make_room(several=len(people) > 1)
        self.people.offer([(key, each, spoken_of(each)) for key, each in people.items()])
        for chip in self.people.chips():
            # a layout shows what it is given only later, and Enter may come first
            chip.show()

    def _marks(self, parsed: Parsed, found: Resolved) -> list[Mark]:
        several = found.state != "one"
        each = [(parsed.when, self.tr("time")), (parsed.method, self.tr("method")), (parsed.next, self.tr("next"))]
        marks = [Mark(*part.span, name, part.guess) for part, name in each if part is not None and part.span]
        marks += [Mark(*said.span, self.tr("answer"), said.guess) for said in parsed.feedback]
        marks += [Mark(*one.span, self.tr("whom"), several or one.guess) for one in parsed.whom]
        if parsed.next and parsed.next.on_span:
            marks.append(Mark(*parsed.next.on_span, self.tr("date"), parsed.next.on_guess))
        return sorted(marks)

    # correcting it

    def _correct(self, key: str) -> None:
        self._changed.add(key)
        self.set_guess(key, False)

    def _when_edited(self, text: str) -> None:
        self._day_edited("when", text)

    def _next_edited(self, text: str) -> None:
        self._day_edited("next_on", text)

    def _day_edited(self, key: str, text: str) -> None:
        self._correct(key)
        self._iso[key] = parse_when(text, today=datetime.now().date()) or ""
        self._say_weekday(key)
        if text.strip() and not self._iso[key]:
            self.fields[key].set_state("error", self.tr("Which day?"))

    def _method_edited(self, _place: int) -> None:
        self._correct("method")

    def _result_edited(self, _place: int) -> None:
        self._correct("result")

    def _action_edited(self, _text: str) -> None:
        self._correct("action")

    def _promise_edited(self, _text: str) -> None:
        self._correct("promise")

    def _person_edited(self) -> None:
        self._picked = self._people.get(self.people.current())
        self._show()

    def _search(self, text: str) -> None:
        """Offer the customers that another word finds; the first one is chosen."""
        hits = search(self.context.store, text, limit=_FOUND).hits if text.strip() else ()
        found = [Candidate(hit.id, hit.name, hit.number, hit.grade, None, "", "", "") for hit in hits]
        self._picked = found[0] if found else None
        self._show()
        if found:
            self._offer(found)
            self.people.set_current(str(found[0].customer_id))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+1 to Alt+3, and plain 1 to 3 outside of texts, choose whom it is about."""
        text, chips = event.text(), self.people.chips()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier)
        if plain and len(text) == 1 and text in "123"[: len(chips)]:
            chips[int(text) - 1].click()
        else:
            super().keyPressEvent(event)

    # saving

    def save(self) -> None:
        """Write what is shown, if it is clear whom it is about."""
        found = self._whom()
        one = self._picked or self._people.get(self.people.current())
        if not self._parsed.line.strip() or one is None:
            self._ask(found)
            return
        if any(text.strip() and not self._iso[key] for key, text in self._days()):
            return
        entry = quick_log.entry(self.context.store, self._parsed, one, found.spans)
        method, result = self.method.key(), self.result.key()
        entry = replace(
            entry,
            happened_at=self._iso["when"],
            next_on=self._iso["next_on"],
            method_id=method if isinstance(method, int) else None,
            result_id=result if isinstance(result, int) else None,
            next_action=self.action.text().strip(),
            promise=self.promise.text().strip(),
            need_checked=self.checked.ticked(),
        )
        self._entry = entry
        today = [datetime.fromisoformat(entry.happened_at).date()] if len(entry.happened_at) >= len(_DAY) else []
        wanted = {entry.customer_id: entry.next_on} if len(entry.next_on) >= len(_DAY) else {}
        guarded(self.context, wanted, self._apply, besides=today)

    def _apply(self, when: Mapping[int, str], reason: str) -> None:
        entry = replace(self._entry, next_on=when.get(self._entry.customer_id, ""), override_reason=reason)
        type(self).last = self._parsed.line
        self.write(quick_log.apply, entry)

    def _days(self) -> list[tuple[str, str]]:
        return [("when", self.when.text()), ("next_on", self.next_on.text())]

    def _ask(self, found: Resolved) -> None:
        try:
            quick_log.chosen(found)
        except UserError as error:
            self.complain(say(error.message))
            self.search.setFocus()
