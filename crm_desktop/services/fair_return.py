"""What fairs brought (for the review): people met, graded, contacted since, converted, and for how much."""

from dataclasses import dataclass

from crm_desktop.store import capture_queries, options
from crm_desktop.store.database import Store


@dataclass(frozen=True, slots=True)
class Share:
    """One grade: its name, how many have it, out of how many."""

    name: str
    count: int
    total: int


@dataclass(frozen=True, slots=True)
class FairReturn:
    """One fair: days as ISO, counts of people met there, amount in 分, and how the grades are spread."""

    name: str
    first: str
    last: str
    people: int
    graded: int
    hot: int
    touched: int
    converted: int
    amount: int
    grades: tuple[Share, ...]

    @property
    def rate(self) -> float:
        """Which share of the people met has bought since, 0 to 1."""
        return self.converted / self.people if self.people else 0.0


def fairs(store: Store, *, limit: int = 12) -> list[FairReturn]:
    """The last fairs with what came of them, the latest first; deals count from the day on which one met."""
    known = options.current(store)
    found = []
    with store.read() as db:
        for fair in capture_queries.fairs(db)[:limit]:
            out, grades = capture_queries.outcomes(db, fair["name"]), capture_queries.grades(db, fair["name"])
            order = [entry.id for entry in known.kind("grade")]
            shares = tuple(
                Share(known.name(grade_id), grades[grade_id], out["people"]) for grade_id in order if grade_id in grades
            )
            found.append(
                FairReturn(
                    fair["name"],
                    fair["first"] or "",
                    fair["last"] or "",
                    out["people"],
                    out["graded"],
                    out["hot"],
                    out["touched"],
                    out["converted"],
                    out["amount"],
                    shares,
                )
            )
    return found
