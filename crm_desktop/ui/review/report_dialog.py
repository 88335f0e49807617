"""The review as pages: seen first, then printed or kept as a PDF."""

from __future__ import annotations

from crm_desktop.domain.review_period import Period
from crm_desktop.domain.review_shape import Review
from crm_desktop.services import improvements, review_cadence
from crm_desktop.store import options
from crm_desktop.ui.context import Context
from crm_desktop.ui.paper import PaperDialog
from crm_desktop.ui.review.exports import notes_of
from crm_desktop.ui.review.report import Report, ReportPaper, title_of


class ReportDialog(PaperDialog):
    """A4 in the light theme, whatever the window's own is."""

    def __init__(self, context: Context, review: Review, part: str) -> None:
        super().__init__(context, title_of(review.period))
        self.report = report_of(context, review, part)
        self.show_pages()

    def paper(self) -> ReportPaper:
        """The pages."""
        return ReportPaper(self.report)

    def file_name(self) -> str:
        """What the PDF is called."""
        return title_of(self.report.review.period)


def report_of(context: Context, review: Review, part: str) -> Report:
    """Everything that a report of this review prints."""
    known = options.current(context.store)
    month = Period.of(review.period.after).key
    months = [one.key for one in review.period.months()]
    return Report(
        review,
        part,
        improvements.of_months(context.store, [month]),
        improvements.of_months(context.store, months),
        notes_of(context, review.period),
        {entry.id: known.own_name(entry.id) for entry in known.kind("grade")},
        review_cadence.read(context.store),
    )
