"""Parts of the card of greeting drafts: the alarm about equal texts, the column that scrolls."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.say import together
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.label import IconLabel, Label


class Alarm(QWidget):
    """How many would get the same text, who, and the button that writes each of them another one."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title = Label("", "body", "warn", bold=True, wrap=True)
        self.names = Label("", "small", "text2", wrap=True)
        self.likeness = Label("", "small", "text2", wrap=True)
        self.button = Button(self.tr("Rewrite one by one"), size="small")
        self.button.clicked.connect(self.asked)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(IconLabel("warning", "warn"))
        row.addWidget(self.title, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(2)
        column.addLayout(row)
        for line in (self.names, self.likeness):
            inset = QHBoxLayout()
            inset.addSpacing(24)
            inset.addWidget(line, 1)
            column.addLayout(inset)
        self.hide()

    def show_same(self, names: Sequence[str], likeness: int) -> None:
        """Warn of people with the same text; nobody hides the warning."""
        self.setVisible(len(names) > 1)
        self.title.setText(self.tr("The same words for {count} people").format(count=len(names)))
        self.names.setText(together(names))
        whole = likeness == 100
        text = self.tr("Only the name differs") if whole else self.tr("{percent}% alike")
        self.likeness.setText(text.format(percent=likeness))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The warning's ground."""
        painter = draw.begin(self)
        draw.rounded(painter, self.rect(), 8, "warnbg", "warnbd")
        painter.end()


class ListArea(QScrollArea):
    """A column that scrolls when it is higher than its room, and takes no more room than it needs."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        inside = QWidget()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)

    def fit(self) -> None:
        """The content has changed."""
        self.setVisible(self.column.count() > 0)
        self.verticalScrollBar().setValue(0)
        self.updateGeometry()

    def _wanted(self, width: int) -> int:
        """How high the column is at a width; -1 is what Qt says where nothing wraps."""
        column = self.column
        return column.totalHeightForWidth(width) if column.hasHeightForWidth() else column.totalSizeHint().height()

    def sizeHint(self) -> QSize:
        """As high as the column at its width, px."""
        width = max(self.width(), theme.current().px(240))
        return QSize(width, self._wanted(width))

    def minimumSizeHint(self) -> QSize:
        """One card at least, px."""
        return QSize(0, min(self.sizeHint().height(), theme.current().px(130)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps the texts otherwise."""
        super().resizeEvent(event)
        # with a bar the texts need one line more, and that would be reason enough for the bar to stay
        fits = self._wanted(self.width()) <= self.height()
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(policy)
        if event.oldSize().width() != event.size().width():
            # a wish for another height that is uttered while the layout is at work is not heard
            QTimer.singleShot(0, self, self.updateGeometry)
