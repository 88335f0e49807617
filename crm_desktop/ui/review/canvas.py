"""The scrolling part of a review: tiles, the six charts of the first look, then the sections."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.domain.review_period import Stretch
from crm_desktop.domain.review_shape import ChartData, Review, Tile
from crm_desktop.ui import theme
from crm_desktop.ui.review.canvas_parts import GAP, Ground, card_grid, rows_of, span_of
from crm_desktop.ui.review.chart_card import BlankCard, ChartCard
from crm_desktop.ui.review.sections import FIRST, SECTIONS, Section, SectionHead
from crm_desktop.ui.review.tile import FigureTile

_CARD: Final = 319
"""Height of a card of the first look, px at scale 1."""
_NARROW: Final = 880
"""Where the page is narrower two cards stand in a row."""
_TILES: Final = 6
"""Tiles of the first look; the others stand in the first section."""
_WIDTHS: Final = (6, 5, 5)
_AHEAD: Final = 200
"""So far beyond the edge charts are drawn already, px."""


class ReviewCanvas(QScrollArea):
    """Cards are made once and shown other figures; pictures are drawn one at a time as they come into sight."""

    picked = Signal(object, str)
    picture_asked = Signal(object)
    twin_asked = Signal(object)
    rules_asked = Signal()
    cadence_chosen = Signal(str, str)
    """A section and how often it shall be looked at."""
    built = Signal()
    """Every card of a review is there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.letters: Mapping[int, str] = {}
        self.ready = False
        """Whether pictures can be drawn: what they need is read beside the window's own work."""
        self.tiles: dict[str, FigureTile] = {}
        self.cards: dict[str, ChartCard] = {}
        self.heads: dict[str, SectionHead] = {}
        self.blanks = {section.key: BlankCard() for section in SECTIONS}
        self._columns = 0
        self.moved = False
        """Whether cards have other places than Tab knows."""
        self._filled: dict[QGridLayout, tuple[object, ...]] = {}
        """How many columns, which cards and how wide, by the grid in which they stand."""
        self._order: tuple[str, ...] = ()
        self._building: Iterator[None] | None = None
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.viewport().setAutoFillBackground(False)
        self._inside = Ground()
        self.column = QVBoxLayout(self._inside)
        self.column.setContentsMargins(14, 12, 14, 16)
        self.column.setSpacing(GAP)
        self.tile_row, self.first = card_grid(), card_grid()
        self.more_tiles = card_grid()
        for grid in (self.tile_row, self.more_tiles):
            for place in range(_TILES):
                grid.setColumnStretch(place, 1)
        self.column.addLayout(self.tile_row)
        self.column.addLayout(self.first)
        self.grids = {section.key: card_grid() for section in SECTIONS}
        self._add_sections()
        self.column.addStretch(1)
        self.setWidget(self._inside)
        self._drawing = QTimer(self, interval=0)
        self._drawing.timeout.connect(self._draw_next)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def _add_sections(self) -> None:
        for section in SECTIONS:
            self.heads[section.key] = SectionHead(section)
            self.heads[section.key].chosen.connect(self.cadence_chosen)
            self.column.addWidget(self.heads[section.key])
            if section is SECTIONS[0]:
                self.column.addLayout(self.more_tiles)
            self.column.addLayout(self.grids[section.key])

    def add_tool(self, section: str, button: QWidget) -> None:
        """Put a button at the right end of a section's title."""
        self.heads[section].tools.addWidget(button)

    def scroll_by(self, share: float) -> None:
        """Scroll by a share of what is seen."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(share * self.viewport().height()))

    # showing

    def show_cadences(self, cadences: Mapping[str, str]) -> None:
        """Say how often each section is looked at."""
        for key, head in self.heads.items():
            head.show_cadence(cadences[key])

    def show_review(
        self, review: Review, letters: Mapping[int, str], beside: Sequence[Callable[[], None]] = ()
    ) -> None:
        """Show the figures of a review: the tiles at once, then what stands beside, then card by card.

        The window goes on answering between two.
        """
        self.letters = letters
        # nothing moves and nothing is half new: the page is laid out and painted when all of it is there
        self._inside.setUpdatesEnabled(False)
        self.column.setEnabled(False)
        for place, tile in enumerate(review.tiles):
            self._show_tile(place, tile, review)
        self._building = self._build(review, beside)
        self._drawing.start()

    def _build(self, review: Review, beside: Sequence[Callable[[], None]]) -> Iterator[None]:
        """One card or one grid at a step."""
        for step in beside:
            step()
            yield
        charts = {chart.key: chart for chart in review.charts}
        self._order = tuple(charts)
        for key, card in self.cards.items():
            if key not in charts:
                card.hide()
        for part in (None, *SECTIONS):
            keys = [key for key in FIRST if key in charts] if part is None else self._of(part)
            for key in keys:
                self._show_card(charts[key], review.beside)
                yield
            yield from self._arrange(part, self._wanted_columns())
            yield
        self._lay_out()
        yield
        for shown in self.tiles.values():
            shown.make_picture()
            yield
        self._inside.setUpdatesEnabled(True)
        yield
        yield
        self.built.emit()
        self.moved = False

    def _lay_out(self) -> None:
        self.column.setEnabled(True)
        self.column.activate()

    def _show_card(self, chart: ChartData, against: Stretch) -> None:
        card = self.cards.get(chart.key)
        if card is None:
            card = self.cards[chart.key] = self._make(chart)
        if (card.chart, card.letters, card.against) != (chart, self.letters, against):
            card.letters, card.against = self.letters, against
            card.show_chart(chart)

    def _show_tile(self, place: int, tile: Tile, review: Review) -> None:
        shown = self.tiles.get(tile.key)
        if shown is None:
            shown = self.tiles[tile.key] = FigureTile(tile, review.beside, review.period)
            shown.picked.connect(self.picked)
            row, at = (self.tile_row, place) if place < _TILES else (self.more_tiles, place - _TILES)
            row.addWidget(shown, 0, at)
        else:
            shown.show_tile(tile, review.beside, review.period)

    def _make(self, chart: ChartData) -> ChartCard:
        card = ChartCard(chart, self.letters)
        card.picked.connect(self.picked)
        card.picture_asked.connect(self.picture_asked)
        card.twin_asked.connect(self.twin_asked)
        card.spoiled.connect(self._scrolled)
        card.rules_asked.connect(self.rules_asked)
        return card

    # places

    def _wanted_columns(self) -> int:
        return 3 if self.width() >= theme.current().px(_NARROW) else 2

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fewer cards stand in a row where the page is narrow."""
        super().resizeEvent(event)
        if self._columns and self._columns != self._wanted_columns():
            self._arrange_all(self._wanted_columns())
        self._drawing.start()

    def _arrange_all(self, columns: int) -> None:
        for part in (None, *SECTIONS):
            for _step in self._arrange(part, columns):
                pass

    def _arrange(self, section: Section | None, columns: int) -> Iterator[None]:
        """Place the cards of a section, of the first look where it is None; those that stand right already stay."""
        self._columns = columns
        if section is None:
            top = [self.cards[key] for key in FIRST if key in self._order and key in self.cards]
            for row in rows_of(top, columns):
                told = any(isinstance(card, ChartCard) and not card.chart.empty for card in row)
                for card in row:
                    card.setMinimumHeight(theme.current().px(_CARD) if told else 0)
            yield from self._fill(self.first, list(top), columns, _WIDTHS)
            return
        every = [self.cards[key] for key in self._of(section) if key in self.cards]
        cards: list[QWidget] = [card for card in every if not card.chart.empty]
        empty = [card for card in every if card.chart.empty]
        blank = self.blanks[section.key]
        blank.show_charts([card.chart for card in empty])
        cards += [blank] if empty else []
        self.heads[section.key].setVisible(bool(cards))
        for hidden in (*empty, *([] if empty else [blank])):
            hidden.hide()
        yield from self._fill(self.grids[section.key], cards, columns, (1, 1, 1))

    def _of(self, section: Section) -> list[str]:
        """The charts of a section: those it names in their order, in the first section also those nobody names."""
        named = [key for key in section.charts if key in self._order and key not in FIRST]
        if section is not SECTIONS[0]:
            return named
        taken = {key for one in SECTIONS for key in one.charts} | set(FIRST)
        return [*named, *(key for key in self._order if key not in taken)]

    def _fill(self, grid: QGridLayout, cards: Sequence[QWidget], columns: int, widths: Sequence[int]) -> Iterator[None]:
        wanted = (columns, *cards, *(span_of(card) for card in cards))
        if self._filled.get(grid) == wanted:
            return
        self._filled[grid] = wanted
        self.moved = True
        while grid.takeAt(0) is not None:
            pass
        for line, row in enumerate(rows_of(cards, columns)):
            place = 0
            for card in row:
                span = columns - place if card is row[-1] else min(columns, span_of(card))
                grid.addWidget(card, line, place, 1, span)
                card.show()
                place += span
                yield
        for at in range(3):
            grid.setColumnStretch(at, widths[at] if at < columns else 0)

    # drawing

    def _scrolled(self) -> None:
        self._drawing.start()

    def _in_sight(self, card: QWidget) -> bool:
        view = self.viewport()
        box = QRect(card.mapTo(view, card.rect().topLeft()), card.size())
        return box.bottom() > -_AHEAD and box.top() < view.height() + _AHEAD

    def begin_drawing(self) -> None:
        """Pictures can be drawn from now on."""
        self.ready = True
        self._drawing.start()

    def _draw_next(self) -> None:
        """Make one card or draw one picture, so that the window goes on answering between two."""
        if self._building is not None:
            try:
                ended = next(self._building, self) is self
            except Exception:
                # what is there is shown, whatever went wrong with the rest
                self._building = None
                self._lay_out()
                self._inside.setUpdatesEnabled(True)
                raise
            if ended:
                self._building = None
            return
        for card in self.cards.values() if self.ready else ():
            missing = card.view is None and not card.chart.empty
            if (missing or card.blurred) and card.isVisible() and self._in_sight(card):
                card.draw_chart() if missing else card.make_picture()
                return
        self._drawing.stop()
