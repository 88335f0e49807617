"""What is said about a period before anybody has written a word: its findings, one after the other."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.review_shape import Review
from crm_desktop.ui.review.sections import FIRST
from crm_desktop.ui.review.words import change_text, figure_text, said, stretch_text

_SAID: Final = 3
_STOPS: Final = "。！!；;"


def summary_of(review: Review) -> str:
    """Deals and their amount against the compared period, then the first findings; "" where nothing was won."""
    tiles = {tile.key: tile for tile in review.tiles}
    deals, amount = tiles.get("deals"), tiles.get("amount")
    sentences = []
    if deals is not None and deals.value and amount is not None:
        text = QCoreApplication.translate("Report", "{deals}, {amount}")
        words = text.format(deals=figure_text(deals.value, deals.unit), amount=figure_text(amount.value, amount.unit))
        if amount.change:
            more = QCoreApplication.translate("Report", "{change} more than in {period}")
            less = QCoreApplication.translate("Report", "{change} less than in {period}")
            period = stretch_text(review.beside, review.period)
            change = (more if amount.change > 0 else less).format(change=change_text(amount), period=period)
            words = QCoreApplication.translate("Report", "{won}, {change}").format(won=words, change=change)
        sentences.append(words)
    charts = {chart.key: chart for chart in review.charts}
    findings = [said(charts[key].finding) for key in FIRST if key in charts and not charts[key].empty]
    stop = QCoreApplication.translate("Report", ". ")
    said_all = [*sentences, *findings[:_SAID]]
    return "".join(_ended(one, stop) for one in said_all).strip()


def _ended(sentence: str, stop: str) -> str:
    if sentence[-1:] == ".":
        return f"{sentence} "
    return sentence if sentence[-1:] in _STOPS else sentence + stop
