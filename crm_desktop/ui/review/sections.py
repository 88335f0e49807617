"""What belongs together on the page of a review, how often each part is looked at, and what for (003-36 to 003-40)."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP
from crm_desktop.ui.say import marked
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.label import Label


class Section(NamedTuple):
    """A part of the page: the keys of its charts, its title, how often it is looked at, and what for."""

    key: str
    charts: tuple[str, ...]
    title: str = ""
    cadence: str = ""
    purpose: str = ""


FIRST: Final = ("funnel", "sources", "losses", "cycle", "methods", "forecast")
"""The six charts at the top, three in a row."""
SECTIONS: Final = (
    Section(
        "sales",
        ("goals", "paths", "moves", "leads", "response"),
        QT_TRANSLATE_NOOP("Review", "Sales analysis"),
        QT_TRANSLATE_NOOP("Review", "Weekly"),
        QT_TRANSLATE_NOOP("Review", "Conversion, days to close, completion: how efficient the process is"),
    ),
    Section(
        "customers",
        ("customers", "risk", "cac", "worth", "satisfaction", "completeness"),
        QT_TRANSLATE_NOOP("Review", "Customer analysis"),
        QT_TRANSLATE_NOOP("Review", "Monthly"),
        QT_TRANSLATE_NOOP("Review", "Cost, lifetime value, churn: where to put the effort"),
    ),
    Section(
        "products",
        ("products",),
        QT_TRANSLATE_NOOP("Review", "Product analysis"),
        QT_TRANSLATE_NOOP("Review", "Quarterly"),
        QT_TRANSLATE_NOOP("Review", "Sales, margin, feedback: what to offer"),
    ),
    Section(
        "team",
        ("people", "deadlines"),
        QT_TRANSLATE_NOOP("Review", "Team analysis"),
        QT_TRANSLATE_NOOP("Review", "Monthly"),
        QT_TRANSLATE_NOOP("Review", "Results, activity, growth: whom to train and to praise"),
    ),
    Section(
        "market",
        ("fairs", "competitors", "market", "needs"),
        QT_TRANSLATE_NOOP("Review", "Market analysis"),
        QT_TRANSLATE_NOOP("Review", "Quarterly"),
        QT_TRANSLATE_NOOP("Review", "Shares, competitors, trends: where to go"),
    ),
)


class SectionHead(QWidget):
    """Title, cadence and purpose of a section; `tools` takes buttons at the right."""

    def __init__(self, section: Section) -> None:
        super().__init__()
        self.tools = QHBoxLayout(self)
        self.tools.setContentsMargins(2, 10, 0, 0)
        self.tools.setSpacing(8)
        self.title = Label(marked("Review", section.title), "title", bold=True)
        self.tools.addWidget(self.title)
        self.tools.addWidget(Chip(marked("Review", section.cadence)), 0, Qt.AlignmentFlag.AlignVCenter)
        self.tools.addWidget(Label(marked("Review", section.purpose), "small", "text3", elide=True), 1)
