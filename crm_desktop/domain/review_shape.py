"""The shape of a review: periods, slices, tiles, charts, and what names the rows behind each figure.

A window, a sheet or a command line draws a `Review` without knowing how a figure was computed. Texts are a `Message`,
or a plain text that is a name of the book or a number.
"""

from dataclasses import dataclass
from enum import StrEnum

from crm_desktop.domain.messages import Message
from crm_desktop.domain.review_period import Period, Stretch

Text = Message | str


@dataclass(frozen=True, slots=True)
class Slice:
    """The part of the book that counts: entries of lists by id (a first level includes its second), a product by name.

    All but the product ask for what the customer has now. The product keeps customers who want or bought it, and of
    their deals those with it.
    """

    owner: int | None = None
    source: int | None = None
    industry: int | None = None
    region: int | None = None
    grade: int | None = None
    product: str | None = None

    def __bool__(self) -> bool:
        return self != EVERYTHING


EVERYTHING = Slice()
"""The whole book."""


@dataclass(frozen=True, slots=True)
class Drill:
    """The rows behind a number: `count` of them; `review_figures.drill_rows` gives their ids in `table`.

    `fact` names the kind of rows, `by` and `values` keep those of a bar (ids of entries, None for the blank ones), or
    `ids` lists them.
    """

    table: str
    count: int
    fact: str = ""
    span: tuple[str, str] = ("", "")
    slice: Slice = Slice()
    by: str = ""
    values: tuple[int | str | None, ...] = ()
    ids: tuple[int, ...] | None = None


class Better(StrEnum):
    """Which way a figure should move."""

    UP = "up"
    DOWN = "down"
    NEITHER = ""


class Unit(StrEnum):
    """What a value counts; money is in 分, a rate goes from 0 to 1."""

    CUSTOMERS = "customers"
    TIMES = "times"
    DEALS = "deals"
    MONEY = "money"
    DAYS = "days"
    HOURS = "hours"
    RATE = "rate"
    SCORE = "score"
    COUNT = "count"


class Kind(StrEnum):
    """How a chart is drawn."""

    BARS = "bars"
    FUNNEL = "funnel"
    CYCLE = "cycle"
    LINES = "lines"
    FORECAST = "forecast"
    PATHS = "paths"
    TABLE = "table"
    STACKED = "stacked"


@dataclass(frozen=True, slots=True)
class Cell:
    """One further number of a bar or a row of a table; `tone` is "", "ok", "danger" or "few"."""

    text: Text
    value: float | None = None
    drill: Drill | None = None
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar or row: `value` is None where there is nothing or too little to say, and `text` says so.

    `text` stands at the bar ("40%"), `count` in the right column ("4 / 10"); `drill` names what the value counts,
    `base` what it is a share of. `low` and `high` are the interval of a rate; `target` and `previous` are ticks.
    `cells` belong to the columns of the chart; `entry` is the id of an entry of a list (the colour of a grade).
    """

    key: str
    label: Text
    value: float | None
    text: Text
    count: Text = ""
    n: int = 0
    drill: Drill | None = None
    base: Drill | None = None
    low: float | None = None
    high: float | None = None
    target: float | None = None
    previous: float | None = None
    highlight: bool = False
    few: bool = False
    cells: tuple[Cell, ...] = ()
    entry: int | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """One point of a line: the key of its period (2026-02, 2026-Q1, 2026); a forecast has its interval."""

    period: str
    value: float | None
    n: int = 0
    low: float | None = None
    high: float | None = None
    forecast: bool = False
    drill: Drill | None = None


@dataclass(frozen=True, slots=True)
class Series:
    """One line of a chart, or one colour of stacked bars."""

    key: str
    label: Text
    points: tuple[Point, ...]
    highlight: bool = False


@dataclass(frozen=True, slots=True)
class ChartData:
    """One chart and its one message; `columns` head the cells of its rows, `n` is the size of the whole sample."""

    key: str
    kind: Kind
    title: Message
    finding: Message
    rows: tuple[Bar, ...] = ()
    foot: Message | None = None
    unit: Unit = Unit.COUNT
    columns: tuple[Message, ...] = ()
    series: tuple[Series, ...] = ()
    n: int = 0

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw; the finding says so."""
        return not self.rows and not any(point.value is not None for one in self.series for point in one.points)


@dataclass(frozen=True, slots=True)
class Tile:
    """A figure with its change: a fraction of the compared one (0.148), for a rate a difference (-0.04).

    `series` are the last six periods, this one last. `few` marks a sample too small to trust; `n` is its size.
    """

    key: str
    label: Message
    value: float | None
    unit: Unit
    previous: float | None = None
    change: float | None = None
    better: Better = Better.UP
    series: tuple[float | None, ...] = ()
    n: int = 0
    few: bool = False
    low: float | None = None
    high: float | None = None
    drill: Drill | None = None
    base: Drill | None = None

    @property
    def good(self) -> bool | None:
        """Whether it moved the right way; None where it did not move or nothing says which way is right."""
        if not self.change or self.better is Better.NEITHER:
            return None
        return (self.change > 0) == (self.better is Better.UP)


@dataclass(frozen=True, slots=True)
class Remark:
    """A strength or weak point drafted by a rule: its sentence, the evidence, and the chart or tile it comes from."""

    key: str
    text: Message
    evidence: Message
    source: str
    drill: Drill | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """Everything that a period tells, beside the period that it is compared with; `until` is the moment of the data.

    Of `against` so many first `days` are compared where the period still runs, the whole of it otherwise.
    """

    period: Period
    against: Period
    slice: Slice
    until: str
    tiles: tuple[Tile, ...]
    charts: tuple[ChartData, ...]
    strong: tuple[Remark, ...] = ()
    weak: tuple[Remark, ...] = ()
    days: int | None = None

    @property
    def beside(self) -> Stretch:
        """What the period is really compared with."""
        return Stretch(self.against, self.days)

    def tile(self, key: str) -> Tile:
        """The tile of that key."""
        return next(one for one in self.tiles if one.key == key)

    def chart(self, key: str) -> ChartData:
        """The chart of that key."""
        return next(one for one in self.charts if one.key == key)
