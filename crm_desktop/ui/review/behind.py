"""Which rows a mark opens: those its number counts, or those it rests on where it counts none."""

from __future__ import annotations

from crm_desktop.domain.review_shape import Bar, Cell, Drill, Tile
from crm_desktop.ui.review.words import said

_OF = " / "


def first_of(*drills: Drill | None) -> Drill | None:
    """The first of these behind which any row stands."""
    return next((one for one in drills if one is not None and one.count), None)


def of_bar(row: Bar) -> Drill | None:
    """The rows behind a bar and its value; a value of too few tells how many there are, not how many of them count."""
    return first_of(row.base, row.drill) if row.few else first_of(row.drill, row.base)


def of_count(row: Bar) -> Drill | None:
    """The rows behind the count of a row: "4 / 10" names the ten, "1 单" the one."""
    text = said(row.count)
    if _OF in text:
        return first_of(row.base)
    return first_of(row.drill, row.base) if text else None


def of_cell(row: Bar, cell: Cell) -> Drill | None:
    """The rows behind a further number; one without rows of its own was reckoned from those of its row."""
    if not said(cell.text):
        return None
    if cell.drill is not None:
        return first_of(cell.drill)
    return of_bar(row) if cell.value is not None else None


def of_tile(tile: Tile) -> Drill | None:
    """The rows behind a key figure."""
    return first_of(tile.drill, tile.base)
