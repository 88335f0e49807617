"""Everything of the service at one place: all complaints, the open ones first, and whose data is to be checked."""

from datetime import date, datetime
from pathlib import Path

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.files.writing import Written
from crm_desktop.services import complaint_export, complaints, verifications
from crm_desktop.services.clock_book import clock_book
from crm_desktop.services.verifications import StaleCustomer, Which
from crm_desktop.store.change_log import ChangeSet
from crm_desktop.store.database import Store
from crm_desktop.ui import save_file, service_rooms
from crm_desktop.ui.context import Context
from crm_desktop.ui.drawer.service_lines import complaint_line, stale_line
from crm_desktop.ui.drawer.service_rows import ServiceLine, ServiceSection
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.tab_bar import TabBar

_PAGE = 30
_EXPORTED = QT_TRANSLATE_NOOP("messages", "Exported to {path}")
_TABLES = frozenset({"complaint", "verification", "customer", "follow_up", "grade_change", "setting"})


Checks = tuple[Which, list[StaleCustomer], int]


def _checks(store: Store, today: date, which: Which, shown: int) -> Checks:
    found = verifications.queue(store, today, shown + 1, which=which)
    return which, found, verifications.count(store, today, which=which)


class ServiceDesk(Dialog):
    """Two lists; a row opens its record over them."""

    def __init__(self, context: Context, tab: str = "complaint") -> None:
        super().__init__(context.window.widget(), "", width=760)
        self.context = context
        self.title.setText(self.tr("Complaints and checks"))
        self.setAccessibleName(self.title.text())
        self._shown = _PAGE
        self._owners: dict[int, int] = {}
        self.tabs = TabBar([(key, text) for key, text in self._names().items()], "small")
        self.tabs.set_current(tab)
        self.list = ServiceSection("", "", "", "")
        self.more = Button(self.tr("Show more"), size="small")
        self.total = Label("", "small", "text2")
        self.export_button = Button(self.tr("Export complaints"), "ghost", icon="download")
        self._lay_out()
        self._connect()
        self.fill()

    def _names(self) -> dict[str, str]:
        return {
            "complaint": self.tr("Complaints"),
            "check": self.tr("Data to check"),
            "talk": self.tr("Needs after talks"),
        }

    def _lay_out(self) -> None:
        self.accept_button.hide()
        self.key_cap.hide()
        self.cancel_button.setText(self.tr("Close"))
        self.foot.addWidget(self.export_button)
        self.foot.addWidget(self.total)
        self.list.hide_head()
        self.body.setSpacing(6)
        self.body.addWidget(self.tabs)
        self.body.addWidget(self.list)
        self.body.addWidget(self.more)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.tabs.changed.connect(self.show_tab)
        self.list.opened.connect(self._open)
        self.more.clicked.connect(self._show_more)
        self.export_button.clicked.connect(self._export)
        self.context.changes.changed.connect(self._book_changed)

    def show_tab(self, key: str) -> None:
        """Show the list "complaint", "check" or "talk"."""
        self.tabs.set_current(key)
        self._shown = _PAGE
        self.fill()

    def _show_more(self) -> None:
        self._shown += _PAGE
        self.fill()

    def _book_changed(self, changes: ChangeSet) -> None:
        if self.isVisible() and _TABLES & set(changes.tables):
            self.fill()

    def fill(self) -> None:
        """Read the list that is shown; a long one beside the window."""
        if self.tabs.current() == "complaint":
            self.list.empty.setText(self.tr("No complaint."))
            self._show(*self._complaints())
        else:
            which = Which.TALK if self.tabs.current() == "talk" else Which.AGE
            self.list.empty.setText(self.tr("All data is fresh."))
            self.context.work.read(_checks, date.today(), which, self._shown, done=self._checked)

    def _checked(self, found: Checks) -> None:
        which, stale, count = found
        if self.tabs.current() != ("talk" if which is Which.TALK else "check"):
            return
        most = f"{count:,}+" if count == verifications.MOST else f"{count:,}"
        self.total.setText(self.tr("{count} customers").format(count=most))
        today = date.today()
        self._show([stale_line(one, today) for one in stale[: self._shown]], len(stale) > self._shown)

    def _show(self, lines: list[ServiceLine], more: bool) -> None:
        self.list.show_lines(lines)
        self.more.setVisible(more)
        self.export_button.setVisible(self.tabs.current() == "complaint" and bool(lines))
        self.refit()

    def _complaints(self) -> tuple[list[ServiceLine], bool]:
        store, now = self.context.store, datetime.now()
        book = clock_book(store)
        found = complaints.listing(store, self._shown + 1)
        self._owners = {one.id: one.customer_id for one in found}
        waiting = sum(one.state != "closed" for one in found)
        self.total.setText(self.tr("{count} open").format(count=waiting))
        lines = [complaint_line(book, one, now, named=True) for one in found[: self._shown]]
        return lines, len(found) > self._shown

    def _open(self, kind: str, record_id: int) -> None:
        if kind == "complaint":
            service_rooms.complain(self.context, self._owners[record_id], record_id)
        else:
            service_rooms.check(self.context, record_id)

    def _export(self) -> None:
        name = self.tr("Complaints") + ".xlsx"
        target = save_file.choose(self.context, self, self.export_button.text(), name, "Excel (*.xlsx)")
        if target is not None:
            self.export_to(target.with_suffix(".xlsx"))

    def export_to(self, target: Path) -> None:
        """Write all complaints to a workbook."""
        self.context.remember(last_folder=str(target.parent))
        self.context.work.run(complaint_export.export_all, target, datetime.now(), done=self._exported)

    def _exported(self, written: Written) -> None:
        self.context.window.tell(Message(_EXPORTED, path=written.path))
