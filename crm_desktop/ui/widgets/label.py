"""Texts, icons, rules and key caps that follow the theme."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from crm_desktop.ui import icons, theme
from crm_desktop.ui.widgets import draw


class Label(QLabel):
    """A text in one of the type roles and colour tokens; `elide` shortens it to its width with a tooltip."""

    def __init__(  # noqa: PLR0913 - all but the text are looks with defaults
        self,
        text: str = "",
        role: str = "body",
        tone: str = "text",
        *,
        bold: bool = False,
        wrap: bool = False,
        elide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._role, self._tone, self._bold, self._elide = role, tone, bold, elide
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if elide:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._restyle()
        theme.current().restyled.connect(self._restyle)

    def set_tone(self, tone: str, *, bold: bool | None = None) -> None:
        """Change colour token and weight."""
        self._tone = tone
        self._bold = self._bold if bold is None else bold
        self._restyle()

    def set_selectable(self) -> None:
        """Let the text be selected and copied with the mouse."""
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def _restyle(self) -> None:
        style = theme.current()
        self.setFont(style.font(self._role, self._bold))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, style.color(self._tone))
        self.setPalette(palette)
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """An eliding label may shrink to nothing."""
        hint = super().minimumSizeHint()
        return QSize(0, hint.height()) if self._elide else hint

    def sizeHint(self) -> QSize:
        """Room for the text, px."""
        hint = super().sizeHint()
        if self._elide:
            hint.setWidth(self.fontMetrics().horizontalAdvance(self.text()) + 2)
        return hint

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, shortened where it must be."""
        if not self._elide:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter.setPen(theme.current().color(self._tone))
        painter.drawText(self.rect(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()


class IconLabel(QWidget):
    """An icon that follows the theme."""

    def __init__(self, name: str, tone: str = "icon", side: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._tone, self._side = name, tone, side
        self.setFixedSize(side, side)

    def icon(self) -> str:
        """Which icon it shows."""
        return self._name

    def set_icon(self, name: str, tone: str = "") -> None:
        """Show another icon, in another colour token if one is given."""
        self._name, self._tone = name, tone or self._tone
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cached pixmap."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, icons.pixmap(self._name, self._tone, self._side, self.devicePixelRatioF()))
        painter.end()


class AppLogo(QWidget):
    """The program's blue tile."""

    def __init__(self, side: int = 24, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tile."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, icons.app_pixmap(self.width(), self.devicePixelRatioF()))
        painter.end()


class Rule(QWidget):
    """A 1 px line, across or down, in a token's colour."""

    def __init__(self, *, down: bool = False, tone: str = "border", length: int = 0) -> None:
        super().__init__()
        self._tone = tone
        if down:
            self.setFixedWidth(1)
            if length:
                self.setFixedHeight(length)
        else:
            self.setFixedHeight(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill the line."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.current().color(self._tone))
        painter.end()


class KeyCap(QWidget):
    """A key as a small outlined cap, such as Ctrl+K; `tone` "inverse" suits the undo bar."""

    def __init__(self, text: str, *, inverse: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._inverse = text, inverse
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def text(self) -> str:
        """The key shown."""
        return self._text

    def sizeHint(self) -> QSize:
        """18 px high, as wide as the text and 5 px on each side."""
        style = theme.current()
        return QSize(style.metrics("micro").horizontalAdvance(self._text) + 12, style.px(18))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cap."""
        style = theme.current()
        painter = draw.begin(self)
        if self._inverse:
            draw.rounded(painter, self.rect(), 4, "", "text3")
        else:
            draw.rounded(painter, self.rect(), 4, "surface", "border")
        painter.setFont(style.font("micro"))
        painter.setPen(style.color("disabled" if self._inverse else "text3"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)
        painter.end()
