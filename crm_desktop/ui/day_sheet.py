"""The sheet of a day to take along: seen first, then printed or kept as a PDF."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMarginsF, QSizeF, Qt
from PySide6.QtGui import QImage, QPagedPaintDevice, QPageSize, QPainter, QPdfWriter, QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.files.writing import replacing
from crm_desktop.services.due_lines import due_lines
from crm_desktop.ui import dates, theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.form_choices import Choice, ChoiceRow
from crm_desktop.ui.sheet_paint import HEIGHT, WIDTH, Sheet, SheetPainter
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.dialog import Dialog

_DPI: Final = 96
_SAVED: Final = QT_TRANSLATE_NOOP("messages", "Saved: {path}")
_SHOWN: Final = 12
"""Pages that the preview shows at most."""


def write_pdf(path: Path, sheet: Sheet) -> int:
    """Write a sheet as a PDF with its fonts inside; returns the number of pages. UserError when the disk refuses."""
    with replacing(path) as temporary:
        writer = QPdfWriter(str(temporary))
        writer.setCreator("crm-desktop")
        writer.setTitle(f"{sheet.day}")
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setResolution(_DPI)
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        return paint_on(writer, sheet)


def paint_on(device: QPagedPaintDevice, sheet: Sheet) -> int:
    """Paint all pages on a printer or a PDF; returns how many."""
    painter = QPainter()
    painter.begin(device)
    size = QSizeF(device.width(), device.height())
    painter.scale(size.width() / WIDTH, size.height() / HEIGHT)
    work = SheetPainter(sheet)
    pages = work.pages(painter)
    for at, lines in enumerate(pages):
        if at:
            device.newPage()
        work.paint(painter, lines, at + 1, len(pages))
    painter.end()
    return len(pages)


def pictures(sheet: Sheet, ratio: float, width: int) -> list[QPixmap]:
    """The pages as pictures of so many logical px for the preview."""
    scale = width / WIDTH
    work, found = SheetPainter(sheet), []
    blank = QImage(round(width * ratio), round(HEIGHT * scale * ratio), QImage.Format.Format_RGB32)
    measuring = QPainter(blank)
    pages = work.pages(measuring)
    measuring.end()
    for at, lines in enumerate(pages[:_SHOWN]):
        image = blank.copy()
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale * ratio, scale * ratio)
        work.paint(painter, lines, at + 1, len(pages))
        painter.end()
        picture = QPixmap.fromImage(image)
        picture.setDevicePixelRatio(ratio)
        found.append(picture)
    return found


class DaySheet(Dialog):
    """Today's or tomorrow's sheet; prints, or writes a PDF."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.window.widget(), self.tr("Day sheet"), width=700, accept=self.tr("Save as PDF"))
        self.context = context
        today = date.today()
        days = [(self.tr("Today"), today), (self.tr("Tomorrow"), today + timedelta(days=1))]
        self.days = ChoiceRow([Choice(str(day), text) for text, day in days], required=True)
        self.days.set_current(str(today))
        self.head.addWidget(self.days)
        self.room = QWidget()
        self.column = QVBoxLayout(self.room)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)
        self.view = QScrollArea()
        self.view.setWidget(self.room)
        self.view.setWidgetResizable(True)
        self.view.setFrameShape(QScrollArea.Shape.NoFrame)
        self.view.setFixedHeight(theme.current().px(520))
        self.body.addWidget(self.view)
        self.print_button = Button(self.tr("Print…"), icon="print")
        self.foot.addWidget(self.print_button)
        self.print_button.clicked.connect(self._print)
        self.days.edited.connect(self._show)
        self._show()

    def sheet(self) -> Sheet:
        """What would be printed now."""
        day = date.fromisoformat(self.days.current())
        return Sheet(day, due_lines(self.context.store, day))

    def _show(self) -> None:
        while (item := self.column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.deleteLater()
        for picture in pictures(self.sheet(), self.devicePixelRatioF(), 620):
            label = QLabel()
            label.setPixmap(picture)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setAccessibleName(self.tr("Page"))
            self.column.addWidget(label)
        self.column.addStretch(1)

    def accept(self) -> None:
        """Ask where to and write the PDF."""
        folder = self.context.settings().last_folder
        name = self.tr("Day sheet {date}").format(date=self.days.current())
        proposed = str(Path(folder) / f"{name}.pdf") if folder else f"{name}.pdf"
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save as PDF"), proposed, "PDF (*.pdf)")
        if chosen:
            self.write(Path(chosen))

    def write(self, path: Path) -> None:
        """Write the PDF and say where it lies."""
        target = path if path.suffix else path.with_suffix(".pdf")
        try:
            write_pdf(target, self.sheet())
        except UserError as error:
            self.context.window.tell(error.message)
            return
        self.context.remember(last_folder=str(target.parent))
        self.context.window.tell(Message(_SAVED, path=str(target)))
        super().accept()

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 - loaded when something is printed

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setFullPage(True)
        printer.setDocName(self.tr("Day sheet") + f" {dates.day_text(self.days.current())}")
        if QPrintDialog(printer, self).exec():
            paint_on(printer, self.sheet())
            super().accept()
