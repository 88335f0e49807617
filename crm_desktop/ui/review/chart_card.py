"""A chart on its card: title, the one sentence it says, the picture, and what its numbers mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.domain.review_period import Stretch
from crm_desktop.domain.review_shape import Bar, ChartData, Drill, Kind
from crm_desktop.ui import theme
from crm_desktop.ui.review.figure_table import FigureTable
from crm_desktop.ui.review.twin import as_text
from crm_desktop.ui.review.words import foot_of, said
from crm_desktop.ui.widgets.button import IconButton
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.link import Link
from crm_desktop.ui.widgets.pick_item import PickItem

if TYPE_CHECKING:
    from crm_desktop.ui.review.plot import PlotView
    from crm_desktop.ui.widgets.pick_list import PickMenu

_LEAST: Final = 150
_LINES: Final = (Kind.LINES, Kind.FORECAST)
_PITCH: Final = 28
_TWO_LINES: Final = 36
_LONG: Final = 112
"""A longer name may need two lines, px."""
_HEADS: Final = 20
_TABLE_HEAD: Final = 28
_TABLE_ROW: Final = 32
_MOST: Final = 10
"""Rows that are shown at first."""
_SPARE: Final = 2
"""So few more are not worth a link."""
_SHARP: Final = 2.0
"""A saved picture has so many dots a px."""
RULED: Final = frozenset({"methods", "customers", "worth", "risk"})
"""Charts whose figures follow from rules that the book can change."""


class _Place(QWidget):
    """Keeps the room of a picture until that is drawn."""

    def __init__(self, least: int) -> None:
        super().__init__()
        self._least = least
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(240, theme.current().px(self._least))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, theme.current().px(self._least))


class ChartCard(Card):
    """Shows one ChartData; `draw_chart` makes the picture, which is done when the card comes into sight."""

    picked = Signal(object, str)
    """The Drill behind a mark that was chosen, and what both are called."""
    picture_asked = Signal(object)
    spoiled = Signal()
    """Its picture shall be drawn anew when there is time."""
    twin_asked = Signal(object)
    """This card, whose picture shall be saved or whose numbers be shown as a table."""
    rules_asked = Signal()

    def __init__(self, chart: ChartData, letters: Mapping[int, str], parent: QWidget | None = None) -> None:
        super().__init__(inset=12, parent=parent)
        self.body.setSpacing(3)
        self.body.setContentsMargins(12, 12, 10, 10)
        self.chart, self.letters = chart, letters
        self.against: Stretch | None = None
        self.view: PlotView | FigureTable | None = None
        self.title = Label("", "body", bold=True, elide=True)
        self.menu_button = IconButton("more", self.tr("More about this chart"), side=26)
        self.menu_button.clicked.connect(self._show_menu)
        self.head.addWidget(self.title, 1)
        self.head.addWidget(self.menu_button)
        self.body.addLayout(self.head)
        self.finding = Label("", "small", "text2", wrap=True)
        self.finding.setMinimumWidth(10)
        self.body.addWidget(self.finding)
        self.place: QWidget = _Place(_LEAST)
        self.body.addWidget(self.place, 1)
        self.foot = Label("", "small", "text2", wrap=True)
        self.foot.setMinimumWidth(10)
        self.body.addWidget(self.foot)
        self.more = Link("", role="small")
        self.more.clicked.connect(self._show_all)
        self.body.addWidget(self.more)
        self._all = False
        self.menu: PickMenu | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.show_chart(chart)

    def show_chart(self, chart: ChartData) -> None:
        """Show other figures; the picture is drawn anew when it is seen."""
        self.chart = chart
        self.title.setText(said(chart.title))
        self.menu_button.setAccessibleName(f"{said(chart.title)}: {self.menu_button.toolTip()}")
        self.finding.setText(said(chart.finding))
        self.foot.setText(foot_of(chart, self.against))
        self.foot.setVisible(bool(self.foot.text()))
        hidden = len(chart.rows) - len(self._rows())
        self.more.setText(self.tr("%n more row(s)", "", hidden))
        self.more.setVisible(hidden > 0)
        self.setAccessibleName(f"{said(chart.title)}: {said(chart.finding)}")
        if self.view is not None and not chart.empty and self._fits(chart):
            cast("PlotView", self.view).show_chart(replace(chart, rows=self._rows()))
            self.view.setMinimumHeight(theme.current().px(_room(chart, len(self._rows()))))
            return
        self._put(_Place(_room(chart, len(self._rows()))))
        self.view = None

    def _fits(self, chart: ChartData) -> bool:
        """Whether the picture that is there can show other figures."""
        view = self.view
        plain = chart.kind is not Kind.TABLE and not isinstance(view, FigureTable)
        return plain and view is not None and bool(view.chart.rows) == bool(chart.rows)

    def draw_chart(self) -> None:
        """Make the picture."""
        if self.view is not None or self.chart.empty:
            return
        chart = self.chart
        if chart.kind is Kind.TABLE:
            heads = (self.tr("Name"), self.tr("Basis"))
            self.view = FigureTable(replace(chart, rows=self._rows()), heads)
        else:
            self.view = _plot(replace(chart, rows=self._rows()), self.letters)
            self.view.setMinimumHeight(theme.current().px(_room(chart, len(self._rows()))))
            self.view.patient = True
            self.view.spoiled.connect(self.spoiled)
        self.view.setAccessibleName(self.accessibleName())
        self.view.picked.connect(self._picked)
        self._put(cast("QWidget", self.view))
        self.setTabOrder(self.menu_button, cast("QWidget", self.view))

    @property
    def blurred(self) -> bool:
        """Whether the picture that is seen is not yet that of the figures."""
        return self.view is not None and not isinstance(self.view, FigureTable) and not self.view.fresh

    def make_picture(self) -> None:
        """Draw the picture of the figures."""
        if self.blurred:
            cast("PlotView", self.view).make_picture()

    def _picked(self, drill: Drill, name: str) -> None:
        self.picked.emit(drill, f"{said(self.chart.title)} · {name}")

    def _rows(self) -> tuple[Bar, ...]:
        """The rows that are shown: of many only the first ones, until somebody wants them all."""
        every = self.chart.rows
        whole = self._all or self.chart.kind is Kind.FUNNEL or len(every) <= _MOST + _SPARE
        return every if whole else every[:_MOST]

    def _show_all(self) -> None:
        self._all = True
        self.view = None
        self.show_chart(self.chart)
        self.draw_chart()

    def _put(self, widget: QWidget) -> None:
        self.body.replaceWidget(self.place, widget)
        self.place.hide()
        self.place.deleteLater()
        self.place = widget
        self.body.setStretchFactor(widget, 1)
        widget.show()

    # the menu

    def _show_menu(self) -> None:
        from crm_desktop.ui.widgets.pick_list import PickMenu  # noqa: PLC0415 - loaded when it opens

        items = [
            PickItem("copy", self.tr("Copy data"), icon="copy"),
            PickItem("picture", self.tr("Save picture…"), icon="download"),
            PickItem("twin", self.tr("Show as table"), icon="table"),
        ]
        if self.chart.key in RULED:
            items.append(PickItem("rules", self.tr("Rules of this figure…"), icon="sliders"))
        self.menu = PickMenu(items, self)
        self.menu.picked.connect(self._chosen)
        self.menu.open_focused(self.menu_button)

    def _chosen(self, key: str) -> None:
        if key == "copy":
            QGuiApplication.clipboard().setText(as_text(self.chart))
        elif key == "rules":
            self.rules_asked.emit()
        elif key == "picture":
            self.picture_asked.emit(self)
        else:
            self.twin_asked.emit(self)

    def picture(self) -> QPixmap:
        """The card as a sharp picture, without its button."""
        self.draw_chart()
        self.make_picture()
        self.menu_button.hide()
        shown = QPixmap(self.size() * _SHARP)
        shown.setDevicePixelRatio(_SHARP)
        shown.fill(Qt.GlobalColor.transparent)
        self.render(shown)
        self.menu_button.show()
        return shown


class BlankCard(Card):
    """The charts of a section that have nothing to show yet, each with the sentence that says why."""

    def __init__(self) -> None:
        super().__init__(inset=12)
        self._lines: list[Label] = []

    def show_charts(self, charts: Sequence[ChartData]) -> None:
        """Say why these are not drawn."""
        while len(self._lines) < len(charts):
            line = Label("", "small", "text2", wrap=True)
            line.setMinimumWidth(10)
            self.body.addWidget(line)
            self._lines.append(line)
        for place, line in enumerate(self._lines):
            line.setVisible(place < len(charts))
            if place < len(charts):
                line.setText(f"{said(charts[place].title)}    {said(charts[place].finding)}")


def _room(chart: ChartData, rows: int) -> int:
    if chart.empty:
        return 24
    if chart.kind in _LINES or not chart.rows:
        return _LEAST
    if chart.kind is Kind.TABLE:
        return _TABLE_HEAD + _TABLE_ROW * rows
    metrics = theme.current().metrics("small")
    long = any(metrics.horizontalAdvance(said(row.label)) > theme.current().px(_LONG) for row in chart.rows[:rows])
    return max(_LEAST, (_TWO_LINES if long else _PITCH) * rows + (_HEADS if chart.columns else 0))


def _plot(chart: ChartData, letters: Mapping[int, str]) -> PlotView:
    """The picture of a chart; pyqtgraph is read when the first is drawn."""
    if chart.rows:
        from crm_desktop.ui.review.bars import BarsView  # noqa: PLC0415 - pyqtgraph is large

        return BarsView(chart, letters)
    from crm_desktop.ui.review.lines import LinesView  # noqa: PLC0415 - pyqtgraph is large

    return LinesView(chart)
