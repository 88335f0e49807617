"""A reminder as it is shown, and the figures of the day."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from crm_desktop.domain.backlog import Identity, Type
from crm_desktop.domain.messages import Message

Counted = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class OpenPromise:
    """A promise that is not kept yet: `side` is ours or theirs, `due_on` ISO or ""."""

    side: str
    content: str
    due_on: str


@dataclass(frozen=True, slots=True)
class Reminder:
    """A thing to do for a customer; `due` is ISO, `type`, `priority` and `section` are those of domain/backlog.

    `record` names the fact behind it and, with `base`, the mark that settles it; `deadline` is the day that a lead
    runs up to; `escalation` the rung from 0 to 3; `topics` what to talk about.
    """

    customer_id: int
    customer: str
    number: str
    grade: str
    hot: bool
    type: str
    priority: str
    due: str
    overdue_days: int
    why: Message
    last: str
    last_method: str
    last_at: str
    suggest: str
    contact: str
    title: str
    phone: str
    owner: str
    record: str = ""
    kind: str = ""
    base: str = ""
    section: str = ""
    escalation: int = 0
    missed: int = 1
    deadline: str = ""
    stage: str = ""
    phase: str = ""
    contact_id: int | None = None
    topics: tuple[str, ...] = ()
    facts: tuple[Message, ...] = ()
    promises: tuple[OpenPromise, ...] = ()

    @property
    def key(self) -> Identity:
        """What makes it the same row in another look at the list."""
        return Identity(Type(self.type), self.customer_id, self.record)


@dataclass(frozen=True, slots=True)
class DueCounts:
    """How much is overdue, due today, due later this week, and how many customers were touched today.

    `red` is what climbed to the top of the list or higher, `types` the numbers by section and type.
    """

    overdue: int
    today: int
    week: int
    done_today: int
    red: int = 0
    types: Counted = field(default_factory=dict)

    @property
    def open(self) -> int:
        """What the bell counts."""
        return self.overdue + self.today

    def of(self, section: str, types: Collection[str] = ()) -> int:
        """How much there is in a section, of some types or of all."""
        return sum(count for name, count in self.types.get(section, {}).items() if not types or name in types)


@dataclass(frozen=True, slots=True)
class Missed:
    """How many things of each type came due while nobody looked, none counted twice; types without any are left out."""

    counts: Mapping[str, int]

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self.counts.values())
