"""Keep files with a customer: chosen, or dropped on a place that takes them."""

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from crm_desktop.services import attachments
from crm_desktop.ui.context import Context


def choose_files(context: Context) -> list[Path]:
    """Ask for files; empty when the user goes back."""
    title = QCoreApplication.translate("attach", "Attach files")
    names, _ = QFileDialog.getOpenFileNames(context.window.widget(), title)
    return [Path(name) for name in names]


def dropped_files(data: QMimeData) -> list[Path]:
    """The local files of a drag."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.is_file()]


def keep_files(context: Context, customer_id: int, paths: Sequence[Path]) -> None:
    """Copy files into the book's folder and hang them on the customer."""
    if paths:
        context.work.run(attachments.attach, customer_id, list(paths))


def attach_files(context: Context, customer_id: int) -> None:
    """Choose files and keep them with the customer."""
    keep_files(context, customer_id, choose_files(context))


def open_attachment(context: Context, customer_id: int, attachment_id: int) -> bool:
    """Open a kept file with the desktop's program for it; a copy under its own name, since it is kept without one."""
    kept = attachments.file_of(context.store, attachment_id)
    names = {card.id: card.name for card in attachments.listing(context.store, customer_id)}
    folder = Path(tempfile.mkdtemp(prefix="customer-book-"))
    copy = folder / Path(names.get(attachment_id, kept.name)).name
    shutil.copyfile(kept, copy)
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy)))
