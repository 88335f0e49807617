"""The drawer's tabs: overview with the filtered timeline, facts, touches, deals, files."""

from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.services import attachments, timeline
from crm_desktop.services.customer_card import CustomerCard
from crm_desktop.ui.context import Context
from crm_desktop.ui.drawer import entries
from crm_desktop.ui.drawer.facts import FactsView
from crm_desktop.ui.drawer.timeline import TimelineView
from crm_desktop.ui.forms import attach
from crm_desktop.ui.forms.field_words import fact_rows
from crm_desktop.ui.widgets.button import Button, IconButton
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.pick_item import PickItem
from crm_desktop.ui.widgets.pick_list import PickMenu

_LIMIT = 200


class DrawerTab(QWidget):
    """One tab; `mark` tells it the customer, `fill` reads what it shows only when it is looked at."""

    def __init__(self, context: Context, title: str) -> None:
        super().__init__()
        self.context, self._fresh = context, False
        self.card: CustomerCard | None = None
        self.title = Label(title, "small", "text2")
        self.head = QHBoxLayout()
        self.head.setSpacing(6)
        self.head.addWidget(self.title)
        self.head.addStretch(1)
        self.nothing = Label("", "small", "text3", wrap=True)
        self.nothing.hide()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(18, 8, 14, 0)
        self.column.setSpacing(6)
        self.column.addLayout(self.head)
        self.column.addWidget(self.nothing)

    def mark(self, card: CustomerCard) -> None:
        """Another customer, or the same one changed."""
        self.card, self._fresh = card, False

    def fill(self) -> None:
        """Read and show, once for each mark."""
        if self.card is not None and not self._fresh:
            self._fresh = True
            self.read(self.card)

    def read(self, card: CustomerCard) -> None:
        """Show this customer's part."""

    def say_nothing(self, text: str) -> None:
        """A line for an empty tab; "" takes it away."""
        self.nothing.setText(text)
        self.nothing.setVisible(bool(text))


class _HistoryTab(DrawerTab):
    """A tab with a timeline of some kinds."""

    kinds: tuple[str, ...] = ()

    def __init__(self, context: Context, title: str, empty: str) -> None:
        super().__init__(context, title)
        self._empty = empty
        self.view = TimelineView()
        self.view.setAccessibleName(title)
        self.column.addWidget(self.view)
        self.column.addStretch(1)
        self.view.activated.connect(self.open_entry)
        self.view.asked.connect(self._ask)
        self._menu: PickMenu | None = None
        self._asked_about = 0

    def _ask(self, kind: str, entry_id: int, spot: QPoint) -> None:
        """What can be done with a file."""
        if kind == "attachment":
            self._asked_about = entry_id
            self._menu = PickMenu(
                [
                    PickItem("open", self.tr("Open"), icon="card", note="Enter"),
                    PickItem("remove", self.tr("Remove file"), icon="trash", danger=True),
                ],
                self,
            )
            self._menu.picked.connect(self._asked)
            self._menu.open_at(spot)
            self._menu.list.setFocus()

    def _asked(self, key: str) -> None:
        if key == "open":
            self.open_entry("attachment", self._asked_about)
        else:
            self.context.work.run(attachments.remove, [self._asked_about])

    def read(self, card: CustomerCard) -> None:
        """Show the newest first."""
        today = date.today()
        items = timeline.timeline(self.context.store, card.id, kinds=frozenset(self.kinds) or None, limit=_LIMIT)
        self.view.set_entries([entries.entry(item, today) for item in items])
        self.say_nothing("" if items else self._empty)

    def open_entry(self, kind: str, entry_id: int) -> None:
        """Open a file or a deal; other entries show their whole text already."""
        if kind == "conversion" and self.card is not None:
            self.context.window.record_conversion(self.card.id, entry_id)
        if kind != "attachment" or self.card is None:
            return
        try:
            opened = attach.open_attachment(self.context, self.card.id, entry_id)
        except UserError as error:
            self.context.window.tell(error.message)
            return
        if not opened:
            self.context.window.tell(Message(QT_TRANSLATE_NOOP("messages", "The file could not be opened.")))


class OverviewTab(_HistoryTab):
    """Everything that happened, filtered by kind."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("Timeline"), self.tr("Nothing of this kind yet."))
        self.filter = Button(self.tr("All kinds"), "ghost", size="small", chevron=True)
        self.head.addWidget(self.filter)
        self.filter.clicked.connect(self._open)

    def _open(self) -> None:
        items = [PickItem("", self.tr("All kinds")), *(PickItem(key, text) for key, text in entries.kinds())]
        self._menu = PickMenu(items, self)
        self._menu.picked.connect(self._picked)
        self._menu.open_focused(self.filter)

    def _picked(self, key: str) -> None:
        self.kinds = (key,) if key else ()
        self.filter.setText(dict(entries.kinds()).get(key, self.tr("All kinds")))
        self.filter.updateGeometry()
        if self.card is not None:
            self.read(self.card)


class TouchesTab(_HistoryTab):
    """Follow-ups, planned ones included."""

    kinds = ("follow_up",)

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("Touches"), self.tr("No follow-up yet."))
        self.log = Button(self.tr("Log follow-up"), size="small", icon="plus")
        self.log.clicked.connect(self._log)
        self.head.addWidget(self.log)

    def _log(self) -> None:
        if self.card is not None:
            self.context.window.log_follow_up(self.card.id)


class DealsTab(_HistoryTab):
    """Deals and losses."""

    kinds = ("conversion", "loss")

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("Deals and losses"), self.tr("No deal yet."))
        self.criteria = IconButton("flag", self.tr("Criteria of the stage"))
        self.criteria.clicked.connect(self._criteria)
        self.head.addWidget(self.criteria)
        self.won = Button(self.tr("Record conversion"), size="small", icon="plus")
        self.lost = Button(self.tr("Record loss"), "ghost", size="small")
        self.won.clicked.connect(self._won)
        self.lost.clicked.connect(self._lost)
        self.head.addWidget(self.lost)
        self.head.addWidget(self.won)

    def _criteria(self) -> None:
        from crm_desktop.ui.stages.standing import StandingDialog  # noqa: PLC0415 - read when it is asked for

        if self.card is not None:
            StandingDialog(self.context, self.card.id).open()

    def _won(self) -> None:
        if self.card is not None:
            self.context.window.record_conversion(self.card.id)

    def _lost(self) -> None:
        if self.card is not None:
            self.context.window.record_loss(self.card.id)


class FilesTab(_HistoryTab):
    """Kept files; Enter or a double click opens one, dropping adds."""

    kinds = ("attachment",)

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("Files"), self.tr("No file yet. Drop files here or add them."))
        self.add = Button(self.tr("Add files"), size="small", icon="paperclip")
        self.add.clicked.connect(self._add)
        self.head.addWidget(self.add)
        self.setAcceptDrops(True)
        self.setMinimumHeight(160)

    def _add(self) -> None:
        if self.card is not None:
            self.context.window.attach(self.card.id)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome."""
        if attach.dropped_files(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Keep the dropped files."""
        if self.card is not None:
            attach.keep_files(self.context, self.card.id, attach.dropped_files(event.mimeData()))
            event.accept()


class FactsTab(DrawerTab):
    """All filled fields, and the way to the form."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("Details"))
        self.edit = Button(self.tr("Edit"), size="small", icon="edit")
        self.edit.clicked.connect(self._edit)
        self.head.addWidget(self.edit)
        self.view = FactsView()
        self.column.addWidget(self.view)
        self.column.addStretch(1)

    def read(self, card: CustomerCard) -> None:
        """Show the filled fields."""
        self.view.set_facts(fact_rows({key: text for key, text in card.values.items() if key not in card.left_out}))

    def _edit(self) -> None:
        if self.card is not None:
            self.context.window.edit_customer(self.card.id)
