"""What a quick line (快速记录) was understood to say; every part knows the characters it came from."""

from dataclasses import dataclass

Span = tuple[int, int]
"""First character and the one after the last, in the line as it was typed."""


@dataclass(frozen=True, slots=True)
class When:
    """When it happened: `at` is an ISO day or minute, `precise` when a time of day was said; no span where unsaid."""

    at: str
    part: str
    precise: bool
    guess: bool
    span: Span | None


@dataclass(frozen=True, slots=True)
class Method:
    """How: the name of the method as the shipped list or the user's own has it."""

    name: str
    guess: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Whom:
    """A word for whom: `kind` is person, company, phone or number; a person's surname and title where they show."""

    kind: str
    text: str
    guess: bool
    span: Span
    surname: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Feedback:
    """What the customer said to it, in their words, and which kind of answer that is."""

    kind: str
    text: str
    guess: bool
    span: Span


@dataclass(frozen=True, slots=True)
class NextStep:
    """What comes next; `on` is an ISO day or minute, "" where none was said, each with the words it came from."""

    action: str
    on: str
    guess: bool
    on_guess: bool
    span: Span | None
    on_span: Span | None


@dataclass(frozen=True, slots=True)
class Promise:
    """What was promised: `side` is ours or theirs, `due` an ISO day or ""."""

    side: str
    text: str
    due: str
    guess: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Parsed:
    """A whole line; `rest` are the words that were not understood, `planned` tells that nothing has happened yet."""

    line: str
    when: When | None
    method: Method | None
    whom: tuple[Whom, ...]
    feedback: tuple[Feedback, ...]
    next: NextStep | None
    promise: Promise | None
    minutes: int | None
    rest: tuple[Span, ...]

    @property
    def planned(self) -> bool:
        """Whether the line only says what is to be done."""
        return self.when is None

    @property
    def content(self) -> str:
        """The words that were not understood, as they were typed."""
        return " ".join(self.line[start:end] for start, end in self.rest)
