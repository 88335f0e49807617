"""Small tools of the benchmarks: timing, percentiles, a figure with its goal."""

import gc
import os
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Figure:
    """One ratio: ours against a peer doing the same work in the same run."""

    name: str
    ours: float
    peer: float
    unit: str
    goal: float
    against: str

    @property
    def ratio(self) -> float:
        """Ours divided by the peer's."""
        return self.ours / self.peer if self.peer else float("inf")

    def as_json(self) -> dict[str, object]:
        """The figure as plain values."""
        return {**asdict(self), "ratio": round(self.ratio, 3), "reached": self.ratio <= self.goal}


def seconds(work: Callable[[], object], rounds: int = 1) -> float:
    """Median wall seconds of `rounds` runs."""
    taken = []
    for _ in range(rounds):
        gc.collect()
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken)


def side_by_side(ours: Callable[[], object], theirs: Callable[[], object], rounds: int) -> tuple[float, float]:
    """Median wall seconds of both, run in turn: a host that grows slower meanwhile is slow for both."""
    taken: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for work, found in zip((ours, theirs), taken, strict=True):
            found.append(seconds(work))
    return statistics.median(taken[0]), statistics.median(taken[1])


def compiled_environment() -> dict[str, str]:
    """The environment for processes to be timed: they may keep their bytecode, as installed programs do."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which `share` (0..1) of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))]


def table(figures: Sequence[Figure]) -> str:
    """The figures as lines for people."""
    lines = [f"{'figure':<34} {'ours':>12} {'peer':>12} {'ratio':>7} {'goal':>6}  against"]
    for figure in figures:
        mark = "ok" if figure.ratio <= figure.goal else "--"
        lines.append(
            f"{figure.name:<34} {figure.ours:>9.4g} {figure.unit:<2} {figure.peer:>9.4g} {figure.unit:<2} "
            f"{figure.ratio:>7.3f} {figure.goal:>6.3g}  {mark} {figure.against}"
        )
    return "\n".join(lines)
