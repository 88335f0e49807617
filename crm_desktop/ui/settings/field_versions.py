"""The card of the versions that the form of customers had."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.services.field_versions import Version
from crm_desktop.ui import theme
from crm_desktop.ui.say import together
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.label import Label

_SHOWN: Final = 6


class FieldVersions(Card):
    """The latest versions with their day and what they changed; hidden while there is none."""

    def __init__(self) -> None:
        super().__init__(self.tr("Versions of the form"))
        self.column = QVBoxLayout()
        self.column.setSpacing(4)
        self.body.addLayout(self.column)
        self.hide()

    def show_versions(self, found: Sequence[Version]) -> None:
        """List the latest ones."""
        while (item := self.column.takeAt(0)) is not None:
            line = item.widget()
            if line is not None:
                line.hide()
                line.deleteLater()
        for one in found[:_SHOWN]:
            line = self._line(one)
            self.column.addWidget(line)
            line.show()
        self.setVisible(bool(found))

    def _line(self, one: Version) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for text, width, tone in ((f"v{one.number}", 40, "text"), (one.since[:10], 90, "text2")):
            label = Label(text, "body", tone)
            label.setFixedWidth(theme.current().px(width))
            row.addWidget(label)
        row.addWidget(Label(self._what(one), "body", "text2", elide=True), 1)
        return line

    def _what(self, one: Version) -> str:
        texts = (
            (self.tr("added {names}"), one.change.added),
            (self.tr("took off {names}"), one.change.removed),
            (self.tr("changed {names}"), one.change.changed),
        )
        parts = [text.format(names=together(names)) for text, names in texts if names]
        if parts:
            return " · ".join(parts)
        return self.tr("another order") if one.fields else self.tr("no own fields")
