"""What a review needs beside the window: its figures, and what draws them."""

from __future__ import annotations

import importlib
import sys

from crm_desktop.domain.progress import Progress
from crm_desktop.domain.review_period import Period
from crm_desktop.domain.review_shape import Review, Slice
from crm_desktop.store.database import Store

_HASTE = 0.0002
"""Seconds until the thread that reads modules lets the window go on."""
_READERS = 3
"""The window reads while this thread and others do."""
_PLOTS = ("crm_desktop.ui.review.bars", "crm_desktop.ui.review.lines")


def reckon(store: Store, period: Period, part: Slice, against: Period, progress: Progress) -> Review:
    """The figures of a period; what reckons them is read beside the window's own work too."""
    from crm_desktop.services import review_figures  # noqa: PLC0415

    store.warm(_READERS)
    try:
        return review_figures.compute(store, period, part, against, progress)
    finally:
        # a read that made tables for itself leaves a connection that has forgotten the book's
        store.warm(_READERS)


def read_plots(_store: Store) -> None:
    """Read what draws the charts: it is large, and nobody needs it before the first review."""
    usual = sys.getswitchinterval()
    # the window shall not wait five milliseconds for each of its calls meanwhile
    sys.setswitchinterval(_HASTE)
    try:
        for name in _PLOTS:
            importlib.import_module(name)
    finally:
        sys.setswitchinterval(usual)
