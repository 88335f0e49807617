"""What the tests of drawer and forms stand on: a real book, a real window that remembers what it was asked for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMainWindow, QVBoxLayout, QWidget

from crm_desktop.domain.messages import Message
from crm_desktop.services import customers
from crm_desktop.settings import Settings, WindowState
from crm_desktop.store import options
from crm_desktop.store.database import Store
from crm_desktop.ui.changes import Changes
from crm_desktop.ui.context import Context
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.work import Work


class AskedWindow(QMainWindow):
    """A window of 1440x900 that only writes down what the rooms ask it for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[object, ...]] = []
        self.resize(1440, 900)
        centre = QWidget()
        self.room = QVBoxLayout(centre)
        self.room.setContentsMargins(0, 0, 0, 0)
        self.setCentralWidget(centre)

    def open_customer(self, customer_id: int) -> None:
        self.asked.append(("open", customer_id))

    def new_customer(self) -> None:
        self.asked.append(("new",))

    def edit_customer(self, customer_id: int) -> None:
        self.asked.append(("edit", customer_id))

    def log_follow_up(self, customer_id: int) -> None:
        self.asked.append(("log", customer_id))

    def plan_follow_up(self, customer_id: int) -> None:
        self.asked.append(("plan", customer_id))

    def change_grade(self, customer_ids: Sequence[int], option_id: int | None = None) -> None:
        self.asked.append(("grade", tuple(customer_ids), option_id))

    def record_conversion(self, customer_id: int) -> None:
        self.asked.append(("deal", customer_id))

    def record_loss(self, customer_id: int) -> None:
        self.asked.append(("loss", customer_id))

    def attach(self, customer_id: int) -> None:
        self.asked.append(("attach", customer_id))

    def import_files(self, paths: Sequence[Path] = ()) -> None:
        self.asked.append(("import", tuple(paths)))

    def export(self) -> None:
        self.asked.append(("export",))

    def show_palette(self) -> None:
        self.asked.append(("palette",))

    def show_page(self, key: str) -> None:
        self.asked.append(("page", key))

    def close_form(self) -> None:
        self.asked.append(("close_form",))

    def tell(self, message: Message) -> None:
        self.asked.append(("tell", message))

    def widget(self) -> QWidget:
        return self


@dataclass
class Desk:
    """A window over a book, with the means to find things by what they read."""

    store: Store
    window: AskedWindow
    work: Work
    changes: Changes
    context: Context = field(init=False)

    def __post_init__(self) -> None:
        self.store.english = True
        self.context = Context(
            self.store, self.work, self.changes, self.window, Settings, WindowState, lambda **_: None
        )

    def show(self, widget: QWidget) -> None:
        self.window.room.addWidget(widget)
        self.window.show()
        widget.show()
        QApplication.processEvents()

    def dialog(self) -> Dialog:
        found = Dialog.top(self.window)
        assert found is not None, "no dialog is open"
        return found

    def texts(self, root: QWidget | None = None) -> list[str]:
        QApplication.processEvents()
        labels = (root or self.window).findChildren(QLabel)
        return [label.text() for label in labels if label.isVisible() and label.text()]

    def button(self, text: str, root: QWidget | None = None) -> QAbstractButton:
        QApplication.processEvents()
        every = (root or self.window).findChildren(QAbstractButton)
        fitting = [one for one in every if one.isVisible() and text in (one.text(), one.accessibleName())]
        assert fitting, f"no button {text!r} among {[one.text() for one in every if one.isVisible()]}"
        return fitting[-1]

    def click(self, text: str, root: QWidget | None = None) -> None:
        self.button(text, root).click()
        QApplication.processEvents()

    def option(self, kind: str, name: str) -> int:
        found = options.current(self.store).find(kind, name)
        assert found is not None
        return found

    def value(self, sql: str, *args: object) -> object:
        with self.store.read() as db:
            return db.exec_driver_sql(sql, args).scalar()


def day(ahead: int) -> str:
    """ISO day from today."""
    return (date.today() + timedelta(days=ahead)).isoformat()


def add_customer(store: Store, name: str = "澜川智能科技有限公司", **values: str) -> int:
    """A customer with one contact."""
    contact = customers.ContactDraft(
        name="陈立",
        title="总经理",
        is_primary=True,
        is_decision_maker=True,
        points=(customers.PointDraft("", "13800000000"), customers.PointDraft("email", "chenli@lanchuan.example")),
    )
    return customers.add(store, {"name": name, "grade": "B", "owner": "王磊", **values}, contacts=[contact])


def desk_on(store: Store) -> Iterator[Desk]:
    """A desk that is cleared away afterwards."""
    window = AskedWindow()
    work = Work(store, serial=True)
    changes = Changes(store)
    yield Desk(store, window, work, changes)
    changes.close()
    work.close()
    window.close()
    window.deleteLater()
    # widgets end here as Qt ends them, not later by the cyclic collector in the middle of something else
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
