"""The drawer's contacts: 28 px rows with icons, values as stored, and a copy button each."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from crm_desktop.domain.birthdays import birthday_words
from crm_desktop.domain.phone_text import format_phone
from crm_desktop.domain.year_days import parse_year_day
from crm_desktop.services.customer_card import ContactCard
from crm_desktop.ui import dates, theme
from crm_desktop.ui.forms.contact_words import POINT_ICONS, point_kind, preference_word, role_word
from crm_desktop.ui.widgets.button import IconButton
from crm_desktop.ui.widgets.label import IconLabel, Label
from crm_desktop.ui.widgets.link import Link

_NUMBERS: Final = frozenset({"mobile", "landline", "service"})
_MANY: Final = 2


class ContactLine(QWidget):
    """Icon, value, note; a value that can be used elsewhere has a copy button."""

    def __init__(
        self, icon: str, value: str, note: str = "", *, copied: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._copied = copied
        self.value, self.note = Label(value), Label(note, "small", "text3", elide=True)
        self.value.set_selectable()
        self.value.setMaximumWidth(theme.current().px(250))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(IconLabel(icon))
        row.addWidget(self.value)
        row.addWidget(self.note, 1)
        if copied:
            self.copy = IconButton("copy", self.tr("Copy {value}").format(value=value), side=26, icon_size=15)
            self.copy.clicked.connect(self.copy_value)
            row.addWidget(self.copy)

    def sizeHint(self) -> QSize:
        """28 px high."""
        return QSize(super().sizeHint().width(), theme.current().px(28))

    def copy_value(self) -> None:
        """Put the value on the clipboard and say so."""
        QGuiApplication.clipboard().setText(self._copied)
        where = self.copy.mapToGlobal(QPoint(-20, self.copy.height()))
        QToolTip.showText(where, self.tr("Copied"), self.copy)


class ContactRows(QWidget):
    """All contacts of a customer, the first two open, the others behind a link."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contacts: tuple[ContactCard, ...] = ()
        self._all = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def set_contacts(self, contacts: Sequence[ContactCard]) -> None:
        """Show these contacts."""
        if tuple(contacts) != self._contacts:
            self._contacts, self._all = tuple(contacts), False
            self._fill()

    def first_phone(self) -> str:
        """The first number of the first contact that has one, as stored."""
        points = (point for contact in self._contacts for point in contact.points)
        return next((point.value for point in points if point.kind in _NUMBERS), "")

    def _show_all(self) -> None:
        self._all = True
        self._fill()

    def _fill(self) -> None:
        while item := self._column.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        shown = self._contacts if self._all else self._contacts[:_MANY]
        for contact in shown:
            self._add(contact)
        rest = len(self._contacts) - len(shown)
        if rest:
            link = Link(self.tr("%n more contact(s)", "", rest), role="small")
            link.clicked.connect(self._show_all)
            self._column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        if not self._contacts:
            self._column.addWidget(ContactLine("person", "—", self.tr("No contact yet")))

    def _add(self, contact: ContactCard) -> None:
        decides = self.tr("decision maker") if contact.is_decision_maker else ""
        written = parse_year_day(contact.birthday)
        chinese = theme.current().language.startswith("zh")
        born = self.tr("born {day}").format(day=birthday_words(written, chinese=chinese)) if written else ""
        role = " · ".join(
            filter(None, (contact.title, decides or role_word(contact.role), preference_word(contact.preference), born))
        )
        self._column.addWidget(ContactLine("person", contact.name, role))
        for point in contact.points:
            spoken = point.kind not in {"mobile", "email"}
            note = point_kind(point.kind) if spoken else ""
            if point.verified_at:
                note = self.tr("verified {date}").format(date=dates.short(point.verified_at[:10]))
            if point.state == "invalid":
                note = self.tr("please check")
            self._column.addWidget(
                ContactLine(POINT_ICONS.get(point.kind, "card"), format_phone(point.value), note, copied=point.value)
            )
