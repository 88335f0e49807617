"""The files of a record, a line each: a click opens one; those chosen just now wait to be saved."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.services.attachments import AttachmentCard
from crm_desktop.ui.widgets.label import IconLabel, Label
from crm_desktop.ui.widgets.link import Link

_SHOWN: Final = 5


class FileLines(QWidget):
    """Signals: `opened(attachment id)`, `add_asked`."""

    opened = Signal(int)
    add_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.count = Label("", "body", "text2")
        self.add = Link(self.tr("Add file"))
        self.add.clicked.connect(self.add_asked)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconLabel("paperclip"))
        head.addWidget(self.count, 1)
        head.addWidget(self.add)
        self.column = QVBoxLayout()
        self.column.setContentsMargins(24, 0, 0, 0)
        self.column.setSpacing(2)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addLayout(head)
        box.addLayout(self.column)

    def show_files(self, chosen: Sequence[str], kept: Sequence[AttachmentCard]) -> None:
        """Show the files that were chosen just now by name, then those that are kept."""
        while (item := self.column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        total = len(chosen) + len(kept)
        self.count.setText(self.tr("Files {count}").format(count=total) if total else self.tr("No file yet"))
        for name in chosen[:_SHOWN]:
            text = self.tr("{name}, kept when the record is saved").format(name=name)
            self.column.addWidget(Label(text, "small", "text2", elide=True))
        for card in kept[: _SHOWN - min(len(chosen), _SHOWN)]:
            link = Link(card.name, role="small")
            link.setProperty("file", card.id)
            link.setToolTip(card.name)
            link.clicked.connect(self._opened)
            self.column.addWidget(link)
        if total > _SHOWN:
            self.column.addWidget(Label(self.tr("and {count} more").format(count=total - _SHOWN), "small", "text3"))

    def _opened(self) -> None:
        link = self.sender()
        if link is not None:
            self.opened.emit(int(link.property("file")))
