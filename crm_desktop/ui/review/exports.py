"""Saving a review: a workbook with its charts, one chart as a picture."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.domain.progress import Progress, no_progress
from crm_desktop.domain.review_period import Period
from crm_desktop.domain.review_shape import Review
from crm_desktop.files.review_workbook import Figure, write_review
from crm_desktop.files.writing import replacing
from crm_desktop.services import improvements, review_notes
from crm_desktop.store.database import Store
from crm_desktop.ui import save_file
from crm_desktop.ui.context import Context
from crm_desktop.ui.review.chart_card import ChartCard
from crm_desktop.ui.review.words import period_text, said
from crm_desktop.ui.review.workbook import sheets

_SAVED = QT_TRANSLATE_NOOP("messages", "Saved: {path}")
_REFUSED = QT_TRANSLATE_NOOP("messages", "{file} could not be written.")


class BookExport:
    """Writes a workbook on the work thread and says where it lies; lives until that is done."""

    def __init__(self, context: Context, target: Path) -> None:
        self.context, self.target = context, target

    def start(self, title: str, figures: list[Figure], label: str) -> None:
        """Begin to write."""
        self.context.work.run(_write, self.target, title, figures, done=self._written, label=label)

    def _written(self, _charts: object) -> None:
        self.context.window.tell(Message(_SAVED, path=str(self.target)))


def _write(_store: Store, path: Path, title: str, figures: list[Figure], progress: Progress = no_progress) -> int:
    return write_review(path, title, figures, progress)


def notes_of(context: Context, period: Period) -> dict[str, str]:
    """What was written about a period, by section."""
    return {name: review_notes.note(context.store, period.key, name).text for name in review_notes.SECTIONS}


def title_of(section: str) -> str:
    """What a section of the notes is called."""
    words = {
        "summary": QCoreApplication.translate("ReviewBook", "Summary"),
        "strengths": QCoreApplication.translate("ReviewBook", "Went well"),
        "weak": QCoreApplication.translate("ReviewBook", "To make up for"),
    }
    return words[section]


def save_workbook(context: Context, parent: QWidget, review: Review) -> None:
    """Ask where to and write the workbook."""
    title = QCoreApplication.translate("ReviewBook", "Review {period}").format(period=period_text(review.period))
    target = save_file.choose(
        context, parent, QCoreApplication.translate("ReviewBook", "Export Excel"), f"{title}.xlsx", "Excel (*.xlsx)"
    )
    if target is not None:
        write_workbook(context, target if target.suffix else target.with_suffix(".xlsx"), review, title)


def write_workbook(context: Context, target: Path, review: Review, title: str) -> None:
    """Write the workbook of a review."""
    context.remember(last_folder=str(target.parent))
    month = Period.of(review.period.after).key
    items = improvements.of_months(context.store, [month])
    written = notes_of(context, review.period)
    figures = sheets(review, items, [(title_of(name), text) for name, text in written.items()])
    BookExport(context, target).start(title, figures, title)


def save_picture(context: Context, parent: QWidget, card: ChartCard) -> None:
    """Ask where to and save the picture of a chart."""
    name = f"{said(card.chart.title)}.png".replace("/", "-")
    target = save_file.choose(
        context, parent, QCoreApplication.translate("ReviewBook", "Save picture"), name, "PNG (*.png)"
    )
    if target is not None:
        write_picture(context, target if target.suffix else target.with_suffix(".png"), card)


def write_picture(context: Context, target: Path, card: ChartCard) -> None:
    """Save the picture of a chart and say where it lies."""
    context.remember(last_folder=str(target.parent))
    try:
        with replacing(target) as temporary:
            kept = card.picture().save(str(temporary), "PNG")
    except UserError as error:
        context.window.tell(error.message)
        return
    if not kept:
        context.window.tell(Message(_REFUSED, file=target.name))
        return
    context.window.tell(Message(_SAVED, path=str(target)))
