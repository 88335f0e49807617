"""The drawer's head: badge, name, walking buttons; chips, stage bar, dwell; the line of facts."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.services.customer_card import CustomerCard
from crm_desktop.ui import dates
from crm_desktop.ui.widgets.badge import Badge
from crm_desktop.ui.widgets.button import IconButton
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.progress import StageBar


class Head(QWidget):
    """Who the drawer shows; `stepped` -1 or +1 walks the list behind it, `closed` puts the drawer away."""

    stepped = Signal(int)
    closed = Signal()
    badge_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.badge = Badge("", 24)
        self.name = Label("", "title", bold=True, elide=True)
        self.name.setAccessibleName(self.tr("Customer"))
        self.up = IconButton("chevron-up", self.tr("Previous customer (Alt+Up)"), side=28)
        self.down = IconButton("chevron-down", self.tr("Next customer (Alt+Down)"), side=28)
        self.close_button = IconButton("close", self.tr("Close (Esc)"), side=28)
        self.hot = Chip(self.tr("Hot"), "hot", icon="flame-hot")
        self.stage = Chip("")
        self.bar = StageBar(segment=9)
        self.place = Label("", "micro", "text2")
        self.dwell = Label("", "small", "text2")
        self.meta = Label("", "small", "text3", elide=True)
        self.meta.set_selectable()
        self._lay_out()
        self.up.clicked.connect(self._step_up)
        self.down.clicked.connect(self._step_down)
        self.close_button.clicked.connect(self.closed)
        self.badge.setCursor(Qt.CursorShape.PointingHandCursor)
        self.badge.setToolTip(self.tr("Change grade (G)"))
        self.badge.installEventFilter(self)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.badge)
        top.addWidget(self.name, 1)
        top.setAlignment(self.badge, Qt.AlignmentFlag.AlignVCenter)
        for part in (self.up, self.down, self.close_button):
            top.addWidget(part)
        chips = QHBoxLayout()
        chips.setSpacing(6)
        for chip in (self.hot, self.stage):
            chips.addWidget(chip)
        chips.addSpacing(3)
        chips.addWidget(self.bar)
        chips.addSpacing(3)
        chips.addWidget(self.place)
        chips.addSpacing(6)
        chips.addWidget(self.dwell)
        chips.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 13, 12, 6)
        column.setSpacing(6)
        column.addLayout(top)
        column.addLayout(chips)
        column.addWidget(self.meta)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click on the badge asks for another grade."""
        if watched is self.badge and event.type() == QEvent.Type.MouseButtonRelease:
            self.badge_clicked.emit()
        return False

    def _step_up(self) -> None:
        self.stepped.emit(-1)

    def _step_down(self) -> None:
        self.stepped.emit(1)

    def show_card(self, card: CustomerCard, stage: str) -> None:
        """Show a customer; `stage` is its stage in the user's language."""
        self.badge.set_letter(card.grade)
        self.badge.setVisible(bool(card.grade))
        self.name.setText(card.name)
        self.hot.setVisible(card.hot)
        staged = bool(card.stage)
        self.stage.set_text(stage)
        for part in (self.stage, self.bar, self.place, self.dwell):
            part.setVisible(staged)
        self.bar.set_stage(card.stage_index, max(card.stage_count, 1))
        self.place.setText(f"{card.stage_index}/{card.stage_count}")
        self.dwell.setText(self.tr("%n day(s) here", "", card.stage_days or 0))
        self.dwell.setVisible(staged and card.stage_days is not None)
        filed = self.tr("filed {date}").format(date=dates.short(card.filed_on)) if card.filed_on else ""
        owner = self.tr("owner {name}").format(name=card.owner) if card.owner else ""
        self.meta.setText(" · ".join(filter(None, (card.number, card.industry, owner, filed))))
