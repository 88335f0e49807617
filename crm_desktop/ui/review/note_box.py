"""What is written about a period: its summary, what went well, what to make up for; kept while one types."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from crm_desktop.services import review_notes
from crm_desktop.ui.context import Context
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.segmented import Segmented

_QUIET: Final = 900
"""Milliseconds without a key until the text is kept."""
_LEAST: Final = 120


class _Edit(QPlainTextEdit):
    """Tells its box when the keyboard leaves."""

    def __init__(self, box: NoteBox) -> None:
        super().__init__()
        self._box = box
        self.setTabChangesFocus(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._box.keep()


class NoteBox(QWidget):
    """One text a section; where nothing was written yet a draft stands that the figures suggest."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.period, self.section, self._shown = "", "summary", ""
        self._drafts: Mapping[str, str] = {}
        self.title = Label("", "body", bold=True)
        self.sections = Segmented(
            [
                ("summary", self.tr("Summary")),
                ("strengths", self.tr("Went well")),
                ("weak", self.tr("To make up for")),
            ]
        )
        self.edit = _Edit(self)
        self.edit.setMinimumHeight(_LEAST)
        self.edit.setProperty("note", "true")
        self.saved = Label("", "small", "text2")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_QUIET)
        self._timer.timeout.connect(self.keep)
        self.edit.textChanged.connect(self._typed)
        self.sections.changed.connect(self._section_chosen)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.title)
        column.addWidget(self.sections)
        column.addWidget(self.edit, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.saved)
        foot.addStretch(1)
        foot.addWidget(Label(self.tr("Goes into the PDF"), "small", "text2"))
        column.addLayout(foot)

    def show_period(self, period: str, title: str, drafts: Mapping[str, str]) -> None:
        """Show what is written about a period; what was typed about another one is kept first."""
        self.keep()
        self.period, self._drafts = period, drafts
        self.title.setText(title)
        self.edit.setAccessibleName(title)
        self._show()

    def refresh(self) -> None:
        """Show what the book holds now, unless somebody is typing."""
        if not self._timer.isActive():
            self._show()

    def _show(self) -> None:
        if not self.period:
            return
        note = review_notes.note(self.context.store, self.period, self.section)
        draft = self._drafts.get(self.section, "")
        text = note.text or ("" if note.at else draft)
        if text != self.edit.toPlainText():
            self.edit.blockSignals(True)
            self.edit.setPlainText(text)
            self.edit.blockSignals(False)
        self._shown = text
        if note.at:
            self.saved.setText(self.tr("Saved {time}").format(time=note.at[11:16]))
        else:
            self.saved.setText(self.tr("Draft") if draft else "")

    def _section_chosen(self) -> None:
        # what was typed belongs to the section that was left
        self.keep()
        self.section = self.sections.current()
        self._show()

    def _typed(self) -> None:
        self._timer.start()

    def keep(self) -> None:
        """Write what was typed."""
        self._timer.stop()
        text = self.edit.toPlainText()
        if self.period and text != self._shown and not self.context.store.read_only:
            self._shown = text
            self.context.work.run(review_notes.write, self.period, self.section, text, origin=self, done=self._kept)

    def _kept(self, _result: object) -> None:
        note = review_notes.note(self.context.store, self.period, self.section)
        self.saved.setText(self.tr("Saved {time}").format(time=note.at[11:16]) if note.at else "")
