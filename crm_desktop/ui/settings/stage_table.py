"""What follows from the rules of the stages: single steps, the way to the deal, who would be over a limit."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from crm_desktop.domain.pipeline import Pipeline, step_rates, win_rates
from crm_desktop.ui.widgets.label import Label


class StageTable(QWidget):
    """A line for each stage."""

    def __init__(self) -> None:
        super().__init__()
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(14)
        self.grid.setVerticalSpacing(6)
        self._titles = (
            self.tr("Stage"), self.tr("Benchmark"), self.tr("Single step"), self.tr("From here to the deal"),
            self.tr("Over the limit: now → after"),
        )  # fmt: skip
        self.cells: list[list[Label]] = []

    def show_rules(self, names: Sequence[str], rules: Pipeline, now: Sequence[int], after: Sequence[int]) -> None:
        """Show what follows for each stage."""
        if len(self.cells) != len(names):
            self._build(len(names))
        shares = [None if one.benchmark is None else float(one.benchmark) for one in rules.stages]
        steps, wins = step_rates(shares), win_rates(shares)
        for row, name in enumerate(names):
            texts = (
                name,
                "—" if shares[row] is None else f"{shares[row]:.0f}%",
                _percent(steps[row]),
                _percent(wins[row]),
                f"{now[row]:,} → {after[row]:,}" if rules.stages[row].high is not None or now[row] else "—",
            )
            for cell, text in zip(self.cells[row], texts, strict=True):
                cell.setText(text)
            self.cells[row][-1].set_tone("accent" if now[row] != after[row] else "text2", bold=now[row] != after[row])

    def _build(self, count: int) -> None:
        while (item := self.grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for column, title in enumerate(self._titles):
            self.grid.addWidget(Label(title, "small", "text3", wrap=column > 2), 0, column)
        self.cells = []
        for row in range(count):
            cells = [Label("", "small", "text" if not column else "text2") for column in range(len(self._titles))]
            for column, cell in enumerate(cells):
                self.grid.addWidget(cell, row + 1, column)
            self.cells.append(cells)
        self.grid.setColumnStretch(0, 1)


def _percent(share: float | None) -> str:
    return "—" if share is None else f"{100 * share:.0f}%"
