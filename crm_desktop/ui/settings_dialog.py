"""Settings: look and language, reminders, the playbook, the rule of numbers, backups and where the data lies."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.services import playbooks
from crm_desktop.ui.context import Context
from crm_desktop.ui.number_settings import NumberSettings
from crm_desktop.ui.pages.first_run import playbook_card
from crm_desktop.ui.settings_data import DataSettings
from crm_desktop.ui.settings_reminders import ReminderSettings
from crm_desktop.ui.widgets.card import ChoiceCard
from crm_desktop.ui.widgets.checks import CheckBox
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.inputs import ComboBox
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.segmented import Segmented
from crm_desktop.ui.widgets.tab_bar import TabBar


class SettingsDialog(Dialog):
    """Every choice is taken at once; the foot only closes."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent or context.window.widget(), "", width=760)
        self.context = context
        self.title.setText(self.tr("Settings"))
        self.setAccessibleName(self.title.text())
        self.accept_button.setText(self.tr("Done"))
        self.cancel_button.hide()
        self.key_cap.hide()
        self.tabs = TabBar(
            [
                ("look", self.tr("Look")),
                ("remind", self.tr("Reminders")),
                ("playbook", self.tr("Playbook")),
                ("number", self.tr("Numbers")),
                ("data", self.tr("Data")),
            ],
            style="small",
        )
        self.stack = QStackedWidget()
        self._keys = ("look", "remind", "playbook", "number", "data")
        self.number_page = NumberSettings(context)
        self.data_page = DataSettings(context)
        pages = (LookSettings(context), ReminderSettings(context), PlaybookSettings(context))
        for page in (*pages, self.number_page, self.data_page):
            self.stack.addWidget(page)
        self.body.addWidget(self.tabs)
        self.body.addWidget(self.stack, 1)
        self.stack.setMinimumHeight(360)
        self.tabs.changed.connect(self._show)

    def _show(self, key: str) -> None:
        self.stack.setCurrentIndex(self._keys.index(key))

    def show_tab(self, key: str) -> None:
        """Bring a tab to the front: look, remind, playbook, number or data."""
        self.tabs.set_current(key)
        self._show(key)


def _page(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 8, 0, 0)
    column.setSpacing(14)
    return column


def _row(name: str, editor: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    label = Label(name, tone="text2")
    label.setFixedWidth(150)
    editor.setAccessibleName(name)
    row.addWidget(label)
    row.addWidget(editor)
    row.addStretch(1)
    return row


class LookSettings(QWidget):
    """Language, theme, density, size of text, contrast, motion."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        chosen = context.settings()
        system = self.tr("Follow the system")
        self.language = ComboBox([("system", system), ("zh_CN", "简体中文"), ("en", "English")])
        self.language.setMinimumWidth(200)
        self.language.set_key(chosen.language)
        self.theme = Segmented(
            [("system", system), ("light", self.tr("Light")), ("dark", self.tr("Dark"))], chosen.theme
        )
        self.density = Segmented(
            [("compact", self.tr("Compact")), ("standard", self.tr("Standard")), ("relaxed", self.tr("Relaxed"))],
            chosen.density,
        )
        self.scale = Segmented(
            [("0.92", self.tr("Small")), ("1.0", self.tr("Standard")), ("1.15", self.tr("Large"))],
            str(chosen.font_scale),
        )
        column = _page(self)
        column.addLayout(_row(self.tr("Language"), self.language))
        column.addLayout(_row(self.tr("Theme"), self.theme))
        column.addLayout(_row(self.tr("Row height"), self.density))
        column.addLayout(_row(self.tr("Size of text"), self.scale))
        self.contrast = CheckBox(self.tr("High contrast: strong lines, borders and focus"), chosen.high_contrast)
        self.still = CheckBox(self.tr("Nothing moves: panels and cards appear at once"), chosen.reduce_motion)
        column.addWidget(self.contrast)
        column.addWidget(self.still)
        column.addStretch(1)
        self.language.activated.connect(self._language)
        self.theme.changed.connect(self._theme)
        self.density.changed.connect(self._density)
        self.scale.changed.connect(self._scale)
        self.contrast.toggled.connect(self._contrast)
        self.still.toggled.connect(self._still)

    def _language(self) -> None:
        self.context.remember(language=self.language.key())

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


class PlaybookSettings(QWidget):
    """The four playbooks to choose from."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.cards: dict[str, ChoiceCard] = {}
        column = _page(self)
        line = self.tr("How often each grade is contacted; you can change it at any time")
        column.addWidget(Label(line, "small", "text2"))
        chosen = playbooks.chosen(context.store).get("id")
        holder = QWidget()
        grid = QVBoxLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(12)
        row = QHBoxLayout()
        for at, (key, preset) in enumerate(playbooks.presets().items()):
            if at % 2 == 0:
                row = QHBoxLayout()
                row.setSpacing(12)
                grid.addLayout(row)
            card = self.cards[key] = playbook_card(preset, english=context.english)
            card.setChecked(key == chosen)
            card.clicked.connect(self._choose)
            row.addWidget(card, 1)
        column.addWidget(holder)
        column.addStretch(1)

    def _choose(self) -> None:
        key = next((key for key, card in self.cards.items() if card.isChecked()), "")
        if key and key != playbooks.chosen(self.context.store).get("id"):
            self.context.work.run(playbooks.choose, key)
