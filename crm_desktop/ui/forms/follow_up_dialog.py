"""Log what happened with a customer and what comes next, or plan a touch."""

from datetime import date, datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from crm_desktop.domain.contact_guard import Limit
from crm_desktop.domain.late_log import hours_late
from crm_desktop.domain.next_action import action_date
from crm_desktop.domain.partial_date import parse_when
from crm_desktop.services import contact_limits, follow_ups
from crm_desktop.services.clock_book import clock_book
from crm_desktop.ui import dates
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.follow_up_face import FollowUpFace
from crm_desktop.ui.forms.follow_up_save import Touch, minutes_of, save_plan, save_touch
from crm_desktop.ui.forms.stage_asking import TouchAsking
from crm_desktop.ui.say import say
from crm_desktop.ui.widgets.line_edit import set_state
from crm_desktop.ui.widgets.pick_item import PickItem
from crm_desktop.ui.widgets.pick_list import PickMenu


def _weekday_text(iso: str) -> str:
    return f"{dates.weekday(date.fromisoformat(iso[:10]))} {dates.short(iso)}"


def _is_ahead(iso: str) -> bool:
    """Whether an ISO day or minute has not come yet; the clock of another machine may be some minutes wrong."""
    return iso > (datetime.now() + timedelta(minutes=5)).isoformat("T", "minutes")[: len(iso)]


class FollowUpDialog(FollowUpFace):
    """Template 2 for one customer (000-32); `plan` leaves out what only a past touch has."""

    def __init__(self, context: Context, customer_id: int, *, plan: bool = False) -> None:
        super().__init__(context, customer_id, plan=plan)
        self.new_grade: int | None = None
        self._menu: PickMenu | None = None
        self._next_iso = self._better_iso = ""
        self._asked_date = False
        self._too_soon = self._too_often = False
        self._log_hours = clock_book(context.store).rules.log_hours
        self._connect()
        if not plan:
            self._judge_touch(datetime.now().isoformat("T", "minutes"))

    def _connect(self) -> None:
        self.need_toggle.clicked.connect(self._show_need)
        self.need.textChanged.connect(self._need_typed)
        self.days.edited.connect(self._day_chosen)
        self.next_on.textEdited.connect(self._next_typed)
        self.next_on.picked.connect(self._next_typed)
        self.next_action.textChanged.connect(self._action_typed)
        self.better.clicked.connect(self._take_better)
        self.when.textChanged.connect(self._when_typed)
        self.grade_button.clicked.connect(self._open_grades)
        self.stage_button.clicked.connect(self._open_stages)
        self.file_button.clicked.connect(self._choose_files)
        self.results.edited.connect(self._answered)
        self.silence.day_taken.connect(self.take_day)

    def open(self) -> None:
        """Show it with the keyboard where one types."""
        super().open()
        (self.next_action if self.plan_only else self.content_edit).setFocus()

    # what the parts do

    def _show_need(self) -> None:
        self.need_toggle.hide()
        self.checked.hide()
        self.need.show()
        self.refit()
        self.need.setFocus()

    def _need_typed(self, text: str) -> None:
        # a need just heard is what makes a customer hot (004-06)
        self.hot.setVisible(bool(text.strip()) and not (self.card and self.card.hot))

    def _set_next(self, iso: str) -> None:
        self._next_iso = iso
        today = date.today()
        day = date.fromisoformat(iso[:10]) if len(iso) >= 10 else None
        # two chips may mean the same day: the one that was clicked lights up, else the first
        fitting = [chip.choice.key for chip in self.days.chips() if day and chip.choice.key.strip() == iso[:10]]
        chosen = self.days.current()
        self.days.set_current(chosen if chosen in fitting else fitting[0] if fitting else "")
        self.next_field.set_state("", "")
        self.day_hint.set_text("")
        self.better.hide()
        self._too_soon = False
        if day and day < today:
            self.day_hint.set_text(self.tr("This day is past"), "warn")
        elif day:
            self._advise(iso, today)
        self._show_why()

    def _show_why(self) -> None:
        """A word why is asked for while a limit is passed, by the next touch or by this one."""
        wanted = self._too_soon or self._too_often
        if wanted != self.why.isVisibleTo(self):
            self.why.setVisible(wanted)
            self.refit()

    def _advise(self, iso: str, today: date) -> None:
        """Say when the customer would be pestered, and offer the next day that is not too soon (000-51)."""
        besides = None if self.plan_only else today
        verdict = contact_limits.check(self.context.store, self.customer_id, iso, besides=besides)
        self._too_soon = contact_limits.serious(verdict) is not None
        if verdict.broken:
            worst = verdict.broken[0]
            tone = "text3" if worst.limit is Limit.REST_DAY else "warn"
            self.day_hint.set_text(say(contact_limits.words(worst)), tone)
        if verdict.better:
            self._better_iso = contact_limits.iso(verdict.better)
            self.better.setText(self.tr("Move to {date}").format(date=_weekday_text(self._better_iso)))
            self.better.updateGeometry()
            self.better.show()

    def _take_better(self) -> None:
        self.take_day(self._better_iso)

    def take_day(self, iso: str) -> None:
        """Begin with this day as the one of the next touch."""
        self._asked_date = True
        self.next_on.setText(_weekday_text(iso))
        self._set_next(iso)

    def _day_chosen(self) -> None:
        key = self.days.current().strip()
        self._asked_date = bool(key)
        self._set_next(key)
        self.next_on.setText(_weekday_text(key) if key else "")

    def _next_typed(self, text: str) -> None:
        self._asked_date = bool(text.strip())
        self._set_next(parse_when(text, today=date.today()) or "")
        if text.strip() and not self._next_iso:
            self.next_field.set_state("warn", "")

    def _action_typed(self, text: str) -> None:
        # "3月6日跟进技术部反馈" names its own date (000-34)
        found = None if self._asked_date else action_date(text, happened=date.today())
        if found:
            self._set_next(found.isoformat())
            self.next_on.setText(_weekday_text(found.isoformat()))

    def _when_typed(self, text: str) -> None:
        understood = parse_when(text, today=date.today())
        self.when_field.set_note("")
        if understood is None:
            self.when_field.set_state("error", self.tr("Which day?"))
        elif _is_ahead(understood):
            self.when_field.set_state("error", self.tr("Not yet: plan it"))
        else:
            self.when_field.set_state("", "")
            late = hours_late(understood, datetime.now().isoformat("T", "seconds"), self._log_hours)
            self.when_field.set_note(self.tr("Late, after {hours} h").format(hours=late) if late else "")
            self._judge_touch(understood)
            self._answered()

    def _judge_touch(self, when: str) -> None:
        """Say when the touch itself is one too many; it happened, so nothing keeps it from being written down."""
        broken = None
        if len(when) >= len("2024-01-01"):
            moving = contact_limits.next_plans(self.context.store, [self.customer_id])
            verdict = contact_limits.check(self.context.store, self.customer_id, when[:10], moving=moving)
            broken = contact_limits.serious(verdict)
        self._too_often = broken is not None
        self.when_field.set_state("warn" if broken else "", say(contact_limits.words(broken)) if broken else "")
        self._show_why()

    def _answered(self) -> None:
        """Nobody answered, or somebody did."""
        when = parse_when(self.when.text(), today=date.today()) or ""
        day = date.fromisoformat(when[:10]) if len(when) >= len("2024-01-01") else date.today()
        before = self.silence.isVisibleTo(self)
        self.silence.show_for(self.results.current(), day)
        if before != self.silence.isVisibleTo(self):
            self.refit()

    def _open_grades(self) -> None:
        letters = [(str(entry.id), self.lists.name(entry.id)) for entry in self.lists.kind("grade")]
        items = [PickItem(key, letter, badge=letter) for key, letter in letters]
        self._menu = PickMenu(items, self)
        self._menu.picked.connect(self._grade_picked)
        self._menu.open_focused(self.grade_button)

    def _grade_picked(self, key: str) -> None:
        changed = int(key) != self.grade_id
        self.new_grade = int(key) if changed else None
        self.grade_button.setText(self.tr("Grade {letter}").format(letter=self.lists.name(int(key))))
        self.grade_button.updateGeometry()
        self.reason_field.setVisible(changed)
        self.refit()
        if changed:
            self.reason.setFocus()

    def _open_stages(self) -> None:
        items = [PickItem(str(entry.id), self.lists.name(entry.id)) for entry in self.lists.offered("stage")]
        self._menu = PickMenu(items, self)
        self._menu.picked.connect(self._stage_picked)
        self._menu.open_focused(self.stage_button)

    def _stage_picked(self, key: str) -> None:
        self.stage_id = int(key)
        name = self.lists.name(self.stage_id)
        self.stage_button.setText(self.tr("Stage {name}").format(name=name))
        self.stage_button.updateGeometry()

    def _choose_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Attach files"))
        self.add_files([Path(name) for name in names])

    def add_files(self, paths: list[Path]) -> None:
        """Keep these files with the follow-up when it is saved."""
        self.files += paths
        if self.files:
            self.file_button.setText(self.tr("%n file(s)", "", len(self.files)))
            self.file_button.setToolTip("\n".join(path.name for path in self.files))
            self.file_button.updateGeometry()

    # saving

    def save(self) -> None:
        """Write the follow-up, and grade, stage, heat and files with it."""
        method = int(self.methods.current()) if self.methods.current() else None
        if self.plan_only:
            if not self._next_iso:
                self.next_field.set_state("error", self.tr("Which day?"))
                self.refit()
                return
            if self._is_short_of_a_reason():
                return
            action = self.next_action.text().strip()
            draft = follow_ups.PlanDraft(self._next_iso, method, action, self.why.text() if self._too_soon else "")
            self.write(save_plan, self.customer_id, draft)
            return
        when = parse_when(self.when.text(), today=date.today())
        if when is None:
            self.when_field.set_state("error", self.tr("Which day?"))
            self.when.setFocus()
            return
        if self.minutes.text().strip() and minutes_of(self.minutes.text()) is None:
            set_state(self.minutes, "error")
            self.complain(self.tr("How many minutes? Such as 18 or 1小时20分"))
            self.minutes.setFocus()
            return
        if _is_ahead(when):
            self.when_field.set_state("error", self.tr("Not yet: plan it"))
            self.when.setFocus()
        elif not self._is_short_of_a_reason():
            self._write_touch(self._touch(when, method))

    def _write_touch(self, touch: Touch) -> None:
        if touch.stage_id is None:
            self.write(save_touch, self.customer_id, touch)
        else:
            TouchAsking(self, self.customer_id, touch).save()

    def _is_short_of_a_reason(self) -> bool:
        """Ask for a word why where the next touch would come too soon; what happened already needs none."""
        if not self._too_soon or self.why.text():
            return False
        self.why.demand()
        self.refit()
        return True

    def _touch(self, when: str, method: int | None) -> Touch:
        result = self.results.current()
        need = self.need.text().strip()
        silence, strategy = self.silence.chosen()
        return Touch(
            draft=follow_ups.TouchDraft(
                happened_at=when,
                method_id=method,
                content=self.content_edit.toPlainText().strip(),
                feedback=self.feedback.text().strip(),
                result_id=int(result) if result else None,
                next_action=self.next_action.text().strip(),
                next_action_on=self._next_iso or None,
                need=need,
                contact_id=self.person.contact_id,
                minutes=minutes_of(self.minutes.text()),
                override_reason=self.why.text() if self._too_soon or self._too_often else "",
                silence_id=silence,
                strategy_id=strategy,
                need_checked=self.checked.ticked(),
            ),
            grade_id=self.new_grade,
            grade_reason=self.reason.text().strip(),
            stage_id=self.stage_id,
            hot=bool(need) and self.hot.isChecked() and not (self.card and self.card.hot),
            files=tuple(self.files),
        )
