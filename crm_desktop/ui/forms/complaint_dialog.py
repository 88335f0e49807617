"""The record of a complaint: what was heard, the clocks that run, what was found and done, how content they are."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.clock_rules import Kind
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.files.writing import Written
from crm_desktop.services import attachments, complaint_clocks, complaint_export, complaints
from crm_desktop.services.clock_book import clock_book
from crm_desktop.services.complaint_clocks import ClockFace
from crm_desktop.services.complaints import Complaint, ComplaintDraft
from crm_desktop.ui import save_file
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms import attach, complaint_texts
from crm_desktop.ui.forms.complaint_face import LONGEST, ComplaintFace
from crm_desktop.ui.forms.complaint_paper import ComplaintSheet, Record
from crm_desktop.ui.forms.moment_popover import MomentPopover
from crm_desktop.ui.forms.service_words import complaint_state
from crm_desktop.ui.say import say
from crm_desktop.ui.widgets.confirm import Confirm

_TICK_MS = 20_000
_STAMPS = {
    Kind.COMPLAINT_ANSWER: "answered_at",
    Kind.COMPLAINT_SOLUTION: "solved_at",
    Kind.COMPLAINT_CALLBACK: "called_back_at",
}
_EXPORTED = QT_TRANSLATE_NOOP("messages", "Exported to {path}")


class ComplaintDialog(ComplaintFace):
    """One complaint of a customer; 0 is a new one, received just now."""

    def __init__(self, context: Context, customer_id: int, complaint_id: int = 0) -> None:
        super().__init__(context, customer_id)
        self.complaint_id = complaint_id
        self.found: Complaint | None = complaints.complaint(context.store, complaint_id) if complaint_id else None
        self.book = clock_book(context.store)
        self.level = self._level()
        self.stamps = dict.fromkeys(_STAMPS.values(), "")
        self._popover: MomentPopover | None = None
        self._asked = Kind.COMPLAINT_ANSWER
        self._files: list[Path] = []
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._connect()
        self._load()
        self._timer.start()

    def _level(self) -> str:
        if self.found is not None:
            return self.found.level
        grade = self.card.grade if self.card else ""
        entry = self.facts.lists.by_id.get(self.facts.lists.find("grade", grade) or 0)
        return entry.name if entry else ""

    def _connect(self) -> None:
        for card in self.cards.values():
            card.clicked.connect(self._ask_time)
        for field in self.fields.values():
            field.changed.connect(self._changed)
        self.scores.edited.connect(self._changed)
        self.facts.edited.connect(self._changed)
        self.save_button.clicked.connect(self.save_only)
        self.export_button.clicked.connect(self._export)
        self.remove_button.clicked.connect(self._ask_remove)
        self.print_button.clicked.connect(self._print)
        self.files.add_asked.connect(self._add_files)
        self.files.opened.connect(self._open_file)
        self._timer.timeout.connect(self._show_clocks)

    def _load(self) -> None:
        if self.found is None:
            staff = self.card.owner if self.card else ""
            draft = ComplaintDraft(datetime.now().isoformat(timespec="minutes"), owner=staff)
            number = complaints.next_number(self.context.store, draft.received_at)
        else:
            draft, number = self.found.draft, self.found.number
        self.number.setText(number)
        self.who.setText(self.found.person if self.found else "")
        self.stamps = {column: str(getattr(draft, column)) for column in self.stamps}
        self.facts.show_draft(draft)
        for key, field in self.fields.items():
            field.set_text(str(getattr(draft, key)))
        self.scores.set_current(str(draft.satisfaction or ""))
        self.export_button.setVisible(self.found is not None)
        self.print_button.setVisible(self.found is not None)
        self.remove_button.setVisible(self.found is not None)
        self._show_course()
        self._show_files()
        self._changed()

    def draft(self) -> ComplaintDraft:
        """What is typed."""
        typed = {key: field.text() for key, field in self.fields.items()}
        score = self.scores.current()
        values: dict[str, Any] = self.facts.values() | typed | self.stamps
        return ComplaintDraft(**values, satisfaction=int(score) if score else None)

    def open(self) -> None:
        """Show it with the keyboard in the first text that is wanted."""
        super().open()
        wanted = next((field for field in self.fields.values() if not field.text()), self.fields["problem"])
        wanted.editor.setFocus()

    # showing

    def _changed(self) -> None:
        draft = self.draft()
        count = len(draft.problem)
        self.fields["problem"].set_note(f"{count} / {LONGEST}" if count else "")
        self.fields["cause"].set_note(draft.helper)
        wanted = self.tr("to be added before it is closed")
        for key in ("cause", "improvement"):
            field = self.fields[key]
            field.written_text.setPlaceholderText(wanted)
            field.set_state("warn" if draft.solved_at and not field.text() else "")
        self.scores.setEnabled(bool(draft.solved_at))
        self._show_state(draft)
        self._show_clocks()

    def _show_state(self, draft: ComplaintDraft) -> None:
        state = self._state(draft)
        text, tone = complaint_state(state)
        self.state_chip.set_text(text, tone)
        self.state_chip.setVisible(self.found is not None)
        words = {
            "answer": self.tr("Answered now"),
            "solve": self.tr("Submit solution"),
            "call_back": self.tr("Finish call back"),
            "closed": self.tr("Save"),
        }
        new = self.found is None
        self.accept_button.setText(self.tr("Record complaint") if new else words[self._next(draft)])
        self.accept_button.updateGeometry()
        self.save_button.setVisible(not new and self._next(draft) != "closed")

    def _state(self, draft: ComplaintDraft) -> str:
        return replace(self.found, draft=draft).state if self.found else "answer"

    def _next(self, draft: ComplaintDraft) -> str:
        """What the main button does: a solution that is written stands for an answer too."""
        state = self._state(draft)
        return "solve" if state == "answer" and draft.solution else state

    def _faces(self, draft: ComplaintDraft) -> tuple[ClockFace, ...]:
        if not draft.received_at:
            draft = replace(draft, received_at=datetime.now().isoformat(timespec="minutes"))
        return complaint_clocks.faces(self.book, draft, self.level, datetime.now())

    def _show_clocks(self) -> None:
        draft = self.draft()
        for face in self._faces(draft):
            allowed = self.book.rules.deadlines[face.kind].allowed
            text = complaint_texts.clock_text(face, allowed, draft, self.level, date.today())
            self.cards[face.kind].show_clock(text)

    def _show_course(self) -> None:
        items = complaint_clocks.course(self.context.store, self.found) if self.found else []
        self.course.set_entries([complaint_texts.entry(item, date.today()) for item in items])
        self.course_title.setVisible(bool(items))

    def _show_files(self) -> None:
        # files are the customer's; those that came since the complaint belong to it
        since = self.found.draft.received_at if self.found else "9"
        kept = [one for one in attachments.listing(self.context.store, self.customer_id) if one.added_at >= since]
        self.files.show_files([path.name for path in self._files], kept)

    # times

    def _ask_time(self) -> None:
        sender = self.sender()
        kind = next((kind for kind, card in self.cards.items() if card is sender), None)
        if kind is None or not isinstance(sender, QWidget):
            return
        self._asked = kind
        titles = {
            Kind.COMPLAINT_ANSWER: self.tr("When was the customer answered?"),
            Kind.COMPLAINT_SOLUTION: self.tr("When was the solution given?"),
            Kind.COMPLAINT_CALLBACK: self.tr("When was the customer called back?"),
        }
        self._popover = MomentPopover(titles[kind], self.stamps[_STAMPS[kind]], self)
        self._popover.chosen.connect(self._take_time)
        self._popover.open_below(sender)

    def _take_time(self, moment: str) -> None:
        self.stamps[_STAMPS[self._asked]] = moment
        self._changed()

    # files, export, removal

    def _add_files(self) -> None:
        self._files += attach.choose_files(self.context)
        self._show_files()

    def _open_file(self, attachment_id: int) -> None:
        try:
            attach.open_attachment(self.context, self.customer_id, attachment_id)
        except UserError as error:
            self.complain(say(error.message))

    def _print(self) -> None:
        if self.found is not None:
            record = replace(self.found, draft=self.draft())
            course = complaint_clocks.course(self.context.store, record)
            ComplaintSheet(self.context, Record(record, self.book, course, datetime.now())).open()

    def _export(self) -> None:
        if self.found is None:
            return
        name = f"{self.found.number}.xlsx"
        target = save_file.choose(self.context, self, self.tr("Export record"), name, "Excel (*.xlsx)")
        if target is not None:
            self.export_to(target.with_suffix(".xlsx"))

    def export_to(self, target: Path) -> None:
        """Write the record as typed to a workbook."""
        if self.found is not None:
            record = replace(self.found, draft=self.draft())
            self.context.remember(last_folder=str(target.parent))
            self.context.work.run(
                complaint_export.export, [record], target, datetime.now(), done=self._exported, failed=self._failed
            )

    def _exported(self, written: Written) -> None:
        self.context.window.tell(Message(_EXPORTED, path=written.path))

    def _ask_remove(self) -> None:
        line = self.tr("It can be brought back with undo.")
        question = Confirm(self.context.window.widget(), self.tr("Remove this complaint?"), line, self.tr("Remove"))
        question.accepted.connect(self._remove)
        question.open()

    def _remove(self) -> None:
        self.write(complaints.remove, [self.complaint_id])

    # saving

    def save(self) -> None:
        """Stop the clock that the main button stands for, and save."""
        draft = self.draft()
        if self.found is None:
            self._save(draft)
            return
        moment = datetime.now().isoformat(timespec="minutes")
        doing = self._next(draft)
        if doing == "solve" and not draft.solution:
            self._want("solution", self.tr("What is the solution?"))
            return
        if doing == "call_back" and draft.satisfaction is None:
            self.complain(self.tr("How content is the customer? Choose 1 to 5."))
            return
        if doing == "answer":
            draft = replace(draft, answered_at=moment)
        elif doing == "solve":
            draft = replace(draft, solved_at=moment)
        elif doing == "call_back":
            draft = replace(draft, called_back_at=moment)
        self._save(draft)

    def save_only(self) -> None:
        """Save what is typed and let the clocks run on."""
        self._save(self.draft())

    def _want(self, key: str, why: str) -> None:
        self.fields[key].set_state("error", why)
        self.fields[key].editor.setFocus()
        self.refit()

    def _save(self, draft: ComplaintDraft) -> None:
        if not draft.problem:
            self._want("problem", self.tr("What is the complaint about?"))
            return
        if self.found is None:
            self.write(complaints.receive, self.customer_id, draft, tuple(self._files))
        else:
            self.write(complaints.edit, self.complaint_id, draft, tuple(self._files))
