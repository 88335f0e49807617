"""What grading asks for by the calendar: everybody anew each week or month, the lower ones screened each month."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from crm_desktop.domain import grade_answer, grade_calendar
from crm_desktop.domain.grade_rule import Every
from crm_desktop.services import grade_rules
from crm_desktop.services.grade_codes import Decoder
from crm_desktop.services.grade_evidence import facts_of
from crm_desktop.services.grade_run import RUN
from crm_desktop.store import grade_queries, grade_suggestion_queries, options, setting_queries
from crm_desktop.store.database import Store

SCREENED = "grade_screened"
"""The setting that says in which month the lower grade was screened last."""

LETTER = "C"
"""The grade that is screened each month for those who may move up (000-31)."""
LOOK_BACK = 30
"""Days in which a sign of life counts."""
MOST = 200


@dataclass(frozen=True, slots=True)
class RegradeDue:
    """Everybody is to be graded anew: how often, and the day of the last time, None for never."""

    every: Every
    last: date | None


@dataclass(frozen=True, slots=True)
class Stirring:
    """A customer of the screened grade who answered or did something lately; `letters` is what the rule allows."""

    customer_id: int
    name: str
    signs: int
    last_at: str
    last: str
    letters: tuple[str, ...]


def regrade_due(store: Store, today: date) -> RegradeDue | None:
    """Whether everybody is to be graded anew, None while it is not yet time or there is nobody."""
    with store.read() as db:
        every = grade_rules.read(db).every
        found = setting_queries.read(db, RUN)
        somebody = grade_queries.somebody(db)
    day = found.get("day") if isinstance(found, Mapping) else None
    last = date.fromisoformat(str(day)) if day else None
    return RegradeDue(every, last) if somebody and grade_calendar.is_due(every, last, today) else None


def screening_due(store: Store, today: date) -> int:
    """How many of the lower grade stirred lately, 0 when they were looked through this month."""
    with store.read() as db:
        if setting_queries.read(db, SCREENED) == _month(today):
            return 0
        grade = options.load(db).find("grade", LETTER)
        return grade_suggestion_queries.stirring_count(db, grade, _since(today)) if grade else 0


def screening(store: Store, today: date, limit: int = MOST) -> list[Stirring]:
    """Those of the lower grade who stirred lately, the most signs first."""
    with store.read() as db:
        known = options.load(db, english=store.english)
        grade = known.find("grade", LETTER)
        rows = grade_suggestion_queries.stirring(db, grade, _since(today), limit) if grade else []
        decoder = Decoder(grade_rules.read(db), known)
        facts = grade_queries.facts(db, [row[0] for row in rows])
    return [
        Stirring(
            customer_id=one,
            name=facts[one]["name"],
            signs=signs,
            last_at=at,
            last=text or "",
            letters=grade_answer.answer(decoder.rule, facts_of(facts[one]), today, decoder.choices).letters,
        )
        for one, signs, at, text in rows
    ]


def screened(store: Store, today: date, *, origin: object | None = None) -> None:
    """The lower grade was looked through this month."""
    with store.step("grade.screen", origin) as step:
        setting_queries.write(step.db, SCREENED, _month(today))


def _since(today: date) -> str:
    return (today - timedelta(days=LOOK_BACK)).isoformat()


def _month(today: date) -> str:
    return f"{today:%Y-%m}"
