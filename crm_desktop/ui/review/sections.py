"""What belongs together on the page of a review, how often each part is looked at, and what for (003-36 ... 003-40)."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP
from crm_desktop.ui.review.head import PickChip, pick_menu
from crm_desktop.ui.say import marked
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.pick_item import PickItem


class Section(NamedTuple):
    """A part of the page: the keys of its charts, its title, and what it is for."""

    key: str
    charts: tuple[str, ...]
    title: str = ""
    purpose: str = ""


FIRST: Final = ("funnel", "sources", "losses", "cycle", "methods", "forecast")
"""The six charts at the top, three in a row."""
SECTIONS: Final = (
    Section(
        "sales",
        ("goals", "paths", "moves", "leads", "response"),
        QT_TRANSLATE_NOOP("Review", "Sales analysis"),
        QT_TRANSLATE_NOOP("Review", "Conversion, days to close, completion: how efficient the process is"),
    ),
    Section(
        "customers",
        ("customers", "risk", "cac", "worth", "satisfaction", "completeness"),
        QT_TRANSLATE_NOOP("Review", "Customer analysis"),
        QT_TRANSLATE_NOOP("Review", "Cost, lifetime value, churn: where to put the effort"),
    ),
    Section(
        "products",
        ("products",),
        QT_TRANSLATE_NOOP("Review", "Product analysis"),
        QT_TRANSLATE_NOOP("Review", "Sales, margin, feedback: what to offer"),
    ),
    Section(
        "team",
        ("people", "deadlines"),
        QT_TRANSLATE_NOOP("Review", "Team analysis"),
        QT_TRANSLATE_NOOP("Review", "Results, activity, growth: whom to train and to praise"),
    ),
    Section(
        "market",
        ("fairs", "competitors", "market", "needs"),
        QT_TRANSLATE_NOOP("Review", "Market analysis"),
        QT_TRANSLATE_NOOP("Review", "Shares, competitors, trends: where to go"),
    ),
)


_CADENCES: Final = {
    "week": QT_TRANSLATE_NOOP("Review", "Weekly"),
    "month": QT_TRANSLATE_NOOP("Review", "Monthly"),
    "quarter": QT_TRANSLATE_NOOP("Review", "Quarterly"),
    "year": QT_TRANSLATE_NOOP("Review", "Yearly"),
}


def cadence_text(cadence: str) -> str:
    """How often a part is looked at, in words."""
    return marked("Review", _CADENCES[cadence])


class SectionHead(QWidget):
    """Title, cadence to choose and purpose of a section; `tools` takes buttons at the right."""

    chosen = Signal(str, str)
    """The section, and how often it shall be looked at."""

    def __init__(self, section: Section) -> None:
        super().__init__()
        self.section = section
        self.tools = QHBoxLayout(self)
        self.tools.setContentsMargins(2, 10, 0, 0)
        self.tools.setSpacing(8)
        self.title = Label(marked("Review", section.title), "title", bold=True)
        self.cadence = PickChip("")
        self.cadence.about_to_open.connect(self._ask)
        self.menu: QWidget | None = None
        self.tools.addWidget(self.title)
        self.tools.addWidget(self.cadence, 0, Qt.AlignmentFlag.AlignVCenter)
        self.tools.addWidget(Label(marked("Review", section.purpose), "small", "text3", elide=True), 1)

    def show_cadence(self, cadence: str) -> None:
        """Say how often the section is looked at."""
        self.cadence.setText(cadence_text(cadence))
        self.cadence.setAccessibleName(f"{self.title.text()}: {self.cadence.text()}")
        self.cadence.updateGeometry()

    def _ask(self) -> None:
        menu = self.menu = pick_menu([PickItem(key, cadence_text(key)) for key in _CADENCES], self)
        menu.picked.connect(self._picked)
        menu.open_focused(self.cadence)

    def _picked(self, cadence: str) -> None:
        self.chosen.emit(self.section.key, cadence)
