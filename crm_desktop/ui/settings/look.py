"""Rooms: how the program looks, and how it reminds."""

from crm_desktop.ui.context import Context
from crm_desktop.ui.settings.room import Room
from crm_desktop.ui.settings_reminders import ReminderSettings
from crm_desktop.ui.widgets.checks import CheckBox
from crm_desktop.ui.widgets.segmented import Segmented


class LookRoom(Room):
    """Theme, density, size of text, contrast, motion: each taken at once."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("Look and text size"), self.tr("Each choice is seen at once"))
        chosen = context.settings()
        self.theme = Segmented(
            [("system", self.tr("Follow the system")), ("light", self.tr("Light")), ("dark", self.tr("Dark"))],
            chosen.theme,
        )
        self.density = Segmented(
            [("compact", self.tr("Compact")), ("standard", self.tr("Standard")), ("relaxed", self.tr("Relaxed"))],
            chosen.density,
        )
        self.scale = Segmented(
            [("0.92", self.tr("Small")), ("1.0", self.tr("Standard")), ("1.15", self.tr("Large"))],
            str(chosen.font_scale),
        )
        self.contrast = CheckBox(self.tr("High contrast: strong lines, borders and focus"), chosen.high_contrast)
        self.still = CheckBox(self.tr("Nothing moves: panels and cards appear at once"), chosen.reduce_motion)
        self.row("theme", self.tr("Theme"), self.theme)
        self.row("density", self.tr("Row height"), self.density)
        self.row("scale", self.tr("Size of text"), self.scale)
        self.rule()
        for key, box in (("contrast", self.contrast), ("still", self.still)):
            self.body.addWidget(box)
            self.mark(key, box)
        self.body.addStretch(1)
        self.theme.changed.connect(self._theme)
        self.density.changed.connect(self._density)
        self.scale.changed.connect(self._scale)
        self.contrast.toggled.connect(self._contrast)
        self.still.toggled.connect(self._still)

    def _theme(self, key: str) -> None:
        self.context.remember(theme=key)

    def _density(self, key: str) -> None:
        self.context.remember(density=key)

    def _scale(self, key: str) -> None:
        self.context.remember(font_scale=float(key))

    def _contrast(self, on: bool) -> None:
        self.context.remember(high_contrast=on)

    def _still(self, on: bool) -> None:
        self.context.remember(reduce_motion=on)


class RemindRoom(Room):
    """Whether reminders are told, whether closing keeps the program in the tray, whether it starts by itself."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("Reminders and tray"))
        settings = ReminderSettings(context)
        self.body.addWidget(settings)
        self.mark("notify", settings.notify)
        self.mark("tray", settings.tray)
        self.mark("start", settings.start)
