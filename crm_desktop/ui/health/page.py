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
from crm_desktop.domain.progress import Progress
from crm_desktop.services import completeness, data_health, tags, verifications
from crm_desktop.store.change_log import ChangeSet
from crm_desktop.store.database import Store
from crm_desktop.ui import service_rooms
from crm_desktop.ui.context import Context
from crm_desktop.ui.health import faces
from crm_desktop.ui.health.book import HealthBook, read
from crm_desktop.ui.health.listing import Listing
from crm_desktop.ui.health.overview import Overview
from crm_desktop.ui.health.shelf import Shelf
from crm_desktop.ui.health.sources import AuditSource, FindingSource, LackingSource, StaleSource, TagSource
from crm_desktop.ui.pages.bars import Bar
from crm_desktop.ui.settings.room import Ground
from crm_desktop.ui.widgets.button import Button, IconButton
from crm_desktop.ui.widgets.label import Label

_REST_MS: Final = 250
"""How long the book must rest after a change before it is looked at again."""
_NOBODY_LEFT = QT_TRANSLATE_NOOP("messages", "Every customer is in this month's sample already.")


class HealthPage(QWidget):
    """A list of what to look at, and what was found there; Esc closes it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.book: HealthBook | None = None
        self._lacking = (-1, "")
        self._asked = 0
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.look)
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
        row.addWidget(self.shelf)
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
        self.overview.matrix.chosen.connect(self.show_lacking)
        self.listing.opened.connect(self.context.window.edit_customer)
        self.listing.asked.connect(self._do)
        self.context.changes.changed.connect(self._changed)

    # reading

    def look(self) -> None:
        """Read everything again beside the window."""
        self._asked += 1
        if self.book is None:
            # what is counted quickly comes first; a large book's values take some seconds
            self.when.setText(self.tr("Looking…"))
            self.context.work.read(_numbered, self._asked, datetime.now(), False, done=self._read)
        self.context.work.read(_numbered, self._asked, datetime.now(), True, done=self._read)

    def _read(self, found: tuple[int, HealthBook]) -> None:
        number, book = found
        if number != self._asked:
            return
        self.book = book
        if book.found:
            self.when.setText(self.tr("Looked at {time}").format(time=book.at.strftime("%H:%M")))
        self.shelf.show_counts(self._counts(book))
        self.overview.show_book(book)
        self.show_place(self.shelf.current().key)

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
        if self.isVisible() and changes.tables:
            self._rest.start()

    # places

    def show_place(self, key: str) -> None:
        """Show the list of a place, by its key."""
        if self.book is None:
            return
        if key == "matrix" and not self._lacking[1]:
            self.stack.setCurrentWidget(self.overview)
            return
        if key == "matrix":
            self.show_lacking(*self._lacking)
            return
        self._lacking = (-1, "")
        self.stack.setCurrentWidget(self.listing)
        if key == "stale":
            self.listing.show_list(StaleSource(self.context, self.book.stale), faces.of_stale())
        elif key == "tags":
            self.listing.show_list(TagSource(self.context, self.book.old_tags), faces.of_tags(self.book.tag_days))
        elif key == "audit":
            self._show_audit(self.book)
        elif key in self.book.found:
            self._show_findings(self.book, Kind(key))

    def _show_findings(self, book: HealthBook, kind: Kind) -> None:
        source = FindingSource(self.context, kind, book.found[kind])
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
        types = [one.type_id for one in (book.matrix if row < 0 else [book.matrix[row]]) if field in one.needed]
        self.context.work.read(_lacking, row, field, types, done=self._show_lacking)

    def _show_lacking(self, found: tuple[tuple[int, str], Sequence[int]]) -> None:
        (row, field), ids = found
        if (row, field) != self._lacking:
            return
        who = "" if row < 0 else self.overview.matrix.words(row)
        source = LackingSource(self.context, field, ids)
        self.stack.setCurrentWidget(self.listing)
        self.listing.show_list(source, faces.of_lacking(field, who, len(ids), filled_here=bool(source.field)))

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
            for place in self.listing.chosen():
                one = source.found[place]
                self.context.work.run(tags.remove_tag, [one.customer_id], one.tag_id, origin=self)

    def _in_order(self) -> None:
        source = self.listing.source
        if isinstance(source, AuditSource):
            for place in self.listing.chosen():
                self.context.work.run(data_health.judge, source.sample[place], "right", origin=self)

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
        self._lacking = (-1, "")
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


def _numbered(store: Store, number: int, at: datetime, values: bool, progress: Progress) -> tuple[int, HealthBook]:
    """The book with the number of the question, so that an answer that comes late is known."""
    return number, read(store, at, progress, values=values)


def _lacking(
    store: Store, row: int, field: str, type_ids: Sequence[int | None]
) -> tuple[tuple[int, str], Sequence[int]]:
    """Who lacks a field, with the cell of the matrix that asks."""
    return (row, field), completeness.lacking(store, field, type_ids)
