"""What goes on paper: A4 pages seen first, then printed or kept as a PDF; painted alike on all three."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final, Protocol

from PySide6.QtCore import QCoreApplication, QMarginsF, QSizeF, Qt
from PySide6.QtGui import QImage, QPagedPaintDevice, QPageSize, QPainter, QPdfWriter, QPixmap
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.files.writing import replacing
from crm_desktop.ui import save_file, theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.dialog import Dialog

WIDTH: Final = 794
HEIGHT: Final = 1123
"""A4 at 96 dpi, px."""
_DPI: Final = 96
_SAVED: Final = QT_TRANSLATE_NOOP("messages", "Saved: {path}")
_SHOWN: Final = 12
"""Pages that the preview shows at most."""


class Paper(Protocol):
    """Something that breaks itself into pages and paints them, px at 96 dpi from the upper left corner."""

    def pages(self, painter: QPainter, /) -> list[Any]:
        """What stands on each page; the painter's fonts measure."""

    def paint(self, painter: QPainter, page: Any, number: int, of: int, /) -> None:
        """One page."""


def write_pdf(path: Path, title: str, paper: Paper) -> int:
    """Write a PDF with its fonts inside; returns the number of pages. UserError when the disk refuses."""
    with replacing(path) as temporary:
        writer = QPdfWriter(str(temporary))
        writer.setCreator("crm-desktop")
        writer.setTitle(title)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setResolution(_DPI)
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        return paint_on(writer, paper)


def paint_on(device: QPagedPaintDevice, paper: Paper) -> int:
    """Paint all pages on a printer or a PDF; returns how many."""
    painter = QPainter()
    painter.begin(device)
    size = QSizeF(device.width(), device.height())
    painter.scale(size.width() / WIDTH, size.height() / HEIGHT)
    pages = paper.pages(painter)
    for at, page in enumerate(pages):
        if at:
            device.newPage()
        paper.paint(painter, page, at + 1, len(pages))
    painter.end()
    return len(pages)


def pictures(paper: Paper, ratio: float, width: int) -> list[QPixmap]:
    """The pages as pictures of so many logical px for the preview."""
    scale = width / WIDTH
    found = []
    blank = QImage(round(width * ratio), round(HEIGHT * scale * ratio), QImage.Format.Format_RGB32)
    measuring = QPainter(blank)
    pages = paper.pages(measuring)
    measuring.end()
    for at, page in enumerate(pages[:_SHOWN]):
        image = blank.copy()
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale * ratio, scale * ratio)
        paper.paint(painter, page, at + 1, len(pages))
        painter.end()
        picture = QPixmap.fromImage(image)
        picture.setDevicePixelRatio(ratio)
        found.append(picture)
    return found


class PaperDialog(Dialog):
    """Shows the pages of `paper`; prints them, or writes a PDF. A subclass says what `paper` and `file_name` are."""

    def __init__(self, context: Context, title: str) -> None:
        save = QCoreApplication.translate("PaperDialog", "Save as PDF")
        super().__init__(context.window.widget(), title, width=700, accept=save)
        self.context = context
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
        self.print_button = Button(QCoreApplication.translate("PaperDialog", "Print…"), icon="print")
        self.foot.addWidget(self.print_button)
        self.print_button.clicked.connect(self._print)

    def paper(self) -> Paper:
        """What would be printed now."""
        raise NotImplementedError

    def file_name(self) -> str:
        """What the PDF and the print job are called."""
        raise NotImplementedError

    def show_pages(self) -> None:
        """Show the pages anew."""
        while (item := self.column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.deleteLater()
        for picture in pictures(self.paper(), self.devicePixelRatioF(), 620):
            label = QLabel()
            label.setPixmap(picture)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setAccessibleName(QCoreApplication.translate("PaperDialog", "Page"))
            self.column.addWidget(label)
        self.column.addStretch(1)

    def accept(self) -> None:
        """Ask where to and write the PDF."""
        name = f"{self.file_name()}.pdf"
        chosen = save_file.choose(self.context, self, self.accept_button.text(), name, "PDF (*.pdf)")
        if chosen is not None:
            self.write(chosen)

    def write(self, path: Path) -> None:
        """Write the PDF and say where it lies."""
        target = path if path.suffix else path.with_suffix(".pdf")
        try:
            write_pdf(target, self.file_name(), self.paper())
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
        printer.setDocName(self.file_name())
        if QPrintDialog(printer, self).exec():
            paint_on(printer, self.paper())
            super().accept()
