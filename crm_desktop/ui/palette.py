"""Ctrl+K: customers and commands in one box, found while typing."""

import time
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.services.search import SearchResult, search
from crm_desktop.ui import palette_lines, service_rooms, theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.palette_lines import Target
from crm_desktop.ui.palette_list import Line, LineList
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.backdrop import SHADOW, Backdrop
from crm_desktop.ui.widgets.label import IconLabel, KeyCap, Label, Rule

if TYPE_CHECKING:
    from crm_desktop.ui.commands import Commands

_WIDTH: Final = 640
_TOP: Final = 96
_LIST_MAX: Final = 400
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CTRL: Final = Qt.KeyboardModifier.ControlModifier
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
_STEPS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_NO_RESULT: Final = SearchResult(())


class _Box(QWidget):
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = draw.begin(self)
        draw.rounded(painter, self.rect(), 10, "raised", "border2" if theme.current().dark else "border")
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()


class CommandPalette(QWidget):
    """An overlay over its window; it closes itself before it does what was chosen. ">" searches commands only."""

    def __init__(
        self, context: Context, commands: "Commands | None", customer_id: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent or context.window.widget())
        self.context = context
        self._commands = commands
        self._here = palette_lines.target_of(context.store, customer_id)
        self._target: Target | None = self._here
        self._result = _NO_RESULT
        self._snoozing = False
        self._before: QWidget | None = None
        self.setAccessibleName(self.tr("Search and commands"))
        self._backdrop = Backdrop(self)
        self.box = _Box(self)
        self.field = QLineEdit()
        self.field.setProperty("flat", "true")
        self.field.setPlaceholderText(self.tr("Search customers, contacts, phones, pinyin…"))
        self.field.setAccessibleName(self.tr("Search and commands"))
        self.list = LineList()
        self.empty = Label("", "body", "text3")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.figures = Label("", "small", "text3")
        self._build()
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.list.taken.connect(self._take)
        self.list.selectionModel().currentChanged.connect(self._current_changed)
        window = self.parentWidget()
        if window is not None:
            window.installEventFilter(self)
        self.hide()

    def _build(self) -> None:
        style = theme.current()
        self.field.setFont(style.font("title"))
        top = QHBoxLayout()
        top.setContentsMargins(18, 0, 18, 0)
        top.setSpacing(12)
        top.addWidget(IconLabel("search", "icon", 20))
        top.addWidget(self.field, 1)
        top.addWidget(KeyCap("Esc"))
        head, foot = QWidget(), QWidget()
        head.setFixedHeight(style.px(54))
        head.setLayout(top)
        foot.setFixedHeight(style.px(40))
        row = QHBoxLayout(foot)
        row.setContentsMargins(18, 0, 18, 0)
        row.setSpacing(6)
        caps = (
            ("↑ ↓", self.tr("choose")),
            ("Enter", self.tr("open")),
            ("Ctrl+Enter", self.tr("log follow-up")),
            (">", self.tr("commands only")),
        )
        for cap, word in caps:
            row.addWidget(KeyCap(cap))
            row.addWidget(Label(word, "small", "text2"))
            row.addSpacing(10)
        row.addStretch(1)
        row.addWidget(self.figures)
        column = QVBoxLayout(self.box)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        for part in (head, Rule(), self.list, self.empty, Rule(), foot):
            column.addWidget(part)

    # -- opening and closing ---------------------------------------------------------------------------------------
    def open(self, typed: str = "") -> None:
        """Show it with a text typed already."""
        self._before = QApplication.focusWidget()
        self.field.setText(typed)
        self._search(typed)
        self._backdrop.freeze()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_palette(self) -> None:
        """Hide it, give the keyboard back, and go."""
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None
        self.deleteLater()

    # -- searching -------------------------------------------------------------------------------------------------
    def _search(self, typed: str) -> None:
        begun = time.perf_counter()
        self._snoozing = False
        only_commands = typed.startswith((">", "》", "＞"))
        text = typed[1:].strip() if only_commands else typed.strip()
        self._result = _NO_RESULT if only_commands or not text else search(self.context.store, text)
        hits = self._result.hits
        self._target = self._target_of(0) if hits else (None if text or only_commands else self._here)
        lines = [
            *palette_lines.customer_lines(self._result),
            *palette_lines.call_lines(text),
            *palette_lines.action_lines(self._target),
            *palette_lines.follow_up_lines(self._result),
            *palette_lines.command_lines(text),
        ]
        self._show(lines)
        took = max(1, round((time.perf_counter() - begun) * 1000))
        found = f"{len(hits)}{'+' if self._result.more else ''}"
        self.figures.setText(self.tr("{count} customers · {ms} ms").format(count=found, ms=took) if text else "")

    def _show(self, lines: list[Line]) -> None:
        self.list.lines.show_lines(lines)
        self.list.setVisible(bool(lines))
        self.empty.setVisible(not lines)
        self.empty.setText(self.tr("Nothing found. Fewer characters find more."))
        self.list.choose_first()
        self._place()

    def _target_of(self, at: int) -> Target:
        hit = self._result.hits[at]
        return Target(hit.id, hit.name, hit.phone)

    def _current_changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        """The actions follow the chosen customer; while an action is chosen they keep theirs."""
        line = self.list.current_line()
        if line is None or line.kind != "customer" or (self._target and line.customer_id == self._target.id):
            return
        at = next((at for at, hit in enumerate(self._result.hits) if hit.id == line.customer_id), -1)
        if at < 0:
            return
        self._target = self._target_of(at)
        fresh = {one.key: one for one in palette_lines.action_lines(self._target)}
        for row, old in enumerate(self.list.lines.lines):
            if old.kind in ("action", "head") and old.key in fresh:
                self.list.lines.replace(row, fresh[old.key])

    # -- doing -----------------------------------------------------------------------------------------------------
    def _take(self, line: Line | None) -> None:
        if line is None:
            return
        if line.kind in ("customer", "follow_up"):
            self.close_palette()
            self.context.window.open_customer(line.customer_id)
        elif line.kind == "command":
            self.close_palette()
            if self._commands is not None:
                self._commands.run(line.key)
        elif line.kind == "call":
            self.close_palette()
            self.context.window.call_card(line.key)
        elif line.kind == "choice":
            self._snooze(line.key)
        else:
            self._act(line.key)

    def _act(self, key: str) -> None:
        target = self._target
        if target is None:
            return
        if key == "snooze":
            self._ask_snooze()
            return
        self.close_palette()
        if key == "log":
            self.context.window.log_follow_up(target.id)
        elif key == "grade":
            self.context.window.change_grade([target.id])
        elif key == "complaint":
            service_rooms.complain(self.context, target.id)
        elif key == "copy":
            QGuiApplication.clipboard().setText(target.phone)

    def _ask_snooze(self) -> None:
        today = date.today()
        monday = today + timedelta(days=7 - today.weekday())
        days = [
            ((today + timedelta(days=1)).isoformat(), self.tr("Tomorrow")),
            ((today + timedelta(days=2)).isoformat(), self.tr("In two days")),
            (monday.isoformat(), self.tr("Next Monday")),
        ]
        self._snoozing = True
        self._show(palette_lines.snooze_lines(days))

    def _snooze(self, until: str) -> None:
        target = self._target
        self.close_palette()
        if target is not None:
            from crm_desktop.ui.plan.gate import PutOff  # noqa: PLC0415 - not needed to search

            PutOff(self.context)([target.id], until)

    # -- keyboard, mouse, place ------------------------------------------------------------------------------------
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the field that move or take; the window's size."""
        if watched is self.field and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and self._is_mine(event):
                event.accept()
                return True
            return event.type() == QEvent.Type.KeyPress and self._key(event)
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._backdrop.thaw()
            self._place()
        return False

    def _is_mine(self, event: QKeyEvent) -> bool:
        copy = event.key() == Qt.Key.Key_C and event.modifiers() == _CTRL | _SHIFT
        return copy or event.key() in (*_ENTER, *_STEPS, Qt.Key.Key_Escape)

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.list.step(_STEPS[key])
        elif key == Qt.Key.Key_Escape:
            self._back()
        elif key in _ENTER and event.modifiers() & _CTRL:
            self._act("log")
        elif key in _ENTER:
            self._take(self.list.current_line())
        elif key == Qt.Key.Key_C and event.modifiers() == _CTRL | _SHIFT:
            self._act("copy")
        elif self._snoozing and event.text() in ("1", "2", "3"):
            self._take(self.list.lines.lines[int(event.text())])
        else:
            return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return True

    def _back(self) -> None:
        if self._snoozing:
            self._search(self.field.text())
        else:
            self.close_palette()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the box closes it."""
        event.accept()
        self.close_palette()

    def _place(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        style = theme.current()
        self.setGeometry(window.rect())
        width = min(style.px(_WIDTH), window.width() - 32)
        room = min(style.px(_LIST_MAX), window.height() - _TOP - style.px(96) - 24)
        rows = min(self.list.content_height() + 8, room) if self.list.lines.lines else style.px(80)
        self.list.setFixedHeight(rows)
        self.empty.setFixedHeight(rows)
        before = self.box.geometry()
        self.box.setGeometry((window.width() - width) // 2, _TOP, width, rows + style.px(96))
        if before != self.box.geometry():
            # its shadow lies outside the box: what Qt repaints by itself would leave the old one standing
            self.update(before.united(self.box.geometry()).adjusted(-SHADOW, -SHADOW, SHADOW, SHADOW + 6))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The dimmed window and the shadow of the box."""
        painter = draw.begin(self)
        self._backdrop.paint(painter, event.rect(), self.box.geometry())
        painter.end()
