"""The three clocks of a complaint (001-34 to 001-36) and the course of what happened with it."""

from dataclasses import dataclass
from datetime import date, datetime

from crm_desktop.domain import clocks
from crm_desktop.domain.clock_rules import Basis, Kind
from crm_desktop.domain.clocks import Clock, Reading, State
from crm_desktop.domain.playbook import Service
from crm_desktop.services.clock_book import ClockBook, begun
from crm_desktop.services.complaints import Complaint, ComplaintDraft
from crm_desktop.store import complaint_queries
from crm_desktop.store.database import Store

STEPS = (
    (Kind.COMPLAINT_ANSWER, "received_at", "answered_at"),
    (Kind.COMPLAINT_SOLUTION, "received_at", "solved_at"),
    (Kind.COMPLAINT_CALLBACK, "solved_at", "called_back_at"),
)
"""Each clock with the time it starts from and the time that stops it."""


@dataclass(frozen=True, slots=True)
class ClockFace:
    """How one clock stands; without `reading` it has not begun, `clock` is then what it would be from now on.

    `minutes` is how long the thing took where it is done; `always` whether it runs on 24 hours a day.
    """

    kind: Kind
    clock: Clock
    reading: Reading | None
    done_at: str
    minutes: int
    always: bool

    @property
    def state(self) -> str:
        """Waiting, running, late, kept or kept_late."""
        if self.reading is None:
            return "waiting"
        return "running" if self.reading.state is State.AHEAD else self.reading.state.value


def faces(book: ClockBook, draft: ComplaintDraft, level: str, now: datetime) -> tuple[ClockFace, ...]:
    """The three clocks of a complaint, for a customer of that level."""
    return tuple(_face(book, kind, draft, (start, done), level, now) for kind, start, done in STEPS)


def _face(
    book: ClockBook, kind: Kind, draft: ComplaintDraft, columns: tuple[str, str], level: str, now: datetime
) -> ClockFace:
    started, done_at = (str(getattr(draft, column)) for column in columns)
    begin = begun(started) if started else None
    running = book.clock(kind, begin or now, level)
    done = begun(done_at) if done_at else None
    reading = clocks.read(running, now, done) if begin else None
    minutes = 0
    if begin is not None and done is not None:
        minutes = round(running.calendar.time_between(_moment(begin), _moment(done)).total_seconds() / 60)
    return ClockFace(kind, running, reading, done_at, max(minutes, 0), _always(book, kind, level))


def _always(book: ClockBook, kind: Kind, level: str) -> bool:
    basis = book.rules.deadlines[kind].basis
    return basis is Basis.ALWAYS or (basis is Basis.LEVEL and book.playbook.level(level).service is Service.ALWAYS)


def _moment(day: date) -> datetime:
    return day if isinstance(day, datetime) else datetime.combine(day, datetime.min.time())


def pressing(shown: tuple[ClockFace, ...]) -> ClockFace | None:
    """The clock to look at now: the first that is not stopped; None when all are."""
    return next((face for face in shown if not face.done_at), None)


@dataclass(frozen=True, slots=True)
class CourseItem:
    """Something that happened with a complaint; `kind` is received, answered, solved, called_back or a column."""

    kind: str
    at: str
    who: str = ""
    minutes: int = 0
    score: int = 0


_WRITTEN = {"helper_id": "helper", "cause": "cause", "improvement": "improvement"}


def course(store: Store, complaint: Complaint) -> list[CourseItem]:
    """What happened in its order: the four times of the record, and from the log who came in and what was written."""
    draft = complaint.draft
    items = [CourseItem("received", draft.received_at, draft.owner)]
    marks = (("answered", draft.answered_at), ("solved", draft.solved_at), ("called_back", draft.called_back_at))
    for kind, at in marks:
        if at:
            score = draft.satisfaction or 0 if kind == "called_back" else 0
            items.append(CourseItem(kind, at, minutes=_passed(draft.received_at, at), score=score))
    items += _from_log(store, complaint)
    return sorted(items, key=_when)


def _from_log(store: Store, complaint: Complaint) -> list[CourseItem]:
    with store.read() as db:
        edits = complaint_queries.edits(db, complaint.id)
    found: dict[str, CourseItem] = {}
    for at, columns in edits:
        for column, kind in _WRITTEN.items():
            if columns.get(column):
                who = complaint.draft.helper if kind == "helper" else ""
                found.setdefault(kind, CourseItem(kind, at[:16], who))
    return [item for item in found.values() if item.kind != "helper" or complaint.draft.helper]


def _when(item: CourseItem) -> str:
    return item.at


def _passed(start: str, end: str) -> int:
    first, last = begun(start), begun(end)
    if not isinstance(first, datetime) or not isinstance(last, datetime):
        return 0
    return max(round((last - first).total_seconds() / 60), 0)
