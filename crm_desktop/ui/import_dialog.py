"""Import: choose files, see what would happen, import, read the report and save the problems to be mended."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from crm_desktop.domain.messages import Message
from crm_desktop.domain.progress import Cancelled, Progress
from crm_desktop.files.annotate import save_problems
from crm_desktop.files.problems import Problem
from crm_desktop.services import importing
from crm_desktop.services.import_plan import ImportOptions, ImportPlan, ImportResult
from crm_desktop.store.database import Store
from crm_desktop.ui import theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.import_faces import PickFace, ReportFace, WaitFace
from crm_desktop.ui.import_view import ImportView
from crm_desktop.ui.say import say
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.checks import CheckBox
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.work import Job

FILES = "*.xlsx *.xlsm *.xls *.ods *.csv *.txt *.tsv *.vcf *.vcard"


def _plan(store: Store, paths: Sequence[Path], options: ImportOptions, progress: Progress) -> ImportPlan:
    return importing.plan(paths, store, options, progress)


def _save(_store: Store, jobs: Sequence[tuple[Path, Path, Sequence[Problem]]]) -> int:
    return sum(save_problems(source, target, found, say) for source, target, found in jobs)


class ImportDialog(Dialog):
    """Four faces: pick, wait, preview, report. It writes nothing before its button is pressed."""

    def __init__(self, context: Context, paths: Sequence[Path] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent or context.window.widget(), "", width=1180)
        self.title.setText(self.tr("Import"))
        self.setAccessibleName(self.tr("Import"))
        self.context = context
        self.paths = list(paths)
        self.plan: ImportPlan | None = None
        self.result: ImportResult | None = None
        self._closed = False
        self._job: Job | None = None
        self._label = ""
        self.stack = QStackedWidget()
        self.pick, self.wait, self.report = PickFace(), WaitFace(), ReportFace()
        self.view = ImportView(english=context.english)
        for page in (self.pick, self.wait, self.view, self.report):
            self.stack.addWidget(page)
        room = self.parentWidget()
        tall = min(600, (room.height() if room else 700) - 82 - theme.current().px(112))  # without a scroll bar
        self.stack.setMinimumHeight(max(tall, 360))
        self.body.addWidget(self.stack, 1)
        self.blanks = CheckBox(self.tr("Blank cells erase what the book has"))
        self.again = Button(self.tr("Other files"))
        self.save_button = Button(self.tr("Save problems as workbook"), icon="download")
        for part in (self.blanks, self.again, self.save_button):
            self.foot.addWidget(part)
        self._connect()
        self._show(self.pick)

    def _connect(self) -> None:
        self.pick.chosen.connect(self._choose)
        self.pick.dropped.connect(self.take_files)
        self.wait.cancelled.connect(self._cancel)
        self.view.changed.connect(self._weigh)
        self.blanks.toggled.connect(self._blanks_chosen)
        self.again.clicked.connect(self._choose_again)
        self.save_button.clicked.connect(self._save_problems)
        self.context.work.moved.connect(self._moved)
        self.context.work.ended.connect(self._ended)

    # -- faces -----------------------------------------------------------------------------------------------------
    def _show(self, page: QWidget) -> None:
        preview, report = page is self.view, page is self.report
        self.blanks.setVisible(preview)
        self.again.setVisible(preview)
        self.save_button.setVisible((preview or report) and bool(self._found()))
        self.accept_button.setVisible(preview or report)
        self.key_cap.setVisible(preview)
        self.cancel_button.setVisible(not report)
        self.accept_button.setEnabled(True)
        if preview:
            self._name_button()
        elif report:
            self.accept_button.setText(self.tr("Done"))
        self.accept_button.updateGeometry()
        self.stack.setCurrentWidget(page)
        if page is self.pick:
            # the button that had the keyboard was hidden while the program waited
            self.point_at(self.pick.choose_button)

    def _name_button(self) -> None:
        outcome = self.plan.outcome if self.plan else None
        if outcome is None:
            self.accept_button.setText(self.tr("Import"))
            self.accept_button.setEnabled(False)
            return
        count = sum((*outcome.added.values(), *outcome.updated.values()))
        text = self.tr("Import %n records", "", count) if count else self.tr("Nothing new to import")
        self.accept_button.setText(text)
        self.accept_button.setEnabled(bool(count))

    def open(self) -> None:
        """Show it, and read the files it was given."""
        super().open()
        if self.paths:
            self.take_files(self.paths)

    # -- files -----------------------------------------------------------------------------------------------------
    def _choose(self) -> None:
        start = self.context.settings().last_folder
        tables, anything = self.tr("Tables"), self.tr("All files")  # inside an f-string they would not be collected
        kinds = f"{tables} ({FILES});;{anything} (*)"
        chosen, _kind = QFileDialog.getOpenFileNames(self, self.tr("Choose files to import"), start, kinds)
        if chosen:
            self.context.remember(last_folder=str(Path(chosen[0]).parent))
            self.take_files([Path(path) for path in chosen])

    def _choose_again(self) -> None:
        self._show(self.pick)

    def take_files(self, paths: Sequence[Path]) -> None:
        """Read files and rehearse their import."""
        self.paths = list(paths)
        self.pick.complain("")
        names = ", ".join(path.name for path in self.paths)
        self._wait_for(self.tr("Reading {files}").format(files=names))
        self._job = self.context.work.run(_plan, self.paths, self._options(), done=self._planned, failed=self._failed)

    def _options(self) -> ImportOptions:
        return ImportOptions(erase_blanks=self.blanks.isChecked())

    def _wait_for(self, label: str) -> None:
        self._label = label
        self.wait.begin(label)
        self._show(self.wait)

    def _planned(self, plan: ImportPlan) -> None:
        if self._closed:
            return
        self.plan = plan
        self.view.show_plan(plan)
        self._show(self.view)
        self.point_at(self.accept_button)

    def _weigh(self, plan: ImportPlan) -> None:
        """Rehearse again after a change; an older rehearsal is given up."""
        if self._job is not None:
            self.context.work.cancel(self._job)
        self.plan = plan
        self._name_button()
        self._job = self.context.work.run(importing.weigh, plan, done=self._weighed, failed=self._failed)

    def _weighed(self, plan: ImportPlan) -> None:
        if self._closed or self.stack.currentWidget() is not self.view:
            return
        self.plan = plan
        self.view.show_outcome(plan)
        self._show(self.view)

    def _blanks_chosen(self) -> None:
        if self.plan is not None and self.stack.currentWidget() is self.view:
            plan = replace(self.plan, options=self._options(), outcome=None)
            self.view.show_outcome(plan)
            self._weigh(plan)

    # -- the import ------------------------------------------------------------------------------------------------
    def accept(self) -> None:
        """Import from the preview, close from the report."""
        page = self.stack.currentWidget()
        if page is self.report:
            super().accept()
        elif page is self.view and self.accept_button.isEnabled() and self.plan is not None:
            names = ", ".join(path.name for path in self.paths)
            self._wait_for(self.tr("Importing {files}").format(files=names))
            self._job = self.context.work.run(importing.apply, self.plan, done=self._imported, failed=self._failed)

    def _imported(self, result: ImportResult) -> None:
        if self._closed:
            return
        self.result = result
        self.report.show_result(result, self._found())
        self._show(self.report)
        self.point_at(self.accept_button)

    def _failed(self, message: Message) -> None:
        if self._closed:
            return
        self.pick.complain(say(message))
        self._show(self.pick)

    # -- progress --------------------------------------------------------------------------------------------------
    def _moved(self, job: Job) -> None:
        if job is self._job and not self._closed:
            self.wait.progress.set_progress(*job.progress)

    def _ended(self, job: Job) -> None:
        """A cancelled or broken job goes back to where it was started from."""
        if job is not self._job or self._closed or job.error is None:
            return
        if isinstance(job.error, Cancelled) or not isinstance(job.error, Exception):
            self._show(self.view if self.plan is not None else self.pick)

    def _cancel(self) -> None:
        if self._job is not None:
            self.context.work.cancel(self._job)

    def reject(self) -> None:
        """Close; what runs is stopped and leaves nothing behind."""
        if self._job is not None:
            self.context.work.cancel(self._job)
        super().reject()

    def _close(self) -> None:
        self._closed = True
        super()._close()

    # -- problems --------------------------------------------------------------------------------------------------
    def _found(self) -> tuple[Problem, ...]:
        outcome = self.result or (self.plan.outcome if self.plan else None)
        return (*outcome.problems, *outcome.hints) if outcome else ()

    def _save_problems(self) -> None:
        by_file = {path: [one for one in self._found() if one.file == path.name and one.row] for path in self.paths}
        marked = {path: found for path, found in by_file.items() if found}
        if not marked:
            return
        first, ending = next(iter(marked)), self.tr("problems")
        if len(marked) == 1:
            proposed = first.with_name(f"{first.stem}-{ending}.xlsx")
            name, _kind = QFileDialog.getSaveFileName(self, self.save_button.text(), str(proposed), "Excel (*.xlsx)")
            targets = {first: Path(name)} if name else {}
        else:
            folder = QFileDialog.getExistingDirectory(self, self.save_button.text(), str(first.parent))
            targets = {path: Path(folder) / f"{path.stem}-{ending}.xlsx" for path in marked if folder}
        if targets:
            self.save_to(targets)

    def save_to(self, targets: dict[Path, Path]) -> None:
        """Write annotated copies: source -> target."""
        found = self._found()
        jobs = [
            (source, target, tuple(one for one in found if one.file == source.name and one.row))
            for source, target in targets.items()
        ]
        self.save_button.setEnabled(False)
        self.context.work.run(_save, jobs, done=self._saved, failed=self._not_saved)

    def _saved(self, _marked: int) -> None:
        if not self._closed:
            self.save_button.setText(self.tr("Saved"))
            self.save_button.set_icon("check")

    def _not_saved(self, message: Message) -> None:
        self.save_button.setEnabled(True)
        self.context.window.tell(message)
