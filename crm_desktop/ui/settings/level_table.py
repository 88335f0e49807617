"""The levels of the playbook as a table whose every cell is changed where it stands."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.playbook import Level, Rhythm
from crm_desktop.ui import theme
from crm_desktop.ui.say import marked, say
from crm_desktop.ui.settings.level_detail import LevelDetail
from crm_desktop.ui.settings.level_row import LevelRow, cell
from crm_desktop.ui.settings.playbook_draft import Draft
from crm_desktop.ui.settings.rhythm_cell import RhythmCell
from crm_desktop.ui.settings.words import ROLES, SERVICES
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.label import IconLabel, Label
from crm_desktop.ui.widgets.pick_item import PickItem
from crm_desktop.ui.widgets.pick_list import PickMenu


class LevelTable(QWidget):
    """Header, one row for each level, a line that says what is wrong, and a button for one more."""

    def __init__(self, draft: Draft, grades: Sequence[str]) -> None:
        super().__init__()
        self.draft, self._grades = draft, list(grades)
        self.rows: list[LevelRow] = []
        self.widths = self._widths()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._column.addLayout(self._header())
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._column.addLayout(self._rows)
        self._column.addLayout(self._foot())
        draft.rebuilt.connect(self.rebuild)
        draft.changed.connect(self._show)
        self.rebuild()

    def _widths(self) -> dict[str, int]:
        style = theme.current()
        days = style.metrics("body").horizontalAdvance(self.tr("days"))
        titles = [style.metrics("small").horizontalAdvance(title) + 6 for title in self._titles()]
        rhythms = [RhythmCell("", rhythm) for rhythm in (Rhythm(1), Rhythm.weekly(1, 1))]
        widths = {
            "badge": style.px(24) + 14,
            "rhythm": max(one.sizeHint().width() for one in rhythms),
            "gap": max(style.px(38) + days, titles[3]),
            "cap": max(style.px(64), titles[4]),
            "lead": max(titles[6], *self._leads()),
        }
        for one in rhythms:
            one.deleteLater()
        return widths

    def _leads(self) -> list[int]:
        style = theme.current()
        body, small = style.metrics("body"), style.metrics("small")
        roles = [body.horizontalAdvance(f"{marked('settings', role)} +1") + 4 for role in ROLES.values()]
        return roles + [small.horizontalAdvance(marked("settings", hours)) + 4 for hours in SERVICES.values()]

    def _titles(self) -> tuple[str, ...]:
        return (
            self.tr("Level"),
            self.tr("Name and meaning"),
            self.tr("Cadence"),
            self.tr("Least gap"),
            self.tr("Day/week"),
            self.tr("Goal"),
            self.tr("Lead, hours"),
        )

    def _header(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 8, 0)
        row.setSpacing(6)
        keys = ("badge", "", "rhythm", "gap", "cap", "", "lead")
        for key, title in zip(keys, self._titles(), strict=True):
            label = Label(title, "small", "text3", elide=True)
            label.setContentsMargins(5 if key in ("", "gap") else 0, 0, 0, 0)
            holder = cell(label, width=self.widths.get(key, 0))
            holder.setFixedHeight(theme.current().px(32))
            row.addWidget(holder, 0 if key else 5)
        row.addSpacing(30)
        return row

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(10, 2, 12, 2)
        row.setSpacing(8)
        self.add_button = Button(self.tr("Add level"), "ghost", icon="plus", size="small")
        self.add_button.clicked.connect(self._open_add)
        self._alert = IconLabel("alert", "danger", 14)
        self.wrong = Label("", "small", "danger", elide=True)
        row.addWidget(self.add_button)
        row.addSpacing(8)
        row.addWidget(self._alert)
        row.addWidget(self.wrong, 1)
        return row

    # -- rows ----------------------------------------------------------------------------------------------------
    def rebuild(self) -> None:
        """Make the rows anew: levels came, went or moved."""
        for row in self.rows:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        for at in range(len(self.draft.book.levels)):
            row = LevelRow(self.draft, at, self.widths)
            row.stepped.connect(self._stepped)
            row.moved.connect(self._moved)
            row.removed.connect(self._removed)
            row.detail_asked.connect(self._open_detail)
            self.rows.append(row)
            self._rows.addWidget(row)
            # Qt would show it with the next turn of its loop, and focus asked for before that is lost
            row.show()
        self.setFocusProxy(self.rows[0] if self.rows else self.add_button)
        self._show()

    def _show(self) -> None:
        if len(self.rows) == len(self.draft.book.levels):
            for row in self.rows:
                row.show_level()
        found = [one for one in self.draft.problems() if one.level >= 0 or one.field == "levels"]
        said = self._no_number() or (say(found[0].message) if found else "")
        self.wrong.setText(said)
        self._alert.setVisible(bool(said))

    def _no_number(self) -> str:
        names = [row.name for row in self.rows if row.name in self.draft.incomplete]
        return self.tr("{level}: a whole number is missing.").format(level=names[0]) if names else ""

    def _row(self) -> LevelRow | None:
        row = self.sender()
        return row if isinstance(row, LevelRow) else None

    def _stepped(self, by: int) -> None:
        row = self._row()
        if row is not None and 0 <= row.at + by < len(self.rows):
            self.rows[row.at + by].setFocus(Qt.FocusReason.TabFocusReason)

    def _moved(self, by: int) -> None:
        row = self._row()
        if row is not None and self.draft.move(row.at, by):
            self.rows[row.at + by].setFocus(Qt.FocusReason.TabFocusReason)

    def _removed(self) -> None:
        row = self._row()
        if row is not None:
            self.draft.remove(row.at)
            left = self.rows[min(row.at, len(self.rows) - 1)] if self.rows else self.add_button
            left.setFocus(Qt.FocusReason.TabFocusReason)

    def _open_detail(self) -> None:
        row = self._row()
        if row is not None:
            self._detail = LevelDetail(self.draft, row.at, row)
            self._detail.open_below(row.detail)
            self._detail.content.setFocus(Qt.FocusReason.PopupFocusReason)

    def _open_add(self) -> None:
        known = {level.name for level in self.draft.book.levels}
        free = [name for name in self._grades if name not in known]
        items = [PickItem(name, name, badge=name) for name in free]
        if not items:
            items = [PickItem("", self.tr("Every grade of the list has a level"), icon="info")]
        self._menu = PickMenu(items, self)
        self._menu.picked.connect(self._add)
        self._menu.open_focused(self.add_button)

    def _add(self, name: str) -> None:
        if name:
            self.draft.add(Level(name, Rhythm(self.draft.book.ungraded)))
            self.rows[-1].setFocus(Qt.FocusReason.TabFocusReason)

    def set_grades(self, grades: Sequence[str]) -> None:
        """The grades that the book knows now."""
        self._grades = list(grades)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The box and the line under its header."""
        style = theme.current()
        painter = draw.begin(self)
        draw.rounded(painter, self.rect(), 8, "surface", "border")
        painter.fillRect(1, style.px(32), self.width() - 2, 1, style.color("border"))
        bottom = self.height() - style.px(26) - 5
        painter.fillRect(1, bottom, self.width() - 2, 1, style.color("border"))
        painter.end()
