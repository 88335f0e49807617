"""The one theme object: light, dark or the system's, as palette, small style sheet and cached pens and fonts."""

from collections.abc import Mapping
from string import Template
from typing import Final, Literal

from PySide6.QtCore import QLocale, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPalette, QPen
from PySide6.QtWidgets import QApplication

from crm_desktop.paths import resource
from crm_desktop.ui.fonts import SIZES, families, make_font
from crm_desktop.ui.tokens import DARK, DARK_HIGH, GRADE_LOOKS, LIGHT, LIGHT_HIGH, GradeLook, Tokens

Mode = Literal["light", "dark", "system"]
Density = Literal["compact", "standard", "relaxed"]

ROW_HEIGHTS: Final[dict[str, int]] = {"compact": 30, "standard": 34, "relaxed": 42}
"""Table row height in px at scale 1."""

_R = QPalette.ColorRole
_ROLES: Final[dict[QPalette.ColorRole, str]] = {
    _R.Window: "surface", _R.WindowText: "text", _R.Base: "surface", _R.AlternateBase: "surface2",
    _R.Text: "text", _R.Button: "surface", _R.ButtonText: "text", _R.BrightText: "danger",
    _R.ToolTipBase: "raised", _R.ToolTipText: "text", _R.PlaceholderText: "text3",
    _R.Highlight: "accent", _R.HighlightedText: "onaccent", _R.Link: "accent", _R.LinkVisited: "accent",
    _R.Light: "surface", _R.Midlight: "line", _R.Mid: "border", _R.Dark: "border2", _R.Shadow: "border2",
    _R.Accent: "accent",
}  # fmt: skip
_DISABLED: Final = (_R.WindowText, _R.Text, _R.ButtonText, _R.HighlightedText)


class Theme(QObject):
    """Colours, pens and fonts of the running program; `restyled` fires after each change of them."""

    restyled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tokens: Tokens = LIGHT
        self.mode: Mode = "light"
        self.contrast = False
        self.still = False
        """The user wants nothing to move."""
        self.scale = 1.0
        self.density: Density = "standard"
        self.language = QLocale.system().name()
        self.grades: Mapping[str, str] = {}
        """The look that a playbook gives to a grade of some name: grade_a to grade_e."""
        self._app: QApplication | None = None
        self._colours: dict[str, QColor] = {}
        self._pens: dict[tuple[str, float], QPen] = {}
        self._fonts: dict[tuple[str, bool], QFont] = {}
        self._metrics: dict[tuple[str, bool], QFontMetrics] = {}

    @property
    def dark(self) -> bool:
        """Whether the dark tokens are in force."""
        return self.tokens is DARK or self.tokens is DARK_HIGH

    @property
    def high_contrast(self) -> bool:
        """Whether the schemes for weak eyes are in force."""
        return self.tokens is LIGHT_HIGH or self.tokens is DARK_HIGH

    def apply(
        self,
        app: QApplication,
        mode: Mode = "system",
        scale: float = 1.0,
        density: Density = "standard",
        *,
        contrast: bool = False,
    ) -> None:
        """Dress the application; `scale` is the font setting (0.92, 1 or 1.15), which row heights follow.

        `contrast` asks for strong lines. (The system's own wish cannot be read: PySide 6.11 deletes the object that
        holds it when the first look at it is over.)
        """
        if self._app is not app:
            self._app = app
            app.styleHints().colorSchemeChanged.connect(self._system_changed)
        self.mode, self.scale, self.density, self.contrast = mode, scale, density, contrast
        scheme = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}.get(mode, Qt.ColorScheme.Unknown)
        app.styleHints().setColorScheme(scheme)
        self._dress(app)

    def set_grades(self, grades: Mapping[str, str]) -> None:
        """Give grades other colours than their letters have."""
        if grades != self.grades:
            self.grades = grades
            self.restyled.emit()

    def grade(self, letter: str) -> GradeLook:
        """Colours of the badge of a grade."""
        look = self.grades.get(letter, "")
        return getattr(self.tokens, look) if look in GRADE_LOOKS else self.tokens.grade(letter)

    def set_language(self, language: str) -> None:
        """Choose the font stack for a UI language such as zh_CN, zh_TW or en (before `apply`, or apply again)."""
        self.language = language

    def _system_changed(self, _scheme: Qt.ColorScheme) -> None:
        if self.mode == "system" and self._app is not None:
            self._dress(self._app)

    def motion(self, milliseconds: int) -> int:
        """How long something may move: 0 where the user or the system wants no movement."""
        app = self._app
        from PySide6.QtWidgets import QStyle  # noqa: PLC0415 - large, and nothing moves before the first gesture

        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        return 0 if app is None or self.still or not app.style().styleHint(hint) else milliseconds

    def _dress(self, app: QApplication) -> None:
        dark = self.mode == "dark"
        if self.mode == "system":
            dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        if self.contrast:
            self.tokens = DARK_HIGH if dark else LIGHT_HIGH
        else:
            self.tokens = DARK if dark else LIGHT
        for cache in (self._colours, self._pens, self._fonts, self._metrics):
            cache.clear()
        app.setPalette(self.palette())
        app.setFont(self.font("body"))
        if (sheet := self.style_sheet()) != app.styleSheet():
            # setting even the same sheet polishes every widget again
            app.setStyleSheet(sheet)
        self.restyled.emit()

    def palette(self) -> QPalette:
        """The tokens as a palette."""
        palette = QPalette()
        for role, name in _ROLES.items():
            palette.setColor(role, self.color(name))
        for role in _DISABLED:
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("disabled"))
        return palette

    def style_sheet(self) -> str:
        """The small style sheet for what palette and own painting cannot reach."""
        template = Template(resource("style", "app.qss").read_text(encoding="utf-8"))
        sizes = {f"px_{role}": f"{self.px(size)}px" for role, size in SIZES.items()}
        return template.substitute(self.tokens.colours(), **sizes)

    def px(self, value: float) -> int:
        """A design length in px at the present font scale."""
        return round(value * self.scale)

    @property
    def row_height(self) -> int:
        """Height of a table row in px at the present density and scale."""
        return self.px(ROW_HEIGHTS[self.density])

    def color(self, name: str) -> QColor:
        """The colour of a token, or of a hex text; shared, so do not change it."""
        colour = self._colours.get(name)
        if colour is None:
            colour = self._colours[name] = QColor(name if name.startswith("#") else getattr(self.tokens, name))
        return colour

    def pen(self, name: str, width: float = 1.0) -> QPen:
        """A solid pen with round caps in a token's colour; shared, so do not change it."""
        pen = self._pens.get((name, width))
        if pen is None:
            line, cap, join = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
            pen = self._pens[name, width] = QPen(self.color(name), width, line, cap, join)
        return pen

    def font(self, role: str = "body", bold: bool = False) -> QFont:
        """The font of a role in one of the two weights; shared, so do not change it."""
        font = self._fonts.get((role, bold))
        if font is None:
            screen = QGuiApplication.primaryScreen()
            ratio = screen.devicePixelRatio() if screen else 1.0
            font = make_font(families(self.language), self.px(SIZES[role]), bold=bold, ratio=ratio)
            self._fonts[role, bold] = font
        return font

    def metrics(self, role: str = "body", bold: bool = False) -> QFontMetrics:
        """Font metrics of a role and weight."""
        found = self._metrics.get((role, bold))
        if found is None:
            found = self._metrics[role, bold] = QFontMetrics(self.font(role, bold))
        return found


class _Holder:
    theme: Theme | None = None


def current() -> Theme:
    """The program's theme; light at scale 1 until `apply` is called."""
    if _Holder.theme is None:
        _Holder.theme = Theme()
    return _Holder.theme
