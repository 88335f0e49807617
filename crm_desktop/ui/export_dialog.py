"""Export: the four templates in one workbook, or what the current tab shows, as xlsx or csv."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.files.writing import Written
from crm_desktop.services import export_log, exporting
from crm_desktop.services.export_log import Export
from crm_desktop.services.exporting import ALL, Shown
from crm_desktop.ui import save_file
from crm_desktop.ui.context import Context
from crm_desktop.ui.export_log_dialog import ExportLogDialog
from crm_desktop.ui.export_share import SharePart
from crm_desktop.ui.list_source import basis_text, state_text
from crm_desktop.ui.say import say
from crm_desktop.ui.widgets.banner import Banner
from crm_desktop.ui.widgets.checks import RadioButton
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.link import Link
from crm_desktop.ui.widgets.progress import ProgressPanel
from crm_desktop.ui.widgets.segmented import Segmented
from crm_desktop.ui.work import Job

_DONE = QT_TRANSLATE_NOOP("messages", "Exported to {path}")


class ExportDialog(Dialog):
    """Asks what, then where; the file appears whole or not at all."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent or context.window.widget(), "", width=520)
        self.context = context
        self.title.setText(self.tr("Export"))
        self.setAccessibleName(self.title.text())
        self.accept_button.setText(self.tr("Choose where…"))
        self._job: Job | None = None
        self._closed = False
        self._target = Path()
        self._page = _current_page(context)
        self.book = RadioButton(self.tr("All four templates in one workbook"), True)
        self.colleague = RadioButton(self.tr("For a colleague or somebody outside"), False)
        self.share = SharePart(context)
        self.view = RadioButton(self.tr("What the current tab shows"), False)
        self.chosen = RadioButton(self.tr("Selected rows of the current tab"), False)
        self.format = Segmented([("xlsx", "Excel (xlsx)"), ("csv", "CSV")])
        self.note = Label("", "small", "text2", wrap=True)
        self.complaint = Banner("", "danger", wrap=True)
        self.progress = ProgressPanel()
        self._lay_out()
        self.progress.cancelled.connect(self._cancel)
        context.work.moved.connect(self._moved)
        context.work.ended.connect(self._ended)
        self.log_link = Link(self.tr("Export log"), role="small")
        self.log_link.clicked.connect(self._show_log)
        self.foot.addWidget(self.log_link)
        for radio in (self.book, self.colleague, self.view, self.chosen):
            radio.toggled.connect(self._show)
        self._show()

    def _lay_out(self) -> None:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.book, self.view, self.chosen, self.colleague, self.share):
            column.addWidget(part)
        self.view.setEnabled(self._page is not None)
        self.chosen.setEnabled(self._page is not None and self._page.table.selected_count() > 1)
        self.body.addWidget(self.complaint)
        self.body.addWidget(holder)
        self.body.addWidget(self.format)
        self.body.addWidget(self.note)
        self.body.addWidget(self.progress)
        self.complaint.hide()
        self.progress.hide()

    def _show(self) -> None:
        whole = self._is_book()
        self.format.setEnabled(not whole)
        self.format.setVisible(not whole)
        text = self.tr("The sources' columns in their order; importing the file again changes nothing.")
        self.note.setText(text if whole else self.tr("The columns as they are shown, in the order of the tab."))
        self.note.setVisible(not self.colleague.isChecked())
        self.share.setVisible(self.colleague.isChecked())
        self.refit()

    def _show_log(self) -> None:
        ExportLogDialog(self.context, self).open()

    def _is_book(self) -> bool:
        return self.book.isChecked() or self.colleague.isChecked() or self._page is None

    def _ending(self) -> str:
        return "xlsx" if self._is_book() else self.format.current()

    def accept(self) -> None:
        """Ask for the place, then write."""
        if self.colleague.isChecked() and not self.share.is_told():
            self.refit()
            return
        ending = self._ending()
        name = self.tr("Customer Book") + f"-{date.today():%Y%m%d}.{ending}"
        kinds = "CSV (*.csv)" if ending == "csv" else "Excel (*.xlsx)"
        target = save_file.choose(self.context, self, self.title.text(), name, kinds)
        if target is not None:
            self.write(target if target.suffix else target.with_suffix(f".{ending}"))

    def write(self, target: Path) -> None:
        """Write to a file; it appears when it is whole."""
        self._target = target
        self.context.remember(last_folder=str(target.parent))
        self.complaint.hide()
        self.accept_button.setEnabled(False)
        self.progress.set_progress(0, 0)
        self.progress.show()
        self.refit()
        run = self.context.work.run
        if self._is_book():
            scope = self.share.scope() if self.colleague.isChecked() else ALL
            self._job = run(exporting.export_book, target, scope=scope, done=self._written, failed=self._failed)
            return
        listing, keys, ids = self._shown()
        self._job = run(
            exporting.export_view,
            listing,
            keys,
            target,
            ids=ids,
            titles={column.key: column.header for column in self._page.model.columns},
            words={"state": state_text, "basis": basis_text},
            done=self._written,
            failed=self._failed,
        )

    def _shown(self) -> tuple[Shown, Sequence[str], Sequence[int]]:
        """The list, its visible columns in their order, and the ids of its rows as shown."""
        page = self._page
        state = page.table.state()
        hidden = set(state["hidden"])
        keys = [key for key in state["order"] if key not in hidden]
        ids = list(page.model.ids())
        if self.chosen.isChecked():
            chosen = set(page.table.selected_ids())
            ids = [row_id for row_id in ids if row_id in chosen]
        return page.listing, keys, ids

    def _written(self, result: Mapping[str, int] | Written) -> None:
        # it is noted even when the dialog is gone: the file is there
        rows = result.rows if isinstance(result, Written) else sum(result.values())
        export_log.note(self.context.store, self._entry(rows))
        if self._closed:
            return
        self.context.window.tell(Message(_DONE, path=self._target))
        super().accept()

    def _entry(self, rows: int) -> Export:
        what = "book" if self._is_book() else "view" if self.view.isChecked() else "chosen"
        entry = Export(export_log.moment(), str(self._target), what, rows)
        if not self.colleague.isChecked():
            return entry
        told = self.share
        owner, masked = told.owner_name(), told.scope().masked
        return replace(entry, owner=owner, masked=masked, to=told.to.text().strip(), why=told.why.text().strip())

    def _failed(self, message: Message) -> None:
        if self._closed:
            return
        self.complaint.set_text(say(message))
        self.complaint.show()
        self._rest()

    def _rest(self) -> None:
        self.progress.hide()
        self.accept_button.setEnabled(True)
        self.refit()

    def _moved(self, job: Job) -> None:
        if job is self._job and not self._closed:
            self.progress.set_progress(*job.progress)

    def _ended(self, job: Job) -> None:
        if job is self._job and job.error is not None and not self._closed:
            self._rest()

    def _cancel(self) -> None:
        if self._job is not None:
            self.context.work.cancel(self._job)

    def _close(self) -> None:
        self._closed = True
        self._cancel()
        super()._close()


def _current_page(context: Context) -> Any:
    """The tab in front if it shows a list, else None."""
    pages = getattr(context.window.widget(), "pages", None)
    page = getattr(pages, "current", None)
    if page is not None and hasattr(page, "pane"):
        page = page.pane()  # one of the lists of the conversions tab
    return page if hasattr(page, "listing") and hasattr(page, "table") else None
