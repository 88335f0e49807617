"""A chip that narrows a list to a span of days: this month, last month, the last ninety days, or one's own."""

from datetime import date, timedelta

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.domain.partial_date import is_whole, parse_partial
from crm_desktop.ui import theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.form_fields import FormField
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.button import Pressable
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.inputs import DateEdit
from crm_desktop.ui.widgets.pick_item import PickItem
from crm_desktop.ui.widgets.pick_list import PickMenu

Span = tuple[str, str]
"""First and last day, ISO; "" is open."""


def spans(today: date) -> dict[str, Span]:
    """The usual spans by their keys."""
    first = today.replace(day=1)
    before = first - timedelta(days=1)
    return {
        "all": ("", ""),
        "month": (first.isoformat(), ""),
        "last": (before.replace(day=1).isoformat(), before.isoformat()),
        "90": ((today - timedelta(days=89)).isoformat(), ""),
        "year": (today.replace(month=1, day=1).isoformat(), ""),
    }


class SpanDialog(Dialog):
    """Asks for first and last day; either may stay open."""

    chosen = Signal(str, str)

    def __init__(self, context: Context, span: Span) -> None:
        super().__init__(context.window.widget(), self.tr("From when until when?"), width=460)
        self.accept_button.setText(self.tr("Show"))
        self.first, self.last = DateEdit(span[0]), DateEdit(span[1])
        self.first_field = FormField("since", self.tr("From"), self.first)
        self.last_field = FormField("until", self.tr("Until"), self.last)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.first_field, 1)
        row.addWidget(self.last_field, 1)
        self.body.addLayout(row)
        self.accepted.connect(self._take)

    def _day(self, field: FormField) -> str | None:
        text = field.text()
        found = parse_partial(text, today=date.today()) if text else ""
        good = not text or bool(found and is_whole(found))
        field.set_state("" if good else "error", "" if good else self.tr("Which day?"))
        return found if good else None

    def can_accept(self) -> bool:
        """Both must be days or blank."""
        return None not in (self._day(self.first_field), self._day(self.last_field))

    def _take(self) -> None:
        self.chosen.emit(self._day(self.first_field) or "", self._day(self.last_field) or "")


class DateChip(Pressable):
    """Shows the span; `changed` carries first and last day."""

    changed = Signal(str, str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.context = context
        self._span: Span = ("", "")
        self._menu: PickMenu | None = None
        self.clicked.connect(self._open)
        self.show_span(None, None)

    def show_span(self, since: str | None, until: str | None) -> None:
        """Show a span silently."""
        self._span = (since or "", until or "")
        self.setText(self._words())
        self.setAccessibleName(self.tr("Time: {span}").format(span=self.text()))
        self.updateGeometry()
        self.update()

    def _words(self) -> str:
        since, until = self._span
        if not since and not until:
            return self.tr("All time")
        end = until or self.tr("today")
        return self.tr("{first} to {last}").format(first=since or "…", last=end)

    def _open(self) -> None:
        words = {
            "all": self.tr("All time"),
            "month": self.tr("This month"),
            "last": self.tr("Last month"),
            "90": self.tr("Last 90 days"),
            "year": self.tr("This year"),
        }
        current = self._span
        items = [
            PickItem(key, words[key], note=" – ".join(filter(None, span)), icon="check" if span == current else "")
            for key, span in spans(date.today()).items()
        ]
        self._menu = PickMenu([*items, PickItem("own", self.tr("Choose days…"), icon="calendar")], self)
        self._menu.picked.connect(self._picked)
        self._menu.open_focused(self)

    def _picked(self, key: str) -> None:
        if key == "own":
            dialog = SpanDialog(self.context, self._span)
            dialog.chosen.connect(self._take)
            dialog.open()
        else:
            self._take(*spans(date.today())[key])

    def _take(self, since: str, until: str) -> None:
        self.show_span(since, until)
        self.changed.emit(since, until)

    def sizeHint(self) -> QSize:
        """Height 28, width of the content, px."""
        style = theme.current()
        return QSize(style.metrics("small").horizontalAdvance(self.text()) + 36, style.px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box, label, chevron."""
        style, on = theme.current(), self._span != ("", "")
        painter = draw.begin(self)
        fill = "soft" if on else "hover" if self.hovered else "surface"
        draw.rounded(painter, self.rect(), 6, fill, "accent" if on else "border")
        painter.setFont(style.font("small"))
        painter.setPen(style.color("accent" if on else "text2"))
        painter.drawText(QRect(10, 0, self.width(), self.height()), Qt.AlignmentFlag.AlignVCenter, self.text())
        draw.glyph(painter, "chevron-down", "accent" if on else "icon", 14, self.width() - 24, self.height() / 2)
        painter.end()
