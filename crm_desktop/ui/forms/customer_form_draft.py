"""The customer form's draft: kept within a second of typing, offered when the form is opened again."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from crm_desktop.services import drafts
from crm_desktop.services.drafts import FormDraft
from crm_desktop.store.database import Store
from crm_desktop.ui import dates
from crm_desktop.ui.widgets.banner import Banner
from crm_desktop.ui.widgets.link import Link

WAIT_MS = 800
"""How long typed text is in memory alone."""


class DraftOffer(Banner):
    """Says that something was typed and not saved: go on with it, or drop it."""

    dropped = Signal()

    def __init__(self) -> None:
        super().__init__("", "info", self.tr("Go on with it"))
        self.drop = Link(self.tr("Drop it"), "text2", role="body")
        self.drop.clicked.connect(self.dropped)
        row = self.layout()
        if row is not None:
            row.addWidget(self.drop)
        self.hide()

    def offer(self, draft: FormDraft) -> None:
        """Show the offer."""
        name = draft.values.get("name", "")
        when = dates.short(draft.at, date.today())
        text = self.tr("Typed on {when} and not saved: {name}") if name else self.tr("Typed on {when} and not saved")
        self.set_text(text.format(when=when, name=name))
        self.show()


class DraftKeeper(QObject):
    """Keeps what `read` gives (None: nothing unsaved) shortly after `touch`; `kept` carries the time."""

    kept = Signal(str)

    def __init__(self, store: Store, read: Callable[[], FormDraft | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._read = store, read
        self.key = drafts.fresh_key()
        self._written = False
        # not restarted by further typing: who never pauses would never be kept
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self.write)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.flush)

    def adopt(self, draft: FormDraft) -> None:
        """Go on with an earlier draft."""
        self.key, self._written = draft.key, True

    def touch(self) -> None:
        """Something was typed."""
        if not self._timer.isActive():
            self._timer.start()

    def write(self) -> None:
        """Keep the present state now, or forget it when nothing is unsaved."""
        draft = self._read()
        try:
            if draft is not None:
                drafts.keep(self._store, draft)
                self._written = True
                self.kept.emit(datetime.now().strftime("%H:%M"))
            elif self._written:
                self.forget()
        except OSError as error:
            self.kept.emit("")
            drafts.log.info("the draft cannot be kept: %s", error.strerror)

    def flush(self) -> None:
        """Keep what still waits, before the program ends."""
        if self._timer.isActive():
            self._timer.stop()
            self.write()

    def forget(self) -> None:
        """It was saved or is not wanted; what is typed from now on is another draft."""
        self._timer.stop()
        if self._written:
            drafts.drop(self._store, self.key)
        self.key, self._written = drafts.fresh_key(), False
