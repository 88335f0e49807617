"""Asking where to save a file: it begins in the folder that was used last."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from crm_desktop.ui.context import Context


def choose(context: Context, parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
    """The chosen file, None where nobody chose; `kinds` is Qt's list of endings, `name` what is proposed."""
    folder = Path(context.settings().last_folder or Path.home())
    chosen, _kind = QFileDialog.getSaveFileName(parent, title, str(folder / name), kinds)
    return Path(chosen) if chosen else None
