"""What the status bar says of a table: how many rows, how many selected, sorted how; and the order it was left in."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from crm_desktop.ui.widgets.data_table import DataTable


def count_of(shown: int, every: str) -> str:
    """The number of rows while some are left out, and of how many, so that nobody misses them."""
    return QCoreApplication.translate("TablePage", "{shown} of {all}").format(shown=f"{shown:,}", all=every)


def status_texts(table: DataTable, rows: str) -> list[str]:
    """The number of rows, of selected ones, and the order."""
    texts, model, selected = [rows], table.model(), table.selected_count()
    if selected:
        texts.append(QCoreApplication.translate("TablePage", "{count} selected").format(count=f"{selected:,}"))
    if model.sort_key in model.positions:
        column = model.columns[model.positions[model.sort_key]].header
        up = QCoreApplication.translate("TablePage", "By {column}, ascending")
        down = QCoreApplication.translate("TablePage", "By {column}, descending")
        texts.append((down if model.descending else up).format(column=column))
    return texts


def sort_of(remembered: Mapping[str, object]) -> tuple[str, bool] | None:
    """The column and direction that a table was left with."""
    sort = remembered.get("sort")
    return (sort, bool(remembered.get("descending"))) if isinstance(sort, str) and sort else None
