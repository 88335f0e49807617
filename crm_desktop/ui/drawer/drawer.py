"""The drawer beside the customers' table: who it is, what is next, how to reach them, what has happened."""

from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.services import complaints, customer_card, follow_ups, tags
from crm_desktop.services.customer_card import CustomerCard
from crm_desktop.store import options
from crm_desktop.store.change_log import ChangeSet
from crm_desktop.ui import theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.drawer.contact_rows import ContactRows
from crm_desktop.ui.drawer.head import Head
from crm_desktop.ui.drawer.next_card import NextCard
from crm_desktop.ui.drawer.pages import Nobody, Pages
from crm_desktop.ui.drawer.rule_line import RuleLine
from crm_desktop.ui.drawer.service_tab import SERVICE_TABLES, ServiceTab
from crm_desktop.ui.drawer.tabs import DealsTab, FactsTab, FilesTab, OverviewTab, TouchesTab
from crm_desktop.ui.forms.tag_editor import TagEditor
from crm_desktop.ui.widgets.label import IconLabel, Rule
from crm_desktop.ui.widgets.tab_bar import TabBar

_OWN_TABLES = frozenset({"customer"})
_PART_TABLES = frozenset(
    {"contact", "contact_point", "follow_up", "grade_change", "stage_change", "conversion", "loss", "customer_tag",
     "attachment", "tag", "alias", "promise", "option", "setting", "greeting", "gift", *SERVICE_TABLES}
)  # fmt: skip


class Drawer(QWidget):
    """`show_customer` fills it; `stepped` (-1 or +1) asks the list for a neighbour, `closed` asks to put it away."""

    stepped = Signal(int)
    closed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.customer_id: int | None = None
        self._stale = False
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(self.tr("Customer drawer"))
        self.head = Head()
        self.rule = RuleLine(context)
        self.next = NextCard()
        self.contacts = ContactRows()
        self.tags = TagEditor(self._known_tags, inline=True)
        self.tab_bar = TabBar(self._tab_labels(), "small")
        self.pages = Pages()
        self.tabs = {
            "overview": OverviewTab(context),
            "facts": FactsTab(context),
            "touches": TouchesTab(context),
            "deals": DealsTab(context),
            "service": ServiceTab(context),
            "files": FilesTab(context),
        }
        for page in self.tabs.values():
            self.pages.addWidget(page)
        self._lay_out()
        self._connect()
        self.set_narrow(False)

    def _tab_labels(self) -> list[tuple[str, str]]:
        return [
            ("overview", self.tr("Overview")),
            ("facts", self.tr("Data")),
            ("touches", self.tr("Talks")),
            ("deals", self.tr("Deals")),
            ("service", self.tr("Service")),
            ("files", self.tr("Files")),
        ]

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setAutoFillBackground(False)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(0)
        upper = QVBoxLayout()
        upper.setContentsMargins(14, 4, 14, 0)
        upper.setSpacing(8)
        upper.addWidget(self.rule)
        upper.addWidget(self.next)
        people = QVBoxLayout()
        people.setContentsMargins(4, 4, 0, 0)
        people.setSpacing(4)
        people.addWidget(self.contacts)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.setContentsMargins(0, 4, 0, 0)
        row.addWidget(IconLabel("tag"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.tags, 1)
        people.addLayout(row)
        upper.addLayout(people)
        column.addLayout(upper)
        column.addSpacing(8)
        bar = QHBoxLayout()
        bar.setContentsMargins(14, 0, 6, 0)
        bar.addWidget(self.tab_bar)
        bar.addStretch(1)
        column.addLayout(bar)
        column.addWidget(Rule())
        column.addWidget(self.pages, 1)
        self._put_in_area(inside)

    def _put_in_area(self, inside: QWidget) -> None:
        """The head stays, the rest scrolls."""
        self.area = QScrollArea()
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.setSpacing(0)
        self.nobody = Nobody()
        whole.addWidget(self.head)
        whole.addWidget(self.area, 1)
        whole.addWidget(self.nobody, 1)

    def _connect(self) -> None:
        self.head.stepped.connect(self.stepped)
        self.head.closed.connect(self.closed)
        self.head.badge_clicked.connect(self._change_grade)
        self.next.log_asked.connect(self._log)
        self.next.plan_asked.connect(self._plan)
        self.next.done_asked.connect(self._done)
        self.next.brief_asked.connect(self._brief)
        self.next.snoozed.connect(self._snooze)
        self.tags.added.connect(self._add_tag)
        self.tags.removed.connect(self._remove_tag)
        self.tab_bar.changed.connect(self.show_tab)
        self.context.changes.changed.connect(self._changed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground and left edge."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.current().color("surface"))
        painter.fillRect(0, 0, 1, self.height(), theme.current().color("border2"))
        painter.end()

    def set_narrow(self, narrow: bool) -> None:
        """360 px in windows under 1440, else 392."""
        self.setFixedWidth(360 if narrow else 392)

    # showing

    def show_customer(self, customer_id: int | None) -> None:
        """Show a customer; None or one that is gone shows nothing."""
        moved = customer_id != self.customer_id
        self.customer_id = customer_id
        if moved:
            self.area.verticalScrollBar().setValue(0)
        if not self.isVisible():
            self._stale = True
            return
        self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        """Fill what was asked for while it was away."""
        super().showEvent(event)
        if self._stale:
            self._fill()

    def _fill(self) -> None:
        self._stale = False
        card = customer_card.card(self.context.store, self.customer_id) if self.customer_id is not None else None
        self.area.setVisible(card is not None)
        self.head.setVisible(card is not None)
        self.nobody.setVisible(card is None)
        if card is not None:
            self._show(card)

    def _show(self, card: CustomerCard) -> None:
        stage = options.current(self.context.store).name(card.stage_id)
        self.head.show_card(card, stage)
        self.rule.show_card(card)
        self.next.show_card(card, date.today())
        self.contacts.set_contacts(card.contacts)
        self.tags.set_tags([(str(tag.id), tag.text) for tag in card.tags], self._old_tags(card))
        self.tab_bar.set_count("touches", card.follow_ups)
        self.tab_bar.set_count("deals", card.conversions)
        self.tab_bar.set_count("files", card.attachments)
        self.tab_bar.set_count("service", complaints.open_count(self.context.store, card.id) or None)
        for page in self.tabs.values():
            page.mark(card)
        self._fill_tab()

    def show_tab(self, key: str) -> None:
        """Go to overview, facts, touches, deals, service or files."""
        self.tab_bar.set_current(key)
        self.pages.setCurrentWidget(self.tabs[key])
        self._fill_tab()

    def _fill_tab(self) -> None:
        self.tabs[self.tab_bar.current()].fill()
        self.pages.updateGeometry()

    def _changed(self, changes: ChangeSet) -> None:
        if self.customer_id is None or not self._touches(changes):
            return
        if self.isVisible():
            self._fill()
        else:
            self._stale = True

    def _touches(self, changes: ChangeSet) -> bool:
        for table, ids in changes.tables.items():
            if table in _PART_TABLES or ids is None or (table in _OWN_TABLES and self.customer_id in ids):
                return True
        return False

    # doing

    def _old_tags(self, card: CustomerCard) -> dict[str, str]:
        """What to say of tags that were set long ago, by their key."""
        if not card.tags:
            return {}
        today, words = date.today(), self.tr("{tag}: set on {day}, is it still true?")
        days = tags.stale_days(self.context.store)
        return {
            str(tag.id): words.format(tag=tag.text, day=tag.set_at)
            for tag in card.tags
            if tags.is_stale(tag.set_at, today, days)
        }

    def _known_tags(self) -> list[str]:
        return [text for _, text, _ in tags.listing(self.context.store)]

    def _log(self) -> None:
        if self.customer_id is not None:
            self.context.window.log_follow_up(self.customer_id)

    def _brief(self, spot: QPoint) -> None:
        if self.customer_id is not None:
            self.context.window.call_brief(self.customer_id, spot)

    def _plan(self) -> None:
        if self.customer_id is not None:
            self.context.window.plan_follow_up(self.customer_id)

    def _change_grade(self) -> None:
        if self.customer_id is not None:
            self.context.window.change_grade([self.customer_id])

    def _done(self) -> None:
        if self.customer_id is not None:
            self.context.work.run(follow_ups.done, [self.customer_id])

    def _snooze(self, until: str) -> None:
        if self.customer_id is not None:
            from crm_desktop.ui.plan.gate import PutOff  # noqa: PLC0415 - not needed to show a customer

            PutOff(self.context)([self.customer_id], until)

    def _add_tag(self, text: str) -> None:
        if self.customer_id is not None:
            self.context.work.run(tags.add_tag, [self.customer_id], text)

    def _remove_tag(self, key: str) -> None:
        if self.customer_id is not None:
            self.context.work.run(tags.remove_tag, [self.customer_id], int(key))

    def open_later(self) -> None:
        """Offer the days to put the next touch off to."""
        self.next.open_later()

    def first_phone(self) -> str:
        """The number that Ctrl+Shift+C copies, "" when there is none."""
        return self.contacts.first_phone()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Up and Alt+Down walk the list, Esc closes, L logs."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.stepped.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() == Qt.Key.Key_L and not event.modifiers() & ~Qt.KeyboardModifier.ControlModifier:
            self._log()
        else:
            super().keyPressEvent(event)

    def spot(self) -> QPoint:
        """Where a menu of the drawer may open (global)."""
        return self.mapToGlobal(QPoint(20, 60))
