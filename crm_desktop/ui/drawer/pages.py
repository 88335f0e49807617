"""The stack of the drawer's tabs, and the word that stands there while nobody is chosen."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QStackedWidget

from crm_desktop.ui.widgets.label import Label


class Pages(QStackedWidget):
    """Only as high as the page it shows, so that the drawer scrolls as a whole."""

    def sizeHint(self) -> QSize:
        """That of the page."""
        page = self.currentWidget()
        return page.sizeHint() if page else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """That of the page."""
        page = self.currentWidget()
        return page.minimumSizeHint() if page else super().minimumSizeHint()


class Nobody(Label):
    """Says how a customer comes into the drawer; hidden until it is needed."""

    def __init__(self) -> None:
        super().__init__("", "small", "text3", wrap=True)
        self.setText(self.tr("Choose a customer in the list to see it here"))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setContentsMargins(24, 0, 24, 0)
        self.hide()
