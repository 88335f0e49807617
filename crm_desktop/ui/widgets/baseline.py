"""A small text beside a large figure, both on one line."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.widgets.label import Label


class OnBaseline(QWidget):
    """Holds a label beside a large figure so that both stand on one line."""

    def __init__(self, label: Label, role: str, beside: str = "kpi") -> None:
        super().__init__()
        self._roles = role, beside
        self._row = QHBoxLayout(self)
        self._row.addWidget(label)
        self._restyle()
        theme.current().restyled.connect(self._restyle)

    def _restyle(self) -> None:
        small, large = (theme.current().metrics(role, bold=place == 1) for place, role in enumerate(self._roles))
        self._row.setContentsMargins(0, 0, 0, max(0, large.descent() - small.descent()))
