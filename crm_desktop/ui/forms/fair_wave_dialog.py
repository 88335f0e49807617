"""After a fair: three contacts with everyone met there, looked at day by day before they are planned (day 0, 3, 7)."""

from datetime import date
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from crm_desktop.domain.money_text import format_amount
from crm_desktop.domain.partial_date import parse_when
from crm_desktop.services import capture, fair_return, fair_wave
from crm_desktop.services.fair_wave import DAILY, Wave
from crm_desktop.ui import dates, theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.form_fields import FormField, UnitEdit
from crm_desktop.ui.forms.save_dialog import SaveDialog
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.checks import CheckBox
from crm_desktop.ui.widgets.inputs import ComboBox, DateEdit
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.line_edit import LineEdit, set_state

_ROW: Final = 24
_SHOWN: Final = 12
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class DayLoads(QWidget):
    """A bar for each day: what is planned already, and what the wave adds to it."""

    def __init__(self) -> None:
        super().__init__()
        self.days: tuple[tuple[date, int, int], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(self, days: tuple[tuple[date, int, int], ...]) -> None:
        """Show the load of these days: (day, before, with the wave)."""
        self.days = days[:_SHOWN]
        self.setAccessibleDescription("\n".join(f"{day.isoformat()} {after}" for day, _before, after in days))
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def sizeHint(self) -> QSize:
        """A row a day, px."""
        return QSize(300, theme.current().px(_ROW) * max(1, len(self.days)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Day, bar, and how many of which."""
        style, painter = theme.current(), draw.begin(self)
        most = max((after for _day, _before, after in self.days), default=1)
        left, right = style.px(92), style.px(96)
        room = max(10, self.width() - left - right)
        painter.setFont(style.font("small"))
        for row, (day, before, after) in enumerate(self.days):
            box = QRect(0, row * style.px(_ROW), self.width(), style.px(_ROW))
            painter.setPen(style.color("text2"))
            painter.drawText(box, _LEFT, f"{day:%m-%d} {dates.weekday_short(day)}")
            bar = QRect(left, box.center().y() - 3, room, 7)
            draw.rounded(painter, bar, 3, "press")
            full = QRect(bar.x(), bar.y(), round(room * after / most), 7)
            draw.rounded(painter, full, 3, "accent")
            if before:
                draw.rounded(painter, QRect(bar.x(), bar.y(), round(room * before / most), 7), 3, "iconf")
            painter.setPen(style.color("text"))
            words = f"{before} + {after - before}" if before else str(after)
            painter.drawText(box.adjusted(left + room + 10, 0, 0, 0), _LEFT, words)
        painter.end()


class FairWaveDialog(SaveDialog):
    """The wave of one fair; `fair` is the one that is chosen at first."""

    def __init__(self, context: Context, fair: str = "") -> None:
        super().__init__(context, self.tr("Follow up after a fair"), width=660, accept=self.tr("Plan"))
        fairs = capture.scene(context.store).fairs
        self.fair = ComboBox([(one.name, f"{one.name}  ({one.people})") for one in fairs])
        if fair:
            self.fair.set_key(fair)
        self.first = DateEdit(dates.today_word())
        self.daily = UnitEdit(self.tr("a day"))
        self.daily.setText(str(DAILY))
        self.everyone = CheckBox(self.tr("Also those who have a plan already"))
        self.texts = [LineEdit(text) for text in self._texts()]
        self.summary = Label("", "body", wrap=True)
        self.brought = Label("", "small", "text2", wrap=True)
        self.loads = DayLoads()
        self.rest = Label("", "small", "text3")
        self.wave = Wave("", (), (), 0, 0)
        self._lay_out()
        self._connect()
        self.look()

    def _texts(self) -> tuple[str, str, str]:
        return (
            self.tr("Thank for the visit, send the documents"),
            self.tr("Call about the need"),
            self.tr("Ask again, offer a demo"),
        )

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.addWidget(FormField("fair", self.tr("Fair"), self.fair), 0, 0)
        grid.addWidget(FormField("first", self.tr("First day"), self.first), 0, 1)
        grid.addWidget(FormField("daily", self.tr("At most"), self.daily), 0, 2)
        for column, share in enumerate((3, 2, 1)):
            grid.setColumnStretch(column, share)
        self.body.addLayout(grid)
        row = QHBoxLayout()
        row.setSpacing(12)
        for after, editor in zip(fair_wave.STEPS, self.texts, strict=True):
            label = self.tr("Day {number}").format(number=after)
            row.addWidget(FormField(f"day{after}", label, editor), 1)
        self.body.addLayout(row)
        for part in (self.everyone, self.summary, self.loads, self.rest, self.brought, self.problem):
            self.body.addWidget(part)

    def _connect(self) -> None:
        self.fair.activated.connect(self._changed)
        self.first.textChanged.connect(self._changed)
        self.daily.textChanged.connect(self._changed)
        self.everyone.toggled.connect(self._changed)

    def _changed(self, _value: object = None) -> None:
        self.look()

    def look(self) -> None:
        """Work out the wave and show what it would plan."""
        day = parse_when(self.first.text(), today=date.today())
        daily = self.daily.text().strip()
        set_state(self.first, "" if day else "error")
        set_state(self.daily, "" if daily.isdecimal() else "error")
        fair = str(self.fair.key() or "")
        ready = bool(day) and daily.isdecimal() and bool(fair)
        self.wave = (
            fair_wave.preview(
                self.context.store,
                fair,
                date.fromisoformat(str(day)[:10]),
                daily=int(daily),
                everyone=self.everyone.isChecked(),
            )
            if ready
            else Wave(fair, (), (), 0, 0)
        )
        self._show_wave()
        self._show_brought(fair)
        self.refit()

    def _show_wave(self) -> None:
        wave, count = self.wave, len(self.wave.placed)
        self.accept_button.setText(self.tr("Plan {count} contacts").format(count=count) if count else self.tr("Plan"))
        self.accept_button.updateGeometry()
        self.accept_button.setEnabled(bool(count))
        self.loads.show_days(wave.days)
        left = len(wave.days) - _SHOWN
        self.rest.setText(self.tr("and {count} more days").format(count=left) if left > 0 else "")
        self.rest.setVisible(left > 0)
        if not wave.fair:
            self.summary.setText(self.tr("Nobody was captured at a fair yet: Ctrl+Shift+N begins."))
        elif not count:
            self.summary.setText(self.tr("Everyone met there has a plan already."))
        else:
            words = self.tr("{people} people, three contacts each, until {last}; {moved} moved to a day with room.")
            people = wave.people - wave.skipped
            last = dates.day_text(wave.last.isoformat()) if wave.last else ""
            said = words.format(people=people, last=last, moved=wave.moved)
            skipped = self.tr("{count} have a plan already.").format(count=wave.skipped) if wave.skipped else ""
            self.summary.setText(f"{said} {skipped}".strip())

    def _show_brought(self, fair: str) -> None:
        found = next((one for one in fair_return.fairs(self.context.store) if one.name == fair), None)
        self.brought.setVisible(found is not None)
        if found is None:
            return
        words = self.tr("So far: {people} met, {graded} graded, {touched} contacted, {converted} converted, {amount}")
        self.brought.setText(
            words.format(
                people=found.people,
                graded=found.graded,
                touched=found.touched,
                converted=found.converted,
                amount=format_amount(found.amount),
            )
        )

    def save(self) -> None:
        """Plan what is shown."""
        self.write(fair_wave.apply, self.wave, [editor.text().strip() for editor in self.texts])
