"""The health of the data, over the tab: completeness, what looks wrong, what grew old, the month's audit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.domain.data_health import Kind, percent
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.services import data_health, tags, verifications
from crm_desktop.store.change_log import ChangeSet
from crm_desktop.ui import service_rooms
from crm_desktop.ui.context import Context
from crm_desktop.ui.health import faces
from crm_desktop.ui.health.book import HealthBook, lacking
from crm_desktop.ui.health.listing import Listing
from crm_desktop.ui.health.overview import Overview
from crm_desktop.ui.health.reader import HealthReader
from crm_desktop.ui.health.shelf import Shelf
from crm_desktop.ui.health.sources import (
    AuditSource,
    FindingSource,
    LackingSource,
    StaleSource,
    TagSource,
    findings,
)
from crm_desktop.ui.pages.bars import Bar
from crm_desktop.ui.settings.room import Ground
from crm_desktop.ui.widgets.button import Button, IconButton
from crm_desktop.ui.widgets.label import Label

_HOLD_MS: Final = 300
"""How long a list that somebody types into waits before it is shown anew."""
_NOBODY_LEFT = QT_TRANSLATE_NOOP("messages", "Every customer is in this month's sample already.")


class HealthPage(QWidget):
    """A list of what to look at, and what was found there; Esc closes it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.reader = HealthReader(context, self)
        self._lacking = self._listed = (-1, "")
        self._hold = QTimer(self)
        self._hold.setSingleShot(True)
        self._hold.setInterval(_HOLD_MS)
        self._hold.timeout.connect(self._show_again)
        self.head = Bar(52, fill="canvas")
        self.when = Label("", "small", "text3")
        self.again = Button(self.tr("Look again"), icon="refresh")
        self.close_button = IconButton("close", self.tr("Close (Esc)"))
        self.shelf = Shelf(faces.places())
        self.overview = Overview()
        self.listing = Listing()
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.shelf)
        self.when.setText(self.tr("Looking…"))
        self.look()

    def _lay_out(self) -> None:
        self.head.row.addWidget(Label(self.tr("Data health"), "title", bold=True))
        self.head.row.addWidget(self.when)
        self.head.row.addStretch(1)
        self.head.row.addWidget(self.again)
        self.head.row.addWidget(self.close_button)
        ground = Ground("surface")
        inside = QVBoxLayout(ground)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.stack)
        for part in (self.overview, self.listing):
            self.stack.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.shelf.framed())
        row.addWidget(ground, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(row, 1)

    def _connect(self) -> None:
        self.again.clicked.connect(self.look)
        self.close_button.clicked.connect(self.context.window.close_form)
        self.shelf.chosen.connect(self.show_place)
        self.shelf.pressed.connect(self._enter)
        self.overview.matrix.chosen.connect(self.show_lacking)
        self.listing.opened.connect(self.context.window.edit_customer)
        self.listing.asked.connect(self._do)
        self.reader.renewed.connect(self._renewed)
        self.context.changes.changed.connect(self._changed)

    # reading

    @property
    def book(self) -> HealthBook | None:
        """What was read of the book."""
        return self.reader.book

    def look(self) -> None:
        """Read everything again beside the window."""
        self.reader.look()

    def _renewed(self, customers: frozenset[int] | None) -> None:
        book = self.book
        if book is None:
            return
        if self.reader.complete:
            self.when.setText(self.tr("Looked at {time}").format(time=book.at.strftime("%H:%M")))
        self.shelf.show_counts(self._counts(book))
        self.overview.show_book(book)
        if customers is not None and self._lacking[1] and not self.listing.editing:
            self._lack_again(book, customers)
        else:
            self._show_again()

    def _show_again(self) -> None:
        """Show the list that is shown as it is now, once nobody types into it."""
        if self.listing.editing:
            self._hold.start()
        elif self._lacking[1]:
            self.show_lacking(*self._lacking)
        else:
            self.show_place(self.shelf.current().key)

    def _lack_again(self, book: HealthBook, customers: frozenset[int]) -> None:
        """Take those who have the field by now out of the list at once; those who came stand where the book says."""
        row, field = self._lacking
        types, shown = self._types(book, row, field), self.listing.source
        lack = {one for one in customers if book.blanks.lacks(one, field, types)}
        if self._listed != self._lacking or shown is None or not lack <= set(shown.customers):
            self.show_lacking(row, field)
        else:
            left = [one for one in shown.customers if one not in customers or one in lack]
            self._show_lacking((self._lacking, left))

    def _counts(self, book: HealthBook) -> Mapping[str, tuple[str, bool]]:
        have, want = book.filled()
        waiting = sum(one.verdict == "open" for one in book.sample)
        more = "+" if book.stale_total == verifications.MOST else ""
        counts = {
            "matrix": (f"{percent(have, want)}%" if want else "—", have < want),
            "stale": (f"{book.stale_total:,}{more}" if book.stale_total else "", book.stale_total > 0),
            "tags": (f"{len(book.old_tags):,}" if book.old_tags else "", bool(book.old_tags)),
            "audit": (f"{len(book.sample) - waiting} / {len(book.sample)}" if book.sample else "—", waiting > 0),
        }
        return counts | {
            kind.value: (f"{len(them):,}" if them else "", bool(them)) for kind, them in book.found.items()
        }

    def _changed(self, changes: ChangeSet) -> None:
        if self.isVisible():
            self.reader.heed(changes)

    # places

    def show_place(self, key: str) -> None:
        """Show the list of a place, by its key."""
        if self.book is None:
            return
        self.shelf.set_current(key)
        self._lacking = self._listed = (-1, "")
        self.stack.setCurrentWidget(self.overview if key == "matrix" else self.listing)
        if key == "stale":
            self.listing.show_list(StaleSource(self.context, self.book.stale), faces.of_stale())
        elif key == "tags":
            self.listing.show_list(TagSource(self.context, self.book.old_tags), faces.of_tags(self.book.tag_days))
        elif key == "audit":
            self._show_audit(self.book)
        elif key in self.book.found:
            self._show_findings(self.book, Kind(key))

    def _enter(self) -> None:
        """Whoever presses a place works in its list; the arrows only look at one after the other."""
        if self.stack.currentWidget() is self.listing:
            self.listing.enter()

    def _show_findings(self, book: HealthBook, kind: Kind) -> None:
        source = findings(self.context, kind, book.found[kind])
        self.listing.show_list(source, faces.of_kind(kind, mended_here=bool(source.field)))

    def _show_audit(self, book: HealthBook) -> None:
        face = faces.of_audit(book)
        face.empty.primary_clicked.connect(self._draw)
        self.listing.show_list(AuditSource(self.context, book.sample), face)

    def show_lacking(self, row: int, field: str) -> None:
        """Customers of a line of the matrix (-1: all) that lack a field."""
        book = self.book
        if book is None:
            return
        self._lacking = (row, field)
        self.shelf.set_current("matrix")
        types = self._types(book, row, field)
        self.context.work.read(lacking, row, field, types, done=self._show_lacking)

    def _types(self, book: HealthBook, row: int, field: str) -> list[int | None]:
        rows = book.matrix if row < 0 else book.matrix[row : row + 1]
        return [one.type_id for one in rows if field in one.needed]

    def _show_lacking(self, found: tuple[tuple[int, str], Sequence[int]]) -> None:
        (row, field), ids = found
        if (row, field) != self._lacking:
            return
        fresh, self._listed = self._listed != self._lacking, self._lacking
        who = "" if row < 0 else self.overview.matrix.words(row)
        source = LackingSource(self.context, field, ids)
        self.stack.setCurrentWidget(self.listing)
        self.listing.show_list(source, faces.of_lacking(field, who, len(ids), filled_here=bool(source.field)))
        if fresh:
            self.listing.enter()

    # deeds

    def _do(self, deed: str) -> None:
        deeds = {
            "right": self._call_right, "good": self._in_order, "bad": self._not_in_order, "draw": self._draw,
            "true": self._still_true, "off": self._take_off,
            "back": self._back, "open": self._open, "check": self._check, "edit": self._edit,
        }  # fmt: skip
        deeds[deed]()

    def _call_right(self) -> None:
        source = self.listing.source
        if isinstance(source, FindingSource):
            chosen = [source.found[place] for place in self.listing.chosen()]
            self.context.work.run(data_health.call_right, source.kind, chosen, origin=self)

    def _still_true(self) -> None:
        source = self.listing.source
        if isinstance(source, TagSource):
            chosen = [source.found[place] for place in self.listing.chosen()]
            self.context.work.run(tags.confirm, chosen, datetime.now().date(), origin=self)

    def _take_off(self) -> None:
        source = self.listing.source
        if isinstance(source, TagSource):
            chosen = [source.found[place] for place in self.listing.chosen()]
            given = [(one.customer_id, one.tag_id) for one in chosen]
            self.context.work.run(tags.take_off, given, origin=self)

    def _in_order(self) -> None:
        source = self.listing.source
        if isinstance(source, AuditSource):
            chosen = [source.sample[place] for place in self.listing.chosen()]
            self.context.work.run(data_health.judge, chosen, "right", origin=self)
            self.listing.step_on()

    def _not_in_order(self) -> None:
        self.listing.edit("remark")

    def _edit(self) -> None:
        self.listing.edit("mend")

    def _draw(self) -> None:
        month = datetime.now().strftime("%Y-%m")
        self.context.work.run(data_health.draw_sample, month, origin=self, done=self._drawn)

    def _drawn(self, count: int) -> None:
        if not count:
            self.context.window.tell(Message(_NOBODY_LEFT))

    def _back(self) -> None:
        self._lacking = self._listed = (-1, "")
        self.stack.setCurrentWidget(self.overview)
        self.overview.matrix.setFocus(Qt.FocusReason.OtherFocusReason)

    def _customer(self) -> int:
        chosen, source = self.listing.chosen(), self.listing.source
        return source.customers[chosen[0]] if chosen and source is not None else 0

    def _open(self) -> None:
        customer = self._customer()
        if customer:
            self.context.window.edit_customer(customer)

    def _check(self) -> None:
        customer = self._customer()
        if customer:
            service_rooms.check(self.context, customer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the matrix, then closes."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._lacking[1]:
            self._back()
        else:
            self.context.window.close_form()
