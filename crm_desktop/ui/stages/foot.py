"""The line below the board: how its shares are to be read, and its keys."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.ui.widgets.label import KeyCap, Label


class BoardFoot(QWidget):
    """A sentence at the left, the keys at the right."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 2, 16, 8)
        row.setSpacing(6)
        line = self.tr(
            "“Here” is the cumulative survival of leads over 90 days; "
            "divided by that of the stage before it is the single step"
        )
        row.addWidget(Label(line, "small", "text2", elide=True), 1)
        for cap, words in (("Ctrl+←→", self.tr("one stage on or back")), ("F", self.tr("record a loss")),
                           ("Enter", self.tr("open the customer"))):  # fmt: skip
            row.addWidget(KeyCap(cap))
            row.addWidget(Label(words, "small", "text2"))
            row.addSpacing(6)
